#include "claim/times/date_options.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "claim/times/dated_things.h"
#include "claim/times/periods.h"
#include "claim/times/stretches.h"
#include "claim/times/times.h"
#include "claim/weights/clause_signs.h"

namespace gainsay::claim {
namespace {

constexpr std::size_t kYearLength = 4;   // "2019"
constexpr std::size_t kMonthLength = 7;  // "2019-04"
constexpr std::size_t kDayLength = 10;   // "2019-04-30"

SignName shape_of(const When& when) {
  if (!when.known()) return "none";
  const std::string_view edtf = when.edtf;
  if (edtf.front() == '.' || edtf.front() == '/') return "until";  // "../2019"
  if (edtf.back() == '.') return "from";
  if (edtf.find('/') != std::string_view::npos) return "range";
  if (edtf.find('[') != std::string_view::npos) return "one-of";
  if (edtf.size() == kYearLength) return "year";
  if (edtf.size() == kMonthLength) return "month";
  return either(edtf.size() == kDayLength, "day", "other");
}

SignName against(const When& when, const When& paper) {
  if (!when.known() || !paper.known()) return "unknown";
  if (when.extent.earliest_start > paper.extent.latest_end) return "after";
  if (when.extent.latest_end < paper.extent.earliest_start) return "before";
  return either(when.edtf == paper.edtf, "same", "overlaps");
}

SignName steps_to(Index from, Index to) {
  const Index steps = from < to ? to - from : from - to;
  if (steps <= 2) return "2";
  if (steps <= 4) return "4";
  if (steps <= 8) return "8";
  return either(steps <= 15, "15", "far");
}

bool dates_something(const DateMention& date) {
  return !date.continues && date.when.known() && date.type != TimexType::set;
}

class DateOptions {
 public:
  DateOptions(const SentenceReading& sentence, const DocumentContext& context,
              const Attribution& attribution, const UndatedEvent& event)
      : sentence_(sentence),
        context_(context),
        attribution_(attribution),
        event_(event),
        weights_(context.lexicon->learned.date),
        named_(context.decisions != nullptr),
        verb_(sentence.clause(event.proposition->clause).group.main),
        form_(form_name(*event.proposition)) {
    for (const DateMention& date : sentence.dates) dates_ += dates_something(date) ? 1U : 0U;
  }

  std::vector<DateOption> all() {
    constexpr std::size_t kUsual = 6;
    options_.reserve(kUsual);
    Index order = 0;
    const bool has_own = event_.date != nullptr && inside(*event_.date);
    for (const DateMention& date : sentence_.dates) {
      if (!dates_something(date) || sentence_.compares(date)) continue;
      if (!(has_own && of_other_deed(date))) of_sentence(date, order);
      ++order;
    }
    of_context();
    bool listed = false;
    for (const DateOption& known : options_) {
      listed = listed || known.when.edtf == event_.by_grammar.edtf;
    }
    if (!listed) options_.push_back({event_.by_grammar, Tally(weights_, named_)});
    for (DateOption& known : options_) {
      if (known.when.edtf != event_.by_grammar.edtf) continue;
      known.tally.add(SignKind::when, {"by-grammar"});
      known.tally.add(SignKind::when, {"by-grammar", shape_of(event_.by_grammar)});
    }
    return std::move(options_);
  }

 private:
  Tally& option(const When& when) {
    options_.push_back({when, Tally(weights_, named_)});
    return options_.back().tally;
  }

  bool inside(const DateMention& date) const {
    const Clause& own = sentence_.clause(event_.proposition->clause);
    return sentence_.span_of(own.group.first, own.last).contains(date.span);
  }

  // "The mill that it had bought in 2015 burnt down last week", "saw it in 2014; the thesis was
  // published in 2017": a date of what is only told of the mill, in a clause with a verb of its
  // own, or of another deed behind a semicolon.
  bool of_other_deed(const DateMention& date) const {
    const Index at = first_word(sentence_.view, date);
    for (Index i = std::min(at, verb_); i < std::max(at, verb_); ++i) {
      if (sentence_.view.text(i) == ";") return true;
    }
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
      const Clause& clause = sentence_.clause(i);
      const bool aside = clause.kind == ClauseKind::relative && clause.group.finite;
      if (i == event_.proposition->clause || !aside) continue;
      if (sentence_.span_of(clause).contains(date.span)) return true;
    }
    return false;
  }

  // What stands before the sentence, and what dates the paper; a time that is told by several of
  // them has the signs of all.
  void of_context() {
    const std::size_t first = options_.size();
    const Block* here = sentence_.block;
    of_context(context_.told_when, either(context_.told_block == here, "told", "told-before"),
               first);
    of_context(context_.last_when, either(context_.last_block == here, "last", "last-before"),
               first);
    of_context(context_.block_date, either(context_.dated_block == here, "entry", "entry-before"),
               first);
    of_context(document_date(sentence_), "paper", first);
    if (!context_.visit_told) of_context(context_.visit, "visit", first);
    of_context(context_.period, "period", first);
    Tally& none = option({});
    none.add(SignKind::when, {"unknown", any_date()});
    none.add(SignKind::when, {"unknown", form_, any_date()});
  }

  SignName any_date() const { return either(dates_ > 0, "dates", "no-date"); }

  void of_context(const When& when, const SignName& from, std::size_t first) {
    if (!when.known()) return;
    std::size_t at = first;
    while (at < options_.size() && options_[at].when.edtf != when.edtf) ++at;
    Tally& list = at < options_.size() ? options_[at].tally : option(when);
    list.add(SignKind::when, {from, any_date()});
    list.add(SignKind::when, {from, form_, any_date()});
    list.add(SignKind::when, {from, either(event_.record, "record", "report"), any_date()});
    list.add(SignKind::when, {from, "shape", shape_of(when)});
    list.add(SignKind::when, {from, "paper", against(when, event_.paper)});
  }

  void of_sentence(const DateMention& date, Index order) {
    // "took up an offer of 27 November"
    const bool behind = date.span.begin > sentence_.view[verb_].span.begin;
    const bool of_thing = dates_thing(sentence_, date);
    if (event_.record && behind && of_thing) return;
    const When dated = day_told(sentence_, date, event_.paper, event_.reported_done);
    const bool published = dates_publication(sentence_, context_.lexicon->reporting, date, verb_);
    When when = published ? some_time_until(dated) : closed_by(dated, event_.paper);
    if (event_.date == &date && narrowed_by_grammar(date, when)) when = event_.by_grammar;
    Tally& list = option(when);
    list.add(SignKind::when, {"sentence"});
    list.add(SignKind::when, {"shape", shape_of(when)});
    list.add(SignKind::when, {"paper", against(dated, event_.paper)});
    list.add(SignKind::when, {"paper", against(dated, event_.paper), form_});
    list.add(SignKind::when, {"relation", name_of(date.relation)});
    if (event_.date == &date) list.add(SignKind::when, {"by-grammar", "this"});
    if (of_thing) list.add(SignKind::when, {"of-thing"});
    constexpr std::array<std::string_view, 4> kPlaces{"first", "second", "third", "later"};
    list.add(SignKind::when, {"order", kPlaces[std::min<Index>(order, 3)],
                              kPlaces[std::min<Index>(dates_ - 1, 3)]});
    if (order + 1 == dates_ && order > 0) list.add(SignKind::when, {"last"});
    add_place(date, list);
  }

  // "raised the fee from 1 May", "at the end of May there were 40": is it a day, as grammar has it,
  // where `when` is the stretch that the words of the date name?
  bool narrowed_by_grammar(const DateMention& date, const When& when) const {
    if (!event_.by_grammar.known()) return false;
    return start_of_stretch(when).edtf == event_.by_grammar.edtf ||
           (sentence_.number && counted_on(sentence_, date) == event_.by_grammar);
  }

  // Where in the sentence it stands, and between which words.
  void add_place(const DateMention& date, Tally& list) const {
    const SentenceView& view = sentence_.view;
    Index first = 0;
    while (first + 1 < view.size() && view[first].span.end <= date.span.begin) ++first;
    Index last = first;
    while (last + 1 < view.size() && view[last + 1].span.begin < date.span.end) ++last;
    const Clause& own = sentence_.clause(event_.proposition->clause);
    const bool inside = first >= own.first && first < own.last;
    list.add(SignKind::when, {either(inside, "inside", "outside")});
    list.add(SignKind::when, {either(first < verb_, "ahead", "behind")});
    list.add(SignKind::when, {"steps", steps_to(first < verb_ ? last : first, verb_)});
    if (sentence_.quoted(first) != sentence_.quoted(verb_)) {
      list.add(SignKind::when, {"other-quote"});
    }
    const std::string_view before = first > 0 ? view.text(first - 1) : "^";
    list.add(SignKind::when, {"after-word", before});
    if (first > 1) {
      const Word& word = view[first - 2];
      const bool noun = word.is(Tag::noun) || word.is(Tag::name);
      const std::string_view what = noun ? "noun" : word.any_verb() ? "verb" : "else";
      list.add(SignKind::when, {"after", what, before});
    }
    if (last + 1 < view.size()) {
      const Word& word = view[last + 1];
      const std::string_view what = word.is(Tag::comma)  ? "comma"
                                    : word.is(Tag::stop) ? "stop"
                                    : word.any_verb()    ? "verb"
                                    : word.nominal()     ? "noun"
                                                         : "else";
      list.add(SignKind::when, {"before", what});
    }
    if (!inside) add_clause(first, list);
  }

  // The other clause in which it stands.
  void add_clause(Index word, Tally& list) const {
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
      const Clause& clause = sentence_.clause(i);
      if (word < clause.first || word >= clause.last || i == event_.proposition->clause) continue;
      const bool earlier = i < event_.proposition->clause;
      list.add(SignKind::when,
               {"clause", name_of(clause.kind), either(earlier, "earlier", "later")});
      if (i == attribution_.clause) list.add(SignKind::when, {"saying"});
      if (clause.opener != kNone) {
        list.add(SignKind::when, {"opener", sentence_.view.text(clause.opener)});
      }
      return;
    }
  }

  const SentenceReading& sentence_;
  const DocumentContext& context_;
  const Attribution& attribution_;
  const UndatedEvent& event_;
  const Weights& weights_;
  bool named_;
  Index verb_;
  const std::string& form_;
  Index dates_ = 0;  // of the sentence
  std::vector<DateOption> options_;
};

}  // namespace

std::vector<DateOption> date_options(const SentenceReading& sentence,
                                     const DocumentContext& context, const Attribution& attribution,
                                     const UndatedEvent& event) {
  return DateOptions(sentence, context, attribution, event).all();
}

}  // namespace gainsay::claim

#include "claim/clauses/steps.h"

#include <algorithm>
#include <optional>

#include "claim/clauses/proposition.h"
#include "claim/times/date_of_deed.h"
#include "claim/times/dated_things.h"
#include "claim/times/stretches.h"

namespace gainsay::claim {
namespace {

class StepReader {
 public:
  StepReader(const SentenceReading& sentence, const Lexicon& lexicon, Index first, Index last)
      : sentence_(sentence), lexicon_(lexicon), first_(first), last_(last) {}

  TellingOrder read() {
    TellingOrder told;
    if (!speaks_of_order()) return told;
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) place(i, told);
    const auto [low, high] =
        std::minmax_element(found_.begin(), found_.end(),
                            [](const Found& a, const Found& b) { return a.rank < b.rank; });
    if (found_.empty() || low->rank == high->rank) return {};
    const int least = low->rank;
    for (std::size_t n = 0; n < found_.size(); ++n) {
      const Index end = n + 1 < found_.size() ? found_[n + 1].begin : last_;
      told.steps.push_back(step(found_[n], end, least));
    }
    return told;
  }

 private:
  struct Found {
    Index clause = 0;
    Index begin = 0;  // word
    int rank = 0;
  };

  bool speaks_of_order() const {
    if (sentence_.cues.has(Cue::next)) return true;
    return std::any_of(sentence_.parse->clauses.begin(), sentence_.parse->clauses.end(),
                       [this](const Clause& clause) { return after_main(clause).has_value(); });
  }

  // Whether what a clause of time says came after what its main clause says; nothing: it is none.
  std::optional<bool> after_main(const Clause& clause) const {
    if (clause.kind != ClauseKind::subordinate || clause.opener == kNone) return std::nullopt;
    const Word& opener = sentence_.view[clause.opener];
    if (opener.has(Trait::succeeds)) return false;
    if (opener.has(Trait::waits)) return true;
    const std::uint32_t token = sentence_.token(clause.opener);
    for (const CueMention& cue : sentence_.cues.all()) {
      if (cue.cue == Cue::follows && cue.first <= token && token < cue.last) return false;
    }
    return std::nullopt;
  }

  // Of the past, with no modal: it took place, if it is not denied.
  static bool took_place(const Clause& clause) {
    const VerbGroup& group = clause.group;
    return group.finite && group.modal == 0 && (group.past || group.perfect);
  }

  void place(Index i, TellingOrder& told) {
    const Clause& clause = sentence_.clause(i);
    if (clause.first < first_ || clause.first >= last_ || !took_place(clause)) return;
    const bool main = clause.kind == ClauseKind::main;
    if (main) {
      const bool in_turn = next_at(clause) != nullptr;
      if (in_turn) {
        ++rank_;
        told.in_turn = true;
      }
      main_denied_ = sentence_.proposition(i).negated && !in_turn;
      if (!main_denied_) {
        for (const Found& one : ahead_) add({one.clause, one.begin, rank_ + one.rank});
        add({i, begin_of(clause), rank_});
      }
      ahead_.clear();
      return;
    }
    const std::optional<bool> after = after_main(clause);
    if (!after || clause.group.negated || leads_on(clause.opener)) return;
    const int rank = *after ? 1 : -1;
    // "Once it had met, we signed", "it met, and once it had met we signed": of what comes behind.
    const Index opener = clause.opener;
    if (opener == 0 || found_.empty() || sentence_.view[opener - 1].is(Tag::coordinator)) {
      ahead_.push_back({i, clause.first, rank});
    } else if (!main_denied_) {
      // "had not signed before the board met" says nothing of signing: what is not done has no day.
      add({i, clause.first, rank_ + rank});
    }
  }

  // Each begins behind the one before, so that it has words of its own: in "The mill, once the
  // board had met, signed" the subject stands in front of both.
  void add(Found found) {
    const bool behind = found_.empty() || found.begin > found_.back().begin;
    if (!behind) found.begin = sentence_.clause(found.clause).group.first;
    if (behind || found.begin > found_.back().begin) found_.push_back(found);
  }

  // "only then" stands in front of the verb, and behind what was told before.
  const CueMention* next_at(const Clause& clause) const {
    const Index begin = found_.empty() ? 0 : sentence_.clause(found_.back().clause).group.last;
    return sentence_.cues.find(Cue::next, sentence_.token(begin),
                               sentence_.token(clause.group.last));
  }

  // "only after that did we sign", "the engine that you saw had been through it": from "only" and
  // from "the" on.
  Index begin_of(const Clause& clause) const {
    Index begin = clause.first;
    if (clause.subject != kNone) begin = std::min(begin, sentence_.phrase(clause.subject).first);
    const CueMention* cue = next_at(clause);
    if (cue != nullptr) begin = std::min(begin, cue->first - sentence_.view.first_token);
    return begin;
  }

  // "only after that did we sign": no clause of time.
  bool leads_on(Index opener) const {
    const std::uint32_t token = sentence_.token(opener);
    const auto& cues = sentence_.cues.all();
    return std::any_of(cues.begin(), cues.end(), [token](const CueMention& cue) {
      return cue.cue == Cue::next && cue.first <= token && token < cue.last;
    });
  }

  ToldStep step(const Found& found, Index end, int least) const {
    const Clause& clause = sentence_.clause(found.clause);
    Index begin = found.begin;
    while (begin + 1 < end && (begin == clause.opener || skipped(begin))) ++begin;
    while (end > begin + 1 && skipped(end - 1)) --end;
    ToldStep step;
    step.words = std::string(sentence_.text_of(sentence_.span_of(begin, end)));
    step.rank = static_cast<std::uint32_t>(found.rank - least);
    const Proposition& proposition = sentence_.proposition(found.clause);
    if (proposition.frame != kNone) {
      step.action.id = lexicon_.predicates.frames()[proposition.frame].action;
    }
    step.action.name = std::string(lexicon_.words.text(proposition.verb));
    const DateMention* date = date_for(sentence_, begin, end, clause.group.main);
    const Span span = sentence_.span_of(begin, end);
    const bool on = date != nullptr && date->relation == DateRelation::at &&
                    span.contains(date->span) && !dates_thing(sentence_, *date);
    if (on) step.when = day_of(date->when);
    return step;
  }

  // Marks at its ends, and words that lead on to the next one: "and", "as soon as".
  bool skipped(Index word) const {
    const Word& one = sentence_.view[word];
    const std::uint32_t token = sentence_.token(word);
    for (const CueMention& cue : sentence_.cues.all()) {
      if (cue.cue == Cue::follows && cue.first <= token && token < cue.last) return true;
    }
    return one.is(Tag::comma) || one.is(Tag::stop) || one.is(Tag::dash) || one.is(Tag::quote) ||
           one.is(Tag::coordinator) || one.is(Tag::subordinator);
  }

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  Index first_;
  Index last_;
  std::vector<Found> found_;
  std::vector<Found> ahead_;  // of the main clause that is still to come; ranks beside it
  int rank_ = 0;
  bool main_denied_ = false;
};

}  // namespace

TellingOrder told_in_order(const SentenceReading& sentence, const Lexicon& lexicon, Index first,
                           Index last) {
  return StepReader(sentence, lexicon, first, last).read();
}

}  // namespace gainsay::claim

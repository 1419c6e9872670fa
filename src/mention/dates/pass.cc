#include "mention/dates/pass.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "mention/dates/found.h"
#include "mention/dates/link.h"
#include "mention/dates/relate.h"
#include "mention/dates/resolve.h"

namespace gainsay::dates {
namespace {

std::optional<Moment> moment_of(const When& when) {
  const std::string& edtf = when.edtf;
  const auto digits = [&](std::size_t at, std::size_t count) -> std::optional<int> {
    if (edtf.size() < at + count) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (edtf[i] < '0' || edtf[i] > '9') return std::nullopt;
      value = value * 10 + (edtf[i] - '0');
    }
    return value;
  };
  Moment moment;
  moment.year = digits(0, 4);
  if (!moment.year) return std::nullopt;
  moment.grain = Unit::year;
  const auto next = [&](std::size_t at, char mark) { return edtf.size() > at && edtf[at] == mark; };
  if (!next(4, '-') || !(moment.month = digits(5, 2))) return moment;
  moment.grain = Unit::month;
  if (!next(7, '-') || !(moment.day = digits(8, 2))) return moment;
  moment.grain = Unit::day;
  if (!next(10, 'T')) return moment;
  moment.hour = digits(11, 2);
  if (next(13, ':')) moment.minute = digits(14, 2);
  return moment;
}

// The matches to keep: from the left, the longest, patterns in the order of their file.
template <typename Wanted>
std::vector<const Match*> select(const std::vector<Match>& matches, Wanted&& wanted) {
  std::vector<const Match*> kept;
  kept.reserve(matches.size());
  for (const Match& match : matches) {
    if (wanted(match)) kept.push_back(&match);
  }
  std::stable_sort(kept.begin(), kept.end(), [](const Match* a, const Match* b) {
    const TokenSpan& first = a->span[0];
    const TokenSpan& second = b->span[0];
    if (first.first != second.first) return first.first < second.first;
    const std::uint32_t end_a = a->span[a->spans - 1].last;
    const std::uint32_t end_b = b->span[b->spans - 1].last;
    if (end_a != end_b) return end_a > end_b;
    const std::uint32_t seen_a = a->end - a->begin;  // what stands around it counts as well
    const std::uint32_t seen_b = b->end - b->begin;
    return seen_a != seen_b ? seen_a > seen_b : a->pattern < b->pattern;
  });
  std::uint32_t taken = 0;
  std::size_t out = 0;
  for (const Match* match : kept) {
    if (match->span[0].first < taken) continue;
    taken = match->span[match->spans - 1].last;
    kept[out++] = match;
  }
  kept.resize(out);
  return kept;
}

constexpr std::uint32_t kLongestCue = 5;  // tokens
// Where a segment that begins at `begin` ends: at a blank line, else a line's end, else a space.
std::size_t segment_end(std::string_view text, std::size_t begin) {
  constexpr std::size_t kSegment = Pass::kSegment;
  if (text.size() - begin <= kSegment) return text.size();
  const std::string_view window = text.substr(begin, kSegment);
  for (const std::string_view mark : {"\n\n", "\n", ". ", " "}) {
    const std::size_t at = window.rfind(mark);
    if (at != std::string_view::npos && at > kSegment / 2) return begin + at + mark.size();
  }
  std::size_t end = begin + kSegment;
  while (end > begin && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return end;
}

// Does the text tell of times long before it was written? It does when most years it names lie far
// from its date and it hardly speaks of days as seen from its date ("yesterday", "on Thursday").
bool is_narrative(const std::vector<Found>& found, const std::optional<Moment>& document) {
  if (!document || !document->year) return true;
  int years = 0;
  int far = 0;
  int deictic = 0;
  for (const Found& f : found) {
    const CalendarDate* date = f.date();
    if (date == nullptr) continue;
    if (date->year && !date->short_year) {
      ++years;
      far += date->bc || *document->year - *date->year > 1 ? 1 : 0;
    } else if ((date->weekday && !date->month) ||
               (date->shift && date->shift->base != Base::mentioned)) {
      ++deictic;
    }
  }
  const bool mostly_far = years >= 6 && far * 4 >= years * 3 && years >= deictic * 3;
  const bool chronicle = years >= 10 && far * 2 >= years && years >= deictic * 5;
  return mostly_far || chronicle;
}

}  // namespace

Pass::Pass(const Grammar& grammar, const Tokenizer& tokenizer, const TenseReader& tense,
           const DateOptions& options, const KnownWords* known)
    : grammar_(grammar),
      tokenizer_(tokenizer),
      tense_(tense),
      known_(known),
      setting_(setting_from(options)),
      as_of_anchor_(options.as_of_anchor) {
  range_ = grammar.lexicon.class_id("RANGE");
  list_ = grammar.lexicon.class_id("LIST");
  ending_ = grammar.lexicon.class_id("ENDING");
  which_ = grammar.lexicon.class_id("WHICH");
  aside_ = grammar.lexicon.class_id("ASIDE");
  aside_end_ = grammar.lexicon.class_id("ASIDE_END");
  on_ = grammar.lexicon.class_id("ON_DAY");
}

Link Pass::link_between(std::uint32_t before, std::uint32_t at) const {
  // "the year that ended on 30 June"
  const bool described = before != 0 && at > before + 1 &&
                         grammar_.lexicon.has(tokens_[before].word, which_) &&
                         grammar_.lexicon.has(tokens_[before + 1].word, ending_);
  if (described) ++before;
  if (before == 0 || at <= before || at > before + 2) return Link::none;
  if (tokens_[before].breaks || tokens_[at].breaks) return Link::none;
  const WordId word = tokens_[before].word;
  if (grammar_.lexicon.has(word, aside_end_)) {
    const bool next = at == before + 1 || grammar_.lexicon.has(tokens_[before + 1].word, on_);
    return next ? Link::aside : Link::none;
  }
  const bool comma = grammar_.lexicon.has(word, list_);
  // "between 22 December 2021, and 4 January 2022", "last week, on Thursday"
  const WordId next = tokens_[before + 1].word;
  const bool day = grammar_.lexicon.has(word, on_) && grammar_.lexicon.has(next, on_);
  if (at == before + 2 && comma && (day || grammar_.lexicon.has(next, list_))) return Link::list;
  const bool ended_on =
      at == before + 2 && grammar_.lexicon.has(word, ending_) && grammar_.lexicon.has(next, on_);
  if (ended_on) return Link::ending;
  if (at != before + 1) return Link::none;
  if (grammar_.lexicon.has(word, aside_)) return Link::aside;
  if (grammar_.lexicon.has(word, range_)) return Link::range;
  if (grammar_.lexicon.has(word, ending_)) return Link::ending;
  return comma ? Link::list : Link::none;
}

// The tokens of a segment, and all that matches in it.
void Pass::scan(std::size_t begin, std::size_t end) {
  tokens_.clear();
  matches_.clear();
  tokenizer_.run(text_, begin, end, tokens_, known_);
  grammar_.patterns.match(tokens_, 0, static_cast<std::uint32_t>(tokens_.size()), matches_);
}

// The expressions of the segment that was scanned last.
void Pass::collect(bool narrative) {
  const std::vector<const Match*> matches = select(matches_, [&](const Match& match) {
    return narrative || !grammar_.rules[match.pattern].narrative_only;
  });
  std::uint32_t last = 0;
  std::uint32_t seen = 0;
  for (const Match* kept : matches) {
    const Match& match = *kept;
    const Rule& rule = grammar_.rules[match.pattern];
    if (rule.yields == Yields::nothing) continue;
    for (std::uint8_t i = 0; i < match.spans; ++i) {
      const TokenSpan& span = match.span[i];
      for (; seen <= span.first; ++seen) paragraph_ += tokens_[seen].breaks ? 1U : 0U;
      Found f;
      f.span = {tokens_[span.first].begin, tokens_[span.last - 1].end};
      f.rule = match.pattern;
      f.paragraph = paragraph_;
      f.expression = grammar_.expression(match, i, tokens_);
      if (setting_.seasons == Seasons::southern && f.date() != nullptr) {
        f.date()->season = in_south(f.date()->season);
      }
      f.link = i > 0 && rule.joins_range ? Link::range : link_between(last, span.first);
      read_cue(span.first, f);
      read_tail(span.last, f);
      f.direction = tense_.direction(text_, tokens_, span.first, span.last);
      found_.push_back(f);
      last = span.last;
    }
  }
}

// The longest cue that ends where the expression begins.
void Pass::read_cue(std::uint32_t first, Found& f) {
  for (std::uint32_t length = std::min(first, kLongestCue); length > 0; --length) {
    cues_.clear();
    grammar_.cues.match(tokens_, first - length, first - length + 1, cues_);
    for (const Match& cue : cues_) {
      if (cue.end != first || tokens_[first].breaks) continue;
      f.relation = grammar_.cue_relations[cue.pattern];
      f.cue = {tokens_[first - length].begin, f.span.begin};
      return;
    }
  }
}

void Pass::read_tail(std::uint32_t last, Found& f) {
  if (last >= tokens_.size() || tokens_[last].breaks) return;
  cues_.clear();
  grammar_.tails.match(tokens_, last, last + 1, cues_);
  for (const Match& tail : cues_) {
    f.relation = grammar_.tail_relations[tail.pattern];
    f.tail = {f.span.end, tokens_[tail.end - 1].end};
  }
}

Setting Pass::setting_from(const DateOptions& options) const {
  Setting setting;
  setting.narrative = options.narrative;
  setting.document = moment_of(options.anchor);
  const auto& month_first = grammar_.month_first;
  setting.ambiguous = options.region.empty() && options.order == DayOrder::unknown;
  setting.day_first = options.region.empty() ? options.order == DayOrder::day_first
                                             : std::find(month_first.begin(), month_first.end(),
                                                         options.region) == month_first.end();
  setting.seasons = options.seasons;
  if (!options.region.empty()) {
    setting.seasons = grammar_.is_southern(options.region) ? Seasons::southern : Seasons::northern;
  }
  if (options.fiscal_year_end.size() >= 4) {
    setting.fiscal_known = true;
    const std::string month = options.fiscal_year_end.substr(2, 2);
    std::from_chars(month.data(), month.data() + 2, setting.fiscal_end_month);
    if (setting.fiscal_end_month > 11) setting.fiscal_end_month = 0;  // the calendar year
  }
  return setting;
}

// What was found in the segment, with its neighbours and in the light of what came before.
void Pass::finish(std::vector<DateMention>& mentions) {
  merge_months(found_);
  look_back(found_, setting_);
  share_fields(found_);
  std::vector<Resolved> resolved;
  resolved.reserve(found_.size());
  for (const Found& f : found_) resolved.push_back(resolver_->resolve(f));
  std::vector<DateMention> made = mentions_of(found_, resolved, setting_);
  std::move(made.begin(), made.end(), std::back_inserter(mentions));
}

std::size_t Pass::read(std::string_view text, std::size_t begin, bool whole,
                       std::vector<DateMention>& mentions) {
  text_ = text;
  while (begin < text.size() && (whole || text.size() - begin > kSegment)) {
    const std::size_t end = segment_end(text, begin);
    found_.clear();
    scan(begin, end);
    collect(resolver_ && setting_.narrative);
    if (!resolver_) {
      setting_.narrative =
          setting_.narrative || (!as_of_anchor_ && is_narrative(found_, setting_.document));
      if (setting_.narrative) {
        found_.clear();
        collect(true);
      }
      resolver_.emplace(grammar_, setting_);
    }
    finish(mentions);
    begin = end;
  }
  return begin;
}

}  // namespace gainsay::dates

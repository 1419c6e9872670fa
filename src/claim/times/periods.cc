#include "claim/times/periods.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "calendar/civil.h"
#include "calendar/edtf.h"
#include "calendar/period.h"
#include "claim/times/dated_things.h"
#include "claim/times/stretches.h"

namespace gainsay::claim {
namespace {

constexpr std::int64_t kMonthsOfYear = 12;

// Is nothing but "and" between the two dates, and the first not later than the second?
bool listed(const SentenceReading& sentence, const DateMention& first, const DateMention& second) {
  if (first.span.end >= second.span.begin || !first.when.known() || !second.when.known()) {
    return false;
  }
  if (first.when.edtf.find('/') != std::string::npos) return false;
  if (first.when.edtf.size() != second.when.edtf.size()) return false;
  Index between_them = 0;
  bool coordinated = false;
  for (Index i = 0; i < sentence.view.size(); ++i) {
    const Word& word = sentence.view[i];
    if (word.span.begin < first.span.end || word.span.end > second.span.begin) continue;
    ++between_them;
    coordinated = coordinated || word.is(Tag::coordinator);
  }
  return coordinated && between_them == 1 &&
         first.when.extent.latest_end <= second.when.extent.latest_end;
}

// "P2Y", "P18M", "P6W", "P90D"; nothing for anything else.
std::optional<Duration> length_of(std::string_view value) {
  constexpr std::int64_t kMost = 9999;
  constexpr std::int64_t kWeek = 7;  // days
  if (value.size() < 3 || value[0] != 'P') return std::nullopt;
  std::int64_t count = 0;
  const char* const last = value.data() + value.size() - 1;
  const auto [end, error] = std::from_chars(value.data() + 1, last, count);
  if (error != std::errc() || end != last || count <= 0 || count > kMost) return std::nullopt;
  switch (*last) {
    case 'Y':
      return Duration{count, 0, 0};
    case 'M':
      return Duration{0, count, 0};
    case 'W':
      return Duration{0, 0, count * kWeek};
    case 'D':
      return Duration{0, 0, count};
    default:
      return std::nullopt;
  }
}

// How many months the words name: "the year", "six months", "the quarter"; 0 for anything else.
std::int64_t months_of(const SentenceReading& sentence, const DateMention& date) {
  constexpr std::size_t kYear = 4;     // letters of "2019"
  constexpr std::size_t kQuarter = 7;  // of "2019-Q3"
  const std::string& value = date.value;
  if (date.type == TimexType::duration) {
    constexpr std::int64_t kMost = kMonthsOfYear * 100;  // of either
    const Duration length = length_of(value).value_or(Duration{});
    const bool told = length.years < kMost && length.months < kMost;
    return told ? length.years * kMonthsOfYear + length.months : 0;
  }
  if (date.type != TimexType::date) return 0;
  // "from 2014 to 2016": two years, and no length of time before its end.
  if (sentence.text_of(date.span).find_first_not_of("0123456789") == std::string_view::npos) {
    return 0;
  }
  // "the year to March 2022" is the year up to it and no range of two dates, whatever its EDTF.
  if (value.size() == kYear) return kMonthsOfYear;
  if (value.size() != kQuarter) return 0;
  const char part = value[kYear + 1];
  return part == 'Q' ? kMonthsOfYear / 4 : part == 'H' ? kMonthsOfYear / 2 : 0;
}

// The day on which the length of time began that stands before "ended" and the date; empty where
// there is none.
std::string begin_of_period(const SentenceReading& sentence, const DateMention& date) {
  constexpr std::size_t kGap = 2;  // words between them
  const DateMention* length = nullptr;
  for (const DateMention& other : sentence.dates) {
    if (other.span.end <= date.span.begin) length = &other;
  }
  const std::int64_t months = length == nullptr ? 0 : months_of(sentence, *length);
  if (months == 0 || !date.when.known()) return {};
  // "the years 2014 to 2016": both ends of one range
  if (length->when.edtf == date.when.edtf) return {};
  std::size_t between = 0;
  bool closed = false;
  for (Index i = 0; i < sentence.view.size(); ++i) {
    const Word& word = sentence.view[i];
    if (word.span.begin < length->span.end || word.span.end > date.span.begin) continue;
    ++between;
    closed = closed || word.has(Trait::closes);
  }
  const Instant end = date.when.extent.latest_end;
  if (!closed || between > kGap || end == kForever || end == kBeginning) return {};
  return edtf::day(add_months(civil_day(gainsay::day_of(end - 1) + 1), -months));
}

}  // namespace

When whole_period(const SentenceReading& sentence, const DateMention& date) {
  const DateMention* end = &date;
  std::string begin = begin_of_period(sentence, date);
  if (begin.empty() && months_of(sentence, date) != 0) {
    // The date may be the length itself: the one after it then says which.
    for (const DateMention& other : sentence.dates) {
      if (other.span.begin < date.span.end) continue;
      end = &other;
      begin = begin_of_period(sentence, other);
      break;
    }
  }
  return begin.empty() ? When{} : when_of(between(begin, last_day(end->when)), true);
}

When listed_period(const SentenceReading& sentence, const WordLexicon& words,
                   const DateMention& date) {
  for (std::size_t i = 1; i < sentence.dates.size(); ++i) {
    const DateMention& first = sentence.dates[i - 1];
    const DateMention& second = sentence.dates[i];
    if ((&first != &date && &second != &date) || !listed(sentence, first, second)) continue;
    if (first.relation != DateRelation::at || second.relation != DateRelation::at) continue;
    if (words.in(WordGroup::either, sentence.view[first_word(sentence.view, second) - 1].id))
      continue;
    if (first.when.extent.latest_end != second.when.extent.earliest_start) continue;
    return when_of(between(first.when.edtf, second.when.edtf), true);
  }
  return {};
}

When counted_on(const SentenceReading& sentence, const DateMention& date) {
  if (date.mod != "END") return {};
  const Index first = first_word(sentence.view, date);
  const bool stock = sentence.view[first].has(Trait::stock) ||
                     (first > 0 && sentence.view[first - 1].has(Trait::stock));
  return stock ? when_of(last_day(date.when)) : When{};
}

namespace {

// "at 09:15" and no more, whose day is told elsewhere.
bool bare_hour(const SentenceReading& sentence, const DateMention& date) {
  if (!of_clock(date)) return false;
  const std::string_view written = sentence.text_of(date.span);
  const std::size_t digit = written.find_first_of("0123456789");
  return digit != std::string_view::npos && written.find(' ', digit) == std::string_view::npos;
}

// "At 05:50 on 22 October a call came, and the firm was rung at 09:15": an hour of the day named
// before it; unknown where the hour names its own, or none is named.
When day_before_hour(const SentenceReading& sentence, const DateMention& date) {
  When day;
  if (!bare_hour(sentence, date)) return day;
  for (const DateMention& other : sentence.dates) {
    if (other.span.begin >= date.span.begin) break;
    const When told = day_of(other.when);
    if (told.edtf.size() == kLettersOfDay && !bare_hour(sentence, other)) day = told;
  }
  return day;
}

// "ate husk from 2006 until the works were closed in 2013": from the one to the other; unknown
// where nothing says until when.
When until_next(const SentenceReading& sentence, const DateMention& date) {
  if (date.relation != DateRelation::since) return {};
  const auto next =
      std::find_if(sentence.dates.begin(), sentence.dates.end(),
                   [&date](const DateMention& other) { return other.span.begin >= date.span.end; });
  if (next == sentence.dates.end() || !next->when.known() || next->type != TimexType::date)
    return {};
  if (next->when.extent.latest_end <= date.when.extent.earliest_start) return {};
  for (Index i = first_word(sentence.view, date) + 1; i < sentence.view.size(); ++i) {
    const Word& word = sentence.view[i];
    if (word.span.begin >= next->span.begin) break;
    // "from 2006, before it opened the second in 2013"
    if (word.is(Tag::comma) || word.is(Tag::stop)) break;
    if (word.has(Trait::waits)) {
      return when_of(between(start_text(date.when.edtf), end_text(next->when.edtf)));
    }
  }
  return {};
}

}  // namespace

When joined(const SentenceReading& sentence, const DateMention& date) {
  if (When stretch = until_next(sentence, date); stretch.known()) return stretch;
  if (When day = day_before_hour(sentence, date); day.known()) return day;
  if (When period = whole_period(sentence, date); period.known()) return period;
  for (const DateMention& other : sentence.dates) {
    // "in January and February 2021"
    if (listed(sentence, other, date)) return when_of(between(other.when.edtf, date.when.edtf));
    if (listed(sentence, date, other)) return when_of(between(date.when.edtf, other.when.edtf));
  }
  return date.when;
}

namespace {

// Does "for" stand before it ("for at least two years"), and no "of" behind ("two years of it")?
bool says_how_long(const SentenceReading& sentence, const WordLexicon& lexicon,
                   const DateMention& date, const Clause& clause) {
  constexpr Index kNear = 4;  // words: "for at least the next"
  const SentenceView& view = sentence.view;
  const Index verb = clause.group.main;
  if (!sentence.span_of(verb, clause.last).contains(date.span)) return false;
  Index first = verb + 1;
  while (first < view.size() && view[first].span.begin < date.span.begin) ++first;
  Index after = first;
  while (after < view.size() && view[after].span.begin < date.span.end) ++after;
  if (after < view.size() && view[after].id == lexicon.often().of) return false;
  for (Index i = first; i-- > verb + 1 && i + kNear >= first;) {
    if (lexicon.in(WordGroup::lasting, view[i].id)) return true;
    if (view[i].is(Tag::noun) || view[i].is(Tag::comma)) return false;
  }
  return false;
}

}  // namespace

When for_length(const SentenceReading& sentence, const WordLexicon& lexicon, const Clause& clause,
                const When& said, bool back) {
  for (const DateMention& date : sentence.dates) {
    if (date.type != TimexType::duration || date.when.known()) continue;
    const std::optional<Duration> length = length_of(date.value);
    if (!length || !says_how_long(sentence, lexicon, date, clause)) continue;
    const Instant day = said.extent.earliest_start;
    const Instant other = shift(day, back ? -*length : *length);
    if (!gainsay::finite(other)) return {};
    const std::string then = edtf::day(civil_day(gainsay::day_of(other)));
    return when_of(back ? between(then, end_text(said.edtf)) : between(start_text(said.edtf), then),
                   true);
  }
  return {};
}

}  // namespace gainsay::claim

#include "claim/times.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "calendar/civil.h"
#include "calendar/edtf.h"
#include "calendar/period.h"

namespace gainsay::claim {
namespace {

// Of "2018-02/2019", "2018-02" and "[2018-02-05..2018-02-11]" where it begins, and where it ends.
std::string_view inner(std::string_view edtf) {
  return edtf.starts_with('[') && edtf.ends_with(']') ? edtf.substr(1, edtf.size() - 2) : edtf;
}

std::string start_of(std::string_view edtf) {
  edtf = inner(edtf);
  return std::string(edtf.substr(0, std::min(edtf.find('/'), edtf.find(".."))));
}

std::string end_of(std::string_view edtf) {
  edtf = inner(edtf);
  const std::size_t slash = edtf.find('/');
  if (slash != std::string_view::npos) return std::string(edtf.substr(slash + 1));
  const std::size_t dots = edtf.find("..");
  return std::string(dots == std::string_view::npos ? edtf : edtf.substr(dots + 2));
}

bool open(const std::string& text) { return text.empty() || text == ".."; }

// "a/b" of two dates, or the one date when they are equal.
std::string between(const std::string& start, const std::string& end) {
  if (start == end) return start;
  return (start.empty() ? std::string("..") : start) + "/" +
         (end.empty() ? std::string("..") : end);
}

// The last day of a date whose end is known, "2020-12-31" of 2020; else the date.
std::string last_day(const When& when) {
  const Instant end = when.extent.latest_end;
  if (!gainsay::finite(end)) return end_of(when.edtf);
  return edtf::day(civil_day(gainsay::day_of(end - 1)));
}

// "2020", "March 2020", "the third quarter": a time that is longer than a day.
bool names_stretch(const DateMention& date) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;  // letters of "2020-03"
  const std::size_t letters = date.when.edtf.size();
  const bool plain = date.when.edtf.find_first_of("[/.~?%X") == std::string::npos;
  return plain && (letters == kYear || letters == kMonth);
}

// `over`: what is promised is that something will not be; `ends`: that it will be given up.
When commitment_time(const DateMention* date, const When& said, bool over, bool ends) {
  const std::string from = start_of(said.edtf);
  if (date == nullptr) return when_of(between(from, ".."), true);
  const std::string& edtf = date->when.edtf;
  switch (date->relation) {
    case DateRelation::by:
      // "there will be none by the end of 2020": from then on.
      if (over) return when_of(between(last_day(date->when), ".."), true);
      return when_of(between(from, end_of(edtf)), true);
    case DateRelation::until:
    case DateRelation::before:
      return when_of(between(from, end_of(edtf)), true);
    case DateRelation::since:
    case DateRelation::after:
      return when_of(between(start_of(edtf), ".."), true);
    default:
      // "will close in 2022", "from this morning on": a promise for a time, or from it; "will close
      // none this year": for what is left of it; "will stop in 2022": when that is over. "Will not
      // close one in 2022": on no day of it.
      if (date->when.extent.earliest_start > said.extent.latest_end) {
        if (ends) return when_of(between(last_day(date->when), ".."), true);
        return when_of(edtf, over && names_stretch(*date));
      }
      const bool stretch = names_stretch(*date) || edtf.find('/') != std::string::npos;
      const bool goes_on =
          stretch && !open(end_of(edtf)) && date->when.extent.latest_end >= said.extent.latest_end;
      return when_of(between(from, goes_on ? end_of(edtf) : ".."), true);
  }
}

}  // namespace

Index first_word(const SentenceView& view, const DateMention& date) {
  Index word = 0;
  while (word + 1 < view.size() && view[word].span.end <= date.span.begin) ++word;
  return word;
}

std::string_view name_of(DateRelation relation) {
  constexpr std::array<std::string_view, 8> kNames{"at",    "since", "until",   "before",
                                                   "after", "by",    "between", "during"};
  return kNames[static_cast<std::size_t>(relation)];
}

namespace {

constexpr std::size_t kLettersOfDay = 10;  // letters of a date with its day: "on Wednesday"
constexpr std::uint32_t kFar = 10000;      // bytes: nearer than this is any date of the deed itself

// "records from 2019 were found", "a trial in 2020 was on the agenda": the date stands between a
// noun and the verb of which that noun is the subject, and says which records or trial are meant.
bool describes_noun(const SentenceReading& sentence, Index word, Index verb) {
  // "our Sunday piece"
  const bool owned = word > 0 && word + 1 < sentence.view.size() &&
                     sentence.view[word - 1].is(Tag::possessive) &&
                     sentence.view[word + 1].is(Tag::noun) && !sentence.view[word + 1].temporal;
  if (owned) return true;
  if (word >= verb) return false;
  for (const Clause& clause : sentence.parse->clauses) {
    if (clause.group.main != verb || clause.subject == kNone) continue;
    const NounPhrase& subject = sentence.phrase(clause.subject);
    // "the fourth-quarter invoice went out"
    if (word >= subject.first && word < subject.head) return true;
    const bool between = word > subject.head && word < clause.group.first;
    if (!between) return false;
    for (Index i = subject.head + 1; i < word; ++i) {
      if (sentence.view[i].is(Tag::comma)) return false;
    }
    return true;
  }
  return false;
}

// "three Sunday shifts", "Monday's callers", "the 2019 spill": of what kind they were, or which.
bool modifies(const SentenceReading& sentence, const DateMention& date, Index word) {
  Index next = word + 1;
  while (next < sentence.view.size() && sentence.view[next].span.begin < date.span.end) ++next;
  if (next >= sentence.view.size() || word == 0) return false;
  if (sentence.view[next].is(Tag::possessive)) return true;
  const Word& before = sentence.view[word - 1];
  const bool counted = before.is(Tag::number) && !before.temporal && sentence.view[next].plural;
  const bool article = before.is(Tag::determiner) || before.is(Tag::possessive);
  return sentence.view[next].is(Tag::noun) && (counted || article);
}

Index word_of(const SentenceReading& sentence, const DateMention& date) {
  return first_word(sentence.view, date);
}

// "an offer of 27 January": which offer, and not when it was accepted.
bool of_thing(const SentenceReading& sentence, Index word) {
  if (word < 2 || !sentence.view[word - 1].has(Trait::joins_noun)) return false;
  const Word& thing = sentence.view[word - 2];
  return (thing.nominal() || thing.is(Tag::bracket)) && !thing.temporal &&
         !thing.has(Trait::time_part) && !thing.has(Trait::period);
}

// "On 11 July, a Sunday, there were": says more of the date before it.
bool says_again(const SentenceReading& sentence, Index word) {
  return word > 2 && sentence.view[word - 1].is(Tag::determiner) &&
         sentence.view[word - 2].is(Tag::comma) && sentence.view[word - 3].temporal;
}

// "at 9.30", but not "this morning", which names its day.
bool of_clock(const DateMention& date) {
  if (date.type != TimexType::time) return false;
  const std::size_t clock = date.value.find('T');
  return clock == std::string::npos || clock + 1 >= date.value.size() ||
         (date.value[clock + 1] >= '0' && date.value[clock + 1] <= '9');
}

// With its month or its day: "2019-08", but not "2018-36", a quarter.
bool names_month(const DateMention& date) {
  constexpr std::size_t kMonth = 5;  // where it stands in "2019-08"
  const std::string& edtf = date.when.edtf;
  return date.type == TimexType::date && edtf.size() > kMonth + 1 && !edtf.starts_with('[') &&
         std::string_view(edtf).substr(kMonth, 2) <= "12";
}

// "in the night", "this morning": a part of a day that words of the sentence may name better.
bool names_no_day(const SentenceReading& sentence, const DateMention& date) {
  return date.type == TimexType::time &&
         sentence.text_of(date.span).find_first_of("0123456789") == std::string_view::npos;
}

// "seven weeks later", "within the week": a stretch by its distance, and no date of its own.
bool loosely_told(const SentenceReading& sentence, const DateMention& date) {
  const bool stretch = date.when.edtf.find_first_of("[/") != std::string::npos;
  return stretch && date.relation != DateRelation::since && date.relation != DateRelation::until &&
         sentence.text_of(date.span).find_first_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool is_day(const When& when) {
  return when.edtf.size() >= kLettersOfDay && when.edtf.find('/') == std::string::npos;
}

bool names_day(const DateMention& date) {
  const std::size_t slash = date.when.edtf.find('/');
  return date.type == TimexType::date && std::min(slash, date.when.edtf.size()) >= kLettersOfDay &&
         !date.when.edtf.starts_with('[');
}

bool dates_thing(const SentenceReading& sentence, const DateMention& date) {
  return date.relation != DateRelation::since && of_thing(sentence, word_of(sentence, date));
}

bool tells_which(const SentenceReading& sentence, const DateMention& date) {
  return modifies(sentence, date, word_of(sentence, date));
}

bool dates_publication(const SentenceReading& sentence, const Reporting& reporting,
                       const DateMention& date, Index verb) {
  constexpr Index kReach = 8;  // words from the verb back to the paper: "that the union released"
  const SentenceView& view = sentence.view;
  Index at = word_of(sentence, date);
  while (at > 0 && (view[at - 1].temporal || view[at - 1].is(Tag::preposition) ||
                    view[at - 1].is(Tag::adverb))) {
    --at;
  }
  if (at < 2) return false;
  --at;
  const bool made_public = reporting.open_to_all(view[at].id);
  if (made_public) --at;
  const bool published = made_public || reporting.publishes(view[at].verb);
  if (!published || at == verb || !view[at].any_verb()) return false;
  for (Index i = at; i-- > 0 && at - i <= kReach;) {
    if (view[i].is(Tag::noun)) return reporting.paper(view[i].id);
    if (view[i].is(Tag::stop)) return false;
  }
  return false;
}

When when_of(const std::string& edtf, bool throughout) {
  if (edtf.empty()) return {};
  const auto when = when_from_edtf(edtf, throughout ? Reading::throughout : Reading::within);
  return when ? *when : When{};
}

namespace {

// One past a dateline ("Nov 9, 2017 (Retail Ledger) - "), 0 where there is none: up to the first
// dash stand a date, names and brackets, and no verb.
Index dateline(const SentenceReading& sentence) {
  constexpr Index kLongest = 14;  // words
  if (sentence.dates.empty()) return 0;
  for (Index i = 0; i < sentence.view.size() && i < kLongest; ++i) {
    const Word& word = sentence.view[i];
    if (word.is(Tag::dash)) return i > 0 ? i + 1 : 0;
    const bool verb = word.any_verb() || word.is(Tag::be) || word.is(Tag::have) ||
                      word.is(Tag::modal) || word.is(Tag::pronoun) || word.is(Tag::preposition);
    if (verb) return 0;
  }
  return 0;
}

}  // namespace

When some_time_until(const When& last) {
  When until = when_of("../" + last.edtf);
  if (const When some = when_of("[.." + last.edtf + "]"); some.known()) until.extent = some.extent;
  return until;
}

When end_of_stretch(const When& found) {
  const std::size_t slash = found.edtf.find('/');
  const bool ends =
      slash != std::string::npos && slash + 1 < found.edtf.size() && found.edtf[slash + 1] != '.';
  return ends ? when_of(found.edtf.substr(slash + 1)) : found;
}

namespace {

// The first word behind the date; the number of words where there is none.
Index word_behind(const SentenceView& view, const DateMention& date) {
  Index after = 0;
  while (after < view.size() && view[after].span.begin < date.span.end) ++after;
  return after;
}

}  // namespace

bool names_former(const SentenceView& view, const DateMention& date) {
  if (date.value != "PAST_REF") return false;
  const Index after = word_behind(view, date);
  return after < view.size() && view[after].nominal();
}

bool names_kind(const SentenceView& view, const DateMention& date) {
  const Index after = word_behind(view, date);
  if (after == 0 || after >= view.size()) return false;
  const Word& last = view[after - 1];
  const bool feast = last.letters == Letters::capitalised && !last.has(Trait::calendar_word) &&
                     !last.is(Tag::number);
  const Word& thing = view[after];
  return feast && thing.is(Tag::noun) && !thing.temporal && thing.letters == Letters::lower;
}

bool compares(const SentenceView& view, const DateMention& date, const WordLexicon& lexicon) {
  const Index at = first_word(view, date);
  // "than in 2021"
  Index than = at;
  if (than > 1 && view[than - 1].is(Tag::preposition) &&
      !lexicon.in(WordGroup::than, view[than - 1].id))
    --than;
  if (than == 0) return false;
  if (lexicon.in(WordGroup::than, view[than - 1].id)) return true;
  Index last = at;
  while (last + 1 < view.size() && view[last + 1].span.end <= date.span.end) ++last;
  // "one more than a year before": all of it is the date
  const Word& before = view[at - 1];
  const bool counted =
      before.is(Tag::number) || before.has(Trait::number_word) || before.has(Trait::partitive);
  for (Index i = at; counted && i <= last; ++i) {
    if (lexicon.in(WordGroup::than, view[i].id)) return true;
  }
  // "In 2014, the last year before the war, it sold 40": the date before says when
  const bool again = at > 1 && before.is(Tag::comma) && view[at - 2].temporal &&
                     view[at].has(Trait::points) && last + 1 < view.size();
  if (again) return true;
  // "412 beds (2019: 398)"
  if (view.text(at - 1) == "(" && last + 1 < view.size() && view.text(last + 1) == ":") return true;
  if (last >= view.size() || !lexicon.in(WordGroup::earlier, view[last].id)) return false;
  constexpr Index kNear = 4;  // words: "from 598 million a year earlier"
  for (Index i = at; i-- > 0 && i + kNear >= at;) {
    if (view[i].any_verb() || view[i].is(Tag::comma) || view[i].is(Tag::stop)) return false;
    if (lexicon.in(WordGroup::against, view[i].id)) return true;
  }
  return false;
}

const DateMention* date_for(const SentenceReading& sentence, Index first, Index last, Index near,
                            Index skip_first, Index skip_last) {
  const DateMention* best = nullptr;
  if (sentence.dates.empty()) return best;
  std::uint32_t distance = 0;
  const Index head = dateline(sentence);
  const auto better = [&](const DateMention& date, std::uint32_t gap) {
    if (best == nullptr) return true;
    // A day dates a deed better than an hour of it does.
    const bool hour = of_clock(date);
    if (hour != of_clock(*best)) return !hour;
    // "in the night from 12 to 13 January"
    if (names_no_day(sentence, *best) && names_month(date)) return true;
    if (names_no_day(sentence, date) && names_month(*best)) return false;
    const bool far = gap >= kFar;
    if (far != (distance >= kFar)) return !far;
    // "Seven weeks later, on May 4"
    const bool loose = loosely_told(sentence, date);
    if (loose != loosely_told(sentence, *best)) return !loose;
    return gap < distance;
  };
  const std::uint32_t verb = sentence.view[std::min(near, sentence.view.size() - 1)].span.begin;
  for (const DateMention& date : sentence.dates) {
    if (!date.when.known()) continue;
    if (date.continues) continue;  // its range has been read with the first end
    // "throughout 2018", "over the past two years", but not "for two years".
    const bool stretch = date.relation == DateRelation::during;
    if (date.type == TimexType::set || (date.type == TimexType::duration && !stretch)) continue;
    if (date.value == "PRESENT_REF") continue;  // "now" dates nothing that was done
    if (sentence.compares(date)) continue;
    const Index word = word_of(sentence, date);
    if (says_again(sentence, word)) continue;
    if (word < head || word < first || word >= last || (word >= skip_first && word < skip_last))
      continue;
    std::uint32_t gap = date.span.begin > verb ? date.span.begin - verb : verb - date.span.begin;
    if (!is_day(date.when) && describes_noun(sentence, word, near)) gap += kFar;
    const bool since = date.relation == DateRelation::since;  // "since the fire of 3 May"
    if ((of_thing(sentence, word) && !since) || modifies(sentence, date, word)) gap += kFar;
    if (better(date, gap)) {
      best = &date;
      distance = gap;
    }
  }
  return best;
}

When document_date(const SentenceReading& sentence) {
  if (sentence.part != nullptr && sentence.part->date.known()) return sentence.part->date;
  if (sentence.document->anchor.known()) return sentence.document->anchor;
  return sentence.document->source.published;
}

When not_after(const When& found, const When& document) {
  const std::string& text = found.edtf;
  const bool choice = text.starts_with('[') && text.find("..") == std::string::npos;
  if (!choice || !document.known()) return found;
  When only;
  for (std::size_t at = 1; at < text.size();) {
    const std::size_t end = text.find_first_of(",]", at);
    const When reading = when_of(text.substr(at, end - at));
    at = end + 1;
    if (!reading.known() || reading.extent.earliest_start >= document.extent.latest_end) continue;
    if (only.known()) return found;
    only = reading;
  }
  return only.known() ? only : found;
}

namespace {

// `found`, a day that is `written` without its year, a year earlier where it lies more than a week
// after the document: "opened on 3 March", told in February.
When not_yet_to_come(const When& found, std::string_view written, const When& document) {
  constexpr std::size_t kYear = 4;  // digits
  const std::string& text = found.edtf;
  const bool day =
      text.size() == kLettersOfDay && text.find_first_not_of("0123456789-") == std::string::npos;
  constexpr Instant kSlip = 7 * kDay;  // a paper's own date may be a few days early
  const Instant end = document.extent.latest_end;
  if (!day || end == kForever || found.extent.earliest_start < end + kSlip) return found;
  const bool month = std::any_of(written.begin(), written.end(), [](char c) { return c >= 'A'; });
  if (!month || written.find(text.substr(0, kYear)) != std::string_view::npos) return found;
  int year = 0;
  std::from_chars(text.data(), text.data() + kYear, year);
  const When before = when_of(fmt::format("{:04}{}", year - 1, text.substr(kYear)));
  return before.known() ? before : found;
}

}  // namespace

When day_told(const SentenceReading& sentence, const DateMention& date, const When& paper,
              bool done) {
  const std::string_view written = sentence.text_of(date.span);
  const When day = day_of(not_after(joined(sentence, date), paper));
  // "before July", "by June": at some time until then.
  const bool open = date.relation == DateRelation::by || date.relation == DateRelation::before;
  constexpr std::string_view kUntil = "../";
  if (open && day.edtf.starts_with(kUntil)) {
    return some_time_until(when_of(day.edtf.substr(kUntil.size())));
  }
  return done ? not_yet_to_come(day, written, paper) : day;
}

namespace {

constexpr int kMonths = 12;

}  // namespace

When numeric_day(std::string_view written, DayOrder order) {
  const auto [first, second] = leading_numbers(written);
  const std::size_t last = written.find_last_of("/.-", written.find(' '));
  if (first == 0 || second == 0 || last == std::string_view::npos) return {};
  const std::string_view year = written.substr(last + 1, 4);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (year.size() != 4 || !std::all_of(year.begin(), year.end(), digit)) return {};
  const auto day = [&](int d, int m) {
    const auto two = [](int n) { return std::string(n < 10 ? "0" : "").append(std::to_string(n)); };
    return std::string(year).append("-").append(two(m)).append("-").append(two(d));
  };
  if (order == DayOrder::day_first || first > kMonths) return when_of(day(first, second));
  if (order == DayOrder::month_first || second > kMonths) return when_of(day(second, first));
  const std::string one = day(first, second);
  const std::string other = day(second, first);
  if (one == other) return when_of(one);
  return when_of("[" + std::min(one, other) + "," + std::max(one, other) + "]");
}

When day_of(const When& found) {
  const std::size_t clock = found.edtf.find('T');
  if (clock == std::string::npos) return found;
  const std::size_t slash = found.edtf.find('/');
  const std::string start = found.edtf.substr(0, clock);
  if (slash == std::string::npos) return when_of(start);
  std::string end = found.edtf.substr(slash + 1);
  end = end.substr(0, std::min(end.find('T'), end.size()));
  return when_of(between(start, end));
}

When whole_year(const When& found) {
  constexpr std::size_t kYear = 4;  // digits
  const std::string year = found.edtf.substr(0, kYear);
  return found.edtf == year + "-01-01/" + year + "-12-31" ? when_of(year) : found;
}

When closed_by(const When& found, const When& document) {
  const std::string start = start_of(found.edtf);
  const bool open_end = found.edtf.find('/') != std::string::npos && open(end_of(found.edtf));
  if (!open_end || open(start) || !document.known()) return found;
  return when_of(between(start, end_of(document.edtf)), true);
}

When start_of_stretch(const When& found) {
  const std::string start = start_of(found.edtf);
  const bool stretch = found.edtf.find('/') != std::string::npos && !open(start);
  return stretch ? when_of(start) : found;
}

namespace {

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

}  // namespace

namespace {

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
    constexpr std::int64_t kMost = std::int64_t{kMonths} * 100;  // of either
    const Duration length = length_of(value).value_or(Duration{});
    const bool told = length.years < kMost && length.months < kMost;
    return told ? length.years * kMonths + length.months : 0;
  }
  if (date.type != TimexType::date) return 0;
  // "from 2014 to 2016": two years, and no length of time before its end.
  if (sentence.text_of(date.span).find_first_not_of("0123456789") == std::string_view::npos) {
    return 0;
  }
  // "the year to March 2022" is the year up to it and no range of two dates, whatever its EDTF.
  if (value.size() == kYear) return kMonths;
  if (value.size() != kQuarter) return 0;
  const char part = value[kYear + 1];
  return part == 'Q' ? kMonths / 4 : part == 'H' ? kMonths / 2 : 0;
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
    if (words.in(WordGroup::either, sentence.view[word_of(sentence, second) - 1].id)) continue;
    if (first.when.extent.latest_end != second.when.extent.earliest_start) continue;
    return when_of(between(first.when.edtf, second.when.edtf), true);
  }
  return {};
}

When counted_on(const SentenceReading& sentence, const DateMention& date) {
  if (date.mod != "END") return {};
  const Index first = word_of(sentence, date);
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

}  // namespace

namespace {

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
  for (Index i = word_of(sentence, date) + 1; i < sentence.view.size(); ++i) {
    const Word& word = sentence.view[i];
    if (word.span.begin >= next->span.begin) break;
    // "from 2006, before it opened the second in 2013"
    if (word.is(Tag::comma) || word.is(Tag::stop)) break;
    if (word.has(Trait::waits)) {
      return when_of(between(start_of(date.when.edtf), end_of(next->when.edtf)));
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
    return when_of(back ? between(then, end_of(said.edtf)) : between(start_of(said.edtf), then),
                   true);
  }
  return {};
}

When valid_time(Stance stance, const Proposition& proposition, const DateMention* date,
                const When& said, bool onwards) {
  const bool ends = proposition.effect == Effect::cessation && !proposition.negated;
  const bool over = proposition.negated || proposition.effect == Effect::cessation;
  const std::string day = end_of(said.edtf);
  const std::string found = date == nullptr ? std::string() : date->when.edtf;
  switch (stance) {
    case Stance::commitment:
      return commitment_time(date, said, over, ends);
    case Stance::cessation:
      if (onwards) {
        const std::string from = date == nullptr || open(start_of(found)) ? day : start_of(found);
        return when_of(between(from, ".."), true);
      }
      if (date == nullptr) return when_of(day);
      if (open(start_of(found))) return when_of(between(end_of(found), day), true);
      return when_of(between(start_of(found), day), true);
    case Stance::knowledge:
      return when_of(between("..", date == nullptr ? day : end_of(found)), true);
    case Stance::denial:
    case Stance::first:
    case Stance::exclusivity:
    case Stance::capability:
      if (onwards && stance == Stance::exclusivity) return commitment_time(date, said, over, ends);
      if (date != nullptr) {
        // "have sold none this year": up to now.
        const bool goes_on = stance == Stance::denial && proposition.modal == 0 &&
                             date->when.extent.earliest_start <= said.extent.latest_end &&
                             date->when.extent.latest_end > said.extent.latest_end;
        const bool up_to_now = date->relation == DateRelation::since ||
                               (date->relation == DateRelation::at && goes_on);
        if (up_to_now) return when_of(between(start_of(found), day), true);
        // "did not sell it in May": on no day of it; but the first was sold on some day of it.
        const bool all_along = stance != Stance::first && names_stretch(*date);
        return all_along ? when_of(found, true) : date->when;
      }
      if (proposition.never || proposition.perfect || proposition.past) {
        return when_of(between("..", day), true);
      }
      return when_of(day);
    case Stance::quantity:
      // "In 2020 we paid 3 million": over the whole year, not on some day of it.
      if (proposition.frame != kNone && date != nullptr && names_stretch(*date)) {
        return when_of(found, true);
      }
      [[fallthrough]];
    default:
      if (date != nullptr && date->relation == DateRelation::since && proposition.perfect) {
        return when_of(between(start_of(found), day), true);
      }
      if (date != nullptr) return date->when;
      return proposition.past && !proposition.perfect ? when_of(between("..", day)) : when_of(day);
  }
}

}  // namespace gainsay::claim

#include "claim/times/times.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "calendar/civil.h"
#include "claim/times/periods.h"
#include "claim/times/stretches.h"

namespace gainsay::claim {

std::string_view name_of(DateRelation relation) {
  constexpr std::array<std::string_view, 8> kNames{"at",    "since", "until",   "before",
                                                   "after", "by",    "between", "during"};
  return kNames[static_cast<std::size_t>(relation)];
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

When numeric_day(std::string_view written, DayOrder order) {
  constexpr int kMonths = 12;
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

namespace {

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
  const std::string from = start_text(said.edtf);
  if (date == nullptr) return when_of(between(from, ".."), true);
  const std::string& edtf = date->when.edtf;
  switch (date->relation) {
    case DateRelation::by:
      // "there will be none by the end of 2020": from then on.
      if (over) return when_of(between(last_day(date->when), ".."), true);
      return when_of(between(from, end_text(edtf)), true);
    case DateRelation::until:
    case DateRelation::before:
      return when_of(between(from, end_text(edtf)), true);
    case DateRelation::since:
    case DateRelation::after:
      return when_of(between(start_text(edtf), ".."), true);
    default:
      // "will close in 2022", "from this morning on": a promise for a time, or from it; "will close
      // none this year": for what is left of it; "will stop in 2022": when that is over. "Will not
      // close one in 2022": on no day of it.
      if (date->when.extent.earliest_start > said.extent.latest_end) {
        if (ends) return when_of(between(last_day(date->when), ".."), true);
        return when_of(edtf, over && names_stretch(*date));
      }
      const bool stretch = names_stretch(*date) || edtf.find('/') != std::string::npos;
      const bool goes_on = stretch && !is_open(end_text(edtf)) &&
                           date->when.extent.latest_end >= said.extent.latest_end;
      if (ends && goes_on) return when_of(between(last_day(date->when), ".."), true);
      return when_of(between(from, goes_on ? end_text(edtf) : ".."), true);
  }
}

}  // namespace

When valid_time(Stance stance, const Proposition& proposition, const DateMention* date,
                const When& said, bool onwards) {
  const bool ends = proposition.effect == Effect::cessation && !proposition.negated;
  const bool over = proposition.negated || proposition.effect == Effect::cessation;
  const std::string day = end_text(said.edtf);
  const std::string found = date == nullptr ? std::string() : date->when.edtf;
  switch (stance) {
    case Stance::commitment:
      return commitment_time(date, said, over, ends);
    case Stance::cessation:
      if (onwards) {
        const std::string from =
            date == nullptr || is_open(start_text(found)) ? day : start_text(found);
        return when_of(between(from, ".."), true);
      }
      if (date == nullptr) return when_of(day);
      if (is_open(start_text(found))) return when_of(between(end_text(found), day), true);
      return when_of(between(start_text(found), day), true);
    case Stance::knowledge:
      return when_of(between("..", date == nullptr ? day : end_text(found)), true);
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
        if (up_to_now) return when_of(between(start_text(found), day), true);
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
        return when_of(between(start_text(found), day), true);
      }
      if (date != nullptr) return date->when;
      return proposition.past && !proposition.perfect ? when_of(between("..", day)) : when_of(day);
  }
}

}  // namespace gainsay::claim

// What EDTF means as an Extent; docs/formats/edtf.md has it as a table.
#include <algorithm>
#include <optional>

#include "calendar/edtf.h"
#include "calendar/edtf_dates.h"

namespace gainsay::edtf {
namespace {

// An approximate date may miss by half of the unit that is approximate.
constexpr std::int64_t kAboutADay = 3;     // in days; half a day is below the grain
constexpr std::int64_t kAboutAMonth = 16;  // half a month, rounded up
constexpr Instant kHour = 3600;
constexpr Instant kLocalEast = 14 * kHour;  // clocks are at most this far ahead of UTC
constexpr Instant kLocalWest = 12 * kHour;  // and this far behind

bool approximate(Qualifier qualifier) {
  return qualifier == Qualifier::approximate || qualifier == Qualifier::both;
}

std::int64_t half_in_days(Instant begin, Instant end) { return ((end - begin) / kDay + 1) / 2; }

std::int64_t half_of_years(const Year& year) {
  const auto all = *years(year);
  return half_in_days(year_period(all.front()).begin, year_period(all.back()).end);
}

std::int64_t half_of_month(const Date& date) {
  const bool unspecified = date.month->digits.find('X') != std::string::npos;
  if (unspecified || two_digits(date.month->digits) < kFirstGrouping) return kAboutAMonth;
  const Period part = grouping_period(years(date.year)->front(), two_digits(date.month->digits));
  return half_in_days(part.begin, part.end);
}

bool approximate(const Component& component) {
  return approximate(component.left) || approximate(component.right);
}

// By how many days the date may miss: half the unit of the coarsest component that is marked.
std::int64_t slack_in_days(const Date& date) {
  if (approximate(date.year.component)) return half_of_years(date.year);
  if (date.month && approximate(*date.month)) return half_of_month(date);
  return date.day && approximate(*date.day) ? kAboutADay : 0;
}

// The date as the whole of the period that it names, whichever that is: the first start and the
// last of all candidates, and the first end and the last.
Extent whole(const Date& date) {
  const Candidates found = *candidates(date);
  const Instant slack = slack_in_days(date) * kDay;
  return tightened({found.first.begin - slack, found.last.begin + slack, found.first.end - slack,
                    found.last.end + slack});
}

Extent some_time_in(const Extent& whole) {
  return gainsay::extent_of(Period{whole.earliest_start, whole.latest_end}, Reading::within);
}

Extent meaning(const Date& date, Reading reading) {
  return reading == Reading::throughout ? whole(date) : some_time_in(whole(date));
}

// An end of an interval: a date, or open, or not known.
struct End {
  const Date* date = nullptr;
  bool open = false;  // only without a date
};

Extent from_to(End start, End end, Reading reading) {
  Extent extent;  // unknown
  if (start.date != nullptr) {
    const Extent first = meaning(*start.date, reading);
    extent.earliest_start = first.earliest_start;
    extent.latest_start = first.latest_start;
  } else if (start.open && reading == Reading::throughout) {
    extent.latest_start = kBeginning;
  }
  if (end.date != nullptr) {
    const Extent last = meaning(*end.date, reading);
    extent.earliest_end = last.earliest_end;
    extent.latest_end = last.latest_end;
  } else if (end.open && reading == Reading::throughout) {
    extent.earliest_end = kForever;
  }
  return tightened(extent);
}

End end_of(const Bound& bound) {
  if (bound.kind == Bound::Kind::date) return {&bound.date, false};
  return {nullptr, bound.kind == Bound::Kind::open};
}

End end_of(const std::optional<Date>& date) {
  return date ? End{&*date, false} : End{nullptr, true};
}

Extent meaning(const Interval& interval, Reading reading) {
  return from_to(end_of(interval.start), end_of(interval.end), reading);
}

// One of the dates from first to last.
Extent one_of(const Member& member, Reading reading) {
  if (!member.range) return meaning(*member.first, reading);
  constexpr Extent kFarPast = {kBeginning, kBeginning, kBeginning, kBeginning};
  constexpr Extent kFarFuture = {kForever, kForever, kForever, kForever};
  const Extent first = member.first ? whole(*member.first) : kFarPast;
  const Extent last = member.last ? whole(*member.last) : kFarFuture;
  const Extent either = tightened(hull(first, last));
  return reading == Reading::throughout ? either : some_time_in(either);
}

Extent all_of(const Member& member, Reading reading) {
  if (!member.range) return meaning(*member.first, reading);
  return from_to(end_of(member.first), end_of(member.last), reading);
}

// All of the members: it starts with the first of them and ends with the last, whichever they are.
Extent joined(const Extent& a, const Extent& b) {
  return {std::min(a.earliest_start, b.earliest_start), std::min(a.latest_start, b.latest_start),
          std::max(a.earliest_end, b.earliest_end), std::max(a.latest_end, b.latest_end)};
}

Extent meaning(const Set& set, Reading reading) {
  std::optional<Extent> extent;
  for (const Member& member : set.members) {
    const Extent own = set.all ? all_of(member, reading) : one_of(member, reading);
    if (!extent) {
      extent = own;
    } else {
      extent = set.all ? joined(*extent, own) : hull(*extent, own);
    }
  }
  return tightened(*extent);
}

Extent meaning(const DateTime& time, Reading) {
  const Instant midnight = candidates(time.date)->first.begin;
  const Instant seconds =
      (static_cast<Instant>(time.hour) * 60 + static_cast<Instant>(time.minute)) * 60 +
      static_cast<Instant>(time.second) - static_cast<Instant>(time.offset) * 60;
  const Instant begin = midnight + seconds;
  if (time.zone != ZoneKind::local) return {begin, begin, begin + 1, begin + 1};
  return {begin - kLocalEast, begin + kLocalWest, begin + 1 - kLocalEast, begin + 1 + kLocalWest};
}

}  // namespace

Extent extent_of(const Value& value, Reading reading) {
  return std::visit([reading](const auto& form) { return meaning(form, reading); }, value);
}

}  // namespace gainsay::edtf

namespace gainsay {
namespace {

// The number that all of `digits` is; nothing when one of them is no digit.
std::optional<unsigned> plain_number(std::string_view digits) {
  unsigned number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

// The period of "2018", "2018-05" or "2018-05-12", as most dates are; nothing for any other text.
std::optional<Period> plain_period(std::string_view text) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  constexpr std::size_t kDate = 10;
  if (text.size() != kYear && text.size() != kMonth && text.size() != kDate) return std::nullopt;
  const auto year = plain_number(text.substr(0, kYear));
  if (!year) return std::nullopt;
  if (text.size() == kYear) return year_period(*year);
  const auto month = plain_number(text.substr(kYear + 1, 2));
  if (text[kYear] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
  if (text.size() == kMonth) return month_period(*year, *month);
  const auto day = plain_number(text.substr(kMonth + 1, 2));
  const bool exists =
      text[kMonth] == '-' && day && *day >= 1 && *day <= days_in_month(*year, *month);
  if (!exists) return std::nullopt;
  return day_period({*year, *month, *day});
}

// The extent of "2018/2019-05", "2018/.." or "../2019" of such dates; nothing for any other text,
// and where the interval is over before it begins.
std::optional<Extent> plain_interval(std::string_view text, Reading reading) {
  constexpr std::string_view kOpen = "..";
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view first = text.substr(0, slash);
  const std::string_view last = text.substr(slash + 1);
  const std::optional<Period> begin = plain_period(first);
  const std::optional<Period> end = plain_period(last);
  if (begin && end && end->end > begin->begin) return extent_from_to(*begin, *end, reading);
  if (begin && last == kOpen) return extent_from(*begin, reading);
  if (end && first == kOpen) return extent_until(*end, reading);
  return std::nullopt;
}

}  // namespace

Result<When> when_from_edtf(std::string_view text, Reading reading) {
  if (const std::optional<Period> period = plain_period(text)) {
    return When{std::string(text), extent_of(*period, reading)};
  }
  if (const std::optional<Extent> extent = plain_interval(text, reading)) {
    return When{std::string(text), *extent};
  }
  const auto value = edtf::parse(text);
  if (!value) return fail(value.error());
  return When{edtf::print(*value), edtf::extent_of(*value, reading)};
}

std::string edtf_of_extent(const When& when) {
  if (when.extent.earliest_end != kBeginning) return when.edtf;
  constexpr std::string_view kUntil = "../";
  std::string_view last = when.edtf;
  if (last.starts_with(kUntil)) {
    last.remove_prefix(kUntil.size());
  } else if (last.ends_with('?')) {
    last.remove_suffix(1);
  } else {
    return when.edtf;
  }
  return "[.." + std::string(last) + "]";
}

}  // namespace gainsay

#include <fmt/format.h>

#include <cstdlib>

#include "calendar/edtf.h"

namespace gainsay::edtf {
namespace {

void put(std::string& out, Qualifier qualifier) {
  constexpr std::string_view kMarks = " ?~%";
  if (qualifier != Qualifier::none) out += kMarks[static_cast<std::size_t>(qualifier)];
}

void put(std::string& out, const Component& component) {
  put(out, component.left);
  out += component.digits;
  put(out, component.right);
}

void put(std::string& out, const Year& year) {
  put(out, year.component.left);
  if (year.prefixed) out += 'Y';
  if (year.negative) out += '-';
  out += year.component.digits;
  if (year.exponent) out += fmt::format("E{}", *year.exponent);
  if (year.significant) out += fmt::format("S{}", *year.significant);
  put(out, year.component.right);
}

void put(std::string& out, const Date& date) {
  put(out, date.year);
  if (date.month) {
    out += '-';
    put(out, *date.month);
  }
  if (date.day) {
    out += '-';
    put(out, *date.day);
  }
}

void put(std::string& out, const DateTime& time) {
  put(out, time.date);
  out += fmt::format("T{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
  if (time.zone == ZoneKind::utc) out += 'Z';
  if (time.zone == ZoneKind::hours || time.zone == ZoneKind::minutes) {
    const int minutes = std::abs(time.offset);
    out += fmt::format("{}{:02}", time.offset < 0 ? '-' : '+', minutes / 60);
    if (time.zone == ZoneKind::minutes) out += fmt::format(":{:02}", minutes % 60);
  }
}

void put(std::string& out, const Bound& bound) {
  if (bound.kind == Bound::Kind::date) put(out, bound.date);
  if (bound.kind == Bound::Kind::open) out += "..";
}

void put(std::string& out, const Interval& interval) {
  put(out, interval.start);
  out += '/';
  put(out, interval.end);
}

void put(std::string& out, const Set& set) {
  out += set.all ? '{' : '[';
  bool first = true;
  for (const Member& member : set.members) {
    if (!first) out += ',';
    first = false;
    if (member.first) put(out, *member.first);
    if (member.range) out += "..";
    if (member.last) put(out, *member.last);
  }
  out += set.all ? '}' : ']';
}

constexpr bool four_digits(std::int64_t year) { return -9999 <= year && year <= 9999; }

}  // namespace

std::string print(const Value& value) {
  std::string out;
  std::visit([&out](const auto& form) { put(out, form); }, value);
  return out;
}

std::string year(std::int64_t year) {
  if (!four_digits(year)) return fmt::format("Y{}", year);
  return fmt::format("{}{:04}", year < 0 ? "-" : "", std::abs(year));
}

std::string month(std::int64_t year, unsigned month) {
  if (!four_digits(year)) return edtf::year(year);
  return fmt::format("{}-{:02}", edtf::year(year), month);
}

std::string day(const CivilDay& day) {
  if (!four_digits(day.year)) return edtf::year(day.year);
  return fmt::format("{}-{:02}", month(day.year, day.month), day.day);
}

std::string interval(std::string_view start, std::string_view end) {
  return fmt::format("{}/{}", start.empty() ? ".." : start, end.empty() ? ".." : end);
}

}  // namespace gainsay::edtf

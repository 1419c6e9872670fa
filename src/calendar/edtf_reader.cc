#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "calendar/edtf.h"
#include "calendar/edtf_dates.h"

namespace gainsay::edtf {
namespace {

constexpr std::size_t kMaxFragment = 40;    // code points
constexpr std::size_t kMaxYearDigits = 12;  // of a Y year's mantissa; kMaxYear has as many

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_digit_or_x(char c) { return is_digit(c) || c == 'X'; }

// Recursive descent over one text; `at_` is the byte that is read next.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Result<Value> value();

 private:
  bool at_end() const { return at_ == text_.size(); }
  bool at(char c) const { return !at_end() && text_[at_] == c; }
  bool take(char c) {
    if (!at(c)) return false;
    ++at_;
    return true;
  }
  bool take_dots() {
    if (text_.substr(at_, 2) != "..") return false;
    at_ += 2;
    return true;
  }
  // An error at `where`, with what stands there up to the next separator.
  tl::unexpected<Error> error(std::size_t where, std::string message, std::string hint = {}) const;
  tl::unexpected<Error> error_here(std::string message, std::string hint = {}) const {
    return error(at_, std::move(message), std::move(hint));
  }

  Qualifier qualifier();
  // Reads `count` digits (and, with `allow_x`, X) into `digits`; false when there are fewer.
  bool digits(std::size_t count, bool allow_x, std::string& digits);

  Result<Year> year();
  Result<void> plain_year(Year& year);
  Result<void> prefixed_year(Year& year);
  Result<void> significant_digits(Year& year);
  Result<Component> component(const char* what);
  Result<void> month(Date& date);
  Result<void> day(Date& date);
  Result<Date> date();
  Result<unsigned> clock(unsigned most, const char* message);
  Result<void> zone(DateTime& time);
  Result<Value> date_time(Date date);
  Result<Bound> bound();
  Result<Value> interval(Bound start);
  Result<Member> member(bool first, char close);
  Result<Value> set(char close);

  std::string_view text_;
  std::size_t at_ = 0;
};

tl::unexpected<Error> Reader::error(std::size_t where, std::string message,
                                    std::string hint) const {
  std::string_view rest = text_.substr(where);
  const std::size_t separator = rest.find_first_of("-/,:T[]{}", rest.empty() ? 0 : 1);
  rest = rest.substr(0, std::min({separator, rest.size(), forward_by(rest, 0, kMaxFragment)}));
  rest = rest.substr(0, first_invalid_utf8(rest).value_or(rest.size()));
  const auto column = static_cast<std::uint32_t>(count_code_points(text_, where) + 1);
  return fail(ErrorCode::input, std::move(message), Place{{}, 1, column}, std::string(rest),
              std::move(hint));
}

Qualifier Reader::qualifier() {
  if (take('?')) return Qualifier::uncertain;
  if (take('~')) return Qualifier::approximate;
  if (take('%')) return Qualifier::both;
  return Qualifier::none;
}

bool Reader::digits(std::size_t count, bool allow_x, std::string& digits) {
  while (digits.size() < count && !at_end() &&
         (allow_x ? is_digit_or_x(text_[at_]) : is_digit(text_[at_]))) {
    digits += text_[at_++];
  }
  return digits.size() == count;
}

Result<void> Reader::plain_year(Year& year) {
  const std::size_t begin = at_;
  if (!digits(4, true, year.component.digits)) {
    return error_here(
        year.component.digits.empty() ? "a year is expected here" : "a year has four digits",
        "Write 2018, or 201X where the last digit is not known.");
  }
  if (!at_end() && is_digit_or_x(text_[at_])) {
    return error_here("a year has four digits", "A year of more than four begins with Y.");
  }
  if (year.negative && year.component.digits == "0000") {
    return error(begin, "there is no year -0000", "The year before 0001 is 0000.");
  }
  return {};
}

Result<void> Reader::prefixed_year(Year& year) {
  const std::size_t begin = at_;
  std::string& mantissa = year.component.digits;
  while (mantissa.size() <= kMaxYearDigits && digits(mantissa.size() + 1, false, mantissa)) {
  }
  if (mantissa.empty()) return error_here("the digits of a year are expected after Y");
  if (mantissa.front() == '0') return error(begin, "a year with Y does not begin with 0");
  if (take('E')) {
    std::string exponent;
    const std::size_t where = at_;
    if (!digits(1, false, exponent)) return error_here("an exponent is expected after E");
    if (exponent == "0") return error(where, "an exponent is at least 1");
    digits(2, false, exponent);
    year.exponent = static_cast<unsigned>(std::stoul(exponent));
  }
  if (at('X')) {
    return error_here("a year with Y has no unspecified digits",
                      "Say which digits are meant: Y17000S2.");
  }
  const auto all = years(year);
  if (!all) {
    Error too_far = error(begin, "this year is too far away").value();
    too_far.code = ErrorCode::limit;
    too_far.hint = fmt::format("Years reach from -{0} to {0}.", kMaxYear);
    return fail(std::move(too_far));
  }
  if (-9999 <= all->front() && all->front() <= 9999) {
    return error(begin, "a year with Y has more than four digits", "Leave out the Y.");
  }
  return {};
}

Result<void> Reader::significant_digits(Year& year) {
  if (!take('S')) return {};
  const std::size_t begin = at_;
  std::string count;
  if (!digits(1, false, count)) return error_here("a number of digits is expected after S");
  digits(2, false, count);
  const std::size_t most = year.component.digits.size() + year.exponent.value_or(0);
  const auto significant = static_cast<unsigned>(std::stoul(count));
  if (count.front() == '0' || significant > most) {
    return error(begin, fmt::format("the significant digits are from 1 to {}", most));
  }
  if (year.component.digits.find('X') != std::string::npos) {
    return error(begin - 1, "significant digits do not go with unspecified ones",
                 "Write either 19XX or 1950S2.");
  }
  year.significant = significant;
  return {};
}

Result<Year> Reader::year() {
  Year year;
  year.component.left = qualifier();
  year.prefixed = take('Y');
  year.negative = take('-');
  Result<void> read = year.prefixed ? prefixed_year(year) : plain_year(year);
  if (read) read = significant_digits(year);
  if (!read) return fail(std::move(read.error()));
  year.component.right = qualifier();
  return year;
}

// Two digits with their qualifiers.
Result<Component> Reader::component(const char* what) {
  Component component;
  component.left = qualifier();
  if (!digits(2, true, component.digits)) {
    return error_here(fmt::format("the two digits of a {} are expected here", what));
  }
  if (!at_end() && is_digit_or_x(text_[at_])) {
    return error_here(fmt::format("a {} has two digits", what));
  }
  component.right = qualifier();
  return component;
}

Result<void> Reader::month(Date& date) {
  if (date.year.prefixed || date.year.significant) {
    return error(at_ - 1, "a year with Y or S stands alone, without a month");
  }
  const std::size_t begin = at_;
  auto read = component("month");
  if (!read) return fail(std::move(read.error()));
  bool known = false;
  if (read->digits.find('X') == std::string::npos) {
    const unsigned number = two_digits(read->digits);
    known = (1 <= number && number <= 12) || (kFirstGrouping <= number && number <= kLastGrouping);
  } else {
    for (unsigned m = 1; m <= 12; ++m) known = known || matches(read->digits, m);
  }
  if (!known) {
    return error(begin + (read->left != Qualifier::none ? 1 : 0), "there is no such month",
                 "Months are 01 to 12; 21 to 41 are seasons and other parts of a year.");
  }
  date.month = std::move(*read);
  return {};
}

Result<void> Reader::day(Date& date) {
  const std::string& month = date.month->digits;
  if (month.find('X') == std::string::npos && two_digits(month) >= kFirstGrouping) {
    return error(at_ - 1, "a season or other part of a year has no days");
  }
  const std::size_t begin = at_;
  auto read = component("day");
  if (!read) return fail(std::move(read.error()));
  const std::size_t where = begin + (read->left != Qualifier::none ? 1 : 0);
  date.day = std::move(*read);
  if (candidates(date)) return {};
  const bool unspecified = date.year.component.digits.find('X') != std::string::npos ||
                           month.find('X') != std::string::npos;
  if (unspecified) return error(where, "there is no such day in any of these months");
  return error(where, "there is no such day in this month",
               fmt::format("Its days are 01 to {}.",
                           days_in_month(years(date.year)->front(), two_digits(month))));
}

Result<Date> Reader::date() {
  auto read = year();
  if (!read) return fail(std::move(read.error()));
  Date date;
  date.year = std::move(*read);
  if (take('-')) {
    if (const auto done = month(date); !done) return fail(done.error());
    if (take('-')) {
      if (const auto done = day(date); !done) return fail(done.error());
    }
  }
  if (!at_end() && (at('?') || at('~') || at('%'))) {
    return error_here("one qualifier is enough", "'?' and '~' together are written '%'.");
  }
  return date;
}

// Two digits from 00 to `most`.
Result<unsigned> Reader::clock(unsigned most, const char* message) {
  const std::size_t begin = at_;
  std::string number;
  if (!digits(2, false, number)) return error_here("two digits are expected here");
  const unsigned value = two_digits(number);
  if (value > most) return error(begin, message);
  return value;
}

Result<void> Reader::zone(DateTime& time) {
  if (at_end()) return {};
  if (take('Z')) {
    time.zone = ZoneKind::utc;
    return {};
  }
  const std::size_t begin = at_;
  const bool west = at('-');
  if (!take('+') && !take('-')) {
    return error_here("Z, an offset such as +01:00, or the end is expected here");
  }
  const auto hours = clock(14, "offsets reach from -14:00 to +14:00");
  if (!hours) return fail(hours.error());
  unsigned minutes = 0;
  time.zone = ZoneKind::hours;
  if (take(':')) {
    time.zone = ZoneKind::minutes;
    const auto read =
        clock(*hours == 14 ? 0 : 59, "offsets have minutes from 00 to 59, up to 14:00");
    if (!read) return fail(read.error());
    minutes = *read;
  }
  time.offset = static_cast<int>(*hours * 60 + minutes) * (west ? -1 : 1);
  if (west && time.offset == 0) return error(begin, "UTC is written Z or +00:00, not -00:00");
  return {};
}

Result<Value> Reader::date_time(Date date) {
  const std::size_t where = at_ - 1;
  const bool qualified = text_.substr(0, where).find_first_of("?~%") != std::string_view::npos;
  if (!date.day || qualified || has_unspecified(date)) {
    return error(where, "a time of day needs a whole day, without X, ?, ~ or %");
  }
  DateTime time;
  time.date = std::move(date);
  const auto hour = clock(24, "hours are 00 to 24");
  if (!hour) return fail(hour.error());
  if (!take(':')) return error_here("a time of day is hours, minutes and seconds: T10:30:00");
  const bool midnight = *hour == 24;
  const char* only = "after 24 only :00:00 can follow";
  const auto minute = clock(midnight ? 0 : 59, midnight ? only : "minutes are 00 to 59");
  if (!minute) return fail(minute.error());
  if (!take(':')) return error_here("a time of day is hours, minutes and seconds: T10:30:00");
  const auto second = clock(midnight ? 0 : 59, midnight ? only : "seconds are 00 to 59");
  if (!second) return fail(second.error());
  time.hour = *hour;
  time.minute = *minute;
  time.second = *second;
  if (const auto done = zone(time); !done) return fail(done.error());
  return Value(std::move(time));
}

Result<Bound> Reader::bound() {
  if (at_end() || at('/')) return Bound{Bound::Kind::unknown, {}};
  if (take_dots()) return Bound{Bound::Kind::open, {}};
  auto read = date();
  if (!read) return fail(std::move(read.error()));
  return Bound{Bound::Kind::date, std::move(*read)};
}

Result<Value> Reader::interval(Bound start) {
  const std::size_t begin = at_;
  auto end = bound();
  if (!end) return fail(std::move(end.error()));
  if (at('T')) return error_here("an interval has dates only, no time of day");
  const bool end_is_date = end->kind == Bound::Kind::date;
  if (start.kind != Bound::Kind::date && !end_is_date) {
    return error(begin, "an interval needs a date at one of its ends");
  }
  if (start.kind == Bound::Kind::date && end_is_date &&
      candidates(end->date)->last.end <= candidates(start.date)->first.begin) {
    return error(begin, "this interval ends before it starts");
  }
  return Value(Interval{std::move(start), std::move(*end)});
}

Result<Member> Reader::member(bool first, char close) {
  Member member;
  const std::size_t begin = at_;
  member.range = take_dots();
  if (member.range && !first) return error(begin, "only the first member can be open at the start");
  auto date = this->date();
  if (!date) return fail(std::move(date.error()));
  if (at('T')) return error_here("a set has dates only, no time of day");
  if (member.range) {
    member.last = std::move(*date);
    return member;
  }
  member.first = std::move(*date);
  member.range = take_dots();
  if (!member.range || at(close)) return member;
  if (at(',')) return error_here("only the last member can be open at the end");
  const std::size_t second = at_;
  auto last = this->date();
  if (!last) return fail(std::move(last.error()));
  if (candidates(*last)->last.end <= candidates(*member.first)->first.begin) {
    return error(second, "this range ends before it starts");
  }
  member.last = std::move(*last);
  return member;
}

Result<Value> Reader::set(char close) {
  Set set;
  set.all = close == '}';
  do {
    auto read = member(set.members.empty(), close);
    if (!read) return fail(std::move(read.error()));
    set.members.push_back(std::move(*read));
  } while (take(','));
  if (!take(close)) return error_here(fmt::format("',' or '{}' is expected here", close));
  return Value(std::move(set));
}

Result<Value> Reader::value() {
  Result<Value> read;
  if (at_end()) return error_here("a date is expected here", "Write 2018, 2018-07 or 2018-07-01.");
  if (take('[')) {
    read = set(']');
  } else if (take('{')) {
    read = set('}');
  } else {
    auto start = bound();
    if (!start) return fail(std::move(start.error()));
    const bool is_date = start->kind == Bound::Kind::date;
    if (take('/')) {
      read = interval(std::move(*start));
    } else if (is_date && take('T')) {
      read = date_time(std::move(start->date));
    } else if (is_date) {
      read = Value(std::move(start->date));
    } else {
      return error_here("'/' is expected here");
    }
  }
  if (read && !at_end()) return error_here("the date should end here");
  return read;
}

}  // namespace

Result<Value> parse(std::string_view text) {
  if (text.size() > kMaxBytes) {
    return fail(ErrorCode::limit, fmt::format("a written date of {} bytes is over the limit of {}",
                                              text.size(), kMaxBytes));
  }
  return Reader(text).value();
}

}  // namespace gainsay::edtf

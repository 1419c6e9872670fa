// Every example of the specification (https://www.loc.gov/standards/datetime/, 4 February 2019),
// and combinations that it allows: read, and printed back the same.
#include <doctest/doctest.h>

#include "calendar/edtf.h"

namespace gainsay::edtf {
namespace {

const std::vector<std::string> kSpecification = {
    // Level 0
    "1985-04-12",
    "1985-04",
    "1985",
    "1985-04-12T23:20:30",
    "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30-04",
    "1985-04-12T23:20:30+04:30",
    "1964/2008",
    "2004-06/2006-08",
    "2004-02-01/2005-02-08",
    "2004-02-01/2005-02",
    "2004-02-01/2005",
    "2005/2006-02",
    // Level 1
    "Y170000002",
    "Y-170000002",
    "2001-21",
    "1984?",
    "2004-06~",
    "2004-06-11%",
    "201X",
    "20XX",
    "2004-XX",
    "1985-04-XX",
    "1985-XX-XX",
    "1985-04-12/..",
    "1985-04/..",
    "1985/..",
    "../1985-04-12",
    "../1985-04",
    "../1985",
    "1985-04-12/",
    "1985-04/",
    "1985/",
    "/1985-04-12",
    "/1985-04",
    "/1985",
    "-1985",
    // Level 2
    "Y-17E7",
    "1950S2",
    "Y171010000S3",
    "Y3388E2S3",
    "2001-34",
    "[1667,1668,1670..1672]",
    "[..1760-12-03]",
    "[1760-12..]",
    "[1760-01,1760-02,1760-12..]",
    "[1667,1760-12]",
    "[..1984]",
    "{1667,1668,1670..1672}",
    "{1960,1961-12}",
    "{..1984}",
    "2004-06~-11",
    "2004?-06-11",
    "?2004-06-~11",
    "2004-%06-11",
    "156X-12-25",
    "15XX-12-25",
    "XXXX-12-XX",
    "1XXX-XX",
    "1XXX-12",
    "1984-1X",
    "2004-06-~01/2004-06-~20",
    "2004-06-XX/2004-07-03",
};

const std::vector<std::string> kCombinations = {
    "0000",
    "-0001",
    "-9999-12-31",
    "-0004-02-29",
    "9999-12-31",
    "2000-02-29",
    "1985-04-12T00:00:00+00",
    "1985-04-12T24:00:00Z",
    "1985-04-12T10:10:10+14:00",
    "1985-04-12T10:10:10+00:30",
    "1985-04-12T10:10:10-00:30",
    "Y10000",
    "Y-10000",
    "Y100000000000",
    "Y1E11",
    "Y1E4",
    "Y12345E6S11",
    "-1950S2",
    "1950S4",
    "1950S2~",
    "2001-25",
    "2001-28",
    "2001-29",
    "2001-32",
    "2001-33",
    "2001-36",
    "2001-37",
    "2001-39",
    "2001-40",
    "2001-41",
    "2001-21?",
    "201X-24",
    "?-1985",
    "-198X",
    "XXXX",
    "-XXXX",
    "-000X",
    "2001-X2",
    "2001-02-2X",
    "2001-XX-31",
    "2001-XX-3X",
    "190X-02-29",
    "XXXX-02-29",
    "?2004~-%06?-~11%",
    "2004-06?/2004-08~",
    "2004-06~-11/2005-21",
    "Y-17E7/Y17E7",
    "198X/..",
    "2004-06/2004",
    "2004/2004-01",
    "2004-06-11/2004-06-11",
    "[2017]",
    "[2017..2018]",
    "{2017-09,2017-11}",
    "[..1984,1990]",
    "{1984,1990-21..}",
    "[?1984..~1990]",
    "[20XX,Y20000]",
};

TEST_CASE("every example of the specification is read and printed back") {
  for (const std::string& text : kSpecification) {
    CAPTURE(text);
    const auto value = parse(text);
    REQUIRE_MESSAGE(value, (value ? "" : to_string(value.error())));
    CHECK(print(*value) == text);
    CHECK(extent_of(*value, Reading::within).valid());
    CHECK(extent_of(*value, Reading::throughout).valid());
  }
}

TEST_CASE("so is what it allows without an example") {
  for (const std::string& text : kCombinations) {
    CAPTURE(text);
    const auto value = parse(text);
    REQUIRE_MESSAGE(value, (value ? "" : to_string(value.error())));
    CHECK(print(*value) == text);
    CHECK(extent_of(*value, Reading::within).valid());
    CHECK(extent_of(*value, Reading::throughout).valid());
  }
}

TEST_CASE("a value is typed") {
  const auto date = std::get<Date>(*parse("?2004-06~-1X%"));
  CHECK(date.year.component.left == Qualifier::uncertain);
  CHECK(date.month->right == Qualifier::approximate);
  CHECK(date.day->digits == "1X");
  CHECK(date.day->right == Qualifier::both);

  const auto year = std::get<Date>(*parse("Y-3388E2S3")).year;
  CHECK(year.negative);
  CHECK(year.exponent == 2U);
  CHECK(year.significant == 3U);

  const auto time = std::get<DateTime>(*parse("1985-04-12T23:20:30-04:30"));
  CHECK(time.offset == -270);
  CHECK(time.zone == ZoneKind::minutes);

  const auto interval = std::get<Interval>(*parse("1985/.."));
  CHECK(interval.end.kind == Bound::Kind::open);
  CHECK(std::get<Interval>(*parse("1985/")).end.kind == Bound::Kind::unknown);

  const auto set = std::get<Set>(*parse("{1667,1670..1672}"));
  CHECK(set.all);
  CHECK(set.members.size() == 2);
  CHECK(set.members[1].last->year.component.digits == "1672");
}

TEST_CASE("dates are written for what was found in text") {
  CHECK(day({2017, 11, 4}) == "2017-11-04");
  CHECK(month(2017, 9) == "2017-09");
  CHECK(year(2018) == "2018");
  CHECK(year(-44) == "-0044");
  CHECK(day({-44, 3, 15}) == "-0044-03-15");
  CHECK(year(12345) == "Y12345");
  CHECK(day({12345, 1, 1}) == "Y12345");
  CHECK(interval(month(2017, 9), month(2018, 12)) == "2017-09/2018-12");
  CHECK(interval(day({2020, 6, 11}), "") == "2020-06-11/..");
  CHECK(interval("", year(2019)) == "../2019");
}

}  // namespace
}  // namespace gainsay::edtf

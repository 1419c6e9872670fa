#include <doctest/doctest.h>

#include "calendar/edtf.h"

namespace gainsay {
namespace {

struct Bad {
  std::string text;
  std::uint32_t column;
  std::string fragment;
  std::string message;  // the beginning of it
};

const std::vector<Bad> kBad = {
    // Not a date at all
    {"", 1, "", "a date is expected"},
    {" ", 1, " ", "a year is expected"},
    {"today", 1, "today", "a year is expected"},
    {"?", 2, "", "a year is expected"},
    {"-", 2, "", "a year is expected"},
    {"..", 3, "", "'/' is expected"},
    {"../", 4, "", "an interval needs a date"},
    {"/", 2, "", "an interval needs a date"},
    {"/..", 2, "..", "an interval needs a date"},
    {"../..", 4, "..", "an interval needs a date"},
    // Years
    {"201", 4, "", "a year has four digits"},
    {"20 8", 3, " 8", "a year has four digits"},
    {"199u", 4, "u", "a year has four digits"},
    {"201x", 4, "x", "a year has four digits"},
    {"20180", 5, "0", "a year has four digits"},
    {"-0000", 2, "0000", "there is no year -0000"},
    {"+2018", 1, "+2018", "a year is expected"},
    {"Y", 2, "", "the digits of a year"},
    {"Y-", 3, "", "the digits of a year"},
    {"Y2018", 2, "2018", "a year with Y has more"},
    {"Y-2018", 3, "2018", "a year with Y has more"},
    {"Y020180", 2, "020180", "a year with Y does not begin with 0"},
    {"Y1E3", 2, "1E3", "a year with Y has more"},
    {"Y17E", 5, "", "an exponent is expected"},
    {"Y17E0", 5, "0", "an exponent is at least 1"},
    {"Y17EX", 5, "X", "an exponent is expected"},
    {"Y17E7S", 7, "", "a number of digits"},
    {"Y17XXXX", 4, "XXXX", "a year with Y has no unspecified"},
    {"y17000", 1, "y17000", "a year is expected"},
    {"1950S0", 6, "0", "the significant digits are from 1 to 4"},
    {"1950S5", 6, "5", "the significant digits are from 1 to 4"},
    {"1950S02", 6, "02", "the significant digits are from 1 to 4"},
    {"19XXS2", 5, "S2", "significant digits do not go with"},
    {"1950S2-05", 7, "-05", "a year with Y or S stands alone"},
    {"Y12345-06", 7, "-06", "a year with Y or S stands alone"},
    // Months and parts of a year
    {"2018-", 6, "", "the two digits of a month"},
    {"2018-1", 7, "", "the two digits of a month"},
    {"2018-00", 6, "00", "there is no such month"},
    {"2018-13", 6, "13", "there is no such month"},
    {"2018-20", 6, "20", "there is no such month"},
    {"2018-42", 6, "42", "there is no such month"},
    {"2018-2X", 6, "2X", "there is no such month"},
    {"2018-?13", 7, "13", "there is no such month"},
    {"2018-013", 8, "3", "a month has two digits"},
    {"201806", 5, "06", "a year has four digits"},
    {"2018/06", 8, "", "a year has four digits"},
    {"2018-6-1", 7, "-1", "the two digits of a month"},
    {"2018-06~~", 9, "~", "one qualifier is enough"},
    {"2018-06?~", 9, "~", "one qualifier is enough"},
    {"2018-W05", 6, "W05", "the two digits of a month"},
    {"2018-123", 8, "3", "a month has two digits"},
    {"2001-21-01", 8, "-01", "a season or other part of a year has no days"},
    // Days
    {"2018-06-", 9, "", "the two digits of a day"},
    {"2018-06-1", 10, "", "the two digits of a day"},
    {"2018-06-00", 9, "00", "there is no such day"},
    {"2018-06-31", 9, "31", "there is no such day"},
    {"2018-02-30", 9, "30", "there is no such day"},
    {"2015-02-29", 9, "29", "there is no such day"},
    {"1900-02-29", 9, "29", "there is no such day"},
    {"-0001-02-29", 10, "29", "there is no such day"},
    {"2015-02-3X", 9, "3X", "there is no such day"},
    {"XXXX-02-30", 9, "30", "there is no such day in any"},
    {"2001-XX-32", 9, "32", "there is no such day in any"},
    {"190X-0X-3X-", 11, "-", "the date should end here"},
    {"2018-06-~31", 10, "31", "there is no such day"},
    {"2018-06-11 ", 11, " ", "the date should end here"},
    {"2018-06-11-12", 11, "-12", "the date should end here"},
    {"2018-06-11é", 11, "é", "the date should end here"},
    {"2018-06-111", 11, "1", "a day has two digits"},
    // Times of day
    {"2018-06T10:00:00Z", 8, "T10", "a time of day needs a whole day"},
    {"2018-06-XXT10:00:00Z", 11, "T10", "a time of day needs a whole day"},
    {"2018-06-11?T10:00:00Z", 12, "T10", "a time of day needs a whole day"},
    {"2018-06-11T", 12, "", "two digits are expected"},
    {"2018-06-11T10", 14, "", "a time of day is hours"},
    {"2018-06-11T10:30", 17, "", "a time of day is hours"},
    {"2018-06-11T25:00:00", 12, "25", "hours are 00 to 24"},
    {"2018-06-11T24:00:01", 18, "01", "after 24 only"},
    {"2018-06-11T24:30:00", 15, "30", "after 24 only"},
    {"2018-06-11T10:60:00", 15, "60", "minutes are 00 to 59"},
    {"2018-06-11T10:00:60", 18, "60", "seconds are 00 to 59"},
    {"2018-06-11T10:00:00.5", 20, ".5", "Z, an offset"},
    {"2018-06-11T10:00:00z", 20, "z", "Z, an offset"},
    {"2018-06-11T10:00:00+15", 21, "15", "offsets reach"},
    {"2018-06-11T10:00:00+14:30", 24, "30", "offsets have minutes"},
    {"2018-06-11T10:00:00+01:60", 24, "60", "offsets have minutes"},
    {"2018-06-11T10:00:00-00:00", 20, "-00", "UTC is written"},
    {"2018-06-11T10:00:00ZZ", 21, "Z", "the date should end here"},
    {"2018-06-11T10:00:00Z/2019", 21, "/2019", "the date should end here"},
    // Intervals
    {"2008/1964", 6, "1964", "this interval ends before it starts"},
    {"2008-03/2008-02", 9, "2008", "this interval ends before it starts"},
    {"2008-03-02/2008-03-01", 12, "2008", "this interval ends before it starts"},
    {"2008?/2007~", 7, "2007~", "this interval ends before it starts"},
    {"2008/2009/2010", 10, "/2010", "the date should end here"},
    {"2008/open", 6, "open", "a year is expected"},
    {"2008/2009-02-30", 14, "30", "there is no such day"},
    {"2008/2009-01-01T00:00:00Z", 16, "T00", "an interval has dates only"},
    {"2008/...", 8, ".", "the date should end here"},
    // Sets
    {"[", 2, "", "a year is expected"},
    {"[]", 2, "]", "a year is expected"},
    {"[..]", 4, "]", "a year is expected"},
    {"[1667", 6, "", "',' or ']'"},
    {"[1667}", 6, "}", "',' or ']'"},
    {"{1667]", 6, "]", "',' or '}'"},
    {"[1667,]", 7, "]", "a year is expected"},
    {"[1667, 1668]", 7, " 1668", "a year is expected"},
    {"[1667,..1668]", 7, "..1668", "only the first member"},
    {"[1667..,1668]", 8, ",1668", "only the last member"},
    {"[1672..1670]", 8, "1670", "this range ends before it starts"},
    {"[1667/1668]", 6, "/1668", "',' or ']'"},
    {"[1667-02-30]", 10, "30", "there is no such day"},
    {"[1667-02-01T10:00:00]", 12, "T10", "a set has dates only"},
    {"[1667]x", 7, "x", "the date should end here"},
    {"[[1667]]", 2, "[1667", "a year is expected"},
    {"１９８５", 1, "１９８５", "a year is expected"},
};

TEST_CASE("what is not EDTF is refused where it stops being EDTF") {
  for (const Bad& bad : kBad) {
    CAPTURE(bad.text);
    const auto value = edtf::parse(bad.text);
    REQUIRE_FALSE(value);
    const Error& error = value.error();
    CHECK(error.code == ErrorCode::input);
    CHECK(error.place.column == bad.column);
    CHECK(error.fragment == bad.fragment);
    CHECK(error.message.substr(0, bad.message.size()) == bad.message);
  }
}

TEST_CASE("limits are said as limits") {
  for (const std::string text : {"Y100000000001", "Y1E12", "Y-2E11", "Y999999999999999999999999"}) {
    CAPTURE(text);
    const auto value = edtf::parse(text);
    REQUIRE_FALSE(value);
    CHECK(value.error().code == ErrorCode::limit);
    CHECK(value.error().hint.find("100000000000") != std::string::npos);
  }
  std::string many = "[1667";
  while (many.size() <= edtf::kMaxBytes) many += ",1667";
  const auto value = edtf::parse(many + "]");
  REQUIRE_FALSE(value);
  CHECK(value.error().code == ErrorCode::limit);
}

TEST_CASE("bytes that are not UTF-8 are refused with a fragment that is") {
  const auto value = edtf::parse("2018\xff\xfe");
  REQUIRE_FALSE(value);
  CHECK(value.error().place.column == 5);
  CHECK(value.error().fragment.empty());
}

}  // namespace
}  // namespace gainsay

// The 27 phenomena: none is without a sentence, and what claims need of them comes as an Extent.
#include <set>

#include "base/file.h"
#include "base/knowledge.h"
#include "calendar/civil.h"
#include "dates_example.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

constexpr int kPhenomena = 27;

TEST_CASE("dates: every phenomenon has its sentence") {
  const Result<std::string> bytes =
      read_file(GAINSAY_SOURCE_DIR "/tests/data/dates/phenomena.yaml", kMaxSourceFile);
  REQUIRE(bytes);
  const Result<yaml::Node> file = yaml::parse(*bytes, "phenomena.yaml");
  REQUIRE(file);
  const yaml::Node* sentences = file->find("sentences");
  REQUIRE(sentences != nullptr);
  std::set<int> seen;
  for (const yaml::Node& sentence : sentences->items) {
    seen.insert(std::stoi(sentence.text("phenomenon")));
  }
  for (int number = 1; number <= kPhenomena; ++number) {
    CAPTURE(number);
    CHECK(seen.contains(number));
  }
}

Instant at(std::int64_t year, unsigned month, unsigned day) {
  return day_number({year, month, day}) * kDay;
}

struct Phenomenon {
  const char* text;
  Extent extent;
};

TEST_CASE("dates: what claims need of dates, said on 22 March 2013, has its open ends") {
  const Phenomenon rows[] = {
      // Since some day of 2010, with no end known.
      {"It has grown since 2010.", {at(2010, 1, 1), at(2010, 12, 31), at(2010, 1, 2), kForever}},
      {"It stays until 2019.", {kBeginning, at(2019, 12, 31), at(2019, 1, 2), at(2020, 1, 1)}},
      {"It was gone by November 2012.",
       {kBeginning, at(2012, 11, 30), at(2012, 11, 2), at(2012, 12, 1)}},
      {"It ran between September 2010 and December 2012.",
       {at(2010, 9, 1), at(2010, 9, 30), at(2012, 12, 2), at(2013, 1, 1)}},
      // One of the two tells in which order both are written.
      {"It ran between 01-04-2010 and 31-10-2012.",
       {at(2010, 4, 1), at(2010, 4, 1), at(2012, 11, 1), at(2012, 11, 1)}},
      {"It ran from 12/20/2010 to 01/04/2012.",
       {at(2010, 12, 20), at(2010, 12, 20), at(2012, 1, 5), at(2012, 1, 5)}},
      // Some time in the year.
      {"It was open as recently as 2010.",
       {at(2010, 1, 1), at(2010, 12, 31), at(2010, 1, 2), at(2011, 1, 1)}},
      // Two to ten years back, to the day it is said.
      {"It has grown over the past few years.",
       {at(2003, 1, 1), at(2011, 12, 31), at(2013, 3, 23), at(2013, 3, 23)}},
  };
  const auto tagger = DateTagger::load(Knowledge::embedded());
  REQUIRE(tagger);
  DateOptions options;
  options.anchor.edtf = "2013-03-22";
  for (const Phenomenon& row : rows) {
    CAPTURE(row.text);
    const std::vector<DateMention> found = tagger->tag(row.text, options);
    REQUIRE(!found.empty());
    const Extent& seen = found[0].when.extent;
    CHECK(seen.earliest_start == row.extent.earliest_start);
    CHECK(seen.latest_start == row.extent.latest_start);
    CHECK(seen.earliest_end == row.extent.earliest_end);
    CHECK(seen.latest_end == row.extent.latest_end);
  }
}

}  // namespace
}  // namespace gainsay

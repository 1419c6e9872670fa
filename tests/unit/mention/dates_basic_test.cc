#include "base/knowledge.h"
#include "mention/dates.h"

namespace gainsay {
namespace {

struct Basic {
  const char* text;
  const char* span;
  TimexType type;
  const char* value;
};

TEST_CASE("dates: common forms, said on Friday 22 March 2013") {
  const Basic rows[] = {
      {"It opened on 26 July 2012.", "26 July 2012", TimexType::date, "2012-07-26"},
      {"It has grown since 2010.", "2010", TimexType::date, "2010"},
      {"The plan came out last week.", "last week", TimexType::date, "2013-W11"},
      {"She left two years ago.", "two years ago", TimexType::date, "2011"},
      {"He is now in charge.", "now", TimexType::date, "PRESENT_REF"},
      {"It took twenty-four hours.", "twenty-four hours", TimexType::duration, "PT24H"},
      {"Sales fell in the 1990s.", "the 1990s", TimexType::date, "199"},
  };
  const auto tagger = DateTagger::load(Knowledge::embedded());
  REQUIRE(tagger);
  DateOptions options;
  options.anchor.edtf = "2013-03-22";
  for (const Basic& row : rows) {
    CAPTURE(row.text);
    const std::vector<DateMention> found = tagger->tag(row.text, options);
    REQUIRE(found.size() == 1);
    CHECK(found[0].span.of(row.text) == row.span);
    CHECK(found[0].type == row.type);
    CHECK(found[0].value == row.value);
  }
}

}  // namespace
}  // namespace gainsay

#include "casefile/locate.h"

#include <doctest/doctest.h>

using gainsay::Document;
using gainsay::locate_quote;
using gainsay::QuoteFinder;
using gainsay::Span;

TEST_CASE("a quote stands verbatim, but for white space and the shape of quotation marks") {
  struct Row {
    std::string text;
    std::string quote;
    std::string found;  // what the span covers; empty = missing
  };
  const std::vector<Row> table = {
      {"We never sold it.", "We never sold it.", "We never sold it."},
      {"A. We never sold it. B.", "We never sold it.", "We never sold it."},
      {"We never\n  sold it.", "We never sold it.", "We never\n  sold it."},
      {"We never sold it.", " We\tnever\n sold  it. ", "We never sold it."},
      {"We\xC2\xA0never\xE2\x80\x89sold it.", "We never sold it.",
       "We\xC2\xA0never\xE2\x80\x89sold it."},
      {"“We don’t,” she said.", "\"We don't,\" she said.", "“We don’t,” she said."},
      {"\"We don't,\" she said.", "“We don’t,”", "\"We don't,\""},
      {"«Jamais», dit-elle.", "\"Jamais\"", "«Jamais»"},
      {"one  two", "one two", "one  two"},
      {"éa éb éc", "éb", "éb"},
      {"sold sold", "sold", "sold"},
      // Nothing else is folded.
      {"We never sold it.", "we never sold it.", ""},
      {"We never sold it.", "We never sold it", "We never sold it"},
      {"We never sold it.", "We have never sold it.", ""},
      {"We never sold it.", "We ever sold it.", ""},
      {"a – b", "a - b", ""},
      {"a… b", "a... b", ""},
      {"ﬁle", "file", ""},
      {"naïve", "nai\xCC\x88ve", ""},
      {"it’s", "its", ""},
      {"We never sold it.", "", ""},
      {"We never sold it.", "  ", ""},
      {"", "x", ""},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    CAPTURE(row.quote);
    Document document;
    document.text = row.text;
    const auto span = locate_quote(document, row.quote);
    CHECK(span.has_value() == !row.found.empty());
    if (span) CHECK(span->of(row.text) == row.found);
  }
}

TEST_CASE("the first of several places is found") {
  Document document;
  document.text = "No. Yes. No. Yes.";
  const QuoteFinder finder(document);
  CHECK(finder.find("Yes.") == Span{4, 8});
  CHECK(finder.find("No. Yes.") == Span{0, 8});
}

TEST_CASE("a row of a table stands as its file has it, whatever parts its cells") {
  Document document;
  document.text = "date | item | note\n2020-04-02 | two vats, old | sold";
  document.blocks.resize(2);
  for (gainsay::Block& block : document.blocks) block.kind = gainsay::BlockKind::table_row;
  const QuoteFinder finder(document);
  for (const std::string quote :
       {"2020-04-02 | two vats, old | sold", "2020-04-02,\"two vats, old\",sold",
        "2020-04-02, \"two vats, old\", sold", "2020-04-02;two vats, old;sold",
        "2020-04-02\ttwo vats, old\tsold"}) {
    CAPTURE(quote);
    const auto span = finder.find(quote);
    REQUIRE(span.has_value());
    CHECK(span->of(document.text) == "2020-04-02 | two vats, old | sold");
  }
  CHECK(finder.find("two vats, old,sold").has_value());
  CHECK_FALSE(finder.find("2020-04-02,two vats,sold").has_value());
  CHECK_FALSE(finder.find("2020-04-02,\"three vats, old\",sold").has_value());
  // In prose a comma is a comma.
  document.blocks.front().kind = gainsay::BlockKind::paragraph;
  CHECK_FALSE(QuoteFinder(document).find("2020-04-02,\"two vats, old\",sold").has_value());
}

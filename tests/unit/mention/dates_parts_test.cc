// A document's parts: each with its own date, the region of the source, spans in the whole text.
#include "base/knowledge.h"
#include "calendar/edtf.h"
#include "dates_example.h"
#include "gainsay/document.h"

namespace gainsay {
namespace {

When day(const char* edtf) { return *when_from_edtf(edtf, Reading::within); }

Block block_of(const Document& document, const std::string& words, std::uint32_t part) {
  const auto begin = static_cast<std::uint32_t>(document.text.find(words));
  Block block;
  block.span = {begin, begin + static_cast<std::uint32_t>(words.size())};
  block.part = part;
  return block;
}

TEST_CASE("dates: each part of a document hangs on its own date") {
  const std::string reply = "I sent it yesterday, for 02/08/2019.";
  const std::string quoted = "Send it tomorrow.";
  const std::string below = "We met last week.";
  Document document;
  document.text = reply + "\n\n" + quoted + "\n\n" + below + "\n";
  document.source.region = "GB";
  document.anchor = day("2019-10-14");
  document.parts.resize(3);
  document.parts[0].date = day("2019-10-14");
  document.parts[1].date = day("2019-10-01");
  document.blocks = {block_of(document, reply, 0), block_of(document, quoted, 1),
                     block_of(document, below, 2)};  // the last has no date of its own
  const auto tagger = DateTagger::load(Knowledge::embedded());
  REQUIRE(tagger);
  std::vector<std::string> lines;
  for (const DateMention& mention : tagger->tag(document, "")) {
    lines.push_back(in_line(mention, document.text, 3));
  }
  CHECK(lines ==
        std::vector<std::string>{"yesterday, DATE, 2019-10-13", "02/08/2019, DATE, 2019-08-02",
                                 "tomorrow, DATE, 2019-10-02", "last week, DATE, 2019-W41"});
}

// A document of blocks, one for each line, with its date.
Document lines_of(const std::vector<std::pair<BlockKind, std::string>>& lines, const char* date) {
  Document document;
  for (const auto& [kind, line] : lines) {
    Block block;
    block.kind = kind;
    block.level = kind == BlockKind::heading ? 2 : 0;
    block.span.begin = static_cast<std::uint32_t>(document.text.size());
    document.text += line;
    block.span.end = static_cast<std::uint32_t>(document.text.size());
    document.text += "\n\n";
    document.blocks.push_back(block);
  }
  document.anchor = day(date);
  document.parts.resize(1);
  return document;
}

// "first-last when" of each section.
std::vector<std::string> sections_of(const Document& document) {
  const auto tagger = DateTagger::load(Knowledge::embedded());
  std::vector<std::string> found;
  for (const DatedSection& one : tagger->sections(document, tagger->tag(document, ""))) {
    found.push_back(std::to_string(one.first) + "-" + std::to_string(one.last) + " " +
                    one.when.edtf);
  }
  return found;
}

TEST_CASE("dates: what stands under a line with a date is of that date") {
  const BlockKind heading = BlockKind::heading;
  const BlockKind text = BlockKind::paragraph;
  const Document document = lines_of({{heading, "5.2 - 2019-08-28"},
                                      {text, "The job was removed yesterday."},
                                      {heading, "5.1, released in March 2019"},
                                      {text, "It was added."},
                                      {heading, "Meeting of 14 February"},
                                      {text, "The budget was passed."},
                                      {heading, "Remarks"},
                                      {text, "The fine was paid yesterday."}},
                                     "2019-10-14");
  CHECK(sections_of(document) ==
        std::vector<std::string>{"1-2 2019-08-28", "3-4 2019-03", "5-6 2019-02-14"});
  const auto tagger = DateTagger::load(Knowledge::embedded());
  const std::vector<DateMention> dates = tagger->tag(document, "");
  CHECK(dates[1].value == "2019-08-27");
  CHECK(dates.back().value == "2019-10-13");
}

TEST_CASE("dates: a section without a year is in that nearest to the section before") {
  const BlockKind heading = BlockKind::heading;
  const BlockKind text = BlockKind::paragraph;
  CHECK(sections_of(lines_of({{heading, "28 December 2019"},
                              {text, "It was added."},
                              {heading, "3 January"},
                              {text, "It was removed."}},
                             "2020-10-14")) ==
        std::vector<std::string>{"1-2 2019-12-28", "3-4 2020-01-03"});
}

TEST_CASE("dates: a heading of a lower rank goes on with the section, a new message does not") {
  const BlockKind heading = BlockKind::heading;
  const BlockKind text = BlockKind::paragraph;
  Document document = lines_of({{text, "14 April 2019"},
                                {heading, "Morning"},
                                {text, "The tank was emptied."},
                                {heading, "15 April 2019"},
                                {heading, "Evening"},
                                {text, "It was filled."},
                                {text, "I agree."}},
                               "2019-10-14");
  document.blocks[4].level = 3;
  document.parts.resize(2);
  document.blocks[6].part = 1;
  CHECK(sections_of(document) == std::vector<std::string>{"4-6 2019-04-15"});
}

TEST_CASE("dates: a line that is about a date, or has that of the paper, opens no section") {
  const BlockKind heading = BlockKind::heading;
  const BlockKind text = BlockKind::paragraph;
  const auto none = [](const std::string& line, BlockKind kind) {
    return sections_of(
               lines_of({{kind, line}, {BlockKind::paragraph, "It was added."}}, "2019-10-14"))
        .empty();
  };
  CHECK(none("The letter of 14 April 2019", heading));
  CHECK(none("14 October 2019", heading));
  CHECK(none("Between 14 April 2019 and 2 May 2019", heading));
  CHECK(none("Since 14 April 2019", heading));
  CHECK(none("Spring 2019: plans", heading));
  CHECK_FALSE(none("Spring 2019", heading));
  CHECK(none("Sold on 14 April 2019", text));
  CHECK(none("14 April 2019: sold", text));
  CHECK_FALSE(none("14 April 2019", text));
  CHECK_FALSE(none("14 April 2019: sold", heading));
  CHECK_FALSE(none("Version 5.1 (14 April 2019)", heading));
}

TEST_CASE("dates: a source with a date is read as of it, whatever years it names") {
  const std::string text =
      "Mills burned in 2001, 2003, 2004, 2006, 2008 and 2011. The owner left in October.";
  Document document;
  document.text = text + "\n";
  document.anchor = day("2019-11-14");
  document.parts.resize(1);
  document.blocks = {block_of(document, text, 0)};
  const auto tagger = DateTagger::load(Knowledge::embedded());
  REQUIRE(tagger);
  CHECK(tagger->tag(document, "").back().value == "2019-10");
  // The same words alone are told as a chronicle, in which October follows the last year named.
  DateOptions options;
  options.anchor = document.anchor;
  CHECK(tagger->tag(text, options).back().value == "2011-10");
}

std::vector<std::string> edtf_of(const std::string& text, const char* region) {
  Document document;
  document.text = text + "\n";
  document.source.region = region;
  document.anchor = day("2019-11-14");
  document.parts.resize(1);
  document.blocks = {block_of(document, text, 0)};
  const auto tagger = DateTagger::load(Knowledge::embedded());
  REQUIRE(tagger);
  std::vector<std::string> dates;
  for (const DateMention& mention : tagger->tag(document, "")) dates.push_back(mention.when.edtf);
  return dates;
}

TEST_CASE("dates: one date tells in which order the others of a document are written") {
  using Dates = std::vector<std::string>;
  CHECK(edtf_of("Sent 06/01/2018. Seen 21/02/2018.", "") == Dates{"2018-01-06", "2018-02-21"});
  CHECK(edtf_of("Sent 06/01/2018. Seen 02/21/2018.", "") == Dates{"2018-06-01", "2018-02-21"});
  CHECK(edtf_of("Sent from 06/01/2018 to 11/02/2018. Seen 21.02.2018.", "").front() ==
        "2018-01-06/2018-02-11");
  // A region says so itself; two orders in one text say nothing.
  CHECK(edtf_of("Sent 06/01/2018. Seen 21/02/2018.", "US").front() == "2018-06-01");
  CHECK(edtf_of("Sent 06/01/2018. Seen 21/02/2018 and 02/21/2018.", "").front() ==
        "[2018-01-06,2018-06-01]");
}

TEST_CASE("dates: what hangs on a day that nobody knows is not known") {
  const auto tagger = DateTagger::load(Knowledge::embedded());
  REQUIRE(tagger);
  const std::string text =
      "The week ended Friday, the 52 weeks ended May, the first two weeks of May, from 5/6 to 6/7, "
      "the "
      "Sunday after Easter.";
  for (const DateMention& mention : tagger->tag(text, DateOptions{})) {
    CHECK_FALSE(mention.when.known());
  }
}

}  // namespace
}  // namespace gainsay

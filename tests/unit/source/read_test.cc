// Which reader a file gets, and who is believed about its metadata.
#include "source/read.h"

#include <doctest/doctest.h>

#include "calendar/edtf.h"

namespace gainsay {
namespace {

constexpr const char* kPage =
    "<html lang=en><head><meta property=og:site_name content=Page><meta name=author content=Ann>"
    "<meta property=article:published_time content=2020-01-02></head>"
    "<body><main><h1>Title of the page</h1><p>Nothing was sold to anybody at "
    "all.</p></main></body>";

Document read(const Source& source, const std::string& bytes) {
  const Result<SourceReader> reader = SourceReader::load(Knowledge::embedded());
  REQUIRE(reader);
  Result<Document> document = reader->read(source, bytes);
  REQUIRE(document);
  return *document;
}

}  // namespace

TEST_CASE("what a person wrote wins over what the file says of itself, field by field") {
  Source source;
  source.file = "x.html";
  CHECK(read(source, kPage).source.publisher == "Page");
  CHECK(read(source, kPage).source.author == "Ann");
  CHECK(read(source, kPage).source.title == "Title of the page");
  CHECK(read(source, kPage).source.published.edtf == "2020-01-02");

  source.publisher = "Somebody else";
  source.published = *when_from_edtf("2019-12");
  const Document document = read(source, kPage);
  CHECK(document.source.publisher == "Somebody else");
  CHECK(document.source.author == "Ann");
  CHECK(document.source.published.edtf == "2019-12");
  CHECK(document.anchor.edtf == "2019-12");
}

TEST_CASE("the day of a paper is read from its head, however it is laid out") {
  struct Row {
    const char* text;
    const char* published;  // empty: none
  };
  const std::vector<Row> rows = {
      {"LEEDS, Yorks. (March 9, 2021) - The mill is open.", "2021-03-09"},
      {"LEEDS, March 9, 2021 - The mill is open.", "2021-03-09"},
      {"Sold (March 9, 2021) - the mill that nobody in Leeds had wanted to buy from its bakers.",
       ""},
      {"Posted March 9, 2021 by the press team", "2021-03-09"},
      {"Opened March 9, 2021 by the mayor", ""},
      {"Tuesday, March 9, 2021 - Room 12, Mill Street", "2021-03-09"},
      {"By Ada Krogh, The Leeds Courier, 9 March 2021. Photographs by Tom Oakes.", "2021-03-09"},
      {"The mill of Ada Krogh, Leeds, 9 March 2021. Photographs by Tom Oakes.", ""},
      {"A.2  9 March 2021, Leeds: a wheel of the mill broke.", ""},
      {"Date  9 March 2021", "2021-03-09"},
      {"Last updated: March 9, 2021 | 3 min read", "2021-03-09"},
      {"Dated this 9th day of March 2021", "2021-03-09"},
      {"Signed in Leeds on 9 March 2021.", "2021-03-09"},
      {"Signed in Leeds on 9 March 2021 by Ada Krogh, who had bought the mill in May.", ""},
  };
  Source source;
  source.file = "x.txt";
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::string bytes = std::string("The mill\n\n") + row.text + "\n\nFlour is sold there.\n";
    CHECK(read(source, bytes).anchor.edtf == row.published);
  }
}

TEST_CASE("the day of a paper stands in its masthead or title, but not over one section of it") {
  struct Row {
    const char* file;
    const char* text;
    const char* published;  // empty: none
  };
  const std::vector<Row> rows = {
      {"x.txt", "THE COURIER | Mills | 9 March 2021\n\nA mill opens\n\nIt is open.\n",
       "2021-03-09"},
      {"x.txt", "Mill | Owner | 9 March 2021\nMill | Owner | 3 April 2021\n", ""},
      {"x.txt", "Minutes of the meeting held on 9 March 2021\n\nThe mill is sold.\n", "2021-03-09"},
      {"x.txt", "The sale of the mill on 9 March 2021\n\nThe mill is sold.\n", ""},
      {"x.md", "# The mill\n\n## 9 March 2021\n\nIt is sold.\n\n## 10 March\n\nIt is open.\n", ""},
      {"x.md", "# The mill\n\n## 9 March 2021\n\nIt is sold.\n", "2021-03-09"},
      {"x.html",
       "<h1>The mill</h1><p>It is sold to nobody.</p><h2>9 March 2021</h2><p>It is open.</p>", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Source source;
    source.file = row.file;
    CHECK(read(source, row.text).anchor.edtf == row.published);
  }
}

TEST_CASE("lines that begin with a date are entries, whatever stands behind it") {
  Source source;
  source.file = "x.txt";
  for (const std::string mark : {": ", " - ", " – ", " | "}) {
    CAPTURE(mark);
    const Document document = read(
        source, "9 March 2021" + mark + "the wheel broke\n10 March 2021" + mark + "it is mended\n");
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[1].kind == BlockKind::paragraph);
  }
}

TEST_CASE("an e-mail speaks from the day it was sent, whenever it was published") {
  Source source;
  source.file = "x.eml";
  source.published = *when_from_edtf("2020-06-17");
  const Document document =
      read(source, "From: Ann <a@x.example>\nDate: Mon, 6 Nov 2017 10:00:00 -0800\n\nText.\n");
  CHECK(document.anchor.edtf == "2017-11-06");
  CHECK(document.source.published.edtf == "2020-06-17");
}

TEST_CASE("a file without a known ending is read as what it begins like") {
  struct Row {
    const char* file;
    const char* bytes;
    const char* first;  // kind of the first block
  };
  const std::vector<Row> rows = {
      {"page", "<!DOCTYPE html><h1>One two</h1><p>Text of it.</p>", "title"},
      {"letter", "From: Ann <a@x.example>\nSubject: One two\n\nText of it.\n", "title"},
      {"notes.log", "The text of a note, and nothing else.\n", "paragraph"},
      {"X.HTM", "<h1>One two</h1><p>Text of it.</p>", "title"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.file));
    Source source;
    source.file = row.file;
    const Document document = read(source, row.bytes);
    REQUIRE_FALSE(document.blocks.empty());
    CHECK(to_string(document.blocks.front().kind) == row.first);
    CHECK(document.source.sha256.size() == 64);
  }
}

}  // namespace gainsay

// Files made to cost much are refused at a stated bound, or read at small cost.
#include "source/limits.h"

#include <doctest/doctest.h>

#include <functional>

#include "base/file.h"
#include "source/read.h"

namespace gainsay {
namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  out.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

Result<Document> read(const std::string& file, const std::string& bytes) {
  const Result<SourceReader> reader = SourceReader::load(Knowledge::embedded());
  REQUIRE(reader);
  Source source;
  source.file = file;
  return reader->read(source, bytes);
}

std::string nested_multiparts(std::size_t depth) {
  std::string out = "From: a@x.example\nContent-Type: multipart/mixed; boundary=\"b0\"\n";
  for (std::size_t i = 1; i < depth; ++i) {
    out += "\n--b" + std::to_string(i - 1) + "\nContent-Type: multipart/mixed; boundary=\"b" +
           std::to_string(i) + "\"\n";
  }
  return out + "\n--b" + std::to_string(depth - 1) + "\n\ntext\n";
}

}  // namespace

TEST_CASE("what is over a bound is refused, with the place and the next step") {
  struct Row {
    const char* name;
    const char* file;
    std::string bytes;
    const char* message;
    Place place;
    const char* fragment;
  };
  const std::string from = "From: a@x.example\n";
  const std::vector<Row> rows = {
      {"elements in elements",
       "x.html",
       "<p>a\n" + times(100'000, "<div>"),
       "elements nested deeper than 512 levels",
       {"x.html", 2, 0},
       "<div>"},
      {"attributes",
       "x.html",
       "<p>\n é<i " + times(1001, "a=b ") + ">",
       "an element with more than 1000 attributes",
       {"x.html", 2, 3},
       "<i a=b a=b"},
      {"multiparts",
       "x.eml",
       nested_multiparts(2000),
       "a message of more than 10000 MIME parts or 100 levels of them",
       {"x.eml", 0, 0},
       ""},
      {"messages in messages",
       "x.eml",
       times(2000, "From: a@x.example\nContent-Type: message/rfc822\n\n") + "text",
       "a message of more than 10000 MIME parts or 100 levels of them",
       {"x.eml", 0, 0},
       ""},
      {"boundaries",
       "x.eml",
       from + "Content-Type: multipart/mixed; boundary=b\n\n" + times(100'001, "--b\n"),
       "more than 100000 lines that may part MIME parts",
       {"x.eml", 100'004, 1},
       "--b"},
      {"fields",
       "x.eml",
       times(200'001, "X: a\n"),
       "more than 200000 header fields",
       {"x.eml", 200'001, 1},
       "X: a"},
      {"a long field",
       "x.eml",
       "Subject: a\n" + times(kMaxFieldRun / 4, " ab\n"),
       "header fields of more than 4 MiB",
       {"x.eml", 1'048'575, 1},
       " ab"},
      {"groups in groups",
       "x.eml",
       "To: " + times(100'000, "a:"),
       "an address field with more than 1000 colons",
       {"x.eml", 1, 1},
       "To: a:a:"},
      {"a thread",
       "x.eml",
       from + "\n" + times(10'001, "-----Original Message-----\nx\n"),
       "a thread of more than 10000 messages",
       {"x.eml", 0, 0},
       ""},
      {"text",
       "x.txt",
       std::string(kMaxText + 1, 'a'),
       "text of more than 64 MiB",
       {"x.txt", 0, 0},
       ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Result<Document> document = read(row.file, row.bytes);
    REQUIRE_FALSE(document);
    const Error& error = document.error();
    CHECK(error.code == ErrorCode::limit);
    CHECK(error.message == row.message);
    CHECK(error.place.file == row.place.file);
    CHECK(error.place.line == row.place.line);
    if (row.place.column > 0) CHECK(error.place.column == row.place.column);
    CHECK(error.fragment.starts_with(row.fragment));
    CHECK(error.hint ==
          "Cut the source into parts, or save what matters of it as text, and list that.");
  }
}

TEST_CASE("what is not text is refused") {
  using namespace std::string_literals;
  const std::vector<std::pair<std::string, const char*>> rows = {
      {"\x7F"
       "ELF\2\1\1",
       "ELF program is not supported yet"},
      {"%PDF-1.7\n", "PDF document is not supported yet"},
      {times(1000, "a\0b "s), "not a text file: it holds many NUL bytes"},
  };
  for (const auto& [bytes, message] : rows) {
    for (const char* file : {"x.txt", "x.md", "x.html", "x.eml"}) {
      CAPTURE(file);
      const Result<Document> document = read(file, bytes);
      const bool header_only = std::string_view(file) == "x.eml" && bytes.starts_with("a");
      if (header_only) continue;  // no body is left after what is taken for a header
      REQUIRE_FALSE(document);
      CHECK(document.error().code == ErrorCode::input);
      CHECK(document.error().message == message);
    }
  }
}

TEST_CASE("an HTML page asks for nothing from anywhere") {
  const Result<Document> document =
      read("x.html",
           "<!DOCTYPE html SYSTEM \"file:///etc/hostname\" [<!ENTITY x SYSTEM "
           "\"/etc/hostname\"><!ENTITY b "
           "\"&c;&c;\"><!ENTITY c \"&b;&b;\">]><p>Two words &b; &x; and more.</p>");
  REQUIRE(document);
  REQUIRE(document->blocks.size() >= 1);
  const std::string_view last = document->blocks.back().span.of(document->text);
  CHECK(last.find("Two words &b; &x; and more.") != std::string_view::npos);
}

TEST_CASE("a place in a text counts code points") {
  CHECK(place_in("a\nb\u00E9c", 5, "f") == Place{"f", 2, 3});
  CHECK(place_in("", 0, "f") == Place{"f", 1, 1});
}

}  // namespace gainsay

#include "render/language.h"

#include <fmt/format.h>

#include <algorithm>

#include "sample.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

TEST_CASE("dates in words") {
  struct Row {
    const char* edtf;
    const char* words;
  };
  const Row rows[] = {
      {"", "date not known"},
      {"2020-06-11", "11 June 2020"},
      {"2020-06-01T10:00:00Z", "1 June 2020"},
      {"2017-11", "November 2017"},
      {"2018", "2018"},
      {"201X", "the 2010s"},
      {"19XX", "the years 1900 to 1999"},
      {"2018-XX", "some month of 2018"},
      {"2018-03-XX", "some day in March 2018"},
      {"2019-23", "autumn 2019"},
      {"2019-34", "second quarter of 2019"},
      {"2019-41", "second half of 2019"},
      {"2018?", "2018 (uncertain)"},
      {"2018-11~", "about November 2018"},
      {"2018%", "about 2018 (uncertain)"},
      {"2017-09/2018-12", "September 2017 to December 2018"},
      {"2020-06-11/..", "from 11 June 2020 on"},
      {"2020-06-11/", "from 11 June 2020 on"},
      {"../2018-11", "until November 2018"},
      {"[2017..2018]", "some time from 2017 to 2018"},
      {"[..2018-05]", "May 2018 or earlier"},
      {"[2018..]", "2018 or later"},
      {"[2017,2019]", "2017 or 2019"},
      {"{2017-09,2017-11}", "September 2017 and November 2017"},
      // No words for these: shown as they are written.
      {"-0044-03-15", "-0044-03-15"},
      {"Y170000002", "Y170000002"},
      {"2018-99", "2018-99"},
      {"2018-13-45", "2018-13-45"},
      {"../..", "../.."},
      {"unknown", "unknown"},
      {"20", "20"},
      {"[", "["},
  };
  for (const Row& row : rows) {
    CAPTURE(row.edtf);
    CHECK(english().date(row.edtf) == row.words);
  }
}

TEST_CASE("dates as an answer to when") {
  struct Row {
    std::string_view edtf, words;
  };
  const Row rows[] = {
      {"", "on an unknown date"},
      {"2020-06-11", "on 11 June 2020"},
      {"2020-06-01T10:00:00Z", "on 1 June 2020"},
      {"2017-11", "in November 2017"},
      {"2018-XX", "in some month of 2018"},
      {"2018-03-XX", "on some day in March 2018"},
      {"2018", "in 2018"},
      {"2018~", "in about 2018"},
      {"201X", "in the 2010s"},
      {"2019-23", "in autumn 2019"},
      {"2019-34", "in the second quarter of 2019"},
      {"2018/2019", "between 2018 and 2019"},
      {"2017-09/2018-12", "between September 2017 and December 2018"},
      {"2020-06-11/..", "from 11 June 2020 on"},
      {"../2018-11", "until November 2018"},
      {"[2017..2018]", "some time from 2017 to 2018"},
      {"-0044-03-15", "-0044-03-15"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.edtf);
    CHECK(english().placed_date(row.edtf) == row.words);
  }
}

TEST_CASE("places in a source, in words") {
  const auto german = Language::load(Knowledge::embedded(), "de");
  REQUIRE(german.has_value());
  const auto same = [](const std::string& text) { return english().locator(text) == text; };
  CHECK(same("message 2, page 3, list item 4"));
  CHECK(same("title"));
  CHECK(german->locator("message 2, page 3, list item 4") == "Nachricht 2, Seite 3, Listenpunkt 4");
  CHECK(german->locator("title") == "Titel");
  CHECK(german->locator("the table, 3rd row") == "the table, 3rd row");
  CHECK(german->locator("") == "");
}

TEST_CASE("fill replaces what it is given and leaves the rest") {
  CHECK(fill("{a} and {b}", {{"a", "1"}, {"b", "{a}"}}) == "1 and {a}");
  CHECK(fill("{c} {", {{"a", "1"}}) == "{c} {");
  CHECK(fill("{} }{a}", {{"a", "x"}}) == "{} }x");
}

// "section.key" of every word of a language, with the names in braces that it fills in, sorted.
std::vector<std::string> words_of(const std::string& tag) {
  const std::string path = "data/lang/" + tag + ".yaml";
  const Knowledge knowledge = Knowledge::embedded();
  const std::string_view* bytes = knowledge.find(path);
  REQUIRE(bytes != nullptr);
  const Result<yaml::Node> root = yaml::parse(*bytes, path);
  REQUIRE(root.has_value());
  std::vector<std::string> words;
  for (const auto& [section, table] : root->entries) {
    for (const auto& [key, value] : table.entries) {
      std::vector<std::string> names;
      for (std::size_t at = 0; (at = value.scalar.find('{', at)) != std::string::npos; ++at) {
        names.push_back(value.scalar.substr(at, value.scalar.find('}', at) - at + 1));
      }
      std::sort(names.begin(), names.end());
      words.push_back(fmt::format("{}.{} {} {}", section.scalar, key.scalar, value.items.size(),
                                  fmt::join(names, " ")));
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

TEST_CASE("every language has every word, and fills in the same") {
  const std::vector<std::string> english_words = words_of("en");
  CHECK(english_words.size() > 150);
  for (const char* tag : {"de", "es"}) {
    CAPTURE(tag);
    CHECK(words_of(tag) == english_words);
    const Result<Language> language = Language::load(Knowledge::embedded(), tag);
    REQUIRE(language.has_value());
    CHECK(language->tag() == tag);
  }
}

TEST_CASE("dates in other languages") {
  const Result<Language> german = Language::load(Knowledge::embedded(), "de");
  REQUIRE(german.has_value());
  CHECK(german->date("2020-06-11") == "11. Juni 2020");
  CHECK(german->date("[2017-09..2018-12]") == "irgendwann von September 2017 bis Dezember 2018");
  const Result<Language> spanish = Language::load(Knowledge::embedded(), "es");
  REQUIRE(spanish.has_value());
  CHECK(spanish->date("2017-11") == "noviembre de 2017");
}

TEST_CASE("numbers and counts") {
  CHECK(english().number(0) == "0");
  CHECK(english().number(999) == "999");
  CHECK(english().number(1000) == "1,000");
  CHECK(english().number(12345678) == "12,345,678");
  CHECK(english().count("source", 1) == "1 source");
  CHECK(english().count("source", 1200) == "1,200 sources");
}

TEST_CASE("a language that is not there is an error that names it") {
  const Result<Language> none = Language::load(Knowledge::embedded(), "xx");
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().fragment == "xx");
}

}  // namespace
}  // namespace gainsay

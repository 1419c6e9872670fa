// The pattern engine tries only what its look ahead admits; what it admits must be all that
// matches.
#include <map>

#include "mention/dates/pattern.h"
#include "yaml/node.h"

namespace gainsay::dates {
namespace {

constexpr std::string_view kWords = R"(
MONTH: {May: 5, June: 6}
UNIT: {day: day, year: year}
LAST: {last: -1}
CARDINAL: {two: 2}
MULTIPLIER: {hundred: 100}
ORDINAL: {first: 1}
ARTICLE: [a]
AND: [and]
DECADE_LEAD: [the]
)";

// The texts of the spans that the pattern marks, "a|b", for each match in turn.
std::vector<std::string> found(const std::string& pattern, const std::string& text) {
  const auto words = yaml::parse(kWords, "words.yaml");
  REQUIRE(words);
  auto lexicon = Lexicon::load(*words, "words.yaml");
  REQUIRE(lexicon);
  PatternSet set;
  REQUIRE(set.add(0, pattern, {}, *lexicon));
  lexicon->seal();
  set.seal(*lexicon);
  std::vector<Token> tokens;
  Tokenizer(*lexicon).run(text, 0, text.size(), tokens);
  std::vector<Match> matches;
  set.match(tokens, 0, static_cast<std::uint32_t>(tokens.size()), matches);
  std::vector<std::string> texts;
  for (const Match& match : matches) {
    std::string all;
    for (std::uint8_t i = 0; i < match.spans; ++i) {
      const std::size_t begin = tokens[match.span[i].first].begin;
      all += (i == 0 ? "" : "|") + text.substr(begin, tokens[match.span[i].last - 1].end - begin);
    }
    texts.push_back(all);
  }
  return texts;
}

TEST_CASE("patterns: what they mark, and where they end") {
  struct Row {
    const char* pattern;
    const char* text;
    std::vector<std::string> spans;
  };
  const std::vector<Row> rows = {
      {"< MONTH >", "in May and June", {"May", "June"}},
      {"< MONTH Y? >", "May 1990", {"May 1990"}},
      {"< MONTH Y? >", "May", {"May"}},          // over at the end of the text
      {"< MONTH Y? >", "May\n\n1990", {"May"}},  // no pattern reaches over a blank line
      {"< MONTH Y >", "May\n\n1990", {}},
      {"< MONTH >", "x\n\nMay", {"May"}},            // but it may begin after one
      {"< MONTH > !Y", "May 1990, June", {"June"}},  // not followed by
      {"< MONTH > !Y", "June", {"June"}},            // nothing is no year
      {"< MONTH > &Y", "May 1990, June", {"May"}},   // followed by
      {"< MONTH > &Y", "June", {}},
      {"< MONTH > &Y", "June\n\n1990", {}},
      {"< !LAST WORD >", "last day", {"day"}},
      {"@!LAST < MONTH >", "last May, June", {"June"}},  // not after
      {"@LAST < MONTH >", "last May, June", {"May"}},
      {"< ' +YY >", "in '97 or ' 97", {"'97"}},  // without a space
      {"< MONTH !+% >", "May% June %", {"June"}},
      {"< D > +- < D MONTH >", "1-2 May 3 - 4 June", {"1|2 May"}},
      {"< the ( first | last )? ( day of )? MONTH >",
       "the May, the first May, the last day of June, the day of May, the first of May",
       {"the May", "the first May", "the last day of June", "the day of May"}},
      {"< a? b? c? d? e? f >",
       "a b c d e f",
       {"a b c d e f", "b c d e f", "c d e f", "d e f", "e f", "f"}},
      {"< ( a | a b | a b c ) >", "a b c d", {"a b c"}},  // the longest
      {"< ( a b c | Y ) > &( d | and )", "a b c e, 1990 and a b c d", {"1990", "a b c"}},
      {"< NUMBER UNIT >", "two hundred day, 3 year", {"two hundred day", "3 year"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CAPTURE(row.text);
    CHECK(found(row.pattern, row.text) == row.spans);
  }
}

TEST_CASE("patterns: errors name what is wrong") {
  const auto words = yaml::parse(kWords, "words.yaml");
  REQUIRE(words);
  for (const char* pattern : {"< ( MONTH >", "< NONSENSE >", "< MONTH:norole >", "< MONTH ) >"}) {
    CAPTURE(pattern);
    auto lexicon = Lexicon::load(*words, "words.yaml");
    REQUIRE(lexicon);
    PatternSet set;
    CHECK_FALSE(set.add(0, pattern, {}, *lexicon));
  }
}

}  // namespace
}  // namespace gainsay::dates

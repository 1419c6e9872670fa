// The date tagger reads the same, whether it is given the words of the text or not.
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "calendar/edtf.h"
#include "dates_example.h"
#include "gainsay/document.h"
#include "text/tokenize.h"

namespace gainsay {
namespace {

// Parted by bars.
constexpr std::string_view kAll =
    "Jan.|in |January|sept|MAY|3|rd|2019|1,500|'s|\u2019s|'|n't|\u00E9|\u00AD|-|.|U.S.|p.m.|a.m|"
    "twenty|-four|A|b.|last |week|Q1|\u2013|\u201C|\u20AC|(|s|90| | | |\n|\n\n|Thursday|ago|"
    "since |T.|month|@|_|didn't|Sat|to |and |seventeenth-century |thirteen hundred ";

std::vector<std::string> pieces() {
  std::vector<std::string> all(1);
  for (const char c : kAll) {
    if (c == '|') {
      all.emplace_back();
    } else {
      all.back() += c;
    }
  }
  return all;
}

std::vector<std::string> in_lines(const std::vector<DateMention>& mentions,
                                  const std::string& text) {
  std::vector<std::string> lines;
  for (const DateMention& mention : mentions) lines.push_back(in_line(mention, text, 9));
  return lines;
}

// Texts of pieces put together at random, most of which nobody would write; the second half of each
// is a part of its own.
TEST_CASE("dates: known words change nothing") {
  const auto tagger = DateTagger::load(Knowledge::embedded());
  REQUIRE(tagger);
  const auto tokenizer = Tokenizer::load(Knowledge::embedded());
  REQUIRE(tokenizer);
  std::mt19937 random(20201127);
  const std::vector<std::string> all = pieces();
  std::uniform_int_distribution<std::size_t> piece(0, all.size() - 1);
  constexpr int kTexts = 2000;
  constexpr int kLength = 40;
  std::size_t found = 0;
  for (int i = 0; i < kTexts; ++i) {
    Document document;
    document.anchor = *when_from_edtf("2019-10-14");
    document.parts.resize(2);
    for (const std::uint32_t part : {0U, 1U}) {
      Block block;
      block.part = part;
      block.span.begin = static_cast<std::uint32_t>(document.text.size());
      for (int k = 0; k < kLength; ++k) document.text += all[piece(random)];
      block.span.end = static_cast<std::uint32_t>(document.text.size());
      document.blocks.push_back(block);
      document.text += '\n';
    }
    const TokenizedText tokens = tokenizer->tokenize(document);
    const FoldedText folded(document.text, tokens.tokens);
    const auto plain = in_lines(tagger->tag(document, ""), document.text);
    CHECK_MESSAGE(in_lines(tagger->tag(document, tokens, folded, ""), document.text) == plain,
                  document.text);
    found += plain.size();
  }
  CHECK(found > kTexts);  // there is something to compare
}

}  // namespace
}  // namespace gainsay

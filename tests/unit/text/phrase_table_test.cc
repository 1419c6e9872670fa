#include "text/phrase_table.h"

#include <algorithm>
#include <random>

#include "text/folded_text.h"
#include "text_fixture.h"

namespace gainsay::test {
namespace {

// Matches as "first-last:payload,payload", separated by spaces.
std::string found(const PhraseTable& table, const std::string& text) {
  const TokenizedText tokens = tokenizer().tokenize(block(text));
  const FoldedText folded(text, tokens.tokens);
  std::string all;
  for (const PhraseMatch& match : table.find(folded, 0, folded.size())) {
    all += (all.empty() ? "" : " ") + std::to_string(match.first) + "-" +
           std::to_string(match.last) + ":";
    for (const std::uint32_t payload : match.payloads) {
      all += (all.ends_with(":") ? "" : ",") + std::to_string(payload);
    }
  }
  return all;
}

TEST_CASE("the longest phrase wins, words are matched whole and folded") {
  PhraseTable table;
  table.add(tokenizer().words("police"), 1);
  table.add(tokenizer().words("police department"), 2);
  table.add(tokenizer().words("police department of Hollin"), 3);
  table.add(tokenizer().words("Hollin's"), 4);
  table.add(tokenizer().words("Crédit"), 5);
  CHECK(found(table, "the POLICE spoke") == "1-2:1");
  CHECK(found(table, "a police department, not policemen") == "1-3:2");
  CHECK(found(table, "police department of Mayo") == "0-2:2");
  CHECK(found(table, "police department of hollin police") == "0-4:3 4-5:1");
  CHECK(found(table, "Hollin’s credit") == "0-2:4 2-3:5");
  CHECK(found(table, "nothing of the kind").empty());
  CHECK(found(table, "").empty());
}

TEST_CASE("a phrase keeps all its payloads, once each and in order") {
  PhraseTable table;
  table.add(tokenizer().words("Ministry of Defence"), 9);
  table.add(tokenizer().words("ministry of defence"), 4);
  table.add(tokenizer().words("Ministry of Defence"), 9);
  table.add({}, 7);
  CHECK(found(table, "the Ministry of Defence") == "1-4:9,4");
}

TEST_CASE("words of a text are a phrase like any other") {
  const std::string text = "Hollin Water said";
  const TokenizedText tokens = tokenizer().tokenize(block(text));
  PhraseTable table;
  table.add(tokenizer().words("hollin water"), 1);
  table.add(FoldedText(text, tokens.tokens), 0, 2, 2);
  table.add(FoldedText(text, tokens.tokens), 1, 1, 3);  // no words
  CHECK(found(table, "at Hollin Water") == "1-3:1,2");
}

TEST_CASE("an empty table finds nothing") { CHECK(found(PhraseTable(), "some text").empty()); }

// The plain way: at each token try every phrase, take the longest, go on after it.
std::string by_brute_force(const std::vector<std::vector<std::string>>& phrases,
                           const std::vector<std::string>& words) {
  std::string all;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t best = 0;
    std::size_t payload = 0;
    for (std::size_t p = 0; p < phrases.size(); ++p) {
      const auto& phrase = phrases[p];
      const bool fits =
          phrase.size() <= words.size() - at &&
          std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
      if (fits && phrase.size() > best) {
        best = phrase.size();
        payload = p;
      }
    }
    if (best > 0) {
      all += (all.empty() ? "" : " ") + std::to_string(at) + "-" + std::to_string(at + best) + ":" +
             std::to_string(payload);
    }
    at += std::max<std::size_t>(best, 1);
  }
  return all;
}

TEST_CASE("agrees with brute force on random phrases and texts") {
  std::mt19937 random(20260101);
  const std::vector<std::string> letters = {"ba", "ce", "di", "fo"};
  const auto some_words = [&](std::size_t most) {
    std::vector<std::string> words(1 + random() % most);
    for (std::string& word : words) word = letters[random() % letters.size()];
    return words;
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<std::vector<std::string>> phrases;
    PhraseTable table;
    for (std::uint32_t i = 0; i < 12; ++i) {
      const auto phrase = some_words(4);
      if (std::find(phrases.begin(), phrases.end(), phrase) != phrases.end()) continue;
      table.add(phrase, static_cast<std::uint32_t>(phrases.size()));
      phrases.push_back(phrase);
    }
    const auto words = some_words(30);
    CHECK(found(table, joined(words, " ")) == by_brute_force(phrases, words));
  }
}

}  // namespace
}  // namespace gainsay::test

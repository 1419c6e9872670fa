// Runs of letters eight at a time, and words told by their hash: against the plain way.
#include "text/letters.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>

#include "text/word_hash.h"

namespace gainsay::test {
namespace {

TEST_CASE("a run of small letters ends at the first other byte, wherever that stands") {
  for (int c = 0; c < 256; ++c) {
    const auto byte = static_cast<char>(c);
    const bool small = byte >= 'a' && byte <= 'z';
    for (std::size_t before = 0; before < 9; ++before) {
      for (std::size_t after = 0; after < 9; ++after) {
        const std::string text = std::string(before, 'm') + byte + std::string(after, 'z');
        CHECK(after_small_letters(text, 0) == (small ? text.size() : before));
      }
    }
  }
}

TEST_CASE("letters are lowered, and others stay none") {
  for (int c = 0; c < 256; ++c) {
    std::string text(8, 'a');
    text[5] = static_cast<char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    CHECK(LetterBytes(text.data()).lowered().small_letters() == (letter ? 8 : 5));
  }
  const std::string word = "ABCdEFGH";
  const LetterBytes letters(word.data());
  CHECK_FALSE(letters.any_small(3));
  CHECK(letters.any_small(4));
  std::string lowered(8, ' ');
  letters.lowered().copy_to(lowered.data());
  CHECK(lowered == "abcdefgh");
}

TEST_CASE("short words of one hash are one word") {
  std::mt19937 random(8);
  std::uniform_int_distribution<int> letter('a', 'd');
  std::map<std::uint64_t, std::string> words;  // of all sizes: "be" is not "bed"
  for (std::size_t size = 1; size <= kHashTells; ++size) {
    for (int i = 0; i < 4000; ++i) {
      std::string word(size, ' ');
      for (char& c : word) c = static_cast<char>(letter(random));
      CHECK(words.try_emplace(word_hash(word), word).first->second == word);
    }
  }
  CHECK(same_word("committee", "committee"));
  CHECK_FALSE(same_word("committee", "committed"));
  CHECK_FALSE(same_word("bank", "banks"));
}

}  // namespace
}  // namespace gainsay::test

#include "text/folded_text.h"

#include "base/utf8.h"
#include "text/fold.h"
#include "text/word_hash.h"

namespace gainsay {
namespace {

// The text with A to Z in small letters, all else as it is: byte by byte without a branch, so that
// the compiler does many at a time.
std::string in_small_letters(std::string_view text) {
  std::string small(text);
  char* const bytes = small.data();
  const std::size_t size = small.size();
  for (std::size_t i = 0; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const auto letter = static_cast<unsigned char>(byte - 'A');
    bytes[i] = static_cast<char>(byte | (letter < 26U ? 0x20U : 0U));
  }
  return small;
}

}  // namespace

FoldedText::FoldedText(std::string_view text, const std::vector<Token>& tokens)
    : bytes_(in_small_letters(text)) {
  const bool plain = is_ascii(text);
  words_.reserve(tokens.size());
  for (const Token& token : tokens) {
    Word word;
    word.begin = token.span.begin;
    word.size = token.span.size();
    if (!plain && !token.plain && !is_ascii(token.span.of(text))) {
      const std::size_t begin = bytes_.size();
      append_folded(bytes_, token.span.of(text));
      word.begin = static_cast<std::uint32_t>(begin);
      word.size = static_cast<std::uint32_t>(bytes_.size() - begin);
    }
    word.hash = word_hash({bytes_.data() + word.begin, word.size});
    words_.push_back(word);
  }
}

}  // namespace gainsay

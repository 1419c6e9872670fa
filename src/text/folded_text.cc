#include "text/folded_text.h"

#include "base/hash.h"
#include "text/fold.h"

namespace gainsay {

FoldedText::FoldedText(std::string_view text, const std::vector<Token>& tokens) {
  bytes_.reserve(text.size());
  begins_.reserve(tokens.size() + 1);
  hashes_.reserve(tokens.size());
  for (const Token& token : tokens) {
    const std::size_t begin = bytes_.size();
    begins_.push_back(static_cast<std::uint32_t>(begin));
    append_folded(bytes_, token.span.of(text));
    hashes_.push_back(hash64(std::string_view(bytes_).substr(begin)));
  }
  begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

}  // namespace gainsay

#include "mention/actors/quotations.h"

namespace gainsay::actors {

Quotations::Quotations(const Page& page) : of_(page.tokens.size(), 0) {
  std::uint32_t block = 0;
  bool open = false;
  for (const Sentence& sentence : page.sentences) {
    if (sentence.block != block) open = false;
    block = sentence.block;
    for (Index i = sentence.first_token; i < sentence.last_token; ++i) {
      const bool mark = page.tokens[i].kind != TokenKind::word && page.folded.word(i) == "\"";
      if (mark && !open) all_.push_back({i, i});
      if (open || mark) {
        of_[i] = static_cast<std::uint32_t>(all_.size());
        all_.back().last = i + 1;
      }
      if (mark) open = !open;
    }
  }
}

}  // namespace gainsay::actors

#include "mention/actors/page.h"

namespace gainsay::actors {

Page::Page(const Document& from, const TokenizedText& cut, const FoldedText& folded_tokens,
           const Lexicon& words)
    : document(from),
      tokens(cut.tokens),
      sentences(cut.sentences),
      lexicon(words),
      folded(folded_tokens),
      infos(cut.tokens.size()) {
  for (Index i = 0; i < tokens.size(); ++i) {
    infos[i] = words.info(folded.word(i), folded.hash(i));
  }
}

std::string shown(const Page& page, Index first, Index last) {
  std::string text;
  for (Index i = first; i < last; ++i) {
    if (i > first && !page.glued(i)) text += ' ';
    text += page.raw(i);
  }
  return text;
}

std::string in_spoken_order(std::string_view name) {
  const std::size_t comma = name.find(", ");
  if (comma == std::string_view::npos) return std::string(name);
  return std::string(name.substr(comma + 2)) + " " + std::string(name.substr(0, comma));
}

}  // namespace gainsay::actors

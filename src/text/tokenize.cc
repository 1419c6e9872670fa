#include "text/tokenize.h"

#include <utility>

#include "text/fold.h"
#include "text/scanner.h"
#include "text/sentences.h"
#include "text/token_lexicon.h"

namespace gainsay {

Tokenizer::Tokenizer(TokenLexicon lexicon)
    : lexicon_(std::make_unique<const TokenLexicon>(std::move(lexicon))) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Result<Tokenizer> Tokenizer::load(const Knowledge& knowledge) {
  Result<TokenLexicon> lexicon = TokenLexicon::load(knowledge);
  if (!lexicon) return fail(lexicon.error());
  return Tokenizer(std::move(*lexicon));
}

TokenizedText Tokenizer::tokenize(const Document& document) const {
  TokenizedText result;
  // English prose has about one token in five bytes; a little more avoids a second allocation.
  result.tokens.reserve(document.text.size() / 4);
  result.sentences.reserve(document.text.size() / 80);
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    const auto first = static_cast<std::uint32_t>(result.tokens.size());
    scan(document.text, block.span, *lexicon_, result.tokens);
    split_sentences(document.text, result.tokens, first, i, block.kind, *lexicon_,
                    result.sentences);
  }
  return result;
}

std::vector<std::string> Tokenizer::words(std::string_view phrase) const {
  std::vector<Token> tokens;
  scan(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, *lexicon_, tokens);
  std::vector<std::string> words;
  words.reserve(tokens.size());
  for (const Token& token : tokens) words.push_back(fold(token.span.of(phrase)));
  return words;
}

}  // namespace gainsay

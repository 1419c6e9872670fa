// Tokenizer: sentences and tokens of a Document.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/document.h"
#include "gainsay/sentence.h"

namespace gainsay {

class TokenLexicon;

// Immutable after load; may be used by many threads at a time.
class Tokenizer {
 public:
  // Reads data/lexicon/en/tokens.yaml.
  static Result<Tokenizer> load(const Knowledge& knowledge);
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  ~Tokenizer();

  // Linear in the text. What stands outside the blocks has no tokens.
  TokenizedText tokenize(const Document& document) const;

  // The folded words of a phrase, cut as text is cut: "Moody's Corp." → moody, 's, corp.
  // What PhraseTable::add takes.
  std::vector<std::string> words(std::string_view phrase) const;

 private:
  explicit Tokenizer(TokenLexicon lexicon);
  std::unique_ptr<const TokenLexicon> lexicon_;
};

}  // namespace gainsay

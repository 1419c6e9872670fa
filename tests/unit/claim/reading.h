// A sentence read as far as the parse, for tests.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "claim/clauses/parse.h"
#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/slots/slots.h"
#include "claim/words/quoted_label.h"
#include "claim/words/tagger.h"
#include "text/tokenize.h"

namespace gainsay::claim {

inline const Lexicon& test_lexicon() {
  static const Lexicon lexicon = Lexicon::load(Knowledge::embedded()).value();
  return lexicon;
}

inline const Tokenizer& test_tokenizer() {
  static const Tokenizer tokenizer = Tokenizer::load(Knowledge::embedded()).value();
  return tokenizer;
}

// The whole text as one sentence. Four digits that begin with 19 or 20 count as a date.
class ReadText {
 public:
  explicit ReadText(const std::string& text) {
    document_.text = text;
    document_.parts.resize(1);
    document_.blocks.push_back({});
    document_.blocks[0].span = {0, static_cast<std::uint32_t>(text.size())};
    tokens_ = test_tokenizer().tokenize(document_);
    folded_ = std::make_unique<FoldedText>(document_.text, tokens_.tokens);
    tag_sentence(tokens_.tokens, 0, static_cast<std::uint32_t>(tokens_.tokens.size()), *folded_,
                 test_lexicon().words, words_);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string_view word = folded_->word(static_cast<std::uint32_t>(i));
      const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
      words_[i].temporal = year;
      if (year && i > 0 && words_[i - 1].has(Trait::calendar_word)) words_[i - 1].temporal = true;
    }
    settle_quoted_labels(words_);
    parse_sentence(words_, test_lexicon().words, parse_);
    reading.view = {words_, folded_.get(), 0};
    reading.parse = &parse_;
    reading.document = &document_;
    reading.block = &document_.blocks[0];
    reading.part = &document_.parts[0];
    cues_ = test_lexicon().cues.find(*folded_);
    reading.cues = CueView(cues_);
    const Lexicon& lexicon = test_lexicon();
    for (Index i = 0; i < parse_.clauses.size(); ++i) {
      propositions_.push_back(read_proposition(reading, lexicon.predicates, lexicon.words, i));
    }
    reading.propositions = propositions_;
  }

  std::string phrase(Index i) const {
    if (i == kNone) return "-";
    const NounPhrase& phrase = parse_.phrases[i];
    return std::string(reading.text_of(reading.span_of(phrase.first, phrase.last)));
  }

  SentenceReading reading;

 private:
  Document document_;
  TokenizedText tokens_;
  std::unique_ptr<FoldedText> folded_;
  std::vector<Word> words_;
  Parse parse_;
  std::vector<CueMention> cues_;
  std::vector<Proposition> propositions_;
};

}  // namespace gainsay::claim

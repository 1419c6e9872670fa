// One block of text, tokenised with the embedded lexicon.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/knowledge.h"
#include "text/tokenize.h"

namespace gainsay::test {

inline const Tokenizer& tokenizer() {
  static const Result<Tokenizer> loaded = Tokenizer::load(Knowledge::embedded());
  REQUIRE_MESSAGE(loaded.has_value(), (loaded ? "" : to_string(loaded.error())));
  return *loaded;
}

inline Document block(const std::string& text, BlockKind kind = BlockKind::paragraph) {
  Document document;
  document.text = text;
  document.blocks.push_back({kind, {0, static_cast<std::uint32_t>(text.size())}, 0, 1, 0});
  document.parts.emplace_back();
  return document;
}

inline std::vector<std::string> tokens_of(const std::string& text) {
  const Document document = block(text);
  std::vector<std::string> words;
  for (const Token& token : tokenizer().tokenize(document).tokens) {
    words.emplace_back(token.span.of(document.text));
  }
  return words;
}

inline std::vector<std::string> sentences_of(const std::string& text,
                                             BlockKind kind = BlockKind::paragraph) {
  const Document document = block(text, kind);
  std::vector<std::string> sentences;
  for (const Sentence& sentence : tokenizer().tokenize(document).sentences) {
    sentences.emplace_back(sentence.span.of(document.text));
  }
  return sentences;
}

inline std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : between) + part;
  return all;
}

}  // namespace gainsay::test

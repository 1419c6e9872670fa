#include "claim/turns.h"

#include <map>
#include <string>

namespace gainsay::claim {
namespace {

constexpr std::uint32_t kLongestLabel = 10;  // tokens before the colon
constexpr std::size_t kFewestTurns = 3;

struct Speaker {
  int sentences = 0;
  int questions = 0;
  bool title_asks = false;
};

// The words before the colon at the head of a sentence; empty when there is no label.
std::string label_of(const TokenizedText& tokens, const FoldedText& folded,
                     const Sentence& sentence) {
  std::string label;
  for (std::uint32_t i = sentence.first_token;
       i < sentence.last_token && i < sentence.first_token + kLongestLabel; ++i) {
    if (folded.word(i) == ":") return label;
    const Token& token = tokens.tokens[i];
    const bool name = token.letters == Letters::capitalised || token.letters == Letters::upper ||
                      token.kind == TokenKind::punctuation;
    if (!name) return {};
    label += folded.word(i);
    label += ' ';
  }
  return {};
}

bool ends_in_question(const TokenizedText& tokens, const FoldedText& folded,
                      const Sentence& sentence) {
  for (std::uint32_t i = sentence.last_token; i-- > sentence.first_token;) {
    if (folded.word(i) == "?") return true;
    if (tokens.tokens[i].kind == TokenKind::word) return false;
  }
  return false;
}

bool asks_by_title(std::string_view label, const WordLexicon& words, const Reporting& reporting) {
  for (const std::string_view word : split_words(label)) {
    if (reporting.asks(words.find(word))) return true;
  }
  return false;
}

}  // namespace

Index label_end(const SentenceView& view) {
  for (Index i = 0; i < view.size() && i < kLongestLabel; ++i) {
    if (view.text(i) == ":") return i;
    const Word& word = view[i];
    const bool name = word.letters == Letters::capitalised || word.letters == Letters::upper ||
                      word.letters == Letters::none;
    // "Dr Quill (Institute of Feed):"
    const bool joins = i > 0 && (word.is(Tag::preposition) || word.is(Tag::determiner) ||
                                 word.is(Tag::coordinator));
    if (!name && !joins) return 0;
  }
  return 0;
}

std::vector<bool> asking_blocks(const Document& document, const TokenizedText& tokens,
                                const FoldedText& folded, const WordLexicon& words,
                                const Reporting& reporting) {
  std::map<std::string, Speaker> speakers;
  std::vector<Speaker*> floor(document.blocks.size(), nullptr);  // map nodes stay where they are
  Speaker* current = nullptr;
  std::size_t turns = 0;
  std::uint32_t block = UINT32_MAX;
  for (const Sentence& sentence : tokens.sentences) {
    if (sentence.block != block) {
      block = sentence.block;
      const std::string label = label_of(tokens, folded, sentence);
      if (!label.empty()) {
        current = &speakers[label];
        current->title_asks = asks_by_title(label, words, reporting);
        ++turns;
      }
    }
    floor[block] = current;
    if (current == nullptr) continue;
    ++current->sentences;
    current->questions += ends_in_question(tokens, folded, sentence) ? 1 : 0;
  }
  if (turns < kFewestTurns || speakers.size() < 2) return {};
  std::vector<bool> asking(document.blocks.size(), false);
  for (std::size_t i = 0; i < floor.size(); ++i) {
    const Speaker* speaker = floor[i];
    asking[i] =
        speaker != nullptr && (speaker->title_asks || 3 * speaker->questions >= speaker->sentences);
  }
  return asking;
}

}  // namespace gainsay::claim

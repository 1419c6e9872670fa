#include "claim/voices/turns.h"

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

// True of a word that may stand in the label of a speaker, "Dr Quill (Institute of Feed):": one
// that is written as a name, and a small one between two; but no number, as in "Question 7:".
bool may_label(Letters letters, TagSet tags, bool first) {
  const bool name = letters == Letters::capitalised || letters == Letters::upper ||
                    (letters == Letters::none && (tags & bit(Tag::number)) == 0);
  const bool joins =
      (tags & (bit(Tag::preposition) | bit(Tag::determiner) | bit(Tag::coordinator))) != 0;
  return name || (joins && !first);
}

// "Mrs. Ruiz.- We do": how papers in Spanish close a label; but not "Lima. - The mill".
bool closes_turn(std::string_view word, std::string_view next, Span stop, Span dash) {
  return word == "." && next == "-" && stop.end == dash.begin;
}

// The words of a label at the head of a sentence but for those in brackets, "mr coterillo" of
// "Mr. Coterillo (Mixed Group):"; empty when there is none.
std::string label_of(const TokenizedText& tokens, const FoldedText& folded,
                     const Sentence& sentence, const WordLexicon& words) {
  std::string label;
  bool bracketed = false;
  const std::uint32_t first = sentence.first_token;
  for (std::uint32_t i = first; i < sentence.last_token && i < first + kLongestLabel; ++i) {
    const std::string_view word = folded.word(i);
    const Token& token = tokens.tokens[i];
    const bool dashed =
        i + 1 < sentence.last_token &&
        closes_turn(word, folded.word(i + 1), token.span, tokens.tokens[i + 1].span);
    if (word == ":" || dashed) return label;
    const TagSet tags =
        token.kind == TokenKind::number ? bit(Tag::number) : words.entry(words.find(word)).tags;
    if (!may_label(token.letters, tags, i == first)) return {};
    bracketed = bracketed || word == "(";
    if (!bracketed) label.append(word).append(" ");
    if (word == ")") bracketed = false;
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
    if (i + 1 < view.size() &&
        closes_turn(view.text(i), view.text(i + 1), view[i].span, view[i + 1].span)) {
      return i + 1;
    }
    if (!may_label(view[i].letters, bit(view[i].tag), i == 0)) return 0;
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
      const std::string label = label_of(tokens, folded, sentence, words);
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

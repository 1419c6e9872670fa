#include "text/sentences.h"

#include <algorithm>

#include "text/characters.h"

namespace gainsay {
namespace {

// A word that is written in small letters and is at least this long is no abbreviation: the stop
// after it ends the sentence even before small letters, as people write in e-mails.
constexpr std::uint32_t kPlainWord = 4;

enum class Stop : std::uint8_t { none, full, strong, ellipsis, abbreviation };

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Token>& tokens, const TokenLexicon& lexicon,
           BlockKind kind)
      : text_(text),
        tokens_(tokens),
        lexicon_(lexicon),
        lines_(kind == BlockKind::signature || kind == BlockKind::byline ? 1 : 2) {}

  // The token after the end of the sentence that begins at `first`.
  std::uint32_t end_of(std::uint32_t first) const {
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t i = first; i + 1 < size; ++i) {
      const Stop stop = stop_at(i);
      const std::uint32_t next = stop == Stop::none ? i + 1 : after_closers(i);
      if (next >= size) return size;
      if (line_ends(i)) return i + 1;
      if (stop != Stop::none && ends(first, i, next, stop)) return next;
    }
    return size;
  }

 private:
  std::string_view word(std::uint32_t i) const { return tokens_[i].span.of(text_); }
  Character first_character(std::uint32_t i) const {
    return character_at(text_, tokens_[i].span.begin);
  }
  bool touches_next(std::uint32_t i) const {
    return i + 1 < tokens_.size() && tokens_[i].span.end == tokens_[i + 1].span.begin;
  }

  Stop stop_at(std::uint32_t i) const {
    if (tokens_[i].kind == TokenKind::word) {
      return text_[tokens_[i].span.end - 1] == '.' ? Stop::abbreviation : Stop::none;
    }
    if (tokens_[i].kind != TokenKind::punctuation) return Stop::none;
    const std::string_view token = word(i);
    if (token == ".") return Stop::full;
    if (token == "!" || token == "?") return Stop::strong;
    return token.starts_with("..") || token == "…" ? Stop::ellipsis : Stop::none;
  }

  // The first token after the stop at `i` that is not a closing mark attached to it.
  std::uint32_t after_closers(std::uint32_t i) const {
    std::uint32_t next = i + 1;
    while (next < tokens_.size() && touches_next(next - 1) && closes(next)) ++next;
    return next;
  }

  bool closes(std::uint32_t i) const {
    const CharKind kind = first_character(i).kind;
    return kind == CharKind::closer || kind == CharKind::quote || kind == CharKind::apostrophe ||
           stop_at(i) == Stop::strong || stop_at(i) == Stop::ellipsis;
  }

  // An empty line after token `i`; in lists of lines such as signatures, any line end.
  bool line_ends(std::uint32_t i) const {
    const std::uint32_t begin = tokens_[i].span.end;
    const std::uint32_t end = tokens_[i + 1].span.begin;
    if (end - begin < lines_) return false;
    const auto gap = text_.substr(begin, end - begin);
    return std::count(gap.begin(), gap.end(), '\n') >= lines_;
  }

  // Does the stop at `i` end the sentence, if `next` is what follows it and its closing marks?
  bool ends(std::uint32_t first, std::uint32_t i, std::uint32_t next, Stop stop) const {
    const bool gap = tokens_[next - 1].span.end != tokens_[next].span.begin;
    const std::uint32_t start = after_openers(next);
    if (!gap && !(stop == Stop::full && next == i + 1 && glued_sentences(i, next))) return false;
    if (stop == Stop::abbreviation) return ends_after_abbreviation(i, start);
    if (stop == Stop::full && is_label(first, i)) return false;
    const Letters letters = tokens_[start].letters;
    if (letters != Letters::lower) return stop != Stop::ellipsis || letters != Letters::none;
    return stop == Stop::full && next == i + 1 && start == next && ends_plain_word(i);
  }

  // "…of it.The next": a missing space between two sentences.
  bool glued_sentences(std::uint32_t i, std::uint32_t next) const {
    return i > 0 && tokens_[i - 1].letters == Letters::lower &&
           tokens_[next].letters == Letters::capitalised;
  }

  bool ends_plain_word(std::uint32_t i) const {
    return i > 0 && tokens_[i - 1].letters == Letters::lower &&
           tokens_[i - 1].span.size() >= kPlainWord;
  }

  std::uint32_t after_openers(std::uint32_t i) const {
    while (i + 1 < tokens_.size()) {
      const CharKind kind = first_character(i).kind;
      const bool opens =
          kind == CharKind::opener || kind == CharKind::quote || kind == CharKind::apostrophe;
      if (tokens_[i].kind != TokenKind::punctuation || !opens) break;
      ++i;
    }
    return i;
  }

  bool ends_after_abbreviation(std::uint32_t i, std::uint32_t start) const {
    const bool capital =
        tokens_[start].letters != Letters::lower && tokens_[start].letters != Letters::none;
    if (!capital) return false;
    switch (lexicon_.abbreviation(word(i))) {
      case Abbreviation::title:
      case Abbreviation::numbered:
        return false;
      case Abbreviation::closing:
        return !lexicon_.continues(word(start));
      default:
        return lexicon_.starts_sentence(word(start));
    }
  }

  // "2." or "b." or "IV." and nothing else since the sentence began.
  bool is_label(std::uint32_t first, std::uint32_t i) const {
    if (i != first + 1) return false;
    const Token& token = tokens_[first];
    if (token.kind == TokenKind::number) return true;
    if (token.kind != TokenKind::word) return false;
    const std::string_view label = word(first);
    return label.size() == 1 || label.find_first_not_of("IVXLC") == std::string_view::npos;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const TokenLexicon& lexicon_;
  std::uint32_t lines_;  // so many line ends after a token end its sentence
};

// Read as a whole, whatever stops stand inside.
bool is_one_sentence(BlockKind kind) {
  return kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::table_row;
}

}  // namespace

void split_sentences(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
                     std::uint32_t block, BlockKind kind, const TokenLexicon& lexicon,
                     std::vector<Sentence>& sentences) {
  const Splitter splitter(text, tokens, lexicon, kind);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  while (first < size) {
    const std::uint32_t end = is_one_sentence(kind) ? size : splitter.end_of(first);
    sentences.push_back({{tokens[first].span.begin, tokens[end - 1].span.end}, first, end, block});
    first = end;
  }
}

}  // namespace gainsay

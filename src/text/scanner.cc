#include "text/scanner.h"

#include <cstdint>

#include "text/characters.h"
#include "text/fold.h"
#include "text/letters.h"

namespace gainsay {
namespace {

class Scanner {
 public:
  Scanner(std::string_view text, Span span, const TokenLexicon& lexicon, std::vector<Token>& tokens)
      : text_(text.substr(0, span.end)), at_(span.begin), lexicon_(lexicon), tokens_(tokens) {}

  void run() {
    for (Character c = look(); c.kind != CharKind::end; c = look()) {
      if (c.letter()) {
        scan_word();
      } else if (c.kind == CharKind::digit) {
        scan_number();
      } else if (c.blank() || c.kind == CharKind::ignored) {
        at_ += c.bytes;
      } else {
        scan_mark(c);
      }
    }
  }

 private:
  // What the letters of a word look like so far.
  struct Shape {
    bool first_upper = false;
    bool first_seen = false;
    std::uint32_t upper = 0;
    std::uint32_t lower = 0;
    std::uint32_t segment = 0;  // letters since the last full stop or apostrophe
    bool segment_upper = false;
    bool dotted = false;      // full stop inside: p.m
    bool apostrophe = false;  // apostrophe inside: didn't, O'D

    void add(CharKind kind) {
      const bool is_upper = kind == CharKind::upper;
      if (!first_seen) first_upper = is_upper;
      first_seen = true;
      segment_upper = is_upper;
      ++segment;
      ++(is_upper ? upper : lower);
    }
    void add_lower(std::uint32_t count) {
      if (count == 0) return;
      first_seen = true;
      segment_upper = false;
      segment += count;
      lower += count;
    }
    Letters letters() const {
      if (upper + lower == 0) return Letters::none;
      if (upper == 0) return Letters::lower;
      if (!first_upper) return Letters::mixed;
      return lower == 0 && upper > 1 ? Letters::upper : Letters::capitalised;
    }
  };

  Character look(std::size_t ahead = 0) const { return character_at(text_, at_ + ahead); }

  void emit(std::size_t begin, std::size_t end, TokenKind kind, Letters letters,
            bool plain = false) {
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    tokens_.push_back({span, kind, letters, plain});
  }

  // Most of a word is this.
  void read_small_letters(Shape& shape) {
    const std::size_t end = after_small_letters(text_, at_);
    shape.add_lower(static_cast<std::uint32_t>(end - at_));
    at_ = end;
  }

  // Consumes letters, digits and what joins them. Stops before anything else.
  void read_word(Shape& shape) {
    while (true) {
      read_small_letters(shape);
      const Character c = look();
      if (c.letter()) {
        shape.add(c.kind);
      } else if (c.kind != CharKind::digit && c.kind != CharKind::ignored && !joins(c, shape)) {
        return;
      }
      at_ += c.bytes;
    }
  }

  // True when `c`, at at_, goes on with the word because of what follows; updates the shape.
  bool joins(Character c, Shape& shape) const {
    const Character next = look(c.bytes);
    switch (c.kind) {
      case CharKind::apostrophe:
        if (!next.letter()) return false;
        shape.apostrophe = true;
        shape.segment = 0;
        return true;
      case CharKind::hyphen:
        shape.segment = 0;
        return next.letter() || next.kind == CharKind::digit;
      case CharKind::full_stop:
        return joins_by_stop(next, shape);
      case CharKind::symbol:
        return joins_by_symbol(text_[at_], next, shape);
      default:
        return false;
    }
  }

  // "U.S", "p.m", "c.example", and the last stop of "U.S.-led" and "U.S.'s".
  bool joins_by_stop(Character next, Shape& shape) const {
    const bool initial = shape.segment == 1;
    if (next.letter() && (initial || next.kind == CharKind::lower)) {
      shape.dotted = true;
      shape.segment = 0;
      return true;
    }
    const bool more = next.kind == CharKind::hyphen || next.kind == CharKind::apostrophe;
    return initial && shape.dotted && more && look(2).letter();
  }

  // "AT&T" and "R&D"; addresses: "press@firm.example", "first_last@…".
  bool joins_by_symbol(char symbol, Character next, Shape& shape) const {
    if (symbol == '&') return next.kind == CharKind::upper && shape.segment_upper;
    if (symbol != '@' && symbol != '_') return false;
    shape.segment = 0;
    return next.letter() || next.kind == CharKind::digit;
  }

  // A word of small ASCII letters, with or without a capital, before a space or comma, as most
  // are: true when it was read, and the space with it.
  bool scan_plain_word() {
    const char first = text_[at_];
    const bool capital = first >= 'A' && first <= 'Z';
    if (!capital && (first < 'a' || first > 'z')) return false;
    const std::size_t end = after_small_letters(text_, at_ + 1);
    if (end == text_.size() || (text_[end] != ' ' && text_[end] != ',')) return false;
    emit(at_, end, TokenKind::word, capital ? Letters::capitalised : Letters::lower, true);
    at_ = end + (text_[end] == ' ' ? 1 : 0);
    return true;
  }

  void scan_word() {
    if (scan_plain_word()) return;
    const std::size_t begin = at_;
    Shape shape;
    read_word(shape);
    if (look().kind == CharKind::full_stop && takes_stop(begin, shape)) ++at_;
    finish_word(begin, TokenKind::word, shape);
  }

  // Digits with separators; then letters make "19th" and "4.1M", a hyphen "36-percent".
  void scan_number() {
    const std::size_t begin = at_;
    while (true) {
      const Character c = look();
      if (c.kind == CharKind::digit) {
        at_ += c.bytes;
        continue;
      }
      const bool separator =
          c.bytes == 1 && (text_[at_] == '.' || text_[at_] == ',' || text_[at_] == ':');
      if (!separator || look(1).kind != CharKind::digit) break;
      ++at_;
    }
    Shape shape;
    while (look().letter()) {
      shape.add(look().kind);
      at_ += look().bytes;
    }
    const Character c = look();
    const bool hyphened = c.kind == CharKind::hyphen && look(c.bytes).letter();
    const bool clitic = c.kind == CharKind::apostrophe && look(c.bytes).letter();
    if (hyphened || clitic) read_word(shape);
    finish_word(begin, hyphened ? TokenKind::word : TokenKind::number, shape);
  }

  // Whether the full stop at at_ belongs to the word that began at `begin`.
  bool takes_stop(std::size_t begin, const Shape& shape) const {
    const Character next = look(1);
    if (next.kind == CharKind::full_stop) return false;  // an ellipsis
    const bool single = shape.segment == 1;
    if (single && (shape.dotted || (shape.apostrophe && shape.segment_upper))) return true;
    const Abbreviation kind = lexicon_.abbreviation(text_.substr(begin, at_ + 1 - begin));
    const bool numbered = kind == Abbreviation::numbered &&
                          character_at(text_, after_blanks(at_ + 1)).kind == CharKind::digit;
    if (numbered) return true;
    if (kind != Abbreviation::none && kind != Abbreviation::numbered) return true;
    return single && shape.upper == 1 && shape.lower == 0 && initial_of_name();
  }

  // After a single capital and a stop: does a name go on? "T. Crabtree", but not "Plan B. The …".
  // Or what is said of the one that is not named in full: "Pupil M. (12)".
  bool initial_of_name() const {
    const std::size_t begin = after_blanks(at_ + 1);
    if (begin < text_.size() && text_[begin] == '(') return true;
    if (character_at(text_, begin).kind != CharKind::upper) return false;
    std::size_t end = begin;
    while (character_at(text_, end).letter()) end += character_at(text_, end).bytes;
    return !lexicon_.starts_sentence(text_.substr(begin, end - begin));
  }

  std::size_t after_blanks(std::size_t at) const {
    while (character_at(text_, at).blank()) at += character_at(text_, at).bytes;
    return at;
  }

  // Emits [begin, at_) as one token, or as a word and its clitics.
  void finish_word(std::size_t begin, TokenKind kind, const Shape& shape) {
    std::size_t end = at_;
    const bool letters = shape.upper + shape.lower > 0;  // "1,500" has no clitic
    if (shape.apostrophe || (kind == TokenKind::number && letters)) {
      const std::size_t clitics = emit_clitics_after(begin, end, kind, shape);
      if (clitics != 0) return;
    }
    // Letters outside ASCII have more bytes than one.
    emit(begin, end, kind, shape.letters(), shape.upper + shape.lower == end - begin);
  }

  // Emits word and clitics and returns how many there were; emits nothing when there are none.
  std::size_t emit_clitics_after(std::size_t begin, std::size_t end, TokenKind kind,
                                 const Shape& shape) {
    std::vector<std::size_t> cuts;
    for (std::size_t cut = cut_clitic(begin, end); cut != end; cut = cut_clitic(begin, end)) {
      cuts.push_back(end);
      end = cut;
    }
    if (cuts.empty()) return 0;
    Shape word = shape;  // "IBM's": "IBM"
    for (const char c : text_.substr(end, cuts.front() - end)) {
      word.lower -= c >= 'a' && c <= 'z' ? 1U : 0U;
      word.upper -= c >= 'A' && c <= 'Z' ? 1U : 0U;
    }
    emit(begin, end, kind, word.letters());
    for (std::size_t i = cuts.size(); i-- > 0;) {
      emit(end, cuts[i], TokenKind::word, Letters::lower);
      end = cuts[i];
    }
    return cuts.size();
  }

  // Where the clitic at the end of [begin, end) begins; `end` when there is none.
  std::size_t cut_clitic(std::size_t begin, std::size_t end) const {
    const std::size_t folded = lexicon_.clitic(fold(text_.substr(begin, end - begin)));
    // Folding keeps the number of characters of a clitic: its apostrophe and ASCII letters.
    std::size_t cut = end;
    for (std::size_t i = 0; i < folded; ++i) {
      --cut;
      while ((static_cast<unsigned char>(text_[cut]) & 0xC0U) == 0x80U) --cut;
    }
    return cut;
  }

  void scan_mark(Character c) {
    const std::size_t begin = at_;
    at_ += c.bytes;
    if (c.kind == CharKind::full_stop) {
      while (look().kind == CharKind::full_stop) ++at_;
    }
    const TokenKind kind = c.kind == CharKind::symbol ? TokenKind::symbol : TokenKind::punctuation;
    emit(begin, at_, kind, Letters::none);
  }

  std::string_view text_;
  std::size_t at_;
  const TokenLexicon& lexicon_;
  std::vector<Token>& tokens_;
};

}  // namespace

void scan(std::string_view text, Span span, const TokenLexicon& lexicon,
          std::vector<Token>& tokens) {
  Scanner(text, span, lexicon, tokens).run();
}

}  // namespace gainsay

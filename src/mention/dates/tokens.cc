#include "mention/dates/tokens.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/letters.h"
#include "text/word_hash.h"

namespace gainsay::dates {
namespace {

enum class Kind : std::uint8_t { space, letter, digit, mark, high };

constexpr std::array<Kind, 256> kinds() {
  std::array<Kind, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c <= ' ' || c == 0x7F) {
      table[c] = Kind::space;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      table[c] = Kind::letter;
    } else if (c >= '0' && c <= '9') {
      table[c] = Kind::digit;
    } else {
      table[c] = c < 0x80 ? Kind::mark : Kind::high;
    }
  }
  return table;
}
constexpr std::array<Kind, 256> kKinds = kinds();

// ASCII letters in lower case; 0 for all else.
constexpr std::array<char, 256> letters() {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (kKinds[c] == Kind::letter) table[c] = static_cast<char>(c | 0x20);
  }
  return table;
}
constexpr std::array<char, 256> kLetters = letters();

Kind kind(char c) { return kKinds[static_cast<unsigned char>(c)]; }
unsigned char byte(char c) { return static_cast<unsigned char>(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

constexpr std::size_t kLongestWord = 16;  // longer ones are in no word list

// A word in small letters, as the lexicon knows it, while it is read.
struct WordSpelling {
  std::array<char, kLongestWord + kAtOnce> bytes;  // of which `length` are set, if they have room
  std::size_t length = 0;
  bool small = false;  // one of its letters is a small one

  std::string_view name() const { return {bytes.data(), length}; }

  void take_byte(char byte) {
    if (length < kLongestWord) bytes[length] = byte;
    ++length;
  }

  // Takes the ASCII letters from `at` on; returns where they end.
  std::size_t take_letters(std::string_view text, std::size_t at, std::size_t end) {
    for (; at + kAtOnce <= end; at += kAtOnce) {
      const LetterBytes written(text.data() + at);
      const LetterBytes lowered = written.lowered();
      const std::size_t letters = lowered.small_letters();
      small = small || written.any_small(letters);
      if (length <= kLongestWord) lowered.copy_to(bytes.data() + length);
      length += letters;
      if (letters < kAtOnce) return at + letters;
    }
    for (; at < end && kLetters[byte(text[at])] != '\0'; ++at) {
      const char lower = kLetters[byte(text[at])];
      small = small || text[at] == lower;
      take_byte(lower);
    }
    return at;
  }
};

// Marks of punctuation outside ASCII that stand for, or beside, one inside it.
struct WideMark {
  std::string_view bytes;
  char as;  // 0: white space
};
constexpr std::array<WideMark, 12> kWideMarks = {{{"\xE2\x80\x99", '\''},
                                                  {"\xE2\x80\x98", '\''},
                                                  {"\xE2\x80\x9C", '"'},
                                                  {"\xE2\x80\x9D", '"'},
                                                  {"\xE2\x80\x93", '~'},  // en dash
                                                  {"\xE2\x80\x94", '_'},  // em dash
                                                  {"\xE2\x80\x90", '-'},
                                                  {"\xE2\x80\x91", '-'},
                                                  {"\xE2\x82\xAC", '$'},
                                                  {"\xC2\xA3", '$'},
                                                  {"\xC2\xA5", '$'},
                                                  {"\xC2\xA0", 0}}};

const WideMark* wide_mark(std::string_view text, std::size_t at) {
  for (const WideMark& mark : kWideMarks) {
    if (text.substr(at, mark.bytes.size()) == mark.bytes) return &mark;
  }
  return nullptr;
}

Shape shape_of(std::int64_t value, std::size_t digits) {
  if (digits == 1) return value == 0 ? Shape::zero : Shape::one_nine;
  if (digits == 2) {
    if (value == 0) return Shape::to_59;
    if (value < 10) return Shape::padded;
    if (value < 13) return Shape::ten_twelve;
    if (value < 25) return Shape::to_24;
    if (value < 32) return Shape::to_31;
    return value < 60 ? Shape::to_59 : Shape::to_99;
  }
  if (digits == 3) return Shape::three_digits;
  if (digits == 4) {
    if (value < 1000 || value >= 2200) return Shape::four_digits;
    return value % 10 == 0 ? Shape::round_year : Shape::year;
  }
  return digits == 8 ? Shape::eight_digits : Shape::long_digits;
}

// Whether what stands at the beginning of a line is the mark of an item of a list.
bool marks_item(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 3> kMarks{"- ", "* ", "\u2022 "};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return text.substr(at).starts_with(mark); });
}

// Does the word of ASCII letters at `span` end there, whatever follows?
bool ends_plainly(std::string_view text, Span span) {
  const char after = text[span.end];
  return kind(after) != Kind::high && kind(after) != Kind::letter &&
         (after != '.' || span.size() > 1);
}

}  // namespace

struct Tokenizer::Cursor {
  std::string_view text;
  std::size_t at = 0;
  std::size_t end = 0;
  std::size_t last_end = 0;  // where the last token ended
  unsigned newlines = 0;     // since then
  std::vector<Token>& tokens;

  char peek(std::size_t ahead = 0) const { return at + ahead < end ? text[at + ahead] : '\0'; }
  Kind kind_at(std::size_t position) const {
    return position < end ? kind(text[position]) : Kind::space;
  }

  // The token from `begin` up to where the cursor is now.
  Token& add(std::size_t begin, WordId word, const Lexicon& lexicon) {
    Token& token = tokens.emplace_back();
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(at);
    token.word = word;
    token.signature = lexicon.signature(word);
    token.glued = last_end == begin && tokens.size() > 1;
    token.breaks = newlines > 1 || (newlines == 1 && marks_item(text, begin));
    token.capital = is_upper(text[begin]);
    last_end = at;
    newlines = 0;
    return token;
  }
};

Tokenizer::Tokenizer(const Lexicon& lexicon)
    : lexicon_(lexicon),
      cardinal_(lexicon.class_id("CARDINAL")),
      multiplier_(lexicon.class_id("MULTIPLIER")),
      ordinal_(lexicon.class_id("ORDINAL")),
      article_(lexicon.class_id("ARTICLE")),
      and_(lexicon.class_id("AND")),
      hyphen_(lexicon.class_id("-")),
      decade_lead_(lexicon.class_id("DECADE_LEAD")),
      numeral_start_(lexicon.signatures()) {
  for (std::size_t s = 0; s < numeral_start_.size(); ++s) {
    const std::vector<ClassId>& classes = lexicon.classes_of(static_cast<Signature>(s));
    const bool starts = std::any_of(classes.begin(), classes.end(), [&](ClassId in) {
      return in == cardinal_ || in == multiplier_ || in == article_;
    });
    numeral_start_[s] = starts ? 1 : 0;
  }
  for (std::size_t c = 0; c < 128; ++c) {
    const char name[1] = {static_cast<char>(c)};
    const std::string_view view(name, 1);
    const WordId found = lexicon.find(view, word_hash(view), false);
    marks_[c] =
        found == static_cast<WordId>(Shape::lower) ? static_cast<WordId>(Shape::mark) : found;
  }
}

WordId Tokenizer::find(std::string_view text, bool capital) const {
  return lexicon_.find(text, word_hash(text), capital);
}

// "a.m.", "U.S.", "B.C": single letters with full stops between; known to the lexicon with all of
// them.
bool Tokenizer::dotted(Cursor& at) const {
  std::array<char, 12> name{};
  std::size_t length = 0;
  std::size_t position = at.at;
  while (length + 2 <= name.size() && at.kind_at(position) == Kind::letter &&
         at.kind_at(position + 1) != Kind::letter) {
    name[length++] = static_cast<char>(at.text[position] | 0x20);
    name[length++] = '.';
    ++position;
    if (position >= at.end || at.text[position] != '.') break;
    ++position;
  }
  if (length < 4) return false;
  const std::size_t begin = at.at;
  at.at = position;
  at.add(begin, find(std::string_view(name.data(), length), is_upper(at.text[begin])), lexicon_);
  return true;
}

void Tokenizer::word(Cursor& at) const {
  const std::size_t begin = at.at;
  if (at.peek(1) == '.' && dotted(at)) return;
  WordSpelling spelling;
  std::size_t position = spelling.take_letters(at.text, begin, at.end);
  bool high = false;
  while (position < at.end && kind(at.text[position]) == Kind::high) {
    if (wide_mark(at.text, position) != nullptr) break;
    high = true;
    spelling.take_byte(at.text[position]);
    position = spelling.take_letters(at.text, position + 1, at.end);
  }
  at.at = position;
  const bool capital = is_upper(at.text[begin]);
  const auto unknown = static_cast<WordId>(capital ? Shape::capital : Shape::lower);
  const WordId id = spelling.length > kLongestWord ? unknown : find(spelling.name(), capital);
  if (lexicon_.word(id).abbreviated && at.peek() == '.') ++at.at;
  at.add(begin, id, lexicon_).upper = capital && !spelling.small && !high && spelling.length > 1;
}

// "st", "nd", "rd", "th" make an ordinal; "s" and "'s" after a year or a two-digit number that ends
// in 0 make a decade.
bool Tokenizer::number_suffix(Cursor& at, Token& token) const {
  const char first = static_cast<char>(at.peek() | 0x20);
  const char second = static_cast<char>(at.peek(1) | 0x20);
  const bool alone = at.kind_at(at.at + 2) != Kind::letter && at.kind_at(at.at + 2) != Kind::digit;
  const std::string_view pair = at.text.substr(at.at, 2);
  if (pair.size() == 2 && alone &&
      ((first == 's' && second == 't') || (first == 'n' && second == 'd') ||
       (first == 'r' && second == 'd') || (first == 't' && second == 'h'))) {
    at.at += 2;
    token.word = static_cast<WordId>(token.value >= 1 && token.value <= 31 ? Shape::ordinal
                                                                           : Shape::big_ordinal);
    return true;
  }
  const bool round = token.value % 10 == 0 &&
                     (is(token, Shape::round_year) || token.digits == 2 || token.digits == 3);
  if (!round) return false;
  std::size_t length = 0;
  if (first == 's' && at.kind_at(at.at + 1) != Kind::letter) length = 1;
  if (at.peek() == '\'' && second == 's' && is(token, Shape::round_year) && !at.tokens.empty() &&
      lexicon_.has(at.tokens.back().word, decade_lead_))
    length = 2;
  if (length == 0 || at.kind_at(at.at + length) == Kind::letter) return false;
  at.at += length;
  token.word = static_cast<WordId>(token.digits > 2 ? Shape::decade : Shape::short_decade);
  return true;
}

void Tokenizer::number(Cursor& at) const {
  const std::size_t begin = at.at;
  std::int64_t value = 0;
  const auto read = [&] {
    while (at.at < at.end && is_digit(at.text[at.at])) {
      value = std::min<std::int64_t>(value * 10 + (at.text[at.at] - '0'), 2'000'000'000);
      ++at.at;
    }
  };
  read();
  const std::size_t digits = at.at - begin;
  Shape shape = shape_of(value, digits);
  bool grouped = false;
  while (digits <= 3 && at.peek() == ',' && is_digit(at.peek(1)) && is_digit(at.peek(2)) &&
         is_digit(at.peek(3)) && !is_digit(at.peek(4))) {
    ++at.at;
    read();
    grouped = true;
  }
  if (grouped) shape = Shape::long_digits;
  const bool fraction = at.peek() == '.' && is_digit(at.peek(1));
  const bool dotted_before = begin > 1 && at.text[begin - 1] == '.' && is_digit(at.text[begin - 2]);
  // "A.4  October 2020": the number of an entry.
  const bool entry = begin > 1 && at.text[begin - 1] == '.' && is_upper(at.text[begin - 2]) &&
                     (begin == 2 || at.kind_at(begin - 3) != Kind::letter);
  if (entry) shape = Shape::long_digits;
  if (fraction && !dotted_before) {
    std::size_t last = at.at + 1;
    std::int64_t thousandths = 0;
    std::int64_t scale = 100;
    for (; last < at.end && is_digit(at.text[last]); ++last, scale /= 10) {
      thousandths += (at.text[last] - '0') * scale;
    }
    const bool third = last + 1 < at.end && at.text[last] == '.' && is_digit(at.text[last + 1]);
    if (!third && value < 1'000'000) {
      at.at = last;
      value = value * 1000 + thousandths;
      shape = Shape::decimal;
    }
  }
  Token token;
  token.word = static_cast<WordId>(shape);
  token.value = static_cast<std::int32_t>(value);
  token.digits = shape == Shape::decimal || grouped
                     ? std::uint8_t{0}
                     : static_cast<std::uint8_t>(std::min<std::size_t>(digits, 255));
  if (token.digits != 0 && number_suffix(at, token)) token.digits = 0;
  Token& added = at.add(begin, token.word, lexicon_);
  added.value = token.value;
  added.digits = token.digits;
}

void Tokenizer::mark(Cursor& at) const {
  const std::size_t begin = at.at;
  char c = at.text[begin];
  std::size_t length = 1;
  if (kind(c) == Kind::high) {
    const WideMark* wide = wide_mark(at.text, begin);
    c = wide->as;
    length = wide->bytes.size();
  }
  at.at += length;
  if (c == 0) return;
  // An apostrophe and the letters after it: "'s", "'ll".
  if (c == '\'' && at.last_end == begin && at.kind_at(at.at) == Kind::letter) {
    std::array<char, 7> name = {'\''};
    std::size_t size = 1;
    std::size_t position = at.at;
    while (size < name.size() && at.kind_at(position) == Kind::letter) {
      name[size++] = static_cast<char>(at.text[position++] | 0x20);
    }
    if (at.kind_at(position) != Kind::letter) {
      at.at = position;
      at.add(begin, find(std::string_view(name.data(), size), false), lexicon_);
      return;
    }
  }
  at.add(begin, marks_[static_cast<unsigned char>(c) & 0x7F], lexicon_);
}

// Reads white space or a token.
void Tokenizer::read_next(Cursor& at) const {
  const char c = at.text[at.at];
  switch (kind(c)) {
    case Kind::space:
      at.newlines += c == '\n' ? 1U : 0U;
      ++at.at;
      break;
    case Kind::letter:
      word(at);
      break;
    case Kind::digit:
      number(at);
      break;
    case Kind::mark:
      mark(at);
      break;
    case Kind::high:
      if (wide_mark(at.text, at.at) != nullptr) {
        mark(at);
      } else {
        word(at);
      }
      break;
  }
}

// What word() makes of a word that is known to be ASCII letters, with no letter after it.
void Tokenizer::known_word(Cursor& at, const KnownWords& known, std::uint32_t word) const {
  const std::size_t begin = at.at;
  const std::string_view name = known.folded.word(word);
  const bool capital = is_upper(at.text[begin]);
  const auto unknown = static_cast<WordId>(capital ? Shape::capital : Shape::lower);
  const WordId id =
      name.size() > kLongestWord ? unknown : lexicon_.find(name, known.folded.hash(word), capital);
  at.at += name.size();
  if (lexicon_.word(id).abbreviated && at.peek() == '.') ++at.at;
  at.add(begin, id, lexicon_).upper = known.tokens[word].letters == Letters::upper;
}

void Tokenizer::run(std::string_view text, std::size_t begin, std::size_t end,
                    std::vector<Token>& tokens, const KnownWords* known) const {
  const std::size_t from = tokens.size();
  tokens.reserve(from + (end - begin) / 4);
  Cursor at{text, begin, end, begin == 0 ? end : begin, 2, tokens};
  std::span<const gainsay::Token> words;  // known, from `next` on not yet passed
  if (known != nullptr) words = known->tokens;
  auto next = std::partition_point(words.begin(), words.end(),
                                   [&](const gainsay::Token& t) { return t.span.begin < begin; });
  while (at.at < end) {
    while (next != words.end() && next->span.begin < at.at) ++next;
    const bool here =
        next != words.end() && next->span.begin == at.at && next->plain && next->span.end < end;
    // "p.m." and what goes on with more than ASCII are for word() to read.
    if (here && ends_plainly(text, next->span)) {
      known_word(at, *known, static_cast<std::uint32_t>(next - words.begin()));
      ++next;
      if (at.peek() == ' ') ++at.at;
    } else {
      read_next(at);
    }
  }
  merge_numerals(tokens, from);
}

}  // namespace gainsay::dates

// Characters: what the scanner needs to know of one. ASCII from a table, the rest from ICU's
// character properties (Unicode Standard Annex #44).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gainsay {

enum class CharKind : std::uint8_t {
  end,  // past the text
  space,
  newline,
  upper,
  lower,    // and letters without case, and combining marks
  digit,    // decimal digits of any script
  ignored,  // soft hyphen, zero-width marks: part of the word they stand in
  apostrophe,
  hyphen,
  full_stop,
  opener,  // opening quotes and brackets
  closer,  // closing quotes and brackets
  quote,   // straight double quote: opens or closes
  punctuation,
  symbol,
};

struct Character {
  CharKind kind = CharKind::end;
  std::uint32_t bytes = 0;

  bool letter() const { return kind == CharKind::upper || kind == CharKind::lower; }
  bool blank() const { return kind == CharKind::space || kind == CharKind::newline; }
};

constexpr std::array<CharKind, 128> ascii_kinds() {
  std::array<CharKind, 128> kinds = {};
  for (std::size_t c = 0; c < 128; ++c) {
    kinds[c] = c <= 32 || c == 127 ? CharKind::space : CharKind::punctuation;
  }
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = CharKind::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = CharKind::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = CharKind::digit;
  for (const char c : std::string_view("$+<=>^`|~#%&*@/\\_")) {
    kinds[static_cast<unsigned char>(c)] = CharKind::symbol;
  }
  kinds['\n'] = CharKind::newline;
  kinds['\''] = CharKind::apostrophe;
  kinds['-'] = CharKind::hyphen;
  kinds['.'] = CharKind::full_stop;
  kinds['"'] = CharKind::quote;
  for (const char c : std::string_view("([{"))
    kinds[static_cast<unsigned char>(c)] = CharKind::opener;
  for (const char c : std::string_view(")]}"))
    kinds[static_cast<unsigned char>(c)] = CharKind::closer;
  return kinds;
}

inline constexpr std::array<CharKind, 128> kAsciiKinds = ascii_kinds();

// The character at `at`, which is none of ASCII.
Character wide_character_at(std::string_view text, std::size_t at);

// The character at `at`; kind `end` at or past the end. `text` is valid UTF-8.
inline Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? Character{kAsciiKinds[lead], 1} : wide_character_at(text, at);
}

}  // namespace gainsay

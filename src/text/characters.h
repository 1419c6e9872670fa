// Characters: what the scanner needs to know of one. ASCII from a table, the rest from ICU's
// character properties (Unicode Standard Annex #44).
#pragma once

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

// The character at `at`; kind `end` at or past the end. `text` is valid UTF-8.
Character character_at(std::string_view text, std::size_t at);

}  // namespace gainsay

// From bytes to valid UTF-8 text with '\n' line ends.
//
// The charset is, in this order: what a byte order mark says; UTF-8, when the bytes are that; what
// the file or message declares; what uchardet guesses from the bytes; windows-1252. A declared
// single-byte charset gives way to UTF-8 when the bytes are well-formed UTF-8 with letters outside
// ASCII, which text in such a charset is not by chance. Text that is UTF-8 but for a few bytes is
// read as UTF-8. Bytes and control characters that mean nothing become U+FFFD and are counted in
// the note; nothing is dropped in silence. Many NULs, or a file signature, make it binary: an
// error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "source/lexicon.h"

namespace gainsay {

struct Decoded {
  std::string text;
  std::string note;  // what had to be assumed or replaced; empty when nothing
};

// `declared` is a charset label (from a meta element or a MIME header) or empty. Fails with
// ErrorCode::limit over kMaxText bytes and with ErrorCode::input when the bytes are binary.
Result<Decoded> decode(std::string_view bytes, std::string_view declared, const std::string& file);

// Fails, naming the type, when `bytes` are those of a format that is not text.
Result<void> refuse_binary(std::string_view bytes, const Lexicon& lexicon, const std::string& file);

// The label in <meta charset>, <meta http-equiv> or an XML declaration within the first 4,096
// bytes; empty when there is none.
std::string declared_in_html(std::string_view bytes);

}  // namespace gainsay

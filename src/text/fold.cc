#include "text/fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::array<char, 128> lower_table() {
  std::array<char, 128> table = {};
  for (std::size_t c = 0; c < 128; ++c) {
    const bool upper = c >= 'A' && c <= 'Z';
    table[c] = static_cast<char>(upper ? c + ('a' - 'A') : c);
  }
  return table;
}

constexpr std::array<char, 128> kLower = lower_table();

bool is_mark(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR;
}

// The ASCII stand-in of a typographic sign, or 0.
char plain(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x2032:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
    case 0x2033:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    default:
      return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 ? ' ' : '\0';
  }
}

void append_decomposed(std::string& out, char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
  std::array<UChar, 32> units = {};
  const std::int32_t length =
      U_FAILURE(status) ? -1
                        : unorm2_getDecomposition(nfkd, static_cast<UChar32>(c), units.data(),
                                                  static_cast<std::int32_t>(units.size()), &status);
  if (length < 0 || U_FAILURE(status)) {
    append_utf8(out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), 0)));
    return;
  }
  for (std::int32_t i = 0; i < length;) {
    UChar32 part = 0;
    U16_NEXT(units.data(), i, length, part);
    if (!is_mark(part)) append_utf8(out, static_cast<char32_t>(u_foldCase(part, 0)));
  }
}

void append_folded_point(std::string& out, char32_t c) {
  if (const char stand_in = plain(c); stand_in != '\0') {
    out.push_back(stand_in);
  } else if (!is_mark(static_cast<UChar32>(c))) {
    append_decomposed(out, c);
  }
}

}  // namespace

void append_folded(std::string& out, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out.push_back(kLower[byte]);
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (point.bytes != 0) append_folded_point(out, point.value);
    at += std::max<std::size_t>(point.bytes, 1);
  }
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_folded(out, text);
  return out;
}

}  // namespace gainsay

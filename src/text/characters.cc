#include "text/characters.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace gainsay {
namespace {

CharKind kind_by_category(UChar32 c) {
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharKind::upper;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharKind::lower;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharKind::digit;
    case U_FORMAT_CHAR:
      return CharKind::ignored;
    case U_SPACE_SEPARATOR:
    case U_CONTROL_CHAR:
      return CharKind::space;
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CharKind::newline;
    case U_INITIAL_PUNCTUATION:
    case U_START_PUNCTUATION:
      return CharKind::opener;
    case U_FINAL_PUNCTUATION:
    case U_END_PUNCTUATION:
      return CharKind::closer;
    case U_DASH_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
      return CharKind::punctuation;
    default:
      return CharKind::symbol;
  }
}

CharKind kind_of(char32_t c) {
  switch (c) {
    case 0x2019:  // right single quotation mark, the typographic apostrophe
    case 0x02BC:  // modifier letter apostrophe
      return CharKind::apostrophe;
    case 0x2010:  // hyphen
    case 0x2011:  // non-breaking hyphen
      return CharKind::hyphen;
    default:
      return kind_by_category(static_cast<UChar32>(c));
  }
}

}  // namespace

Character wide_character_at(std::string_view text, std::size_t at) {
  const CodePoint point = code_point_at(text, at);
  return {kind_of(point.value), point.bytes == 0 ? 1 : point.bytes};
}

}  // namespace gainsay

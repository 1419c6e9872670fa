#include "yaml/characters.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace gainsay::yaml {
namespace {

bool printable(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r' || c == 0x85) return true;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  return c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

Place place_at(std::string_view text, std::size_t offset, const std::string& file) {
  Place place{file, 1, 1};
  offset = std::min(offset, text.size());
  for (std::size_t i = 0; i < offset;) {
    const CodePoint c = code_point_at(text, i);
    i += std::max<std::size_t>(c.bytes, 1);
    const bool first_of_two = c.value == '\r' && i < text.size() && text[i] == '\n';
    if (c.bytes != 0 && (c.value == '\n' || (c.value == '\r' && !first_of_two))) {
      ++place.line;
      place.column = 1;
    } else {
      ++place.column;
    }
  }
  return place;
}

std::size_t offset_at(std::string_view text, const Place& place) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < place.line && at < text.size(); ++line) {
    at = text.find_first_of("\r\n", at);
    if (at == std::string_view::npos) return text.size();
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
  }
  const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
  return at + forward_by(text.substr(at, end - at), 0, place.column - 1);
}

Result<void> check_characters(std::string_view text, const std::string& file) {
  for (std::size_t i = 0; i < text.size();) {
    if ((text[i] >= ' ' && text[i] <= '~') || text[i] == '\n') {
      ++i;
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    if (c.bytes == 0) {
      return fail(ErrorCode::input, "not UTF-8 text", place_at(text, i, file),
                  fmt::format("byte 0x{:02X}", static_cast<unsigned char>(text[i])),
                  "Save the file as UTF-8.");
    }
    if (!printable(c.value)) {
      return fail(ErrorCode::input, "a control character does not belong in the file",
                  place_at(text, i, file),
                  fmt::format("U+{:04X}", static_cast<std::uint32_t>(c.value)), "Delete it.");
    }
    i += c.bytes;
  }
  return {};
}

std::string fragment_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  std::string_view rest = text.substr(offset);
  rest = rest.substr(0, rest.find_first_of("\r\n"));
  return std::string(rest.substr(0, forward_by(rest, 0, 40)));
}

}  // namespace gainsay::yaml

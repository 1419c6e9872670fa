#include "casefile/scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace gainsay {
namespace {

bool must_escape(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
         c == 0xFFFE || c == 0xFFFF;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '/' || c == '.' || c == '+';
}

// Words that YAML 1.1 or 1.2 readers take for something other than text.
bool is_reserved(std::string_view text) {
  constexpr std::array<std::string_view, 11> kWords = {"null", "true", "false", "yes", "no", "on",
                                                       "off",  "y",    "n",     "nan", "inf"};
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::find(kWords.begin(), kWords.end(), small) != kWords.end();
}

// Words of ASCII letters and digits, parted by single spaces, beginning with a letter.
bool is_safe(std::string_view text) {
  if (text.empty() || text.back() == ' ' || is_reserved(text)) return false;
  const char first = text.front();
  const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  if (!letter || text.find("  ") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || is_plain(c); });
}

}  // namespace

std::string quoted_scalar(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const std::size_t size = std::max<std::size_t>(c.bytes, 1);
    if (c.value == '"' || c.value == '\\') {
      out += '\\';
      out += text[i];
    } else if (c.value == '\n') {
      out += "\\n";
    } else if (c.value == '\t') {
      out += "\\t";
    } else if (must_escape(c.value)) {
      out += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c.value));
    } else {
      out += text.substr(i, size);
    }
    i += size;
  }
  return out + '"';
}

std::string scalar(std::string_view text) {
  return is_safe(text) ? std::string(text) : quoted_scalar(text);
}

}  // namespace gainsay

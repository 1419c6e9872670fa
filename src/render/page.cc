#include "render/page.h"

#include <vector>

#include "base/hash.h"
#include "render/theme.h"

namespace gainsay {
namespace {

bool in_a_word(char c) {
  return c == '_' || c == '$' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

// A line of a script without the blanks that only part what is apart anyway. What stands between
// single quotes stays as it is, and so does a line that may have another kind of string or a
// regular expression in it.
std::string squeezed(std::string_view line) {
  const bool escapes =
      line.find("\\'") != std::string_view::npos || line.find("\\\\") != std::string_view::npos;
  if (escapes || line.find_first_of("\"`/") != std::string_view::npos) return std::string(line);
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\'') in_string = !in_string;
    if (line[i] == ' ' && !in_string && i > 0 && i + 1 < line.size()) {
      const char before = line[i - 1];
      const char after = line[i + 1];
      const bool words = in_a_word(before) && in_a_word(after);
      const bool signs = (before == '+' || before == '-') && (after == '+' || after == '-');
      if (!words && !signs) continue;
    }
    out += line[i];
  }
  return out;
}

// Without indentation, empty lines, lines that are a comment, and ends of line that mean nothing:
// readers of a page do not need them, and every page carries them. Style and script keep to
// comments of a line or more, and a statement of the script to its semicolon.
std::string packed(std::string_view text, bool script = false) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    const std::size_t first = line.find_first_not_of(' ');
    line = first == std::string_view::npos ? std::string_view() : line.substr(first);
    const bool comment = line.substr(0, 2) == "//" ||
                         (line.substr(0, 2) == "/*" && line.find("*/") + 2 == line.size());
    if (!line.empty() && !comment) {
      out += script ? squeezed(line) : std::string(line);
      if (std::string_view("{};,").find(line.back()) == std::string_view::npos) out += '\n';
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

unsigned nibble(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

}  // namespace

Result<PageAssets> load_page_assets(const Knowledge& knowledge, std::string_view theme,
                                    const std::string& theme_name) {
  const auto file = [&](std::string_view name) -> Result<std::string_view> {
    const std::string path = "data/page/" + std::string(name);
    const std::string_view* bytes = knowledge.find(path);
    if (bytes != nullptr) return *bytes;
    return fail(ErrorCode::input, "a part of the page is missing", {path, 0, 0});
  };
  std::vector<std::string_view> parts;
  for (const char* name : {"theme.css", "style.css", "graphic.js", "client.js", "report.css"}) {
    const Result<std::string_view> part = file(name);
    if (!part) return fail(part.error());
    parts.push_back(*part);
  }
  Result<Theme> colours = read_theme(parts[0], "data/page/theme.css", nullptr);
  if (!colours) return fail(colours.error());
  if (!theme_name.empty()) {
    const Theme base = *colours;
    colours = read_theme(theme, theme_name, &base);
    if (!colours) return fail(colours.error());
  }
  const std::string root = css_of(*colours);
  return PageAssets{root + packed(parts[1]),
                    "'use strict';" + packed(parts[2], true) + packed(parts[3], true),
                    root + packed(parts[4])};
}

std::string sha256_base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string hex = sha256_hex(bytes);
  std::string out;
  // Three hex digits are twelve bits, two base64 digits. 64 hex digits leave one, padded by zeros.
  for (std::size_t i = 0; i < hex.size(); i += 3) {
    unsigned bits = 0;
    for (std::size_t j = 0; j < 3; ++j)
      bits = bits << 4 | (i + j < hex.size() ? nibble(hex[i + j]) : 0);
    out += kDigits[bits >> 6];
    if (i + 1 < hex.size()) out += kDigits[bits & 63];
  }
  return out + "=";
}

}  // namespace gainsay

#include "render/escape.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/utf8.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

constexpr std::size_t kFewBeyond = 20;  // one byte in so many may be of a character beyond ASCII

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for_each_safe(text, [&out](char32_t c, std::string_view bytes) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += bytes;
    }
  });
  return out;
}

std::string with_references(std::string_view html) {
  const auto beyond = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto count = static_cast<std::size_t>(std::count_if(html.begin(), html.end(), beyond));
  if (count > html.size() / kFewBeyond) return std::string(html);
  std::string out;
  out.reserve(html.size() + 2 * count);
  while (!html.empty()) {
    const auto plain =
        static_cast<std::size_t>(std::find_if(html.begin(), html.end(), beyond) - html.begin());
    out += html.substr(0, plain);
    html.remove_prefix(plain);
    const CodePoint c = code_point_at(html, 0);
    const std::size_t bytes = html.empty() ? 0 : std::max<std::size_t>(c.bytes, 1);
    // HTML gives references to U+0080 to U+009F another meaning.
    if (bytes > 0 && c.value >= 0xa0)
      fmt::format_to(std::back_inserter(out), "&#{};", static_cast<std::uint32_t>(c.value));
    else
      out += html.substr(0, bytes);
    html.remove_prefix(bytes);
  }
  return out;
}

std::string escape_markdown(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool markup = std::string_view("\\`*_[]<>|~&").find(c) != std::string_view::npos;
    // These are markup only where a line begins.
    const bool opens = i == 0 && std::string_view("#+-=>").find(c) != std::string_view::npos;
    // "12." and "12)" at the beginning of a line would begin a list.
    const bool numbers =
        (c == '.' || c == ')') && i > 0 &&
        text.substr(0, i).find_first_not_of("0123456789") == std::string_view::npos;
    if (markup || opens || numbers) out += '\\';
    out += c;
  }
  return out;
}

bool is_web_address(std::string_view url) {
  const bool web = url.substr(0, 7) == "http://" || url.substr(0, 8) == "https://";
  if (!web) return false;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>' || c == '`' ||
        c == '\\' || c == '\x7f') {
      return false;
    }
  }
  return true;
}

}  // namespace gainsay

#include "render/escape.h"

#include "render/wrap.h"

namespace gainsay {

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

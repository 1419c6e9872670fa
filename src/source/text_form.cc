#include "source/text_form.h"

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Latin-1 and Latin Extended-A, as Unicode pairs them (UnicodeData.txt).
char32_t lower_point(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  const bool even_upper = (c >= 0x100 && c <= 0x137 && c != 0x130) || (c >= 0x14A && c <= 0x177);
  const bool odd_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (even_upper && c % 2 == 0) return c + 1;
  if (odd_upper && c % 2 == 1) return c + 1;
  return c == 0x178 ? 0xFF : c;
}

bool upper_point(char32_t c) { return lower_point(c) != c; }

bool lower_case_point(char32_t c) {
  if (c >= 'a' && c <= 'z') return true;
  return c >= 0xDF && c <= 0x17E && c != 0xF7 && !upper_point(c);
}

// Quotation marks and brackets, which say nothing of the case of what follows or of its end.
bool is_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U"\"'()[]«»‘’‚‛“”„‟‹›*_";
  return kMarks.find(c) != std::u32string_view::npos;
}

// The first code point that is not a mark, or 0.
char32_t first_plain(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.bytes == 0) return 0;
    if (!is_mark(point.value)) return point.value;
    at += point.bytes;
  }
  return 0;
}

}  // namespace

std::string_view trim_end(std::string_view text) {
  for (;;) {
    if (!text.empty() && is_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(kNoBreakSpace)) {
      text.remove_suffix(2);
    } else {
      return text;
    }
  }
}

std::string_view trim(std::string_view text) {
  for (;;) {
    if (!text.empty() && is_blank(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreakSpace)) {
      text.remove_prefix(2);
    } else {
      return trim_end(text);
    }
  }
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      const char c = text[at++];
      out.push_back(is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c);
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (point.bytes == 0) {
      out.push_back(text[at++]);
      continue;
    }
    append_utf8(out, lower_point(point.value));
    at += point.bytes;
  }
  return out;
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    if (!is_ascii(text[i])) return lower(text.substr(0, prefix.size())) == prefix;
    const char c = text[i];
    if ((is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c) != prefix[i]) return false;
  }
  return true;
}

std::string fold_space(std::string_view text) {
  std::string out;
  bool pending = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool no_break = text.substr(at).starts_with(kNoBreakSpace);
    if (no_break || is_blank(text[at])) {
      pending = !out.empty();
      if (no_break) ++at;
      continue;
    }
    if (pending) out.push_back(' ');
    pending = false;
    out.push_back(text[at]);
  }
  return out;
}

bool starts_upper(std::string_view text) { return upper_point(first_plain(text)); }
bool starts_lower(std::string_view text) { return lower_case_point(first_plain(text)); }

LetterCount count_letters(std::string_view text) {
  LetterCount count;
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      count.upper += is_ascii_upper(text[at]) ? 1 : 0;
      count.lower += is_ascii_lower(text[at]) ? 1 : 0;
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    if (point.bytes == 0) break;
    if (upper_point(point.value)) {
      ++count.upper;
    } else if (lower_case_point(point.value)) {
      ++count.lower;
    } else if (point.value >= 0x80) {
      ++count.other;
    }
    at += point.bytes;
  }
  return count;
}

bool ends_sentence(std::string_view text) {
  text = trim_end(text);
  while (!text.empty()) {
    const std::size_t last = back_by(text, text.size(), 1);
    const CodePoint point = code_point_at(text, last);
    if (!is_mark(point.value)) {
      return point.value == '.' || point.value == '!' || point.value == '?' ||
             point.value == 0x2026;
    }
    text = text.substr(0, last);
  }
  return false;
}

std::size_t width(std::string_view text) { return count_code_points(text, text.size()); }

}  // namespace gainsay

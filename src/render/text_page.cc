#include "render/text_page.h"

#include <algorithm>

#include "render/wrap.h"

namespace gainsay {
namespace {

// SGR parameters of ECMA-48, 8.3.117.
std::string_view parameters(Paint paint) {
  switch (paint) {
    case Paint::none:
      return {};
    case Paint::bold:
      return "1";
    case Paint::faint:
      return "2";
    case Paint::red:
      return "1;31";
    case Paint::yellow:
      return "1;33";
    case Paint::blue:
      return "1;34";
  }
  return {};
}

}  // namespace

TextPage::TextPage(const TextStyle& style)
    : style_(style), width_(static_cast<std::size_t>(std::max(style.width, 20))) {}

void TextPage::line(std::string_view text) {
  out_ += text;
  out_ += '\n';
}

void TextPage::paragraph(std::string_view text, std::size_t indent) {
  out_.append(indent, ' ');
  line(wrap(text, indent, width_));
}

void TextPage::labelled(std::string_view label, std::string_view text, Paint paint) {
  if (text.empty()) return;
  const std::size_t used = columns(label) + 2;
  out_ += "  " + painted(paint, label);
  out_.append(margin_ > used ? margin_ - used : 1, ' ');
  line(wrap(text, margin_, width_));
}

void TextPage::bar(std::string_view label, std::string_view text) {
  const std::size_t used = columns(label) + 2;
  out_ += "  " + painted(Paint::faint, label);
  if (!text.empty()) out_.append(margin_ > used ? margin_ - used : 1, ' ');
  line(text);
}

void TextPage::pair(const std::vector<Line>& left, const std::vector<Line>& right) {
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    out_ += "  ";
    if (i < left.size()) out_ += painted(left[i].paint, left[i].text);
    if (i < right.size() && !right[i].text.empty()) {
      const std::size_t used = i < left.size() ? columns(left[i].text) : 0;
      out_.append(half() - std::min(used, half()) + 3, ' ');
      out_ += painted(right[i].paint, right[i].text);
    }
    line();
  }
}

void TextPage::spread(std::string_view left, std::size_t left_columns, std::string_view right) {
  const std::size_t used = left_columns + columns(right);
  out_ += left;
  out_ += used + 2 <= width_ ? std::string(width_ - used, ' ') : "\n  ";
  line(painted(Paint::faint, right));
}

std::string TextPage::painted(Paint paint, std::string_view text) const {
  if (!style_.colour || text.empty() || paint == Paint::none) return std::string(text);
  return "\x1b[" + std::string(parameters(paint)) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace gainsay

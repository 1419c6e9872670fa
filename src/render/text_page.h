// TextPage: lines for a terminal, wrapped to its width, coloured only if the style says so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/render.h"

namespace gainsay {

enum class Paint : std::uint8_t { none, bold, faint, red, yellow, blue };

class TextPage {
 public:
  explicit TextPage(const TextStyle& style);

  std::size_t width() const { return width_; }
  // Text of labelled() begins at this column.
  void set_margin(std::size_t margin) { margin_ = margin; }

  // `text` as it is, and a line feed.
  void line(std::string_view text = {});
  // `text` wrapped, further lines indented by `indent`.
  void paragraph(std::string_view text, std::size_t indent = 0);
  // "  Label   text", wrapped, under the margin; nothing at all when `text` is empty.
  void labelled(std::string_view label, std::string_view text, Paint paint = Paint::bold);
  // "  Label   bar", the bar as it is.
  void bar(std::string_view label, std::string_view text);
  // Lines beside each other, each column half the page; what is painted is a whole line.
  struct Line {
    std::string text;
    Paint paint = Paint::none;
  };
  void pair(const std::vector<Line>& left, const std::vector<Line>& right);
  // Columns of one half.
  std::size_t half() const { return (width_ - 5) / 2; }
  bool strip() const { return style_.strip; }
  bool notes() const { return style_.notes; }
  std::size_t margin() const { return margin_; }
  // `left` and, at the right edge, `right`; below each other where one line is too narrow.
  void spread(std::string_view left, std::size_t left_columns, std::string_view right);

  std::string painted(Paint paint, std::string_view text) const;
  std::string take() { return std::move(out_); }

 private:
  TextStyle style_;
  std::size_t width_;
  std::size_t margin_ = 12;
  std::string out_;
};

}  // namespace gainsay

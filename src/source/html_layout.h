// HtmlLayout: takes the parser's events (element begins, element ends, text) and lays out blocks.
//
// Inline elements are joined as they stand, block elements part; white space collapses as CSS 2.1,
// section 16.6.1 has it; cells of a table row are joined by " | " unless they hold more than a
// cell's text, which is what tables used for page layout do.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/html_page.h"

namespace gainsay {

using HtmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

class HtmlLayout {
 public:
  HtmlLayout(const HtmlWords& words, HtmlPage& page) : words_(words), page_(page) {}

  void begin(std::string_view name, const HtmlAttributes& attributes);
  void end(std::string_view name);
  void text(std::string_view text);
  void finish();
  // Elements that are open now.
  std::size_t depth() const { return open_.size(); }
  bool too_many() const { return too_many_; }

 private:
  struct Open {
    std::string name;
    bool block = false;
    bool skipped = false;  // its text is no text of the page, or is hidden
    bool link = false;
    bool preformatted = false;
    HtmlBlock form;  // what blocks in it are like; its text is empty
  };
  struct Row {
    std::vector<std::vector<HtmlBlock>> cells;
    bool plain = true;  // false: cells are laid out as blocks of their own
  };
  enum class Capture : unsigned char { none, title, json_ld, discard };

  Open open_element(std::string_view name, const HtmlAttributes& attributes) const;
  void set_kind(Open& open) const;
  void set_context(Open& open, const HtmlAttributes& attributes);
  void read_metadata(std::string_view name, const HtmlAttributes& attributes);
  void line_break();
  void flush();
  void emit(HtmlBlock block);
  void finish_row();
  void append(std::string_view text, bool preformatted);
  void append_point(std::string_view bytes, bool preformatted);

  const HtmlWords& words_;
  HtmlPage& page_;
  std::vector<Open> open_;
  std::vector<Row> rows_;
  Capture capture_ = Capture::none;
  std::string captured_;
  std::string text_;  // of the block being laid out
  HtmlBlock form_;    // its form, that of the innermost element when its first text came
  std::uint32_t link_bytes_ = 0;
  std::uint32_t articles_ = 0;
  bool space_ = false;  // white space waits for more text
  bool too_many_ = false;
};

}  // namespace gainsay

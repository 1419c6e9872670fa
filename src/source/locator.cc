#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "gainsay/document.h"

namespace gainsay {
namespace {

std::string_view noun(BlockKind kind) {
  switch (kind) {
    case BlockKind::title:
      return "title";
    case BlockKind::heading:
      return "heading";
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::list_item:
      return "list item";
    case BlockKind::table_row:
      return "row";
    case BlockKind::quotation:
      return "quotation";
    case BlockKind::caption:
      return "caption";
    case BlockKind::byline:
      return "byline";
    case BlockKind::signature:
      return "signature";
  }
  return "";
}

bool counted(BlockKind kind) {
  return kind != BlockKind::title && kind != BlockKind::byline && kind != BlockKind::signature;
}

}  // namespace

std::string locator(const Document& document, Span span) {
  const auto after = std::upper_bound(
      document.blocks.begin(), document.blocks.end(), span.begin,
      [](std::uint32_t offset, const Block& block) { return offset < block.span.end; });
  if (after == document.blocks.end() || span.begin < after->span.begin) {
    return "outside the text proper";
  }
  std::string out;
  if (document.parts.size() > 1) out += fmt::format("message {}, ", after->part + 1);
  if (after->page > 0) out += fmt::format("page {}, ", after->page);
  out += noun(after->kind);
  if (counted(after->kind)) out.append(" ").append(std::to_string(after->ordinal));
  return out;
}

}  // namespace gainsay

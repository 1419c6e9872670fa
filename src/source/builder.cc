#include "source/builder.h"

#include <fmt/format.h>

#include "source/limits.h"
#include "source/text_form.h"

namespace gainsay {

void DocumentBuilder::enter_part(std::uint32_t index) { part_ = index; }

std::uint32_t DocumentBuilder::add_part(Part part) {
  if (document_.parts.size() >= kMaxParts) {
    too_much_ = fmt::format("more than {} messages in one source", kMaxParts);
    return static_cast<std::uint32_t>(document_.parts.size() - 1);
  }
  document_.parts.push_back(std::move(part));
  return static_cast<std::uint32_t>(document_.parts.size() - 1);
}

void DocumentBuilder::append(std::string_view text, std::string_view gap) {
  if (document_.text.size() + text.size() + gap.size() > kMaxText) {
    too_much_ = fmt::format("text of more than {} MiB", kMaxText >> 20);
    return;
  }
  if (!document_.text.empty()) document_.text += gap;
  document_.text += text;
}

void DocumentBuilder::mark(Block block) {
  if (document_.blocks.size() >= kMaxBlocks || document_.parts.empty()) {
    too_much_ = fmt::format("more than {} blocks", kMaxBlocks);
    return;
  }
  counters_.resize(document_.parts.size());
  Counter& counter = counters_[part_];
  if (counter.page != block.page) counter = {block.page, {}};
  block.part = part_;
  block.ordinal = ++counter.of_kind[static_cast<std::size_t>(block.kind)];
  document_.blocks.push_back(block);
}

void DocumentBuilder::add(BlockKind kind, std::string_view text, std::uint32_t marker) {
  text = trim(text);
  if (text.empty() || !too_much_.empty()) return;
  const bool rows = kind == BlockKind::table_row && !document_.blocks.empty() &&
                    document_.blocks.back().kind == BlockKind::table_row;
  append(text, rows ? "\n" : "\n\n");
  if (!too_much_.empty()) return;
  const auto end = static_cast<std::uint32_t>(document_.text.size());
  Block block;
  block.kind = kind;
  block.span = {end - static_cast<std::uint32_t>(text.size()), end};
  block.marker = marker;
  mark(block);
}

void DocumentBuilder::add_text(std::string_view text, const TextBlocks& blocks) {
  append(text, "\n\n");
  if (blocks.too_many) too_much_ = fmt::format("more than {} blocks", kMaxBlocks);
  if (!too_much_.empty()) return;
  const auto shift = static_cast<std::uint32_t>(document_.text.size() - text.size());
  for (Block block : blocks.blocks) {
    block.span.begin += shift;
    block.span.end += shift;
    mark(block);
  }
}

Result<void> DocumentBuilder::finish(const std::string& file) const {
  if (too_much_.empty()) return {};
  return over_limit(too_much_, {file});
}

}  // namespace gainsay

// DocumentBuilder: the one way in which readers put text and blocks into a Document.
//
// Keeps the promises of document.h: blocks sorted, not overlapping, line feeds between them,
// ordinals counted; bounds the text and the number of blocks and parts.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "gainsay/document.h"
#include "source/text_blocks.h"

namespace gainsay {

class DocumentBuilder {
 public:
  explicit DocumentBuilder(Document& document) : document_(document) {}

  // Later blocks belong to this part until the next call. `index` is below parts.size().
  void enter_part(std::uint32_t index);
  // Adds a part and returns its index; blocks go there only after enter_part.
  std::uint32_t add_part(Part part);

  // Appends `text` as one block (trimmed; nothing when blank).
  void add(BlockKind kind, std::string_view text, std::uint32_t marker = 0);
  // Appends the whole of `text` and marks the blocks in it; their spans are offsets into `text`.
  void add_text(std::string_view text, const TextBlocks& blocks);

  // Fails with ErrorCode::limit when a bound was hit; what came after was left out.
  Result<void> finish(const std::string& file) const;

 private:
  void append(std::string_view text, std::string_view gap);
  void mark(Block block);

  Document& document_;
  std::uint32_t part_ = 0;
  struct Counter {
    std::uint32_t page = 0;
    std::array<std::uint32_t, 9> of_kind{};
  };
  std::vector<Counter> counters_;  // parallel to parts
  std::string too_much_;           // which bound was hit; empty when none
};

}  // namespace gainsay

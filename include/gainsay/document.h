// Document: a Source decoded to UTF-8 text, cut into blocks that keep the order and the structure a
// reader sees. Every Span in gainsay points into `text`.
//
// Guarantees valid UTF-8, blocks sorted by span and not overlapping, one '\n' or more between
// blocks. Refuses to hold what a reader does not read as the piece itself: navigation, cookie
// notices and footers are left out of the blocks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/source.h"
#include "gainsay/span.h"

namespace gainsay {

// What is put between the cells of a row of a table.
inline constexpr std::string_view kBetweenCells = " | ";

enum class BlockKind : std::uint8_t {
  title,  // of the whole document
  heading,
  paragraph,
  list_item,
  table_row,  // cells with kBetweenCells between them
  quotation,  // a block quotation, or quoted text of a message whose sender is not known
  caption,
  byline,     // byline, dateline, publication line
  signature,  // e-mail or letter signature, boilerplate at the end
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;
  std::uint32_t part = 0;     // index into Document::parts
  std::uint32_t ordinal = 0;  // counts its kind from 1 within its part and page: "paragraph 3"
  std::uint32_t page = 0;     // counts from 1; 0 = the source has no pages
  std::uint32_t marker = 0;   // bytes at its begin that are a number or letter of a list: "2.1 "
  std::uint8_t level = 0;     // of a heading, 1 the highest; 0 = the source does not say
};

// A message of an e-mail thread, or the whole of any other document (which has just one part).
struct Part {
  std::string sender;  // display name, else address; empty for other documents
  std::string sender_address;
  std::vector<std::string> recipients;  // To and Cc, display names, else addresses
  std::string subject;
  When date;                             // the message's own date; else the document's
  bool quoted = false;                   // an earlier message, quoted in a reply or forwarded
  std::vector<std::string> attachments;  // names of files that came with it and were not read
};

struct Document {
  Source source;     // with what the file said of itself filled in
  std::string text;  // UTF-8
  std::vector<Block> blocks;
  std::vector<Part> parts;  // at least one
  When
      anchor;  // what "today" means in it; of e-mail the first message's date, else the publication
  std::vector<std::string> notes;  // what a reader had to assume or leave out; empty when nothing
};

// Where a span begins, for people: "title", "heading 2", "paragraph 3", "list item 2", "row 4",
// "page 2, paragraph 1", "message 2, paragraph 4". A span that begins in no block is "outside the
// text proper".
std::string locator(const Document& document, Span span);

std::string_view to_string(BlockKind kind);
std::optional<BlockKind> block_kind_from(std::string_view text);

}  // namespace gainsay

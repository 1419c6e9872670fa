// HTML: the piece of a page as blocks, and what the page says of itself.
#include <algorithm>

#include "source/builder.h"
#include "source/decode.h"
#include "source/html_metadata.h"
#include "source/html_page.h"
#include "source/html_piece.h"
#include "source/lead.h"
#include "source/line_form.h"
#include "source/reader.h"
#include "source/text_blocks.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kLongestByline = 160;  // bytes

BlockKind kind_of(const HtmlBlock& block, const Lexicon& lexicon) {
  if (block.kind != BlockKind::paragraph) return block.kind;
  if (block.byline && block.text.size() <= kLongestByline) return BlockKind::byline;
  return is_byline_or_date(block.text, lexicon) ? BlockKind::byline : BlockKind::paragraph;
}

// Puts the blocks into one text with their spans, as text_blocks() gives them.
struct Assembled {
  std::string text;
  TextBlocks found;
};

Assembled assemble(const std::vector<HtmlBlock>& blocks, const Lexicon& lexicon) {
  Assembled out;
  bool titled = false;
  for (const HtmlBlock& html : blocks) {
    const bool rows = html.kind == BlockKind::table_row && !out.found.blocks.empty() &&
                      out.found.blocks.back().kind == BlockKind::table_row;
    if (!out.text.empty()) out.text += rows ? "\n" : "\n\n";
    const auto begin = static_cast<std::uint32_t>(out.text.size());
    out.text += html.text;
    if (html.preformatted) {
      for (Block block : text_blocks(html.text, lexicon).blocks) {
        block.span.begin += begin;
        block.span.end += begin;
        out.found.blocks.push_back(block);
      }
      continue;
    }
    Block block;
    block.kind = kind_of(html, lexicon);
    block.level = static_cast<std::uint8_t>(html.level);
    if (html.level == 1 && !titled) {
      block.kind = BlockKind::title;
      titled = true;
    }
    block.span = {begin, static_cast<std::uint32_t>(out.text.size())};
    out.found.blocks.push_back(block);
  }
  mark_title(out.text, out.found.blocks);
  mark_signatures(out.text, out.found.blocks, lexicon);
  return out;
}

}  // namespace

Result<FileMetadata> read_html(std::string_view bytes, const ReadContext& context,
                               Document& document) {
  Result<Decoded> decoded = decode(bytes, declared_in_html(bytes), context.file);
  if (!decoded) return fail(decoded.error());
  if (!decoded->note.empty()) document.notes.push_back(decoded->note);
  Result<HtmlPage> page = parse_html(decoded->text, context.lexicon, context.file);
  if (!page) return fail(page.error());
  document.parts.emplace_back();
  const Assembled piece = assemble(piece_of(page->blocks), context.lexicon);
  DocumentBuilder builder(document);
  builder.add_text(piece.text, piece.found);
  if (Result<void> done = builder.finish(context.file); !done) return fail(done.error());

  HtmlMetadata metadata = html_metadata(*page, context);
  const std::string title = title_text(document);
  if (!title.empty()) metadata.file.title = title;
  if (metadata.file.published.empty()) metadata.file.published = lead_date(document, context);
  if (metadata.file.published.empty()) metadata.file.published = metadata.modified;
  return metadata.file;
}

}  // namespace gainsay

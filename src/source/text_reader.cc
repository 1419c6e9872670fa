// Plain text. Document::text is the whole file as it was decoded; only the blocks are found.
#include <fmt/format.h>

#include "source/builder.h"
#include "source/decode.h"
#include "source/lead.h"
#include "source/limits.h"
#include "source/reader.h"
#include "source/text_blocks.h"

namespace gainsay {

Result<FileMetadata> read_text(std::string_view bytes, const ReadContext& context,
                               Document& document) {
  Result<Decoded> decoded = decode(bytes, {}, context.file);
  if (!decoded) return fail(decoded.error());
  if (!decoded->note.empty()) document.notes.push_back(decoded->note);
  document.parts.emplace_back();
  TextBlocks found = text_blocks(decoded->text, context.lexicon);
  if (found.too_many) {
    const std::size_t end = found.blocks.back().span.end;
    return over_limit(fmt::format("more than {} blocks", kMaxBlocks),
                      place_in(decoded->text, end, context.file));
  }
  mark_title(decoded->text, found.blocks);
  mark_signatures(decoded->text, found.blocks, context.lexicon);
  DocumentBuilder builder(document);
  builder.add_text(decoded->text, found);
  if (Result<void> done = builder.finish(context.file); !done) return fail(done.error());
  FileMetadata metadata;
  metadata.title = title_text(document);
  metadata.dated = lead_date(document, context);
  return metadata;
}

}  // namespace gainsay

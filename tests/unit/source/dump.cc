#include "dump.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace gainsay {
namespace {

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
  return out;
}

}  // namespace

std::string dump(const Document& document) {
  const Source& source = document.source;
  std::string out;
  const auto line = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out += fmt::format("{}: {}\n", name, value);
  };
  line("title", source.title);
  line("publisher", source.publisher);
  line("author", source.author);
  line("published", source.published.edtf);
  line("url", source.url);
  line("language", source.language);
  line("anchor", document.anchor.edtf);
  for (const std::string& note : document.notes) line("note", note);
  for (const Part& part : document.parts) {
    if (part.sender.empty() && document.parts.size() == 1) continue;
    out += fmt::format("part: {} <{}> to {} | {} | {}{}{}\n", part.sender, part.sender_address,
                       fmt::join(part.recipients, ", "), part.subject, part.date.edtf,
                       part.quoted ? " | quoted" : "",
                       part.attachments.empty()
                           ? ""
                           : fmt::format(" | with {}", fmt::join(part.attachments, ", ")));
  }
  for (const Block& block : document.blocks) {
    out += fmt::format("[{}] {}{}\n", locator(document, block.span),
                       one_line(block.span.of(document.text)),
                       block.marker > 0 ? fmt::format("  (marker {})", block.marker) : "");
  }
  return out;
}

std::string broken_promise(const Document& document) {
  if (first_invalid_utf8(document.text)) return "text is not UTF-8";
  if (document.parts.empty()) return "no part";
  std::uint32_t end = 0;
  for (const Block& block : document.blocks) {
    if (block.span.begin >= block.span.end) return "empty block";
    if (block.span.end > document.text.size()) return "block beyond the text";
    if (block.span.begin < end) return "blocks overlap";
    const std::string_view between =
        std::string_view(document.text).substr(end, block.span.begin - end);
    if (end > 0 && between.find_first_of("\n\f") == std::string_view::npos) {
      return "no line feed between blocks";
    }
    const std::string_view text = block.span.of(document.text);
    if (std::string_view(" \n\t").find(text.front()) != std::string_view::npos) {
      return "block begins with white space";
    }
    if (first_invalid_utf8(text)) return "block cuts a character";
    if (block.part >= document.parts.size()) return "block of no part";
    if (block.marker > text.size()) return "marker beyond its block";
    end = block.span.end;
  }
  return {};
}

}  // namespace gainsay

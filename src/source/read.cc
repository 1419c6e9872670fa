#include "source/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/file.h"
#include "base/hash.h"
#include "calendar/edtf.h"
#include "source/decode.h"
#include "source/lexicon.h"
#include "source/limits.h"
#include "source/reader.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

enum class Format : std::uint8_t { text, markdown, html, mail, csv };

// "Name: value" or a folded line after one, for the first few lines, with a From or Subject among
// them.
bool begins_like_mail(std::string_view bytes, const Lexicon& lexicon) {
  std::size_t fields = 0;
  bool known = false;
  for (std::size_t at = 0; at < bytes.size() && fields < 3;) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = trim_end(bytes.substr(at, end - at));
    at = end + 1;
    if (line.empty()) break;
    if (is_blank(line.front())) continue;
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon > 76) return false;
    const std::string_view name = line.substr(0, colon);
    if (name.find_first_of(" \t") != std::string_view::npos) return false;
    const auto field = lexicon.mail.fields.find(lower(name));
    known = known || field != lexicon.mail.fields.end();
    ++fields;
  }
  return known && fields >= 2;
}

Format format_of(const std::string& file, std::string_view bytes, const Lexicon& lexicon) {
  const std::size_t dot = file.find_last_of("./");
  const std::string extension =
      dot == std::string::npos || file[dot] == '/' ? std::string() : lower(file.substr(dot + 1));
  if (extension == "txt" || extension == "text") return Format::text;
  if (extension == "md" || extension == "markdown") return Format::markdown;
  if (extension == "html" || extension == "htm" || extension == "xhtml") return Format::html;
  if (extension == "eml") return Format::mail;
  if (extension == "csv" || extension == "tsv") return Format::csv;
  std::string_view head = bytes.substr(0, 1024);
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head = trim(head);
  if (starts_with_folded(head, "<!doctype html") || starts_with_folded(head, "<html")) {
    return Format::html;
  }
  return begins_like_mail(bytes, lexicon) ? Format::mail : Format::text;
}

Result<FileMetadata> read_as(Format format, std::string_view bytes, const ReadContext& context,
                             Document& document) {
  switch (format) {
    case Format::text:
      return read_text(bytes, context, document);
    case Format::markdown:
      return read_markdown(bytes, context, document);
    case Format::html:
      return read_html(bytes, context, document);
    case Format::mail:
      return read_mail(bytes, context, document);
    case Format::csv:
      return read_csv(bytes, context, document);
  }
  return fail(ErrorCode::internal, "no reader");
}

void fill_empty(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}

// The When of a date that a reader printed as EDTF; unknown when it is empty.
When when_of(const std::string& edtf) {
  if (edtf.empty()) return {};
  Result<When> when = when_from_edtf(edtf);
  return when ? *when : When{};
}

void fill_source(Source& source, const FileMetadata& metadata) {
  fill_empty(source.title, metadata.title);
  fill_empty(source.publisher, metadata.publisher);
  fill_empty(source.author, metadata.author);
  fill_empty(source.url, metadata.url);
  fill_empty(source.language, metadata.language);
  if (!source.published.known()) source.published = when_of(metadata.published);
}

}  // namespace

SourceReader::SourceReader() = default;
SourceReader::SourceReader(SourceReader&&) noexcept = default;
SourceReader& SourceReader::operator=(SourceReader&&) noexcept = default;
SourceReader::~SourceReader() = default;

Result<SourceReader> SourceReader::load(const Knowledge& knowledge) {
  Result<Lexicon> lexicon = load_lexicon(knowledge);
  if (!lexicon) return fail(lexicon.error());
  SourceReader reader;
  reader.lexicon_ = std::make_unique<const Lexicon>(std::move(*lexicon));
  return reader;
}

Result<Document> SourceReader::read(const Source& source, std::string_view bytes) const {
  if (bytes.size() > kMaxSourceFile) {
    return over_limit(fmt::format("a source of more than {} MiB", kMaxSourceFile >> 20),
                      {source.file});
  }
  if (Result<void> text = refuse_binary(bytes, *lexicon_, source.file); !text) {
    return fail(text.error());
  }
  const Format format = format_of(source.file, bytes, *lexicon_);
  Document document;
  document.source = source;
  document.source.sha256 = sha256_hex(bytes);
  const ReadContext context{*lexicon_, source.file, figure_order(source.region, *lexicon_)};
  const Result<FileMetadata> metadata = read_as(format, bytes, context, document);
  if (!metadata) return fail(metadata.error());
  fill_source(document.source, *metadata);

  // A message speaks from the day it was sent, an agreement or minutes from the day at their head,
  // whenever they were published.
  const When dated = when_of(metadata->dated);
  const bool own_paper = format == Format::mail || document.source.role == Role::record;
  const bool own_date_first = own_paper && dated.known();
  document.anchor =
      own_date_first || !document.source.published.known() ? dated : document.source.published;
  if (!document.parts.front().date.known()) document.parts.front().date = document.anchor;
  return document;
}

}  // namespace gainsay

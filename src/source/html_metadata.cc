#include "source/html_metadata.h"

#include <optional>

#include "source/json_ld.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

bool is_url(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

// The content of the most believed name; several of the same name are joined for authors.
std::string best_meta(const HtmlPage& page, const HtmlWords::Ranks& ranks, bool join = false) {
  std::string best;
  std::optional<std::size_t> rank;
  for (const auto& [name, content] : page.metas) {
    const auto entry = ranks.find(name);
    if (entry == ranks.end() || content.empty() || (join && is_url(content))) continue;
    if (!rank || entry->second < *rank) {
      best = content;
      rank = entry->second;
    } else if (join && entry->second == *rank && best.find(content) == std::string::npos) {
      best += ", " + content;
    }
  }
  return best;
}

std::string first_of(const std::string& first, const std::string& second) {
  return first.empty() ? second : first;
}

// A date at the beginning of a metadata value, in any language of the lexicon.
std::string metadata_date(std::string_view text, const ReadContext& context) {
  for (const DateWords& words : context.lexicon.dates) {
    if (const std::optional<WrittenDate> date = date_at(text, words, context.figures)) {
      return date->edtf;
    }
  }
  return {};
}

// The most believed name whose content is a date.
std::string best_date(const HtmlPage& page, const HtmlWords::Ranks& ranks,
                      const ReadContext& context) {
  std::string best;
  std::optional<std::size_t> rank;
  for (const auto& [name, content] : page.metas) {
    const auto entry = ranks.find(name);
    if (entry == ranks.end() || (rank && *rank <= entry->second)) continue;
    std::string date = metadata_date(content, context);
    if (date.empty()) continue;
    best = std::move(date);
    rank = entry->second;
  }
  return best;
}

}  // namespace

HtmlMetadata html_metadata(const HtmlPage& page, const ReadContext& context) {
  const HtmlWords& words = context.lexicon.html;
  const JsonLd json = read_json_ld(page.json_ld, words);
  HtmlMetadata out;
  FileMetadata& file = out.file;
  file.title = first_of(best_meta(page, words.title), first_of(json.headline, page.title));
  file.publisher = first_of(best_meta(page, words.publisher), json.publisher);
  file.author = first_of(best_meta(page, words.author, true), json.author);
  file.language = first_of(page.language, first_of(best_meta(page, words.language), json.language));
  file.url = first_of(page.canonical, first_of(best_meta(page, words.url), json.url));
  if (!is_url(file.url)) file.url.clear();
  file.published = best_date(page, words.published, context);
  if (file.published.empty()) file.published = metadata_date(json.published, context);
  if (file.published.empty()) file.published = metadata_date(page.first_time, context);
  out.modified = best_date(page, words.modified, context);
  if (out.modified.empty()) out.modified = metadata_date(json.modified, context);
  return out;
}

}  // namespace gainsay

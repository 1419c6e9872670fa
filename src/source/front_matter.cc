#include "source/front_matter.h"

#include <optional>

#include "source/limits.h"
#include "source/text_form.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

// The first of the keys that has a value; several values are joined.
std::string value_of(const yaml::Node& node, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    std::string joined;
    for (const std::string& text : node.texts(key)) {
      if (!joined.empty()) joined += ", ";
      joined += fold_space(text);
    }
    if (!joined.empty()) return joined;
  }
  return {};
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, const ReadContext& context) {
  FrontMatter out;
  if (!text.starts_with("---\n")) return out;
  std::size_t close = text.substr(0, kMaxFrontMatter).find("\n---\n", 3);
  const bool short_text = text.size() <= kMaxFrontMatter;
  if (close == std::string_view::npos && short_text && text.ends_with("\n---")) {
    close = text.size() - 4;
  }
  if (close == std::string_view::npos) return out;
  const std::string_view yaml = text.substr(4, close > 4 ? close + 1 - 4 : 0);
  const Result<yaml::Node> node = yaml::parse(yaml, context.file);
  // A first line that is a thematic break is followed by prose, not by a mapping.
  if (!node) {
    if (yaml.find("\n\n") == std::string_view::npos) {
      out.end = std::min(close + 5, text.size());
      out.note = "the front matter is not valid YAML and was left out";
    }
    return out;
  }
  if (!node->is_mapping()) return out;
  out.end = std::min(close + 5, text.size());
  out.metadata.title = value_of(*node, {"title"});
  out.metadata.publisher = value_of(*node, {"publisher", "site"});
  out.metadata.author = value_of(*node, {"author", "authors", "by"});
  out.metadata.url = value_of(*node, {"url", "canonical"});
  out.metadata.language = value_of(*node, {"lang", "language"});
  const std::string date = value_of(*node, {"published", "date"});
  for (const DateWords& words : context.lexicon.dates) {
    if (const std::optional<WrittenDate> read = date_at(date, words, context.figures)) {
      out.metadata.published = read->edtf;
      break;
    }
  }
  return out;
}

}  // namespace gainsay

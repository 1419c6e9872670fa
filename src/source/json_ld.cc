#include "source/json_ld.h"

#include <nlohmann/json.hpp>

#include "source/text_form.h"

namespace gainsay {
namespace {

using LinkedData = nlohmann::json;

constexpr int kMaxDepth = 32;

std::string string_at(const LinkedData& object, const char* key) {
  const auto entry = object.find(key);
  return entry != object.end() && entry->is_string() ? fold_space(entry->get<std::string>())
                                                     : std::string();
}

// A name: a string, an object with "name", or a list of these.
std::string name_of(const LinkedData& value, int depth = 0) {
  if (value.is_string()) return fold_space(value.get<std::string>());
  if (value.is_object()) return string_at(value, "name");
  std::string names;
  if (!value.is_array() || depth > 0) return names;
  for (const LinkedData& item : value) {
    const std::string name = name_of(item, depth + 1);
    if (name.empty()) continue;
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names;
}

std::string name_at(const LinkedData& object, const char* key) {
  const auto entry = object.find(key);
  return entry == object.end() ? std::string() : name_of(*entry);
}

struct Best {
  LinkedData object;
  std::size_t rank = 0;
  bool found = false;
};

void consider(const LinkedData& object, const std::string& type, const HtmlWords& words,
              Best& best) {
  const auto rank = words.json_ld_types.find(lower(type));
  if (rank == words.json_ld_types.end() || (best.found && best.rank <= rank->second)) return;
  best = {object, rank->second, true};
}

// Objects with a "@type", in lists, in "@graph" and as the main entity.
void search(const LinkedData& value, const HtmlWords& words, int depth, Best& best) {
  if (depth > kMaxDepth) return;
  if (value.is_array()) {
    for (const LinkedData& item : value) search(item, words, depth + 1, best);
  }
  if (!value.is_object()) return;
  if (const auto type = value.find("@type"); type != value.end()) {
    if (type->is_string()) consider(value, type->get<std::string>(), words, best);
    if (type->is_array()) {
      for (const LinkedData& item : *type) {
        if (item.is_string()) consider(value, item.get<std::string>(), words, best);
      }
    }
  }
  for (const char* key : {"@graph", "mainEntity"}) {
    if (const auto inner = value.find(key); inner != value.end()) {
      search(*inner, words, depth + 1, best);
    }
  }
}

}  // namespace

JsonLd read_json_ld(const std::vector<std::string>& scripts, const HtmlWords& words) {
  Best best;
  for (const std::string& script : scripts) {
    bool too_deep = false;
    const auto bound = [&](int depth, LinkedData::parse_event_t, LinkedData&) {
      too_deep = too_deep || depth > kMaxDepth;
      return !too_deep;
    };
    const LinkedData json = LinkedData::parse(script, bound, /*allow_exceptions=*/false);
    if (!too_deep && !json.is_discarded()) search(json, words, 0, best);
  }
  JsonLd out;
  if (!best.found) return out;
  out.headline = string_at(best.object, "headline");
  out.publisher = name_at(best.object, "publisher");
  out.author = name_at(best.object, "author");
  out.published = string_at(best.object, "datePublished");
  out.modified = string_at(best.object, "dateModified");
  out.language = string_at(best.object, "inLanguage");
  out.url = string_at(best.object, "url");
  return out;
}

}  // namespace gainsay

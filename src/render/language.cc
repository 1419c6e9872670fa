#include "render/language.h"

#include <algorithm>

#include "yaml/node.h"

namespace gainsay {
namespace {

std::string key_of(std::string_view section, std::string_view key) {
  return std::string(section) + "." + std::string(key);
}

}  // namespace

std::string fill(std::string_view pattern, const Fillings& fillings) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    out += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    const std::string_view name =
        close == std::string_view::npos ? std::string_view() : pattern.substr(1, close - 1);
    std::size_t used = 1;
    std::string_view text = pattern.substr(0, 1);
    for (const auto& [key, value] : fillings) {
      if (key != name || name.empty()) continue;
      used = close + 1;
      text = value;
      break;
    }
    out += text;
    pattern.remove_prefix(used);
  }
  return out;
}

Result<Language> Language::load(const Knowledge& knowledge, const std::string& tag) {
  const std::string path = "data/lang/" + tag + ".yaml";
  const std::string_view* bytes = knowledge.find(path);
  if (bytes == nullptr) {
    std::string tags;
    for (const KnowledgeFile& file : knowledge.below("data/lang/")) {
      const std::string_view name = file.path.substr(file.path.rfind('/') + 1);
      tags += (tags.empty() ? "" : ", ") + std::string(name.substr(0, name.rfind('.')));
    }
    return fail(ErrorCode::input, "no words for this language", {}, tag,
                "There are words for " + tags + ": the files of data/lang/.");
  }
  const Result<yaml::Node> root = yaml::parse(*bytes, path);
  if (!root) return fail(root.error());
  Language language;
  language.tag_ = root->text("language");
  for (const auto& [section, table] : root->entries) {
    for (const auto& [key, value] : table.entries) {
      const std::string full = key_of(section.scalar, key.scalar);
      if (value.is_scalar()) language.words_[full] = value.scalar;
      for (std::size_t i = 0; i < value.items.size(); ++i) {
        language.words_[key_of(full, std::to_string(i))] = value.items[i].scalar;
      }
    }
  }
  return language;
}

std::string_view Language::word(std::string_view section, std::string_view key) const {
  const auto found = words_.find(key_of(section, key));
  return found == words_.end() ? key : std::string_view(found->second);
}

std::string_view Language::item(std::string_view section, std::string_view key,
                                std::size_t index) const {
  const auto found = words_.find(key_of(key_of(section, key), std::to_string(index)));
  return found == words_.end() ? std::string_view() : std::string_view(found->second);
}

std::string Language::number(std::size_t value) const {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, word("numbers", "group"));
  }
  return digits;
}

std::string Language::locator(std::string_view english) const {
  std::string out;
  while (!english.empty()) {
    const std::size_t comma = std::min(english.find(", "), english.size());
    const std::string_view step = english.substr(0, comma);
    english.remove_prefix(std::min(comma + 2, english.size()));
    // "list item 2": a noun and a number, which need not be there.
    const std::size_t last = step.find_last_not_of("0123456789");
    const std::size_t noun =
        last == std::string_view::npos || step[last] != ' ' ? step.size() : last;
    if (!out.empty()) out += ", ";
    out += word("locators", step.substr(0, noun));
    out += step.substr(noun);
  }
  return out;
}

std::string Language::count(std::string_view noun, std::size_t number_of) const {
  const std::string key = std::string(noun) + (number_of == 1 ? "_one" : "_many");
  return fill(word("counts", key), {{"n", number(number_of)}});
}

}  // namespace gainsay

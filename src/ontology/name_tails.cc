#include "ontology/name_tails.h"

#include <algorithm>
#include <utility>

#include "ontology/ad_hoc.h"
#include "text/fold.h"
#include "text/singular.h"

namespace gainsay {
namespace {

std::vector<std::string> singular_words(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(singular(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

constexpr std::string_view kArticle = "the";

}  // namespace

void NameTails::add(const Node& node) {
  if (std::any_of(node.name.begin(), node.name.end(), is_capital)) return;
  const auto add_name = [this, &node](const std::string& name) {
    std::vector<std::string> words = singular_words(fold(name));
    if (words.size() > 1 && words.front() == kArticle) words.erase(words.begin());
    if (words.empty()) return;
    std::vector<Name>& names = by_last_word_[words.back()];
    names.push_back({&node, std::move(words)});
  };
  add_name(node.name);
  for (const std::string& alias : node.aliases) add_name(alias);
  for (const std::string& word : node.in_names) add_name(word);
}

void NameTails::find(std::string_view actor, std::vector<const Node*>& classes) const {
  const bool named = is_ad_hoc_actor(actor);
  const std::size_t plus = std::min(actor.find('+'), actor.size());
  if (named && plus < actor.size()) find_in(actor.substr(plus + 1), false, classes);
  find_in(actor.substr(named ? 2 : 1, plus - (named ? 2 : 1)), named, classes);
}

void NameTails::find_in(std::string_view text, bool anywhere,
                        std::vector<const Node*>& classes) const {
  const std::vector<std::string> words = singular_words(text);
  for (std::size_t end = anywhere || words.empty() ? 1 : words.size(); end <= words.size(); ++end) {
    const auto names = by_last_word_.find(words[end - 1]);
    if (names == by_last_word_.end()) continue;
    for (const Name& name : names->second) {
      if (name.words.size() > end) continue;
      const auto from = words.begin() + static_cast<std::ptrdiff_t>(end - name.words.size());
      if (std::equal(name.words.begin(), name.words.end(), from)) classes.push_back(name.node);
    }
  }
}

}  // namespace gainsay

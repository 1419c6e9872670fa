#include "ontology/ad_hoc.h"

#include <algorithm>
#include <vector>

namespace gainsay {
namespace {

constexpr std::string_view kName = "~@";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// Each word of `part` stands in `whole`, as often.
bool holds_all(std::vector<std::string_view> whole, std::vector<std::string_view> part) {
  std::sort(whole.begin(), whole.end());
  std::sort(part.begin(), part.end());
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// "dea" for the words drug, enforcement, administration.
bool is_acronym(const std::vector<std::string_view>& name,
                const std::vector<std::string_view>& words) {
  if (name.size() != 1 || name.front().size() != words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].front() != name.front()[i]) return false;
  }
  return true;
}

AdHocScope compare_names(std::string_view claim, std::string_view event) {
  const auto of_claim = words_of(claim.substr(kName.size()));
  const auto of_event = words_of(event.substr(kName.size()));
  const bool maybe_one = holds_all(of_claim, of_event) || holds_all(of_event, of_claim) ||
                         is_acronym(of_claim, of_event) || is_acronym(of_event, of_claim);
  return maybe_one ? AdHocScope{} : AdHocScope{Scope::unrelated, Truth::may};
}

}  // namespace

AdHocScope compare_ad_hoc(std::string_view claim, std::string_view event) {
  if (claim == event) return {Scope::same, Truth::must};
  const bool names = claim.starts_with(kName);
  if (names != event.starts_with(kName)) return {};
  if (names) return compare_names(claim, event);
  const auto of_claim = words_of(claim.substr(1));
  const auto of_event = words_of(event.substr(1));
  if (of_claim.empty() || of_event.empty() || of_claim.back() != of_event.back()) return {};
  if (holds_all(of_event, of_claim)) return {Scope::within, Truth::must};
  if (holds_all(of_claim, of_event)) return {Scope::contains, Truth::must};
  return {};
}

}  // namespace gainsay

#include "ontology/ad_hoc.h"

#include <algorithm>
#include <vector>

#include "text/singular.h"

namespace gainsay {
namespace {

constexpr std::string_view kName = "~@";

std::vector<std::string_view> words_of(std::string_view text, std::string_view breaks = " ") {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(breaks), text.size());
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

// "Vinh Long" for Vinh Long Footwear: the one name is how the other begins.
bool short_for(const std::vector<std::string_view>& name,
               const std::vector<std::string_view>& full) {
  return name.size() < full.size() && std::equal(name.begin(), name.end(), full.begin());
}

AdHocScope compare_names(std::string_view claim, std::string_view event) {
  const auto of_claim = words_of(claim.substr(kName.size()));
  const auto of_event = words_of(event.substr(kName.size()));
  if (short_for(of_claim, of_event) || short_for(of_event, of_claim)) {
    return {Scope::same, Truth::may};
  }
  const bool maybe_one = holds_all(of_claim, of_event) || holds_all(of_event, of_claim) ||
                         is_acronym(of_claim, of_event) || is_acronym(of_event, of_claim);
  return maybe_one ? AdHocScope{} : AdHocScope{Scope::unrelated, Truth::may};
}

// The words of a thing, and what else its sentence is about.
struct Thing {
  std::vector<std::string_view> own;
  std::vector<std::string_view> parts;  // of hyphenated words, too
  std::vector<std::string_view> context;

  explicit Thing(std::string_view text) {
    const std::size_t plus = std::min(text.find('+'), text.size());
    own = words_of(text.substr(0, plus), " ");
    parts = words_of(text.substr(0, plus), " -");
    if (plus < text.size()) context = words_of(text.substr(plus + 1), " -");
  }
};

constexpr std::size_t kShortestStem = 4;
constexpr std::size_t kLongestEnding = 4;

// "block" and "blockage", "steriliser" and "sterilised": one word with two endings.
bool akin(std::string_view a, std::string_view b) {
  if (a == b || singular(a) == singular(b)) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t common = 0;
  while (common < shorter && a[common] == b[common]) ++common;
  if (common < kShortestStem) return false;
  const std::size_t longest = std::max(a.size(), b.size()) - common;
  return longest <= kLongestEnding && (common == shorter || common > kShortestStem + 1);
}

// Does `words` hold the very word, and is it so long that two texts seldom share it by chance?
constexpr std::size_t kTelling = 9;
bool telling(std::string_view word, const std::vector<std::string_view>& words) {
  return word.size() >= kTelling && std::find(words.begin(), words.end(), word) != words.end();
}

bool among(std::string_view word, const std::vector<std::string_view>& words) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view other) { return akin(word, other); });
}

// Points for what two things share: two for a head, one for any other word.
constexpr int kRelated = 2;
int shared(const Thing& left, const Thing& right) {
  int points = 0;
  for (std::size_t i = 0; i < left.parts.size(); ++i) {
    const bool head = i + 1 == left.parts.size();
    if (among(left.parts[i], right.parts)) {
      const bool other_head = akin(left.parts[i], right.parts.back());
      // "hand-dug ore" and "artisanal ore": each is limited in its own way.
      const bool apart = head && other_head && left.parts.size() > 1 && right.parts.size() > 1;
      points += (head || other_head) && !apart ? kRelated : 1;
    } else if (among(left.parts[i], right.context)) {
      points += head || telling(left.parts[i], right.context) ? kRelated : 1;
    }
  }
  for (std::size_t i = 0; i < left.context.size(); ++i) {
    const std::string_view word = left.context[i];
    const auto before = left.context.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(left.context.begin(), before, word) != before) continue;
    if (among(word, right.parts)) {
      points += akin(word, right.parts.back()) || telling(word, right.parts) ? kRelated : 1;
    } else if (among(word, right.context)) {
      points += 1;
    }
  }
  return points;
}

// Does the record name what the statement is about? A long word of the statement will do as well,
// since two texts seldom share one by chance.
bool named_in(const Thing& claim, const Thing& event) {
  if (claim.parts.empty() || event.parts.empty()) return true;
  const auto named = [&event](std::string_view word) {
    return among(word, event.parts) || among(word, event.context);
  };
  const auto long_one = [&named](std::string_view word) {
    return word.size() >= kTelling && named(word);
  };
  return std::any_of(claim.parts.begin(), claim.parts.end(), named) ||
         std::any_of(claim.context.begin(), claim.context.end(), long_one);
}

bool same_head(const Thing& left, const Thing& right) {
  return !left.own.empty() && !right.own.empty() && left.own.back() == right.own.back();
}

}  // namespace

AdHocScope compare_ad_hoc(std::string_view claim, std::string_view event) {
  if (claim == event) return {Scope::same, Truth::must};
  const bool names = claim.starts_with(kName);
  if (names != event.starts_with(kName)) return {};
  if (names) return compare_names(claim, event);
  const Thing of_claim(claim.substr(1));
  const Thing of_event(event.substr(1));
  if (same_head(of_claim, of_event)) {
    if (of_claim.own == of_event.own) return {Scope::same, Truth::must};
    if (holds_all(of_event.own, of_claim.own)) return {Scope::within, Truth::must};
    if (holds_all(of_claim.own, of_event.own)) return {Scope::contains, Truth::must};
  }
  const bool related = named_in(of_claim, of_event) && shared(of_claim, of_event) >= kRelated;
  return related ? AdHocScope{Scope::within, Truth::may} : AdHocScope{};
}

AdHocScope compare_ad_hoc(std::string_view thing, const std::vector<std::string>& names) {
  const Thing of_thing(thing.substr(1));
  for (const std::string& name : names) {
    const Thing of_name(name);
    const int points = shared(of_name, of_thing);
    // Of "customer data", "data" alone is not enough.
    const int needed = of_name.own.size() > 1 ? kRelated + 1 : kRelated;
    if (points >= needed) return {Scope::within, Truth::may};
  }
  return {};
}

}  // namespace gainsay

#include "ontology/ad_hoc.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/fold.h"
#include "text/singular.h"

namespace gainsay {
namespace {

using Word = AdHocWords::Word;
using Words = AdHocWords::Words;

constexpr std::string_view kName = "~@";  // is_ad_hoc_actor()

Words words_of(std::string_view text, std::string_view breaks = " ") {
  Words words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(breaks), text.size());
    const std::string_view word = text.substr(0, end);
    if (end > 0) words.push_back({std::string(word), singular(word)});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::vector<std::string_view> texts_of(const Words& words) {
  std::vector<std::string_view> texts;
  for (const Word& word : words) texts.emplace_back(word.text);
  return texts;
}

// Each of some words stands among all, as often.
bool holds_all(const Words& all, const Words& some) {
  std::vector<std::string_view> whole = texts_of(all);
  std::vector<std::string_view> part = texts_of(some);
  std::sort(whole.begin(), whole.end());
  std::sort(part.begin(), part.end());
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// "dea" for the words drug, enforcement, administration.
bool is_acronym(const Words& name, const Words& words) {
  if (name.size() != 1 || name.front().text.size() != words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].text.front() != name.front().text[i]) return false;
  }
  return true;
}

// "Vinh Long" for Vinh Long Footwear: the one name is how the other begins.
bool short_for(const Words& name, const Words& full) {
  return name.size() < full.size() && std::equal(name.begin(), name.end(), full.begin());
}

AdHocScope compare_names(const Words& of_claim, const Words& of_event) {
  if (short_for(of_claim, of_event) || short_for(of_event, of_claim)) {
    return {Scope::same, Truth::may};
  }
  const bool maybe_one = holds_all(of_claim, of_event) || holds_all(of_event, of_claim) ||
                         is_acronym(of_claim, of_event) || is_acronym(of_event, of_claim);
  return maybe_one ? AdHocScope{} : AdHocScope{Scope::unrelated, Truth::may};
}

constexpr std::size_t kShortestStem = 4;
constexpr std::size_t kLongestEnding = 4;
// What may follow the shortest stem: "voted" is of "vote", "market" is not of "mark".
constexpr std::array<std::string_view, 10> kEndings{"s",  "es", "d",   "ed",  "r",
                                                    "er", "rs", "ers", "ing", "ings"};

}  // namespace

bool akin(const Word& one, const Word& other) {
  const std::string_view a = one.text;
  const std::string_view b = other.text;
  if (a == b || one.singular == other.singular) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t common = 0;
  while (common < shorter && a[common] == b[common]) ++common;
  if (common < kShortestStem) return false;
  const std::size_t longest = std::max(a.size(), b.size()) - common;
  if (common == shorter && common == kShortestStem) {
    const std::string_view ending = (a.size() > b.size() ? a : b).substr(common);
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
  }
  return longest <= kLongestEnding && (common == shorter || common > kShortestStem + 1);
}

namespace {

// Does `words` hold the very word, and is it so long that two texts seldom share it by chance?
constexpr std::size_t kTelling = 9;
bool telling(const Word& word, const Words& words) {
  return word.text.size() >= kTelling && std::find(words.begin(), words.end(), word) != words.end();
}

bool among(const Word& word, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&word](const Word& other) { return akin(word, other); });
}

// Points for what two things share: two for a head, one for any other word.
constexpr int kRelated = 2;
int shared(const AdHocWords& left, const AdHocWords& right) {
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
    const Word& word = left.context[i];
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
bool named_in(const AdHocWords& claim, const AdHocWords& event) {
  if (claim.parts.empty() || event.parts.empty()) return true;
  const auto named = [&event](const Word& word) {
    return among(word, event.parts) || among(word, event.context);
  };
  const auto long_one = [&named](const Word& word) {
    return word.text.size() >= kTelling && named(word);
  };
  return std::any_of(claim.parts.begin(), claim.parts.end(), named) ||
         std::any_of(claim.context.begin(), claim.context.end(), long_one);
}

// "swiss customer record" and "german customer record": before a word that both share, each has one
// that the other lacks.
bool of_two_kinds(const AdHocWords& left, const AdHocWords& right) {
  const auto kind_of = [](const AdHocWords& one, const Word& shared, const AdHocWords& other) {
    for (std::size_t i = 1; i < one.parts.size(); ++i) {
      const Word& before = one.parts[i - 1];
      if (akin(one.parts[i], shared) && !among(before, other.parts) &&
          !among(before, other.context)) {
        return true;
      }
    }
    return false;
  };
  return std::any_of(left.parts.begin(), left.parts.end(), [&](const Word& word) {
    return kind_of(left, word, right) && kind_of(right, word, left);
  });
}

// "returned mattress" and "mattress", "mattress export": of all that the statement calls its thing
// the record has one word alone, and that word is too usual to tell of one thing.
bool of_one_word_alone(const AdHocWords& claim, const AdHocWords& event) {
  if (claim.parts.size() < 2) return false;
  const std::vector<std::string_view> shared = shared_words(claim, event);
  return shared.size() == 1 && shared.front().size() < kTelling;
}

// "We shall not build on the meadow" and "a shed on the meadow": the statement names no thing, and
// the record has all else that it says.
bool of_anything(const AdHocWords& claim, const AdHocWords& event) {
  return claim.own.empty() && !claim.context.empty() &&
         std::all_of(claim.context.begin(), claim.context.end(), [&event](const Word& word) {
           return among(word, event.parts) || among(word, event.context);
         });
}

bool same_head(const AdHocWords& left, const AdHocWords& right) {
  return !left.own.empty() && !right.own.empty() && left.own.back() == right.own.back();
}

}  // namespace

AdHocWords::Word AdHocWords::word_of(std::string_view written) {
  std::string folded = fold(written);
  std::string one = singular(folded);
  return {std::move(folded), std::move(one)};
}

namespace {

// No thing is called by more words; comparing costs the product of two numbers of them. The last
// one, the head, is kept.
constexpr std::size_t kMostWords = 32;
Words no_more(Words words) {
  if (words.size() > kMostWords) words.erase(words.begin(), words.end() - kMostWords);
  return words;
}

}  // namespace

AdHocWords AdHocWords::of_name(std::string_view name) {
  AdHocWords thing;
  const std::size_t plus = std::min(name.find('+'), name.size());
  thing.own = no_more(words_of(name.substr(0, plus), " "));
  thing.parts = no_more(words_of(name.substr(0, plus), " -"));
  if (plus < name.size()) thing.context = no_more(words_of(name.substr(plus + 1), " -"));
  return thing;
}

AdHocWords AdHocWords::of_id(std::string_view id) {
  AdHocWords words;
  if (is_ad_hoc_actor(id)) {
    const std::size_t plus = std::min(id.find('+'), id.size());
    words.own = no_more(words_of(id.substr(kName.size(), plus - kName.size())));
    if (plus < id.size()) words.context = no_more(words_of(id.substr(plus + 1)));
  } else {
    words = of_name(id.substr(1));
  }
  words.id = id;
  return words;
}

std::vector<AdHocWords> names_of(const Node& node) {
  std::vector<AdHocWords> names = {AdHocWords::of_name(fold(node.name))};
  for (const std::string& alias : node.aliases) names.push_back(AdHocWords::of_name(fold(alias)));
  for (const std::string& kind : node.kinds) names.push_back(AdHocWords::of_name(fold(kind)));
  return names;
}

AdHocScope compare_ad_hoc(const AdHocWords& claim, const AdHocWords& event) {
  if (claim.id == event.id) return {Scope::same, Truth::must};
  const bool names = is_ad_hoc_actor(claim.id);
  if (names != is_ad_hoc_actor(event.id)) {
    // "advertising agencies", and "Adnama, an advertising agency"
    const bool of_kind = !names && !claim.own.empty() && !event.context.empty() &&
                         claim.own.back() == event.context.back() &&
                         holds_all(event.context, claim.own);
    return of_kind ? AdHocScope{Scope::within, Truth::may} : AdHocScope{};
  }
  if (names && claim.own == event.own) return {Scope::same, Truth::must};
  if (names) return compare_names(claim.own, event.own);
  if (same_head(claim, event)) {
    if (claim.own == event.own) return {Scope::same, Truth::must};
    if (holds_all(event.own, claim.own)) return {Scope::within, Truth::must};
    if (holds_all(claim.own, event.own)) return {Scope::contains, Truth::must};
  }
  const bool related = named_in(claim, event) && shared(claim, event) >= kRelated &&
                       !of_two_kinds(claim, event) && !of_one_word_alone(claim, event);
  return related || of_anything(claim, event) ? AdHocScope{Scope::within, Truth::may}
                                              : AdHocScope{};
}

std::vector<std::string_view> shared_words(const AdHocWords& claim, const AdHocWords& event) {
  std::vector<std::string_view> shared;
  for (const Words* words : {&event.parts, &event.context}) {
    for (const Word& word : *words) {
      const bool both = among(word, claim.parts) || among(word, claim.context);
      const bool again = std::find(shared.begin(), shared.end(), word.text) != shared.end();
      if (both && !again) shared.emplace_back(word.text);
    }
  }
  return shared;
}

AdHocScope compare_ad_hoc(const AdHocWords& thing, const std::vector<AdHocWords>& names) {
  for (const AdHocWords& name : names) {
    const int points = shared(name, thing);
    // Of "customer data", "data" alone is not enough.
    const int needed = name.own.size() > 1 ? kRelated + 1 : kRelated;
    if (points >= needed) return {Scope::within, Truth::may};
  }
  return {};
}

}  // namespace gainsay

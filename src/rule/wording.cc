#include "rule/wording.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "ontology/ad_hoc.h"

namespace gainsay {
namespace {

using WrittenWord = AdHocWords::Word;

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Bytes of a word; those outside of ASCII are taken for letters.
constexpr bool in_word(char c) {
  return is_upper(c) || is_digit(c) || (c >= 'a' && c <= 'z') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

struct Written {
  WrittenWord word;      // folded
  bool capital = false;  // written with one, and not as the first word
  bool number = false;
};

std::vector<Written> words_of(std::string_view text) {
  std::vector<Written> words;
  for (std::size_t at = 0; at < text.size();) {
    if (!in_word(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && in_word(text[at])) ++at;
    const std::string_view raw = text.substr(begin, at - begin);
    words.push_back(
        {AdHocWords::word_of(raw), is_upper(raw.front()) && !words.empty(), is_digit(raw.front())});
  }
  return words;
}

bool holds(const std::vector<Written>& words, const WrittenWord& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Written& other) { return akin(word, other.word); });
}

// Does the text hold one of the phrases, word for word?
bool holds_phrase(const std::vector<Written>& words, const std::vector<std::string>& phrases) {
  std::string text = " ";
  for (const Written& word : words) text += word.word.text + " ";
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    return text.find(" " + phrase + " ") != std::string::npos;
  });
}

// Does the statement name a place or a people, or anything with a capital, that the record lacks?
bool out_of_limits(const Claim& claim, const std::vector<Written>& said,
                   const std::vector<Written>& record, const WordTest& test) {
  if (holds_phrase(said, test.everywhere)) return false;
  const std::vector<Written> names =
      words_of(claim.speaker.name + " " + claim.actor.name + " " + claim.voice);
  for (std::size_t n = 0; n < said.size(); ++n) {
    if (!said[n].capital || holds(names, said[n].word) || holds(record, said[n].word)) continue;
    const bool dated = said[n - 1].number || (n + 1 < said.size() && said[n + 1].number);
    const bool free = std::find(test.no_limit.begin(), test.no_limit.end(), said[n].word.text) !=
                      test.no_limit.end();
    if (!dated && !free) return true;
  }
  return false;
}

std::vector<std::string> texts_of(const std::vector<WrittenWord>& words) {
  std::vector<std::string> texts;
  std::transform(words.begin(), words.end(), std::back_inserter(texts),
                 [](const WrittenWord& word) { return word.text; });
  return texts;
}

// Of something less than the statement's thing: a model of it, a try on animals.
bool of_less(const std::vector<Written>& said, const std::vector<Written>& record,
             const WordTest& test) {
  return std::any_of(test.lesser.begin(), test.lesser.end(), [&](const std::string& lesser) {
    const WrittenWord word = AdHocWords::word_of(lesser);
    const auto same = [&](const Written& other) { return other.word.singular == word.singular; };
    return std::any_of(record.begin(), record.end(), same) &&
           std::none_of(said.begin(), said.end(), same);
  });
}

// Do the two words stand close together somewhere, one between them at most ("silences a gene")?
constexpr std::size_t kClose = 2;
bool close(const std::vector<Written>& words, const WrittenWord& one, const WrittenWord& other) {
  for (std::size_t n = 0; n < words.size(); ++n) {
    if (!akin(words[n].word, one)) continue;
    const std::size_t from = n < kClose ? 0 : n - kClose;
    for (std::size_t m = from; m < words.size() && m <= n + kClose; ++m) {
      if (m != n && akin(words[m].word, other)) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::string> shared_wording(const Claim& claim, const Event& event,
                                        const WordTest& test) {
  if (!is_ad_hoc(claim.object.id) || is_ad_hoc_actor(claim.object.id)) return {};
  const AdHocWords thing = AdHocWords::of_id(claim.object.id);
  const std::vector<Written> said = words_of(claim.quote.exact);
  const std::vector<Written> record = words_of(event.quote.exact);
  const std::vector<Written> names = words_of(claim.speaker.name + " " + claim.actor.name);
  std::vector<WrittenWord> asked;
  for (const auto* words : {&thing.parts, &thing.context}) {
    for (const WrittenWord& word : *words) {
      if (std::find(asked.begin(), asked.end(), word) == asked.end() && !holds(names, word)) {
        asked.push_back(word);
      }
    }
  }
  std::vector<WrittenWord> shared;
  std::copy_if(asked.begin(), asked.end(), std::back_inserter(shared),
               [&](const WrittenWord& word) { return holds(record, word); });
  const bool own = std::any_of(thing.parts.begin(), thing.parts.end(),
                               [&](const WrittenWord& word) { return holds(record, word); });
  if (!own || shared.size() < test.shared || shared.size() * 2 < asked.size()) return {};
  bool together = false;
  for (const WrittenWord& one : shared) {
    for (const WrittenWord& other : shared) {
      if (one == other || together) continue;
      together = close(said, one, other) && close(record, one, other);
    }
  }
  if (!together || of_less(said, record, test) || out_of_limits(claim, said, record, test)) {
    return {};
  }
  return texts_of(shared);
}

std::vector<std::string> narrowed_wording(const Claim& claim, const Claim& later,
                                          const WordTest& test) {
  const std::vector<Written> said = words_of(claim.quote.exact);
  if (!holds_phrase(said, test.wide)) return {};
  const std::vector<Written> again = words_of(later.quote.exact);
  const std::vector<Written> names = words_of(claim.speaker.name + " " + claim.voice);
  const auto idle = [&](const Written& one) {
    return one.number || holds(names, one.word) ||
           std::find(test.idle.begin(), test.idle.end(), one.word.text) != test.idle.end();
  };
  std::vector<WrittenWord> shared;
  for (const Written& one : said) {
    const bool known = std::find(shared.begin(), shared.end(), one.word) != shared.end();
    if (!known && !idle(one) && holds(again, one.word)) shared.push_back(one.word);
  }
  const auto lacks = [&](const std::vector<Written>& words, const std::vector<Written>& others) {
    return std::any_of(words.begin(), words.end(),
                       [&](const Written& one) { return !idle(one) && !holds(others, one.word); });
  };
  const bool differ = lacks(said, again) || lacks(again, said);
  return differ && shared.size() >= test.shared ? texts_of(shared) : std::vector<std::string>{};
}

}  // namespace gainsay

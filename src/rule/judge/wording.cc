#include "rule/judge/wording.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "ontology/ad_hoc.h"
#include "rule/judge/written_words.h"

namespace gainsay {
namespace {

using Word = AdHocWords::Word;

// Does the text hold one of the phrases, word for word?
bool holds_phrase(const WrittenWords& words, const std::vector<std::string>& phrases) {
  std::string text = " ";
  for (const WrittenWord& word : words) text += word.word.text + " ";
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    return text.find(" " + phrase + " ") != std::string::npos;
  });
}

// Does the statement name a place or a people, or anything with a capital, that the record lacks?
bool out_of_limits(const Claim& claim, const WrittenWords& said, const WrittenWords& record,
                   const WordTest& test) {
  if (holds_phrase(said, test.everywhere)) return false;
  const WrittenWords names =
      written_words(claim.speaker.name + " " + claim.actor.name + " " + claim.voice);
  for (std::size_t n = 0; n < said.size(); ++n) {
    if (!said[n].capital || holds(names, said[n].word) || holds(record, said[n].word)) continue;
    const bool dated = said[n - 1].number || (n + 1 < said.size() && said[n + 1].number);
    const bool free = std::find(test.no_limit.begin(), test.no_limit.end(), said[n].word.text) !=
                      test.no_limit.end();
    if (!dated && !free) return true;
  }
  return false;
}

std::vector<std::string> texts_of(const std::vector<Word>& words) {
  std::vector<std::string> texts;
  std::transform(words.begin(), words.end(), std::back_inserter(texts),
                 [](const Word& word) { return word.text; });
  return texts;
}

// Of something less than the statement's thing: a model of it, a try on animals.
bool of_less(const WrittenWords& said, const WrittenWords& record, const WordTest& test) {
  return std::any_of(test.lesser.begin(), test.lesser.end(), [&](const std::string& lesser) {
    const Word word = AdHocWords::word_of(lesser);
    const auto same = [&](const WrittenWord& other) {
      return other.word.singular == word.singular;
    };
    return std::any_of(record.begin(), record.end(), same) &&
           std::none_of(said.begin(), said.end(), same);
  });
}

// Do the two words stand close together somewhere, one between them at most ("silences a gene")?
constexpr std::size_t kClose = 2;
bool close(const WrittenWords& words, const Word& one, const Word& other) {
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
  const WrittenWords said = written_words(claim.quote.exact);
  const WrittenWords record = written_words(event.quote.exact);
  const WrittenWords names = written_words(claim.speaker.name + " " + claim.actor.name);
  std::vector<Word> asked;
  for (const auto* words : {&thing.parts, &thing.context}) {
    for (const Word& word : *words) {
      if (std::find(asked.begin(), asked.end(), word) == asked.end() && !holds(names, word)) {
        asked.push_back(word);
      }
    }
  }
  std::vector<Word> shared;
  std::copy_if(asked.begin(), asked.end(), std::back_inserter(shared),
               [&](const Word& word) { return holds(record, word); });
  const bool own = std::any_of(thing.parts.begin(), thing.parts.end(),
                               [&](const Word& word) { return holds(record, word); });
  if (!own || shared.size() < test.shared || shared.size() * 2 < asked.size()) return {};
  bool together = false;
  for (const Word& one : shared) {
    for (const Word& other : shared) {
      if (one == other || together) continue;
      together = close(said, one, other) && close(record, one, other);
    }
  }
  if (!together || of_less(said, record, test) || out_of_limits(claim, said, record, test)) {
    return {};
  }
  return texts_of(shared);
}

namespace {

// "A hip operation" and "a knee operation", "presenter Karl Dunning" and "presenter Ines Vahl",
// "ZD-3" and "ZD-4": the word before a shared one, or a name behind it, or a number behind a name,
// says of which kind it is or who, in both quotes, and each quote has its own.
bool of_two_kinds(const WrittenWords& said, const WrittenWords& record, const Word& shared,
                  const IdleWords& idle) {
  const auto kind = [&](const WrittenWords& words, const WrittenWords& others, bool behind) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      const WrittenWord& tells = words[behind ? i : i - 1];
      const WrittenWord& told = words[behind ? i - 1 : i];
      const bool model = behind && tells.number && told.capital;
      const bool word = behind ? tells.capital : idle.count(tells.word.text) == 0;
      if (!akin(told.word, shared) || holds(others, tells.word)) continue;
      if (model || (word && !tells.number)) return true;
    }
    return false;
  };
  return (kind(said, record, false) && kind(record, said, false)) ||
         (kind(said, record, true) && kind(record, said, true));
}

}  // namespace

namespace {

// "Saw no children at work": no children, wherever the word stands.
bool denied(const WrittenWords& words, const Word& word, const IdleWords& denial) {
  bool all = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!akin(words[i].word, word)) continue;
    all = all && i > 0 && denial.count(words[i - 1].word.text) != 0;
  }
  return all;
}

}  // namespace

namespace {

// Are the shared words but one name, "Golden Harbour"?
bool one_name(const WrittenWords& said, const std::vector<std::string>& shared) {
  const auto is_shared = [&shared](const WrittenWord& word) {
    return std::find(shared.begin(), shared.end(), word.word.text) != shared.end();
  };
  std::set<std::string_view> behind;  // shared words of names, but for the first of each
  for (std::size_t i = 1; i < said.size(); ++i) {
    const bool both = goes_on_name(said, i) && is_shared(said[i - 1]) && is_shared(said[i]);
    if (both) behind.insert(said[i].word.text);
  }
  return behind.size() + 1 == shared.size() && shared.size() > 1;
}

// "The first in the league", and "a club in the Australian league": does the record name which one,
// where the statement has no telling word before it?
bool of_another_class(const WrittenWords& said, const WrittenWords& record, const Word& shared,
                      const IdleWords& idle) {
  const auto behind = [&shared](const WrittenWords& words, const auto& fits) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (akin(words[i].word, shared) && fits(words[i - 1])) return true;
    }
    return false;
  };
  return behind(said, [&](const WrittenWord& one) { return idle.count(one.word.text) != 0; }) &&
         behind(record, [&](const WrittenWord& one) {
           return one.capital && !one.number && !holds(said, one.word);
         });
}

// "Our Kiln 2 was the first", and a deed of "Kiln 2": is whoever did it in the statement itself?
bool named_in(const WrittenWords& said, const NodeRef& actor) {
  const WrittenWords name = written_words(actor.name);
  return !name.empty() && std::all_of(name.begin(), name.end(), [&](const WrittenWord& one) {
    return holds(said, one.word);
  });
}

}  // namespace

std::vector<std::string> shared_quoting(const Claim& claim, const Event& event,
                                        const WordTest& test) {
  const WrittenWords names = written_words(claim.speaker.name + " " + claim.voice);
  const WrittenWords said = written_words(claim.quote.exact);
  const WrittenWords record = written_words(event.quote.exact);
  const bool first = claim.stance == Stance::first;
  if ((first && named_in(said, event.actor)) || of_less(said, record, test)) return {};
  std::vector<std::string> shared;
  for (const WrittenWord& one : telling_words(said, *test.idle, names)) {
    if (!holds(record, one.word) || denied(record, one.word, *test.denial)) continue;
    if (first && of_another_class(said, record, one.word, *test.idle)) return {};
    if (of_two_kinds(said, record, one.word, *test.idle)) return {};
    shared.push_back(one.word.text);
  }
  const bool enough = shared.size() >= test.shared && !one_name(said, shared);
  return enough ? shared : std::vector<std::string>{};
}

namespace {

// "red wine" of "red wine, table wine", with its words: the last says what the thing is.
struct Kind {
  std::string_view text;
  WrittenWords words;  // two or more
};

std::vector<Kind> kinds_of(std::string_view list) {
  std::vector<Kind> kinds;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    const std::string_view text = list.substr(0, end);
    WrittenWords words = written_words(text);
    if (words.size() > 1) kinds.push_back({text, std::move(words)});
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return kinds;
}

// Has each mention of the thing of `kind` a word of its own before it: are there as many kinds of
// it as the quote names it?
bool always_told(const Kind& kind, const std::vector<Kind>& kinds, const WrittenWords& quote) {
  const Word& thing = kind.words.back().word;
  const auto names = std::count_if(quote.begin(), quote.end(),
                                   [&](const WrittenWord& word) { return akin(word.word, thing); });
  return names == std::count_if(kinds.begin(), kinds.end(), [&](const Kind& other) {
           return akin(other.words.back().word, thing);
         });
}

// Has the kind a word before its thing that the quote lacks?
bool own_word(const Kind& kind, const WrittenWords& quote) {
  return std::any_of(kind.words.begin(), kind.words.end() - 1,
                     [&](const WrittenWord& word) { return !holds(quote, word.word); });
}

}  // namespace

std::optional<KindsApart> kinds_apart(const Claim& claim, const Event& event) {
  if (claim.kinds.empty() || event.kinds.empty()) return std::nullopt;
  const std::vector<Kind> said = kinds_of(claim.kinds);
  const std::vector<Kind> found = kinds_of(event.kinds);
  const auto only_so = [](const Kind& kind, const std::vector<Kind>& kinds, const Quote& own,
                          const Quote& other) {
    return own_word(kind, written_words(other.exact)) &&
           always_told(kind, kinds, written_words(own.exact));
  };
  for (const Kind& one : said) {
    for (const Kind& other : found) {
      const bool same_thing = akin(one.words.back().word, other.words.back().word);
      const bool two = same_thing && own_word(one, other.words) && own_word(other, one.words);
      if (two && only_so(one, said, claim.quote, event.quote) &&
          only_so(other, found, event.quote, claim.quote)) {
        return KindsApart{std::string(one.text), std::string(other.text)};
      }
    }
  }
  return std::nullopt;
}

bool gives_reason(const Claim& claim, const Event& event) {
  const WrittenWords record = written_words(event.quote.exact);
  const WrittenWords reason = written_words(claim.reason);
  return std::any_of(reason.begin(), reason.end(),
                     [&](const WrittenWord& one) { return holds(record, one.word); });
}

bool excepted(const NodeRef& exception, const Event& event, const IdleWords& absence) {
  if (!is_ad_hoc(exception.id) || is_ad_hoc_actor(exception.id)) return false;
  const AdHocWords words = AdHocWords::of_id(exception.id);
  const WrittenWords record = written_words(event.quote.exact);
  return !words.own.empty() && holds(record, words.own.back()) &&
         std::none_of(record.begin(), record.end(),
                      [&](const WrittenWord& one) { return absence.count(one.word.text) != 0; });
}

std::vector<std::string> narrowed_wording(const Claim& claim, const Claim& later,
                                          const WordTest& test) {
  const WrittenWords said = written_words(claim.quote.exact);
  if (!holds_phrase(said, test.wide)) return {};
  const WrittenWords again = written_words(later.quote.exact);
  const WrittenWords names = written_words(claim.speaker.name + " " + claim.voice);
  const auto idle = [&](const WrittenWord& one) {
    return one.number || holds(names, one.word) || test.idle->count(one.word.text) != 0;
  };
  std::vector<Word> shared;
  for (const WrittenWord& one : said) {
    const bool known = std::find(shared.begin(), shared.end(), one.word) != shared.end();
    if (!known && !idle(one) && holds(again, one.word)) shared.push_back(one.word);
  }
  const auto lacks = [&](const WrittenWords& words, const WrittenWords& others) {
    return std::any_of(words.begin(), words.end(), [&](const WrittenWord& one) {
      return !idle(one) && !holds(others, one.word);
    });
  };
  const bool differ = lacks(said, again) || lacks(again, said);
  return differ && shared.size() >= test.shared ? texts_of(shared) : std::vector<std::string>{};
}

}  // namespace gainsay

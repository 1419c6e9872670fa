#include "claim/words/lost_verbs.h"

#include <algorithm>

#include "claim/words/shows_that.h"

namespace gainsay::claim {
namespace {

// May the word at `i`, taken for a noun, be the verb of its clause? Where another word may be it,
// too, only with an object: "a loan made in Missouri bears interest", but not "sent 200 rolls of",
// "worked on the farms in".
bool lost_verb(const std::vector<Word>& words, Index i, bool other) {
  const Word& word = words[i];
  const Word& before = words[i - 1];
  const Word& after = words[i + 1];
  const bool third = word.verb != 0 && word.can(Tag::verb_s) && word.is(Tag::noun);
  const bool subject = before.nominal() || before.is(Tag::pronoun);
  const bool goes_on = after.is(Tag::preposition) || after.is(Tag::determiner) ||
                       after.is(Tag::possessive) || after.is(Tag::adverb) ||
                       after.is(Tag::pronoun) || after.nominal() || after.is(Tag::adjective);
  constexpr std::size_t kYear = 4;  // digits
  const bool counted = before.is(Tag::number) && before.span.size() != kYear;
  if (other && (counted || after.is(Tag::preposition))) return false;
  return third && subject && !before.plural && goes_on;
}

// "every loan made in Missouri": a past form that only describes the noun before it.
bool describes(const std::vector<Word>& words, Index i) {
  // "left up 300 posts": a particle, and then the object.
  const bool acts = i + 2 < words.size() && words[i + 1].has(Trait::particle) &&
                    (words[i + 2].is(Tag::number) || words[i + 2].is(Tag::possessive));
  if (acts) return false;
  return i > 0 && i + 1 < words.size() && words[i].is(Tag::verb_past) &&
         words[i].can(Tag::verb_participle) && words[i - 1].nominal() &&
         words[i + 1].is(Tag::preposition);
}

// Does a clause end before word `i`: at a mark, at what opens another, or where "and" leads on to a
// verb of the same subject?
bool ends_clause(const std::vector<Word>& words, Index i) {
  constexpr TagSet kEnds = bit(Tag::subordinator) | bit(Tag::relative) | bit(Tag::stop);
  const TagSet tag = bit(words[i].tag);
  if ((tag & (kEnds | bit(Tag::coordinator))) == 0) return false;
  if ((tag & kEnds) != 0) return true;
  Index next = i + 1;
  while (next < words.size() && words[next].is(Tag::adverb)) ++next;
  return next < words.size() && words[next].finite();
}

// "Cards on the table of the chemist show that", "the records, released in May, show that": is the
// word at `i`, taken for a noun, what those do that stand before it, from `begin` on?
bool shows_that(const std::vector<Word>& words, Index begin, Index i, const WordLexicon& lexicon) {
  const Word& word = words[i];
  if (!word.is(Tag::noun) || !says_shows(words, i, lexicon)) return false;
  const bool several = word.can(Tag::verb_base);
  return std::any_of(words.begin() + begin, words.begin() + i, [several](const Word& before) {
    return before.nominal() && before.plural == several;
  });
}

// "Invoices show payments to", "records from the depot list a sale": papers, what they do, and what
// of.
bool papers_show(const std::vector<Word>& words, Index begin, Index i, const WordLexicon& lexicon) {
  const Word& word = words[i];
  const Word& after = words[i + 1];
  const bool told = after.is(Tag::determiner) || after.is(Tag::possessive) || after.nominal() ||
                    after.is(Tag::adjective);
  if (!told || !word.is(Tag::noun) || !word.can(Tag::verb_base)) return false;
  if (!words[i - 1].nominal() || !lexicon.in(WordGroup::documents, word.verb)) return false;
  return std::any_of(words.begin() + begin, words.begin() + i, [&lexicon](const Word& before) {
    return before.plural && before.nominal() && lexicon.in(WordGroup::papers, before.id);
  });
}

}  // namespace

void find_lost_verbs(std::vector<Word>& words, const WordLexicon& lexicon) {
  constexpr Index kFewest = 4;  // words; less is a heading or a cell
  if (words.size() < kFewest || !words.back().is(Tag::stop)) return;
  for (Index begin = 0; begin < words.size();) {
    bool verb = words[begin].finite() && !describes(words, begin);
    Index end = begin + 1;
    for (; end < words.size() && !ends_clause(words, end); ++end) {
      verb = verb || (words[end].finite() && !describes(words, end));
    }
    const bool clause =
        begin == 0 || words[begin].is(Tag::subordinator) || words[begin].is(Tag::stop);
    if (clause && !verb && end > begin + 1 && end < words.size() &&
        shows_that(words, begin, end - 1, lexicon)) {
      words[end - 1].tag = present_of(words[end - 1]);
      words[end].tag = Tag::subordinator;
      verb = true;
    }
    bool other = words[begin].finite();
    for (Index i = begin + 1; clause && !verb && i + 1 < end; ++i) {
      other = other || words[i].finite();
      const bool papers = papers_show(words, begin, i, lexicon);
      if (!papers && !lost_verb(words, i, other)) continue;
      words[i].tag = papers ? Tag::verb_base : Tag::verb_s;
      break;
    }
    begin = end;
  }
}

void find_closing_verb(std::vector<Word>& words, const WordLexicon& lexicon) {
  if (words.size() < 2 || !words.back().is(Tag::stop)) return;
  const Index last = static_cast<Index>(words.size()) - 2;
  Word& word = words[last];
  if (!word.is(Tag::noun) || !lexicon.in(WordGroup::shows, word.verb)) return;
  Index begin = last;
  for (; begin > 0 && !words[begin - 1].is(Tag::comma); --begin) {
    if (words[begin - 1].finite() || words[begin - 1].is(Tag::coordinator)) return;
  }
  if (begin == 0 || std::none_of(words.begin(), words.begin() + begin,
                                 [](const Word& one) { return one.finite(); })) {
    return;
  }
  Index head = begin;
  while (head < last && !words[head].is(Tag::preposition)) ++head;
  if (head == begin || !words[head - 1].nominal()) return;
  if (words[head - 1].plural == word.can(Tag::verb_s)) return;
  word.tag = present_of(word);
}

}  // namespace gainsay::claim

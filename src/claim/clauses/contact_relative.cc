#include "claim/clauses/contact_relative.h"

namespace gainsay::claim {
namespace {

// The first word of the name at the end of "the mill Orlo"; kNone where it is all one.
Index name_behind_noun(std::span<const Word> words, const NounPhrase& phrase) {
  Index name = phrase.last;
  while (name > phrase.first && words[name - 1].is(Tag::name)) --name;
  if (name == phrase.last || name < phrase.first + 2) return kNone;
  const Word& thing = words[name - 1];
  const bool opens = words[phrase.first].is(Tag::determiner) || words[phrase.first].is(Tag::number);
  return opens && thing.is(Tag::noun) && thing.letters == Letters::lower ? name : kNone;
}

// Stand only adverbs, times and what hangs on prepositions between the two verbs?
bool nothing_between(std::span<const Word> words, const VerbGroup& group, const VerbGroup& next,
                     const std::vector<NounPhrase>& phrases) {
  for (Index i = group.last; i < next.first; ++i) {
    switch (words[i].tag) {
      case Tag::comma:
      case Tag::stop:
      case Tag::dash:
      case Tag::quote:
      case Tag::bracket:
      case Tag::coordinator:
      case Tag::subordinator:
      case Tag::relative:
        return false;
      default:
        break;
    }
  }
  for (const NounPhrase& phrase : phrases) {
    if (phrase.first < group.last || phrase.first >= next.first) continue;
    if (phrase.preposition == kNone && !phrase.temporal) return false;
  }
  return true;
}

}  // namespace

void split_contact_subjects(std::span<const Word> words, const std::vector<VerbGroup>& groups,
                            std::vector<NounPhrase>& phrases) {
  for (std::size_t g = 0; g + 1 < groups.size(); ++g) {
    const VerbGroup& group = groups[g];
    if (!group.finite || group.passive || !groups[g + 1].finite) continue;
    for (std::size_t p = 0; p < phrases.size(); ++p) {
      const NounPhrase& phrase = phrases[p];
      if (phrase.last != group.first || phrase.bracketed) continue;
      const Index name = name_behind_noun(words, phrase);
      if (name == kNone || !nothing_between(words, group, groups[g + 1], phrases)) break;
      NounPhrase who;
      who.first = name;
      who.last = phrase.last;
      who.head = phrase.last - 1;
      phrases[p].last = name;
      phrases[p].head = name - 1;
      phrases.insert(phrases.begin() + static_cast<std::ptrdiff_t>(p) + 1, who);
      break;
    }
  }
}

bool contact_subject(const std::vector<NounPhrase>& phrases, Index subject) {
  if (subject == kNone || subject == 0) return false;
  const NounPhrase& who = phrases[subject];
  const NounPhrase& thing = phrases[subject - 1];
  return who.preposition == kNone && who.first == thing.last && !who.coordinated &&
         !thing.temporal && !thing.pronoun;
}

}  // namespace gainsay::claim

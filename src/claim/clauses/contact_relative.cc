#include "claim/clauses/contact_relative.h"

#include <algorithm>

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

// Of what parts one clause from another, commas aside.
bool opens_or_ends(Tag tag) {
  constexpr TagSet kParts = bit(Tag::stop) | bit(Tag::dash) | bit(Tag::quote) | bit(Tag::bracket) |
                            bit(Tag::coordinator) | bit(Tag::subordinator) | bit(Tag::relative);
  return (bit(tag) & kParts) != 0;
}

// Stand only adverbs, times and what hangs on prepositions between the two verbs? `behind`: the
// phrases behind the first.
bool nothing_between(std::span<const Word> words, const VerbGroup& group, const VerbGroup& next,
                     std::span<const NounPhrase> behind) {
  for (Index i = group.last; i < next.first; ++i) {
    if (opens_or_ends(words[i].tag) || words[i].is(Tag::comma)) return false;
  }
  for (const NounPhrase& phrase : behind) {
    if (phrase.first >= next.first) break;
    if (phrase.preposition == kNone && !phrase.temporal) return false;
  }
  return true;
}

}  // namespace

void split_contact_subjects(std::span<const Word> words, const std::vector<VerbGroup>& groups,
                            std::vector<NounPhrase>& phrases) {
  std::size_t p = 0;
  for (std::size_t g = 0; g + 1 < groups.size(); ++g) {
    const VerbGroup& group = groups[g];
    while (p < phrases.size() && phrases[p].last < group.first) ++p;
    if (p == phrases.size()) return;
    const NounPhrase& phrase = phrases[p];
    const bool subject = phrase.last == group.first && !phrase.bracketed && group.finite;
    if (!subject || group.passive || !groups[g + 1].finite) continue;
    const Index name = name_behind_noun(words, phrase);
    const auto behind = std::span(phrases).subspan(p + 1);
    if (name == kNone || !nothing_between(words, group, groups[g + 1], behind)) continue;
    NounPhrase who;
    who.first = name;
    who.last = phrase.last;
    who.head = phrase.last - 1;
    phrases[p].last = name;
    phrases[p].head = name - 1;
    phrases.insert(phrases.begin() + static_cast<std::ptrdiff_t>(p) + 1, who);
  }
}

bool describes_opening(std::span<const Word> words, const std::vector<VerbGroup>& groups,
                       const std::vector<NounPhrase>& phrases, Index subject) {
  if (subject != 1 || groups.size() < 2 || !groups[0].finite || !groups[1].finite) return false;
  const NounPhrase& who = phrases[subject];
  const NounPhrase& thing = phrases[subject - 1];
  const bool leads = thing.preposition == 0 && thing.first == 1 && who.first == thing.last;
  if (!leads || !who.pronoun || !words[thing.first].is(Tag::determiner)) return false;
  const Word& pronoun = words[who.head];
  if (pronoun.has(Trait::object_form) || pronoun.has(Trait::expletive) ||
      pronoun.has(Trait::person) || pronoun.has(Trait::negative)) {
    return false;
  }
  bool comma = false;
  for (Index i = groups[0].last; i < groups[1].first; ++i) {
    const bool another_comma = comma && words[i].is(Tag::comma);
    if (opens_or_ends(words[i].tag) || another_comma) return false;
    comma = comma || words[i].is(Tag::comma);
  }
  return std::any_of(phrases.begin(), phrases.end(), [&groups](const NounPhrase& phrase) {
    return phrase.last == groups[1].first && phrase.first >= groups[0].last &&
           phrase.preposition == kNone && !phrase.temporal;
  });
}

bool contact_subject(const std::vector<NounPhrase>& phrases, Index subject) {
  if (subject == kNone || subject == 0) return false;
  const NounPhrase& who = phrases[subject];
  const NounPhrase& thing = phrases[subject - 1];
  return who.preposition == kNone && who.first == thing.last && !who.coordinated &&
         !thing.temporal && !thing.pronoun;
}

}  // namespace gainsay::claim

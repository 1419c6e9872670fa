#include "claim/words/verb_lists.h"

#include <algorithm>

namespace gainsay::claim {
namespace {

bool may_stand_between(const Word& word) { return word.is(Tag::adverb) || word.is(Tag::negator); }

// The form that all verbs of a list have whose first is at `i`: that of "sell" after "do not", of
// "sold" after "have" or "was"; Tag::other where no auxiliary stands before it.
Tag shared_form(std::span<const Word> words, Index i) {
  Index before = i;
  while (before > 0 && may_stand_between(words[before - 1])) --before;
  if (before == 0) return Tag::other;
  const Tag auxiliary = words[before - 1].tag;
  if (words[i].is(Tag::verb_participle)) {
    return auxiliary == Tag::have || auxiliary == Tag::be ? Tag::verb_participle : Tag::other;
  }
  const bool base = words[i].is(Tag::verb_base) &&
                    (auxiliary == Tag::modal || auxiliary == Tag::do_ || auxiliary == Tag::to);
  return base ? Tag::verb_base : Tag::other;
}

// One past the last verb of the list "V, V or V" whose first is at `i`; `i` where there is none.
Index end_of_list(std::span<const Word> words, Index i, Tag form) {
  for (Index at = i + 1; at + 1 < words.size();) {
    const bool comma = words[at].is(Tag::comma);
    if (comma) ++at;
    const bool last = at < words.size() && words[at].is(Tag::coordinator);
    if (last) ++at;
    if ((!comma && !last) || at >= words.size() || !words[at].can(form)) return i;
    ++at;
    if (last) return at;
  }
  return i;
}

}  // namespace

void settle_verb_lists(std::vector<Word>& words) {
  for (Index i = 1; i + 3 < words.size(); ++i) {
    if (!words[i].any_verb() || !words[i + 1].is(Tag::comma)) continue;
    const Tag form = shared_form(words, i);
    if (form == Tag::other) continue;
    const Index end = end_of_list(words, i, form);
    for (Index k = i + 1; k < end; ++k) {
      if (words[k].can(form) && !words[k].is(Tag::comma)) words[k].tag = form;
    }
  }
}

namespace {

// Do the two stand side by side, with a comma or a coordinator between them and no more?
bool side_by_side(std::span<const Word> words, const VerbGroup& one, const VerbGroup& next) {
  return next.first > one.last && next.first <= one.last + 2 &&
         std::all_of(words.begin() + one.last, words.begin() + next.first, [](const Word& word) {
           return word.is(Tag::comma) || word.is(Tag::coordinator);
         });
}

}  // namespace

bool lone_participle(std::span<const Word> words, const VerbGroup& group, bool passive) {
  constexpr TagSet kOpensObject = bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun) |
                                  bit(Tag::name) | bit(Tag::noun) | bit(Tag::number) |
                                  bit(Tag::subordinator);
  const bool object = group.last < words.size() && (bit(words[group.last].tag) & kOpensObject) != 0;
  return (!passive || !object) && group.last == group.main + 1 && !group.infinitive &&
         !group.gerund && words[group.main].can(Tag::verb_participle) &&
         std::all_of(words.begin() + group.first, words.begin() + group.main, may_stand_between);
}

void take_auxiliaries(const VerbGroup& first, VerbGroup& group) {
  group.finite = true;
  group.reduced = false;
  group.passive = first.passive;
  group.perfect = first.perfect;
  group.past = first.past;
  group.modal = first.modal;
}

void share_auxiliaries(std::span<const Word> words, std::vector<VerbGroup>& groups) {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const VerbGroup first = groups[i];
    if (!first.finite || (!first.passive && !first.perfect)) continue;
    std::size_t end = i + 1;
    while (end < groups.size() && lone_participle(words, groups[end], first.passive) &&
           side_by_side(words, groups[end - 1], groups[end])) {
      ++end;
    }
    // "was closed, painted white": what no coordinator closes is no list.
    while (end > i + 1 && !words[groups[end - 1].first - 1].is(Tag::coordinator)) --end;
    for (std::size_t k = i + 1; k < end; ++k) take_auxiliaries(first, groups[k]);
    i = end - 1;
  }
}

}  // namespace gainsay::claim

#include "claim/clauses/verb_groups.h"

#include "claim/words/inversion.h"
#include "claim/words/verb_lists.h"

namespace gainsay::claim {
namespace {

class Reader {
 public:
  Reader(std::span<const Word> words, const WordLexicon& lexicon)
      : words_(words), lexicon_(lexicon), never_(lexicon.often().never) {}

  // The group that begins at `first`, or one with last == first.
  VerbGroup read(Index first) {
    VerbGroup group;
    group.first = group.last = first;
    at_ = first;
    if (words_[at_].is(Tag::to)) {
      group.infinitive = true;
      ++at_;
      skip_adverbs(group);
    }
    if (tag() == Tag::modal) {
      group.modal = words_[at_].verb;
      group.finite = true;
      if (words_[at_].can(Tag::negator)) group.negated = true;  // cannot
      take(group);
    }
    if (tag() == Tag::do_ && next_is_verb_base()) {
      group.finite = !group.infinitive;
      group.past = group.past || words_[at_].has(Trait::past_be);
      take(group);
    }
    if (tag() == Tag::have && (auxiliary_have() || turned_have(group))) {
      finite_by(group);
      group.perfect = true;
      take(group);
    }
    if (tag() == Tag::be) read_be(group);
    read_main(group);
    return group;
  }

 private:
  Tag tag() const { return at_ < words_.size() ? words_[at_].tag : Tag::stop; }

  void skip_adverbs(VerbGroup& group) {
    while (passed_over(at_)) {
      if (words_[at_].is(Tag::negator) && !denies_little(group)) group.negated = true;
      if (words_[at_].id == never_) group.never = true;
      ++at_;
    }
    at_ = after_date(at_);
    // "will under no circumstances sell"
    if (const Index after = after_circumstances(at_); after != at_) {
      group.negated = true;
      at_ = after;
    }
    at_ = after_other_auxiliary(after_insertion(at_));
  }

  // "Did not just sell it": it did, and more; but "will not just sell it" promises something.
  bool denies_little(const VerbGroup& group) const {
    return group.modal == 0 && at_ + 1 < words_.size() &&
           lexicon_.in(WordGroup::only, words_[at_ + 1].id);
  }

  // One past a negative phrase between an auxiliary and its verb; `i` where none is.
  Index after_circumstances(Index i) const {
    constexpr Index kPhrase = 3;  // words
    if (i + kPhrase >= words_.size() || !words_[i].is(Tag::preposition)) return i;
    const bool none = words_[i + 1].has(Trait::negative) && words_[i + 2].is(Tag::noun);
    return none && words_[i + kPhrase].any_verb() ? i + kPhrase : i;
  }

  // "will not, now or ever, sell": one past what commas set in before the verb; `i` where nothing
  // is.
  Index after_insertion(Index i) const {
    constexpr Index kLongest = 8;  // words
    if (i >= words_.size() || !words_[i].is(Tag::comma)) return i;
    constexpr TagSet kGroup = kVerbTags | bit(Tag::modal) | bit(Tag::be) | bit(Tag::have) |
                              bit(Tag::do_) | bit(Tag::to) | bit(Tag::stop) | bit(Tag::relative) |
                              bit(Tag::subordinator);
    for (Index k = i + 1; k + 1 < words_.size() && k <= i + kLongest; ++k) {
      if (words_[k].is(Tag::comma)) {
        const bool verb =
            words_[k + 1].is(Tag::verb_base) || words_[k + 1].is(Tag::verb_participle);
        // "We have never, in any country, sold": behind a comma it looks like a past.
        const bool past =
            words_[k + 1].is(Tag::verb_past) && words_[k + 1].can(Tag::verb_participle);
        return verb || past ? k + 1 : i;
      }
      if ((bit(words_[k].tag) & kGroup) != 0) return i;
    }
    return i;
  }

  // "have never, and would never, sell": one past a second auxiliary that is set in before the verb
  // of both; `i` where none is.
  Index after_other_auxiliary(Index i) const {
    const auto is = [this](Index word, Tag tag) {
      return word < words_.size() && words_[word].is(tag);
    };
    if (!is(i, Tag::comma) || !is(i + 1, Tag::coordinator)) return i;
    Index after = i + 2;
    if (!is(after, Tag::modal) && !is(after, Tag::have) && !is(after, Tag::do_)) return i;
    do {
      ++after;
    } while (is(after, Tag::adverb) || is(after, Tag::negator));
    return is(after, Tag::comma) && after + 1 < words_.size() && words_[after + 1].any_verb()
               ? after + 1
               : i;
  }

  // Between an auxiliary and its verb: "does not ever sell", and a mark of what is quoted in part,
  // 'it "does not" sell'.
  bool passed_over(Index i) const {
    if (i >= words_.size()) return false;
    if (words_[i].is(Tag::adverb) || words_[i].is(Tag::negator)) return true;
    return words_[i].is(Tag::quote) && i + 1 < words_.size() && words_[i + 1].any_verb();
  }

  // One past the date between an auxiliary and its verb, "had in March fined"; `i` where none is.
  Index after_date(Index i) const {
    const bool preposition = i < words_.size() && words_[i].is(Tag::preposition);
    const Index first = preposition ? i + 1 : i;
    Index after = first;
    while (after < words_.size() && words_[after].temporal) ++after;
    const bool inside = after > first && after < words_.size() && words_[after].any_verb() &&
                        words_[after].can(Tag::verb_participle);
    return inside ? after : i;
  }

  void take(VerbGroup& group) {
    group.main = at_;
    group.verb = words_[at_].verb;
    group.last = at_ + 1;
    ++at_;
    skip_adverbs(group);
    // "Did it sell": the subject between auxiliary and verb.
    if (at_ + 1 < words_.size() && words_[at_].is(Tag::pronoun) && inverted(group) &&
        (words_[at_ + 1].any_verb() || words_[at_ + 1].is(Tag::be))) {
      turn(group, at_ + 1);
    } else if (const Index verb = turned_verb(words_, group.main); verb != kNone) {
      turn(group, verb);
    }
  }

  void turn(VerbGroup& group, Index verb) {
    at_ = verb;
    group.turned = turned_by_front(words_, group.main);
    group.negated = group.negated || (group.turned && denied_by_front(words_, group.main));
  }

  bool inverted(const VerbGroup& group) const {
    if (turned_by_front(words_, group.main)) return true;
    for (Index i = group.first; i < group.main; ++i) {
      const Word& word = words_[i];
      const bool outside = word.is(Tag::adverb) || word.is(Tag::negator);
      if (!outside) return false;
    }
    // "At no time have we supplied"
    Index first = group.first;
    while (
        first > 0 &&
        (words_[first - 1].is(Tag::negator) || words_[first - 1].has(Trait::opens_phrase) ||
         (words_[first - 1].is(Tag::adverb) && words_[first - 1].candidates == bit(Tag::adverb)))) {
      --first;
    }
    if (first == 0) return true;
    const Tag before = words_[first - 1].tag;
    return before == Tag::coordinator || before == Tag::stop || before == Tag::quote;
  }

  Index after_adverbs(Index i) const {
    while (passed_over(i)) ++i;
    return after_date(i);
  }

  bool next_is_verb_base() const {
    Index i = after_adverbs(at_ + 1);
    if (turned_verb(words_, at_) != kNone) return true;
    if (i + 1 < words_.size() && words_[i].is(Tag::pronoun)) ++i;
    // "we do not do it"
    if (i < words_.size() && i > at_ + 1 && words_[i].is(Tag::do_)) return true;
    return i < words_.size() &&
           (words_[i].is(Tag::verb_base) || words_[i].is(Tag::have) || words_[i].is(Tag::be));
  }

  bool auxiliary_have() const {
    const Index i = after_adverbs(at_ + 1);
    if (after_other_auxiliary(i) != i || after_insertion(i) != i) return true;
    return i < words_.size() &&
           (words_[i].is(Tag::verb_participle) || words_[i].can(Tag::verb_participle)) &&
           !words_[i].is(Tag::adjective) && !words_[i].is(Tag::noun);
  }

  // "At no time have we sold"
  bool turned_have(const VerbGroup& group) const {
    if (turned_verb(words_, at_) != kNone) return true;
    const bool turned = inverted(group) || turned_by_front(words_, at_);
    return at_ + 2 < words_.size() && words_[at_ + 1].is(Tag::pronoun) && turned &&
           words_[at_ + 2].can(Tag::verb_participle);
  }

  void finite_by(VerbGroup& group) const {
    if (group.infinitive || group.modal != 0) return;
    if (words_[at_].can(Tag::verb_ing)) {
      group.gerund = true;
      return;
    }
    if (words_[at_].is(Tag::be) && words_[at_].can(Tag::verb_base)) return;  // "let there be"
    group.finite = true;
    group.past = group.past || words_[at_].has(Trait::past_be);
  }

  void read_be(VerbGroup& group) {
    finite_by(group);
    take(group);
    if (tag() == Tag::be) take(group);  // "has been being", "is being"
    if (tag() == Tag::be) take(group);
    if (tag() == Tag::verb_ing) {
      group.progressive = true;
      take(group);
      if (tag() == Tag::be) take(group);
      return;
    }
    // "at no point were we told": after the subject a participle looks like a past.
    const bool turned = tag() == Tag::verb_past && words_[at_].can(Tag::verb_participle) &&
                        words_[at_ - 1].is(Tag::pronoun);
    // "were done away with"
    const bool done = tag() == Tag::do_ && words_[at_].can(Tag::verb_participle);
    if (tag() == Tag::verb_participle || turned || done) {
      group.passive = true;
      take(group);
    }
  }

  void read_main(VerbGroup& group) {
    const Tag t = tag();
    if (group.passive || group.progressive) return;
    const bool opened = group.last > group.first;  // an auxiliary has been read
    if (t == Tag::have || t == Tag::do_) {
      if (opened && words_[group.main].is(Tag::be)) return;
      if (!group.perfect) finite_by(group);  // the "had" of "has had" is no past
      take(group);
      return;
    }
    if (at_ >= words_.size() || !words_[at_].any_verb()) return;
    if (opened && words_[group.main].is(Tag::be)) return;
    if (opened && !group.perfect && group.modal == 0 && !words_[group.main].is(Tag::do_)) return;
    read_lexical(group, t, opened);
  }

  void read_lexical(VerbGroup& group, Tag t, bool opened) {
    if (!opened && !group.infinitive) {
      group.finite = t == Tag::verb_past || t == Tag::verb_s || t == Tag::verb_base;
      group.past = t == Tag::verb_past;
      group.gerund = t == Tag::verb_ing;
      group.reduced = t == Tag::verb_participle;
      if (t == Tag::verb_base && (group.first == 0 || words_[group.first - 1].is(Tag::stop))) {
        group.imperative = true;
      }
    }
    group.passive = group.reduced;
    group.main = at_;
    group.verb = words_[at_].verb;
    group.last = at_ + 1;
  }

  std::span<const Word> words_;
  const WordLexicon& lexicon_;
  WordId never_;
  Index at_ = 0;
};

bool opens_group(const Word& word) {
  constexpr TagSet kOpensGroup =
      kVerbTags | bit(Tag::modal) | bit(Tag::be) | bit(Tag::have) | bit(Tag::do_) | bit(Tag::to);
  return (bit(word.tag) & kOpensGroup) != 0;
}

// An adverb in front of a group is part of it, unless it follows a verb as its particle.
bool belongs_before(std::span<const Word> words, Index i) {
  if (words[i].is(Tag::negator)) return true;
  return words[i].is(Tag::adverb) && !words[i].has(Trait::particle) &&
         !words[i].can(Tag::preposition);
}

}  // namespace

void find_verb_groups(std::span<const Word> words, const WordLexicon& lexicon,
                      std::vector<VerbGroup>& groups) {
  groups.clear();
  Reader reader(words, lexicon);
  for (Index i = 0; i < words.size();) {
    if (!opens_group(words[i])) {
      ++i;
      continue;
    }
    VerbGroup group = reader.read(i);
    if (group.last <= i) {
      ++i;
      continue;
    }
    // "never sold": a negator before the group belongs to it.
    while (group.first > 0 && belongs_before(words, group.first - 1)) {
      --group.first;
      if (words[group.first].is(Tag::negator)) {
        group.negated = true;
        group.never = group.never || words[group.first].id == lexicon.often().never;
      }
    }
    groups.push_back(group);
    i = group.last;
  }
  share_auxiliaries(words, groups);
}

}  // namespace gainsay::claim

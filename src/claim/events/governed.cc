#include "claim/events/governed.h"

#include <algorithm>

namespace gainsay::claim {
namespace {

class Governors {
 public:
  explicit Governors(const EventReading& reading)
      : sentence_(reading.sentence), lexicon_(reading.lexicon) {}

  Standing of(Index index) const {
    if (supposed_in_front(index)) return Standing::asked;
    Standing found = Standing::told;
    for (Index at = index; at > 0;) {
      const Clause& clause = sentence_.clause(at);
      const bool hangs = clause.kind == ClauseKind::embedded;
      if (!hangs && !says_what(clause)) break;
      const Index above = at - 1;
      if (!hangs) found = std::max(found, judged_by(above, clause.opener));
      at = above;
    }
    return found;
  }

 private:
  const Word& word(Index i) const { return sentence_.view[i]; }
  bool in(WordGroup group, WordId id) const { return lexicon_.words.in(group, id); }

  // "that it had sold them", "why it had sold them"
  bool says_what(const Clause& clause) const {
    if (clause.kind != ClauseKind::subordinate || clause.opener == kNone) return false;
    return word(clause.opener).has(Trait::says_that) ||
           word(clause.opener).has(Trait::question_word);
  }

  // "Had Orlo sold it, …", "Suppose Orlo had sold it"
  bool supposed_in_front(Index index) const {
    const Clause& clause = sentence_.clause(index);
    if (clause.subject == kNone || word(0).is(Tag::number)) return false;
    const bool turned = word(0).is(Tag::have) && sentence_.phrase(clause.subject).first == 1 &&
                        clause.group.last > sentence_.phrase(clause.subject).last;
    return turned || (index < 2 && in(WordGroup::supposing, word(0).id));
  }

  // By the clause `above` and those that it hangs on, up to where what it governs opens.
  Standing judged_by(Index above, Index opener) const {
    Index first = above;
    while (first > 0 && sentence_.clause(first).kind == ClauseKind::embedded) --first;
    bool asks = false;
    bool believes = false;
    bool rejects = false;
    for (Index i = first; i <= above; ++i) {
      const WordId verb = sentence_.clause(i).group.verb;
      if (in(WordGroup::taking_as_known, verb)) return known(i, opener);
      const Saying saying = lexicon_.reporting.saying(verb);
      asks = asks || saying == Saying::ask || in(WordGroup::supposing, verb);
      believes = believes || saying == Saying::think || in(WordGroup::believing, verb);
      rejects = rejects || in(WordGroup::rejecting, verb);
    }
    // "It was not until June that it told them"
    Index next = sentence_.clause(first).group.last;
    while (next < opener && (word(next).is(Tag::adverb) || word(next).is(Tag::negator))) ++next;
    const bool dated =
        word(next).temporal || word(next).is(Tag::preposition) || word(next).has(Trait::waits);
    if (dated && word(sentence_.clause(first).group.main).is(Tag::be)) return Standing::told;
    const bool question = word(opener).has(Trait::question_word);
    if (question) return asks ? Standing::asked : Standing::told;
    if (rejects || refuses(first, above, opener) || falsely_told(first, opener)) {
      return Standing::refuted;
    }
    if (asks) return Standing::asked;
    return believes ? Standing::doubtful : Standing::told;
  }

  // "Wanted to know why", but "did not know that": so it was.
  Standing known(Index clause, Index opener) const {
    const bool wants =
        clause > 0 && sentence_.clause(clause).group.infinitive &&
        lexicon_.reporting.saying(sentence_.clause(clause - 1).group.verb) == Saying::ask;
    return wants && word(opener).has(Trait::question_word) ? Standing::asked : Standing::told;
  }

  // "Nobody has shown", "was not satisfied", "found nothing to suggest", "failed to prove", but
  // "nobody denies".
  bool refuses(Index first, Index above, Index opener) const {
    bool none = false;
    for (Index i = beginning(first); i < opener; ++i) {
      none = none || word(i).is(Tag::negator) || word(i).has(Trait::negative);
    }
    for (Index i = first; i <= above; ++i) {
      const VerbGroup& group = sentence_.clause(i).group;
      none = none || group.negated;
      if (lexicon_.reporting.saying(group.verb) == Saying::deny) return false;
      const Operator* op = lexicon_.predicates.operator_of(sentence_.view, group);
      none = none || (op != nullptr && op->effect == Effect::negation);
    }
    return none;
  }

  // "A false claim that", "was wrongly reported that", "retracted her statement that"
  bool falsely_told(Index first, Index opener) const {
    for (Index i = beginning(first); i < opener; ++i) {
      if (in(WordGroup::falsely, word(i).id)) return true;
    }
    return false;
  }

  // The first word of the subject and the verb of clause `index`.
  Index beginning(Index index) const {
    const Clause& clause = sentence_.clause(index);
    if (clause.subject == kNone) return clause.group.first;
    return std::min(clause.group.first, sentence_.phrase(clause.subject).first);
  }

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
};

}  // namespace

Standing standing_of(const EventReading& reading, Index index) {
  return Governors(reading).of(index);
}

}  // namespace gainsay::claim

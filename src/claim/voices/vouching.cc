#include "claim/voices/vouching.h"

namespace gainsay::claim {

bool vouches(const SentenceReading& sentence, const Lexicon& lexicon, Index index) {
  const VerbGroup& group = sentence.clause(index).group;
  const Index subject = sentence.clause(index).subject;
  if (group.negated || group.modal != 0) return false;
  const Reporting& reporting = lexicon.reporting;
  const bool establishes = reporting.establishes(group.verb) || reporting.admits(group.verb);
  if (subject == kNone) return establishes;
  const NounPhrase& who = sentence.phrase(subject);
  if (sentence.view[who.first].has(Trait::negative)) return false;
  const WordId head = sentence.view[who.head].id;
  if (reporting.paper(head)) return establishes || reporting.shows(group.verb);
  return establishes || lexicon.words.in(WordGroup::bodies, head);
}

bool vouched_for(const SentenceReading& sentence, const Lexicon& lexicon,
                 const Attribution& attribution) {
  if (attribution.saying != Saying::say) return false;
  if (attribution.who == Attribution::Who::subject) return true;
  return attribution.clause != kNone && !attribution.outsider &&
         vouches(sentence, lexicon, attribution.clause);
}

}  // namespace gainsay::claim

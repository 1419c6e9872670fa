#include "claim/events/blame.h"

namespace gainsay::claim {
namespace {

class BlameReader {
 public:
  BlameReader(const SentenceReading& sentence, const Lexicon& lexicon, const Clause& blaming)
      : sentence_(sentence), words_(lexicon.words), lexicon_(lexicon), blaming_(blaming) {}

  // "convicted", "paid a fine", "found guilty"; `link` is the word before the deed.
  Blamed said(Index link) const {
    const WordId verb = blaming_.group.verb;
    const Index whom = blaming_.group.passive ? blaming_.subject : blaming_.object;
    const bool guilty = link > 0 && words_.in(WordGroup::guilty, sentence_.view[link - 1].id);
    if (guilty || words_.in(WordGroup::punishes, verb)) return {true, whom};
    // "gave the mill a fine", "imposed a fine on the mill"
    if (!words_.in(WordGroup::imposes, verb)) return {};
    if (is_penalty(blaming_.object2)) return {true, blaming_.object};
    if (is_penalty(blaming_.object)) return {true, upon_whom(link)};
    return {};
  }

  // "for selling", "of having sold"; "admitted selling"
  Blamed for_doing(const Clause& deed) const {
    const Index first = deed.group.first;
    if (first == blaming_.group.last && lexicon_.reporting.admits(blaming_.group.verb)) {
      return {true};
    }
    const bool linked = first > 0 && words_.in(WordGroup::for_deeds, sentence_.view[first - 1].id);
    return linked ? said(first - 1) : Blamed{};
  }

 private:
  bool is_penalty(Index phrase) const {
    return phrase != kNone &&
           words_.in(WordGroup::penalties, sentence_.view[sentence_.phrase(phrase).head].id);
  }

  // "a fine of £8,000 on the mill": the phrase behind "on", before word `end`.
  Index upon_whom(Index end) const {
    for (Index i = blaming_.object + 1; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first >= end) break;
      if (phrase.preposition == kNone || phrase.temporal) continue;
      if (words_.in(WordGroup::upon, sentence_.view[phrase.preposition].id)) return i;
    }
    return kNone;
  }

  const SentenceReading& sentence_;
  const WordLexicon& words_;
  const Lexicon& lexicon_;
  const Clause& blaming_;
};

}  // namespace

namespace {

// "Broke its promise by selling flour", "by selling flour, the mill broke it": what was done, and
// not wanted, was done so.
Blamed means_of(const SentenceReading& sentence, const Lexicon& lexicon, Index index) {
  const Clause& deed = sentence.clause(index);
  const Index by = deed.group.first;
  if (deed.kind != ClauseKind::embedded || !deed.group.gerund || deed.group.negated) return {};
  if (by == 0 || !lexicon.words.in(WordGroup::by_deeds, sentence.view[by - 1].id)) return {};
  const bool in_front = by == 1;
  const Index beside = in_front ? index + 1 : index - 1;
  if (beside >= sentence.parse->clauses.size()) return {};
  const Clause& reached = sentence.clause(beside);
  const VerbGroup& group = reached.group;
  const bool done = group.finite && !group.negated && group.modal == 0 && !group.passive &&
                    (group.past || group.perfect);
  if (!done || (in_front && reached.kind != ClauseKind::main)) return {};
  return reached.subject == kNone ? Blamed{} : Blamed{true, reached.subject};
}

}  // namespace

Blamed blamed_for(const SentenceReading& sentence, const Lexicon& lexicon, Index index) {
  if (const Blamed means = means_of(sentence, lexicon, index)) return means;
  if (index == 0) return {};
  const Clause& deed = sentence.clause(index);
  const Clause& blaming = sentence.clause(index - 1);
  if (!blaming.group.finite || blaming.group.negated || blaming.group.modal != 0) return {};
  const bool doing = deed.kind == ClauseKind::embedded && deed.group.gerund;
  // "fined the mill because it had sold flour", or "because its shop had"
  const bool before = deed.kind == ClauseKind::subordinate && deed.opener != kNone &&
                      deed.group.perfect && deed.group.past &&
                      !sentence.view[deed.opener].has(Trait::says_that);
  if (!doing && !before) return {};
  for (Index i = blaming.group.first; i < blaming.group.last; ++i) {
    if (lexicon.words.in(WordGroup::falsely, sentence.view[i].id)) return {};
  }
  const BlameReader reader(sentence, lexicon, blaming);
  if (doing) return reader.for_doing(deed);
  Blamed blamed = reader.said(deed.opener);
  if (deed.subject != kNone && !sentence.phrase(deed.subject).pronoun) blamed.whom = kNone;
  return blamed;
}

}  // namespace gainsay::claim

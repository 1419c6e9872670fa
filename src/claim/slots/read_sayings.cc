#include "claim/slots/read_sayings.h"

#include "claim/voices/vouching.h"

namespace gainsay::claim {
namespace {

class SayingMarker {
 public:
  SayingMarker(const SentenceReading& sentence, const Lexicon& lexicon, ReadMarks& read)
      : sentence_(sentence), lexicon_(lexicon), read_(read) {}

  // "The firm said that", "told reporters that"
  void mark_words(const Attribution& attribution) {
    read_.set(attribution.skip_first, attribution.skip_last);
    if (attribution.clause == kNone) return;
    for (const NounPhrase& phrase : sentence_.parse->phrases) {
      const bool behind = phrase.first == attribution.skip_last;
      if (behind && lexicon_.reporting.listener(sentence_.view[phrase.head].id)) {
        read_.set(phrase.first, phrase.last);
      }
    }
  }

  // "According to its register": a paper.
  void mark_source() {
    const CueMention* cue = sentence_.cues.find(Cue::according);
    if (cue == nullptr) return;
    const Index behind = cue->last - sentence_.view.first_token;
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      const bool paper = lexicon_.reporting.paper(sentence_.view[phrase.head].id);
      if (phrase.first == behind && paper) read_.set_phrase(i);
    }
  }

  // "Inspectors found that", above the clause of the deed.
  void mark_governors(Index clause) {
    while (clause > 0) {
      const Index opener = sentence_.clause(clause).opener;
      const bool said = opener != kNone && sentence_.view[opener].has(Trait::says_that);
      if (!said || !vouches(sentence_, lexicon_, clause - 1)) return;
      mark_clause(--clause);
    }
  }

  // "…, inspectors found", "…, its ledger shows": what they say stands before them.
  void mark_witnesses() {
    for (Index i = 1; i < sentence_.parse->clauses.size(); ++i) {
      const Clause& clause = sentence_.clause(i);
      const bool behind = clause.kind == ClauseKind::main && clause.subject != kNone &&
                          clause.first > 0 && sentence_.view[clause.first - 1].is(Tag::comma);
      if (behind && vouches(sentence_, lexicon_, i)) mark_clause(i);
    }
  }

 private:
  // Its subject and its verb.
  void mark_clause(Index index) {
    const Clause& clause = sentence_.clause(index);
    read_.set_phrase(clause.subject);
    for (Index i = clause.group.first; i < clause.group.last; ++i) {
      if (!sentence_.view[i].is(Tag::adverb)) read_.set(i);
    }
  }

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  ReadMarks& read_;
};

}  // namespace

void mark_sayings(const SentenceReading& sentence, const Lexicon& lexicon,
                  const Attribution& attribution, bool claim, Index deed, ReadMarks& read) {
  SayingMarker marker(sentence, lexicon, read);
  // "It is not true that"
  if (attribution.content != kNone) read.set(0, sentence.clause(attribution.content).first);
  if (attribution.promise != kNone) {
    const VerbGroup& promise = sentence.clause(attribution.promise).group;
    read.set(promise.first, promise.last);
  }
  const bool says = attribution.saying == Saying::say || attribution.saying == Saying::none;
  const bool own =
      claim && says && attribution.who != Attribution::Who::other && !attribution.denies;
  if (own || vouched_for(sentence, lexicon, attribution)) marker.mark_words(attribution);
  marker.mark_source();
  if (deed != kNone) marker.mark_governors(deed);
  marker.mark_witnesses();
}

}  // namespace gainsay::claim

#include "claim/events/ultimatum.h"

#include <algorithm>

#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

// "unless it does", "if it does not"
bool of_not_doing(const SentenceReading& sentence, const WordLexicon& words, const Clause& clause) {
  if (!conditional(sentence, clause) || !clause.group.finite) return false;
  const Word& opener = sentence.view[clause.opener];
  if (words.in(WordGroup::unless, opener.id)) return !clause.group.negated;
  return opener.has(Trait::supposes) && clause.group.negated;
}

class UltimatumReader {
 public:
  UltimatumReader(const SentenceReading& sentence, const DocumentContext& context)
      : sentence_(sentence), context_(context), clauses_(sentence.parse->clauses) {}

  Index wanted() const {
    const bool sanction = std::any_of(clauses_.begin(), clauses_.end(), [this](const Clause& one) {
      return one.kind == ClauseKind::main && one.group.finite && to_come(one.group.modal);
    });
    for (Index i = 0; i < clauses_.size(); ++i) {
      const Clause& clause = clauses_[i];
      const bool threatens =
          sanction && of_not_doing(sentence_, words(), clause) && has_date(clause);
      if (threatens && to_company() && !of_others(clause)) return i;
      if (demands(i) && (sentence_.cues.has(Cue::threat) || has_deadline())) return i + 1;
    }
    return kNone;
  }

 private:
  const WordLexicon& words() const { return context_.lexicon->words; }
  bool to_come(WordId modal) const {
    return (words().entry(modal).traits & bit(Trait::to_come)) != 0;
  }
  SubjectFacts subject(const Clause& clause) const {
    return subject_facts(sentence_, *context_.lexicon, context_.speakers, clause.subject, false);
  }
  // Is the text about a subject of the case, or meant for whoever reads it?
  bool to_company() const {
    return context_.in_focus || mentions_subject(sentence_, context_.speakers) ||
           speaks_to_reader();
  }
  // Of somebody with a name who is no subject of the case.
  bool of_others(const Clause& clause) const {
    const SubjectFacts facts = subject(clause);
    if (facts.speaker || facts.own || clause.subject == kNone) return false;
    // But "Respondent" is a word.
    const Word& head = sentence_.view[sentence_.phrase(clause.subject).head];
    return facts.other || (head.is(Tag::name) && !head.can(Tag::noun));
  }
  // "you", "your"
  bool of_reader(const Word& word) const {
    return word.has(Trait::reader) || words().in(WordGroup::readers, word.id);
  }
  bool speaks_to_reader() const {
    const std::span<const Word> all = sentence_.view.words;
    return std::any_of(all.begin(), all.end(), [this](const Word& one) { return of_reader(one); });
  }

  bool has_date(const Clause& clause) const {
    const Span own = sentence_.span_of(clause.first, clause.last);
    const auto& dates = sentence_.dates;
    return std::any_of(dates.begin(), dates.end(), [&own](const DateMention& date) {
      return date.when.known() && own.contains(date.span);
    });
  }
  bool has_deadline() const {
    const auto& dates = sentence_.dates;
    return std::any_of(dates.begin(), dates.end(), [](const DateMention& date) {
      return date.relation == DateRelation::by || date.relation == DateRelation::before;
    });
  }

  // "the firm is directed to", "your company is requested to"
  bool demands(Index i) const {
    const Clause& clause = clauses_[i];
    const VerbGroup& group = clause.group;
    const bool open = i + 1 < clauses_.size() && clauses_[i + 1].group.infinitive &&
                      clauses_[i + 1].kind == ClauseKind::embedded;
    if (!open || clause.subject == kNone || !group.finite || !group.passive || group.negated ||
        group.past || group.modal != 0) {
      return false;
    }
    const Proposition proposition = sentence_.proposition(i);
    const auto& frames = context_.lexicon->predicates.frames();
    const bool asked =
        proposition.effect == Effect::ask ||
        (proposition.frame != kNone && (frames[proposition.frame].has(Sense::threatens) ||
                                        frames[proposition.frame].action == kAsk));
    const SubjectFacts facts = subject(clause);
    return asked && (facts.speaker || facts.own || facts.reader ||
                     of_reader(sentence_.view[sentence_.phrase(clause.subject).first]));
  }

  static constexpr std::string_view kAsk = "ask";  // of data/ontology/actions.yaml

  const SentenceReading& sentence_;
  const DocumentContext& context_;
  const std::vector<Clause>& clauses_;
};

}  // namespace

Index ultimatum_in(const SentenceReading& sentence, const DocumentContext& context) {
  const bool record = sentence.document->source.role == Role::record;
  return record && !context.own_voice ? UltimatumReader(sentence, context).wanted() : kNone;
}

bool tells_of_ultimatum(const SentenceReading& sentence, const Lexicon& lexicon,
                        const Proposition& proposition) {
  const bool tells = proposition.frame != kNone && !proposition.negated &&
                     proposition.effect == Effect::none &&
                     lexicon.predicates.frames()[proposition.frame].has(Sense::told);
  if (!tells) return false;
  const std::vector<Clause>& clauses = sentence.parse->clauses;
  const auto behind = clauses.begin() + proposition.clause + 1;
  const bool sanction = std::any_of(behind, clauses.end(), [&lexicon](const Clause& clause) {
    const TraitSet modal = lexicon.words.entry(clause.group.modal).traits;
    return clause.group.finite && (modal & (bit(Trait::would) | bit(Trait::to_come))) != 0;
  });
  return sanction && std::any_of(behind, clauses.end(), [&](const Clause& clause) {
           return of_not_doing(sentence, lexicon.words, clause);
         });
}

}  // namespace gainsay::claim

#include "claim/events/ultimatum.h"

#include <algorithm>

#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

bool has_word(const SentenceReading& sentence, const WordLexicon& words, WordGroup group) {
  if ((sentence.view.holds & words.bits_of(group)) == 0) return false;
  const auto& all = sentence.view.words;
  return std::any_of(all.begin(), all.end(),
                     [&](const Word& word) { return words.in(group, word.id); });
}

// "Ordered", "a request", but not "granted the firm's request": does somebody else want something?
bool has_demand(const SentenceReading& sentence, const DocumentContext& context) {
  const WordLexicon& words = context.lexicon->words;
  if ((sentence.view.holds & words.bits_of(WordGroup::pressing)) == 0) return false;
  for (Index i = 0; i < sentence.view.size(); ++i) {
    if (!words.in(WordGroup::pressing, sentence.view[i].id)) continue;
    const Index phrase = sentence.phrase_over(sentence.view[i].span);
    const ActorMention* const owner =
        phrase == kNone ? nullptr : possessor_of(sentence, sentence.phrase(phrase));
    if (owner == nullptr || !context.speakers.subject(owner->actor)) return true;
  }
  return false;
}

// "Or lose its licence", "unless it closes".
bool has_threat(const SentenceReading& sentence, const WordLexicon& words) {
  return sentence.cues.has(Cue::threat) || has_word(sentence, words, WordGroup::unless);
}

// "Within 30 days", "until 3 May".
bool has_limit(const SentenceReading& sentence) {
  const auto& dates = sentence.dates;
  return std::any_of(dates.begin(), dates.end(), [](const DateMention& date) {
    return date.type == TimexType::duration || date.relation == DateRelation::by ||
           date.relation == DateRelation::before || date.relation == DateRelation::until;
  });
}

// "you", "your"
bool of_reader(const WordLexicon& words, const Word& word) {
  return word.has(Trait::reader) || words.in(WordGroup::readers, word.id);
}
bool speaks_to_reader(const SentenceReading& sentence, const WordLexicon& words) {
  const auto& all = sentence.view.words;
  return std::any_of(all.begin(), all.end(),
                     [&words](const Word& word) { return of_reader(words, word); });
}

// Is a subject of the case the one to whom something is said or done, or the reader?
bool aimed_at_subject(const SentenceReading& sentence, const DocumentContext& context) {
  bool named = false;
  for (const ActorMention& mention : sentence.actors) {
    if (!context.speakers.subject(mention.actor)) continue;
    const auto& clauses = sentence.parse->clauses;
    named = named || std::none_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
              return clause.kind == ClauseKind::main && clause.subject != kNone &&
                     !clause.group.passive &&
                     sentence
                         .span_of(sentence.phrase(clause.subject).first,
                                  sentence.phrase(clause.subject).last)
                         .contains(mention.span);
            });
  }
  const bool on_it = context.in_focus && sentence.document->source.role == Role::record;
  return named || on_it || speaks_to_reader(sentence, context.lexicon->words);
}

// Is the phrase (kNone is none) of somebody with a name who is no subject of the case?
bool of_others(const SentenceReading& sentence, const DocumentContext& context, Index phrase) {
  if (phrase == kNone) return false;
  const SubjectFacts facts =
      subject_facts(sentence, *context.lexicon, context.speakers, phrase, false);
  if (facts.speaker || facts.own) return false;
  // But "Respondent" is a word.
  const Word& head = sentence.view[sentence.phrase(phrase).head];
  return facts.other || (head.is(Tag::name) && !head.can(Tag::noun));
}

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
      if (threatens && to_company() && !of_others(sentence_, context_, clause.subject)) return i;
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
           speaks_to_reader(sentence_, words());
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
                     of_reader(words(), sentence_.view[sentence_.phrase(clause.subject).first]));
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

bool presses(const SentenceReading& sentence, const DocumentContext& context) {
  if (context.own_voice || sentence.asks || sentence.document->source.role == Role::statement) {
    return false;
  }
  const WordLexicon& words = context.lexicon->words;
  const bool threat = has_threat(sentence, words);
  const bool wanted = (has_demand(sentence, context) && (threat || has_limit(sentence))) ||
                      (threat && has_word(sentence, words, WordGroup::addressing));
  if (!wanted || !aimed_at_subject(sentence, context)) return false;
  const auto& clauses = sentence.parse->clauses;
  for (Index i = 0; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    if (clause.kind != ClauseKind::main || clause.subject == kNone) continue;
    const Proposition& proposition = sentence.propositions[i];
    if (proposition.negated || proposition.negative_subject) return false;
    // "The firm gave the council notice that it would sue"
    const SubjectFacts who = subject_facts(sentence, *context.lexicon, context.speakers,
                                           clause.subject, context.own_voice);
    if (who.speaker && !clause.group.passive) return false;
    // "ordered Halvor to close its mill", in a paper about the firm
    Index whom = clause.group.passive ? clause.subject : clause.object;
    if (whom == kNone && i + 1 < clauses.size() && clauses[i + 1].group.infinitive) {
      whom = clauses[i + 1].subject;
    }
    const bool rival =
        whom != kNone && words.entry(sentence.view[sentence.phrase(whom).head].id).apart;
    if ((rival || of_others(sentence, context, whom)) &&
        !mentions_subject(sentence, context.speakers)) {
      return false;
    }
    break;  // "or lose its licence": who is to lose it has done nothing
  }
  return true;
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

#include "claim/claims/stance_clues.h"

#include <algorithm>

#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

const Word& StanceClues::word(std::uint32_t token) const {
  return sentence_.view[token - sentence_.view.first_token];
}

const CueMention* StanceClues::near_cue(Cue kind) const {
  if (proposition_.clause == kNone) return cue(kind);
  const Index verb = sentence_.clause(proposition_.clause).group.main;
  const auto parts = [&](std::uint32_t token) {
    return word(token).is(Tag::stop) && sentence_.view.text(token - first_token()) == ";";
  };
  std::uint32_t first = sentence_.token(verb);
  while (first > first_ && !parts(first - 1)) --first;
  std::uint32_t last = sentence_.token(verb);
  while (last < last_ && !parts(last)) ++last;
  return sentence_.cues.find(kind, first, last);
}

bool StanceClues::speaker_near(Index phrase) const {
  const Index verb = sentence_.clause(proposition_.clause).group.first;
  const Index first = sentence_.phrase(phrase).first;
  if (first >= verb) return false;
  const Span words = sentence_.span_of(first, verb);
  return std::any_of(
      sentence_.actors.begin(), sentence_.actors.end(), [&words](const ActorMention& mention) {
        return mention.form == ActorMention::Form::first_person && words.contains(mention.span);
      });
}

bool StanceClues::first_person(Index phrase) const {
  if (phrase == kNone) return false;
  const Party party = party_of(sentence_, phrase);
  return party.mention != nullptr && party.mention->form == ActorMention::Form::first_person;
}

bool StanceClues::named(Index phrase) const {
  const Party party = party_of(sentence_, phrase);
  return party.mention != nullptr && party.mention->form == ActorMention::Form::name;
}

bool StanceClues::by_somebody() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  return subject == kNone || party_of(sentence_, subject).mention != nullptr;
}

const CueMention* StanceClues::in_scope(const CueMention* mention) const {
  if (mention == nullptr || proposition_.clause == kNone) return mention;
  const Index at = mention->first - sentence_.view.first_token;
  bool aside = false;
  for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
    const Clause& clause = sentence_.clause(i);
    const bool own = i == proposition_.clause || i == proposition_.inner;
    if (own || clause.kind == ClauseKind::main) {
      aside = false;
    } else if (clause.kind == ClauseKind::subordinate && clause.opener != kNone) {
      // "are not kept once the call is over"
      aside = sentence_.view[clause.opener].can(Tag::preposition) ||
              sentence_.view[clause.opener].has(Trait::question_word) ||
              sentence_.view[clause.opener].can(Tag::adverb);
    } else if (clause.kind == ClauseKind::relative && i > proposition_.inner) {
      aside = clause.subject == kNone || clause.subject == clause.antecedent;
    }
    const Index begin = clause.group.first;
    if (aside && at >= begin && at < clause.last) return nullptr;
  }
  return mention;
}

bool StanceClues::sense(Sense wanted) const {
  return proposition_.frame != kNone &&
         lexicon_.predicates.frames()[proposition_.frame].has(wanted);
}

bool StanceClues::modal(Trait kind, WordId verb) const {
  return verb != 0 && (lexicon_.words.entry(verb).traits & bit(kind)) != 0;
}

bool StanceClues::counts() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  if (subject == kNone || !number_) return false;
  const NounPhrase& phrase = sentence_.phrase(subject);
  for (Index i = phrase.first; i < phrase.last; ++i) {
    if (sentence_.view[i].is(Tag::number)) return true;
  }
  return false;
}

bool StanceClues::inside(const CueMention& mention) const {
  const Clause& clause = sentence_.clause(proposition_.clause);
  const Index at = mention.first - first_token();
  return at >= clause.first && at < clause.last;
}

bool StanceClues::there() const {
  constexpr TagSet kThere = bit(Tag::be) | bit(Tag::have);
  return (lexicon_.words.entry(proposition_.verb).tags & kThere) != 0;
}

bool StanceClues::none_of_it() const {
  if (proposition_.negative_subject || cue(Cue::universal) != nullptr) return true;
  if (proposition_.object == kNone) return false;
  const NounPhrase& object = sentence_.phrase(proposition_.object);
  for (Index i = object.first; i < object.last; ++i) {
    if (sentence_.view[i].is(Tag::number)) return true;
  }
  return false;
}

bool StanceClues::dated(DateRelation relation) const {
  return std::any_of(sentence_.dates.begin(), sentence_.dates.end(),
                     [relation](const DateMention& date) {
                       return date.relation == relation && date.when.known();
                     });
}

bool StanceClues::existential() const {
  return stands_for_nothing(sentence_, sentence_.clause(proposition_.clause).subject);
}

bool StanceClues::of_own_will() const {
  const CueMention* mention = cue(Cue::motive);
  if (mention == nullptr || proposition_.clause == kNone) return mention != nullptr;
  for (std::uint32_t i = mention->first; i < mention->last; ++i) {
    if (word(i).has(Trait::negative) || word(i).is(Tag::negator)) return true;
  }
  const VerbGroup& group = sentence_.clause(proposition_.clause).group;
  return !group.negated || mention->first - sentence_.view.first_token < group.first;
}

bool StanceClues::gives_reason() const {
  const bool did = (proposition_.past || proposition_.perfect) && no_modal() && of_speaker() &&
                   !proposition_.passive && proposition_.frame != kNone;
  const auto& clauses = sentence_.parse->clauses;
  return did && std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
           return clause.opener != kNone && sentence_.view[clause.opener].has(Trait::reason);
         });
}

bool StanceClues::speaker_coerced() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  if (proposition_.passive) return !proposition_.negative_subject && first_person(subject);
  const Index whom =
      proposition_.counterparty != kNone ? proposition_.counterparty : proposition_.object;
  if (!proposition_.negative_subject) return first_person(whom) && !first_person(subject);
  return whom == kNone || whom == subject || first_person(whom) || named(whom);
}

}  // namespace gainsay::claim

// EventReading: a sentence of a record or report as the making of events sees it, with the
// questions that several of its parts ask. Refuses to change what is kept of the document: only
// what builds an event does.
#pragma once

#include "claim/clauses/proposition.h"
#include "claim/document_reader.h"
#include "claim/events/blame.h"
#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/weights/salience.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

// A clause that may tell of an event.
struct EventCandidate {
  Proposition proposition;
  Index until = kNone;                // of what was put off: see put_off_until()
  const DateMention* date = nullptr;  // when it was, if the sentence says so
  int points = 0;
  FeatureSet features = 0;  // that the points come from
  SubjectFacts subject{};
  Blamed blamed;  // what somebody is punished for, or reached something by
};

struct EventReading {
  EventReading(const SentenceReading& a_sentence, const DocumentContext& a_context,
               const Attribution& an_attribution)
      : sentence(a_sentence),
        context(a_context),
        attribution(an_attribution),
        lexicon(*a_context.lexicon),
        record(a_sentence.document->source.role == Role::record),
        names_company(mentions_subject(a_sentence, a_context.speakers)) {}

  const SentenceReading& sentence;
  const DocumentContext& context;
  const Attribution& attribution;
  const Lexicon& lexicon;
  bool record;         // a primary document
  bool names_company;  // in any role

  // The day of the entry that the sentence stands in, else of the paper.
  When paper_day() const { return claim::paper_day(sentence, context); }

  Blamed blamed(Index i) const { return blamed_for(sentence, lexicon, i); }

  // The date inside the clause itself, or nullptr.
  const DateMention* own_date(const Clause& clause) const;

  // "Veenlease, which leased out conveyor belts in 2019, had been sold": a deed with its own date.
  bool tells_with_date(Index i) const;

  // "that it had sold them": a clause that tells what was said.
  bool says_that(const Clause& clause) const;

  // "A laboratory told the firm that the paint had lead in it": that it was told, whatever it was.
  bool tells_company(const Proposition& proposition) const;

  // In the past, or as minutes have it: "9 August 2019. The contract is signed."
  bool told_as_done(const Proposition& proposition) const;

  // The same; in the past, where a primary document tells of it.
  bool reported_done(const Proposition& proposition) const;

  // "is hereby required to", "shall …, failing which": an order, whatever its tense.
  bool orders() const { return record && !context.own_voice && sentence.cues.has(Cue::threat); }

  // What a contract says shall be done is what was agreed.
  bool agreed_by(WordId modal) const;
};

}  // namespace gainsay::claim

#include "claim/claims/claim_valid.h"

#include <algorithm>

#include "claim/claims/claim_position.h"
#include "claim/times/date_of_deed.h"
#include "claim/times/dated_things.h"
#include "claim/times/periods.h"
#include "claim/times/since_event.h"
#include "claim/times/stretches.h"
#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

constexpr std::size_t kLettersOfMonth = 7;  // letters of "2020-24"

std::optional<Quantity> bounded_by(const ClaimReading& reading, const Proposition& proposition,
                                   const DateMention& date) {
  const SentenceReading& sentence = reading.sentence;
  const Span verb = sentence.view[sentence.clause(proposition.inner).group.main].span;
  const bool since = proposition.perfect && !proposition.never && !proposition.negative_subject;
  if (!proposition.negated || since || date.span.begin < verb.end) return std::nullopt;
  return reading.lexicon.measures.length_bound(sentence, date);
}

// Does a clause that is no part of what is claimed name the date: "the app, which came out in May,
// could not", "as we told the paper on Monday, we have never"?
bool in_clause_beside(const ClaimReading& reading, const Clause& clause, const DateMention& date) {
  const Lexicon& lexicon = reading.lexicon;
  const SentenceReading& sentence = reading.sentence;
  const auto& clauses = sentence.parse->clauses;
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& other) {
    // "said the app, which came out in May, could not"
    const bool beside = other.kind == ClauseKind::relative && other.group.finite &&
                        other.subject == clause.subject && other.last <= clause.group.first;
    // "As we told the paper on Monday, we have never"
    const bool telling = other.kind == ClauseKind::subordinate && &other != &clause &&
                         other.opener != kNone &&
                         lexicon.words.in(WordGroup::as, sentence.view[other.opener].id) &&
                         lexicon.reporting.saying(other.group.verb) == Saying::say;
    return (beside || telling) && sentence.span_of(other.first, other.last).contains(date.span);
  });
}

// Does a main clause behind `clause` name it, of what is to come: "There are 3,120, and each will
// have been looked at by Christmas"?
bool in_clause_ahead(const SentenceReading& sentence, const Clause& clause,
                     const DateMention& date) {
  if (clause.group.modal != 0) return false;
  const auto& clauses = sentence.parse->clauses;
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& other) {
    const bool ahead =
        other.kind == ClauseKind::main && other.group.modal != 0 && other.first >= clause.last;
    return ahead && sentence.span_of(other).contains(date.span);
  });
}

// The date inside the clause, else the nearest of the sentence, but not one of another clause.
const DateMention* own_date(const ClaimReading& reading, const Clause& clause) {
  const SentenceReading& sentence = reading.sentence;
  const Attribution& attribution = reading.attribution;
  const Index verb = clause.group.main;
  const auto found_in = [&](Index first, Index last) {
    return date_for(sentence, first, last, verb, attribution.skip_first, attribution.skip_last);
  };
  const DateMention* inside =
      found_in(std::max(reading.first, clause.first), std::min(reading.last, clause.last));
  if (inside != nullptr) return inside;
  const DateMention* found = found_in(reading.first, reading.last);
  if (found == nullptr) return nullptr;
  // "Contrary to what was reported on Monday, we"
  if (sentence.view[first_word(sentence.view, *found)].is(Tag::bracket)) return nullptr;
  const bool of_another =
      in_clause_beside(reading, clause, *found) || in_clause_ahead(sentence, clause, *found);
  return of_another ? nullptr : found;
}

// "learned of the 2019 spill when the papers wrote of it in May 2020": the date behind one that
// says what was learned of; nullptr where there is none.
const DateMention* behind_thing(const SentenceReading& sentence, const DateMention* date) {
  if (date == nullptr || !tells_which(sentence, *date)) return date;
  for (const DateMention& next : sentence.dates) {
    const bool behind = next.span.begin >= date->span.end && next.when.known();
    if (behind && next.type == TimexType::date && !tells_which(sentence, next)) return &next;
  }
  return nullptr;
}

// Nothing in [first, last) but words such as "so", "it" and marks.
bool only_points_back(const SentenceView& view, Index first, Index last) {
  constexpr TagSet kSaysNothing = bit(Tag::stop) | bit(Tag::quote) | bit(Tag::adverb) |
                                  bit(Tag::pronoun) | bit(Tag::subordinator) | bit(Tag::negator) |
                                  bit(Tag::comma);
  for (Index i = first; i < last; ++i) {
    if ((bit(view[i].tag) & kSaysNothing) == 0) return false;
  }
  return true;
}

// "We do not sell, and have never sold, anybody's data": the wider of the two.
Proposition at_any_time(const ClaimReading& reading, const Proposition& proposition) {
  const SentenceReading& sentence = reading.sentence;
  Proposition wider = proposition;
  // "said it was not selling any": then, since what is reported has its tense shifted.
  if (reading.attribution.after_that && proposition.progressive) wider.past = false;
  // "We deny selling any": of what was done, like "that we sold any".
  const bool denies = (proposition.effect == Effect::deny || reading.attribution.denies) &&
                      proposition.inner != kNone;
  if (denies && sentence.clause(proposition.inner).group.gerund) wider.past = true;
  for (const Clause& clause : sentence.parse->clauses) {
    if (clause.kind != ClauseKind::main) continue;
    // "and never have", "and has never done so", but not "and have never had a leak".
    const TagSet tags = reading.lexicon.words.entry(clause.group.verb).tags;
    const bool stands_in = (tags & (bit(Tag::do_) | bit(Tag::have))) != 0 &&
                           only_points_back(sentence.view, clause.group.last, clause.last);
    if (clause.group.verb != proposition.verb && !stands_in) continue;
    wider.never = wider.never || clause.group.never;
    // "do not, have not and will not sell"
    const bool have = (tags & bit(Tag::have)) != 0 &&
                      clause.group.first == clause.group.main;  // not "do not have to"
    wider.perfect = wider.perfect || (stands_in && have && clause.group.negated);
  }
  return wider;
}

// "never in winter": a season that comes back every year is no date. "Has never flown there", and a
// date in the past beside it ("contrary to what was written in 2015"): of something else.
const DateMention* undated(const ClaimReading& reading, const Proposition& proposition,
                           const DateMention* date, const When& said) {
  if (date == nullptr || !proposition.never) return date;
  const SentenceReading& sentence = reading.sentence;
  const bool present = proposition.perfect && !sentence.clause(proposition.clause).group.past;
  const bool over = date->when.known() && date->relation == DateRelation::at &&
                    date->when.extent.latest_end < said.extent.earliest_start;
  const bool beside = !sentence.span_of(sentence.clause(proposition.clause)).contains(date->span);
  if (present && over && beside) return nullptr;
  const std::string_view text = sentence.text_of(date->span);
  const bool one_word = text.find(' ') == std::string_view::npos;
  const bool year = text.find_first_of("0123456789") != std::string_view::npos;
  return one_word && !year && date->when.edtf.size() == kLettersOfMonth ? nullptr : date;
}

// "since the works was rebuilt in March": since then, although "in" stands before it. Is `date` one
// since when it is so?
bool dates_beginning(const SentenceReading& sentence, const Proposition& proposition,
                     const DateMention& date) {
  // "as of March our stores carry none", but not "as of March there were 40"
  const std::string_view told = sentence.text_of(date.with_cue);
  const bool onward = !proposition.past && date.relation == DateRelation::at &&
                      (told.starts_with("as of") || told.starts_with("As of"));
  if (onward || ends_in_since(sentence.view, date.span)) return true;
  // "After the ban of 2012 we did not sell it"
  const Index first = first_word(sentence.view, date);
  for (const NounPhrase& phrase : sentence.parse->phrases) {
    const bool beside = phrase.last <= first && first <= phrase.last + 1;
    if (!beside || phrase.preposition == kNone || phrase.temporal) continue;
    const Word& opener = sentence.view[phrase.preposition];
    if (opener.has(Trait::succeeds) || opener.has(Trait::since)) return true;
  }
  const auto& clauses = sentence.parse->clauses;
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
    if (clause.opener == kNone) return false;
    const Word& opener = sentence.view[clause.opener];  // "after the inquiry began in May"
    if (!opener.has(Trait::since) && !opener.has(Trait::succeeds)) return false;
    const Index last = std::max(clause.last, clause.first + 1);
    return sentence.span_of(clause.opener, last).contains(date.span);
  });
}

// What the claim speaks of by its stance and `date` alone.
When by_stance(const ClaimReading& reading, const Proposition& proposition, const DateMention* date,
               const Claim& claim) {
  const bool onwards =
      reading.sentence.cues.has(Cue::permanent) || reading.to_come(proposition.modal);
  const Proposition wider = at_any_time(reading, proposition);
  const DateMention* own = undated(reading, proposition, date, claim.said);
  if (own == nullptr || !dates_beginning(reading.sentence, proposition, *own)) {
    return valid_time(claim.stance, wider, own, claim.said, onwards);
  }
  DateMention since = *own;
  since.relation = DateRelation::since;
  return valid_time(claim.stance, wider, &since, claim.said, onwards);
}

// "Said that it did not sell any", "denies selling any": then, or at any time before. Nothing says
// which, since behind a past tense that of what is reported is shifted.
bool from_unknown(const ClaimReading& reading, const Proposition& proposition,
                  const DateMention* date, const Claim& claim) {
  if (claim.stance != Stance::denial || date != nullptr) return false;
  const Proposition wider = at_any_time(reading, proposition);
  if (wider.never || wider.perfect || !wider.past) return false;
  const bool gerund =
      proposition.inner != kNone && reading.sentence.clause(proposition.inner).group.gerund;
  const bool shifted = reading.attribution.after_that &&
                       reading.sentence.clause(reading.attribution.clause).group.past;
  return shifted || gerund;
}

// The whole of what `date`, which is all that the claim speaks of, says with the dates beside it.
void widen_to_period(const ClaimReading& reading, const DateMention& date, Claim& claim) {
  const SentenceReading& sentence = reading.sentence;
  if (When period = whole_period(sentence, date); period.known()) claim.valid = period;
  if (When both = listed_period(sentence, reading.lexicon.words, date); both.known()) {
    claim.valid = both;
  }
  const When stock = claim.quantity ? counted_on(sentence, date) : When{};
  if (stock.known()) claim.valid = stock;
}

bool of_another_deed(const ClaimReading& reading, const DateMention& date, Index own) {
  const SentenceReading& sentence = reading.sentence;
  for (Index i = 0; i < sentence.parse->clauses.size(); ++i) {
    const Clause& clause = sentence.clause(i);
    const bool since = date.relation == DateRelation::since || date.relation == DateRelation::after;
    const bool apart = clause.kind == ClauseKind::main
                           ? date.relation == DateRelation::at
                           : clause.kind == ClauseKind::relative && since;
    if (i == own || i == reading.attribution.clause || !apart) continue;
    const bool told = clause.group.finite && clause.group.past && clause.group.modal == 0;
    if (told && sentence.span_of(clause.first, clause.last).contains(date.span)) return true;
  }
  return false;
}

// "Will not sell it for two years", "have not sold it for two years": how long is said beside the
// verb. "Never" leaves no end, and what was done "in 2017, though it had said that it would not"
// sets none, nor does what will be refunded and was bought "since February" set a beginning.
void limit_to_length(const ClaimReading& reading, const Proposition& proposition,
                     const DateMention* date, Claim& claim) {
  const bool ahead = claim.stance == Stance::commitment;
  const bool back = claim.stance == Stance::denial && proposition.perfect;
  if (proposition.clause == kNone || !(ahead || back)) return;
  if (length_bound(reading, proposition)) return;
  if (date == nullptr) {
    const Clause& clause = reading.sentence.clause(proposition.inner);
    const When length =
        for_length(reading.sentence, reading.lexicon.words, clause, claim.said, back);
    if (length.known()) claim.valid = length;
  } else if (ahead && ((proposition.never && date->relation == DateRelation::at) ||
                       of_another_deed(reading, *date, proposition.clause))) {
    claim.valid = valid_time(Stance::commitment, proposition, nullptr, claim.said);
  }
}

}  // namespace

std::optional<Quantity> length_bound(const ClaimReading& reading, const Proposition& proposition) {
  for (const DateMention& date : reading.sentence.dates) {
    if (auto bound = bounded_by(reading, proposition, date); bound) return bound;
  }
  return std::nullopt;
}

const DateMention* date_of_claim(const ClaimReading& reading, const Proposition& proposition,
                                 Stance stance, const DateMention* said_on) {
  const DateMention* date = own_date(reading, reading.sentence.clause(proposition.clause));
  if (date == nullptr || date == said_on || bounded_by(reading, proposition, *date)) {
    return nullptr;
  }
  return stance == Stance::knowledge ? behind_thing(reading.sentence, date) : date;
}

void set_valid(const ClaimReading& reading, const ClaimCandidate& candidate,
               const DateMention* date, Claim& claim) {
  const Proposition& proposition = candidate.proposition;
  claim.valid = by_stance(reading, proposition, date, claim);
  if (from_unknown(reading, proposition, date, claim)) {
    claim.valid = when_of("/" + end_text(claim.valid.edtf), true);
  }
  if (date != nullptr && date->when.known() && date->when.edtf == claim.valid.edtf) {
    widen_to_period(reading, *date, claim);
  }
  limit_to_length(reading, proposition, date, claim);
  const bool held = candidate.position || opines(reading, proposition);
  if (claim.stance == Stance::assertion && date == nullptr && held) {
    claim.valid = valid_time(Stance::commitment, proposition, nullptr, claim.said);
  }
}

}  // namespace gainsay::claim

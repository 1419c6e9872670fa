// Events: which clause of a record or report shows one, and what took place.
#include <algorithm>
#include <array>
#include <utility>

#include "claim/document_reader.h"
#include "claim/events/date_standing.h"
#include "claim/events/doer.h"
#include "claim/events/event_date.h"
#include "claim/events/event_points.h"
#include "claim/events/event_reading.h"
#include "claim/events/event_status.h"
#include "claim/events/event_time.h"
#include "claim/events/further_events.h"
#include "claim/events/told_clause.h"
#include "claim/events/wanted_orders.h"
#include "claim/slots/kinds.h"
#include "claim/slots/slots.h"
#include "claim/slots/unread_words.h"
#include "claim/times/put_off.h"
#include "claim/times/stretches.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

class EventMaker {
 public:
  EventMaker(const SentenceReading& sentence, DocumentContext& context,
             const Attribution& attribution)
      : sentence_(sentence),
        context_(context),
        attribution_(attribution),
        lexicon_(*context.lexicon),
        reading_(sentence, context, attribution) {}

  bool make(std::vector<Event>& events) {
    if (merely_claimed(reading_)) return false;
    const std::size_t before = events.size();
    const bool told = make_told(events);
    return add_wanted(reading_, context_, events, before) || told;
  }

 private:
  bool make_told(std::vector<Event>& events) {
    EventCandidate best;
    bool found = false;
    std::vector<EventCandidate> candidates;
    // With one clause there is nothing for the best to stand beside.
    const bool several = sentence_.parse->clauses.size() > 1;
    if (several) candidates.reserve(sentence_.parse->clauses.size());
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
      if (!is_told(reading_, i)) continue;
      if (reading_.blamed(i)) {
        candidates.push_back(judge(i));
        continue;
      }
      if (!relates(sentence_, sentence_.clause(i))) {
        if (several && reading_.tells_with_date(i)) candidates.push_back(judge(i));
        continue;
      }
      EventCandidate candidate = judge(i);
      if (several) candidates.push_back(candidate);
      const bool fuller = found && candidate.points == best.points &&
                          ((names_partner(candidate) && !names_partner(best)) ||
                           (opens_sentence(best) && clause_of(candidate).kind == ClauseKind::main));
      if (!found || candidate.points > best.points || fuller) {
        best = candidate;
        found = true;
      }
    }
    const Index telling = found ? telling_of(reading_, best.proposition) : kNone;
    if (telling != kNone) best = judge(telling);
    if (!found || !worth_keeping(reading_, best)) {
      const auto deed = std::find_if(candidates.begin(), candidates.end(),
                                     [](const EventCandidate& one) { return one.blamed; });
      if (deed == candidates.end() || !worth_keeping(reading_, *deed)) return false;
      best = *deed;
    }
    // The one that says most comes last: what follows refers to it.
    for (const EventCandidate& candidate : candidates) {
      if (!stands_beside(candidate, best)) continue;
      std::vector<Event> beside;
      const LastSaid spoken_of = context_.last;
      build(candidate, beside);
      // "Those came from Halvor, to which it had sold 400 lamps in 2019": no lamps came.
      if (candidate.proposition.clause > best.proposition.clause) context_.last = spoken_of;
      const bool dated =
          reading_.own_date(sentence_.clause(candidate.proposition.clause)) != nullptr;
      for (Event& event : beside) {
        if (candidate.blamed || dated || names(event.object) || names(event.counterparty)) {
          events.push_back(std::move(event));
        }
      }
    }
    build(best, events);
    return true;
  }

  // A thing of the ontology or an actor with a name, and not words alone.
  static bool names(const NodeRef& slot) { return slot.filled() && !words_only(slot.id); }

  // "It was sold to its managers in 2014, and the lists were passed on in 2016": a deed of its own,
  // in a main clause, that was done.
  bool stands_beside(const EventCandidate& candidate, const EventCandidate& best) const {
    const Proposition& other = candidate.proposition;
    const Proposition& one = best.proposition;
    if (other.clause == one.clause || other.inner == one.inner) return false;
    if (other.frame == kNone || candidate.points < lexicon_.salience.event_threshold()) {
      return false;
    }
    if (candidate.blamed) return true;
    const Clause& clause = sentence_.clause(other.clause);
    // "wrote that the battery had overheated and that two users had burns"
    const Clause& main = sentence_.clause(one.clause);
    const bool listed =
        reading_.says_that(clause) && reading_.says_that(main) &&
        (clause.opener != main.opener || event_status(reading_, best) == EventStatus::done);
    const bool told_apart =
        listed || stands_alone(clause) || reading_.tells_with_date(other.clause);
    const bool done = told_apart && clause.group.finite && (other.past || other.perfect) &&
                      event_status(reading_, candidate) == EventStatus::done;
    return done && (listed || main.kind == ClauseKind::main);
  }

  const Clause& clause_of(const EventCandidate& candidate) const {
    return sentence_.clause(candidate.proposition.clause);
  }

  // "Although it was forbidden, the mill sold it": is it what the main clause is told beside?
  bool opens_sentence(const EventCandidate& candidate) const {
    const Clause& clause = clause_of(candidate);
    return clause.kind == ClauseKind::subordinate && clause.opener == 0;
  }

  // Of "touted it to the authorities, … tried to sell it to the DEA", the one that names to whom.
  bool names_partner(const EventCandidate& candidate) const {
    const Party party = party_of(sentence_, candidate.proposition.counterparty);
    return party.mention != nullptr && party.mention->form == ActorMention::Form::name;
  }

  EventCandidate judge(Index i) const {
    EventCandidate candidate;
    candidate.proposition = sentence_.proposition(i);
    if (candidate.blamed = reading_.blamed(i); candidate.blamed) {
      candidate.proposition.past = true;  // "of selling"
      if (candidate.blamed.whom != kNone) candidate.proposition.actor = candidate.blamed.whom;
    }
    candidate.until = put_off_until(sentence_, lexicon_.words, candidate.proposition);
    candidate.date = event_date(reading_, candidate.proposition);
    candidate.subject =
        subject_facts(sentence_, lexicon_, context_.speakers,
                      sentence_.clause(candidate.proposition.clause).subject, context_.own_voice);
    const Score score = event_points(reading_, candidate);
    candidate.points = score.total();
    candidate.features = score.features();
    return candidate;
  }

  void build(const EventCandidate& candidate, std::vector<Event>& events) {
    const Proposition& proposition = candidate.proposition;
    Event& event = events.emplace_back();
    event.quote.span = sentence_.view.span();
    context_.skip_first = attribution_.skip_first;
    context_.skip_last = attribution_.skip_last;
    Slots slots = read_slots(sentence_, context_, proposition);
    event.actor = std::move(slots.actor);
    event.action = std::move(slots.action);
    event.object = std::move(slots.object);
    event.counterparty = std::move(slots.counterparty);
    event.place = std::move(slots.place);
    event.frame = std::move(slots.frame);
    event.status = event_status(reading_, candidate);
    event.when = event_time(reading_, candidate);
    event.when_inferred = dated_from_aside(reading_, proposition, event.when);
    if (event.status == EventStatus::done && !proposition.progressive && !lasts()) {
      event.when = some_time_in(event.when);
    }
    event.known = sentence_.document->source.published;
    event.hedged = sentence_.cues.has(Cue::hedge) || proposition.effect == Effect::hedge ||
                   tells_of_chance(proposition);
    if (sentence_.number && !of_another_clause(*sentence_.number, proposition)) {
      event.quantity = lexicon_.measures.find(sentence_, lexicon_.words, *sentence_.number,
                                              sentence_.view.size(),
                                              sentence_.clause(proposition.clause).subject);
    }
    if (const CueMention* cue = sentence_.cues.find(Cue::qualifier); cue != nullptr) {
      const Index begin = cue->first - sentence_.view.first_token;
      const Index end = cue->last - sentence_.view.first_token;
      event.qualifier = std::string(sentence_.text_of(sentence_.span_of(begin, end)));
    } else {
      event.qualifier = narrowed_by(sentence_, lexicon_.words, proposition.object);
    }
    if (reading_.record && !context_.own_voice && reader_stands_in(proposition.counterparty)) {
      event.counterparty = context_.company;
    }
    event.kinds = kinds_named(sentence_, attribution_.skip_first, attribution_.skip_last);
    const Clause& clause = sentence_.clause(proposition.clause);
    context_.said_by_some = attribution_.clause != kNone || reading_.says_that(clause) ||
                            event.status == EventStatus::alleged;
    const Doer doer = doer_of(sentence_, context_, proposition, event, reading_.orders());
    event.actor = doer.who;
    event.actor_inferred = doer.inferred;
    event.unread = unread_of(proposition, event);
    // "has been sold" names no day that the next sentence could go on from.
    if (event.when.known() && !event.when.edtf.starts_with("..")) {
      context_.last_when = event.when;
      context_.last_block = sentence_.block;
    }
    context_.last.take(event.action, event.object, event.counterparty, event.frame);
    context_.last_counted = event.quantity.has_value();
    const bool orders = ordered(reading_, event);
    if (noted(reading_, proposition, event)) {
      events.insert(events.end() - 1, note_of(reading_, event));
    }
    if (orders) events.insert(events.end() - 1, order_of(reading_, events.back()));
    for (const Index i : joined_to(reading_, proposition.counterparty)) {
      Event more = events.back();
      more.counterparty = thing_slot(sentence_, lexicon_.words, i);
      events.push_back(std::move(more));
    }
    add_things(reading_, proposition, events);
  }

  // "Was told of the risk of a leak": of no leak.
  bool tells_of_chance(const Proposition& proposition) const {
    if (proposition.frame == kNone) return false;
    const Frame& frame = lexicon_.predicates.frames()[proposition.frame];
    if (!frame.tells() && !frame.has(Sense::noted)) return false;
    const Clause& clause = sentence_.clause(proposition.clause);
    for (Index i = clause.group.last; i < clause.last; ++i) {
      if (lexicon_.words.in(WordGroup::chances, sentence_.view[i].id)) return true;
    }
    return false;
  }

  // "Since 2016 it has measured", "until 2019 it sold": all the time; and "4,000 from May to July"
  // is a number of all of it.
  bool lasts() const {
    return sentence_.number ||
           std::any_of(sentence_.dates.begin(), sentence_.dates.end(), [](const DateMention& date) {
             return date.relation == DateRelation::since || date.relation == DateRelation::until;
           });
  }

  // The words of the sentence that none of its parts holds.
  std::string unread_of(const Proposition& proposition, const Event& event) const {
    std::vector<const NodeRef*> slots{&context_.company, &event.actor, &event.object,
                                      &event.counterparty};
    std::vector<std::string_view> words;
    // Of what was told or learned no rule asks where it was.
    const bool of_news =
        proposition.frame != kNone && lexicon_.predicates.frames()[proposition.frame].tells();
    if (!of_news) {
      slots.push_back(&event.place);
      words.push_back(event.place.name);
    }
    const std::array<const When*, 1> times{&event.when};
    return unread_words(sentence_, lexicon_, attribution_, proposition,
                        {slots, words, times, event.counterparty.filled() || event.place.filled(),
                         event.quantity.has_value()});
  }

  // "The Commission requires you to refund them", in a letter to the company.
  bool reader_stands_in(Index phrase) const {
    if (phrase == kNone || !sentence_.phrase(phrase).pronoun) return false;
    return sentence_.view[sentence_.phrase(phrase).head].has(Trait::reader);
  }

  // "was closed in May, a step meant to save 90,000": a bare number is of what its own clause says.
  bool of_another_clause(const Number& number, const Proposition& proposition) const {
    const Clause& own = sentence_.clause(proposition.clause);
    if (number.at >= own.first && number.at < own.last) return false;
    const auto& phrases = sentence_.parse->phrases;
    return std::any_of(phrases.begin(), phrases.end(), [&number](const NounPhrase& phrase) {
      return phrase.first <= number.at && number.at < phrase.last && phrase.head < number.last &&
             phrase.preposition == kNone;  // but "put the bills written off at 96 million"
    });
  }

  const SentenceReading& sentence_;
  DocumentContext& context_;
  const Attribution& attribution_;
  const Lexicon& lexicon_;
  const EventReading reading_;
};

}  // namespace

bool make_event(const SentenceReading& sentence, DocumentContext& context,
                const Attribution& attribution, std::vector<Event>& events) {
  return EventMaker(sentence, context, attribution).make(events);
}

}  // namespace gainsay::claim

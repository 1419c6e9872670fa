#include "claim/clauses/slot_phrases.h"

#include "claim/clauses/phrases_beside.h"
#include "claim/clauses/slot_prepositions.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

// "put up its bills": a topic at the end of the predicate's own words.
Index named_inside(const ClauseReading& reading, Index last, const Clause& clause) {
  for (Index i = 0; i < reading.phrases().size(); ++i) {
    const NounPhrase& phrase = reading.phrase(i);
    if (phrase.first > clause.group.main && phrase.last == last && names_topic(reading, i))
      return i;
  }
  return kNone;
}

// "look at what your camera sees": whose it is that the words from `from` on speak of.
Index fused(const ClauseReading& reading, Index from) {
  for (const Clause& clause : reading.clauses()) {
    const bool opens = clause.opener != kNone && clause.opener == from &&
                       reading.word(from).has(Trait::question_word);
    if (!opens || clause.subject == kNone || reading.phrase(clause.subject).first < from) {
      continue;
    }
    return clause.subject;
  }
  return kNone;
}

// "e-mailed offers to its customers": a thing, and after it to whom.
bool sends_thing(const ClauseReading& reading, const Frame& frame, const Clause& clause,
                 Index object) {
  if (frame.thing.empty() || object == kNone || clause.group.passive) return false;
  if (reading.phrase(object).pronoun || names_actor(reading, object)) return false;
  for (Index i = object + 1; i < reading.phrases().size(); ++i) {
    const NounPhrase& phrase = reading.phrase(i);
    if (phrase.first >= clause.last) break;
    const bool to = phrase.preposition != kNone &&
                    one_of(frame.counterparty, reading.word(phrase.preposition).id);
    if (to) return true;
  }
  return false;
}

// "told the firm | to drop antibiotics": the object of what it was told to do.
Index object_of_next(const ClauseReading& reading, const Clause& clause) {
  for (const Clause& next : reading.clauses()) {
    if (next.group.first < clause.group.last) continue;
    return next.kind == ClauseKind::embedded ? next.object : kNone;
  }
  return kNone;
}

// Subject and objects, each in the slot that the frame has for it.
void place_parties(const ClauseReading& reading, Proposition& result, const Clause& clause,
                   const Frame* frame, Index object) {
  // "tickets were handed to resellers", with "be handed to": the other side stands behind the
  // "to"
  const bool led_to = result.passive && frame != nullptr && object != kNone &&
                      reading.phrase(object).preposition + 1 == result.predicate_last &&
                      one_of(frame->counterparty, reading.word(result.predicate_last - 1).id);
  if (led_to) {
    put_in_slot(result, SlotRole::counterparty, object);
    object = kNone;
  }
  // "The pump jammed", but "the firm jammed the signal"
  const bool acts_on = frame != nullptr && frame->subject == SlotRole::object &&
                       frame->direct == SlotRole::object && clause.object != kNone &&
                       reading.phrase(clause.object).first >= result.predicate_last;
  const SlotRole subject_role = frame == nullptr || acts_on ? SlotRole::actor : frame->subject;
  result.of_thing = frame != nullptr && sends_thing(reading, *frame, clause, object);
  const SlotRole direct_role =
      frame == nullptr || result.of_thing || led_to ? SlotRole::object : frame->direct;
  // "showed pupils adverts for flour": the flour
  const SlotRole given_role =
      frame != nullptr && frame->direct == SlotRole::none ? SlotRole::none : SlotRole::object;
  if (result.passive) {
    const bool recipient =
        frame != nullptr &&
        ((frame->dative && object != kNone) ||
         (frame->recipient && clause.subject != kNone && names_actor(reading, clause.subject)));
    put_in_slot(result, recipient ? SlotRole::counterparty : direct_role, clause.subject);
    if (recipient) put_in_slot(result, given_role, object);
  } else {
    const bool patient = frame != nullptr && frame->ergative && object == kNone;
    put_in_slot(result, patient ? SlotRole::object : subject_role, clause.subject);
    if (clause.object2 != kNone) {
      put_in_slot(result, SlotRole::counterparty, clause.object);
      put_in_slot(result, given_role, clause.object2);
    } else {
      // "lent the farmer $400": an actor that is given something.
      const bool given = frame != nullptr && frame->dative && object != kNone &&
                         names_actor(reading, object) && amount_follows(reading, object);
      const bool paid =
          frame != nullptr && frame->recipient && object != kNone && names_actor(reading, object);
      put_in_slot(result, given || paid ? SlotRole::counterparty : direct_role, object);
    }
  }
}

}  // namespace

void fill_slots(const ClauseReading& reading, Proposition& result, const Clause& clause) {
  const Frame* frame = reading.frame_of(result);
  Index object =
      clause.object == kNone ? named_inside(reading, result.predicate_last, clause) : clause.object;
  if (object == kNone || reading.phrase(object).first < result.predicate_last) {
    // "turned the invitation down", but not the talks of "held talks".
    // "opened live feeds from": what the predicate itself names, where that is known.
    const bool named = object != kNone && names_topic(reading, object) &&
                       reading.phrase(object).last <= result.predicate_last;
    const bool inside = object != kNone && reading.phrase(object).last < result.predicate_last;
    if (object != kNone && !inside && !named) object = kNone;
    if (!named && (object == kNone || inside)) {
      const Index after =
          phrase_from(reading, result.predicate_last, clause.last, result.predicate_last);
      // "draws water from the lake", with "draw * from": what stands in the gap is the object.
      const bool leads_on = inside && frame != nullptr && result.predicate_last > 0 &&
                            one_of(frame->counterparty, reading.word(result.predicate_last - 1).id);
      // "showed pupils adverts for flour", with "show * adverts"
      const bool shown =
          inside && frame != nullptr && frame->dative && frame->direct == SlotRole::none;
      if (leads_on) put_in_slot(result, SlotRole::counterparty, after);
      if (shown) put_in_slot(result, SlotRole::counterparty, clause.object);
      // "told the firm to drop it": with "tell * to", who is told stands in the gap.
      const bool told = inside && frame != nullptr && frame->direct == SlotRole::counterparty;
      if (told) {
        put_in_slot(result, SlotRole::counterparty, clause.object);
        put_in_slot(result, SlotRole::object,
                    after != kNone ? after : object_of_next(reading, clause));
        object = kNone;
      } else {
        object = (after != kNone || !inside) && !leads_on ? after : object;
      }
    }
  }
  place_parties(reading, result, clause, frame, object);
  // "paid Orlo $400 for flour"
  const bool paid = result.object == kNone && object != kNone && frame != nullptr &&
                    frame->recipient && amount_follows(reading, object);
  const Index amount = paid ? object + 1 : result.object;
  const bool sum = amount != kNone &&
                   (reading.word(reading.phrase(amount).head).is(Tag::number) ||
                    (frame != nullptr && frame->recipient && is_money(reading.sentence, amount)));
  const bool money = sum && amount != clause.subject && frame != nullptr && !frame->object.empty();
  // "committed $85 million for the plant": the plant, if it is named.
  if (money) {
    result.sum = amount;
    result.object = kNone;
  }
  fill_prepositions(reading, result, clause, money ? amount : kNone);
  if (result.object == kNone) {
    result.object = amount;
    result.sum = kNone;
  }
  if (result.object == kNone) result.object = fused(reading, result.predicate_last);
}

void take_shifted(const ClauseReading& reading, Proposition& result) {
  const Index whom = result.counterparty;
  const bool open = result.object == kNone && !result.passive && result.frame != kNone &&
                    whom != kNone && whom + 1 < reading.phrases().size();
  if (!open || reading.frame(result.frame).direct != SlotRole::object) return;
  const NounPhrase& party = reading.phrase(whom);
  const NounPhrase& next = reading.phrase(whom + 1);
  const Clause& clause = reading.clause(result.inner);
  const bool behind = party.preposition != kNone && party.preposition == clause.group.last &&
                      next.first == party.last && next.last <= clause.last;
  const bool thing = next.preposition == kNone && !next.temporal && !next.coordinated &&
                     !next.pronoun && reading.word(next.first).is(Tag::determiner);
  if (behind && thing) result.object = whom + 1;
}

}  // namespace gainsay::claim

#include "claim/proposition.h"

#include <algorithm>

#include "claim/prices.h"
#include "claim/sentence_facts.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {
namespace {

class PropositionReader {
 public:
  PropositionReader(const SentenceReading& sentence, const Predicates& predicates,
                    const WordLexicon& lexicon)
      : sentence_(sentence),
        predicates_(predicates),
        by_(lexicon.often().by),
        of_(lexicon.often().of),
        lexicon_(lexicon) {}

  Proposition read(Index index) {
    const Clause& clause = sentence_.clause(index);
    Proposition result;
    result.clause = result.inner = index;
    // "No sooner had it opened": the words stand before the group.
    const Index begin = clause.group.turned ? clause.first : clause.group.first;
    result.negated = clause.group.negated && !seeming(begin, clause.group.last);
    result.never = clause.group.never;
    result.perfect = clause.group.perfect;
    result.past = clause.group.past;
    result.progressive = clause.group.progressive;
    result.modal = clause.group.modal;
    if (clause.subject != kNone && negative(sentence_.phrase(clause.subject))) {
      result.negated = !result.negated;
      result.negative_subject = true;
    }
    const bool denied = result.negated;
    const Index none_such = denied_existence(index, result.negated);
    read_action(result, none_such == kNone ? index : none_such, 0);
    if (none_such != kNone) {
      result.negated = true;
      if (result.actor == kNone && !result.passive) {
        result.actor = sentence_.clause(none_such).subject;
      }
    }
    take_shifted(result);
    if (result.frame != kNone) {
      const Frame& frame = predicates_.frames()[result.frame];
      if (frame.undone) result.negated = !result.negated;
      // "no price increase": of the price that the noun names
      if (frame.of_price && result.object == kNone) result.object = result.noun;
    }
    const CueMention* denial =
        result.negated ? nullptr
                       : sentence_.cues.find(Cue::negation, sentence_.token(clause.first),
                                             sentence_.token(clause.last));
    if (denial != nullptr) {
      result.negated = true;
      // "have yet to lose one": until now
      for (Index i = clause.group.main + 1; sentence_.token(i) < denial->last; ++i) {
        result.perfect = result.perfect || lexicon_.in(WordGroup::pending, sentence_.view[i].id);
      }
    }
    if (seen_by_others(index)) {
      // "you will not see us take": what is not seen is not done.
      result.negated = !result.negated;
      result.modal = sentence_.clause(index - 1).group.modal;
    }
    const Clause& inner = sentence_.clause(result.inner);
    for (const Index object :
         {result.object, inner.object, inner.object2, result.noun, result.counterparty}) {
      if (result.negated || object == kNone || object == clause.subject) continue;
      // "costs you nothing": nothing is denied.
      if (seeming(inner.group.main, sentence_.phrase(object).last)) continue;
      if (negative(sentence_.phrase(object))) result.negated = true;
    }
    result.affirmed = denied && !result.negated;
    if (index > 0 && mandates(index - 1)) result.effect = Effect::ask;
    return result;
  }

 private:
  // Words between an operator and the verb that it governs; "went to the office in town to show"
  static constexpr Index kReach = 4;
  static constexpr Index kFarReach = 12;
  static constexpr int kDeepest = 3;  // "plans to try to stop selling"

  // "not only", "no more than": a negation in form alone, in the words [first, last).
  bool seeming(Index first, Index last) const {
    return sentence_.cues.find(Cue::pseudo_negation, sentence_.token(first),
                               sentence_.token(last)) != nullptr;
  }

  // "Not one of the pumps", "not a single voter", but not the "not" of a verb.
  bool denied_quantity(const NounPhrase& phrase) const {
    Index first = phrase.first;  // "not even we"
    if (first > 1 && sentence_.view[first - 1].is(Tag::adverb)) --first;
    if (first == 0 || !sentence_.view[first - 1].is(Tag::negator)) return false;
    if (seeming(first - 1, phrase.last)) return false;
    if (first == 1) return true;
    // "inside the park not a saw was heard"
    if (first == phrase.first && sentence_.view[first].is(Tag::determiner)) {
      const Word& ahead = sentence_.view[first - 2];
      if (ahead.nominal() && !ahead.any_verb()) return true;
    }
    const Tag before = sentence_.view[first - 2].tag;
    return before == Tag::comma || before == Tag::stop || before == Tag::quote ||
           before == Tag::coordinator || before == Tag::subordinator || before == Tag::dash;
  }

  bool seen_by_others(Index index) const {
    if (index == 0 || sentence_.clause(index).opener != kNone) return false;
    const Clause& before = sentence_.clause(index - 1);
    const Clause& clause = sentence_.clause(index);
    if (!before.group.negated || clause.subject == kNone) return false;
    if (sentence_.phrase(clause.subject).first != before.group.last) return false;
    const PredicateMatch op =
        predicates_.operator_at(sentence_.view, before.group.verb, before.group.last);
    return op.found() && predicates_.operators()[op.index].takes_bare &&
           sentence_.view[clause.group.main].is(Tag::verb_base);
  }

  // "There has not been one loss that we judged from afar", "a day on which we sold to an army":
  // the clause that says what there was none of, or kNone.
  Index denied_existence(Index index, bool negated) const {
    const Clause& clause = sentence_.clause(index);
    if (!stands_for_nothing(sentence_, clause.subject)) return kNone;
    const bool is = (lexicon_.entry(clause.group.verb).tags & bit(Tag::be)) != 0;
    const bool none = clause.object != kNone && negative(sentence_.phrase(clause.object));
    if (!is || !(negated || none)) return kNone;
    const Index behind =
        clause.object == kNone ? clause.group.last : sentence_.phrase(clause.object).last;
    for (Index i = index + 1; i < sentence_.parse->clauses.size(); ++i) {
      const Clause& told = sentence_.clause(i);
      const bool near = told.first >= behind && told.first <= behind + kReach;
      if (!near || told.kind != ClauseKind::relative || told.subject == kNone) continue;
      if (!told.group.finite || told.group.negated) return kNone;
      return i;
    }
    return kNone;
  }

  // "The firm said no": an answer, and no lack of something.
  bool answers(const NounPhrase& phrase) const {
    const bool bare = phrase.last == phrase.first + 1;
    if (!bare || !lexicon_.in(WordGroup::answers, sentence_.view[phrase.first].id)) return false;
    return phrase.last == sentence_.view.size() || sentence_.view[phrase.last].is(Tag::stop) ||
           sentence_.view[phrase.last].is(Tag::comma) ||
           sentence_.view[phrase.last].is(Tag::preposition);
  }

  bool negative(const NounPhrase& phrase) const {
    if (seeming(phrase.first, phrase.last) || answers(phrase)) return false;
    if (denied_quantity(phrase)) return true;
    for (Index i = phrase.first; i < phrase.last; ++i) {
      if (sentence_.view[i].has(Trait::negative)) return true;
      if (!sentence_.view[i].is(Tag::determiner) && !sentence_.view[i].is(Tag::adverb)) break;
    }
    return false;
  }

  void read_action(Proposition& result, Index index, int depth) {
    const Clause& clause = sentence_.clause(index);
    const PredicateMatch op = predicates_.operator_at(sentence_.view, clause.group.verb,
                                                      clause.group.last, clause.group.passive);
    const PredicateMatch frame = predicates_.frame_at(sentence_.view, clause.group.verb,
                                                      clause.group.last, clause.group.passive);
    result.inner = index;
    result.verb = clause.group.verb;
    // "be handed to", of what is handed; "be in charge of", of whoever is
    const bool gives = frame.found() && predicates_.frames()[frame.index].dative;
    result.passive = clause.group.passive && (!frame.phrasal || gives);
    if (price_move(result, clause) || wants_deed(result, index, frame)) return;
    const bool period = closes_period(clause, frame);
    if (op.found() && depth < kDeepest && through_operator(result, index, op, depth)) return;
    if (op.found() && !period && noun_operator(result, index, op, frame)) return;
    result.predicate_last = frame.found() ? frame.last : clause.group.last;
    result.frame = period ? kNone : frame.index;
    if (frame.found() && predicates_.frames()[frame.index].has(Sense::sums) &&
        summed(result, clause)) {
      return;
    }
    const bool says_of = counts_subject(clause) || names_deed(clause);
    if (!frame.found() && says_of && summed(result, clause)) return;
    const bool light = lexicon_.entry(clause.group.verb).traits & bit(Trait::light_verb);
    if (light && frame.words <= 1 && noun_frame(result, clause)) return;
    fill_slots(result, frame.found() ? with_shared_object(index, result) : clause);
  }

  // "demanded that the firm mend the weir": is what the clause after this one tells only wanted?
  bool mandates(Index index) const {
    if (index + 1 >= sentence_.parse->clauses.size()) return false;
    const Clause& outer = sentence_.clause(index);
    const Clause& inner = sentence_.clause(index + 1);
    for (Index i = inner.group.first; i < inner.group.main; ++i) {
      if (sentence_.view[i].is(Tag::do_)) return false;  // "suggests that it did sell"
    }
    return lexicon_.in(WordGroup::mandates, outer.group.verb) && inner.opener != kNone &&
           inner.opener == outer.group.last && inner.subject != kNone &&
           sentence_.view[inner.opener].has(Trait::says_that) && inner.group.modal == 0 &&
           sentence_.view[inner.group.main].is(Tag::verb_base);
  }
  // What took place then is the demand.
  bool wants_deed(Proposition& result, Index index, const PredicateMatch& frame) const {
    if (!frame.found() || result.passive || !mandates(index)) return false;
    if (predicates_.frames()[frame.index].direct != SlotRole::counterparty) return false;
    result.frame = frame.index;
    result.predicate_last = frame.last;
    result.actor = sentence_.clause(index).subject;
    result.counterparty = sentence_.clause(index + 1).subject;
    result.object = sentence_.clause(index + 1).object;
    return true;
  }

  // "raised the fee", "the fare to Split went up", "rents stay as they are": what was done to a
  // price. The object is what it is the price of.
  bool price_move(Proposition& result, const Clause& clause) {
    const PredicateMatch move = predicates_.price_move_at(sentence_.view, clause.group.verb,
                                                          clause.group.last, clause.group.passive);
    if (!move.found()) return false;
    Index moved = clause.object;
    if (moved == kNone) moved = phrase_from(clause.group.last, clause.last, move.last);
    const bool done_to =
        moved != kNone && is_price(sentence_, lexicon_, moved) && !clause.group.passive;
    // "rose 5 percent", "stays 40 euros"
    const bool alone = moved == kNone || clause.group.passive || is_amount(sentence_, moved);
    if (!done_to &&
        !(alone && clause.subject != kNone && is_price(sentence_, lexicon_, clause.subject))) {
      return false;
    }
    if (!done_to) moved = clause.subject;
    result.frame = move.index;
    result.predicate_last = std::max(move.last, done_to ? sentence_.phrase(moved).last : move.last);
    if (done_to) result.actor = clause.subject;
    result.object = priced(sentence_, lexicon_, moved);
    fill_prepositions(result, clause, result.object == moved ? kNone : result.object);
    return true;
  }

  // "We do not sell or rent your data to anybody": what the verb joined to it has is its own, too.
  Clause with_shared_object(Index index, Proposition& result) const {
    Clause clause = sentence_.clause(index);
    const std::vector<Clause>& all = sentence_.parse->clauses;
    for (Index i = index + 1; clause.object == kNone && i < all.size(); ++i) {
      if (!joined(all[i - 1], all[i])) break;
      clause.object = all[i].object;
      clause.object2 = all[i].object2;
      clause.last = all[i].last;
      if (clause.object != kNone) result.joined = i;
    }
    return clause;
  }

  // Do the verbs of two clauses stand side by side, with nothing but "or" between them?
  bool joined(const Clause& clause, const Clause& next) const {
    if (clause.group.passive || next.group.passive || next.group.gerund != clause.group.gerund) {
      return false;
    }
    if (next.subject != kNone && next.subject != clause.subject) return false;
    if (next.group.first <= clause.group.last) return false;
    for (Index i = clause.group.last; i < next.group.first; ++i) {
      if (!sentence_.view[i].is(Tag::coordinator) && !sentence_.view[i].is(Tag::comma))
        return false;
    }
    return true;
  }

  // "closed 2021 with 1,240 lorries": how it stood then; nothing is over.
  bool closes_period(const Clause& clause, const PredicateMatch& frame) const {
    if (!frame.found() || !predicates_.frames()[frame.index].has(Sense::ends)) return false;
    const SentenceView& view = sentence_.view;
    Index i = clause.group.last;
    if (i < view.size() && view[i].has(Trait::particle)) ++i;
    // "ended the year with a profit"
    if (i < view.size() && view[i].is(Tag::determiner)) ++i;
    const Index begin = i;
    while (i < view.size() && view[i].temporal) ++i;
    return i > begin && i + 1 < view.size() && view[i].is(Tag::preposition) &&
           (view[i + 1].is(Tag::number) || view[i + 1].is(Tag::determiner)) &&
           !view[i + 1].temporal;
  }

  // "stopped selling", "tried to sell": the action is that of the clause that hangs on this one.
  bool through_operator(Proposition& result, Index index, const PredicateMatch& op, int depth) {
    const Index next = index + 1;
    if (next >= sentence_.parse->clauses.size()) return false;
    const Clause& inner = sentence_.clause(next);
    if (inner.kind != ClauseKind::embedded || inner.group.reduced) return false;
    if (inner.group.main < op.last) return false;  // "has nothing to do with"
    const Clause& outer = sentence_.clause(index);
    const Operator& entry = predicates_.operators()[op.index];
    if (inner.group.gerund ? !entry.takes_ing : !entry.takes_to) return false;
    const bool going_to = entry.progressive != Effect::none && outer.group.progressive &&
                          inner.group.first == outer.group.last;
    const Effect effect = going_to ? entry.progressive : entry.effect;
    if (effect == Effect::ask && asked(result, index, next)) return true;
    const Index reach = effect == Effect::none ? kFarReach : kReach;
    const bool near = inner.group.first <= std::max(op.last, outer.group.last) + reach;
    if (!near) return false;
    const bool went_on = result.negated && !result.negative_subject &&
                         result.effect == Effect::none && effect == Effect::cessation;
    if (went_on) result.negated = result.never = false;  // "never stopped selling"
    apply(result, went_on ? Effect::keeps_on : effect);
    if (entry.negates) result.negated = !result.negated;
    // "promised not to sell"
    if (inner.group.negated && !shares_negator(outer.group, inner.group)) {
      result.negated = !result.negated;
    }
    const Index subject = outer.subject;
    read_action(result, next, depth + 1);
    const bool asks = effect == Effect::ask;
    const bool inherits = result.actor == kNone || result.actor == inner.subject;
    if (!asks && !inner.group.passive && inherits && result.noun == kNone) {
      result.actor = subject;
    }
    return true;
  }

  // "is not to sell": one "not" that stands between the two counts once.
  bool shares_negator(const VerbGroup& outer, const VerbGroup& inner) const {
    if (!outer.negated || inner.first != outer.last) return false;
    for (Index i = outer.first; i <= outer.main; ++i) {
      if (sentence_.view[i].is(Tag::negator) || sentence_.view[i].can(Tag::negator)) return false;
    }
    return true;
  }

  // "ordered the firm to close the field": what took place is the order.
  bool asked(Proposition& result, Index index, Index inner) {
    const Clause& clause = sentence_.clause(index);
    const PredicateMatch frame =
        predicates_.frame_at(sentence_.view, clause.group.verb, clause.group.last);
    if (!frame.found() || clause.group.passive) return false;
    if (predicates_.frames()[frame.index].direct != SlotRole::counterparty) return false;
    result.frame = frame.index;
    result.predicate_last = frame.last;
    result.actor = clause.subject;
    result.counterparty = clause.object;
    result.object = sentence_.clause(inner).object;
    // "ordered the firm to cut the price of glasses"
    if (result.object != kNone && is_price(sentence_, lexicon_, result.object)) {
      result.object = priced(sentence_, lexicon_, result.object);
    }
    return true;
  }

  // "ended the sale of arms", "walked away from that business"
  bool noun_operator(Proposition& result, Index index, const PredicateMatch& op,
                     const PredicateMatch& frame) {
    const Operator& entry = predicates_.operators()[op.index];
    const Clause& clause = sentence_.clause(index);
    const bool acts =
        entry.takes_noun && (entry.effect == Effect::cessation || entry.effect == Effect::decline ||
                             entry.effect == Effect::negation || entry.effect == Effect::plan ||
                             ((entry.effect == Effect::begin || entry.effect == Effect::none) &&
                              names_deed(clause, op.last)) ||
                             (entry.effect == Effect::promise && entry.negates));
    if (!acts) return false;
    // "we stopped at the border": where somebody came to a halt.
    if (entry.effect == Effect::cessation && op.words == 1 && halts(clause)) return false;
    // "our checks stop any account": what they keep out, not what is over.
    const bool prevents = entry.effect == Effect::cessation && !clause.group.past &&
                          !clause.group.perfect && !clause.group.progressive &&
                          !clause.group.passive && clause.group.modal == 0 &&
                          clause.subject != kNone && !sentence_.phrase(clause.subject).pronoun &&
                          !names_actor(clause.subject);
    if (prevents) return false;
    apply(result, entry.effect);
    if (entry.negates) result.negated = !result.negated;
    result.predicate_last = op.last;
    // "cut ties with" is no cut.
    result.frame = frame.words >= op.words ? frame.index : kNone;
    result.actor = clause.group.passive ? kNone : clause.subject;
    // "has had nothing to do with crews": the operator's own words reach into the next clause.
    const Index end = op.last > clause.last && index + 1 < sentence_.parse->clauses.size()
                          ? sentence_.clause(index + 1).last
                          : clause.last;
    Index object = clause.group.passive ? clause.subject : phrase_from(op.last, end, op.last);
    // "took our last syrup off": the operator's words end inside the object.
    const bool inside = !clause.group.passive && clause.object != kNone &&
                        sentence_.phrase(clause.object).first < op.last &&
                        sentence_.phrase(clause.object).last >= op.last;
    if (inside || (object == kNone && stands_within(clause, op))) object = clause.object;
    if (object == kNone) {
      end_subject(result, clause, entry.effect);
      return true;
    }
    const PredicateMatch noun =
        predicates_.frame_of_noun(sentence_.view, sentence_.phrase(object).head);
    if (noun.found()) {
      result.frame = noun.index;
      result.noun = object;
      result.object = complement_of(object);
      fill_prepositions(result, clause, object);
      drop_own_words(result, op);
      // "the single-payment loan": what was lent is in the noun's own words.
      if (result.object == kNone &&
          sentence_.phrase(object).head > sentence_.phrase(object).first) {
        result.object = object;
      }
      return true;
    }
    const Frame* known = result.frame == kNone ? nullptr : &predicates_.frames()[result.frame];
    const bool ends_ties = known != nullptr ? known->direct == SlotRole::counterparty
                                            : names_actor(object) && predicates_.ties() != kNone;
    if (ends_ties) {
      // "cut ties with the broker", "the broker was struck from our books"
      if (known == nullptr) result.frame = predicates_.ties();
      result.counterparty = object;
      return true;
    }
    // "turned its back on hand-dug ore": on all that it did with it.
    const bool any_use = known == nullptr || known->has(Sense::ends);
    const bool over = entry.effect == Effect::cessation || entry.effect == Effect::negation;
    if (any_use && over) result.frame = predicates_.involvement();
    result.object = object;
    fill_prepositions(result, clause, object);
    return true;
  }

  // "The trial ended": the subject is what came to an end. "Sales of guns ended": what it names.
  void end_subject(Proposition& result, const Clause& clause, Effect effect) const {
    result.object = clause.subject;
    if (clause.subject == kNone || effect != Effect::cessation) return;
    const PredicateMatch deed =
        predicates_.frame_of_noun(sentence_.view, sentence_.phrase(clause.subject).head);
    const Index of = deed.found() ? complement_of(clause.subject) : kNone;
    if (of == kNone) return;
    result.frame = deed.index;
    result.noun = clause.subject;
    result.object = of;
    result.actor = kNone;
  }

  // "to an end" is of the operator, and nobody.
  void drop_own_words(Proposition& result, const PredicateMatch& op) const {
    const Index whom = result.counterparty;
    if (whom != kNone && sentence_.phrase(whom).last == op.last) result.counterparty = kNone;
  }

  // "brought the sale of tyres to an end", and not "pulled the plug": is the object among the words
  // of the operator, and none of its own?
  bool stands_within(const Clause& clause, const PredicateMatch& op) const {
    if (clause.group.passive || clause.object == kNone) return false;
    const NounPhrase& object = sentence_.phrase(clause.object);
    const Index taken = op.last - clause.group.main;
    return object.first > clause.group.main && object.last < op.last &&
           taken >= op.words + (object.last - object.first);
  }

  // "resumed sales", "shipments were resumed", but not "started the engine": what was begun is a
  // deed.
  // Is what the operator that ends before `last` governs a deed: "began the sale", "engaged in the
  // sale"?
  bool names_deed(const Clause& clause, Index last) const {
    Index object = clause.group.passive ? clause.subject : clause.object;
    if (object == kNone) object = phrase_from(last, clause.last, last);
    return object != kNone &&
           predicates_.frame_of_noun(sentence_.view, sentence_.phrase(object).head).found();
  }

  bool halts(const Clause& clause) const {
    if (clause.object != kNone || clause.group.passive || clause.subject == kNone) return false;
    const Index after = clause.group.last;
    const bool place = after + 1 < sentence_.view.size() &&
                       sentence_.view[after].is(Tag::preposition) &&
                       !sentence_.view[after + 1].temporal;
    // "the trial ended in an acquittal"
    const bool outcome = place && sentence_.view[after + 1].is(Tag::determiner) &&
                         !sentence_.view[after + 1].has(Trait::points);
    return outcome || (place && names_actor(clause.subject));
  }

  bool amount_follows(Index phrase) const {
    const Index next = phrase + 1;
    if (next >= sentence_.parse->phrases.size()) return false;
    const NounPhrase& after = sentence_.phrase(next);
    const bool near = after.first <= sentence_.phrase(phrase).last + 1;
    return near && sentence_.view[after.head].is(Tag::number) && after.preposition == kNone;
  }

  bool names_topic(Index phrase) const {
    const Span head = sentence_.view[sentence_.phrase(phrase).head].span;
    return std::any_of(sentence_.topics.begin(), sentence_.topics.end(),
                       [head](const TopicMention& topic) { return topic.span.overlaps(head); });
  }

  bool names_actor(Index phrase) const {
    const Span head = sentence_.view[sentence_.phrase(phrase).head].span;
    for (const ActorMention& mention : sentence_.actors) {
      if (mention.span.overlaps(head)) return true;
    }
    return false;
  }

  static void apply(Proposition& result, Effect effect) {
    if (effect == Effect::negation) {
      result.negated = !result.negated;
      return;
    }
    // "promised to stop selling": not to sell
    const bool ahead = result.effect == Effect::promise || result.effect == Effect::plan;
    if (ahead && effect == Effect::cessation) result.negated = !result.negated;
    // The outermost effect that says something stands, but what one "gave up trying to" was tried.
    const bool given_up = result.effect == Effect::cessation && effect == Effect::attempt;
    if (result.effect == Effect::none || result.effect == Effect::keeps_on || given_up) {
      result.effect = effect;
    }
  }

  // The first phrase between words [from, to) that is governed by nothing, or by the word before
  // `from` ("away from that business").
  Index phrase_from(Index from, Index to, Index predicate_last) const {
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first < from) continue;
      if (phrase.first >= to) break;
      if (phrase.temporal) continue;
      const bool own = phrase.preposition == kNone || phrase.preposition + 1 == predicate_last;
      return own ? i : kNone;
    }
    return kNone;
  }

  // "a demonstration of the scanner": the phrase after "of" (or what the frame names).
  Index complement_of(Index phrase) const {
    const Index next = phrase + 1;
    if (next >= sentence_.parse->phrases.size()) return kNone;
    const NounPhrase& after = sentence_.phrase(next);
    if (after.preposition != sentence_.phrase(phrase).last || after.temporal) return kNone;
    return sentence_.view[after.preposition].id == of_ ? next : kNone;
  }

  bool noun_frame(Proposition& result, const Clause& clause) {
    // "was given a demonstration", "held talks", "a demonstration was given"
    Index noun = clause.object;
    if (noun == kNone && clause.group.passive) noun = clause.subject;
    if (clause.object2 != kNone) noun = clause.object2;
    if (noun == kNone) return false;
    const PredicateMatch match =
        predicates_.frame_of_noun(sentence_.view, sentence_.phrase(noun).head);
    if (!match.found()) return false;
    result.frame = match.index;
    result.noun = noun;
    result.predicate_last = sentence_.phrase(noun).last;
    result.object = complement_of(noun);
    if (clause.group.passive) {
      if (noun != clause.subject) result.counterparty = clause.subject;
    } else {
      result.actor = clause.subject;
      if (clause.object2 != kNone) result.counterparty = clause.object;
    }
    fill_prepositions(result, clause, noun);
    return true;
  }

  // "payments were 412 crore", "the gas emitted in 2019 was 412 tonnes"
  bool counts_subject(const Clause& clause) const {
    if (clause.subject == kNone || clause.object == kNone || clause.group.passive) return false;
    if ((lexicon_.entry(clause.group.verb).tags & bit(Tag::be)) == 0) return false;
    const NounPhrase& object = sentence_.phrase(clause.object);
    for (Index i = object.first; i < object.last; ++i) {
      if (sentence_.view[i].is(Tag::number) && !sentence_.view[i].temporal) return true;
    }
    return false;
  }

  // "the recall was voluntary", "the raise was our own idea"
  bool names_deed(const Clause& clause) const {
    if (clause.subject == kNone || clause.group.passive) return false;
    if ((lexicon_.entry(clause.group.verb).tags & bit(Tag::be)) == 0) return false;
    const NounPhrase& subject = sentence_.phrase(clause.subject);
    return !subject.pronoun && sentence_.view[subject.first].is(Tag::determiner) &&
           sentence_.view[subject.head].is(Tag::noun) && !negative(subject);
  }

  // "At 31 December loans came to 612": how many there were, not how many were made then.
  bool counts_stock() const {
    for (const DateMention& date : sentence_.dates) {
      for (Index i = 1; i < sentence_.view.size(); ++i) {
        if (sentence_.view[i].span.begin != date.span.begin) continue;
        if (sentence_.view[i - 1].has(Trait::stock)) return true;
      }
    }
    return false;
  }

  // "payments to drivers came to 412 crore": what was done is in the subject, or in the participle
  // that describes it.
  bool summed(Proposition& result, const Clause& clause) {
    if (clause.subject == kNone || counts_stock()) return false;
    for (const Clause& aside : sentence_.parse->clauses) {
      if (!aside.group.reduced || aside.antecedent != clause.subject) continue;
      const PredicateMatch done = predicates_.frame_at(sentence_.view, aside.group.verb,
                                                       aside.group.last, aside.group.passive);
      if (!done.found()) continue;
      result.frame = done.index;
      result.predicate_last = done.last;
      result.object = clause.subject;
      result.passive = true;
      fill_prepositions(result, aside, kNone);
      return true;
    }
    const PredicateMatch noun =
        predicates_.frame_of_noun(sentence_.view, sentence_.phrase(clause.subject).head);
    if (!noun.found()) return false;
    result.frame = noun.index;
    result.noun = clause.subject;
    result.object = complement_of(clause.subject);
    fill_prepositions(result, clause, clause.subject);
    return true;
  }

  void fill_slots(Proposition& result, const Clause& clause) {
    const Frame* frame = result.frame == kNone ? nullptr : &predicates_.frames()[result.frame];
    Index object =
        clause.object == kNone ? named_inside(result.predicate_last, clause) : clause.object;
    if (object == kNone || sentence_.phrase(object).first < result.predicate_last) {
      // "turned the invitation down", but not the talks of "held talks".
      // "opened live feeds from": what the predicate itself names, where that is known.
      const bool named = object != kNone && names_topic(object) &&
                         sentence_.phrase(object).last <= result.predicate_last;
      const bool inside = object != kNone && sentence_.phrase(object).last < result.predicate_last;
      if (object != kNone && !inside && !named) object = kNone;
      if (!named && (object == kNone || inside)) {
        const Index after = phrase_from(result.predicate_last, clause.last, result.predicate_last);
        // "draws water from the lake", with "draw * from": what stands in the gap is the object.
        const bool leads_on =
            inside && frame != nullptr && result.predicate_last > 0 &&
            among(frame->counterparty, sentence_.view[result.predicate_last - 1].id);
        // "showed pupils adverts for flour", with "show * adverts"
        const bool shown =
            inside && frame != nullptr && frame->dative && frame->direct == SlotRole::none;
        if (leads_on) put(result, SlotRole::counterparty, after);
        if (shown) put(result, SlotRole::counterparty, clause.object);
        // "told the firm to drop it": with "tell * to", who is told stands in the gap.
        const bool told = inside && frame != nullptr && frame->direct == SlotRole::counterparty;
        if (told) {
          put(result, SlotRole::counterparty, clause.object);
          put(result, SlotRole::object, after != kNone ? after : object_of_next(clause));
          object = kNone;
        } else {
          object = (after != kNone || !inside) && !leads_on ? after : object;
        }
      }
    }
    place_parties(result, clause, frame, object);
    // "paid Orlo $400 for flour"
    const bool paid = result.object == kNone && object != kNone && frame != nullptr &&
                      frame->recipient && amount_follows(object);
    const Index amount = paid ? object + 1 : result.object;
    const bool sum =
        amount != kNone && (sentence_.view[sentence_.phrase(amount).head].is(Tag::number) ||
                            (frame != nullptr && frame->recipient && is_money(sentence_, amount)));
    const bool money =
        sum && amount != clause.subject && frame != nullptr && !frame->object.empty();
    // "committed $85 million for the plant": the plant, if it is named.
    if (money) {
      result.sum = amount;
      result.object = kNone;
    }
    fill_prepositions(result, clause, money ? amount : kNone);
    if (result.object == kNone) {
      result.object = amount;
      result.sum = kNone;
    }
    if (result.object == kNone) result.object = fused(result.predicate_last);
  }

  // Subject and objects, each in the slot that the frame has for it.
  void place_parties(Proposition& result, const Clause& clause, const Frame* frame, Index object) {
    // "tickets were handed to resellers", with "be handed to": the other side stands behind the
    // "to"
    const bool led_to = result.passive && frame != nullptr && object != kNone &&
                        sentence_.phrase(object).preposition + 1 == result.predicate_last &&
                        among(frame->counterparty, sentence_.view[result.predicate_last - 1].id);
    if (led_to) {
      put(result, SlotRole::counterparty, object);
      object = kNone;
    }
    const SlotRole subject_role = frame == nullptr ? SlotRole::actor : frame->subject;
    result.of_thing = frame != nullptr && sends_thing(*frame, clause, object);
    const SlotRole direct_role =
        frame == nullptr || result.of_thing || led_to ? SlotRole::object : frame->direct;
    // "showed pupils adverts for flour": the flour
    const SlotRole given_role =
        frame != nullptr && frame->direct == SlotRole::none ? SlotRole::none : SlotRole::object;
    if (result.passive) {
      const bool recipient =
          frame != nullptr &&
          ((frame->dative && object != kNone) ||
           (frame->recipient && clause.subject != kNone && names_actor(clause.subject)));
      put(result, recipient ? SlotRole::counterparty : direct_role, clause.subject);
      if (recipient) put(result, given_role, object);
    } else {
      const bool patient = frame != nullptr && frame->ergative && object == kNone;
      put(result, patient ? SlotRole::object : subject_role, clause.subject);
      if (clause.object2 != kNone) {
        put(result, SlotRole::counterparty, clause.object);
        put(result, given_role, clause.object2);
      } else {
        // "lent the farmer $400": an actor that is given something.
        const bool given = frame != nullptr && frame->dative && object != kNone &&
                           names_actor(object) && amount_follows(object);
        const bool paid =
            frame != nullptr && frame->recipient && object != kNone && names_actor(object);
        put(result, given || paid ? SlotRole::counterparty : direct_role, object);
      }
    }
  }

  // "put up its bills": a topic at the end of the predicate's own words.
  Index named_inside(Index last, const Clause& clause) const {
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first > clause.group.main && phrase.last == last && names_topic(i)) return i;
    }
    return kNone;
  }

  // "look at what your camera sees": whose it is that the words from `from` on speak of.
  Index fused(Index from) const {
    for (const Clause& clause : sentence_.parse->clauses) {
      const bool opens = clause.opener != kNone && clause.opener == from &&
                         sentence_.view[from].has(Trait::question_word);
      if (!opens || clause.subject == kNone || sentence_.phrase(clause.subject).first < from) {
        continue;
      }
      return clause.subject;
    }
    return kNone;
  }

  // "e-mailed offers to its customers": a thing, and after it to whom.
  bool sends_thing(const Frame& frame, const Clause& clause, Index object) const {
    if (frame.thing.empty() || object == kNone || clause.group.passive) return false;
    if (sentence_.phrase(object).pronoun || names_actor(object)) return false;
    for (Index i = object + 1; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first >= clause.last) break;
      const bool to = phrase.preposition != kNone &&
                      among(frame.counterparty, sentence_.view[phrase.preposition].id);
      if (to) return true;
    }
    return false;
  }

  // "told the firm | to drop antibiotics": the object of what it was told to do.
  Index object_of_next(const Clause& clause) const {
    for (const Clause& next : sentence_.parse->clauses) {
      if (next.group.first < clause.group.last) continue;
      return next.kind == ClauseKind::embedded ? next.object : kNone;
    }
    return kNone;
  }

  // "delivered to the insurer a file with the trips of 40,000 users": an object behind whom it went
  // to.
  void take_shifted(Proposition& result) const {
    const Index whom = result.counterparty;
    const bool open = result.object == kNone && !result.passive && result.frame != kNone &&
                      whom != kNone && whom + 1 < sentence_.parse->phrases.size();
    if (!open || predicates_.frames()[result.frame].direct != SlotRole::object) return;
    const NounPhrase& party = sentence_.phrase(whom);
    const NounPhrase& next = sentence_.phrase(whom + 1);
    const Clause& clause = sentence_.clause(result.inner);
    const bool behind = party.preposition != kNone && party.preposition == clause.group.last &&
                        next.first == party.last && next.last <= clause.last;
    const bool thing = next.preposition == kNone && !next.temporal && !next.coordinated &&
                       !next.pronoun && sentence_.view[next.first].is(Tag::determiner);
    if (behind && thing) result.object = whom + 1;
  }

  static void put(Proposition& result, SlotRole role, Index phrase) {
    if (phrase == kNone || role == SlotRole::none) return;
    Index& slot = role == SlotRole::actor    ? result.actor
                  : role == SlotRole::object ? result.object
                                             : result.counterparty;
    if (slot == kNone) slot = phrase;
  }

  static bool among(const std::vector<WordId>& words, WordId word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  void fill_prepositions(Proposition& result, const Clause& clause, Index noun) {
    const Frame* frame = result.frame == kNone ? nullptr : &predicates_.frames()[result.frame];
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first < clause.first || phrase.first >= clause.last) continue;
      if (phrase.preposition == kNone || phrase.temporal || i == noun) continue;
      if (part_of_name(phrase)) continue;
      const WordId word = sentence_.view[phrase.preposition].id;
      const bool after = phrase.first >= clause.group.last;
      if (after && result.passive && word == by_ && !tells_how(i)) put(result, SlotRole::actor, i);
      if (frame == nullptr || i == result.object || i == result.actor) continue;
      if (among(frame->counterparty, word)) {
        put_by_order(frame->counterparty, i, result.counterparty);
      }
      if (i == result.counterparty || (word == of_ && of_party(result, i))) continue;
      if (after && among(frame->object, word)) put_by_order(frame->object, i, result.object);
    }
  }

  // "by default", "by truck", "by phone": one of a kind, and nobody
  bool tells_how(Index phrase) const {
    const NounPhrase& own = sentence_.phrase(phrase);
    const Word& head = sentence_.view[own.head];
    return own.last == own.first + 1 && head.is(Tag::noun) && !head.plural &&
           head.letters == Letters::lower && !names_actor(phrase);
  }

  // "informed the management of Orlo": whose management, and not of what
  bool of_party(const Proposition& result, Index phrase) const {
    return result.counterparty != kNone &&
           sentence_.phrase(result.counterparty).last == sentence_.phrase(phrase).preposition &&
           !sentence_.phrase(result.counterparty).pronoun && names_actor(phrase);
  }

  // "because of the strike", and "hens" of the topic "eggs from caged hens"
  bool part_of_name(const NounPhrase& phrase) const {
    const Index at = phrase.preposition;
    const Word* before = at > 0 ? &sentence_.view[at - 1] : nullptr;
    const bool compound = before != nullptr && !before->has(Trait::particle) &&
                          (before->is(Tag::preposition) || before->is(Tag::subordinator));
    if (compound && at + 1 == phrase.first) return true;
    const Span word = sentence_.view[at].span;
    return std::any_of(sentence_.topics.begin(), sentence_.topics.end(),
                       [word](const TopicMention& topic) {
                         return topic.span.begin < word.begin && topic.span.end > word.end;
                       });
  }

  // "piped from the wells into its plant": of two phrases the one whose preposition the frame lists
  // first.
  void put_by_order(const std::vector<WordId>& order, Index phrase, Index& slot) const {
    const auto rank = [&](Index i) {
      const Index word = sentence_.phrase(i).preposition;
      const WordId id = word == kNone ? 0 : sentence_.view[word].id;
      return std::find(order.begin(), order.end(), id);
    };
    const bool better = slot != kNone && rank(slot) != order.end() && rank(phrase) < rank(slot);
    if (slot == kNone || better) slot = phrase;
  }

  const SentenceReading& sentence_;
  const Predicates& predicates_;
  WordId by_;
  WordId of_;
  const WordLexicon& lexicon_;
};

}  // namespace

Proposition read_proposition(const SentenceReading& sentence, const Predicates& predicates,
                             const WordLexicon& lexicon, Index index) {
  return PropositionReader(sentence, predicates, lexicon).read(index);
}

}  // namespace gainsay::claim

#include "claim/stance.h"

#include "claim/sentence_facts.h"
#include "claim/slots.h"
#include "claim/times.h"

namespace gainsay::claim {
namespace {

class StanceReader {
 public:
  StanceReader(const SentenceReading& sentence, const Lexicon& lexicon,
               const Proposition& proposition, const Attribution& attribution, Index first,
               Index last, bool number)
      : sentence_(sentence),
        lexicon_(lexicon),
        proposition_(proposition),
        attribution_(attribution),
        first_(sentence.token(first)),
        last_(sentence.token(last)),
        number_(number) {}

  StanceReading read() const {
    // "denied selling it", but "nobody denies selling it"
    bool negated =
        proposition_.negated != (attribution_.denies || proposition_.effect == Effect::deny);
    // "We turned down their money", but not "it is turned away at the gate".
    const bool refused = proposition_.frame != kNone && !proposition_.passive && !negated &&
                         lexicon_.predicates.frames()[proposition_.frame].declined;
    // "We refuse to buy it" is a no; "we have never turned down a claim" is one to refusing.
    if (refused || proposition_.effect == Effect::decline) negated = true;
    // "is opposed to any cap" is a no; "has nothing against a cap" is none.
    if (sense(Sense::against)) negated = !negated;
    const Polarity polarity = negated ? Polarity::negative : Polarity::positive;
    if (knowledge()) return {Stance::knowledge, knowledge_polarity(negated), true};
    // "we were not ordered to withdraw it"
    const bool no_order = negated && proposition_.effect == Effect::ask && of_speaker() &&
                          !told_not_to() && sentence_.clause(proposition_.clause).group.passive;
    if (no_order || (negated && sense(Sense::coerces) && speaker_coerced())) {
      return {Stance::motive, Polarity::positive, true};
    }
    if (of_own_will()) return {Stance::motive, Polarity::positive, true};
    if (exclusive() && !negated && !first_of_all()) {
      return {Stance::exclusivity, Polarity::positive, true};
    }
    if (risk_told()) return {Stance::risk, Polarity::positive, true};
    // "reaches a shop today for the first time anywhere"
    const bool first_today = no_modal() && !negated && !proposition_.past &&
                             proposition_.effect == Effect::none && first_of_all() != nullptr &&
                             !begins_later();
    if (!first_today && future()) {
      // "from Monday it is off our menu"
      const bool over = proposition_.effect == Effect::cessation ||
                        (no_modal() && ended() != nullptr) || at_most();
      return {Stance::commitment, over ? Polarity::negative : polarity, true};
    }
    // "no airline had flown on it before us"
    const bool none_before =
        negated && proposition_.past && (proposition_.negative_subject || denies_object());
    // "until 2 May no eye had been given a drop"
    const bool had_not = negated && proposition_.past && proposition_.perfect;
    const bool none_until = had_not && ((none_before && dated(DateRelation::until)) ||
                                        (until_speaker() && !of_speaker()));
    const CueMention* first = first_of_all();
    if (no_one_before(negated)) return {Stance::first, Polarity::positive, true};
    // "Never before has a mill run on wind", but "before then the mill ran on coal"
    const bool never_before = first != nullptr && word(first->first).is(Tag::negator);
    const bool waits =
        first != nullptr && (word(first->first).has(Trait::waits) || every_time(*first));
    if (none_until || (first != nullptr && (negated ? none_before || never_before : !waits))) {
      return {Stance::first, Polarity::positive, true};
    }
    if (ceased() || not_since()) return {Stance::cessation, Polarity::negative, true};
    if (exclusive()) return {Stance::exclusivity, Polarity::positive, true};
    if (risk()) return {Stance::risk, Polarity::positive, true};
    if (ability()) {
      // "have never been able to": that it was not, at any time.
      const bool ever = negated && proposition_.never && proposition_.perfect && !lacks_means();
      const Polarity able = needs_nothing() ? Polarity::positive : polarity;
      return {ever ? Stance::denial : Stance::capability, able, true};
    }
    if (policy() && !proposition_.past && !proposition_.perfect && !modal(Trait::may_be)) {
      return {Stance::commitment, polarity, true};
    }
    if (does_by_itself()) return {Stance::capability, polarity, true};
    if (negated) return denied();
    if (number_ && !sense(Sense::opines)) return {Stance::quantity, Polarity::positive, false};
    return {Stance::assertion, polarity, false};
  }

 private:
  // What is said not to be so: done by nobody, or not what a word means, or not what ought to be.
  StanceReading denied() const {
    // "no statute ought to force his hand": what should be.
    const bool wish = modal(Trait::wish);
    // "without donors it would not have opened"
    const bool unreal = modal(Trait::would) && proposition_.perfect;
    const bool says_what_is = definition() || sense(Sense::opines) || wish || unreal ||
                              told_not_to() || not_only(cue(Cue::exclusivity));
    return {says_what_is ? Stance::assertion : Stance::denial, Polarity::negative, true};
  }

  const Word& word(std::uint32_t token) const {
    return sentence_.view[token - sentence_.view.first_token];
  }

  // "before the first sack was loaded": the first of those that were loaded.
  bool in_time_clause(const CueMention& mention) const {
    const Index at = mention.first - sentence_.view.first_token;
    return std::any_of(sentence_.parse->clauses.begin(), sentence_.parse->clauses.end(),
                       [&](const Clause& clause) {
                         return clause.kind == ClauseKind::subordinate && clause.opener != kNone &&
                                sentence_.view[clause.opener].has(Trait::waits) &&
                                at > clause.opener && at < clause.last;
                       });
  }

  // "the first to", but not "from the first of July"; nullptr then.
  const CueMention* first_of_all() const {
    for (const CueMention& mention : sentence_.cues.all()) {
      if (mention.cue != Cue::first || mention.first < first_ || mention.first >= last_) continue;
      if (in_time_clause(mention)) continue;
      bool day = false;
      for (std::uint32_t i = mention.first; i < mention.last; ++i) day |= word(i).temporal;
      if (!day) return &mention;
    }
    return nullptr;
  }

  // "no shop in the country has offered this before", but "nobody of ours has sold it before"
  bool no_one_before(bool negated) const {
    if (!negated || !proposition_.perfect || !proposition_.negative_subject) return false;
    const Index subject = sentence_.clause(proposition_.clause).subject;
    if (sentence_.phrase(subject).pronoun || party_of(sentence_, subject).owner) return false;
    if (first_person(subject) || speaker_near(subject)) return false;
    Index last = sentence_.clause(proposition_.clause).last;
    while (last > 0 &&
           (sentence_.view[last - 1].is(Tag::stop) || sentence_.view[last - 1].is(Tag::quote) ||
            sentence_.view[last - 1].is(Tag::comma))) {
      --last;
    }
    return last > 0 && sentence_.view[last - 1].has(Trait::waits);
  }

  // "no lorry of ours", "none of our men"
  bool speaker_near(Index phrase) const {
    const Index verb = sentence_.clause(proposition_.clause).group.first;
    const Index first = sentence_.phrase(phrase).first;
    if (first >= verb) return false;
    const Span words = sentence_.span_of(first, verb);
    return std::any_of(
        sentence_.actors.begin(), sentence_.actors.end(), [&words](const ActorMention& mention) {
          return mention.form == ActorMention::Form::first_person && words.contains(mention.span);
        });
  }

  // "the first train leaves at six": day by day.
  bool every_time(const CueMention& first) const {
    const Clause& clause = sentence_.clause(proposition_.clause);
    const bool now = !proposition_.past && !proposition_.perfect && no_modal();
    const bool be = (lexicon_.words.entry(clause.group.verb).tags & bit(Tag::be)) != 0;
    if (!now || be || clause.subject == kNone) return false;
    return first.first - sentence_.view.first_token == sentence_.phrase(clause.subject).first;
  }

  bool first_person(Index phrase) const {
    if (phrase == kNone) return false;
    const Party party = party_of(sentence_, phrase);
    return party.mention != nullptr && party.mention->form == ActorMention::Form::first_person;
  }

  // "No bank had done so until we did", "till ours did"
  bool until_speaker() const {
    return std::any_of(sentence_.parse->clauses.begin(), sentence_.parse->clauses.end(),
                       [this](const Clause& clause) {
                         return clause.opener != kNone &&
                                sentence_.view[clause.opener].has(Trait::waits) &&
                                first_person(clause.subject);
                       });
  }

  // "of our own accord", but not "we did not close it voluntarily"
  bool of_own_will() const {
    const CueMention* mention = cue(Cue::motive);
    if (mention == nullptr || proposition_.clause == kNone) return mention != nullptr;
    for (std::uint32_t i = mention->first; i < mention->last; ++i) {
      if (word(i).has(Trait::negative) || word(i).is(Tag::negator)) return true;
    }
    const VerbGroup& group = sentence_.clause(proposition_.clause).group;
    return !group.negated || mention->first - sentence_.view.first_token < group.first;
  }

  bool of_speaker() const { return first_person(sentence_.clause(proposition_.clause).subject); }

  // "nobody leaned on us", "we were not forced", but not "we have never forced a grower to sell"
  bool speaker_coerced() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    if (proposition_.passive) return !proposition_.negative_subject && first_person(subject);
    const Index whom =
        proposition_.counterparty != kNone ? proposition_.counterparty : proposition_.object;
    if (!proposition_.negative_subject) return first_person(whom) && !first_person(subject);
    return whom == kNone || whom == subject || first_person(whom) || named(whom);
  }

  bool named(Index phrase) const {
    const Party party = party_of(sentence_, phrase);
    return party.mention != nullptr && party.mention->form == ActorMention::Form::name;
  }

  // "had done what no ship had done": the verb itself is not denied.
  bool denies_object() const {
    return proposition_.clause != kNone && !sentence_.clause(proposition_.clause).group.negated &&
           proposition_.effect == Effect::none;
  }

  const CueMention* cue(Cue kind) const { return sentence_.cues.find(kind, first_, last_); }

  // "people who have asked us to leave them alone": a cue in a clause that only describes, or hangs
  // on one that does, says nothing of the rest. nullptr then.
  const CueMention* in_scope(const CueMention* mention) const {
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

  bool sense(Sense wanted) const {
    return proposition_.frame != kNone &&
           lexicon_.predicates.frames()[proposition_.frame].has(wanted);
  }

  bool modal(Trait kind, WordId verb) const {
    return verb != 0 && (lexicon_.words.entry(verb).traits & bit(kind)) != 0;
  }
  bool modal(Trait kind) const { return modal(kind, proposition_.modal); }
  bool no_modal() const { return proposition_.modal == 0; }

  bool knowledge() const {
    if (cue(Cue::learned_first)) return !modal(Trait::may_be) || proposition_.negated;
    if (!no_modal() || proposition_.effect != Effect::none) return false;
    // "not a chainsaw of ours has ever been heard": by nobody.
    if (proposition_.passive && proposition_.negative_subject) return sense(Sense::knows);
    if (sense(Sense::told) && proposition_.passive && !proposition_.negative_subject &&
        told_to_speaker() && !told_to_do()) {
      return true;
    }
    // "nobody warned us of it"
    if (sense(Sense::told) && !proposition_.passive && proposition_.negative_subject &&
        !told_to_do() &&
        (first_person(proposition_.counterparty) || first_person(proposition_.object))) {
      return true;
    }
    const bool before = proposition_.past || proposition_.perfect;
    // "we know our trade" says nothing of when; "we do not know what winter will bring", neither.
    if (sense(Sense::knows)) return before || (proposition_.negated && !of_what_will_be());
    // "forty letters reached us": how many, and not when.
    return sense(Sense::learns) && before && (!counts() || proposition_.negated);
  }

  // A number stands in the subject.
  bool counts() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    if (subject == kNone || !number_) return false;
    const NounPhrase& phrase = sentence_.phrase(subject);
    for (Index i = phrase.first; i < phrase.last; ++i) {
      if (sentence_.view[i].is(Tag::number)) return true;
    }
    return false;
  }

  // "were told to stop": an order, and nothing that was learned.
  bool told_to_do() const {
    const Index next = proposition_.inner + 1;
    if (next >= sentence_.parse->clauses.size()) return false;
    const VerbGroup& group = sentence_.clause(next).group;
    constexpr Index kNear = 4;  // words: "told our men to"
    return group.infinitive && group.first < proposition_.predicate_last + kNear;
  }

  // "was told not to sell": the "not" is what it was told.
  bool told_not_to() const {
    if (proposition_.effect != Effect::ask || proposition_.negative_subject) return false;
    const VerbGroup& group = sentence_.clause(proposition_.clause).group;
    if (!group.negated) return false;
    for (Index i = group.first; i <= group.main; ++i) {
      if (sentence_.view[i].can(Tag::negator)) return false;
    }
    return true;
  }

  // "what the winter will bring", after "know"
  bool of_what_will_be() const {
    const Index next = proposition_.inner + 1;
    if (next >= sentence_.parse->clauses.size()) return false;
    const Clause& clause = sentence_.clause(next);
    return modal(Trait::to_come, clause.group.modal) || modal(Trait::would, clause.group.modal);
  }

  // "we were told", "it was drawn to our notice", but not "the owners were told".
  bool told_to_speaker() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    for (const ActorMention& mention : sentence_.actors) {
      if (mention.form != ActorMention::Form::first_person) continue;
      if (subject == kNone) return true;
      const NounPhrase& phrase = sentence_.phrase(subject);
      const bool told = phrase.pronoun;
      return told ? mention.span.overlaps(sentence_.view[phrase.head].span) : true;
    }
    return false;
  }

  Polarity knowledge_polarity(bool negated) const {
    const bool late =
        attribution_.late ||
        (proposition_.clause != kNone &&
         sentence_.clause(proposition_.clause).group.turned) ||  // "Only in May did we"
        no_sooner();
    // "heard of it from the newspapers": when it was out.
    return negated || late || cue(Cue::learned_first) || cue(Cue::press) ? Polarity::negative
                                                                         : Polarity::positive;
  }

  // "heard of it only when a driver rang", "knew of it only from the papers"
  bool no_sooner() const {
    if (proposition_.clause == kNone) return false;
    const SentenceView& view = sentence_.view;
    for (Index i = proposition_.predicate_last; i + 1 < view.size() && i + first_token() < last_;
         ++i) {
      if (view[i].is(Tag::stop) || view[i].is(Tag::coordinator)) return false;
      const Word& next = view[i + 1];
      const bool opens = next.is(Tag::preposition) || next.is(Tag::subordinator) ||
                         next.has(Trait::question_word) || next.temporal;
      if (view[i].has(Trait::inverts) && !view[i].is(Tag::negator) && opens) return true;
    }
    return false;
  }

  Index first_token() const { return sentence_.view.first_token; }

  // "no more than 400", "at most nine hours": more than that is ruled out.
  bool at_most() const {
    const CueMention* mention = cue(Cue::ceiling);
    if (mention == nullptr || proposition_.negated || !number_) return false;
    const Index at = mention->first - first_token();
    // "answer in no more than two days": sooner is promised, and no less done.
    return at == 0 || !word(mention->first - 1).is(Tag::preposition);
  }

  bool future() const {
    if (modal(Trait::to_come)) {
      // "it will have cost us", "you will not find lead in it"
      const bool by_then = dated(DateRelation::by) || dated(DateRelation::before);
      return (!proposition_.perfect || by_then) && (!reader_looks() || for_a_time());
    }
    if (begins_later()) return true;
    if (modal(Trait::would)) {
      return attribution_.after_that || proposition_.effect == Effect::promise || !hypothetical();
    }
    if ((!proposition_.past || !proposition_.negated) && goes_on_so()) return true;
    if (proposition_.effect == Effect::promise) return !modal(Trait::ability);
    if (proposition_.effect == Effect::plan && !proposition_.past) return true;
    return cue(Cue::commitment) != nullptr && !proposition_.past && !proposition_.perfect &&
           proposition_.effect != Effect::cessation && !sense(Sense::against);
  }

  // "you will not find", "nobody will see": there is none.
  bool reader_looks() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    if (subject == kNone || !sense(Sense::finds)) return false;
    const NounPhrase& phrase = sentence_.phrase(subject);
    const Word& head = sentence_.view[phrase.head];
    return phrase.pronoun && (head.has(Trait::reader) || head.has(Trait::person));
  }

  // "as long as the trial runs you will find": what a reader is to find is promised.
  bool for_a_time() const {
    return cue(Cue::commitment) != nullptr || cue(Cue::lasting) != nullptr;
  }

  // "From Monday the mill takes no rye": from a day on that is still to come.
  bool begins_later() const {
    if (proposition_.past || proposition_.perfect || !no_modal()) return false;
    const When said = document_date(sentence_);
    return said.known() &&
           std::any_of(
               sentence_.dates.begin(), sentence_.dates.end(), [&said](const DateMention& date) {
                 const bool on =
                     date.relation == DateRelation::since || date.relation == DateRelation::after;
                 return on && date.when.known() &&
                        date.when.extent.earliest_start > said.extent.latest_end;
               });
  }

  // "is not for sale, and never will be", "costs nine euros and will next year": the same, of what
  // is to come.
  bool goes_on_so() const {
    const auto& clauses = sentence_.parse->clauses;
    return std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
      const bool alone = clause.group.modal != 0 && clause.group.verb == clause.group.modal;
      const bool to_be = clause.group.modal != 0 &&
                         (lexicon_.words.entry(clause.group.verb).tags & bit(Tag::be)) != 0 &&
                         clause.object == kNone;
      const bool will = modal(Trait::to_come, clause.group.modal);
      const bool ends = clause.group.last + 1 >= clause.last;
      return clause.kind == ClauseKind::main && will && (alone || to_be) &&
             clause.group.negated == proposition_.negated && (ends || !proposition_.negated);
    });
  }

  bool hypothetical() const { return !sentence_.view[0].has(Trait::supposes); }

  bool ceased() const {
    if (at_the_hour()) return false;
    if (proposition_.effect == Effect::cessation && !proposition_.negated) {
      return proposition_.modal == 0;
    }
    // "once and for all: we have never sold it", "we can no longer say"
    const bool said_so = !proposition_.never && !modal(Trait::ability);
    if (said_so && ended() != nullptr &&
        (proposition_.effect != Effect::ability || inside(*ended())) &&
        (proposition_.past || proposition_.perfect || proposition_.negated ||
         proposition_.modal == 0)) {
      return true;
    }
    if (last_one()) return true;
    return sense(Sense::ends) && !proposition_.negated &&
           (proposition_.past || proposition_.perfect) && !sentence_.dates.empty() &&
           !for_a_while() && !closes_deed() && !counts();
  }

  // "the last of our looms", but not "the last of the forty trams"
  const CueMention* ended() const {
    const CueMention* mention = in_scope(cue(Cue::ended));
    if (mention == nullptr) return nullptr;
    constexpr Index kNear = 2;  // words: "the forty"
    const Index after = mention->last - sentence_.view.first_token;
    if (!sentence_.view[after - 1].is(Tag::preposition)) return mention;
    for (Index i = after; i < after + kNear && i < sentence_.view.size(); ++i) {
      if (sentence_.view[i].is(Tag::number)) return nullptr;
    }
    return mention;
  }

  // "the doors closed at six"
  bool at_the_hour() const {
    return std::any_of(sentence_.dates.begin(), sentence_.dates.end(), [](const DateMention& date) {
      return date.type == TimexType::time && date.value.find('T') + 1 < date.value.size() &&
             date.value.find('T') != std::string::npos;
    });
  }

  // "the sale closed on 3 May": it was done, and not given up.
  bool closes_deed() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    if (subject == kNone || proposition_.passive) return false;
    const Index head = sentence_.phrase(subject).head;
    return proposition_.object == subject &&
           lexicon_.predicates.frame_of_noun(sentence_.view, head).found();
  }

  // "shut the mill for a week", "keeps for two years"
  bool for_a_while() const {
    return std::any_of(sentence_.dates.begin(), sentence_.dates.end(), [](const DateMention& date) {
      return date.type == TimexType::duration && !date.when.known();
    });
  }

  // Does a cue stand in the words of the clause that is read?
  bool inside(const CueMention& mention) const {
    const Clause& clause = sentence_.clause(proposition_.clause);
    const Index at = mention.first - first_token();
    return at >= clause.first && at < clause.last;
  }

  // "has not worked for us since March 2015": it did before; but not "not a single one since we
  // came", which says that there was none before, either.
  bool not_since() const {
    // "said that none had been made there since"
    const bool present = !proposition_.past || attribution_.after_that;
    const bool perfect = proposition_.negated && proposition_.perfect && present &&
                         !proposition_.never && proposition_.effect == Effect::none &&
                         !cue(Cue::first);
    if (!perfect) return false;
    if (since_then()) return true;
    const Clause& clause = sentence_.clause(proposition_.clause);
    if (proposition_.past || clause.kind != ClauseKind::main || clause.group.turned) return false;
    constexpr std::size_t kDay = 10;  // letters of "2019-06-30"
    bool since = false;
    bool day = false;
    for (const DateMention& date : sentence_.dates) {
      if (date.relation != DateRelation::since || !date.when.known()) continue;
      since = true;
      day = day || date.value.size() >= kDay || !date.mod.empty();
    }
    if (!none_of_it()) return since;
    return day || (since && there() && !proposition_.negative_subject);
  }

  bool there() const {
    constexpr TagSet kThere = bit(Tag::be) | bit(Tag::have);
    return (lexicon_.words.entry(proposition_.verb).tags & kThere) != 0;
  }

  // "nobody", "not one carton", "not a drop of any"
  bool none_of_it() const {
    if (proposition_.negative_subject || cue(Cue::universal) != nullptr) return true;
    if (proposition_.object == kNone) return false;
    const NounPhrase& object = sentence_.phrase(proposition_.object);
    for (Index i = object.first; i < object.last; ++i) {
      if (sentence_.view[i].is(Tag::number)) return true;
    }
    return false;
  }

  // "closed in May, and not one has been seen since": the clause ends in "since", and one before
  // it says since when.
  bool since_then() const {
    const Clause& clause = sentence_.clause(proposition_.clause);
    if (clause.first == 0) return false;
    for (Index i = clause.group.last; i < clause.last; ++i) {
      if (!sentence_.view[i].has(Trait::since)) continue;
      const bool last = i + 1 >= sentence_.view.size() || sentence_.view[i + 1].is(Tag::stop) ||
                        sentence_.view[i + 1].is(Tag::comma) ||
                        sentence_.view[i + 1].is(Tag::quote) ||
                        sentence_.view[i + 1].is(Tag::adverb);
      if (last) return !clause.group.never;
    }
    return false;
  }

  bool dated(DateRelation relation) const {
    return std::any_of(sentence_.dates.begin(), sentence_.dates.end(),
                       [relation](const DateMention& date) {
                         return date.relation == relation && date.when.known();
                       });
  }

  // "the last sack left our mill in May"
  bool last_one() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    const bool over = (proposition_.past || proposition_.perfect) && !proposition_.negated &&
                      proposition_.frame != kNone && subject != kNone;
    return over && names_last(sentence_, subject) &&
           !lexicon_.salience.names_itself(sentence_.view[sentence_.phrase(subject).head].id);
  }

  bool exclusive() const {
    const CueMention* mention = in_scope(cue(Cue::exclusivity));
    if (mention != nullptr) {
      // "Only with the permit in hand did our men go up": which came first.
      if (proposition_.clause != kNone && sentence_.clause(proposition_.clause).group.turned) {
        return false;
      }
      return bounds_all(*mention) && !not_only(mention) && !of_another(*mention);
    }
    // "every litre comes from Munster", "all of it was sold to hospitals"
    return sense(Sense::bounded) && universal_subject() && !proposition_.negated;
  }

  // "The trees were marked, and only then were they cut": a word in a main clause that follows
  // bounds what is said there.
  bool of_another(const CueMention& mention) const {
    if (proposition_.clause == kNone || mention.last != mention.first + 1) return false;
    const Index at = mention.first - first_token();
    for (Index i = proposition_.clause + 1; i < sentence_.parse->clauses.size(); ++i) {
      const Clause& clause = sentence_.clause(i);
      const bool apart = stands_alone(clause) || clause.group.turned;
      if (i <= proposition_.inner || !apart || clause.subject == kNone) continue;
      if (at >= std::min(clause.first, clause.group.first) && at < clause.last) return true;
    }
    return false;
  }

  bool bounds_all(const CueMention& mention) const {
    if (mention.last != mention.first + 1) return true;
    const SentenceView& view = sentence_.view;
    const Index next = mention.last - view.first_token;
    const Index begin = mention.first - view.first_token;
    if (begin > 0 && view[begin - 1].temporal) return false;  // "in 2018 alone"
    if (next >= view.size()) return true;
    // "only 40 stores": a number that is called small. "only last week", "only on Friday"
    if (view[next].is(Tag::number)) return false;
    // "fuel alone cost two million"
    if (number_ && view[next].any_verb() && next + 1 < view.size() &&
        sentence_.clause(proposition_.clause).group.main == next) {
      return false;
    }
    const bool on = view[next].is(Tag::preposition) && next + 1 < view.size();
    return !view[on ? next + 1 : next].temporal;
  }

  // "do not sell only to bakers"
  bool not_only(const CueMention* mention) const {
    if (mention == nullptr || proposition_.clause == kNone) return false;
    const VerbGroup& group = sentence_.clause(proposition_.clause).group;
    const Index at = mention->first - sentence_.view.first_token;
    constexpr Index kNear = 4;  // words: "do not sell bread only"
    if (!group.negated || group.never || at < group.last || at >= group.last + kNear) return false;
    if (mention->last != mention->first + 1) return false;
    for (Index i = group.last; i < at; ++i) {
      if (sentence_.view[i].is(Tag::comma) || sentence_.view[i].is(Tag::coordinator)) return false;
    }
    return true;
  }

  bool universal_subject() const {
    const CueMention* mention = cue(Cue::universal);
    if (mention == nullptr) return false;
    const Index at = mention->first - sentence_.view.first_token;
    const Index subject = sentence_.clause(proposition_.clause).subject;
    constexpr Index kNear = 3;  // words: "all of our beans"
    const VerbGroup& group = sentence_.clause(proposition_.clause).group;
    if (at > group.first && at < group.last) return true;  // "are all made in Ayr"
    return subject != kNone && at <= sentence_.phrase(subject).first &&
           at + kNear > sentence_.phrase(subject).first;
  }

  // "If the dam failed, we would face claims": what would come of it is a hazard.
  bool risk_told() const {
    if (!modal(Trait::would) || proposition_.perfect || attribution_.after_that) return false;
    const auto& clauses = sentence_.parse->clauses;
    const bool supposed =
        begins_supposing(sentence_) ||
        std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
          return clause.opener != kNone && sentence_.view[clause.opener].has(Trait::supposes);
        });
    return supposed && !proposition_.negated &&
           (sense(Sense::hazard) || cue(Cue::hazard) != nullptr);
  }

  bool risk() const {
    // "we cut the risk of fire", "we took the risk"
    const bool done = no_modal() && (proposition_.past || proposition_.perfect);
    if (cue(Cue::risk) && !done) return true;
    if (!modal(Trait::may_be) || proposition_.perfect) return false;
    // "our suppliers might not comply"
    if (proposition_.negated) return sense(Sense::duty);
    if (turned_supposing() || may_befall()) return true;
    return sense(Sense::hazard) || cue(Cue::hazard) != nullptr || has_hazard();
  }

  // "Should the well run dry, the works might stand still", but not "should you ask, we may"
  bool turned_supposing() const {
    const Word& opens = sentence_.view[0];
    const bool turned = opens.has(Trait::past_be) || opens.is(Tag::modal);
    if (!turned || sentence_.view.size() < 2) return false;
    return !sentence_.view[1].has(Trait::reader) && !sentence_.view[1].has(Trait::person);
  }

  // "stocks might run low if the flu returns", but not "we could open if the permit comes"
  bool may_befall() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    if (modal(Trait::leave) || subject == kNone || sentence_.phrase(subject).pronoun) return false;
    const Party party = party_of(sentence_, subject);
    if (party.mention != nullptr && !party.owner) return false;
    for (Index i = sentence_.clause(proposition_.clause).group.last; i < sentence_.view.size();
         ++i) {
      if (sentence_.view[i].has(Trait::supposes)) return true;
    }
    return false;
  }

  // "staff could see it, and any such occurrence might harm us": what might come of it is a hazard.
  bool has_hazard() const {
    const auto& clauses = sentence_.parse->clauses;
    return std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
      if (clause.group.modal == 0) return false;
      const PredicateMatch match = lexicon_.predicates.frame_at(
          sentence_.view, clause.group.verb, clause.group.last, clause.group.passive);
      return match.found() && lexicon_.predicates.frames()[match.index].has(Sense::hazard);
    });
  }

  bool ability() const {
    // "they cannot have read it": a guess.
    if (modal(Trait::ability) && proposition_.perfect) return false;
    if (sense(Sense::able) && no_modal() && proposition_.effect == Effect::none) {
      return !denies_object() || !proposition_.negated || of_device();
    }
    if (modal(Trait::ability) || proposition_.effect == Effect::ability || lacks_means()) {
      return true;
    }
    if (modal(Trait::could)) return proposition_.negated;
    return sense(Sense::guards) && (proposition_.passive || proposition_.negated) &&
           !proposition_.past && !proposition_.perfect;
  }

  bool policy() const { return cue(Cue::policy) != nullptr && !number_; }

  // "there is no coal on our books"
  bool existential() const {
    return stands_for_nothing(sentence_, sentence_.clause(proposition_.clause).subject);
  }

  // "there is no back door", "has no key": what would be needed to do it is not there.
  bool lacks_means() const {
    if (!proposition_.negated || proposition_.past || (proposition_.perfect && !there())) {
      return false;
    }
    const Index object = sentence_.clause(proposition_.inner).object;
    if (object == kNone) return false;
    const Word& head = sentence_.view[sentence_.phrase(object).head];
    // "the tracker has no microphone"
    return head.has(Trait::means) || (head.has(Trait::device) && there() && of_device());
  }

  // "samples are not purchases": says what a word means, not what was done.
  bool definition() const {
    if (existential() || sentence_.clause(proposition_.clause).group.turned) return false;
    return proposition_.frame == kNone && proposition_.object != kNone &&
           !proposition_.negative_subject &&
           (lexicon_.words.entry(proposition_.verb).tags & bit(Tag::be)) != 0;
  }

  // "the lamp", "our pumps", "HS-11": is the subject a thing that is made to do something?
  bool of_device() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    if (subject == kNone) return false;
    const NounPhrase& phrase = sentence_.phrase(subject);
    if (phrase.pronoun || phrase.temporal) return false;
    // a make that is nobody's name
    const bool make = sentence_.view[phrase.head].is(Tag::name) &&
                      party_of(sentence_, subject).mention == nullptr;
    if (make) return true;
    return sentence_.view[sentence_.phrase(whole_of(sentence_, subject)).head].has(Trait::device);
  }

  // "The lamp burns twelve hours on one charge", "the lock does not open from outside": said in
  // the present of a thing, what it does is what it can do.
  bool does_by_itself() const {
    if (attribution_.denies || !no_modal() || proposition_.past || proposition_.perfect ||
        proposition_.passive || proposition_.progressive || there() || !of_device()) {
      return false;
    }
    const bool elsewhere = sense(Sense::noted) || sense(Sense::bounded) || sense(Sense::sums) ||
                           sense(Sense::ends) || sense(Sense::involves);
    if (elsewhere || proposition_.effect != Effect::none || counts()) return false;
    return proposition_.negated ? !proposition_.negative_subject : measured();
  }

  // "carries 90 kilos", "keeps for two years"
  bool measured() const {
    if (for_a_while()) return true;
    const Clause& clause = sentence_.clause(proposition_.clause);
    for (Index i = clause.group.last; number_ && i < clause.last; ++i) {
      if (sentence_.view[i].is(Tag::number) && !sentence_.view[i].temporal) return true;
    }
    return false;
  }

  // "needs no cooling": that it can do without.
  bool needs_nothing() const {
    return sense(Sense::able) && proposition_.negated && !proposition_.negative_subject &&
           denies_object();
  }

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  const Proposition& proposition_;
  const Attribution& attribution_;
  std::uint32_t first_;
  std::uint32_t last_;
  bool number_;
};

}  // namespace

StanceReading read_stance(const SentenceReading& sentence, const Lexicon& lexicon,
                          const Proposition& proposition, const Attribution& attribution,
                          Index first, Index last, bool number) {
  return StanceReader(sentence, lexicon, proposition, attribution, first, last, number).read();
}

}  // namespace gainsay::claim

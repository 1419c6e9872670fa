#include "claim/events/doer.h"

#include <algorithm>

#include "claim/slots/slots.h"
#include "claim/voices/others_named.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kOwn = "own";  // of data/ontology/actions.yaml
// What stands for a verb that was named: "did", "were not".
constexpr TagSet kPutForVerb = bit(Tag::have) | bit(Tag::be) | bit(Tag::do_) | bit(Tag::modal);

class DoerReader {
 public:
  DoerReader(const SentenceReading& sentence, const DocumentContext& context)
      : sentence_(sentence),
        context_(context),
        lexicon_(*context.lexicon),
        record_(sentence.document->source.role == Role::record) {}

  Doer read(const Proposition& proposition, const Event& event, bool ordered) const {
    Doer doer = acting(proposition, event, ordered);
    doer.inferred = doer.inferred || company_told_of(proposition, event);
    return doer;
  }

 private:
  Doer acting(const Proposition& proposition, const Event& event, bool ordered) const {
    const Index actor = proposition.actor;
    if (former_staff(actor)) return {former_of(actor)};
    const Party party = party_of(sentence_, actor);
    if (party.mention != nullptr && posed_as(*party.mention)) return {};
    if (const ActorMention* owner = introduced_as_of(actor); owner != nullptr) {
      return {{owner->actor, owner->name}};
    }
    if (stands_for_another(proposition, event)) return {other_than_company(proposition)};
    if (NodeRef other = meant_before(proposition, event); other.filled()) return {other};
    // "The ledger lists Halvor's payments"
    if (actor != kNone && actor == proposition.noun &&
        names_other(sentence_, context_.speakers, actor)) {
      return {other_named(sentence_, lexicon_.words, actor)};
    }
    if (!words_only(event.actor.id) || names_itself(proposition)) {
      return {event.actor,
              of_a_class(proposition) || (taken_up(proposition) && others_near(event))};
    }
    if (actor != kNone && somebody_else(actor)) return {event.actor};
    const bool theirs =
        proposition.passive && proposition.object != kNone && of_somebody_else(proposition.object);
    if (actor == kNone && (theirs || of_imitation(proposition))) return {event.actor};
    if (const ActorMention* company = company_named(proposition, event); company != nullptr) {
      return {{company->actor, company->name}, !owns(*company, actor)};
    }
    // "The consumer agency", "the city of Leeds": somebody else, whichever it is.
    if (actor != kNone && event.actor.id.size() > 1 && unnamed(actor, WordGroup::bodies)) {
      return {{"~@" + event.actor.id.substr(1), event.actor.name}};
    }
    const bool to_it = addressed(proposition, ordered);
    const bool own = to_it || (context_.in_focus && staff_acts(proposition)) ||
                     (event.actor.id.empty() && nobody_else(proposition, event));
    if (!own) return {event.actor};
    return {context_.company, !to_it && !(record_ && context_.own_voice)};
  }

  // The company where the sentence names it, but as no other party and not acting elsewhere.
  const ActorMention* company_named(const Proposition& proposition, const Event& event) const {
    const Index actor = proposition.actor;
    for (const ActorMention& mention : sentence_.actors) {
      if (!context_.speakers.subject(mention.actor)) continue;
      if (mention.actor == event.counterparty.id || mention.actor == event.object.id) continue;
      if (actor != kNone && (acts_aside(mention, actor) || acted_on(mention, actor))) continue;
      if (posed_as(mention) || beside(mention) || did_not(mention)) continue;
      if (owns_the_like(mention) || likened_to(mention) || has_beside_it(mention)) continue;
      return &mention;
    }
    return nullptr;
  }

  // "Orlo's Leeds office", "the office of Orlo"
  bool owns(const ActorMention& mention, Index actor) const {
    return actor != kNone && extended_span(sentence_, actor).overlaps(mention.span);
  }

  // "It", "the firm": named before, if at all.
  bool taken_up(const Proposition& proposition) const {
    const Party party = party_of(sentence_, proposition.actor);
    return party.mention != nullptr && (party.mention->form == ActorMention::Form::pronoun ||
                                        party.mention->form == ActorMention::Form::description);
  }

  // "An inspector told the firm": which firm, where another was named.
  bool company_told_of(const Proposition& proposition, const Event& event) const {
    if (!context_.speakers.subject(event.counterparty.id)) return false;
    const Party party = party_of(sentence_, proposition.counterparty);
    const bool taken_up = party.mention != nullptr && !by_name(*party.mention);
    return taken_up && others_near(event);
  }

  // "The contractor", "the bank": says more than "the company" does, and nothing says that it is
  // one.
  bool of_a_class(const Proposition& proposition) const {
    const Party party = party_of(sentence_, proposition.actor);
    if (party.mention == nullptr || party.mention->form != ActorMention::Form::description) {
      return false;
    }
    if (!context_.speakers.subject(party.mention->actor)) return false;
    const NounPhrase& phrase = sentence_.phrase(whole_of(sentence_, proposition.actor));
    const Word& head = sentence_.view[phrase.head];
    if (head.has(Trait::vague) || head.letters == Letters::capitalised) return false;
    return !lexicon_.words.in(WordGroup::premises, head.id) || one_of_several(phrase);
  }
  // "The shop in Lyon"
  bool one_of_several(const NounPhrase& phrase) const {
    const auto& phrases = sentence_.parse->phrases;
    return std::any_of(phrases.begin(), phrases.end(), [&phrase](const NounPhrase& place) {
      return place.preposition == phrase.last && !place.temporal;
    });
  }

  bool others_near(const Event& event) const {
    return context_.other_named ||
           names_some_other(sentence_, context_.speakers,
                            {&event.object, &event.counterparty, &event.place, &event.actor});
  }

  // "Ferrum told Orlo that it had sold them", "Ferrum lost its suit. The firm had sold them": whom
  // the clause before, or else the sentence before, is about, where that is another.
  NodeRef meant_before(const Proposition& proposition, const Event& event) const {
    const bool company = context_.speakers.subject(event.actor.id);
    if (!company || !taken_up(proposition) || party_of(sentence_, proposition.actor).owner) {
      return {};
    }
    for (Index i = proposition.clause; i-- > 0;) {
      const Index subject = sentence_.clause(i).subject;
      const bool aside = sentence_.clause(i).kind == ClauseKind::relative;
      if (aside || subject == kNone || subject == proposition.actor) continue;
      if (names_other(sentence_, context_.speakers, subject)) {
        return other_named(sentence_, lexicon_.words, subject);
      }
      const Party party = party_of(sentence_, subject);
      if (party.mention != nullptr && by_name(*party.mention)) return {};
    }
    return context_.other;
  }

  // "You are required to close it", in a letter to the company; "your quality unit repeated the
  // test", in a paper that others wrote to it.
  bool addressed(const Proposition& proposition, bool ordered) const {
    const Index subject = sentence_.clause(proposition.clause).subject;
    if (subject == kNone) return false;
    const NounPhrase& phrase = sentence_.phrase(subject);
    if (ordered && sentence_.view[phrase.head].has(Trait::reader)) return true;
    return record_ && !context_.own_voice &&
           lexicon_.words.in(WordGroup::readers, sentence_.view[phrase.first].id);
  }

  // "Two pumps were fitted": by the company, where the text is about nobody else just now; but not
  // "a scooter made by Zapp Electric caught fire".
  bool nobody_else(const Proposition& proposition, const Event& event) const {
    const bool elsewhere = std::any_of(
        sentence_.actors.begin(), sentence_.actors.end(), [&](const ActorMention& mention) {
          return mention.actor.starts_with("~@") && !mention.person &&
                 mention.actor != event.counterparty.id;
        });
    // "Four firms were fined. One had sold names": one of them.
    const Index actor = proposition.actor;
    const bool other = actor != kNone && whole_of(sentence_, actor) == actor &&
                       sentence_.view[sentence_.phrase(actor).head].has(Trait::partitive);
    // "Was offered a bribe": not by itself.
    const bool itself = proposition.passive && event.counterparty.id == context_.company.id;
    const bool about_it = context_.in_focus || (record_ && context_.own_voice);
    const bool set_apart = std::any_of(
        sentence_.actors.begin(), sentence_.actors.end(), [&](const ActorMention& mention) {
          return context_.speakers.subject(mention.actor) && owns_the_like(mention);
        });
    return about_it && !elsewhere && !other && !itself && !set_apart && !of_body_before(actor) &&
           !of_another_owner(proposition) && !at_anothers();
  }

  // "The department confirmed that it had": a body that nobody knows, which acted before.
  bool of_body_before(Index actor) const {
    if (actor == kNone || !sentence_.phrase(actor).pronoun) return false;
    const auto& clauses = sentence_.parse->clauses;
    return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
      if (clause.subject == kNone || clause.subject >= actor) return false;
      const Span head = sentence_.view[sentence_.phrase(clause.subject).head].span;
      return std::any_of(sentence_.actors.begin(), sentence_.actors.end(),
                         [head](const ActorMention& body) {
                           return body.actor.empty() && body.span.overlaps(head) &&
                                  body.form == ActorMention::Form::description;
                         });
    });
  }

  // "A pond that overflowed belonged to a dairy upstream": nothing that the company did.
  bool of_another_owner(const Proposition& proposition) const {
    const Index subject = sentence_.clause(proposition.clause).subject;
    if (subject == kNone) return false;
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
      if (i == proposition.clause || sentence_.clause(i).subject != subject) continue;
      const Proposition beside = sentence_.proposition(i);
      const bool owned = beside.frame != kNone && beside.object != kNone &&
                         lexicon_.predicates.frames()[beside.frame].action == kOwn;
      if (!owned) continue;
      const Party owner = party_of(sentence_, beside.object);
      return owner.mention == nullptr || !context_.speakers.subject(owner.mention->actor);
    }
    return false;
  }

  // "There was a fire at Halvor's plant"
  bool at_anothers() const {
    const auto& phrases = sentence_.parse->phrases;
    for (Index i = 0; i < phrases.size(); ++i) {
      if (phrases[i].clitic != kNone && names_other(sentence_, context_.speakers, i)) return true;
    }
    return false;
  }

  // "Support agents opened sessions": its own people.
  bool staff_acts(const Proposition& proposition) const {
    if (proposition.actor == kNone) return false;
    const NounPhrase& phrase = sentence_.phrase(whole_of(sentence_, proposition.actor));
    return sentence_.view[phrase.head].has(Trait::staff);
  }

  // "Rupa shipped 12,000 shirts": a name that nobody introduced, two words of one, or one inside
  // the sentence.
  bool names_itself(const Proposition& proposition) const {
    if (proposition.actor == kNone || proposition.passive) return false;
    const NounPhrase& phrase = sentence_.phrase(whole_of(sentence_, proposition.actor));
    const Word& head = sentence_.view[phrase.head];
    if (head.letters != Letters::capitalised || phrase.pronoun) return false;
    return head.is(Tag::name) || (head.id == 0 && phrase.first == phrase.head && !head.plural);
  }

  // "A former Northfield manager": he acts for himself.
  bool former_staff(Index phrase) const {
    if (phrase == kNone) return false;
    const NounPhrase& people = sentence_.phrase(phrase);
    // "Its former owner" as well.
    if (!sentence_.view[people.head].has(Trait::staff) && !party_of(sentence_, phrase).owner) {
      return false;
    }
    return lexicon_.reporting.former_before(sentence_.view, people.first, people.head);
  }
  NodeRef former_of(Index phrase) const {
    const NounPhrase& people = sentence_.phrase(phrase);
    return {"~former " + std::string(sentence_.view.text(people.head)),
            std::string(sentence_.text_of(sentence_.span_of(people.first, people.last)))};
  }

  // "The boss of Northfield's rival", "the mill of its rival Halvor"
  bool of_somebody_else(Index phrase) const {
    const Index joined = joined_noun(sentence_, phrase);
    if (joined == kNone) return false;
    const NounPhrase& whose = sentence_.phrase(joined);
    for (Index i = whose.first; i < whose.last; ++i) {
      if (sentence_.view[i].apart) return true;
    }
    return false;
  }

  // "A Northfield rival", "the agency", but not "Northfield inspectors".
  bool somebody_else(Index phrase) const {
    const Word& head = sentence_.view[sentence_.phrase(phrase).head];
    return head.apart || former_staff(phrase) || of_somebody_else(phrase) ||
           unnamed(phrase, WordGroup::others);
  }

  // Has the phrase a head of `group`, and no name?
  bool unnamed(Index phrase, WordGroup group) const {
    return lexicon_.words.in(group, sentence_.view[sentence_.phrase(phrase).head].id) &&
           party_of(sentence_, phrase).mention == nullptr;
  }

  Span phrase_span(Index phrase) const {
    return sentence_.span_of(sentence_.phrase(phrase).first, sentence_.phrase(phrase).last);
  }

  // "A shop sold flour that Orlo had made", "by a haulier whom Orlo had dismissed": Orlo acts, but
  // not there, and it is not the haulier. "The shop that Orlo runs" may be its own.
  bool acts_aside(const ActorMention& mention, Index actor) const {
    const bool own =
        actor != kNone &&
        lexicon_.words.in(WordGroup::premises, sentence_.view[sentence_.phrase(actor).head].id);
    return std::any_of(sentence_.parse->clauses.begin(), sentence_.parse->clauses.end(),
                       [&](const Clause& clause) {
                         return clause.kind == ClauseKind::relative && clause.subject != kNone &&
                                clause.subject != clause.antecedent &&
                                (clause.antecedent != actor || !own) &&
                                phrase_span(clause.subject).contains(mention.span);
                       });
  }

  // "The county measured it, but did not tell Orlo": who told it is not Orlo.
  bool acted_on(const ActorMention& mention, Index actor) const {
    const auto is = [&](Index phrase) {
      return phrase != kNone && phrase_span(phrase).contains(mention.span) &&
             mention.span.end >= sentence_.view[sentence_.phrase(phrase).head].span.end;
    };
    const auto& all = sentence_.propositions;
    return std::any_of(all.begin(), all.end(), [&](const Proposition& proposition) {
      return proposition.actor == actor && !proposition.passive &&
             (is(proposition.object) || is(proposition.counterparty));
    });
  }

  // "The insurer knew of it, but did not tell Orlo", "The county measured it, but it told Orlo
  // late": whoever tells is not Orlo.
  bool stands_for_another(const Proposition& proposition, const Event& event) const {
    const Index actor = proposition.actor;
    if (actor == kNone) return false;
    const bool pronoun = sentence_.phrase(actor).pronoun;
    const Party party = party_of(sentence_, actor);
    const bool taken_for_it = party.mention != nullptr && !party.owner &&
                              !by_name(*party.mention) && party.mention->actor == event.actor.id &&
                              context_.speakers.subject(event.actor.id);
    if (!taken_for_it && !(pronoun && event.actor.id.empty())) return false;
    if (context_.speakers.subject(event.counterparty.id)) return true;
    const auto& mentions = sentence_.actors;
    return std::any_of(mentions.begin(), mentions.end(), [&](const ActorMention& mention) {
      return by_name(mention) && context_.speakers.subject(mention.actor) &&
             acted_on(mention, actor);
    });
  }
  // By its own words, or for a pronoun by those of the subject before.
  NodeRef other_than_company(const Proposition& proposition) const {
    const NounPhrase& phrase = sentence_.phrase(proposition.actor);
    if (phrase.pronoun) return subject_before(proposition);
    return {"~" + std::string(sentence_.view.text(phrase.head)),
            std::string(sentence_.text_of(phrase_span(proposition.actor)))};
  }
  NodeRef subject_before(const Proposition& proposition) const {
    for (Index i = proposition.clause; i-- > 0;) {
      const Index subject = sentence_.clause(i).subject;
      const bool told = sentence_.clause(i).opener != kNone;  // "that it leaked"
      if (told || subject == kNone || subject == proposition.actor) continue;
      return actor_slot(sentence_, lexicon_.words, subject);
    }
    return {};
  }

  // "A man posing as Orlo sold flour"
  bool posed_as(const ActorMention& mention) const {
    const auto& cues = sentence_.cues.all();
    return std::any_of(cues.begin(), cues.end(), [&](const CueMention& cue) {
      if (cue.cue != Cue::posing) return false;
      const Index next = cue.last - sentence_.view.first_token;
      return next < sentence_.view.size() && sentence_.view[next].span.overlaps(mention.span);
    });
  }

  // "Those of another maker were on sale; Orlo's were not"
  bool owns_the_like(const ActorMention& mention) const {
    for (Index i = 0; i + 1 < sentence_.view.size(); ++i) {
      const Word& clitic = sentence_.view[i];
      const bool owns = clitic.is(Tag::possessive) && clitic.span.end >= mention.span.end &&
                        clitic.span.begin <= mention.span.end;
      if (!owns) continue;
      return (bit(sentence_.view[i + 1].tag) & kPutForVerb) != 0;
    }
    return false;
  }

  // "prices rose at Orlo's rivals"
  bool has_beside_it(const ActorMention& mention) const {
    const Index i = sentence_.phrase_over(mention.span);
    if (i == kNone || sentence_.phrase(i).clitic == kNone) return false;
    const Word& head = sentence_.view[sentence_.phrase(i).head];
    return head.apart && head.span.begin > mention.span.begin;
  }

  // "Hissverk, a rival of Orlo", "a firm with no link to Orlo": who is told by what it is not.
  bool likened_to(const ActorMention& mention) const {
    const Index i = sentence_.phrase_over(mention.span);
    if (i == kNone || i == 0) return false;
    const Index preposition = sentence_.phrase(i).preposition;
    const NounPhrase& before = sentence_.phrase(i - 1);
    if (preposition == kNone || preposition != before.last) return false;
    const bool whose = sentence_.view[preposition].has(Trait::joins_noun);
    return (whose && sentence_.view[before.head].apart) ||
           sentence_.view[before.first].has(Trait::negative);
  }

  // "The florist took cash; Orlo itself did not"
  bool did_not(const ActorMention& mention) const {
    constexpr TagSet kEnds = bit(Tag::stop) | bit(Tag::comma);
    const SentenceView& view = sentence_.view;
    Index i = 0;
    while (i < view.size() && view[i].span.begin < mention.span.end) ++i;
    while (i < view.size() && (view[i].is(Tag::pronoun) || view[i].is(Tag::adverb))) ++i;
    return i + 2 < view.size() && (bit(view[i].tag) & kPutForVerb) != 0 &&
           view[i + 1].is(Tag::negator) && (bit(view[i + 2].tag) & kEnds) != 0;
  }

  // "A pipe of the city dumped it in the river near Orlo", "upstream of the Orlo works", "run by
  // the city and not by Orlo"
  bool beside(const ActorMention& mention) const {
    const Index phrase = sentence_.phrase_over(mention.span);
    if (phrase == kNone) return false;
    for (Index i = sentence_.phrase(phrase).first; i > 0; --i) {
      const Word& before = sentence_.view[i - 1];
      if (before.is(Tag::negator)) return true;
      if (lexicon_.words.in(WordGroup::beside, before.id)) return true;
      if (!before.is(Tag::preposition)) return false;
    }
    return false;
  }

  // "An imitation of Orlo's flour was sold"
  bool of_imitation(const Proposition& proposition) const {
    const Index thing = proposition.object != kNone ? proposition.object
                                                    : sentence_.clause(proposition.clause).subject;
    if (thing == kNone) return false;
    const NounPhrase& phrase = sentence_.phrase(thing);
    for (Index i = phrase.first; i < phrase.last; ++i) {
      if (lexicon_.words.in(WordGroup::imitation, sentence_.view[i].id)) return true;
    }
    return false;
  }

  // "The Gannet Queen, a ship of Gannet Cruises, anchored there": the company under examination
  // that a thing or a part of its house is said to be of, or nullptr.
  const ActorMention* introduced_as_of(Index actor) const {
    const auto& phrases = sentence_.parse->phrases;
    if (actor == kNone || actor + 2 >= phrases.size()) return nullptr;
    const Party party = party_of(sentence_, actor);
    if (party.mention == nullptr || party.mention->person) return nullptr;
    const NounPhrase& what = phrases[actor + 1];
    const NounPhrase& whose = phrases[actor + 2];
    const Index comma = phrases[actor].last;
    const bool beside = comma < sentence_.view.size() && sentence_.view[comma].is(Tag::comma) &&
                        what.first == comma + 1 && sentence_.view[what.first].is(Tag::determiner) &&
                        !sentence_.view[what.head].apart;
    const bool of = joined_noun(sentence_, actor + 1) != kNone;
    if (!beside || !of || lexicon_.words.in(WordGroup::others, sentence_.view[what.head].id) ||
        lexicon_.reporting.former_before(sentence_.view, what.first, what.head)) {
      return nullptr;
    }
    const Span span = sentence_.span_of(whose.first, whose.last);
    for (const ActorMention& mention : sentence_.actors) {
      const bool subject = context_.speakers.subject(mention.actor);
      if (subject && mention.span.overlaps(span)) return &mention;
    }
    return nullptr;
  }

  const SentenceReading& sentence_;
  const DocumentContext& context_;
  const Lexicon& lexicon_;
  bool record_;
};

}  // namespace

Doer doer_of(const SentenceReading& sentence, const DocumentContext& context,
             const Proposition& proposition, const Event& event, bool ordered) {
  return DoerReader(sentence, context).read(proposition, event, ordered);
}

}  // namespace gainsay::claim

// Events: which clause of a record or report shows one, and what took place.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "claim/blame.h"
#include "claim/clause_signs.h"
#include "claim/date_of_deed.h"
#include "claim/date_options.h"
#include "claim/dated_things.h"
#include "claim/document_reader.h"
#include "claim/doer.h"
#include "claim/kinds.h"
#include "claim/periods.h"
#include "claim/put_off.h"
#include "claim/sentence_facts.h"
#include "claim/slots.h"
#include "claim/stretches.h"
#include "claim/times.h"
#include "claim/ultimatum.h"

namespace gainsay::claim {
namespace {

constexpr Index kShortEvent = 5;
constexpr std::string_view kNote = "note";  // of data/ontology/actions.yaml
constexpr std::string_view kNoted = "have on paper";
constexpr std::string_view kOrdered = "order";
constexpr std::string_view kSomeTime = "_REF";  // of values: "recently", "now"

struct EventCandidate {
  Proposition proposition;
  Index until = kNone;                // of what was put off: see put_off_until()
  const DateMention* date = nullptr;  // when it was, if the sentence says so
  int points = 0;
  FeatureSet features = 0;  // that the points come from
  SubjectFacts subject{};
  Blamed blamed;  // is it what the clause before punishes somebody for?
};

class EventMaker {
 public:
  EventMaker(const SentenceReading& sentence, DocumentContext& context,
             const Attribution& attribution)
      : sentence_(sentence),
        context_(context),
        attribution_(attribution),
        lexicon_(*context.lexicon),
        record_(sentence.document->source.role == Role::record),
        names_company_(mentions_subject(sentence, context.speakers)) {}

  bool make(std::vector<Event>& events) {
    if (merely_claimed()) return false;
    const std::size_t before = events.size();
    const bool told = make_told(events);
    return add_ultimatum(events, before) || told;
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
      if (!told(i)) continue;
      if (blamed(i)) {
        candidates.push_back(judge(i));
        continue;
      }
      if (!relates(sentence_, sentence_.clause(i))) {
        if (several && tells_with_date(i)) candidates.push_back(judge(i));
        continue;
      }
      EventCandidate candidate = judge(i);
      if (several) candidates.push_back(candidate);
      const bool fuller = found && candidate.points == best.points && names_partner(candidate) &&
                          !names_partner(best);
      if (!found || candidate.points > best.points || fuller) {
        best = candidate;
        found = true;
      }
    }
    if (!found || !kept(best)) {
      const auto deed = std::find_if(candidates.begin(), candidates.end(),
                                     [](const EventCandidate& one) { return one.blamed; });
      if (deed == candidates.end() || !kept(*deed)) return false;
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
      const bool dated = own_date(sentence_.clause(candidate.proposition.clause)) != nullptr;
      for (Event& event : beside) {
        if (candidate.blamed || dated || names(event.object) || names(event.counterparty)) {
          events.push_back(std::move(event));
        }
      }
    }
    build(best, events);
    return true;
  }

  // What somebody wants of the company by a day is an order to it, before the last of the events
  // from `first` on; none where one of them is one already.
  bool add_ultimatum(std::vector<Event>& events, std::size_t first) {
    const Index wanted = ultimatum_in(sentence_, context_);
    if (wanted == kNone) return false;
    const bool known =
        std::any_of(events.begin() + static_cast<std::ptrdiff_t>(first), events.end(),
                    [](const Event& event) { return event.action.id == kOrder; });
    if (known) return false;
    context_.skip_first = attribution_.skip_first;
    context_.skip_last = attribution_.skip_last;
    Event event;
    event.quote.span = sentence_.view.span();
    event.actor = context_.company;
    event.object = read_slots(sentence_, context_, sentence_.proposition(wanted)).object;
    event.known = sentence_.document->source.published;
    const bool told = events.size() > first;
    events.insert(events.end() - (told ? 1 : 0), order_of(event));
    return true;
  }

  // A thing of the ontology or an actor with a name, and not words alone.
  static bool names(const NodeRef& slot) { return slot.filled() && !words_only(slot.id); }

  Blamed blamed(Index i) const { return blamed_for(sentence_, lexicon_, i); }

  // The date inside the clause itself, or nullptr.
  const DateMention* own_date(const Clause& clause) const {
    return date_for(sentence_, clause.first, clause.last, clause.group.main,
                    attribution_.skip_first, attribution_.skip_last);
  }

  // "Veenlease, which leased out conveyor belts in 2019, had been sold": a deed with its own date.
  bool tells_with_date(Index i) const {
    const Clause& clause = sentence_.clause(i);
    if (clause.kind != ClauseKind::relative || !clause.group.finite || !clause.group.past) {
      return false;
    }
    const DateMention* own = own_date(clause);
    // "the same day", "today" name no date of their own.
    return own != nullptr && own->when.edtf != document_date(sentence_).edtf;
  }

  // "that it had sold them": a clause that tells what was said.
  bool says_that(const Clause& clause) const {
    return clause.kind == ClauseKind::subordinate && clause.opener != kNone &&
           sentence_.view[clause.opener].has(Trait::says_that);
  }

  // "It was sold to its managers in 2014, and the lists were passed on in 2016": a deed of its own,
  // in a main clause, that was done.
  bool stands_beside(const EventCandidate& candidate, const EventCandidate& best) const {
    const Proposition& other = candidate.proposition;
    const Proposition& one = best.proposition;
    if (other.clause == one.clause || other.inner == one.inner) return false;
    if (other.frame == kNone || candidate.points < lexicon_.salience.event_threshold())
      return false;
    if (candidate.blamed) return true;
    const Clause& clause = sentence_.clause(other.clause);
    // "wrote that the battery had overheated and that two users had burns"
    const Clause& main = sentence_.clause(one.clause);
    const bool listed = says_that(clause) && says_that(main) &&
                        (clause.opener != main.opener || status(best) == EventStatus::done);
    const bool told_apart = listed || stands_alone(clause) || tells_with_date(other.clause);
    const bool done = told_apart && clause.group.finite && (other.past || other.perfect) &&
                      status(candidate) == EventStatus::done;
    return done && (listed || main.kind == ClauseKind::main);
  }

  // "A losing bidder claims that", "a blogger alleged that": nobody's word but his, unlike that of
  // a public body or of a paper.
  bool merely_claimed() const {
    if (attribution_.clause == kNone) return false;
    const Clause& clause = sentence_.clause(attribution_.clause);
    if (!lexicon_.words.in(WordGroup::claims, clause.group.verb) || clause.subject == kNone) {
      return false;
    }
    const Party party = party_of(sentence_, clause.subject);
    const WordId head = sentence_.view[sentence_.phrase(clause.subject).head].id;
    const bool known = party.mention != nullptr && !party.mention->person;
    return !known && !lexicon_.words.in(WordGroup::bodies, head) &&
           !lexicon_.words.in(WordGroup::answerable, head) && !lexicon_.reporting.paper(head);
  }

  // Is clause `i` told, and not the words that say by whom, or somebody's own about it?
  bool told(Index i) const {
    const Index verb = sentence_.clause(i).group.main;
    // "the year ended 31 March": the "ended" of a date.
    if (verb > 0 && sentence_.view[verb].has(Trait::closes) && sentence_.view[verb - 1].temporal) {
      return false;
    }
    // "fewer than it told its shareholders": how many, and no telling.
    const Index opener = sentence_.clause(i).opener;
    if (opener != kNone && lexicon_.words.in(WordGroup::than, sentence_.view[opener].id)) {
      return false;
    }
    // "It admitted selling them": that it did.
    if (lexicon_.reporting.admits(sentence_.clause(i).group.verb) &&
        i + 1 < sentence_.parse->clauses.size() && blamed(i + 1)) {
      return false;
    }
    // "Demanded that the firm close the mill": what took place is the demand.
    if (demanded_of(i) != kNone) return true;
    if (i > 0 && demanded_of(i - 1) != kNone && demanded_of(i - 1) == sentence_.clause(i).subject) {
      return false;
    }
    // "A laboratory told the firm that …": being told is what took place.
    if (i == attribution_.clause && sentence_.clause(i).group.finite &&
        tells_company(sentence_.proposition(i))) {
      return true;
    }
    if (i == attribution_.clause || attribution_.says(verb)) return false;
    return attribution_.who != Attribution::Who::other || !sentence_.quoted(verb);
  }

  // Of whom the clause tells that something was demanded; kNone where it tells no such thing.
  Index demanded_of(Index i) const {
    const bool asks = i == attribution_.clause && attribution_.saying == Saying::ask;
    return asks && sentence_.proposition(i).frame != kNone ? sentence_.proposition(i).counterparty
                                                           : kNone;
  }

  // Of "touted it to the authorities, … tried to sell it to the DEA", the one that names to whom.
  bool names_partner(const EventCandidate& candidate) const {
    const Party party = party_of(sentence_, candidate.proposition.counterparty);
    return party.mention != nullptr && party.mention->form == ActorMention::Form::name;
  }

  EventCandidate judge(Index i) const {
    EventCandidate candidate;
    candidate.proposition = sentence_.proposition(i);
    if (candidate.blamed = blamed(i); candidate.blamed) {
      candidate.proposition.past = true;  // "of selling"
      if (candidate.blamed.whom != kNone) candidate.proposition.actor = candidate.blamed.whom;
    }
    candidate.until = put_off_until(sentence_, lexicon_.words, candidate.proposition);
    candidate.date = date(candidate.proposition);
    candidate.subject =
        subject_facts(sentence_, lexicon_, context_.speakers,
                      sentence_.clause(candidate.proposition.clause).subject, context_.own_voice);
    const Score score = points(candidate);
    candidate.points = score.total();
    candidate.features = score.features();
    return candidate;
  }

  Score points(const EventCandidate& candidate) const {
    const Proposition& proposition = candidate.proposition;
    const Clause& clause = sentence_.clause(proposition.clause);
    const SubjectFacts& subject = candidate.subject;
    const bool acts = subject.speaker || subject.own;
    const bool past = told_as_done(proposition);
    const bool agreed = agreed_by(proposition.modal);
    const bool threat = proposition.frame != kNone && !acts &&
                        lexicon_.predicates.frames()[proposition.frame].has(Sense::threatens);
    const bool order = orders();
    const bool future = proposition.modal != 0 && !past && !agreed && !threat && !order;
    Score score = lexicon_.salience.event();
    score.add(Feature::subject_acts, acts);
    score.add(Feature::actor, acts || subject.other);
    score.add(Feature::involved, names_company_ ? !acts : order && subject.reader);
    score.add(Feature::elsewhere, !acts && !names_company_);
    score.add(Feature::frame, proposition.frame != kNone);
    score.add(Feature::past, past);
    score.add(Feature::present, !past && !order && proposition.modal == 0);
    score.add(Feature::future, future);
    score.add(Feature::date, candidate.date != nullptr);
    score.add(Feature::number, sentence_.number.has_value());
    score.add(Feature::topic, !sentence_.topics.empty());
    score.add(Feature::object, proposition.object != kNone);
    score.add(Feature::counterparty, proposition.counterparty != kNone);
    score.add(Feature::record, record_);
    score.add(Feature::opinion, lexicon_.salience.chatter(proposition.verb));
    score.add(Feature::boilerplate, sentence_.cues.has(Cue::boilerplate));
    score.add(Feature::reader, !order && (sentence_.cues.has(Cue::reader) || subject.reader));
    score.add(Feature::imperative, clause.group.imperative);
    score.add(Feature::question, sentence_.asks);
    score.add(Feature::short_sentence, sentence_.view.size() < kShortEvent);
    score.add(Feature::hedged, sentence_.cues.has(Cue::hedge));
    score.add(Feature::no_action, proposition.frame == kNone);
    score.add(Feature::finds_that, !acts && finds_that(proposition));
    score.add(Feature::tells_company, !acts && tells_company(proposition));
    return score;
  }

  // Is it an event worth keeping? By all that the sentence shows.
  bool kept(const EventCandidate& candidate) const {
    if (lexicon_.salience.hopeless_event(candidate.points)) return false;
    const Proposition& proposition = candidate.proposition;
    SignList list(context_.decisions != nullptr);
    add_clause_signs(sentence_, lexicon_, proposition, candidate.subject, list);
    add_word_signs(sentence_, lexicon_, 0, sentence_.view.size(), list);
    add_feature_signs(candidate.features, candidate.points >= lexicon_.salience.event_threshold(),
                      list);
    list.add(SignKind::status, {to_string(status(candidate))});
    list.add(SignKind::teller, {either(record_, "record", "report"), name_of(attribution_.who)});
    const bool kept = lexicon_.learned.event.sum(list.signs()) > 0;
    note(context_.decisions, DecisionKind::event, sentence_.view.span(), kept ? "yes" : "no", list);
    return kept;
  }

  // In the past, or as minutes have it: "9 August 2019. The contract is signed."
  bool told_as_done(const Proposition& proposition) const {
    return proposition.past || proposition.perfect ||
           (in_entry(sentence_, context_) && proposition.modal == 0);
  }

  bool reported_done(const Proposition& proposition) const {
    return told_as_done(proposition) && (!record_ || (proposition.past && proposition.modal == 0));
  }

  // "A laboratory told the firm that the paint had lead in it": that it was told, whatever it was.
  bool tells_company(const Proposition& proposition) const {
    if (proposition.frame == kNone) return false;
    const Frame& frame = lexicon_.predicates.frames()[proposition.frame];
    const Party told = party_of(sentence_, proposition.counterparty);
    if (!frame.has(Sense::told)) return false;
    if (told.mention != nullptr && context_.speakers.subject(told.mention->actor)) return true;
    // "told the management that", in a text that is about nobody else
    if (!context_.in_focus || proposition.counterparty == kNone) return false;
    const NodeRef whom = counterparty_slot(sentence_, lexicon_.words, proposition.counterparty);
    return heads_company(sentence_, context_, proposition.counterparty, whom);
  }

  // "inspectors found that the tanks had been emptied": what they found is what took place.
  bool finds_that(const Proposition& proposition) const {
    const Index next = proposition.clause + 1;
    if (next >= sentence_.parse->clauses.size()) return false;
    const bool told = record_ && proposition.frame != kNone &&
                      lexicon_.predicates.frames()[proposition.frame].has(Sense::told);
    if (!lexicon_.reporting.establishes(proposition.verb) && !told) return false;
    const Clause& content = sentence_.clause(next);
    return says_that(content) && content.opener == sentence_.clause(proposition.clause).group.last;
  }

  // "is hereby required to", "shall …, failing which": an order, whatever its tense.
  bool orders() const { return record_ && !context_.own_voice && sentence_.cues.has(Cue::threat); }

  // What a contract says shall be done is what was agreed.
  bool agreed_by(WordId modal) const {
    return record_ && !orders() && (lexicon_.words.entry(modal).traits & bit(Trait::agrees)) != 0;
  }

  const DateMention* date(const Proposition& proposition) const {
    const Clause& clause = sentence_.clause(proposition.clause);
    const Index near = clause.group.main;
    // What is said who said it is read for its own date when that is what took place.
    const bool saying = proposition.clause == attribution_.clause;
    const DateMention* own =
        date_for(sentence_, clause.first, clause.last, near, saying ? 0 : attribution_.skip_first,
                 saying ? 0 : attribution_.skip_last);
    // "laid an offer of 27 January on the table"
    const bool of_thing =
        own != nullptr && record_ && past_the_verb(*own, near) && dates_thing(sentence_, *own);
    if (own != nullptr) return of_thing ? nullptr : own;
    if (charged(proposition) || blamed(proposition.clause)) return nullptr;
    // Of other clauses, but not of those that only describe somebody: "a firm which in 2017 …".
    const DateMention* other = date_for(sentence_, 0, sentence_.view.size(), near,
                                        attribution_.skip_first, attribution_.skip_last);
    if (other != nullptr && to_come(other, clause.group.main)) {
      // "In March it told the firm to drop it by the summer": the date before what was wanted.
      for (const DateMention& date : sentence_.dates) {
        const bool ahead = date.span.end <= sentence_.view[near].span.begin;
        const bool dates = date.type == TimexType::date || date.type == TimexType::time;
        if (ahead && dates && date.when.known()) other = &date;
      }
    }
    for (Index i = 0; i < sentence_.parse->clauses.size() && other != nullptr; ++i) {
      const Clause& aside = sentence_.clause(i);
      const bool deed = i == proposition.clause + 1 && blamed(i);
      if (!deed && aside.kind != ClauseKind::relative && !conditional(sentence_, aside)) continue;
      // "prizes paid in 2019 came to 27.9 million": the time of what is counted. "The card on the
      // counter, photographed in 2018, offered a loan", in a record: when it was seen.
      // "The number of fittings handled in 2018 was 4,187": of what is counted, too.
      const bool counts =
          sentence_.number && clause.subject != kNone && sentence_.view[near].is(Tag::be);
      const bool subject = aside.antecedent == clause.subject ||
                           (counts && aside.antecedent == joined_noun(sentence_, clause.subject));
      const bool describes = aside.group.reduced && aside.antecedent != kNone && subject;
      if (describes && (record_ || (sentence_.number && sums(proposition)))) continue;
      // "In 2019 the chief of a village asked for money …": before whom it describes.
      const bool in_front =
          aside.antecedent != kNone &&
          other->span.end <= sentence_.view[sentence_.phrase(aside.antecedent).first].span.begin;
      const Span span = sentence_.span_of(aside.first, std::max(aside.last, aside.first + 1));
      if (!in_front && span.contains(other->span)) other = nullptr;
    }
    return other == nullptr ? admitted_on() : other;
  }

  // "The builder admitted in 2020 that its trains had been blocked": when it did, as nothing says
  // when they were.
  const DateMention* admitted_on() const {
    if (record_ || attribution_.clause == kNone) return nullptr;
    const Clause& clause = sentence_.clause(attribution_.clause);
    if (!lexicon_.reporting.admits(clause.group.verb)) return nullptr;
    return date_for(sentence_, clause.first, clause.last, clause.group.main);
  }

  bool sums(const Proposition& proposition) const {
    return proposition.frame != kNone &&
           lexicon_.predicates.frames()[proposition.frame].has(Sense::sums);
  }

  bool past_the_verb(const DateMention& date, Index verb) const {
    return date.span.begin > sentence_.view[verb].span.begin;
  }

  // Does the date stand in what hangs on the verb, "to drop it by the summer"?
  bool to_come(const DateMention* date, Index verb) const {
    for (const Clause& clause : sentence_.parse->clauses) {
      if (clause.kind != ClauseKind::embedded || !clause.group.infinitive) continue;
      if (clause.group.main < verb) continue;
      const Span span = sentence_.span_of(clause.first, std::max(clause.last, clause.first + 1));
      if (span.contains(date->span)) return true;
    }
    return false;
  }

  // "paid $4 million in May to settle charges that it sold data": alleged, and not of May. But of
  // "a lawsuit that it filed in May" the clause says which.
  bool charged(const Proposition& proposition) const {
    const Index opener = sentence_.clause(proposition.clause).opener;
    if (said_in_charge(proposition.clause)) return true;
    if (opener == kNone || opener == 0) return false;
    const bool whole =
        proposition.object != kNone && sentence_.phrase(proposition.object).first > opener;
    return whole && sentence_.view[opener].has(Trait::says_that) &&
           sentence_.view[opener - 1].is(Tag::noun) &&
           lexicon_.words.in(WordGroup::charges, sentence_.view[opener - 1].id);
  }

  // "a lawsuit that said it had sold data"
  bool said_in_charge(Index index) const {
    if (index == 0) return false;
    const Clause& said = sentence_.clause(index - 1);
    return said.kind == ClauseKind::relative && said.antecedent != kNone &&
           said.subject == said.antecedent &&
           lexicon_.reporting.saying(said.group.verb) != Saying::none &&
           lexicon_.words.in(WordGroup::charges,
                             sentence_.view[sentence_.phrase(said.antecedent).head].id);
  }

  // "sold zero tonnes of flour"
  bool none_counted(const Proposition& proposition) const {
    if (proposition.object == kNone) return false;
    const NounPhrase& whole = sentence_.phrase(proposition.object);
    const NounPhrase& counted = sentence_.phrase(whole_of(sentence_, proposition.object));
    for (Index i = whole.first; i < counted.head; ++i) {
      if (sentence_.view[i].is(Tag::number) &&
          lexicon_.words.in(WordGroup::zero, sentence_.view[i].id))
        return true;
    }
    return false;
  }

  // "almost sold it", "should have told", "would have sold it if", "sold zero tonnes": it was not.
  bool not_quite(const Proposition& proposition) const {
    const VerbGroup& group = sentence_.clause(proposition.clause).group;
    const Index before = group.first == 0 ? group.first : group.first - 1;
    for (Index i = before; i < group.main; ++i) {
      if (lexicon_.words.in(WordGroup::nearly, sentence_.view[i].id)) return true;
    }
    if (proposition.modal != 0 && proposition.perfect &&
        (lexicon_.words.entry(proposition.modal).traits & bit(Trait::wish)) != 0) {
      return true;
    }
    if (none_counted(proposition)) return true;
    const auto& clauses = sentence_.parse->clauses;
    const bool would = proposition.modal != 0 && proposition.perfect &&
                       (lexicon_.words.entry(proposition.modal).traits & bit(Trait::would)) != 0;
    return would && std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
             return conditional(sentence_, clause);
           });
  }

  // "no evidence that it had sold it", "a false claim that", "could not establish that", "was
  // wrongly reported that", "retracted her statement that"
  bool unfounded(Index index) const {
    const Index opener = sentence_.clause(index).opener;
    if (opener == kNone || index == 0 || !sentence_.view[opener].has(Trait::says_that)) {
      return false;
    }
    for (const NounPhrase& phrase : sentence_.parse->phrases) {
      if (phrase.last != opener) continue;
      if (sentence_.view[phrase.first].has(Trait::negative)) return true;
      for (Index i = phrase.first; i < phrase.head; ++i) {
        if (lexicon_.words.in(WordGroup::falsely, sentence_.view[i].id)) return true;
      }
    }
    const VerbGroup& told = sentence_.clause(index - 1).group;
    if (told.negated && lexicon_.reporting.establishes(told.verb)) return true;
    for (Index i = told.first; i < std::min(told.last + 1, opener); ++i) {
      if (lexicon_.words.in(WordGroup::falsely, sentence_.view[i].id)) return true;
    }
    return false;
  }

  // "saw the draft contract with the city": no contract yet
  bool unreal(Index noun) const {
    if (noun == kNone) return false;
    const NounPhrase& phrase = sentence_.phrase(noun);
    for (Index i = phrase.first; i < phrase.head; ++i) {
      if (lexicon_.words.in(WordGroup::unreal, sentence_.view[i].id)) return true;
    }
    return false;
  }

  EventStatus status(const EventCandidate& candidate) const {
    const Proposition& proposition = candidate.proposition;
    if (sentence_.cues.has(Cue::allegation) || charged(proposition) ||
        attribution_.saying == Saying::accuse || attribution_.outsider) {
      return EventStatus::alleged;
    }
    // "Turned down 340 claims": refusing them is what was done.
    const bool refusal =
        proposition.frame != kNone && lexicon_.predicates.frames()[proposition.frame].declined;
    if (proposition.effect == Effect::decline && !refusal) return EventStatus::declined;
    const bool denied = proposition.negated || proposition.effect == Effect::deny;
    // "The ministry denied that it had sold them"; that it had not, is what somebody says.
    const bool disputed = attribution_.denies && proposition.clause != attribution_.clause &&
                          attribution_.covers(sentence_.clause(proposition.clause).group.main);
    if (disputed) return denied ? EventStatus::alleged : EventStatus::not_done;
    if (denied && candidate.until == kNone) return EventStatus::not_done;
    if (not_quite(proposition) || unfounded(proposition.clause)) return EventStatus::not_done;
    // "may have made": somebody's guess.
    if (proposition.modal != 0 && proposition.perfect) return EventStatus::alleged;
    if (unreal(proposition.noun)) return EventStatus::planned;
    if (proposition.effect == Effect::attempt) return EventStatus::attempted;
    if (proposition.effect == Effect::plan || proposition.effect == Effect::promise ||
        proposition.effect == Effect::ask) {
      return EventStatus::planned;
    }
    if (proposition.modal != 0 && !proposition.perfect) return EventStatus::planned;
    // "recommends that the mill take it down, failing which": no past, and no more than wanted.
    const bool wanted = orders() && !proposition.past && !proposition.perfect;
    return wanted ? EventStatus::planned : EventStatus::done;
  }

  // "On 12 May inspectors found that the tanks had been emptied": by then, and not on that day.
  bool found_done(const Proposition& proposition, const DateMention& date) const {
    const Clause& clause = sentence_.clause(proposition.clause);
    const bool before = proposition.clause > 0 && clause.group.perfect && clause.group.past;
    if (!before || date.when.edtf.find('/') != std::string::npos) return false;
    const Clause& finding = sentence_.clause(proposition.clause - 1);
    return lexicon_.reporting.establishes(finding.group.verb) &&
           date.span.end <= sentence_.view[clause.first].span.begin;
  }

  // "the said trips": those that were spoken of last.
  bool takes_up() const {
    const auto& phrases = sentence_.parse->phrases;
    return std::any_of(phrases.begin(), phrases.end(), [this](const NounPhrase& phrase) {
      for (Index i = phrase.first + 1; i < phrase.head; ++i) {
        const bool points = sentence_.view[i - 1].has(Trait::points);
        if (points && sentence_.view[i].has(Trait::resumes)) return true;
      }
      return false;
    });
  }

  // "the gas emitted in the reporting period": the one that the document named.
  bool names_period() const {
    const auto& phrases = sentence_.parse->phrases;
    return std::any_of(phrases.begin(), phrases.end(), [this](const NounPhrase& phrase) {
      return !phrase.temporal && phrase.preposition != kNone &&
             sentence_.view[phrase.head].has(Trait::period) &&
             sentence_.view[phrase.first].is(Tag::determiner);
    });
  }

  // "In the same period", "in the same five months": the stretch of time that was told last.
  bool in_same_stretch() const {
    const When& last = context_.last_when;
    if (!last.known() || is_day(last)) return false;
    const SentenceView& view = sentence_.view;
    for (Index i = 2; i < view.size(); ++i) {
      const bool same = view[i - 2].is(Tag::preposition) && view[i - 1].has(Trait::points) &&
                        lexicon_.words.in(WordGroup::same, view[i].id);
      if (!same) continue;
      Index next = i + 1;
      while (next < view.size() && view[next].is(Tag::number)) ++next;
      if (next == view.size()) return false;
      return view[next].has(Trait::period) || view[next].has(Trait::time_part);
    }
    return false;
  }

  // "At 31 December loans to coal came to 612." "Loans to gas came to 2,240.": one table in words.
  bool goes_on_counting(const Proposition& proposition) const {
    if (!context_.last_counted || proposition.frame == kNone || !context_.last_when.known()) {
      return false;
    }
    const bool alike =
        lexicon_.predicates.frames()[proposition.frame].id == context_.last.frame ||
        lexicon_.words.text(proposition.verb) == context_.last.action.name;  // "came to"
    return alike && sentence_.number.has_value();
  }

  When paper_day() const { return claim::paper_day(sentence_, context_); }

  // At some time up to the paper that tells of it.
  static When before(const When& day) {
    const bool sharp = day.known() && day.edtf.find('/') == std::string::npos;
    return sharp ? some_time_until(day_of(day)) : day;
  }

  // "By 30 June it had mended 1,122": so many on that day.
  bool counted_by(const Proposition& proposition, const DateMention& date) const {
    return date.relation == DateRelation::by && proposition.past && proposition.perfect &&
           !proposition.negated && sentence_.number.has_value();
  }

  // "raised the fee from 1 May": on that day, and not ever since
  bool begun_then(const Proposition& proposition, const DateMention& date) const {
    return date.relation == DateRelation::since && proposition.frame != kNone &&
           lexicon_.predicates.frames()[proposition.frame].has(Sense::at_once);
  }

  When when(const EventCandidate& candidate) const {
    const Proposition& proposition = candidate.proposition;
    const bool past = told_as_done(proposition);
    // "Supplier shall deliver by the tenth day": agreed when the paper was made.
    if (agreed_by(proposition.modal)) return paper_day();
    if (candidate.until != kNone) {
      return put_off_to(sentence_, proposition, candidate.until, paper_day(), !record_);
    }
    if (const DateMention* found = candidate.date; found != nullptr) {
      When day = paper_day();
      if (When stock = sentence_.number ? counted_on(sentence_, *found) : When{}; stock.known()) {
        return stock;
      }
      const When dated = day_told(sentence_, *found, day, reported_done(proposition));
      if (counted_by(proposition, *found)) return end_of_stretch(dated);
      // What lies ahead of the paper is what it asks or plans for, not when it did so.
      const bool told_then = dates_publication(sentence_, lexicon_.reporting, *found,
                                               sentence_.clause(proposition.clause).group.main);
      if (told_then || found_done(proposition, *found)) return some_time_until(dated);
      const bool ahead =
          day.known() && dated.known() && dated.extent.earliest_start > day.extent.latest_end;
      // But "on a second visit, on 3 February, the unit was empty" was added to the paper.
      if (ahead && !(past && names_day(*found) && !to_come(found, 0))) return day;
      // "is to raise it by 1 February": ordered or planned on the day of the paper.
      const bool deadline = found->relation == DateRelation::by ||
                            found->relation == DateRelation::before ||
                            found->relation == DateRelation::until;
      if (deadline && record_ && day.known() && status(candidate) == EventStatus::planned) {
        return day;
      }
      if (begun_then(proposition, *found)) return start_of_stretch(dated);
      return closed_by(dated, day);
    }
    if (context_.period.known() && names_period()) return context_.period;
    if (past && in_same_stretch()) return context_.last_when;
    if (proposition.modal != 0 && proposition.perfect) return {};  // "may have": nobody says when
    const bool so_far = proposition.perfect || (proposition.negated && past);
    if (past && context_.block_date.known() && context_.dated_block == sentence_.block) {
      return context_.block_date;
    }
    if (past && !so_far && goes_on_counting(proposition)) return context_.last_when;
    // "They wanted it in June and I said no. No log-in was ever made for them."
    const bool told = context_.told_when.known() && context_.told_block == sentence_.block;
    if (past && !proposition.perfect && told) return context_.told_when;
    // "The permit was granted on 30 May. Until then the company had kept none."
    if (told && proposition.past && proposition.perfect) return before(context_.told_when);
    // "Sixty rupees were taken on each of the said trips."
    if (record_ && past && !so_far && context_.last_when.known() && takes_up()) {
      return context_.last_when;
    }
    const bool told_on = past && !so_far && context_.last_block == sentence_.block;
    if (record_ && !(told_on && context_.last_when.known())) {
      const When day = paper_day();
      if (past && !so_far && context_.visit_told && !in_entry(sentence_, context_)) {
        return context_.visit;
      }
      return so_far && day.known() ? before(day) : day;
    }
    if (past && !proposition.perfect && context_.last_block == sentence_.block) {
      return context_.last_when;
    }
    // "has been called off": at some time up to the paper that says so.
    if (proposition.perfect && !proposition.past) return before(paper_day());
    return !past && proposition.modal == 0 ? paper_day() : When{};
  }

  // Of the times that may be meant, the one that most speaks for; first of all what grammar says.
  When weighed(const EventCandidate& candidate) const {
    const UndatedEvent event{&candidate.proposition,
                             candidate.date,
                             when(candidate),
                             paper_day(),
                             record_,
                             reported_done(candidate.proposition)};
    if (names_period() && event.by_grammar == context_.period) return context_.period;
    if (event.by_grammar == context_.last_when && in_same_stretch()) return context_.last_when;
    if (candidate.until != kNone) return event.by_grammar;
    // "sold in 2017 what it had made in 2015": the date beside the verb that describes
    if (tells_with_date(candidate.proposition.clause)) return event.by_grammar;
    const Index next = candidate.proposition.clause + 1;
    if (next < sentence_.parse->clauses.size() && blamed(next)) return event.by_grammar;
    if (charged(candidate.proposition) && candidate.date == nullptr) return {};
    // "In June the court fined it for selling them": nobody says when it had.
    if (candidate.blamed) return candidate.date == nullptr ? When{} : event.by_grammar;
    const std::vector<DateOption> options = date_options(sentence_, context_, attribution_, event);
    const auto best = std::max_element(
        options.begin(), options.end(),
        [](const DateOption& a, const DateOption& b) { return a.tally.sum() < b.tally.sum(); });
    if (context_.decisions != nullptr) {
      note_dates(options, static_cast<std::size_t>(best - options.begin()));
    }
    if (dates_telling(candidate.proposition, best->when)) return before(best->when);
    // Written alike, what the grammar says may know less: "has sold", not "sold until then".
    return best->when.edtf == event.by_grammar.edtf ? event.by_grammar : best->when;
  }

  // "The Post reported in June that Northfield had sold them": is `when` the time of the telling,
  // and so no more than an end of that of the deed?
  bool dates_telling(const Proposition& proposition, const When& when) const {
    const Index opener = sentence_.clause(proposition.clause).opener;
    if (record_ || !when.known() || opener == kNone || proposition.clause == 0 ||
        !sentence_.view[opener].has(Trait::says_that) ||
        !(proposition.past || proposition.perfect)) {
      return false;
    }
    const WordId verb = sentence_.clause(proposition.clause - 1).group.verb;
    const Reporting& reporting = lexicon_.reporting;
    const bool tells = reporting.saying(verb) == Saying::say || reporting.shows(verb);
    if (!tells || reporting.establishes(verb) || reporting.admits(verb)) return false;
    return std::any_of(
        sentence_.dates.begin(), sentence_.dates.end(), [&](const DateMention& date) {
          const bool ahead = date.span.end <= sentence_.view[opener].span.begin;
          return ahead && day_told(sentence_, date, paper_day(), true).edtf == when.edtf;
        });
  }

  void note_dates(const std::vector<DateOption>& options, std::size_t taken) const {
    Decision decision{DecisionKind::date, sentence_.view.span(), {}, taken};
    for (const DateOption& option : options) {
      decision.options.push_back({option.when.edtf, option.tally.names()});
    }
    context_.decisions->push_back(std::move(decision));
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
    event.status = status(candidate);
    event.when = weighed(candidate);
    event.known = sentence_.document->source.published;
    event.hedged = sentence_.cues.has(Cue::hedge) || proposition.effect == Effect::hedge;
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
    if (record_ && !context_.own_voice && reader_stands_in(proposition.counterparty)) {
      event.counterparty = context_.company;
    }
    event.kinds = kinds_named(sentence_, attribution_.skip_first, attribution_.skip_last);
    event.actor = doer_of(sentence_, context_, proposition, event, orders());
    // "has been sold" names no day that the next sentence could go on from.
    if (event.when.known() && !event.when.edtf.starts_with("..")) {
      context_.last_when = event.when;
      context_.last_block = sentence_.block;
    }
    context_.last.take(event.action, event.object, event.counterparty, event.frame);
    context_.last_counted = event.quantity.has_value();
    const bool orders = ordered(event);
    if (noted(proposition, event)) events.insert(events.end() - 1, note_of(event));
    if (orders) events.insert(events.end() - 1, order_of(events.back()));
    for (const Index i : joined_to(proposition.counterparty)) {
      Event more = events.back();
      more.counterparty = thing_slot(sentence_, lexicon_.words, i);
      events.push_back(std::move(more));
    }
    add_things(proposition, events);
  }

  // "The Commission requires you to refund them", in a letter to the company.
  bool reader_stands_in(Index phrase) const {
    if (phrase == kNone || !sentence_.phrase(phrase).pronoun) return false;
    return sentence_.view[sentence_.phrase(phrase).head].has(Trait::reader);
  }

  // "Sold tobacco, wine and sugar": known things joined to the first, each as an event before it.
  void add_things(const Proposition& proposition, std::vector<Event>& events) const {
    constexpr Index kMost = 4;
    if (proposition.object == kNone || words_only(events.back().object.id)) return;
    const auto& clauses = sentence_.parse->clauses;
    const std::size_t last =
        std::min<std::size_t>(proposition.object + kMost, sentence_.parse->phrases.size());
    for (Index i = proposition.object + 1; i < last; ++i) {
      const bool subject = std::any_of(clauses.begin(), clauses.end(),
                                       [i](const Clause& clause) { return clause.subject == i; });
      if (!sentence_.phrase(i).coordinated || subject) break;
      NodeRef thing = thing_slot(sentence_, lexicon_.words, i);
      if (words_only(thing.id) || thing.id == events.back().object.id) break;
      Event more = events.back();
      more.object = std::move(thing);
      more.quantity.reset();
      events.insert(events.end() - 1, std::move(more));
    }
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

  // "two of the swabs came back positive for listeria", in a paper of the company's own: from the
  // day of the paper on it knew.
  bool noted(const Proposition& proposition, const Event& event) const {
    if (!record_ || !context_.own_voice || proposition.frame == kNone) return false;
    const Frame& frame = lexicon_.predicates.frames()[proposition.frame];
    const bool telling =
        frame.has(Sense::noted) || frame.has(Sense::hazard) || frame.has(Sense::finds);
    return telling && event.status == EventStatus::done && event.object.filled() &&
           paper_day().known();
  }

  Event note_of(const Event& event) const {
    Event note = event;
    note.actor = context_.company;
    note.action = {std::string(kNote), std::string(kNoted)};
    note.counterparty = {};
    note.quantity.reset();
    note.when = day_of(paper_day());
    return note;
  }

  // "The works is to close the outfall by 18 June, failing which a fine is due", in a paper of
  // somebody else's: what it is to do, and that it was told to.
  bool ordered(const Event& event) const {
    return orders() && event.status == EventStatus::planned &&
           context_.speakers.subject(event.actor.id);
  }

  Event order_of(const Event& event) const {
    Event order = event;
    order.actor = {};
    order.counterparty = event.actor;
    order.action = {std::string(kOrder), std::string(kOrdered)};
    order.status = EventStatus::done;
    order.quantity.reset();
    order.when = day_of(paper_day());
    return order;
  }

  // "contracts with ICE and with the Department of Defense": named actors joined to the first.
  std::vector<Index> joined_to(Index phrase) const {
    std::vector<Index> joined;
    if (phrase == kNone) return joined;
    const ActorMention* before = party_of(sentence_, phrase).mention;
    if (before == nullptr) return joined;
    for (Index i = phrase + 1; i < sentence_.parse->phrases.size() && joined.size() < 3; ++i) {
      if (!sentence_.phrase(i).coordinated) break;
      const ActorMention* mention = party_of(sentence_, i).mention;
      if (mention == nullptr) break;
      const bool again = mention == before;  // "Health and Safety Executive" is two phrases
      before = mention;
      if (!again) joined.push_back(i);
    }
    return joined;
  }

  const SentenceReading& sentence_;
  DocumentContext& context_;
  const Attribution& attribution_;
  const Lexicon& lexicon_;
  bool record_;
  bool names_company_;  // in any role
};

}  // namespace

void follow_focus(const SentenceReading& sentence, DocumentContext& context) {
  if (mentions_subject(sentence, context.speakers)) {
    context.in_focus = true;
    return;
  }
  if (!context.in_focus) return;  // and nothing here brings it back
  for (const Clause& clause : sentence.parse->clauses) {
    const SubjectFacts facts = subject_facts(sentence, *context.lexicon, context.speakers,
                                             clause.subject, context.own_voice);
    const Party party = party_of(sentence, clause.subject);
    const bool own = party.mention != nullptr && context.nodes != nullptr &&
                     context.nodes->own_people.contains(party.mention->actor);
    const bool body = party.mention != nullptr && !party.mention->person && !own &&
                      !context.lexicon->reporting.establishes(clause.group.verb);
    if (facts.other && body && states(sentence, clause)) context.in_focus = false;
  }
}

void follow_period(const SentenceReading& sentence, DocumentContext& context) {
  for (const NounPhrase& phrase : sentence.parse->phrases) {
    if (phrase.temporal || !sentence.view[phrase.head].has(Trait::period)) continue;
    const Span head = sentence.view[phrase.head].span;
    for (const DateMention& date : sentence.dates) {
      const bool stretch = date.when.known() && date.when.edtf.find('/') != std::string::npos;
      if (stretch && date.span.begin >= head.end) {
        context.period = whole_year(day_of(date.when));
        return;
      }
    }
  }
}

void follow_told(const SentenceReading& sentence, DocumentContext& context) {
  const DateMention* only = nullptr;
  for (const DateMention& date : sentence.dates) {
    if (date.type != TimexType::date || !date.when.known() || date.continues) continue;
    context.told_block = nullptr;  // of several dates none goes on
    if (only != nullptr) return;
    only = &date;
  }
  const When day = document_date(sentence);
  const bool dates =
      only != nullptr &&
      (only->relation == DateRelation::at || only->relation == DateRelation::between) &&
      only->value.find(kSomeTime) == std::string::npos &&
      !(day.known() && only->when.extent.earliest_start > day.extent.latest_end);
  if (!dates) return;
  context.told_when = day_of(only->when);
  context.told_block = sentence.block;
}

void follow_entry(const SentenceReading& sentence, DocumentContext& context) {
  constexpr Index kLongestHead = 8;  // words of "14 April 2022, Tring branch."
  constexpr Index kLongestMark = 3;  // words of "[12]", "4.1 ("
  const bool leads = sentence.block != nullptr && !sentence.dates.empty() &&
                     sentence.view.span().begin == sentence.block->span.begin;
  if (!leads) return;
  Index first = 0;
  while (first < kLongestMark && first + 1 < sentence.view.size() &&
         !sentence.view[first].temporal && sentence.view[first].letters == Letters::none) {
    ++first;
  }
  if (!sentence.view[first].temporal) return;
  const bool verb = std::any_of(sentence.parse->clauses.begin(), sentence.parse->clauses.end(),
                                [](const Clause& clause) { return clause.group.finite; });
  const bool head = sentence.view.size() <= kLongestHead && !verb;
  // "19 February 2015: the tanks are emptied.", "4.1 (19 February 2015) The tanks are emptied."
  const std::string_view rest =
      std::string_view(sentence.document->text).substr(sentence.dates.front().span.end);
  constexpr std::array<std::string_view, 4> kMarks{":", ")", " –", " - "};
  const bool set_off = std::any_of(kMarks.begin(), kMarks.end(), [rest](std::string_view mark) {
    return rest.starts_with(mark);
  });
  if (!head && !set_off) return;
  // An entry of a record was written before the record was closed: "17 April: …", in one of March.
  const DateMention& date = sentence.dates.front();
  const bool record = sentence.document->source.role == Role::record;
  context.block_date =
      record ? day_told(sentence, date, document_date(sentence), true) : day_of(date.when);
  context.dated_block = sentence.block;
}

bool make_event(const SentenceReading& sentence, DocumentContext& context,
                const Attribution& attribution, std::vector<Event>& events) {
  return EventMaker(sentence, context, attribution).make(events);
}

}  // namespace gainsay::claim

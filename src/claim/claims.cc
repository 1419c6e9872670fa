// Claims: which clause of a sentence is one, and what it says.
#include <algorithm>
#include <iterator>

#include "claim/clause_signs.h"
#include "claim/date_of_deed.h"
#include "claim/dated_things.h"
#include "claim/document_reader.h"
#include "claim/kinds.h"
#include "claim/left_out.h"
#include "claim/limits.h"
#include "claim/periods.h"
#include "claim/position.h"
#include "claim/sentence_facts.h"
#include "claim/slots.h"
#include "claim/stance.h"
#include "claim/steps.h"
#include "claim/stretches.h"
#include "claim/times.h"
#include "claim/turns.h"
#include "text/singular.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kLaunch = "launch";  // of data/ontology/actions.yaml

constexpr Index kShortClaim = 5;  // words; a shorter sentence seldom says enough

struct ClaimCandidate {
  Proposition proposition;
  StanceReading stance;
  int points = 0;
  FeatureSet features = 0;  // that the points come from
  SubjectFacts subject{};
};

constexpr std::size_t kLettersOfMonth = 7;  // letters of "2020-24"

class ClaimMaker {
 public:
  ClaimMaker(const SentenceReading& sentence, DocumentContext& context,
             const Attribution& attribution)
      : sentence_(sentence),
        context_(context),
        attribution_(attribution),
        lexicon_(*context.lexicon),
        number_(first() == 0 && last() == sentence.view.size()
                    ? sentence.number
                    : lexicon_.measures.number_in(sentence, first(), last())) {}

  bool make(std::vector<Claim>& claims) {
    told_ = told_in_order(sentence_, lexicon_, first(), last());
    ClaimCandidate best;
    bool found = false;
    std::vector<ClaimCandidate> candidates;
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
      if (!eligible(i) || learned_content(i) || told_in_front(sentence_, i)) continue;
      ClaimCandidate candidate = judge(i);
      candidates.push_back(candidate);
      if (!found || candidate.points > best.points) {
        best = candidate;
        found = true;
      }
    }
    if (!found && !answer(best)) return false;
    if (take_position(candidates, best)) {
      claims.push_back(build(best));
      return true;
    }
    if (!weigh(best, candidates)) return false;
    // The one that says most comes last: what follows refers to it.
    for (const ClaimCandidate& candidate : candidates) {
      if (stands_beside(candidate, best)) claims.push_back(build(candidate));
    }
    if (best.stance.stance == Stance::risk) {
      if (const Index i = supposed(best.proposition); i != kNone) {
        Proposition proposition = sentence_.proposition(i);
        proposition.past = false;  // "were to leak" is not of the past
        claims.push_back(build({proposition, best.stance, best.points}));
        claims.back().condition = {};
      }
    }
    Claim claim = build(best);
    add_each(best.proposition, claim, claims);
    add_again(best.proposition, claim, claims);
    claims.push_back(std::move(claim));
    return true;
  }

 private:
  // "We do not sell or rent names or addresses to banks or shops": the same of each thing, each
  // party and each verb that "or" joins.
  void add_each(const Proposition& proposition, const Claim& claim,
                std::vector<Claim>& claims) const {
    constexpr std::size_t kMost = 16;  // claims of one sentence
    if (claim.polarity != Polarity::negative || proposition.clause == kNone) return;
    std::vector<Claim> each = {claim};
    for (const Index thing : alternatives(sentence_, lexicon_.words, proposition.object)) {
      if (each.size() >= kMost) break;
      Claim other = claim;
      other.object = thing_slot(sentence_, lexicon_.words, thing);
      if (other.object.filled()) each.push_back(std::move(other));
    }
    const std::size_t things = each.size();
    for (const Index party : alternatives(sentence_, lexicon_.words, proposition.counterparty)) {
      NodeRef slot = counterparty_slot(sentence_, lexicon_.words, party);
      name_class(*context_.nodes, slot);
      if (!slot.filled() || claim.counterparty.id.empty()) continue;
      for (std::size_t i = 0; i < things && each.size() < kMost; ++i) {
        Claim other = each[i];
        // "To a school" limits nothing of what a hospital was sold.
        if (other.qualifier.ends_with(claim.counterparty.name)) other.qualifier.clear();
        other.counterparty = slot;
        each.push_back(std::move(other));
      }
    }
    const std::size_t parties = each.size();
    for (Index i = proposition.inner + 1; i <= last_joined(proposition); ++i) {
      for (std::size_t k = 0; k < parties && each.size() < kMost; ++k) {
        add_verb(sentence_.clause(i), each[k], each);
      }
    }
    std::move(each.begin() + 1, each.end(), std::back_inserter(claims));  // but the first
  }

  // "We have never sold it and never will", "do not sell it and never have".
  void add_again(const Proposition& proposition, const Claim& claim,
                 std::vector<Claim>& claims) const {
    const bool denied = claim.stance == Stance::denial && claim.polarity == Polarity::negative;
    if (!denied || proposition.clause == kNone || proposition.negative_subject) return;
    const Index clause = denied_again(sentence_, lexicon_.words, proposition.inner);
    if (clause == kNone) return;
    const VerbGroup& group = sentence_.clause(clause).group;
    const bool to_come = will(group.modal);
    Proposition then = proposition;
    then.perfect = !to_come;
    Claim again = claim;
    if (to_come) again.stance = Stance::commitment;
    if (!to_come && (group.modal != 0 || proposition.perfect)) return;
    again.valid = valid_time(again.stance, then, nullptr, claim.said);
    if (again.stance != claim.stance || again.valid != claim.valid)
      claims.push_back(std::move(again));
  }

  static Index last_joined(const Proposition& proposition) {
    return proposition.joined == kNone ? proposition.inner : proposition.joined;
  }

  // The same of the verb of another clause, where it has an action of its own.
  void add_verb(const Clause& clause, Claim claim, std::vector<Claim>& claims) const {
    const VerbGroup& group = clause.group;
    const PredicateMatch match =
        lexicon_.predicates.frame_at(sentence_.view, group.verb, group.last, group.passive);
    if (!match.found()) return;
    const Frame& frame = lexicon_.predicates.frames()[match.index];
    NodeRef action = {frame.action, std::string(lexicon_.words.text(group.verb))};
    sort_data(*context_.nodes, frame, claim.object, action);
    if (action.id == claim.action.id) return;
    claim.action = std::move(action);
    claim.frame = frame.id;
    claims.push_back(std::move(claim));
  }

  // "Let there be no doubt: we stand behind a cap on rents, and would like to see it in law": what
  // the company is for or against counts, whatever else the sentence says. Makes it the `best`.
  bool take_position(const std::vector<ClaimCandidate>& candidates, ClaimCandidate& best) {
    const bool spoken = context_.own_voice || attribution_.who == Attribution::Who::subject;
    if (best.proposition.clause == kNone || !spoken) return false;
    position_ = position_in(sentence_, first(), last());
    if (!position_) return false;
    const ClaimCandidate* chosen = nullptr;
    for (const ClaimCandidate& candidate : candidates) {
      const Proposition& proposition = candidate.proposition;
      if (proposition.past || will(proposition.modal) || !own_position(proposition)) continue;
      if (chosen == nullptr || opines(proposition)) chosen = &candidate;
      if (opines(proposition)) break;
    }
    if (chosen == nullptr) {
      position_.reset();
      return false;
    }
    if (opines(chosen->proposition)) position_ = chosen->stance.polarity;
    best = {chosen->proposition, {Stance::assertion, *position_, true}, chosen->points};
    return true;
  }

  // Said of the company, or of the law itself; "the minister is for it" is not the company's.
  bool own_position(const Proposition& proposition) const {
    const Index subject = subject_of(proposition);
    const SubjectFacts facts =
        subject_facts(sentence_, lexicon_, context_.speakers, subject, context_.own_voice);
    if (subject == kNone || facts.speaker || facts.own) return true;
    const NounPhrase& phrase = sentence_.phrase(subject);
    if (sentence_.view[phrase.head].has(Trait::expletive)) return true;
    return speaks_of_law(sentence_, phrase.first, phrase.last);
  }

  // "Should the cold chain be interrupted, doses might suffer", "If a dam were to leak, …": what is
  // supposed in front is a risk as well. Its clause, or kNone.
  Index supposed(const Proposition& risk) const {
    if (risk.clause == kNone || !begins_supposing(sentence_)) return kNone;
    for (Index i = 0; i < risk.clause; ++i) {
      const Clause& clause = sentence_.clause(i);
      if (clause.group.negated || clause.group.main == 0 || clause.subject == kNone) continue;
      if (sentence_.proposition(i).frame != kNone) return i;
    }
    return kNone;
  }

  // "We learned in May that the magnets could come loose": what was learned is no claim beside
  // that.
  bool learned_content(Index i) const {
    const Clause& clause = sentence_.clause(i);
    if (i == 0 || clause.kind != ClauseKind::subordinate || clause.opener == kNone ||
        !sentence_.view[clause.opener].has(Trait::says_that) || !eligible(i - 1)) {
      return false;
    }
    const Proposition& before = sentence_.proposition(i - 1);
    return before.frame != kNone && lexicon_.predicates.frames()[before.frame].has(Sense::learns);
  }

  // "We have never sold a list, and nobody here reads messages": a claim of its own.
  bool stands_beside(const ClaimCandidate& candidate, const ClaimCandidate& best) const {
    const Proposition& other = candidate.proposition;
    const Proposition& one = best.proposition;
    if (other.clause == kNone || one.clause == kNone || !candidate.stance.strong) return false;
    if (other.clause == one.clause || other.inner == one.inner) return false;
    // "We came to this of our own free will, with nobody's hand on us": the same, said twice.
    const bool same_motive =
        candidate.stance.stance == Stance::motive && best.stance.stance == Stance::motive;
    if (same_motive) return false;
    // "By the end of 2021 there will be no ash in our yard"
    const bool there = stands_for_nothing(sentence_, sentence_.clause(other.clause).subject);
    if (other.frame == kNone ? !there : other.frame == one.frame) return false;
    const Clause& clause = sentence_.clause(other.clause);
    return candidate.points >= lexicon_.salience.claim_threshold() && stands_alone(clause) &&
           !aside(clause);
  }

  // "We give our word that no chat will be read": what is promised is in the next clause.
  bool promises_that(Index i) const {
    if (i + 1 >= sentence_.parse->clauses.size()) return false;
    const Clause& clause = sentence_.clause(i);
    const Clause& next = sentence_.clause(i + 1);
    if (next.kind != ClauseKind::subordinate || next.opener == kNone || !states(sentence_, next)) {
      return false;
    }
    const PredicateMatch match = lexicon_.predicates.operator_at(
        sentence_.view, clause.group.verb, clause.group.last, clause.group.passive);
    return match.found() && match.last <= next.opener &&
           lexicon_.predicates.operators()[match.index].effect == Effect::promise;
  }

  // "We cannot guarantee that no dye will be found": nothing is promised.
  bool withheld(Index i) const {
    return i > 0 && promises_that(i - 1) && sentence_.clause(i - 1).group.negated;
  }

  bool eligible(Index i) const {
    if (attribution_.content != kNone) return i == attribution_.content;
    const Clause& clause = sentence_.clause(i);
    if (withheld(i) || idle(clause) || (promises_that(i) && !clause.group.negated)) return false;
    if (i == attribution_.clause && !attribution_.denies) return false;
    if (i == attribution_.clause + 1 && attribution_.denies) return true;
    return i != attribution_.clause && (states(sentence_, clause) || points_out(clause)) &&
           attribution_.covers(clause.group.main);
  }

  // "That is a market which we have never served": what is said is in the clause that describes.
  bool points_out(const Clause& clause) const {
    const Clause& main = sentence_.clause(0);
    const bool relative = clause.kind == ClauseKind::relative && clause.group.finite &&
                          clause.subject != kNone && clause.subject != clause.antecedent;
    const bool says_what = main.kind == ClauseKind::main && main.subject != kNone &&
                           sentence_.phrase(main.subject).pronoun &&
                           (lexicon_.words.entry(main.group.verb).tags & bit(Tag::be)) != 0;
    if (!relative || !says_what || !clause.group.negated) return false;
    const Party party = party_of(sentence_, clause.subject);
    return party.mention != nullptr && !party.owner &&
           (party.mention->form == ActorMention::Form::first_person ||
            context_.speakers.subject(party.mention->actor));
  }

  Index first() const {
    const bool ahead =
        attribution_.skip_first == 0 && attribution_.skip_last < sentence_.view.size();
    return ahead ? attribution_.skip_last : attribution_.content_first;
  }
  Index last() const {
    const bool behind =
        attribution_.skip_last >= sentence_.view.size() && attribution_.skip_first > 0;
    return behind ? attribution_.skip_first
                  : std::min(attribution_.content_last, sentence_.view.size());
  }

  Index subject_of(const Proposition& proposition) const {
    return sentence_.clause(proposition.clause).subject;
  }

  std::optional<Quantity> quantity(const Proposition& proposition) const {
    if (!number_) return length_bound(proposition);
    return lexicon_.measures.find(sentence_, lexicon_.words, *number_, last(),
                                  subject_of(proposition));
  }

  // "We never keep data for more than 30 days": for less it may be kept. But "we have not sold them
  // for more than two years" says since when.
  std::optional<Quantity> length_bound(const Proposition& proposition,
                                       const DateMention& date) const {
    const Span verb = sentence_.view[sentence_.clause(proposition.inner).group.main].span;
    const bool since = proposition.perfect && !proposition.never && !proposition.negative_subject;
    if (!proposition.negated || since || date.span.begin < verb.end) return std::nullopt;
    return lexicon_.measures.length_bound(sentence_, date);
  }
  std::optional<Quantity> length_bound(const Proposition& proposition) const {
    for (const DateMention& date : sentence_.dates) {
      if (auto bound = length_bound(proposition, date); bound) return bound;
    }
    return std::nullopt;
  }

  ClaimCandidate judge(Index i) const {
    ClaimCandidate candidate;
    candidate.proposition = sentence_.proposition(i);
    if (const auto denied = denied_behind(sentence_, lexicon_, candidate.proposition); denied) {
      candidate.proposition = *denied;
    }
    const auto unused =
        number_ ? std::nullopt : done_without(sentence_, lexicon_, candidate.proposition);
    if (unused) candidate.proposition = *unused;
    const bool number = number_.has_value() || lasts(candidate.proposition);
    candidate.stance = read_stance(sentence_, lexicon_, candidate.proposition, attribution_,
                                   first(), last(), number);
    if (told_.in_turn && weighs_less(candidate.stance.stance)) {
      candidate.stance = {Stance::assertion, Polarity::positive, false};
    }
    if (attribution_.promise == kNone && of_others(candidate)) {
      candidate.stance = {Stance::assertion, Polarity::positive, false};
    }
    candidate.subject = subject_facts(sentence_, lexicon_, context_.speakers,
                                      subject_of(candidate.proposition), context_.own_voice);
    if (denies_no_deed(candidate) || taken_up_again(candidate)) {
      candidate.stance = {Stance::assertion, Polarity::negative, false};
    }
    const Score score = points(candidate, number);
    candidate.points = score.total();
    candidate.features = score.features();
    return candidate;
  }

  // "We have never had to sell flour", "have never sold so much", "more than in 2017": flour may
  // have been sold all the same. But "nobody has had to hand us his passport", "has yet to".
  bool denies_no_deed(const ClaimCandidate& candidate) const {
    const Proposition& proposition = candidate.proposition;
    if (candidate.stance.stance != Stance::denial || !proposition.negated) return false;
    if (proposition.clause == kNone || attribution_.denies || !candidate.subject.speaker) {
      return false;
    }
    const VerbGroup& group = sentence_.clause(proposition.clause).group;
    if (proposition.effect == Effect::need) {
      return group.last >= sentence_.view.size() ||
             !lexicon_.words.in(WordGroup::pending, sentence_.view[group.last].id);
    }
    if (proposition.object == kNone || number_) return false;
    const NounPhrase& object = sentence_.phrase(proposition.object);
    if (object.first < group.last || object.first == 0) return false;
    if (lexicon_.words.in(WordGroup::degree, sentence_.view[object.first - 1].id)) return true;
    return object.last < sentence_.view.size() &&
           lexicon_.words.in(WordGroup::than, sentence_.view[object.last].id);
  }

  // "stopped selling flour in 2016 and started again in 2017", "resumed in 2017": it is not over;
  // but "stopped selling flour and started to sell oats".
  bool taken_up_again(const ClaimCandidate& candidate) const {
    if (candidate.stance.stance != Stance::cessation) return false;
    const Index own = candidate.proposition.clause;
    if (own == kNone) return false;
    for (Index i = own + 1; i < sentence_.parse->clauses.size(); ++i) {
      const Clause& clause = sentence_.clause(i);
      if (!clause.group.finite || clause.group.negated || clause.group.modal != 0) continue;
      const Operator* op = lexicon_.predicates.operator_of(sentence_.view, clause.group);
      const bool begins = op != nullptr && op->effect == Effect::begin && clause.group.past;
      if (begins && clause.subject == subject_of(candidate.proposition) && anew(clause))
        return true;
    }
    return false;
  }

  bool anew(const Clause& clause) const {
    const Index after = clause.group.last;
    const bool again = after < sentence_.view.size() &&
                       lexicon_.words.in(WordGroup::again, sentence_.view[after].id);
    return again || lexicon_.words.in(WordGroup::resumes, clause.group.verb);
  }

  // "…; the board had the report; and not until then did it leave": in which order, and no more.
  bool weighs_less(Stance stance) const {
    if (stance == Stance::knowledge || stance == Stance::exclusivity) return true;
    const CueMention* next = sentence_.cues.find(Cue::next);
    return stance == Stance::denial && next != nullptr &&
           sentence_.view[next->first - sentence_.view.first_token].is(Tag::negator);
  }

  // "The average wait was eleven minutes": how long it was, but not "we were two hours late".
  bool lasts(const Proposition& proposition) const {
    const Index subject = subject_of(proposition);
    const Clause& clause = sentence_.clause(proposition.clause);
    const bool be = (lexicon_.words.entry(clause.group.verb).tags & bit(Tag::be)) != 0;
    if (!be || proposition.negated || subject == kNone || sentence_.phrase(subject).pronoun) {
      return false;
    }
    return std::any_of(
        sentence_.dates.begin(), sentence_.dates.end(), [&](const DateMention& date) {
          if (date.type != TimexType::duration || date.when.known()) return false;
          const bool behind = clause.group.last < sentence_.view.size() &&
                              sentence_.view[clause.group.last].span.overlaps(date.with_cue);
          return behind && sentence_.view[clause.last - 1].is(Tag::stop);
        });
  }

  // Is it a claim, and if so of which stance? By all that the sentence shows.
  bool weigh(ClaimCandidate& candidate, const std::vector<ClaimCandidate>& all) const {
    if (lexicon_.salience.hopeless_claim(candidate.points)) return false;
    SignList list = signs_of(candidate);
    for (const ClaimCandidate& other : all) {
      if (other.proposition.clause == candidate.proposition.clause) continue;
      list.add(SignKind::beside, {to_string(other.stance.stance)});
    }
    const bool kept = lexicon_.learned.claim.sum(list.signs()) > 0 || plainly_said(candidate);
    note(context_.decisions, DecisionKind::claim, sentence_.view.span(), kept ? "yes" : "no", list);
    if (!kept && context_.decisions == nullptr) return false;
    // Of two claims in a sentence its words do not say which they are of.
    const bool several = std::any_of(all.begin(), all.end(), [&](const ClaimCandidate& other) {
      return stands_beside(other, candidate);
    });
    const Stance stance = lexicon_.learned.stance_of(list.signs());
    if (!several && stance != candidate.stance.stance && !grammar_knows(candidate, stance)) {
      candidate.stance = with_stance(candidate, stance);
    }
    note(context_.decisions, DecisionKind::stance, sentence_.view.span(),
         to_string(candidate.stance.stance), list);
    return kept;
  }

  // Does the grammar's stance stand, whatever the other signs say?
  bool grammar_knows(const ClaimCandidate& candidate, Stance weighed) const {
    // "We do not sell only to weavers": no deed is denied.
    const bool none_denied = candidate.stance.stance == Stance::assertion &&
                             candidate.stance.polarity == Polarity::negative;
    // "denied that it was planning to cut jobs": no word was given. "Sales are expected to be 148
    // billion": no count of what is.
    const bool planned = candidate.proposition.effect == Effect::plan &&
                         (attribution_.denies || weighed == Stance::quantity);
    // "Safety has always come first": nothing is denied.
    const bool denies_none = weighed == Stance::denial &&
                             candidate.stance.polarity == Polarity::positive &&
                             (!says_no() || candidate.proposition.affirmed);
    // "We have never been asked to sell it": no sale is denied.
    const bool none_asked = candidate.stance.stance == Stance::motive &&
                            weighed == Stance::denial &&
                            candidate.proposition.effect == Effect::ask;
    // "No other mill has ever sold it": nobody but the speaker.
    const bool none_before = candidate.stance.stance == Stance::first &&
                             weighed == Stance::denial && candidate.proposition.negative_subject &&
                             candidate.proposition.perfect;
    const bool none_ended = weighed == Stance::cessation &&
                            candidate.stance.polarity == Polarity::positive && !says_no() &&
                            goes_on(candidate.proposition) && !tells_of_an_end();
    // "We have decided not to sell it": nothing is said of what was sold before.
    const bool decided = candidate.stance.stance == Stance::commitment &&
                         weighed == Stance::denial &&
                         candidate.proposition.effect == Effect::promise;
    // "has promised not to raise its prices", as a paper tells of it
    return decided || none_asked || none_denied || planned || denies_none || none_before ||
           none_ended || attribution_.promise != kNone;
  }

  // "Harrowgate said it would not sell its land": whose statement it is and what it says is plain,
  // so that a short sentence in a paper's own words is kept all the same.
  bool plainly_said(const ClaimCandidate& candidate) const {
    const bool told = attribution_.clause != kNone || attribution_.promise != kNone;
    return told && attribution_.who == Attribution::Who::subject && candidate.stance.strong &&
           sentence_.document->source.role == Role::report &&
           candidate.points >= lexicon_.salience.claim_threshold();
  }

  // Read with another stance: some leave no choice of polarity. Of a denial one word of denying is
  // enough ("Nobody asked us to").
  StanceReading with_stance(const ClaimCandidate& candidate, Stance stance) const {
    StanceReading reading = candidate.stance;
    reading.stance = stance;
    // "As a matter of principle nothing will be sold": a motive is positive whatever its verb is.
    const bool by_verb = stance == Stance::commitment || stance == Stance::capability;
    if (by_verb && candidate.stance.stance == Stance::motive && candidate.proposition.negated) {
      reading.polarity = Polarity::negative;
    }
    const bool denied = stance == Stance::denial && says_no();
    const bool news = stance == Stance::knowledge;  // "it was the auditor who opened his eyes"
    if (denied || news || stance == Stance::cessation) reading.polarity = Polarity::negative;
    // "Nobody asked this of us", but not "speed had nothing to do with it"
    const bool unasked = stance == Stance::motive && mentions_subject(sentence_, context_.speakers);
    const bool affirms = unasked || stance == Stance::quantity || stance == Stance::exclusivity ||
                         stance == Stance::risk;
    if (affirms) reading.polarity = Polarity::positive;
    return reading;
  }

  // "The pipe went into service on 1 August", "has crushed cane since 1838": it was begun, or is
  // done still.
  bool goes_on(const Proposition& proposition) const {
    if (proposition.effect == Effect::begin) return true;
    if (proposition.frame == kNone) return false;
    const auto& dates = sentence_.dates;
    const bool since = std::any_of(dates.begin(), dates.end(), [](const DateMention& date) {
      return date.relation == DateRelation::since;
    });
    const bool launched = lexicon_.predicates.frames()[proposition.frame].action == kLaunch;
    return launched || (proposition.perfect && !proposition.passive && since);
  }

  // Does any word of it say that something is over: "stopped", "the last", "closed", "behind us"?
  bool tells_of_an_end() const {
    if (sentence_.cues.has(Cue::ended) || sentence_.cues.has(Cue::permanent)) return true;
    for (Index i = first(); i < last(); ++i) {
      if (sentence_.view[i].has(Trait::final)) return true;
    }
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
      const Proposition proposition = sentence_.proposition(i);
      if (proposition.effect == Effect::cessation) return true;
      if (proposition.frame == kNone) continue;
      const Frame& frame = lexicon_.predicates.frames()[proposition.frame];
      if (frame.has(Sense::ends) || !frame.over.empty()) return true;
    }
    return false;
  }

  // "to another company": to whomever.
  bool anybody_else(Index phrase) const {
    if (phrase == kNone) return false;
    const NounPhrase& whom = sentence_.phrase(phrase);
    return lexicon_.words.in(WordGroup::another, sentence_.view[whom.first].id) &&
           whom.head == whom.first + 1 && sentence_.view[whom.head].has(Trait::vague);
  }

  // "no hen", "raised without antibiotics"
  bool says_no() const {
    for (Index i = first(); i < last(); ++i) {
      const Word& word = sentence_.view[i];
      if (word.is(Tag::negator) || word.has(Trait::negative) || word.has(Trait::lacking)) {
        return true;
      }
    }
    return false;
  }

  SignList signs_of(const ClaimCandidate& candidate) const {
    const Proposition& proposition = candidate.proposition;
    SignList list(context_.decisions != nullptr);
    add_clause_signs(sentence_, lexicon_, proposition, candidate.subject, list);
    add_word_signs(sentence_, lexicon_, first(), last(), list);
    add_pair_signs(sentence_, lexicon_, proposition, first(), last(), list);
    add_feature_signs(candidate.features, candidate.points >= lexicon_.salience.claim_threshold(),
                      list);
    add_grammar_sign(candidate.stance, list);
    list.add(SignKind::teller,
             {either(context_.own_voice, "company", "other"), name_of(attribution_.who)});
    if (attribution_.clause != kNone) {
      const WordId verb = sentence_.clause(attribution_.clause).group.verb;
      list.add(SignKind::teller, {"verb", lexicon_.words.text(verb)});
    }
    if (context_.after_question) list.add(SignKind::teller, {"answer"});
    return list;
  }

  // "The council dropped its case", "our rivals gave it up", "the minister promised us a road":
  // what others learned, ended and promised is no claim about the speaker.
  bool of_others(const ClaimCandidate& candidate) const {
    const Proposition& proposition = candidate.proposition;
    if (proposition.clause == kNone || proposition.passive) return false;
    const Stance stance = candidate.stance.stance;
    const bool learned = stance == Stance::knowledge;
    const bool ended = stance == Stance::cessation && proposition.effect == Effect::cessation;
    const bool promised = stance == Stance::commitment && proposition.effect == Effect::promise;
    if (!learned && !ended && !promised) return false;
    const Index subject = subject_of(proposition);
    if (subject == kNone || sentence_.phrase(subject).pronoun) return false;
    if (lexicon_.reporting.outsider(sentence_.view[sentence_.phrase(subject).head].id)) return true;
    const Party party = party_of(sentence_, subject);
    if (party.mention == nullptr || party.owner) return false;
    const bool own_people = context_.nodes->own_people.contains(party.mention->actor) ||
                            context_.speakers.subject(party.mention->actor);
    const bool told_of = party.mention->form == ActorMention::Form::name ||
                         party.mention->form == ActorMention::Form::description;
    // Who is meant by a description that stands for nobody known is left open.
    return told_of && !own_people && !party.mention->actor.empty();
  }

  Score points(const ClaimCandidate& candidate, bool number) const {
    const Proposition& proposition = candidate.proposition;
    SubjectFacts subject = candidate.subject;
    // "Employees could view": the company's own people, in its own words.
    const Party party = party_of(sentence_, subject_of(proposition));
    const bool own_people = subject.other && party.mention != nullptr && context_.own_voice &&
                            context_.nodes->own_people.contains(party.mention->actor);
    if (own_people) {
      subject.other = false;
      subject.own = true;
    }
    const Clause& clause = sentence_.clause(proposition.clause);
    const bool agentless = proposition.passive && proposition.actor == kNone;
    // "A lost pump can be locked", but "a complaint will be answered within a week"
    const bool generic_told = subject.generic && candidate.stance.stance != Stance::commitment;
    Score score = lexicon_.salience.claim();
    const bool promised = proposition.clause > 0 && proposition.clause != kNone &&
                          promises_that(proposition.clause - 1);
    score.add(Feature::speaker_acts, subject.speaker || promised);
    score.add(Feature::own_thing, subject.own);
    score.add(Feature::impersonal, subject.impersonal || (agentless && !generic_told));
    const bool risk = candidate.stance.stance == Stance::risk;
    // "3.4 million passengers came through our gates": they are counted.
    const bool counted_ones = candidate.stance.stance == Stance::quantity;
    const bool others_do = risk || counted_ones || candidate.stance.stance == Stance::exclusivity;
    score.add(Feature::other_subject, subject.other && !proposition.passive && !others_do);
    score.add(Feature::reader_subject, subject.reader && proposition.modal == 0);
    const bool learned = candidate.stance.stance == Stance::knowledge;  // "word of it came to us"
    score.add(Feature::generic_subject, subject.generic && !proposition.negative_subject && !risk &&
                                            !learned && !to_anyone(candidate));
    score.add(Feature::self_reference, subject.self_reference);
    score.add(Feature::family, subject.family);
    score.add(Feature::negative, proposition.negated || proposition.effect == Effect::cessation);
    score.add(Feature::aside, aside(clause) || nobody_need(proposition));
    score.add(Feature::in_order, !told_.steps.empty() && context_.own_voice);
    score.add(Feature::answer, context_.after_question && subject.speaker);
    score.add(Feature::stance, candidate.stance.strong);
    score.add(Feature::assertion, candidate.stance.stance == Stance::assertion);
    score.add(Feature::past_tense, proposition.past || proposition.perfect);
    score.add(Feature::second_person, subject.reader);
    score.add(Feature::frame, proposition.frame != kNone);
    score.add(Feature::number, number);
    score.add(Feature::date, !sentence_.dates.empty());
    score.add(Feature::named, named());
    score.add(Feature::universal, sentence_.cues.has(Cue::universal));
    const Index colon = label_end(sentence_.view);
    const bool is_short = sentence_.view.size() - (colon == 0 ? 0 : colon + 1) < kShortClaim;
    // "I've seen it": nothing is named.
    const bool only_pronoun = is_short && proposition.object != kNone &&
                              proposition.counterparty == kNone &&
                              sentence_.phrase(proposition.object).pronoun;
    score.add(Feature::object,
              !only_pronoun && (proposition.object != kNone || proposition.counterparty != kNone));
    score.add(Feature::attributed, attribution_.who == Attribution::Who::subject);
    // "We looked after 1,900 families" counts something, and its frame has more words than the
    // verb.
    const bool counted = number && proposition.frame != kNone && proposition.clause != kNone &&
                         proposition.predicate_last > clause.group.last;
    score.add(Feature::chatter_verb, !counted && lexicon_.salience.chatter(proposition.verb));
    score.add(Feature::apology, sentence_.cues.has(Cue::apology));
    score.add(Feature::boilerplate, sentence_.cues.has(Cue::boilerplate));
    score.add(Feature::reader, sentence_.cues.has(Cue::reader));
    score.add(Feature::imperative, clause.group.imperative);
    score.add(Feature::short_sentence, is_short);
    score.add(Feature::fragment,
              is_short && proposition.frame == kNone && proposition.object == kNone);
    score.add(Feature::question, sentence_.asks);
    return score;
  }

  // "Anyone left behind by one of our ferries can count on a seat": a promise to whoever it may be.
  bool to_anyone(const ClaimCandidate& candidate) const {
    const Index subject = subject_of(candidate.proposition);
    return candidate.stance.stance == Stance::commitment && subject != kNone &&
           sentence_.view[sentence_.phrase(subject).head].has(Trait::person) &&
           (will(candidate.proposition.modal) || sentence_.cues.has(Cue::commitment));
  }

  // "… and that has not changed", "any such occurrence might …", "… and has had none since": says
  // more of what the clause before said.
  bool aside(const Clause& clause) const {
    if (clause.subject == kNone || clause.first == 0) return false;
    const NounPhrase& subject = sentence_.phrase(clause.subject);
    if (subject.pronoun && sentence_.view[subject.head].can(Tag::determiner)) return true;
    for (Index i = subject.first; i < subject.head; ++i) {
      if (sentence_.view[i].has(Trait::resumes)) return true;
    }
    return clause.group.first > 0 && ends_in_since(sentence_.view[clause.group.first].span);
  }

  // "… and nobody here is boasting": says nothing new of what the clause before said.
  bool nobody_need(const Proposition& proposition) const {
    const Clause& clause = sentence_.clause(proposition.clause);
    return proposition.negative_subject && proposition.frame == kNone && clause.first > 0 &&
           nobody(clause);
  }

  bool nobody(const Clause& clause) const {
    if (clause.subject == kNone || !sentence_.phrase(clause.subject).pronoun) return false;
    const Word& head = sentence_.view[sentence_.phrase(clause.subject).head];
    return head.has(Trait::person) && head.has(Trait::negative);
  }

  // "nobody had to be told twice": a manner of speaking; "we would rather not say": a wish.
  bool idle(const Clause& clause) const {
    for (Index i = clause.group.first; clause.group.modal != 0 && i < clause.group.last; ++i) {
      if (sentence_.view[i].has(Trait::prefers)) return true;
    }
    return nobody(clause) &&
           sentence_.cues.find(Cue::pseudo_negation, sentence_.token(clause.group.first),
                               sentence_.token(clause.last)) != nullptr;
  }

  bool named() const {
    if (!sentence_.topics.empty()) return true;
    return std::any_of(sentence_.actors.begin(), sentence_.actors.end(),
                       [this](const ActorMention& mention) {
                         return mention.form == ActorMention::Form::name &&
                                !context_.speakers.subject(mention.actor);
                       });
  }

  // A sentence without a verb that answers the question before it: "Only the town."
  bool answer(ClaimCandidate& candidate) const {
    const auto& clauses = sentence_.parse->clauses;
    const bool verbless = std::none_of(clauses.begin(), clauses.end(),
                                       [this](const Clause& c) { return states(sentence_, c); });
    if (!context_.after_question || !verbless) return false;
    const bool bare = clauses.empty() && sentence_.cues.has(Cue::universal);
    if (!sentence_.cues.has(Cue::exclusivity) && !bare) return false;
    candidate.stance = {Stance::exclusivity, Polarity::positive, true};
    Score score = lexicon_.salience.claim();
    score.add(Feature::stance);
    score.add(Feature::speaker_acts);
    score.add(Feature::universal);
    score.add(Feature::short_sentence, sentence_.view.size() < kShortClaim);
    candidate.points = score.total();
    candidate.features = score.features();
    return true;
  }

  When said() {
    const DateMention* date = nullptr;
    if (attribution_.clause != kNone) {
      const Index near = sentence_.clause(attribution_.clause).group.main;
      date = date_for(sentence_, attribution_.skip_first, attribution_.skip_last, near);
      // "In a note on Monday, the firm said that …"
      const bool opens = attribution_.skip_first > 0 &&
                         sentence_.clause(attribution_.clause).kind == ClauseKind::main &&
                         attribution_.clause == 0;
      if (date == nullptr && opens) date = date_for(sentence_, 0, near, near);
    }
    if (attribution_.promise != kNone) {
      // "pledged in March to stop", but "ruled out job cuts for this year in March"
      const Clause& clause = sentence_.clause(attribution_.promise);
      Index span = clause.first;
      while (span < clause.last && !lexicon_.words.in(WordGroup::lasting, sentence_.view[span].id))
        ++span;
      Index after = std::min<Index>(span + 1, clause.last);
      while (after < clause.last && sentence_.view[after].temporal) ++after;
      date = date_for(sentence_, clause.first, clause.last, clause.group.main, span, after);
    }
    said_on_ = date;
    if (date != nullptr) {
      When day = day_of(date->when);
      context_.last_said = of_late(day) ? day : When{};
      context_.said_here = day;
      context_.said_block = sentence_.block;
      return day;
    }
    // "“We do not,” she told Congress in July 2017. “We never have.”"
    if (goes_on_quoting() && context_.said_block == sentence_.block) return context_.said_here;
    // "…, she said": on the day that the report gave for the words before.
    const bool report =
        sentence_.document->source.role == Role::report && attribution_.clause != kNone;
    if (report && context_.last_said.known()) return context_.last_said;
    // Of a page that grows, what stands under a day was said then.
    const bool own = sentence_.document->source.role == Role::statement;
    return own && is_day(context_.section) ? context_.section : document_date(sentence_);
  }

  // Somebody's words that say no more of whose they are, in a paper that quotes them.
  bool goes_on_quoting() const {
    const auto& clauses = sentence_.parse->clauses;
    return sentence_.document->source.role == Role::report && attribution_.clause == kNone &&
           !clauses.empty() && sentence_.quoted(clauses.front().group.main);
  }

  // A day or a week in the month before the paper: what is said "on Thursday" dates what "she
  // added", but not what the firm had said in a spring long past.
  bool of_late(const When& day) const {
    constexpr Instant kWeek = 7 * kDay;
    constexpr Instant kMonth = 31 * kDay;
    const When paper = document_date(sentence_);
    if (!paper.known()) return true;
    return day.known() && day.extent.latest_end - day.extent.earliest_start <= kWeek &&
           paper.extent.earliest_start - day.extent.latest_end <= kMonth;
  }

  Claim build(const ClaimCandidate& candidate) {
    const Proposition& proposition = candidate.proposition;
    context_.skip_first = attribution_.skip_first;
    context_.skip_last = attribution_.skip_last;
    Claim claim;
    claim.quote.span = sentence_.view.span();
    claim.stance = candidate.stance.stance;
    claim.polarity = candidate.stance.polarity;
    set_speaker(claim);
    claim.said = said();
    const DateMention* date = nullptr;
    if (proposition.clause != kNone) {
      const Slots slots =
          read_slots(sentence_, context_,
                     claim.stance == Stance::knowledge ? learned(proposition) : proposition);
      claim.actor = slots.actor;
      claim.action = slots.action;
      claim.object = slots.object;
      if (!anybody_else(proposition.counterparty)) claim.counterparty = slots.counterparty;
      claim.place = slots.place;
      claim.frame = slots.frame;
      claim.quantity = quantity(proposition);
      date = own_date(sentence_.clause(proposition.clause));
      if (date == said_on_ || (date != nullptr && length_bound(proposition, *date))) date = nullptr;
      if (claim.stance == Stance::knowledge) date = behind_thing(date);
      context_.last.take(claim.action, claim.object, claim.counterparty, claim.frame);
    } else {
      claim.action = context_.asked.action;
      claim.object = context_.asked.object;
      claim.frame = context_.asked.frame;
    }
    if (claim.stance == Stance::cessation) name_what_ended(proposition, claim);
    // "There is no switch by which it could climb": not that it has to do with no switch.
    if (claim.stance == Stance::capability && proposition.frame == kNone) {
      claim.action.id = "~" + claim.action.name;
    }
    const bool own_people = context_.nodes->own_people.contains(claim.actor.id);
    if (words_only(claim.actor.id) || first_person(proposition) || own_people) {
      // "The sheriff does not work for us": whom it has nothing to do with.
      const bool of_itself = claim.object.filled() && claim.object.id == claim.speaker.id;
      if (of_itself && claim.actor.filled() && !own_people) claim.object = claim.actor;
      claim.actor = claim.speaker;
    }
    accept_refused(proposition, claim);
    if (position_) name_position(claim);
    claim.valid = valid_time(claim.stance, at_any_time(proposition),
                             since(undated(date, proposition), proposition), claim.said,
                             sentence_.cues.has(Cue::permanent) || will(proposition.modal));
    if (date != nullptr && date->when.known() && date->when.edtf == claim.valid.edtf) {
      if (When period = whole_period(sentence_, *date); period.known()) claim.valid = period;
      if (When both = listed_period(sentence_, lexicon_.words, *date); both.known()) {
        claim.valid = both;
      }
      const When stock = claim.quantity ? counted_on(sentence_, *date) : When{};
      if (stock.known()) claim.valid = stock;
    }
    limit_to_length(proposition, date, claim);
    const bool held = position_ || opines(proposition);
    if (claim.stance == Stance::assertion && date == nullptr && held) {
      claim.valid = valid_time(Stance::commitment, proposition, nullptr, claim.said);
    }
    claim.known = sentence_.document->source.published;
    limit(proposition, candidate.stance, claim);
    claim.hedged = sentence_.cues.has(Cue::hedge);
    claim.restated = sentence_.cues.has(Cue::restated);
    if (of_the_past(claim.stance)) claim.steps = told_.steps;
    // "changed once the council had voted": it came first, and nothing hangs on it any more.
    if (claim.steps.empty()) claim.condition = condition();
    return claim;
  }

  // What it excepts, and what else narrows it.
  void limit(const Proposition& proposition, const StanceReading& stance, Claim& claim) const {
    if (const NodeRef exception = after_cue(Cue::exception); exception.filled()) {
      claim.exceptions.push_back(exception);
    }
    claim.qualifier = limits_of(sentence_, lexicon_.words, proposition, stance, claim.object);
    claim.reason = reason_denied(sentence_, proposition, stance);
    claim.kinds = kinds_named(sentence_, attribution_.skip_first, attribution_.skip_last);
    if (const NodeRef leave = leave_wanted(proposition, stance); leave.filled()) {
      claim.exceptions.push_back(leave);
      if (claim.qualifier.ends_with(leave.name)) claim.qualifier.clear();
    }
  }

  // "Will not sell it for two years", "have not sold it for two years": how long is said beside the
  // verb. "Never" leaves no end, and what was done "in 2017, though it had said that it would not"
  // sets none, nor does what will be refunded and was bought "since February" set a beginning.
  void limit_to_length(const Proposition& proposition, const DateMention* date,
                       Claim& claim) const {
    const bool ahead = claim.stance == Stance::commitment;
    const bool back = claim.stance == Stance::denial && proposition.perfect;
    if (proposition.clause == kNone || !(ahead || back) || length_bound(proposition)) return;
    if (date == nullptr) {
      const Clause& clause = sentence_.clause(proposition.inner);
      const When length = for_length(sentence_, lexicon_.words, clause, claim.said, back);
      if (length.known()) claim.valid = length;
    } else if (ahead && ((proposition.never && date->relation == DateRelation::at) ||
                         of_another_deed(*date, proposition.clause))) {
      claim.valid = valid_time(Stance::commitment, proposition, nullptr, claim.said);
    }
  }

  bool of_another_deed(const DateMention& date, Index own) const {
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
      const Clause& clause = sentence_.clause(i);
      const bool since =
          date.relation == DateRelation::since || date.relation == DateRelation::after;
      const bool apart = clause.kind == ClauseKind::main
                             ? date.relation == DateRelation::at
                             : clause.kind == ClauseKind::relative && since;
      if (i == own || i == attribution_.clause || !apart) continue;
      const bool told = clause.group.finite && clause.group.past && clause.group.modal == 0;
      if (told && sentence_.span_of(clause.first, clause.last).contains(date.span)) return true;
    }
    return false;
  }

  static bool of_the_past(Stance stance) {
    return stance != Stance::commitment && stance != Stance::risk && stance != Stance::capability;
  }

  // The date inside the clause, else the nearest of the sentence, but not one of another main
  // clause in the future: "There are 3,120, and each will have been looked at by Christmas".
  const DateMention* own_date(const Clause& clause) const {
    const Index verb = clause.group.main;
    const DateMention* found =
        date_for(sentence_, std::max(first(), clause.first), std::min(last(), clause.last), verb,
                 attribution_.skip_first, attribution_.skip_last);
    if (found != nullptr) return found;
    found =
        date_for(sentence_, first(), last(), verb, attribution_.skip_first, attribution_.skip_last);
    // "Contrary to what was reported on Monday, we"
    const bool aside =
        found != nullptr && sentence_.view[first_word(sentence_.view, *found)].is(Tag::bracket);
    if (found == nullptr || aside) return nullptr;
    for (const Clause& other : sentence_.parse->clauses) {
      // "said the app, which came out in May, could not"
      const bool beside = other.kind == ClauseKind::relative && other.group.finite &&
                          other.subject == clause.subject && other.last <= clause.group.first;
      // "As we told the paper on Monday, we have never"
      const bool telling = other.kind == ClauseKind::subordinate && &other != &clause &&
                           other.opener != kNone &&
                           lexicon_.words.in(WordGroup::as, sentence_.view[other.opener].id) &&
                           lexicon_.reporting.saying(other.group.verb) == Saying::say;
      if ((beside || telling) && sentence_.span_of(other.first, other.last).contains(found->span)) {
        return nullptr;
      }
    }
    if (clause.group.modal != 0) return found;
    for (const Clause& other : sentence_.parse->clauses) {
      const bool ahead =
          other.kind == ClauseKind::main && other.group.modal != 0 && other.first >= clause.last;
      const Span span = sentence_.span_of(other.first, std::max(other.last, other.first + 1));
      if (ahead && span.contains(found->span)) return nullptr;
    }
    return found;
  }

  // A position is held from when it was stated on.
  bool opines(const Proposition& proposition) const {
    return proposition.frame != kNone && !proposition.past &&
           lexicon_.predicates.frames()[proposition.frame].has(Sense::opines);
  }

  // "We do not sell, and have never sold, anybody's data": the wider of the two.
  Proposition at_any_time(const Proposition& proposition) const {
    Proposition wider = proposition;
    // "said it was not selling any": then, since what is reported has its tense shifted.
    if (attribution_.after_that && proposition.progressive) wider.past = false;
    // "We deny selling any": of what was done, like "that we sold any".
    const bool denies =
        (proposition.effect == Effect::deny || attribution_.denies) && proposition.inner != kNone;
    if (denies && sentence_.clause(proposition.inner).group.gerund) wider.past = true;
    for (const Clause& clause : sentence_.parse->clauses) {
      constexpr TagSet kStandIn = bit(Tag::do_) | bit(Tag::have);
      // "and never have", "and has never done so", but not "and have never had a leak".
      const bool stands_in = (lexicon_.words.entry(clause.group.verb).tags & kStandIn) != 0 &&
                             only_points_back(clause.group.last, clause.last);
      const bool again = clause.group.verb == proposition.verb || stands_in;
      if (clause.kind != ClauseKind::main || !again) continue;
      wider.never = wider.never || clause.group.never;
      // "do not, have not and will not sell"
      const bool have = (lexicon_.words.entry(clause.group.verb).tags & bit(Tag::have)) != 0 &&
                        clause.group.first == clause.group.main;  // not "do not have to"
      wider.perfect = wider.perfect || (stands_in && have && clause.group.negated);
    }
    return wider;
  }

  // Nothing in [first, last) but words such as "so", "it" and marks.
  bool only_points_back(Index first, Index last) const {
    constexpr TagSet kSaysNothing = bit(Tag::stop) | bit(Tag::quote) | bit(Tag::adverb) |
                                    bit(Tag::pronoun) | bit(Tag::subordinator) | bit(Tag::negator) |
                                    bit(Tag::comma);
    for (Index i = first; i < last; ++i) {
      if ((bit(sentence_.view[i].tag) & kSaysNothing) == 0) return false;
    }
    return true;
  }

  // "never in winter": a season that comes back every year is no date.
  const DateMention* undated(const DateMention* date, const Proposition& proposition) const {
    if (date == nullptr || !proposition.never) return date;
    const std::string_view text = sentence_.text_of(date->span);
    const bool one_word = text.find(' ') == std::string_view::npos;
    const bool year = text.find_first_of("0123456789") != std::string_view::npos;
    return one_word && !year && date->when.edtf.size() == kLettersOfMonth ? nullptr : date;
  }

  // "learned of the 2019 spill when the papers wrote of it in May 2020": the date behind one that
  // says what was learned of; nullptr where there is none.
  const DateMention* behind_thing(const DateMention* date) const {
    if (date == nullptr || !tells_which(sentence_, *date)) return date;
    for (const DateMention& next : sentence_.dates) {
      const bool behind = next.span.begin >= date->span.end && next.when.known();
      if (behind && next.type == TimexType::date && !tells_which(sentence_, next)) return &next;
    }
    return nullptr;
  }

  // What the company is for or against is compared by all that its words say of it.
  void name_position(Claim& claim) const {
    std::vector<std::string_view> left_out = {claim.speaker.id};
    for (const ActorMention& mention : sentence_.actors) {
      if (context_.speakers.subject(mention.actor)) left_out.push_back(mention.actor);
    }
    claim.actor = claim.speaker;
    claim.action.id = lexicon_.predicates.frames()[lexicon_.predicates.approval()].action;
    claim.object =
        matter_of(sentence_, lexicon_, left_out, attribution_.skip_first, attribution_.skip_last);
    claim.counterparty = {};
    claim.quantity.reset();
  }

  // "closed the mill": it no longer runs it. "Shut down its data brokerage", "the last cage left in
  // May", "palm oil is history": it no longer has to do with that.
  void name_what_ended(const Proposition& proposition, Claim& claim) const {
    const Predicates& predicates = lexicon_.predicates;
    if (proposition.clause == kNone || proposition.effect == Effect::cessation) return;
    if (predicates.involvement() == kNone) return;
    const Frame* frame =
        proposition.frame == kNone ? nullptr : &predicates.frames()[proposition.frame];
    const Index subject = subject_of(proposition);
    const bool be = (lexicon_.words.entry(proposition.verb).tags & bit(Tag::be)) != 0;
    const bool last_one = subject != kNone && names_last(sentence_, subject);
    if (subject != kNone && (last_one || (frame == nullptr && be))) {
      claim.object = thing_slot(sentence_, lexicon_.words, subject);
      claim.action.id = predicates.frames()[predicates.involvement()].action;
      return;
    }
    if (frame == nullptr || frame->over.empty()) return;
    const bool line =
        proposition.object != kNone &&
        sentence_.view[sentence_.phrase(proposition.object).head].has(Trait::business);
    claim.action.id = line ? predicates.frames()[predicates.involvement()].action : frame->over;
  }

  // "The first we heard of missing cartons was in May": what was learned is in the clause that says
  // so, wherever it stands.
  Proposition learned(const Proposition& main) const {
    const auto tells = [this](const Proposition& read) {
      return read.frame != kNone && lexicon_.predicates.frames()[read.frame].tells();
    };
    if (tells(main)) return main;
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
      const Proposition& other = sentence_.proposition(i);
      if (i != main.clause && tells(other) && attribution_.covers(sentence_.clause(i).group.main)) {
        return other;
      }
    }
    // "That the rope was worn came as news to us"
    return main.clause > 0 && told_in_front(sentence_, 0) ? sentence_.proposition(0) : main;
  }

  // "We" are the speaker, whoever's page it is.
  bool first_person(const Proposition& proposition) const {
    if (proposition.clause == kNone) return false;
    const Party party = party_of(sentence_, proposition.actor);
    return party.mention != nullptr && party.mention->form == ActorMention::Form::first_person;
  }

  // "… parted company in November and no shirt has been made there since": since November.
  bool ends_in_since(Span date) const {
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
      if (word.span.begin < date.end || sentence_.view.text(i) != "since") continue;
      const bool last = i + 1 >= sentence_.view.size() || sentence_.view[i + 1].is(Tag::stop) ||
                        sentence_.view[i + 1].is(Tag::quote) ||
                        sentence_.view[i + 1].is(Tag::comma);
      if (last) return true;
    }
    return false;
  }

  // "since the works was rebuilt in March": since then, although "in" stands before it.
  const DateMention* since(const DateMention* date, const Proposition& proposition) {
    if (date == nullptr) return nullptr;
    // "as of March our stores carry none", but not "as of March there were 40"
    const std::string_view told = sentence_.text_of(date->with_cue);
    const bool onward = !proposition.past && date->relation == DateRelation::at &&
                        (told.starts_with("as of") || told.starts_with("As of"));
    if (onward || ends_in_since(date->span)) {
      since_ = *date;
      since_.relation = DateRelation::since;
      return &since_;
    }
    for (const Clause& clause : sentence_.parse->clauses) {
      if (clause.opener == kNone || sentence_.view.text(clause.opener) != "since") continue;
      const Span words = sentence_.span_of(clause.opener, std::max(clause.last, clause.first + 1));
      if (!words.contains(date->span)) continue;
      since_ = *date;
      since_.relation = DateRelation::since;
      return &since_;
    }
    return date;
  }

  void set_speaker(Claim& claim) const {
    claim.speaker = context_.company;
    if (attribution_.company != nullptr) {
      claim.speaker = {attribution_.company->actor, attribution_.company->name};
    } else if (attribution_.speaker != nullptr &&
               context_.speakers.subject(attribution_.speaker->actor)) {
      claim.speaker = {attribution_.speaker->actor, attribution_.speaker->name};
    }
    if (attribution_.speaker != nullptr && attribution_.speaker->person) {
      claim.voice = attribution_.speaker->name;
    }
  }

  // "We have turned down their money": said of taking it, that it was not done. "We are against a
  // cap": said of supporting one.
  void accept_refused(const Proposition& proposition, Claim& claim) const {
    if (proposition.frame == kNone || context_.ontology == nullptr) return;
    const Frame& frame = lexicon_.predicates.frames()[proposition.frame];
    const bool refused = claim.polarity == Polarity::negative && frame.declined &&
                         !proposition.passive && !proposition.negated;
    const Node* node =
        refused || frame.has(Sense::against) ? context_.ontology->find(frame.action) : nullptr;
    if (node != nullptr && !node->opposite_of.empty()) claim.action.id = node->opposite_of;
  }

  bool will(WordId modal) const {
    return (lexicon_.words.entry(modal).traits & bit(Trait::to_come)) != 0;
  }

  std::string_view text_of(const CueMention& cue) const {
    const Index begin = cue.first - sentence_.view.first_token;
    const Index end = cue.last - sentence_.view.first_token;
    return sentence_.text_of(sentence_.span_of(begin, end));
  }

  // "until a national law is in place": from its first word to the end of its clause.
  std::string condition() const {
    for (const CueMention& cue : sentence_.cues.all()) {
      if (cue.cue != Cue::condition && cue.cue != Cue::meanwhile) continue;
      const Index begin = cue.first - sentence_.view.first_token;
      if (!attribution_.covers(begin)) continue;
      const Index after = cue.last - sentence_.view.first_token;
      if (after >= sentence_.view.size() || sentence_.view[after].temporal) continue;
      const bool opens = sentence_.view[begin].is(Tag::subordinator) || cue.last - cue.first > 1;
      if (!opens) continue;
      Index end = after;
      while (end < sentence_.view.size() && !sentence_.view[end].is(Tag::stop) &&
             !sentence_.view[end].is(Tag::quote) && !sentence_.view[end].is(Tag::comma)) {
        ++end;
      }
      return std::string(sentence_.text_of(sentence_.span_of(begin, end)));
    }
    return {};
  }

  // "Except where the customer has signed a form": not for customers, but where there is a form;
  // "unless they ask": where somebody asks. Its words are those from `first` on. Nothing where the
  // phrase is no subject.
  NodeRef circumstance(Index subject, Index first) const {
    for (const Clause& clause : sentence_.parse->clauses) {
      if (clause.subject != subject || !clause.group.finite || clause.group.main == kNone) continue;
      const bool thing = clause.object != kNone && !sentence_.phrase(clause.object).pronoun &&
                         sentence_.view[sentence_.phrase(clause.object).head].is(Tag::noun);
      const std::string_view word = thing
                                        ? sentence_.view.text(sentence_.phrase(clause.object).head)
                                        : std::string_view(lexicon_.words.text(clause.group.verb));
      if (word.empty()) return {};
      Index last = clause.last;
      while (last > 0 &&
             (sentence_.view[last - 1].is(Tag::stop) || sentence_.view[last - 1].is(Tag::quote))) {
        --last;
      }
      return {"~" + (thing ? singular(word) : std::string(word)),
              std::string(sentence_.text_of(sentence_.span_of(first, last)))};
    }
    return {};
  }

  NodeRef after_cue(Cue kind) const {
    const CueMention* cue = sentence_.cues.find(kind);
    if (cue == nullptr) return {};
    const Index after = cue->last - sentence_.view.first_token;
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first < after) continue;
      if (phrase.first > after + 1) break;
      NodeRef thing = thing_slot(sentence_, lexicon_.words, i);
      if (words_only(thing.id)) {
        // "save where" keeps its "where"
        const Index first = cue->last - cue->first > 1 ? after - 1 : phrase.first;
        if (NodeRef told = circumstance(i, first); told.filled()) return told;
      }
      // "all but six of them": a pronoun says nothing without the words before it.
      const NounPhrase& whole = sentence_.phrase(whole_of(sentence_, i));
      if (whole.pronoun) {
        thing.name = std::string(sentence_.text_of(sentence_.span_of(after, whole.last)));
      }
      return thing;
    }
    return {};
  }

  // "We never hand it over without a warrant": with one it may be; nothing where none is wanted.
  NodeRef leave_wanted(const Proposition& proposition, const StanceReading& stance) const {
    if (stance.polarity != Polarity::negative || proposition.inner == kNone) return {};
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      const Word& head = sentence_.view[phrase.head];
      const bool wanted = phrase.preposition != kNone &&
                          phrase.first > sentence_.clause(proposition.inner).group.main &&
                          sentence_.view[phrase.preposition].has(Trait::lacking) &&
                          lexicon_.words.in(WordGroup::leave, head.id);
      if (!wanted) continue;
      const std::string_view word = sentence_.view.text(phrase.head);
      return {"~" + singular(word),
              std::string(sentence_.text_of(sentence_.span_of(phrase.first, phrase.last)))};
    }
    return {};
  }

  const SentenceReading& sentence_;
  DocumentContext& context_;
  const Attribution& attribution_;
  const Lexicon& lexicon_;
  TellingOrder told_;
  const DateMention* said_on_ = nullptr;
  std::optional<Number> number_;  // the first in what is said
  DateMention since_;
  std::optional<Polarity> position_;  // of the claim: what it is for or against
};

}  // namespace

bool make_claim(const SentenceReading& sentence, DocumentContext& context,
                const Attribution& attribution, std::vector<Claim>& claims) {
  return ClaimMaker(sentence, context, attribution).make(claims);
}

}  // namespace gainsay::claim

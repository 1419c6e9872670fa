// Predicates: the words of data/lexicon/en/frames.yaml and operators.yaml, found at a verb.
//
// A Frame says that an action took place and where its parts stand. An Operator says how another
// predicate stands to what happened: it stopped, was tried, planned, refused, promised.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/words/word.h"

namespace gainsay::claim {

enum class SlotRole : std::uint8_t { actor, object, counterparty, none };

// What the stance of a claim may rest on.
enum class Sense : std::uint8_t {
  ends,    // by it something is over
  guards,  // encrypts, protects: said in the present, a capability
  hazard,  // may happen: a risk
  learns,
  knows,
  offering,   // done by the one to whom the thing belongs
  told,       // passive: "we were told"
  coerces,    // denied, a motive: "nobody leaned on us"
  involves,   // stands for having to do with some thing at all
  dealings,   // stands for having to do with somebody at all
  bounded,    // "all of it comes from": an exclusivity
  threatens,  // of note when it is only announced
  finds,      // "inspectors found it in the firm's shop": it was there
  sums,       // "payments to drivers came to": what was done is in the subject
  duty,       // what one ought to do: that it may not be done is a risk
  opines,     // says what it is for or against, not what it did
  able,       // what a thing can do, said in the present or perfect: "has coped with"
  noted,      // in a paper of the company's own: known to it by then
  against,    // says no to what stands in its object: "is opposed to"
  arrives,    // with news as subject, it was known from then on: "word of it came to us"
  tries,      // what it is done on says more than what is done: "tested a cream on rabbits"
  makes,      // made, grown or built: what it is done without is not used
  uses,       // stands for using some thing
  at_once,    // done on a day: "raised the fee from 1 May" was done then, and not ever since
  penal,      // done to somebody: "we have never been fined" is of whoever fines
};

struct Frame {
  std::string id;
  std::string action;  // id of the ontology
  SlotRole subject = SlotRole::actor;
  SlotRole direct = SlotRole::object;  // what the direct object is: "told the agency"
  std::string thing;   // the action when a thing, and no one, is its object: "e-mailed offers to"
  std::string deed;    // the action when an authority does it, and to a deed: "ordered a recall"
  std::string people;  // the action when people are its object: "took on apprentices"
  std::string over;    // the action that is over by it: "closed the mill", operate
  std::string noun;    // the first of its nouns; empty if it has none
  std::string money;   // the action when money is its object: "gave them $400"
  std::string data;    // the action when data is its object: "gave them the names of patients"
  std::string substance;  // the action when its object goes into air or water: "released acid"
  std::string paid_for;  // the action when goods are what its money is for: "paid for cameras", buy
  std::string for_money;  // the action when goods changed hands for money: "got cameras for $400"
  std::string converse;   // what the other side did: "bought it from": sell
  std::string whom;       // id of whom it means by people: "laid off 40 people", employees
  std::string implies;  // id of what its object is, whatever stands there: "cut 40 jobs", employees
  bool ergative = false;     // without an object, the subject is the object
  bool recipient = false;    // an actor alone as direct object is the counterparty: "paid a doctor"
  bool undone = false;       // says of its action that it was not done: "left the posts up"
  bool of_price = false;     // what may be done to a price: "raised the fee"
  bool dative = false;       // of two objects the first is the counterparty
  std::uint32_t senses = 0;  // bits of Sense
  bool declined = false;     // the word itself says that it was refused
  std::vector<WordId> object;  // prepositions that lead to it
  std::vector<WordId> counterparty;
  std::string example;         // a sentence, for the tests; may be empty
  std::string example_object;  // what must be read in it; may be empty
  std::string example_counterparty;

  // Is what was learned or told often a clause of its own: "told the agency that …"?
  bool tells() const { return has(Sense::told) || has(Sense::learns) || has(Sense::knows); }
  bool has(Sense sense) const { return ((senses >> static_cast<unsigned>(sense)) & 1U) != 0; }
};

enum class Effect : std::uint8_t {
  none,
  cessation,
  attempt,
  decline,
  negation,
  plan,
  promise,
  keeps_on,
  begin,
  deny,
  ask,
  ability,
  hedge,
  need,
};

// Without spaces: "goes-on" of keeps_on.
std::string_view name_of(Effect effect);

struct VerbGroup;

struct Operator {
  std::string id;
  Effect effect = Effect::none;
  bool negates = false;               // "is unable to"
  bool passive = false;               // only so: "was found to"
  Effect progressive = Effect::none;  // that of "is going to", where it differs
  bool takes_noun = false;
  bool takes_to = false;     // "tried to sell"
  bool takes_bare = false;   // "see us sell"
  bool object_does = false;  // "saw the mill selling": who does it is the verb's object
  bool takes_ing = false;    // "stopped selling", "refrained from selling"
  std::string example;       // a sentence, for the tests
};

// What was found at a verb: index into frames() or operators(), and where its words end.
struct PredicateMatch {
  std::uint32_t index = kNone;
  Index last = 0;           // one past the last word of the predicate
  std::uint32_t words = 0;  // how many words matched; more is more specific

  bool phrasal = false;  // "be handed to": its subject stands where the phrase's would

  bool found() const { return index != kNone; }
};

class Predicates {
 public:
  // Interns the words of the files in `lexicon`.
  static Result<Predicates> load(const Knowledge& knowledge, WordLexicon& lexicon);

  const std::vector<Frame>& frames() const { return frames_; }
  const std::vector<Operator>& operators() const { return operators_; }
  // The frame of having to do with somebody, kNone if the file has none.
  std::uint32_t ties() const { return ties_; }
  // The same for having to do with some thing.
  std::uint32_t involvement() const { return involvement_; }
  // The same for using some thing.
  std::uint32_t usage() const { return usage_; }
  // The same for being for something.
  std::uint32_t approval() const { return approval_; }

  // The most specific frame (operator) of the verb `verb` whose other words follow from `after` on.
  // `passive`: the verb is a participle after a form of be, so that "be handed to" may stand here.
  PredicateMatch frame_at(const SentenceView& sentence, WordId verb, Index after,
                          bool passive = false) const;
  PredicateMatch operator_at(const SentenceView& sentence, WordId verb, Index after,
                             bool passive = false) const;
  // "The books were cooked", with "cook the books": the frame of a passive verb whose subject, with
  // the head `subject` and, where it is not `bare`, other words before it, is a word of the phrase.
  PredicateMatch frame_with_subject(const SentenceView& sentence, WordId verb, Index after,
                                    WordId subject, bool bare) const;
  // The frame of what a verb says of a price ("went up"), whatever else it may mean.
  PredicateMatch price_move_at(const SentenceView& sentence, WordId verb, Index after,
                               bool passive) const;
  // The operator of a whole verb group, or nullptr.
  const Operator* operator_of(const SentenceView& sentence, const VerbGroup& group) const;
  // The frame of the noun at `head`, or none.
  PredicateMatch frame_of_noun(const SentenceView& sentence, Index head) const;

 private:
  struct Pattern {
    std::vector<WordId> rest;  // words after the verb; 0 = up to seven words of any kind
    WordId next = 0;           // the first of them, if it is named and there is one
    WordBits named = 0;        // those that are named
    std::uint32_t target = 0;
    std::uint32_t words = 1;  // those that are named; more is more specific
    bool split = false;       // "take it down": only a noun phrase may stand in the gap
    bool passive = false;     // "be handed to", at the verb "hand"
    bool done_to = false;     // "was found to": only where the verb is passive
    bool about = false;       // "read about": before a number it says how many
  };
  using Patterns = std::vector<std::vector<Pattern>>;  // by verb
  struct Compound {
    WordId before = 0;
    WordId head = 0;
    std::uint32_t frame = kNone;
  };

  static PredicateMatch match(const Patterns& patterns, const SentenceView& sentence, WordId verb,
                              Index after, bool passive);
  static void add_passive(Patterns& patterns, const WordLexicon& lexicon, Pattern pattern);
  static void add(Patterns& patterns, WordLexicon& lexicon, std::string_view phrase,
                  std::uint32_t target);
  void add_noun(WordLexicon& lexicon, const std::string& noun, std::uint32_t frame);

  std::vector<Frame> frames_;
  std::vector<Operator> operators_;
  Patterns frame_patterns_;
  Patterns price_patterns_;  // to those of frames with "of_price"
  Patterns operator_patterns_;
  std::uint32_t ties_ = kNone;
  std::uint32_t involvement_ = kNone;
  std::uint32_t usage_ = kNone;
  std::uint32_t approval_ = kNone;
  std::vector<std::uint32_t> nouns_;  // by WordId: index into frames_, kNone for none
  std::vector<Compound> compounds_;   // "job cuts", which are no cuts
};

}  // namespace gainsay::claim

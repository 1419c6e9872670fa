// WordLexicon: every word that the lexicon names, with a number, the parts of speech it can have,
// and, for a verb's form, its base form.
//
// Read from data/lexicon/en/words.yaml and verbs.yaml; regular verbs are inflected by rule
// (inflect.h). Words are folded: lower case, straight apostrophes. Guarantees that a number stands
// for the same word as long as the WordLexicon lives. Refuses to know a word that is in no file:
// its shape alone then says what it may be (word_forms.h).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "text/vocabulary.h"

namespace gainsay::claim {

// Parts of speech, coarse, as the shallow parse needs them.
enum class Tag : std::uint8_t {
  other,
  determiner,
  pronoun,
  possessive,  // "our", and the clitic "'s"
  relative,    // who, which, that after a noun; question words
  preposition,
  subordinator,  // that, if, because, until …
  coordinator,
  modal,
  be,
  have,
  do_,
  negator,
  adverb,
  adjective,
  noun,
  name,  // capitalised, not at the start of a sentence
  number,
  verb_base,
  verb_s,
  verb_past,
  verb_participle,
  verb_ing,
  to,  // before an infinitive
  comma,
  stop,  // ; : . ! ?
  dash,
  quote,
  bracket,
};

using TagSet = std::uint32_t;
constexpr TagSet bit(Tag tag) { return TagSet{1} << static_cast<unsigned>(tag); }
constexpr TagSet kVerbTags = bit(Tag::verb_base) | bit(Tag::verb_s) | bit(Tag::verb_past) |
                             bit(Tag::verb_participle) | bit(Tag::verb_ing);
constexpr TagSet kAuxiliary = bit(Tag::modal) | bit(Tag::be) | bit(Tag::have) | bit(Tag::do_);

// What else a word is known for; the lists of words.yaml that have no part of speech of their own.
enum class Trait : std::uint8_t {
  negative,       // no, nobody, none, neither
  particle,       // up, down, out …
  light_verb,     // give, make, hold …
  adjective_too,  // "clean", "limited": form of a verb, mostly an adjective
  noun_too,       // "sale"-like base forms
  empty,          // carries no meaning of its own in a topic id
  calendar_word,  // months and days
  number_word,
  question_word,
  staff,         // "staff", "officials": people who act for the body that they are of
  exemplifies,   // "including": what follows is one of what stands before
  partitive,     // "one", "a third": stands for what follows "of"
  vague,         // says little of what a sentence is about
  skippable,     // "yet", "also": may stand inside a phrase of a frame
  content_noun,  // "report", "claim": what follows "that" is what it says
  conditional,   // if, unless, until: what follows is not stated
  past_be,       // was, were: past tense of be
  asks,          // verb after whose object "to" opens an infinitive
  resumes,       // "such", "said": the phrase takes up what was spoken of
  means,         // "key", "way": without it, a thing cannot be done
  final,         // "the last sack was sold": it was over with it
  pale,          // "fault", "problem": the words before it say more
  business,      // "brokerage", "programme": closing it ends what it did
  takes_to,      // "contract", "first": "to" after it opens an infinitive
  points,        // "the", "this": what follows was spoken of before
  person,        // "nobody", "anyone": any human being
  stock,         // "at 31 December": a count of what is there, not of what was done
  expletive,     // "there is": stands for no thing
  leaves_so,     // "keep": an adjective after its object says how that is kept
  period,        // "period": the time that a document is about
  closes,        // "ended", "to": behind a length of time and before the day on which it was over
  succeeds,      // "after": what it opens came first
  joins_noun,    // "of": what follows says which one the noun before is
  time_part,     // "the rest of May": a part of the time that follows "of"
  money,         // "dollar", "cent": what is given is money
  opens_phrase,  // first word of an adverbial of several words: "at no time"
  inverts,       // "only", "seldom": in front of a clause, the subject follows the auxiliary
  falsehood,     // "untrue", "invention": what is called so is denied
  truth,         // "true", "the case": what is called so is said
  misjudges,     // "wrong to say": so is what it is wrong to say
  lacking,       // "without foundation"
  waits,         // "until we did": what follows put an end to it
  object_form,   // "us", "them": never a subject
  device,        // "pump", "lamp": what is said that it does is what it can do
  since,         // "since": what follows began then
  reader,        // "you": who reads or hears it
  wish,          // should, ought: what ought to be
  may_be,        // could, may, might: what is only possible
  to_come,       // will, shall
  supposes,      // "if"
  prefers,       // "rather": in "would rather", a wish
  says_that,     // "that": opens what is said
  agrees,        // shall: what a contract binds to
  leave,         // may: what is allowed
  ability,       // can
  could,         // could
  would,         // would
  own,           // "our own mill"
  holds,         // "has", "runs": before a number, a count of what there is
  recurs,        // "weekdays": a time that comes again
  news,          // "word": it may come to somebody
  reason,        // "because": what follows says why
  stands_for_deed,  // "so": "did so"
  causes,           // "get": has its object done by others ("get the fan mended")
};
using TraitSet = std::uint64_t;
static_assert(static_cast<unsigned>(Trait::causes) < 64, "the last Trait has to have a bit");
constexpr TraitSet bit(Trait trait) { return TraitSet{1} << static_cast<unsigned>(trait); }

struct WordEntry {
  TagSet tags = 0;
  TraitSet traits = 0;
  WordId verb = 0;        // base form, when one of the tags is a verb's
  WordId past_of = 0;     // base form of which this is the past or participle: "found" of "find"
  WordId singular = 0;    // of an irregular plural
  bool apart = false;     // "rival": a Northfield rival is somebody else
  bool replaces = false;  // "instead": what follows was not
};

// Small groups of words, each for one question; words.yaml has a list of each.
enum class WordGroup : std::uint8_t {
  than,     // "six more than a year ago"
  against,  // "from 598 a year earlier": before a time that something is only held against
  earlier,  // the same, at its end
  readers,  // "your"
  until,
  shows,  // "records show that"
  charges,
  others,  // "rival": somebody else
  unreal,  // "draft", "proposed"
  nearly,
  answers,     // "no"
  impersonal,  // "it"
  lasting,     // "for two years"
  pending,     // "has yet to"
  degree,      // "so much"
  again,       // "started again"
  resumes,
  falsely,    // "false", "retracted"
  imitation,  // "fake"
  another,    // "different"
  zero,
  beside,        // "near"
  as,            // "as we told the paper"
  openings,      // "Contrary to reports, we"
  vouches,       // "confident that we": what follows is said to be so
  dates_papers,  // "dated 3 May"
  mandates,      // "demanded that the firm close": what follows "that" is wanted, and not so
  takes_things,  // "provide training": what such a verb has behind it is a thing
  where,         // "the mill where it had made flour"
  premises,      // "our shops": what a company acts through
  hundreds,      // "a hundred and twenty": what "and" may go on from
  any,           // "for any price": limits nothing
  said_things,   // "that has been so": what was said before
  holding,       // "so", "the rule"
  always,
  since,
  either,  // "in 2017 or 2018"
  leave,   // "without a warrant": what makes it allowed
  wares,   // "face-recognition software": what it is for says more
  goods,   // "none of our products": whatever it sells
  lists,   // "the register lists 43 complaints": so many there were
  tallies,
  currency_signs,
  punishes,    // "fined the mill for selling": it had done so
  penalties,   // "paid a fine for selling"
  imposes,     // "paid", "imposed", and not "overturned", a fine
  guilty,      // "found guilty of selling"
  for_deeds,   // "for", "of": what stands between the two
  upon,        // "a fine on the mill"
  bodies,      // "the consumer agency": public power, whatever its name
  claims,      // "a bidder claims that"
  answerable,  // "prosecutors allege that": who has to answer for what he says
  prices,      // "raised the price of glasses": of glasses
  any_price,   // "the charge for glasses": no kind of its own
  of_office,   // "managing director"
  greetings,   // "dear"
  stand_ins,   // "will not ship another": of what was last spoken of
  climbs,      // "went up to 40 euros"
  market,      // "share prices": set by no seller
  same,        // "in the same months"
  meetings,    // "minutes": of what was said and done on its day
  seeing,      // "saw the first one": knew of it from then on
  knowing,     // "our first inkling"
  unless,
  ever,             // "no other mill has ever": until then
  other,            // "other mills", "a rival"
  indefinite,       // "a mill"
  officers,         // "the managing director": who runs a company
  about,            // "about 40 letters"
  shares,           // "40 dollars each"
  pressing,         // "an order", "required": what somebody else wants done
  addressing,       // "a letter", "told": the same, where a threat stands beside
  selves,           // "themselves": of several
  manner,           // "never unfairly dismissed", "never paid late": what is denied is how
  beneath,          // "children under 15"
  but,              // "nobody but bakers"
  unremarkable,     // "also": tells nothing that could be held against something
  taking_as_known,  // "did not know that": so it was all the same
  believing,        // "is convinced that"
  rejecting,        // "withdrew the report that"
  supposing,        // "assuming that"
  leaving,          // "was allowed to"
  measure_words,    // "all", "always": denied, some is left
  chances,          // "the risk of a leak": no leak
  pausing,          // "suspended sales": not for good
  one_person,       // "I": who speaks, and not the company
  further,          // "900 more cars": others than those that were counted before
  away,             // "outside the park": not there
  only,             // "did not just sell it": that it sold it is not denied
  says_that,        // "admitted to the agency that"
  informs,          // "told the agency that"
  witnesses,        // "filmed the mill selling flour": who sells is what was filmed
  papers,           // "the e-mails"
  documents,        // "the invoices document a sale": it was sold
  by_deeds,         // "by selling": the deed was the means
  goes_on,          // "sales continued"
};
constexpr std::size_t kWordGroups = static_cast<std::size_t>(WordGroup::goes_on) + 1;

class WordLexicon {
 public:
  static Result<WordLexicon> load(const Knowledge& knowledge);

  // The number of `word`, already folded; 0 when it is not known.
  WordId find(std::string_view word) const { return words_.find(word); }
  WordId find(std::string_view word, std::uint64_t hash) const { return words_.find(word, hash); }
  void fetch(std::uint64_t hash) const { words_.fetch(hash); }
  // Has the memory fetched that entry() will look at.
  void fetch_entry(WordId id) const { __builtin_prefetch(&entries_[id]); }
  // The number of `word`, which is added if it is new.
  WordId intern(std::string_view word);

  // Numbers of words that reading asks for in every sentence; 0 when a word is in no file.
  struct Often {
    WordId by = 0;
    WordId for_whom = 0;
    WordId never = 0;
    WordId of = 0;
    WordId say = 0;
    WordId tell = 0;
  };
  const Often& often() const { return often_; }
  bool says_or_tells(WordId verb) const {
    return verb != 0 && (verb == often_.say || verb == often_.tell);
  }

  const WordEntry& entry(WordId id) const { return entries_[id]; }
  WordEntry& entry(WordId id) { return entries_[id]; }
  std::string_view text(WordId id) const { return texts_[id]; }

  const std::vector<std::string>& adjective_endings() const { return adjective_endings_; }
  // False where the last letter of `word` is that of no such ending.
  bool may_end_adjective(std::string_view word) const {
    return !word.empty() &&
           (last_letters_ >> (static_cast<unsigned char>(word.back()) % 32U) & 1U) != 0;
  }
  // "at no time", "to date": adverbials of several words that may stand inside a verb group;
  // sorted.
  const std::vector<std::vector<WordId>>& adverbial_phrases() const { return adverbial_phrases_; }
  // Is `word` one of `group`? Never true of 0.
  bool in(WordGroup group, WordId word) const {
    const Group& one = groups_[static_cast<std::size_t>(group)];
    const bool may_be = word != 0 && (one.bits >> (word % kGroupBits) & 1U) != 0;
    return may_be && std::binary_search(one.words.begin(), one.words.end(), word);
  }
  const std::vector<WordId>& all_in(WordGroup group) const {
    return groups_[static_cast<std::size_t>(group)].words;
  }
  // A word with none of these bits (word.h, bit_of_word) is not one of `group`.
  std::uint64_t bits_of(WordGroup group) const {
    return groups_[static_cast<std::size_t>(group)].bits;
  }
  // "more than", "up to": before a number, they are part of it
  const std::vector<std::vector<WordId>>& bound_phrases() const { return bound_phrases_; }

 private:
  gainsay::Vocabulary words_;
  std::vector<std::string> texts_ = {""};  // by WordId
  std::vector<WordEntry> entries_ = std::vector<WordEntry>(1);
  Often often_;
  std::vector<std::string> adjective_endings_;
  std::uint32_t last_letters_ = 0;  // of them, a bit for each by the lowest five bits of its code
  std::vector<std::vector<WordId>> adverbial_phrases_;
  std::vector<std::vector<WordId>> bound_phrases_;
  static constexpr WordId kGroupBits = 64;
  struct Group {
    std::vector<WordId> words;  // sorted
    std::uint64_t bits = 0;     // a bit for each, by its number
  };
  std::array<Group, kWordGroups> groups_;
};

// Words of `text` separated by spaces.
std::vector<std::string_view> split_words(std::string_view text);

}  // namespace gainsay::claim

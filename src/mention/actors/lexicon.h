// The words by which actors are read: data/lexicon/en/names.yaml and descriptions.yaml.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "text/phrase_table.h"
#include "text/plurals.h"
#include "text/tokenize.h"
#include "text/vocabulary.h"

namespace gainsay::actors {

// What a single word can be; a word may be several.
enum class Mark : std::uint8_t {
  common,
  calendar,
  place,
  weak_first,
  everyday,
  given_name,
  joiner,
  joiner_after_body,
  prefix,
  title_male,
  title_female,
  title,
  addressed,
  role_link,
  party_term,
  reporting,
  agent_verb,
  agent_link,
  agent_preposition,
  leads,   // "runs", "founded": whoever does so with a body speaks for it
  former,  // "ousted": whoever was of a body
  clause_opener,
  auxiliary,
  adverb,
  place_preposition,
  first_singular,
  first_plural,
  thing,
  plural,
  male,
  female,
  expletive_after,
  expletive_verb,
  turn_question,
  turn_answer,
  definite,
  near,
  own,
  indefinite,
  other,
  examined,
  held,            // "title", "licence"
  holder,          // "the title holder", "the licence holder"
  examined_alone,  // "Respondent sold them": without an article
  site,            // "the Larne bakery" is one of its places
  trade_word,      // at the head of a name: "Panificadora La Ceiba"
  relational,      // "the maker of the T3" is whoever makes it
  named,           // "the Brennhof cooperative" is called Brennhof
  role_ending,     // "operations director": a role of whatever stands before it
  opens_suffix,    // first word of one of suffixes()
  opens_role,      // of roles()
  opens_head,      // of heads()
};

using Marks = std::uint64_t;
constexpr Marks bit(Mark mark) { return Marks{1} << static_cast<unsigned>(mark); }
constexpr Marks kTitles = bit(Mark::title_male) | bit(Mark::title_female) | bit(Mark::title);
constexpr Marks kThird = bit(Mark::thing) | bit(Mark::plural) | bit(Mark::male) | bit(Mark::female);

// A set of the classes of descriptions.yaml, by their order there.
using Classes = std::uint64_t;

struct ActorClass {
  std::string id;
  Classes self_and_wider = 0;
  std::vector<std::string> nodes;
  bool with_legal_form = false;  // what an "Inc." is
  bool publishes = false;        // "this newspaper" is the one that prints the text
};

// What may stand around the name of a body of `country`: "U.S." before it, "of Ireland" after it.
struct CountryNames {
  std::string country;  // as in the ontology
  std::vector<std::string> before;
  std::vector<std::string> after;
};

enum class Role : std::uint8_t { officer, spokes, other, outside };

struct WordInfo {
  Marks marks = 0;
  Classes name = 0;  // classes that the word gives to a name which holds it
};

class Lexicon {
 public:
  static Result<Lexicon> load(const Knowledge& knowledge, const Tokenizer& tokenizer);

  // What is known of the word; zeroes for a strange one.
  WordInfo info(std::string_view folded, std::uint64_t hash) const {
    return infos_[vocabulary_.find(folded, hash)];
  }
  WordInfo info(std::string_view folded) const;

  const std::vector<ActorClass>& classes() const { return classes_; }
  // Everything that may be meant by a noun of `classes`: the classes with all wider ones.
  Classes widened(Classes classes) const;

  // Payload: the form as the file writes it, see suffix().
  const PhraseTable& suffixes() const { return suffixes_; }
  const std::string& suffix(std::uint32_t payload) const { return suffix_forms_[payload]; }
  const PhraseTable& roles() const { return roles_; }  // payload: a Role, + 8 in the plural
  const PhraseTable& heads() const { return heads_; }  // payload: index into classes()

  // nullptr for a country that the file does not name.
  const CountryNames* country(std::string_view country) const;

  const Plurals& plurals() const { return plurals_; }

 private:
  Result<void> read_names(const Knowledge& knowledge, const Tokenizer& tokenizer);
  Result<void> read_descriptions(const Knowledge& knowledge, const Tokenizer& tokenizer);
  WordInfo& entry(std::string_view word);
  void add_phrase(PhraseTable& table, const std::vector<std::string>& words, std::uint32_t payload,
                  Mark opens);

  Vocabulary vocabulary_;
  std::vector<WordInfo> infos_ = {{}};  // by WordId
  std::vector<ActorClass> classes_;
  PhraseTable suffixes_;
  std::vector<std::string> suffix_forms_;
  PhraseTable roles_;
  PhraseTable heads_;
  Plurals plurals_;
  std::vector<CountryNames> countries_;
};

inline constexpr std::uint32_t kPluralRole = 8;

}  // namespace gainsay::actors

// Ad hoc nodes: "~" and the words of something that no ontology knows.
//
//   ~artisanal ore              a thing in lemmas, the last word its head
//   ~net + sanctuary bay        a thing, and what else its sentence is about
//   ~@keystone tobacco          an actor by its name
//   ~@keystone + cigarette maker   an actor, and what it was said to be
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/ontology.h"
#include "gainsay/truth.h"

namespace gainsay {

inline bool is_ad_hoc(std::string_view id) { return id.starts_with('~'); }
inline bool is_ad_hoc_actor(std::string_view id) { return id.starts_with("~@"); }

// The words of an ad hoc id, or of a name that it is held against, cut once for many comparisons;
// of each kind the last 32 at most.
class AdHocWords {
 public:
  struct Word {
    std::string text;
    std::string singular;
    friend bool operator==(const Word& a, const Word& b) { return a.text == b.text; }
  };
  using Words = std::vector<Word>;

  // A single word as a text has it.
  static Word word_of(std::string_view written);
  // `id` begins with "~".
  static AdHocWords of_id(std::string_view id);
  // The same of a name, in lower case.
  static AdHocWords of_name(std::string_view name);

  std::string id;  // whole; empty for a name
  Words own;       // a thing's, or an actor's
  Words parts;     // a thing's: of hyphenated words, too
  Words context;   // a thing's: what else its sentence is about; an actor's: what it is
};
// "block" and "blockage", "steriliser" and "sterilised": one word with two endings.
bool akin(const AdHocWords::Word& one, const AdHocWords::Word& other);
// Of all that a node goes by.
std::vector<AdHocWords> names_of(const Node& node);

struct AdHocScope {
  Scope scope = Scope::unknown;
  Truth truth = Truth::must;
};

// Things: `same` when equal; `within` when the event's words hold all of the claim's and end in the
// same one ("~artisanal ore" in "~ore"); `contains` the other way round. Else `within`, but only
// `may`, when they share words enough to be about one thing: the head of one is among the words of
// the other ("~phthalate softener" and "~phthalate"), or two other words are shared, and that is
// more than one usual word of the several that the claim calls its thing by ("~felling permit" and
// "~mill + permit"), or the claim names no thing and the event has all its other words ("~ +
// meadow" and "~shed + meadow"); else `unknown`. Words count as one when they begin alike
// ("blockage", "blocked"). Named actors: `same` when equal; `unknown` when one name may be short
// for the other (its words are among the other's, or it is their initials); else `unrelated`, but
// only `may`, since one actor can have two names. A thing and an actor: `unknown`.
AdHocScope compare_ad_hoc(const AdHocWords& claim, const AdHocWords& event);

// The words of two things that make compare_ad_hoc() take them for one, as the event has them.
std::vector<std::string_view> shared_words(const AdHocWords& claim, const AdHocWords& event);

// A thing of words and a node that goes by `names`: `within`, and only `may`, when one of the names
// shares words enough with it.
AdHocScope compare_ad_hoc(const AdHocWords& thing, const std::vector<AdHocWords>& names);

}  // namespace gainsay

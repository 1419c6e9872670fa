// Ad hoc nodes: "~" and the words of something that no ontology knows.
//
//   ~artisanal ore              a thing in lemmas, the last word its head
//   ~net + sanctuary bay        a thing, and what else its sentence is about
//   ~@keystone tobacco          an actor by its name
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/ontology.h"
#include "gainsay/truth.h"

namespace gainsay {

inline bool is_ad_hoc(std::string_view id) { return id.starts_with('~'); }
inline bool is_ad_hoc_actor(std::string_view id) { return id.starts_with("~@"); }

struct AdHocScope {
  Scope scope = Scope::unknown;
  Truth truth = Truth::must;
};

// Things: `same` when equal; `within` when the event's words hold all of the claim's and end in the
// same one ("~artisanal ore" in "~ore"); `contains` the other way round. Else `within`, but only
// `may`, when they share words enough to be about one thing: the head of one is among the words of
// the other ("~phthalate softener" and "~phthalate"), or two other words are shared; else
// `unknown`. Words count as one when they begin alike ("blockage", "blocked"). Named actors: `same`
// when equal; `unknown` when one name may be short for the other (its words are among the other's,
// or it is their initials); else `unrelated`, but only `may`, since one actor can have two names. A
// thing and an actor: `unknown`.
AdHocScope compare_ad_hoc(std::string_view claim, std::string_view event);

// A thing of words and a node that goes by `names`: `within`, and only `may`, when one of the names
// shares words enough with it.
AdHocScope compare_ad_hoc(std::string_view thing, const std::vector<std::string>& names);

}  // namespace gainsay

// Ad hoc nodes: "~" and the words of something that no ontology knows.
//
//   ~artisanal ore       a thing in lemmas, the last word its head
//   ~@keystone tobacco   an actor by its name
#pragma once

#include <string_view>

#include "gainsay/ontology.h"
#include "gainsay/truth.h"

namespace gainsay {

inline bool is_ad_hoc(std::string_view id) { return id.starts_with('~'); }

struct AdHocScope {
  Scope scope = Scope::unknown;
  Truth truth = Truth::must;
};

// Things: `same` when equal; `within` when the event's words hold all of the claim's and end in the
// same one ("~artisanal ore" in "~ore"); `contains` the other way round; else `unknown`.
// Named actors: `same` when equal; `unknown` when one name may be short for the other (its words
// are among the other's, or it is their initials); else `unrelated`, but only `may`, since one
// actor can have two names. A thing and an actor: `unknown`.
AdHocScope compare_ad_hoc(std::string_view claim, std::string_view event);

}  // namespace gainsay

// What a text says that those are whom it names: "Adnama, an advertising agency in Lahore", "the
// data broker Geolattice".
#pragma once

#include <string>
#include <unordered_map>

#include "claim/sentence_reading.h"
#include "claim/words/word_lexicon.h"
#include "gainsay/ontology.h"

namespace gainsay::claim {

class Described {
 public:
  // Takes note of what the sentence says so; what was said first stands.
  void note(const SentenceReading& sentence, const WordLexicon& lexicon);
  // Adds to the ad hoc id of a named actor what it was said to be:
  // "~@adnama + advertising agency".
  void tell(NodeRef& actor) const;

 private:
  std::unordered_map<std::string, std::string> words_;  // by id
};

}  // namespace gainsay::claim

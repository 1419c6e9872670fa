// Classes of actors by the words that stand in the names of their members: "Kotor Garrison" is one
// of the garrisons, "Calder Assurance" an insurer.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gainsay/ontology.h"

namespace gainsay {

class NameTails {
 public:
  // The name, aliases and in_names of a class. A node whose name is written with a capital is one
  // body and no class, and is passed over.
  void add(const Node& node);

  // The classes that the ad hoc id `actor` has all words of a name of, one after the other, in the
  // singular or plural; of an id of words and not of a name ("~consultant radiologist") they have
  // to be its last, and so have those that say what a named one is ("~@adnama + advertising
  // agency"). A class may come more than once. Appended to `classes`.
  void find(std::string_view actor, std::vector<const Node*>& classes) const;

 private:
  // In words that are a name `anywhere`, else at their end.
  void find_in(std::string_view text, bool anywhere, std::vector<const Node*>& classes) const;

  struct Name {
    const Node* node = nullptr;
    std::vector<std::string> words;  // in the singular
  };

  std::unordered_map<std::string, std::vector<Name>> by_last_word_;
};

}  // namespace gainsay

// Ids: the ids given in a case so far, and where. Each may be given once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "casefile/file_reader.h"

namespace gainsay {

class Ids {
 public:
  // Notes the id at `node`; if it is taken, says so and returns false.
  bool take(const yaml::Node& node, FileReader& reader);
  bool has(const std::string& id) const { return places_.count(id) != 0; }
  // "Did you mean «s1»?", or "Known here: s1, s2."; `what` names what there is none of.
  std::string hint(const std::string& id, std::string_view what) const;

 private:
  std::map<std::string, Place> places_;
};

}  // namespace gainsay

// Reporting: the verbs of saying and who may be behind them (data/lexicon/en/reporting.yaml).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/word_lexicon.h"

namespace gainsay::claim {

enum class Saying : std::uint8_t { none, say, deny, accuse, ask, think };

class Reporting {
 public:
  static Result<Reporting> load(const Knowledge& knowledge, WordLexicon& lexicon);

  Saying saying(WordId verb) const {
    return verb < sayings_.size() ? sayings_[verb] : Saying::none;
  }
  // "the e-mails show", "the register lists"
  bool shows(WordId verb) const { return verb < shows_.size() && shows_[verb]; }
  bool paper(WordId noun) const { return noun < papers_.size() && papers_[noun]; }
  bool asks(WordId label) const { return label < questioners_.size() && questioners_[label]; }

 private:
  std::vector<Saying> sayings_;  // by WordId
  std::vector<bool> shows_;
  std::vector<bool> papers_;
  std::vector<bool> questioners_;
};

}  // namespace gainsay::claim

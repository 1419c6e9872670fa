// Reply: that a company was asked what it says to the findings, and what it answered, as `replies`
// in case.yaml has it.
//
// An answer is verbatim. Refuses to take silence for an answer: where nothing came, `answer` is
// empty and the day until which one was waited for is shown.
#pragma once

#include <string>
#include <vector>

#include "gainsay/error.h"
#include "gainsay/finding.h"

namespace gainsay {

struct Reply {
  std::string asked;                  // EDTF: when it was asked
  std::string of;                     // who was asked
  std::string by;                     // who asked; may be empty
  std::vector<std::string> findings;  // about these; empty = about all of the case
  std::string deadline;               // EDTF: until when an answer was asked for; may be empty
  std::string answered;               // EDTF: when it came; may be empty
  std::string answer;                 // verbatim; empty = none came
  Place written;
};

// The reply about `finding`: one with an answer before one without, one that names the finding
// before one about the whole case, the last of several; nullptr when nobody was asked.
const Reply* reply_about(const std::vector<Reply>& replies, const Finding& finding);

}  // namespace gainsay

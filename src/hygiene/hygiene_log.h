// HygieneLog: where the hygiene rules (GS9xx) tell what is wanting in curated data, each as loud as
// its rule is in this case.
//
// What is only worth a look is told as a note, unless the case sets how loud the rule is. A rule
// that is off tells nothing.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "gainsay/diagnostic.h"

namespace gainsay {

enum class Weight : std::uint8_t {
  full,      // as loud as the rule
  note_only  // a note, where the case does not say how loud the rule is
};

class HygieneLog {
 public:
  // `levels`: how loud each rule is that is not off, by id. `set_by_case`: the ids of those for
  // which the case says it. `out` must outlive the log.
  HygieneLog(std::map<std::string, Severity, std::less<>> levels,
             std::set<std::string, std::less<>> set_by_case, Diagnostics& out);

  bool on(std::string_view rule) const { return levels_.count(rule) != 0; }

  // Severity and code are the rule's; those of `defect` are not looked at.
  void tell(std::string_view rule, Weight weight, Diagnostic defect);

  // Brings what others have told under the code of a hygiene rule to the level of that rule.
  void settle();

 private:
  std::map<std::string, Severity, std::less<>> levels_;
  std::set<std::string, std::less<>> set_by_case_;
  Diagnostics& out_;
};

}  // namespace gainsay

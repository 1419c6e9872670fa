// What the programs of this bench share: clocks, and the rules that all of them run.
#pragma once

#include <ctime>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "rule/files/rules.h"

namespace gainsay {

inline double seconds_of(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

inline double cpu_seconds() { return seconds_of(CLOCK_PROCESS_CPUTIME_ID); }

// GS101, GS201 and GS202 as they are shipped, which findings.sql asks for, too.
inline std::vector<Rule> measured_rules(Diagnostics& diagnostics) {
  std::vector<Rule> rules;
  for (const Rule& rule : load_rules(Knowledge::embedded(), diagnostics)) {
    const std::string& name = rule.text.id;
    if (name == "GS101" || name == "GS201" || name == "GS202") rules.push_back(rule);
  }
  return rules;
}

}  // namespace gainsay

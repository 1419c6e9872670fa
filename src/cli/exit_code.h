// What the program's exit status means; the one place that says so.
#pragma once

namespace gainsay {

enum class ExitCode : int {
  nothing = 0,   // nothing to report
  findings = 1,  // findings at or over the threshold
  usage = 2,     // wrong usage of the command line
  input = 3,     // bad input: case, rule or source
  internal = 4,  // our own fault
};

}  // namespace gainsay

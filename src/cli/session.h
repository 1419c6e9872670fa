// Session: what one run of the program has from outside, and the only way to print.
//
// Results go to standard output, everything else to standard error. Colour and the terminal's width
// are used only when standard output is a terminal; NO_COLOR (https://no-color.org) is respected.
// A reader that has gone away (`gainsay rules | head -1`) is no error: the rest is not written.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/knowledge.h"
#include "base/result.h"
#include "cli/exit_code.h"
#include "gainsay/diagnostic.h"
#include "gainsay/report.h"
#include "render/render.h"

namespace gainsay {

class Session {
 public:
  std::string data_folder;  // --data; empty = the embedded knowledge
  std::string today;        // --today; empty = the clock's
  std::function<ExitCode(Session&)> command;

  // The day on which reviews are judged, as YYYY-MM-DD.
  std::string day() const;

  // How text results are to look on what standard output is.
  TextStyle style() const;

  // Writes a result: to the file `path`, or to standard output when it is empty or "-".
  ExitCode deliver(std::string_view bytes, ExitCode code, const std::string& path = {});
  // Says on standard error why the command failed; returns the exit code that goes with it.
  ExitCode fail_with(const Error& error);
  // Lists on standard error what is wrong with the user's files; notes only if they are asked for.
  void list(const Diagnostics& diagnostics, bool notes = false);
  // Lists the defects of a case that could not be evaluated and says that nothing was compared, so
  // that silence is not read as a clean result. Returns ExitCode::input.
  ExitCode refuse(const Report& report);
  // A line for people on standard error.
  void note(std::string_view line);

  Result<Knowledge> knowledge() const;
};

// What is wrong with a day given on the command line; empty when nothing is.
std::string day_defect(const std::string& text);

// For commands that judge the case: bad input before findings before nothing.
ExitCode verdict_code(const Report& report);
// For commands that only print it: bad input or nothing.
ExitCode input_code(const Report& report);

}  // namespace gainsay

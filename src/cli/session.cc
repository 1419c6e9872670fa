#include "cli/session.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/file.h"

namespace gainsay {
namespace {

constexpr int kNarrowest = 40;
constexpr int kWidest = 120;  // longer lines are hard to read, however wide the window is

bool variable_set(const char* name) {
  const char* value = std::getenv(name);  // NOLINT: one thread, before any other starts
  return value != nullptr && *value != '\0';
}

}  // namespace

TextStyle Session::style() const {
  TextStyle style;
  if (isatty(STDOUT_FILENO) == 0) return style;
  const char* terminal = std::getenv("TERM");  // NOLINT: as above
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  style.colour = !dumb && !variable_set("NO_COLOR");
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::clamp(static_cast<int>(size.ws_col), kNarrowest, kWidest);
  }
  return style;
}

ExitCode Session::deliver(std::string_view bytes, ExitCode code, const std::string& path) {
  if (!path.empty() && path != "-") {
    const Result<void> written = write_file(path, bytes);
    return written ? code : fail_with(written.error());
  }
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
  if ((whole && std::fflush(stdout) == 0) || errno == EPIPE) return code;
  return fail_with({ErrorCode::io, "cannot write the result", {}, std::strerror(errno), {}});
}

ExitCode Session::fail_with(const Error& error) {
  note("gainsay: " + to_string(error));
  switch (error.code) {
    case ErrorCode::usage:
      return ExitCode::usage;
    case ErrorCode::input:
    case ErrorCode::io:
    case ErrorCode::limit:
      return ExitCode::input;
    case ErrorCode::internal:
      break;
  }
  return ExitCode::internal;
}

void Session::list(const Diagnostics& diagnostics, bool notes) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (notes || diagnostic.severity != Severity::note) note(to_string(diagnostic));
  }
}

ExitCode Session::refuse(const Report& report) {
  list(report.diagnostics);
  note("gainsay: nothing was compared: mend the errors above, then run it again");
  return ExitCode::input;
}

void Session::note(std::string_view line) { fmt::print(stderr, "{}\n", line); }

Result<Knowledge> Session::knowledge() const {
  if (data_folder.empty()) return Knowledge::embedded();
  return Knowledge::with_data_folder(data_folder);
}

ExitCode verdict_code(const Report& report) {
  const auto counts = [](const Finding& f) { return f.review.status != ReviewStatus::dismissed; };
  const bool any = std::any_of(report.findings.begin(), report.findings.end(), counts);
  const ExitCode input = input_code(report);
  return input == ExitCode::nothing && any ? ExitCode::findings : input;
}

ExitCode input_code(const Report& report) {
  const auto is_error = [](const Diagnostic& d) { return d.severity == Severity::error; };
  const bool bad = std::any_of(report.diagnostics.begin(), report.diagnostics.end(), is_error);
  return bad ? ExitCode::input : ExitCode::nothing;
}

}  // namespace gainsay

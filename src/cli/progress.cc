#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace gainsay {
namespace {

constexpr std::chrono::milliseconds kPatience(1000);
constexpr std::chrono::milliseconds kPause(100);

// Back to the first column, and away with what stood there (ECMA-48, 8.3.41).
constexpr char kClear[] = "\r\x1b[K";

}  // namespace

Progress::Progress(std::string what)
    : what_(std::move(what)),
      terminal_(isatty(STDERR_FILENO) != 0),
      next_(Clock::now() + kPatience) {}

Progress::~Progress() {
  if (shown_) std::fputs(kClear, stderr);
}

void Progress::at(std::size_t done, std::size_t all) {
  if (!terminal_) return;
  const std::lock_guard<std::mutex> lock(mutex_);
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kPause;
  shown_ = true;
  fmt::print(stderr, "{}Reading {}: {} of {}", kClear, what_, done, all);
  std::fflush(stderr);
}

}  // namespace gainsay

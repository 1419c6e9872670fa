// Progress: tells a person at a terminal how far long work has come, on standard error. Says
// nothing when standard error is no terminal, or when the work is done within a second.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace gainsay {

class Progress {
 public:
  // `what` is read: "sources", "cases".
  explicit Progress(std::string what);
  // Takes its line away again.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // May be called by several threads.
  void at(std::size_t done, std::size_t all);

 private:
  using Clock = std::chrono::steady_clock;
  std::string what_;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point next_;  // not to be heard from before
  std::mutex mutex_;
};

}  // namespace gainsay

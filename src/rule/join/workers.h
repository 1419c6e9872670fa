// Sharing out work among threads, so that what comes of it does not depend on their number.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

namespace gainsay {

// Calls work(worker, part) once for each part in [0, parts), on `workers` threads, of which the
// caller is one; a worker takes the next part when it has done one. `work` must not throw, and what
// it writes must be the worker's or the part's own.
template <typename Work>
void share_out(std::uint32_t workers, std::size_t parts, const Work& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&](std::uint32_t worker) {
    for (std::size_t part = next++; part < parts; part = next++) work(worker, part);
  };
  std::vector<std::thread> others;
  for (std::uint32_t worker = 1; worker < workers && worker < parts; ++worker) {
    others.emplace_back(run, worker);
  }
  run(0);
  for (std::thread& other : others) other.join();
}

}  // namespace gainsay

// LoadOnce: what is loaded when it is first asked for, once, by whichever thread comes first.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <utility>

#include "base/result.h"

namespace gainsay {

template <typename T>
class LoadOnce {
 public:
  explicit LoadOnce(std::function<Result<T>()> load) : load_(std::move(load)) {}

  // What loading gave, or why it failed; the same for every caller.
  const Result<T>& get() const {
    std::call_once(begun_, [this] { loaded_.emplace(load_()); });
    return *loaded_;
  }

 private:
  std::function<Result<T>()> load_;
  mutable std::once_flag begun_;
  mutable std::optional<Result<T>> loaded_;
};

}  // namespace gainsay

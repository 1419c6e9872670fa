// Result<T>: a value, or the Error that says why there is none. Never drop one.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "gainsay/error.h"

namespace gainsay {

template <typename T>
using Result = tl::expected<T, Error>;

// fail(ErrorCode::input, "not a date", place, "2017-13", "Months run from 01 to 12.")
inline tl::unexpected<Error> fail(ErrorCode code, std::string message, Place place = {},
                                  std::string fragment = {}, std::string hint = {}) {
  return tl::unexpected<Error>(
      Error{code, std::move(message), std::move(place), std::move(fragment), std::move(hint)});
}

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace gainsay

// How often a property is tried.
#pragma once

namespace gainsay {

// `all` times; a tenth of it under the sanitizers, which look for what a wrong access does and not
// for the rare case, and take more than ten times as long.
template <class Count>
constexpr Count rounds(Count all) {
#ifdef GAINSAY_SANITIZE
  return all / 10;
#else
  return all;
#endif
}

}  // namespace gainsay

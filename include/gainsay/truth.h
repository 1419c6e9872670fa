// Truth: what can be said of a condition when dates and scopes are imprecise.
//
//   must    the condition holds under every reading of the dates;
//   may     it holds under some reading and fails under another;
//   cannot  it holds under none.
//
// This is Kleene's strong three-valued logic (S. C. Kleene, "Introduction to Metamathematics",
// 1952, section 64) with cannot < may < must: and is the minimum, or the maximum, not the mirror
// image. Truth refuses to be a number: there is no probability in gainsay.
#pragma once

#include <cstdint>
#include <string_view>

namespace gainsay {

enum class Truth : std::uint8_t { cannot = 0, may = 1, must = 2 };

constexpr Truth operator&(Truth a, Truth b) { return a < b ? a : b; }
constexpr Truth operator|(Truth a, Truth b) { return a < b ? b : a; }
constexpr Truth operator!(Truth a) { return static_cast<Truth>(2 - static_cast<std::uint8_t>(a)); }

constexpr std::string_view to_string(Truth t) {
  return t == Truth::must ? "must" : t == Truth::may ? "may" : "cannot";
}

}  // namespace gainsay

// The gate before publication: what each confirmed finding still lacks.
#pragma once

#include <cstddef>

#include "gainsay/diagnostic.h"
#include "gainsay/report.h"

namespace gainsay {

struct GateResult {
  std::size_t confirmed = 0;  // findings that a review has confirmed
  std::size_t passed = 0;     // of them, those that lack nothing
  Diagnostics lacking;        // warnings with codes that begin with "gate-", at the reviews
};

// A confirmed finding needs: quotes that stand in their sources; of each source an archived copy
// (or, where it has no web address, the pin of its bytes); a reply that was given or at least asked
// for; and, where it rests on events, two sources that are independent of each other, or an
// `exception` in its review. Statements need no second source: they are the company's own words.
GateResult check_gate(const Report& report);

}  // namespace gainsay

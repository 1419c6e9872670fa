// Evidence: what the words around a run of capitals say of it.
#pragma once

#include "mention/actors/runs.h"

namespace gainsay::actors {

struct Evidence {
  bool person = false;
  bool body = false;  // an organisation by its words or by what is said of it
  bool acts = false;  // does what only an actor does
  Classes classes = 0;
  Gender gender = Gender::unknown;
};

// `begin` and `end` bound the sentence.
Evidence evidence_of(const Page& page, const Run& run, Index begin, Index end);

// One past the role whose first word may be the one at `at`.
Index end_of_role(const Page& page, Index at, Index end, Role* role, bool* plural);

// One past a role ("chief executive") that begins at `at`; `at` when there is none.
inline Index after_role(const Page& page, Index at, Index end, Role* role = nullptr,
                        bool* plural = nullptr) {
  const bool opens = at < end && page.is(at, Mark::opens_role);
  return opens ? end_of_role(page, at, end, role, plural) : at;
}

}  // namespace gainsay::actors

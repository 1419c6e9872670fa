// claims/*.yaml: curated claims and events.
#pragma once

#include "casefile/file_reader.h"
#include "casefile/ids.h"
#include "gainsay/case.h"

namespace gainsay {

// The ids that curated claims and events may refer to, and those they have given.
struct ClaimIds {
  const Ids& sources;
  Ids& claims;
  Ids& events;
};

// Adds the claims and events of the document at `root` to `into`. A claim's withdraws: is not
// looked up, since a later file may hold what it refers to.
void read_claims(const yaml::Node& root, FileReader& reader, ClaimIds ids, Case& into);

// After all files: a withdraws: that refers to no claim, or to itself, is told, and taken out.
void check_withdrawals(const yaml::Node& root, FileReader& reader, const Ids& claims, Case& into);

// After all files: what after:, before:, within: and sequence: refer to has to be an event.
void check_orderings(const yaml::Node& root, FileReader& reader, const Ids& events, Case& into);

}  // namespace gainsay

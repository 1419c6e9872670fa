// What "that" is: "a report that its app copies" opens what is told, "a report that says"
// describes, "that report" points, "that is" stands for a thing.
#pragma once

#include "claim/words/tagging.h"

namespace gainsay::claim {

Tag that_form(const Tagging& here);

}  // namespace gainsay::claim

// What a quote says that no rule can hold against anything.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// Adds the doubt that `who` ("the record") says `unread` besides, stretches of its quote (as a
// Claim has them) that were not compared; but those of which every word stands in `other`, the
// quote that it is held against, and nothing where that leaves none.
void doubt_uncompared(std::string_view who, std::string_view unread, std::string_view other,
                      std::vector<std::string>& doubts);

}  // namespace gainsay

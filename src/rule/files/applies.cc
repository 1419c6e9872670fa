#include "rule/files/applies.h"

#include <algorithm>
#include <initializer_list>

namespace gainsay {
namespace {

constexpr unsigned bits(std::initializer_list<Join> joins) {
  unsigned all = 0;
  for (const Join join : joins) all |= 1U << static_cast<unsigned>(join);
  return all;
}

constexpr unsigned kRecord = bits({Join::claim_event});
constexpr unsigned kTwoClaims = bits({Join::claim_claim});
constexpr unsigned kTwoEvents = bits({Join::event_event});
constexpr unsigned kClaim = kRecord | kTwoClaims;  // a claim on the left side
constexpr unsigned kEvent = kRecord | kTwoEvents;  // an event on the right side

struct Use {
  std::string_view word;
  unsigned joins;
};
constexpr Use kUses[] = {{"stance", kClaim},
                         {"polarity", kClaim},
                         {"stance2", kTwoClaims},
                         {"polarity2", kTwoClaims},
                         {"status", kEvent},
                         {"status2", kTwoEvents},
                         {"numbers", kRecord},
                         {"words", kClaim},
                         {"wide", kTwoClaims},
                         {"idle", kTwoClaims},
                         {"of", kRecord},
                         {"lesser", kRecord},
                         {"everywhere", kRecord},
                         {"no_limit", kRecord},
                         {"exception_covers", kClaim},
                         {"withdrawn_before", kClaim},
                         {"condition_met_before", kClaim},
                         {"inside_bound", kRecord},
                         {"for_another_reason", kRecord},
                         {"of_another_kind", kRecord},
                         {"own_record_before", kRecord},
                         {"announced_change", kClaim},
                         {"same_speaker", kTwoClaims},
                         {"restated", kTwoClaims}};

const Use* use_of(std::string_view word) {
  const auto* const found = std::find_if(std::begin(kUses), std::end(kUses),
                                         [word](const Use& use) { return use.word == word; });
  return found == std::end(kUses) ? nullptr : found;
}

bool holds(unsigned joins, Join join) { return ((joins >> static_cast<unsigned>(join)) & 1U) != 0; }

}  // namespace

bool applies(std::string_view word, Join join) {
  const Use* use = use_of(word);
  return use == nullptr || holds(use->joins, join);
}

std::string joins_of(std::string_view word) {
  const Use* use = use_of(word);
  std::string text;
  for (const Join join : {Join::claim_event, Join::claim_claim, Join::event_event}) {
    if (use != nullptr && !holds(use->joins, join)) continue;
    if (!text.empty()) text += ", ";
    text += to_string(join);
  }
  return text;
}

std::string_view to_string(Join join) {
  switch (join) {
    case Join::claim_event:
      return "claim and event";
    case Join::claim_claim:
      return "two claims";
    case Join::event_event:
      return "two events";
    case Join::hygiene:
      return "hygiene";
  }
  return {};
}

}  // namespace gainsay

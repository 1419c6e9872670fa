// ReadParts: what is known to have been read of a sentence.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "gainsay/claim.h"

namespace gainsay::claim {

struct ReadParts {
  std::span<const NodeRef* const> slots;    // filled ones: whom and what they name
  std::span<const std::string_view> words;  // of the sentence, as they stand there
  std::span<const When* const> times;       // those that its dates gave
  bool with_party = true;                   // another party or a place is in a slot
  bool counted = false;  // a number is compared, so that a word that narrows what it counts tells
  // It is a claim, and of this stance: that the company says it tells nothing more.
  std::optional<Stance> stance{};

  bool claim() const { return stance.has_value(); }
};

}  // namespace gainsay::claim

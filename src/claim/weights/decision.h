// Decision: one choice that learned weights made while a sentence was read, with the signs that it
// rests on: is it a claim, what stance does it take, is it an event, when was that? Kept only when
// somebody asks how a sentence was read (Extractor::explain), or to learn the weights anew
// (training/README.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claim/weights/signs.h"
#include "gainsay/span.h"

namespace gainsay::claim {

enum class DecisionKind : std::uint8_t { claim, stance, event, date };

struct DecisionOption {
  std::string outcome;             // "denial", "2019-04"; "yes" or "no" of claims and events
  std::vector<std::string> signs;  // by name
};

struct Decision {
  DecisionKind kind = DecisionKind::claim;
  Span sentence;
  std::vector<DecisionOption> options;  // of dates all; else the one that was taken
  std::size_t taken = 0;                // which of them
};

// Notes what was taken in `decisions`, which may be nullptr.
inline void note(std::vector<Decision>* decisions, DecisionKind kind, Span sentence,
                 std::string_view taken, const SignList& list) {
  if (decisions == nullptr) return;
  decisions->push_back({kind, sentence, {{std::string(taken), list.names()}}, 0});
}

}  // namespace gainsay::claim

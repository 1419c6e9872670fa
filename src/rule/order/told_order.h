// Told order: a claim says that one thing came before another ("once the board had approved"), and
// records that are of these things by their words have it the other way round.
//
// A record is of a step when it shares two words with it, or one and the action. A step that the
// claim dates itself needs no record.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "rule/judge/idle_words.h"

namespace gainsay {

// Two steps of one claim that happened the other way round.
struct ToldOrder {
  struct Found {
    std::size_t step = 0;              // index into the claim's steps
    std::optional<std::size_t> event;  // its record; nothing: the claim dates it
    std::vector<std::string> shared;   // words of the step that the record has
  };
  std::size_t claim = 0;
  Found first;  // what the claim says came first
  Found then;
};

// By claim and steps; of one claim the first such pair only. The same for any order of the input
// but for the indexes.
std::vector<ToldOrder> find_told_order(const std::vector<Claim>& claims,
                                       const std::vector<Event>& events, const IdleWords& idle);

}  // namespace gainsay

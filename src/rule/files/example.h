// Compact claims and events: the short form in which a rule file's examples and the cases of
// tests/rules/ are written. Unlike claims/*.yaml they need no quote; everything left out has a
// plain default.
#pragma once

#include <string>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/diagnostic.h"
#include "gainsay/event.h"
#include "yaml/node.h"

namespace gainsay {

struct Story {
  std::vector<Claim> claims;
  std::vector<Event> events;
};

// Reads `claim` or `claims`, `event` or `events` of the mapping `node`. Slots are ontology ids, or
// "~name" for what no ontology knows. Problems go to `diagnostics`.
Story read_story(const yaml::Node& node, const std::string& file, Diagnostics& diagnostics);

}  // namespace gainsay

// A finding with what its place in the output depends on: texts and places, no ids.
#pragma once

#include <fmt/format.h>

#include <string>

#include "gainsay/finding.h"
#include "gainsay/quote.h"
#include "gainsay/rule.h"

namespace gainsay {

struct Keyed {
  std::string rule;
  std::string anchors;
  std::string slots;
  Finding finding;
};

// A finding of a rule, before what it is about.
Keyed keyed_by(const RuleText& rule, Truth certainty);

// The source and the words of a quote, white space and typographic marks folded.
std::string anchor(const Quote& quote);

// What the slots of a claim or an event hold.
std::string slots_key(const auto& value) {
  return fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", value.actor.id, value.action.id, value.object.id,
                     value.counterparty.id, value.place.id);
}

}  // namespace gainsay

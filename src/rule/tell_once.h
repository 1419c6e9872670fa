// One finding for what a reader sees as one: a sentence that denies four things and a record that
// tells of three of them are read as several claims and events, with the same words in each
// finding.
#pragma once

#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "gainsay/finding.h"

namespace gainsay {

// Of the findings of one rule whose quotes are the very same words, the one that is surest and has
// the fewest doubts, the first of equals; it takes the id of the first. Only where all that they
// join was read by gainsay: what people wrote they meant to be apart. The order is kept.
std::vector<Finding> tell_once(std::vector<Finding> findings, const std::vector<Claim>& claims,
                               const std::vector<Event>& events);

}  // namespace gainsay

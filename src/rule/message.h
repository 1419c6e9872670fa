// Messages of findings: a rule's template with the values of the pair filled in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "rule/date_words.h"
#include "rule/facts/scopes.h"
#include "rule/judge/amount.h"

namespace gainsay {

// What a template may speak of; those not set are not part of the rule's join.
struct MessageParts {
  const Claim* claim = nullptr;
  const Claim* claim2 = nullptr;
  const Event* event = nullptr;
  const Event* event2 = nullptr;
};

// How names, dates and numbers are written.
struct MessageWords {
  const Scopes& scopes;
  const DateWording& dates;
  const UnitWords& units;
};

// Fills {claim.speaker}, {event.when} and so on. "{claim.place|any place}" gives what stands after
// the bar when the field is empty; "{on claim.said}" and "{On claim.said}" answer when.
// docs/formats/rules.md lists the fields.
std::string fill_message(std::string_view text, const MessageParts& parts,
                         const MessageWords& words);

// The fields in `text` that no message knows.
std::vector<std::string> unknown_fields(std::string_view text);

}  // namespace gainsay

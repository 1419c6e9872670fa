// Turned deeds: what others are told to have done with a company, as a deed of the company itself:
// who obtained something from it was provided with it by the company. Nothing is turned where the
// company is the one that acts.
#pragma once

#include "claim/document_reader.h"

namespace gainsay::claim {

// "Agents went to its office to demonstrate its scanner": what belongs to a company under
// examination is offered by it, to whoever is named as acting.
void turn_offering(const SentenceReading& sentence, const DocumentContext& context,
                   const Proposition& proposition, Slots& slots);

// "A bondsman obtained the location from Kestrel": what Kestrel did was to provide it; "a surgeon
// received $400 from it": to pay.
void turn_round(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, Slots& slots);

// "Inspectors found pellets in a Brackenhall shop": it had to do with them. "Found nickel in Orlo's
// paint": the paint had it in it.
void turn_finding(const SentenceReading& sentence, const DocumentContext& context,
                  const Proposition& proposition, Slots& slots);

}  // namespace gainsay::claim

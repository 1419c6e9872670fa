// Conditions of a claim: on what it hangs, what it excepts, and with whose leave it does not hold.
// Only those that its sentence names.
#pragma once

#include <string>

#include "claim/claims/claim_reading.h"

namespace gainsay::claim {

// "until a national law is in place": from its first word to the end of its clause; empty where
// there is none.
std::string condition_of(const ClaimReading& reading);

// "except the police", "all but six of them": what stands behind such words, by the thing or by the
// circumstance. Behind "but" ("to nobody but bakers") only where the claim is of negative polarity.
// Nothing where the sentence excepts nothing.
NodeRef exception_of(const ClaimReading& reading, Polarity polarity);

// "We never hand it over without a warrant": with one it may be; nothing where none is wanted.
NodeRef leave_wanted(const ClaimReading& reading, const Proposition& proposition,
                     const StanceReading& stance);

}  // namespace gainsay::claim

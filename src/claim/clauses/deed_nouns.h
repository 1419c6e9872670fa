// Deed nouns: what was done is in a noun, and its verb says only that it was, or how many there
// were: "gave a demonstration", "payments to drivers came to 412 crore", "the recall was
// voluntary".
#pragma once

#include "claim/clauses/clause_reading.h"

namespace gainsay::claim {

// "was given a demonstration", "held talks", "a demonstration was given": reads what the noun
// beside the verb names into `result`; false where it names no deed.
bool noun_frame(const ClauseReading& reading, Proposition& result, const Clause& clause);

// "the invoices document a sale of flour by the mill", "the sale is recorded", "sales of flour
// continued": reads what the noun names, where a paper tells of it or it went on; false elsewhere.
bool documented(const ClauseReading& reading, Proposition& result, const Clause& clause);

// "payments were 412 crore", "the recall was voluntary": may the subject name what was done?
bool subject_names_deed(const ClauseReading& reading, const Clause& clause);

// "payments to drivers came to 412 crore": reads what was done from the subject, or from the
// participle that describes it; false where neither names a deed.
bool summed(const ClauseReading& reading, Proposition& result, const Clause& clause);

}  // namespace gainsay::claim

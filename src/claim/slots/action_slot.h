// Action slot: which action a proposition is of: by its frame, and by what was done to what. Money
// is paid, data shared, goods are sold where money changed hands for them, and a list that has 43
// complaints does nothing. Each of these leaves the slots as they are where it does not apply.
#pragma once

#include "claim/document_reader.h"

namespace gainsay::claim {

// By its verb alone where it has no frame: "~verb".
NodeRef action_slot(const SentenceReading& sentence, const DocumentContext& context,
                    const Proposition& proposition);

// "Lent her $400": what was lent is a loan; what was paid, and "not another cent", is money.
void name_money(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, NodeRef& object);

// Is `phrase` of goods, in its own words: "location data", and not "studies of location data"?
bool is_goods(const SentenceReading& sentence, const DocumentContext& context, Index phrase);

// The same of frame `frame`, which may be none.
void sort_by_object(const DocumentContext& context, Index frame, Slots& slots);

// "Paid $400 for cameras", "got them for $400": goods that money changed hands for were bought and
// sold.
void sort_trade(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, Slots& slots);

// "The register lists 43 complaints": so many there were, and nobody did anything to anybody.
void sort_tally(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, Slots& slots);

// "The ministry ordered the recall of the drones": no recalls for its store, but that the company
// recall the drones.
void sort_deed(const SentenceReading& sentence, const DocumentContext& context,
               const Proposition& proposition, Slots& slots);

// "Wrote to the firm that it would sue unless": more than telling, but in the firm's own words.
void sort_ultimatum(const SentenceReading& sentence, const DocumentContext& context,
                    const Proposition& proposition, Slots& slots);

}  // namespace gainsay::claim

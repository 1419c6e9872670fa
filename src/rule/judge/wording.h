// Wording: whether a record speaks of the very thing of a statement, and a later statement of less
// of it, told by the words of both.
//
// For things that no ontology knows. Some words have to stand close together in both ("dandelion
// rubber"), some more have to be shared, and the record must not be of something less (a model, an
// animal) or from outside of the limits that the statement names ("no Danish brewery").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "rule/files/pattern.h"

namespace gainsay {

// The statement's words that the record shares, in the statement's order; empty when they are too
// few, none of them stand close together, or the record is of something else as above.
std::vector<std::string> shared_wording(const Claim& claim, const Event& event,
                                        const WordTest& test);

// The words that count of the statement's quote that the record's has, too; empty when they are too
// few. The speaker's name does not count.
std::vector<std::string> shared_quoting(const Claim& claim, const Event& event,
                                        const WordTest& test);

// Whether the record says that what the statement excepts by words was there, "with a licence": it
// has the last of the words, and none of `absence`.
bool excepted(const NodeRef& exception, const Event& event, const IdleWords& absence);

// Whether the record names what the statement's reason names: has it a word of it?
bool gives_reason(const Claim& claim, const Event& event);

// Of one thing two kinds: "red wine" and "white wine".
struct KindsApart {
  std::string said;
  std::string found;
};
// Where the claim speaks of one kind of a thing only and the record of another only, by their
// `kinds`: each has a word before the thing that the other quote has nowhere.
std::optional<KindsApart> kinds_apart(const Claim& claim, const Event& event);

// The words that a promise of all of something shares with a later one; empty when they are too
// few, the earlier one has no word by which it covers all, or neither has a word of its own.
std::vector<std::string> narrowed_wording(const Claim& claim, const Claim& later,
                                          const WordTest& test);

}  // namespace gainsay

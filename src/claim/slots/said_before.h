// Said before: what stands for something that was named before, in the sentence or ahead of it:
// pronouns, "another", "the product", a verb without a deed of its own ("and will not in future").
// Where nothing was, they stand for nothing.
#pragma once

#include <optional>

#include "claim/document_reader.h"

namespace gainsay::claim {

// "do so", "do it", "did not": is the action the one before?
bool pro_verb(const SentenceReading& sentence, const DocumentContext& context,
              const Proposition& proposition);

// That action with its parts, done by `actor`: "does not look at them and will not in future",
// "sold it, though it had said that it would not" of the clause before, else the last one; nothing
// where there is none.
std::optional<Slots> deed_before(const SentenceReading& sentence, const DocumentContext& context,
                                 const Proposition& proposition, const NodeRef& actor);

// "the product", "this pesticide": a bare noun that points at something named before.
bool refers_back(const SentenceReading& sentence, Index phrase);

// Puts into `slots` whom and what pronouns of the proposition stand for, as far as the text says.
void resolve_pronouns(const SentenceReading& sentence, const DocumentContext& context,
                      const Proposition& proposition, Slots& slots);

}  // namespace gainsay::claim

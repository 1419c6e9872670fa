// Resolving: the names and ids that people wrote in claims files, to nodes of the ontology.
#pragma once

#include "gainsay/case.h"
#include "gainsay/diagnostic.h"
#include "ontology/ontology.h"

namespace gainsay {

// Gives every slot of the curated and imported claims and events (and of no others) the id of the
// node that its text names: by its id, else by a name or alias, folded. A slot that names no node
// gets an ad hoc id ("~@" and the folded name of an actor, "~" and the folded words of anything
// else), so that two slots with the same words compare as the same. An action that is not known
// cannot be compared at all: it is told as a warning, with the nearest one.
void resolve_refs(Case& into, const Ontology& ontology, Diagnostics& diagnostics);

}  // namespace gainsay

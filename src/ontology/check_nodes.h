// Defects of an ontology, found and taken out before it is used.
#pragma once

#include <vector>

#include "gainsay/diagnostic.h"
#include "gainsay/ontology.h"

namespace gainsay {

// Sorts `nodes` by id and leaves out what cannot stand, each with a diagnostic at its node: a
// second node with one id (duplicate-id), a link to an id that does not exist (unknown-id) or is of
// another kind (wrong-kind), a link that closes a circle (cycle). A name that two nodes of one kind
// and no different countries claim (shared-name) is only a warning: both keep it. A node without a
// name gets its id, in words.
void check_nodes(std::vector<Node>& nodes, Diagnostics& diagnostics);

// Gives a node without a name its id, in words.
void name_by_id(Node& node);

}  // namespace gainsay

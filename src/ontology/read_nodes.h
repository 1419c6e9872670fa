// Nodes as YAML: one reader for data/ontology/ and for the actors, topics and actions of a case.
#pragma once

#include <string>
#include <vector>

#include "gainsay/diagnostic.h"
#include "gainsay/ontology.h"
#include "yaml/node.h"

namespace gainsay {

// The nodes of the mapping at `where` (id → node) of `file`, which was checked against its schema:
// what the schema refuses is skipped without a word. A date that is not EDTF, which no schema can
// see, is added to `diagnostics` and its membership left out.
std::vector<Node> read_nodes(const yaml::Node& where, NodeKind kind, const std::string& file,
                             Diagnostics& diagnostics);

}  // namespace gainsay

// The small world of data/rules/world.yaml, in which the rules' examples play.
#pragma once

#include <string>
#include <vector>

#include "base/knowledge.h"
#include "gainsay/diagnostic.h"
#include "ontology/ontology.h"
#include "yaml/node.h"

namespace gainsay {

// Without the nodes of data/ontology/: the examples stay the same whatever is added there.
Ontology example_world(const Knowledge& knowledge, Diagnostics& diagnostics);

// The nodes of a document's `actors`, `topics` and `actions`.
std::vector<Node> read_world(const yaml::Node& document, const std::string& file,
                             Diagnostics& diagnostics);

}  // namespace gainsay

// JSON Schema (draft 7) checks of YAML documents, each problem with its place in the YAML.
//
// The only folder that includes valijson.
#pragma once

#include <string>

#include "base/knowledge.h"
#include "gainsay/diagnostic.h"
#include "yaml/node.h"

namespace gainsay::yaml {

// Checks `document` against schemas/<schema>.schema.json. Every problem is reported, in the order
// of the file; an unknown key comes with the known one that is nearest ("did you mean").
Diagnostics check(const Node& document, const std::string& file, const std::string& schema,
                  const Knowledge& knowledge);

}  // namespace gainsay::yaml

// One YAML file of the knowledge, parsed.
#pragma once

#include <string>
#include <string_view>

#include "base/knowledge.h"
#include "base/result.h"
#include "yaml/node.h"

namespace gainsay::claim {

inline Result<yaml::Node> read_knowledge(const Knowledge& knowledge, std::string_view path) {
  const std::string_view* bytes = knowledge.find(path);
  if (bytes == nullptr) {
    return fail(ErrorCode::io, "missing from the knowledge", {}, std::string(path));
  }
  return yaml::parse(*bytes, std::string(path));
}

}  // namespace gainsay::claim

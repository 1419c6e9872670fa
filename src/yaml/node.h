// yaml::Node: a YAML or JSON document as a tree in which every node knows where it stands.
//
// The only folder that includes libfyaml. Guarantees positions in lines and code points from 1,
// duplicate keys refused, aliases expanded within bounds. Refuses tabs as indentation, more than
// 100 levels, more than a million nodes, and documents over 8 MiB.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace gainsay::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

struct Node {
  Kind kind = Kind::null;
  bool plain = true;  // scalar without quotes: may be read as a number, boolean or null
  std::string scalar;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;                // one past the last character
  std::vector<Node> items;                     // of a sequence
  std::vector<std::pair<Node, Node>> entries;  // of a mapping, in the order of the file

  bool is_mapping() const { return kind == Kind::mapping; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_scalar() const { return kind == Kind::scalar; }
  // The value of `key` in a mapping, or nullptr.
  const Node* find(std::string_view key) const;
  // The text of the scalar at `key`, or "" when there is none.
  std::string text(std::string_view key) const;
  // The items of the sequence at `key`, a scalar there counting as a sequence of one; else empty.
  std::vector<std::string> texts(std::string_view key) const;
};

// Reads one document. `file` is only for positions in errors.
Result<Node> parse(std::string_view text, const std::string& file);

}  // namespace gainsay::yaml

// yaml::Node: a YAML or JSON document as a tree in which every node knows where it stands.
//
// Guarantees positions in lines and code points from 1, duplicate keys refused, aliases expanded
// within bounds (a node that an alias stands for keeps the place of its anchor). Every scalar stays
// text: 2020-06-17, yes and 007 are read as they are written; only a plain null, ~ or an empty
// value is Kind::null. Refuses tabs as indentation, tags, merge keys (<<), keys that are not text,
// a second document, more than 100 levels, more than a million nodes, and over 8 MiB.
//
// YAML 1.2 (https://yaml.org/spec/1.2.2/), hence JSON as well. Only this folder includes libfyaml.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gainsay::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

struct Entry;

struct Node {
  Kind kind = Kind::null;
  bool plain = true;  // scalar without quotes: may be read as a number, boolean or null
  std::string scalar;
  std::uint32_t line = 0;    // of the first character, a quote included; an empty value stands
  std::uint32_t column = 0;  // at its key, or at the dash of its item
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;  // one past the last character
  std::vector<Node> items;       // of a sequence
  std::vector<Entry> entries;    // of a mapping, in the order of the file

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

// One key of a mapping with its value. The key is always a scalar.
struct Entry {
  Node key;
  Node value;
};

// Reads one document. `file` is only for positions in errors. Fails with ErrorCode::input, or
// ErrorCode::limit when a bound is hit, at the first problem.
Result<Node> parse(std::string_view text, const std::string& file);

}  // namespace gainsay::yaml

// SchemaView: the parts of a JSON Schema that speak of one place in a document, with references
// followed.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace gainsay::yaml {

// `at` itself, or what its "$ref" names within `root` ("#/definitions/name").
const nlohmann::json& resolve(const nlohmann::json& root, const nlohmann::json& at);

class SchemaView {
 public:
  SchemaView(const nlohmann::json& root, const nlohmann::json& at);

  SchemaView property(const std::string& name) const;
  SchemaView item() const;

  // True if some part lets a value of this JSON type ("string", "integer", …) stand here.
  bool accepts(std::string_view type) const;
  // True if no part says anything about types.
  bool silent() const;
  bool has(const std::string& keyword) const;

 private:
  explicit SchemaView(const nlohmann::json& root) : root_(&root) {}
  void add(const nlohmann::json& at, int depth);

  const nlohmann::json* root_;
  std::vector<const nlohmann::json*> parts_;
};

// The JSON value of a node. A plain scalar is a number or a boolean where YAML 1.2 (10.3.2) reads
// one and the schema lets one stand; it is text where the schema lets text stand and no number, so
// that `title: 1984` and `published: 2019` need no quotes. Dates are always text.
nlohmann::json to_json(const Node& node, const SchemaView& schema);

}  // namespace gainsay::yaml

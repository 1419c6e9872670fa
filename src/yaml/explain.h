// Explainer: why a document does not fit its schema, one Diagnostic for each thing that a person
// has to change.
//
// It walks schema and document side by side and asks the Judge of each keyword alone. The schema's
// own words are used: `title` is what has to stand there, as a noun phrase ("a date in EDTF"),
// `examples` what it looks like, `description` what it means.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "gainsay/diagnostic.h"
#include "yaml/judge.h"
#include "yaml/node.h"

namespace gainsay::yaml {

class Explainer {
 public:
  // All of them must outlive the explainer.
  Explainer(const nlohmann::json& root, const std::string& file, Judge& judge)
      : root_(root), file_(file), judge_(judge) {}

  Diagnostics explain(const Node& node, const nlohmann::json& value);

 private:
  // One place in the document, beside what JSON Schema sees there.
  struct Spot {
    const Node& node;
    const nlohmann::json& value;
    std::string name;  // "«title»", "an item of «aliases»", "the file"
  };

  void visit(const Spot& spot, const nlohmann::json& at, Diagnostics& out);
  bool check_value(const Spot& spot, const nlohmann::json& schema, Diagnostics& out);
  void check_combined(const Spot& spot, const nlohmann::json& schema, Diagnostics& out);
  void check_any(const Spot& spot, const nlohmann::json& alternatives, Diagnostics& out);
  void check_mapping(const Spot& spot, const nlohmann::json& schema, Diagnostics& out);
  void check_missing(const Spot& spot, const nlohmann::json& schema, Diagnostics& out);
  void check_key(const Spot& spot, const Entry& entry, const nlohmann::json& schema,
                 Diagnostics& out);
  void check_list(const Spot& spot, const nlohmann::json& schema, Diagnostics& out);
  void check_form(const Spot& spot, const nlohmann::json& schema, Diagnostics& out);

  std::string expected(const nlohmann::json& at) const;
  std::string example(const nlohmann::json& at) const;
  Diagnostic problem(const Node& node, std::string code, std::string message,
                     std::string hint) const;

  const nlohmann::json& root_;
  const std::string& file_;
  Judge& judge_;
};

}  // namespace gainsay::yaml

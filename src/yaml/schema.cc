#include "yaml/schema.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "yaml/explain.h"
#include "yaml/judge.h"
#include "yaml/schema_view.h"

namespace gainsay::yaml {
namespace {

using nlohmann::json;

Diagnostic own_fault(const std::string& path, std::string message) {
  Diagnostic made;
  made.code = "schema";
  made.message = std::move(message);
  made.place.file = path;
  return made;
}

}  // namespace

Diagnostics check(const Node& document, const std::string& file, const std::string& schema,
                  const Knowledge& knowledge) {
  const std::string name = schema.substr(0, schema.find('#'));
  const std::string path = fmt::format("schemas/{}.schema.json", name);
  const std::string_view* text = knowledge.find(path);
  if (text == nullptr) return {own_fault(path, "there is no such schema")};
  return check_against(document, file, path + schema.substr(name.size()), *text);
}

Diagnostics check_against(const Node& document, const std::string& file,
                          const std::string& schema_path, std::string_view schema_text) {
  json root = json::parse(schema_text.begin(), schema_text.end(), nullptr, false);
  if (root.is_discarded()) return {own_fault(schema_path, "the schema is not JSON")};
  if (const std::size_t part = schema_path.find('#'); part != std::string::npos) {
    root = {{"$ref", schema_path.substr(part)}, {"definitions", root["definitions"]}};
  }
  if (const std::string defect = Judge::defect(root); !defect.empty()) {
    return {own_fault(schema_path, "the schema cannot be read: " + defect)};
  }

  const json value = to_json(document, SchemaView(root, root));
  Judge judge;
  if (judge.fits(root, value)) return {};
  Diagnostics problems = Explainer(root, file, judge).explain(document, value);
  if (problems.empty()) {
    // The judge's verdict stands even if the explainer does not know a keyword.
    Diagnostic made = own_fault(file, "the file does not fit its schema, " + schema_path);
    made.place.line = document.line;
    made.place.column = document.column;
    problems.push_back(std::move(made));
  }
  return problems;
}

}  // namespace gainsay::yaml

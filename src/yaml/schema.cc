#include "yaml/schema.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

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

json read(const std::string& path, std::string_view text) {
  json root = json::parse(text.begin(), text.end(), nullptr, false);
  const std::size_t part = path.find('#');
  if (root.is_discarded() || part == std::string::npos) return root;
  return {{"$ref", path.substr(part)}, {"definitions", root["definitions"]}};
}

}  // namespace

struct ReadSchema {
  ReadSchema(std::string named, std::string_view text)
      : path(std::move(named)), root(read(path, text)), compiled(root) {}

  std::string path;  // with the part that is meant: "schemas/case.schema.json#/definitions/…"
  json root;
  CompiledSchema compiled;
};

namespace {

Diagnostics check_by(const ReadSchema& schema, const Node& document, const std::string& file) {
  const json& root = schema.root;
  if (root.is_discarded()) return {own_fault(schema.path, "the schema is not JSON")};
  if (const std::string& defect = schema.compiled.defect(); !defect.empty()) {
    return {own_fault(schema.path, "the schema cannot be read: " + defect)};
  }
  const json value = to_json(document, SchemaView(root, root));
  if (schema.compiled.fits(value)) return {};
  Judge judge;
  Diagnostics problems = Explainer(root, file, judge).explain(document, value);
  if (problems.empty()) {
    // The verdict on the whole stands even if the explainer does not know a keyword.
    Diagnostic made = own_fault(file, "the file does not fit its schema, " + schema.path);
    made.place.line = document.line;
    made.place.column = document.column;
    problems.push_back(std::move(made));
  }
  return problems;
}

}  // namespace

Schemas::Schemas(const Knowledge& knowledge) : knowledge_(knowledge) {}
Schemas::~Schemas() = default;

const ReadSchema* Schemas::find(const std::string& path, const std::string& part) const {
  const std::lock_guard lock(guard_);
  std::unique_ptr<const ReadSchema>& found = read_[path + part];
  if (!found) {
    const std::string_view* text = knowledge_.find(path);
    if (text != nullptr) found = std::make_unique<const ReadSchema>(path + part, *text);
  }
  return found.get();
}

Diagnostics Schemas::check(const Node& document, const std::string& file,
                           const std::string& schema) const {
  const std::string name = schema.substr(0, schema.find('#'));
  const std::string path = fmt::format("schemas/{}.schema.json", name);
  const ReadSchema* found = find(path, schema.substr(name.size()));
  if (found == nullptr) return {own_fault(path, "there is no such schema")};
  return check_by(*found, document, file);
}

Diagnostics check(const Node& document, const std::string& file, const std::string& schema,
                  const Knowledge& knowledge) {
  return Schemas(knowledge).check(document, file, schema);
}

Diagnostics check_against(const Node& document, const std::string& file,
                          const std::string& schema_path, std::string_view schema_text) {
  return check_by(ReadSchema(schema_path, schema_text), document, file);
}

}  // namespace gainsay::yaml

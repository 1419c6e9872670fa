// JSON Schema (draft 7) checks of YAML documents, each problem with its place in the YAML.
//
// Codes of the diagnostics: unknown-key, missing-key, no-value, wrong-type, wrong-word, wrong-form,
// twice; and "schema" where the schema itself is at fault. Messages use the schema's own `title`
// (what has to stand there, as a noun phrase) and `examples`. Told in words are: type, const, enum,
// properties, required, additionalProperties, propertyNames, items, uniqueItems, the bounds,
// pattern, allOf, anyOf, oneOf, if-then-else and local $ref; of other keywords, only that one
// fails.
//
// The only folder that includes valijson.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/knowledge.h"
#include "gainsay/diagnostic.h"
#include "yaml/node.h"

namespace gainsay::yaml {

struct ReadSchema;  // src/yaml/schema.cc

// The schemas of a Knowledge, each compiled when it is first asked for, once; may be used by many
// threads at a time.
class Schemas {
 public:
  // `knowledge` must outlive it.
  explicit Schemas(const Knowledge& knowledge);
  ~Schemas();

  // Checks `document` against schemas/<schema>.schema.json, or against one definition in it
  // ("case#/definitions/metadata"). Every problem is reported, in the order of the file; an unknown
  // key comes with the known one that is nearest ("did you mean").
  Diagnostics check(const Node& document, const std::string& file, const std::string& schema) const;

 private:
  const ReadSchema* find(const std::string& path, const std::string& part) const;

  const Knowledge& knowledge_;
  mutable std::mutex guard_;
  mutable std::map<std::string, std::unique_ptr<const ReadSchema>> read_;  // by path and part
};

// The same, for those who check one document.
Diagnostics check(const Node& document, const std::string& file, const std::string& schema,
                  const Knowledge& knowledge);

// The same against a schema given as JSON text; `schema_path` names it should it be broken.
Diagnostics check_against(const Node& document, const std::string& file,
                          const std::string& schema_path, std::string_view schema_text);

}  // namespace gainsay::yaml

// Whether a JSON value fits a schema, in the words of JSON Schema draft 7
// (https://json-schema.org/draft-07), by valijson. Judges say yes or no; src/yaml/explain.* says
// why.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace gainsay::yaml {

// One schema, compiled once; may be asked by many threads at a time.
class CompiledSchema {
 public:
  explicit CompiledSchema(const nlohmann::json& schema);
  CompiledSchema(CompiledSchema&&) noexcept;
  ~CompiledSchema();

  // Why it is not a schema; empty when it is one.
  const std::string& defect() const;
  // True if `value` fits the whole schema; false too if it is not a schema.
  bool fits(const nlohmann::json& value) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// The keywords of a schema, each alone.
class Judge {
 public:
  Judge();
  ~Judge();
  Judge(const Judge&) = delete;
  Judge& operator=(const Judge&) = delete;

  // True if `value` fits `keyword` of `schema` taken alone. Keywords that refer to other parts of
  // the schema cannot be asked for. `schema` must outlive the judge, which keeps what it compiled.
  bool fits_keyword(const nlohmann::json& schema, const std::string& keyword,
                    const nlohmann::json& value);

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace gainsay::yaml

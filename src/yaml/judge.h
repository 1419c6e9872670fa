// Judge: whether a JSON value fits a schema, in the words of JSON Schema draft 7
// (https://json-schema.org/draft-07), by valijson. It says yes or no; src/yaml/explain.* says why.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace gainsay::yaml {

class Judge {
 public:
  Judge();
  ~Judge();
  Judge(const Judge&) = delete;
  Judge& operator=(const Judge&) = delete;

  // Why `schema` is not a schema; empty when it is one.
  static std::string defect(const nlohmann::json& schema);

  // True if `value` fits the whole of `schema`; false too if `schema` is not a schema.
  bool fits(const nlohmann::json& schema, const nlohmann::json& value);

  // True if `value` fits `keyword` of `schema` taken alone. Keywords that refer to other parts of
  // the schema cannot be asked for. `schema` must outlive the judge, which keeps what it compiled.
  bool fits_keyword(const nlohmann::json& schema, const std::string& keyword,
                    const nlohmann::json& value);

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace gainsay::yaml

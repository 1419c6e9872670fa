// Whether a JSON value fits a schema, in the words of JSON Schema draft 7
// (https://json-schema.org/draft-07). Judges say yes or no; src/yaml/explain.* says why.
//
// Known are the keywords that our schemas use and their nearest kin; a schema with any other is
// refused as a whole, so that none is passed over in silence. What differs from the draft: 1.0 is a
// number, but no "integer"; a pattern is RE2's, not ECMAScript's; `items` is one schema, no list.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace gainsay::yaml {

// One schema, read once; may be asked by many threads at a time.
class Judge {
 public:
  // `root` is the whole schema and must outlive the judge. References lead to places in it.
  explicit Judge(const nlohmann::json& root);
  ~Judge();
  Judge(const Judge&) = delete;
  Judge& operator=(const Judge&) = delete;

  // Why it is not a schema, with the offending part; empty when it is one.
  const std::string& defect() const;
  // True if `value` fits the whole schema; false too if it is not a schema.
  bool fits(const nlohmann::json& value) const;
  // True if `value` fits `keyword` of `schema`, a part of the root, or if `schema` has no such
  // keyword.
  bool fits_keyword(const nlohmann::json& schema, const std::string& keyword,
                    const nlohmann::json& value) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay::yaml

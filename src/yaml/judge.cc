#include "yaml/judge.h"

#define VALIJSON_USE_EXCEPTIONS 1

#include <exception>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace gainsay::yaml {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

// valijson throws on a schema that it cannot read, and std::regex on a pattern that it cannot.
std::string compile(const nlohmann::json& from, valijson::Schema& into) {
  try {
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(from), into);
    return {};
  } catch (const std::exception& error) {
    return error.what();
  }
}

bool valid(valijson::Validator& validator, const valijson::Schema& schema,
           const nlohmann::json& value) {
  try {
    return validator.validate(schema, Adapter(value), nullptr);
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace

struct Judge::Compiled {
  valijson::Validator validator;  // keeps its compiled patterns
  std::map<std::pair<const nlohmann::json*, std::string>, std::unique_ptr<valijson::Schema>> parts;
};

Judge::Judge() : compiled_(std::make_unique<Compiled>()) {}
Judge::~Judge() = default;

std::string Judge::defect(const nlohmann::json& schema) {
  valijson::Schema compiled;
  return compile(schema, compiled);
}

bool Judge::fits(const nlohmann::json& schema, const nlohmann::json& value) {
  valijson::Schema compiled;
  return compile(schema, compiled).empty() && valid(compiled_->validator, compiled, value);
}

bool Judge::fits_keyword(const nlohmann::json& schema, const std::string& keyword,
                         const nlohmann::json& value) {
  std::unique_ptr<valijson::Schema>& part = compiled_->parts[{&schema, keyword}];
  if (!part) {
    part = std::make_unique<valijson::Schema>();
    const std::string problem = compile({{keyword, schema.at(keyword)}}, *part);
    if (!problem.empty()) return false;
  }
  return valid(compiled_->validator, *part, value);
}

}  // namespace gainsay::yaml

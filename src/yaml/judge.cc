#include "yaml/judge.h"

#define VALIJSON_USE_EXCEPTIONS 1

#include <exception>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#include <vector>

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

// A Validator keeps the patterns that it has compiled, for one thread at a time: each asker borrows
// one that is idle.
struct CompiledSchema::Parts {
  valijson::Schema schema;
  std::string defect;
  std::mutex guard;
  std::vector<std::unique_ptr<valijson::Validator>> idle;

  std::unique_ptr<valijson::Validator> borrow() {
    const std::lock_guard lock(guard);
    if (idle.empty()) return std::make_unique<valijson::Validator>();
    std::unique_ptr<valijson::Validator> validator = std::move(idle.back());
    idle.pop_back();
    return validator;
  }
  void give_back(std::unique_ptr<valijson::Validator> validator) {
    const std::lock_guard lock(guard);
    idle.push_back(std::move(validator));
  }
};

CompiledSchema::CompiledSchema(const nlohmann::json& schema) : parts_(std::make_unique<Parts>()) {
  parts_->defect = compile(schema, parts_->schema);
}
CompiledSchema::CompiledSchema(CompiledSchema&&) noexcept = default;
CompiledSchema::~CompiledSchema() = default;

const std::string& CompiledSchema::defect() const { return parts_->defect; }

bool CompiledSchema::fits(const nlohmann::json& value) const {
  if (!parts_->defect.empty()) return false;
  std::unique_ptr<valijson::Validator> validator = parts_->borrow();
  const bool fit = valid(*validator, parts_->schema, value);
  parts_->give_back(std::move(validator));
  return fit;
}

struct Judge::Compiled {
  valijson::Validator validator;  // keeps its compiled patterns
  std::map<std::pair<const nlohmann::json*, std::string>, std::unique_ptr<valijson::Schema>> parts;
};

Judge::Judge() : compiled_(std::make_unique<Compiled>()) {}
Judge::~Judge() = default;

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

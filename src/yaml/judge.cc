#include "yaml/judge.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "yaml/schema_view.h"

namespace gainsay::yaml {

// What is asked of a value; named for Judge::Parts, which may hold no type without linkage.
namespace draft7 {

enum class Keyword {
  note,  // says nothing of a value
  type,
  constant,
  one_of_values,
  unique,
  most_items,
  least_items,
  most_length,
  least_length,
  maximum,
  minimum,
  pattern,
  required,
  names,
  properties,
  others,
  items,
  all,
  any,
  one,
  none,
  condition,
};

struct Step {
  Keyword keyword;
  const nlohmann::json* wanted;  // the keyword's value
};

}  // namespace draft7

namespace {

using draft7::Keyword;
using draft7::Step;

using nlohmann::json;

constexpr std::array<std::string_view, 7> kTypes = {"null",   "boolean", "integer", "number",
                                                    "string", "array",   "object"};

bool is_of_type(const json& value, std::string_view type) {
  if (type == "null") return value.is_null();
  if (type == "boolean") return value.is_boolean();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "string") return value.is_string();
  return type == "array" ? value.is_array() : value.is_object();
}

bool is_of_types(const json& value, const json& types) {
  if (types.is_string()) return is_of_type(value, types.get_ref<const std::string&>());
  return std::any_of(types.begin(), types.end(),
                     [&](const json& type) { return is_of_types(value, type); });
}

bool lists(const json& list, const json& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool each_once(const json& list) {
  for (auto item = list.begin(); item != list.end(); ++item) {
    if (std::find(list.begin(), item, *item) != item) return false;
  }
  return true;
}

bool has_all(const json& object, const json& keys) {
  return std::all_of(keys.begin(), keys.end(), [&](const json& key) {
    return object.contains(key.get_ref<const std::string&>());
  });
}

std::size_t length_of(const json& text) {
  const auto& bytes = text.get_ref<const std::string&>();
  return count_code_points(bytes, bytes.size());
}

// What a keyword's own value has to be.
enum class Form {
  note,
  any,
  types,
  list,
  words,
  count,
  number,
  flag,
  pattern,
  schema,
  schemas,
  named_schemas
};

struct Known {
  std::string_view name;
  Form form;
  Keyword keyword;
};

constexpr Known kKnown[] = {
    {"$comment", Form::note, Keyword::note},
    {"$id", Form::note, Keyword::note},
    {"$schema", Form::note, Keyword::note},
    {"additionalProperties", Form::schema, Keyword::others},
    {"allOf", Form::schemas, Keyword::all},
    {"anyOf", Form::schemas, Keyword::any},
    {"const", Form::any, Keyword::constant},
    {"default", Form::note, Keyword::note},
    {"definitions", Form::named_schemas, Keyword::note},
    {"description", Form::note, Keyword::note},
    {"else", Form::schema, Keyword::note},  // see if
    {"enum", Form::list, Keyword::one_of_values},
    {"examples", Form::note, Keyword::note},
    {"if", Form::schema, Keyword::condition},
    {"items", Form::schema, Keyword::items},
    {"maxItems", Form::count, Keyword::most_items},
    {"maxLength", Form::count, Keyword::most_length},
    {"maximum", Form::number, Keyword::maximum},
    {"minItems", Form::count, Keyword::least_items},
    {"minLength", Form::count, Keyword::least_length},
    {"minimum", Form::number, Keyword::minimum},
    {"not", Form::schema, Keyword::none},
    {"oneOf", Form::schemas, Keyword::one},
    {"pattern", Form::pattern, Keyword::pattern},
    {"properties", Form::named_schemas, Keyword::properties},
    {"propertyNames", Form::schema, Keyword::names},
    {"required", Form::words, Keyword::required},
    {"then", Form::schema, Keyword::note},  // see if
    {"title", Form::note, Keyword::note},
    {"type", Form::types, Keyword::type},
    {"uniqueItems", Form::flag, Keyword::unique},
};

const Known* known(std::string_view name) {
  const auto* found = std::find_if(std::begin(kKnown), std::end(kKnown),
                                   [&](const Known& one) { return one.name == name; });
  return found == std::end(kKnown) ? nullptr : found;
}

bool is_type(const json& word) {
  return word.is_string() && std::find(kTypes.begin(), kTypes.end(),
                                       word.get_ref<const std::string&>()) != kTypes.end();
}

bool is_list_of(const json& value, bool (*right)(const json&)) {
  return value.is_array() && std::all_of(value.begin(), value.end(), right);
}

// Whether a keyword's value has the form that it needs; of schemas in it, only that they are there.
bool is_in_form(const json& value, Form form) {
  switch (form) {
    case Form::types:
      return is_type(value) || (!value.empty() && is_list_of(value, is_type));
    case Form::list:
      return value.is_array() && !value.empty();
    case Form::words:
      return is_list_of(value, [](const json& word) { return word.is_string(); });
    case Form::count:
      return value.is_number_unsigned();
    case Form::number:
      return value.is_number();
    case Form::flag:
      return value.is_boolean();
    case Form::pattern:
      return value.is_string();
    case Form::schemas:
      return value.is_array() && !value.empty();
    case Form::named_schemas:
      return value.is_object();
    case Form::note:
    case Form::any:
    case Form::schema:
      return true;
  }
  return false;
}

}  // namespace

struct Judge::Parts {
  explicit Parts(const json& whole) : root(&whole) { read(whole); }

  void read(const json& schema);
  void read_keyword(const std::string& name, const json& wanted, std::vector<Step>& steps);
  void read_below(const json& wanted, Form form);
  void refuse(std::string why);

  bool fits(const json& schema, const json& value) const;
  bool holds(const json& schema, const Step& step, const json& value) const;
  bool holds_of_list(const Step& step, const json& list) const;
  bool holds_of_mapping(const json& schema, const Step& step, const json& mapping) const;
  bool holds_of_text(const Step& step, const json& text) const;
  bool holds_combined(const json& schema, const Step& step, const json& value) const;
  std::ptrdiff_t count_fitting(const json& schemas, const json& value) const;

  const json* root;
  std::string defect;
  std::unordered_map<const json*, const json*> targets;      // of schemas with a reference
  std::unordered_map<const json*, std::vector<Step>> steps;  // of schemas without
  std::unordered_map<const json*, std::unique_ptr<const RE2>> patterns;  // by the keyword's value
};

void Judge::Parts::refuse(std::string why) {
  if (defect.empty()) defect = std::move(why);
}

void Judge::Parts::read(const json& schema) {
  if (schema.is_boolean() || steps.contains(&schema)) return;
  if (!schema.is_object()) return refuse("not a schema: " + schema.dump());
  if (schema.contains("$ref")) {  // its neighbours count for nothing (draft 7, 8.3)
    const json& target = resolve(*root, schema);
    if (target.is_object() && target.contains("$ref")) {
      return refuse("a reference to nothing: " + schema["$ref"].dump());
    }
    targets.emplace(&schema, &target);
    return read(target);
  }
  steps.emplace(&schema, std::vector<Step>());  // known from now on: it may refer to itself
  std::vector<Step> found;
  for (const auto& [name, wanted] : schema.items()) read_keyword(name, wanted, found);
  steps[&schema] = std::move(found);
}

void Judge::Parts::read_keyword(const std::string& name, const json& wanted,
                                std::vector<Step>& found) {
  const Known* keyword = known(name);
  if (keyword == nullptr) return refuse("unknown keyword: " + name);
  if (!is_in_form(wanted, keyword->form)) {
    return refuse(fmt::format("{} cannot be {}", name, wanted.dump()));
  }
  if (keyword->form == Form::pattern) {
    auto pattern = std::make_unique<const RE2>(wanted.get_ref<const std::string&>(), RE2::Quiet);
    if (!pattern->ok()) return refuse("not a pattern: " + wanted.dump());
    patterns.emplace(&wanted, std::move(pattern));
  }
  read_below(wanted, keyword->form);
  if (keyword->keyword != Keyword::note) found.push_back({keyword->keyword, &wanted});
}

void Judge::Parts::read_below(const json& wanted, Form form) {
  if (form == Form::schema) read(wanted);
  if (form != Form::schemas && form != Form::named_schemas) return;
  for (const json& schema : wanted) read(schema);
}

bool Judge::Parts::fits(const json& at, const json& value) const {
  const auto target = targets.find(&at);
  const json& schema = target == targets.end() ? at : *target->second;
  if (schema.is_boolean()) return schema.get<bool>();
  const std::vector<Step>& all = steps.at(&schema);
  return std::all_of(all.begin(), all.end(),
                     [&](const Step& step) { return holds(schema, step, value); });
}

bool Judge::Parts::holds(const json& schema, const Step& step, const json& value) const {
  switch (step.keyword) {
    case Keyword::type:
      return is_of_types(value, *step.wanted);
    case Keyword::constant:
      return value == *step.wanted;
    case Keyword::one_of_values:
      return lists(*step.wanted, value);
    case Keyword::maximum:
      return !value.is_number() || value <= *step.wanted;
    case Keyword::minimum:
      return !value.is_number() || value >= *step.wanted;
    case Keyword::all:
    case Keyword::any:
    case Keyword::one:
    case Keyword::none:
    case Keyword::condition:
      return holds_combined(schema, step, value);
    default:
      break;
  }
  if (value.is_string()) return holds_of_text(step, value);
  if (value.is_array()) return holds_of_list(step, value);
  return !value.is_object() || holds_of_mapping(schema, step, value);
}

bool Judge::Parts::holds_of_text(const Step& step, const json& text) const {
  switch (step.keyword) {
    case Keyword::most_length:
      return length_of(text) <= step.wanted->get<std::uint64_t>();
    case Keyword::least_length:
      return length_of(text) >= step.wanted->get<std::uint64_t>();
    case Keyword::pattern:
      return RE2::PartialMatch(text.get_ref<const std::string&>(), *patterns.at(step.wanted));
    default:
      return true;
  }
}

bool Judge::Parts::holds_of_list(const Step& step, const json& list) const {
  switch (step.keyword) {
    case Keyword::most_items:
      return list.size() <= step.wanted->get<std::uint64_t>();
    case Keyword::least_items:
      return list.size() >= step.wanted->get<std::uint64_t>();
    case Keyword::unique:
      return !step.wanted->get<bool>() || each_once(list);
    case Keyword::items:
      return std::all_of(list.begin(), list.end(),
                         [&](const json& item) { return fits(*step.wanted, item); });
    default:
      return true;
  }
}

bool Judge::Parts::holds_of_mapping(const json& schema, const Step& step,
                                    const json& mapping) const {
  if (step.keyword == Keyword::required) return has_all(mapping, *step.wanted);
  const auto properties = schema.find("properties");
  for (const auto& [key, value] : mapping.items()) {
    const bool named = properties != schema.end() && properties->contains(key);
    if (step.keyword == Keyword::names && !fits(*step.wanted, key)) return false;
    if (step.keyword == Keyword::properties && named && !fits(properties->at(key), value)) {
      return false;
    }
    if (step.keyword == Keyword::others && !named && !fits(*step.wanted, value)) return false;
  }
  return true;
}

bool Judge::Parts::holds_combined(const json& schema, const Step& step, const json& value) const {
  if (step.keyword == Keyword::none) return !fits(*step.wanted, value);
  if (step.keyword == Keyword::condition) {
    const auto branch = schema.find(fits(*step.wanted, value) ? "then" : "else");
    return branch == schema.end() || fits(*branch, value);
  }
  const std::ptrdiff_t fitting = count_fitting(*step.wanted, value);
  if (step.keyword == Keyword::any) return fitting > 0;
  if (step.keyword == Keyword::one) return fitting == 1;
  return fitting == static_cast<std::ptrdiff_t>(step.wanted->size());
}

std::ptrdiff_t Judge::Parts::count_fitting(const json& schemas, const json& value) const {
  return std::count_if(schemas.begin(), schemas.end(),
                       [&](const json& schema) { return fits(schema, value); });
}

Judge::Judge(const json& root) : parts_(std::make_unique<Parts>(root)) {}
Judge::~Judge() = default;

const std::string& Judge::defect() const { return parts_->defect; }

bool Judge::fits(const json& value) const {
  return parts_->defect.empty() && parts_->fits(*parts_->root, value);
}

bool Judge::fits_keyword(const json& schema, const std::string& keyword, const json& value) const {
  const Known* asked = known(keyword);
  const auto wanted = schema.find(keyword);
  if (asked == nullptr || wanted == schema.end()) return true;
  return parts_->holds(schema, {asked->keyword, &*wanted}, value);
}

}  // namespace gainsay::yaml

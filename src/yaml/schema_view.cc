#include "yaml/schema_view.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/utf8.h"

namespace gainsay::yaml {
namespace {

using nlohmann::json;

constexpr int kMaxReferences = 32;  // nested references and combinations of one schema

// std::regex takes stack for every character; a text longer than this (bytes) that a pattern is to
// be held against is cut, and marked with a character that no YAML file holds.
constexpr std::size_t kLongestPatternText = 512;

std::string_view type_of(const json& value) {
  switch (value.type()) {
    case json::value_t::null:
      return "null";
    case json::value_t::boolean:
      return "boolean";
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
      return "integer";
    case json::value_t::number_float:
      return "number";
    case json::value_t::array:
      return "array";
    case json::value_t::object:
      return "object";
    default:
      return "string";
  }
}

bool type_is(const json& type, std::string_view wanted) {
  if (type.is_string()) return type.get_ref<const std::string&>() == wanted;
  return type.is_array() &&
         std::any_of(type.begin(), type.end(), [&](const json& t) { return type_is(t, wanted); });
}

// YAML 1.2.2, 10.3.2, without the octal and hexadecimal forms, which nobody writes by hand.
std::optional<json> number(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  if (text.empty() || text.find_first_not_of("0123456789+-.eE") != std::string_view::npos) {
    return std::nullopt;
  }
  const char* end = text.data() + text.size();
  std::int64_t whole = 0;
  if (const auto read = std::from_chars(text.data(), end, whole);
      read.ec == std::errc() && read.ptr == end) {
    return json(whole);
  }
  double real = 0;
  const auto read = std::from_chars(text.data(), end, real);
  if (read.ec != std::errc() || read.ptr != end || !std::isfinite(real)) return std::nullopt;
  return json(real);
}

std::optional<bool> boolean(std::string_view text) {
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  return std::nullopt;
}

json scalar_to_json(const Node& node, const SchemaView& schema) {
  if (node.plain) {
    const bool any = schema.silent();
    const bool numeric = any || schema.accepts("integer") || schema.accepts("number");
    if (const auto value = numeric ? number(node.scalar) : std::nullopt) return *value;
    const auto value = any || schema.accepts("boolean") ? boolean(node.scalar) : std::nullopt;
    if (value) return *value;
  }
  if (node.scalar.size() > kLongestPatternText && schema.has("pattern")) {
    return node.scalar.substr(0, forward_by(node.scalar, 0, kLongestPatternText)) + '\x01';
  }
  return node.scalar;
}

}  // namespace

const json& resolve(const json& root, const json& at) {
  const json* here = &at;
  for (int i = 0; i < kMaxReferences && here->is_object() && here->contains("$ref"); ++i) {
    const std::string reference = here->value("$ref", std::string());
    if (reference.empty() || reference.front() != '#') break;
    const json::json_pointer pointer(reference.substr(1));
    if (!root.contains(pointer)) break;
    here = &root.at(pointer);
  }
  return *here;
}

SchemaView::SchemaView(const json& root, const json& at) : root_(&root) { add(at, 0); }

void SchemaView::add(const json& at, int depth) {
  const json& schema = resolve(*root_, at);
  if (!schema.is_object() || depth == kMaxReferences) return;
  parts_.push_back(&schema);
  for (const char* keyword : {"allOf", "anyOf", "oneOf"}) {
    if (!schema.contains(keyword)) continue;
    for (const json& part : schema.at(keyword)) add(part, depth + 1);
  }
  for (const char* keyword : {"then", "else"}) {
    if (schema.contains(keyword)) add(schema.at(keyword), depth + 1);
  }
}

SchemaView SchemaView::property(const std::string& name) const {
  SchemaView view(*root_);
  for (const json* part : parts_) {
    if (part->contains("properties") && part->at("properties").contains(name)) {
      view.add(part->at("properties").at(name), 0);
      continue;
    }
    if (part->contains("additionalProperties")) view.add(part->at("additionalProperties"), 0);
  }
  return view;
}

SchemaView SchemaView::item() const {
  SchemaView view(*root_);
  for (const json* part : parts_) {
    if (part->contains("items")) view.add(part->at("items"), 0);
  }
  return view;
}

bool SchemaView::accepts(std::string_view type) const {
  return std::any_of(parts_.begin(), parts_.end(), [&](const json* part) {
    if (part->contains("type") && type_is(part->at("type"), type)) return true;
    if (part->contains("const") && type_of(part->at("const")) == type) return true;
    if (!part->contains("enum")) return false;
    const json& words = part->at("enum");
    return std::any_of(words.begin(), words.end(),
                       [&](const json& word) { return type_of(word) == type; });
  });
}

bool SchemaView::silent() const {
  return std::none_of(parts_.begin(), parts_.end(), [](const json* part) {
    return part->contains("type") || part->contains("const") || part->contains("enum");
  });
}

bool SchemaView::has(const std::string& keyword) const {
  return std::any_of(parts_.begin(), parts_.end(),
                     [&](const json* part) { return part->contains(keyword); });
}

json to_json(const Node& node, const SchemaView& schema) {
  switch (node.kind) {
    case Kind::null:
      return nullptr;
    case Kind::scalar:
      return scalar_to_json(node, schema);
    case Kind::sequence: {
      json list = json::array();
      const SchemaView item = schema.item();
      for (const Node& child : node.items) list.push_back(to_json(child, item));
      return list;
    }
    case Kind::mapping: {
      json map = json::object();
      for (const Entry& entry : node.entries) {
        map[entry.key.scalar] = to_json(entry.value, schema.property(entry.key.scalar));
      }
      return map;
    }
  }
  return nullptr;
}

}  // namespace gainsay::yaml

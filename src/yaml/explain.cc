#include "yaml/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/nearest.h"
#include "base/utf8.h"
#include "yaml/schema_view.h"

namespace gainsay::yaml {
namespace {

using nlohmann::json;

std::string fragment(const Node& node) {
  const std::string_view line =
      std::string_view(node.scalar).substr(0, node.scalar.find_first_of("\r\n"));
  return std::string(line.substr(0, forward_by(line, 0, 40)));
}

std::string plain(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

// What a JSON type is called by people.
std::string_view plain_type(std::string_view type) {
  if (type == "string") return "text";
  if (type == "integer") return "a whole number";
  if (type == "number") return "a number";
  if (type == "boolean") return "true or false";
  if (type == "array") return "a list";
  if (type == "object") return "a mapping of keys to values";
  return "nothing";
}

std::string_view found(const Node& node) {
  switch (node.kind) {
    case Kind::null:
      return "nothing";
    case Kind::scalar:
      return node.plain ? "this" : "quoted text";
    case Kind::sequence:
      return "a list";
    case Kind::mapping:
      return "a mapping of keys to values";
  }
  return "this";
}

std::string join(const std::vector<std::string>& words, std::string_view last) {
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) all += i + 1 == words.size() ? last : ", ";
    all += words[i];
  }
  return all;
}

std::vector<std::string> words_of(const json& list) {
  std::vector<std::string> words;
  for (const json& word : list) words.push_back(plain(word));
  return words;
}

std::string sentences(const std::string& first, const std::string& second) {
  return second.empty() ? first : first + " " + second;
}

std::vector<std::string> keys_of(const json& schema) {
  std::vector<std::string> keys;
  if (!schema.contains("properties")) return keys;
  for (const auto& [key, value] : schema.at("properties").items()) keys.push_back(key);
  return keys;
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& known) {
  const std::string near = nearest_word(word, known);
  return near.empty() ? std::string() : fmt::format("Did you mean «{}»?", near);
}

}  // namespace

Diagnostics Explainer::explain(const Node& node, const json& value) {
  Diagnostics out;
  visit({node, value, "the file"}, root_, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  return out;
}

Diagnostic Explainer::problem(const Node& node, std::string code, std::string message,
                              std::string hint) const {
  Diagnostic made;
  made.code = std::move(code);
  made.message = std::move(message);
  made.place = Place{file_, node.line, node.column};
  made.fragment = fragment(node);
  made.hint = std::move(hint);
  return made;
}

std::string Explainer::expected(const json& at) const {
  const json& schema = resolve(root_, at);
  if (!schema.is_object()) return "something else";
  if (schema.contains("title")) return schema.at("title").get<std::string>();
  for (const char* keyword : {"anyOf", "oneOf"}) {
    if (!schema.contains(keyword)) continue;
    std::vector<std::string> words;
    for (const json& part : schema.at(keyword)) words.push_back(expected(part));
    return join(words, " or ");
  }
  if (schema.contains("const")) return plain(schema.at("const"));
  if (schema.contains("enum")) return join(words_of(schema.at("enum")), " or ");
  if (!schema.contains("type")) return "something else";
  const json& type = schema.at("type");
  if (type.is_string()) return std::string(plain_type(type.get_ref<const std::string&>()));
  std::vector<std::string> words;
  for (const json& one : type) words.emplace_back(plain_type(one.get_ref<const std::string&>()));
  return join(words, " or ");
}

std::string Explainer::example(const json& at) const {
  const json& schema = resolve(root_, at);
  if (!schema.is_object() || !schema.contains("examples")) return {};
  std::vector<std::string> words;
  for (const json& one : schema.at("examples")) {
    if (!one.is_structured()) words.push_back(plain(one));
  }
  return words.empty() ? std::string() : fmt::format("For example: {}.", join(words, ", "));
}

void Explainer::visit(const Spot& spot, const json& at, Diagnostics& out) {
  const json& schema = resolve(root_, at);
  if (!schema.is_object()) {
    if (schema == json(false)) {
      out.push_back(
          problem(spot.node, "unknown-key", spot.name + " does not belong here", "Delete it."));
    }
    return;
  }
  if (!check_value(spot, schema, out)) return;
  check_form(spot, schema, out);
  check_combined(spot, schema, out);
  if (spot.value.is_object()) check_mapping(spot, schema, out);
  if (spot.value.is_array()) check_list(spot, schema, out);
}

// Whether the value is of the right type, and one of the words that are allowed. If not, nothing
// else about it is worth saying.
bool Explainer::check_value(const Spot& spot, const json& schema, Diagnostics& out) {
  if (schema.contains("type") && !judge_.fits_keyword(schema, "type", spot.value)) {
    // The title of the whole schema names the file, not what a file is made of.
    const bool whole = &schema == &root_;
    const std::string wanted = whole ? std::string(plain_type("object")) : expected(schema);
    if (spot.node.kind == Kind::null) {
      out.push_back(
          problem(spot.node, "no-value", spot.name + " has no value",
                  sentences(fmt::format("Give {}, or delete the line.", wanted), example(schema))));
    } else {
      out.push_back(
          problem(spot.node, "wrong-type",
                  fmt::format("{} must be {}, not {}", spot.name, wanted, found(spot.node)),
                  example(schema)));
    }
  } else if (schema.contains("const") && !judge_.fits_keyword(schema, "const", spot.value)) {
    out.push_back(problem(spot.node, "wrong-word",
                          fmt::format("{} must be {}", spot.name, plain(schema.at("const"))),
                          schema.value("description", "")));
  } else if (schema.contains("enum") && !judge_.fits_keyword(schema, "enum", spot.value)) {
    const std::vector<std::string> words = words_of(schema.at("enum"));
    out.push_back(problem(spot.node, "wrong-word",
                          fmt::format("{} must be {}", spot.name, join(words, " or ")),
                          did_you_mean(spot.node.scalar, words)));
  } else {
    return true;
  }
  return false;
}

void Explainer::check_combined(const Spot& spot, const json& schema, Diagnostics& out) {
  if (schema.contains("allOf")) {
    for (const json& part : schema.at("allOf")) visit(spot, part, out);
  }
  if (schema.contains("anyOf")) check_any(spot, schema.at("anyOf"), out);
  if (schema.contains("oneOf")) check_any(spot, schema.at("oneOf"), out);
  if (schema.contains("if")) {
    Diagnostics unmet;
    visit(spot, schema.at("if"), unmet);
    const char* branch = unmet.empty() ? "then" : "else";
    if (schema.contains(branch)) visit(spot, schema.at(branch), out);
  }
}

// If one alternative alone is for what was written (a mapping, a list, a scalar), its problems are
// the ones to mend; else all alternatives are named.
void Explainer::check_any(const Spot& spot, const json& alternatives, Diagnostics& out) {
  std::vector<Diagnostics> of_right_type;
  std::vector<std::string> words;
  for (const json& part : alternatives) {
    const json& schema = resolve(root_, part);
    Diagnostics problems;
    visit(spot, schema, problems);
    if (problems.empty()) return;
    words.push_back(expected(schema));
    const bool right = !schema.contains("type") || judge_.fits_keyword(schema, "type", spot.value);
    if (right) of_right_type.push_back(std::move(problems));
  }
  if (of_right_type.size() == 1) {
    out.insert(out.end(), of_right_type[0].begin(), of_right_type[0].end());
    return;
  }
  const std::string_view code = of_right_type.empty() ? "wrong-type" : "wrong-form";
  out.push_back(problem(spot.node, std::string(code),
                        fmt::format("{} must be {}", spot.name, join(words, " or ")), {}));
}

void Explainer::check_mapping(const Spot& spot, const json& schema, Diagnostics& out) {
  check_missing(spot, schema, out);
  for (const Entry& entry : spot.node.entries) check_key(spot, entry, schema, out);
}

void Explainer::check_missing(const Spot& spot, const json& schema, Diagnostics& out) {
  if (!schema.contains("required")) return;
  for (const json& key : schema.at("required")) {
    const auto& name = key.get_ref<const std::string&>();
    if (spot.value.contains(name)) continue;
    std::string hint = fmt::format("Add «{}: …».", name);
    if (schema.contains("properties") && schema.at("properties").contains(name)) {
      const json& wanted = schema.at("properties").at(name);
      const json& definition = resolve(root_, wanted);
      hint =
          definition.contains("const")
              ? fmt::format("Add «{}: {}».", name, plain(definition.at("const")))
              : sentences(fmt::format("Add «{}: …»: {}.", name, expected(wanted)), example(wanted));
    }
    out.push_back(
        problem(spot.node, "missing-key", fmt::format("the key «{}» is missing", name), hint));
  }
}

void Explainer::check_key(const Spot& spot, const Entry& entry, const json& schema,
                          Diagnostics& out) {
  const std::string& key = entry.key.scalar;
  const json& value = spot.value.at(key);
  const Spot below{entry.value, value, fmt::format("«{}»", key)};
  if (schema.contains("propertyNames")) {
    const json name = key;
    Diagnostics problems;
    visit({entry.key, name, fmt::format("the key «{}»", key)}, schema.at("propertyNames"),
          problems);
    out.insert(out.end(), problems.begin(), problems.end());
  }
  if (schema.contains("properties") && schema.at("properties").contains(key)) {
    visit(below, schema.at("properties").at(key), out);
    return;
  }
  if (!schema.contains("additionalProperties")) return;
  const json& others = schema.at("additionalProperties");
  if (others != json(false)) {
    visit(below, others, out);
    return;
  }
  const std::vector<std::string> known = keys_of(schema);
  std::string hint = did_you_mean(key, known);
  if (hint.empty()) hint = fmt::format("Known here: {}.", join(known, ", "));
  out.push_back(problem(entry.key, "unknown-key", "there is no such key here", hint));
}

void Explainer::check_list(const Spot& spot, const json& schema, Diagnostics& out) {
  if (schema.contains("items")) {
    const std::string name = "an item of " + spot.name;
    for (std::size_t i = 0; i < spot.node.items.size(); ++i) {
      visit({spot.node.items[i], spot.value.at(i), name}, schema.at("items"), out);
    }
  }
  if (!schema.value("uniqueItems", false)) return;
  for (std::size_t i = 1; i < spot.value.size(); ++i) {
    const auto here = spot.value.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(spot.value.begin(), here, *here) == here) continue;
    out.push_back(problem(spot.node.items[i], "twice",
                          fmt::format("{} lists this twice", spot.name), "Keep one of the two."));
  }
}

// Keywords that bound a value of the right type: the first that fails is told.
void Explainer::check_form(const Spot& spot, const json& schema, Diagnostics& out) {
  const auto fails = [&](const char* keyword) {
    return schema.contains(keyword) && !judge_.fits_keyword(schema, keyword, spot.value);
  };
  const auto tell = [&](std::string message) {
    out.push_back(problem(spot.node, "wrong-form", std::move(message), example(schema)));
  };
  if (fails("minItems")) {
    const auto least = schema.at("minItems").get<int>();
    return tell(
        fmt::format("{} needs at least {} item{}", spot.name, least, least == 1 ? "" : "s"));
  }
  if (fails("maxItems")) {
    return tell(
        fmt::format("{} may have {} items at most", spot.name, schema.at("maxItems").dump()));
  }
  // Before the bounds of length: the title tells both.
  if (fails("pattern")) return tell(fmt::format("{} must be {}", spot.name, expected(schema)));
  if (fails("minLength")) return tell(fmt::format("{} must not be empty", spot.name));
  if (fails("maxLength")) {
    return tell(
        fmt::format("{} is longer than {} characters", spot.name, schema.at("maxLength").dump()));
  }
  if (fails("minimum")) {
    return tell(fmt::format("{} must be {} or more", spot.name, schema.at("minimum").dump()));
  }
  if (fails("maximum")) {
    return tell(fmt::format("{} must be {} or less", spot.name, schema.at("maximum").dump()));
  }
  for (const char* keyword : {"exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minProperties",
                              "maxProperties", "not", "contains"}) {
    if (fails(keyword)) return tell(fmt::format("{} must be {}", spot.name, expected(schema)));
  }
}

}  // namespace gainsay::yaml

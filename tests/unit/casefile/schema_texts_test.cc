// What editors show of a key comes from the schemas: each has words of its own.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "yaml/node.h"

namespace {

using gainsay::yaml::Node;

// What a "$ref" of the same file names.
const Node& followed(const Node& root, const Node& at) {
  const std::string target = at.text("$ref");
  constexpr std::string_view kPrefix = "#/definitions/";
  if (!target.starts_with(kPrefix)) return at;
  return *root.find("definitions")->find(target.substr(kPrefix.size()));
}

bool has_any(const Node& root, const Node& at, const std::vector<std::string_view>& keys) {
  for (const std::string_view key : keys) {
    if (at.find(key) != nullptr || followed(root, at).find(key) != nullptr) return true;
  }
  return false;
}

void check_keys(const Node& root, const Node& at, std::vector<std::string>& mute) {
  if (const Node* properties = at.find("properties"); properties != nullptr) {
    for (const auto& [key, value] : properties->entries) {
      const bool named = has_any(root, value, {"title", "description"});
      const bool shown = has_any(
          root, value,
          {"examples", "enum", "const", "items", "properties", "anyOf", "additionalProperties"});
      const bool plain = followed(root, value).text("type") == "boolean" ||
                         followed(root, value).text("type") == "number";
      if (!named || (!shown && !plain)) mute.push_back(key.scalar);
    }
  }
  for (const auto& [key, value] : at.entries) {
    if (key.scalar != "if") check_keys(root, value, mute);  // a condition says nothing to people
  }
  for (const Node& item : at.items) check_keys(root, item, mute);
}

}  // namespace

TEST_CASE("every key of a case's files has a title or description, and an example") {
  const gainsay::Knowledge knowledge = gainsay::Knowledge::embedded();
  for (const std::string name : {"case", "claims", "reviews", "baseline"}) {
    CAPTURE(name);
    const std::string path = "schemas/" + name + ".schema.json";
    const auto root = gainsay::yaml::parse(*knowledge.find(path), path);
    REQUIRE(root);
    std::vector<std::string> mute;
    check_keys(*root, *root, mute);
    std::string joined;
    for (const std::string& key : mute) joined += key + " ";
    CHECK(joined == "");
  }
}

#include "yaml/judge.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using gainsay::yaml::Judge;
using nlohmann::json;

namespace {

struct Verdict {
  std::string schema;
  std::vector<std::string> fits;
  std::vector<std::string> fails;
};

}  // namespace

TEST_CASE("a value fits a schema, keyword by keyword") {
  const std::vector<Verdict> table = {
      {"true", {"1", "null"}, {}},
      {"false", {}, {"1", "null"}},
      {R"({"type": "integer"})", {"1", "-3"}, {"1.5", "\"1\"", "true"}},
      {R"({"type": "number"})", {"1", "1.5"}, {"\"1\"", "null"}},
      {R"({"type": ["null", "boolean"]})", {"null", "false"}, {"0", "{}"}},
      {R"({"const": 1})", {"1"}, {"2", "\"1\""}},
      {R"({"enum": ["a", 2]})", {"\"a\"", "2"}, {"\"b\"", "[2]"}},
      {R"({"minimum": 1, "maximum": 2.5})", {"1", "2.5", "\"9\""}, {"0", "2.6"}},
      // Characters are counted, not bytes.
      {R"({"minLength": 2, "maxLength": 3})", {"\"äö\"", "\"äöü\"", "7"}, {"\"ä\"", "\"abcd\""}},
      {R"({"pattern": "^b+$"})", {"\"bb\"", "3"}, {"\"\"", "\"bc\"", "\"b\\n\""}},
      {R"({"pattern": "b"})", {"\"abc\""}, {"\"ac\""}},
      {R"({"minItems": 1, "maxItems": 2})", {"[1]", "[1, 2]", "{}"}, {"[]", "[1, 2, 3]"}},
      {R"({"uniqueItems": true})", {"[1, 2]", "[]"}, {"[1, 1]", "[{\"a\": 1}, 3, {\"a\": 1}]"}},
      {R"({"uniqueItems": false})", {"[1, 1]"}, {}},
      {R"({"items": {"type": "null"}})", {"[]", "[null, null]", "3"}, {"[null, 3]"}},
      {R"({"required": ["a", "b"]})", {R"({"a": 1, "b": 2})", "[]"}, {R"({"a": 1})"}},
      {R"({"properties": {"a": {"const": 1}}})", {R"({"a": 1, "b": 2})", "{}"}, {R"({"a": 2})"}},
      {R"({"properties": {"a": true}, "additionalProperties": false})",
       {R"({"a": 2})"},
       {R"({"a": 2, "b": 2})"}},
      {R"({"additionalProperties": {"const": 1}})", {R"({"a": 1})"}, {R"({"a": 1, "b": 2})"}},
      {R"({"propertyNames": {"maxLength": 1}})", {R"({"a": 1})"}, {R"({"ab": 1})"}},
      {R"({"allOf": [{"minimum": 1}, {"maximum": 2}]})", {"1"}, {"0", "3"}},
      {R"({"anyOf": [{"minimum": 4}, {"maximum": 2}]})", {"1", "5"}, {"3"}},
      {R"({"oneOf": [{"minimum": 1}, {"maximum": 2}]})", {"0", "3"}, {"1"}},
      {R"({"not": {"type": "null"}})", {"1"}, {"null"}},
      {R"({"if": {"minimum": 5}, "then": {"const": 6}, "else": {"const": 3}})",
       {"6", "3"},
       {"7", "4"}},
      {R"({"if": {"minimum": 5}, "then": {"const": 6}})", {"6", "4"}, {"7"}},
      {R"({"then": {"const": 6}})", {"5"}, {}},
      // What stands beside a reference counts for nothing; a schema may refer to itself.
      {R"({"$ref": "#/definitions/a", "type": "null", "definitions": {"a": {"type": "string"}}})",
       {"\"x\""},
       {"null"}},
      {R"({"properties": {"a": {"$ref": "#"}}, "additionalProperties": false})",
       {R"({"a": {"a": {}}})"},
       {R"({"a": {"b": {}}})"}},
  };
  for (const Verdict& row : table) {
    CAPTURE(row.schema);
    const json schema = json::parse(row.schema);
    const Judge judge(schema);
    CHECK(judge.defect() == "");
    for (const std::string& value : row.fits) {
      CAPTURE(value);
      CHECK(judge.fits(json::parse(value)));
    }
    for (const std::string& value : row.fails) {
      CAPTURE(value);
      CHECK_FALSE(judge.fits(json::parse(value)));
    }
  }
}

TEST_CASE("what is no schema, or says what is not known here, fits nothing") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"3", "not a schema: 3"},
      {R"({"type": "text"})", "type cannot be \"text\""},
      {R"({"type": []})", "type cannot be []"},
      {R"({"enum": []})", "enum cannot be []"},
      {R"({"required": [1]})", "required cannot be [1]"},
      {R"({"minLength": -1})", "minLength cannot be -1"},
      {R"({"uniqueItems": 1})", "uniqueItems cannot be 1"},
      {R"({"anyOf": []})", "anyOf cannot be []"},
      {R"({"items": [true]})", "not a schema: [true]"},
      {R"({"properties": []})", "properties cannot be []"},
      {R"({"properties": {"a": {"not": 5}}})", "not a schema: 5"},
      {R"({"pattern": "("})", "not a pattern: \"(\""},
      {R"({"patternProperties": {}})", "unknown keyword: patternProperties"},
      {R"({"$ref": "#/definitions/none"})", "a reference to nothing: \"#/definitions/none\""},
  };
  for (const auto& row : table) {
    CAPTURE(row.first);
    const json schema = json::parse(row.first);
    const Judge judge(schema);
    CHECK(judge.defect() == row.second);
    CHECK_FALSE(judge.fits(json(1)));
  }
}

#include "yaml/schema.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using gainsay::Diagnostic;
using gainsay::Diagnostics;

namespace {

constexpr const char* kSchema = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object",
  "additionalProperties": false,
  "required": ["version", "title"],
  "properties": {
    "version": {"const": 1, "description": "This program reads version 1."},
    "title": {"type": "string", "title": "a title", "minLength": 1, "examples": ["Northfield"]},
    "colour": {"enum": ["red", "green", "blue"]},
    "date": {"type": "string", "title": "a date"},
    "count": {"type": "integer", "minimum": 1, "maximum": 9},
    "share": {"type": "number"},
    "open": {"type": "boolean"},
    "either": {"type": ["string", "integer"]},
    "code": {"type": "string", "title": "a code", "pattern": "^[A-F][1-6]$", "examples": ["B2"]},
    "names": {"type": "array", "title": "a list of names", "minItems": 1, "uniqueItems": true,
              "items": {"type": "string", "title": "a name", "maxLength": 5}},
    "parents": {"type": "array", "items": {"$ref": "#/definitions/parent"}},
    "things": {"type": "object", "propertyNames": {"title": "an id", "pattern": "^[a-z]+$"},
               "additionalProperties": {"$ref": "#/definitions/thing"}},
    "reason": {"type": "string"},
    "state": {"enum": ["open", "shut"]},
    "free": {}
  },
  "if": {"required": ["state"], "properties": {"state": {"const": "shut"}}},
  "then": {"required": ["reason"]},
  "definitions": {
    "parent": {"anyOf": [
      {"type": "string", "title": "an id"},
      {"type": "object", "title": "a mapping with id and valid", "additionalProperties": false,
       "required": ["id"], "properties": {"id": {"type": "string"}, "valid": {"type": "string"}}}]},
    "thing": {"type": "object", "additionalProperties": false,
              "properties": {"name": {"type": "string"}, "parts": {"type": "array",
                "items": {"$ref": "#/definitions/thing"}}}}
  }
})";

Diagnostics check(const std::string& text) {
  const auto root = gainsay::yaml::parse(text, "f.yaml");
  REQUIRE(root.has_value());
  return gainsay::yaml::check_against(*root, "f.yaml", "test.schema.json", kSchema);
}

// "line:column code: message «fragment» hint"
std::string brief(const Diagnostic& d) {
  return fmt::format("{}:{} {}: {} «{}» {}", d.place.line, d.place.column, d.code, d.message,
                     d.fragment, d.hint);
}

struct Row {
  std::string text;
  std::vector<std::string> told;
};

const std::string kHead = "version: 1\ntitle: T\n";

}  // namespace

TEST_CASE("what fits its schema is left alone") {
  const std::vector<std::string> table = {
      "",
      "colour: red\ncount: 9\nshare: .5\nopen: true\neither: 3\ncode: B2\n",
      // Text stays text where the schema wants text: years, numbers, yes.
      "date: 2019\n",
      "date: 2020-06-17\n",
      "reason: true\n",
      "names: [1984, yes, \"null\"]\n",
      "share: 3\n",
      "share: -1.5e3\n",
      "parents: [a, {id: b}, {id: c, valid: 2014/2019}]\n",
      "things: {a: {name: x, parts: [{name: y}]}}\n",
      "state: open\n",
      "state: shut\nreason: r\n",
      "free: [1, {a: null}]\n",
  };
  for (const std::string& text : table) {
    CAPTURE(text);
    for (const Diagnostic& d : check(kHead + text)) FAIL_CHECK(brief(d));
  }
}

TEST_CASE("each problem is told once, at its place, in plain words") {
  const std::vector<Row> table = {
      {"colour: bleu\n",
       {"3:9 wrong-word: «colour» must be red, green or blue «bleu» Did you mean «blue»?"}},
      {"colour: purple\n", {"3:9 wrong-word: «colour» must be red, green or blue «purple» "}},
      {"colour:\n", {"3:1 wrong-word: «colour» must be red, green or blue «» "}},
      {"cuont: 3\n", {"3:1 unknown-key: there is no such key here «cuont» Did you mean «count»?"}},
      {"reason: []\n", {"3:9 wrong-type: «reason» must be text, not a list «» "}},
      {"date:\n", {"3:1 no-value: «date» has no value «» Give a date, or delete the line."}},
      {"count: many\n", {"3:8 wrong-type: «count» must be a whole number, not this «many» "}},
      {"count: \"3\"\n", {"3:8 wrong-type: «count» must be a whole number, not quoted text «3» "}},
      {"count: 1.5\n", {"3:8 wrong-type: «count» must be a whole number, not this «1.5» "}},
      {"count: 0\n", {"3:8 wrong-form: «count» must be 1 or more «0» "}},
      {"count: 10\n", {"3:8 wrong-form: «count» must be 9 or less «10» "}},
      {"open: maybe\n", {"3:7 wrong-type: «open» must be true or false, not this «maybe» "}},
      {"either: [1]\n",
       {"3:9 wrong-type: «either» must be text or a whole number, not a list «» "}},
      {"code: Z9\n", {"3:7 wrong-form: «code» must be a code «Z9» For example: B2."}},
      {"code: " + std::string(600, 'A') + "\n",
       {"3:7 wrong-form: «code» must be a code «" + std::string(40, 'A') + "» For example: B2."}},
      {"names: Ann\n", {"3:8 wrong-type: «names» must be a list of names, not this «Ann» "}},
      {"names: []\n", {"3:8 wrong-form: «names» needs at least 1 item «» "}},
      {"names:\n  - Ann\n  - Bob\n  - \"Ann\"\n",
       {"6:5 twice: «names» lists this twice «Ann» Keep one of the two."}},
      {"names: [Ann, {a: b}]\n",
       {"3:14 wrong-type: an item of «names» must be a name, not a mapping of keys to values «» "}},
      {"names: [Annabel]\n",
       {"3:9 wrong-form: an item of «names» is longer than 5 characters «Annabel» "}},
      {"names: [Ann, ]\nparents: [a, {id: b, vaild: 2014}]\n",
       {"4:22 unknown-key: there is no such key here «vaild» Did you mean «valid»?"}},
      {"parents: [{valid: 2014}]\n",
       {"3:11 missing-key: the key «id» is missing «» Add «id: …»: text."}},
      {"parents: [[a]]\n",
       {"3:11 wrong-type: an item of «parents» must be an id or a mapping with id and valid «» "}},
      {"things: {A1: {}}\n", {"3:10 wrong-form: the key «A1» must be an id «A1» "}},
      {"things:\n  a:\n    parts:\n      - nmae: x\n",
       {"6:9 unknown-key: there is no such key here «nmae» Did you mean «name»?"}},
      {"state: shut\n", {"1:1 missing-key: the key «reason» is missing «» Add «reason: …»."}},
      // All of them, in the order of the file.
      {"zebra: 1\ncount: x\ncolour: 3\n",
       {"3:1 unknown-key: there is no such key here «zebra» Known here: code, colour, count, date, "
        "either, free, names, open, parents, reason, share, state, things, title, version.",
        "4:8 wrong-type: «count» must be a whole number, not this «x» ",
        "5:9 wrong-word: «colour» must be red, green or blue «3» "}},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    std::vector<std::string> told;
    for (const Diagnostic& d : check(kHead + row.text)) told.push_back(brief(d));
    CHECK(told == row.told);
  }
}

TEST_CASE("the document as a whole") {
  std::vector<std::string> told;
  for (const Diagnostic& d : check("[a]")) told.push_back(brief(d));
  for (const Diagnostic& d : check("title: \"\"\nversion: 2\n")) told.push_back(brief(d));
  for (const Diagnostic& d : check("colour: red")) told.push_back(brief(d));
  CHECK(told ==
        std::vector<std::string>{
            "1:1 wrong-type: the file must be a mapping of keys to values, not a list «» ",
            "1:8 wrong-form: «title» must not be empty «» For example: Northfield.",
            "2:10 wrong-word: «version» must be 1 «2» This program reads version 1.",
            "1:1 missing-key: the key «version» is missing «» Add «version: 1».",
            "1:1 missing-key: the key «title» is missing «» Add «title: …»: a title. For example: "
            "Northfield."});
}

TEST_CASE("a broken schema is our own fault, and said so") {
  const auto root = gainsay::yaml::parse("a: 1", "f.yaml");
  REQUIRE(root.has_value());
  const std::vector<std::string> broken = {"{", R"({"type": "nonsense"})",
                                           R"({"properties": {"a": {"pattern": 5}}})",
                                           R"({"$ref": "#/definitions/none"})"};
  for (const std::string& text : broken) {
    CAPTURE(text);
    const Diagnostics told = gainsay::yaml::check_against(*root, "f.yaml", "s.json", text);
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == "schema");
  }
  const Diagnostics none =
      gainsay::yaml::check(*root, "f.yaml", "none", gainsay::Knowledge::embedded());
  REQUIRE(none.size() == 1);
  CHECK(none[0].message == "there is no such schema");
}

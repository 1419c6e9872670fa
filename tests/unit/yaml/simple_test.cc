#include "yaml/simple.h"

#include <doctest/doctest.h>

#include <string>

#include "base/knowledge.h"

namespace gainsay::yaml {
namespace {

// Where two trees differ, "" when they do not.
std::string difference(const Node& a, const Node& b) {
  const std::string at = std::to_string(b.line) + ":" + std::to_string(b.column) + " ";
  if (a.kind != b.kind || a.plain != b.plain) return at + "kind of " + b.scalar;
  if (a.scalar != b.scalar) return at + "text " + a.scalar + " / " + b.scalar;
  if (a.line != b.line || a.column != b.column) return at + "begin of " + b.scalar;
  if (a.end_line != b.end_line || a.end_column != b.end_column) return at + "end of " + b.scalar;
  if (a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) return at + "size";
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (std::string found = difference(a.items[i], b.items[i]); !found.empty()) return found;
  }
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    std::string found = difference(a.entries[i].key, b.entries[i].key);
    if (found.empty()) found = difference(a.entries[i].value, b.entries[i].value);
    if (!found.empty()) return found;
  }
  return {};
}

TEST_CASE("the simple parser reads the files of data/ as the full one does") {
  const Knowledge knowledge = Knowledge::embedded();
  for (const KnowledgeFile& file : knowledge.below("data/")) {
    if (!file.path.ends_with(".yaml")) continue;
    CAPTURE(file.path);
    const auto full = parse_full(file.bytes, std::string(file.path));
    REQUIRE(full);
    const auto simple = parse_simple(file.bytes);
    const bool anchors = file.bytes.find(": &") != std::string_view::npos;
    WARN_MESSAGE((simple || anchors), "is read by libfyaml, at four times the cost");
    if (simple) CHECK(difference(*simple, *full) == "");
  }
}

TEST_CASE("the simple parser reads as the full one does, or not at all") {
  const std::string texts[] = {
      "a: 1\nb: two words  # a comment\nc: \"quoted: text\"\nd: 'it''s'\n",
      "a:\n  b: [x, y z, \"q\", {k: v, w: [1]}]\n  c: {}\n  d: []\ne: ~\n",
      "list:\n- one\n- two: 2\n  three: 3\n-  - nested\n   - more\nend: null\n",
      "a: [x,  # comment\n  y,\n\n  z]\nb: 1\n",
      "a: >-\n  one\n  two\n\n  three\nb: |\n  line\n    more\n  last\n\nc: 2\n",
      "a: |\n  text\n# after\nb: 1\n",
      "\xC3\xBC: [\xC3\xA4\xC3\xA4, b]\nn: \xE2\x80\x9Cx\xE2\x80\x9D\n",
      "\"a b\": 1\n'c d' : 2\n{}",
      "a: b: c\n",
      "a: [b: c]\n",
      "a: &x 1\nb: *x\n",
      "a: one\n  two\nb: 2\n",
      "a: \"two\n  lines\"\n",
      "a:\n\nb: 1\n",
      "- \n- 1\n",
      "a: 1\na: 2\n",
      "? a\n: b\n",
      "a: !t b\n",
      "--- \na: 1\n",
      "a: [b, c\n]\n",
      "a: [b,]\n",
      "a: {b: 1, b: 2}\n",
      "a:    # why\n  b: 1\n",
      "a: x#y\nb: x #y\n",
      "http://x: 1\nurl: http://x/y?z\n",
      "key with spaces: value with: colon\n",
      "a: -1\nb: - 1\n",
      "a: >\n  one\n   two\n",
      "[1, 2]\n",
      "{\"a\": [1, null], \"b\": {\"c\": \"d\"}}\n",
      "a: 1\n  # deeper comment\nb: 2",
      "a: |\n  no line end",
      "text",
      "",
      "# only a comment\n",
  };
  int read = 0;
  for (const std::string& text : texts) {
    CAPTURE(text);
    const auto simple = parse_simple(text);
    if (!simple) continue;
    ++read;
    const auto full = parse_full(text, "t.yaml");
    REQUIRE(full);
    CHECK(difference(*simple, *full) == "");
  }
  CHECK(read >= 12);
}

}  // namespace
}  // namespace gainsay::yaml

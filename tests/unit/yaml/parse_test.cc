#include <doctest/doctest.h>
#include <fmt/format.h>

#include "yaml/node.h"

using gainsay::ErrorCode;
using gainsay::Result;
using gainsay::yaml::Kind;
using gainsay::yaml::Node;
using gainsay::yaml::parse;

namespace {

// "(1:1-1:5 'text')": where each node stands; plain text bare, quoted text in quotes, null as "_".
std::string dump(const Node& node) {
  std::string body;
  switch (node.kind) {
    case Kind::null:
      body = "_";
      break;
    case Kind::scalar:
      body = node.plain ? node.scalar : "'" + node.scalar + "'";
      break;
    case Kind::sequence:
      body = "[";
      for (const Node& item : node.items) body += dump(item);
      body += "]";
      break;
    case Kind::mapping:
      body = "{";
      for (const auto& [key, value] : node.entries) body += dump(key) + "=" + dump(value);
      body += "}";
      break;
  }
  return fmt::format("({}:{}-{}:{} {})", node.line, node.column, node.end_line, node.end_column,
                     body);
}

struct Good {
  std::string text;
  std::string tree;
};

struct Bad {
  std::string text;
  std::string where;     // "line:column"
  std::string message;   // a part of it
  std::string fragment;  // all of it
};

std::string repeat(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

}  // namespace

TEST_CASE("every node knows where it stands") {
  const std::vector<Good> table = {
      {"a: b", "(1:1-1:5 {(1:1-1:2 a)=(1:4-1:5 b)})"},
      {"\xEF\xBB\xBF"
       "a: b",
       "(1:1-1:5 {(1:1-1:2 a)=(1:4-1:5 b)})"},
      {"a: b\r\nc: d\r\n", "(1:1-2:5 {(1:1-1:2 a)=(1:4-1:5 b)(2:1-2:2 c)=(2:4-2:5 d)})"},
      // Columns are code points: é and 😀 are one each.
      {"\"é😀\": 'x' # y\nb: z\n",
       "(1:1-2:5 {(1:1-1:5 'é😀')=(1:7-1:10 'x')(2:1-2:2 b)=(2:4-2:5 z)})"},
      // Every scalar stays text.
      {"[2020-06-17, yes, 007, 1e3, .5, 2020-06-11/.., ../2019]",
       "(1:1-1:56 [(1:2-1:12 2020-06-17)(1:14-1:17 yes)(1:19-1:22 007)(1:24-1:27 1e3)"
       "(1:29-1:31 .5)(1:33-1:46 2020-06-11/..)(1:48-1:55 ../2019)])"},
      {"[null, ~, \"null\", NULL, Null, nULL]",
       "(1:1-1:36 [(1:2-1:6 _)(1:8-1:9 _)(1:11-1:17 'null')(1:19-1:23 _)(1:25-1:29 _)"
       "(1:31-1:35 nULL)])"},
      {"null: x", "(1:1-1:8 {(1:1-1:5 null)=(1:7-1:8 x)})"},
      // What is left out stands at its key or its dash.
      {"a:\nb: c", "(1:1-2:5 {(1:1-1:2 a)=(1:1-1:2 _)(2:1-2:2 b)=(2:4-2:5 c)})"},
      {"a:\n  - # é\n  -\n  - x\n  -\n",
       "(1:1-5:4 {(1:1-1:2 a)=(2:3-5:4 [(2:3-2:4 _)(3:3-3:4 _)(4:5-4:6 x)(5:3-5:4 _)])})"},
      {"{a}", "(1:1-1:4 {(1:2-1:3 a)=(1:2-1:3 _)})"},
      {"--- # c\n", "(1:1-0:0 _)"},
      {"# c\n---\na: 1\n...\n", "(3:1-3:5 {(3:1-3:2 a)=(3:4-3:5 1)})"},
      // Text over several lines, folded and literal.
      {"a: x\n  y # c\nb: z", "(1:1-3:5 {(1:1-1:2 a)=(1:4-2:4 x y)(3:1-3:2 b)=(3:4-3:5 z)})"},
      {"a: \"x\n  y\"\nb: z", "(1:1-3:5 {(1:1-1:2 a)=(1:4-2:5 'x y')(3:1-3:2 b)=(3:4-3:5 z)})"},
      {"a: |\n\n   é x\n   y\n\nb: z",
       "(1:1-6:5 {(1:1-1:2 a)=(3:4-4:5 '\né x\ny\n')(6:1-6:2 b)=(6:4-6:5 z)})"},
      {"- >-\n  x\n  y\n- \"\"\n- ''", "(1:1-5:5 [(2:3-3:4 'x y')(4:3-4:5 '')(5:3-5:5 '')])"},
      {"a: |\nb: z", "(1:1-2:5 {(1:1-1:2 a)=(2:1-2:1 '')(2:1-2:2 b)=(2:4-2:5 z)})"},
      // A closing bracket in the column of its key, as many write it.
      {"a: [\n  b,\n]\nc: d",
       "(1:1-4:5 {(1:1-1:2 a)=(1:4-3:2 [(2:3-2:4 b)])(4:1-4:2 c)=(4:4-4:5 d)})"},
      // JSON, with tabs.
      {"{\n\t\"a\":\t[1, true],\n\t\"b\": \"\\u00e9\\/\\ud83d\\ude00\"\n}\n",
       "(1:1-4:2 {(2:2-2:5 'a')=(2:7-2:16 [(2:8-2:9 1)(2:11-2:15 true)])"
       "(3:2-3:5 'b')=(3:7-3:29 'é/😀')})"},
      // An alias is its anchor's node, place included; the last anchor of a name counts.
      {"a: &x [1]\nb: *x\nc: &x 2\nd: [*x]",
       "(1:1-4:8 {(1:1-1:2 a)=(1:7-1:10 [(1:8-1:9 1)])(2:1-2:2 b)=(1:7-1:10 [(1:8-1:9 1)])"
       "(3:1-3:2 c)=(3:7-3:8 2)(4:1-4:2 d)=(4:4-4:8 [(3:7-3:8 2)])})"},
      {"[a: b]", "(1:1-1:7 [(1:2-1:6 {(1:2-1:3 a)=(1:5-1:6 b)})])"},
      {"- \"a\" : b", "(1:1-1:10 [(1:3-1:10 {(1:3-1:6 'a')=(1:9-1:10 b)})])"},
      {"url: http://example.org/a#b",
       "(1:1-1:28 {(1:1-1:4 url)=(1:6-1:28 http://example.org/a#b)})"},
  };
  for (const Good& row : table) {
    CAPTURE(row.text);
    const Result<Node> root = parse(row.text, "f.yaml");
    REQUIRE_MESSAGE(root.has_value(), (root ? "" : gainsay::to_string(root.error())));
    CHECK(dump(*root) == row.tree);
  }
}

TEST_CASE("what is broken is refused at its place, in our words") {
  const std::vector<Bad> table = {
      {"", "1:1", "the file is empty", ""},
      {"# only a comment\n", "1:1", "the file is empty", ""},
      {"a: b\xC3(\n", "1:5", "not UTF-8", "byte 0xC3"},
      {"é: 1\nb: \"\xFF\"\n", "2:5", "not UTF-8", "byte 0xFF"},
      {"\xFF\xFE"
       "a",
       "1:1", "not UTF-8", "byte 0xFF"},
      {std::string("a: b\0c", 6), "1:5", "control character", "U+0000"},
      {"a: \x1B[1m", "1:4", "control character", "U+001B"},
      {"a: 1\nb: 2\na: 3\n", "3:1", "already there on line 1", "a"},
      {"a: {b: 1, \"b\": 2}", "1:11", "already there on line 1", "b"},
      {"a: 1\nb: 1\nb: 1\na: 1\n", "3:1", "already there on line 2", "b"},
      {"a: 1\n---\nb: 2", "2:1", "second document", "---"},
      {"a: 1\n...\nb: 2", "2:1", "second document", "..."},
      {"a: *x", "1:4", "no anchor &x is complete before this", "*x"},
      {"a: &a [*a]", "1:8", "no anchor &a is complete before this", "*a]"},
      {"a: &a {b: 1}\n<<: *a", "2:1", "merge keys", "<<: *a"},
      {"a: !!str 1", "1:4", "tags", "!!str 1"},
      {"a: !env {b: c}", "1:4", "tags", "!env {b: c}"},
      {"- ! x", "1:3", "tags", "! x"},
      {": x", "1:1", "a key is missing", ": x"},
      {"a: 1\n: x", "2:1", "a key is missing", ": x"},
      {"? [a]\n: x", "1:3", "must be text", "[a]"},
      {"? {a: 1}\n: x", "1:3", "must be text", "{a: 1}"},
      {"a:\n\tb: 1", "2:1", "a tab stands", "\tb: 1"},
      {"\ta: 1", "1:1", "a tab stands", "\ta: 1"},
      {"? a:\t? b", "1:5", "a tab stands", "\t? b"},
      {"? a:\t?b", "1:5", "a tab stands", "\t?b"},
      {"? a:\t|", "1:5", "a tab stands", "\t|"},
      {"? a:\t: b", "1:5", "a tab stands", "\t: b"},
      {"a:\n  ? b: \t-\n", "2:7", "a tab stands", " \t-"},
      {"a: |\n\tx", "2:1", "a tab stands", "\tx"},
      {"a: \"x\nb: 1", "1:4", "never closed", "\"x"},
      {"é: 'x\nb: 1", "1:4", "never closed", "'x"},
      {"a: [1, 2\nb: 3", "1:4", "never closed", "[1, 2"},
      {"a: [[1, 2]", "1:4", "never closed", "[[1, 2]"},
      {"a: {b: 1\nc: 3", "2:2", "a comma is missing", ": 3"},
      {"a: {b: 1", "1:4", "never closed", "{b: 1"},
      {"a: \"\\q\"", "1:5", "no such escape", "\\q\""},
      {"é: \"é\n x \\q\"", "2:4", "no such escape", "\\q\""},
      {"a: \"\\xZZ\"", "1:5", "no such escape", "\\xZZ\""},
      {"a: \"\\ud83d x\"", "1:5", "not a Unicode character", "\\ud83d x\""},
      {"a: 'it's'", "1:8", "after the closing quote", "s'"},
      {"é: \"é\" y", "1:8", "after the closing quote", "y"},
      {"a: \"b\"#c", "1:7", "space before its #", "#c"},
      {"a: 1\n b: 2", "1:4", "indented as one", "1"},
      {"a: b: c", "1:5", "a second «: »", ": c"},
      {"a: 1\nb\nc: 2", "2:1", "without its colon", "b"},
      {"a: - b", "1:4", "on the line of its key", "- b"},
      {"a: @x", "1:4", "unless it is quoted", "@x"},
      {"a: `x`", "1:4", "unless it is quoted", "`x`"},
      {"a: %x", "1:4", "unless it is quoted", "%x"},
      {"a: |3x\n   x", "1:6", "block of text", "x"},
      {"a: [,]", "1:5", "a comma too many", ",]"},
      {"a: [1,,2]", "1:7", "a comma too many", ",2]"},
      {"a: {x: 1,, y: 2}", "1:10", "a value is missing", ", y: 2}"},
      {"a: [1]]", "1:7", "never opened", "]"},
      {"a: *", "1:5", "must follow * at once", ""},
      {"a: & x", "1:5", "must follow & at once", " x"},
      {"a: &x &y z", "1:8", "must follow & at once", "y z"},
      {"a:\n  b: 1\n c: 2", "3:2", "indentation", "c: 2"},
      {"a:\n  - b\n c: 2", "3:2", "indentation", "c: 2"},
      {"a: |\n  x\n y\n", "3:2", "neither the text above nor a key", "y"},
      {"- a\nb: c", "2:1", "not an item of the list", "b: c"},
      {"%YAML 2.0\n---\na: 1", "1:1", "not valid YAML", ""},
      {repeat("[", 101), "1:101", "deeper than 100", "["},
      {repeat("- ", 101), "1:201", "deeper than 100", "- "},
      {repeat("{a: ", 101), "1:401", "deeper than 100", "{a: "},
      {repeat("? ", 101), "1:201", "deeper than 100", "? "},
  };
  for (const Bad& row : table) {
    CAPTURE(row.text);
    const Result<Node> root = parse(row.text, "f.yaml");
    REQUIRE_FALSE(root.has_value());
    const gainsay::Error& error = root.error();
    CAPTURE(error.message);
    CHECK(fmt::format("{}:{}", error.place.line, error.place.column) == row.where);
    CHECK(error.place.file == "f.yaml");
    CHECK(error.message.find(row.message) != std::string::npos);
    CHECK(error.fragment == row.fragment);
    CHECK(error.code == (row.message == "deeper than 100" ? ErrorCode::limit : ErrorCode::input));
  }
}

TEST_CASE("a hundred levels are read, one more is not") {
  CHECK(parse(repeat("[", 100) + repeat("]", 100), "f").has_value());
  CHECK_FALSE(parse(repeat("[", 101) + repeat("]", 101), "f").has_value());
}

TEST_CASE("aliases cannot multiply without bound") {
  std::string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 10; ++i) {
    const std::string before = fmt::format("*a{}", i - 1);
    laughs += fmt::format("a{0}: &a{0} [{1}", i, before) + repeat(", " + before, 9) + "]\n";
  }
  const Result<Node> many = parse(laughs, "f.yaml");
  REQUIRE_FALSE(many.has_value());
  CHECK(many.error().code == ErrorCode::limit);
  CHECK(many.error().message == "more than 1000000 values");

  // Few nodes, much text.
  std::string text = "a: &a " + std::string(1 << 20, 'x') + "\nb: [*a" + repeat(", *a", 9) + "]\n";
  const Result<Node> much = parse(text, "f.yaml");
  REQUIRE_FALSE(much.has_value());
  CHECK(much.error().code == ErrorCode::limit);

  // Depth by aliases: each level refers to the one before.
  std::string deep = "l0: &l0 [x]\n";
  for (int i = 1; i <= 100; ++i) deep += fmt::format("l{0}: &l{0} [*l{1}]\n", i, i - 1);
  const Result<Node> tall = parse(deep, "f.yaml");
  REQUIRE_FALSE(tall.has_value());
  CHECK(tall.error().code == ErrorCode::limit);
}

TEST_CASE("a document over the size limit is not read") {
  const Result<Node> big = parse(std::string((8U << 20U) + 1, '#'), "f.yaml");
  REQUIRE_FALSE(big.has_value());
  CHECK(big.error().code == ErrorCode::limit);
  CHECK(big.error().place.file == "f.yaml");
}

TEST_CASE("values are found by key") {
  const Result<Node> root = parse("a: x\nb: [y, [z], w]\nc: {d: e}\nf:\n", "f.yaml");
  REQUIRE(root.has_value());
  CHECK(root->text("a") == "x");
  CHECK(root->text("b").empty());
  CHECK(root->text("f").empty());
  CHECK(root->text("none").empty());
  CHECK(root->texts("a") == std::vector<std::string>{"x"});
  CHECK(root->texts("b") == std::vector<std::string>{"y", "w"});
  CHECK(root->texts("none").empty());
  REQUIRE(root->find("c") != nullptr);
  CHECK(root->find("c")->text("d") == "e");
  CHECK(root->find("none") == nullptr);
}

// docs/formats/case.md: what it shows can be loaded, and every key is in it.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/file.h"
#include "casefile/load.h"
#include "casefile/locate.h"
#include "folder.h"
#include "yaml/node.h"

using gainsay::yaml::Node;

namespace {

std::string read(const std::string& path) {
  const auto text = gainsay::read_file(std::string(GAINSAY_SOURCE_DIR) + "/" + path, 1U << 20U);
  REQUIRE(text.has_value());
  return *text;
}

struct CodeBlock {
  std::string file;
  std::string text;
};

// The blocks that begin with ```yaml FILE or ```text FILE.
std::vector<CodeBlock> code_blocks(const std::string& markdown) {
  std::vector<CodeBlock> blocks;
  for (std::size_t at = markdown.find("\n```"); at != std::string::npos;
       at = markdown.find("\n```", at)) {
    const std::size_t line_end = markdown.find('\n', at + 1);
    const std::size_t end = markdown.find("\n```\n", line_end - 1);
    REQUIRE(end != std::string::npos);
    const std::string head = markdown.substr(at + 4, line_end - at - 4);
    const std::size_t space = head.find(' ');
    REQUIRE(space != std::string::npos);
    blocks.push_back({head.substr(space + 1), markdown.substr(line_end + 1, end - line_end)});
    at = end + 4;
  }
  return blocks;
}

void collect_keys(const Node& schema, std::vector<std::string>& keys) {
  if (const Node* properties = schema.find("properties")) {
    for (const auto& entry : properties->entries) keys.push_back(entry.key.scalar);
  }
  for (const auto& entry : schema.entries) collect_keys(entry.value, keys);
  for (const Node& item : schema.items) collect_keys(item, keys);
}

}  // namespace

TEST_CASE("the worked example is a sound case") {
  const Folder folder;
  const std::vector<CodeBlock> blocks = code_blocks(read("docs/formats/case.md"));
  CHECK(blocks.size() == 7);
  for (const CodeBlock& block : blocks) folder.write(block.file, block.text);
  gainsay::Diagnostics diagnostics;
  const gainsay::Case loaded =
      gainsay::load_case(folder.path(), gainsay::Knowledge::embedded(), diagnostics);
  for (const auto& d : diagnostics) FAIL_CHECK(gainsay::to_string(d));
  CHECK(loaded.sources.size() == 2);
  CHECK(loaded.sources[1].title == "Invoice 17");
  CHECK(loaded.claims.size() == 2);
  CHECK(loaded.events.size() == 3);
  CHECK(loaded.reviews.size() == 1);
  CHECK(loaded.nodes.size() == 10);  // with two kinds of student data
  for (const gainsay::Claim& claim : loaded.claims) {
    const auto text = gainsay::read_file(folder.path() + "/sources/promise.txt", 1000);
    REQUIRE(text.has_value());
    gainsay::Document document;
    document.text = *text;
    CHECK(gainsay::locate_quote(document, claim.quote.exact).has_value());
  }
}

TEST_CASE("every key of the schemas is documented and shown") {
  const std::string page = read("docs/formats/case.md");
  for (const std::string name : {"case", "claims", "reviews"}) {
    const auto schema = gainsay::yaml::parse(read("schemas/" + name + ".schema.json"), name);
    REQUIRE(schema.has_value());
    std::vector<std::string> keys;
    collect_keys(*schema, keys);
    CHECK(keys.size() >= 7);
    for (const std::string& key : keys) {
      CAPTURE(key);
      CHECK(page.find("`" + key + "`") != std::string::npos);
      const bool shown =
          page.find(key + ": ") != std::string::npos || page.find(key + ":\n") != std::string::npos;
      CHECK(shown);
    }
  }
}

// docs/rules/ is what the rule files say. UPDATE_SNAPSHOTS=1 writes it anew.
#include "rule/files/explain.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "base/file.h"

namespace gainsay {
namespace {

const std::string kPages = std::string(GAINSAY_SOURCE_DIR) + "/docs/rules/";

void check_page(const std::string& name, const std::string& page) {
  if (std::getenv("UPDATE_SNAPSHOTS") != nullptr) REQUIRE(write_file(kPages + name, page));
  const Result<std::string> kept = read_file(kPages + name, kMaxTextFile);
  CAPTURE(name);
  REQUIRE(kept);
  CHECK(*kept == page);
}

TEST_CASE("docs/rules is not stale") {
  Diagnostics diagnostics;
  const std::vector<Rule> rules = load_rules(Knowledge::embedded(), diagnostics);
  check_page("README.md", render_rule_index(rules));
  for (const Rule& rule : rules) {
    check_page(rule.text.id + "-" + rule.text.slug + ".md", render_rule_markdown(rule));
  }
  const Result<std::vector<std::string>> files = list_files(kPages);
  REQUIRE(files);
  CHECK(files->size() == rules.size() + 1);
}

TEST_CASE("explain keeps to 80 columns and says what the rule does not show") {
  Diagnostics diagnostics;
  for (const Rule& rule : load_rules(Knowledge::embedded(), diagnostics)) {
    const std::string text = explain_rule(rule);
    CAPTURE(rule.text.id);
    CHECK(text.find("What it does not show") != std::string::npos);
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      longest = std::max(longest, end - begin);
      begin = end + 1;
    }
    CHECK(longest <= 84);  // bytes: an en dash has three
  }
}

}  // namespace
}  // namespace gainsay

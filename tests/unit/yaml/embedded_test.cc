// What is embedded is not held against its schemas when the program runs, but here.
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "base/knowledge.h"
#include "yaml/node.h"
#include "yaml/schema.h"

namespace gainsay::yaml {
namespace {

TEST_CASE("every embedded rule and ontology file fits its schema") {
  const Knowledge knowledge = Knowledge::embedded();
  const std::pair<const char*, const char*> kinds[] = {{"data/rules/GS", "rule"},
                                                       {"data/ontology/", "ontology"}};
  for (const auto& [prefix, schema] : kinds) {
    const std::vector<KnowledgeFile> files = knowledge.below(prefix);
    CHECK(files.size() > 2);
    for (const KnowledgeFile& file : files) {
      CHECK(is_embedded(file.bytes));
      const std::string path(file.path);
      const Result<Node> document = parse(file.bytes, path);
      REQUIRE_MESSAGE(document, path);
      for (const Diagnostic& problem : check(*document, path, schema, knowledge)) {
        FAIL_CHECK(to_string(problem));
      }
    }
  }
}

TEST_CASE("a copy of an embedded file is not taken for it") {
  const std::string copy(embedded_knowledge()[0].bytes);
  CHECK_FALSE(is_embedded(copy));
}

}  // namespace
}  // namespace gainsay::yaml

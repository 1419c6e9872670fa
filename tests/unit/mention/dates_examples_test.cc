// The examples of every pattern, and the sentences of tests/data/dates, one file a kind of text.
#include <filesystem>

#include "base/file.h"
#include "base/knowledge.h"
#include "dates_example.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

TEST_CASE("dates: every pattern has examples, and they come out as they say") {
  const std::string path = "data/lexicon/en/dates-patterns.yaml";
  const Knowledge knowledge = Knowledge::embedded();
  const auto tagger = DateTagger::load(knowledge);
  REQUIRE(tagger);
  const std::string_view* bytes = knowledge.find(path);
  REQUIRE(bytes != nullptr);
  const Result<yaml::Node> file = yaml::parse(*bytes, path);
  REQUIRE(file);
  const yaml::Node* patterns = file->find("patterns");
  REQUIRE(patterns != nullptr);
  for (const yaml::Node& pattern : patterns->items) {
    const std::string id = pattern.text("id");
    CAPTURE(id);
    const yaml::Node* examples = pattern.find("examples");
    CHECK(examples != nullptr);
    if (examples == nullptr) continue;
    CHECK(!examples->items.empty());
    for (const yaml::Node& example : examples->items) check_example(*tagger, example, nullptr);
  }
}

TEST_CASE("dates: sentences of many kinds of text") {
  const auto tagger = DateTagger::load(Knowledge::embedded());
  REQUIRE(tagger);
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(GAINSAY_SOURCE_DIR "/tests/data/dates")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  CHECK(paths.size() >= 5);
  for (const std::filesystem::path& path : paths) {
    CAPTURE(path.filename());
    const Result<std::string> bytes = read_file(path.string(), kMaxSourceFile);
    REQUIRE(bytes);
    const Result<yaml::Node> file = yaml::parse(*bytes, path.filename().string());
    REQUIRE(file);
    const yaml::Node* sentences = file->find("sentences");
    REQUIRE(sentences != nullptr);
    for (const yaml::Node& sentence : sentences->items) check_example(*tagger, sentence, &*file);
  }
}

}  // namespace
}  // namespace gainsay

// tag_speed FOLDER [MEGABYTES [DATA]]: how fast the date tagger is.
//
// FOLDER has docs.jsonl, one {"doc", "dct", "file"} a line; documents are taken until they make so
// many megabytes (default: all). All are read first, then each is tagged once: no text is seen
// twice, so nothing is warm but the lexicon. DATA is a data/ folder to use instead of the embedded
// one. Prints one line of JSON: bytes, dates found, CPU milliseconds of loading the lexicon and of
// tagging, and megabytes (10^6) a second.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "mention/dates.h"

namespace {

struct Text {
  std::string bytes;
  std::string date;
};

int complain(const gainsay::Error& error) {
  std::fprintf(stderr, "%s\n", gainsay::to_string(error).c_str());
  return 3;
}

// CPU seconds of this process.
double cpu() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

gainsay::Result<std::vector<Text>> read_folder(const std::string& folder, double most) {
  const auto index = gainsay::read_file(folder + "/docs.jsonl", gainsay::kMaxSourceFile);
  if (!index) return gainsay::fail(index.error());
  std::vector<Text> texts;
  std::istringstream lines(*index);
  double bytes = 0;
  for (std::string line; bytes < most && std::getline(lines, line);) {
    const nlohmann::json entry = nlohmann::json::parse(line);
    const std::string file = entry["file"];
    auto text = gainsay::read_file(folder + "/" + file, gainsay::kMaxSourceFile);
    if (!text) return gainsay::fail(text.error());
    bytes += static_cast<double>(text->size());
    texts.push_back({std::move(*text), entry["dct"]});
  }
  return texts;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: tag_speed FOLDER [MEGABYTES [DATA]]\n");
    return 2;
  }
  const double most = argc > 2 ? std::atof(argv[2]) * 1e6 : std::numeric_limits<double>::infinity();
  const auto texts = read_folder(argv[1], most);
  if (!texts) return complain(texts.error());
  const double start = cpu();
  const gainsay::Result<gainsay::Knowledge> knowledge =
      argc > 3 ? gainsay::Knowledge::with_data_folder(argv[3]) : gainsay::Knowledge::embedded();
  if (!knowledge) return complain(knowledge.error());
  const auto tagger = gainsay::DateTagger::load(*knowledge);
  if (!tagger) return complain(tagger.error());
  const double loaded = cpu();
  std::size_t bytes = 0;
  std::size_t found = 0;
  for (const Text& text : *texts) {
    gainsay::DateOptions options;
    options.anchor.edtf = text.date;
    found += tagger->tag(text.bytes, options).size();
    bytes += text.bytes.size();
  }
  const double done = cpu();
  std::printf("{\"bytes\":%zu,\"dates\":%zu,\"load_ms\":%.2f,\"tag_ms\":%.2f,\"mb_s\":%.2f}\n",
              bytes, found, (loaded - start) * 1e3, (done - loaded) * 1e3,
              static_cast<double>(bytes) / 1e6 / (done - loaded));
  return 0;
}

// read_speed FOLDER [MEGABYTES]: how fast one source goes from bytes to claims and events, by
// stage.
//
// FOLDER has docs.jsonl, one {"doc", "dct", "file"} a line; documents are taken until they make so
// many megabytes (default: all). All are read from disk first, then each goes once through each
// stage. Prints a Markdown table of CPU time and megabytes (10^6) of text a second.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "claim/extract.h"
#include "mention/actors.h"
#include "mention/dates.h"
#include "mention/subject_id.h"
#include "ontology/ontology.h"
#include "source/read.h"
#include "text/folded_text.h"
#include "text/tokenize.h"

namespace {

using namespace gainsay;  // NOLINT(google-build-using-namespace): one short program

struct Input {
  Source source;
  std::string bytes;
};

int complain(const Error& error) {
  std::fprintf(stderr, "%s\n", to_string(error).c_str());
  return 3;
}

Result<std::vector<Input>> read_folder(const std::string& folder, double most) {
  const auto index = read_file(folder + "/docs.jsonl", kMaxSourceFile);
  if (!index) return fail(index.error());
  std::vector<Input> inputs;
  std::istringstream lines(*index);
  double bytes = 0;
  for (std::string line; bytes < most && std::getline(lines, line);) {
    const nlohmann::json entry = nlohmann::json::parse(line);
    Input input;
    input.source.id = entry["doc"];
    input.source.file = input.source.id + ".txt";
    input.source.published.edtf = entry["dct"];
    input.source.role = Role::report;
    auto text = read_file(folder + "/" + std::string(entry["file"]), kMaxSourceFile);
    if (!text) return fail(text.error());
    input.bytes = std::move(*text);
    bytes += static_cast<double>(input.bytes.size());
    inputs.push_back(std::move(input));
  }
  return inputs;
}

// CPU time of each stage, in the order of the flow.
class Stages {
 public:
  // The time since the last call is the stage's.
  void add(std::size_t stage) {
    const std::clock_t now = std::clock();
    spent_[stage] += now - last_;
    last_ = now;
  }
  void restart() { last_ = std::clock(); }

  void print(std::size_t bytes) const {
    static const char* const kNames[] = {"read", "sentences", "dates", "actors", "claims"};
    std::clock_t all = 0;
    std::printf("| stage | CPU ms | MB/s | share |\n|---|---|---|---|\n");
    for (const std::clock_t each : spent_) all += each;
    for (std::size_t i = 0; i < 5; ++i) row(kNames[i], spent_[i], all, bytes);
    row("all", all, all, bytes);
  }

 private:
  static void row(const char* name, std::clock_t spent, std::clock_t all, std::size_t bytes) {
    const double seconds = static_cast<double>(spent) / CLOCKS_PER_SEC;
    std::printf("| %s | %.0f | %.1f | %.0f%% |\n", name, seconds * 1e3,
                static_cast<double>(bytes) / 1e6 / seconds,
                100 * static_cast<double>(spent) / static_cast<double>(all));
  }

  std::clock_t spent_[5] = {};
  std::clock_t last_ = std::clock();
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: read_speed FOLDER [MEGABYTES]\n");
    return 2;
  }
  const double most = argc > 2 ? std::atof(argv[2]) * 1e6 : std::numeric_limits<double>::infinity();
  const auto inputs = read_folder(argv[1], most);
  if (!inputs) return complain(inputs.error());
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<std::string> subjects = {"Calder Steel", "Meridian Bank"};  // of news.py
  Diagnostics diagnostics;
  const Ontology ontology = Ontology::load(knowledge, {}, diagnostics);
  const auto reader = SourceReader::load(knowledge);
  if (!reader) return complain(reader.error());
  const auto tokenizer = Tokenizer::load(knowledge);
  if (!tokenizer) return complain(tokenizer.error());
  const auto dates = DateTagger::load(knowledge);
  if (!dates) return complain(dates.error());
  const auto actors = ActorTagger::load(knowledge, *tokenizer, ontology, subjects);
  if (!actors) return complain(actors.error());
  std::vector<std::string> ids;
  for (const std::string& subject : subjects) ids.push_back(subject_id(ontology, subject));
  const auto extractor = Extractor::load(knowledge, ontology, ids);
  if (!extractor) return complain(extractor.error());

  Stages stages;
  std::size_t bytes = 0;
  std::size_t found = 0;
  for (const Input& input : *inputs) {
    stages.restart();
    const auto document = reader->read(input.source, input.bytes);
    if (!document) return complain(document.error());
    stages.add(0);
    const TokenizedText tokens = tokenizer->tokenize(*document);
    const FoldedText folded(document->text, tokens.tokens);
    stages.add(1);
    Mentions mentions;
    mentions.dates = dates->tag(*document, tokens, folded, "");
    stages.add(2);
    actors->tag(*document, tokens, folded, mentions);
    stages.add(3);
    const Extracted extracted = extractor->extract(*document, tokens, folded, mentions);
    found += extracted.claims.size() + extracted.events.size();
    stages.add(4);
    bytes += document->text.size();
  }
  std::printf("%zu documents, %.2f MB, %zu claims and events\n\n", inputs->size(),
              static_cast<double>(bytes) / 1e6, found);
  stages.print(bytes);
  return 0;
}

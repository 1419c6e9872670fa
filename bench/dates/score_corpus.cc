// score_corpus FOLDER [DATA]: tags every document of a corpus folder and writes JSON Lines.
//
// FOLDER has docs.jsonl, one {"doc", "dct", "file"} a line. DATA is a data/ folder to use instead
// of the embedded one. Each line of output is {"doc", "start", "end", "type", "value", "mod",
// "text"}; start and end count bytes.
#include <cstdio>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/file.h"
#include "mention/dates.h"

namespace {

const char* const kTypes[] = {"DATE", "TIME", "DURATION", "SET"};

int complain(const gainsay::Error& error) {
  std::fprintf(stderr, "%s\n", gainsay::to_string(error).c_str());
  return 3;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: score_corpus FOLDER [DATA]\n");
    return 2;
  }
  const std::string folder = argv[1];
  gainsay::Result<gainsay::Knowledge> knowledge =
      argc > 2 ? gainsay::Knowledge::with_data_folder(argv[2]) : gainsay::Knowledge::embedded();
  if (!knowledge) return complain(knowledge.error());
  const auto tagger = gainsay::DateTagger::load(*knowledge);
  if (!tagger) return complain(tagger.error());
  const auto index = gainsay::read_file(folder + "/docs.jsonl", gainsay::kMaxSourceFile);
  if (!index) return complain(index.error());
  std::istringstream lines(*index);
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json entry = nlohmann::json::parse(line);
    const std::string file = entry["file"];
    const auto text = gainsay::read_file(folder + "/" + file, gainsay::kMaxSourceFile);
    if (!text) return complain(text.error());
    gainsay::DateOptions options;
    options.anchor.edtf = entry["dct"];
    for (const gainsay::DateMention& mention : tagger->tag(*text, options)) {
      nlohmann::json out = {
          {"doc", entry["doc"]},     {"start", mention.span.begin},
          {"end", mention.span.end}, {"type", kTypes[static_cast<int>(mention.type)]},
          {"value", mention.value},  {"text", std::string(mention.span.of(*text))}};
      if (!mention.mod.empty()) out["mod"] = mention.mod;
      if (mention.when.known()) out["edtf"] = mention.when.edtf;
      static const char* const kRelations[] = {"at",    "since", "until",   "before",
                                               "after", "by",    "between", "during"};
      out["relation"] = kRelations[static_cast<int>(mention.relation)];
      std::printf("%s\n", out.dump().c_str());
    }
  }
  return 0;
}

// tag_speed [--data FOLDER] [--dct DATE] FILE...: how fast the date tagger is.
//
// Every file is read first, then tagged once as one document: no text is seen twice, so nothing is
// warm but the lexicon. Prints one line of JSON: bytes, dates found, CPU milliseconds of loading
// the lexicon and of tagging, and megabytes (10^6) a second.
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include "base/file.h"
#include "mention/dates.h"

namespace {

int complain(const gainsay::Error& error) {
  std::fprintf(stderr, "%s\n", gainsay::to_string(error).c_str());
  return 3;
}

// CPU seconds of this process.
double cpu() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main(int argc, char** argv) {
  std::string data;
  gainsay::DateOptions options;
  options.anchor.edtf = "2013-03-22";
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (int i = 1; i < argc; ++i) {
    const bool valued = i + 1 < argc;
    if (valued && std::strcmp(argv[i], "--data") == 0) {
      data = argv[++i];
    } else if (valued && std::strcmp(argv[i], "--dct") == 0) {
      options.anchor.edtf = argv[++i];
    } else {
      auto text = gainsay::read_file(argv[i], gainsay::kMaxSourceFile);
      if (!text) return complain(text.error());
      bytes += text->size();
      texts.push_back(std::move(*text));
    }
  }
  if (texts.empty()) {
    std::fprintf(stderr, "usage: tag_speed [--data FOLDER] [--dct DATE] FILE...\n");
    return 2;
  }
  const double start = cpu();
  const gainsay::Result<gainsay::Knowledge> knowledge =
      data.empty() ? gainsay::Knowledge::embedded() : gainsay::Knowledge::with_data_folder(data);
  if (!knowledge) return complain(knowledge.error());
  const auto tagger = gainsay::DateTagger::load(*knowledge);
  if (!tagger) return complain(tagger.error());
  const double loaded = cpu();
  std::size_t found = 0;
  for (const std::string& text : texts) found += tagger->tag(text, options).size();
  const double done = cpu();
  std::printf("{\"bytes\":%zu,\"dates\":%zu,\"load_ms\":%.2f,\"tag_ms\":%.2f,\"mb_s\":%.2f}\n",
              bytes, found, (loaded - start) * 1e3, (done - loaded) * 1e3,
              static_cast<double>(bytes) / 1e6 / (done - loaded));
  return 0;
}

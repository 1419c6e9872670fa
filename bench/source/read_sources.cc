// What the readers of src/source make of files, and how fast.
//
//   read_sources blocks FILE...    the metadata, then each block, as a JSON object a line
//   read_sources read FILE...      reads and prints nothing but errors
//   read_sources time FILE...      for each file the best of several runs: MB/s of processor time
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/file.h"
#include "source/read.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

void print_blocks(const Document& document) {
  const Source& source = document.source;
  const Json head = {{"file", source.file},
                     {"title", source.title},
                     {"publisher", source.publisher},
                     {"author", source.author},
                     {"published", source.published.edtf},
                     {"anchor", document.anchor.edtf},
                     {"notes", document.notes}};
  fmt::print("{}\n", head.dump());
  for (const Block& block : document.blocks) {
    const Part& part = document.parts[block.part];
    const Json line = {{"file", source.file},
                       {"kind", to_string(block.kind)},
                       {"locator", locator(document, block.span)},
                       {"sender", part.sender},
                       {"date", part.date.edtf},
                       {"text", block.span.of(document.text)}};
    fmt::print("{}\n", line.dump());
  }
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void print_speed(const SourceReader& reader, const Source& source, const std::string& bytes) {
  constexpr int kRuns = 7;
  double best = 0;
  std::size_t blocks = 0;
  for (int run = 0; run < kRuns; ++run) {
    const double begin = processor_seconds();
    const Result<Document> document = reader.read(source, bytes);
    const double seconds = std::max(processor_seconds() - begin, 1e-6);
    if (document) blocks = document->blocks.size();
    best = std::max(best, static_cast<double>(bytes.size()) / 1e6 / seconds);
  }
  fmt::print("{:8.1f} MB/s  {:9} bytes {:8} blocks  {}\n", best, bytes.size(), blocks, source.file);
}

int run(std::string_view mode, const std::vector<std::string>& files) {
  const Result<SourceReader> reader = SourceReader::load(Knowledge::embedded());
  if (!reader) return 1;
  int failed = 0;
  for (const std::string& file : files) {
    const Result<std::string> bytes = read_file(file, kMaxSourceFile);
    Source source;
    source.file = file;
    const Result<Document> document =
        bytes ? reader->read(source, *bytes) : Result<Document>(fail(bytes.error()));
    if (!document) {
      const Error& error = document.error();
      fmt::print(stderr, "{}\n", to_string(error));
      failed = 3;
    } else if (mode == "time") {
      print_speed(*reader, source, *bytes);
    } else if (mode == "blocks") {
      print_blocks(*document);
    }
  }
  return failed;
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const bool known =
      words.size() >= 2 && (words[0] == "blocks" || words[0] == "read" || words[0] == "time");
  if (!known) {
    fmt::print(stderr, "usage: read_sources blocks|read|time FILE...\n");
    return 2;
  }
  return gainsay::run(words[0], {words.begin() + 1, words.end()});
}

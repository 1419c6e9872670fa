// What the fuzz targets found, kept as small as it could be made.
#include <doctest/doctest.h>

#include "base/file.h"
#include "dump.h"
#include "source/read.h"

namespace gainsay {

TEST_CASE("what fuzzing found keeps the promises of a Document") {
  const std::string folder = std::string(GAINSAY_SOURCE_DIR) + "/tests/data/fuzz";
  const Result<SourceReader> reader = SourceReader::load(Knowledge::embedded());
  REQUIRE(reader);
  const Result<std::vector<std::string>> files = list_files(folder);
  REQUIRE(files);
  REQUIRE_FALSE(files->empty());
  for (const std::string& file : *files) {
    CAPTURE(file);
    const Result<std::string> bytes = read_file(folder + "/" + file, kMaxTextFile);
    REQUIRE(bytes);
    Source source;
    source.file = file;
    const Result<Document> document = reader->read(source, *bytes);
    if (document) CHECK(broken_promise(*document) == "");
  }
}

}  // namespace gainsay

// Every file of tests/data/source, read and dumped, is as its .blocks file says.
// UPDATE_SNAPSHOTS=1 in the environment writes them anew; look at the difference before you keep
// it.
#include <doctest/doctest.h>

#include <cstdlib>

#include "base/file.h"
#include "dump.h"
#include "source/read.h"

namespace gainsay {

TEST_CASE("golden blocks") {
  const std::string folder = std::string(GAINSAY_SOURCE_DIR) + "/tests/data/source";
  const Result<SourceReader> reader = SourceReader::load(Knowledge::embedded());
  REQUIRE(reader);
  const Result<std::vector<std::string>> files = list_files(folder);
  REQUIRE(files);
  std::size_t read = 0;
  for (const std::string& file : *files) {
    if (file.ends_with(".blocks")) continue;
    CAPTURE(file);
    const Result<std::string> bytes = read_file(folder + "/" + file, kMaxTextFile);
    REQUIRE(bytes);
    Source source;
    source.file = file;
    const Result<Document> document = reader->read(source, *bytes);
    REQUIRE(document);
    CHECK(broken_promise(*document) == "");
    const std::string golden = folder + "/" + file + ".blocks";
    if (std::getenv("UPDATE_SNAPSHOTS") != nullptr) {
      REQUIRE(write_file(golden, dump(*document)));
    }
    const Result<std::string> expected = read_file(golden, kMaxTextFile);
    REQUIRE(expected);
    CHECK(dump(*document) == *expected);
    ++read;
  }
  CHECK(read == 14);
}

}  // namespace gainsay

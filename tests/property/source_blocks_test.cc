// Texts of any number of lines are read as so many blocks, up to a bound, and refused from there
// on.
#include <doctest/doctest.h>

#include "rounds.h"
#include "source/limits.h"
#include "source/read.h"

namespace gainsay {

TEST_CASE("blocks are read up to a million, and one more is refused") {
  const Result<SourceReader> reader = SourceReader::load(Knowledge::embedded());
  REQUIRE(reader);
  Source source;
  source.file = "x.txt";
  const std::size_t most = rounds(kMaxBlocks);
  std::string text;
  for (std::size_t i = 0; i < most; ++i) text += "a\n\n";
  const Result<Document> whole = reader->read(source, text);
  REQUIRE(whole);
  CHECK(whole->blocks.size() == most);
  if (most < kMaxBlocks) return;  // under the sanitizers
  const Result<Document> over = reader->read(source, text + "a\n");
  REQUIRE_FALSE(over);
  CHECK(over.error().code == ErrorCode::limit);
  CHECK(over.error().message == "more than 1000000 blocks");
  CHECK(over.error().place.line == 1'999'999);
}

}  // namespace gainsay

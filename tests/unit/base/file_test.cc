#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/knowledge.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

struct Scratch {
  Scratch() {
    std::string pattern = fs::temp_directory_path() / "gainsay-file-XXXXXX";
    folder = ::mkdtemp(pattern.data());
  }
  ~Scratch() { fs::remove_all(folder); }
  std::string operator/(const std::string& name) const { return folder + "/" + name; }
  std::string folder;
};

TEST_CASE("what is no file of bytes is written to and never replaced") {
  const Scratch scratch;
  REQUIRE(write_file(scratch / "real", "old"));
  fs::create_symlink("real", scratch / "link");
  REQUIRE(write_file(scratch / "link", "new"));
  CHECK(fs::is_symlink(scratch / "link"));
  CHECK(read_file(scratch / "real", 9).value() == "new");

  REQUIRE(::mkfifo((scratch / "pipe").c_str(), 0600) == 0);
  const int reader = ::open((scratch / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  CHECK(write_file(scratch / "pipe", "through"));
  std::string got(7, '\0');
  CHECK(::read(reader, got.data(), got.size()) == 7);
  CHECK(got == "through");
  ::close(reader);
  CHECK(fs::is_fifo(scratch / "pipe"));
}

TEST_CASE("a file is read whole, or refused with its reason") {
  const Scratch scratch;
  const std::string bytes("a\0b\r\n\xFF", 6);
  REQUIRE(write_file(scratch / "one", bytes));
  CHECK(read_file(scratch / "one", 6).value() == bytes);

  const auto too_big = read_file(scratch / "one", 5);
  REQUIRE_FALSE(too_big);
  CHECK(too_big.error().code == ErrorCode::limit);

  const auto missing = read_file(scratch / "two", 5);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::io);
  CHECK(missing.error().place.file == scratch / "two");

  const auto folder = read_file(scratch.folder, 5);
  REQUIRE_FALSE(folder);
  CHECK(folder.error().message == "not a regular file");
}

TEST_CASE("a pipe is refused without waiting for a writer") {
  const Scratch scratch;
  REQUIRE(::mkfifo((scratch / "pipe").c_str(), 0600) == 0);
  const auto pipe = read_file(scratch / "pipe", 5);
  REQUIRE_FALSE(pipe);
  CHECK(pipe.error().message == "not a regular file");
}

TEST_CASE("writing replaces the whole file and leaves nothing beside it") {
  const Scratch scratch;
  REQUIRE(write_file(scratch / "out", "long old content"));
  REQUIRE(write_file(scratch / "out", "new"));
  CHECK(read_file(scratch / "out", 100).value() == "new");
  CHECK(list_files(scratch.folder).value() == std::vector<std::string>{"out"});

  const auto nowhere = write_file(scratch / "no/such/out", "x");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().code == ErrorCode::io);
}

TEST_CASE("files are listed by bytes, without what is hidden") {
  const Scratch scratch;
  fs::create_directories(scratch / "b/c");
  fs::create_directories(scratch / ".git");
  for (const char* name : {"b/c/2", "b/1", "a", "B", ".hidden", ".git/x", "b.x"}) {
    REQUIRE(write_file(scratch / name, ""));
  }
  CHECK(list_files(scratch.folder).value() ==
        std::vector<std::string>{"B", "a", "b.x", "b/1", "b/c/2"});
  CHECK_FALSE(list_files(scratch / "none"));
}

TEST_CASE("a data folder takes the place of what is embedded, file by file") {
  const Scratch scratch;
  fs::create_directories(scratch / "ontology");
  REQUIRE(write_file(scratch / "ontology/extra.yaml", "actors: {}\n"));
  const auto knowledge = Knowledge::with_data_folder(scratch.folder);
  REQUIRE(knowledge);
  REQUIRE(knowledge->find("data/ontology/extra.yaml") != nullptr);
  CHECK(*knowledge->find("data/ontology/extra.yaml") == "actors: {}\n");
  CHECK(knowledge->below("").size() == Knowledge::embedded().below("").size() + 1);
  CHECK(knowledge->find("data/none.yaml") == nullptr);
  CHECK_FALSE(Knowledge::with_data_folder(scratch / "none"));
}

}  // namespace
}  // namespace gainsay

// The store as a file that others open, damage, own or hold.
#include "base/file.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <thread>

#include "store/connection.h"
#include "store/store.h"
#include "stored_sources.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// An empty folder that goes away.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "gainsay-store-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

Store opened(const std::string& path) {
  auto store = Store::open(path, Knowledge::embedded());
  REQUIRE_MESSAGE(store, (store ? "" : to_string(store.error())));
  return std::move(*store);
}

Error refused(const std::string& path) {
  const auto store = Store::open(path, Knowledge::embedded());
  REQUIRE_FALSE(store);
  return store.error();
}

TEST_CASE("what was stored is there after closing, in a folder made for it") {
  const Folder folder;
  const std::string path = folder / ".gainsay/case.db";
  const StoredSource one = full_source("one", "a");
  REQUIRE(opened(path).replace("one", "key", one));
  check_same(kept(opened(path), "one", "key"), one);
}

TEST_CASE("files that are not ours are refused and left as they are") {
  const Folder folder;
  const std::string path = folder / "case.db";
  SUBCASE("no database") {
    std::string before(5000, 'x');
    REQUIRE(write_file(path, before));
    const Error error = refused(path);
    CHECK(error.code == ErrorCode::input);
    CHECK(error.message == "this file is not a database of gainsay");
    CHECK(error.place.file == path);
    CHECK_FALSE(error.hint.empty());
    CHECK(read_file(path, 10000) == before);
  }
  SUBCASE("another program's database") {
    REQUIRE(Connection::open(path)->run("CREATE TABLE t (x); PRAGMA application_id = 5"));
    const std::string before = *read_file(path, 100000);
    const Error error = refused(path);
    CHECK(error.code == ErrorCode::input);
    CHECK(error.message == "this database belongs to another program");
    CHECK(read_file(path, 100000) == before);
  }
  SUBCASE("a database that says nothing of its owner") {
    REQUIRE(Connection::open(path)->run("CREATE TABLE t (x)"));
    CHECK(refused(path).message == "this database belongs to another program");
  }
  SUBCASE("from a newer gainsay") {
    opened(path);
    REQUIRE(Connection::open(path)->run("PRAGMA user_version = 999"));
    const Error error = refused(path);
    CHECK(error.code == ErrorCode::input);
    CHECK(error.message == "this database was made by a newer gainsay");
    CHECK(error.fragment.find("999") != std::string::npos);
    CHECK(error.hint.find("delete") != std::string::npos);
  }
}

TEST_CASE("an empty file is taken") {
  const Folder folder;
  const std::string path = folder / "case.db";
  REQUIRE(write_file(path, ""));
  CHECK(opened(path).replace("one", "key", full_source("one", "a")));
}

TEST_CASE("a damaged database says that it can be deleted") {
  const Folder folder;
  const std::string path = folder / "case.db";
  {
    Store store = opened(path);
    for (int i = 0; i < 20; ++i) {
      const std::string id = "s" + std::to_string(i);
      REQUIRE(store.replace(id, "key", full_source(id, std::string(2000, 'x'))));
    }
  }
  // Everything behind the page with the schema is overwritten.
  std::string bytes = *read_file(path, 100 << 20);
  for (std::size_t i = 40960; i < bytes.size(); ++i) bytes[i] = 'g';
  REQUIRE(write_file(path, bytes));
  auto store = Store::open(path, Knowledge::embedded());
  Result<void> done;
  if (!store) done = fail(store.error());
  for (int i = 0; done && i < 20; ++i) {
    const auto found = store->find("s" + std::to_string(i), "key");
    if (!found) done = fail(found.error());
  }
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::input);
  CHECK(done.error().message == "the database is damaged");
  CHECK(done.error().hint.find("Delete it") != std::string::npos);
}

TEST_CASE("a word that no gainsay has written is damage") {
  const Folder folder;
  const std::string path = folder / "case.db";
  REQUIRE(opened(path).replace("one", "key", full_source("one", "a")));
  REQUIRE(Connection::open(path)->run("UPDATE claims SET stance = 'shouting' WHERE position = 1"));
  const auto found = opened(path).find("one", "key");
  REQUIRE_FALSE(found);
  CHECK(found.error().message == "the database is damaged");
}

TEST_CASE("a place that cannot be written is said clearly") {
  const Folder folder;
  SUBCASE("the folder cannot be made") {
    const Error error = refused("/proc/gainsay/case.db");
    CHECK(error.code == ErrorCode::io);
    CHECK(error.message.find("cannot make the folder") == 0);
    CHECK(error.place.file == "/proc/gainsay");
  }
  SUBCASE("a file stands where the folder should be") {
    REQUIRE(write_file(folder / "file", "x"));
    CHECK(refused(folder / "file/case.db").code == ErrorCode::io);
  }
  SUBCASE("the database is a folder") {
    fs::create_directories(folder / "case.db");
    const Error error = refused(folder / "case.db");
    CHECK(error.code == ErrorCode::io);
    CHECK(error.message == "cannot open the database for writing");
  }
  SUBCASE("the folder is read-only") {
    if (::geteuid() == 0) return;  // root may write everywhere
    fs::create_directories(folder / "locked");
    fs::permissions(folder / "locked", fs::perms::owner_read | fs::perms::owner_exec);
    const Error error = refused(folder / "locked/case.db");
    fs::permissions(folder / "locked", fs::perms::owner_all);
    CHECK(error.code == ErrorCode::io);
    CHECK(error.message == "cannot open the database for writing");
  }
}

// Runs `work` in a process of its own.
template <typename Work>
pid_t in_child(const Work& work) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) ::_exit(work() ? 0 : 1);
  return child;
}

bool succeeded(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST_CASE("two processes make, write and read one file") {
  const Folder folder;
  const std::string path = folder / "case.db";
  const auto write = [&path](const std::string& id) {
    auto store = Store::open(path, Knowledge::embedded());
    bool good = store.has_value();
    for (int i = 0; good && i < 20; ++i) {
      good = store->replace(id, std::to_string(i), full_source(id, id)).has_value();
    }
    return good;
  };
  const pid_t child = in_child([&write] { return write("theirs"); });
  CHECK(write("ours"));
  CHECK(succeeded(child));
  Store store = opened(path);
  check_same(kept(store, "ours", "19"), full_source("ours", "ours"));
  check_same(kept(store, "theirs", "19"), full_source("theirs", "theirs"));
}

TEST_CASE("a process that is killed while it writes leaves a whole state") {
  const Folder folder;
  const std::string path = folder / "case.db";
  REQUIRE(opened(path).replace("one", "a", full_source("one", "a")));
  for (int round = 0; round < 5; ++round) {
    const pid_t child = in_child([&path] {
      auto store = Store::open(path, Knowledge::embedded());
      for (int i = 0; store; ++i) {
        const std::string key = i % 2 == 0 ? "b" : "a";
        if (!store->replace("one", key, full_source("one", key))) return false;
      }
      return true;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20 + 7 * round));
    ::kill(child, SIGKILL);
    CHECK_FALSE(succeeded(child));
    const Store store = opened(path);
    const auto a = store.find("one", "a");
    const auto b = store.find("one", "b");
    REQUIRE(a);
    REQUIRE(b);
    CHECK(a->has_value() != b->has_value());
    if (*a) check_same(**a, full_source("one", "a"));
    if (*b) check_same(**b, full_source("one", "b"));
    CHECK(store.search("block", 10)->size() == 2);
  }
}

TEST_CASE("every migration sets the version of its own number") {
  const Knowledge knowledge = Knowledge::embedded();
  const auto files = knowledge.below("schemas/sql/");
  REQUIRE_FALSE(files.empty());
  int number = 0;
  for (const KnowledgeFile& file : files) {
    ++number;
    CAPTURE(std::string(file.path));
    CHECK(std::stoi(std::string(file.path.substr(12, 4))) == number);
    const std::string last = "PRAGMA user_version = " + std::to_string(number) + ";\n";
    CHECK(file.bytes.substr(file.bytes.size() - last.size()) == last);
  }
}

}  // namespace
}  // namespace gainsay

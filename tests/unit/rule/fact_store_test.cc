#include "rule/facts/fact_store.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "../../../bench/rules/made_facts.h"
#include "rule/facts/arrange.h"
#include "rule/join/join.h"

namespace gainsay {
namespace {

// A file that goes away.
class FactFile {
 public:
  FactFile() {
    std::string name = (std::filesystem::temp_directory_path() / "gainsay-facts-XXXXXX").string();
    const int file = ::mkstemp(name.data());
    REQUIRE(file >= 0);
    ::close(file);
    path = name;
  }
  FactFile(const FactFile&) = delete;
  FactFile& operator=(const FactFile&) = delete;
  ~FactFile() { std::filesystem::remove(path); }

  std::string path;
};

struct MadeCase {
  explicit MadeCase(std::uint32_t seed) : made({20, 3, 30, 20, 5, 400, 2'000, 9'000, seed}) {}
  Made made;
  Diagnostics diagnostics;
  Ontology world = Ontology::of(made.nodes(), diagnostics);
  Facts facts = made.facts();
};

std::vector<Rule> some_rules() {
  Diagnostics diagnostics;
  std::vector<Rule> rules;
  for (Rule& rule : load_rules(Knowledge::embedded(), diagnostics)) {
    const std::string& id = rule.text.id;
    if (id == "GS101" || id == "GS201" || id == "GS202") rules.push_back(std::move(rule));
  }
  return rules;
}

bool same(const Rows& a, const Rows& b) {
  return a.slot == b.slot && a.time == b.time && a.said == b.said && a.kind == b.kind &&
         a.polarity == b.polarity && a.flags == b.flags && a.origin == b.origin &&
         a.nodes == b.nodes;
}

TEST_CASE("stored facts are those that were written, with and without the packed copy") {
  MadeCase made(3);
  FactFile file;
  Result<FactStore> store = FactStore::open(file.path);
  REQUIRE(store);
  REQUIRE(store->write(made.facts));
  Facts expected = made.facts;
  arrange(expected, made.world);
  const std::vector<Rule> rules = some_rules();
  const std::vector<Hit> hits = join(rules, expected, Scopes(made.world, expected.nodes));
  CHECK(hits.size() > 100);
  for (const bool packed : {false, true, true}) {
    CAPTURE(packed);
    const Result<Facts> read = store->read(made.world);
    REQUIRE(read);
    CHECK(store->was_packed() == packed);
    CHECK(same(read->claims, expected.claims));
    CHECK(same(read->events, expected.events));
    CHECK(read->cessations == expected.cessations);
    CHECK(join(rules, *read, Scopes(made.world, read->nodes)) == hits);
  }
}

TEST_CASE("a packed copy that is damaged, or of other facts or another ontology, is made anew") {
  MadeCase made(3);
  FactFile file;
  Result<FactStore> store = FactStore::open(file.path);
  REQUIRE(store);
  REQUIRE(store->write(made.facts));
  REQUIRE(store->read(made.world));
  const auto read_after = [&](const char* script) {
    Result<Connection> other = Connection::open(file.path);
    REQUIRE(other);
    REQUIRE(other->run(script));
    const Result<Facts> read = store->read(made.world);
    REQUIRE(read);
    const bool packed = store->was_packed();
    Facts expected = made.facts;
    arrange(expected, made.world);
    CHECK(same(read->events, expected.events));
    REQUIRE(store->read(made.world));
    CHECK(store->was_packed());
    return packed;
  };
  CHECK(read_after(""));
  CHECK_FALSE(read_after("DELETE FROM packed"));
  CHECK_FALSE(read_after("DELETE FROM packed WHERE side = 1 AND block = 1"));
  CHECK_FALSE(read_after("UPDATE packed SET bytes = zeroblob(length(bytes)) WHERE block = 0"));
  CHECK_FALSE(read_after("UPDATE packed SET bytes = substr(bytes, 1, 5) WHERE block = 0"));
  SUBCASE("another ontology") {
    std::vector<Node> nodes = made.made.nodes();
    for (Node& node : nodes) node.is_a.clear();
    Diagnostics diagnostics;
    const Ontology flat = Ontology::of(nodes, diagnostics);
    REQUIRE(store->read(flat));
    CHECK_FALSE(store->was_packed());
  }
  SUBCASE("other facts") {
    MadeCase other(4);
    REQUIRE(store->write(other.facts));
    const Result<Facts> read = store->read(other.world);
    REQUIRE(read);
    CHECK_FALSE(store->was_packed());
    arrange(other.facts, other.world);
    CHECK(same(read->claims, other.facts.claims));
  }
}

TEST_CASE("what cannot be judged by its columns is refused, and so is a file that is not ours") {
  MadeCase made(3);
  FactFile file;
  {
    Result<FactStore> store = FactStore::open(file.path);
    REQUIRE(store);
    made.facts.claims.flags[7] = kExcepting;
    const Result<void> written = store->write(made.facts);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::input);
    CHECK(written.error().fragment == "row 7");
  }
  FactFile other;
  Result<Connection> connection = Connection::open(other.path);
  REQUIRE(connection);
  REQUIRE(connection->run("CREATE TABLE somebodys (a)"));
  const Result<FactStore> store = FactStore::open(other.path);
  REQUIRE_FALSE(store);
  CHECK(store.error().code == ErrorCode::input);
}

}  // namespace
}  // namespace gainsay

// The engine finds what bench/rules/findings.sql finds in SQLite, and what trying all pairs finds,
// on thousands of small random cases, with fixed seeds.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "../../bench/rules/made_facts.h"
#include "rounds.h"
#include "rule/facts/arrange.h"
#include "rule/join/join.h"
#include "store/connection.h"

namespace gainsay {
namespace {

constexpr const char* kTables =
    "CREATE TABLE claims(\"row\", actor, action, object, party, kind, es, ls, ee, le);"
    "CREATE TABLE events(\"row\", actor, action, object, party, kind, es, ls, ee, le);"
    "CREATE TABLE within(broad, narrow)";

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void insert(Connection& database, const char* sql, const Rows& rows, const Extents& extents) {
  Result<Statement> statement = database.prepare(sql);
  REQUIRE(statement);
  for (Row row = 0; row < rows.size(); ++row) {
    const auto number = [&](const char* name, std::int64_t value) { statement->bind(name, value); };
    const auto day = [](Instant t) { return t == kBeginning ? -1'000'000 : t / kDay; };
    const Extent& when = extents[rows.time[row]];
    number("row", row);
    number("actor", rows.at(Slot::actor, row));
    number("action", rows.at(Slot::action, row));
    number("object", rows.at(Slot::object, row));
    number("party", rows.at(Slot::counterparty, row));
    number("kind", rows.kind[row]);
    number("es", day(when.earliest_start));
    number("ls", day(when.latest_start));
    number("ee", day(when.earliest_end));
    number("le", day(when.latest_end));
    REQUIRE(statement->run());
  }
}

void insert_closure(Connection& database, const Ontology& world, const Dictionary& nodes) {
  Result<Statement> statement = database.prepare("INSERT INTO within VALUES (:broad, :narrow)");
  REQUIRE(statement);
  std::vector<NodeIndex> indexes;
  for (NodeId node = 0; node < nodes.size(); ++node) {
    indexes.push_back(world.index_of(nodes.text(node)));
  }
  for (NodeId broad = 1; broad < nodes.size(); ++broad) {
    for (NodeId narrow = 1; narrow < nodes.size(); ++narrow) {
      if (!world.is_kind_of(indexes[narrow], indexes[broad])) continue;
      statement->bind("broad", std::int64_t{broad});
      statement->bind("narrow", std::int64_t{narrow});
      REQUIRE(statement->run());
    }
  }
}

std::set<std::string> found_by_sql(const Connection& database, const std::string& query) {
  std::set<std::string> found;
  Result<Statement> statement = database.prepare(query.c_str());
  REQUIRE(statement);
  for (Result<bool> row = statement->step(); row && *row; row = statement->step()) {
    found.insert(statement->text("rule") + " " + std::to_string(statement->integer("claim")) + " " +
                 std::to_string(statement->integer("event")) + " " + statement->text("certainty"));
  }
  return found;
}

std::set<std::string> texts_of(const std::vector<Hit>& hits, const std::vector<Rule>& rules) {
  std::set<std::string> texts;
  for (const Hit& hit : hits) {
    texts.insert(rules[hit.rule].text.id + " " + std::to_string(hit.left) + " " +
                 std::to_string(hit.right) + " " + std::string(to_string(hit.truth)));
  }
  return texts;
}

TEST_CASE("the engine agrees with SQL and with trying all pairs") {
  Diagnostics diagnostics;
  std::vector<Rule> rules;
  for (Rule& rule : load_rules(Knowledge::embedded(), diagnostics)) {
    const std::string& id = rule.text.id;
    if (id == "GS101" || id == "GS201" || id == "GS202") rules.push_back(std::move(rule));
  }
  const std::string query = text_of(std::string(GAINSAY_SOURCE_DIR) + "/bench/rules/findings.sql");
  Result<Connection> database = Connection::open(":memory:");
  REQUIRE(database);
  REQUIRE(database->run(kTables));
  std::size_t findings = 0;
  std::set<std::uint32_t> variants;  // of GS202
  for (std::uint32_t seed = 1; seed <= rounds(1'200U); ++seed) {
    MadeSize size{3, 2, 8, 6, 2, 200, 12, 40, seed, 4};
    Made made(size);
    const Ontology world = Ontology::of(made.nodes(), diagnostics);
    Facts facts = made.facts();
    arrange(facts, world);
    Scopes scopes(world, facts.nodes);
    REQUIRE(database->run("DELETE FROM claims; DELETE FROM events; DELETE FROM within"));
    insert(*database,
           "INSERT INTO claims VALUES (:row, :actor, :action, :object, :party, :kind, :es, :ls, "
           ":ee, :le)",
           facts.claims, facts.extents);
    insert(*database,
           "INSERT INTO events VALUES (:row, :actor, :action, :object, :party, :kind, :es, :ls, "
           ":ee, :le)",
           facts.events, facts.extents);
    insert_closure(*database, world, facts.nodes);
    const std::vector<Hit> hits = join(rules, facts, scopes);
    CAPTURE(seed);
    REQUIRE(hits == join_naively(rules, facts, scopes));
    REQUIRE(texts_of(hits, rules) == found_by_sql(*database, query));
    findings += hits.size();
    for (const Hit& hit : hits) {
      if (rules[hit.rule].text.id == "GS202") variants.insert(hit.variant);
    }
  }
  CHECK(findings > rounds(1'000U));
  CHECK(variants.size() >= 3);  // the other party's side, and after the statement, too
}

}  // namespace
}  // namespace gainsay

#include "rule/facts/fact_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/hash.h"
#include "rule/facts/arrange.h"
#include "rule/facts/packed_rows.h"

namespace gainsay {
namespace {

constexpr std::int64_t kFactsId = 1'734'763'380;  // application_id, "gfct"

constexpr char kApplication[] = "SELECT application_id AS number FROM pragma_application_id";
constexpr char kTables[] = "SELECT count(*) AS number FROM sqlite_schema";
constexpr char kMakeTables[] = R"(
PRAGMA page_size = 16384;
PRAGMA application_id = 1734763380;
CREATE TABLE content (key TEXT NOT NULL) STRICT;
CREATE TABLE nodes (id INTEGER PRIMARY KEY, text TEXT NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE extents (id INTEGER PRIMARY KEY, earliest_start INTEGER NOT NULL,
  latest_start INTEGER NOT NULL, earliest_end INTEGER NOT NULL, latest_end INTEGER NOT NULL) STRICT;
CREATE TABLE claims (id INTEGER PRIMARY KEY, actor INTEGER NOT NULL, action INTEGER NOT NULL,
  object INTEGER NOT NULL, counterparty INTEGER NOT NULL, place INTEGER NOT NULL,
  time INTEGER NOT NULL, kind INTEGER NOT NULL, flags INTEGER NOT NULL, said INTEGER NOT NULL,
  polarity INTEGER NOT NULL) STRICT;
CREATE TABLE events (id INTEGER PRIMARY KEY, actor INTEGER NOT NULL, action INTEGER NOT NULL,
  object INTEGER NOT NULL, counterparty INTEGER NOT NULL, place INTEGER NOT NULL,
  time INTEGER NOT NULL, kind INTEGER NOT NULL, flags INTEGER NOT NULL) STRICT;
CREATE TABLE packing (key TEXT NOT NULL, claims INTEGER NOT NULL, events INTEGER NOT NULL) STRICT;
CREATE TABLE packed (side INTEGER NOT NULL, block INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (side, block)) STRICT;
)";
constexpr char kForgetAll[] =
    "DELETE FROM content; DELETE FROM nodes; DELETE FROM extents; DELETE FROM claims; "
    "DELETE FROM events; DELETE FROM packing; DELETE FROM packed";
constexpr char kForgetPacked[] = "DELETE FROM packing; DELETE FROM packed";
constexpr char kAddKey[] = "INSERT INTO content VALUES (:key)";
constexpr char kAddNode[] = "INSERT INTO nodes VALUES (?1, :text, :name)";
constexpr char kAddExtent[] = "INSERT INTO extents VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr char kAddClaim[] =
    "INSERT INTO claims VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
constexpr char kAddEvent[] = "INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr char kAddPacking[] = "INSERT INTO packing VALUES (:key, :claims, :events)";
constexpr char kAddPacked[] = "INSERT INTO packed VALUES (:side, :block, :bytes)";
constexpr char kKey[] = "SELECT key FROM content";
constexpr char kNodes[] = "SELECT text, name FROM nodes ORDER BY id";
constexpr char kExtents[] =
    "SELECT earliest_start, latest_start, earliest_end, latest_end FROM extents ORDER BY id";
constexpr char kClaims[] =
    "SELECT actor, action, object, counterparty, place, time, kind, flags, said, polarity "
    "FROM claims ORDER BY id";
constexpr char kEvents[] =
    "SELECT actor, action, object, counterparty, place, time, kind, flags FROM events ORDER BY id";
constexpr char kCountClaims[] = "SELECT coalesce(max(id) + 1, 0) AS number FROM claims";
constexpr char kCountEvents[] = "SELECT coalesce(max(id) + 1, 0) AS number FROM events";
constexpr char kPacking[] = "SELECT key, claims, events FROM packing";
constexpr char kPacked[] = "SELECT side, bytes FROM packed ORDER BY side, block";

constexpr unsigned kNeedsValue = kExcepting | kConditional | kWithdrawn | kCounted | kQualified;

template <typename T>
std::uint64_t hash_of(const std::vector<T>& column) {
  return hash64({reinterpret_cast<const char*>(column.data()), column.size() * sizeof(T)});
}

std::string key_of(const Facts& facts) {
  std::string key = fmt::format("{} {}", facts.nodes.size(), facts.extents.size());
  for (NodeId node = 1; node < facts.nodes.size(); ++node) {
    key += facts.nodes.text(node) + '\x1f' + facts.nodes.name(node) + '\x1e';
  }
  for (ExtentId id = 1; id < facts.extents.size(); ++id) {
    const Extent& extent = facts.extents[id];
    key += fmt::format("{} {} {} {} ", extent.earliest_start, extent.latest_start,
                       extent.earliest_end, extent.latest_end);
  }
  for (const Rows* rows : {&facts.claims, &facts.events}) {
    for (const auto& column : rows->slot) key += fmt::format("{:x} ", hash_of(column));
    for (const auto* column : {&rows->time, &rows->said}) {
      key += fmt::format("{:x} ", hash_of(*column));
    }
    for (const auto* column : {&rows->kind, &rows->polarity, &rows->flags}) {
      key += fmt::format("{:x} ", hash_of(*column));
    }
  }
  return fmt::format("{:016x}", hash64(key));
}

Result<void> write_rows(const Connection& connection, const char* sql, const Rows& rows) {
  auto statement = connection.prepare(sql);
  if (!statement) return fail(statement.error());
  for (Row row = 0; row < rows.size(); ++row) {
    int place = 1;
    const auto bind = [&](std::int64_t number) { statement->bind(place++, number); };
    bind(row);
    for (const auto& column : rows.slot) bind(column[row]);
    bind(rows.time[row]);
    bind(rows.kind[row]);
    bind(rows.flags[row]);
    if (!rows.said.empty()) bind(rows.said[row]);
    if (!rows.polarity.empty()) bind(rows.polarity[row]);
    if (auto done = statement->run(); !done) return done;
  }
  return {};
}

Result<void> write_names(const Connection& connection, const Facts& facts) {
  auto node = connection.prepare(kAddNode);
  if (!node) return fail(node.error());
  for (NodeId id = 1; id < facts.nodes.size(); ++id) {
    node->bind(1, id);
    node->bind("text", facts.nodes.text(id));
    node->bind("name", facts.nodes.name(id));
    if (auto done = node->run(); !done) return done;
  }
  auto extent = connection.prepare(kAddExtent);
  if (!extent) return fail(extent.error());
  for (ExtentId id = 1; id < facts.extents.size(); ++id) {
    const Extent& value = facts.extents[id];
    extent->bind(1, id);
    extent->bind(2, value.earliest_start);
    extent->bind(3, value.latest_start);
    extent->bind(4, value.earliest_end);
    extent->bind(5, value.latest_end);
    if (auto done = extent->run(); !done) return done;
  }
  return {};
}

// Whether all ids of the rows are those of nodes and extents that there are.
bool sound(const Rows& rows, const Facts& facts) {
  const auto below = [](const auto& column, std::size_t size) {
    return std::all_of(column.begin(), column.end(), [&](auto id) { return id < size; });
  };
  const auto nodes = [&](const auto& column) { return below(column, facts.nodes.size()); };
  return std::all_of(rows.slot.begin(), rows.slot.end(), nodes) &&
         below(rows.time, facts.extents.size()) && below(rows.said, facts.extents.size()) &&
         below(rows.kind, std::max(kStances, kStatuses)) && below(rows.polarity, 2);
}

Result<void> read_rows(const Connection& connection, const char* sql, const char* count,
                       bool claims, Rows& rows) {
  const auto most = connection.number(count);
  if (!most) return fail(most.error());
  rows.reserve(static_cast<std::size_t>(*most), claims);
  auto statement = connection.prepare(sql);
  if (!statement) return fail(statement.error());
  for (;;) {
    const auto there = statement->step();
    if (!there) return fail(there.error());
    if (!*there) return {};
    int place = 0;
    const auto next = [&] { return static_cast<std::uint32_t>(statement->integer(place++)); };
    for (auto& column : rows.slot) column.push_back(next());
    rows.time.push_back(next());
    rows.kind.push_back(static_cast<std::uint8_t>(next()));
    rows.flags.push_back(static_cast<std::uint8_t>(next()));
    if (!claims) continue;
    rows.said.push_back(next());
    rows.polarity.push_back(static_cast<std::uint8_t>(next()));
  }
}

Result<void> write_blocks(Statement& statement, std::int64_t side, const Rows& rows) {
  for (Row begin = 0; begin < rows.size(); begin += kPackedRows) {
    statement.bind("side", side);
    statement.bind("block", std::int64_t{begin / kPackedRows});
    statement.bind_bytes("bytes", pack(rows, begin, std::min(rows.size(), begin + kPackedRows)));
    if (auto done = statement.run(); !done) return done;
  }
  return {};
}

void find_cessations(Facts& facts) {
  const auto cessation = static_cast<std::uint8_t>(Stance::cessation);
  for (Row row = 0; row < facts.claims.size(); ++row) {
    if (facts.claims.kind[row] == cessation) facts.cessations.push_back(row);
  }
}

tl::unexpected<Error> damaged_facts(const Connection& connection) {
  return fail(ErrorCode::input, "the file of facts is damaged", Place{connection.path(), 0, 0}, {},
              "Delete it, and write the facts anew.");
}

}  // namespace

Result<FactStore> FactStore::open(const std::string& path) {
  auto connection = Connection::open(path, Connection::Use::one_thread);
  if (!connection) return fail(connection.error());
  const auto tables = connection->number(kTables);
  if (!tables) return fail(tables.error());
  const auto application = connection->number(kApplication);
  if (!application) return fail(application.error());
  if (*tables == 0) {
    if (auto made = connection->run(kMakeTables); !made) return fail(made.error());
  } else if (*application != kFactsId) {
    return fail(ErrorCode::input, "this file is not a file of facts", Place{path, 0, 0}, {},
                "Name another file.");
  }
  return FactStore(std::move(*connection));
}

Result<void> FactStore::write(const Facts& facts) {
  for (const Rows* rows : {&facts.claims, &facts.events}) {
    const auto at = std::find_if(rows->flags.begin(), rows->flags.end(),
                                 [](std::uint8_t flags) { return (flags & kNeedsValue) != 0; });
    if (at == rows->flags.end() && rows->origin.empty()) continue;
    const std::string row = fmt::format("row {}", at - rows->flags.begin());
    return fail(
        ErrorCode::input, "a row needs more than its columns, or was moved",
        Place{connection_.path(), 0, 0}, row,
        "Keep what has exceptions, conditions, withdrawals, qualifiers or numbers in a case.");
  }
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return fail(transaction.error());
  auto done = connection_.run(kForgetAll);
  if (done) done = write_names(connection_, facts);
  if (done) done = write_rows(connection_, kAddClaim, facts.claims);
  if (done) done = write_rows(connection_, kAddEvent, facts.events);
  if (!done) return done;
  auto key = connection_.prepare(kAddKey);
  if (!key) return fail(key.error());
  key->bind("key", key_of(facts));
  if (done = key->run(); !done) return done;
  return transaction->commit();
}

Result<void> FactStore::read_names(Facts& facts) const {
  auto nodes = connection_.prepare(kNodes);
  if (!nodes) return fail(nodes.error());
  for (;;) {
    const auto there = nodes->step();
    if (!there) return fail(there.error());
    if (!*there) break;
    facts.nodes.add(nodes->text("text"), nodes->text("name"));
  }
  auto extents = connection_.prepare(kExtents);
  if (!extents) return fail(extents.error());
  for (;;) {
    const auto there = extents->step();
    if (!there) return fail(there.error());
    if (!*there) return {};
    facts.extents.add(
        Extent{extents->integer(0), extents->integer(1), extents->integer(2), extents->integer(3)});
  }
}

Result<std::string> FactStore::text(const char* sql) const {
  auto statement = connection_.prepare(sql);
  if (!statement) return fail(statement.error());
  const auto there = statement->step();
  if (!there) return fail(there.error());
  return *there ? statement->text("key") : std::string();
}

Result<bool> FactStore::read_packed(const std::string& key, Facts& facts) const {
  auto packing = connection_.prepare(kPacking);
  if (!packing) return fail(packing.error());
  const auto kept = packing->step();
  if (!kept) return fail(kept.error());
  if (!*kept || packing->text("key") != key) return false;
  const std::int64_t claims = packing->integer("claims");
  const std::int64_t events = packing->integer("events");
  facts.claims.reserve(static_cast<std::size_t>(claims), true);
  facts.events.reserve(static_cast<std::size_t>(events), false);
  auto blocks = connection_.prepare(kPacked);
  if (!blocks) return fail(blocks.error());
  for (;;) {
    const auto there = blocks->step();
    if (!there) return fail(there.error());
    if (!*there) break;
    Rows& rows = blocks->integer("side") == 0 ? facts.claims : facts.events;
    if (!unpack(blocks->bytes("bytes"), rows)) return false;
  }
  facts.events.said.clear();
  facts.events.polarity.clear();
  return facts.claims.size() == claims && facts.events.size() == events &&
         sound(facts.claims, facts) && sound(facts.events, facts);
}

Result<void> FactStore::write_packed(const std::string& key, const Facts& facts) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return fail(transaction.error());
  auto done = connection_.run(kForgetPacked);
  auto blocks = connection_.prepare(kAddPacked);
  if (!blocks) return fail(blocks.error());
  if (done) done = write_blocks(*blocks, 0, facts.claims);
  if (done) done = write_blocks(*blocks, 1, facts.events);
  if (!done) return done;
  auto packing = connection_.prepare(kAddPacking);
  if (!packing) return fail(packing.error());
  packing->bind("key", key);
  packing->bind("claims", std::int64_t{facts.claims.size()});
  packing->bind("events", std::int64_t{facts.events.size()});
  if (done = packing->run(); !done) return done;
  return transaction->commit();
}

Result<Facts> FactStore::read(const Ontology& ontology, std::uint32_t workers) {
  Facts names;
  if (auto done = read_names(names); !done) return fail(done.error());
  const auto content = text(kKey);
  if (!content) return fail(content.error());
  // How rows are arranged depends on them and on the ranks that the ontology gives the nodes.
  const ArrangedIds ids = arranged_ids(names, ontology);
  const std::string key = fmt::format("{} {:016x}", *content, hash_of(ids.nodes));
  Facts facts = names;
  const auto packed = read_packed(key, facts);
  was_packed_ = packed.value_or(false);
  if (was_packed_) {
    facts.nodes.renumber(ids.nodes);
    facts.extents.renumber(ids.extents);
    survey(facts.claims, facts.nodes.size(), workers);
    survey(facts.events, facts.nodes.size(), workers);
    find_cessations(facts);
    return facts;
  }
  facts = std::move(names);
  auto done = read_rows(connection_, kClaims, kCountClaims, true, facts.claims);
  if (done) done = read_rows(connection_, kEvents, kCountEvents, false, facts.events);
  if (!done) return fail(done.error());
  if (!sound(facts.claims, facts) || !sound(facts.events, facts)) {
    return damaged_facts(connection_);
  }
  find_cessations(facts);
  arrange(facts, ontology, workers);
  if (done = write_packed(key, facts); !done) return fail(done.error());
  return facts;
}

}  // namespace gainsay

#include "store/store.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "store/connection.h"
#include "store/migrate.h"
#include "store/rows.h"
#include "store/source_rows.h"
#include "store/sql.h"

namespace gainsay {
namespace {

constexpr const char* kInMemory = ":memory:";

Result<void> make_folder(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (path == kInMemory || folder.empty()) return {};
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) return {};
  return fail(ErrorCode::io, "cannot make the folder of the database: " + error.message(),
              Place{folder.generic_string(), 0, 0}, {},
              "The folder above it must be there and writable.");
}

// Each word as a string of FTS5, so that nothing in it is an operator; all of them must be there.
std::string search_query(std::string_view words) {
  std::string query;
  bool inside = false;
  for (const char c : words) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0';
    if (space && inside) query += "\" ";
    if (!space && !inside) query += '"';
    if (!space) query += c;
    if (c == '"') query += '"';
    inside = !space;
  }
  if (inside) query += '"';
  return query;
}

// Where FTS5 has marked words: between the signs 2 and 3. A text that has such signs itself gets no
// marks, since nobody could tell whose they are.
std::vector<Span> matches_in(std::string_view marked, std::string_view text, std::uint32_t begin) {
  constexpr char kOpen = '\x02';
  constexpr char kClose = '\x03';
  std::vector<Span> matches;
  if (text.find(kOpen) != std::string_view::npos || text.find(kClose) != std::string_view::npos) {
    return matches;
  }
  std::uint32_t at = begin;
  for (const char c : marked) {
    if (c == kOpen) {
      matches.push_back({at, at});
    } else if (c == kClose && !matches.empty()) {
      matches.back().end = at;
    } else {
      ++at;
    }
  }
  return matches;
}

}  // namespace

struct Store::Impl {
  Connection connection;
};

Store::Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path, const Knowledge& knowledge) {
  if (auto made = make_folder(path); !made) return fail(made.error());
  auto connection = Connection::open(path);
  if (!connection) return fail(connection.error());
  if (auto done = connection->run(sql::kConfigure); !done) return fail(done.error());
  if (auto done = check_owner(*connection, knowledge); !done) return fail(done.error());
  // Before tables are made, which so wait for no disk. While another process holds the file the
  // mode cannot be changed; then it was or will be set by an opening that is alone, and until then
  // all works without.
  if (auto done = connection->run(sql::kWriteAheadLog);
      !done && done.error().code != ErrorCode::io) {
    return fail(done.error());
  }
  if (auto done = migrate(*connection, knowledge); !done) return fail(done.error());
  Store store;
  store.impl_ = std::make_unique<Impl>(Impl{std::move(*connection)});
  return store;
}

Result<std::optional<StoredSource>> Store::find(const std::string& source,
                                                const std::string& key) const {
  return select_source(impl_->connection, source, key);
}

namespace {

Result<void> replace_in(const Connection& connection, const Store::Fresh& fresh) {
  if (fresh.stored.document.source.id != fresh.source) {
    return fail(ErrorCode::internal, "a document is stored under another source's id");
  }
  if (auto done = delete_source(connection, fresh.source); !done) return done;
  return insert_source(connection, fresh.key, fresh.stored);
}

Result<std::vector<std::string>> stored_beside(const Connection& connection,
                                               const std::vector<std::string>& sources) {
  std::vector<std::string> surplus;
  auto ids = connection.prepare(sql::kFindSourceIds);
  if (!ids) return fail(ids.error());
  for (;;) {
    const auto row = ids->step();
    if (!row) return fail(row.error());
    if (!*row) return surplus;
    std::string id = ids->text("id");
    if (std::find(sources.begin(), sources.end(), id) == sources.end()) {
      surplus.push_back(std::move(id));
    }
  }
}

}  // namespace

Result<void> Store::replace(const std::string& source, const std::string& key,
                            const StoredSource& stored) {
  Connection& connection = impl_->connection;
  auto transaction = Transaction::begin(connection);
  if (!transaction) return fail(transaction.error());
  if (auto done = replace_in(connection, {source, key, stored}); !done) return done;
  return transaction->commit();
}

Result<void> Store::renew(const std::vector<Fresh>& fresh, const std::vector<std::string>& listed) {
  Connection& connection = impl_->connection;
  const auto surplus = stored_beside(connection, listed);
  if (!surplus) return fail(surplus.error());
  if (fresh.empty() && surplus->empty()) return {};
  auto transaction = Transaction::begin(connection);
  if (!transaction) return fail(transaction.error());
  for (const Fresh& one : fresh) {
    if (auto done = replace_in(connection, one); !done) return done;
  }
  for (const std::string& id : *surplus) {
    if (auto done = delete_source(connection, id); !done) return done;
  }
  return transaction->commit();
}

Result<std::vector<SearchHit>> Store::search(std::string_view words, std::uint32_t most) const {
  std::vector<SearchHit> hits;
  const std::string query = search_query(words);
  if (query.empty()) return hits;
  auto statement = impl_->connection.prepare(sql::kSearch);
  if (!statement) return fail(statement.error());
  statement->bind("query", query);
  statement->bind("most", static_cast<std::int64_t>(most));
  for (;;) {
    const auto row = statement->step();
    if (!row) return fail(row.error());
    if (!*row) return hits;
    RowReader reader(*statement);
    SearchHit& hit = hits.emplace_back();
    reader("source", hit.source);
    block_columns(reader, hit.block);
    reader("text", hit.text);
    std::string marked;
    reader("marked", marked);
    hit.matches = matches_in(marked, hit.text, hit.block.span.begin);
    if (!reader.sound()) return damaged(impl_->connection);
  }
}

}  // namespace gainsay

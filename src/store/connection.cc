#include "store/connection.h"

#include <sqlite3.h>

#include <utility>

namespace gainsay {
namespace {

constexpr int kPatience = 5000;  // milliseconds to wait for another writer

}  // namespace

void Connection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Connection::Connection(std::unique_ptr<sqlite3, Close> handle, std::string path)
    : handle_(std::move(handle)),
      idle_(std::make_unique<IdleStatements>()),
      path_(std::move(path)) {}

Result<Connection> Connection::open(const std::string& path, Use use) {
  sqlite3* handle = nullptr;
  const int locks = use == Use::one_thread ? SQLITE_OPEN_NOMUTEX : 0;
  const int code = sqlite3_open_v2(path.c_str(), &handle,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | locks, nullptr);
  Connection connection(std::unique_ptr<sqlite3, Close>(handle), path);
  if (handle == nullptr) return fail(ErrorCode::internal, "no memory for the database", {path});
  if (code != SQLITE_OK) return fail(database_error(handle, path));
  sqlite3_busy_timeout(handle, kPatience);
  return connection;
}

Result<void> Connection::run(const char* script) {
  if (sqlite3_exec(handle_.get(), script, nullptr, nullptr, nullptr) != SQLITE_OK) {
    return fail(database_error(handle_.get(), path_));
  }
  return {};
}

Result<Statement> Connection::prepare(const char* sql) const {
  if (const auto known = idle_->find(std::string_view(sql)); known != idle_->end()) {
    auto compiled = std::move(known->second);
    idle_->erase(known);
    return Statement(handle_.get(), std::move(compiled), sql, *idle_, path_);
  }
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(handle_.get(), sql, -1, &statement, nullptr) != SQLITE_OK) {
    return fail(database_error(handle_.get(), path_));
  }
  return Statement(handle_.get(), std::make_unique<CompiledStatement>(statement), sql, *idle_,
                   path_);
}

Result<std::int64_t> Connection::number(const char* sql) const {
  auto statement = prepare(sql);
  if (!statement) return fail(statement.error());
  const auto row = statement->step();
  if (!row) return fail(row.error());
  return *row ? statement->integer("number") : 0;
}

Result<Transaction> Transaction::begin(Connection& connection) {
  if (auto begun = connection.run("BEGIN IMMEDIATE"); !begun) return fail(begun.error());
  return Transaction(&connection);
}

Transaction::~Transaction() {
  // A failed statement may have ended the transaction already; then there is nothing to undo.
  if (connection_ != nullptr) (void)connection_->run("ROLLBACK");
}

Result<void> Transaction::commit() {
  auto done = connection_->run("COMMIT");
  if (done) connection_ = nullptr;
  return done;
}

}  // namespace gainsay

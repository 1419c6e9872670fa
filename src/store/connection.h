// Connection, Transaction and Statement: SQLite behind Result and destructors.
//
// The only headers that know that the store is SQLite; the library itself is seen by connection.cc
// and statement.cc alone. Nothing of what a person or a source wrote ever becomes SQL: it is bound.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/statement.h"

struct sqlite3;

namespace gainsay {

class Connection {
 public:
  // What one thread uses alone costs no locks.
  enum class Use : bool { any_thread, one_thread };

  // Opens or makes the file; ":memory:" keeps it in memory. Waits up to five seconds for others
  // that write to it.
  static Result<Connection> open(const std::string& path, Use use = Use::any_thread);

  const std::string& path() const { return path_; }
  // Runs all statements of `script`, which is ours.
  Result<void> run(const char* script);
  // Compiles `sql`, which is a constant of ours, unless that was done before. The connection must
  // outlive it.
  Result<Statement> prepare(const char* sql) const;
  // The column `number` of the first row.
  Result<std::int64_t> number(const char* sql) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  Connection(std::unique_ptr<sqlite3, Close> handle, std::string path);

  std::unique_ptr<sqlite3, Close> handle_;
  std::unique_ptr<IdleStatements> idle_;
  std::string path_;
};

// All or nothing: rolls back unless it was committed.
class Transaction {
 public:
  // Takes the right to write at once, so that two writers wait for each other and never clash
  // later.
  static Result<Transaction> begin(Connection& connection);
  Transaction(Transaction&& other) noexcept : connection_(other.connection_) {
    other.connection_ = nullptr;
  }
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  Result<void> commit();

 private:
  explicit Transaction(Connection* connection) : connection_(connection) {}

  Connection* connection_;
};

}  // namespace gainsay

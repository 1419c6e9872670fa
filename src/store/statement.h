// Statement: one compiled SQL statement. Parameters are bound and columns read by name.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace gainsay {

// What SQLite last said on `database`, as an Error about the file at `path`: what is wrong with it
// and what to do.
Error database_error(sqlite3* database, const std::string& path);

// A statement as SQLite compiled it, with the numbers of its parameters and columns.
class CompiledStatement {
 public:
  // Takes over `statement`.
  explicit CompiledStatement(sqlite3_stmt* statement);

  sqlite3_stmt* get() const { return statement_.get(); }
  int parameter(std::string_view name) const;  // 0 when there is none
  int column(std::string_view name) const;     // -1 when there is none

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::map<std::string, int, std::less<>> parameters_;
  std::map<std::string, int, std::less<>> columns_;
};

// Statements of a connection that nobody uses just now, by their text: compiling one takes longer
// than running it.
using IdleStatements = std::multimap<std::string, std::unique_ptr<CompiledStatement>, std::less<>>;

class Statement {
 public:
  // `compiled` for `database` from `sql`; goes to `idle`, which must outlive it, when it is done.
  Statement(sqlite3* database, std::unique_ptr<CompiledStatement> compiled, std::string sql,
            IdleStatements& idle, std::string path);
  Statement(Statement&&) noexcept = default;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // Parameters that are not bound are NULL. The text is copied. A name that the statement does not
  // have makes the next step() fail.
  void bind(const std::string& name, std::string_view text);
  void bind(const std::string& name, std::int64_t number);
  void bind(const std::string& name, double number);
  void bind_bytes(const std::string& name, std::string_view bytes);
  // The same by place, counted from 1 for parameters and from 0 for columns, for rows by the
  // million.
  void bind(int parameter, std::int64_t number);
  std::int64_t integer(int column) const;

  // True when there is a row to read; after the last one, or an error, the parameters are unbound
  // and the statement can be run again.
  Result<bool> step();
  // Runs a statement that has no rows.
  Result<void> run();

  // Of the current row. A column that is not there, or NULL, is empty or 0.
  std::string text(std::string_view column) const;
  std::int64_t integer(std::string_view column) const;
  double real(std::string_view column) const;
  bool is_null(std::string_view column) const;
  // Valid until the next step.
  std::string_view bytes(std::string_view column) const;

 private:
  int column(std::string_view name) const;
  void bound(int code);
  void clear();

  sqlite3* database_;
  std::unique_ptr<CompiledStatement> compiled_;  // nullptr when moved from
  std::string sql_;
  IdleStatements* idle_;
  std::string path_;
  bool misbound_ = false;
};

}  // namespace gainsay

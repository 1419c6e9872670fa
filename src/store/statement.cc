#include "store/statement.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cassert>
#include <utility>

namespace gainsay {

Error database_error(sqlite3* database, const std::string& path) {
  const Place place{path, 0, 0};
  const std::string said = sqlite3_errmsg(database);
  switch (sqlite3_errcode(database)) {
    case SQLITE_NOTADB:
      return {ErrorCode::input,
              "this file is not a database of gainsay",
              place,
              {},
              "Move it away; gainsay makes a new one in its place."};
    case SQLITE_CORRUPT:
      return {ErrorCode::input,
              "the database is damaged",
              place,
              {},
              "Delete it: gainsay rebuilds it from the case's files."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::io,
              "another program is writing to the database",
              place,
              {},
              "Run again when it has finished."};
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorCode::io,
              "cannot open the database for writing",
              place,
              {},
              "Its folder and the file must be writable."};
    case SQLITE_FULL:
      return {ErrorCode::io, "no space is left for the database", place, {}, {}};
    case SQLITE_TOOBIG:
      return {ErrorCode::limit, "a text is too long for the database", place, {}, {}};
    case SQLITE_IOERR:
      return {
          ErrorCode::io, fmt::format("cannot read or write the database: {}", said), place, {}, {}};
    default:
      return {ErrorCode::internal,
              fmt::format("the database refused a statement: {}", said),
              place,
              {},
              {}};
  }
}

void CompiledStatement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

CompiledStatement::CompiledStatement(sqlite3_stmt* statement) : statement_(statement) {
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
    const char* name = sqlite3_bind_parameter_name(statement, i);
    if (name != nullptr) parameters_.emplace(name + 1, i);  // behind its colon
  }
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    columns_.emplace(sqlite3_column_name(statement, i), i);
  }
}

int CompiledStatement::parameter(std::string_view name) const {
  const auto found = parameters_.find(name);
  return found == parameters_.end() ? 0 : found->second;
}

int CompiledStatement::column(std::string_view name) const {
  const auto found = columns_.find(name);
  return found == columns_.end() ? -1 : found->second;
}

Statement::Statement(sqlite3* database, std::unique_ptr<CompiledStatement> compiled,
                     std::string sql, IdleStatements& idle, std::string path)
    : database_(database),
      compiled_(std::move(compiled)),
      sql_(std::move(sql)),
      idle_(&idle),
      path_(std::move(path)) {}

Statement::~Statement() {
  if (!compiled_) return;
  clear();
  idle_->emplace(std::move(sql_), std::move(compiled_));
}

void Statement::bound(int code) { misbound_ = misbound_ || code != SQLITE_OK; }

void Statement::bind(const std::string& name, std::string_view text) {
  // An empty view may have no address, which SQLite would take for NULL.
  const char* bytes = text.empty() ? "" : text.data();
  bound(sqlite3_bind_text64(compiled_->get(), compiled_->parameter(name), bytes, text.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(const std::string& name, std::int64_t number) {
  bound(sqlite3_bind_int64(compiled_->get(), compiled_->parameter(name), number));
}

void Statement::bind(const std::string& name, double number) {
  bound(sqlite3_bind_double(compiled_->get(), compiled_->parameter(name), number));
}

void Statement::bind(int parameter, std::int64_t number) {
  bound(sqlite3_bind_int64(compiled_->get(), parameter, number));
}

void Statement::bind_bytes(const std::string& name, std::string_view bytes) {
  bound(sqlite3_bind_blob64(compiled_->get(), compiled_->parameter(name),
                            bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

void Statement::clear() {
  sqlite3_reset(compiled_->get());
  sqlite3_clear_bindings(compiled_->get());
}

Result<bool> Statement::step() {
  if (misbound_) {
    Error error = database_error(database_, path_);
    misbound_ = false;
    clear();
    return fail(std::move(error));
  }
  const int code = sqlite3_step(compiled_->get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) {
    clear();
    return false;
  }
  Error error = database_error(database_, path_);
  clear();
  return fail(std::move(error));
}

Result<void> Statement::run() {
  const auto row = step();
  if (!row) return fail(row.error());
  assert(!*row);
  return {};
}

int Statement::column(std::string_view name) const {
  const int found = compiled_->column(name);
  assert(found >= 0);
  return found;
}

std::string Statement::text(std::string_view name) const {
  const int index = column(name);
  const unsigned char* bytes = sqlite3_column_text(compiled_->get(), index);
  if (bytes == nullptr) return {};
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(compiled_->get(), index));
  return {reinterpret_cast<const char*>(bytes), size};
}

std::int64_t Statement::integer(std::string_view name) const {
  return sqlite3_column_int64(compiled_->get(), column(name));
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(compiled_->get(), column);
}

std::string_view Statement::bytes(std::string_view name) const {
  const int index = column(name);
  const void* data = sqlite3_column_blob(compiled_->get(), index);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(compiled_->get(), index));
  return data == nullptr ? std::string_view()
                         : std::string_view(static_cast<const char*>(data), size);
}

double Statement::real(std::string_view name) const {
  return sqlite3_column_double(compiled_->get(), column(name));
}

bool Statement::is_null(std::string_view name) const {
  return sqlite3_column_type(compiled_->get(), column(name)) == SQLITE_NULL;
}

}  // namespace gainsay

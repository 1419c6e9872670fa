#include "store/migrate.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <vector>

#include "store/sql.h"

namespace gainsay {
namespace {

constexpr std::string_view kFolder = "schemas/sql/";
constexpr std::int64_t kOurs = 1'734'437'230;  // application_id in 0001-*.sql

struct Migration {
  std::int64_t number;
  std::string script;
};

// Knowledge gives the files sorted by path, and so by number.
std::vector<Migration> migrations(const Knowledge& knowledge) {
  std::vector<Migration> all;
  for (const KnowledgeFile& file : knowledge.below(kFolder)) {
    const std::string_view name = file.path.substr(kFolder.size());
    std::int64_t number = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
    if (read.ec == std::errc()) all.push_back({number, std::string(file.bytes)});
  }
  return all;
}

// The version of a file of ours, 0 of an empty one.
Result<std::int64_t> version(const Connection& connection) {
  const auto owner = connection.number(sql::kApplicationId);
  if (!owner) return fail(owner.error());
  const auto tables = connection.number(sql::kCountTables);
  if (!tables) return fail(tables.error());
  if (*owner != kOurs && (*owner != 0 || *tables != 0)) {
    return fail(ErrorCode::input, "this database belongs to another program",
                Place{connection.path(), 0, 0}, {},
                "Move it away; gainsay makes a new one in its place.");
  }
  return connection.number(sql::kUserVersion);
}

// The version of a file of ours that we can use.
Result<std::int64_t> usable_version(const Connection& connection, std::int64_t newest) {
  auto current = version(connection);
  if (!current || *current <= newest) return current;
  return fail(ErrorCode::input, "this database was made by a newer gainsay",
              Place{connection.path(), 0, 0}, fmt::format("version {}, not {}", *current, newest),
              "Use that gainsay, or delete the file: it is rebuilt from the case's files.");
}

std::int64_t newest_of(const std::vector<Migration>& all) {
  return all.empty() ? 0 : all.back().number;
}

}  // namespace

Result<void> check_owner(const Connection& connection, const Knowledge& knowledge) {
  const auto current = usable_version(connection, newest_of(migrations(knowledge)));
  if (!current) return fail(current.error());
  return {};
}

Result<void> migrate(Connection& connection, const Knowledge& knowledge) {
  const std::vector<Migration> all = migrations(knowledge);
  const std::int64_t newest = newest_of(all);
  auto current = usable_version(connection, newest);
  if (!current) return fail(current.error());
  if (*current == newest) return {};
  auto transaction = Transaction::begin(connection);
  if (!transaction) return fail(transaction.error());
  current = version(connection);  // another process may have been faster
  if (!current) return fail(current.error());
  for (const Migration& migration : all) {
    if (migration.number <= *current) continue;
    if (auto done = connection.run(migration.script.c_str()); !done) return done;
  }
  return transaction->commit();
}

}  // namespace gainsay

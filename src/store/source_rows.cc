#include "store/source_rows.h"

#include <utility>

#include "store/rows.h"
#include "store/sql.h"

namespace gainsay {
namespace {

// Writes `items` as rows of one table: `fill(row, item)` binds what columns() does not know.
class SourceTable {
 public:
  static Result<SourceTable> open(const Connection& connection, const char* sql,
                                  const std::string& source) {
    auto statement = connection.prepare(sql);
    if (!statement) return fail(statement.error());
    return SourceTable(std::move(*statement), source);
  }

  // Inserts one row; `fill` binds its columns but for `source`.
  template <typename Fill>
  Result<void> insert(const Fill& fill) {
    statement_.bind("source", source_);
    RowWriter row(statement_);
    fill(row);
    return statement_.run();
  }

  // Calls `take(row)` for each row.
  template <typename Take>
  Result<void> select(const Connection& connection, const Take& take) {
    statement_.bind("source", source_);
    for (;;) {
      const auto row = statement_.step();
      if (!row) return fail(row.error());
      if (!*row) return {};
      RowReader reader(statement_);
      if (!take(reader) || !reader.sound()) return damaged(connection);
    }
  }

 private:
  SourceTable(Statement statement, std::string source)
      : statement_(std::move(statement)), source_(std::move(source)) {}

  Statement statement_;
  std::string source_;
};

// Runs a statement whose only parameter is the source.
Result<void> run_for(const Connection& connection, const char* sql, const std::string& source) {
  auto statement = connection.prepare(sql);
  if (!statement) return fail(statement.error());
  statement->bind("source", source);
  return statement->run();
}

Result<void> insert_document(const Connection& connection, const std::string& key,
                             const Document& document) {
  auto statement = connection.prepare(sql::kInsertSource);
  if (!statement) return fail(statement.error());
  statement->bind("key", key);
  RowWriter row(*statement);
  document_columns(row, document);
  return statement->run();
}

Result<void> insert_parts(const Connection& connection, const Document& document) {
  auto parts = SourceTable::open(connection, sql::kInsertPart, document.source.id);
  if (!parts) return fail(parts.error());
  auto recipients = SourceTable::open(connection, sql::kInsertRecipient, document.source.id);
  if (!recipients) return fail(recipients.error());
  std::int64_t position = 0;
  for (const Part& part : document.parts) {
    auto done = parts->insert([&](RowWriter& row) {
      row("position", position);
      part_columns(row, part);
    });
    std::int64_t place = 0;
    for (auto name = part.recipients.begin(); done && name != part.recipients.end(); ++name) {
      done = recipients->insert([&](RowWriter& row) {
        row("part", position);
        row("position", place++);
        row("name", *name);
      });
    }
    if (!done) return done;
    ++position;
  }
  return {};
}

Result<void> insert_blocks(const Connection& connection, const Document& document) {
  auto blocks = SourceTable::open(connection, sql::kInsertBlock, document.source.id);
  if (!blocks) return fail(blocks.error());
  std::int64_t position = 0;
  for (const Block& block : document.blocks) {
    if (block.span.end > document.text.size()) {
      return fail(ErrorCode::internal, "a block reaches over the end of its document");
    }
    auto done = blocks->insert([&](RowWriter& row) {
      row("position", position);
      block_columns(row, block);
      row("text", std::string(block.span.of(document.text)));
    });
    if (!done) return done;
    ++position;
  }
  return run_for(connection, sql::kInsertWords, document.source.id);
}

Result<void> insert_claims(const Connection& connection, const StoredSource& stored) {
  const std::string& source = stored.document.source.id;
  auto claims = SourceTable::open(connection, sql::kInsertClaim, source);
  if (!claims) return fail(claims.error());
  auto exceptions = SourceTable::open(connection, sql::kInsertException, source);
  if (!exceptions) return fail(exceptions.error());
  auto steps = SourceTable::open(connection, sql::kInsertStep, source);
  if (!steps) return fail(steps.error());
  std::int64_t position = 0;
  for (const Claim& claim : stored.claims) {
    auto done = claims->insert([&](RowWriter& row) {
      row("position", position);
      claim_columns(row, claim);
    });
    std::int64_t place = 0;
    for (auto node = claim.exceptions.begin(); done && node != claim.exceptions.end(); ++node) {
      done = exceptions->insert([&](RowWriter& row) {
        row("claim", position);
        row("position", place++);
        node_columns(row, "exception", *node);
      });
    }
    place = 0;
    for (auto step = claim.steps.begin(); done && step != claim.steps.end(); ++step) {
      done = steps->insert([&](RowWriter& row) {
        row("claim", position);
        row("position", place++);
        step_columns(row, *step);
      });
    }
    if (!done) return done;
    ++position;
  }
  return {};
}

Result<void> insert_events(const Connection& connection, const StoredSource& stored) {
  const std::string& source = stored.document.source.id;
  auto events = SourceTable::open(connection, sql::kInsertEvent, source);
  if (!events) return fail(events.error());
  auto attestations = SourceTable::open(connection, sql::kInsertAttestation, source);
  if (!attestations) return fail(attestations.error());
  std::int64_t position = 0;
  for (const Event& event : stored.events) {
    auto done = events->insert([&](RowWriter& row) {
      row("position", position);
      event_columns(row, event);
    });
    std::int64_t place = 0;
    const auto& more = event.attestations;
    for (auto quote = more.begin(); done && quote != more.end(); ++quote) {
      done = attestations->insert([&](RowWriter& row) {
        row("event", position);
        row("position", place++);
        quote_columns(row, *quote);
      });
    }
    if (!done) return done;
    ++position;
  }
  return {};
}

// Reads all rows of one table with `take(row)`, which is false when a row hangs on nothing.
template <typename Take>
Result<void> select_all(const Connection& connection, const char* sql, const std::string& source,
                        const Take& take) {
  auto table = SourceTable::open(connection, sql, source);
  if (!table) return fail(table.error());
  return table->select(connection, take);
}

// The item that a row with the index `column` belongs to, or nullptr.
template <typename T>
T* owner(RowReader& row, const char* column, std::vector<T>& items) {
  std::int64_t index = -1;
  row(column, index);
  const bool there = index >= 0 && static_cast<std::size_t>(index) < items.size();
  return there ? &items[static_cast<std::size_t>(index)] : nullptr;
}

Result<void> select_document(const Connection& connection, const std::string& source,
                             Document& document) {
  auto done = select_all(connection, sql::kFindParts, source, [&](RowReader& row) {
    part_columns(row, document.parts.emplace_back());
    return true;
  });
  if (!done) return done;
  done = select_all(connection, sql::kFindRecipients, source, [&](RowReader& row) {
    Part* part = owner(row, "part", document.parts);
    if (part != nullptr) row("name", part->recipients.emplace_back());
    return part != nullptr;
  });
  if (!done) return done;
  return select_all(connection, sql::kFindBlocks, source, [&](RowReader& row) {
    Block& block = document.blocks.emplace_back();
    block_columns(row, block);
    return block.span.end <= document.text.size();
  });
}

Result<void> select_claims(const Connection& connection, const std::string& source,
                           std::vector<Claim>& claims) {
  auto done = select_all(connection, sql::kFindClaims, source, [&](RowReader& row) {
    claim_columns(row, claims.emplace_back());
    return true;
  });
  if (!done) return done;
  done = select_all(connection, sql::kFindExceptions, source, [&](RowReader& row) {
    Claim* claim = owner(row, "claim", claims);
    if (claim != nullptr) node_columns(row, "exception", claim->exceptions.emplace_back());
    return claim != nullptr;
  });
  if (!done) return done;
  return select_all(connection, sql::kFindSteps, source, [&](RowReader& row) {
    Claim* claim = owner(row, "claim", claims);
    if (claim != nullptr) step_columns(row, claim->steps.emplace_back());
    return claim != nullptr;
  });
}

Result<void> select_events(const Connection& connection, const std::string& source,
                           std::vector<Event>& events) {
  auto done = select_all(connection, sql::kFindEvents, source, [&](RowReader& row) {
    event_columns(row, events.emplace_back());
    return true;
  });
  if (!done) return done;
  return select_all(connection, sql::kFindAttestations, source, [&](RowReader& row) {
    Event* event = owner(row, "event", events);
    if (event != nullptr) quote_columns(row, event->attestations.emplace_back());
    return event != nullptr;
  });
}

}  // namespace

tl::unexpected<Error> damaged(const Connection& connection) {
  return fail(ErrorCode::input, "the database is damaged", Place{connection.path(), 0, 0}, {},
              "Delete it: gainsay rebuilds it from the case's files.");
}

Result<void> insert_source(const Connection& connection, const std::string& key,
                           const StoredSource& stored) {
  auto done = insert_document(connection, key, stored.document);
  if (done) done = insert_parts(connection, stored.document);
  if (done) done = insert_blocks(connection, stored.document);
  if (done) done = insert_claims(connection, stored);
  if (done) done = insert_events(connection, stored);
  return done;
}

Result<void> delete_source(const Connection& connection, const std::string& source) {
  auto done = run_for(connection, sql::kDeleteWords, source);
  return done ? run_for(connection, sql::kDeleteSource, source) : done;
}

Result<std::optional<StoredSource>> select_source(const Connection& connection,
                                                  const std::string& source,
                                                  const std::string& key) {
  auto statement = connection.prepare(sql::kFindSource);
  if (!statement) return fail(statement.error());
  statement->bind("id", source);
  statement->bind("key", key);
  const auto found = statement->step();
  if (!found) return fail(found.error());
  if (!*found) return std::optional<StoredSource>();
  // `statement` is not finished before all is read: its snapshot holds for the other tables too, so
  // that a replace() of another process is seen as a whole or not at all.
  StoredSource stored;
  RowReader row(*statement);
  document_columns(row, stored.document);
  if (!row.sound()) return damaged(connection);
  auto done = select_document(connection, source, stored.document);
  if (done) done = select_claims(connection, source, stored.claims);
  if (done) done = select_events(connection, source, stored.events);
  if (!done) return fail(done.error());
  return std::optional<StoredSource>(std::move(stored));
}

}  // namespace gainsay

// FactStore: claims and events by the million, as columns in a SQLite file of their own.
//
// Guarantees that what is read is what was written, arranged (rule/facts/arrange.h) by the ontology
// that asks. The tables hold a row for each claim and event and can be asked by a person; beside
// them lies a packed copy of the arranged columns, in blocks of 4,096 rows, which loads many times
// faster. The copy is made when it is missing, damaged, or was arranged otherwise, and may be
// deleted (DELETE FROM packed) at any time.
//
// Refuses rows that the join cannot judge by their columns: with exceptions, conditions,
// withdrawals, qualifiers or numbers. For a case of ordinary size there is the Store, which keeps
// all.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "ontology/ontology.h"
#include "rule/facts/facts.h"
#include "store/connection.h"

namespace gainsay {

class FactStore {
 public:
  // Opens the file or makes it. Fails with ErrorCode::input when it is not a file of facts.
  static Result<FactStore> open(const std::string& path);

  // Replaces all that is stored by `facts`, which are not arranged, in one transaction.
  Result<void> write(const Facts& facts);

  // All that is stored, arranged. Rows::origin is the number of the row in the tables; the claims
  // and events themselves are not there.
  Result<Facts> read(const Ontology& ontology, std::uint32_t workers = 1);

  // Whether the last read() found a packed copy that it could use.
  bool was_packed() const { return was_packed_; }

 private:
  explicit FactStore(Connection connection) : connection_(std::move(connection)) {}

  Result<void> read_names(Facts& facts) const;
  Result<std::string> text(const char* sql) const;
  // False when there is no copy for `key`, or it is damaged.
  Result<bool> read_packed(const std::string& key, Facts& facts) const;
  Result<void> write_packed(const std::string& key, const Facts& facts);

  Connection connection_;
  bool was_packed_ = false;
};

}  // namespace gainsay

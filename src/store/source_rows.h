// A StoredSource as rows: written after the old ones were deleted, and read back. Private to
// src/store; transactions are the caller's.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "store/connection.h"
#include "store/store.h"

namespace gainsay {

Result<void> insert_source(const Connection& connection, const std::string& key,
                           const StoredSource& stored);
// Forgets the source and all that hangs on it, if it is there.
Result<void> delete_source(const Connection& connection, const std::string& source);
// Nothing when the source is not there or has another key.
Result<std::optional<StoredSource>> select_source(const Connection& connection,
                                                  const std::string& source,
                                                  const std::string& key);

// Error for rows that no gainsay has written.
tl::unexpected<Error> damaged(const Connection& connection);

}  // namespace gainsay

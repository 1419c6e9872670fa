// The schema of the database: schemas/sql/NNNN-*.sql, applied in order, each exactly once.
//
// Each file ends by setting user_version to its own number. A file that has been released never
// changes; the next change of the schema is the next file.
#pragma once

#include "base/knowledge.h"
#include "base/result.h"
#include "store/connection.h"

namespace gainsay {

// Fails with ErrorCode::input if the file belongs to another program or to a newer gainsay.
Result<void> check_owner(const Connection& connection, const Knowledge& knowledge);

// Brings the schema up to date, in one transaction. Fails with ErrorCode::input, and changes
// nothing, if the file belongs to another program or to a newer gainsay.
Result<void> migrate(Connection& connection, const Knowledge& knowledge);

}  // namespace gainsay

// Only: a part of a report, for a page about one finding, one actor or one kind of statement.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "gainsay/report.h"

namespace gainsay {

// The part of `report` that `choice` names:
//   finding         items that a finding rests on
//   finding=F-0123  one finding (its id may be cut short) and its items
//   actor=NAME      items whose speaker, actor or counterparty has this name or id
//   kind=WORD       claims of this stance, events of this status: "commitment", "attempted"
// A finding that any of them is in is kept, and all its items; sources when an item is from them.
// Fails with ErrorCode::usage when `choice` is none of these, or nothing is left.
Result<Report> narrowed(const Report& report, std::string_view choice);

}  // namespace gainsay

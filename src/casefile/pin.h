// Pins: the SHA-256 of each source, written into case.yaml, so that a source which is changed later
// is noticed (GS902).
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "gainsay/source.h"

namespace gainsay {

// `text`, that of `file` (a case.yaml), with `sha256` of each of `sources` at the source of the
// same id: written after its `file`, or put in place of what stands there. Nothing else is changed,
// so that comments stay. Fails with ErrorCode::input when the text is no case, and when a source is
// written in a way in which a line cannot be added; the hint then says what to write.
Result<std::string> with_pins(const std::string& text, const std::vector<Source>& sources,
                              const std::string& file);

// The same for the case.yaml of `folder`, which is written anew. Returns its path.
Result<std::string> write_pins(const std::string& folder, const std::vector<Source>& sources);

}  // namespace gainsay

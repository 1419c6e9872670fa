// Whether quotes and sources still are what they were: GS901 and GS902.
#pragma once

#include <vector>

#include "gainsay/case.h"
#include "gainsay/report.h"
#include "hygiene/hygiene_log.h"

namespace gainsay {

// GS901. Gives the curated claims and events, and their attestations, the place where each quote
// stands in its source, and says when they are known from. A quote is
//   ok       it stands where the entry says (`at`), or the entry does not say where;
//   moved    it stands elsewhere in its source: a note;
//   missing  it does not stand in its source: an error, and nothing that looks like it is taken.
// `documents` are the case's sources as they were read.
void locate_quotes(Case& into, const std::vector<Document>& documents, HygieneLog& log);

// GS902: a source that is pinned has to have the bytes that it had then. `read` has the sources in
// the order of `listed`, with the hash of what was read.
void compare_pins(const std::vector<Source>& listed, const std::vector<Source>& read,
                  HygieneLog& log);

}  // namespace gainsay

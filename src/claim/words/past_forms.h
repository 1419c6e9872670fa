// Past forms, "sold" and "given": a finite verb, a participle that describes what it stands beside,
// or an adjective, "the closed hall".
#pragma once

#include "claim/words/tagging.h"

namespace gainsay::claim {

// `last`: the tag before, adverbs and negators skipped.
Tag past_form(const Tagging& here, Tag last);

// "will get the fan mended": by somebody else.
bool done_by_others(const Tagging& here);

// "said", "told the paper", but not "told of it"
bool speaks(const Tagging& here, Index i);

}  // namespace gainsay::claim

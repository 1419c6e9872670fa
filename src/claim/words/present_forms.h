// Forms of the present, "records" and "record", each of which is as often as not a noun: a verb
// where its subject waits for one, agrees with it, and what follows can be its object.
#pragma once

#include "claim/words/tagging.h"

namespace gainsay::claim {

// Of a word that can be a base form or a form in -s, and no past form. `last`: the tag before,
// adverbs and negators skipped. Where "by" stands between a past form and the subject of the verb,
// "e-mails obtained by the Post show", that form is made a participle.
Tag present_form(const Tagging& here, Tag last);

}  // namespace gainsay::claim

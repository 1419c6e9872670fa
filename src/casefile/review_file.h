// reviews.yaml, with one review put in and everything else left as a person wrote it.
#pragma once

#include <string>
#include <string_view>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/review.h"

namespace gainsay {

// `text`, the bytes of the reviews file called `file` (empty when there is none yet), with `review`
// in it: in the place of the review of the same finding, whose reply stays, else at the end of the
// list. Comments,
// order and layout of all other lines stay. Fails with ErrorCode::input if the file has errors, or
// a form in which a review cannot be put in without rewriting what others wrote.
Result<std::string> with_review(std::string_view text, const std::string& file,
                                const Review& review, const Knowledge& knowledge);

}  // namespace gainsay

// Review: an editor's decision on a finding, kept in reviews.yaml under version control.
//
// A dismissal always has a reason and a name. Refuses to expire in silence: after `until`
// (inclusive) the finding counts again and the expired review is reported.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gainsay/error.h"

namespace gainsay {

enum class ReviewStatus : std::uint8_t { open, confirmed, dismissed };

struct Review {
  std::string finding;  // the finding's id; empty = no decision
  ReviewStatus status = ReviewStatus::open;
  std::string reason;
  std::string by;
  std::string until;    // EDTF day; empty = for good
  std::string reply;    // what the company answered when asked, verbatim; empty = nothing recorded
  std::string replied;  // EDTF, when it did; may be empty
  Place written;
  std::string exception = {};  // why one record is enough to publish it; empty = nobody says so
};

std::string_view to_string(ReviewStatus status);
std::optional<ReviewStatus> review_status_from(std::string_view text);

}  // namespace gainsay

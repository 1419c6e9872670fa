// reviews.yaml: editors' decisions on findings.
#pragma once

#include <vector>

#include "casefile/file_reader.h"
#include "gainsay/finding.h"
#include "gainsay/review.h"

namespace gainsay {

std::vector<Review> read_reviews(const yaml::Node& root, FileReader& reader);

// Gives each finding its review, and tells of reviews that do nothing any more: expired on `today`
// (YYYY-MM-DD; empty = none expires), or of a finding that is not there. An expired review is not
// given to its finding, which so counts again.
void apply_reviews(const std::vector<Review>& reviews, const std::string& today,
                   std::vector<Finding>& findings, Diagnostics& diagnostics);

}  // namespace gainsay

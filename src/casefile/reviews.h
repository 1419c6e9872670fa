// reviews.yaml: editors' decisions on findings.
#pragma once

#include <vector>

#include "casefile/file_reader.h"
#include "gainsay/review.h"

namespace gainsay {

std::vector<Review> read_reviews(const yaml::Node& root, FileReader& reader);

}  // namespace gainsay

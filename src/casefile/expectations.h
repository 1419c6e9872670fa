// expect: in case.yaml: which findings there should be.
#pragma once

#include <vector>

#include "casefile/file_reader.h"
#include "gainsay/case.h"

namespace gainsay {

std::vector<Expectation> read_expectations(const yaml::Node& root, FileReader& reader);

}  // namespace gainsay

// replies: in case.yaml: who was asked, and what was answered.
#pragma once

#include <vector>

#include "casefile/file_reader.h"
#include "gainsay/reply.h"

namespace gainsay {

std::vector<Reply> read_replies(const yaml::Node& root, FileReader& reader);

}  // namespace gainsay

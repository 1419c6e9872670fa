// The cases that paths on the command line stand for.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace gainsay {

struct FoundCases {
  std::vector<std::string> folders;  // in lexically normal form, sorted by bytes, each once
  bool tree = false;                 // more than one path, or a folder that was searched
};

// Does the folder have a case.yaml?
bool is_case(const std::filesystem::path& folder);

// A folder with case.yaml, or that file, is a case; any other folder stands for the cases below it
// (nothing is looked for inside a case, in hidden folders or behind symbolic links); any other file
// stands for the case that it lies in. A path that stands for no case is kept as it is, for the
// reader of cases to say what is wrong with it. Fails with ErrorCode::io if a folder cannot be
// listed, with ErrorCode::limit at more than 100,000 cases.
Result<FoundCases> find_cases(const std::vector<std::string>& paths);

}  // namespace gainsay

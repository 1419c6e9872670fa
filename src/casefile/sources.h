// The sources: list of a case.yaml, with the side files beside them.
#pragma once

#include <string>
#include <vector>

#include "casefile/file_reader.h"
#include "casefile/ids.h"
#include "gainsay/source.h"

namespace gainsay {

// Reads the sequence at sources: of `root`. What case.yaml leaves out is taken from
// <file>.meta.yaml beside the source, if there is one. `folder` is the case folder; each file must
// be a regular file inside it, with symbolic links followed.
std::vector<Source> read_sources(const yaml::Node& root, const std::string& folder,
                                 const yaml::Schemas& schemas, FileReader& reader, Ids& ids,
                                 Diagnostics& out);

}  // namespace gainsay

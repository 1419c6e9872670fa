// The knowledge that gainsay carries: every file below data/ and schemas/, embedded at build, or
// read from a folder given with --data.
//
// Paths are relative to the repository root and use '/': "data/rules/GS301-posture-reversal.yaml".
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gainsay {

struct KnowledgeFile {
  std::string_view path;
  std::string_view bytes;
};

// The embedded files, sorted by path. They live as long as the program.
std::span<const KnowledgeFile> embedded_knowledge();
// Are these the very bytes of an embedded file (not equal ones)? Our tests hold those against their
// schemas, so that a run need not.
bool is_embedded(std::string_view bytes);

class Knowledge {
 public:
  // What was embedded at build.
  static Knowledge embedded();
  // The embedded files, with those below `folder` (the counterpart of data/) in their place: a file
  // there replaces its namesake and may add new ones. Fails with ErrorCode::io.
  static Result<Knowledge> with_data_folder(const std::string& folder);

  // The file at `path`, or nullptr.
  const std::string_view* find(std::string_view path) const;
  // The files whose path begins with `prefix`, sorted by path.
  std::vector<KnowledgeFile> below(std::string_view prefix) const;

 private:
  std::map<std::string, std::string, std::less<>> own_;  // read from a folder
  std::map<std::string_view, std::string_view> files_;   // views into own_ or the binary
};

}  // namespace gainsay

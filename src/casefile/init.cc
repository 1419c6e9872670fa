#include "casefile/init.h"

#include <filesystem>
#include <system_error>

#include "base/file.h"
#include "casefile/file_reader.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTemplate = "data/init/";

// The template cannot hold a hidden file, since the build does not embed any.
std::string target(std::string_view path) {
  const std::string_view name = path.substr(kTemplate.size());
  return name == "gitignore" ? ".gitignore" : std::string(name);
}

}  // namespace

Result<std::vector<std::string>> init_case(const std::string& folder, const Knowledge& knowledge) {
  const std::vector<KnowledgeFile> files = knowledge.below(kTemplate);
  std::error_code failed;
  for (const KnowledgeFile& file : files) {
    const std::string path = join_path(folder, target(file.path));
    if (fs::exists(path, failed)) {
      return fail(ErrorCode::usage, "there is such a file already", Place{path, 0, 0}, {},
                  "Begin the case in an empty folder.");
    }
  }
  std::vector<std::string> written;
  for (const KnowledgeFile& file : files) {
    const std::string path = join_path(folder, target(file.path));
    const fs::path parent = fs::path(path).parent_path();
    if (!parent.empty()) fs::create_directories(parent, failed);
    if (failed) {
      return fail(ErrorCode::io, "cannot make the folder: " + failed.message(), Place{path, 0, 0});
    }
    if (auto done = write_file(path, file.bytes); !done) return fail(done.error());
    written.push_back(path);
  }
  // Derived, and so not among the files that a person has to know of.
  if (const auto schemas = write_schemas(folder, knowledge); !schemas) {
    return fail(schemas.error());
  }
  return written;
}

Result<std::vector<std::string>> write_schemas(const std::string& folder,
                                               const Knowledge& knowledge) {
  const std::string where = join_path(folder, ".gainsay/schemas");
  std::error_code failed;
  fs::create_directories(where, failed);
  if (failed) {
    return fail(ErrorCode::io, "cannot make the folder: " + failed.message(), Place{where, 0, 0});
  }
  std::vector<std::string> written;
  for (const std::string_view name : {"case", "claims", "reviews", "rule"}) {
    const std::string file = std::string(name) + ".schema.json";
    const std::string_view* bytes = knowledge.find("schemas/" + file);
    if (bytes == nullptr) continue;
    const std::string path = join_path(where, file);
    if (auto done = write_file(path, *bytes); !done) return fail(done.error());
    written.push_back(path);
  }
  return written;
}

}  // namespace gainsay

#include "cli/find_cases.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "casefile/load.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostCases = 100'000;

std::string normal(const fs::path& path) {
  std::string text = path.lexically_normal().generic_string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text.empty() ? "." : text;
}

Result<void> search(const fs::path& folder, std::vector<std::string>& found) {
  std::error_code failed;
  std::vector<fs::path> below;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::error_code gone;
    const bool hidden = entry->path().filename().native().starts_with('.');
    if (!hidden && !entry->is_symlink(gone) && entry->is_directory(gone)) {
      below.push_back(entry->path());
    }
  }
  if (failed) {
    return fail(ErrorCode::io, "cannot list the folder: " + failed.message(),
                Place{normal(folder), 0, 0});
  }
  for (const fs::path& path : below) {
    if (found.size() >= kMostCases) {
      return fail(ErrorCode::limit, "more than 100,000 cases", Place{normal(folder), 0, 0}, {},
                  "Check a part of them at a time.");
    }
    if (is_case(path)) {
      found.push_back(normal(path));
    } else if (Result<void> done = search(path, found); !done) {
      return done;
    }
  }
  return {};
}

// The case that the file lies in; the file itself when it lies in none.
std::string case_around(const fs::path& file) {
  const fs::path normal_path = file.lexically_normal();
  fs::path folder = normal_path.parent_path();
  while (true) {
    if (is_case(folder.empty() ? fs::path(".") : folder)) return normal(folder);
    const fs::path parent = folder.parent_path();
    if (folder.empty() || parent == folder) return normal(normal_path);
    folder = parent;
  }
}

}  // namespace

bool is_case(const fs::path& folder) {
  std::error_code failed;
  return fs::exists(folder / kCaseFile, failed);
}

Result<FoundCases> find_cases(const std::vector<std::string>& paths) {
  FoundCases found;
  found.tree = paths.size() > 1;
  for (const std::string& given : paths) {
    const fs::path path(given);
    std::error_code failed;
    if (!fs::is_directory(path, failed)) {
      const bool there = fs::exists(path, failed);
      found.folders.push_back(there ? case_around(path) : normal(path));
    } else if (is_case(path)) {
      found.folders.push_back(normal(path));
    } else {
      const std::size_t before = found.folders.size();
      if (Result<void> done = search(path, found.folders); !done) return fail(done.error());
      if (found.folders.size() == before) {
        found.folders.push_back(normal(path));
      } else {
        found.tree = true;
      }
    }
  }
  std::sort(found.folders.begin(), found.folders.end());
  found.folders.erase(std::unique(found.folders.begin(), found.folders.end()), found.folders.end());
  return found;
}

}  // namespace gainsay

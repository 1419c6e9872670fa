#include "casefile/sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "base/file.h"
#include "base/nearest.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

bool inside(const fs::path& folder, const fs::path& file) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return end == folder.end() && rest != file.end();
}

bool leaves_folder(const fs::path& path) {
  return std::any_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

std::string similar_file(const std::string& folder, const std::string& file) {
  const Result<std::vector<std::string>> files = list_files(folder);
  if (!files) return {};
  const std::string near = nearest_word(file, *files);
  return near.empty() ? "Paths are relative to case.yaml."
                      : fmt::format("Did you mean «{}»?", near);
}

// True if `node` names a file that may be read. `base` is the case folder, without links.
bool check_file(const yaml::Node& node, const std::string& folder, const fs::path& base,
                FileReader& reader) {
  const fs::path relative(node.scalar);
  if (relative.is_absolute()) {
    reader.error(node, "path", "a source is named by a path from the case folder",
                 "Copy the file into the folder, for example into sources/.");
    return false;
  }
  if (node.scalar.find('\\') != std::string::npos) {
    reader.error(node, "path", "folders are parted by /, not \\");
    return false;
  }
  if (leaves_folder(relative)) {
    reader.error(node, "path", "a source must lie inside the case folder",
                 "Copy the file into the folder, for example into sources/.");
    return false;
  }
  std::error_code failed;
  const fs::path found = fs::canonical(base / relative, failed);
  if (failed) {
    reader.error(node, "no-file", "there is no such file", similar_file(folder, node.scalar));
    return false;
  }
  if (!inside(base, found)) {
    reader.error(node, "path", "this is a link to a place outside the case folder",
                 "Copy the file itself into the folder.");
    return false;
  }
  if (!fs::is_regular_file(found, failed)) {
    reader.error(node, "no-file", "this is not a file");
    return false;
  }
  return true;
}

void fill_from(std::string& field, const yaml::Node& from, std::string_view key) {
  if (field.empty()) field = from.text(key);
}

// The keys that case.yaml and a side file share; what is there already stays.
void read_metadata(const yaml::Node& from, FileReader& reader, Source& source) {
  fill_from(source.title, from, "title");
  fill_from(source.publisher, from, "publisher");
  fill_from(source.author, from, "author");
  fill_from(source.url, from, "url");
  fill_from(source.archive, from, "archive");
  fill_from(source.grade, from, "grade");
  fill_from(source.language, from, "language");
  fill_from(source.region, from, "region");
  if (const yaml::Node* pin = from.find("sha256"); pin != nullptr && source.pin.empty()) {
    source.pin = pin->scalar;
    source.pinned = reader.place(*pin);
  }
  const When published = reader.date(from, "published", Reading::within);
  if (!source.published.known()) source.published = published;
  const When retrieved = reader.date(from, "retrieved", Reading::within);
  if (source.retrieved.empty()) source.retrieved = retrieved.edtf;
}

void read_side_file(const std::string& folder, const yaml::Schemas& schemas, Source& source,
                    Diagnostics& out) {
  const std::string path = join_path(folder, source.file + ".meta.yaml");
  std::error_code failed;
  if (!fs::exists(path, failed)) return;
  FileReader reader(path, out);
  const yaml::Node root = reader.open("case#/definitions/metadata", schemas);
  read_metadata(root, reader, source);
}

}  // namespace

std::vector<Source> read_sources(const yaml::Node& root, const std::string& folder,
                                 const yaml::Schemas& schemas, FileReader& reader, Ids& ids,
                                 Diagnostics& out) {
  std::vector<Source> sources;
  std::map<std::string, std::string> ids_by_file;
  std::error_code failed;
  const fs::path base = fs::canonical(folder.empty() ? "." : folder, failed);
  const yaml::Node* list = root.find("sources");
  if (list == nullptr) return sources;
  for (const yaml::Node& item : list->items) {
    const yaml::Node* id = item.find("id");
    const yaml::Node* file = item.find("file");
    if (id == nullptr || !id->is_scalar() || file == nullptr || !file->is_scalar()) continue;
    if (!ids.take(*id, reader)) continue;
    Source source;
    source.id = id->scalar;
    source.file = fs::path(file->scalar).lexically_normal().generic_string();
    source.role = role_from(item.text("role")).value_or(Role::report);
    source.place = reader.place(item);
    read_metadata(item, reader, source);
    const auto [first, is_new] = ids_by_file.emplace(source.file, source.id);
    if (!is_new) {
      reader.error(*file, "twice",
                   fmt::format("this file is already the source «{}»", first->second),
                   "List a file once, or its evidence would count twice.");
      continue;
    }
    if (check_file(*file, folder, base, reader)) read_side_file(folder, schemas, source, out);
    if (source.region.empty()) source.region = root.text("region");
    sources.push_back(std::move(source));
  }
  return sources;
}

}  // namespace gainsay

#include "base/knowledge.h"

#include <algorithm>

#include "base/file.h"

namespace gainsay {

bool is_embedded(std::string_view bytes) {
  const std::span<const KnowledgeFile> files = embedded_knowledge();
  return std::any_of(files.begin(), files.end(), [bytes](const KnowledgeFile& file) {
    return file.bytes.data() == bytes.data();
  });
}

Knowledge Knowledge::embedded() {
  Knowledge knowledge;
  for (const KnowledgeFile& file : embedded_knowledge()) knowledge.files_[file.path] = file.bytes;
  return knowledge;
}

Result<Knowledge> Knowledge::with_data_folder(const std::string& folder) {
  Knowledge knowledge = embedded();
  Result<std::vector<std::string>> names = list_files(folder);
  if (!names) return fail(names.error());
  for (const std::string& name : *names) {
    Result<std::string> bytes = read_file(folder + "/" + name, kMaxTextFile);
    if (!bytes) return fail(bytes.error());
    auto [entry, _] = knowledge.own_.insert_or_assign("data/" + name, std::move(*bytes));
    knowledge.files_.erase(entry->first);
    knowledge.files_[entry->first] = entry->second;
  }
  return knowledge;
}

const std::string_view* Knowledge::find(std::string_view path) const {
  const auto entry = files_.find(path);
  return entry == files_.end() ? nullptr : &entry->second;
}

std::vector<KnowledgeFile> Knowledge::below(std::string_view prefix) const {
  std::vector<KnowledgeFile> found;
  for (auto entry = files_.lower_bound(prefix);
       entry != files_.end() && entry->first.starts_with(prefix); ++entry) {
    found.push_back({entry->first, entry->second});
  }
  return found;
}

}  // namespace gainsay

#include "casefile/pin.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/file.h"
#include "base/utf8.h"
#include "casefile/file_reader.h"
#include "casefile/load.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

struct Edit {
  std::size_t at = 0;
  std::size_t removed = 0;  // bytes
  std::string added;
};

// The offset of a node's line and column; columns count code points.
std::size_t offset_of(const std::string& text, const yaml::Node& node) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < node.line && at < text.size(); ++line) {
    at = std::min(text.find('\n', at), text.size()) + 1;
  }
  for (std::uint32_t column = 1; column < node.column && at < text.size(); ++column) {
    at += std::max<std::size_t>(code_point_at(text, at).bytes, 1);
  }
  return std::min(at, text.size());
}

std::optional<Edit> edit_for(const std::string& text, const yaml::Node& item,
                             const std::string& sha256) {
  if (const yaml::Node* pin = item.find("sha256"); pin != nullptr) {
    const std::size_t at = text.find(pin->scalar, offset_of(text, *pin));
    if (at == std::string::npos || pin->scalar.empty()) return std::nullopt;
    return Edit{at, pin->scalar.size(), sha256};
  }
  const std::size_t begin = offset_of(text, item);
  if (begin < text.size() && text[begin] == '{') {
    return Edit{begin + 1, 0, fmt::format("sha256: {}, ", sha256)};
  }
  const yaml::Node* file = item.find("file");
  if (file == nullptr || item.column == 0) return std::nullopt;
  const std::size_t end = std::min(text.find('\n', offset_of(text, *file)), text.size());
  return Edit{end, 0, fmt::format("\n{}sha256: {}", std::string(item.column - 1, ' '), sha256)};
}

const yaml::Node* item_of(const yaml::Node& root, const std::string& id) {
  const yaml::Node* list = root.find("sources");
  if (list == nullptr) return nullptr;
  for (const yaml::Node& item : list->items) {
    if (item.text("id") == id) return &item;
  }
  return nullptr;
}

tl::unexpected<Error> by_hand(const Source& source, const std::string& file) {
  return fail(ErrorCode::input, fmt::format("cannot write the pin of source {}", source.id),
              {file, source.place.line, source.place.column}, {},
              fmt::format("Write there: sha256: {}", source.sha256));
}

}  // namespace

Result<std::string> with_pins(const std::string& text, const std::vector<Source>& sources,
                              const std::string& file) {
  const Result<yaml::Node> root = yaml::parse(text, file);
  if (!root) return fail(root.error());
  std::vector<Edit> edits;
  for (const Source& source : sources) {
    const yaml::Node* item = item_of(*root, source.id);
    const std::optional<Edit> edit =
        item == nullptr ? std::nullopt : edit_for(text, *item, source.sha256);
    if (!edit) return by_hand(source, file);
    edits.push_back(*edit);
  }
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.at > b.at; });
  std::string out = text;
  for (const Edit& edit : edits) out.replace(edit.at, edit.removed, edit.added);

  // YAML can be written in more ways than are known here: what was written is read again.
  const Result<yaml::Node> again = yaml::parse(out, file);
  for (const Source& source : sources) {
    const yaml::Node* item = again ? item_of(*again, source.id) : nullptr;
    if (item == nullptr || item->text("sha256") != source.sha256) return by_hand(source, file);
  }
  return out;
}

Result<std::string> write_pins(const std::string& folder, const std::vector<Source>& sources) {
  const std::string path = join_path(folder, std::string(kCaseFile));
  const Result<std::string> text = read_file(path, kMaxTextFile);
  if (!text) return fail(text.error());
  const Result<std::string> pinned = with_pins(*text, sources, path);
  if (!pinned) return fail(pinned.error());
  if (Result<void> done = write_file(path, *pinned); !done) return fail(done.error());
  return path;
}

}  // namespace gainsay

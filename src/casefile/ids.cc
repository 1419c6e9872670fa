#include "casefile/ids.h"

#include <fmt/format.h>

#include "base/nearest.h"

namespace gainsay {
namespace {

constexpr std::size_t kListed = 8;  // more ids than this are not all named in a hint

}  // namespace

bool Ids::take(const yaml::Node& node, FileReader& reader) {
  const auto [found, is_new] = places_.emplace(node.scalar, reader.place(node));
  if (is_new) return true;
  const Place& first = found->second;
  reader.error(
      node, "twice",
      fmt::format("this id is already given at {}:{}:{}", first.file, first.line, first.column),
      "Give each an id of its own.");
  return false;
}

std::string Ids::hint(const std::string& id, std::string_view what) const {
  std::vector<std::string> known;
  for (const auto& [name, place] : places_) known.push_back(name);
  if (known.empty()) return fmt::format("There is no {} yet.", what);
  const std::string near = nearest_word(id, known);
  if (!near.empty()) return fmt::format("Did you mean «{}»?", near);
  const bool all = known.size() <= kListed;
  if (!all) known.resize(kListed);
  return fmt::format("Known: {}{}", fmt::join(known, ", "), all ? "." : ", ….");
}

}  // namespace gainsay

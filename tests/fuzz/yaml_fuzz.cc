// Any bytes: yaml::parse answers with a tree whose every node has a place, or with an Error that
// has one; what the simple parser reads, the full one reads the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "yaml/node.h"
#include "yaml/simple.h"

namespace {

bool has_places(const gainsay::yaml::Node& node) {
  if (node.line == 0 || node.column == 0) return false;
  for (const auto& item : node.items) {
    if (!has_places(item)) return false;
  }
  for (const auto& [key, value] : node.entries) {
    if (!has_places(key) || !has_places(value)) return false;
  }
  return true;
}

bool same(const gainsay::yaml::Node& a, const gainsay::yaml::Node& b) {
  const bool own = a.kind == b.kind && a.plain == b.plain && a.scalar == b.scalar &&
                   a.line == b.line && a.column == b.column && a.end_line == b.end_line &&
                   a.end_column == b.end_column && a.items.size() == b.items.size() &&
                   a.entries.size() == b.entries.size();
  if (!own) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!same(a.items[i], b.items[i])) return false;
  }
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    const auto& [key, value] = a.entries[i];
    if (!same(key, b.entries[i].key) || !same(value, b.entries[i].value)) return false;
  }
  return true;
}

}  // namespace

// libfyaml 0.7.12 loses a buffer of 2 KiB when a long quoted text is broken.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfyaml.so"; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto root = gainsay::yaml::parse(text, "fuzz.yaml");
  if (root ? !has_places(*root) : root.error().place.line == 0) std::abort();
  const auto full = gainsay::yaml::parse_full(text, "fuzz.yaml");
  if (root.has_value() != full.has_value() || (root && !same(*root, *full))) std::abort();
  return 0;
}

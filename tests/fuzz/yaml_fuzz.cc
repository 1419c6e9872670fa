// Any bytes: yaml::parse answers with a tree whose every node has a place, or with an Error that
// has one.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "yaml/node.h"

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

}  // namespace

// libfyaml 0.7.12 loses a buffer of 2 KiB when a long quoted text is broken.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfyaml.so"; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto root = gainsay::yaml::parse(text, "fuzz.yaml");
  if (root ? !has_places(*root) : root.error().place.line == 0) std::abort();
  return 0;
}

#include "gainsay/error.h"

#include <fmt/format.h>

#include "gainsay/diagnostic.h"

namespace gainsay {
namespace {

std::string prefix(const Place& place) {
  if (place.file.empty()) return {};
  if (place.line == 0) return place.file + ": ";
  return fmt::format("{}:{}:{}: ", place.file, place.line, place.column);
}

std::string with_fragment(const std::string& fragment) {
  return fragment.empty() ? std::string() : fmt::format(": \u00ab{}\u00bb", fragment);
}

std::string with_hint(const std::string& hint) {
  return hint.empty() ? std::string() : "\n  " + hint;
}

}  // namespace

std::string to_string(const Error& error) {
  return prefix(error.place) + error.message + with_fragment(error.fragment) +
         with_hint(error.hint);
}

std::string to_string(const Diagnostic& diagnostic) {
  return fmt::format("{}{}: {}{} [{}]{}", prefix(diagnostic.place), to_string(diagnostic.severity),
                     diagnostic.message, with_fragment(diagnostic.fragment), diagnostic.code,
                     with_hint(diagnostic.hint));
}

}  // namespace gainsay

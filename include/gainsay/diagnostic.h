// Diagnostic: a defect in what the user wrote (case file, claims, rules, reviews).
//
// All of them are reported, sorted by place, not only the first. A Diagnostic is about the user's
// files; a Finding is about what a company said. They never mix.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/error.h"

namespace gainsay {

enum class Severity : std::uint8_t { error, warning, note };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;  // "GS901", or a short slug such as "unknown-key"
  std::string message;
  Place place;
  std::string fragment;
  std::string hint;

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

std::string_view to_string(Severity severity);
std::optional<Severity> severity_from(std::string_view text);

// "file:line:column: error: message: «fragment» [code]\n  hint"
std::string to_string(const Diagnostic& diagnostic);

}  // namespace gainsay

// What libfyaml says of a broken document, in words for people who do not know YAML's grammar.
#pragma once

#include <string_view>

namespace gainsay::yaml {

struct SyntaxError {
  std::string_view said;     // a part of libfyaml's message
  std::string_view message;  // ours
  std::string_view hint;
  // Where our message points: the place libfyaml gives, one column before it (the opening quote),
  // or the innermost bracket or brace that is still open.
  enum class At { place, before, open } at = At::place;
};

// The part of a message that says a bracket or brace is never closed.
inline constexpr std::string_view kUnclosed = "without a closing b";

// The entry that fits libfyaml's message `said`, or nullptr.
const SyntaxError* find_syntax_error(std::string_view said);

}  // namespace gainsay::yaml

// The plainer part of YAML, in which nearly all files are written, read in one pass.
//
// Gives the very Node that yaml::parse gives by way of libfyaml, or nothing: nothing means that the
// text has something this does not read (anchors, tags, text over several lines without a | or >,
// most escapes, tabs, …) or something wrong, and says no more. A test holds the two against each
// other over all of data/, and a fuzz target over any bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "yaml/node.h"

namespace gainsay::yaml {

// YAML 1.2.2, 10.3.2: what the core schema reads as null, without quotes.
bool is_null_word(std::string_view text);

// `text` is valid UTF-8 without control characters and byte order mark.
std::optional<Node> parse_simple(std::string_view text);

// As yaml::parse, by way of libfyaml in any case.
Result<Node> parse_full(std::string_view text, const std::string& file);

}  // namespace gainsay::yaml

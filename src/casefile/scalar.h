// YAML scalars that read back as they were written.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// `text` between double quotes on one line, escaped where YAML 1.2 (7.3.1) needs it.
std::string quoted_scalar(std::string_view text);

// `text` bare if every YAML reader takes it for the same text, else quoted.
std::string scalar(std::string_view text);

}  // namespace gainsay

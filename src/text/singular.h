// The singular of a regular English noun, by spelling rule (R. Quirk et al., "A Comprehensive
// Grammar of the English Language", 1985, section 5.80).
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// "battery" of "batteries". Words that are not plural in form ("glass", "ore") are left as they
// are. `noun` is in lower case.
std::string singular(std::string_view noun);

}  // namespace gainsay

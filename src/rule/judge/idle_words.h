// IdleWords: words of data/idle_words.yaml, which two texts may share and yet speak of different
// things.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace gainsay {

using IdleWords = std::set<std::string, std::less<>>;  // in lower case

}  // namespace gainsay

#include "text/singular.h"

namespace gainsay {

std::string singular(std::string_view noun) {
  std::string word(noun);
  const std::size_t n = word.size();
  if (n < 4 || word.back() != 's' || word.ends_with("ss") || word.ends_with("us") ||
      word.ends_with("is")) {
    return word;
  }
  if (word.ends_with("ies") && n > 4) return word.substr(0, n - 3) + "y";
  if (word.ends_with("ches") || word.ends_with("shes") || word.ends_with("sses") ||
      word.ends_with("xes") || word.ends_with("zzes")) {
    return word.substr(0, n - 2);
  }
  return word.substr(0, n - 1);
}

}  // namespace gainsay

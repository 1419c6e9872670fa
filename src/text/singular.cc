#include "text/singular.h"

namespace gainsay {

std::string singular(std::string_view noun) {
  const std::size_t n = noun.size();
  if (n < 4 || noun.back() != 's' || noun.ends_with("ss") || noun.ends_with("us") ||
      noun.ends_with("is")) {
    return std::string(noun);
  }
  if (noun.ends_with("ies") && n > 4) return std::string(noun.substr(0, n - 3)).append("y");
  if (noun.ends_with("ches") || noun.ends_with("shes") || noun.ends_with("sses") ||
      noun.ends_with("xes") || noun.ends_with("zzes")) {
    return std::string(noun.substr(0, n - 2));
  }
  return std::string(noun.substr(0, n - 1));
}

}  // namespace gainsay

#include "gainsay/reply.h"

#include <algorithm>

namespace gainsay {

const Reply* reply_about(const std::vector<Reply>& replies, const Finding& finding) {
  const Reply* best = nullptr;
  int best_rank = 0;
  for (const Reply& reply : replies) {
    const std::vector<std::string>& about = reply.findings;
    const bool named = std::find(about.begin(), about.end(), finding.id) != about.end();
    if (!named && !about.empty()) continue;
    const int rank = 1 + (named ? 1 : 0) + (reply.answer.empty() ? 0 : 2);
    if (rank < best_rank) continue;
    best = &reply;
    best_rank = rank;
  }
  return best;
}

}  // namespace gainsay

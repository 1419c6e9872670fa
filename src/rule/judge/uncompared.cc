#include "rule/judge/uncompared.h"

#include <fmt/format.h>

#include <algorithm>

#include "gainsay/claim.h"
#include "rule/judge/written_words.h"

namespace gainsay {

void doubt_uncompared(std::string_view who, std::string_view unread, std::string_view other,
                      std::vector<std::string>& doubts) {
  if (unread.empty()) return;
  const WrittenWords there = written_words(other);
  std::string words;
  while (!unread.empty()) {
    const std::string_view stretch = unread.substr(0, unread.find(kUnreadGap));
    const WrittenWords here = written_words(stretch);
    const bool shared = std::all_of(here.begin(), here.end(), [&there](const WrittenWord& word) {
      return holds(there, word.word);
    });
    if (!shared) {
      if (!words.empty()) words += kUnreadGap;
      words += stretch;
    }
    unread.remove_prefix(std::min(stretch.size() + kUnreadGap.size(), unread.size()));
  }
  if (words.empty()) return;
  doubts.push_back(fmt::format("{} also says “{}”, which was not compared", who, words));
}

}  // namespace gainsay

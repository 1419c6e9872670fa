#include "rule/uncompared.h"

#include <fmt/format.h>

#include <algorithm>

#include "rule/written_words.h"

namespace gainsay {
namespace {

constexpr std::string_view kGap = " … ";  // between stretches, as in Claim::unread

}  // namespace

void doubt_uncompared(std::string_view who, std::string_view unread, std::string_view other,
                      std::vector<std::string>& doubts) {
  if (unread.empty()) return;
  const WrittenWords there = written_words(other);
  std::string words;
  while (!unread.empty()) {
    const std::string_view stretch = unread.substr(0, unread.find(kGap));
    const WrittenWords here = written_words(stretch);
    const bool shared = std::all_of(here.begin(), here.end(), [&there](const WrittenWord& word) {
      return holds(there, word.word);
    });
    if (!shared) {
      if (!words.empty()) words += kGap;
      words += stretch;
    }
    unread.remove_prefix(std::min(stretch.size() + kGap.size(), unread.size()));
  }
  if (words.empty()) return;
  doubts.push_back(fmt::format("{} also says “{}”, which was not compared", who, words));
}

}  // namespace gainsay

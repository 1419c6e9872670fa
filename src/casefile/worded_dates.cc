#include "casefile/worded_dates.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace gainsay {
namespace {

constexpr std::size_t kLongest = 200;  // bytes; a date in words is shorter

}  // namespace

std::optional<When> WordedDates::read(std::string_view words, Reading reading) const {
  const bool any_letter = std::any_of(words.begin(), words.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z');
  });
  // What has only digits and signs is meant as EDTF, and is wrong.
  if (!any_letter || words.size() > kLongest || !tagger()) return std::nullopt;
  const std::vector<DateMention> mentions = tagger()->tag(words, DateOptions{});
  if (mentions.empty() || !mentions.front().when.known()) return std::nullopt;
  // A range is two mentions, the second of which continues the first.
  for (std::size_t i = 1; i < mentions.size(); ++i) {
    if (!mentions[i].continues) return std::nullopt;
  }
  const bool whole =
      mentions.front().with_cue.begin == 0 && mentions.back().with_cue.end == words.size();
  if (!whole) return std::nullopt;
  Result<When> when = when_from_edtf(mentions.front().when.edtf, reading);
  if (!when) return std::nullopt;
  return std::move(*when);
}

}  // namespace gainsay

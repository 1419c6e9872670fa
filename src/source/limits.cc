#include "source/limits.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {

Place place_in(std::string_view text, std::size_t offset, const std::string& file) {
  const std::string_view before = text.substr(0, offset);
  const auto line_feeds = std::count(before.begin(), before.end(), '\n');
  const std::size_t last = before.rfind('\n');
  const std::string_view line = last == std::string_view::npos ? before : before.substr(last + 1);
  return {file, static_cast<std::uint32_t>(line_feeds + 1),
          static_cast<std::uint32_t>(count_code_points(line, line.size()) + 1)};
}

tl::unexpected<Error> over_limit(std::string what, Place place, std::string_view fragment) {
  constexpr std::size_t kLongestFragment = 60;
  std::size_t end = std::min(fragment.find_first_of("\n\r"), fragment.size());
  end = std::min(end, kLongestFragment);
  while (end > 0 && first_invalid_utf8(fragment.substr(0, end))) --end;
  return fail(ErrorCode::limit, std::move(what), std::move(place),
              std::string(fragment.substr(0, end)),
              "Cut the source into parts, or save what matters of it as text, and list that.");
}

}  // namespace gainsay

#include "mention/dates/day_order.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace gainsay {
namespace {

constexpr int kMonths = 12;

}  // namespace

std::pair<int, int> leading_numbers(std::string_view written) {
  std::array<int, 2> numbers{};
  std::size_t at = 0;
  for (int& number : numbers) {
    const std::size_t begin = at;
    while (at < written.size() && written[at] >= '0' && written[at] <= '9' && at < begin + 3) {
      number = number * 10 + (written[at++] - '0');
    }
    const bool separated =
        at < written.size() && (written[at] == '/' || written[at] == '.' || written[at] == '-');
    if (at == begin || at > begin + 2 || !separated) return {};
    ++at;
  }
  return {numbers[0], numbers[1]};
}

DayOrder day_order(const Document& document, const std::vector<DateMention>& dates) {
  DayOrder order = DayOrder::unknown;
  for (const DateMention& date : dates) {
    const auto [first, second] = leading_numbers(date.span.of(document.text));
    if (first == 0 || second == 0 || (first > kMonths) == (second > kMonths)) continue;
    const DayOrder here = first > kMonths ? DayOrder::day_first : DayOrder::month_first;
    if (order != DayOrder::unknown && order != here) return DayOrder::unknown;
    order = here;
  }
  return order;
}

bool open_to_order(const Document& document, const std::vector<DateMention>& dates) {
  return std::any_of(dates.begin(), dates.end(), [&document](const DateMention& date) {
    const auto [first, second] = leading_numbers(date.span.of(document.text));
    return first != 0 && second != 0 && first <= kMonths && second <= kMonths && first != second;
  });
}

}  // namespace gainsay

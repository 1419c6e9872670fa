#include "calendar/ordering.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace gainsay {
namespace {

// The longest that each unit can be: a distance must not be read as shorter than it is meant.
constexpr std::pair<std::string_view, std::int64_t> kUnits[] = {
    {"day", 1}, {"week", 7}, {"month", 31}, {"year", 366}};
constexpr std::pair<std::string_view, Order> kSides[] = {
    {"of", Order::within}, {"after", Order::within_after}, {"before", Order::within_before}};

std::string_view take_word(std::string_view& rest) {
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(word.size());
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return word;
}

template <typename T, std::size_t N>
std::optional<T> find(const std::pair<std::string_view, T> (&words)[N], std::string_view word) {
  for (const auto& [text, value] : words) {
    if (text == word) return value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Ordering> ordering_from_distance(std::string_view text) {
  Ordering ordering;
  ordering.text = "within " + std::string(text);
  const std::string_view number = take_word(text);
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), count);
  std::string_view unit = take_word(text);
  if (unit.ends_with('s')) unit.remove_suffix(1);
  const std::optional<std::int64_t> days = find(kUnits, unit);
  const std::optional<Order> side = find(kSides, take_word(text));
  const bool counted =
      error == std::errc() && end == number.data() + number.size() && count > 0 && count < 10'000;
  if (!counted || !days || !side || text.empty() || text.find(' ') != std::string_view::npos) {
    return std::nullopt;
  }
  ordering.days = count * *days;
  ordering.order = *side;
  ordering.event = text;
  return ordering;
}

}  // namespace gainsay

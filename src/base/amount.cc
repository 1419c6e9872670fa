#include "base/amount.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kCodes{{
    {"[mi_i]", "mile"},
    {"[acr_us]", "acre"},
    {"har", "hectare"},
}};

// Endings of nouns whose plural follows no spelling rule.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kIrregular{{
    {"man", "men"},
    {"men", "men"},
    {"person", "people"},
    {"people", "people"},
    {"child", "children"},
    {"foot", "feet"},
}};

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// "t", "kg", "KES", "kWh", "%".
bool symbol(std::string_view unit) {
  constexpr std::size_t kShortest = 3;  // letters of a noun
  const bool letters = std::all_of(unit.begin(), unit.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
  return !letters || unit.size() < kShortest || std::none_of(unit.begin(), unit.end(), vowel);
}

std::string plural(std::string_view noun) {
  for (const auto& [one, many] : kIrregular) {
    if (!noun.ends_with(one)) continue;
    return std::string(noun.substr(0, noun.size() - one.size())).append(many);
  }
  const char last = noun.back();
  if (last == 's' && !noun.ends_with("ss")) return std::string(noun);  // a person wrote "euros"
  if (last == 's' || last == 'x' || noun.ends_with("ch") || noun.ends_with("sh")) {
    return std::string(noun) + "es";
  }
  if (last == 'y' && !vowel(noun[noun.size() - 2])) {
    return std::string(noun.substr(0, noun.size() - 1)) + "ies";
  }
  return std::string(noun) + "s";
}

std::string grouped(double value) {
  std::string text = fmt::format("{}", value);
  if (text.find_first_not_of("-0123456789.") != std::string::npos) return text;  // 1e+20, inf
  constexpr std::size_t kGroup = 3;
  const std::size_t first = text.front() == '-' ? 1 : 0;
  for (std::size_t at = std::min(text.find('.'), text.size()); at > first + kGroup;) {
    at -= kGroup;
    text.insert(at, 1, ',');
  }
  return text;
}

}  // namespace

std::string amount(double value, std::string_view unit) {
  std::string number = grouped(value);
  if (unit.empty()) return number;
  if (unit == "%") return number + "%";
  for (const auto& [code, noun] : kCodes) {
    if (unit == code) unit = noun;
  }
  const bool many = value != 1 && !symbol(unit);
  return fmt::format("{} {}", number, many ? plural(unit) : std::string(unit));
}

}  // namespace gainsay

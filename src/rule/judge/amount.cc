#include "rule/judge/amount.h"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay {
namespace {

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// "t", "kg", "KES", "kWh", "%".
bool symbol(std::string_view unit) {
  constexpr std::size_t kShortest = 3;  // letters of a noun
  const bool letters = std::all_of(unit.begin(), unit.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
  return !letters || unit.size() < kShortest || std::none_of(unit.begin(), unit.end(), vowel);
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

UnitWords::UnitWords(const yaml::Node& nouns) : plurals(nouns) {
  const yaml::Node* units = nouns.find("unit_names");
  if (units == nullptr) return;
  for (const auto& [code, name] : units->entries) names.emplace(code.scalar, name.scalar);
}

std::string amount(double value, std::string_view unit, const UnitWords& words) {
  std::string number = grouped(value);
  if (unit.empty()) return number;
  if (unit == "%") return number + "%";
  const auto name = words.names.find(unit);
  const std::string_view noun = name == words.names.end() ? unit : std::string_view(name->second);
  const bool many = value != 1 && !symbol(noun);
  return fmt::format("{} {}", number, many ? words.plurals.plural(noun) : std::string(noun));
}

}  // namespace gainsay

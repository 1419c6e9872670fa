// How long, as TIMEX3 writes it.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "mention/dates/resolve.h"

namespace gainsay::dates {
namespace {

std::string number_text(double value) {
  return value == std::floor(value) ? fmt::format("{}", static_cast<std::int64_t>(value))
                                    : fmt::format("{:g}", value);
}

}  // namespace

std::string duration_value(const Length& length) {
  struct Form {
    Unit unit;
    std::string_view prefix;
    std::string_view letter;
    int times;
  };
  static constexpr std::array<Form, 14> kForms = {{{Unit::second, "PT", "S", 1},
                                                   {Unit::minute, "PT", "M", 1},
                                                   {Unit::hour, "PT", "H", 1},
                                                   {Unit::day, "P", "D", 1},
                                                   {Unit::weekend, "P", "WE", 1},
                                                   {Unit::week, "P", "W", 1},
                                                   {Unit::month, "P", "M", 1},
                                                   {Unit::season, "P", "M", 3},
                                                   {Unit::quarter, "P", "Q", 1},
                                                   {Unit::half, "P", "M", 6},
                                                   {Unit::year, "P", "Y", 1},
                                                   {Unit::decade, "P", "Y", 10},
                                                   {Unit::century, "P", "Y", 100},
                                                   {Unit::millennium, "P", "Y", 1000}}};
  if (length.amount.count == 0.5 && !length.amount.vague) {  // "half an hour"
    if (length.unit == Unit::minute) return "PT30S";
    if (length.unit == Unit::hour) return "PT30M";
    if (length.unit == Unit::day) return "PT12H";
    if (length.unit == Unit::year) return "P6M";
  }
  for (const Form& form : kForms) {
    if (form.unit != length.unit) continue;
    if (!length.amount.vague) {
      return fmt::format("{}{}{}", form.prefix, number_text(length.amount.count * form.times),
                         form.letter);
    }
    std::string_view letter = form.letter;
    if (form.unit == Unit::decade) letter = "DE";
    if (form.unit == Unit::century) letter = "C";
    return fmt::format("{}X{}", form.prefix, letter);
  }
  return "PXX";
}

}  // namespace gainsay::dates

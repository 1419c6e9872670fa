#include "mention/dates/terms.h"

#include <array>
#include <span>

namespace gainsay::dates {
namespace {

constexpr std::array<std::string_view, 15> kUnits = {
    "none",   "second",  "minute", "hour", "day",    "weekend", "week",      "month",
    "season", "quarter", "half",   "year", "decade", "century", "millennium"};
constexpr std::array<std::string_view, 9> kSeasons = {"",   "SP", "SU", "FA", "WI",
                                                      "SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 7> kDayParts = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::array<std::string_view, 4> kReferences = {"", "PAST_REF", "PRESENT_REF",
                                                         "FUTURE_REF"};
constexpr std::array<std::string_view, 13> kMods = {
    "",          "START",         "MID",          "END",         "APPROX",
    "BEFORE",    "AFTER",         "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN",
    "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
constexpr std::array<std::string_view, 3> kBases = {"unknown", "document", "mentioned"};

template <typename E, std::size_t N>
std::string_view name_of(const std::array<std::string_view, N>& names, E value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

Season in_south(Season season) {
  if (season == Season::none || season > Season::WI) return season;
  return static_cast<Season>(static_cast<int>(season) + static_cast<int>(Season::WI));
}

bool over_new_year(Season season) { return season == Season::WI || season == Season::south_su; }

std::string_view to_string(Unit unit) { return name_of(kUnits, unit); }
std::string_view to_string(Season season) { return name_of(kSeasons, season); }
std::string_view to_string(DayPart part) { return name_of(kDayParts, part); }
std::string_view to_string(Reference reference) { return name_of(kReferences, reference); }
std::string_view to_string(Mod mod) { return name_of(kMods, mod); }

std::optional<int> term_value(std::string_view name) {
  const std::array<std::span<const std::string_view>, 6> tables = {kUnits,      kSeasons, kDayParts,
                                                                   kReferences, kMods,    kBases};
  for (const auto& table : tables) {
    for (std::size_t i = 0; i < table.size(); ++i) {
      if (!name.empty() && table[i] == name) return static_cast<int>(i);
    }
  }
  return std::nullopt;
}

}  // namespace gainsay::dates

#include "mention/hemisphere.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gainsay {

bool names_season(const std::vector<DateMention>& dates) {
  constexpr std::array<std::string_view, 4> kSeasons = {"-SP", "-SU", "-FA", "-WI"};  // TIMEX3
  return std::any_of(dates.begin(), dates.end(), [&kSeasons](const DateMention& date) {
    return std::any_of(kSeasons.begin(), kSeasons.end(), [&date](std::string_view season) {
      return date.value.find(season) != std::string::npos;
    });
  });
}

Seasons seasons_of(const std::vector<TopicMention>& topics, const Ontology& ontology,
                   const DateTagger& dates) {
  std::ptrdiff_t south = 0;
  for (const TopicMention& mention : topics) {
    const Node* const place = ontology.find(mention.topic);
    if (place == nullptr || place->country.empty()) continue;
    south += dates.is_southern(place->country) ? 1 : -1;
  }
  return south > 0 ? Seasons::either : Seasons::northern;
}

}  // namespace gainsay

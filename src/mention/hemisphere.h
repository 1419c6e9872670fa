// In which half of the earth a document was written: "last summer" is of December to February in
// the southern one.
#pragma once

#include "gainsay/mention.h"
#include "mention/dates.h"
#include "ontology/ontology.h"

namespace gainsay {

// Does any of the dates name a season?
bool names_season(const std::vector<DateMention>& dates);

// Are more of the places that a document names southern than northern? Those of countries around
// the equator, which have other seasons, count as northern.
bool told_in_south(const std::vector<TopicMention>& topics, const Ontology& ontology,
                   const DateTagger& dates);

}  // namespace gainsay

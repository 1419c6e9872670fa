// In which half of the earth a document may have been written: "last summer" is of December to
// February in the southern one.
#pragma once

#include <vector>

#include "gainsay/mention.h"
#include "mention/dates.h"
#include "ontology/ontology.h"

namespace gainsay {

// Does any of the dates name a season?
bool names_season(const std::vector<DateMention>& dates);

// Northern; either, where more of the places that a document names are southern than not: it may be
// from there, or only tell of them.
Seasons seasons_of(const std::vector<TopicMention>& topics, const Ontology& ontology,
                   const DateTagger& dates);

}  // namespace gainsay

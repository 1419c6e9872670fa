#include "rule/tell_once.h"

#include <fmt/format.h>

#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace gainsay {
namespace {

// Where the words of claims or events stand, by id; nothing for what a person wrote.
template <typename Value>
void add_places(const std::vector<Value>& values,
                std::unordered_map<std::string_view, std::string>& places) {
  for (const Value& value : values) {
    if (value.origin != Origin::extracted) continue;
    const Quote& quote = value.quote;
    places.emplace(value.id,
                   fmt::format("{}\x1f{}\x1f{}", quote.source, quote.span.begin, quote.span.end));
  }
}

// Surer, or as sure with fewer doubts.
bool better(const Finding& a, const Finding& b) {
  return std::make_tuple(a.certainty == Truth::must, b.doubts.size()) >
         std::make_tuple(b.certainty == Truth::must, a.doubts.size());
}

}  // namespace

std::vector<Finding> tell_once(std::vector<Finding> findings, const std::vector<Claim>& claims,
                               const std::vector<Event>& events) {
  std::unordered_map<std::string_view, std::string> places;
  add_places(claims, places);
  add_places(events, places);
  std::unordered_map<std::string, std::size_t> told;  // where it stands in `kept`
  std::vector<Finding> kept;
  for (Finding& finding : findings) {
    std::string words = finding.rule;
    bool read = finding.more_events.empty();
    for (const std::string* part :
         {&finding.claim, &finding.claim2, &finding.event, &finding.event2}) {
      words += '\x1d';
      if (part->empty()) continue;
      const auto place = places.find(*part);
      read = read && place != places.end();
      if (place != places.end()) words += place->second;
    }
    const auto [before, added] = told.emplace(std::move(words), kept.size());
    if (!read || added) {
      kept.push_back(std::move(finding));
      continue;
    }
    Finding& first = kept[before->second];
    if (!better(finding, first)) continue;
    finding.id = std::move(first.id);
    first = std::move(finding);
  }
  return kept;
}

}  // namespace gainsay

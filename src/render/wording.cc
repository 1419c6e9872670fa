#include "render/wording.h"

namespace gainsay {
namespace {

void join(std::string& line, std::string_view separator, std::string_view text) {
  if (text.empty()) return;
  if (!line.empty()) line += separator;
  line += text;
}

}  // namespace

const std::string& shown(const NodeRef& node) { return node.name.empty() ? node.id : node.name; }

std::vector<FindingSide> sides_of(const Finding& finding, const ReportIndex& index) {
  std::vector<FindingSide> sides;
  for (const std::string* id : {&finding.claim, &finding.claim2}) {
    if (const Claim* claim = index.claim(*id)) sides.push_back({claim, nullptr});
  }
  std::vector<std::string> events = {finding.event, finding.event2};
  events.insert(events.end(), finding.more_events.begin(), finding.more_events.end());
  for (const std::string& id : events) {
    if (const Event* event = index.event(id)) sides.push_back({nullptr, event});
  }
  return sides;
}

std::string who(const FindingSide& one, const Language& language) {
  if (one.claim != nullptr) {
    const std::string& speaker = shown(one.claim->speaker);
    const std::string& voice = one.claim->voice;
    if (voice.empty() || voice == speaker) return speaker;
    return fill(language.word("voice"), {{"speaker", speaker}, {"voice", voice}});
  }
  const std::string& actor = shown(one.event->actor);
  const std::string& other = shown(one.event->counterparty);
  if (other.empty() || other == actor) return actor;
  if (actor.empty()) return other;
  return fill(language.word("between"), {{"actor", actor}, {"other", other}});
}

std::string what_kind(const FindingSide& one, const Language& language) {
  const bool hedged = one.claim != nullptr ? one.claim->hedged : one.event->hedged;
  std::string kind(one.claim != nullptr ? language.word("stances", to_string(one.claim->stance))
                                        : language.word("statuses", to_string(one.event->status)));
  if (hedged) join(kind, ", ", language.word("hedged"));
  return kind;
}

std::string_view side_word(const FindingSide& one, const Language& language) {
  return language.word(one.claim != nullptr ? "said" : "record");
}

std::string citation(const FindingSide& one, const ReportIndex& index) {
  const Quote& quote = one.quote();
  const Source* source = index.source(quote.source);
  std::string line = source == nullptr ? std::string() : source->publisher;
  if (source != nullptr && line.empty())
    line = source->title.empty() ? source->file : source->title;
  line = line.empty() ? quote.source : line + " (" + quote.source + ")";
  join(line, ", ", quote.locator);
  return line;
}

std::string limits(const Claim& claim, const Language& language) {
  std::string line;
  if (!claim.condition.empty()) {
    line = fill(language.word("until_condition"), {{"condition", claim.condition}});
  }
  std::string names;
  for (const NodeRef& exception : claim.exceptions) join(names, ", ", shown(exception));
  if (!names.empty()) join(line, "; ", fill(language.word("except"), {{"names", names}}));
  return line;
}

std::string_view certainty(const Finding& finding, const Language& language) {
  return language.word(finding.certainty == Truth::must ? "certain" : "possible");
}

std::string counts(const Report& report, const Language& language) {
  return language.count("source", report.sources.size()) + " \u00b7 " +
         language.count("claim", report.claims.size()) + " \u00b7 " +
         language.count("event", report.events.size()) + " \u00b7 " +
         language.count("finding", report.findings.size());
}

std::string nothing_found(const Report& report, const Language& language) {
  const bool comparable = !report.claims.empty() && report.claims.size() + report.events.size() > 1;
  return fill(language.word(comparable ? "nothing" : "nothing_to_compare"),
              {{"claims", language.count("claim", report.claims.size())},
               {"events", language.count("event", report.events.size())},
               {"sources", language.count("source", report.sources.size())}});
}

}  // namespace gainsay

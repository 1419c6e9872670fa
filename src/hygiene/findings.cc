#include "hygiene/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "text/fold.h"

namespace gainsay {
namespace {

bool may_be_one_time(const When& a, const When& b) {
  if (!a.known() || !b.known()) return false;
  return a.extent.earliest_start < b.extent.latest_end &&
         b.extent.earliest_start < a.extent.latest_end;
}

bool shows_the_same(const Event& a, const Event& b) {
  return a.actor.id == b.actor.id && a.action.id == b.action.id && a.object.id == b.object.id &&
         a.counterparty.id == b.counterparty.id && a.status == b.status &&
         may_be_one_time(a.when, b.when);
}

const Source* source_by_id(const Report& report, const std::string& id) {
  const auto found = std::find_if(report.sources.begin(), report.sources.end(),
                                  [&](const Source& source) { return source.id == id; });
  return found == report.sources.end() ? nullptr : &*found;
}

bool independent(const Source& a, const Source& b) {
  if (!a.sha256.empty() && a.sha256 == b.sha256) return false;
  return a.publisher.empty() || fold(a.publisher) != fold(b.publisher);
}

void check_sources_of(const Event& event, const Finding& finding, const Report& report,
                      HygieneLog& log) {
  if (event.origin == Origin::extracted || independent_sources(event, report).size() > 1) return;
  log.tell("GS910", Weight::full,
           {Severity::note,
            {},
            fmt::format("{}, on which finding {} rests, is shown by one source only: {}", event.id,
                        finding.id, event.quote.source),
            event.written,
            event.id,
            "Add a quote from another publisher to its `attestations`."});
}

}  // namespace

std::vector<std::string> independent_sources(const Event& event, const Report& report) {
  std::vector<std::string> showing = {event.quote.source};
  for (const Quote& quote : event.attestations) showing.push_back(quote.source);
  for (const Event& other : report.events) {
    if (other.id != event.id && shows_the_same(event, other)) {
      showing.push_back(other.quote.source);
    }
  }
  std::vector<std::string> kept;
  for (const std::string& id : showing) {
    const Source* source = source_by_id(report, id);
    const bool counts =
        source != nullptr && std::all_of(kept.begin(), kept.end(), [&](const std::string& before) {
          return before != id && independent(*source, *source_by_id(report, before));
        });
    if (counts) kept.push_back(id);
  }
  return kept;
}

void check_findings(const Report& report, HygieneLog& log) {
  std::map<std::string_view, const Event*> events;
  for (const Event& event : report.events) events[event.id] = &event;
  std::set<std::string_view> told;
  for (const Finding& finding : report.findings) {
    if (finding.review.status == ReviewStatus::dismissed) continue;
    for (const std::string& id : {finding.event, finding.event2}) {
      const auto event = events.find(id);
      if (event == events.end() || !told.insert(event->first).second) continue;
      check_sources_of(*event->second, finding, report, log);
    }
    const bool asked =
        !finding.review.reply.empty() || reply_about(report.replies, finding) != nullptr;
    if (finding.review.status == ReviewStatus::confirmed && !asked) {
      log.tell(
          "GS911", Weight::full,
          {Severity::warning,
           {},
           fmt::format("finding {} is confirmed, and nobody was asked for a reply", finding.id),
           finding.review.written,
           finding.id,
           "Add whom you asked and when to `replies` in case.yaml."});
    }
  }
}

}  // namespace gainsay

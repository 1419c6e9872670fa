#include "hygiene/gate.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "hygiene/findings.h"

namespace gainsay {
namespace {

template <typename Item>
const Item* by_id(const std::vector<Item>& items, const std::string& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  return id.empty() || found == items.end() ? nullptr : &*found;
}

bool stands(const Quote& quote, const Report& report) {
  for (const Document& document : report.documents) {
    if (document.source.id != quote.source) continue;
    return !quote.span.empty() && quote.span.end <= document.text.size() &&
           quote.span.of(document.text) == quote.exact;
  }
  return false;
}

class PublicationGate {
 public:
  explicit PublicationGate(const Report& report) : report_(report) {}

  GateResult check() {
    for (const Finding& finding : report_.findings) {
      if (finding.review.status != ReviewStatus::confirmed) continue;
      ++result_.confirmed;
      const std::size_t before = result_.lacking.size();
      check_finding(finding);
      result_.passed += result_.lacking.size() == before ? 1 : 0;
    }
    return std::move(result_);
  }

 private:
  void check_finding(const Finding& finding) {
    std::vector<const Quote*> quotes;
    std::vector<const Event*> events;
    for (const std::string& id : {finding.claim, finding.claim2}) {
      if (const Claim* claim = by_id(report_.claims, id)) quotes.push_back(&claim->quote);
    }
    std::vector<std::string> ids = {finding.event, finding.event2};
    ids.insert(ids.end(), finding.more_events.begin(), finding.more_events.end());
    for (const std::string& id : ids) {
      const Event* event = by_id(report_.events, id);
      if (event == nullptr) continue;
      events.push_back(event);
      quotes.push_back(&event->quote);
      for (const Quote& more : event->attestations) quotes.push_back(&more);
    }
    check_quotes(finding, quotes);
    const bool asked =
        !finding.review.reply.empty() || reply_about(report_.replies, finding) != nullptr;
    if (!asked) {
      lack(finding, "gate-reply", "nobody was asked for a reply",
           "Add whom you asked and when to `replies` in case.yaml.");
    }
    check_records(finding, events);
  }

  void check_quotes(const Finding& finding, const std::vector<const Quote*>& quotes) {
    std::set<std::string> sources;
    for (const Quote* quote : quotes) {
      if (!stands(*quote, report_)) {
        lack(finding, "gate-quote",
             fmt::format("a quote does not stand in its source {}", quote->source),
             "Copy it from the source, letter for letter.");
      }
      const Source* source = by_id(report_.sources, quote->source);
      if (source == nullptr || !sources.insert(source->id).second) continue;
      if (!source->archive.empty()) continue;
      if (!source->url.empty()) {
        lack(finding, "gate-archive", fmt::format("source {} has no archived copy", source->id),
             "Save the page in a web archive and give that address as `archive`.");
      } else if (source->pin.empty()) {
        lack(finding, "gate-archive",
             fmt::format("source {} has neither an archived copy nor a pin", source->id),
             "Pin its bytes: gainsay verify --pin.");
      }
    }
  }

  void check_records(const Finding& finding, const std::vector<const Event*>& events) {
    if (events.empty() || !finding.review.exception.empty()) return;
    std::set<std::string> two;
    for (const Event* event : events) {
      const std::vector<std::string> sources = independent_sources(*event, report_);
      if (sources.size() > 1) return;
      two.insert(sources.begin(), sources.end());
    }
    lack(finding, "gate-records", fmt::format("it rests on one record: {}", fmt::join(two, ", ")),
         "Add a quote from another publisher to `attestations` of the event, or say in its review "
         "why one is enough (`exception`).");
  }

  void lack(const Finding& finding, std::string code, const std::string& what, std::string hint) {
    result_.lacking.push_back(
        {Severity::warning, std::move(code),
         fmt::format("finding {} is not fit to publish: {}", finding.id, what),
         finding.review.written, finding.rule, std::move(hint)});
  }

  const Report& report_;
  GateResult result_;
};

}  // namespace

GateResult check_gate(const Report& report) { return PublicationGate(report).check(); }

}  // namespace gainsay

#include "render/only.h"

#include <algorithm>
#include <functional>
#include <set>

#include "render/wording.h"

namespace gainsay {
namespace {

Error wrong(std::string message, std::string_view fragment, std::string hint) {
  return {ErrorCode::usage, std::move(message), {}, std::string(fragment), std::move(hint)};
}

bool names(const NodeRef& node, std::string_view value) {
  return node.filled() && (node.name == value || node.id == value);
}

using Keeps = std::function<bool(const FindingSide&)>;

bool has_actor(const FindingSide& one, std::string_view value) {
  if (one.claim != nullptr) {
    return names(one.claim->speaker, value) || names(one.claim->actor, value) ||
           names(one.claim->counterparty, value) || one.claim->voice == value;
  }
  return names(one.event->actor, value) || names(one.event->counterparty, value);
}

// What those findings rest on that `keeps` chooses.
Keeps in_findings(const Report& report, const ReportIndex& index,
                  const std::function<bool(const Finding&)>& chosen) {
  std::set<std::string> ids;
  for (const Finding& finding : report.findings) {
    if (finding.review.status == ReviewStatus::dismissed || !chosen(finding)) continue;
    for (const FindingSide& side : sides_of(finding, index)) ids.insert(side.id());
  }
  return [ids](const FindingSide& one) { return ids.count(one.id()) > 0; };
}

Report filtered(const Report& report, const ReportIndex& index, const Keeps& chosen,
                const Finding* single) {
  Report out = report;
  // A finding comes with all that it rests on. What it concerns must not stand there alone, as if
  // no rule had found anything.
  std::set<std::string> findings;
  std::set<std::string> sides;
  for (const Finding& finding : report.findings) {
    if (single != nullptr && finding.id != single->id) continue;
    const std::vector<FindingSide> both = sides_of(finding, index);
    if (std::none_of(both.begin(), both.end(), chosen)) continue;
    findings.insert(finding.id);
    if (finding.review.status == ReviewStatus::dismissed) continue;
    for (const FindingSide& side : both) sides.insert(side.id());
  }
  const auto keeps = [&](const FindingSide& one) {
    return chosen(one) || sides.count(one.id()) > 0;
  };
  const auto drop = [](auto& items, const auto& unwanted) {
    items.erase(std::remove_if(items.begin(), items.end(), unwanted), items.end());
  };
  drop(out.claims, [&](const Claim& claim) { return !keeps({&claim, nullptr}); });
  drop(out.events, [&](const Event& event) { return !keeps({nullptr, &event}); });
  drop(out.findings, [&](const Finding& finding) { return findings.count(finding.id) == 0; });
  std::set<std::string> sources;
  for (const Claim& claim : out.claims) sources.insert(claim.quote.source);
  for (const Event& event : out.events) sources.insert(event.quote.source);
  drop(out.sources, [&](const Source& source) { return sources.count(source.id) == 0; });
  drop(out.documents,
       [&](const Document& document) { return sources.count(document.source.id) == 0; });
  return out;
}

}  // namespace

Result<Report> narrowed(const Report& report, std::string_view choice) {
  const ReportIndex index(report);
  const std::size_t equals = choice.find('=');
  const std::string_view by = choice.substr(0, equals);
  const std::string_view value =
      equals == std::string_view::npos ? std::string_view() : choice.substr(equals + 1);
  const Finding* single = nullptr;
  Keeps keeps;
  if (by == "finding") {
    if (!value.empty()) {
      single = index.finding(value);
      if (single == nullptr) {
        return fail(wrong("the case has no finding with this id", value,
                          "'gainsay check CASE' prints the ids."));
      }
    }
    keeps = in_findings(report, index, [&](const Finding& finding) {
      return single == nullptr || finding.id == single->id;
    });
  } else if (by == "actor" && !value.empty()) {
    keeps = [value](const FindingSide& one) { return has_actor(one, value); };
  } else if (by == "kind" && !value.empty()) {
    keeps = [value](const FindingSide& one) {
      return value ==
             (one.claim != nullptr ? to_string(one.claim->stance) : to_string(one.event->status));
    };
  } else {
    return fail(wrong("this is no part of a timeline", choice,
                      "Say finding, finding=ID, actor=NAME or kind=WORD."));
  }
  Report out = filtered(report, index, keeps, single);
  if (out.claims.empty() && out.events.empty()) {
    return fail(wrong("nothing in the case fits this choice", choice,
                      "'gainsay timeline' without --only shows what there is."));
  }
  return out;
}

}  // namespace gainsay

#include "render/index.h"

#include <iterator>

namespace gainsay {

ReportIndex::ReportIndex(const Report& report) : replies_(&report.replies) {
  for (const Source& source : report.sources) sources_.emplace(source.id, &source);
  for (const Document& document : report.documents) {
    documents_.emplace(document.source.id, &document);
  }
  for (const Claim& claim : report.claims) claims_.emplace(claim.id, &claim);
  for (const Event& event : report.events) events_.emplace(event.id, &event);
  for (const Finding& finding : report.findings) findings_.emplace(finding.id, &finding);
  for (const RuleText& rule : report.rules) rules_.emplace(rule.id, &rule);
}

template <typename T>
const T* ReportIndex::find(const ById<T>& table, std::string_view id) {
  const auto found = table.find(id);
  return found == table.end() ? nullptr : found->second;
}

const Source* ReportIndex::source(std::string_view id) const { return find(sources_, id); }
const Document* ReportIndex::document(std::string_view id) const { return find(documents_, id); }
const Claim* ReportIndex::claim(std::string_view id) const { return find(claims_, id); }
const Event* ReportIndex::event(std::string_view id) const { return find(events_, id); }
const Finding* ReportIndex::finding(std::string_view id) const {
  const auto begins = [id](const auto& entry) { return entry.first.substr(0, id.size()) == id; };
  const auto first = findings_.lower_bound(id);
  if (id.empty() || first == findings_.end() || !begins(*first)) return nullptr;
  const bool whole = first->first == id;
  const auto next = std::next(first);
  return whole || next == findings_.end() || !begins(*next) ? first->second : nullptr;
}

const RuleText* ReportIndex::rule(std::string_view id) const { return find(rules_, id); }

}  // namespace gainsay

// ReportIndex: the parts of a Report by id, for renderers that follow references.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "gainsay/report.h"

namespace gainsay {

class ReportIndex {
 public:
  // `report` must outlive the index.
  explicit ReportIndex(const Report& report);

  // Each returns nullptr when the report has no such part.
  const Source* source(std::string_view id) const;
  const Document* document(std::string_view source_id) const;
  const Claim* claim(std::string_view id) const;
  const Event* event(std::string_view id) const;
  // A finding's id may be cut short as long as what is left begins one id only.
  const Finding* finding(std::string_view id) const;
  const RuleText* rule(std::string_view id) const;
  // What is recorded in case.yaml about asking; see reply_about().
  const Reply* reply(const Finding& finding) const { return reply_about(*replies_, finding); }

 private:
  template <typename T>
  using ById = std::map<std::string_view, const T*, std::less<>>;
  template <typename T>
  static const T* find(const ById<T>& table, std::string_view id);

  ById<Source> sources_;
  ById<Document> documents_;
  ById<Claim> claims_;
  ById<Event> events_;
  ById<Finding> findings_;
  ById<RuleText> rules_;
  const std::vector<Reply>* replies_;
};

}  // namespace gainsay

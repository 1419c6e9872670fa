// Wording: lines about claims, events, sources and findings that more than one format prints, in
// the words of a Language. Nothing here is escaped for a format.
#pragma once

#include <string>
#include <vector>

#include "gainsay/report.h"
#include "render/index.h"
#include "render/language.h"

namespace gainsay {

// What a finding sets side by side: a claim or an event, one of the two.
struct FindingSide {
  const Claim* claim = nullptr;
  const Event* event = nullptr;

  const Quote& quote() const { return claim != nullptr ? claim->quote : event->quote; }
  const std::string& id() const { return claim != nullptr ? claim->id : event->id; }
  const When& when() const { return claim != nullptr ? claim->said : event->when; }
};

// The claims and events of a finding that the report has, claims first.
std::vector<FindingSide> sides_of(const Finding& finding, const ReportIndex& index);

// "Microsoft", "Microsoft (Ann Lee)"; "Microsoft to Drug Enforcement Administration" of an event.
std::string who(const FindingSide& one, const Language& language);
// "commitment, hedged", "attempted".
std::string what_kind(const FindingSide& one, const Language& language);
// The heading of its side: "Said" or "Record".
std::string_view side_word(const FindingSide& one, const Language& language);
// "Fieldnotes Wire (s1), paragraph 3".
std::string citation(const FindingSide& one, const ReportIndex& index);
// "in force until a national law is in place; except under a court order"; "" when neither.
std::string limits(const Claim& claim, const Language& language);
// "timing certain" or "timing possible".
std::string_view certainty(const Finding& finding, const Language& language);
// "3 sources · 2 claims · 5 events · 4 findings".
std::string counts(const Report& report, const Language& language);
// What to say when there is no finding.
std::string nothing_found(const Report& report, const Language& language);
// The name of a slot, or its id; "" when it is not filled.
const std::string& shown(const NodeRef& node);

}  // namespace gainsay

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
// Whether a date in words says no more and no less than its EDTF does: of a day, month or year it
// does, of anything else a reader may want both.
bool says_as_much(std::string_view words, std::string_view edtf);
// "commitment, hedged", "attempted"; "" of an event that just took place.
std::string what_kind(const FindingSide& one, const Language& language);
// The heading of its side: "Said" or "Record".
std::string_view side_word(const FindingSide& one, const Language& language);
// "Fieldnotes Wire (s1), paragraph 3".
std::string citation(const FindingSide& one, const ReportIndex& index, const Language& language);
// "in force until a national law is in place; except under a court order"; "" when neither.
std::string limits(const Claim& claim, const Language& language);
// "timing certain"; "timing possible" where it holds under some readings of the dates only;
// "possible" where it is not the dates that leave it open.
std::string_view certainty(const Finding& finding, const Language& language);
// "3 sources · 2 claims · 5 events · 4 findings".
std::string counts(const Report& report, const Language& language);
// "record as of 17 June 2020": the day given with --as-of, else the last on which a source became
// public; "record not dated" where none is known.
std::string record_as_of(const Report& report, const Language& language);
// "dismissed by M. Dvorak: the order was for another product".
std::string reviewed(const Review& review, const Language& language);
// One paragraph about the whole: whose statements, how many findings, what a finding is.
std::string lead(const Report& report, const Language& language);
// A line of what an editor has to know of one side of a finding.
struct Field {
  std::string label;
  std::string text;
  bool address = false;  // of the web
  bool code = false;
};
// In the order in which one asks: who, when, about which time, where it stands, in which copy. What
// is missing and should be there (an address, an archived copy) is said to be missing.
std::vector<Field> evidence(const FindingSide& one, const ReportIndex& index,
                            const Language& language);
// The claims that no finding names, in the order of the report.
std::vector<const Claim*> without_finding(const Report& report);
// What the company answered, with its date; else that and when it was asked; "No reply recorded."
// when neither is.
std::string reply(const Finding& finding, const ReportIndex& index, const Language& language);
// "3 notes on the files of the case: …", with the rules that they are of; "" when there are none.
std::string notes_line(const Report& report, const Language& language);

// What to say when there is no finding.
std::string nothing_found(const Report& report, const Language& language);
// The name of a slot, or its id; "" when it is not filled.
const std::string& shown(const NodeRef& node);

}  // namespace gainsay

// Report: all that `gainsay check` found in one case; the one value that every renderer prints.
//
// Guarantees a fixed order (sources as listed; claims and events by source, span and id; findings
// by severity, date and id). Holds no clock, no absolute path and no machine's name, so that the
// same case gives the same bytes everywhere.
#pragma once

#include <string>
#include <vector>

#include "gainsay/case.h"
#include "gainsay/diagnostic.h"
#include "gainsay/document.h"
#include "gainsay/finding.h"
#include "gainsay/reply.h"

namespace gainsay {

struct Report {
  std::string title;
  std::vector<std::string> subjects;
  std::string as_of;                // EDTF; empty = everything known
  std::vector<Source> sources;      // with sha256 and metadata filled in
  std::vector<Document> documents;  // parallel to sources
  std::vector<Claim> claims;
  std::vector<Event> events;
  std::vector<Finding> findings;
  std::vector<Reply> replies;   // who was asked, in the order of case.yaml
  std::vector<RuleText> rules;  // the rules that findings name, sorted by id
  Diagnostics diagnostics;
};

}  // namespace gainsay

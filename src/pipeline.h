// The flow: case folder → source → document → mentions → claims, events → store → rules → findings.
//
// The only files that know every stage: pipeline.cc is the flow, pipeline_reading.cc one source's
// way from bytes to claims and events.
#pragma once

#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/check.h"
#include "gainsay/report.h"
#include "rule/rules.h"

namespace gainsay {

// Runs the whole flow on the case in `folder` with this knowledge; `options.data_folder` is not
// looked at. What is wrong with the user's files is in
// Report::diagnostics; when one of them is an error, nothing is evaluated. Fails when the run
// itself cannot go on (as_of is no date, the database cannot be written).
Result<Report> check_case(const std::string& folder, const Knowledge& knowledge,
                          const CheckOptions& options);

// What all cases have in common, for those who check many: loaded once, then only read, by any
// number of threads. `knowledge` must outlive it.
struct Groundwork {
  const Knowledge* knowledge = nullptr;
  std::vector<Node> nodes;  // the built-in ontology
  std::vector<Rule> rules;  // the built-in rules, sorted by id
  Diagnostics diagnostics;  // defects of the knowledge itself

  static Groundwork load(const Knowledge& knowledge);
};

Result<Report> check_case(const std::string& folder, const Groundwork& groundwork,
                          const CheckOptions& options);

// How the words of `quote`, which a run of check_case on the same case gave, were read: clauses,
// frames, operators, cues, dates, actors, in lines for people. Fails when the case or its source
// cannot be read.
Result<std::string> explain_reading(const std::string& folder, const Knowledge& knowledge,
                                    const Quote& quote);

}  // namespace gainsay

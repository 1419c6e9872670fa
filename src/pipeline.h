// The flow: case folder → source → document → mentions → claims, events → store → rules → findings.
//
// The only files that know every stage: pipeline.cc is the flow, pipeline_reading.cc one source's
// way from bytes to claims and events.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/load_once.h"
#include "base/result.h"
#include "gainsay/case.h"
#include "gainsay/check.h"
#include "gainsay/report.h"
#include "ontology/ontology.h"
#include "pipeline_reading.h"
#include "render/language.h"
#include "rule/evaluate.h"
#include "rule/expectations.h"
#include "rule/files/rules.h"
#include "store/store.h"
#include "yaml/schema.h"

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
  std::shared_ptr<const Ontology> ontology;  // the built-in one
  std::shared_ptr<const yaml::Schemas> schemas;
  std::shared_ptr<const ReadingTools> tools;
  std::shared_ptr<const LoadOnce<Language>> english;  // in which messages are
  std::vector<Rule> rules;                            // the built-in rules, sorted by id
  Diagnostics diagnostics;                            // defects of the knowledge itself

  static Groundwork load(const Knowledge& knowledge);
};

Result<Report> check_case(const std::string& folder, const Groundwork& groundwork,
                          const CheckOptions& options);

// A case without its findings: what its files say, its documents, and the claims and events in
// them.
struct CaseTexts {
  Case the_case;  // its claims and events are in the report
  Report report;
};
// Runs the flow up to where rules are evaluated. With `extract_anyway`, claims and events are read
// from the sources even where case.yaml says not to.
Result<CaseTexts> read_case(const std::string& folder, const Groundwork& groundwork,
                            const CheckOptions& options, bool extract_anyway);

// Words to look for in the documents of a case, and how many blocks to give at most.
struct Search {
  std::string words;
  std::uint32_t most = 100;
};
struct SearchAnswer {
  Report report;  // with the documents
  std::vector<SearchHit> hits;
};
Result<SearchAnswer> search_case(const std::string& folder, const Groundwork& groundwork,
                                 const CheckOptions& options, const Search& search);

// What a case expects of its findings, held against them.
struct Trial {
  Report report;
  std::size_t expected = 0;  // number of expectations
  std::vector<Difference> differences;
};
// Runs the flow as check_case does, then compares.
Result<Trial> try_expectations(const std::string& folder, const Groundwork& groundwork,
                               const CheckOptions& options);

// Why rules do not fire on a claim and an event, on two claims, or on two events (ids).
struct PairQuestion {
  std::string left;
  std::string right;
  std::string rule;  // id or slug; empty: every rule for such a pair
};
struct PairAnswer {
  Report report;
  std::vector<Refusal> refusals;
};
// Runs the flow as check_case does, then asks.
Result<PairAnswer> ask_pair(const std::string& folder, const Knowledge& knowledge,
                            const CheckOptions& options, const PairQuestion& question);

// How the words of `quote`, which a run of check_case on the same case gave, were read: clauses,
// frames, operators, cues, dates, actors, in lines for people. Fails when the case or its source
// cannot be read.
Result<std::string> explain_reading(const std::string& folder, const Knowledge& knowledge,
                                    const Quote& quote);

}  // namespace gainsay

// check: the whole flow on one case as one call, for programs that link gainsay.
//
//   gainsay::CheckOutcome outcome = gainsay::check("cases/northern-water");
//   if (outcome.error) return complain(to_string(*outcome.error));
//   for (const gainsay::Finding& finding : outcome.report.findings) …
//   std::puts(gainsay::report_json(outcome.report).c_str());
//
// Guarantees the same Report for the same files and options, whatever the machine, the time zone,
// the locale or the number of threads. Refuses to evaluate a case with a defect: then the findings
// are empty and Report::diagnostics says what is wrong, all of it and with its place.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "gainsay/error.h"
#include "gainsay/report.h"

namespace gainsay {

struct CheckOptions {
  bool use_store = true;    // keep what was extracted in .gainsay/case.db; false: in memory only
  std::string as_of;        // EDTF: hide all that was not known then; empty = everything
  std::string today;        // YYYY-MM-DD: reviews that ended before do not count; empty = all do
  unsigned jobs = 1;        // threads for reading sources, at least 1
  std::string data_folder;  // knowledge to use in place of what is built in; empty = built in
  // Called after each source that was read, with how many are done and how many there are; from
  // several threads when there are several jobs. May be empty.
  std::function<void(std::size_t, std::size_t)> progress;
};

struct CheckOutcome {
  std::optional<Error> error;  // why the run could not go on; the report is empty then
  Report report;
};

// Reads, evaluates and returns the case in `folder`. Nothing is written but the database, and that
// only with `use_store`. Does not throw.
CheckOutcome check(const std::string& folder, const CheckOptions& options = {});

// The report as JSON (schemas/report.schema.json), ending in a line feed.
std::string report_json(const Report& report);

}  // namespace gainsay

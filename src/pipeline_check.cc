// The flow as programs call it that link gainsay (include/gainsay/check.h).
#include <utility>

#include "gainsay/check.h"
#include "pipeline.h"
#include "render/render.h"

namespace gainsay {

CheckOutcome check(const std::string& folder, const CheckOptions& options) {
  CheckOutcome outcome;
  Result<Knowledge> knowledge = options.data_folder.empty()
                                    ? Result<Knowledge>(Knowledge::embedded())
                                    : Knowledge::with_data_folder(options.data_folder);
  if (!knowledge) {
    outcome.error = knowledge.error();
    return outcome;
  }
  Result<Report> report = check_case(folder, *knowledge, options);
  if (report) {
    outcome.report = std::move(*report);
  } else {
    outcome.error = report.error();
  }
  return outcome;
}

std::string report_json(const Report& report) { return render_json(report); }

}  // namespace gainsay

#include "cli/case_options.h"

#include "pipeline.h"

namespace gainsay {

void CaseOptions::add_to(CLI::App& command) {
  command.add_option("CASE", folder, "folder of the case, the one with case.yaml")
      ->default_str(".");
  command
      .add_option("--as-of", as_of,
                  "leave out what was not known on DATE (EDTF, such as 2020-06-17)")
      ->type_name("DATE");
  command.add_flag("--no-store", no_store,
                   "work in memory; neither read nor write .gainsay/case.db");
}

Result<Report> CaseOptions::run(const Knowledge& knowledge) const {
  CheckOptions options;
  options.use_store = !no_store;
  options.as_of = as_of;
  return check_case(folder, knowledge, options);
}

}  // namespace gainsay

// The JSON report is what schemas/report.schema.json says, for the report made by hand, for one
// full of hostile text, and for the example case as a whole run gives it.
#include <doctest/doctest.h>

#include "gainsay/check.h"
#include "render/render.h"
#include "sample.h"
#include "yaml/schema.h"

namespace gainsay {
namespace {

void check_schema(const std::string& json) {
  const Result<yaml::Node> document = yaml::parse(json, "report.json");
  REQUIRE(document);
  for (const Diagnostic& problem :
       yaml::check(*document, "report.json", "report", Knowledge::embedded())) {
    FAIL_CHECK(to_string(problem));
  }
}

TEST_CASE("a report follows its schema") { check_schema(render_json(sample_report())); }

TEST_CASE("a report of hostile text follows its schema") {
  check_schema(render_json(hostile_report()));
}

TEST_CASE("the report on the example follows its schema") {
  CheckOptions options;
  options.use_store = false;
  const CheckOutcome outcome =
      check(std::string(GAINSAY_SOURCE_DIR) + "/examples/microsoft-facial-recognition", options);
  REQUIRE_FALSE(outcome.error);
  CHECK_FALSE(outcome.report.findings.empty());
  check_schema(report_json(outcome.report));
}

TEST_CASE("the report on a case with errors follows its schema") {
  const CheckOutcome outcome = check("no-such-folder");
  REQUIRE_FALSE(outcome.error);
  CHECK_FALSE(outcome.report.diagnostics.empty());
  check_schema(report_json(outcome.report));
}

}  // namespace
}  // namespace gainsay

// gainsay check: the command of the editor and of the CI.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/known_findings.h"
#include "cli/take_survey.h"
#include "hygiene/gate.h"

namespace gainsay {
namespace {

constexpr char kCheckDescription[] =
    "find what does not fit between statements and record\n"
    "Reads each case, its sources and its curated claims, evaluates the rules and prints the "
    "findings, each with both quotes, its certainty, and what it does not show. Defects in the "
    "files of a case are listed with file, line and column.\n"
    "\n"
    "Exit status: 0 no finding that fails the check, 1 findings, 2 wrong usage, 3 bad input, 4 "
    "internal error. Findings that a review has dismissed do not fail it.";

constexpr char kCheckExamples[] =
    "gainsay check examples/microsoft-facial-recognition\n"
    "    for reading\n"
    "gainsay check --strip CASE\n"
    "    with a strip of time: when it was said, what it is about, when it happened\n"
    "gainsay check --format json CASE | jq '.findings[].message'\n"
    "    for programs; the format is schemas/report.schema.json\n"
    "gainsay check --output sarif=gainsay.sarif --output junit=gainsay.xml cases\n"
    "    every case below the folder, for a CI\n"
    "gainsay check --gate publish CASE\n"
    "    before publication: what the confirmed findings still lack\n"
    "gainsay check --as-of 2020-06-11 CASE\n"
    "    what could be found on that day";

const std::vector<std::string> kFormats = {"text",  "json",   "jsonl",    "sarif",
                                           "junit", "github", "markdown", "csv"};

struct CheckArguments {
  SurveyOptions common;
  std::string format = "text";
  std::vector<std::string> outputs;  // FORMAT=FILE
  std::string fail_on = "context";
  std::string certainty = "may";
  std::string basis = "any";
  bool strip = false;
  bool notes = false;
  std::string gate;
  std::string baseline;
};

bool is_format(const std::string& name) {
  return std::find(kFormats.begin(), kFormats.end(), name) != kFormats.end();
}

std::string rendered(const std::string& format, const SurveyRun& run, const TextStyle& style) {
  const Survey& survey = run.survey;
  if (format == "json") return render_survey_json(survey);
  if (format == "jsonl") return render_survey_jsonl(survey);
  if (format == "sarif") return render_sarif(survey, run.language);
  if (format == "junit") return render_junit(survey, run.language);
  if (format == "github") return render_github(survey, run.language);
  if (format == "markdown") return render_summary(survey, run.language);
  if (format == "csv") return render_csv(survey);
  return render_survey_text(survey, run.language, style);
}

// Leaves out what the options do not ask for, and says how many that are.
void narrow(const CheckArguments& options, Session& session, Survey& survey) {
  std::size_t uncertain = 0;
  std::size_t other_basis = 0;
  for (SurveyedCase& one : survey.cases) {
    if (options.certainty == "must") {
      uncertain += std::erase_if(one.report.findings,
                                 [](const Finding& f) { return f.certainty != Truth::must; });
    }
    if (options.basis == "any") continue;
    const bool wanted = options.basis == "extracted";
    other_basis += std::erase_if(one.report.findings, [&](const Finding& f) {
      return rests_on_extracted(f, one.report) != wanted;
    });
  }
  const auto tell = [&](std::size_t count, const std::string& option) {
    if (count > 0) session.note(fmt::format("gainsay: left out by {}: {}", option, count));
  };
  tell(uncertain, "--certainty must");
  tell(other_basis, "--basis " + options.basis);
}

ExitCode code_of(const Survey& survey) {
  bool failing = false;
  for (const SurveyedCase& one : survey.cases) {
    if (has_errors(one.report)) return ExitCode::input;
    for (const Finding& finding : one.report.findings) {
      failing = failing || survey.standing(one, finding) == Standing::fails;
    }
  }
  return failing ? ExitCode::findings : ExitCode::nothing;
}

// Says of each case what its confirmed findings lack; true if none lacks anything.
bool pass_gate(Survey& survey, Session& session) {
  std::size_t confirmed = 0;
  std::size_t passed = 0;
  for (SurveyedCase& one : survey.cases) {
    GateResult result = check_gate(one.report);
    confirmed += result.confirmed;
    passed += result.passed;
    for (Diagnostic& lacking : result.lacking) {
      one.report.diagnostics.push_back(std::move(lacking));
    }
  }
  session.note(fmt::format("gainsay: --gate publish: {} of {} confirmed findings lack nothing",
                           passed, confirmed));
  return passed == confirmed;
}

// What is wrong with the files, on standard error. The text of a case without errors says it
// itself.
void tell_defects(const Survey& survey, bool text, bool notes, Session& session) {
  std::size_t bad = 0;
  for (const SurveyedCase& one : survey.cases) {
    const bool errors = has_errors(one.report);
    bad += errors ? 1 : 0;
    if (errors || !text) session.list(one.report.diagnostics, notes);
  }
  if (bad == 0) return;
  const std::string where = survey.one_case ? "" : fmt::format(" in {} of the cases", bad);
  session.note(fmt::format(
      "gainsay: nothing was compared{}: mend the errors above, then run it again", where));
}

// FORMAT=FILE, taken apart; two files of one format are fine, one file for two formats is not.
Result<std::map<std::string, std::string>> files_of(const std::vector<std::string>& outputs) {
  std::map<std::string, std::string> formats;  // by file
  for (const std::string& output : outputs) {
    const std::size_t equals = output.find('=');
    const std::string format = output.substr(0, equals);
    if (equals == std::string::npos || equals + 1 == output.size() || !is_format(format)) {
      return fail(ErrorCode::usage, "--output wants FORMAT=FILE", {}, output,
                  fmt::format("Formats: {}.", fmt::join(kFormats, ", ")));
    }
    if (!formats.emplace(output.substr(equals + 1), format).second) {
      return fail(ErrorCode::usage, "--output names a file twice", {}, output);
    }
  }
  return formats;
}

ExitCode check(Session& session, const CheckArguments& options) {
  const auto files = files_of(options.outputs);
  if (!files) return session.fail_with(files.error());
  Result<SurveyRun> run = take_survey(session, options.common);
  if (!run) return session.fail_with(run.error());
  Survey& survey = run->survey;
  if (options.fail_on == "none") {
    survey.fail_on.reset();
  } else {
    survey.fail_on = verdict_from(options.fail_on);
  }
  if (!options.baseline.empty()) {
    const Result<void> applied = apply_baseline(options.baseline, run->knowledge, survey);
    if (!applied) return session.fail_with(applied.error());
  }
  survey.notes = options.notes;
  narrow(options, session, survey);
  // The gate is about what was confirmed; what was not decided yet does not fail it.
  const bool gated = !options.gate.empty();
  const bool passed = !gated || pass_gate(survey, session);
  const bool text = options.format == "text";
  tell_defects(survey, text, options.notes, session);
  ExitCode code = code_of(survey);
  if (gated && code != ExitCode::input) code = passed ? ExitCode::nothing : ExitCode::findings;
  for (const auto& [file, format] : *files) {
    const ExitCode written = session.deliver(rendered(format, *run, {}), code, file);
    if (written != code) return written;
  }
  if (text && survey.one_case && code == ExitCode::input) return code;
  TextStyle style = session.style();
  style.strip = options.strip;
  style.notes = options.notes;
  return session.deliver(rendered(options.format, *run, style), code);
}

}  // namespace

void add_check(CLI::App& app, Session& session) {
  auto options = std::make_shared<CheckArguments>();
  CLI::App* command = app.add_subcommand("check", kCheckDescription)->footer(kCheckExamples);
  options->common.add_to(*command);
  command
      ->add_option("--format", options->format,
                   "text, json, jsonl, sarif, junit, github, markdown or csv")
      ->type_name("FORMAT")
      ->check(CLI::IsMember(kFormats))
      ->default_str("text");
  command
      ->add_option("--output", options->outputs,
                   "write FILE in FORMAT as well; may be given several times")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false);
  command
      ->add_option("--baseline", options->baseline,
                   "fail only at findings that FILE, made by 'gainsay baseline', does not have")
      ->type_name("FILE");
  command
      ->add_option("--fail-on", options->fail_on,
                   "the least verdict that fails the check: none, context, scope, disputed, "
                   "reversed, broken or contradicted")
      ->type_name("VERDICT")
      ->check(CLI::IsMember(
          {"none", "context", "scope", "disputed", "reversed", "broken", "contradicted"}))
      ->default_str("context");
  command
      ->add_option("--certainty", options->certainty,
                   "must: leave out findings whose timing is only possible; may: all")
      ->type_name("CERTAINTY")
      ->check(CLI::IsMember({"must", "may"}))
      ->default_str("may");
  command
      ->add_option("--basis", options->basis,
                   "curated: findings that rest only on what people wrote; extracted: those that "
                   "rest on anything read by a program; any: all")
      ->type_name("BASIS")
      ->check(CLI::IsMember({"curated", "extracted", "any"}))
      ->default_str("any");
  command->add_flag(
      "--strip", options->strip,
      "show under each finding, along a line of time, when things were said and done");
  command
      ->add_option("--gate", options->gate,
                   "publish: fail only if a finding that a review has confirmed lacks an archived "
                   "source, a reply that was asked for, or a second record")
      ->type_name("GATE")
      ->check(CLI::IsMember({"publish"}));
  command->add_flag("--notes", options->notes,
                    "list notes on the files of a case one by one, not only how many there are");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return check(s, *options); };
  });
}

}  // namespace gainsay

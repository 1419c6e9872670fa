// Survey: what one `gainsay check` saw, over one case or a tree of them, and what of it counts.
//
// Guarantees the cases in the order of their folders, each once. A finding that a review has
// dismissed, that the baseline knows, or whose verdict is below the threshold does not fail the
// check; it is still shown, with the reason. Refuses to drop anything in silence.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/report.h"
#include "render/language.h"
#include "render/render.h"

namespace gainsay {

struct SurveyedCase {
  std::string folder;  // as the user would write it, with '/'
  Report report;
};

// Why a finding does or does not fail the check.
enum class Standing : std::uint8_t {
  fails,
  tolerated,  // its verdict is below the threshold
  known,      // the baseline has it
  dismissed,  // a review says so
};

std::string_view to_string(Standing standing);

// A finding that a baseline holds and that is no longer found.
struct GoneFinding {
  std::string folder;
  std::string id;
  std::string rule;
  std::string message;
};

struct Survey {
  std::vector<SurveyedCase> cases;
  bool one_case = true;             // a single case was asked for, not a tree
  std::vector<RuleText> all_rules;  // the built-in rules, hygiene too, sorted by id
  std::optional<Verdict> fail_on = Verdict::context;  // nothing: no finding fails the check
  bool notes = false;  // list notes on the files, not only count them
  bool has_baseline = false;
  std::set<std::pair<std::string, std::string>> known;  // folder and id, from the baseline
  std::vector<GoneFinding> gone;

  Standing standing(const SurveyedCase& one, const Finding& finding) const;
};

bool has_errors(const Report& report);
// Whether any of its claims and events was read by a program, not written by a person.
bool rests_on_extracted(const Finding& finding, const Report& report);

// The place in the files that people write: where the first curated claim or event of the finding
// stands, else where case.yaml lists the source that is quoted first. A place without a line when
// neither is known.
Place place_of(const Finding& finding, const Report& report);
// What is said to people in one string: the message and what it does not show.
std::string full_message(const Finding& finding);

// "3 cases · 5 findings · 2 that fail the check".
std::string survey_line(const Survey& survey, const Language& language);

// Every format of `check`; each a pure function of its arguments.
std::string render_survey_text(const Survey& survey, const Language& language,
                               const TextStyle& style);
std::string render_survey_json(const Survey& survey);
std::string render_survey_jsonl(const Survey& survey);
std::string render_sarif(const Survey& survey, const Language& language);
std::string render_junit(const Survey& survey, const Language& language);
std::string render_github(const Survey& survey, const Language& language);
std::string render_summary(const Survey& survey, const Language& language);  // Markdown
std::string render_csv(const Survey& survey);

}  // namespace gainsay

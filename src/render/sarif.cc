// A survey as SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code
// scanning services and editors.
//
// A result stands where a person can act on it: at the line of the curated claim, else at the line
// of case.yaml that lists the source (3.28.12). The evidence, each quote with its source, is in
// relatedLocations (3.27.22). Defects of curated data that have a rule (GS9xx) are results too; all
// other defects of the case's files are notifications of the tool's configuration (3.20.20).
#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/version.h"
#include "render/index.h"
#include "render/json_parts.h"
#include "render/survey.h"
#include "render/wording.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kSchema[] = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr char kBase[] = "%SRCROOT%";
constexpr char kFingerprint[] = "gainsayFinding/v1";

// RFC 3986: what may stand in a path as it is.
std::string uri_path(std::string_view path) {
  constexpr std::string_view kFree = "-._~/!$&'()*+,;=@";
  std::string out;
  for (const char c : path) {
    const bool free = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      kFree.find(c) != std::string_view::npos;
    out += free ? std::string(1, c)
                : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return out;
}

Json artifact(std::string_view path) {
  if (path.starts_with("/")) return {{"uri", "file://" + uri_path(path)}};
  return {{"uri", uri_path(path)}, {"uriBaseId", kBase}};
}

Json physical(const Place& place) {
  Json out = {{"artifactLocation", artifact(place.file)}};
  if (place.line > 0) {
    out["region"] = {{"startLine", place.line}};
    if (place.column > 0) out["region"]["startColumn"] = place.column;
  }
  return out;
}

Json message(std::string_view text) { return {{"text", text}}; }

std::string pascal_case(std::string_view slug) {
  std::string out;
  bool upper = true;
  for (const char c : slug) {
    if (c == '-') {
      upper = true;
      continue;
    }
    out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return out;
}

std::string joined(const std::string& folder, const std::string& file) {
  return folder.empty() || folder == "." ? file : folder + "/" + file;
}

class Run {
 public:
  Run(const Survey& survey, const Language& language) : survey_(survey), language_(language) {
    for (const RuleText& rule : survey.all_rules) texts_[rule.id] = &rule;
    for (const SurveyedCase& one : survey.cases) {
      for (const RuleText& rule : one.report.rules) texts_.emplace(rule.id, &rule);
    }
  }

  Json whole() {
    for (const SurveyedCase& one : survey_.cases) {
      for (const Finding& finding : one.report.findings) add_finding(one, finding);
      for (const Diagnostic& diagnostic : one.report.diagnostics) {
        if (survey_.notes || diagnostic.severity != Severity::note) add_diagnostic(diagnostic);
      }
    }
    for (const GoneFinding& gone : survey_.gone) add_gone(gone);
    Json driver = {{"name", "gainsay"},
                   {"semanticVersion", kVersion},
                   {"shortDescription", message(language_.word("survey", "heading"))},
                   {"rules", rules_}};
    Json invocation = {{"executionSuccessful", successful_}};
    if (!notifications_.empty()) invocation["toolConfigurationNotifications"] = notifications_;
    return {{"tool", {{"driver", driver}}},
            {"columnKind", "unicodeCodePoints"},
            {"invocations", Json::array({invocation})},
            {"results", results_}};
  }

 private:
  // The place of the rule among those that results name; it is added when it is new.
  std::size_t rule_index(const std::string& id) {
    const auto [at, is_new] = indices_.emplace(id, rules_.size());
    if (is_new) rules_.push_back(descriptor(id));
    return at->second;
  }

  Json descriptor(const std::string& id) const {
    const auto found = texts_.find(id);
    if (found == texts_.end()) return {{"id", id}};
    const RuleText& rule = *found->second;
    Json out = {{"id", rule.id},
                {"name", pascal_case(rule.slug)},
                {"shortDescription", message(rule.title)},
                {"fullDescription", message(rule.finds)}};
    std::string text;
    std::string markdown;
    const auto section = [&](std::string_view key, const std::string& words) {
      if (words.empty()) return;
      const std::string_view title = language_.word("labels", key);
      text += fmt::format("{}{}\n{}", text.empty() ? "" : "\n\n", title, words);
      markdown += fmt::format("{}**{}** {}", markdown.empty() ? "" : "\n\n", title, words);
    };
    section("finds", rule.finds);
    section("why_it_matters", rule.why_it_matters);
    section("does_not_show", rule.does_not_show);
    section("false_alarms", rule.false_alarms);
    out["help"] = {{"text", text}, {"markdown", markdown}};
    out["defaultConfiguration"] = {{"level", rule.severity}};
    out["properties"] = {{"tags", Json::array({to_string(rule.verdict)})}};
    return out;
  }

  Json result(const std::string& rule, std::string_view level, std::string_view text) {
    const std::size_t index = rule_index(rule);
    return {{"ruleId", rule}, {"ruleIndex", index}, {"level", level}, {"message", message(text)}};
  }

  void add_finding(const SurveyedCase& one, const Finding& finding) {
    Json out = result(finding.rule, finding.severity, full_message(finding));
    const Place place = place_of(finding, one.report);
    if (!place.file.empty()) {
      out["locations"] = Json::array({{{"physicalLocation", physical(place)}}});
    }
    out["relatedLocations"] = evidence(one, finding);
    out["partialFingerprints"] = {{kFingerprint, finding.id}};
    const Standing standing = survey_.standing(one, finding);
    out["suppressions"] = Json::array();
    if (standing == Standing::dismissed) {
      Json suppression = {
          {"kind", "external"}, {"status", "accepted"}, {"justification", finding.review.reason}};
      if (!finding.review.written.file.empty()) {
        suppression["location"] = {{"physicalLocation", physical(finding.review.written)}};
      }
      out["suppressions"].push_back(suppression);
    }
    if (survey_.has_baseline) {
      const bool known = survey_.known.count({one.folder, finding.id}) != 0;
      out["baselineState"] = known ? "unchanged" : "new";
    }
    out["properties"] = {{"case", one.folder},
                         {"verdict", to_string(finding.verdict)},
                         {"certainty", to_string(finding.certainty)},
                         {"standing", to_string(standing)},
                         {"weakestLink", finding.weakest_link}};
    results_.push_back(std::move(out));
  }

  Json evidence(const SurveyedCase& one, const Finding& finding) const {
    const ReportIndex index(one.report);
    Json out = Json::array();
    for (const FindingSide& side : sides_of(finding, index)) {
      const Quote& quote = side.quote();
      const Source* source = index.source(quote.source);
      if (source == nullptr) continue;
      const std::string text = fill(language_.word("survey", "quoted"),
                                    {{"side", side_word(side, language_)},
                                     {"date", language_.date(side.when())},
                                     {"who", who(side, language_)},
                                     {"quote", quote.exact},
                                     {"citation", citation(side, index, language_)}});
      Json location = {
          {"id", out.size() + 1},
          {"physicalLocation", {{"artifactLocation", artifact(joined(one.folder, source->file))}}},
          {"message", message(text)}};
      if (!quote.locator.empty()) {
        location["logicalLocations"] =
            Json::array({{{"name", quote.locator},
                          {"fullyQualifiedName", quote.source + ", " + quote.locator}}});
      }
      location["properties"] = {{"sha256", source->sha256}, {"archive", source->archive}};
      out.push_back(std::move(location));
      add_written(side, out);
    }
    return out;
  }

  void add_written(const FindingSide& side, Json& out) const {
    const Place& written = side.claim != nullptr ? side.claim->written : side.event->written;
    if (written.line == 0) return;
    const std::string text = fill(language_.word("survey", "written"), {{"file", written.file}});
    out.push_back({{"id", out.size() + 1},
                   {"physicalLocation", physical(written)},
                   {"message", message(text)}});
  }

  void add_diagnostic(const Diagnostic& diagnostic) {
    std::string text = diagnostic.message;
    if (!diagnostic.fragment.empty()) text += ": «" + diagnostic.fragment + "»";
    if (!diagnostic.hint.empty()) text += "\n" + diagnostic.hint;
    if (diagnostic.severity == Severity::error) successful_ = false;
    Json out;
    const bool has_rule = texts_.count(diagnostic.code) != 0;
    if (has_rule) {
      out = result(diagnostic.code, to_string(diagnostic.severity), text);
      out["suppressions"] = Json::array();
    } else {
      out = {{"descriptor", {{"id", diagnostic.code}}},
             {"level", to_string(diagnostic.severity)},
             {"message", message(text)}};
    }
    if (!diagnostic.place.file.empty()) {
      out["locations"] = Json::array({{{"physicalLocation", physical(diagnostic.place)}}});
    }
    (has_rule ? results_ : notifications_).push_back(std::move(out));
  }

  void add_gone(const GoneFinding& gone) {
    Json out = result(gone.rule, "note",
                      fill(language_.word("survey", "absent"), {{"message", gone.message}}));
    out["locations"] =
        Json::array({{{"physicalLocation",
                       {{"artifactLocation", artifact(joined(gone.folder, "case.yaml"))}}}}});
    out["partialFingerprints"] = {{kFingerprint, gone.id}};
    out["suppressions"] = Json::array();
    out["baselineState"] = "absent";
    results_.push_back(std::move(out));
  }

  const Survey& survey_;
  const Language& language_;
  std::map<std::string, const RuleText*> texts_;
  std::map<std::string, std::size_t> indices_;
  Json rules_ = Json::array();
  Json results_ = Json::array();
  Json notifications_ = Json::array();
  bool successful_ = true;
};

}  // namespace

std::string render_sarif(const Survey& survey, const Language& language) {
  const Json run = Run(survey, language).whole();
  return json_text({{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({run})}});
}

}  // namespace gainsay

#include "casefile/load.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <system_error>

#include "base/file.h"
#include "casefile/claims.h"
#include "casefile/expectations.h"
#include "casefile/file_reader.h"
#include "casefile/ids.h"
#include "casefile/replies.h"
#include "casefile/reviews.h"
#include "casefile/sources.h"
#include "ontology/read_nodes.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

// The folder that `given` names, itself or by its case.yaml.
std::string folder_of(const std::string& given) {
  const fs::path path(given);
  std::error_code failed;
  if (path.filename() != kCaseFile || fs::is_directory(path, failed)) return given;
  const std::string parent = path.parent_path().generic_string();
  return parent.empty() ? "." : parent;
}

bool has_case_file(const std::string& folder, const std::string& path, Diagnostics& out) {
  std::error_code failed;
  if (fs::exists(path, failed)) return true;
  Diagnostic missing;
  missing.code = "no-case";
  missing.place.file = path;
  missing.message = fs::is_directory(folder, failed) ? "there is no case.yaml in this folder"
                                                     : "there is no such case folder";
  missing.hint = "To begin a case, run: gainsay init " + folder;
  out.push_back(std::move(missing));
  return false;
}

// The YAML files below a folder of the case, relative to the case, sorted.
std::vector<std::string> yaml_files(const std::string& folder, const std::string& below,
                                    Diagnostics& out) {
  std::vector<std::string> found;
  std::error_code failed;
  const std::string where = join_path(folder, below);
  if (!fs::is_directory(where, failed)) return found;
  const Result<std::vector<std::string>> files = list_files(where);
  if (!files) {
    out.push_back(diagnostic_of(files.error()));
    return found;
  }
  for (const std::string& file : *files) {
    if (file.ends_with(".yaml") || file.ends_with(".yml")) found.push_back(join_path(below, file));
  }
  return found;
}

// The day that ends the fiscal year; the schema has seen to its form, not to 30 February.
std::string read_fiscal_year_end(const yaml::Node& root, FileReader& reader) {
  const yaml::Node* node = root.find("fiscal_year_end");
  if (node == nullptr || !node->scalar.starts_with("--")) return {};
  constexpr std::string_view kLeapYear = "2020";
  if (when_from_edtf(std::string(kLeapYear) + node->scalar.substr(1))) return node->scalar;
  reader.error(*node, "date", "there is no such day");
  return {};
}

void read_own_nodes(const yaml::Node& root, FileReader& reader, Case& into) {
  constexpr std::pair<std::string_view, NodeKind> kKinds[] = {
      {"actors", NodeKind::actor}, {"topics", NodeKind::topic}, {"actions", NodeKind::action}};
  for (const auto& [key, kind] : kKinds) {
    const yaml::Node* node = root.find(key);
    if (node == nullptr || !node->is_mapping()) continue;
    Diagnostics problems;
    std::vector<Node> nodes = read_nodes(*node, kind, reader.path(), problems);
    reader.add(problems);
    std::move(nodes.begin(), nodes.end(), std::back_inserter(into.nodes));
  }
}

// How loud rules are: «off» and the severities.
std::vector<RuleSetting> read_settings(const yaml::Node& root, FileReader& reader) {
  std::vector<RuleSetting> settings;
  const yaml::Node* rules = root.find("rules");
  if (rules == nullptr) return settings;
  for (const auto& [rule, level] : rules->entries) {
    if (!level.is_scalar()) continue;  // the schema check has told
    settings.push_back({rule.scalar, severity_from(level.scalar), reader.place(rule)});
  }
  return settings;
}

// What all files of a case are read with.
struct Loading {
  const yaml::Schemas& schemas;
  const WordedDates& words;
  Diagnostics& out;
};

void read_case_file(const Loading& with, const std::string& path, Ids& sources, Case& into) {
  const auto& [schemas, words, out] = with;
  FileReader reader(path, out, &words);
  const yaml::Node root = reader.open("case", schemas);
  into.title = root.text("title");
  into.subjects = root.texts("subjects");
  into.extract = root.text("extract") == "off" ? Extraction::off : Extraction::automatic;
  into.region = root.text("region");
  into.fiscal_year_end = read_fiscal_year_end(root, reader);
  into.sources = read_sources(root, into.folder, schemas, reader, sources, out);
  read_own_nodes(root, reader, into);
  into.settings = read_settings(root, reader);
  into.replies = read_replies(root, reader);
  into.expectations = read_expectations(root, reader);
}

void read_claim_files(const Loading& with, const Ids& sources, Case& into) {
  const auto& [schemas, words, out] = with;
  struct File {
    FileReader reader;
    yaml::Node root;
  };
  std::deque<File> files;  // keeps what was read, for references from one file to another
  Ids claims;
  Ids events;
  for (const std::string& file : yaml_files(into.folder, "claims", out)) {
    files.push_back({FileReader(join_path(into.folder, file), out, &words), {}});
    files.back().root = files.back().reader.open("claims", schemas);
    read_claims(files.back().root, files.back().reader, {sources, claims, events}, into);
  }
  for (File& file : files) {
    check_withdrawals(file.root, file.reader, claims, into);
    check_orderings(file.root, file.reader, events, into);
  }
}

void read_review_file(const Loading& with, Case& into) {
  const auto& [schemas, words, out] = with;
  const std::string path = join_path(into.folder, "reviews.yaml");
  std::error_code failed;
  if (!fs::exists(path, failed)) return;
  FileReader reader(path, out, &words);
  const yaml::Node root = reader.open("reviews", schemas);
  into.reviews = read_reviews(root, reader);
}

}  // namespace

Case load_case(const std::string& folder, const Knowledge& knowledge, Diagnostics& diagnostics) {
  return load_case(folder, yaml::Schemas(knowledge), WordedDates(knowledge), diagnostics);
}

Case load_case(const std::string& folder, const yaml::Schemas& schemas, const WordedDates& words,
               Diagnostics& diagnostics) {
  Case result;
  result.folder = folder_of(folder);
  Diagnostics out;
  const std::string path = join_path(result.folder, std::string(kCaseFile));
  if (has_case_file(result.folder, path, out)) {
    Ids sources;
    const Loading with = {schemas, words, out};
    read_case_file(with, path, sources, result);
    read_claim_files(with, sources, result);
    read_review_file(with, result);
    result.rule_files = yaml_files(result.folder, "rules", out);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
  std::move(out.begin(), out.end(), std::back_inserter(diagnostics));
  return result;
}

}  // namespace gainsay

#include "casefile/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "casefile/claims.h"
#include "casefile/entry_text.h"
#include "casefile/ids.h"
#include "casefile/locate.h"
#include "casefile/yaml_lines.h"

namespace gainsay {
namespace {

constexpr std::size_t kMostLines = 100'000;
constexpr std::string_view kNewImport =
    "# Written by gainsay import: what an outside program read from the sources.\n"
    "gainsay: 1\n"
    "claims: []\n"
    "events: []\n";

// A line was parsed alone: what it holds stands in line `line` of the file.
void move_to(yaml::Node& node, std::uint32_t line) {
  node.line = line;
  node.end_line = line;
  for (yaml::Node& item : node.items) move_to(item, line);
  for (yaml::Entry& entry : node.entries) {
    move_to(entry.key, line);
    move_to(entry.value, line);
  }
}

yaml::Node list_of(std::vector<yaml::Node> items) {
  yaml::Node list;
  list.kind = yaml::Kind::sequence;
  list.items = std::move(items);
  return list;
}

class Importer {
 public:
  Importer(const ImportInput& input, const yaml::Schemas& schemas, const WordedDates& words)
      : input_(input), schemas_(schemas), reader_(input.file, import_.refused, &words) {}

  Result<Import> make() {
    read_lines();
    Ids sources;
    Ids claims;
    Ids events;
    know(sources, claims, events);
    yaml::Node root = root_of();
    Case into;
    // Only what has the right form is read further, so that nothing is told twice.
    read_claims(root, reader_, {sources, claims, events}, into);
    check_withdrawals(root, reader_, claims, into);
    check_orderings(root, reader_, events, into);
    for (Claim& claim : into.claims) locate(claim);
    for (Event& event : into.events) locate(event);
    import_.claims = into.claims.size();
    import_.events = into.events.size();
    import_.path = join_path(input_.the_case.folder, kImportFile);
    std::stable_sort(import_.refused.begin(), import_.refused.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
    const bool refused =
        std::any_of(import_.refused.begin(), import_.refused.end(),
                    [](const Diagnostic& problem) { return problem.severity == Severity::error; });
    if (!refused && import_.claims + import_.events > 0) {
      if (Result<void> done = write(into); !done) return fail(done.error());
    }
    return std::move(import_);
  }

 private:
  void read_lines() {
    std::string_view rest = input_.lines;
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
      const std::size_t end = rest.find('\n');
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      if (number > kMostLines) {
        import_.refused.push_back({Severity::error,
                                   "limit",
                                   "more than 100,000 lines",
                                   {input_.file, number, 1},
                                   {},
                                   "Import them in parts."});
        return;
      }
      read_line(line, number);
    }
  }

  void read_line(std::string_view line, std::uint32_t number) {
    Result<yaml::Node> parsed = yaml::parse(line, input_.file);
    if (!parsed) {
      Diagnostic problem = diagnostic_of(parsed.error());
      problem.place.line = number;
      import_.refused.push_back(std::move(problem));
      return;
    }
    yaml::Node node = std::move(*parsed);
    move_to(node, number);
    const std::string type = node.text("type");
    if (type != "claim" && type != "event") {
      reader_.error(node, "wrong-word", "a line must have \"type\": \"claim\" or \"event\"");
      return;
    }
    std::erase_if(node.entries, [](const yaml::Entry& entry) {
      return entry.key.scalar == "type" || entry.key.scalar == "origin";
    });
    if (node.find("id") == nullptr) add_id(node);
    Diagnostics found = schemas_.check(node, input_.file, "claims#/definitions/" + type);
    const bool sound = found.empty();
    reader_.add(found);
    if (sound) (type == "claim" ? claim_nodes_ : event_nodes_).push_back(std::move(node));
  }

  // An id that nothing of the case has: "i1", "i2", …
  void add_id(yaml::Node& node) {
    const auto taken = [&](const std::string& id) {
      const auto same = [&](const auto& item) { return item.id == id; };
      return std::any_of(input_.claims.begin(), input_.claims.end(), same) ||
             std::any_of(input_.events.begin(), input_.events.end(), same) ||
             input_.lines.find('"' + id + '"') != std::string_view::npos;
    };
    yaml::Entry entry;
    entry.key.kind = entry.value.kind = yaml::Kind::scalar;
    entry.key.scalar = "id";
    do {
      entry.value.scalar = fmt::format("i{}", ++given_);
    } while (taken(entry.value.scalar));
    move_to(entry.key, node.line);
    move_to(entry.value, node.line);
    entry.key.column = entry.value.column = node.column;
    node.entries.insert(node.entries.begin(), std::move(entry));
  }

  // The ids that the case has.
  void know(Ids& sources, Ids& claims, Ids& events) {
    Diagnostics none;
    const auto take = [&](Ids& ids, const std::string& id, const Place& place) {
      FileReader there(place.file, none);
      yaml::Node node;
      node.kind = yaml::Kind::scalar;
      node.scalar = id;
      node.line = place.line;
      node.column = place.column;
      ids.take(node, there);
    };
    for (const Source& source : input_.the_case.sources) take(sources, source.id, source.place);
    for (const Claim& claim : input_.claims) take(claims, claim.id, claim.written);
    for (const Event& event : input_.events) take(events, event.id, event.written);
  }

  yaml::Node root_of() {
    yaml::Node root;
    root.kind = yaml::Kind::mapping;
    for (auto& [key, nodes] : {std::pair("claims", &claim_nodes_), {"events", &event_nodes_}}) {
      yaml::Entry entry;
      entry.key.kind = yaml::Kind::scalar;
      entry.key.scalar = key;
      entry.value = list_of(std::move(*nodes));
      root.entries.push_back(std::move(entry));
    }
    return root;
  }

  template <typename Item>
  void locate(Item& item) {
    item.origin = Origin::imported;
    for (const Document& document : input_.documents) {
      if (document.source.id != item.quote.source) continue;
      auto finder = finders_.find(document.source.id);
      if (finder == finders_.end()) {
        finder = finders_.emplace(document.source.id, QuoteFinder(document)).first;
      }
      const std::optional<Span> span = finder->second.find(item.quote.exact);
      if (span) return;
      import_.refused.push_back(
          {Severity::error, "GS901",
           fmt::format("the quote of {} does not stand in source {}", item.id, item.quote.source),
           item.written, item.quote.exact.substr(0, 120),
           "Only words that are copied from `gainsay documents` are taken."});
    }
  }

  Result<void> write(const Case& into) {
    std::error_code failed;
    std::string before(kNewImport);
    if (std::filesystem::exists(import_.path, failed)) {
      Result<std::string> text = read_file(import_.path, kMaxTextFile);
      if (!text) return fail(text.error());
      before = std::move(*text);
    }
    const Result<yaml::Node> root = yaml::parse(before, import_.path);
    if (!root) return fail(root.error());
    YamlLines lines(before, *root, import_.path);
    std::vector<std::string> claims;
    std::vector<std::string> events;
    for (const Claim& claim : into.claims) claims.push_back(entry_text(claim));
    for (const Event& event : into.events) events.push_back(entry_text(event));
    if (Result<void> done = lines.append("claims", claims); !done) return done;
    if (Result<void> done = lines.append("events", events); !done) return done;
    import_.text = lines.text();
    return {};
  }

  const ImportInput& input_;
  const yaml::Schemas& schemas_;
  Import import_;
  FileReader reader_;
  std::vector<yaml::Node> claim_nodes_;
  std::vector<yaml::Node> event_nodes_;
  std::map<std::string_view, QuoteFinder> finders_;
  std::size_t given_ = 0;
};

}  // namespace

Result<Import> make_import(const ImportInput& input, const yaml::Schemas& schemas,
                           const WordedDates& words) {
  return Importer(input, schemas, words).make();
}

}  // namespace gainsay

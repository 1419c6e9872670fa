#include "rule/files/rules.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "rule/files/read_rule.h"
#include "yaml/node.h"
#include "yaml/schema.h"

namespace gainsay {
namespace {

constexpr char kRulePrefix[] = "data/rules/GS";
constexpr char kUnitsFile[] = "data/units.yaml";
constexpr char kIdleFile[] = "data/idle_words.yaml";

void add_error(const Error& error, Diagnostics& diagnostics) {
  diagnostics.push_back(
      {Severity::error, "rule", error.message, error.place, error.fragment, error.hint});
}

// A file of data/ that rules rest on; nothing where it is not there or cannot be read.
std::optional<yaml::Node> read_data(const Knowledge& knowledge, const char* file,
                                    Diagnostics& diagnostics) {
  const std::string_view* bytes = knowledge.find(file);
  if (bytes == nullptr) return std::nullopt;
  Result<yaml::Node> document = yaml::parse(*bytes, file);
  if (document) return std::move(*document);
  add_error(document.error(), diagnostics);
  return std::nullopt;
}

// data/units.yaml: dimension → unit → what one of it is worth.
std::shared_ptr<const Units> load_units(const Knowledge& knowledge, Diagnostics& diagnostics) {
  auto units = std::make_shared<Units>();
  const std::optional<yaml::Node> document = read_data(knowledge, kUnitsFile, diagnostics);
  if (!document) return units;
  for (const auto& [dimension, members] : document->entries) {
    auto& table = units->emplace_back();
    for (const auto& [unit, value] : members.entries) {
      double worth = 0;
      std::from_chars(value.scalar.data(), value.scalar.data() + value.scalar.size(), worth);
      if (worth > 0) table.emplace(unit.scalar, worth);
    }
  }
  return units;
}

std::shared_ptr<const IdleWords> words_of(const yaml::Node& document, std::string_view list) {
  auto words = std::make_shared<IdleWords>();
  for (std::string& word : document.texts(list)) words->insert(std::move(word));
  return words;
}

std::shared_ptr<const UnitWords> load_unit_words(const Knowledge& knowledge,
                                                 Diagnostics& diagnostics) {
  const std::optional<yaml::Node> nouns = read_data(knowledge, Plurals::kFile, diagnostics);
  return nouns ? std::make_shared<UnitWords>(*nouns) : std::make_shared<UnitWords>();
}

RuleTables load_tables(const Knowledge& knowledge, Diagnostics& diagnostics) {
  const yaml::Node idle = read_data(knowledge, kIdleFile, diagnostics).value_or(yaml::Node{});
  return {load_units(knowledge, diagnostics), words_of(idle, "words"), words_of(idle, "absence"),
          words_of(idle, "denial"), load_unit_words(knowledge, diagnostics)};
}

class Loader {
 public:
  Loader(const Knowledge& knowledge, Diagnostics& diagnostics)
      : knowledge_(knowledge),
        diagnostics_(diagnostics),
        tables_(load_tables(knowledge, diagnostics)) {}
  Loader(const Knowledge& knowledge, Diagnostics& diagnostics, std::vector<Rule> built_in)
      : Loader(knowledge, diagnostics) {
    rules_ = std::move(built_in);
  }

  void add(const std::string& file, std::string_view bytes) {
    const Result<yaml::Node> document = yaml::parse(bytes, file);
    if (!document) {
      add_error(document.error(), diagnostics_);
      return;
    }
    const char* schema =
        document->find("extends") != nullptr ? "rule#/definitions/extension" : "rule";
    if (!is_embedded(bytes)) {
      const Diagnostics found = yaml::check(*document, file, schema, knowledge_);
      diagnostics_.insert(diagnostics_.end(), found.begin(), found.end());
      if (!found.empty()) return;
    }
    if (const yaml::Node* base = document->find("extends")) {
      extend(*base, *document, file);
      return;
    }
    std::optional<Rule> rule = read_rule(*document, file, tables_, diagnostics_);
    if (!rule) return;
    if (find(rule->text.id) != rules_.end()) {
      const yaml::Node* id = document->find("id");
      diagnostics_.push_back({Severity::error, "rule", "this rule id is taken",
                              Place{file, id->line, id->column}, id->scalar,
                              "Use `extends` to change a built-in rule."});
      return;
    }
    rule->file = file;
    rules_.push_back(std::move(*rule));
  }

  std::vector<Rule> take() {
    std::sort(rules_.begin(), rules_.end(),
              [](const Rule& a, const Rule& b) { return a.text.id < b.text.id; });
    return std::move(rules_);
  }

 private:
  std::vector<Rule>::iterator find(const std::string& id) {
    return std::find_if(rules_.begin(), rules_.end(),
                        [&](const Rule& rule) { return rule.text.id == id; });
  }

  void extend(const yaml::Node& base, const yaml::Node& document, const std::string& file) {
    const auto rule = find(base.scalar);
    if (rule == rules_.end()) {
      diagnostics_.push_back({Severity::error,
                              "rule",
                              "there is no such rule to extend",
                              Place{file, base.line, base.column},
                              base.scalar,
                              {}});
      return;
    }
    bool off = false;
    std::optional<Rule> changed = extend_rule(*rule, document, file, off, diagnostics_);
    if (!changed) return;
    if (off) {
      rules_.erase(rule);
    } else {
      changed->file = file;
      *rule = std::move(*changed);
    }
  }

  const Knowledge& knowledge_;
  Diagnostics& diagnostics_;
  RuleTables tables_;
  std::vector<Rule> rules_;
};

}  // namespace

std::vector<Rule> add_rules(std::vector<Rule> built_in, const std::vector<RuleSource>& own,
                            const Knowledge& knowledge, Diagnostics& diagnostics) {
  if (own.empty()) return built_in;
  Loader loader(knowledge, diagnostics, std::move(built_in));
  for (const RuleSource& source : own) loader.add(source.file, source.bytes);
  return loader.take();
}

std::vector<Rule> load_rules(const Knowledge& knowledge, const std::vector<RuleSource>& own,
                             Diagnostics& diagnostics) {
  Loader loader(knowledge, diagnostics);
  for (const KnowledgeFile& file : knowledge.below(kRulePrefix)) {
    loader.add(std::string(file.path), file.bytes);
  }
  for (const RuleSource& source : own) loader.add(source.file, source.bytes);
  return loader.take();
}

const Rule* rule_named(const std::vector<Rule>& rules, std::string_view name) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) {
    return rule.text.id == name || rule.text.slug == name;
  });
  return found == rules.end() ? nullptr : &*found;
}

Error no_such_rule(const std::string& name) {
  return {ErrorCode::usage, "no such rule", {}, name, "'gainsay rules' lists them."};
}

std::vector<Rule> load_rules(const Knowledge& knowledge, Diagnostics& diagnostics) {
  return load_rules(knowledge, {}, diagnostics);
}

}  // namespace gainsay

#include "mention/dates/grammar.h"

#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "mention/dates/roles.h"
#include "mention/dates/terms.h"

namespace gainsay::dates {
namespace {

using Fragments = std::map<std::string, std::string>;

Result<yaml::Node> read(const Knowledge& knowledge, const std::string& path) {
  const std::string_view* bytes = knowledge.find(path);
  if (bytes == nullptr) {
    return fail(ErrorCode::io, "a part of the date lexicon is missing", Place{path, 0, 0}, path);
  }
  return yaml::parse(*bytes, path);
}

int number(const yaml::Node& node, std::string_view key) {
  const std::string text = node.text(key);
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Holidays become the fragment "holiday": their names, each with its number in the role "holiday".
void add_holidays(const yaml::Node& file, std::vector<Holiday>& holidays, Fragments& fragments) {
  const yaml::Node* list = file.find("holidays");
  if (list == nullptr) return;
  std::string all;
  for (const yaml::Node& node : list->items) {
    for (const std::string& name : node.texts("names")) {
      const std::size_t space = std::min(name.find(' '), name.size());
      all += (all.empty() ? "" : " | ") + name.substr(0, space) +
             ":holiday=" + std::to_string(holidays.size()) + name.substr(space);
    }
    holidays.push_back({number(node, "month"), number(node, "day"), number(node, "weekday"),
                        number(node, "nth"), number(node, "easter"), number(node, "year"),
                        node.text("by_date") == "true", number(node, "then")});
  }
  fragments["holiday"] = all;
}

Result<Yields> yields_of(const yaml::Node& pattern, const std::string& file) {
  const std::string name = pattern.text("yields");
  if (name == "date") return Yields::date;
  if (name == "length") return Yields::length;
  if (name == "set") return Yields::set;
  if (name == "reference") return Yields::reference;
  if (name == "nothing") return Yields::nothing;
  return fail(ErrorCode::input, "unknown kind of expression",
              Place{file, pattern.line, pattern.column}, name,
              "yields: date, length, set, reference or nothing.");
}

Result<Rule> read_rule(const yaml::Node& node, const std::string& file) {
  Rule rule;
  rule.id = node.text("id");
  rule.narrative_only = node.text("only") == "narrative";
  rule.joins_range = node.text("joins") == "range";
  const Result<Yields> yields = yields_of(node, file);
  if (!yields) return fail(yields.error());
  rule.yields = *yields;
  const yaml::Node* with = node.find("with");
  if (with == nullptr) return rule;
  for (const auto& [name, value] : with->entries) {
    const RoleId role = role_named(name.scalar);
    int constant = 0;
    const char* end = value.scalar.data() + value.scalar.size();
    const bool digits = std::from_chars(value.scalar.data(), end, constant).ptr == end;
    const std::optional<int> term = digits ? constant : term_value(value.scalar);
    if (role == 0 || !term) {
      return fail(ErrorCode::input, "no such role or term", Place{file, name.line, name.column},
                  name.scalar + ": " + value.scalar);
    }
    rule.with.emplace_back(role, *term);
  }
  return rule;
}

std::optional<DateRelation> relation_named(std::string_view name) {
  constexpr std::array<std::string_view, 8> kNames = {"at",    "since", "until",   "before",
                                                      "after", "by",    "between", "during"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<DateRelation>(i);
  }
  return std::nullopt;
}

Error wrong_pattern(Error error, const yaml::Node& node, const std::string& path,
                    const std::string& id) {
  error.place = Place{path, node.line, node.column};
  error.message += " (" + id + ")";
  return error;
}

// The cues of `key` ("before" or "after") into `set`, each with its relation.
Result<void> read_cues(const yaml::Node& file, const std::string& path, std::string_view key,
                       Lexicon& lexicon, PatternSet& set, std::vector<DateRelation>& relations) {
  const yaml::Node* list = file.find("cues");
  if (list == nullptr) return {};
  for (const yaml::Node& node : list->items) {
    const std::optional<DateRelation> relation = relation_named(node.text("relation"));
    if (!relation) {
      return fail(ErrorCode::input, "unknown relation", Place{path, node.line, node.column},
                  node.text("relation"));
    }
    for (const std::string& text : node.texts(key)) {
      const Result<void> added =
          set.add(static_cast<std::uint32_t>(relations.size()), "< " + text + " >", {}, lexicon);
      if (!added) return fail(wrong_pattern(added.error(), node, path, "cue"));
      relations.push_back(*relation);
    }
  }
  return {};
}

Amount amount_of(const Draft& draft) { return draft.amount; }

CalendarDate date_of(Draft& draft) {
  CalendarDate date = draft.date;
  if (draft.shifted) {
    Shift shift = draft.shift;
    if (shift.exact) {
      shift.amount = amount_of(draft);
      shift.amount.count *= draft.sign;
      shift.unit = draft.unit;
    } else if (shift.unit == Unit::none) {
      shift.unit = draft.unit;
    }
    date.shift = shift;
  }
  date.meridiem = draft.afternoon || draft.morning;
  if (date.hour && draft.afternoon && *date.hour < 12) date.hour = *date.hour + 12;
  if (date.hour && draft.morning && *date.hour == 12) date.hour = 0;
  // "5:30 that evening": after noon without a "p.m.".
  const bool late = date.part == DayPart::AF || date.part == DayPart::EV ||
                    (date.part == DayPart::NI && date.hour.value_or(0) > 5);
  if (late && date.hour && *date.hour > 0 && *date.hour < 12) date.hour = *date.hour + 12;
  return date;
}

Body body_of(Yields yields, Draft& draft) {
  switch (yields) {
    case Yields::length:
      return Length{amount_of(draft), draft.unit, draft.edge};
    case Yields::set: {
      Recurrence set;
      set.every = {amount_of(draft), draft.unit};
      if (draft.unit == Unit::none) set.named = date_of(draft);
      return set;
    }
    case Yields::reference:
      return draft.reference;
    default:
      return date_of(draft);
  }
}

}  // namespace

Result<Grammar> Grammar::load(const Knowledge& knowledge, const std::string& folder) {
  const std::string words_path = folder + "dates-words.yaml";
  const Result<yaml::Node> words = read(knowledge, words_path);
  if (!words) return fail(words.error());
  const Result<yaml::Node> holidays = read(knowledge, folder + "dates-holidays.yaml");
  if (!holidays) return fail(holidays.error());
  const std::string path = folder + "dates-patterns.yaml";
  const Result<yaml::Node> file = read(knowledge, path);
  if (!file) return fail(file.error());
  Result<Lexicon> lexicon = Lexicon::load(*words, words_path);
  if (!lexicon) return fail(lexicon.error());
  Grammar grammar;
  grammar.lexicon = std::move(*lexicon);
  Fragments fragments;
  add_holidays(*holidays, grammar.holidays, fragments);
  if (const yaml::Node* list = file->find("fragments")) {
    for (const auto& [name, text] : list->entries) fragments[name.scalar] = text.scalar;
  }
  const yaml::Node* patterns = file->find("patterns");
  if (patterns == nullptr) return fail(ErrorCode::input, "no patterns", Place{path, 1, 1});
  for (const yaml::Node& node : patterns->items) {
    Result<Rule> rule = read_rule(node, path);
    if (!rule) return fail(rule.error());
    for (const std::string& text : node.texts("pattern")) {
      const Result<void> added = grammar.patterns.add(
          static_cast<std::uint32_t>(grammar.rules.size()), text, fragments, grammar.lexicon);
      if (!added) return fail(wrong_pattern(added.error(), node, path, rule->id));
    }
    grammar.rules.push_back(std::move(*rule));
  }
  const Result<void> before =
      read_cues(*file, path, "before", grammar.lexicon, grammar.cues, grammar.cue_relations);
  if (!before) return fail(before.error());
  const Result<void> after =
      read_cues(*file, path, "after", grammar.lexicon, grammar.tails, grammar.tail_relations);
  if (!after) return fail(after.error());
  grammar.month_first = file->texts("month_first");
  grammar.southern = file->texts("southern");
  grammar.lexicon.seal();
  grammar.patterns.seal(grammar.lexicon);
  grammar.cues.seal(grammar.lexicon);
  grammar.tails.seal(grammar.lexicon);
  return grammar;
}

Expression Grammar::expression(const Match& match, std::uint8_t span,
                               const std::vector<Token>& tokens) const {
  const Rule& rule = rules[match.pattern];
  Draft draft;
  for (const auto& [role, value] : rule.with) apply(role, value, tokens[match.begin], draft);
  for (std::uint8_t i = 0; i < match.captures; ++i) {
    const Capture& capture = match.capture[i];
    if (capture.span != span) continue;
    const Token& token = tokens[capture.token];
    int value = capture.value;
    if (!capture.fixed) {
      value = token.word < kShapes ? token.value : lexicon.value(token.word, capture.in, 0);
    }
    apply(capture.role, value, token, draft);
  }
  Expression expression;
  expression.body = body_of(rule.yields, draft);
  expression.mod = draft.mod;
  expression.direction = draft.direction;
  return expression;
}

}  // namespace gainsay::dates

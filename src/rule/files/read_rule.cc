#include "rule/files/read_rule.h"

#include <charconv>
#include <utility>

#include "rule/files/applies.h"
#include "rule/files/example.h"
#include "rule/message.h"

namespace gainsay {
namespace {

constexpr std::pair<std::string_view, Truth> kExpectations[] = {
    {"must", Truth::must}, {"may", Truth::may}, {"silent", Truth::cannot}};

class RuleReader {
 public:
  RuleReader(const std::string& file, Join join, const RuleTables& tables, Diagnostics& diagnostics)
      : file_(file), join_(join), tables_(tables), diagnostics_(diagnostics) {}

  void problem(const yaml::Node& node, std::string message, const std::string& fragment,
               std::string hint = {}) {
    diagnostics_.push_back({Severity::error, "rule", std::move(message),
                            Place{file_, node.line, node.column}, fragment, std::move(hint)});
  }

  // What the mapping `node` says of a variant, over what `variant` says already.
  void read_variant(const yaml::Node& node, Variant& variant) {
    variant.place = Place{file_, node.line, node.column};
    check_keys(node);
    const auto words = [&](std::string_view key, auto from, Accepted& accepted) {
      if (const yaml::Node* list = node.find(key)) read_words(*list, key, from, accepted);
    };
    words("stance", stance_from, variant.stances);
    words("stance2", stance_from, variant.stances2);
    words("act", deed_from, variant.deeds);
    words("status", event_status_from, variant.statuses);
    words("status2", event_status_from, variant.statuses2);
    words("some_slot", fit_from, variant.some_slot);
    read_polarity(node, "polarity", variant.polarity);
    read_polarity(node, "polarity2", variant.polarity2);
    if (node.find("certainty") != nullptr) variant.must_only = node.text("certainty") == "must";
    if (node.find("doubt") != nullptr) variant.doubt = node.text("doubt");
    if (node.find("action") != nullptr) variant.actions = node.texts("action");
    if (const yaml::Node* slots = node.find("slots")) {
      for (const auto& [key, value] : slots->entries) read_slot(key, value, variant);
    }
    if (const yaml::Node* time = node.find("time")) read_times(*time, variant.times);
    read_predicates(node, "also", variant.also);
    read_predicates(node, "unless", variant.unless);
    if (const yaml::Node* numbers = node.find("numbers")) read_numbers(*numbers, variant.numbers);
    if (const yaml::Node* words_of_both = node.find("words")) {
      read_wording(*words_of_both, variant.words);
    }
  }

  void read_times(const yaml::Node& node, std::vector<TimeCondition>& times) {
    times.clear();
    const std::vector<yaml::Node> single{node};
    for (const yaml::Node& item : node.is_sequence() ? node.items : single) {
      std::string stopped;
      if (auto condition = time_condition_from(item.scalar, join_, stopped)) {
        times.push_back(std::move(*condition));
      } else {
        problem(item, "not a temporal condition: stops being one at “" + stopped + "”", item.scalar,
                "Write, for example: event.when within 5 years before claim.said");
      }
    }
  }

  void read_twice(const yaml::Node& node, TwiceTest& twice) {
    twice.asked = true;
    twice.shared = at_least_two(node, "shared");
    twice.rare = at_least_two(node, "rare");
    twice.days = static_cast<std::int64_t>(at_least_two(node, "days"));
    twice.elsewhen = node.texts("elsewhen");
    twice.months = node.texts("months");
    twice.doubt = node.text("doubt");
    const yaml::Node* message = node.find("stated_message");
    if (message != nullptr) check_message(*message);
    twice.stated_message = node.text("stated_message");
    if (const yaml::Node* stated = node.find("stated")) {
      read_words(*stated, "stance", stance_from, twice.stated);
      if (message == nullptr) {
        problem(*stated, "statements are compared, but no message tells of them", "stated",
                "Add stated_message, for example: {claim.speaker} dates it {claim.valid}.");
      }
    }
  }

  // Reports the fields of `message` that no finding has.
  void check_message(const yaml::Node& message) {
    for (const std::string& field : unknown_fields(message.scalar)) {
      problem(message, "unknown field in the message", "{" + field + "}");
    }
  }

  void read_example(const yaml::Node& node, RulePattern& pattern) {
    RuleExample example;
    example.name = node.text("name");
    const yaml::Node* expect = node.find("expect");
    for (const auto& [word, truth] : kExpectations) {
      if (expect != nullptr && expect->scalar == word) example.expected = truth;
    }
    yaml::Node story = node;
    std::erase_if(story.entries, [](const auto& entry) {
      return entry.key.scalar == "name" || entry.key.scalar == "expect";
    });
    Story read = read_story(story, file_, diagnostics_);
    example.claims = std::move(read.claims);
    example.events = std::move(read.events);
    pattern.examples.push_back(std::move(example));
  }

 private:
  // What says nothing of what the rule joins would be passed over, or taken for something else.
  void check_word(const yaml::Node& node) {
    if (applies(node.scalar, join_)) return;
    problem(node, "a rule between " + std::string(to_string(join_)) + " cannot ask for this",
            node.scalar, "It is for rules between: " + joins_of(node.scalar) + ".");
  }

  void check_keys(const yaml::Node& mapping) {
    for (const auto& [key, value] : mapping.entries) check_word(key);
  }

  // A list of words, each with "?" behind it where it is accepted only with a doubt.
  template <typename F>
  void read_words(const yaml::Node& list, std::string_view what, F from, Accepted& accepted) {
    accepted = Accepted{};
    const std::vector<yaml::Node> single{list};
    for (const yaml::Node& item : list.is_sequence() ? list.items : single) {
      std::string_view word = item.scalar;
      const bool doubt = word.ends_with('?');
      if (doubt) word.remove_suffix(1);
      if (const auto value = from(word)) {
        accepted.add(*value, doubt);
      } else {
        problem(item, "unknown " + std::string(what), item.scalar);
      }
    }
  }

  void read_polarity(const yaml::Node& node, std::string_view key,
                     std::optional<Polarity>& polarity) {
    const yaml::Node* found = node.find(key);
    if (found == nullptr) return;
    polarity = polarity_from(found->scalar);
    if (!polarity) problem(*found, "unknown polarity", found->scalar);
  }

  void read_slot(const yaml::Node& key, const yaml::Node& value, Variant& variant) {
    const std::optional<Slot> slot = slot_from(key.scalar);
    if (!slot) {
      problem(key, "unknown slot", key.scalar);
      return;
    }
    SlotTest test;
    test.compared = true;
    test.right = *slot;
    if (value.is_mapping()) {
      if (const yaml::Node* is = value.find("is")) {
        read_words(*is, "slot relation", fit_from, test.fits);
      }
      const std::optional<Slot> other = slot_from(value.text("with"));
      if (other) test.right = *other;
    } else if (value.is_scalar() && value.scalar == "any") {
      test.compared = false;
    } else {
      read_words(value, "slot relation", fit_from, test.fits);
    }
    variant.slots[static_cast<std::size_t>(*slot)] = test;
  }

  void read_predicates(const yaml::Node& node, std::string_view key,
                       std::vector<Predicate>& predicates) {
    const yaml::Node* found = node.find(key);
    if (found == nullptr) return;
    predicates.clear();
    for (const yaml::Node& item : found->items) {
      check_word(item);
      if (const auto predicate = predicate_from(item.scalar)) {
        predicates.push_back(*predicate);
      } else {
        problem(item, "unknown condition", item.scalar);
      }
    }
  }

  double percent(const yaml::Node& node, std::string_view key) {
    const yaml::Node* found = node.find(key);
    if (found == nullptr) return 0;
    double value = 0;
    const std::string& text = found->scalar;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() ||
        std::string_view(stop, static_cast<std::size_t>(end - stop)) != "%") {
      problem(*found, "not a percentage", text, "Write, for example: 1%");
    }
    return value / 100;
  }

  void read_numbers(const yaml::Node& node, NumberTest& numbers) {
    numbers.asked = true;
    numbers.any_measure = node.text("measure") == "any";
    numbers.tolerance = percent(node, "tolerance");
    numbers.about_tolerance = percent(node, "about");
    numbers.states = node.texts("states");
  }

  // At least 2: one word is shared by chance.
  std::size_t at_least_two(const yaml::Node& node, std::string_view key) {
    const std::string text = node.text(key);
    std::size_t number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || stop != text.data() + text.size() || number < 2) {
      problem(node, "not a whole number, at least 2", text);
    }
    return number;
  }

  void read_wording(const yaml::Node& node, WordTest& words) {
    words.asked = true;
    words.of_quotes = node.text("of") == "quotes";
    check_keys(node);
    words.shared = at_least_two(node, "shared");
    words.wide = node.texts("wide");
    words.idle = tables_.idle;
    words.denial = tables_.denial;
    if (const std::vector<std::string> more = node.texts("idle"); !more.empty()) {
      auto all = std::make_shared<IdleWords>(tables_.idle ? *tables_.idle : IdleWords());
      all->insert(more.begin(), more.end());
      words.idle = std::move(all);
    }
    words.lesser = node.texts("lesser");
    words.everywhere = node.texts("everywhere");
    words.no_limit = node.texts("no_limit");
  }

  const std::string& file_;
  Join join_;
  const RuleTables& tables_;
  Diagnostics& diagnostics_;
};

Join join_of(const yaml::Node& document) {
  for (const Join join : {Join::claim_event, Join::claim_claim, Join::event_event}) {
    if (document.text("between") == to_string(join)) return join;
  }
  return Join::hygiene;
}

RuleText read_text(const yaml::Node& document) {
  RuleText text;
  text.id = document.text("id");
  text.slug = document.text("slug");
  text.verdict = verdict_from(document.text("verdict")).value_or(Verdict::context);
  text.severity = document.text("severity");
  text.title = document.text("title");
  text.finds = document.text("finds");
  text.why_it_matters = document.text("why_it_matters");
  text.does_not_show = document.text("does_not_show");
  text.false_alarms = document.text("false_alarms");
  return text;
}

}  // namespace

std::optional<Rule> read_rule(const yaml::Node& document, const std::string& file,
                              const RuleTables& tables, Diagnostics& diagnostics) {
  const std::size_t problems = diagnostics.size();
  auto pattern = std::make_shared<RulePattern>();
  pattern->join = join_of(document);
  pattern->message = document.text("message");
  pattern->idle = tables.idle;
  pattern->unit_words = tables.unit_words;
  RuleReader reader(file, pattern->join, tables, diagnostics);
  if (const yaml::Node* message = document.find("message")) reader.check_message(*message);
  if (const yaml::Node* chronology = document.find("chronology")) {
    pattern->chronology = {true,
                           chronology->text("message"),
                           chronology->text("date"),
                           chronology->text("order"),
                           chronology->text("sequence"),
                           chronology->text("told"),
                           chronology->text("own_date"),
                           chronology->text("doubt")};
  }
  if (const yaml::Node* twice = document.find("twice")) reader.read_twice(*twice, pattern->twice);
  Variant base;
  base.must_only = document.text("certainty") == "must";
  base.numbers.units = tables.units;
  base.absence = tables.absence;
  if (const yaml::Node* match = document.find("match")) reader.read_variant(*match, base);
  if (const yaml::Node* variants = document.find("variants")) {
    for (const yaml::Node& node : variants->items) {
      Variant variant = base;
      variant.name = node.text("name");
      reader.read_variant(node, variant);
      pattern->variants.push_back(std::move(variant));
    }
  } else if (pattern->join != Join::hygiene) {
    pattern->variants.push_back(base);
  }
  if (const yaml::Node* examples = document.find("examples")) {
    for (const yaml::Node& node : examples->items) reader.read_example(node, *pattern);
  }
  if (diagnostics.size() != problems) return std::nullopt;
  return Rule{read_text(document), std::move(pattern), {}};
}

std::optional<Rule> extend_rule(const Rule& rule, const yaml::Node& document,
                                const std::string& file, bool& off, Diagnostics& diagnostics) {
  const std::size_t problems = diagnostics.size();
  Rule changed = rule;
  off = document.text("off") == "true";
  if (document.find("severity") != nullptr) changed.text.severity = document.text("severity");
  if (const yaml::Node* time = document.find("time")) {
    auto pattern = std::make_shared<RulePattern>(*rule.pattern);
    const RuleTables none;
    RuleReader reader(file, pattern->join, none, diagnostics);
    if (pattern->variants.size() == 1) {
      reader.read_times(*time, pattern->variants.front().times);
    } else {
      reader.problem(*time, "this rule has several variants: its time cannot be changed alone",
                     time->scalar, "Copy the rule under an id of its own and turn this one off.");
    }
    changed.pattern = std::move(pattern);
  }
  if (diagnostics.size() != problems) return std::nullopt;
  return changed;
}

}  // namespace gainsay

#include "rule/files/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "rule/files/pattern.h"
#include "rule/judge/amount.h"

namespace gainsay {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::string_view kChronology =
    "dates and orderings of events that cannot all hold (the smallest such sets)";

// "same, within or adjacent (with a doubt)"
template <typename E>
std::string accepted_words(const Accepted& accepted, std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t n = 0; n < count; ++n) {
    const auto value = static_cast<E>(n);
    if (!accepted.has(value)) continue;
    words.push_back(
        fmt::format("{}{}", to_string(value), accepted.doubts(value) ? " (with a doubt)" : ""));
  }
  std::string text;
  for (std::size_t n = 0; n < words.size(); ++n) {
    if (n > 0) text += n + 1 == words.size() ? " or " : ", ";
    text += words[n];
  }
  return text;
}

std::string statement(const Accepted& stances, const std::optional<Polarity>& polarity) {
  std::string text = stances.all == 0 ? "any" : accepted_words<Stance>(stances, kStances);
  if (polarity) text += fmt::format(", {}", to_string(*polarity));
  return text;
}

// What must hold, one condition a line.
std::vector<std::string> conditions(const RulePattern& pattern, const Variant& variant) {
  std::vector<std::string> lines;
  const bool claims = pattern.join == Join::claim_claim;
  if (pattern.join != Join::event_event) {
    lines.push_back("statement: " + statement(variant.stances, variant.polarity));
  }
  if (claims) lines.push_back("later statement: " + statement(variant.stances2, variant.polarity2));
  if (!claims) {
    lines.push_back("status of the record: " +
                    accepted_words<EventStatus>(variant.statuses, kStatuses));
  }
  if (variant.statuses2.all != 0) {
    lines.push_back("status of the other record: " +
                    accepted_words<EventStatus>(variant.statuses2, kStatuses));
  }
  if (variant.deeds.all != 0) {
    lines.push_back("action: " + accepted_words<Deed>(variant.deeds, kDeeds));
  }
  if (!variant.actions.empty()) {
    lines.push_back(fmt::format("action: a kind of {}", fmt::join(variant.actions, ", ")));
  }
  for (std::size_t n = 0; n < kSlots; ++n) {
    const SlotTest& test = variant.slots[n];
    if (!test.compared) continue;
    const auto slot = static_cast<Slot>(n);
    const std::string against =
        test.right == slot ? "" : fmt::format(" against the record's {}", to_string(test.right));
    lines.push_back(
        fmt::format("{}{}: {}", to_string(slot), against, accepted_words<Fit>(test.fits, kFits)));
  }
  if (variant.some_slot.all != 0) {
    lines.push_back("at least one of them: " + accepted_words<Fit>(variant.some_slot, kFits));
  }
  for (const TimeCondition& time : variant.times) lines.push_back("time: " + spoken(time.text));
  if (variant.numbers.asked) {
    lines.push_back(fmt::format("numbers: differ by more than {:g}% ({:g}% where one is about)",
                                variant.numbers.tolerance * 100,
                                variant.numbers.about_tolerance * 100));
  }
  if (!variant.numbers.states.empty()) {
    lines.push_back(fmt::format("numbers of one thing: {} only state a number",
                                fmt::join(variant.numbers.states, ", ")));
  }
  if (variant.words.asked && pattern.join == Join::claim_claim) {
    lines.push_back(
        fmt::format("words: {} at least stand in both; the earlier statement covers "
                    "all, and one of them has words that the other has not",
                    variant.words.shared));
  } else if (variant.words.asked && variant.words.of_quotes) {
    lines.push_back(
        fmt::format("words: {} that count stand in both quotes at least", variant.words.shared));
  } else if (variant.words.asked) {
    lines.push_back(
        fmt::format("words: {} of the statement's thing at least, and half of them, "
                    "stand in the record, two of them close together in both",
                    variant.words.shared));
  }
  for (const Predicate also : variant.also) {
    lines.push_back("and " + spoken(also, false));
  }
  for (const Predicate unless : variant.unless) {
    lines.push_back("and " + spoken(unless, true));
  }
  if (variant.must_only) lines.emplace_back("and it holds under every reading of the dates");
  return lines;
}

// What it finds besides pairs that its conditions join.
std::vector<std::string> beside_joining(const RulePattern& pattern) {
  std::vector<std::string> ways;
  if (pattern.chronology.asked) ways.emplace_back(kChronology);
  if (!pattern.chronology.told.empty()) {
    ways.emplace_back(
        "a claim tells which of two things came first, and records that share its words for them, "
        "or a date that it gives, have it the other way round");
  }
  if (pattern.twice.asked) {
    ways.push_back(fmt::format(
        "two records in two sources share {} words that no more than {} records have, and name "
        "two days, at most {} days apart; neither tells of another time",
        pattern.twice.shared, pattern.twice.rare, pattern.twice.days));
    if (pattern.twice.stated.all != 0) {
      ways.emplace_back(
          "a statement and a record of the same act share as many such words, and name two days as "
          "far apart");
    }
  }
  return ways;
}

std::string slot_text(const NodeRef& node) { return node.name.empty() ? "–" : node.name; }

std::string story_line(const Claim& claim, const UnitWords& words) {
  std::string text =
      fmt::format("{}: {} ({}), said {}, valid {}: {} {} {}", claim.id, to_string(claim.stance),
                  to_string(claim.polarity), claim.said.edtf, claim.valid.edtf,
                  slot_text(claim.actor), slot_text(claim.action), slot_text(claim.object));
  if (claim.counterparty.filled()) text += " with " + slot_text(claim.counterparty);
  if (!claim.condition.empty()) text += ", " + claim.condition;
  if (!claim.withdraws.empty()) text += ", withdraws " + claim.withdraws;
  if (!claim.sequence.empty()) {
    text += fmt::format(", in this order: {}", fmt::join(claim.sequence, ", "));
  }
  if (claim.quantity) text += ", " + amount(claim.quantity->value, claim.quantity->unit, words);
  return text;
}

std::string story_line(const Event& event, const UnitWords& words) {
  std::string text =
      fmt::format("{}: {}, {}: {} {} {}", event.id,
                  event.when.known() ? event.when.edtf : "undated", to_string(event.status),
                  slot_text(event.actor), slot_text(event.action), slot_text(event.object));
  if (event.counterparty.filled()) text += " with " + slot_text(event.counterparty);
  for (const Ordering& ordering : event.orderings) text += ", " + ordering.text;
  if (event.quantity) text += ", " + amount(event.quantity->value, event.quantity->unit, words);
  return text;
}

// Words broken into lines, each begun with `indent`.
std::string wrapped(std::string_view text, std::string_view indent) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const std::size_t width = count_code_points(word, word.size());
    if (column != 0 && column + 1 + width > kColumns) {
      out += '\n';
      column = 0;
    }
    out += column == 0 ? indent : std::string_view(" ");
    column += width + (column == 0 ? indent.size() : 1);
    out += word;
  }
  return out + "\n";
}

// The parts of a rule's text that both forms show, in order.
struct Section {
  std::string_view title;
  const std::string& text;
};
std::array<Section, 4> sections(const RuleText& text) {
  return {{{"What it finds", text.finds},
           {"Why it matters", text.why_it_matters},
           {"What it does not show", text.does_not_show},
           {"False alarms", text.false_alarms}}};
}

std::string trimmed(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return std::string(text);
}

std::string variant_title(const RulePattern& pattern, const Variant& variant) {
  return pattern.variants.size() > 1 ? variant.name : "it fires when";
}

}  // namespace

std::string explain_rule(const Rule& rule, const std::vector<ExampleRun>& runs) {
  const RuleText& text = rule.text;
  std::string out = fmt::format("{} {}: {}\nverdict {}, severity {}\n", text.id, text.slug,
                                text.title, to_string(text.verdict), text.severity);
  for (const Section& section : sections(text)) {
    out += fmt::format("\n{}\n{}", section.title, wrapped(section.text, "  "));
  }
  if (!rule.pattern->variants.empty()) out += "\nConditions\n";
  for (const Variant& variant : rule.pattern->variants) {
    out += wrapped(variant_title(*rule.pattern, variant) + ":", "  ");
    for (const std::string& line : conditions(*rule.pattern, variant)) {
      out += wrapped(line, "    ");
    }
  }
  for (const std::string& way : beside_joining(*rule.pattern)) {
    out += wrapped(fmt::format("or: {}", way), "  ");
  }
  const UnitWords& unit_words = *rule.pattern->unit_words;
  if (!rule.pattern->examples.empty()) out += "\nExamples\n";
  for (std::size_t n = 0; n < rule.pattern->examples.size(); ++n) {
    const RuleExample& example = rule.pattern->examples[n];
    out += wrapped(fmt::format("{}: {}", example_outcome(example.expected), example.name), "  ");
    for (const Claim& claim : example.claims) out += wrapped(story_line(claim, unit_words), "    ");
    for (const Event& event : example.events) out += wrapped(story_line(event, unit_words), "    ");
    if (n >= runs.size()) continue;
    const ExampleRun& run = runs[n];
    const std::string detail = run.detail.empty() ? "" : ". " + run.detail;
    out += wrapped(fmt::format("→ {}{}", run.found, detail), "    ");
  }
  return out;
}

std::string render_rule_markdown(const Rule& rule) {
  const RuleText& text = rule.text;
  std::string out = fmt::format(
      "<!-- Generated from data/rules/{0}-{1}.yaml; UPDATE_SNAPSHOTS=1 writes it anew. -->\n"
      "# {0} {1}\n\n{2}. Verdict **{3}**, severity **{4}**.\n",
      text.id, text.slug, text.title, to_string(text.verdict), text.severity);
  for (const Section& section : sections(text)) {
    out += fmt::format("\n## {}\n\n{}\n", section.title, trimmed(section.text));
  }
  if (!rule.pattern->variants.empty()) out += "\n## Conditions\n";
  for (const Variant& variant : rule.pattern->variants) {
    if (rule.pattern->variants.size() > 1) out += fmt::format("\n**{}**\n", variant.name);
    out += '\n';
    for (const std::string& line : conditions(*rule.pattern, variant)) {
      out += fmt::format("- {}\n", line);
    }
  }
  for (const std::string& way : beside_joining(*rule.pattern)) {
    out += fmt::format("\n**or: {}**\n", way);
  }
  if (!rule.pattern->examples.empty()) {
    out += "\n## Examples\n\n| outcome | example | statements and records |\n|---|---|---|\n";
  }
  const UnitWords& unit_words = *rule.pattern->unit_words;
  for (const RuleExample& example : rule.pattern->examples) {
    std::vector<std::string> lines;
    for (const Claim& claim : example.claims) lines.push_back(story_line(claim, unit_words));
    for (const Event& event : example.events) lines.push_back(story_line(event, unit_words));
    out += fmt::format("| {} | {} | {} |\n", example_outcome(example.expected), example.name,
                       fmt::join(lines, "<br>"));
  }
  return out;
}

std::string render_rule_index(const std::vector<Rule>& rules) {
  std::string out =
      "<!-- Generated from data/rules/; UPDATE_SNAPSHOTS=1 writes it anew. -->\n# Rules\n\n"
      "What each rule finds, when it fires, what it does not show. How a rule file is written is "
      "in\n"
      "[formats/rules.md](../formats/rules.md).\n\n| rule | verdict | severity | finds |\n"
      "|---|---|---|---|\n";
  for (const Rule& rule : rules) {
    const RuleText& text = rule.text;
    out += fmt::format("| [{0} {1}]({0}-{1}.md) | {2} | {3} | {4} |\n", text.id, text.slug,
                       to_string(text.verdict), text.severity, text.title);
  }
  return out;
}

}  // namespace gainsay

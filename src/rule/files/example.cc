#include "rule/files/example.h"

#include <charconv>
#include <initializer_list>
#include <string_view>

#include "calendar/edtf.h"
#include "calendar/ordering.h"

namespace gainsay {
namespace {

constexpr std::pair<std::string_view, Comparison> kComparisons[] = {
    {"equal", Comparison::equal}, {"about", Comparison::about},
    {"less", Comparison::less},   {"at_most", Comparison::at_most},
    {"more", Comparison::more},   {"at_least", Comparison::at_least}};

class StoryReader {
 public:
  StoryReader(const std::string& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  Claim claim(const yaml::Node& node, std::size_t ordinal) {
    known_keys(node,
               {"id",       "source",     "quote",     "said",          "valid",     "stance",
                "polarity", "speaker",    "actor",     "action",        "object",    "counterparty",
                "place",    "exceptions", "condition", "condition_met", "qualifier", "reason",
                "kinds",    "unread",     "quantity",  "hedged",        "restated",  "withdraws",
                "summary",  "origin",     "sequence",  "steps"});
    Claim claim;
    claim.id = text_or(node, "id", "c" + std::to_string(ordinal));
    claim.quote.source = text_or(node, "source", "statement-" + claim.id);
    claim.quote.exact = text_or(node, "quote", "statement " + claim.id);
    claim.stance = word(node, "stance", stance_from, Stance::assertion);
    claim.polarity = word(node, "polarity", polarity_from, Polarity::positive);
    claim.said = date(node, "said", Reading::within);
    claim.valid = date(node, "valid", Reading::throughout);
    claim.actor = slot(node, "actor");
    claim.speaker = node.find("speaker") != nullptr ? slot(node, "speaker") : claim.actor;
    claim.action = slot(node, "action");
    claim.object = slot(node, "object");
    claim.counterparty = slot(node, "counterparty");
    claim.place = slot(node, "place");
    for (const std::string& exception : node.texts("exceptions")) {
      claim.exceptions.push_back(slot_from_text(exception));
    }
    claim.condition = node.text("condition");
    claim.condition_met = date(node, "condition_met", Reading::within);
    claim.qualifier = node.text("qualifier");
    claim.reason = node.text("reason");
    claim.kinds = node.text("kinds");
    claim.unread = node.text("unread");
    claim.quantity = quantity(node);
    claim.hedged = node.text("hedged") == "true";
    claim.restated = node.text("restated") == "true";
    claim.sequence = node.texts("sequence");
    claim.steps = steps(node);
    claim.withdraws = node.text("withdraws");
    claim.summary = node.text("summary");
    claim.origin = node.text("origin") == "extracted" ? Origin::extracted : Origin::curated;
    return claim;
  }

  Event event(const yaml::Node& node, std::size_t ordinal) {
    known_keys(node,
               {"id",           "source",    "quote",   "actor",  "action",         "object",
                "counterparty", "place",     "status",  "when",   "known",          "quantity",
                "hedged",       "qualifier", "kinds",   "unread", "actor_inferred", "when_inferred",
                "record_of",    "recorded",  "summary", "after",  "before",         "within"});
    Event event;
    event.id = text_or(node, "id", "e" + std::to_string(ordinal));
    event.quote.source = text_or(node, "source", "record-" + event.id);
    event.quote.exact = text_or(node, "quote", "record " + event.id);
    event.actor = slot(node, "actor");
    event.action = slot(node, "action");
    event.object = slot(node, "object");
    event.counterparty = slot(node, "counterparty");
    event.place = slot(node, "place");
    event.status = word(node, "status", event_status_from, EventStatus::done);
    event.quantity = quantity(node);
    event.when = date(node, "when", Reading::within);
    event.known = date(node, "known", Reading::within);
    event.orderings = orderings(node);
    event.hedged = node.text("hedged") == "true";
    event.qualifier = node.text("qualifier");
    event.kinds = node.text("kinds");
    event.unread = node.text("unread");
    event.actor_inferred = node.text("actor_inferred") == "true";
    event.when_inferred = node.text("when_inferred") == "true";
    event.record_of = slot(node, "record_of");
    event.recorded = date(node, "recorded", Reading::within);
    event.summary = node.text("summary");
    event.origin = Origin::curated;
    return event;
  }

 private:
  std::vector<ToldStep> steps(const yaml::Node& node) {
    std::vector<ToldStep> steps;
    const yaml::Node* list = node.find("steps");
    if (list == nullptr) return steps;
    for (const yaml::Node& one : list->items) {
      known_keys(one, {"words", "action", "when", "rank"});
      ToldStep& step = steps.emplace_back();
      step.words = one.text("words");
      step.action = slot(one, "action");
      step.when = date(one, "when", Reading::within);
      const std::string rank = one.text("rank");
      std::from_chars(rank.data(), rank.data() + rank.size(), step.rank);
    }
    return steps;
  }

  void problem(const yaml::Node& node, std::string message, const std::string& fragment) {
    diagnostics_.push_back({Severity::error,
                            "story",
                            std::move(message),
                            Place{file_, node.line, node.column},
                            fragment,
                            {}});
  }

  void known_keys(const yaml::Node& node, std::initializer_list<std::string_view> keys) {
    for (const auto& [key, value] : node.entries) {
      bool known = false;
      for (const std::string_view candidate : keys) known = known || key.scalar == candidate;
      if (!known) problem(key, "unknown key", key.scalar);
    }
  }

  static std::string text_or(const yaml::Node& node, std::string_view key, std::string fallback) {
    return node.find(key) != nullptr ? node.text(key) : std::move(fallback);
  }

  template <typename T, typename F>
  T word(const yaml::Node& node, std::string_view key, F read, T fallback) {
    const yaml::Node* found = node.find(key);
    if (found == nullptr) return fallback;
    if (const auto value = read(found->scalar)) return *value;
    problem(*found, "unknown " + std::string(key), found->scalar);
    return fallback;
  }

  When date(const yaml::Node& node, std::string_view key, Reading reading) {
    const yaml::Node* found = node.find(key);
    if (found == nullptr) return {};
    if (Result<When> when = when_from_edtf(found->scalar, reading)) return *when;
    problem(*found, "not an EDTF date", found->scalar);
    return {};
  }

  std::vector<Ordering> orderings(const yaml::Node& node) {
    std::vector<Ordering> found;
    for (const std::string& id : node.texts("after")) {
      found.push_back({Order::after, id, 0, "after " + id, {}});
    }
    for (const std::string& id : node.texts("before")) {
      found.push_back({Order::before, id, 0, "before " + id, {}});
    }
    for (const std::string& text : node.texts("within")) {
      if (std::optional<Ordering> distance = ordering_from_distance(text)) {
        found.push_back(std::move(*distance));
      } else {
        problem(*node.find("within"), "not a distance", text);
      }
    }
    return found;
  }

  static NodeRef slot_from_text(const std::string& text) {
    if (text.empty()) return {};
    return text.front() == '~' ? NodeRef{text, text.substr(1)} : NodeRef{text, text};
  }
  static NodeRef slot(const yaml::Node& node, std::string_view key) {
    return slot_from_text(node.text(key));
  }

  double number(const yaml::Node& node, std::string_view key) {
    const yaml::Node* found = node.find(key);
    if (found == nullptr) return 0;
    double value = 0;
    const char* end = found->scalar.data() + found->scalar.size();
    const auto [stop, error] = std::from_chars(found->scalar.data(), end, value);
    if (error != std::errc() || stop != end) problem(*found, "not a number", found->scalar);
    return value;
  }

  std::optional<Quantity> quantity(const yaml::Node& parent) {
    const yaml::Node* node = parent.find("quantity");
    if (node == nullptr) return std::nullopt;
    known_keys(*node, {"measure", "unit", "value", "low", "high", "comparison"});
    Quantity quantity;
    quantity.measure = node->text("measure");
    quantity.unit = node->text("unit");
    quantity.value = number(*node, "value");
    quantity.low = number(*node, "low");
    quantity.high = number(*node, "high");
    for (const auto& [word, comparison] : kComparisons) {
      if (node->text("comparison") == word) quantity.comparison = comparison;
    }
    return quantity;
  }

  const std::string& file_;
  Diagnostics& diagnostics_;
};

// The mappings at `one` (a single one) or `many` (a list).
std::vector<const yaml::Node*> members(const yaml::Node& node, std::string_view one,
                                       std::string_view many) {
  std::vector<const yaml::Node*> found;
  if (const yaml::Node* single = node.find(one)) found.push_back(single);
  if (const yaml::Node* list = node.find(many)) {
    for (const yaml::Node& item : list->items) found.push_back(&item);
  }
  return found;
}

}  // namespace

Story read_story(const yaml::Node& node, const std::string& file, Diagnostics& diagnostics) {
  StoryReader reader(file, diagnostics);
  Story story;
  for (const yaml::Node* claim : members(node, "claim", "claims")) {
    story.claims.push_back(reader.claim(*claim, story.claims.size() + 1));
  }
  for (const yaml::Node* event : members(node, "event", "events")) {
    story.events.push_back(reader.event(*event, story.events.size() + 1));
  }
  return story;
}

}  // namespace gainsay

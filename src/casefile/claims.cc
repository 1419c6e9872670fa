#include "casefile/claims.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "calendar/ordering.h"

namespace gainsay {
namespace {

// A block of text ends with a line break that is not part of the quote.
std::string trimmed(std::string text) {
  constexpr std::string_view kBlank = " \t\r\n";
  text.erase(text.find_last_not_of(kBlank) + 1);
  text.erase(0, std::min(text.find_first_not_of(kBlank), text.size()));
  return text;
}

Quote read_quote(const yaml::Node& item, FileReader& reader, const Ids& sources) {
  Quote quote;
  quote.source = item.text("source");
  quote.exact = trimmed(item.text("quote"));
  quote.locator = item.text("at");  // where it stood; to be checked
  const yaml::Node* source = item.find("source");
  if (source != nullptr && source->is_scalar() && !sources.has(quote.source)) {
    reader.error(*source, "unknown-id", "case.yaml lists no such source",
                 sources.hint(quote.source, "source"));
  }
  const yaml::Node* words = item.find("quote");
  if (words != nullptr && words->is_scalar() && quote.exact.empty()) {
    reader.error(*words, "wrong-form", "a quote must not be empty");
  }
  return quote;
}

std::optional<double> number(const yaml::Node& from, std::string_view key) {
  std::string_view text;
  if (const yaml::Node* node = from.find(key)) text = node->scalar;
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

std::optional<Quantity> read_quantity(const yaml::Node& item, FileReader& reader) {
  const yaml::Node* node = item.find("quantity");
  if (node == nullptr || !node->is_mapping()) return std::nullopt;
  const std::optional<double> value = number(*node, "value");
  if (!value) return std::nullopt;
  Quantity quantity;
  quantity.measure = node->text("measure");
  quantity.unit = node->text("unit");
  quantity.value = *value;
  quantity.low = number(*node, "low").value_or(*value);
  quantity.high = number(*node, "high").value_or(*value);
  if (const auto comparison = comparison_from(node->text("comparison"))) {
    quantity.comparison = *comparison;
  }
  if (quantity.low > quantity.value || quantity.value > quantity.high) {
    reader.error(*node->find("value"), "bounds", "the value must lie between low and high");
  }
  return quantity;
}

std::vector<NodeRef> read_exceptions(const yaml::Node& item) {
  std::vector<NodeRef> refs;
  for (std::string& name : item.texts("exceptions")) refs.push_back({{}, std::move(name)});
  return refs;
}

// The values at `key`: a scalar counts as a list of one.
std::vector<const yaml::Node*> values(const yaml::Node& item, std::string_view key) {
  std::vector<const yaml::Node*> found;
  const yaml::Node* node = item.find(key);
  if (node == nullptr) return found;
  if (node->is_scalar()) found.push_back(node);
  for (const yaml::Node& one : node->items) found.push_back(&one);
  return found;
}

std::vector<Ordering> read_orderings(const yaml::Node& item, FileReader& reader) {
  std::vector<Ordering> orderings;
  constexpr std::pair<std::string_view, Order> kSides[] = {{"after", Order::after},
                                                           {"before", Order::before}};
  for (const auto& [key, order] : kSides) {
    for (const yaml::Node* other : values(item, key)) {
      orderings.push_back({order, other->scalar, 0, fmt::format("{} {}", key, other->scalar),
                           reader.place(*other)});
    }
  }
  for (const yaml::Node* distance : values(item, "within")) {
    std::optional<Ordering> ordering = ordering_from_distance(distance->scalar);
    if (!ordering) continue;  // the schema check has told
    ordering->written = reader.place(*distance);
    orderings.push_back(std::move(*ordering));
  }
  return orderings;
}

std::vector<ToldStep> read_steps(const yaml::Node& item, FileReader& reader) {
  std::vector<ToldStep> steps;
  const yaml::Node* list = item.find("steps");
  if (list == nullptr) return steps;
  for (const yaml::Node& one : list->items) {
    ToldStep& step = steps.emplace_back();
    step.words = one.text("words");
    step.action = reader.ref(one, "action");
    step.when = reader.date(one, "when", Reading::within);
    const std::string rank = one.text("rank");
    std::from_chars(rank.data(), rank.data() + rank.size(), step.rank);
  }
  return steps;
}

Claim read_claim(const yaml::Node& item, FileReader& reader, const Ids& sources) {
  Claim claim;
  claim.id = item.text("id");
  claim.quote = read_quote(item, reader, sources);
  claim.speaker = reader.ref(item, "speaker");
  claim.voice = item.text("voice");
  claim.stance = stance_from(item.text("stance")).value_or(Stance::assertion);
  claim.polarity = polarity_from(item.text("polarity")).value_or(Polarity::positive);
  claim.said = reader.date(item, "said", Reading::within);
  claim.valid = reader.date(item, "valid", Reading::throughout);
  claim.actor = reader.ref(item, "actor");
  if (!claim.actor.filled()) claim.actor = claim.speaker;
  claim.action = reader.ref(item, "action");
  claim.object = reader.ref(item, "object");
  claim.counterparty = reader.ref(item, "counterparty");
  claim.place = reader.ref(item, "place");
  claim.exceptions = read_exceptions(item);
  claim.condition = item.text("condition");
  claim.condition_met = reader.date(item, "condition_met", Reading::within);
  const yaml::Node* met = item.find("condition_met");
  if (met != nullptr && item.find("condition") == nullptr) {
    reader.error(*met, "missing-key", "a condition is met that is not written down",
                 "Add «condition: …» with its words.");
  }
  claim.qualifier = item.text("qualifier");
  claim.reason = item.text("reason");
  claim.kinds = item.text("kinds");
  claim.quantity = read_quantity(item, reader);
  claim.hedged = reader.flag(item, "hedged");
  claim.restated = reader.flag(item, "restated");
  claim.sequence = item.texts("sequence");
  claim.steps = read_steps(item, reader);
  claim.withdraws = item.text("withdraws");
  claim.origin = origin_from(item.text("origin")).value_or(Origin::curated);
  claim.summary = item.text("summary");
  claim.written = reader.place(item);
  return claim;
}

Event read_event(const yaml::Node& item, FileReader& reader, const Ids& sources) {
  Event event;
  event.id = item.text("id");
  event.quote = read_quote(item, reader, sources);
  event.actor = reader.ref(item, "actor");
  event.action = reader.ref(item, "action");
  event.object = reader.ref(item, "object");
  event.counterparty = reader.ref(item, "counterparty");
  event.place = reader.ref(item, "place");
  event.status = event_status_from(item.text("status")).value_or(EventStatus::done);
  event.when = reader.date(item, "when", Reading::within);
  event.orderings = read_orderings(item, reader);
  event.quantity = read_quantity(item, reader);
  event.hedged = reader.flag(item, "hedged");
  event.qualifier = item.text("qualifier");
  event.kinds = item.text("kinds");
  event.record_of = reader.ref(item, "record_of");
  event.recorded = reader.date(item, "recorded", Reading::within);
  if (const yaml::Node* more = item.find("attestations")) {
    for (const yaml::Node& one : more->items) {
      event.attestations.push_back(read_quote(one, reader, sources));
    }
  }
  event.origin = origin_from(item.text("origin")).value_or(Origin::curated);
  event.summary = item.text("summary");
  event.written = reader.place(item);
  return event;
}

// The items of the sequence at `key` whose id is new.
std::vector<const yaml::Node*> new_items(const yaml::Node& root, std::string_view key,
                                         FileReader& reader, Ids& ids) {
  std::vector<const yaml::Node*> items;
  const yaml::Node* list = root.find(key);
  if (list == nullptr) return items;
  for (const yaml::Node& item : list->items) {
    const yaml::Node* id = item.find("id");
    if (id != nullptr && id->is_scalar() && ids.take(*id, reader)) items.push_back(&item);
  }
  return items;
}

}  // namespace

void read_claims(const yaml::Node& root, FileReader& reader, ClaimIds ids, Case& into) {
  for (std::string& key : root.texts("drafted")) into.drafted.push_back(std::move(key));
  for (const yaml::Node* item : new_items(root, "claims", reader, ids.claims)) {
    into.claims.push_back(read_claim(*item, reader, ids.sources));
  }
  for (const yaml::Node* item : new_items(root, "events", reader, ids.events)) {
    into.events.push_back(read_event(*item, reader, ids.sources));
  }
}

void check_withdrawals(const yaml::Node& root, FileReader& reader, const Ids& claims, Case& into) {
  const yaml::Node* list = root.find("claims");
  if (list == nullptr) return;
  for (const yaml::Node& item : list->items) {
    const yaml::Node* withdraws = item.find("withdraws");
    if (withdraws == nullptr || !withdraws->is_scalar()) continue;
    const bool itself = withdraws->scalar == item.text("id");
    if (claims.has(withdraws->scalar) && !itself) continue;
    reader.error(*withdraws, "unknown-id",
                 itself ? "a claim cannot withdraw itself" : "there is no such claim",
                 itself ? "Name the claim that it takes back."
                        : claims.hint(withdraws->scalar, "other claim"));
    for (Claim& claim : into.claims) {
      if (claim.written == reader.place(item)) claim.withdraws.clear();
    }
  }
}

void check_orderings(const yaml::Node& root, FileReader& reader, const Ids& events, Case& into) {
  if (const yaml::Node* list = root.find("claims")) {
    for (const yaml::Node& item : list->items) {
      for (const yaml::Node* id : values(item, "sequence")) {
        if (events.has(id->scalar)) continue;
        reader.error(*id, "unknown-id", "there is no such event",
                     events.hint(id->scalar, "other event"));
      }
    }
  }
  const yaml::Node* list = root.find("events");
  if (list == nullptr) return;
  for (const yaml::Node& item : list->items) {
    for (Event& event : into.events) {
      if (event.written != reader.place(item)) continue;
      std::erase_if(event.orderings, [&](const Ordering& ordering) {
        const bool itself = ordering.event == event.id;
        if (events.has(ordering.event) && !itself) return false;
        yaml::Node at;
        at.scalar = ordering.event;
        at.line = ordering.written.line;
        at.column = ordering.written.column;
        reader.error(at, "unknown-id",
                     itself ? "an event has no order to itself" : "there is no such event",
                     itself ? "Name another event." : events.hint(ordering.event, "other event"));
        return true;
      });
    }
  }
}

}  // namespace gainsay

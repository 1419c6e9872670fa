#include "rule/message.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "calendar/edtf.h"

namespace gainsay {
namespace {

constexpr std::size_t kQuoteLength = 160;  // code points of a quote that a message shows

// A summary as the person wrote it, else the quote itself.
std::string what(const std::string& summary, const Quote& quote) {
  if (!summary.empty()) return summary;
  const std::string& text = quote.exact;
  const std::size_t end = forward_by(text, 0, kQuoteLength);
  return fmt::format("“{}{}”", std::string_view(text).substr(0, end), end < text.size() ? "…" : "");
}

// ": summary" where a person wrote one; the quote stands beside the message anyway.
std::string says(const std::string& summary) { return summary.empty() ? "" : ": " + summary; }

// How a field is filled in: names come from the ontology, dates and numbers are written out.
struct Speech {
  const MessageWords& words;
  bool placed = false;  // dates answer when

  std::string date(const When& when) const {
    if (words.dates && when.known()) return words.dates(edtf_of_extent(when), placed);
    if (!when.known()) return placed ? "on an unknown date" : "an unknown date";
    const std::string_view in = when.edtf.size() < 8 ? "in " : "on ";  // a month or year, or a day
    return std::string(placed ? in : "") + when.edtf;
  }

  std::string number(const std::optional<Quantity>& quantity) const {
    return quantity ? amount(quantity->value, quantity->unit, words.units) : "";
  }
};

constexpr std::string_view kClaimFields[] = {
    "speaker", "said",         "valid", "what",      "says",      "stance", "actor",  "action",
    "object",  "counterparty", "place", "condition", "qualifier", "number", "measure"};
constexpr std::string_view kEventFields[] = {"actor",  "action", "object", "counterparty",
                                             "place",  "when",   "what",   "says",
                                             "status", "number", "source"};

std::optional<std::string> claim_field(const Claim& claim, std::string_view field,
                                       const Speech& speech) {
  const Scopes& scopes = speech.words.scopes;
  if (field == "speaker") return scopes.shown(claim.speaker);
  if (field == "said") return speech.date(claim.said);
  if (field == "valid") return speech.date(claim.valid);
  if (field == "what") return what(claim.summary, claim.quote);
  if (field == "says") return says(claim.summary);
  if (field == "stance") return std::string(to_string(claim.stance));
  if (field == "actor") return scopes.shown(claim.actor.filled() ? claim.actor : claim.speaker);
  if (field == "action") return scopes.shown(claim.action);
  if (field == "object") return scopes.shown(claim.object);
  if (field == "counterparty") return scopes.shown(claim.counterparty);
  if (field == "place") return scopes.shown(claim.place);
  if (field == "condition") return claim.condition;
  if (field == "qualifier") return claim.qualifier;
  if (field == "number") return speech.number(claim.quantity);
  if (field == "measure") return claim.quantity ? claim.quantity->measure : std::string();
  return std::nullopt;
}

std::optional<std::string> event_field(const Event& event, std::string_view field,
                                       const Speech& speech) {
  const Scopes& scopes = speech.words.scopes;
  if (field == "actor") return scopes.shown(event.actor);
  if (field == "action") return scopes.shown(event.action);
  if (field == "object") return scopes.shown(event.object);
  if (field == "counterparty") return scopes.shown(event.counterparty);
  if (field == "place") return scopes.shown(event.place);
  if (field == "when") return speech.date(event.when);
  if (field == "what") return what(event.summary, event.quote);
  if (field == "says") return says(event.summary);
  if (field == "status") return std::string(to_string(event.status));
  if (field == "number") return speech.number(event.quantity);
  if (field == "source") return event.quote.source;
  return std::nullopt;
}

bool ends_sentence(std::string_view text) {
  constexpr std::string_view kClosing = "\u201d";
  if (text.ends_with(kClosing)) text.remove_suffix(kClosing.size());
  constexpr std::string_view kMore = "\u2026";
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with(kMore);
}

// "claim.place|any place" as its parts, or "On claim.said".
struct MessageField {
  bool placed = false;
  bool capital = false;
  std::string_view part;
  std::string_view name;
  std::string_view fallback;
};

MessageField field_of(std::string_view text) {
  MessageField field;
  field.capital = text.starts_with("On ");
  field.placed = field.capital || text.starts_with("on ");
  if (field.placed) text.remove_prefix(3);
  const std::size_t bar = text.find('|');
  if (bar != std::string_view::npos) {
    field.fallback = text.substr(bar + 1);
    text = text.substr(0, bar);
  }
  const std::size_t dot = text.find('.');
  field.part = text.substr(0, dot);
  if (dot != std::string_view::npos) field.name = text.substr(dot + 1);
  return field;
}

std::optional<std::string> value_of(const MessageField& field, const MessageParts& parts,
                                    Speech speech) {
  speech.placed = field.placed;
  const Claim* claim = field.part == "claim"    ? parts.claim
                       : field.part == "claim2" ? parts.claim2
                                                : nullptr;
  if (claim != nullptr) return claim_field(*claim, field.name, speech);
  const Event* event = field.part == "event"    ? parts.event
                       : field.part == "event2" ? parts.event2
                                                : nullptr;
  if (event != nullptr) return event_field(*event, field.name, speech);
  return std::nullopt;
}

// Calls `plain` for text between fields and `field` for what stands in braces.
template <typename Plain, typename InBraces>
void walk(std::string_view text, Plain plain, InBraces in_braces) {
  while (true) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    plain(text.substr(0, open));
    in_braces(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  plain(text);
}

}  // namespace

std::string fill_message(std::string_view text, const MessageParts& parts,
                         const MessageWords& words) {
  const Speech speech{words};
  std::string filled;
  walk(
      text,
      [&](std::string_view plain) {
        // A quotation that ends its sentence needs no second full stop.
        if (plain.starts_with('.') && ends_sentence(filled)) plain.remove_prefix(1);
        filled += plain;
      },
      [&](std::string_view braces) {
        const MessageField field = field_of(braces);
        std::string value = value_of(field, parts, speech).value_or("");
        const bool small = !value.empty() && value.front() >= 'a' && value.front() <= 'z';
        if (field.capital && small) value.front() = static_cast<char>(value.front() - 'a' + 'A');
        filled += value.empty() ? std::string(field.fallback) : value;
      });
  while (filled.ends_with('\n')) filled.pop_back();
  return filled;
}

std::vector<std::string> unknown_fields(std::string_view text) {
  std::vector<std::string> unknown;
  walk(
      text, [](std::string_view) {},
      [&](std::string_view braces) {
        const MessageField field = field_of(braces);
        const auto in = [&](const auto& names) {
          return std::find(std::begin(names), std::end(names), field.name) != std::end(names);
        };
        const bool claim = field.part == "claim" || field.part == "claim2";
        const bool event = field.part == "event" || field.part == "event2";
        const bool date = field.name == "said" || field.name == "valid" || field.name == "when";
        const bool there = (claim && in(kClaimFields)) || (event && in(kEventFields));
        if (!there || (field.placed && !date)) {
          unknown.emplace_back(braces);
        }
      });
  return unknown;
}

}  // namespace gainsay

// The columns of every kind of row, once for both directions: columns(row, claim) writes a const
// Claim's fields to the parameters of an INSERT, or reads them from a SELECT's current row, by the
// names that schemas/sql/ gives them. Private to src/store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gainsay/claim.h"
#include "gainsay/document.h"
#include "gainsay/event.h"
#include "store/statement.h"

namespace gainsay {

class RowWriter {
 public:
  explicit RowWriter(Statement& statement) : statement_(statement) {}

  void operator()(const std::string& name, const std::string& text) { statement_.bind(name, text); }
  void operator()(const std::string& name, std::int64_t number) { statement_.bind(name, number); }
  void operator()(const std::string& name, std::uint32_t number) {
    statement_.bind(name, static_cast<std::int64_t>(number));
  }
  void operator()(const std::string& name, bool flag) {
    statement_.bind(name, static_cast<std::int64_t>(flag ? 1 : 0));
  }
  void operator()(const std::string& name, double number) { statement_.bind(name, number); }
  // An enumerator as the word that it is printed as.
  template <typename Enum, typename From>
  void word(const std::string& name, Enum value, From) {
    statement_.bind(name, to_string(value));
  }
  // Whether `value` has columns of its own in this row; `marker` is one that is never NULL then.
  template <typename T>
  bool present(const char*, const std::optional<T>& value) {
    return value.has_value();
  }

 private:
  Statement& statement_;
};

class RowReader {
 public:
  explicit RowReader(const Statement& statement) : statement_(statement) {}

  void operator()(const std::string& name, std::string& text) { text = statement_.text(name); }
  void operator()(const std::string& name, std::int64_t& number) {
    number = statement_.integer(name);
  }
  void operator()(const std::string& name, std::uint32_t& number) {
    const std::int64_t value = statement_.integer(name);
    number = static_cast<std::uint32_t>(value);
    sound_ = sound_ && value == static_cast<std::int64_t>(number);
  }
  void operator()(const std::string& name, bool& flag) { flag = statement_.integer(name) != 0; }
  void operator()(const std::string& name, double& number) { number = statement_.real(name); }
  template <typename Enum, typename From>
  void word(const std::string& name, Enum& value, From from) {
    const auto read = from(statement_.text(name));
    sound_ = sound_ && read;
    if (read) value = *read;
  }
  template <typename T>
  bool present(const char* marker, std::optional<T>& value) {
    if (!statement_.is_null(marker)) value.emplace();
    return value.has_value();
  }

  // False when something was read that no RowWriter has written.
  bool sound() const { return sound_; }

 private:
  const Statement& statement_;
  bool sound_ = true;
};

template <typename Row, typename T>
void when_columns(Row& row, const std::string& name, T& when) {
  row(name + "_edtf", when.edtf);
  row(name + "_earliest_start", when.extent.earliest_start);
  row(name + "_latest_start", when.extent.latest_start);
  row(name + "_earliest_end", when.extent.earliest_end);
  row(name + "_latest_end", when.extent.latest_end);
}

template <typename Row, typename T>
void node_columns(Row& row, const std::string& name, T& node) {
  row(name + "_id", node.id);
  row(name, node.name);
}

template <typename Row, typename T>
void place_columns(Row& row, const std::string& name, T& place) {
  row(name + "_file", place.file);
  row(name + "_line", place.line);
  row(name + "_column", place.column);
}

template <typename Row, typename T>
void quote_columns(Row& row, T& quote) {
  row("quote", quote.exact);
  row("quote_source", quote.source);
  row("quote_prefix", quote.prefix);
  row("quote_suffix", quote.suffix);
  row("quote_begin", quote.span.begin);
  row("quote_end", quote.span.end);
  row("quote_locator", quote.locator);
}

template <typename Row, typename T>
void quantity_columns(Row& row, T& quantity) {
  if (!row.present("quantity_measure", quantity)) return;
  row("quantity_measure", quantity->measure);
  row("quantity_unit", quantity->unit);
  row("quantity_value", quantity->value);
  row("quantity_low", quantity->low);
  row("quantity_high", quantity->high);
  row.word("quantity_comparison", quantity->comparison, comparison_from);
}

// Of sources: what the Document says of itself, without its parts and blocks.
template <typename Row, typename T>
void document_columns(Row& row, T& document) {
  auto& source = document.source;
  row("id", source.id);
  row("file", source.file);
  row.word("role", source.role, role_from);
  row("title", source.title);
  row("publisher", source.publisher);
  row("author", source.author);
  when_columns(row, "published", source.published);
  row("url", source.url);
  row("archive", source.archive);
  row("retrieved", source.retrieved);
  row("grade", source.grade);
  row("language", source.language);
  row("region", source.region);
  row("sha256", source.sha256);
  place_columns(row, "listed", source.place);
  when_columns(row, "anchor", document.anchor);
  row("text", document.text);
}

template <typename Row, typename T>
void part_columns(Row& row, T& part) {
  row("sender", part.sender);
  row("sender_address", part.sender_address);
  row("subject", part.subject);
  when_columns(row, "date", part.date);
  row("quoted", part.quoted);
}

template <typename Row, typename T>
void block_columns(Row& row, T& block) {
  row.word("kind", block.kind, block_kind_from);
  row("span_begin", block.span.begin);
  row("span_end", block.span.end);
  row("part", block.part);
  row("ordinal", block.ordinal);
  row("page", block.page);
}

template <typename Row, typename T>
void step_columns(Row& row, T& step) {
  row("words", step.words);
  node_columns(row, "action", step.action);
  when_columns(row, "when", step.when);
  row("rank", step.rank);
}

// Of claims, without the exceptions and the steps.
template <typename Row, typename T>
void claim_columns(Row& row, T& claim) {
  row("id", claim.id);
  quote_columns(row, claim.quote);
  node_columns(row, "speaker", claim.speaker);
  row("voice", claim.voice);
  row.word("stance", claim.stance, stance_from);
  row.word("polarity", claim.polarity, polarity_from);
  when_columns(row, "said", claim.said);
  when_columns(row, "valid", claim.valid);
  when_columns(row, "known", claim.known);
  node_columns(row, "actor", claim.actor);
  node_columns(row, "action", claim.action);
  node_columns(row, "object", claim.object);
  node_columns(row, "counterparty", claim.counterparty);
  node_columns(row, "place", claim.place);
  row("condition", claim.condition);
  when_columns(row, "condition_met", claim.condition_met);
  row("qualifier", claim.qualifier);
  quantity_columns(row, claim.quantity);
  row("hedged", claim.hedged);
  row("withdraws", claim.withdraws);
  row.word("origin", claim.origin, origin_from);
  row("frame", claim.frame);
  row("summary", claim.summary);
  place_columns(row, "written", claim.written);
  row("restated", claim.restated);
  row("kinds", claim.kinds);
  row("reason", claim.reason);
  row("unread", claim.unread);
}

// Of events, without the attestations.
template <typename Row, typename T>
void event_columns(Row& row, T& event) {
  row("id", event.id);
  quote_columns(row, event.quote);
  node_columns(row, "actor", event.actor);
  node_columns(row, "action", event.action);
  node_columns(row, "object", event.object);
  node_columns(row, "counterparty", event.counterparty);
  node_columns(row, "place", event.place);
  row.word("status", event.status, event_status_from);
  when_columns(row, "when", event.when);
  when_columns(row, "known", event.known);
  quantity_columns(row, event.quantity);
  row("hedged", event.hedged);
  row("qualifier", event.qualifier);
  row.word("origin", event.origin, origin_from);
  row("frame", event.frame);
  row("summary", event.summary);
  place_columns(row, "written", event.written);
  row("kinds", event.kinds);
  node_columns(row, "record_of", event.record_of);
  when_columns(row, "recorded", event.recorded);
  row("unread", event.unread);
  row("actor_inferred", event.actor_inferred);
  row("when_inferred", event.when_inferred);
}

}  // namespace gainsay

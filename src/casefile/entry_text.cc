#include "casefile/entry_text.h"

#include <fmt/ranges.h>

#include <map>
#include <string_view>
#include <vector>

#include "calendar/edtf.h"
#include "casefile/scalar.h"

namespace gainsay {
namespace {

// Lines "key: value" of one item; those without a value are left out.
class ItemWriter {
 public:
  explicit ItemWriter(std::string& out) : out_(out) {}

  void line(std::string_view key, std::string_view written) {
    if (written.empty()) return;
    out_ += fmt::format("{}{}: {}\n", first_ ? "  - " : "    ", key, written);
    first_ = false;
  }
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) line(key, scalar(value));
  }
  void quote(std::string_view value) { line("quote", quoted_scalar(value)); }
  // EDTF needs no quotes but for sets and lists, and a leading %.
  void date(std::string_view key, const When& when) {
    if (!when.known()) return;
    const bool bare = when.edtf.find_first_of("[]{},%#") == std::string::npos;
    line(key, bare ? when.edtf : quoted_scalar(when.edtf));
  }
  void ref(std::string_view key, const NodeRef& ref) { text(key, written(ref)); }

  // An ad hoc id ("~…") says no more than its name, which people can read.
  static const std::string& written(const NodeRef& ref) {
    const bool named = ref.id.empty() || ref.id.front() == '~';
    return named ? ref.name : ref.id;
  }

 private:
  std::string& out_;
  bool first_ = true;
};

std::string exact(double value) { return fmt::format("{}", value); }

void write_quantity(ItemWriter& item, const std::optional<Quantity>& quantity) {
  if (!quantity) return;
  std::string written = fmt::format("{{measure: {}, value: {}", quoted_scalar(quantity->measure),
                                    exact(quantity->value));
  if (quantity->low != quantity->value) written += ", low: " + exact(quantity->low);
  if (quantity->high != quantity->value) written += ", high: " + exact(quantity->high);
  if (!quantity->unit.empty()) written += ", unit: " + quoted_scalar(quantity->unit);
  if (quantity->comparison != Comparison::equal) {
    written += fmt::format(", comparison: {}", to_string(quantity->comparison));
  }
  item.line("quantity", written + "}");
}

std::string flow_list(const std::vector<NodeRef>& refs) {
  std::string list;
  for (const NodeRef& ref : refs) {
    list += (list.empty() ? "[" : ", ") + scalar(ItemWriter::written(ref));
  }
  return list.empty() ? list : list + "]";
}

std::string id_list(const std::vector<std::string>& ids) {
  return ids.empty() ? std::string() : fmt::format("[{}]", fmt::join(ids, ", "));
}

// As they were written: "after e4" and the like stand under their first word.
void write_orderings(ItemWriter& item, const std::vector<Ordering>& orderings) {
  std::map<std::string, std::vector<std::string>> by_key;
  for (const Ordering& ordering : orderings) {
    const std::size_t space = ordering.text.find(' ');
    if (space == std::string::npos) continue;
    by_key[ordering.text.substr(0, space)].push_back(ordering.text.substr(space + 1));
  }
  for (const auto& [key, values] : by_key) item.line(key, id_list(values));
}

}  // namespace

std::string entry_text(const Claim& claim) {
  std::string out;
  ItemWriter item(out);
  item.text("id", claim.id);
  item.text("source", claim.quote.source);
  item.quote(claim.quote.exact);
  item.text("at", claim.quote.locator);
  item.ref("speaker", claim.speaker);
  item.text("voice", claim.voice);
  item.line("stance", to_string(claim.stance));
  item.line("polarity", to_string(claim.polarity));
  item.date("said", claim.said);
  item.date("valid", claim.valid);
  if (claim.actor != claim.speaker) item.ref("actor", claim.actor);
  item.ref("action", claim.action);
  item.ref("object", claim.object);
  item.ref("counterparty", claim.counterparty);
  item.ref("place", claim.place);
  item.line("exceptions", flow_list(claim.exceptions));
  item.text("condition", claim.condition);
  item.date("condition_met", claim.condition_met);
  item.text("qualifier", claim.qualifier);
  item.text("reason", claim.reason);
  item.text("kinds", claim.kinds);
  write_quantity(item, claim.quantity);
  if (claim.hedged) item.line("hedged", "true");
  if (claim.restated) item.line("restated", "true");
  item.text("withdraws", claim.withdraws);
  item.line("sequence", id_list(claim.sequence));
  if (claim.origin == Origin::imported) item.line("origin", to_string(claim.origin));
  item.text("summary", claim.summary);
  if (!claim.steps.empty()) out += "    steps:\n";
  for (const ToldStep& step : claim.steps) {
    out += fmt::format("      - words: {}\n", quoted_scalar(step.words));
    if (!step.action.id.empty()) {
      out += fmt::format("        action: {}\n", scalar(ItemWriter::written(step.action)));
    }
    if (step.when.known()) out += fmt::format("        when: {}\n", scalar(step.when.edtf));
    out += fmt::format("        rank: {}\n", step.rank);
  }
  return out;
}

std::string entry_text(const Event& event) {
  std::string out;
  ItemWriter item(out);
  item.text("id", event.id);
  item.text("source", event.quote.source);
  item.quote(event.quote.exact);
  item.text("at", event.quote.locator);
  item.ref("actor", event.actor);
  item.ref("action", event.action);
  item.ref("object", event.object);
  item.ref("counterparty", event.counterparty);
  item.ref("place", event.place);
  item.line("status", to_string(event.status));
  item.date("when", {edtf_of_extent(event.when), event.when.extent});
  if (event.origin != Origin::extracted) write_orderings(item, event.orderings);
  write_quantity(item, event.quantity);
  if (event.hedged) item.line("hedged", "true");
  item.text("qualifier", event.qualifier);
  item.text("kinds", event.kinds);
  item.ref("record_of", event.record_of);
  item.date("recorded", event.recorded);
  if (event.origin == Origin::imported) item.line("origin", to_string(event.origin));
  item.text("summary", event.summary);
  if (event.attestations.empty()) return out;
  out += "    attestations:\n";
  for (const Quote& quote : event.attestations) {
    out += fmt::format("      - source: {}\n        quote: {}\n", scalar(quote.source),
                       quoted_scalar(quote.exact));
  }
  return out;
}

}  // namespace gainsay

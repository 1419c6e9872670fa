#include "casefile/draft.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "base/file.h"
#include "casefile/file_reader.h"
#include "casefile/scalar.h"

namespace gainsay {
namespace {

constexpr std::string_view kHead =
    "# Written by gainsay draft: what was read from the sources, for you to correct and keep.\n"
    "# Delete what is wrong, mend what is nearly right, add what was missed. Each quote must "
    "stand\n"
    "# word for word in its source. Once this file is yours, write «extract: off» in case.yaml, "
    "so\n"
    "# that the sources are not read a second time.\n"
    "gainsay: 1\n";

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

void write_place(std::string& out, const Quote& quote) {
  if (!quote.locator.empty()) out += fmt::format("  # {}, {}\n", quote.source, quote.locator);
}

void write_claim(std::string& out, const Claim& claim) {
  write_place(out, claim.quote);
  ItemWriter item(out);
  item.text("id", claim.id);
  item.text("source", claim.quote.source);
  item.quote(claim.quote.exact);
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
  write_quantity(item, claim.quantity);
  if (claim.hedged) item.line("hedged", "true");
  item.text("withdraws", claim.withdraws);
  item.text("summary", claim.summary);
}

void write_event(std::string& out, const Event& event) {
  write_place(out, event.quote);
  ItemWriter item(out);
  item.text("id", event.id);
  item.text("source", event.quote.source);
  item.quote(event.quote.exact);
  item.ref("actor", event.actor);
  item.ref("action", event.action);
  item.ref("object", event.object);
  item.ref("counterparty", event.counterparty);
  item.ref("place", event.place);
  item.line("status", to_string(event.status));
  item.date("when", event.when);
  write_quantity(item, event.quantity);
  if (event.hedged) item.line("hedged", "true");
  item.text("qualifier", event.qualifier);
  item.text("summary", event.summary);
  if (event.attestations.empty()) return;
  out += "    attestations:\n";
  for (const Quote& quote : event.attestations) {
    out += fmt::format("      - source: {}\n        quote: {}\n", scalar(quote.source),
                       quoted_scalar(quote.exact));
  }
}

// An item that lacks what the schema asks for would be refused when the file is read again, and
// dropping it would lose it: it is kept as a comment that says what to fill in.
std::string as_comment(std::string_view item, std::string_view missing) {
  std::string out =
      fmt::format("  # Not complete: fill in «{}», then take the number signs away.\n", missing);
  while (!item.empty()) {
    const std::size_t end = item.find('\n');
    out += fmt::format("  #{}\n", item.substr(0, end));
    item.remove_prefix(end == std::string_view::npos ? item.size() : end + 1);
  }
  return out;
}

// The list under `key`: the complete items, then the others. `missing` names what an item lacks.
template <typename Item, typename Write, typename Missing>
void write_list(std::string& out, std::string_view key, const std::vector<Item>& items, Write write,
                Missing missing) {
  std::string complete;
  std::string incomplete;
  for (const Item& item : items) {
    const std::string_view lacking = missing(item);
    if (lacking.empty()) {
      write(complete, item);
      continue;
    }
    std::string text;
    write(text, item);
    incomplete += as_comment(text, lacking);
  }
  out += complete.empty() ? fmt::format("{}: []\n", key) : fmt::format("{}:\n", key);
  out += complete + incomplete;
}

}  // namespace

std::string draft_text(const std::vector<Claim>& claims, const std::vector<Event>& events) {
  std::string out(kHead);
  write_list(out, "claims", claims, write_claim, [](const Claim& claim) {
    return claim.speaker.filled() ? std::string_view{} : std::string_view("speaker");
  });
  write_list(out, "events", events, write_event, [](const Event& event) {
    return event.actor.filled() ? std::string_view{} : std::string_view("actor");
  });
  return out;
}

Result<std::string> write_draft(const std::string& folder, const std::vector<Claim>& claims,
                                const std::vector<Event>& events, bool overwrite) {
  const std::string path = join_path(folder, kDraftFile);
  std::error_code failed;
  if (!overwrite && std::filesystem::exists(path, failed)) {
    return fail(ErrorCode::usage, "there is a draft already", Place{path, 0, 0}, {},
                "Rename it to keep your work, or ask for it to be overwritten.");
  }
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), failed);
  if (failed) {
    return fail(ErrorCode::io, "cannot make the folder: " + failed.message(), Place{path, 0, 0});
  }
  if (auto done = write_file(path, draft_text(claims, events)); !done) return fail(done.error());
  return path;
}

}  // namespace gainsay

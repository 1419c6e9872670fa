#include "render/exchange.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "base/hash.h"
#include "base/utf8.h"
#include "render/csv_row.h"
#include "render/index.h"
#include "render/json_parts.h"
#include "render/text_page.h"
#include "render/wording.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLongestClaim = 75;  // characters of claimReviewed, as search engines ask

Json line_of(std::string_view type, Json value) {
  Json out = {{"type", type}};
  for (auto& [key, field] : value.items()) out[key] = field;
  return out;
}

// A written date that other formats take as well: a year, month or day.
bool is_plain(const std::string& edtf) {
  return !edtf.empty() && edtf.size() <= 10 && std::all_of(edtf.begin(), edtf.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '-';
  });
}

std::string cut(const std::string& text) {
  if (count_code_points(text, text.size()) <= kLongestClaim) return text;
  std::string head = text.substr(0, forward_by(text, 0, kLongestClaim - 1));
  const std::size_t blank = head.rfind(' ');
  if (blank != std::string::npos && blank > 0) head.erase(blank);
  return head + "\u2026";
}

// 1 (worst) to 5 (best). No verdict says that a statement is true, so that none gives a 5.
int rating_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradicted:
    case Verdict::broken:
      return 1;
    case Verdict::reversed:
      return 2;
    case Verdict::scope:
    case Verdict::disputed:
      return 3;
    case Verdict::context:
      break;
  }
  return 4;
}

Json appearance(const Source& source) {
  Json out = {{"@type", "CreativeWork"}};
  if (!source.url.empty()) out["url"] = source.url;
  if (!source.title.empty()) out["headline"] = source.title;
  if (is_plain(source.published.edtf)) out["datePublished"] = source.published.edtf;
  if (!source.publisher.empty()) {
    out["publisher"] = {{"@type", "Organization"}, {"name", source.publisher}};
  }
  if (!source.archive.empty()) out["archivedAt"] = source.archive;
  return out;
}

// The earliest claim of the case that says the same of the same.
const Claim& first_of(const Claim& claim, const Report& report) {
  const Claim* first = &claim;
  for (const Claim& other : report.claims) {
    const bool same = other.speaker.id == claim.speaker.id && other.stance == claim.stance &&
                      other.polarity == claim.polarity && other.action.id == claim.action.id &&
                      other.object.id == claim.object.id &&
                      other.counterparty.id == claim.counterparty.id;
    const bool earlier = other.said.known() && first->said.known() &&
                         other.said.extent.latest_end <= first->said.extent.earliest_start;
    if (same && earlier) first = &other;
  }
  return *first;
}

Json review_of(const Finding& finding, const Claim& claim, const Report& report,
               const ReportIndex& index, const Language& language, const ExportOptions& options) {
  const Source* source = index.source(claim.quote.source);
  const Source* first = index.source(first_of(claim, report).quote.source);
  Json item = {{"@type", "Claim"},
               {"author", {{"@type", "Organization"}, {"name", shown(claim.speaker)}}}};
  if (is_plain(claim.said.edtf)) item["datePublished"] = claim.said.edtf;
  if (source != nullptr) {
    item["appearance"] = appearance(*source);
  }
  if (first != nullptr) item["firstAppearance"] = appearance(*first);
  return {{"@context", "https://schema.org"},
          {"@type", "ClaimReview"},
          {"url", options.url + "#" + finding.id},
          {"author", {{"@type", "Organization"}, {"name", options.author}}},
          {"claimReviewed", cut(claim.summary.empty() ? claim.quote.exact : claim.summary)},
          {"itemReviewed", item},
          {"reviewRating",
           {{"@type", "Rating"},
            {"ratingValue", rating_of(finding.verdict)},
            {"bestRating", 5},
            {"worstRating", 1},
            {"alternateName", language.word("verdicts", to_string(finding.verdict))}}},
          {"reviewBody", finding.message + " " + finding.does_not_show}};
}

std::string ftm_id(std::string_view kind, const std::string& id) {
  return fmt::format("gainsay-{}-{}", kind, short_id(id));
}

Json ftm_entity(const std::string& id, std::string_view schema, const Json& properties) {
  return {{"id", id}, {"schema", schema}, {"properties", properties}};
}

void put(Json& properties, const std::string& key, const std::string& value) {
  if (!value.empty()) properties[key] = Json::array({value});
}

class FtmExport {
 public:
  explicit FtmExport(const Report& report) : report_(report) {}

  std::string whole() {
    for (const Source& source : report_.sources) add_source(source);
    for (const Claim& claim : report_.claims) add_claim(claim);
    for (const Event& event : report_.events) add_event(event);
    std::string actors;
    for (const auto& [id, name] : actors_) {
      actors += json_text(ftm_entity(id, "LegalEntity", {{"name", Json::array({name})}}), true);
    }
    return documents_ + actors + entries_;
  }

 private:
  void add_source(const Source& source) {
    Json properties;
    put(properties, "title", source.title);
    put(properties, "fileName", source.file);
    put(properties, "author", source.author);
    put(properties, "publisher", source.publisher);
    put(properties, "sourceUrl", source.url);
    if (is_plain(source.published.edtf)) put(properties, "publishedAt", source.published.edtf);
    documents_ += json_text(ftm_entity(ftm_id("source", source.id), "Document", properties), true);
  }

  // "" when the slot is not filled.
  std::string actor(const NodeRef& ref) {
    if (!ref.filled()) return {};
    std::string id = ftm_id("actor", ref.id.empty() ? ref.name : ref.id);
    actors_.emplace(id, shown(ref));
    return id;
  }

  void add_claim(const Claim& claim) {
    Json properties;
    put(properties, "name", claim.summary.empty() ? claim.quote.exact : claim.summary);
    put(properties, "description", claim.quote.exact);
    const std::string speaker = actor(claim.speaker);
    if (!speaker.empty()) properties["entity"].push_back(speaker);
    properties["entity"].push_back(ftm_id("source", claim.quote.source));
    entries_ += json_text(ftm_entity(ftm_id("claim", claim.id), "Note", properties), true);
  }

  void add_event(const Event& event) {
    Json properties;
    put(properties, "name", event.summary.empty() ? event.quote.exact : event.summary);
    put(properties, "description", event.quote.exact);
    const std::set<std::string> involved = {actor(event.actor), actor(event.counterparty)};
    for (const std::string& id : involved) {
      if (!id.empty()) properties["involved"].push_back(id);
    }
    put(properties, "location", shown(event.place));
    put(properties, "proof", ftm_id("source", event.quote.source));
    const std::size_t slash = event.when.edtf.find('/');
    if (slash == std::string::npos) {
      if (is_plain(event.when.edtf)) put(properties, "date", event.when.edtf);
    } else {
      const std::string start = event.when.edtf.substr(0, slash);
      const std::string end = event.when.edtf.substr(slash + 1);
      if (is_plain(start)) put(properties, "startDate", start);
      if (is_plain(end)) put(properties, "endDate", end);
    }
    entries_ += json_text(ftm_entity(ftm_id("event", event.id), "Event", properties), true);
  }

  const Report& report_;
  std::map<std::string, std::string> actors_;
  std::string documents_;
  std::string entries_;
};

Json annotation(const std::string& id, const std::string& text, const Quote& quote,
                const ReportIndex& index) {
  const Source* source = index.source(quote.source);
  const Document* document = index.document(quote.source);
  Json selectors = Json::array({{{"type", "TextQuoteSelector"},
                                 {"exact", quote.exact},
                                 {"prefix", quote.prefix},
                                 {"suffix", quote.suffix}}});
  if (document != nullptr && quote.span.end <= document->text.size()) {
    selectors.push_back({{"type", "TextPositionSelector"},
                         {"start", count_code_points(document->text, quote.span.begin)},
                         {"end", count_code_points(document->text, quote.span.end)}});
  }
  const bool on_web = source != nullptr && !source->url.empty();
  return {{"@context", "http://www.w3.org/ns/anno.jsonld"},
          {"id", "urn:gainsay:" + id},
          {"type", "Annotation"},
          {"motivation", "describing"},
          {"body", {{"type", "TextualBody"}, {"value", text}, {"format", "text/plain"}}},
          {"target",
           {{"source", on_web              ? source->url
                       : source == nullptr ? quote.source
                                           : source->file},
            {"selector", selectors}}}};
}

std::vector<std::string> csv_cells(std::string_view type, const std::string& id, const Quote& quote,
                                   const NodeRef& speaker, std::string_view kind,
                                   const std::string& when) {
  return {std::string(type), id,  quote.source, quote.locator, quote.exact, shown(speaker),
          std::string(kind), when};
}

}  // namespace

std::string render_documents(const Report& report) {
  std::string out;
  const Json sources = report_value(report)["sources"];
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const Document& document = report.documents[i];
    Json line = line_of("document", sources[i]);
    line["text"] = document.text;
    line["blocks"] = Json::array();
    for (const Block& block : document.blocks) {
      line["blocks"].push_back({{"kind", to_string(block.kind)},
                                {"start", block.span.begin},
                                {"end", block.span.end},
                                {"locator", locator(document, block.span)}});
    }
    out += json_text(line, true);
  }
  return out;
}

std::string render_hits(const Report& report, const std::vector<FoundBlock>& hits,
                        const TextStyle& style) {
  TextPage page(style);
  const ReportIndex index(report);
  for (const FoundBlock& hit : hits) {
    const Document* document = index.document(hit.source);
    if (document == nullptr) continue;
    page.line(page.painted(Paint::bold, plain_line(hit.source)) + "  " +
              plain_line(document->source.file) + "  " + locator(*document, hit.span));
    std::string text;
    std::uint32_t at = hit.span.begin;
    for (const Span& match : hit.matches) {
      text += Span{at, match.begin}.of(document->text);
      text += ">";
      text += match.of(document->text);
      text += "<";
      at = match.end;
    }
    text += Span{at, hit.span.end}.of(document->text);
    page.paragraph(plain_line(text), 2);
  }
  return page.take();
}

std::string render_hits_jsonl(const Report& report, const std::vector<FoundBlock>& hits) {
  std::string out;
  const ReportIndex index(report);
  for (const FoundBlock& hit : hits) {
    const Document* document = index.document(hit.source);
    if (document == nullptr) continue;
    Json line = {{"type", "hit"},
                 {"source", hit.source},
                 {"file", document->source.file},
                 {"locator", locator(*document, hit.span)},
                 {"text", hit.span.of(document->text)},
                 {"matches", Json::array()}};
    for (const Span& match : hit.matches) {
      line["matches"].push_back(
          {{"start", match.begin - hit.span.begin}, {"end", match.end - hit.span.begin}});
    }
    out += json_text(line, true);
  }
  return out;
}

std::string export_claimreview(const Report& report, const Language& language,
                               const ExportOptions& options) {
  const ReportIndex index(report);
  Json reviews = Json::array();
  for (const Finding& finding : report.findings) {
    const Claim* claim = index.claim(finding.claim);
    if (claim == nullptr || finding.review.status != ReviewStatus::confirmed) continue;
    reviews.push_back(review_of(finding, *claim, report, index, language, options));
  }
  return json_text(reviews);
}

std::string export_ftm(const Report& report) { return FtmExport(report).whole(); }

std::string export_csv(const Report& report) {
  std::string out =
      csv_row({"type", "id", "source", "locator", "quote", "speaker_or_actor", "stance_or_status",
               "date", "action", "object", "counterparty", "place", "origin"});
  const auto add = [&](std::vector<std::string> cells, const auto& item) {
    for (const NodeRef* ref : {&item.action, &item.object, &item.counterparty, &item.place}) {
      cells.push_back(shown(*ref));
    }
    cells.emplace_back(to_string(item.origin));
    out += csv_row(cells);
  };
  for (const Claim& claim : report.claims) {
    add(csv_cells("claim", claim.id, claim.quote, claim.speaker, to_string(claim.stance),
                  claim.said.edtf),
        claim);
  }
  for (const Event& event : report.events) {
    add(csv_cells("event", event.id, event.quote, event.actor, to_string(event.status),
                  event.when.edtf),
        event);
  }
  return out;
}

std::string export_jsonl(const Report& report) {
  std::string out;
  const Json whole = report_value(report);
  for (const Json& source : whole["sources"]) out += json_text(line_of("source", source), true);
  for (const Json& claim : whole["claims"]) out += json_text(line_of("claim", claim), true);
  for (const Json& event : whole["events"]) out += json_text(line_of("event", event), true);
  for (const Json& finding : whole["findings"]) out += json_text(line_of("finding", finding), true);
  return out;
}

std::string export_annotations(const Report& report) {
  const ReportIndex index(report);
  Json annotations = Json::array();
  for (const Claim& claim : report.claims) {
    const std::string text =
        claim.summary.empty() ? std::string(to_string(claim.stance)) + ": " + shown(claim.speaker)
                              : claim.summary;
    annotations.push_back(annotation("claim:" + claim.id, text, claim.quote, index));
  }
  for (const Event& event : report.events) {
    const std::string text = event.summary.empty()
                                 ? std::string(to_string(event.status)) + ": " + shown(event.actor)
                                 : event.summary;
    annotations.push_back(annotation("event:" + event.id, text, event.quote, index));
    std::size_t number = 0;
    for (const Quote& more : event.attestations) {
      annotations.push_back(
          annotation(fmt::format("event:{}:{}", event.id, ++number), text, more, index));
    }
  }
  return json_text(annotations);
}

}  // namespace gainsay

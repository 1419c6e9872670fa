// What goes to other programs: the documents, what was searched for, and a case in formats of
// others. Each a pure function.
#pragma once

#include <string>
#include <vector>

#include "gainsay/report.h"
#include "render/render.h"

namespace gainsay {

// A line of JSON a document: its source, its text and its blocks; places count bytes of the text.
std::string render_documents(const Report& report);

// A block that a search found.
struct FoundBlock {
  std::string source;
  Span span;                  // of the block in its document
  std::vector<Span> matches;  // of the words looked for, in its document
};
// Under source and locator, the words marked, between > and <.
std::string render_hits(const Report& report, const std::vector<FoundBlock>& hits,
                        const TextStyle& style);
// A line of JSON a block; places count bytes of its text.
std::string render_hits_jsonl(const Report& report, const std::vector<FoundBlock>& hits);

struct ExportOptions {
  std::string author;  // ClaimReview: the organisation that reviewed
  std::string url;     // ClaimReview: the address of the published review
};
// schema.org ClaimReview (https://schema.org/ClaimReview) as JSON-LD, one for each finding with a
// claim that a review has confirmed.
std::string export_claimreview(const Report& report, const Language& language,
                               const ExportOptions& options);
// FollowTheMoney entities (https://followthemoney.tech), a line each: sources as Document, actors
// as LegalEntity, events as Event, claims as Note on their speaker and source.
std::string export_ftm(const Report& report);
// A row a claim or event (RFC 4180).
std::string export_csv(const Report& report);
// A line a source, claim, event and finding, each as in the report's JSON, with its type.
std::string export_jsonl(const Report& report);
// W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a quote of a claim or event each,
// with a TextQuoteSelector and a TextPositionSelector, which counts code points of the document's
// text.
std::string export_annotations(const Report& report);

}  // namespace gainsay

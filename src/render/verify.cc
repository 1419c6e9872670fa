// Quotes and hashes: what stands and what does not.
#include <map>
#include <string>

#include "render/context.h"
#include "render/details.h"
#include "render/text_page.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

struct SourceTally {
  std::size_t standing = 0;
  std::vector<std::string> missing;  // ids of claims and events
};

using SourceTallies = std::map<std::string_view, SourceTally>;

void count(SourceTallies& tallies, const Quote& quote, const std::string& id,
           const ReportIndex& index) {
  SourceTally& tally = tallies[quote.source];
  if (stands_verbatim(quote, index))
    ++tally.standing;
  else
    tally.missing.push_back(id);
}

SourceTallies tallies_of(const Report& report, const ReportIndex& index) {
  SourceTallies tallies;
  for (const Claim& claim : report.claims) count(tallies, claim.quote, claim.id, index);
  for (const Event& event : report.events) {
    count(tallies, event.quote, event.id, index);
    for (const Quote& more : event.attestations) count(tallies, more, event.id, index);
  }
  return tallies;
}

}  // namespace

std::string render_verify(const Report& report, const Language& language, const TextStyle& style) {
  TextPage page(style);
  const ReportIndex index(report);
  SourceTallies tallies = tallies_of(report, index);
  for (const Source& source : report.sources) {
    const SourceTally& tally = tallies[source.id];
    page.line(page.painted(Paint::bold, plain_line(source.id)) + "  " + plain_line(source.file));
    page.paragraph("sha256 " + plain_line(source.sha256), 2);
    page.paragraph(language.count("verbatim", tally.standing), 2);
    for (const std::string& id : tally.missing) {
      page.paragraph(page.painted(Paint::red, language.word("not_verbatim")) + " " + plain_line(id),
                     2);
    }
  }
  return page.take();
}

}  // namespace gainsay

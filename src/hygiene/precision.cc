#include "hygiene/precision.h"

#include <algorithm>
#include <vector>

namespace gainsay {
namespace {

constexpr Instant kLongestYear = 400 * kDay;  // a year, and some days for fiscal ones

bool is_day(const Extent& extent) {
  return extent.sharp() && extent.latest_end - extent.earliest_start == kDay;
}

bool bounded(const Extent& extent) {
  return extent.earliest_start != kBeginning && extent.latest_end != kForever;
}

bool covers(const Extent& outer, const Extent& day) {
  return bounded(outer) && outer.earliest_start <= day.earliest_start &&
         day.latest_end <= outer.latest_end;
}

// Within the day, or the day itself.
bool names(const Extent& told, const Extent& day) {
  return bounded(told) && day.earliest_start <= told.earliest_start &&
         told.latest_end <= day.latest_end;
}

// The date that what stands at `span` hangs on.
const When& anchor_at(const Document& document, Span span) {
  for (const Block& block : document.blocks) {
    if (!block.span.overlaps(span) || block.part >= document.parts.size()) continue;
    const When& date = document.parts[block.part].date;
    if (date.known()) return date;
  }
  return document.anchor;
}

bool dates_the_document(const Document& document, const Extent& day) {
  const auto is_that = [&](const When& when) { return when.known() && names(when.extent, day); };
  return is_that(document.anchor) || is_that(document.source.published) ||
         std::any_of(document.parts.begin(), document.parts.end(),
                     [&](const Part& part) { return is_that(part.date); });
}

}  // namespace

std::optional<std::string> coarser_words(const When& when, const Quote& quote,
                                         const Document& document, const DateTagger& tagger) {
  if (!when.known() || !is_day(when.extent)) return std::nullopt;
  DateOptions options;
  options.anchor = anchor_at(document, quote.span);
  options.region = document.source.region;
  std::optional<std::string> around;
  for (const DateMention& mention : tagger.tag(quote.exact, options)) {
    if (!mention.when.known()) continue;
    const Extent& told = mention.when.extent;
    // «05/03/2019» is one of two days, and which is the person's to say.
    const bool choice = mention.when.edtf.find_first_of("[{") != std::string::npos;
    if (choice || names(told, when.extent)) return std::nullopt;
    const bool longer =
        covers(told, when.extent) && told.latest_end - told.earliest_start <= kLongestYear;
    if (longer && !around) around = std::string(mention.span.of(quote.exact));
  }
  if (!around || dates_the_document(document, when.extent)) return std::nullopt;
  for (const DateMention& mention : tagger.tag(document, {})) {
    if (mention.when.known() && names(mention.when.extent, when.extent)) return std::nullopt;
  }
  return around;
}

}  // namespace gainsay

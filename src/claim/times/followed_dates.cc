#include "claim/times/followed_dates.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "claim/times/stretches.h"
#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kSomeTime = "_REF";  // of values: "recently", "now"

}  // namespace

void follow_period(const SentenceReading& sentence, DocumentContext& context) {
  for (const NounPhrase& phrase : sentence.parse->phrases) {
    if (phrase.temporal || !sentence.view[phrase.head].has(Trait::period)) continue;
    const Span head = sentence.view[phrase.head].span;
    for (const DateMention& date : sentence.dates) {
      const bool stretch = date.when.known() && date.when.edtf.find('/') != std::string::npos;
      if (stretch && date.span.begin >= head.end) {
        context.period = whole_year(day_of(date.when));
        return;
      }
    }
  }
}

void follow_told(const SentenceReading& sentence, DocumentContext& context) {
  const DateMention* only = nullptr;
  for (const DateMention& date : sentence.dates) {
    if (date.type != TimexType::date || !date.when.known() || date.continues) continue;
    context.told_block = nullptr;  // of several dates none goes on
    if (only != nullptr) return;
    only = &date;
  }
  const When day = document_date(sentence);
  const bool dates =
      only != nullptr &&
      (only->relation == DateRelation::at || only->relation == DateRelation::between) &&
      only->value.find(kSomeTime) == std::string::npos &&
      !(day.known() && only->when.extent.earliest_start > day.extent.latest_end);
  if (!dates) return;
  context.told_when = day_of(only->when);
  context.told_block = sentence.block;
}

void follow_entry(const SentenceReading& sentence, DocumentContext& context) {
  constexpr Index kHeadWords = 8;    // words of "14 April 2022, Tring branch."
  constexpr Index kLongestMark = 3;  // words of "[12]", "4.1 ("
  const bool leads = sentence.block != nullptr && !sentence.dates.empty() &&
                     sentence.view.span().begin == sentence.block->span.begin;
  if (!leads) return;
  Index first = 0;
  while (first < kLongestMark && first + 1 < sentence.view.size() &&
         !sentence.view[first].temporal && sentence.view[first].letters == Letters::none) {
    ++first;
  }
  if (!sentence.view[first].temporal) return;
  const bool verb = std::any_of(sentence.parse->clauses.begin(), sentence.parse->clauses.end(),
                                [](const Clause& clause) { return clause.group.finite; });
  const bool head = sentence.view.size() <= kHeadWords && !verb;
  // "19 February 2015: the tanks are emptied.", "4.1 (19 February 2015) The tanks are emptied."
  const std::string_view rest =
      std::string_view(sentence.document->text).substr(sentence.dates.front().span.end);
  constexpr std::array<std::string_view, 4> kClosingMarks{":", ")", " –", " - "};
  const bool set_off =
      std::any_of(kClosingMarks.begin(), kClosingMarks.end(),
                  [rest](std::string_view mark) { return rest.starts_with(mark); });
  if (!head && !set_off) return;
  // An entry of a record was written before the record was closed: "17 April: …", in one of March.
  const DateMention& date = sentence.dates.front();
  const bool record = sentence.document->source.role == Role::record;
  context.block_date =
      record ? day_told(sentence, date, document_date(sentence), true) : day_of(date.when);
  context.dated_block = sentence.block;
}

}  // namespace gainsay::claim

#include "claim/times/date_of_deed.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "claim/times/dated_things.h"
#include "claim/times/dateline.h"
#include "claim/times/stretches.h"

namespace gainsay::claim {
namespace {

constexpr std::uint32_t kFar = 10000;  // bytes: nearer than this is any date of the deed itself

// "records from 2019 were found", "a trial in 2020 was on the agenda": the date stands between a
// noun and the verb of which that noun is the subject, and says which records or trial are meant.
bool describes_noun(const SentenceReading& sentence, Index word, Index verb) {
  // "our Sunday piece"
  const bool owned = word > 0 && word + 1 < sentence.view.size() &&
                     sentence.view[word - 1].is(Tag::possessive) &&
                     sentence.view[word + 1].is(Tag::noun) && !sentence.view[word + 1].temporal;
  if (owned) return true;
  if (word >= verb) return false;
  for (const Clause& clause : sentence.parse->clauses) {
    if (clause.group.main != verb || clause.subject == kNone) continue;
    const NounPhrase& subject = sentence.phrase(clause.subject);
    // "the fourth-quarter invoice went out"
    if (word >= subject.first && word < subject.head) return true;
    const bool between = word > subject.head && word < clause.group.first;
    if (!between) return false;
    for (Index i = subject.head + 1; i < word; ++i) {
      if (sentence.view[i].is(Tag::comma)) return false;
    }
    return true;
  }
  return false;
}

// "On 11 July, a Sunday, there were": says more of the date before it.
bool says_again(const SentenceReading& sentence, Index word) {
  return word > 2 && sentence.view[word - 1].is(Tag::determiner) &&
         sentence.view[word - 2].is(Tag::comma) && sentence.view[word - 3].temporal;
}

// With its month or its day: "2019-08", but not "2018-36", a quarter.
bool names_month(const DateMention& date) {
  constexpr std::size_t kMonth = 5;  // where it stands in "2019-08"
  const std::string& edtf = date.when.edtf;
  return date.type == TimexType::date && edtf.size() > kMonth + 1 && !edtf.starts_with('[') &&
         std::string_view(edtf).substr(kMonth, 2) <= "12";
}

// "in the night", "this morning": a part of a day that words of the sentence may name better.
bool names_no_day(const SentenceReading& sentence, const DateMention& date) {
  return date.type == TimexType::time &&
         sentence.text_of(date.span).find_first_of("0123456789") == std::string_view::npos;
}

// "seven weeks later", "within the week": a stretch by its distance, and no date of its own.
bool loosely_told(const SentenceReading& sentence, const DateMention& date) {
  const bool stretch = date.when.edtf.find_first_of("[/") != std::string::npos;
  return stretch && date.relation != DateRelation::since && date.relation != DateRelation::until &&
         sentence.text_of(date.span).find_first_of("0123456789") == std::string_view::npos;
}

// "the twelve months to 30 June": is it a length of time whose end is told behind it?
bool has_end(const SentenceReading& sentence, const DateMention& date) {
  return std::any_of(sentence.dates.begin(), sentence.dates.end(), [&date](const DateMention& end) {
    return end.continues && end.span.begin >= date.span.end && end.when.edtf == date.when.edtf;
  });
}

}  // namespace

const DateMention* date_for(const SentenceReading& sentence, Index first, Index last, Index near,
                            Index skip_first, Index skip_last) {
  const DateMention* best = nullptr;
  if (sentence.dates.empty()) return best;
  std::uint32_t distance = 0;
  const Index head = dateline(sentence);
  const auto better = [&](const DateMention& date, std::uint32_t gap) {
    if (best == nullptr) return true;
    // A day dates a deed better than an hour of it does.
    const bool hour = of_clock(date);
    if (hour != of_clock(*best)) return !hour;
    // "in the night from 12 to 13 January"
    if (names_no_day(sentence, *best) && names_month(date)) return true;
    if (names_no_day(sentence, date) && names_month(*best)) return false;
    const bool far = gap >= kFar;
    if (far != (distance >= kFar)) return !far;
    // "Seven weeks later, on May 4"
    const bool loose = loosely_told(sentence, date);
    if (loose != loosely_told(sentence, *best)) return !loose;
    return gap < distance;
  };
  const std::uint32_t verb = sentence.view[std::min(near, sentence.view.size() - 1)].span.begin;
  for (const DateMention& date : sentence.dates) {
    if (!date.when.known()) continue;
    if (date.continues) continue;  // its range has been read with the first end
    // "throughout 2018", "over the past two years", but not "for two years".
    const bool stretch = date.relation == DateRelation::during || has_end(sentence, date);
    if (date.type == TimexType::set || (date.type == TimexType::duration && !stretch)) continue;
    if (date.value == "PRESENT_REF") continue;  // "now" dates nothing that was done
    if (sentence.compares(date)) continue;
    const Index word = first_word(sentence.view, date);
    if (says_again(sentence, word)) continue;
    if (word < head || word < first || word >= last || (word >= skip_first && word < skip_last))
      continue;
    std::uint32_t gap = date.span.begin > verb ? date.span.begin - verb : verb - date.span.begin;
    if (!is_day(date.when) && describes_noun(sentence, word, near)) gap += kFar;
    if (dates_thing(sentence, date) || tells_which(sentence, date)) gap += kFar;
    if (better(date, gap)) {
      best = &date;
      distance = gap;
    }
  }
  return best;
}

}  // namespace gainsay::claim

#include "claim/times/used_dates.h"

#include <algorithm>

#include "claim/times/stretches.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kNow = "PRESENT_REF";  // a value of TIMEX3

// "2017-05" of "2017-05-03", and the other way round.
bool part_of(const std::string& one, const std::string& other) {
  return !is_open(one) && !is_open(other) && (one.starts_with(other) || other.starts_with(one));
}

// Does one of two times begin or end where the other does, as far as they say?
bool meet(const When& one, const When& other) {
  for (const std::string& end : {start_text(one.edtf), end_text(one.edtf)}) {
    if (part_of(end, start_text(other.edtf)) || part_of(end, end_text(other.edtf))) return true;
  }
  return false;
}

}  // namespace

bool uses(const DateUse& use, const DateMention& date) {
  if (date.type == TimexType::set) return false;
  if (use.stance) {
    if (date.type == TimexType::time) return false;  // "after 10 pm"
    const bool now = date.value == kNow;
    if (now && *use.stance == Stance::commitment) return false;  // "for now"
    const bool stretch = date.relation == DateRelation::between;
    if (stretch && *use.stance == Stance::cessation) return false;  // "from 2014 to 2016"
    if (!date.when.known()) return now;
  }
  // "Late in 2017", "by 2018 it had sold": a part of the time, or so many in all.
  if (use.counted && (!date.mod.empty() || date.relation == DateRelation::by)) return false;
  if (!date.when.known()) return !use.counted && date.type != TimexType::duration;
  return std::any_of(use.times.begin(), use.times.end(),
                     [&date](const When* when) { return meet(*when, date.when); });
}

}  // namespace gainsay::claim

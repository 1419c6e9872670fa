#include "mention/dates/relate.h"

#include <fmt/format.h>

#include "mention/dates/when_of.h"

namespace gainsay::dates {
namespace {

int fiscal_end(const Found& f, const Setting& setting) {
  const CalendarDate* date = f.date();
  return date != nullptr && date->fiscal ? setting.fiscal_end_month : 0;
}

// Words that only point: now, lately, some day.
When pointed(Reference reference, const Setting& setting) {
  if (!setting.document) return {};
  const Stretch here = stretch_of(*setting.document, 0);
  switch (reference) {
    case Reference::PRESENT_REF:
      return when_of(here, DateRelation::at, true);
    case Reference::PAST_REF:
      return when_open(here, true);
    case Reference::FUTURE_REF:
      return when_open(here, false);
    default:
      return {};
  }
}

// A fiscal year, or some part of it, of which nobody knows when it ends: it may begin half a year
// before the year that it is called by, or after. "The 2017-18 fiscal year" has parts of both.
When fiscal_year(int year, bool two_years, DateRelation relation) {
  const std::string last = fmt::format("{:04}", year);
  if (!two_years) return when_of({last, last}, relation, true);
  const Stretch both = {fmt::format("{:04}", year - 1), last};
  return relation == DateRelation::at ? when_between(both, both) : when_of(both, relation, false);
}

When single(const Found& f, const Resolved& r, const Setting& setting) {
  if (const auto* length = std::get_if<Length>(&f.expression.body)) {
    return setting.document ? when_along(*length, f.expression.direction, *setting.document)
                            : When{};
  }
  if (const auto* reference = std::get_if<Reference>(&f.expression.body)) {
    return pointed(*reference, setting);
  }
  if (f.date() == nullptr) return {};
  if (r.another && r.moment.season != Season::none) {  // northern, or southern
    Resolved north = r;
    north.another.reset();
    Resolved south = north;
    south.moment = *r.another;
    return when_in_either(single(f, north, setting), single(f, south, setting));
  }
  if (r.another) return when_either(stretch_of(r.moment, 0), stretch_of(*r.another, 0));
  const int end = fiscal_end(f, setting);
  // "before the end of 2019" is of 2019, too, and so is "after mid-2019".
  const Mod mod = f.expression.mod;
  const bool before = f.relation == DateRelation::before && mod != Mod::END && mod != Mod::MID;
  const bool after = f.relation == DateRelation::after && mod != Mod::START && mod != Mod::MID;
  if (end == 0 && (before || after)) {
    return when_outside(r.moment, f.relation);
  }
  // "since the end of July" is from August on.
  if (end == 0 && f.relation == DateRelation::since && mod == Mod::END) {
    return when_past(r.moment);
  }
  if (f.date()->run != 0 && setting.document && f.date()->shift) {
    return when_along({Amount{}, f.date()->shift->unit}, f.date()->run, *setting.document);
  }
  const CalendarDate& date = *f.date();
  const Stretch part = date.half_month != 0    ? half_of_month(r.moment, date.half_month)
                       : date.nth_week != 0    ? week_of_month(r.moment, date.nth_week)
                       : date.nth_weekend != 0 ? weekend_of_month(r.moment, date.nth_weekend)
                                               : Stretch{};
  if (part.known()) {
    return f.relation == DateRelation::at ? when_between(part, part)
                                          : when_of(part, f.relation, false);
  }
  if (date.fiscal && !setting.fiscal_known && r.moment.year && !r.moment.bc) {
    return fiscal_year(*r.moment.year, date.two_years, f.relation);
  }
  if (f.date()->week_to != 0 && f.relation == DateRelation::at) {
    const Stretch week = seven_days(r.moment, f.date()->week_to);
    return when_between(week, week);
  }
  if (f.date()->turn && r.moment.year && !r.moment.bc) {
    return when_of(turn_of(*r.moment.year), f.relation, false);
  }
  if (f.date()->turn && r.moment.prefix && !r.moment.bc) {
    return when_of(turn_around(r.moment), f.relation, false);
  }
  return when_of(stretch_of(r.moment, end), f.relation, f.expression.mod == Mod::APPROX);
}

// "the year to March 2022": how long it was, and not when it began.
bool is_length(const CalendarDate& first, const CalendarDate& second) {
  const bool unit = first.shift && first.shift->amount.count == 0 && !first.year && !first.month &&
                    !first.day && first.season == Season::none;
  return unit && first.shift->unit == Unit::year && second.month;
}

// "The week ended 5 May": the seven days that end with it.
bool ends_week(const Found& first, const Found& second) {
  return first.date() != nullptr && first.date()->week_to < 0 && second.date() != nullptr &&
         (second.link == Link::ending || second.link == Link::range);
}

bool is_range(const Found& first, const Found& second) {
  if (first.date() == nullptr || second.date() == nullptr) return false;
  if (is_length(*first.date(), *second.date())) return false;
  if (ends_week(first, second)) return true;
  if (second.link == Link::range) return first.relation != DateRelation::until;
  return second.link == Link::list && first.relation == DateRelation::between;
}

DateMention mention_of(const Found& f, const Resolved& r, const Setting& setting) {
  DateMention mention;
  mention.span = f.span;
  mention.with_cue = {f.cue.empty() ? f.span.begin : f.cue.begin,
                      f.tail.empty() ? f.span.end : f.tail.end};
  mention.type = r.type;
  mention.value = r.value;
  mention.mod = to_string(f.expression.mod);
  mention.relation = f.relation;
  if (std::holds_alternative<Length>(f.expression.body) && f.expression.direction != 0) {
    mention.relation = DateRelation::during;
  }
  if (f.date() != nullptr && f.date()->run != 0 && f.relation == DateRelation::at) {
    mention.relation = DateRelation::during;
  }
  // "between" without a second end says no more than "at".
  if (f.relation == DateRelation::between) mention.relation = DateRelation::at;
  mention.when = single(f, r, setting);
  return mention;
}

// "The first nine months of 2022", "the last ten days of March": what part of what follows.
When part_of_next(const Found& first, const Found& second, const Resolved& whole) {
  const auto* length = std::get_if<Length>(&first.expression.body);
  if (length == nullptr || length->edge == 0 || second.date() == nullptr) return {};
  const bool beside = !second.cue.empty() && second.cue.begin <= first.span.end + 1;
  if (!beside || second.relation != DateRelation::at) return {};
  const Stretch part = edge_of(whole.moment, *length);
  return when_between(part, part);
}

// "The 52 weeks ended 29 December", "the 12 months to June 2018".
When length_before(const Found& first, const Found& second, const Resolved& end) {
  const auto* length = std::get_if<Length>(&first.expression.body);
  const bool linked = second.link == Link::ending || second.link == Link::range;
  if (length == nullptr || !linked || second.date() == nullptr) return {};
  const Stretch whole = length_to(end.moment, *length);
  return when_between(whole, whole);
}

// "The winter of 2021/22", "the summer of 2021/22": one season, which in the south is the summer.
When one_season(const Found& first, const Found& second) {
  const CalendarDate* const season = first.date();
  const CalendarDate* const year = second.date();
  if (season == nullptr || year == nullptr || !season->year || !year->year) return {};
  const bool next =
      *year->year == *season->year + 1 && !year->month && year->season == Season::none;
  Moment moment;
  moment.year = season->year;
  moment.season = over_new_year(season->season) ? season->season : in_south(season->season);
  if (!next || season->bc || !over_new_year(moment.season)) return {};
  return when_of(stretch_of(moment, 0), first.relation, false);
}

// From the one to the other; of days in figures that nobody knows the order of, in either order.
When between(const Found& first, const Resolved& begin, const Found& last, const Resolved& end,
             const Setting& setting) {
  const Stretch from = stretch_of(begin.moment, fiscal_end(first, setting));
  if (When season = one_season(first, last); season.known()) return season;
  if (ends_week(first, last)) {
    const Stretch week = seven_days(begin.moment, -1);
    return when_between(week, week);  // unknown where the day is
  }
  Stretch to = stretch_of(end.moment, fiscal_end(last, setting));
  // "Between September and the end of the year": its last month, or day, as the beginning is told.
  if (last.expression.mod == Mod::END) to = last_part(end.moment, begin.moment.grain, to);
  When whole = when_between(from, to);
  if (!begin.another && !end.another) return whole;
  const Moment& other_begin = begin.another ? *begin.another : begin.moment;
  const Moment& other_end = end.another ? *end.another : end.moment;
  return when_between_either(whole,
                             when_between(stretch_of(other_begin, 0), stretch_of(other_end, 0)));
}

void join(DateMention& first, DateMention& second, When when) {
  first.with_cue.end = second.with_cue.end;
  second.with_cue = first.with_cue;
  first.relation = second.relation = DateRelation::between;
  first.when = when;
  second.when = std::move(when);
  second.continues = true;
}

}  // namespace

std::vector<DateMention> mentions_of(const std::vector<Found>& found,
                                     const std::vector<Resolved>& resolved,
                                     const Setting& setting) {
  std::vector<DateMention> mentions;
  mentions.reserve(found.size());
  std::size_t last = found.size();  // the one that the last mention was made of
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (resolved[i].value.empty()) continue;
    mentions.push_back(mention_of(found[i], resolved[i], setting));
    if (last + 1 == i && is_range(found[last], found[i]) &&
        !mentions[mentions.size() - 2].continues) {
      When whole = between(found[last], resolved[last], found[i], resolved[i], setting);
      if (whole.known()) join(mentions[mentions.size() - 2], mentions.back(), std::move(whole));
    }
    if (last + 1 == i) {
      When part = part_of_next(found[last], found[i], resolved[i]);
      if (!part.known()) part = length_before(found[last], found[i], resolved[i]);
      if (part.known()) join(mentions[mentions.size() - 2], mentions.back(), std::move(part));
    }
    last = i;
  }
  return mentions;
}

}  // namespace gainsay::dates

#include "claim/events/event_time.h"

#include <algorithm>
#include <utility>

#include "claim/events/event_date.h"
#include "claim/events/event_status.h"
#include "claim/events/told_clause.h"
#include "claim/times/date_options.h"
#include "claim/times/dated_things.h"
#include "claim/times/periods.h"
#include "claim/times/put_off.h"
#include "claim/times/stretches.h"
#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

// "On 12 May inspectors found that the tanks had been emptied": by then, and not on that day.
bool found_done(const EventReading& reading, const Proposition& proposition,
                const DateMention& date) {
  const SentenceReading& sentence = reading.sentence;
  const Clause& clause = sentence.clause(proposition.clause);
  const bool before = proposition.clause > 0 && clause.group.perfect && clause.group.past;
  if (!before || date.when.edtf.find('/') != std::string::npos) return false;
  const Clause& finding = sentence.clause(proposition.clause - 1);
  return reading.lexicon.reporting.establishes(finding.group.verb) &&
         date.span.end <= sentence.view[clause.first].span.begin;
}

// "the said trips": those that were spoken of last.
bool takes_up(const EventReading& reading) {
  const SentenceReading& sentence = reading.sentence;
  const auto& phrases = sentence.parse->phrases;
  return std::any_of(phrases.begin(), phrases.end(), [&](const NounPhrase& phrase) {
    for (Index i = phrase.first + 1; i < phrase.head; ++i) {
      const bool points = sentence.view[i - 1].has(Trait::points);
      if (points && sentence.view[i].has(Trait::resumes)) return true;
    }
    return false;
  });
}

// "the gas emitted in the reporting period": the one that the document named.
bool names_period(const EventReading& reading) {
  const SentenceReading& sentence = reading.sentence;
  const auto& phrases = sentence.parse->phrases;
  return std::any_of(phrases.begin(), phrases.end(), [&](const NounPhrase& phrase) {
    return !phrase.temporal && phrase.preposition != kNone &&
           sentence.view[phrase.head].has(Trait::period) &&
           sentence.view[phrase.first].is(Tag::determiner);
  });
}

// "In the same period", "in the same five months": the stretch of time that was told last.
bool in_same_stretch(const EventReading& reading) {
  const When& last = reading.context.last_when;
  if (!last.known() || is_day(last)) return false;
  const SentenceView& view = reading.sentence.view;
  for (Index i = 2; i < view.size(); ++i) {
    const bool same = view[i - 2].is(Tag::preposition) && view[i - 1].has(Trait::points) &&
                      reading.lexicon.words.in(WordGroup::same, view[i].id);
    if (!same) continue;
    Index next = i + 1;
    while (next < view.size() && view[next].is(Tag::number)) ++next;
    if (next == view.size()) return false;
    return view[next].has(Trait::period) || view[next].has(Trait::time_part);
  }
  return false;
}

// "At 31 December loans to coal came to 612." "Loans to gas came to 2,240.": one table in words.
bool goes_on_counting(const EventReading& reading, const Proposition& proposition) {
  const DocumentContext& context = reading.context;
  if (!context.last_counted || proposition.frame == kNone || !context.last_when.known()) {
    return false;
  }
  const bool alike =
      reading.lexicon.predicates.frames()[proposition.frame].id == context.last.frame ||
      reading.lexicon.words.text(proposition.verb) == context.last.action.name;  // "came to"
  return alike && reading.sentence.number.has_value();
}

// At some time up to the paper that tells of it.
When some_time_up_to(const When& day) {
  const bool sharp = day.known() && day.edtf.find('/') == std::string::npos;
  return sharp ? some_time_until(day_of(day)) : day;
}

// "By 30 June it had mended 1,122": so many on that day.
bool counted_by(const EventReading& reading, const Proposition& proposition,
                const DateMention& date) {
  return date.relation == DateRelation::by && proposition.past && proposition.perfect &&
         !proposition.negated && reading.sentence.number.has_value();
}

// "raised the fee from 1 May": on that day, and not ever since
bool begun_then(const EventReading& reading, const Proposition& proposition,
                const DateMention& date) {
  return date.relation == DateRelation::since && proposition.frame != kNone &&
         reading.lexicon.predicates.frames()[proposition.frame].has(Sense::at_once);
}

// By `found`, a date of its sentence.
When time_by_date(const EventReading& reading, const EventCandidate& candidate,
                  const DateMention& found) {
  const SentenceReading& sentence = reading.sentence;
  const Proposition& proposition = candidate.proposition;
  When day = reading.paper_day();
  if (When stock = sentence.number ? counted_on(sentence, found) : When{}; stock.known()) {
    return stock;
  }
  const When dated = day_told(sentence, found, day, reading.reported_done(proposition));
  if (counted_by(reading, proposition, found)) return end_of_stretch(dated);
  // What lies ahead of the paper is what it asks or plans for, not when it did so.
  const bool told_then = dates_publication(sentence, reading.lexicon.reporting, found,
                                           sentence.clause(proposition.clause).group.main);
  if (told_then || found_done(reading, proposition, found)) return some_time_until(dated);
  const bool ahead =
      day.known() && dated.known() && dated.extent.earliest_start > day.extent.latest_end;
  // But "on a second visit, on 3 February, the unit was empty" was added to the paper.
  if (ahead &&
      !(reading.told_as_done(proposition) && names_day(found) && !to_come(reading, found, 0))) {
    return day;
  }
  // "is to raise it by 1 February": ordered or planned on the day of the paper.
  const bool deadline = found.relation == DateRelation::by ||
                        found.relation == DateRelation::before ||
                        found.relation == DateRelation::until;
  if (deadline && reading.record && day.known() &&
      event_status(reading, candidate) == EventStatus::planned) {
    return day;
  }
  if (begun_then(reading, proposition, found)) return start_of_stretch(dated);
  return closed_by(dated, day);
}

// By a date of its sentence, else by what stands before the sentence.
When time_by_grammar(const EventReading& reading, const EventCandidate& candidate) {
  const SentenceReading& sentence = reading.sentence;
  const DocumentContext& context = reading.context;
  const Proposition& proposition = candidate.proposition;
  const bool past = reading.told_as_done(proposition);
  // "Supplier shall deliver by the tenth day": agreed when the paper was made.
  if (reading.agreed_by(proposition.modal)) return reading.paper_day();
  if (candidate.until != kNone) {
    return put_off_to(sentence, proposition, candidate.until, reading.paper_day(), !reading.record);
  }
  if (candidate.date != nullptr) return time_by_date(reading, candidate, *candidate.date);
  if (context.period.known() && names_period(reading)) return context.period;
  if (past && in_same_stretch(reading)) return context.last_when;
  if (proposition.modal != 0 && proposition.perfect) return {};  // "may have": nobody says when
  const bool so_far = proposition.perfect || (proposition.negated && past);
  if (past && context.block_date.known() && context.dated_block == sentence.block) {
    return context.block_date;
  }
  if (past && !so_far && goes_on_counting(reading, proposition)) return context.last_when;
  // "They wanted it in June and I said no. No log-in was ever made for them."
  const bool told = context.told_when.known() && context.told_block == sentence.block;
  if (past && !proposition.perfect && told) return context.told_when;
  // "The permit was granted on 30 May. Until then the company had kept none."
  if (told && proposition.past && proposition.perfect) return some_time_up_to(context.told_when);
  // "Sixty rupees were taken on each of the said trips."
  if (reading.record && past && !so_far && context.last_when.known() && takes_up(reading)) {
    return context.last_when;
  }
  const bool told_on = past && !so_far && context.last_block == sentence.block;
  if (reading.record && !(told_on && context.last_when.known())) {
    const When day = reading.paper_day();
    if (past && !so_far && context.visit_told && !in_entry(sentence, context)) {
      return context.visit;
    }
    return so_far && day.known() ? some_time_up_to(day) : day;
  }
  if (past && !proposition.perfect && context.last_block == sentence.block) {
    return context.last_when;
  }
  // "has been called off": at some time up to the paper that says so.
  if (proposition.perfect && !proposition.past) return some_time_up_to(reading.paper_day());
  return !past && proposition.modal == 0 ? reading.paper_day() : When{};
}

// "The Post reported in June that Northfield had sold them": is `when` the time of the telling, and
// so no more than an end of that of the deed?
bool dates_telling(const EventReading& reading, const Proposition& proposition, const When& when) {
  const SentenceReading& sentence = reading.sentence;
  const Index opener = sentence.clause(proposition.clause).opener;
  // In a record, only of what "had" been done, and not where the company tells it: then it knew it.
  const bool by_then = reading.record ? proposition.past && proposition.perfect
                                      : proposition.past || proposition.perfect;
  if (!by_then || !when.known() || opener == kNone || proposition.clause == 0 ||
      !sentence.view[opener].has(Trait::says_that) ||
      (reading.record && company_tells(reading, proposition.clause - 1))) {
    return false;
  }
  const WordId verb = sentence.clause(proposition.clause - 1).group.verb;
  const Reporting& reporting = reading.lexicon.reporting;
  const bool tells = reporting.saying(verb) == Saying::say || reporting.shows(verb);
  if (!tells || reporting.establishes(verb) || reporting.admits(verb)) return false;
  return std::any_of(sentence.dates.begin(), sentence.dates.end(), [&](const DateMention& date) {
    const bool ahead = date.span.end <= sentence.view[opener].span.begin;
    return ahead && day_told(sentence, date, reading.paper_day(), true).edtf == when.edtf;
  });
}

void note_dates(const EventReading& reading, const std::vector<DateOption>& options,
                std::size_t taken) {
  Decision decision{DecisionKind::date, reading.sentence.view.span(), {}, taken};
  for (const DateOption& option : options) {
    decision.options.push_back({option.when.edtf, option.tally.names()});
  }
  reading.context.decisions->push_back(std::move(decision));
}

}  // namespace

When event_time(const EventReading& reading, const EventCandidate& candidate) {
  const DocumentContext& context = reading.context;
  const UndatedEvent event{
      &candidate.proposition, candidate.date, time_by_grammar(reading, candidate),
      reading.paper_day(),    reading.record, reading.reported_done(candidate.proposition)};
  if (names_period(reading) && event.by_grammar == context.period) return context.period;
  if (event.by_grammar == context.last_when && in_same_stretch(reading)) return context.last_when;
  if (candidate.until != kNone) return event.by_grammar;
  // "sold in 2017 what it had made in 2015": the date beside the verb that describes
  if (reading.tells_with_date(candidate.proposition.clause)) return event.by_grammar;
  const Index next = candidate.proposition.clause + 1;
  if (next < reading.sentence.parse->clauses.size() && reading.blamed(next)) {
    return event.by_grammar;
  }
  if (charged(reading, candidate.proposition) && candidate.date == nullptr) return {};
  // "In June the court fined it for selling them": nobody says when it had.
  if (candidate.blamed) return candidate.date == nullptr ? When{} : event.by_grammar;
  const std::vector<DateOption> options =
      date_options(reading.sentence, context, reading.attribution, event);
  const auto best = std::max_element(
      options.begin(), options.end(),
      [](const DateOption& a, const DateOption& b) { return a.tally.sum() < b.tally.sum(); });
  if (context.decisions != nullptr) {
    note_dates(reading, options, static_cast<std::size_t>(best - options.begin()));
  }
  if (dates_telling(reading, candidate.proposition, best->when)) return some_time_up_to(best->when);
  const bool undated = candidate.date == nullptr && reading.told_as_done(candidate.proposition);
  const bool of_its_day =
      context.meeting || context.section.known() || in_entry(reading.sentence, context);
  if (undated && reading.record && !of_its_day && best->when == event.paper) {
    return then_or_before(best->when);
  }
  // Written alike, what the grammar says may know less: "has sold", not "sold until then".
  return best->when.edtf == event.by_grammar.edtf ? event.by_grammar : best->when;
}

}  // namespace gainsay::claim

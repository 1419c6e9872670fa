// Mention: something found in a Document's text, at a Span, with what it was resolved to.
//
// DateMention   a temporal expression (TIMEX3 of ISO-TimeML) with its When.
//               A range is two mentions, as TIMEX3 has it; both carry the relation, the cue and the
//               When of the whole, and the second one says that it continues the first.
// ActorMention  a name, acronym, definite description or pronoun that stands for an actor.
// TopicMention  words that stand for a topic of the ontology.
// A mention whose meaning is not known keeps its span and says so; it is never resolved by guess.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/span.h"
#include "gainsay/when.h"

namespace gainsay {

enum class TimexType : std::uint8_t { date, time, duration, set };

// How a date stands to what it dates, from the words before it.
enum class DateRelation : std::uint8_t {
  at,       // "in November 2017", "on Thursday"
  since,    // "since 2016", "from 2016 on"
  until,    // "until 2019", "through 2019"
  before,   // "before 2019", "no later than 2019"
  after,    // "after 2019"
  by,       // "by November 2018": not later than, perhaps earlier
  between,  // "between September 2017 and December 2018": one mention for the whole
  during,   // "throughout 2018", "over the past few years"
};

struct DateMention {
  Span span;      // the expression itself, without its preposition, as TIMEX3 marks it
  Span with_cue;  // with the preposition or cue ("as recently as 2018")
  TimexType type = TimexType::date;
  std::string value;  // TIMEX3 value: "2013-W11", "PRESENT_REF", "P10Y"
  std::string mod;    // TIMEX3 mod: START, END, APPROX, …; empty when none
  DateRelation relation = DateRelation::at;
  When when;               // the expression with its relation; unknown for bare durations and sets
  bool continues = false;  // the second end of a range: read the mention before it instead
};

struct ActorMention {
  enum class Form : std::uint8_t { name, acronym, description, pronoun, first_person };
  Span span;
  Form form = Form::name;
  std::string actor;  // ontology id; for one not in the ontology "~@" and its folded name;
                      // empty = nobody can say
  std::string name;   // as it is shown to people: the fullest name seen in the case
  bool person = false;
  std::string affiliation;  // of a person: the actor that they belong to or speak for; may be empty
};

struct TopicMention {
  Span span;
  std::string topic;  // ontology id
};

// Blocks of a document that stand under a line with a date of its own.
struct DatedSection {
  std::uint32_t first = 0;  // index into Document::blocks
  std::uint32_t last = 0;   // one past
  When when;                // a day, a month, or what a heading alone bears: a year, a quarter
};

struct Mentions {
  std::vector<DateMention> dates;      // sorted by span
  std::vector<ActorMention> actors;    // sorted by span
  std::vector<TopicMention> topics;    // sorted by span
  std::vector<DatedSection> sections;  // sorted, not overlapping
};

}  // namespace gainsay

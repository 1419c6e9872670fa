// Grammar: the word lists and patterns of a language, compiled; and how a match becomes an
// Expression.
//
// Read from data/lexicon/<language>/dates-words.yaml, dates-holidays.yaml, dates-patterns.yaml.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/mention.h"
#include "mention/dates/expression.h"
#include "mention/dates/lexicon.h"
#include "mention/dates/pattern.h"

namespace gainsay::dates {

// A day of the year by rule: a fixed date, the nth weekday of a month (negative: from its end) or
// so many days after it, or days from Easter Sunday.
struct Holiday {
  int month = 0;
  int day = 0;
  int weekday = 0;
  int nth = 0;
  int easter = 0;        // days from Easter Sunday, when month is 0
  int year = 0;          // of a day that was only once; 0: every year
  bool by_date = false;  // called by its date: "9/11"
  int then = 0;          // days after the nth weekday: "Black Friday"
};

enum class Yields : std::uint8_t { nothing, date, length, set, reference };

// What all matches of a pattern have in common.
struct Rule {
  std::string id;
  Yields yields = Yields::date;
  bool narrative_only = false;
  bool joins_range = false;                  // its second date is the end of what its first begins
  std::vector<std::pair<RoleId, int>> with;  // constants, applied before the captures
};

struct Grammar {
  Lexicon lexicon;
  PatternSet patterns;
  std::vector<Rule> rules;
  PatternSet cues;                          // right before an expression: "since", "no later than"
  std::vector<DateRelation> cue_relations;  // by cue pattern
  PatternSet tails;                         // right after it: "onwards"
  std::vector<DateRelation> tail_relations;
  std::vector<std::string> month_first;  // regions that write 02/08 for the eighth of February
  std::vector<std::string> southern;     // regions in which summer begins in December
  bool is_southern(std::string_view region) const {
    return std::find(southern.begin(), southern.end(), region) != southern.end();
  }
  std::vector<Holiday> holidays;

  static Result<Grammar> load(const Knowledge& knowledge, const std::string& folder);

  // What the span of the match says.
  Expression expression(const Match& match, std::uint8_t span,
                        const std::vector<Token>& tokens) const;
};

}  // namespace gainsay::dates

// Resolving: from what an expression says to when that is.
//
// Steps, for a date: (1) choose the base, the document's date or the last date mentioned;
// (2) apply the shift; (3) put the fields that the text names over it; (4) find the year, month or
// day that is still missing, near the base, in the direction that tense and cues give.
// The resolver remembers what a reader remembers: the last date mentioned and the quarter under
// discussion.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gainsay/mention.h"
#include "mention/dates/day_order.h"
#include "mention/dates/expression.h"
#include "mention/dates/found.h"
#include "mention/dates/grammar.h"
#include "mention/dates/moment.h"

namespace gainsay::dates {

// What an expression came to.
struct Resolved {
  TimexType type = TimexType::date;
  std::string value;
  Moment moment;                  // of dates and times
  std::optional<Moment> another;  // the second reading: of 02/08/2012, of a season
};

struct Setting {
  std::optional<Moment> document;  // the document's date
  bool narrative = false;
  bool day_first = false;  // 02/08 is the second of August
  bool ambiguous = false;  // nobody knows
  Seasons seasons = Seasons::northern;
  int fiscal_end_month = 0;  // 1 to 11; 0: the calendar year, or not known
  bool fiscal_known = false;
};

class Resolver {
 public:
  Resolver(const Grammar& grammar, Setting setting);

  Resolved resolve(const Found& found);
  const Setting& setting() const { return setting_; }

 private:
  Resolved date(CalendarDate date, int direction);
  bool topic(const CalendarDate& date, Moment& moment) const;
  void complete_weekend(const Moment& base, int direction, Moment& moment) const;
  void order_numeric(CalendarDate& date, std::optional<CalendarDate>& other) const;
  const Moment* base_of(const CalendarDate& date) const;
  void move(const CalendarDate& date, const Moment& base, Moment& moment);
  bool shifted(const CalendarDate& date, const Moment& base, Moment& moment);
  void shifted_name(const CalendarDate& date, const Moment& base, Moment& moment) const;
  void year_ago(const CalendarDate& date, const Moment& base, Moment& moment) const;
  Day holiday_in(int which, int year) const;
  const Holiday* called_by_date(const CalendarDate& date) const;
  void place_holiday(const CalendarDate& date, const Moment* base, int direction,
                     Moment& moment) const;
  void put_fields(const CalendarDate& date, Moment& moment) const;
  void complete(const CalendarDate& date, const Moment& base, int direction, Moment& moment) const;
  void complete_weekday_of_month(const CalendarDate& date, const Moment& base,
                                 Moment& moment) const;
  void complete_month(const Moment& base, int direction, Moment& moment) const;
  void complete_day(const Moment& base, int direction, Moment& moment) const;
  bool near_last_month(Moment& moment) const;
  bool goes_on(int direction, Moment& moment) const;
  void complete_quarter(bool fiscal, const Moment& base, int direction, Moment& moment) const;
  void remember(const Moment& moment, const CalendarDate& date, int direction);
  int full_year(int year, bool short_year) const;

  const Grammar& grammar_;
  Setting setting_;
  std::optional<Moment> mentioned_;
  std::uint32_t mentioned_paragraph_ = 0;
  std::optional<Moment> month_;    // the last one mentioned that has a month
  std::optional<Moment> week_;     // of the expression before, where it is one
  std::optional<Moment> in_week_;  // "last week, on Tuesday": the week that the day is of
  std::optional<Moment> quarter_;  // under discussion
  std::uint32_t quarter_paragraph_ = 0;
  std::optional<int> told_;      // the month, since the year 0, told last with its year
  std::optional<int> told_day_;  // its day, if that was told
  std::uint32_t told_paragraph_ = 0;
  bool lengths_ = false;  // "the first two months" has been named since the last quarter was
  std::uint32_t paragraph_ = 0;
  bool since_ = false;  // "since 1904" looks back
};

// "P18M", "PXY", "PT24H"; years for decades and centuries.
std::string duration_value(const Length& length);

}  // namespace gainsay::dates

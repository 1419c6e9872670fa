#include "rule/order/told_twice.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "calendar/civil.h"
#include "gainsay/document.h"
#include "rule/judge/written_words.h"
#include "rule/order/event_order.h"

namespace gainsay {
namespace {

struct DatedRecord {
  std::size_t event = 0;
  WrittenWords words;
  std::set<std::string> tails;  // of names of several words all but the first: "Luna Maris"
};
// Of the words of a quote those that count.
using Telling = std::function<WrittenWords(WrittenWords)>;

// A day of its own, as the record itself gives it.
bool on_a_day(const Event& event) {
  const Extent& extent = event.when.extent;
  return event.when.known() && extent.earliest_start != kBeginning &&
         extent.latest_end != kForever && extent.latest_end - extent.earliest_start <= kDay;
}

// Does a quote name the day of `when` itself ("on 2 June", "2020-06-02")? Else it has its
// document's.
bool names_day(const When& when, const WrittenWords& words) {
  const CivilDay day = civil_day(day_of(when.extent.earliest_start));
  return std::any_of(words.begin(), words.end(), [&day](const WrittenWord& word) {
    unsigned number = 0;
    const std::string& text = word.word.text;
    if (word.number) std::from_chars(text.data(), text.data() + text.size(), number);
    return word.number && number == day.day;
  });
}

bool tells_of_two_times(const WrittenWords& words, const TwiceTest& test) {
  const auto among = [](const WrittenWord& word, const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), word.word.text) != list.end();
  };
  const auto months = std::count_if(words.begin(), words.end(), [&](const WrittenWord& word) {
    return among(word, test.months);
  });
  return months > 1 || std::any_of(words.begin(), words.end(), [&](const WrittenWord& word) {
           return among(word, test.elsewhen);
         });
}

std::set<std::string> tails_of_names(const WrittenWords& words) {
  std::set<std::string> tails;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (goes_on_name(words, i)) tails.insert(words[i].word.singular);
  }
  return tails;
}

// A row of a register: each is of an act of its own, and rows are much alike.
bool is_row(std::string_view quote) {
  constexpr std::size_t kFewMarks = 2;
  std::size_t marks = 0;
  for (std::size_t n = 0; n + 1 < quote.size(); ++n) {
    const bool comma = quote[n] == ',' && quote[n + 1] != ' ';
    if (comma || quote[n] == ';' || quote[n] == '\t') ++marks;
  }
  return marks >= kFewMarks || quote.find(kBetweenCells) != std::string_view::npos;
}

// Of the events of one quote the first, in the order of their places: those done on a day that the
// quote names, which is no row.
std::vector<DatedRecord> records_of(const std::vector<Event>& events) {
  std::vector<std::size_t> order;
  for (std::size_t n = 0; n < events.size(); ++n) {
    if (events[n].status == EventStatus::done && on_a_day(events[n])) order.push_back(n);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return order_of(events[a]) < order_of(events[b]);
  });
  std::vector<DatedRecord> records;
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const std::size_t n : order) {
    const Quote& quote = events[n].quote;
    if (!seen.emplace(quote.source, quote.exact).second || is_row(quote.exact)) continue;
    WrittenWords words = written_words(quote.exact);
    if (!names_day(events[n].when, words)) continue;
    std::set<std::string> tails = tails_of_names(words);
    records.push_back({n, std::move(words), std::move(tails)});
  }
  return records;
}

// By word, the records that have it; a word that more than a few have tells nothing.
using Holders = std::map<std::string_view, std::vector<std::size_t>>;
Holders holders_of(const std::vector<DatedRecord>& records, std::size_t rare) {
  Holders holders;
  for (std::size_t n = 0; n < records.size(); ++n) {
    for (const WrittenWord& word : records[n].words) {
      std::vector<std::size_t>& held = holders[word.word.singular];
      if (held.empty() || held.back() != n) held.push_back(n);  // "a leak", "leaks": one word
    }
  }
  std::erase_if(holders, [rare](const auto& held) { return held.second.size() > rare; });
  return holders;
}

// Does the statement date what was done, or is over, to a day that it names?
bool states_day(const Claim& claim, const WrittenWords& words, const TwiceTest& test) {
  const Extent& extent = claim.valid.extent;
  const bool denied = claim.polarity == Polarity::negative && claim.stance != Stance::cessation;
  return test.stated.has(claim.stance) && !denied && claim.valid.known() &&
         extent.earliest_start != kBeginning &&
         extent.latest_start - extent.earliest_start <= kDay && names_day(claim.valid, words);
}

bool same_act(const NodeRef& one, const NodeRef& other) {
  return one.filled() && (one.id == other.id || (!one.name.empty() && one.name == other.name));
}

// Two deeds that are known to be different, "signed" and "sailed".
bool two_acts(const NodeRef& one, const NodeRef& other) {
  const auto known = [](const NodeRef& act) { return !act.id.empty() && !is_ad_hoc(act.id); };
  return known(one) && known(other) && one.id != other.id;
}

// Statements that date an act otherwise than a record of it does.
void find_stated(const std::vector<Claim>& claims, const std::vector<Event>& events,
                 const std::vector<DatedRecord>& records, const TwiceTest& test,
                 const Telling& telling, std::vector<ToldTwice>& found) {
  const Holders holders = holders_of(records, test.rare);
  for (std::size_t n = 0; n < claims.size(); ++n) {
    const Claim& claim = claims[n];
    WrittenWords words = written_words(claim.quote.exact);
    if (!states_day(claim, words, test)) continue;
    std::map<std::size_t, std::vector<std::string>> shared;  // by record
    for (const WrittenWord& word : telling(std::move(words))) {
      const auto held = holders.find(word.word.singular);
      if (held == holders.end()) continue;
      for (const std::size_t record : held->second) shared[record].emplace_back(held->first);
    }
    for (auto& [record, common] : shared) {
      const Event& event = events[records[record].event];
      const Instant apart =
          std::abs(event.when.extent.earliest_start - claim.valid.extent.earliest_start);
      const bool other = apart >= kDay && apart <= test.days * kDay;
      if (common.size() < test.shared || !other || claim.quote.source == event.quote.source ||
          !same_act(claim.action, event.action)) {
        continue;
      }
      found.push_back({n, records[record].event, 0, std::move(common)});
    }
  }
}

}  // namespace

std::vector<ToldTwice> find_told_twice(const std::vector<Claim>& claims,
                                       const std::vector<Event>& events, const TwiceTest& test,
                                       const IdleWords& idle) {
  std::set<std::string_view> speakers;
  for (const Claim& claim : claims) speakers.insert(claim.speaker.name);
  WrittenWords names;
  for (const std::string_view speaker : speakers) {
    for (WrittenWord& word : written_words(speaker)) names.push_back(std::move(word));
  }
  const Telling telling = [&](WrittenWords words) {
    return telling_words(std::move(words), idle, names);
  };
  std::vector<DatedRecord> records = records_of(events);
  std::vector<DatedRecord> of_one_time = records;
  std::erase_if(of_one_time, [&test](const DatedRecord& record) {
    return tells_of_two_times(record.words, test);
  });
  for (std::vector<DatedRecord>* const some : {&records, &of_one_time}) {
    for (DatedRecord& record : *some) record.words = telling(std::move(record.words));
  }
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::string>> pairs;
  for (const auto& [word, held] : holders_of(of_one_time, test.rare)) {
    for (std::size_t a = 0; a < held.size(); ++a) {
      for (std::size_t b = a + 1; b < held.size(); ++b) {
        pairs[{held[a], held[b]}].emplace_back(word);
      }
    }
  }
  std::vector<ToldTwice> found;
  for (auto& [pair, shared] : pairs) {
    const std::size_t first = of_one_time[pair.first].event;
    const std::size_t second = of_one_time[pair.second].event;
    const Event& one = events[first];
    const Event& other = events[second];
    const Instant apart = other.when.extent.earliest_start - one.when.extent.latest_end;
    const bool near = apart >= 0 && apart <= test.days * kDay;
    if (shared.size() < test.shared || !near || one.quote.source == other.quote.source) continue;
    // "The barge Luna Maris" is two words of telling for two deeds, and three for one.
    const std::set<std::string>& tails = of_one_time[pair.first].tails;
    const auto of_name = std::count_if(shared.begin(), shared.end(), [&](const std::string& word) {
      return tails.count(word) != 0;
    });
    const bool few = shared.size() < test.shared + static_cast<std::size_t>(of_name);
    if (few && two_acts(one.action, other.action)) continue;
    found.push_back({{}, first, second, std::move(shared)});
  }
  find_stated(claims, events, records, test, telling, found);
  return found;
}

}  // namespace gainsay

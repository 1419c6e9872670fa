#include "rule/told_twice.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "calendar/civil.h"
#include "gainsay/document.h"
#include "rule/event_order.h"
#include "rule/written_words.h"

namespace gainsay {
namespace {

struct DatedRecord {
  std::size_t event = 0;
  WrittenWords words;  // those that count
};

// A day of its own, as the record itself gives it.
bool on_a_day(const Event& event) {
  const Extent& extent = event.when.extent;
  return event.when.known() && extent.earliest_start != kBeginning &&
         extent.latest_end != kForever && extent.latest_end - extent.earliest_start <= kDay;
}

// Does the record name that day itself ("on 2 June", "2020-06-02")? Else it has its document's.
bool names_day(const Event& event, const WrittenWords& words) {
  const CivilDay day = civil_day(day_of(event.when.extent.earliest_start));
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

// The records that come into question, in the order of their places; of those with one quote the
// first.
std::vector<DatedRecord> records_of(const std::vector<Event>& events, const TwiceTest& test,
                                    const IdleWords& idle, const WrittenWords& names) {
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
    if (!names_day(events[n], words) || tells_of_two_times(words, test)) continue;
    records.push_back({n, telling_words(std::move(words), idle, names)});
  }
  return records;
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
  const std::vector<DatedRecord> records = records_of(events, test, idle, names);
  std::map<std::string_view, std::vector<std::size_t>> holders;
  for (std::size_t n = 0; n < records.size(); ++n) {
    for (const WrittenWord& word : records[n].words) {
      std::vector<std::size_t>& held = holders[word.word.singular];
      if (held.empty() || held.back() != n) held.push_back(n);  // "a leak", "leaks": one word
    }
  }
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::string>> pairs;
  for (const auto& [word, held] : holders) {
    if (held.size() > test.rare) continue;
    for (std::size_t a = 0; a < held.size(); ++a) {
      for (std::size_t b = a + 1; b < held.size(); ++b) {
        pairs[{held[a], held[b]}].emplace_back(word);
      }
    }
  }
  std::vector<ToldTwice> found;
  for (auto& [pair, shared] : pairs) {
    const Event& one = events[records[pair.first].event];
    const Event& other = events[records[pair.second].event];
    const Instant apart = other.when.extent.earliest_start - one.when.extent.latest_end;
    const bool near = apart >= 0 && apart <= test.days * kDay;
    if (shared.size() < test.shared || !near || one.quote.source == other.quote.source) continue;
    found.push_back({records[pair.first].event, records[pair.second].event, std::move(shared)});
  }
  return found;
}

}  // namespace gainsay

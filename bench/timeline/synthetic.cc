// Writes a timeline of many invented items, to be measured and to test the dense layouts:
//
//   synthetic_pages ITEMS PAGE.html [DATA.json [REPEAT]]
//
// The same number gives the same bytes. DATA.json has the items as other libraries want them: id,
// lane, start and end day, title and quote. Prints the bytes and the median processor time of
// rendering and writing the page.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "calendar/civil.h"
#include "calendar/edtf.h"
#include "render/render.h"

namespace {

using gainsay::kDay;

// Knuth's MMIX generator: the same numbers everywhere.
class Numbers {
 public:
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33) % bound;
  }

 private:
  std::uint64_t state_ = 20200617;
};

constexpr const char* kActors[] = {"Northfield Analytics", "Ostrava Optics", "Harbour Mills",
                                   "Ministry of Works", "County of Lund"};
constexpr const char* kThings[] = {"sensors",      "the river permit",    "customer records",
                                   "night sights", "the supply contract", "school data"};

gainsay::When day(std::int64_t number) {
  const gainsay::CivilDay civil = gainsay::civil_day(number);
  return {fmt::format("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day),
          {number * kDay, number * kDay, (number + 1) * kDay, (number + 1) * kDay}};
}

// A third of the items have no exact day: a month, or a year.
gainsay::When sometime(Numbers& numbers) {
  const std::int64_t first = gainsay::day_number({2010, 1, 1});
  const std::int64_t number = first + static_cast<std::int64_t>(numbers.below(15 * 365));
  if (numbers.below(3) != 0) return day(number);
  const gainsay::CivilDay civil = gainsay::civil_day(number);
  const bool month = numbers.below(4) != 0;
  const std::int64_t from = gainsay::day_number({civil.year, month ? civil.month : 1, 1});
  const std::int64_t days = month ? gainsay::days_in_month(civil.year, civil.month)
                                  : 365 + gainsay::is_leap_year(civil.year);
  return {month ? fmt::format("{:04}-{:02}", civil.year, civil.month)
                : fmt::format("{:04}", civil.year),
          {from * kDay, (from + days - 1) * kDay, (from + 1) * kDay, (from + days) * kDay}};
}

gainsay::Quote quote(Numbers& numbers, std::size_t number, std::size_t sources) {
  gainsay::Quote one;
  one.source = fmt::format("s{}", 1 + numbers.below(sources));
  one.exact = fmt::format(
      "On item {} the board of {} was told that {} had been discussed with {} and that nothing "
      "further was planned before the next meeting.",
      number, kActors[numbers.below(5)], kThings[numbers.below(6)], kActors[numbers.below(5)]);
  one.locator = fmt::format("paragraph {}", 1 + numbers.below(40));
  return one;
}

gainsay::NodeRef actor(Numbers& numbers) {
  const char* name = kActors[numbers.below(5)];
  return {gainsay::short_id(name), name};
}

gainsay::Report synthetic(std::size_t items) {
  Numbers numbers;
  gainsay::Report report;
  report.title = fmt::format("{} invented items", items);
  report.subjects = {"Northfield Analytics"};
  const std::size_t sources = std::clamp<std::size_t>(items / 50, 3, 200);
  for (std::size_t i = 1; i <= sources; ++i) {
    gainsay::Source source;
    source.id = fmt::format("s{}", i);
    source.file = fmt::format("sources/{}.txt", i);
    source.title = fmt::format("Minutes, volume {}", i);
    source.publisher = kActors[numbers.below(5)];
    source.role = static_cast<gainsay::Role>(numbers.below(3));
    source.grade = std::string(1, static_cast<char>('A' + numbers.below(3))) + "2";
    source.url = fmt::format("https://example.org/minutes/{}", i);
    source.sha256 = gainsay::sha256_hex(source.id);
    source.published = day(gainsay::day_number({2024, 12, 31}));
    report.sources.push_back(source);
  }
  for (std::size_t i = 1; i <= items; ++i) {
    if (numbers.below(5) < 2) {
      gainsay::Claim claim;
      claim.id = fmt::format("c{}", report.claims.size() + 1);
      claim.quote = quote(numbers, i, sources);
      claim.speaker = actor(numbers);
      claim.stance = static_cast<gainsay::Stance>(numbers.below(11));
      claim.said = sometime(numbers);
      report.claims.push_back(claim);
    } else {
      gainsay::Event event;
      event.id = fmt::format("e{}", report.events.size() + 1);
      event.quote = quote(numbers, i, sources);
      event.actor = actor(numbers);
      event.status = static_cast<gainsay::EventStatus>(numbers.below(6));
      if (numbers.below(50) != 0) event.when = sometime(numbers);
      report.events.push_back(event);
    }
  }
  const std::size_t findings = std::min<std::size_t>(300, items / 10 + 1);
  for (std::size_t i = 0; i < findings && !report.claims.empty() && !report.events.empty(); ++i) {
    gainsay::Finding finding;
    finding.id = fmt::format("F-{:010x}", i);
    finding.rule = "GS301";
    finding.kind = "posture-reversal";
    finding.verdict = static_cast<gainsay::Verdict>(numbers.below(6));
    finding.certainty = numbers.below(2) == 0 ? gainsay::Truth::must : gainsay::Truth::may;
    finding.claim = report.claims[numbers.below(report.claims.size())].id;
    finding.event = report.events[numbers.below(report.events.size())].id;
    finding.message = "The statement does not fit what the minutes show for the year before.";
    finding.does_not_show = "It does not show who knew of the meeting.";
    finding.weakest_link = "counterparty";
    report.findings.push_back(finding);
  }
  report.rules = {{"GS301", "posture-reversal", gainsay::Verdict::reversed, "warning",
                   "A refusal that reverses recent conduct", "", "", "", ""}};
  return report;
}

void add(nlohmann::json& list, const char* lane, const std::string& id, const gainsay::When& when,
         const std::string& text) {
  if (!when.known()) return;
  list.push_back({{"id", id},
                  {"lane", lane},
                  {"start", when.extent.earliest_start / kDay},
                  {"end", when.extent.latest_end / kDay},
                  {"title", text.substr(0, 60)},
                  {"quote", text}});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::puts("synthetic_pages ITEMS PAGE.html [DATA.json [REPEAT]]"), 2;
  const gainsay::Report report = synthetic(std::strtoul(argv[1], nullptr, 10));
  const auto knowledge = gainsay::Knowledge::embedded();
  const auto language = gainsay::Language::load(knowledge);
  const auto assets = gainsay::load_page_assets(knowledge);
  if (!language || !assets) return std::puts("the page's parts are missing"), 1;
  const std::size_t repeat = argc > 4 ? std::strtoul(argv[4], nullptr, 10) : 1;
  std::vector<double> milliseconds;
  std::string page;
  for (std::size_t i = 0; i < std::max<std::size_t>(repeat, 1); ++i) {
    const std::clock_t begin = std::clock();
    page = gainsay::render_html(report, *language, *assets);
    if (!gainsay::write_file(argv[2], page)) return std::puts("cannot write the page"), 1;
    milliseconds.push_back(1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  if (argc > 3 && *argv[3] != '\0') {
    nlohmann::json list = nlohmann::json::array();
    for (const auto& claim : report.claims)
      add(list, "said", claim.id, claim.said, claim.quote.exact);
    for (const auto& event : report.events)
      add(list, "record", event.id, event.when, event.quote.exact);
    if (!gainsay::write_file(argv[3], list.dump())) return std::puts("cannot write the data"), 1;
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  fmt::print("{} items, {} bytes, {:.1f} ms of processor time\n", argv[1], page.size(),
             milliseconds[milliseconds.size() / 2]);
  return 0;
}

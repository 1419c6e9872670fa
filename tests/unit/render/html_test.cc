#include <cstddef>

#include "render/page.h"
#include "render/render.h"
#include "render/scale.h"
#include "render/svg.h"
#include "sample.h"

namespace gainsay {
namespace {

std::string page_of(const Report& report) {
  const Result<PageAssets> assets = load_page_assets(Knowledge::embedded());
  REQUIRE(assets.has_value());
  return render_html(report, english(), *assets);
}

// Everything but the style, which has no say in what a page means.
std::string without_style(std::string page) {
  const std::size_t from = page.find("<style>") + 7;
  return page.erase(from, page.find("</style>") - from);
}

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++count;
  return count;
}

TEST_CASE("the page is as stored") {
  const std::string page = page_of(sample_report());
  std::string body = without_style(page);
  // The policy names the style by its hash; a change of colours is no change of the page.
  const std::size_t hash = body.find("'sha256-");
  body.erase(hash, body.find('\'', hash + 1) - hash + 1);
  check_snapshot("timeline.html", body);
  CHECK(page.size() < 100'000);
}

TEST_CASE("the policy allows the page's own style and nothing else") {
  const std::string page = page_of(sample_report());
  const std::size_t from = page.find("<style>") + 7;
  const std::string style = page.substr(from, page.find("</style>") - from);
  CHECK(page.find("default-src 'none'; style-src 'sha256-" + sha256_base64(style) + "';") !=
        std::string::npos);
  CHECK(page.find(" style=") == std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("every item is in the list once, and every link of the page leads somewhere") {
  const Report report = sample_report();
  const std::string page = page_of(report);
  CHECK(occurrences(page, "<li id=") == report.claims.size() + report.events.size());
  for (std::size_t at = 0; (at = page.find("href=\"#", at)) != std::string::npos; ++at) {
    const std::size_t begin = at + 7;
    const std::string id = page.substr(begin, page.find('"', begin) - begin);
    CAPTURE(id);
    CHECK(page.find(" id=\"" + id + "\"") != std::string::npos);
  }
}

TEST_CASE("hostile text stays text") {
  const std::string page = without_style(page_of(hostile_report()));
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("href=\"javascript") == std::string::npos);
  CHECK(page.find("\u202e") == std::string::npos);
  CHECK(page.find('\x1b') == std::string::npos);
  CHECK(page.find("x.example") != std::string::npos);
  CHECK(page.find("href=\"https://x.example") == std::string::npos);
}

TEST_CASE("a page without items or findings says so") {
  const Report empty;
  const std::string page = page_of(empty);
  CHECK(page.find("nothing to compare") != std::string::npos);
  CHECK(page.find("nan") == std::string::npos);
}

TEST_CASE("days of an extent") {
  const auto at = [](int days) { return days * kDay; };
  CHECK(days_of({at(10), at(10), at(11), at(11)})->exact_day());
  const auto month = days_of({at(0), at(29), at(1), at(30)});
  CHECK_FALSE(month->certain());
  CHECK(month->latest_end == 30);
  const auto year = days_of({at(0), at(0), at(365), at(365)});
  CHECK(year->certain());
  const auto until = days_of({kBeginning, at(29), kBeginning, at(30)});
  CHECK(until->open_start);
  CHECK_FALSE(until->certain());
  CHECK(days_of({at(5), at(5), kForever, kForever})->open_end);
  CHECK_FALSE(days_of(Extent{}).has_value());
  // Beyond the year 9999 a page has no place for it.
  CHECK_FALSE(days_of({at(90'000'000), at(90'000'000), at(90'000'001), at(90'000'001)}));
}

TEST_CASE("packing puts ranges that overlap into rows of their own") {
  CHECK(svg::pack({{0, 10}, {20, 30}, {5, 25}, {12, 18}}, 1) ==
        std::vector<std::size_t>{0, 0, 1, 0});
  CHECK(svg::pack({}, 1).empty());
}

TEST_CASE("ticks fit the view and name the year") {
  const Scale years{0, 3650, 0, 1000};
  for (const Tick& tick : ticks(years, 78, english())) CHECK(tick.major);
  const Scale weeks{17600, 17640, 0, 1000};
  const std::vector<Tick> few = ticks(weeks, 78, english());
  REQUIRE_FALSE(few.empty());
  CHECK(few.front().label.find("2018") != std::string::npos);
}

}  // namespace
}  // namespace gainsay

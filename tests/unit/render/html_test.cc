#include <cstddef>

#include "render/escape.h"
#include "render/page.h"
#include "render/render.h"
#include "render/scale.h"
#include "render/svg.h"
#include "sample.h"

namespace gainsay {
namespace {

std::string page_of(const Report& report, const PageOptions& options = {}) {
  const Result<PageAssets> assets = load_page_assets(Knowledge::embedded());
  REQUIRE(assets.has_value());
  return render_html(report, english(), *assets, options);
}

std::string between(const std::string& text, const std::string& open, const std::string& close) {
  const std::size_t from = text.rfind(open) + open.size();
  return text.substr(from, text.find(close, from) - from);
}

// Everything but style and script, which have no say in what a page means.
std::string text_of(std::string page) {
  for (const auto& [open, close] :
       {std::pair<std::string, std::string>{"<style>", "</style>"}, {"<script>", "</script>"}}) {
    const std::size_t from = page.find(open);
    if (from == std::string::npos) continue;
    page.erase(from + open.size(), page.find(close, from) - from - open.size());
  }
  // The policy names both by their hashes.
  for (std::size_t at = 0; (at = page.find("'sha256-", at)) != std::string::npos;) {
    page.erase(at, page.find('\'', at + 1) - at + 1);
  }
  return page;
}

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++count;
  return count;
}

TEST_CASE("the page is as stored") {
  const std::string page = page_of(sample_report());
  check_snapshot("timeline.html", text_of(page));
  CHECK(page.size() < 100'000);
  CHECK(page == page_of(sample_report()));
}

TEST_CASE("the policy allows the page's own style and script and nothing else") {
  const std::string page = page_of(sample_report());
  const std::string style = between(page, "<style>", "</style>");
  const std::string script = between(page, "<script>", "</script>");
  CHECK(page.find("default-src 'none'; script-src 'sha256-" + sha256_base64(script) +
                  "'; style-src 'sha256-" + sha256_base64(style) + "';") != std::string::npos);
  CHECK(page.find(" style=") == std::string::npos);
  CHECK(style.size() + script.size() <= 45'000);
  CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("characters beyond ASCII are references where they are few") {
  const std::string plain(200, 'a');
  CHECK(with_references(plain) == plain);
  CHECK(with_references(plain + "\u201c") == plain + "&#8220;");
  CHECK(with_references("\u00e9" + plain + "\U0001f600") == "&#233;" + plain + "&#128512;");
  // A reference to U+0085 would mean an ellipsis; half a character stays what it is.
  CHECK(with_references(plain + "\u0085") == plain + "\u0085");
  CHECK(with_references(plain + "\xe2\x80") == plain + "\xe2\x80");
  CHECK(with_references("\u0434\u0430") == "\u0434\u0430");
  CHECK(with_references("").empty());
}

TEST_CASE("a page without a script offers nothing that needs one") {
  PageOptions options;
  options.script = false;
  const std::string page = page_of(sample_report(), options);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("script-src") == std::string::npos);
  CHECK(page.find("<button") == std::string::npos);
  CHECK(page.find("class=\"js") == std::string::npos);
  CHECK(page.find("id=\"fs\"") != std::string::npos);
}

TEST_CASE("a page takes the headline that it is given") {
  PageOptions options;
  options.title = "Night <sights>";
  options.embed = true;
  const std::string page = page_of(sample_report(), options);
  CHECK(page.find("<h1>Night &lt;sights&gt;</h1>") != std::string::npos);
  CHECK(page.find("<html lang=\"en\" class=\"embed\">") != std::string::npos);
}

TEST_CASE("every item is in the list once, and every link of the page leads somewhere") {
  const Report report = sample_report();
  const std::string page = text_of(page_of(report));
  CHECK(occurrences(page, "<li id=") == report.claims.size() + report.events.size());
  for (std::size_t at = 0; (at = page.find("href=\"#", at)) != std::string::npos; ++at) {
    const std::size_t begin = at + 7;
    const std::string id = page.substr(begin, page.find('"', begin) - begin);
    CAPTURE(id);
    CHECK(page.find(" id=\"" + id + "\"") != std::string::npos);
  }
}

TEST_CASE("hostile text stays text") {
  const std::string page = text_of(page_of(hostile_report()));
  CHECK(occurrences(page, "<script") == 2);
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

TEST_CASE("a width is a sum, and a text is cut to fit") {
  CHECK(text_width("mm", 18) == doctest::Approx(30 * 1.03));
  CHECK(text_width("", 18) == 0);
  CHECK(fitted("Ostrava", 12, 1000) == "Ostrava");
  const std::string cut = fitted("Ostrava Optics and its night sights", 12, 80);
  CHECK(cut.size() < 20);
  CHECK(text_width(cut, 12) <= 81);
  CHECK(fitted("Ostrava", 12, 0) == "\u2026");
}

TEST_CASE("lengths have at most one digit after the point") {
  CHECK(svg::px(12) == "12");
  CHECK(svg::px(12.25) == "12.3");
  CHECK(svg::px(-0.04) == "0");
  CHECK(svg::px(-3.14) == "-3.1");
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

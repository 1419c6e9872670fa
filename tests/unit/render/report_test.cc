// Whole reports against stored ones, and what no output may ever contain.
#include "render/details.h"
#include "render/render.h"
#include "sample.h"

namespace gainsay {
namespace {

const TextStyle kPlain;

TEST_CASE("reports are as stored") {
  const Report report = sample_report();
  check_snapshot("report.json", render_json(report));
  check_snapshot("report.txt", render_text(report, english(), kPlain));
  check_snapshot("report-48.txt", render_text(report, english(), {false, 48}));
  check_snapshot("report-colour.txt", render_text(report, english(), {true, 80}));
  TextStyle wide;
  wide.width = 110;
  wide.strip = true;
  check_snapshot("report-110.txt", render_text(report, english(), wide));
  check_snapshot("report.md", render_markdown(report, english()));
  check_snapshot("report-full.txt", render_report_text(report, english(), kPlain));
  check_snapshot("verify.txt", render_verify(report, english(), kPlain));
  check_snapshot("rules.txt", render_rules(report.rules, kPlain));
}

TEST_CASE("the editor's report has what the editor has to know") {
  Report report = sample_report();
  report.findings[0].review.finding = report.findings[0].id;
  report.findings[0].review.reply = "The sights were never handed over.";
  report.findings[0].review.replied = "2019-06-20";
  const Result<PageAssets> assets = load_page_assets(Knowledge::embedded());
  REQUIRE(assets.has_value());
  const std::string html = render_report_html(report, english(), *assets);
  for (const std::string& text : {render_markdown(report, english()),
                                  render_report_text(report, english(), {false, 4000}), html}) {
    for (const char* part :
         {"posture reversed", "timing certain", "A demonstration was held in November 2018.",
          "Jana Vesel\u00e1", "Ministry of Defence", "12 June 2019", "paragraph 1",
          "https://archive.example/s1", "That a sale took place, or that the pledge was broken.",
          "the ministry is a neighbour of armies", "20 June 2019",
          "The sights were never handed over.", "No reply recorded", "the record is hedged",
          "We employ 410 people in Brno.", "B2",
          "dismissed by M. Dvorak: the order was for another product"}) {
      CAPTURE(part);
      CHECK(text.find(part) != std::string::npos);
    }
    CHECK(text.find(report.sources[0].sha256) != std::string::npos);
  }
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("style-src 'sha256-" + sha256_base64(assets->report_style) + "'") !=
        std::string::npos);
}

TEST_CASE("parts are shown by id") {
  const Report report = sample_report();
  for (const char* id : {"c1", "c2", "e1", "s1", "F-0123456789"}) {
    CAPTURE(id);
    const auto text = render_show(report, id, english(), kPlain);
    REQUIRE(text.has_value());
    check_snapshot(std::string("show-") + id + ".txt", *text);
  }
  const auto why = render_why(report, "F-012", english(), kPlain);
  REQUIRE(why.has_value());
  check_snapshot("why.txt", *why);
}

TEST_CASE("an id that names nothing, or more than one finding, shows nothing") {
  const Report report = sample_report();
  for (const char* id : {"", "c9", "F-0", "F-9"}) {
    CAPTURE(id);
    CHECK_FALSE(render_show(report, id, english(), kPlain).has_value());
    CHECK_FALSE(render_why(report, id, english(), kPlain).has_value());
  }
}

TEST_CASE("a report without findings says what was compared") {
  Report report = sample_report();
  report.findings.clear();
  check_snapshot("nothing.txt", render_text(report, english(), kPlain));
  report.claims.clear();
  check_snapshot("nothing-to-compare.txt", render_text(report, english(), kPlain));
}

TEST_CASE("hostile text cannot drive a terminal or become markup") {
  const Report report = hostile_report();
  std::string text = render_text(report, english(), kPlain) +
                     render_verify(report, english(), kPlain) + render_rules(report.rules, kPlain);
  for (const char* id : {"c1", "e1", "s1"}) text += *render_show(report, id, english(), kPlain);
  text += *render_why(report, "F-0123456789", english(), kPlain);
  const std::string markdown = render_markdown(report, english());
  for (const std::string& output : std::vector<std::string>{text, markdown}) {
    CHECK(output.find('\x1b') == std::string::npos);
    CHECK(output.find('\x07') == std::string::npos);
    CHECK(output.find("\u202e") == std::string::npos);
  }
  // Outside of code spans, only our own links open with a bracket that no backslash disarms.
  bool code = false;
  for (std::size_t at = 1; at < markdown.size(); ++at) {
    const bool disarmed = markdown[at - 1] == '\\';
    if (markdown[at] == '`' && (code || !disarmed)) code = !code;
    if (code || (markdown[at] != '<' && markdown[at] != '[')) continue;
    CHECK((disarmed || markdown.compare(at, 8, "[archive") == 0));
  }
}

}  // namespace
}  // namespace gainsay

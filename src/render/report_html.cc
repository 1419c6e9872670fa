// The editor's report as one HTML page, without a script; on paper A4 with page numbers.
#include <fmt/format.h>

#include <string>

#include "render/escape.h"
#include "render/html_parts.h"
#include "render/page.h"
#include "render/render.h"

namespace gainsay {
namespace {

class HtmlReport {
 public:
  HtmlReport(const Report& report, const Language& language, const PageAssets& assets)
      : report_(report),
        language_(language),
        assets_(assets),
        index_(report),
        timeline_(timeline_of(report, index_, language)),
        parts_(report, index_, language) {}

  std::string whole() {
    head();
    out_ += parts_.section("findings", language_.word("findings"), {});
    for (const Link& link : timeline_.links) finding(link);
    if (timeline_.links.empty()) {
      out_ += fmt::format("<p>{}</p>\n", escape_html(nothing_found(report_, language_)));
    }
    out_ += "</section>\n";
    dismissed();
    agreeing();
    out_ += parts_.sources();
    diagnostics();
    out_ += fmt::format("<footer><p>{}</p></footer></main></body></html>\n",
                        parts_.word("report_footer"));
    return std::move(out_);
  }

 private:
  void head() {
    out_ += fmt::format(
        "<!doctype html>\n<html lang=\"{0}\"><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'sha256-{1}'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<title>{2}</title>\n<style>{3}</style></head>\n<body><main>\n<p class=\"kick\">{4}</p>"
        "<h1>{2}</h1>\n<p>{5}</p><p class=\"meta\">{6}</p>\n",
        escape_html(language_.tag()), sha256_base64(assets_.report_style),
        escape_html(report_.title), assets_.report_style, parts_.word("report_kicker"),
        escape_html(lead(report_, language_)), parts_.about());
  }

  void finding(const Link& link) {
    const Finding& finding = *link.finding;
    out_ += fmt::format("<article id=\"{}\" class=\"find\">{}", link.anchor,
                        parts_.finding_head(link, timeline_));
    for (const std::size_t item : link.items) side(timeline_.items[item]);
    out_ += parts_.reasons(finding);
    out_ +=
        fmt::format("<p class=\"sub\">{} {} \u00b7 <code>{}</code></p></article>\n",
                    escape_html(finding.rule), escape_html(finding.kind), escape_html(finding.id));
  }

  void side(const Item& item) {
    out_ += fmt::format(
        "<div class=\"side {}\" id=\"{}\"><b>{}</b><blockquote{}>\u201c{}\u201d</blockquote><dl>",
        item.said() ? "s" : "r", anchor_once(item), escape_html(side_word(item.side, language_)),
        parts_.language_of(item.side.quote()), escape_html(item.side.quote().exact));
    for (const Field& field : evidence(item.side, index_, language_)) {
      std::string text =
          field.address ? HtmlParts::link_out(field.text, field.text) : escape_html(field.text);
      if (field.code) text = "<code>" + text + "</code>";
      out_ += fmt::format("<dt>{}</dt><dd>{}</dd>", escape_html(field.label), text);
    }
    out_ += "</dl></div>\n";
  }

  // A statement may stand in several findings; an id only once in a page.
  std::string anchor_once(const Item& item) {
    return item.anchor + "-" + std::to_string(++quoted_);
  }

  void dismissed() {
    std::string lines;
    for (const Finding& finding : report_.findings) {
      if (finding.review.status != ReviewStatus::dismissed) continue;
      lines += fmt::format("<li>{} {} <code>{}</code>: {}</li>\n", escape_html(finding.rule),
                           escape_html(finding.kind), escape_html(finding.id),
                           escape_html(reviewed(finding.review, language_)));
    }
    if (lines.empty()) return;
    out_ += parts_.section("dismissed", language_.word("report", "dismissed"), {});
    out_ += "<ul class=\"agree\">\n" + lines + "</ul></section>\n";
  }

  void agreeing() {
    const std::vector<const Claim*> claims = without_finding(report_);
    if (claims.empty()) return;
    out_ += parts_.section("checked", language_.word("report", "checked"),
                           language_.word("report", "checked_note"));
    out_ += "<ul class=\"agree\">\n";
    for (const Claim* claim : claims) {
      const FindingSide one{claim, nullptr};
      out_ += fmt::format("<li>{}: <q{}>\u201c{}\u201d</q> <span class=\"hash\">{}</span></li>\n",
                          HtmlParts::joined(escape_html(language_.date(claim->said)),
                                            escape_html(who(one, language_))),
                          parts_.language_of(claim->quote), escape_html(claim->quote.exact),
                          escape_html(citation(one, index_, language_)));
    }
    out_ += "</ul></section>\n";
  }

  void diagnostics() {
    if (report_.diagnostics.empty()) return;
    out_ += parts_.section("diagnostics", language_.word("diagnostics"), {});
    out_ += "<ul class=\"agree\">\n";
    for (const Diagnostic& diagnostic : report_.diagnostics) {
      out_ += fmt::format("<li>{}</li>\n", escape_html(to_string(diagnostic)));
    }
    out_ += "</ul></section>\n";
  }

  const Report& report_;
  const Language& language_;
  const PageAssets& assets_;
  ReportIndex index_;
  Timeline timeline_;
  HtmlParts parts_;
  std::size_t quoted_ = 0;
  std::string out_;
};

}  // namespace

std::string render_report_html(const Report& report, const Language& language,
                               const PageAssets& assets) {
  return HtmlReport(report, language, assets).whole();
}

}  // namespace gainsay

// The editor's report as plain text.
#include <algorithm>
#include <string>

#include "render/render.h"
#include "render/text_page.h"
#include "render/wording.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

class PlainReport {
 public:
  PlainReport(const Report& report, const Language& language, const TextStyle& style)
      : report_(report), language_(language), index_(report), page_(style) {}

  std::string whole() {
    page_.paragraph(plain_line(report_.title));
    page_.paragraph(
        plain_line(counts(report_, language_) + " \u00b7 " + record_as_of(report_, language_)));
    page_.line();
    page_.paragraph(plain_line(lead(report_, language_)));
    heading(language_.word("findings"));
    std::size_t number = 0;
    for (const Finding& finding : report_.findings) {
      if (finding.review.status != ReviewStatus::dismissed) add(finding, ++number);
    }
    if (number == 0) page_.paragraph(plain_line(nothing_found(report_, language_)));
    dismissed();
    agreeing();
    sources();
    diagnostics();
    return page_.take();
  }

 private:
  void heading(std::string_view words) {
    page_.line();
    page_.line(page_.painted(Paint::bold, words));
    page_.line(std::string(columns(words), '='));
  }

  void add(const Finding& finding, std::size_t number) {
    const RuleText* rule = index_.rule(finding.rule);
    const std::string& title = rule == nullptr || rule->title.empty() ? finding.kind : rule->title;
    page_.line();
    page_.paragraph(plain_line(std::to_string(number) + ". " + title), 2);
    page_.paragraph(
        plain_line(std::string(language_.word("verdicts", to_string(finding.verdict))) +
                   " \u00b7 " + std::string(certainty(finding, language_)) + " \u00b7 " +
                   finding.rule + " " + finding.kind + " \u00b7 " + finding.id),
        2);
    for (const FindingSide& side : sides_of(finding, index_)) add(side);
    page_.line();
    reason("why", finding.message);
    reason("does_not_show", finding.does_not_show);
    reason("weakest", finding.weakest_link);
    for (const std::string& doubt : finding.doubts) reason("doubt", doubt);
    reason("reply", reply(finding, index_, language_));
    if (!finding.review.by.empty() || !finding.review.reason.empty()) {
      reason("review", reviewed(finding.review, language_));
    }
  }

  void add(const FindingSide& side) {
    page_.line();
    page_.paragraph(plain_line(side_word(side, language_)), 2);
    page_.paragraph("\u201c" + plain_line(side.quote().exact) + "\u201d", 2);
    const std::vector<Field> fields = evidence(side, index_, language_);
    std::size_t margin = 0;
    for (const Field& field : fields) margin = std::max(margin, columns(field.label) + 4);
    page_.set_margin(margin);
    for (const Field& field : fields)
      page_.labelled(field.label, plain_line(field.text), Paint::faint);
  }

  void reason(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    page_.paragraph(
        plain_line(std::string(language_.word("report", key)) + " " + std::string(text)), 2);
  }

  void dismissed() {
    bool any = false;
    for (const Finding& finding : report_.findings) {
      if (finding.review.status != ReviewStatus::dismissed) continue;
      if (!any) heading(language_.word("report", "dismissed"));
      any = true;
      page_.paragraph(plain_line(finding.rule + " " + finding.kind + " " + finding.id + ": " +
                                 reviewed(finding.review, language_)),
                      2);
    }
  }

  void agreeing() {
    const std::vector<const Claim*> claims = without_finding(report_);
    if (claims.empty()) return;
    heading(language_.word("report", "checked"));
    page_.paragraph(plain_line(language_.word("report", "checked_note")));
    for (const Claim* claim : claims) {
      const FindingSide one{claim, nullptr};
      page_.paragraph(
          plain_line(language_.date(claim->said) + " \u00b7 " + who(one, language_) + ": \u201c" +
                     claim->quote.exact + "\u201d (" + citation(one, index_, language_) + ")"),
          2);
    }
  }

  void sources() {
    heading(language_.word("sources"));
    for (const Source& source : report_.sources) {
      std::string line = source.id + "  " + (source.title.empty() ? source.file : source.title);
      for (const std::string& more : {source.publisher, language_.date(source.published),
                                      std::string(language_.word("roles", to_string(source.role))),
                                      source.grade, source.url, source.archive, source.sha256}) {
        if (!more.empty()) line += " \u00b7 " + more;
      }
      page_.paragraph(plain_line(line), 2);
    }
  }

  void diagnostics() {
    if (report_.diagnostics.empty()) return;
    heading(language_.word("diagnostics"));
    for (const Diagnostic& diagnostic : report_.diagnostics) {
      page_.paragraph(plain_line(to_string(diagnostic)), 2);
    }
  }

  const Report& report_;
  const Language& language_;
  ReportIndex index_;
  TextPage page_;
};

}  // namespace

std::string render_report_text(const Report& report, const Language& language,
                               const TextStyle& style) {
  return PlainReport(report, language, style).whole();
}

}  // namespace gainsay

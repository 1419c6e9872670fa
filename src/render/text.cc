// The report for a terminal: a compact block for each finding.
#include <algorithm>
#include <string>
#include <string_view>

#include "render/strip.h"
#include "render/text_parts.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

class TextReport {
 public:
  TextReport(const Report& report, const Language& language, const TextStyle& style)
      : report_(report), language_(language), index_(report), page_(style) {
    page_.set_margin(label_margin(language));
  }

  std::string whole() {
    page_.line(page_.painted(Paint::bold, plain_line(report_.title)));
    std::string about = counts(report_, language_);
    if (!report_.as_of.empty()) {
      about +=
          " \u00b7 " + fill(language_.word("as_of"), {{"date", language_.date(report_.as_of)}});
    }
    page_.line(page_.painted(Paint::faint, plain_line(about)));
    const Finding* above = nullptr;
    for (const Finding& finding : report_.findings) {
      page_.line();
      add_finding(page_, finding, index_, language_, above);
      if (finding.review.status != ReviewStatus::dismissed) above = &finding;
    }
    if (report_.findings.empty()) {
      page_.line();
      page_.paragraph(nothing_found(report_, language_));
    }
    next_step();
    diagnostics();
    return page_.take();
  }

 private:
  // How to look into a finding: the first that no review has dismissed, for example.
  void next_step() {
    for (const Finding& finding : report_.findings) {
      if (finding.review.status == ReviewStatus::dismissed) continue;
      page_.line();
      page_.paragraph(page_.painted(
          Paint::faint, plain_line(fill(language_.word("next_step"),
                                        {{"finding", finding.id}, {"rule", finding.rule}}))));
      return;
    }
  }

  void diagnostics() {
    bool any = false;
    for (const Diagnostic& diagnostic : report_.diagnostics) {
      if (diagnostic.severity == Severity::note && !page_.notes()) continue;
      if (!any) {
        page_.line();
        page_.line(page_.painted(Paint::bold, language_.word("diagnostics")));
      }
      any = true;
      Diagnostic without_hint = diagnostic;
      without_hint.hint.clear();
      page_.paragraph(plain_line(to_string(without_hint)), 2);
      if (!diagnostic.hint.empty()) page_.paragraph(plain_line(diagnostic.hint), 4);
    }
    const std::string notes = page_.notes() ? std::string() : notes_line(report_, language_);
    if (notes.empty()) return;
    page_.line();
    page_.paragraph(page_.painted(Paint::faint, plain_line(notes)));
  }

  const Report& report_;
  const Language& language_;
  ReportIndex index_;
  TextPage page_;
};

Paint paint_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradicted:
    case Verdict::broken:
      return Paint::red;
    case Verdict::reversed:
    case Verdict::disputed:
      return Paint::yellow;
    case Verdict::scope:
      return Paint::blue;
    case Verdict::context:
      break;
  }
  return Paint::bold;
}

std::string title_of(const Finding& finding, const ReportIndex& index) {
  const RuleText* rule = index.rule(finding.rule);
  return plain_line(rule == nullptr || rule->title.empty() ? finding.kind : rule->title);
}

void add_heading(TextPage& page, const Finding& finding, const ReportIndex& index,
                 const Language& language) {
  const std::string verdict(language.word("verdicts", to_string(finding.verdict)));
  const std::string text = wrap(verdict + "  " + title_of(finding, index) + " \u00b7 " +
                                    std::string(certainty(finding, language)),
                                2, page.width());
  const std::string ids = plain_line(finding.rule + " " + finding.id);
  const std::string painted =
      page.painted(paint_of(finding.verdict), verdict) + text.substr(verdict.size());
  if (text.find('\n') == std::string::npos) return page.spread(painted, columns(text), ids);
  page.line(painted);
  page.line("  " + ids);
}

std::string review_line(const Review& review, const Language& language) {
  return plain_line(reviewed(review, language));
}

constexpr std::size_t kBeside = 100;  // columns from which two quotes stand beside each other

void add_lines(std::vector<TextPage::Line>& lines, std::string_view text, std::size_t width,
               Paint paint = Paint::none) {
  if (text.empty()) return;
  const std::string wrapped = wrap(text, 0, width);
  for (std::size_t at = 0; at <= wrapped.size();) {
    const std::size_t end = std::min(wrapped.find('\n', at), wrapped.size());
    lines.push_back({wrapped.substr(at, end - at), paint});
    at = end + 1;
  }
}

std::string cited_line(const FindingSide& side, const ReportIndex& index,
                       const Language& language) {
  std::string cited = citation(side, index, language);
  if (!side.id().empty()) cited += " \u00b7 " + side.id();
  return plain_line(cited);
}

std::string who_line(const FindingSide& side, const Language& language) {
  std::string line = who(side, language);
  const std::string kind = what_kind(side, language);
  if (!line.empty() && !kind.empty()) line += " \u00b7 ";
  return plain_line(line + kind);
}

void add_column(std::vector<TextPage::Line>& lines, const FindingSide& side,
                const ReportIndex& index, const Language& language, std::size_t width) {
  const std::string head =
      std::string(side_word(side, language)) + " \u00b7 " + language.date(side.when());
  add_lines(lines, plain_line(head), width, Paint::bold);
  add_lines(lines, who_line(side, language), width);
  add_lines(lines, "\u201c" + plain_line(side.quote().exact) + "\u201d", width);
  if (side.claim != nullptr) add_lines(lines, plain_line(limits(*side.claim, language)), width);
  add_lines(lines, cited_line(side, index, language), width, Paint::faint);
}

void add_beside(TextPage& page, const std::vector<FindingSide>& sides, const ReportIndex& index,
                const Language& language) {
  std::vector<TextPage::Line> left;
  std::vector<TextPage::Line> right;
  add_column(left, sides.front(), index, language, page.half());
  for (std::size_t i = 1; i < sides.size(); ++i) {
    if (i > 1) right.push_back({});
    add_column(right, sides[i], index, language, page.half());
  }
  page.pair(left, right);
}

void add_strip(TextPage& page, const std::vector<FindingSide>& sides, const Language& language) {
  const std::size_t room = page.width() > page.margin() ? page.width() - page.margin() : 10;
  for (const StripRow& row : strip_of(sides, language, room)) {
    page.bar(plain_line(row.label), row.bar);
  }
}

}  // namespace

std::size_t label_margin(const Language& language) {
  std::size_t margin = 0;
  for (const std::string_view key :
       {"said", "record", "why", "not_shown", "weakest", "doubt", "strip_valid"}) {
    margin = std::max(margin, columns(language.word(key)) + 4);
  }
  return margin;
}

void add_side(TextPage& page, const FindingSide& side, const ReportIndex& index,
              const Language& language) {
  std::string head = language.date(side.when());
  for (const std::string& text : {who(side, language), what_kind(side, language)}) {
    if (!text.empty()) head += " \u00b7 " + text;
  }
  page.labelled(side_word(side, language), plain_line(head));
  page.labelled({}, "\u201c" + plain_line(side.quote().exact) + "\u201d");
  if (side.claim != nullptr) page.labelled({}, plain_line(limits(*side.claim, language)));
  page.labelled({}, cited_line(side, index, language));
}

void add_finding(TextPage& page, const Finding& finding, const ReportIndex& index,
                 const Language& language, const Finding* above) {
  if (finding.review.status == ReviewStatus::dismissed) {
    page.paragraph(plain_line(finding.rule + " " + finding.id) + " " + title_of(finding, index) +
                   " \u00b7 " + review_line(finding.review, language));
    return;
  }
  add_heading(page, finding, index, language);
  const std::vector<FindingSide> sides = sides_of(finding, index);
  if (page.width() >= kBeside && sides.size() > 1) {
    add_beside(page, sides, index, language);
  } else {
    for (const FindingSide& side : sides) add_side(page, side, index, language);
  }
  if (page.strip()) add_strip(page, sides, language);
  page.labelled(language.word("why"), plain_line(finding.message));
  const bool alike = above != nullptr && above->rule == finding.rule;
  const auto add = [&](std::string_view label, const std::string& text, const std::string& before) {
    const bool again = alike && !text.empty() && text == before;
    page.labelled(language.word(label),
                  again ? std::string(language.word("as_above")) : plain_line(text));
  };
  add("not_shown", finding.does_not_show, alike ? above->does_not_show : "");
  add("weakest", finding.weakest_link, alike ? above->weakest_link : "");
  for (const std::string& doubt : finding.doubts) {
    page.labelled(language.word("doubt"), plain_line(doubt));
  }
  if (!finding.review.reply.empty() || index.reply(finding) != nullptr) {
    page.labelled(language.word("reply"), plain_line(reply(finding, index, language)));
  }
  if (!finding.review.by.empty() || !finding.review.reason.empty()) {
    page.labelled(language.word("review"), review_line(finding.review, language));
  }
}

std::string render_text(const Report& report, const Language& language, const TextStyle& style) {
  return TextReport(report, language, style).whole();
}

}  // namespace gainsay

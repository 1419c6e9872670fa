// The editor's report, as Markdown (CommonMark 0.30 with GitHub's tables).
#include <string>
#include <string_view>

#include "render/escape.h"
#include "render/render.h"
#include "render/wording.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

class MarkdownReport {
 public:
  MarkdownReport(const Report& report, const Language& language)
      : report_(report), language_(language), index_(report) {}

  std::string whole() {
    out_ += "# " + safe(report_.title) + "\n\n";
    paragraph(safe(lead(report_, language_)));
    paragraph(safe(counts(report_, language_) + " \u00b7 " + record_as_of(report_, language_)));
    section(language_.word("findings"));
    std::size_t number = 0;
    for (const Finding& finding : report_.findings) {
      if (finding.review.status != ReviewStatus::dismissed) add(finding, ++number);
    }
    if (number == 0) paragraph(safe(nothing_found(report_, language_)));
    dismissed();
    checked();
    sources();
    diagnostics();
    return std::move(out_);
  }

 private:
  static std::string safe(std::string_view text) { return escape_markdown(plain_line(text)); }

  void section(std::string_view title) { out_ += "## " + safe(title) + "\n\n"; }
  void paragraph(std::string_view markdown) {
    out_ += markdown;
    out_ += "\n\n";
  }
  void labelled(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    paragraph("**" + safe(language_.word("report", key)) + "** " + safe(text));
  }

  void add(const Finding& finding, std::size_t number) {
    const RuleText* rule = index_.rule(finding.rule);
    const std::string& title = rule == nullptr || rule->title.empty() ? finding.kind : rule->title;
    out_ += "### " + std::to_string(number) + ". " + safe(title) + "\n\n";
    paragraph("**" + safe(language_.word("verdicts", to_string(finding.verdict))) + "** \u00b7 " +
              safe(certainty(finding, language_)) + " \u00b7 " +
              safe(finding.rule + " " + finding.kind) + " \u00b7 `" + code(finding.id) + "`");
    for (const FindingSide& side : sides_of(finding, index_)) add(side);
    labelled("why", finding.message);
    labelled("does_not_show", finding.does_not_show);
    labelled("weakest", finding.weakest_link);
    for (const std::string& doubt : finding.doubts) labelled("doubt", doubt);
    labelled("reply", reply(finding, index_, language_));
    if (!finding.review.by.empty() || !finding.review.reason.empty()) {
      labelled("review", reviewed(finding.review, language_));
    }
  }

  void add(const FindingSide& side) {
    paragraph("**" + safe(side_word(side, language_)) + "**");
    paragraph("> \u201c" + safe(side.quote().exact) + "\u201d");
    for (const Field& field : evidence(side, index_, language_)) {
      std::string text = field.code ? "`" + code(field.text) + "`" : safe(field.text);
      if (field.address && is_web_address(field.text)) text = "<" + field.text + ">";
      out_ += "- " + safe(field.label) + ": " + text + "\n";
    }
    out_ += "\n";
  }

  void dismissed() {
    std::string lines;
    for (const Finding& finding : report_.findings) {
      if (finding.review.status != ReviewStatus::dismissed) continue;
      lines += "- " + safe(finding.rule + " " + finding.kind) + " `" + code(finding.id) +
               "`: " + safe(reviewed(finding.review, language_)) + "\n";
    }
    if (lines.empty()) return;
    section(language_.word("report", "dismissed"));
    out_ += lines + "\n";
  }

  static std::string code(std::string_view text) {
    std::string out = plain_line(text);
    for (char& c : out) {
      if (c == '`') c = '\'';
    }
    return out;
  }

  std::string link(std::string_view key, std::string_view url) const {
    if (url.empty()) return {};
    const std::string name = safe(language_.word("labels", key));
    if (!is_web_address(url)) return " \u00b7 " + name + " `" + code(url) + "`";
    return " \u00b7 [" + name + "](<" + std::string(url) + ">)";
  }

  // The claims that were compared and that no finding names.
  void checked() {
    std::string lines;
    for (const Claim* claim : without_finding(report_)) {
      const FindingSide side{claim, nullptr};
      lines += "- " + safe(language_.date(claim->said)) + ", " + safe(who(side, language_)) +
               ": \u201c" + safe(claim->quote.exact) + "\u201d (" +
               safe(citation(side, index_, language_)) + ")\n";
    }
    if (lines.empty()) return;
    section(language_.word("report", "checked"));
    paragraph(safe(language_.word("report", "checked_note")));
    out_ += lines + "\n";
  }

  void sources() {
    section(language_.word("sources"));
    const auto column = [&](std::string_view key) {
      return " " + safe(language_.word("labels", key)) + " |";
    };
    out_ += "|" + column("source") + column("title") + column("role") + column("published") +
            column("grade") + column("sha256") + "\n|---|---|---|---|---|---|\n";
    for (const Source& source : report_.sources) {
      std::string title = safe(source.title.empty() ? source.file : source.title);
      if (!source.publisher.empty()) title += ", " + safe(source.publisher);
      title += link("url", source.url) + link("archive", source.archive);
      out_ += "| " + safe(source.id) + " | " + title + " | " +
              safe(language_.word("roles", to_string(source.role))) + " | " +
              safe(language_.date(source.published)) + " | " + safe(source.grade) + " | `" +
              code(source.sha256.substr(0, 12)) + "` |\n";
    }
  }

  void diagnostics() {
    if (report_.diagnostics.empty()) return;
    out_ += "\n";
    section(language_.word("diagnostics"));
    for (const Diagnostic& diagnostic : report_.diagnostics) {
      out_ += "- " + safe(to_string(diagnostic)) + "\n";
    }
  }

  const Report& report_;
  const Language& language_;
  ReportIndex index_;
  std::string out_;
};

}  // namespace

std::string render_markdown(const Report& report, const Language& language) {
  return MarkdownReport(report, language).whole();
}

}  // namespace gainsay

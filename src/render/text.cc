// The report for a terminal: a compact block for each finding.
#include <algorithm>
#include <string>
#include <string_view>

#include "render/render.h"
#include "render/wording.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

// SGR parameters of ECMA-48, 8.3.117.
constexpr std::string_view kBold = "1";
constexpr std::string_view kFaint = "2";
constexpr std::string_view kRed = "1;31";
constexpr std::string_view kYellow = "1;33";
constexpr std::string_view kBlue = "1;34";

class TextReport {
 public:
  TextReport(const Report& report, const Language& language, const TextStyle& style)
      : report_(report),
        language_(language),
        style_(style),
        width_(static_cast<std::size_t>(std::max(style.width, 20))),
        index_(report) {
    for (const std::string_view key : {"said", "record", "why", "not_shown", "weakest", "doubt"}) {
      margin_ = std::max(margin_, columns(language.word(key)) + 4);
    }
  }

  std::string whole() {
    line(paint(kBold, plain_line(report_.title)));
    std::string about = counts(report_, language_);
    if (!report_.as_of.empty()) {
      about +=
          " \u00b7 " + fill(language_.word("as_of"), {{"date", language_.date(report_.as_of)}});
    }
    line(paint(kFaint, about));
    for (const Finding& finding : report_.findings) {
      line({});
      if (finding.review.status == ReviewStatus::dismissed)
        dismissed(finding);
      else
        block(finding);
    }
    if (report_.findings.empty()) {
      line({});
      line(wrap(nothing_found(report_, language_), 0, width_));
    }
    diagnostics();
    return std::move(out_);
  }

 private:
  void line(std::string_view text) {
    out_ += text;
    out_ += '\n';
  }

  std::string paint(std::string_view parameters, std::string_view text) const {
    if (!style_.colour || text.empty()) return std::string(text);
    return "\x1b[" + std::string(parameters) + "m" + std::string(text) + "\x1b[0m";
  }

  static std::string_view colour_of(Verdict verdict) {
    switch (verdict) {
      case Verdict::contradicted:
      case Verdict::broken:
        return kRed;
      case Verdict::reversed:
      case Verdict::disputed:
        return kYellow;
      case Verdict::scope:
        return kBlue;
      case Verdict::context:
        break;
    }
    return kBold;
  }

  // "  Label   text", wrapped, under a margin that all labels share.
  void labelled(std::string_view label, std::string_view text, std::string_view colour) {
    if (text.empty()) return;
    std::string head = "  " + std::string(label);
    const std::size_t used = columns(head);
    head = paint(colour, head) + std::string(margin_ > used ? margin_ - used : 1, ' ');
    line(head + wrap(text, margin_, width_));
  }

  void heading(const Finding& finding) {
    const std::string verdict(language_.word("verdicts", to_string(finding.verdict)));
    const std::string rest =
        "  " + plain_line(finding.kind) + " \u00b7 " + std::string(certainty(finding, language_));
    const std::string ids = plain_line(finding.rule) + " " + plain_line(finding.id);
    const std::size_t used = columns(verdict) + columns(rest) + columns(ids);
    const std::string gap = used + 2 <= width_ ? std::string(width_ - used, ' ') : "\n  ";
    line(paint(colour_of(finding.verdict), verdict) + rest + gap + paint(kFaint, ids));
  }

  void side(const Side& one) {
    std::string head = language_.date(one.when());
    for (const std::string& text : {who(one, language_), what_kind(one, language_)}) {
      if (!text.empty()) head += " \u00b7 " + text;
    }
    labelled(side_word(one, language_), plain_line(head), kBold);
    labelled({}, "\u201c" + plain_line(one.quote().exact) + "\u201d", {});
    if (one.claim != nullptr) labelled({}, plain_line(limits(*one.claim, language_)), {});
    std::string cited = plain_line(citation(one, index_));
    if (!one.id().empty()) cited += " \u00b7 " + plain_line(one.id());
    labelled({}, cited, {});
  }

  void block(const Finding& finding) {
    heading(finding);
    for (const Side& one : sides_of(finding, index_)) side(one);
    labelled(language_.word("why"), plain_line(finding.message), kBold);
    labelled(language_.word("not_shown"), plain_line(finding.does_not_show), kBold);
    labelled(language_.word("weakest"), plain_line(finding.weakest_link), kFaint);
    for (const std::string& doubt : finding.doubts) {
      labelled(language_.word("doubt"), plain_line(doubt), kFaint);
    }
    if (!finding.review.finding.empty())
      labelled(language_.word("review"), review(finding), kFaint);
  }

  std::string review(const Finding& finding) const {
    return fill(language_.word("reviewed"),
                {{"status", language_.word("reviews", to_string(finding.review.status))},
                 {"by", plain_line(finding.review.by)},
                 {"reason", plain_line(finding.review.reason)}});
  }

  void dismissed(const Finding& finding) {
    const std::string text = plain_line(finding.rule + " " + finding.id + "  " + finding.kind) +
                             " \u00b7 " + review(finding);
    line(paint(kFaint, wrap(text, 2, width_)));
  }

  void diagnostics() {
    if (report_.diagnostics.empty()) return;
    line({});
    line(paint(kBold, language_.word("diagnostics")));
    for (const Diagnostic& diagnostic : report_.diagnostics) {
      const std::string text = to_string(diagnostic);
      // The message and its hint are lines of their own; the fragment is the user's own text.
      const std::size_t end = text.rfind("\n  ");
      const bool hint = !diagnostic.hint.empty() && end != std::string::npos;
      line("  " + wrap(plain_line(text.substr(0, hint ? end : text.size())), 4, width_));
      if (hint) line("    " + wrap(plain_line(diagnostic.hint), 4, width_));
    }
  }

  const Report& report_;
  const Language& language_;
  TextStyle style_;
  std::size_t width_;
  std::size_t margin_ = 0;
  Index index_;
  std::string out_;
};

}  // namespace

std::string render_text(const Report& report, const Language& language, const TextStyle& style) {
  return TextReport(report, language, style).whole();
}

}  // namespace gainsay

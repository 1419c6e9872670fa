// What a finding rests on, for the person who must defend it.
#include <algorithm>
#include <string>
#include <string_view>

#include "render/context.h"
#include "render/details.h"
#include "render/text_parts.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

class Why {
 public:
  Why(const Report& report, const Language& language, const TextStyle& style)
      : language_(language), index_(report), page_(style) {}

  std::string text(const Finding& finding) {
    page_.set_margin(label_margin(language_));
    add_finding(page_, finding, index_, language_);
    heading("conditions");
    page_.paragraph(page_.painted(Paint::faint, language_.word("branches", "key")), 2);
    branch(finding, Branch::subject, "subject");
    branch(finding, Branch::time, "time");
    branch(finding, Branch::lifting, "lifting");
    heading("evidence");
    page_.set_margin(label_margin(language_));
    for (const FindingSide& side : sides_of(finding, index_)) evidence(side);
    if (const RuleText* rule = index_.rule(finding.rule)) {
      heading("rule");
      page_.paragraph(plain_line(rule->id + " " + rule->title), 2);
      page_.paragraph(plain_line(rule->finds), 2);
      page_.paragraph(plain_line(rule->false_alarms), 2);
    }
    return page_.take();
  }

 private:
  void heading(std::string_view key) {
    page_.line();
    page_.line(page_.painted(Paint::bold, language_.word("labels", key)));
  }

  // The conditions of one kind, under a line that says what kind and what they give together.
  void branch(const Finding& finding, Branch which, std::string_view key) {
    bool any = false;
    Truth least = Truth::must;
    for (const Condition& condition : finding.proof) {
      if (condition.branch != which) continue;
      any = true;
      least = least & condition.truth;
    }
    if (!any) return;
    page_.set_margin(kTrunk);
    page_.labelled(to_string(least), language_.word("branches", key), paint_of(least));
    for (const Condition& condition : finding.proof) {
      if (condition.branch == which) add(condition, finding.weakest_link, kTrunk + kStep);
    }
  }

  static Paint paint_of(Truth truth) { return truth == Truth::must ? Paint::bold : Paint::yellow; }

  // "must  counterparty adjacent: police departments | DEA"
  void add(const Condition& condition, std::string_view weakest, std::size_t margin) {
    page_.set_margin(margin);
    std::string text = plain_line(condition.name);
    if (!condition.seen.empty()) text += ": " + plain_line(condition.seen);
    if (!weakest.empty() && (condition.seen == weakest || condition.name == weakest)) {
      text += " (" + std::string(language_.word("weakest_link")) + ")";
    }
    page_.labelled(to_string(condition.truth), text, paint_of(condition.truth));
    for (const Condition& one : condition.either) add(one, {}, margin + kStep);
  }

  void evidence(const FindingSide& side) {
    const Quote& quote = side.quote();
    const Context context = context_of(quote, index_);
    page_.labelled(plain_line(side.id()),
                   plain_line(context.before + "[" + quote.exact + "]" + context.after));
    const Source* source = index_.source(quote.source);
    if (source == nullptr) return;
    page_.labelled({}, plain_line(citation(side, index_, language_) + ", " + source->file));
    page_.labelled({}, plain_line(language_.word("roles", to_string(source->role))));
    row("url", source->url);
    row("archive", source->archive);
    row("sha256", source->sha256);
  }

  void row(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    const std::string line = std::string(language_.word("labels", key)) + " " + plain_line(value);
    page_.labelled({}, line);
  }

  static constexpr std::size_t kTrunk = 10;
  static constexpr std::size_t kStep = 2;

  const Language& language_;
  ReportIndex index_;
  TextPage page_;
};

}  // namespace

std::optional<std::string> render_why(const Report& report, std::string_view finding,
                                      const Language& language, const TextStyle& style) {
  const ReportIndex index(report);
  const Finding* found = index.finding(finding);
  if (found == nullptr) return std::nullopt;
  return Why(report, language, style).text(*found);
}

}  // namespace gainsay

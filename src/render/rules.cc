// Rules, for people.
#include <algorithm>
#include <string>

#include "render/details.h"
#include "render/text_page.h"
#include "render/wrap.h"

namespace gainsay {

std::string render_rules(const std::vector<RuleText>& rules, const Language& language,
                         const TextStyle& style) {
  TextPage page(style);
  std::size_t margin = 0;
  for (const RuleText& rule : rules) margin = std::max(margin, columns(rule.slug) + 10);
  page.set_margin(margin);
  for (const RuleText& rule : rules) {
    std::string label = plain_line(rule.id + "  " + rule.slug);
    page.labelled(label, plain_line(rule.title) + " (" +
                             std::string(language.word("verdicts", to_string(rule.verdict))) + ")");
  }
  return page.take();
}

std::string render_rule(const RuleText& rule, const Language& language, const TextStyle& style) {
  TextPage page(style);
  page.line(page.painted(Paint::bold, plain_line(rule.id + " " + rule.slug)));
  page.paragraph(plain_line(rule.title));
  page.line();
  const auto section = [&](std::string_view key, const std::string& text) {
    if (text.empty()) return;
    page.line(page.painted(Paint::bold, language.word("labels", key)));
    page.paragraph(plain_line(text), 2);
    page.line();
  };
  section("finds", rule.finds);
  section("why_it_matters", rule.why_it_matters);
  section("does_not_show", rule.does_not_show);
  section("false_alarms", rule.false_alarms);
  page.labelled(language.word("labels", "verdict"),
                language.word("verdicts", to_string(rule.verdict)));
  page.labelled(language.word("labels", "severity"), plain_line(rule.severity));
  return page.take();
}

}  // namespace gainsay

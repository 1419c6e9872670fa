#include "rule/keyed.h"

#include <string_view>
#include <utility>

namespace gainsay {
namespace {

// White space and typographic marks folded, as when a quote is looked for in its source.
std::string folded(std::string_view text) {
  static constexpr std::pair<std::string_view, char> kMarks[] = {
      {"\u2018", '\''}, {"\u2019", '\''}, {"\u201c", '"'}, {"\u201d", '"'}, {"\u00a0", ' '}};
  std::string out;
  for (std::size_t n = 0; n < text.size();) {
    char c = text[n];
    std::size_t length = 1;
    for (const auto& [mark, plain] : kMarks) {
      if (text.substr(n).starts_with(mark)) {
        c = plain;
        length = mark.size();
      }
    }
    if (c == '\n' || c == '\t' || c == '\r') c = ' ';
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    n += length;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

std::string anchor(const Quote& quote) { return quote.source + '\x1f' + folded(quote.exact); }

Keyed keyed_by(const RuleText& rule, Truth certainty) {
  Keyed keyed;
  keyed.rule = rule.id;
  keyed.finding.rule = rule.id;
  keyed.finding.kind = rule.slug;
  keyed.finding.verdict = rule.verdict;
  keyed.finding.severity = rule.severity;
  keyed.finding.certainty = certainty;
  return keyed;
}

}  // namespace gainsay

// Rules, for people.
#include <algorithm>
#include <string>

#include "render/details.h"
#include "render/text_page.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

std::string padded(const std::string& text, std::size_t width) {
  std::string out = plain_line(text);
  const std::size_t used = columns(out);
  return out.append(width > used ? width - used : 0, ' ');
}

}  // namespace

std::string render_rules(const std::vector<RuleText>& rules, const TextStyle& style) {
  TextPage page(style);
  std::size_t slug_width = 0;
  for (const RuleText& rule : rules) slug_width = std::max(slug_width, columns(rule.slug));
  for (const RuleText& rule : rules) {
    // One line each, however narrow the terminal is: people filter this list by line.
    const std::string verdict(to_string(rule.verdict));
    page.line(page.painted(Paint::bold, plain_line(rule.id)) + "  " +
              padded(rule.slug, slug_width) + "  " + padded(verdict, 12) + "  " +
              plain_line(rule.title));
  }
  return page.take();
}

}  // namespace gainsay

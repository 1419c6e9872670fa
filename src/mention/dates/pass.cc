#include "mention/dates/pass.h"

#include <algorithm>

#include "mention/dates/resolve.h"

namespace gainsay::dates {
namespace {

std::optional<Moment> moment_of(const When& when) {
  const std::string& edtf = when.edtf;
  const auto digits = [&](std::size_t at, std::size_t count) -> std::optional<int> {
    if (edtf.size() < at + count) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (edtf[i] < '0' || edtf[i] > '9') return std::nullopt;
      value = value * 10 + (edtf[i] - '0');
    }
    return value;
  };
  Moment moment;
  moment.year = digits(0, 4);
  if (!moment.year) return std::nullopt;
  moment.grain = Unit::year;
  const auto next = [&](std::size_t at, char mark) { return edtf.size() > at && edtf[at] == mark; };
  if (!next(4, '-') || !(moment.month = digits(5, 2))) return moment;
  moment.grain = Unit::month;
  if (!next(7, '-') || !(moment.day = digits(8, 2))) return moment;
  moment.grain = Unit::day;
  if (!next(10, 'T')) return moment;
  moment.hour = digits(11, 2);
  if (next(13, ':')) moment.minute = digits(14, 2);
  return moment;
}

// The matches to keep: from the left, the longest, patterns in the order of their file.
void select(std::vector<Match>& matches) {
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    const TokenSpan& first = a.span[0];
    const TokenSpan& second = b.span[0];
    if (first.first != second.first) return first.first < second.first;
    const std::uint32_t end_a = a.span[a.spans - 1].last;
    const std::uint32_t end_b = b.span[b.spans - 1].last;
    return end_a != end_b ? end_a > end_b : a.pattern < b.pattern;
  });
  std::uint32_t taken = 0;
  std::size_t out = 0;
  for (const Match& match : matches) {
    if (match.span[0].first < taken) continue;
    taken = match.span[match.spans - 1].last;
    matches[out++] = match;
  }
  matches.resize(out);
}

}  // namespace

std::vector<DateMention> tag_text(const Grammar& grammar, const Tokenizer& tokenizer,
                                  std::string_view text, const DateOptions& options) {
  std::vector<Token> tokens;
  tokenizer.run(text, 0, text.size(), tokens);
  std::vector<Match> matches;
  for (std::uint32_t at = 0; at < tokens.size(); ++at) {
    grammar.patterns.match(tokens, at, matches);
  }
  select(matches);
  Setting setting;
  setting.document = moment_of(options.anchor);
  setting.narrative = options.narrative;
  Resolver resolver(grammar, setting);
  std::vector<DateMention> mentions;
  for (const Match& match : matches) {
    const Rule& rule = grammar.rules[match.pattern];
    if (rule.yields == Yields::nothing) continue;
    for (std::uint8_t i = 0; i < match.spans; ++i) {
      const Expression expression = grammar.expression(match, i, tokens);
      const Resolved resolved = resolver.resolve(expression, 0);
      DateMention mention;
      mention.span = {tokens[match.span[i].first].begin, tokens[match.span[i].last - 1].end};
      mention.with_cue = mention.span;
      mention.type = resolved.type;
      mention.value = resolved.value;
      mention.mod = to_string(expression.mod);
      mentions.push_back(std::move(mention));
    }
  }
  return mentions;
}

}  // namespace gainsay::dates

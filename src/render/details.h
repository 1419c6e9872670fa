// Details: what `show`, `why`, `explain`, `rules` and `verify` print; each a pure function.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/report.h"
#include "gainsay/rule.h"
#include "render/render.h"

namespace gainsay {

// The claim, event, source or finding called `id`; a finding's id may be cut short as long as
// it names one only. Nothing when the report has no such part.
std::optional<std::string> render_show(const Report& report, std::string_view id,
                                       const Language& language, const TextStyle& style);

// All that a finding rests on: the quotes in context with their sources, each condition of the rule
// with what it saw, the weakest link, and what the finding does not show.
std::optional<std::string> render_why(const Report& report, std::string_view finding,
                                      const Language& language, const TextStyle& style);

// A line a rule.
std::string render_rules(const std::vector<RuleText>& rules, const TextStyle& style);

// What became of each source and quote: intact, or what is wrong with it.
std::string render_verify(const Report& report, const Language& language, const TextStyle& style);

}  // namespace gainsay

// Rule: a kind of conflict described, as data/rules/GSnnn-slug.yaml holds it.
//
// A rule joins a claim with an event, two claims, or two events; it says which stances, statuses
// and polarities take part, which Scope each slot needs, how the times must stand, what lifts the
// conflict (`unless`), and, for people, what it finds, why it matters, what it does not show and
// when it is a false alarm. Its examples run as tests. Refuses to be code: everything that differs
// from one rule to the next is in the file. The match pattern itself is src/rule's own affair.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

enum class Verdict : std::uint8_t { context, scope, disputed, reversed, broken, contradicted };

struct RuleText {
  std::string id;    // "GS301", never reused
  std::string slug;  // "posture-reversal"; the finding's kind
  Verdict verdict = Verdict::context;
  std::string severity;  // SARIF level: "error", "warning", "note"
  std::string title;
  std::string finds;
  std::string why_it_matters;
  std::string does_not_show;
  std::string false_alarms;
};

std::string_view to_string(Verdict verdict);
std::optional<Verdict> verdict_from(std::string_view text);

}  // namespace gainsay

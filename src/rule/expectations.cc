#include "rule/expectations.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace gainsay {
namespace {

std::vector<std::string> parts_of(const Finding& finding) {
  std::vector<std::string> parts;
  for (const std::string& id : {finding.claim, finding.claim2, finding.event, finding.event2}) {
    if (!id.empty()) parts.push_back(id);
  }
  parts.insert(parts.end(), finding.more_events.begin(), finding.more_events.end());
  return parts;
}

// A finding is on the parts that an expectation names if it has all of them, in whatever order.
bool is_on(const std::vector<std::string>& parts, const std::vector<std::string>& named) {
  return std::all_of(named.begin(), named.end(), [&](const std::string& id) {
    return std::find(parts.begin(), parts.end(), id) != parts.end();
  });
}

class ExpectationCheck {
 public:
  ExpectationCheck(const EvaluationInput& input, const std::vector<Finding>& findings,
                   Diagnostics& diagnostics)
      : input_(input), findings_(findings), diagnostics_(diagnostics) {
    for (const Claim& claim : input.claims) parts_.insert(claim.id);
    for (const Event& event : input.events) parts_.insert(event.id);
  }

  void add(const Expectation& expected) {
    if (!sound(expected)) return;
    const Finding* found = nullptr;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      const Finding& finding = findings_[i];
      const bool rule = finding.rule == expected.rule || finding.kind == expected.rule;
      if (!rule || !is_on(parts_of(finding), expected.on)) continue;
      spoken_of_.insert(i);
      if (found == nullptr) found = &finding;
    }
    using Outcome = Expectation::Outcome;
    const std::string found_words(found == nullptr ? "nothing" : to_string(found->certainty));
    Difference difference = {Difference::Kind::missing,
                             found == nullptr ? expected.rule : found->rule,
                             expected.on,
                             std::string(to_string(expected.outcome)),
                             found_words,
                             {},
                             expected.written};
    if (expected.outcome == Outcome::silent) {
      if (found == nullptr) return;
      difference.kind = Difference::Kind::unwanted;
      difference.reason = found->message;
    } else if (found == nullptr) {
      difference.reason = why_nothing(expected);
    } else {
      const bool as_expected =
          expected.outcome == Outcome::fires || difference.expected == difference.found;
      if (as_expected) return;
      difference.kind = Difference::Kind::uncertain;
      difference.reason = found->weakest_link;
    }
    differences_.push_back(std::move(difference));
  }

  std::vector<Difference> take() {
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      const Finding& finding = findings_[i];
      if (spoken_of_.count(i) != 0) continue;
      differences_.push_back({Difference::Kind::unexpected,
                              finding.rule,
                              parts_of(finding),
                              {},
                              std::string(to_string(finding.certainty)),
                              finding.message,
                              {}});
    }
    return std::move(differences_);
  }

 private:
  bool sound(const Expectation& expected) {
    if (rule_named(input_.rules, expected.rule) == nullptr) {
      tell(expected, "there is no such rule", expected.rule, "`gainsay rules` lists them.");
      return false;
    }
    for (const std::string& id : expected.on) {
      if (parts_.count(id) != 0) continue;
      tell(expected, "there is no such claim or event", id, "`gainsay check` prints the ids.");
      return false;
    }
    return true;
  }

  void tell(const Expectation& expected, std::string message, const std::string& fragment,
            std::string hint) {
    diagnostics_.push_back({Severity::error, "unknown-id", std::move(message), expected.written,
                            fragment, std::move(hint)});
  }

  std::string why_nothing(const Expectation& expected) const {
    if (expected.on.size() < 2) return {};
    const std::vector<Refusal> refusals =
        why_not(input_, expected.on[0], expected.on[1], expected.rule);
    if (refusals.empty()) return {};
    const Condition& stopped = refusals.front().stopped;
    return fmt::format("{}: {}", stopped.name, stopped.seen);
  }

  const EvaluationInput& input_;
  const std::vector<Finding>& findings_;
  Diagnostics& diagnostics_;
  std::set<std::string_view> parts_;
  std::set<std::size_t> spoken_of_;
  std::vector<Difference> differences_;
};

}  // namespace

std::vector<Difference> compare_expectations(const std::vector<Expectation>& expectations,
                                             const EvaluationInput& input,
                                             const std::vector<Finding>& findings,
                                             Diagnostics& diagnostics) {
  ExpectationCheck check(input, findings, diagnostics);
  for (const Expectation& expected : expectations) check.add(expected);
  return check.take();
}

}  // namespace gainsay

// Rules that can never fire.
#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.h"
#include "rule/files/pattern.h"
#include "rule/files/rules.h"

namespace gainsay {
namespace {

bool same_operands(const TimeTest& a, const TimeTest& b) {
  const auto same = [](const TimeOperand& x, const TimeOperand& y) {
    return x.side == y.side && x.field == y.field && x.part == y.part;
  };
  return same(a.a, b.a) && same(a.b, b.b);
}

// Whether `a` and `b`, of the same two times, exclude each other.
bool exclude(const TimeTest& a, const TimeTest& b) {
  if (a.relation == b.relation) return a.negated != b.negated;
  if (a.negated || b.negated) return false;
  const auto apart = [](TimeRelation r) {
    return r == TimeRelation::before || r == TimeRelation::after || r == TimeRelation::disjoint;
  };
  const auto shared = [](TimeRelation r) {
    return r == TimeRelation::overlaps || r == TimeRelation::within || r == TimeRelation::equals;
  };
  if ((apart(a.relation) && shared(b.relation)) || (shared(a.relation) && apart(b.relation))) {
    return true;
  }
  const auto is = [&](TimeRelation x, TimeRelation y) {
    return a.relation == x && b.relation == y;
  };
  return is(TimeRelation::before, TimeRelation::after) ||
         is(TimeRelation::after, TimeRelation::before);
}

class Checker {
 public:
  Checker(const Ontology& ontology, Diagnostics& out) : ontology_(ontology), out_(out) {}

  void check(const Rule& rule, const Variant& variant) {
    if (rule.pattern->join == Join::hygiene) return;
    actions(rule, variant);
    predicates(rule, variant);
    times(rule, variant);
    deeds(rule, variant);
    some_slot(rule, variant);
  }

 private:
  void tell(const Rule& rule, const Variant& variant, std::string why, std::string fragment,
            std::string hint = {}) {
    out_.push_back({Severity::warning, "rule-cannot-match",
                    fmt::format("{} can never fire: {}", rule.text.id, why), variant.place,
                    std::move(fragment), std::move(hint)});
  }

  void actions(const Rule& rule, const Variant& variant) {
    std::size_t unknown = 0;
    for (const std::string& action : variant.actions) {
      const Node* node = ontology_.find(action);
      if (node != nullptr && node->kind == NodeKind::action) continue;
      ++unknown;
      if (unknown < variant.actions.size()) continue;
      const std::string near = nearest_word(action, known_actions());
      tell(rule, variant, "no such action is known", action,
           near.empty() ? "Name one of the ontology, or add it to actions: in case.yaml."
                        : "Did you mean «" + near + "»?");
    }
  }

  std::vector<std::string> known_actions() const {
    std::vector<std::string> ids;
    for (const Node* node : ontology_.nodes()) {
      if (node->kind == NodeKind::action) ids.push_back(node->id);
    }
    return ids;
  }

  void predicates(const Rule& rule, const Variant& variant) {
    for (const Predicate asked : variant.also) {
      const auto& unless = variant.unless;
      if (std::find(unless.begin(), unless.end(), asked) == unless.end()) continue;
      tell(rule, variant, "one condition is asked for and excluded", std::string(to_string(asked)));
    }
  }

  void times(const Rule& rule, const Variant& variant) {
    for (std::size_t n = 0; n < variant.times.size(); ++n) {
      for (std::size_t m = n + 1; m < variant.times.size(); ++m) {
        const TimeCondition& a = variant.times[n];
        const TimeCondition& b = variant.times[m];
        if (a.any.size() != 1 || b.any.size() != 1) continue;
        if (!same_operands(a.any[0], b.any[0]) || !exclude(a.any[0], b.any[0])) continue;
        tell(rule, variant, "two conditions of time exclude each other", a.text + "; " + b.text);
      }
    }
  }

  // An attempt is an event `attempted`, or one done whose action is an attempt.
  void deeds(const Rule& rule, const Variant& variant) {
    if (rule.pattern->join == Join::claim_claim || variant.deeds.all == 0) return;
    const Accepted& statuses = variant.statuses2.all != 0 ? variant.statuses2 : variant.statuses;
    if (statuses.all == 0) {
      tell(rule, variant, "no status of the record is accepted", "status");
    }
  }

  void some_slot(const Rule& rule, const Variant& variant) {
    if (variant.some_slot.all == 0) return;
    const bool possible =
        std::any_of(variant.slots.begin(), variant.slots.end(), [&](const SlotTest& slot) {
          return slot.compared && (slot.fits.all & variant.some_slot.all) != 0;
        });
    if (!possible) {
      tell(rule, variant, "no slot accepts what one of them has to be", "some_slot");
    }
  }

  const Ontology& ontology_;
  Diagnostics& out_;
};

}  // namespace

void check_rules(const std::vector<Rule>& rules, const Ontology& ontology,
                 Diagnostics& diagnostics) {
  Checker checker(ontology, diagnostics);
  for (const Rule& rule : rules) {
    for (const Variant& variant : rule.pattern->variants) checker.check(rule, variant);
  }
}

}  // namespace gainsay

#include "rule/join/join.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <tuple>
#include <utility>

#include "rule/join/join_plan.h"
#include "rule/join/variant_join.h"
#include "rule/join/workers.h"
#include "rule/judge/judge.h"

namespace gainsay {
namespace {

// One worker's own: what it remembers and what it finds, away from the others' cache lines.
struct alignas(64) Bench {
  Bench(const std::vector<VariantPlan>& plans, Workshop& workshop) : scopes(workshop.scopes()) {
    joins.reserve(plans.size());
    for (const VariantPlan& plan : plans) {
      VariantJoin& join =
          joins.emplace_back(plan, workshop.facts(), workshop.times(), scopes, hits);
      for (std::size_t kind = 0; kind < takers.size(); ++kind) {
        if (plan.taken[kind]) takers[kind].push_back(&join);
      }
    }
  }

  // Joins the rows from `begin` to before `end`, and stops when that leaves more than `most` hits,
  // of which two variants that tell the same of a pair are one.
  void run(const Rows& rows, Row begin, Row end, std::size_t most) {
    for (Row row = begin; row < end; ++row) {
      if (hits.size() > most) keep_best(hits);
      if (hits.size() > most) break;
      const std::vector<VariantJoin*>& takers_of_it = takers[VariantPlan::kind_of(rows, row)];
      if (takers_of_it.empty()) continue;
      const LeftRow left(rows, row);
      for (VariantJoin* const join : takers_of_it) {
        if (join->plan().takes_flags(rows.flags[row])) join->join(left);
      }
    }
    for (VariantJoin& join : joins) join.finish();
  }

  Scopes scopes;
  std::vector<Hit> hits;
  std::vector<VariantJoin> joins;                                     // parallel to the plans
  std::array<std::vector<VariantJoin*>, VariantPlan::kKinds> takers;  // those that take such rows
};

// All that was found, sorted, where each part is, and of a rule one part holds no row on the left
// that a later one holds too.
std::vector<Hit> in_order(const std::vector<std::vector<Hit>>& parts, std::size_t rules) {
  std::vector<std::size_t> at(rules + 1, 0);
  for (const auto& part : parts) {
    for (const Hit& hit : part) ++at[hit.rule + 1];
  }
  for (std::size_t rule = 0; rule < rules; ++rule) at[rule + 1] += at[rule];
  std::vector<Hit> hits(at[rules]);
  for (const auto& part : parts) {
    for (const Hit& hit : part) hits[at[hit.rule]++] = hit;
  }
  return hits;
}

// Joins all variants whose left side are these rows: a stretch of them at a time, so that what the
// variants look at is near. A worker leaves what it found in a stretch sorted, so that little is
// left to do when all are done.
void join_rows(const Rows& rows, const std::vector<VariantPlan>& plans, Workshop& workshop,
               std::uint32_t workers, std::size_t most, std::vector<std::vector<Hit>>& found) {
  constexpr Row kStretch = 1'024;
  std::atomic<std::size_t> all = 0;
  std::vector<std::unique_ptr<Bench>> benches(workers);
  const std::size_t stretches = (rows.size() + kStretch - 1) / kStretch;
  const std::size_t first = found.size();
  found.resize(first + stretches);
  share_out(workers, stretches, [&](std::uint32_t worker, std::size_t n) {
    const Row begin = static_cast<Row>(n) * kStretch;
    const Row end = std::min(rows.size(), begin + kStretch);
    if (!benches[worker]) benches[worker] = std::make_unique<Bench>(plans, workshop);
    Bench& bench = *benches[worker];
    if (all <= most) bench.run(rows, begin, end, most);
    keep_best(bench.hits);
    found[first + n].assign(bench.hits.begin(), bench.hits.end());
    all += bench.hits.size();
    bench.hits.clear();
  });
}

}  // namespace

bool asks_values(const RulePattern& pattern, const Variant& variant) {
  const auto asks = [](Predicate predicate) {
    return predicate == Predicate::other_source || predicate == Predicate::same_speaker ||
           predicate == Predicate::announced_change || predicate == Predicate::restated ||
           predicate == Predicate::own_record_before;
  };
  return pattern.join == Join::event_event || variant.numbers.asked || variant.words.asked ||
         std::any_of(variant.also.begin(), variant.also.end(), asks) ||
         std::any_of(variant.unless.begin(), variant.unless.end(), asks);
}

void keep_best(std::vector<Hit>& hits) {
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return std::tuple(a.rule, a.left, a.right, b.truth, a.variant) <
           std::tuple(b.rule, b.left, b.right, a.truth, b.variant);
  });
  const auto same = [](const Hit& a, const Hit& b) {
    return a.rule == b.rule && a.left == b.left && a.right == b.right;
  };
  hits.erase(std::unique(hits.begin(), hits.end(), same), hits.end());
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> variants_to_join(
    const std::vector<Rule>& rules, const Facts& facts) {
  const bool values = facts.claim_values != nullptr && facts.event_values != nullptr;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> variants;
  for (std::uint32_t r = 0; r < rules.size(); ++r) {
    const RulePattern& pattern = *rules[r].pattern;
    for (std::uint32_t v = 0; v < pattern.variants.size(); ++v) {
      if (values || !asks_values(pattern, pattern.variants[v])) variants.emplace_back(r, v);
    }
  }
  return variants;
}

std::vector<Hit> join(const std::vector<Rule>& rules, const Facts& facts, const Scopes& scopes,
                      std::uint32_t workers, std::size_t most) {
  Workshop workshop(facts, scopes);
  Indexes candidates(facts, {0, facts.claims.size()}, {0, facts.events.size()}, workers,
                     Indexes::Use::one_join);
  const auto variants = variants_to_join(rules, facts);
  std::vector<std::vector<Hit>> found;
  for (const Rows* left : {&facts.claims, &facts.events}) {
    std::vector<VariantPlan> plans;
    plans.reserve(variants.size());
    for (const auto& [r, v] : variants) {
      const RulePattern& pattern = *rules[r].pattern;
      if (&left_rows(facts, pattern) == left) {
        plans.emplace_back(r, v, pattern, workshop, candidates);
      }
    }
    if (!plans.empty()) join_rows(*left, plans, workshop, workers, most, found);
  }
  return in_order(found, rules.size());
}

std::vector<Hit> join_naively(const std::vector<Rule>& rules, const Facts& facts, Scopes& scopes) {
  std::vector<Hit> hits;
  for (std::uint32_t r = 0; r < rules.size(); ++r) {
    const RulePattern& pattern = *rules[r].pattern;
    for (std::uint32_t v = 0; v < pattern.variants.size(); ++v) {
      Judge judge(facts, scopes, pattern, pattern.variants[v]);
      for (Row left = 0; left < judge.left().size(); ++left) {
        for (Row right = 0; right < judge.right().size(); ++right) {
          if (!is_pair(pattern, pattern.variants[v], facts, left, right)) continue;
          const Truth truth = judge.judge(left, right, nullptr);
          if (pattern.variants[v].reports(truth)) hits.push_back({r, v, left, right, truth});
        }
      }
    }
  }
  keep_best(hits);
  return hits;
}

}  // namespace gainsay

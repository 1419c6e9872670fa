#include "rule/join.h"

#include <algorithm>
#include <array>
#include <memory>
#include <tuple>
#include <unordered_map>

#include "rule/index.h"
#include "rule/judge.h"

namespace gainsay {
namespace {

// Whether a pair of rows is to be looked at in this order. Two events clash
// whichever comes first: only one order counts, and which one depends on what
// the events are, not on how they were listed; but where the rule gives each
// its own part, both do.
bool is_pair(const RulePattern& pattern, const Variant& variant, const Facts& facts, Row left,
             Row right) {
  if (pattern.join == Join::claim_event) return true;
  if (left == right) return false;
  if (pattern.join == Join::claim_claim || variant.statuses2.all != 0) return true;
  const auto key = [&](Row row) {
    const Event& event = (*facts.event_values)[row];
    return std::tuple(facts.extents[facts.events.time[row]].earliest_start,
                      std::string_view(event.quote.source), event.quote.span.begin,
                      std::string_view(event.quote.exact), row);
  };
  return key(left) < key(right);
}

// The indexes that the variants of all rules share, each built when it is first
// asked for.
class Indexes {
 public:
  explicit Indexes(const Facts& facts) : facts_(facts) {}

  const Index& of(const Rows& rows, Slot by) {
    auto& slots = &rows == &facts_.claims ? claims_ : events_;
    auto& index = slots[static_cast<std::size_t>(by)];
    if (!index) index = std::make_unique<Index>(rows, facts_.extents, by);
    return *index;
  }

 private:
  const Facts& facts_;
  std::array<std::unique_ptr<Index>, kSlots> claims_;
  std::array<std::unique_ptr<Index>, kSlots> events_;
};

// The join of one variant.
class VariantJoin {
 public:
  VariantJoin(const RulePattern& pattern, const Variant& variant, const Facts& facts,
              Scopes& scopes, Indexes& indexes)
      : pattern_(pattern),
        variant_(variant),
        facts_(facts),
        scopes_(scopes),
        indexes_(indexes),
        judge_(facts, scopes, pattern, variant) {}

  // Calls found(left, right, truth) for every pair that the variant holds of.
  template <typename Found>
  void run(Found found) {
    const SlotTest& actor = variant_.slots[static_cast<std::size_t>(Slot::actor)];
    const Index& left = indexes_.of(judge_.left(), Slot::actor);
    const Index& right = indexes_.of(judge_.right(), actor.compared ? actor.right : Slot::actor);
    for (const NodeId node : left.nodes()) {
      const std::vector<NodeId> actors = related_actors(node, actor, right);
      for (const Index::Group& group : left.groups_of(node)) {
        const std::vector<NodeId>& actions = actions_for(group.action, right);
        const Objects& objects = objects_for(group.object, right);
        for (const NodeId other : actors) {
          for (const NodeId action : actions) {
            each_with(right.groups_of(other, action), objects, [&](const Index::Group& candidates) {
              groups(left, group, right, candidates, found);
            });
          }
        }
      }
    }
  }

 private:
  // The right side's actors that can stand to `node` as the actor slot asks, at
  // some time.
  std::vector<NodeId> related_actors(NodeId node, const SlotTest& test, const Index& right) {
    if (!test.compared) return right.nodes();
    std::vector<NodeId> related;
    for (const NodeId other : right.nodes()) {
      const FitAnswer answer = scopes_.fit(node, other, Extent{});
      if (answer.truth == Truth::may || test.fits.has(answer.fit)) related.push_back(other);
    }
    return related;
  }

  // The right side's objects that can stand to a left one as the object slot
  // asks.
  struct Objects {
    bool all = false;
    std::vector<NodeId> some;  // ascending
  };

  const std::vector<NodeId>& actions_for(NodeId left, const Index& right) {
    const auto [entry, added] = actions_.try_emplace(left);
    if (!added) return entry->second;
    for (const NodeId action : right.actions()) {
      if (action_can_match(left, action)) entry->second.push_back(action);
    }
    return entry->second;
  }

  const Objects& objects_for(NodeId left, const Index& right) {
    const auto [entry, added] = objects_.try_emplace(left);
    Objects& objects = entry->second;
    if (!added) return objects;
    const SlotTest& test = variant_.slots[static_cast<std::size_t>(Slot::object)];
    objects.all = !test.compared || test.right != Slot::object || left == kUnfilled;
    if (objects.all) return objects;
    for (const NodeId other : right.objects()) {
      const FitAnswer answer = scopes_.fit(left, other, Extent{});
      if (answer.truth == Truth::may || test.fits.has(answer.fit)) objects.some.push_back(other);
    }
    return objects;
  }

  // Calls `use` for those of `groups`, which differ in their objects alone,
  // that have one of them.
  template <typename Use>
  static void each_with(std::span<const Index::Group> groups, const Objects& objects, Use use) {
    if (objects.all) {
      for (const Index::Group& group : groups) use(group);
      return;
    }
    auto at = groups.begin();
    for (const NodeId object : objects.some) {
      at = std::lower_bound(at, groups.end(), object,
                            [](const Index::Group& g, NodeId o) { return g.object < o; });
      if (at == groups.end()) return;
      if (at->object == object) use(*at);
    }
  }

  template <typename Found>
  void groups(const Index& left, const Index::Group& group, const Index& right,
              const Index::Group& candidates, Found& found) {
    for (const Row row : left.rows_of(group)) {
      if (!judge_.takes_left(row)) continue;
      pairs(row, right.undated(candidates), found);
      pairs(row, right.around(candidates, judge_.window(row)), found);
    }
  }

  bool action_can_match(NodeId left, NodeId right) {
    if (variant_.deeds.all != 0) {
      const Deed deed = scopes_.deed(left, right);
      // An attempted act is an attempt.
      const bool as_attempt = deed == Deed::act && variant_.deeds.has(Deed::attempt);
      if (!variant_.deeds.has(deed) && !as_attempt) return false;
    }
    if (variant_.actions.empty()) return true;
    return std::any_of(variant_.actions.begin(), variant_.actions.end(), [&](const auto& action) {
      return scopes_.kind_of(facts_.nodes.text(right), action);
    });
  }

  template <typename Found>
  void pairs(Row left, std::span<const Row> rights, Found& found) {
    for (const Row right : rights) {
      if (!judge_.takes_right(right)) continue;
      if (!is_pair(pattern_, variant_, facts_, left, right)) continue;
      const Truth truth = judge_.judge(left, right, nullptr);
      if (truth == Truth::cannot || (pattern_.must_only && truth != Truth::must)) continue;
      found(left, right, truth);
    }
  }

  const RulePattern& pattern_;
  const Variant& variant_;
  const Facts& facts_;
  Scopes& scopes_;
  Indexes& indexes_;
  Judge judge_;
  std::unordered_map<NodeId, std::vector<NodeId>> actions_;
  std::unordered_map<NodeId, Objects> objects_;
};

// One hit a rule and pair: the surest, then the first variant.
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

}  // namespace

std::vector<Hit> join(const std::vector<Rule>& rules, const Facts& facts, Scopes& scopes) {
  std::vector<Hit> hits;
  Indexes indexes(facts);
  for (std::uint32_t r = 0; r < rules.size(); ++r) {
    const RulePattern& pattern = *rules[r].pattern;
    for (std::uint32_t v = 0; v < pattern.variants.size(); ++v) {
      VariantJoin(pattern, pattern.variants[v], facts, scopes, indexes)
          .run([&](Row left, Row right, Truth truth) {
            hits.push_back({r, v, left, right, truth});
          });
    }
  }
  keep_best(hits);
  return hits;
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
          if (truth == Truth::cannot || (pattern.must_only && truth != Truth::must)) continue;
          hits.push_back({r, v, left, right, truth});
        }
      }
    }
  }
  keep_best(hits);
  return hits;
}

}  // namespace gainsay

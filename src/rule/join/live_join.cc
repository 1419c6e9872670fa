#include "rule/join/live_join.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "rule/facts/arrange.h"

namespace gainsay {
namespace {

bool in_row_order(const Hit& a, const Hit& b) {
  return std::tie(a.rule, a.left, a.right) < std::tie(b.rule, b.left, b.right);
}

bool contains(const std::vector<std::uint32_t>& sorted, std::uint32_t value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

void sort_out(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// So that a few rows can be added without moving all others.
void leave_room(Rows& rows) {
  const auto grow = [](auto& column) {
    constexpr std::size_t kLeast = 1'024;
    if (!column.empty()) column.reserve(column.size() + column.size() / 32 + kLeast);
  };
  for (auto& column : rows.slot) grow(column);
  for (auto* column : {&rows.time, &rows.said, &rows.origin}) grow(*column);
  for (auto* column : {&rows.kind, &rows.polarity, &rows.flags}) grow(*column);
}

// What the ids of some facts are among others, to which they are added.
struct AddedIds {
  AddedIds(const Facts& added, Facts& facts) : nodes{kUnfilled}, extents{kUndated} {
    for (NodeId id = 1; id < added.nodes.size(); ++id) {
      nodes.push_back(facts.nodes.add(added.nodes.text(id), added.nodes.name(id)));
    }
    for (ExtentId id = 1; id < added.extents.size(); ++id) {
      extents.push_back(facts.extents.add(added.extents[id]));
    }
  }
  std::vector<NodeId> nodes;
  std::vector<ExtentId> extents;
};

void append_rows(const Rows& added, const AddedIds& ids, bool claims, Rows& rows) {
  for (Row row = 0; row < added.size(); ++row) {
    rows.origin.push_back(rows.size());
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
      rows.slot[slot].push_back(ids.nodes[added.slot[slot][row]]);
    }
    rows.time.push_back(ids.extents[added.time[row]]);
    rows.kind.push_back(added.kind[row]);
    rows.flags.push_back(static_cast<std::uint8_t>(added.flags[row] & ~unsigned{kWithdrawn}));
    if (!claims) continue;
    rows.said.push_back(ids.extents[added.said[row]]);
    rows.polarity.push_back(added.polarity[row]);
  }
}

std::vector<std::size_t> inputs_of(const Rows& rows, const std::vector<Row>& some) {
  std::vector<std::size_t> inputs;
  inputs.reserve(some.size());
  for (const Row row : some) inputs.push_back(rows.input(row));
  return inputs;
}

// The nodes of a set that have cells.
std::vector<NodeId> met_by(const NodeSet& set, const CellTable& cells) {
  std::vector<NodeId> met;
  for (const NodeId node : set.inverted ? cells.nodes() : set.nodes) {
    const bool left_out = set.inverted && contains(set.nodes, node);
    if (!left_out && !cells.of(node).empty()) met.push_back(node);
  }
  return met;
}

// Whether some of a node's cells are of such actions.
bool has_action(std::span<const CellTable::Cell> cells, const NodeRuns& actions) {
  return std::any_of(actions.begin(), actions.end(), [&](const NodeRun& run) {
    const std::size_t at = CellTable::first_from(cells, run.first);
    return at < cells.size() && cells[at].action < run.last;
  });
}

bool asks_announcements(const std::vector<Rule>& rules) {
  const auto asks = [](const Variant& variant) {
    const auto in = [](const std::vector<Predicate>& predicates) {
      return std::find(predicates.begin(), predicates.end(), Predicate::announced_change) !=
             predicates.end();
    };
    return in(variant.also) || in(variant.unless);
  };
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    return std::any_of(rule.pattern->variants.begin(), rule.pattern->variants.end(), asks);
  });
}

}  // namespace

// What a change has touched.
struct LiveJoin::Change {
  Row claims = 0;  // rows from here on are new
  Row events = 0;
  std::vector<Row> altered;    // old claims, of which a third claim now says something else
  std::vector<NodeId> actors;  // of cessations that came or went
};

LiveJoin::LiveJoin(const std::vector<Rule>& rules, const Ontology& ontology, Facts facts,
                   std::uint32_t workers)
    : rules_(rules),
      ontology_(ontology),
      chronology_(claims_, events_),
      facts_(std::move(facts)),
      arranged_(facts_, {0, facts_.claims.size()}, {0, facts_.events.size()}, workers) {
  start(workers);
}

LiveJoin::LiveJoin(const std::vector<Rule>& rules, const Ontology& ontology,
                   std::vector<Claim> claims, std::vector<Event> events, std::uint32_t workers)
    : rules_(rules),
      ontology_(ontology),
      claims_(std::move(claims)),
      events_(std::move(events)),
      chronology_(claims_, events_),
      facts_(encode(claims_, events_)),
      arranged_(facts_, {0, facts_.claims.size()}, {0, facts_.events.size()}, workers) {
  arrange(facts_, ontology_, workers);
  for (Row row = 0; row < facts_.claims.size(); ++row) {
    const Claim& claim = facts_.claim(row);
    by_id_[claim.id].push_back(row);
    if (!claim.withdraws.empty()) withdrawers_[claim.withdraws].push_back(row);
  }
  event_rows_.resize(events_.size());
  for (Row row = 0; row < facts_.events.size(); ++row) event_rows_[facts_.events.input(row)] = row;
  start(workers);
}

void LiveJoin::start(std::uint32_t workers) {
  leave_room(facts_.claims);
  leave_room(facts_.events);
  hits_ = join(rules_, facts_, Scopes(ontology_, facts_.nodes), workers);
}

bool LiveJoin::crowded() const {
  const std::size_t all = facts_.claims.size() + std::size_t{facts_.events.size()};
  const std::size_t arranged = facts_.claims.cells.rows() + std::size_t{facts_.events.cells.rows()};
  return all - arranged + gone_ > all / 8;
}

void LiveJoin::replace(const GoneRows& gone, const Facts& added) {
  Change change;
  remove(gone, change);
  append(added, change);
  find_hits(change);
}

void LiveJoin::replace(const GoneRows& gone, const std::vector<Claim>& claims,
                       const std::vector<Event>& events) {
  Change change;
  const GoneRows going = rows_now(gone);
  std::vector<std::string> ids;  // of claims that came or went, or are taken back by such
  const auto note = [&ids](const Claim& claim) {
    ids.push_back(claim.id);
    if (!claim.withdraws.empty()) ids.push_back(claim.withdraws);
  };
  for (const Row row : going.claims) {
    const Claim& claim = facts_.claim(row);
    note(claim);
    std::erase(by_id_[claim.id], row);
    if (!claim.withdraws.empty()) std::erase(withdrawers_[claim.withdraws], row);
  }
  remove(going, change);
  claims_.insert(claims_.end(), claims.begin(), claims.end());
  events_.insert(events_.end(), events.begin(), events.end());
  const std::vector<std::size_t> redated = chronology_.follow(
      inputs_of(facts_.claims, going.claims), inputs_of(facts_.events, going.events));
  append_values(claims, events.size(), redated, change);
  for (Row row = change.claims; row < facts_.claims.size(); ++row) {
    const Claim& claim = facts_.claim(row);
    note(claim);
    by_id_[claim.id].push_back(row);
    if (!claim.withdraws.empty()) withdrawers_[claim.withdraws].push_back(row);
  }
  follow_withdrawals(ids, change);
  follow_announcements(change);
  find_hits(change);
}

// Those that are there, once each.
GoneRows LiveJoin::rows_now(const GoneRows& gone) const {
  GoneRows now = gone;
  for (Row& row : now.events) row = event_rows_[facts_.events.input(row)];
  std::erase_if(now.claims, [&](Row row) { return facts_.claims.kind[row] == kGone; });
  std::erase_if(now.events, [&](Row row) { return facts_.events.kind[row] == kGone; });
  sort_out(now.claims);
  sort_out(now.events);
  return now;
}

// Rows for new claims, for as many events as are new, and for those of which the date is another.
void LiveJoin::append_values(const std::vector<Claim>& claims, std::size_t events,
                             const std::vector<std::size_t>& redated, Change& change) {
  std::vector<std::size_t> inputs(events);
  std::iota(inputs.begin(), inputs.end(), events_.size() - events);
  inputs.insert(inputs.end(), redated.begin(), redated.end());
  event_rows_.resize(events_.size());
  GoneRows left;
  for (const std::size_t n : redated) left.events.push_back(event_rows_[n]);
  remove(left, change);
  std::vector<Event> coming;
  coming.reserve(inputs.size());
  for (const std::size_t n : inputs) coming.push_back(events_[n]);
  append(encode(claims, coming), change);
  for (std::size_t n = 0; n < inputs.size(); ++n) {
    const Row row = change.events + static_cast<Row>(n);
    facts_.events.origin[row] = static_cast<Row>(inputs[n]);
    event_rows_[inputs[n]] = row;
  }
}

void LiveJoin::remove(const GoneRows& gone, Change& change) {
  const auto go = [this](Rows& rows, Row row) {
    if (rows.kind[row] != kGone) ++gone_;
    rows.kind[row] = kGone;
  };
  for (const Row row : gone.claims) {
    const auto stop = std::lower_bound(facts_.cessations.begin(), facts_.cessations.end(), row);
    if (stop != facts_.cessations.end() && *stop == row) {
      change.actors.push_back(facts_.claims.at(Slot::actor, row));
      facts_.cessations.erase(stop);
    }
    facts_.withdrawals.erase(row);
    go(facts_.claims, row);
  }
  for (const Row row : gone.events) go(facts_.events, row);
}

void LiveJoin::append(const Facts& added, Change& change) {
  change.claims = facts_.claims.size();
  change.events = facts_.events.size();
  const AddedIds ids(added, facts_);
  append_rows(added.claims, ids, true, facts_.claims);
  append_rows(added.events, ids, false, facts_.events);
  survey_added(facts_.claims, change.claims);
  survey_added(facts_.events, change.events);
  for (Row row = change.claims; row < facts_.claims.size(); ++row) {
    if (facts_.claims.kind[row] != static_cast<std::uint8_t>(Stance::cessation)) continue;
    facts_.cessations.push_back(row);
    change.actors.push_back(facts_.claims.at(Slot::actor, row));
  }
}

void LiveJoin::follow_withdrawals(const std::vector<std::string>& ids, Change& change) {
  for (const std::string& id : ids) {
    const auto withdrawers = withdrawers_.find(id);
    const bool taken_back = withdrawers != withdrawers_.end() && !withdrawers->second.empty();
    for (const Row row : by_id_[id]) {
      std::uint8_t& flags = facts_.claims.flags[row];
      if (row < change.claims) change.altered.push_back(row);
      if (taken_back) {
        flags = static_cast<std::uint8_t>(flags | kWithdrawn);
        facts_.withdrawals[row] = withdrawers->second;
      } else {
        flags = static_cast<std::uint8_t>(flags & ~unsigned{kWithdrawn});
        facts_.withdrawals.erase(row);
      }
    }
  }
}

// What an actor said it would stop announces that it will say something else.
void LiveJoin::follow_announcements(Change& change) {
  if (change.actors.empty() || !asks_announcements(rules_)) return;
  sort_out(change.actors);
  for (Row row = 0; row < change.claims; ++row) {
    const bool there = facts_.claims.kind[row] != kGone;
    if (there && contains(change.actors, facts_.claims.at(Slot::actor, row))) {
      change.altered.push_back(row);
    }
  }
}

void LiveJoin::drop_hits(const Change& change) {
  std::erase_if(hits_, [&](const Hit& hit) {
    const Join join = rules_[hit.rule].pattern->join;
    const Rows& left = join == Join::event_event ? facts_.events : facts_.claims;
    const Rows& right = join == Join::claim_claim ? facts_.claims : facts_.events;
    return left.kind[hit.left] == kGone || right.kind[hit.right] == kGone ||
           (join != Join::event_event && contains(change.altered, hit.left));
  });
}

// What the variants share while one change is joined.
struct LiveJoin::Pass {
  Pass(const Facts& facts, const Ontology& ontology, const Change& its_change)
      : change(its_change),
        scopes(ontology, facts.nodes),
        workshop(facts, scopes),
        added(facts, {facts.claims.cells.rows(), facts.claims.size()},
              {facts.events.cells.rows(), facts.events.size()}, 1),
        fresh(facts, {change.claims, facts.claims.size()}, {change.events, facts.events.size()}, 1),
        claims(change.altered),
        events(facts.events.size() - change.events) {
    for (Row row = change.claims; row < facts.claims.size(); ++row) claims.push_back(row);
    std::iota(events.begin(), events.end(), change.events);
  }

  const Change& change;
  Scopes scopes;
  Workshop workshop;
  Indexes added;  // all rows that were not there when the rows were arranged
  Indexes fresh;  // those that this change brings
  // What is held against all on the right: new rows, and claims that are not what they were.
  std::vector<Row> claims;
  std::vector<Row> events;
  std::vector<Hit> found;
};

void LiveJoin::find_hits(Change& change) {
  sort_out(change.altered);
  drop_hits(change);
  arranged_.forget_in_place();
  Pass pass(facts_, ontology_, change);
  for (const auto& [rule, variant] : variants_to_join(rules_, facts_)) {
    join_variant(rule, variant, pass);
  }
  keep_best(pass.found);
  const auto middle = static_cast<std::ptrdiff_t>(hits_.size());
  hits_.insert(hits_.end(), pass.found.begin(), pass.found.end());
  std::inplace_merge(hits_.begin(), hits_.begin() + middle, hits_.end(), in_row_order);
}

void LiveJoin::join_variant(std::uint32_t rule, std::uint32_t variant, Pass& pass) {
  const RulePattern& pattern = *rules_[rule].pattern;
  const auto join_with = [&](Indexes& candidates, const auto& use) {
    const VariantPlan plan(rule, variant, pattern, pass.workshop, candidates);
    VariantJoin join(plan, facts_, pass.workshop.times(), pass.scopes, pass.found);
    use(plan, join);
  };
  const bool of_claims = &left_rows(facts_, pattern) == &facts_.claims;
  const std::vector<Row>& rows = of_claims ? pass.claims : pass.events;
  if (!rows.empty()) {
    const auto all = [&](const VariantPlan&, VariantJoin& join) { join.run(rows); };
    join_with(arranged_, all);
    join_with(pass.added, all);
  }
  const bool with_claims = pattern.join == Join::claim_claim;
  const Row first_new = with_claims ? pass.change.claims : pass.change.events;
  if (first_new == (with_claims ? facts_.claims : facts_.events).size()) return;
  join_with(pass.fresh,
            [&](const VariantPlan& plan, VariantJoin& join) { join_new(plan, join, pass.change); });
}

// Holds the old rows on the left against the new ones on the right, but for those whose actor and
// action (or counterparty, where the plan looks up by it) can meet none of these.
void LiveJoin::join_new(const VariantPlan& plan, VariantJoin& join, const Change& change) const {
  const Rows& rows = plan.left;
  const Row old = &rows == &facts_.claims ? change.claims : change.events;
  const auto index = std::find_if(plan.indexes.begin(), plan.indexes.end(),
                                  [](const Index* one) { return one != nullptr; });
  if (index == plan.indexes.end()) return;
  if (plan.actors.sets == nullptr) return join.run(0, old);
  const CellTable& fresh = (*index)->cells();
  const Row arranged = rows.cells.rows();
  if (plan.actors.left == Slot::actor) {
    for (const NodeId actor : rows.cells.nodes()) {
      const std::vector<NodeId> met = met_by(plan.actors.sets->of(actor), fresh);
      if (met.empty()) continue;
      for (const CellTable::Cell& cell : rows.cells.of(actor)) {
        const NodeRuns& actions = plan.actions.of(cell.action);
        const auto has_some = [&](NodeId node) { return has_action(fresh.of(node), actions); };
        if (std::any_of(met.begin(), met.end(), has_some)) {
          join.run(cell.places.begin, cell.places.end);
        }
      }
    }
    join.run(arranged, old);
    return;
  }
  const auto slot = static_cast<std::size_t>(plan.actors.left);
  std::vector<char> met(facts_.nodes.size());
  for (const NodeId node : rows.nodes[slot]) {
    met[node] = met_by(plan.actors.sets->of(node), fresh).empty() ? 0 : 1;
  }
  std::vector<Row> some;
  for (Row row = 0; row < old; ++row) {
    if (met[rows.slot[slot][row]] != 0) some.push_back(row);
  }
  join.run(some);
}

}  // namespace gainsay

// LiveJoin: the hits of rules over facts that change, each change costing what it touches.
//
// Guarantees that hits() is what join() gives of the facts as they now are. Facts of one source go
// and others take their place (replace()): what was found of those that went is dropped, the new
// ones are held against all, and of the old ones only those whose actors can meet a new one against
// these. What a third claim says of a pair (withdrawals, announcements) is followed too, and so are
// dates that follow from others, which may change in sources that did not (LiveChronology).
//
// New rows lie behind those that were arranged, in an index of their own, and rows that went stay
// as gaps; so row numbers do not change, and when crowded() a new LiveJoin is worth its while. Only
// an event whose derived date becomes another one goes from its row and comes behind the last.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "ontology/ontology.h"
#include "rule/facts/facts.h"
#include "rule/files/rules.h"
#include "rule/join/join.h"
#include "rule/join/join_plan.h"
#include "rule/join/variant_join.h"
#include "rule/order/live_chronology.h"

namespace gainsay {

// Rows of LiveJoin::facts() that are to go; some may be gone already. An event may be named by any
// row that it has had.
struct GoneRows {
  std::vector<Row> claims;
  std::vector<Row> events;
};

class LiveJoin {
 public:
  // Of columns alone, which are arranged: without the claims and events, variants that ask for them
  // are left out (asks_values). Rules and ontology must outlive it. `workers`: for the first join.
  LiveJoin(const std::vector<Rule>& rules, const Ontology& ontology, Facts facts,
           std::uint32_t workers = 1);
  // Of claims and events, whose derived dates are filled in (derive_dates).
  LiveJoin(const std::vector<Rule>& rules, const Ontology& ontology, std::vector<Claim> claims,
           std::vector<Event> events, std::uint32_t workers = 1);
  LiveJoin(const LiveJoin&) = delete;
  LiveJoin& operator=(const LiveJoin&) = delete;

  // Some rows go, and those of `added`, which are not arranged, come behind the last, in their
  // order. `added` must not need the claims and events themselves (FactStore says which do).
  void replace(const GoneRows& gone, const Facts& added);
  // The same of a LiveJoin that has the claims and events. An id is that of one claim, or of one
  // event.
  void replace(const GoneRows& gone, const std::vector<Claim>& claims,
               const std::vector<Event>& events);

  const Facts& facts() const { return facts_; }
  // By rule, left and right row; one a rule and pair.
  const std::vector<Hit>& hits() const { return hits_; }
  // What find_clashes() finds of the claims and events as they now are. The indexes are those of
  // facts().claim_values and event_values; none where there are only columns.
  std::vector<Clash> clashes() const { return chronology_.clashes(); }
  // Whether more than an eighth of the rows came or went since they were arranged.
  bool crowded() const;

 private:
  struct Change;
  struct Pass;

  void start(std::uint32_t workers);
  GoneRows rows_now(const GoneRows& gone) const;
  void remove(const GoneRows& gone, Change& change);
  void append(const Facts& added, Change& change);
  void append_values(const std::vector<Claim>& claims, std::size_t events,
                     const std::vector<std::size_t>& redated, Change& change);
  void follow_withdrawals(const std::vector<std::string>& ids, Change& change);
  void follow_announcements(Change& change);
  void drop_hits(const Change& change);
  void find_hits(Change& change);
  void join_variant(std::uint32_t rule, std::uint32_t variant, Pass& pass);
  void join_new(const VariantPlan& plan, VariantJoin& join, const Change& change) const;

  const std::vector<Rule>& rules_;
  const Ontology& ontology_;
  std::vector<Claim> claims_;  // by Rows::input; empty where there are only columns
  std::vector<Event> events_;
  LiveChronology chronology_;
  Facts facts_;
  Indexes arranged_;  // of the rows that were arranged
  std::vector<Hit> hits_;
  std::unordered_map<std::string, std::vector<Row>> by_id_;  // claims
  std::unordered_map<std::string, std::vector<Row>>
      withdrawers_;              // by the id of what they take back
  std::vector<Row> event_rows_;  // by Rows::input: where each event now is, or was last
  std::size_t gone_ = 0;
};

}  // namespace gainsay

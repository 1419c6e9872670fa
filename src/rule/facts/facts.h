// Facts: claims and events as columns of small numbers, ready to be joined.
//
// Every slot value becomes a NodeId, every extent an ExtentId; what only few claims have
// (exceptions, conditions, withdrawals, numbers) stays in the Claim and Event and is marked by a
// flag, so that the join does not touch it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "gainsay/extent.h"
#include "rule/facts/cell_table.h"
#include "rule/facts/node_codes.h"
#include "rule/files/pattern.h"

namespace gainsay {

using NodeId = std::uint32_t;
using ExtentId = std::uint32_t;
using Row = std::uint32_t;

inline constexpr NodeId kUnfilled = 0;   // the slot is not filled
inline constexpr ExtentId kUndated = 0;  // nothing was read or written

// Ids of the ontology and, for what it does not know, "~" and the folded name.
class Dictionary {
 public:
  Dictionary() : texts_{""}, names_{""} { ids_.emplace("", kUnfilled); }

  NodeId add(const NodeRef& node);
  // The same for what text() and name() gave of another dictionary.
  NodeId add(std::string text, const std::string& name);
  // The id of a node that may never have been added; kUnfilled then.
  NodeId find(const NodeRef& node) const;
  const std::string& text(NodeId id) const { return texts_[id]; }  // ontology id or "~name"
  const std::string& name(NodeId id) const { return names_[id]; }  // as first shown to people
  std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }
  // Node n becomes ids[n]: a permutation that leaves kUnfilled where it is.
  void renumber(const std::vector<NodeId>& ids);

 private:
  std::vector<std::string> texts_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, NodeId> ids_;
};

class Extents {
 public:
  Extents() : values_{Extent{}} {}

  ExtentId add(const When& when);  // kUndated when nothing is known
  ExtentId add(const Extent& extent);
  const Extent& operator[](ExtentId id) const { return values_[id]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(values_.size()); }
  // Extent n becomes ids[n]: a permutation that leaves kUndated where it is.
  void renumber(const std::vector<ExtentId>& ids);
  // How many there were when they were last renumbered; those added since are in no order.
  std::uint32_t renumbered() const { return renumbered_; }

 private:
  struct Hash {
    std::size_t operator()(const Extent& extent) const;
  };
  std::vector<Extent> values_;
  std::unordered_map<Extent, ExtentId, Hash> ids_;
  std::uint32_t renumbered_ = 0;
};

enum RowFlag : std::uint8_t {
  kHedged = 1,
  kQualified = 2,    // has a qualifier, a reason or kinds
  kExcepting = 4,    // claims: states exceptions
  kConditional = 8,  // claims: ends when a condition is met
  kWithdrawn = 16,   // claims: some other claim takes it back
  kUnread = 32,      // claims: extracted, and neither object nor counterparty could be read
  kCounted = 64,     // has a quantity
  kNoDate = 128,     // events: undated; `time` is then only bounded by when it was known
};

// The kind of a row that is no more (LiveJoin): no stance, and no status.
inline constexpr std::uint8_t kGone = 15;
static_assert(kStances <= kGone && kStatuses <= kGone);

// What of a row decides whether, and by what, candidates for it are looked up.
struct RowShape {
  std::uint8_t kind = 0;
  std::uint8_t polarity = 0;
  bool actor = false;  // whether it is filled
  bool object = false;
  bool counterparty = false;

  friend bool operator==(const RowShape&, const RowShape&) = default;
};

// Whose conduct `claim` is about: its actor, or else who says it; nobody where it tells what others
// did, or did not do, to who says it ("we have never been fined").
const NodeRef& acting(const Claim& claim);

// The columns of all claims, or of all events; row n is the n-th of the input, unless `origin` says
// which it is.
struct Rows {
  std::array<std::vector<NodeId>, kSlots> slot;
  std::vector<ExtentId> time;          // a claim's valid, an event's when
  std::vector<ExtentId> said;          // claims only
  std::vector<std::uint8_t> kind;      // Stance or EventStatus
  std::vector<std::uint8_t> polarity;  // claims only
  std::vector<std::uint8_t> flags;     // of RowFlag
  // All are empty until arrange() has put the rows in order:
  std::vector<Row> origin;
  std::array<std::vector<NodeId>, kSlots> nodes;    // the distinct ones of each slot, ascending
  std::vector<RowShape> shapes;                     // the distinct ones
  CellTable cells;                                  // by actor, action and object
  std::array<NodeCodes, kSlots> codes;              // of the nodes of each slot
  std::array<std::vector<NodeCode>, kSlots> coded;  // objects and counterparties, of rows in order

  Row size() const { return static_cast<Row>(time.size()); }
  void reserve(std::size_t count, bool claims);
  NodeId at(Slot which, Row row) const { return slot[static_cast<std::size_t>(which)][row]; }
  bool has(RowFlag flag, Row row) const { return (flags[row] & flag) != 0; }
  // Its place in the input.
  Row input(Row row) const { return origin.empty() ? row : origin[row]; }
};

struct Facts {
  Dictionary nodes;
  Extents extents;
  Rows claims;
  Rows events;
  // What the rows came from; nullptr where only the columns are kept (FactStore).
  const std::vector<Claim>* claim_values = nullptr;
  const std::vector<Event>* event_values = nullptr;
  // For a claim's row: the rows of the claims that take it back.
  std::unordered_map<Row, std::vector<Row>> withdrawals;
  std::vector<Row> cessations;  // rows of claims with that stance

  const Claim& claim(Row row) const { return (*claim_values)[claims.input(row)]; }
  const Event& event(Row row) const { return (*event_values)[events.input(row)]; }
};

// `claims` and `events` must outlive the result.
Facts encode(const std::vector<Claim>& claims, const std::vector<Event>& events);

}  // namespace gainsay

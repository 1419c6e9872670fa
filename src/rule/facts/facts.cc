#include "rule/facts/facts.h"

#include "base/hash.h"
#include "calendar/edtf.h"

namespace gainsay {
namespace {

// The dictionary's text for a slot: two spellings of a name that differ in letter case or spaces
// are one actor; nothing else is guessed.
std::string text_of(const NodeRef& node) {
  if (!node.id.empty()) return node.id;
  if (node.name.empty()) return {};
  std::string text = "~";
  bool space = false;
  for (const char c : node.name) {
    if (c == ' ' || c == '\t' || c == '\n') {
      space = text.size() > 1;
      continue;
    }
    if (space) text += ' ';
    space = false;
    text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

void add_slots(Rows& rows, Dictionary& nodes, const NodeRef& actor, const NodeRef& action,
               const NodeRef& object, const NodeRef& counterparty, const NodeRef& place) {
  const NodeRef* slots[kSlots] = {&actor, &action, &object, &counterparty, &place};
  for (std::size_t n = 0; n < kSlots; ++n) rows.slot[n].push_back(nodes.add(*slots[n]));
}

unsigned flags_of(const Claim& claim) {
  unsigned flags = 0;
  if (claim.hedged) flags |= kHedged;
  if (!claim.qualifier.empty() || !claim.reason.empty() || !claim.kinds.empty()) {
    flags |= kQualified;
  }
  if (!claim.exceptions.empty()) flags |= kExcepting;
  if (!claim.condition.empty()) flags |= kConditional;
  if (claim.quantity) flags |= kCounted;
  // A person who leaves a slot open means everything; a reader of text that found neither object,
  // nor counterparty, nor place has not understood what the claim is about.
  const bool open = !claim.object.filled() && !claim.counterparty.filled() && !claim.place.filled();
  if (open && claim.origin == Origin::extracted) flags |= kUnread;
  return flags;
}

// A cessation "2018/2020-04-22" began on some day of 2018, and what was learned "../2020-06" was
// learned on some day of that June: at their ends these validities are one day, not a whole period.
// What was stopped for good, "2018/..", still never ends.
When valid_of(const Claim& claim) {
  const bool turns = claim.stance == Stance::cessation || claim.stance == Stance::knowledge;
  if (!turns || claim.valid.edtf.find('/') == std::string::npos) return claim.valid;
  const Result<When> whole = when_from_edtf(claim.valid.edtf, Reading::throughout);
  Result<When> day = when_from_edtf(claim.valid.edtf, Reading::within);
  if (!day || !whole || *whole != claim.valid) return claim.valid;
  if (whole->extent.earliest_end == kForever) {
    day->extent.earliest_end = day->extent.latest_end = kForever;
  }
  return *day;
}

void add_claim(Facts& facts, const Claim& claim) {
  Rows& rows = facts.claims;
  for (const NodeRef& exception : claim.exceptions) facts.nodes.add(exception);
  add_slots(rows, facts.nodes, acting(claim), claim.action, claim.object, claim.counterparty,
            claim.place);
  rows.time.push_back(facts.extents.add(valid_of(claim)));
  rows.said.push_back(facts.extents.add(claim.said));
  rows.kind.push_back(static_cast<std::uint8_t>(claim.stance));
  rows.polarity.push_back(static_cast<std::uint8_t>(claim.polarity));
  rows.flags.push_back(static_cast<std::uint8_t>(flags_of(claim)));
}

void add_event(Facts& facts, const Event& event) {
  Rows& rows = facts.events;
  add_slots(rows, facts.nodes, event.actor, event.action, event.object, event.counterparty,
            event.place);
  unsigned flags = 0;
  if (event.derived.known()) {
    rows.time.push_back(facts.extents.add(event.derived));
  } else if (event.when.known()) {
    rows.time.push_back(facts.extents.add(event.when));
  } else {
    // What a record shows was over when the record was known; that is all that can be said.
    flags |= kNoDate;
    Extent extent;
    if (event.known.known()) extent.latest_end = event.known.extent.latest_end;
    extent.latest_start = extent.latest_end;
    rows.time.push_back(facts.extents.add(extent));
  }
  rows.kind.push_back(static_cast<std::uint8_t>(event.status));
  if (event.hedged) flags |= kHedged;
  if (!event.qualifier.empty() || !event.kinds.empty()) flags |= kQualified;
  if (event.quantity) flags |= kCounted;
  rows.flags.push_back(static_cast<std::uint8_t>(flags));
}

}  // namespace

const NodeRef& acting(const Claim& claim) {
  const bool suffers = claim.counterparty.filled() && claim.counterparty.id == claim.speaker.id;
  return claim.actor.filled() || suffers ? claim.actor : claim.speaker;
}

void Rows::reserve(std::size_t count, bool claims) {
  for (auto& column : slot) column.reserve(count);
  time.reserve(count);
  kind.reserve(count);
  flags.reserve(count);
  if (!claims) return;
  said.reserve(count);
  polarity.reserve(count);
}

NodeId Dictionary::add(const NodeRef& node) { return add(text_of(node), node.name); }

NodeId Dictionary::add(std::string text, const std::string& name) {
  const auto [entry, added] = ids_.try_emplace(std::move(text), size());
  if (added) {
    texts_.push_back(entry->first);
    names_.push_back(name.empty() ? entry->first : name);
  }
  return entry->second;
}

NodeId Dictionary::find(const NodeRef& node) const {
  const auto entry = ids_.find(text_of(node));
  return entry == ids_.end() ? kUnfilled : entry->second;
}

void Dictionary::renumber(const std::vector<NodeId>& ids) {
  std::vector<std::string> texts(texts_.size());
  std::vector<std::string> names(names_.size());
  for (NodeId id = 0; id < size(); ++id) {
    texts[ids[id]] = std::move(texts_[id]);
    names[ids[id]] = std::move(names_[id]);
  }
  texts_ = std::move(texts);
  names_ = std::move(names);
  for (auto& [text, id] : ids_) id = ids[id];
}

std::size_t Extents::Hash::operator()(const Extent& extent) const {
  const char* bytes = reinterpret_cast<const char*>(&extent);
  return static_cast<std::size_t>(hash64(std::string_view(bytes, sizeof extent)));
}

ExtentId Extents::add(const When& when) { return when.known() ? add(when.extent) : kUndated; }

ExtentId Extents::add(const Extent& extent) {
  const auto [entry, added] = ids_.try_emplace(extent, size());
  if (added) values_.push_back(extent);
  return entry->second;
}

void Extents::renumber(const std::vector<ExtentId>& ids) {
  std::vector<Extent> values(values_.size());
  for (ExtentId id = 0; id < size(); ++id) values[ids[id]] = values_[id];
  values_ = std::move(values);
  for (auto& [extent, id] : ids_) id = ids[id];
  renumbered_ = size();
}

Facts encode(const std::vector<Claim>& claims, const std::vector<Event>& events) {
  Facts facts;
  facts.claim_values = &claims;
  facts.event_values = &events;
  facts.claims.reserve(claims.size(), true);
  facts.events.reserve(events.size(), false);
  std::unordered_map<std::string_view, Row> by_id;
  for (const Claim& claim : claims) {
    by_id.emplace(claim.id, facts.claims.size());
    add_claim(facts, claim);
  }
  for (const Event& event : events) add_event(facts, event);
  for (Row row = 0; row < facts.claims.size(); ++row) {
    if (claims[row].stance == Stance::cessation) facts.cessations.push_back(row);
    if (claims[row].withdraws.empty()) continue;
    const auto taken_back = by_id.find(claims[row].withdraws);
    if (taken_back == by_id.end()) continue;
    facts.withdrawals[taken_back->second].push_back(row);
    std::uint8_t& flags = facts.claims.flags[taken_back->second];
    flags = static_cast<std::uint8_t>(flags | kWithdrawn);
  }
  return facts;
}

}  // namespace gainsay

#include "stored_sources.h"

#include <doctest/doctest.h>

namespace gainsay {
namespace {

// Texts that a careless store would spoil: quotes, SQL, an empty line, letters outside of ASCII and
// of the basic plane, a combining accent, a right-to-left mark.
const std::string kHostile = "'); DROP TABLE claims; -- \"x\"\n\n\t%s ∂é e\u0301 \u200f😀 \\ ";

class Maker {
 public:
  explicit Maker(std::string seed) : seed_(std::move(seed)) {}

  std::string text(const std::string& name) {
    return name + " " + std::to_string(++count_) + " " + seed_ + kHostile;
  }
  std::int64_t number() { return ++count_; }
  std::uint32_t small() { return static_cast<std::uint32_t>(++count_); }
  When when() {
    return {text("edtf"), {-number() * kDay, number() * kDay, kBeginning + count_, kForever}};
  }
  NodeRef node(const std::string& name) { return {text(name + " id"), text(name)}; }
  Place place() { return {text("file"), small(), small()}; }
  Quote quote() {
    const std::uint32_t begin = small();
    return {text("source"), text("exact"),    text("prefix"),
            text("suffix"), {begin, small()}, text("locator")};
  }
  Quantity quantity() {
    return {text("measure"), text("unit"), 1.15e9, 0.1, -1e300, Comparison::at_least};
  }

 private:
  std::string seed_;
  std::int64_t count_ = 0;
};

Source make_source(Maker& make, const std::string& id) {
  Source source;
  source.id = id;
  source.file = make.text("file");
  source.role = Role::record;
  source.title = make.text("title");
  source.publisher = make.text("publisher");
  source.author = make.text("author");
  source.published = make.when();
  source.url = make.text("url");
  source.archive = make.text("archive");
  source.retrieved = make.text("retrieved");
  source.grade = make.text("grade");
  source.language = make.text("language");
  source.region = make.text("region");
  source.sha256 = make.text("sha256");
  source.place = make.place();
  return source;
}

Document make_document(Maker& make, const std::string& id) {
  Document document;
  document.source = make_source(make, id);
  document.text = make.text("The first block") + "\n" + make.text("The second block");
  const auto size = static_cast<std::uint32_t>(document.text.size());
  document.blocks = {{BlockKind::title, {0, 15}, 0, 1, 7},
                     {BlockKind::signature, {20, size}, 1, 2, 8}};
  for (int i = 0; i < 2; ++i) {
    Part part;
    part.sender = make.text("sender");
    part.sender_address = make.text("address");
    part.recipients = {make.text("first"), make.text("second")};
    part.subject = make.text("subject");
    part.date = make.when();
    part.quoted = i == 1;
    document.parts.push_back(part);
  }
  document.anchor = make.when();
  return document;
}

Claim make_claim(Maker& make) {
  Claim claim;
  claim.id = make.text("id");
  claim.quote = make.quote();
  claim.speaker = make.node("speaker");
  claim.voice = make.text("voice");
  claim.stance = Stance::motive;
  claim.polarity = Polarity::negative;
  claim.said = make.when();
  claim.valid = make.when();
  claim.known = make.when();
  claim.actor = make.node("actor");
  claim.action = make.node("action");
  claim.object = make.node("object");
  claim.counterparty = make.node("counterparty");
  claim.place = make.node("place");
  claim.exceptions = {make.node("exception"), make.node("exception")};
  claim.condition = make.text("condition");
  claim.condition_met = make.when();
  claim.qualifier = make.text("qualifier");
  claim.kinds = make.text("kinds");
  claim.reason = make.text("reason");
  claim.quantity = make.quantity();
  claim.hedged = true;
  claim.restated = true;
  claim.withdraws = make.text("withdraws");
  claim.origin = Origin::imported;
  claim.frame = make.text("frame");
  claim.summary = make.text("summary");
  claim.written = make.place();
  return claim;
}

Event make_event(Maker& make) {
  Event event;
  event.id = make.text("id");
  event.quote = make.quote();
  event.actor = make.node("actor");
  event.action = make.node("action");
  event.object = make.node("object");
  event.counterparty = make.node("counterparty");
  event.place = make.node("place");
  event.status = EventStatus::not_done;
  event.when = make.when();
  event.known = make.when();
  event.quantity = make.quantity();
  event.hedged = true;
  event.qualifier = make.text("qualifier");
  event.kinds = make.text("kinds");
  event.record_of = make.node("keeper");
  event.recorded = make.when();
  event.attestations = {make.quote(), make.quote()};
  event.origin = Origin::curated;
  event.frame = make.text("frame");
  event.summary = make.text("summary");
  event.written = make.place();
  return event;
}

void check_same(const Quote& a, const Quote& b) {
  CHECK(a.source == b.source);
  CHECK(a.exact == b.exact);
  CHECK(a.prefix == b.prefix);
  CHECK(a.suffix == b.suffix);
  CHECK(a.span == b.span);
  CHECK(a.locator == b.locator);
}

void check_same(const std::optional<Quantity>& a, const std::optional<Quantity>& b) {
  REQUIRE(a.has_value() == b.has_value());
  if (!a) return;
  CHECK(a->measure == b->measure);
  CHECK(a->unit == b->unit);
  CHECK(a->value == b->value);
  CHECK(a->low == b->low);
  CHECK(a->high == b->high);
  CHECK(a->comparison == b->comparison);
}

void check_same(const Source& a, const Source& b) {
  CHECK(a.id == b.id);
  CHECK(a.file == b.file);
  CHECK(a.role == b.role);
  CHECK(a.title == b.title);
  CHECK(a.publisher == b.publisher);
  CHECK(a.author == b.author);
  CHECK(a.published == b.published);
  CHECK(a.url == b.url);
  CHECK(a.archive == b.archive);
  CHECK(a.retrieved == b.retrieved);
  CHECK(a.grade == b.grade);
  CHECK(a.language == b.language);
  CHECK(a.region == b.region);
  CHECK(a.sha256 == b.sha256);
  CHECK(a.place == b.place);
}

void check_same(const Document& a, const Document& b) {
  check_same(a.source, b.source);
  CHECK(a.text == b.text);
  CHECK(a.anchor == b.anchor);
  REQUIRE(a.blocks.size() == b.blocks.size());
  for (std::size_t i = 0; i < a.blocks.size(); ++i) {
    CHECK(a.blocks[i].kind == b.blocks[i].kind);
    CHECK(a.blocks[i].span == b.blocks[i].span);
    CHECK(a.blocks[i].part == b.blocks[i].part);
    CHECK(a.blocks[i].ordinal == b.blocks[i].ordinal);
    CHECK(a.blocks[i].page == b.blocks[i].page);
  }
  REQUIRE(a.parts.size() == b.parts.size());
  for (std::size_t i = 0; i < a.parts.size(); ++i) {
    CHECK(a.parts[i].sender == b.parts[i].sender);
    CHECK(a.parts[i].sender_address == b.parts[i].sender_address);
    CHECK(a.parts[i].recipients == b.parts[i].recipients);
    CHECK(a.parts[i].subject == b.parts[i].subject);
    CHECK(a.parts[i].date == b.parts[i].date);
    CHECK(a.parts[i].quoted == b.parts[i].quoted);
  }
}

void check_same(const Claim& a, const Claim& b) {
  CHECK(a.id == b.id);
  check_same(a.quote, b.quote);
  CHECK(a.speaker == b.speaker);
  CHECK(a.voice == b.voice);
  CHECK(a.stance == b.stance);
  CHECK(a.polarity == b.polarity);
  CHECK(a.said == b.said);
  CHECK(a.valid == b.valid);
  CHECK(a.known == b.known);
  CHECK(a.actor == b.actor);
  CHECK(a.action == b.action);
  CHECK(a.object == b.object);
  CHECK(a.counterparty == b.counterparty);
  CHECK(a.place == b.place);
  CHECK(a.exceptions == b.exceptions);
  CHECK(a.condition == b.condition);
  CHECK(a.condition_met == b.condition_met);
  CHECK(a.qualifier == b.qualifier);
  CHECK(a.kinds == b.kinds);
  CHECK(a.reason == b.reason);
  check_same(a.quantity, b.quantity);
  CHECK(a.hedged == b.hedged);
  CHECK(a.restated == b.restated);
  CHECK(a.withdraws == b.withdraws);
  CHECK(a.origin == b.origin);
  CHECK(a.frame == b.frame);
  CHECK(a.summary == b.summary);
  CHECK(a.written == b.written);
}

void check_same(const Event& a, const Event& b) {
  CHECK(a.id == b.id);
  check_same(a.quote, b.quote);
  CHECK(a.actor == b.actor);
  CHECK(a.action == b.action);
  CHECK(a.object == b.object);
  CHECK(a.counterparty == b.counterparty);
  CHECK(a.place == b.place);
  CHECK(a.status == b.status);
  CHECK(a.when == b.when);
  CHECK(a.known == b.known);
  check_same(a.quantity, b.quantity);
  CHECK(a.hedged == b.hedged);
  CHECK(a.qualifier == b.qualifier);
  CHECK(a.kinds == b.kinds);
  CHECK(a.record_of == b.record_of);
  CHECK(a.recorded == b.recorded);
  REQUIRE(a.attestations.size() == b.attestations.size());
  for (std::size_t i = 0; i < a.attestations.size(); ++i) {
    check_same(a.attestations[i], b.attestations[i]);
  }
  CHECK(a.origin == b.origin);
  CHECK(a.frame == b.frame);
  CHECK(a.summary == b.summary);
  CHECK(a.written == b.written);
}

}  // namespace

StoredSource full_source(const std::string& id, const std::string& seed) {
  Maker make(seed);
  StoredSource stored;
  stored.document = make_document(make, id);
  // Of each two, one full and one with nothing set.
  stored.claims = {make_claim(make), Claim{}, make_claim(make)};
  stored.events = {Event{}, make_event(make), make_event(make)};
  return stored;
}

StoredSource kept(const Store& store, const std::string& source, const std::string& key) {
  const auto found = store.find(source, key);
  REQUIRE_MESSAGE(found, (found ? "" : to_string(found.error())));
  REQUIRE(found->has_value());
  return **found;
}

void check_same(const StoredSource& a, const StoredSource& b) {
  check_same(a.document, b.document);
  REQUIRE(a.claims.size() == b.claims.size());
  for (std::size_t i = 0; i < a.claims.size(); ++i) check_same(a.claims[i], b.claims[i]);
  REQUIRE(a.events.size() == b.events.size());
  for (std::size_t i = 0; i < a.events.size(); ++i) check_same(a.events[i], b.events[i]);
}

}  // namespace gainsay

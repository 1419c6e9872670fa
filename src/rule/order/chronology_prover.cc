#include "rule/order/chronology_prover.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gainsay {
namespace {

constexpr std::string_view kFacts = "{facts}";
constexpr std::string_view kOrder = "{order}";

std::string with(std::string text, std::string_view field, std::string_view value) {
  if (const std::size_t at = text.find(field); at != std::string::npos) {
    text.replace(at, field.size(), value);
  }
  return text;
}

// What stands for these fields while a template is filled: a source's words are no template.
constexpr std::pair<std::string_view, std::string_view> kHeld[] = {
    {"{step}", "\x01"}, {"{step2}", "\x02"}, {"{when}", "\x03"}};

void add_doubt(std::string_view doubt, Finding& finding) {
  auto& doubts = finding.doubts;
  if (std::find(doubts.begin(), doubts.end(), doubt) == doubts.end()) doubts.emplace_back(doubt);
}

std::string quoted_words(const std::vector<std::string>& words) {
  return fmt::format("“{}”", fmt::join(words, "”, “"));
}

}  // namespace

Keyed ChronologyProver::prove(const Clash& clash) const {
  Keyed keyed = keyed_by(rule_.text, Truth::must);
  Finding& finding = keyed.finding;
  for (const std::size_t claim : clash.claims) add_statement(input_.claims[claim], keyed);
  for (const std::size_t event : clash.events) add_record(input_.events[event], keyed);
  std::string facts;
  for (const TimeFact& fact : clash.facts) {
    const std::string told = told_as(rule_.pattern->chronology, fact);
    facts += (facts.empty() ? "" : "; ") + told;
    finding.proof.push_back({name_of(fact), told, Truth::must, {}, Branch::time});
    if (fact.kind != TimeFact::Kind::date && finding.weakest_link.empty()) {
      finding.weakest_link = told;
    }
  }
  word(facts, finding);
  return keyed;
}

Keyed ChronologyProver::prove(const ToldOrder& told) const {
  const ChronologyTexts& texts = rule_.pattern->chronology;
  const Claim& claim = input_.claims[told.claim];
  Keyed keyed = keyed_by(rule_.text, Truth::may);
  Finding& finding = keyed.finding;
  add_statement(claim, keyed);
  MessageParts parts;
  parts.claim = &claim;
  const auto words = [&claim](const ToldOrder::Found& found) {
    return claim.steps[found.step].words;
  };
  std::string facts = fill(texts.told, parts, {words(told.first), words(told.then), {}});
  finding.proof.push_back(
      {fmt::format("order in {}", claim.id), facts, Truth::must, {}, Branch::time});
  for (const ToldOrder::Found* found : {&told.first, &told.then}) {
    if (!found->event) {
      const When& when = claim.steps[found->step].when;
      const std::string dated = fill(texts.own_date, parts, {words(*found), {}, date(when)});
      finding.proof.push_back(
          {fmt::format("date in {}", claim.id), dated, Truth::must, {}, Branch::time});
      facts += "; " + dated;
      continue;
    }
    const Event& event = input_.events[*found->event];
    add_record(event, keyed);
    parts.event = &event;
    const std::string dated = fill_message(texts.date, parts, words_);
    const std::string seen = fmt::format("{} and “{}” both have {}", event.id, words(*found),
                                         quoted_words(found->shared));
    finding.proof.push_back({fmt::format("{} is the record of it", event.id), seen, Truth::may});
    finding.proof.push_back(
        {fmt::format("date of {}", event.id), dated, Truth::must, {}, Branch::time});
    if (finding.weakest_link.empty()) finding.weakest_link = seen;
    facts += "; " + dated;
  }
  if (!texts.doubt.empty()) finding.doubts.push_back(texts.doubt);
  word(facts, finding);
  return keyed;
}

Keyed ChronologyProver::prove(const ToldTwice& twice) const {
  Keyed keyed = keyed_by(rule_.text, Truth::may);
  Finding& finding = keyed.finding;
  const TwiceTest& test = rule_.pattern->twice;
  const Claim* const claim = twice.claim ? &input_.claims[*twice.claim] : nullptr;
  const Event& event = input_.events[twice.event];
  const Event* const event2 = claim == nullptr ? &input_.events[twice.event2] : nullptr;
  MessageParts parts;
  parts.claim = claim;
  parts.event = &event;
  parts.event2 = event2;
  if (claim != nullptr) add_statement(*claim, keyed);
  add_record(event, keyed);
  if (event2 != nullptr) add_record(*event2, keyed);
  const std::string seen =
      fmt::format("both speak of {}, and hardly any other record does", quoted_words(twice.shared));
  finding.proof.push_back({"one event in words", seen, Truth::may});
  if (claim != nullptr) {
    finding.proof.push_back(
        {"action", fmt::format("“{}”, as in the statement", event.action.name), Truth::must});
  }
  const std::string dates =
      claim != nullptr
          ? fmt::format("statement about: {}; record: {}", date(claim->valid), date(event.when))
          : fmt::format("record: {}; record: {}", date(event.when), date(event2->when));
  finding.proof.push_back({spoken(claim != nullptr ? "event.when disjoint from claim.valid"
                                                   : "event.when disjoint from event2.when"),
                           dates,
                           Truth::must,
                           {},
                           Branch::time});
  const std::string& source = claim != nullptr ? claim->quote.source : event2->quote.source;
  finding.proof.push_back({spoken(Predicate::other_source, false),
                           fmt::format("{}, {}", event.quote.source, source), Truth::must});
  finding.weakest_link = seen;
  if (!test.doubt.empty()) add_doubt(test.doubt, finding);
  const std::string& message = claim != nullptr ? test.stated_message : rule_.pattern->message;
  finding.message = fill_message(message, parts, words_);
  finding.does_not_show = fill_message(rule_.text.does_not_show, parts, words_);
  return keyed;
}

std::string ChronologyProver::fill(std::string text, const MessageParts& parts,
                                   const std::array<std::string, 3>& held) const {
  for (const auto& [field, mark] : kHeld) text = with(std::move(text), field, mark);
  text = fill_message(text, parts, words_);
  for (std::size_t n = held.size(); n-- > 0;) {
    text = with(std::move(text), kHeld[n].second, held[n]);
  }
  return text;
}

std::string ChronologyProver::date(const When& when) const {
  return input_.dates ? input_.dates(when.edtf, false) : when.edtf;
}

void ChronologyProver::word(const std::string& facts, Finding& finding) const {
  finding.message = with(rule_.pattern->chronology.message, kFacts, facts);
  while (finding.message.ends_with('\n')) finding.message.pop_back();
  finding.does_not_show = fill_message(rule_.text.does_not_show, {}, words_);
}

// The next statement that the finding names; of more than two the ids are left out.
void ChronologyProver::add_statement(const Claim& claim, Keyed& keyed) {
  Finding& finding = keyed.finding;
  if (finding.claim.empty()) {
    finding.claim = claim.id;
  } else if (finding.claim2.empty()) {
    finding.claim2 = claim.id;
  }
  if (claim.hedged) add_doubt("the statement is hedged", finding);
  keyed.anchors += anchor(claim.quote) + '\x1e';
}

// The next record that the finding names.
void ChronologyProver::add_record(const Event& event, Keyed& keyed) {
  Finding& finding = keyed.finding;
  if (finding.event.empty()) {
    finding.event = event.id;
  } else if (finding.event2.empty()) {
    finding.event2 = event.id;
  } else {
    finding.more_events.push_back(event.id);
  }
  if (event.hedged) add_doubt("the record is hedged", finding);
  keyed.anchors += anchor(event.quote) + '\x1e';
  keyed.slots += slots_key(event) + '\x1e';
}

std::string ChronologyProver::name_of(const TimeFact& fact) const {
  const std::string& event = input_.events[fact.event].id;
  switch (fact.kind) {
    case TimeFact::Kind::date:
      return fmt::format("date of {}", event);
    case TimeFact::Kind::order:
      return fmt::format("{} {}", event, input_.events[fact.event].orderings[fact.ordering].text);
    case TimeFact::Kind::sequence:
      return fmt::format("{}: {} before {}", input_.claims[fact.claim].id, event,
                         input_.events[fact.other].id);
  }
  return {};
}

std::string ChronologyProver::told_as(const ChronologyTexts& texts, const TimeFact& fact) const {
  MessageParts parts;
  parts.event = &input_.events[fact.event];
  parts.event2 = &input_.events[fact.other];
  if (fact.kind == TimeFact::Kind::date) return fill_message(texts.date, parts, words_);
  if (fact.kind == TimeFact::Kind::sequence) {
    parts.claim = &input_.claims[fact.claim];
    return fill_message(texts.sequence, parts, words_);
  }
  const Ordering& ordering = parts.event->orderings[fact.ordering];
  // "within 2 weeks of e4" without the id, for which the other event's words stand.
  const std::string order = ordering.text.substr(0, ordering.text.rfind(' '));
  return fill_message(with(texts.order, kOrder, order), parts, words_);
}

}  // namespace gainsay

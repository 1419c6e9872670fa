// Finding: one observed conflict, with its proof.
//
// Guarantees that every condition of its rule is listed with the value it saw and the Truth it
// gave, that its certainty is the minimum of them (never `cannot`), and that its id depends on the
// rule and the quotes alone, so that it survives re-ordering and re-runs. Refuses the word "lied":
// a Finding says "inconsistent with" or "does not fit".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/review.h"
#include "gainsay/rule.h"
#include "gainsay/truth.h"

namespace gainsay {

// What a condition is about: the branch of a proof in which it stands.
enum class Branch : std::uint8_t {
  subject,  // kinds, statuses, slots, numbers: who did what
  time,
  lifting,  // what would take the conflict away and does not
};

constexpr std::string_view to_string(Branch branch) {
  return branch == Branch::subject ? "subject" : branch == Branch::time ? "time" : "lifting";
}

struct Condition {
  std::string name;  // "counterparty", "the record's date equals the statement's date"
  std::string seen;  // "Drug Enforcement Administration does not fall under police departments"
  Truth truth = Truth::must;
  // What the rule accepts: "same, within or adjacent"; empty: the name says it.
  std::string asked = {};
  Branch branch = Branch::subject;
  // Where the rule accepts any of several: each of them, and what it gave.
  std::vector<Condition> either = {};
};

struct Finding {
  std::string id;    // "F-" and 10 hex digits
  std::string rule;  // "GS301"
  std::string kind;  // the rule's slug
  Verdict verdict = Verdict::context;
  std::string severity;
  Truth certainty = Truth::may;  // must or may
  std::string claim;             // ids; empty where the rule has no such part
  std::string claim2;
  std::string event;
  std::string event2;
  std::vector<std::string> more_events;  // GS502: the rest of the clashing set
  std::string message;
  std::string does_not_show;
  std::vector<Condition> proof;
  std::string weakest_link;         // what the condition that carries the least has seen
  std::vector<std::string> doubts;  // of substance, not of dates: "the record is hedged"
  Review review;
};

}  // namespace gainsay

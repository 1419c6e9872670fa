// ChronologyProver: tells of dates and orders that cannot all hold, as a rule words it.
#pragma once

#include <array>
#include <string>

#include "rule/evaluate.h"
#include "rule/facts/scopes.h"
#include "rule/files/pattern.h"
#include "rule/files/rules.h"
#include "rule/keyed.h"
#include "rule/message.h"
#include "rule/order/chronology.h"
#include "rule/order/told_order.h"
#include "rule/order/told_twice.h"

namespace gainsay {

class ChronologyProver {
 public:
  // All must outlive it.
  ChronologyProver(const EvaluationInput& input, const Scopes& scopes, const Rule& rule)
      : input_(input), rule_(rule), words_{scopes, input.dates, *rule.pattern->unit_words} {}

  // The indexes are those of the input's claims and events.
  Keyed prove(const Clash& clash) const;
  Keyed prove(const ToldOrder& told) const;
  Keyed prove(const ToldTwice& twice) const;

 private:
  static void add_statement(const Claim& claim, Keyed& keyed);
  static void add_record(const Event& event, Keyed& keyed);
  void word(const std::string& facts, Finding& finding) const;
  // Of a step's template: `held` is what stands for {step}, {step2} and {when}.
  std::string fill(std::string text, const MessageParts& parts,
                   const std::array<std::string, 3>& held) const;
  std::string date(const When& when) const;
  std::string name_of(const TimeFact& fact) const;
  std::string told_as(const ChronologyTexts& texts, const TimeFact& fact) const;

  const EvaluationInput& input_;
  const Rule& rule_;
  MessageWords words_;
};

}  // namespace gainsay

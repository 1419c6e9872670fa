// Judge: whether one variant of a rule holds of one pair, condition by condition.
//
// One code path serves the join (no text, stops at the first condition that fails) and the proof
// (every condition with the value it saw).
#pragma once

#include <string>
#include <vector>

#include "gainsay/finding.h"
#include "rule/date_words.h"
#include "rule/facts/facts.h"
#include "rule/facts/scopes.h"
#include "rule/facts/time_order.h"
#include "rule/files/pattern.h"
#include "rule/judge/quantity.h"

namespace gainsay {

struct Proof {
  std::vector<Condition> conditions;
  std::vector<int> strain;  // of each condition: how much it carries by stretching, not by identity
  std::vector<std::string> doubts;
  DateWording dates = {};  // for what the conditions have seen; empty: dates are given as EDTF

  // What the condition that carries the least has seen.
  std::string weakest_link() const;
};

class Judge {
 public:
  Judge(const Facts& facts, Scopes& scopes, const RulePattern& pattern, const Variant& variant);

  const Rows& left() const { return left_; }
  const Rows& right() const { return right_; }
  // Whether the row can take part at all: stance, polarity, status.
  bool takes_left(Row row) const {
    return takes_left(left_.kind[row], left_.polarity.empty() ? 0 : left_.polarity[row]);
  }
  bool takes_left(std::uint8_t kind, std::uint8_t polarity) const;
  bool takes_right(Row row) const;
  // Where the right side's time has to be for the times to fit a left row with these: what lies
  // outside of it cannot, what lies inside may.
  TimeWindow window(ExtentId time, ExtentId said) const;
  // The whole answer for a pair. With a proof all conditions are asked, else only until one fails.
  Truth judge(Row left, Row right, Proof* proof);

 private:
  const Accepted& right_statuses() const {
    return variant_.statuses2.all != 0 ? variant_.statuses2 : variant_.statuses;
  }
  Truth kinds(Row left, Row right, Proof* proof) const;
  Truth action(Row left, Row right, Proof* proof);
  Truth slot(Slot which, Row left, Row right, Proof* proof, bool& found);
  Truth slots(Row left, Row right, Proof* proof);
  Truth time(const TimeCondition& condition, Row left, Row right, Proof* proof) const;
  Truth predicate(Predicate which, Row left, Row right, std::string* seen,
                  std::vector<std::string>* doubts);
  Truth exception_covers(Row left, Row right, std::string* seen, std::vector<std::string>* doubts);
  Truth withdrawn_before(Row left, Row right, std::string* seen) const;
  Truth condition_met_before(Row left, Row right, std::string* seen) const;
  Truth inside_bound(Row left, Row right, std::string* seen) const;
  Truth for_another_reason(Row left, Row right, std::string* seen) const;
  Truth of_another_kind(Row left, Row right, std::string* seen) const;
  Truth own_record_before(Row left, Row right, std::string* seen) const;
  Truth announced_change(Row left, Row right, std::string* seen);
  // Can their numbers be held against each other? Few pairs of a rule about numbers pass.
  bool in_one_unit(Row left, Row right) const;
  Truth numbers(Row left, Row right, Proof* proof);
  Truth words(Row left, Row right, Proof* proof) const;
  bool counts_one_thing(Row left, Row right);
  Share share_counted(Row left, Row right);
  bool unknown(NodeId action) const;
  bool states_number(NodeId action) const;
  void general_doubts(Row left, Row right, std::vector<std::string>& doubts) const;
  void doubt_inferred(Row left, Row right, std::vector<std::string>& doubts) const;

  bool left_is_claim() const { return pattern_.join != Join::event_event; }
  bool right_is_claim() const { return pattern_.join == Join::claim_claim; }
  FitAnswer fit_of(Slot which, Row left, Row right);
  const NodeRef& slot_of(Side side, Slot which, Row row) const;
  Extent extent(const TimeOperand& operand, Row left, Row right) const;
  bool undated(const TimeOperand& operand, Row left, Row right) const;
  std::string written(const TimeOperand& operand, Row left, Row right,
                      const DateWording& dates) const;

  const Facts& facts_;
  Scopes& scopes_;
  const RulePattern& pattern_;
  const Variant& variant_;
  const Rows& left_;
  const Rows& right_;
};

}  // namespace gainsay

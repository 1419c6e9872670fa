// Salience: points for and against keeping a sentence as a claim or an event
// (data/lexicon/en/salience.yaml).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/word_lexicon.h"

namespace gainsay::claim {

enum class Feature : std::uint8_t {
  speaker_acts,
  own_thing,
  impersonal,
  negative,
  stance,
  frame,
  number,
  date,
  named,
  universal,
  object,
  attributed,
  chatter_verb,
  apology,
  boilerplate,
  reader,
  reader_subject,
  other_subject,
  generic_subject,
  self_reference,
  fragment,
  question,
  imperative,
  short_sentence,
  hypothetical,
  quoted_other,
  subject_acts,
  actor,
  involved,
  past,
  topic,
  counterparty,
  record,
  present,
  future,
  opinion,
  hedged,
  no_action,
  aside,
  answer,
  assertion,
  past_tense,
  elsewhere,
  second_person,
  finds_that,
  tells_company,
  in_order,
  family,
};
inline constexpr std::size_t kFeatureCount = 48;

// The points of one kind of item, and those that it has so far.
class Score {
 public:
  explicit Score(const std::array<int, kFeatureCount>& points) : points_(&points) {}
  void add(Feature feature, bool holds = true) {
    if (holds) total_ += (*points_)[static_cast<std::size_t>(feature)];
  }
  int total() const { return total_; }

 private:
  const std::array<int, kFeatureCount>* points_;
  int total_ = 0;
};

class Salience {
 public:
  static Result<Salience> load(const Knowledge& knowledge, WordLexicon& lexicon);

  Score claim() const { return Score(claim_); }
  Score event() const { return Score(event_); }
  int claim_threshold() const { return claim_threshold_; }
  int event_threshold() const { return event_threshold_; }
  bool chatter(WordId verb) const { return listed(chatter_, verb); }
  bool names_itself(WordId noun) const { return listed(self_, noun); }
  bool generic(WordId noun) const { return listed(generic_, noun); }
  bool kin(WordId noun) const { return listed(kin_, noun); }

 private:
  static bool listed(const std::vector<bool>& flags, WordId id) {
    return id < flags.size() && flags[id];
  }

  std::array<int, kFeatureCount> claim_{};
  std::array<int, kFeatureCount> event_{};
  int claim_threshold_ = 0;
  int event_threshold_ = 0;
  std::vector<bool> chatter_;  // by WordId
  std::vector<bool> self_;
  std::vector<bool> generic_;
  std::vector<bool> kin_;
};

}  // namespace gainsay::claim

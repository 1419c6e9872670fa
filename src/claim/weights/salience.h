// Salience: points for and against keeping a sentence as a claim or an event
// (data/lexicon/en/salience.yaml). They choose among the clauses of a sentence; whether it is kept
// is weighed with all that it shows (learned.h), unless it lacks so many that this is not worth
// asking.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/words/word_lexicon.h"

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

// The id that data/lexicon/en/salience.yaml gives it.
std::string_view name_of(Feature feature);

using FeatureSet = std::uint64_t;  // a bit each
static_assert(kFeatureCount <= 64);

// The points of one kind of item, and those that it has so far.
class Score {
 public:
  explicit Score(const std::array<int, kFeatureCount>& points) : points_(&points) {}
  void add(Feature feature, bool holds = true) {
    if (!holds) return;
    total_ += (*points_)[static_cast<std::size_t>(feature)];
    features_ |= FeatureSet{1} << static_cast<unsigned>(feature);
  }
  int total() const { return total_; }
  FeatureSet features() const { return features_; }

 private:
  const std::array<int, kFeatureCount>* points_;
  int total_ = 0;
  FeatureSet features_ = 0;
};

class Salience {
 public:
  static Result<Salience> load(const Knowledge& knowledge, WordLexicon& lexicon);

  Score claim() const { return Score(claim_); }
  Score event() const { return Score(event_); }
  int claim_threshold() const { return claim_threshold_; }
  int event_threshold() const { return event_threshold_; }
  // So few points that hardly any such sentence of the annotated cases is one.
  bool hopeless_claim(int points) const { return points < claim_threshold_ - kHopeless; }
  bool hopeless_event(int points) const { return points < event_threshold_ - kHopeless; }
  bool chatter(WordId verb) const { return listed(chatter_, verb); }
  bool names_itself(WordId noun) const { return listed(self_, noun); }
  bool generic(WordId noun) const { return listed(generic_, noun); }
  bool kin(WordId noun) const { return listed(kin_, noun); }

 private:
  static constexpr int kHopeless = 7;
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

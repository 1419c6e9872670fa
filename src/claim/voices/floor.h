// Floor: who speaks in the transcript of a hearing, and who only asks. From "Ms Ruiz (Acme): We
// have never …" on the company has the floor, until somebody else takes it; at its own meeting with
// people from outside, whoever is nobody else's speaks for it. Nobody has it in what is no
// transcript.
#pragma once

#include <span>
#include <vector>

#include "claim/lexicon.h"
#include "claim/sentence_batch.h"
#include "claim/voices/attribution.h"

namespace gainsay::claim {

class Floor {
 public:
  // `cues`: those of the whole document; `own_voice`: it is the company speaking.
  Floor(const DocumentInput& input, const Lexicon& lexicon, std::span<const CueMention> cues,
        bool own_voice);

  // Takes the sentences of the document one after the other.
  void follow(const SentenceReading& reading, const Speakers& speakers);

  // Does the company have the turn, in what is not its own text?
  bool company() const { return company_; }
  // Does the block of the sentence belong to somebody who asks?
  bool asking(const SentenceReading& reading) const {
    return !asking_.empty() && asking_[static_cast<std::size_t>(reading.block - first_block_)];
  }

 private:
  std::vector<bool> asking_;  // by block; empty for what is no transcript
  const Block* first_block_;
  bool hearing_;      // a transcript in which somebody asks
  bool own_meeting_;  // the company's, with people from outside
  const Block* turn_block_ = nullptr;
  bool company_ = false;
};

}  // namespace gainsay::claim

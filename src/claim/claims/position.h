// Position: that a company is for or against a law or a rule of it, and which words say what about.
//
// Read from what the sentence says of the law, not of the company: "no statute ought to force his
// hand" is a position as well as "we oppose the bill". The cues `law`, `favours` and `disfavours`
// of data/lexicon/en/cues.yaml hold the words.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

// Do the words of `sentence` from `first` to before `last` name a law, or what one sets?
bool speaks_of_law(const SentenceReading& sentence, Index first, Index last);

// What the words of `sentence` from `first` to before `last` favour (positive) or disfavour.
// Nothing where they speak of no law, of neither, or of both.
std::optional<Polarity> position_in(const SentenceReading& sentence, Index first, Index last);

// What the position is about: "~ +" and what the sentence speaks of besides law as such and the
// names of `subjects`.
NodeRef matter_of(const SentenceReading& sentence, const Lexicon& lexicon,
                  std::span<const std::string_view> subjects, Index skip_first, Index skip_last);

}  // namespace gainsay::claim

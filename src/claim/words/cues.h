// Cues: words and phrases of data/lexicon/en/cues.yaml that say how a statement is meant, found in
// a whole document at once.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "text/folded_text.h"
#include "text/phrase_table.h"
#include "text/tokenize.h"

namespace gainsay::claim {

enum class Cue : std::uint8_t {
  pseudo_negation,
  ended,
  hedge,
  allegation,
  exclusivity,
  first,
  motive,
  motive_denied,
  risk,
  commitment,
  policy,
  exception,
  condition,
  qualifier,
  universal,
  apology,
  boilerplate,
  reader,
  according,
  spokesperson,
  learned_first,
  negation,
  hazard,
  permanent,   // what was stopped is to stay so
  idiom,       // words in which another cue seems to stand: "only just"
  threat,      // "failing which": what is to be done was ordered
  ceiling,     // "no more than": more is ruled out
  lasting,     // "as long as": while something else is so
  press,       // "from the newspapers": where one learns what is out already
  law,         // "statute", "Parliament": what laws are and are made by
  measure,     // "cap", "levy": what laws set
  favours,     // "would welcome": is for what it is said of
  disfavours,  // "has no place in": is against it
  opinion,     // "in our view": what is said is what somebody holds
  unaided,     // "by itself", "without anyone": no hand of man does it
  restated,    // "as we have said all along": it was said before and is said again
  next,        // "only then": what follows came after what was told before
  follows,     // "as soon as": opens what came before the rest of the sentence
  put_off,     // "not until", "waited until": what comes behind was done then, and not before
  meeting,     // "annual general meeting": where a company answers those from outside
  first_time,  // "for the first time": its own first time, or that of all
  posing,      // "posing as": who is named behind it did not act
  meanwhile,   // "during the": what comes behind bounds what is said, as a condition does
  reason,      // "because of": what comes behind is why
  retracted,   // "the report was false": what somebody said before is not so
  bounds,      // "this promise holds until", "we resumed it": narrows what was said before
};
inline constexpr std::size_t kCueCount = 46;

// The id that data/lexicon/en/cues.yaml gives it.
std::string_view name_of(Cue cue);

struct CueMention {
  Cue cue = Cue::hedge;
  std::uint32_t first = 0;  // token of the document
  std::uint32_t last = 0;   // one past
};

class Cues {
 public:
  static Result<Cues> load(const Knowledge& knowledge, const Tokenizer& tokenizer);

  // All cues, by first token. A longer phrase hides a shorter one inside it; one phrase may be of
  // several kinds.
  std::vector<CueMention> find(const FoldedText& text) const;

  struct Example {
    Cue cue;
    std::string text;
  };
  const std::vector<Example>& examples() const { return examples_; }

 private:
  PhraseTable table_;
  std::vector<Example> examples_;
};

// The cues of one sentence.
class CueView {
 public:
  CueView(std::span<const CueMention> cues) : cues_(cues) {}  // NOLINT(google-explicit-constructor)
  bool has(Cue cue) const { return find(cue) != nullptr; }
  // The first one inside the tokens [first, last).
  const CueMention* find(Cue cue, std::uint32_t first = 0, std::uint32_t last = UINT32_MAX) const {
    for (const CueMention& mention : cues_) {
      if (mention.cue == cue && mention.first >= first && mention.first < last) return &mention;
    }
    return nullptr;
  }
  std::span<const CueMention> all() const { return cues_; }

 private:
  std::span<const CueMention> cues_;
};

}  // namespace gainsay::claim

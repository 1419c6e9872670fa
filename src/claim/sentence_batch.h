// SentenceBatch: a few sentences of a document at a time, each with all that is made of it before
// anything ahead of it is asked about: its words, clauses, mentions, cues and what its clauses say.
//
// So many go through each step together: the processor then keeps the code of the step at hand,
// which for all of them it cannot.
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <span>
#include <vector>

#include "claim/clauses/parse.h"
#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "gainsay/document.h"
#include "gainsay/mention.h"
#include "gainsay/sentence.h"
#include "text/folded_text.h"

namespace gainsay::claim {

// A document with what the stages before this one found in it.
struct DocumentInput {
  const Document& document;
  const TokenizedText& tokens;
  const FoldedText& folded;  // that of the tokens
  const Mentions& mentions;
};

class SentenceBatch {
 public:
  static constexpr std::size_t kMost = 8;

  // `places`: topics that are places; `cues`: those of the whole document. All must outlive it.
  SentenceBatch(const DocumentInput& input, const Lexicon& lexicon, const IdSet& places,
                std::span<const CueMention> cues)
      : input_(input), lexicon_(lexicon), places_(places), cues_(cues) {}

  // Replaces the batch with these sentences, at most kMost, the next of the document.
  void take(std::span<const Sentence> sentences);

  // Of the sentence at `i` of them, valid until the next are taken; nullptr where it is not to be
  // read. Its mentions stay valid as long as the batch is.
  SentenceReading* reading(std::size_t i) {
    return batch_[i].words.empty() ? nullptr : &batch_[i].reading;
  }

 private:
  struct Prepared {
    std::vector<Word> words;
    Parse parse;
    std::vector<Proposition> propositions;
    SentenceReading reading;

    void make_room();
  };

  void tag(const Sentence& sentence, std::vector<Word>& words);
  void put_together(const Sentence& sentence, Prepared& prepared);
  void date_since(SentenceReading& reading);
  void leave_out_verbs(Prepared& prepared);
  std::span<const CueMention> cues_in(const Sentence& sentence);

  DocumentInput input_;
  const Lexicon& lexicon_;
  const IdSet& places_;
  std::span<const CueMention> cues_;
  std::array<Prepared, kMost> batch_;
  std::deque<std::vector<TopicMention>> topics_;  // of sentences that leave some out
  std::deque<std::vector<DateMention>> dates_;    // of sentences that read one anew
  // How far the mentions and cues have been dealt out.
  std::size_t marked_at_ = 0;
  std::size_t date_at_ = 0;
  std::size_t actor_at_ = 0;
  std::size_t topic_at_ = 0;
  std::size_t cue_at_ = 0;
};

}  // namespace gainsay::claim

// Read phrases: which words of a sentence's noun phrases and names are in its slots.
#pragma once

#include <string>

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/slots/read_marks.h"
#include "claim/slots/read_parts.h"

namespace gainsay::claim {

class PhraseMarker {
 public:
  // All of them have to outlive it.
  PhraseMarker(const SentenceReading& sentence, const Lexicon& lexicon, const ReadParts& parts,
               ReadMarks& read)
      : sentence_(sentence), lexicon_(lexicon), parts_(parts), read_(read) {}

  // Whom and what the slots name.
  void mark_names() const;
  // A phrase of the predicate; kNone is none. Of a record it is read as a whole, of a claim and of
  // what is counted the noun and its number: what describes them narrows them.
  void mark_phrase(Index phrase) const;
  // The noun, and how many.
  void mark_head(Index phrase) const;

 private:
  const Word& word(Index i) const { return sentence_.view[i]; }
  bool in_slot(const std::string& id) const;
  bool of_one_in_it(const ActorMention& mention) const;
  void mark_topic(const TopicMention& topic) const;
  bool describes_only(Index phrase) const;
  void mark_joined(Index phrase) const;
  void mark_listed(Index phrase) const;

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  const ReadParts& parts_;
  ReadMarks& read_;
};

}  // namespace gainsay::claim

// What somebody is punished for, or reached something by, and so had done: "fined the mill for
// selling flour", "broke its promise by selling flour".
#pragma once

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

struct Blamed {
  bool found = false;
  Index whom = kNone;  // a phrase; kNone: the subject of the clause that tells what he did

  explicit operator bool() const { return found; }
};

// Does clause `index` tell what the clause before it punishes somebody for or has him admit, or by
// what means the clause beside it came about? Not what he is only accused of.
Blamed blamed_for(const SentenceReading& sentence, const Lexicon& lexicon, Index index);

}  // namespace gainsay::claim

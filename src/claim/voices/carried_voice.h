// CarriedVoice: who goes on speaking, where a paper names first the office and then the person.
//
// "A spokesperson for the bank said so. She said that it owned none": she is that spokesperson.
// "The chief executive of Orlo denied it. Ana Ruiz said": she is the chief executive, as no paper
// names somebody for the first time without saying who that is.
#pragma once

#include <set>
#include <string>

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/voices/attribution.h"

namespace gainsay::claim {

class CarriedVoice {
 public:
  explicit CarriedVoice(const WordLexicon& words) : words_(words) {}

  // Takes the sentences of a document one after the other. Where `attribution` is of somebody who
  // is nobody yet, it may become that of the company, and the person one of `speakers`.
  void follow(const SentenceReading& sentence, Attribution& attribution, Speakers& speakers);

 private:
  bool goes_on(const SentenceReading& sentence, const Attribution& attribution) const;
  void note(const SentenceReading& sentence, const Attribution& attribution);

  const WordLexicon& words_;
  std::set<std::string> named_;  // people that the document has named so far
  bool unnamed_ = false;         // in the sentence before somebody without a name spoke for it
  bool officer_ = false;         // and runs it
};

}  // namespace gainsay::claim

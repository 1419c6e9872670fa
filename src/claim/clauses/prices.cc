#include "claim/clauses/prices.h"

#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

bool is_price(const SentenceReading& sentence, const WordLexicon& words, Index phrase) {
  const NounPhrase& own = sentence.phrase(phrase);
  if (!words.in(WordGroup::prices, sentence.view[own.head].id)) return false;
  for (Index i = own.first; i < own.head; ++i) {
    if (words.in(WordGroup::market, sentence.view[i].id)) return false;
  }
  return true;
}

Index priced(const SentenceReading& sentence, const WordLexicon& words, Index price) {
  const Index of = joined_noun(sentence, price);
  const bool named = of != kNone && !is_amount(sentence, of) && !sentence.phrase(of).temporal;
  const WordId head = sentence.view[sentence.phrase(price).head].id;
  return named && words.in(WordGroup::any_price, head) ? of : price;
}

bool is_amount(const SentenceReading& sentence, Index phrase) {
  return sentence.view[sentence.phrase(phrase).head].is(Tag::number) || is_money(sentence, phrase);
}

}  // namespace gainsay::claim

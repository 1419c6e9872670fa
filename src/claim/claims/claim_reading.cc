#include "claim/claims/claim_reading.h"

#include <algorithm>

namespace gainsay::claim {

ClaimReading claim_reading(const SentenceReading& sentence, const DocumentContext& context,
                           const Attribution& attribution) {
  const Lexicon& lexicon = *context.lexicon;
  const Index size = sentence.view.size();
  const bool said_ahead = attribution.skip_first == 0 && attribution.skip_last < size;
  const bool said_behind = attribution.skip_last >= size && attribution.skip_first > 0;
  const Index first = said_ahead ? attribution.skip_last : attribution.content_first;
  const Index last =
      said_behind ? attribution.skip_first : std::min(attribution.content_last, size);
  return {sentence,
          context,
          attribution,
          lexicon,
          first,
          last,
          first == 0 && last == size ? sentence.number
                                     : lexicon.measures.number_in(sentence, first, last),
          told_in_order(sentence, lexicon, first, last)};
}

}  // namespace gainsay::claim

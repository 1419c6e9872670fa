// The day of a paper, or of the entry in it that a sentence stands in.
#include "claim/document_reader.h"
#include "claim/times/times.h"

namespace gainsay::claim {

bool in_entry(const SentenceReading& sentence, const DocumentContext& context) {
  return sentence.document->source.role == Role::record && context.block_date.known() &&
         context.dated_block == sentence.block;
}

When paper_day(const SentenceReading& sentence, const DocumentContext& context) {
  return in_entry(sentence, context) ? context.block_date : document_date(sentence);
}

}  // namespace gainsay::claim

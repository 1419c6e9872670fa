#include "claim/document_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "claim/slots.h"

namespace gainsay::claim {
namespace {

constexpr std::size_t kContext = 32;  // code points of prefix and suffix

// "do so", "do it", "did not": the action is the one before.
bool pro_verb(const SentenceReading& sentence, const DocumentContext& context,
              const Proposition& proposition) {
  if (context.last.action.id.empty() || proposition.frame != kNone) return false;
  if (context.lexicon->words.text(proposition.verb) != "do") return false;
  const bool bare = proposition.object == kNone || sentence.phrase(proposition.object).pronoun;
  return bare;
}

NodeRef action_slot(const DocumentContext& context, const Proposition& proposition) {
  const Lexicon& lexicon = *context.lexicon;
  const std::string word(lexicon.words.text(proposition.verb));
  if (proposition.frame == kNone) return {"~" + word, word};
  const std::string& action = lexicon.predicates.frames()[proposition.frame].action;
  return {action, word};
}

}  // namespace

Slots read_slots(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition) {
  const WordLexicon& words = context.lexicon->words;
  Slots slots;
  slots.actor = actor_slot(sentence, words, proposition.actor);
  if (pro_verb(sentence, context, proposition)) {
    slots.action = context.last.action;
    slots.object = context.last.object;
    slots.counterparty = context.last.counterparty;
    slots.frame = context.last.frame;
    return slots;
  }
  slots.action = action_slot(context, proposition);
  slots.object = thing_slot(sentence, words, proposition.object);
  slots.counterparty = thing_slot(sentence, words, proposition.counterparty);
  if (proposition.object != kNone && slots.object.id.empty() &&
      sentence.phrase(proposition.object).pronoun && !context.last.object.id.empty()) {
    slots.object = context.last.object;
  }
  if (proposition.frame != kNone) {
    slots.frame = context.lexicon->predicates.frames()[proposition.frame].id;
  }
  return slots;
}

Quote quote_of(const SentenceReading& sentence) {
  const std::string& text = sentence.document->text;
  Quote quote;
  quote.source = sentence.document->source.id;
  quote.span = sentence.view.span();
  quote.exact = std::string(sentence.text_of(quote.span));
  const std::size_t before = back_by(text, quote.span.begin, kContext);
  const std::size_t after = forward_by(text, quote.span.end, kContext);
  quote.prefix = text.substr(before, quote.span.begin - before);
  quote.suffix = text.substr(quote.span.end, after - quote.span.end);
  return quote;
}

}  // namespace gainsay::claim

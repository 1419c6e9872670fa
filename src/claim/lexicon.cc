#include "claim/lexicon.h"

#include <utility>

#include "text/tokenize.h"

namespace gainsay::claim {

Result<Lexicon> Lexicon::load(const Knowledge& knowledge) {
  auto tokenizer = Tokenizer::load(knowledge);
  if (!tokenizer) return fail(tokenizer.error());
  auto words = WordLexicon::load(knowledge);
  if (!words) return fail(words.error());
  auto predicates = Predicates::load(knowledge, *words);
  if (!predicates) return fail(predicates.error());
  auto cues = Cues::load(knowledge, *tokenizer);
  if (!cues) return fail(cues.error());
  auto reporting = Reporting::load(knowledge, *words);
  if (!reporting) return fail(reporting.error());
  auto salience = Salience::load(knowledge, *words);
  if (!salience) return fail(salience.error());
  auto measures = Measures::load(knowledge);
  if (!measures) return fail(measures.error());
  auto registers = RegisterWords::load(knowledge, *predicates);
  if (!registers) return fail(registers.error());
  auto learned = Learned::load(knowledge);
  if (!learned) return fail(learned.error());
  return Lexicon{std::move(*words),     std::move(*predicates), std::move(*cues),
                 std::move(*reporting), std::move(*salience),   std::move(*measures),
                 std::move(*registers), std::move(*learned)};
}

}  // namespace gainsay::claim

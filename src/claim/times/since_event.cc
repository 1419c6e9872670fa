#include "claim/times/since_event.h"

#include "claim/times/dated_things.h"
#include "claim/times/stretches.h"

namespace gainsay::claim {

std::optional<DateMention> since_event(const SentenceView& view, const WordLexicon& words,
                                       const DateMention& date) {
  constexpr Index kDistant = 10;  // words: "since the launch of the new model in"
  const bool plain = date.type == TimexType::date && date.relation == DateRelation::at &&
                     date.when.known() && date.when.edtf.find_first_of("[/") == std::string::npos;
  if (!plain) return std::nullopt;
  const Index at = first_word(view, date);
  for (Index i = at; i-- > 0 && i + kDistant >= at;) {
    const Word& word = view[i];
    if (words.in(WordGroup::since, word.id)) {
      DateMention since = date;
      since.relation = DateRelation::since;
      since.when = when_of(date.when.edtf + "/..");
      return since;
    }
    const bool of_event = word.nominal() || word.is(Tag::preposition) || word.is(Tag::determiner) ||
                          word.is(Tag::possessive) || word.is(Tag::adjective) ||
                          word.is(Tag::verb_ing) || word.temporal;
    if (!of_event) return std::nullopt;
  }
  return std::nullopt;
}

bool ends_in_since(const SentenceView& view, Span date) {
  for (Index i = 0; i < view.size(); ++i) {
    if (view[i].span.begin < date.end || !view[i].has(Trait::since)) continue;
    const bool last = i + 1 >= view.size() || view[i + 1].is(Tag::stop) ||
                      view[i + 1].is(Tag::quote) || view[i + 1].is(Tag::comma);
    if (last) return true;
  }
  return false;
}

}  // namespace gainsay::claim

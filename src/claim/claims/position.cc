#include "claim/claims/position.h"

#include <algorithm>
#include <string>
#include <vector>

#include "claim/slots/slots.h"
#include "text/singular.h"

namespace gainsay::claim {
namespace {

// "is not in favour of", but not "no law should", which says no by itself.
bool turned(const SentenceReading& sentence, const CueMention& cue) {
  const Index begin = cue.first - sentence.view.first_token;
  const Index end = cue.last - sentence.view.first_token;
  for (Index i = begin; i < end; ++i) {
    if (sentence.view[i].is(Tag::negator) || sentence.view[i].has(Trait::negative)) return false;
  }
  return std::any_of(sentence.parse->clauses.begin(), sentence.parse->clauses.end(),
                     [begin](const Clause& clause) {
                       return clause.group.negated && clause.first <= begin && begin < clause.last;
                     });
}

}  // namespace

bool speaks_of_law(const SentenceReading& sentence, Index first, Index last) {
  const std::uint32_t begin = sentence.token(first);
  const std::uint32_t end = sentence.token(last);
  return sentence.cues.find(Cue::law, begin, end) != nullptr ||
         sentence.cues.find(Cue::measure, begin, end) != nullptr;
}

std::optional<Polarity> position_in(const SentenceReading& sentence, Index first, Index last) {
  if (sentence.asks) return std::nullopt;
  if (!speaks_of_law(sentence, first, last)) return std::nullopt;
  const std::uint32_t begin = sentence.token(first);
  const std::uint32_t end = sentence.token(last);
  bool favours = false;
  bool disfavours = false;
  for (const CueMention& cue : sentence.cues.all()) {
    const bool for_it = cue.cue == Cue::favours;
    if ((!for_it && cue.cue != Cue::disfavours) || cue.first < begin || cue.first >= end) continue;
    (for_it != turned(sentence, cue) ? favours : disfavours) = true;
  }
  if (favours == disfavours) return std::nullopt;
  return favours ? Polarity::positive : Polarity::negative;
}

NodeRef matter_of(const SentenceReading& sentence, const Lexicon& lexicon,
                  std::span<const std::string_view> subjects, Index skip_first, Index skip_last) {
  std::vector<std::string_view> left_out;
  for (const CueMention& cue : sentence.cues.all()) {
    const bool frames =
        cue.cue == Cue::law || cue.cue == Cue::favours || cue.cue == Cue::disfavours;
    for (std::uint32_t i = cue.first; frames && i < cue.last; ++i) {
      left_out.push_back(sentence.view.folded->word(i));
    }
  }
  for (const ActorMention& mention : sentence.actors) {
    const bool named = mention.form == ActorMention::Form::name &&
                       std::find(subjects.begin(), subjects.end(), mention.actor) != subjects.end();
    for (Index i = 0; named && i < sentence.view.size(); ++i) {
      if (mention.span.overlaps(sentence.view[i].span)) left_out.push_back(sentence.view.text(i));
    }
  }
  const std::string words =
      context_words(sentence, lexicon.words, kNone, {},
                    {.verbs = true, .skip_first = skip_first, .skip_last = skip_last});
  NodeRef matter{"~ +", {}};
  for (const std::string_view word : split_words(words)) {
    const bool out = std::any_of(left_out.begin(), left_out.end(), [word](std::string_view one) {
      return one == word || singular(one) == word;
    });
    if (out) continue;
    matter.id += ' ';
    matter.id += word;
  }
  return matter;
}

}  // namespace gainsay::claim

#include "claim/slots/object_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claim/slots/said_before.h"
#include "claim/slots/slots.h"
#include "text/singular.h"

namespace gainsay::claim {
namespace {

// " carton" of "forty cartons of syrup", whose id is that of the syrup; empty for "one of them".
std::string container(const SentenceReading& sentence, const DocumentContext& context,
                      Index phrase) {
  if (phrase == kNone || whole_of(sentence, phrase) == phrase) return {};
  const Word& head = sentence.view[sentence.phrase(phrase).head];
  if (head.id == 0 || head.can(Tag::number) || head.can(Tag::determiner)) return {};
  const WordId one = context.lexicon->words.entry(head.id).singular;
  if (one != 0) return " " + std::string(context.lexicon->words.text(one));
  return " " + singular(sentence.view.text(sentence.phrase(phrase).head));
}

// Is the word among those of `words`, each of which stands after a space?
bool stands_among(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos;
       at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if (at > 0 && words[at - 1] == ' ' && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

// Appends the words of what was last spoken of that are not there, each after a space.
void append_said_last(std::string& words, const DocumentContext& context) {
  const std::string& id = context.last.object.id;
  if (!id.starts_with('~') || id.starts_with("~@")) return;
  std::string_view rest = std::string_view(id).substr(1);
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (!word.empty() && word != "+" && !stands_among(words, word)) words.append(" ").append(word);
  }
}

// "nothing that you confide to your profile": not everything, but what the clause after it says.
bool described(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone || !sentence.phrase(phrase).pronoun) return false;
  const Index after = sentence.phrase(phrase).last;
  return after < sentence.view.size() && sentence.view[after].is(Tag::relative);
}

// "The agency found that the mill had dug", "It is not true that", "The claim that we dug is
// untrue": the words of the clause that clause `index` hangs on, before and behind it.
// None where it is a paper that says so: "The time sheets of the unit show that it dug".
std::array<std::pair<Index, Index>, 2> words_above(const SentenceReading& sentence,
                                                   const Reporting& reporting, Index index) {
  std::array<std::pair<Index, Index>, 2> parts{};
  const Clause& clause = sentence.clause(index);
  if (clause.kind != ClauseKind::subordinate || clause.opener == kNone ||
      !sentence.view[clause.opener].has(Trait::says_that)) {
    return parts;
  }
  Index first = clause.opener;
  const auto take_phrase = [&first, &sentence](Index phrase) {
    if (phrase != kNone) first = std::min(first, sentence.phrase(phrase).first);
  };
  if (index > 0) {
    const Clause& above = sentence.clause(index - 1);
    const bool shown = above.subject != kNone &&
                       reporting.paper(sentence.view[sentence.phrase(above.subject).head].id);
    if (shown) return parts;
    first = std::min(first, above.group.first);
    take_phrase(above.subject);
  } else {
    for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
      if (sentence.phrase(i).last == clause.opener) take_phrase(i);
    }
  }
  parts[0] = {first, clause.opener};
  for (Index i = index + 1; i < sentence.parse->clauses.size(); ++i) {
    const Clause& behind = sentence.clause(i);
    const bool its = behind.kind == ClauseKind::main && behind.subject != kNone &&
                     sentence.phrase(behind.subject).last <= clause.opener;
    if (its) parts[1] = {behind.group.first, behind.last};
  }
  return parts;
}

}  // namespace

void add_context(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition, Slots& slots) {
  const Frame* frame = proposition.frame == kNone
                           ? nullptr
                           : &context.lexicon->predicates.frames()[proposition.frame];
  const bool told = frame != nullptr && frame->tells();
  const bool limited = described(sentence, proposition.object);
  const bool bare = slots.object.id.empty() && (told || limited || slots.counterparty.id.empty());
  if (!bare && !words_only(slots.object.id)) return;
  if (!bare && slots.object.id.empty()) return;
  std::vector<std::string_view> left_out = {slots.actor.id, slots.counterparty.id};
  for (const ActorMention& mention : sentence.actors) {
    if (context.speakers.subject(mention.actor)) left_out.push_back(mention.actor);
  }
  std::string words =
      context_words(sentence, context.lexicon->words, proposition.object, left_out,
                    {told, context.skip_first, context.skip_last, slots.place.name,
                     told ? proposition.counterparty : kNone, frame != nullptr && frame->of_price,
                     words_above(sentence, context.lexicon->reporting, proposition.clause)});
  // "Suspended deliveries to Yemen": of whatever it was.
  if (proposition.noun != kNone && proposition.effect == Effect::cessation) {
    const std::string_view noun = sentence.view.text(sentence.phrase(proposition.noun).head);
    if (words == " " + singular(noun) || words == " " + std::string(noun)) words.clear();
  }
  words += container(sentence, context, proposition.object);
  if (refers_back(sentence, proposition.object)) append_said_last(words, context);
  if (words.empty()) return;
  if (slots.object.id.empty()) slots.object.id = "~";
  slots.object.id.append(" +").append(words);
}

void open_to_all(const SentenceReading& sentence, const WordLexicon& words,
                 const Proposition& proposition, NodeRef& object) {
  const Index phrase = proposition.object;
  if (phrase == kNone || !object.id.empty() || described(sentence, phrase)) return;
  const NounPhrase& none = sentence.phrase(phrase);
  if (!none.pronoun || !sentence.view[none.head].has(Trait::negative)) return;
  const Index next = phrase + 1;
  const bool of_it = next < sentence.parse->phrases.size() && next != proposition.counterparty &&
                     sentence.phrase(next).preposition == none.last;
  object = of_it ? thing_slot(sentence, words, next) : NodeRef{};
}

}  // namespace gainsay::claim

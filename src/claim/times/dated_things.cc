#include "claim/times/dated_things.h"

namespace gainsay::claim {

Index first_word(const SentenceView& view, const DateMention& date) {
  Index word = 0;
  while (word + 1 < view.size() && view[word].span.end <= date.span.begin) ++word;
  return word;
}

bool dates_thing(const SentenceReading& sentence, const DateMention& date) {
  if (date.relation == DateRelation::since) return false;  // "since the fire of 3 May"
  const Index word = first_word(sentence.view, date);
  if (word < 2 || !sentence.view[word - 1].has(Trait::joins_noun)) return false;
  const Word& thing = sentence.view[word - 2];
  return (thing.nominal() || thing.is(Tag::bracket)) && !thing.temporal &&
         !thing.has(Trait::time_part) && !thing.has(Trait::period);
}

// "three Sunday shifts", "Monday's callers", "the 2019 spill": of what kind they were, or which.
bool tells_which(const SentenceReading& sentence, const DateMention& date) {
  const Index word = first_word(sentence.view, date);
  Index next = word + 1;
  while (next < sentence.view.size() && sentence.view[next].span.begin < date.span.end) ++next;
  if (next >= sentence.view.size() || word == 0) return false;
  if (sentence.view[next].is(Tag::possessive)) return true;
  const Word& before = sentence.view[word - 1];
  const bool counted = before.is(Tag::number) && !before.temporal && sentence.view[next].plural;
  const bool article = before.is(Tag::determiner) || before.is(Tag::possessive);
  return sentence.view[next].is(Tag::noun) && (counted || article);
}

bool dates_publication(const SentenceReading& sentence, const Reporting& reporting,
                       const DateMention& date, Index verb) {
  constexpr Index kReach = 8;  // words from the verb back to the paper: "that the union released"
  const SentenceView& view = sentence.view;
  Index at = first_word(sentence.view, date);
  while (at > 0 && (view[at - 1].temporal || view[at - 1].is(Tag::preposition) ||
                    view[at - 1].is(Tag::adverb))) {
    --at;
  }
  if (at < 2) return false;
  --at;
  const bool made_public = reporting.open_to_all(view[at].id);
  if (made_public) --at;
  const bool published = made_public || reporting.publishes(view[at].verb);
  if (!published || at == verb || !view[at].any_verb()) return false;
  for (Index i = at; i-- > 0 && at - i <= kReach;) {
    if (view[i].is(Tag::noun)) return reporting.paper(view[i].id);
    if (view[i].is(Tag::stop)) return false;
  }
  return false;
}

namespace {

// The first word behind the date; the number of words where there is none.
Index word_behind(const SentenceView& view, const DateMention& date) {
  Index after = 0;
  while (after < view.size() && view[after].span.begin < date.span.end) ++after;
  return after;
}

}  // namespace

bool names_former(const SentenceView& view, const DateMention& date) {
  if (date.value != "PAST_REF") return false;
  const Index after = word_behind(view, date);
  return after < view.size() && view[after].nominal();
}

bool names_kind(const SentenceView& view, const DateMention& date) {
  const Index after = word_behind(view, date);
  if (after == 0 || after >= view.size()) return false;
  const Word& last = view[after - 1];
  const bool feast = last.letters == Letters::capitalised && !last.has(Trait::calendar_word) &&
                     !last.is(Tag::number);
  const Word& thing = view[after];
  return feast && thing.is(Tag::noun) && !thing.temporal && thing.letters == Letters::lower;
}

bool compares(const SentenceView& view, const DateMention& date, const WordLexicon& lexicon) {
  const Index at = first_word(view, date);
  // "than in 2021"
  Index than = at;
  if (than > 1 && view[than - 1].is(Tag::preposition) &&
      !lexicon.in(WordGroup::than, view[than - 1].id))
    --than;
  if (than == 0) return false;
  if (lexicon.in(WordGroup::than, view[than - 1].id)) return true;
  Index last = at;
  while (last + 1 < view.size() && view[last + 1].span.end <= date.span.end) ++last;
  // "one more than a year before": all of it is the date
  const Word& before = view[at - 1];
  const bool counted =
      before.is(Tag::number) || before.has(Trait::number_word) || before.has(Trait::partitive);
  for (Index i = at; counted && i <= last; ++i) {
    if (lexicon.in(WordGroup::than, view[i].id)) return true;
  }
  // "In 2014, the last year before the war, it sold 40": the date before says when
  const bool again = at > 1 && before.is(Tag::comma) && view[at - 2].temporal &&
                     view[at].has(Trait::points) && last + 1 < view.size();
  if (again) return true;
  // "412 beds (2019: 398)"
  if (view.text(at - 1) == "(" && last + 1 < view.size() && view.text(last + 1) == ":") return true;
  if (last >= view.size() || !lexicon.in(WordGroup::earlier, view[last].id)) return false;
  constexpr Index kNear = 4;  // words: "from 598 million a year earlier"
  for (Index i = at; i-- > 0 && i + kNear >= at;) {
    if (view[i].any_verb() || view[i].is(Tag::comma) || view[i].is(Tag::stop)) return false;
    if (lexicon.in(WordGroup::against, view[i].id)) return true;
  }
  return false;
}

}  // namespace gainsay::claim

#include "claim/times/held_since.h"

#include <algorithm>
#include <optional>
#include <string>

#include "claim/times/stretches.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kOpen = "..";

// "That has been so", "it has been our rule": where its predicate ends; kNone for another clause.
Index says_it_holds(const SentenceReading& sentence, const WordLexicon& words,
                    const Clause& clause) {
  constexpr Index kReach = 4;  // words behind the verb: "how it has been"
  if (clause.subject == kNone || clause.group.negated || !clause.group.finite) return kNone;
  if (clause.kind != ClauseKind::main) return kNone;
  const NounPhrase& subject = sentence.phrase(clause.subject);
  const bool points = subject.last == subject.first + 1 &&
                      words.in(WordGroup::said_things, sentence.view[subject.head].id);
  const bool is = (words.entry(clause.group.verb).tags & bit(Tag::be)) != 0;
  if (!points || !is) return kNone;
  const Index last = std::min(clause.group.last + kReach, sentence.view.size());
  for (Index i = clause.group.last; i < last; ++i) {
    if (words.in(WordGroup::holding, sentence.view[i].id)) return i + 1;
  }
  return kNone;
}

// Since when, by the words of the clause from `first` on: the first day of a date behind "since",
// else from ever on where it says "always" or "since" something without a date.
std::optional<std::string> since_when(const SentenceReading& sentence, const WordLexicon& words,
                                      Index first, Index behind) {
  bool since = false;
  for (Index i = first; i < sentence.view.size(); ++i) {
    const WordId word = sentence.view[i].id;
    if (i < behind && words.in(WordGroup::always, word)) return std::string(kOpen);
    since = since || (i >= behind && words.in(WordGroup::since, word));
  }
  if (!since) return std::nullopt;
  for (const DateMention& date : sentence.dates) {
    if (date.span.begin < sentence.view[behind - 1].span.end || !date.when.known()) continue;
    return date.when.edtf.substr(0, date.when.edtf.find('/'));
  }
  return std::string(kOpen);
}

}  // namespace

void hold_since(const SentenceReading& sentence, const WordLexicon& words, Claim& claim) {
  if (claim.said.edtf.empty() || claim.valid.edtf != claim.said.edtf) return;
  for (const Clause& clause : sentence.parse->clauses) {
    const Index behind = says_it_holds(sentence, words, clause);
    if (behind == kNone) continue;
    const auto from = since_when(sentence, words, clause.group.first, behind);
    if (!from) continue;
    const When valid = when_of(*from + "/" + claim.said.edtf);
    if (valid.known()) claim.valid = valid;
    return;
  }
}

}  // namespace gainsay::claim

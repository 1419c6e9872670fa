// SentenceReading: one sentence with all that the earlier steps found in it. The later steps read
// from it and add nothing.
#pragma once

#include <algorithm>
#include <bitset>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "claim/clauses/parse.h"
#include "claim/clauses/proposition.h"
#include "claim/words/cues.h"
#include "claim/words/word.h"
#include "gainsay/document.h"
#include "gainsay/mention.h"
#include "text/vocabulary.h"

namespace gainsay::claim {

// Ids of nodes, to ask for one.
class IdSet {
 public:
  void insert(std::string_view id) { ids_.add(id); }
  bool contains(std::string_view id) const { return ids_.find(id) != 0; }

 private:
  gainsay::Vocabulary ids_;
};

// A number that counts something.
struct Number {
  double value = 0;
  double step = 0;  // of the last digit that was written
  Index at = 0;     // its word
  Index last = 0;   // one past
};

struct SentenceReading {
  SentenceView view;
  const Parse* parse = nullptr;
  std::span<const Proposition> propositions;  // by clause
  std::optional<Number> number;               // the first
  CueView cues = CueView({});
  std::span<const DateMention> dates;  // those inside the sentence
  std::bitset<64> compared;            // by date, the first 64: see compares()
  std::span<const ActorMention> actors;
  std::span<const TopicMention> topics;
  const Document* document = nullptr;
  const Block* block = nullptr;
  const Part* part = nullptr;
  const IdSet* places = nullptr;  // topics that are places; nullptr: none known
  bool quote_open = false;        // a quotation runs on from the sentence before
  bool asks = false;              // is_question() of it

  // Does word `i` stand in quotation marks?
  bool quoted(Index i) const {
    bool open = quote_open;
    for (Index k = 0; k < i; ++k) {
      if (view[k].is(Tag::quote)) open = !open;
    }
    return open;
  }

  // "six more than a year ago": is something only held against the time that `date`, one of
  // `dates`, names?
  bool compares(const DateMention& date) const {
    const auto at = static_cast<std::size_t>(&date - dates.data());
    return at < compared.size() && compared[at];
  }

  bool place(const TopicMention& topic) const {
    return places != nullptr && places->contains(topic.topic);
  }

  Span span_of(Index first, Index last) const {
    return {view[first].span.begin, view[last - 1].span.end};
  }
  // The words of a clause, of which it has at least the first.
  Span span_of(const Clause& clause) const {
    return span_of(clause.first, std::max(clause.last, clause.first + 1));
  }
  std::string_view text_of(Span span) const { return span.of(document->text); }
  const NounPhrase& phrase(Index i) const { return parse->phrases[i]; }
  // The first noun phrase any of whose words lie in `span`; kNone where there is none.
  Index phrase_over(Span span) const {
    for (Index i = 0; i < parse->phrases.size(); ++i) {
      if (span_of(phrase(i).first, phrase(i).last).overlaps(span)) return i;
    }
    return kNone;
  }
  const Clause& clause(Index i) const { return parse->clauses[i]; }
  const Proposition& proposition(Index clause) const { return propositions[clause]; }
  std::uint32_t token(Index word) const { return view.first_token + word; }
};

}  // namespace gainsay::claim

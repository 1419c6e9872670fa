#include "claim/slots/unread_words.h"

#include <algorithm>

#include "claim/slots/read_marks.h"
#include "claim/slots/read_phrases.h"
#include "claim/slots/read_sayings.h"
#include "claim/slots/slots.h"
#include "claim/slots/telling_words.h"
#include "claim/times/dateline.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

class UnreadWords {
 public:
  UnreadWords(const SentenceReading& sentence, const Lexicon& lexicon, const ReadParts& parts)
      : sentence_(sentence),
        lexicon_(lexicon),
        parts_(parts),
        read_(sentence),
        bounding_(sentence),
        phrases_(sentence, lexicon, parts, read_) {}

  void take(const Attribution& attribution, const Proposition& proposition) {
    take_head_line();
    take_cues();
    phrases_.mark_names();
    take_number();
    take_predicate(proposition);
    mark_sayings(sentence_, lexicon_, attribution, parts_.claim(), proposition.clause, read_);
    for (const std::string_view words : parts_.words) read_.set_words(words);
  }

  std::string left() const {
    std::string out;
    Index end = kNone;  // of the stretch that is being written
    for (Index i = 0; i < read_.size(); ++i) {
      const bool all_told = denied_in_part(i) || bounding_.has(i);
      if (!all_told && (read_.has(i) || !tells(i))) continue;
      const Index first = led_in(i);
      const bool goes_on = end != kNone && first <= end;
      const Index from = goes_on ? end : first;
      if (!out.empty()) out += goes_on ? " " : kUnreadGap;
      out += sentence_.text_of(sentence_.span_of(from, i + 1));
      end = i + 1;
    }
    return out;
  }

 private:
  const Word& word(Index i) const { return sentence_.view[i]; }

  void take_phrase(Index phrase) {
    if (phrase == kNone) return;
    // "The theft of a bicycle": of what was told or learned, a word that narrows it tells.
    of_knowledge_ ? phrases_.mark_head(phrase) : phrases_.mark_phrase(phrase);
  }

  // "LEEDS, 3 May (Wire) - ", "4. "
  void take_head_line() {
    if (word(0).is(Tag::number)) read_.set(0);
    read_.set(0, dateline(sentence_));
  }

  void take_cues() {
    for (const CueMention& cue : sentence_.cues.all()) {
      const Index first = cue.first - sentence_.view.first_token;
      const Index last = cue.last - sentence_.view.first_token;
      if (part_of_reading(cue.cue, parts_)) {
        read_.set(first, last);
      } else if (bounds(cue.cue) && !dates_beyond(first, last)) {
        bounding_.set(first, last);
      }
    }
  }
  // "For the time being", "did not only learn of it in May": each of its words counts.
  bool bounds(Cue cue) const {
    return parts_.claim() && (cue == Cue::lasting || cue == Cue::pseudo_negation);
  }

  // "Until the end of | 2020": a date says how long.
  bool dates_beyond(Index first, Index last) const {
    const Span cue = sentence_.span_of(first, last);
    return std::any_of(sentence_.dates.begin(), sentence_.dates.end(),
                       [cue](const DateMention& date) {
                         return date.with_cue.overlaps(cue) && date.with_cue.end > cue.end;
                       });
  }

  void take_number() {
    if (!sentence_.number) return;
    read_.set(sentence_.number->at, sentence_.number->last);
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first <= sentence_.number->at && sentence_.number->at < phrase.last) {
        take_phrase(i);
      }
    }
  }

  // The verb and what belongs to it, but for adverbs ("temporarily stopped") and for what might
  // have been ("could have sold").
  void take_group(const VerbGroup& group, Index last) {
    // "Have been phasing it out", "suspended sales": it may not be over, or not for good.
    const bool passing =
        parts_.stance == Stance::cessation &&
        ((group.perfect && group.progressive) || lexicon_.words.in(WordGroup::pausing, group.verb));
    const bool real = parts_.stance != Stance::capability && parts_.stance != Stance::risk;
    for (Index i = group.first; i < std::max(group.last, last); ++i) {
      const bool unreal = parts_.claim() && real && word(i).is(Tag::modal) && tells(i);
      // "Sold 40 lorries" against "delivered 60": what was counted is in the verb.
      const bool counted = parts_.counted && i == group.main && word(i).any_verb();
      const bool unsure = counted || unreal || (passing && word(i).any_verb());
      if (!word(i).is(Tag::adverb) && !unsure) read_.set(i);
    }
  }

  // "Stopped selling", "promised to sell": what the verb above the deed's makes of it was read, as
  // far as a claim of this stance is made of it: "refused to stop" is no end, "plans not to sell"
  // no promise.
  bool reads_operator(Index clause) const {
    const Operator* op =
        lexicon_.predicates.operator_of(sentence_.view, sentence_.clause(clause).group);
    if (op == nullptr) return !parts_.claim();
    if (lexicon_.words.in(WordGroup::leaving, sentence_.clause(clause).group.verb)) return false;
    if (!parts_.claim()) {
      return op->effect != Effect::ability && op->effect != Effect::need &&
             op->effect != Effect::cessation;  // "ended its export": it had exported till then
    }
    switch (op->effect) {
      case Effect::none:
      case Effect::negation:
        return *parts_.stance != Stance::cessation;
      case Effect::cessation:
        return true;
      case Effect::promise:
      case Effect::keeps_on:
        return *parts_.stance == Stance::commitment;
      case Effect::ability:
        return *parts_.stance == Stance::capability;
      case Effect::ask:
        return *parts_.stance == Stance::motive;
      default:
        return false;
    }
  }

  void take_predicate(const Proposition& proposition) {
    if (proposition.clause == kNone) return;
    const Index inner = proposition.acting_clause();
    const Index last = proposition.joined == kNone ? inner : std::max(inner, proposition.joined);
    for (Index i = proposition.clause; i <= last; ++i) {
      if (i >= inner || reads_operator(i)) take_group(sentence_.clause(i).group, 0);
    }
    take_group(sentence_.clause(inner).group, proposition.predicate_last);
    of_knowledge_ =
        proposition.frame != kNone && lexicon_.predicates.frames()[proposition.frame].tells();
    take_phrase(proposition.object);
    if (parts_.with_party) take_phrase(proposition.counterparty);
    take_phrase(proposition.sum);
    take_phrase(proposition.noun);
    if (proposition.negated || parts_.stance == Stance::cessation) {
      negated_from_ = sentence_.clause(proposition.clause).group.first;
    }
    if (!parts_.claim()) take_subject(sentence_.clause(proposition.clause).subject);
    take_teller(proposition);
    if (const Index again = denied_again(sentence_, lexicon_.words, proposition.clause);
        again != kNone) {
      take_group(sentence_.clause(again).group, 0);
    }
  }

  // "The board of Orlo discussed", "an e-mail warned": who speaks and hears for the company, and
  // papers.
  void take_subject(Index subject) {
    if (subject == kNone) return;
    const NounPhrase& phrase = sentence_.phrase(subject);
    const WordId head = word(phrase.head).id;
    if (lexicon_.reporting.speaks_for(head) || lexicon_.reporting.paper(head)) {
      read_.set(phrase.head, phrase.head + 1);
    }
  }
  // "A storekeeper warned the company": whoever told it, it was told.
  void take_teller(const Proposition& proposition) {
    if (parts_.claim() || proposition.frame == kNone || proposition.passive) return;
    const Frame& frame = lexicon_.predicates.frames()[proposition.frame];
    const Index subject = sentence_.clause(proposition.clause).subject;
    if (!frame.has(Sense::told) || subject == kNone) return;
    if (!word(sentence_.phrase(subject).first).has(Trait::negative)) {
      read_.set_phrase(subject);
    }
  }

  // "Did not sell all of them", "do not always": what is denied is that it was so much.
  bool denied_in_part(Index i) const {
    if (!parts_.claim() || negated_from_ == kNone || i < negated_from_) return false;
    if (!lexicon_.words.in(WordGroup::measure_words, word(i).id)) return false;
    if (parts_.stance == Stance::cessation) {  // "stopped buying so much"
      return i > 0 && lexicon_.words.in(WordGroup::degree, word(i - 1).id);
    }
    return i == 0 || !word(i - 1).is(Tag::preposition);  // "at all"
  }

  bool tells(Index i) const { return claim::tells(sentence_, lexicon_.words, parts_, i); }

  // The preposition or article that leads to a word is part of what was not read.
  Index led_in(Index i) const {
    Index first = i;
    while (first > 0 && !read_.has(first - 1) && !tells(first - 1) &&
           (word(first - 1).is(Tag::preposition) || word(first - 1).is(Tag::determiner))) {
      --first;
    }
    return first;
  }

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  const ReadParts& parts_;
  Index negated_from_ = kNone;
  bool of_knowledge_ = false;  // what was told or learned
  ReadMarks read_;
  ReadMarks bounding_;  // words of cues that bound what was read
  PhraseMarker phrases_;
};

}  // namespace

std::string unread_words(const SentenceReading& sentence, const Lexicon& lexicon,
                         const Attribution& attribution, const Proposition& proposition,
                         const ReadParts& parts) {
  UnreadWords unread(sentence, lexicon, parts);
  unread.take(attribution, proposition);
  return unread.left();
}

}  // namespace gainsay::claim

#include "claim/slots/unread_words.h"

#include <algorithm>
#include <vector>

#include "claim/slots/slots.h"
#include "claim/times/stretches.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

class UnreadWords {
 public:
  UnreadWords(const SentenceReading& sentence, const Lexicon& lexicon, const ReadParts& parts)
      : sentence_(sentence),
        lexicon_(lexicon),
        parts_(parts),
        claim_(parts.stance.has_value()),
        read_(sentence.view.size(), false) {}

  void take(const Attribution& attribution, const Proposition& proposition) {
    take_head_line();
    take_cues();
    take_names();
    take_number();
    take_predicate(proposition);
    take_saying(attribution);
    if (proposition.clause != kNone) take_governors(proposition.clause);
    take_witnesses();
    for (const std::string_view words : parts_.words) take_words(words);
  }

  std::string left() const {
    std::string out;
    Index end = kNone;  // of the stretch that is being written
    for (Index i = 0; i < read_.size(); ++i) {
      if (!denied_in_part(i) && (read_[i] || !tells(i))) continue;
      const Index first = led_in(i);
      const bool goes_on = end != kNone && first <= end;
      const Index from = goes_on ? end : first;
      if (!out.empty()) out += goes_on ? " " : kGap;
      out += sentence_.text_of(sentence_.span_of(from, i + 1));
      end = i + 1;
    }
    return out;
  }

 private:
  static constexpr std::string_view kGap = " … ";
  static constexpr std::string_view kNow = "PRESENT_REF";  // a value of TIMEX3

  const Word& word(Index i) const { return sentence_.view[i]; }

  void take(Index first, Index last) {
    const Index end = std::min(last, static_cast<Index>(read_.size()));
    for (Index i = std::min(first, end); i < end; ++i) read_[i] = true;
  }
  void take(Span span) {
    for (Index i = 0; i < read_.size(); ++i) {
      if (word(i).span.overlaps(span)) read_[i] = true;
    }
  }
  void take_phrase(Index phrase) {
    if (phrase == kNone) return;
    take_listed(phrase);
    if (!claim_ && !parts_.counted && !of_knowledge_) return take(extended_span(sentence_, phrase));
    take_head(sentence_.phrase(phrase));
    if (const Index of = joined_noun(sentence_, phrase); of != kNone) {
      take_head(sentence_.phrase(of));
    }
  }
  // The noun, and how many.
  void take_head(const NounPhrase& phrase) {
    for (Index i = phrase.first; i < phrase.last; ++i) {
      if (i == phrase.head || word(i).is(Tag::number)) read_[i] = true;
    }
  }
  // "To a school or a hospital": a claim of either is one of both.
  void take_listed(Index phrase) {
    if (!claim_) return;
    const auto& phrases = sentence_.parse->phrases;
    for (Index i = phrase + 1; i < phrases.size() && phrases[i].coordinated; ++i) {
      take(extended_span(sentence_, i));
    }
  }

  // "LEEDS, 3 May (Wire) - ", "4. "
  void take_head_line() {
    constexpr Index kDateline = 12;  // words
    if (word(0).is(Tag::number)) read_[0] = true;
    for (Index i = 0; i < std::min(kDateline, static_cast<Index>(read_.size())); ++i) {
      if (word(i).any_verb()) return;
      if (word(i).is(Tag::dash)) return take(0, i);
    }
  }

  void take_cues() {
    for (const CueMention& cue : sentence_.cues.all()) {
      // What narrows a claim is compared; of a record it is not.
      if (!claim_ && cue.cue == Cue::qualifier) continue;
      take(cue.first - sentence_.view.first_token, cue.last - sentence_.view.first_token);
    }
  }

  bool in_slot(const std::string& id) const {
    return !id.empty() && std::any_of(parts_.slots.begin(), parts_.slots.end(),
                                      [&id](const NodeRef* slot) { return slot->id == id; });
  }

  // Whom and what the slots name.
  void take_names() {
    for (const ActorMention& mention : sentence_.actors) {
      if (in_slot(mention.actor)) take(mention.span);
    }
    for (const TopicMention& topic : sentence_.topics) {
      if (in_slot(topic.topic)) take(topic.span);
    }
  }

  void take_number() {
    if (!sentence_.number) return;
    take(sentence_.number->at, sentence_.number->last);
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
    const bool real = parts_.stance != Stance::capability && parts_.stance != Stance::risk;
    for (Index i = group.first; i < std::max(group.last, last); ++i) {
      const bool unreal = claim_ && real && word(i).is(Tag::modal) && tells(i);
      // "Sold 40 lorries" against "delivered 60": what was counted is in the verb.
      const bool counted = parts_.counted && i == group.main && word(i).any_verb();
      if (!word(i).is(Tag::adverb) && !unreal && !counted) read_[i] = true;
    }
  }

  // "Stopped selling", "promised to sell": what the verb above the deed's makes of it was read, as
  // far as a claim of this stance is made of it: "refused to stop" is no end, "plans not to sell"
  // no promise.
  bool reads_operator(Index clause) const {
    const Operator* op =
        lexicon_.predicates.operator_of(sentence_.view, sentence_.clause(clause).group);
    if (op == nullptr) return !claim_;
    if (lexicon_.words.in(WordGroup::leaving, sentence_.clause(clause).group.verb)) return false;
    if (!claim_) return op->effect != Effect::ability && op->effect != Effect::need;
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
    const Index inner = proposition.inner == kNone ? proposition.clause : proposition.inner;
    const Index last = proposition.joined == kNone ? inner : std::max(inner, proposition.joined);
    for (Index i = proposition.clause; i <= last; ++i) {
      if (i >= inner || reads_operator(i)) take_group(sentence_.clause(i).group, 0);
    }
    take_group(sentence_.clause(inner).group, proposition.predicate_last);
    of_knowledge_ =
        proposition.frame != kNone && lexicon_.predicates.frames()[proposition.frame].tells();
    take_phrase(proposition.object);
    take_phrase(proposition.counterparty);
    take_phrase(proposition.sum);
    take_phrase(proposition.noun);
    negated_from_ = proposition.negated ? sentence_.clause(proposition.clause).group.first : kNone;
    if (!claim_) take_subject(sentence_.clause(proposition.clause).subject);
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
      take(phrase.head, phrase.head + 1);
    }
  }
  // "A storekeeper warned the company": whoever told it, it was told.
  void take_teller(const Proposition& proposition) {
    if (claim_ || proposition.frame == kNone || proposition.passive) return;
    const Frame& frame = lexicon_.predicates.frames()[proposition.frame];
    const Index subject = sentence_.clause(proposition.clause).subject;
    if (!frame.has(Sense::told) || subject == kNone) return;
    if (!word(sentence_.phrase(subject).first).has(Trait::negative)) {
      take(extended_span(sentence_, subject));
    }
  }

  // "The firm said that", in a claim of the firm's; "…, the ministry said", in a record.
  void take_saying(const Attribution& attribution) {
    if (attribution.content != kNone) take(0, sentence_.clause(attribution.content).first);
    if (attribution.promise != kNone) take_group(sentence_.clause(attribution.promise).group, 0);
    take_source();
    const bool own = claim_ && attribution.who != Attribution::Who::other && !attribution.denies;
    if (!own && !vouched_for(attribution)) return;
    take(attribution.skip_first, attribution.skip_last);
    if (attribution.clause == kNone) return;
    for (const NounPhrase& phrase : sentence_.parse->phrases) {
      if (lexicon_.reporting.listener(word(phrase.head).id) &&
          phrase.first == attribution.skip_last) {
        take(phrase.first, phrase.last);
      }
    }
  }

  // "According to its register": a paper.
  void take_source() {
    const CueMention* cue = sentence_.cues.find(Cue::according);
    if (cue == nullptr) return;
    const Index behind = cue->last - sentence_.view.first_token;
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first == behind && lexicon_.reporting.paper(word(phrase.head).id)) {
        take(extended_span(sentence_, i));
      }
    }
  }

  bool vouched_for(const Attribution& attribution) const {
    if (attribution.who == Attribution::Who::subject) return attribution.saying == Saying::say;
    if (attribution.clause == kNone || attribution.outsider) return false;
    return attribution.saying == Saying::say && vouches(attribution.clause);
  }

  // "Inspectors found", "the register shows": of those who looked, and of papers.
  bool vouches(Index clause) const {
    const VerbGroup& group = sentence_.clause(clause).group;
    const Index subject = sentence_.clause(clause).subject;
    if (group.negated || group.modal != 0) return false;
    const bool establishes =
        lexicon_.reporting.establishes(group.verb) || lexicon_.reporting.admits(group.verb);
    if (subject == kNone) return establishes;
    const NounPhrase& who = sentence_.phrase(subject);
    if (word(who.first).has(Trait::negative)) return false;
    const WordId head = word(who.head).id;
    if (lexicon_.reporting.paper(head)) return establishes || lexicon_.reporting.shows(group.verb);
    return establishes || lexicon_.words.in(WordGroup::bodies, head);
  }

  // What stands above a clause that opens with "that".
  void take_governors(Index clause) {
    while (clause > 0) {
      const Index opener = sentence_.clause(clause).opener;
      const bool said = opener != kNone && word(opener).has(Trait::says_that);
      if (!said || !vouches(clause - 1)) return;
      --clause;
      take_group(sentence_.clause(clause).group, 0);
      const Index subject = sentence_.clause(clause).subject;
      if (subject != kNone) take(extended_span(sentence_, subject));
    }
  }

  // "…, inspectors found", "…, its ledger shows": what they say stands before them.
  void take_witnesses() {
    const auto& clauses = sentence_.parse->clauses;
    for (Index i = 1; i < clauses.size(); ++i) {
      const Clause& clause = clauses[i];
      const bool behind = clause.kind == ClauseKind::main && clause.subject != kNone &&
                          clause.first > 0 && word(clause.first - 1).is(Tag::comma);
      if (!behind || !vouches(i)) continue;
      take_group(clause.group, 0);
      take(extended_span(sentence_, clause.subject));
    }
  }

  void take_words(std::string_view words) {
    if (words.empty()) return;
    const Span all = sentence_.view.span();
    const std::size_t at = sentence_.text_of(all).find(words);
    if (at == std::string_view::npos) return;
    const auto begin = static_cast<std::uint32_t>(all.begin + at);
    take(Span{begin, static_cast<std::uint32_t>(begin + words.size())});
  }

  // "Did not sell all of them", "do not always": what is denied is that it was so much.
  bool denied_in_part(Index i) const {
    if (!claim_ || negated_from_ == kNone || i < negated_from_) return false;
    if (!lexicon_.words.in(WordGroup::measure_words, word(i).id)) return false;
    return i == 0 || !word(i - 1).is(Tag::preposition);  // "at all"
  }

  // "For six months", "every month", "late in 2017", and a date of something else: none that the
  // claim or event is of.
  bool of_other_time(Index i) const {
    const auto& dates = sentence_.dates;
    return std::any_of(dates.begin(), dates.end(), [&](const DateMention& date) {
      return date.with_cue.overlaps(word(i).span) && !dates_it(date);
    });
  }
  bool dates_it(const DateMention& date) const {
    const bool part = parts_.counted && !date.mod.empty();
    const bool stretch =
        parts_.stance == Stance::cessation && date.relation == DateRelation::between;
    // "By 2018 it had sold": so many in all.
    const bool in_all = parts_.counted && date.relation == DateRelation::by;
    if (part || stretch || in_all || date.type == TimexType::set) return false;
    if (!date.when.known()) {
      const bool now = date.value == kNow && parts_.stance != Stance::commitment;
      return claim_ ? now : !parts_.counted && date.type != TimexType::duration;
    }
    return std::any_of(parts_.times.begin(), parts_.times.end(), [&date](const When* when) {
      const std::string first = start_text(date.when.edtf);
      const std::string last = end_text(date.when.edtf);
      for (const std::string& end : {start_text(when->edtf), end_text(when->edtf)}) {
        if (is_open(end)) continue;
        // "2017-05" of "2017-05-03", and the other way round
        if (first.starts_with(end) || last.starts_with(end)) return true;
        if (!is_open(first) && end.starts_with(first)) return true;
        if (!is_open(last) && end.starts_with(last)) return true;
      }
      return false;
    });
  }

  // Is it a word that tells something?
  bool tells(Index i) const {
    const Word& one = word(i);
    if (one.temporal && of_other_time(i)) return !one.is(Tag::preposition);
    if (one.has(Trait::time_part) && parts_.stance == Stance::cessation) return true;
    if (one.temporal || lexicon_.words.in(WordGroup::unremarkable, one.id)) return false;
    if (!claim_ && lexicon_.words.in(WordGroup::another, one.id)) return true;
    // "unlike in 2016"
    const bool apart =
        one.is(Tag::preposition) && i + 1 < read_.size() && word(i + 1).is(Tag::preposition);
    if (apart && lexicon_.words.in(WordGroup::beside, one.id)) return true;
    if (one.is(Tag::number)) return parts_.counted;
    if (one.is(Tag::modal)) {
      constexpr TraitSet kDoubtful = bit(Trait::wish) | bit(Trait::could) | bit(Trait::would);
      return (one.traits & kDoubtful) != 0;
    }
    if (one.currency || (bit(one.tag) & kAuxiliary) != 0) return false;
    if (one.is(Tag::adverb) && one.can(Tag::preposition)) return false;  // "in the past"
    return one.nominal() || one.is(Tag::adjective) || one.is(Tag::adverb) || one.any_verb();
  }

  // The preposition or article that leads to a word is part of what was not read.
  Index led_in(Index i) const {
    Index first = i;
    while (first > 0 && !read_[first - 1] && !tells(first - 1) &&
           (word(first - 1).is(Tag::preposition) || word(first - 1).is(Tag::determiner))) {
      --first;
    }
    return first;
  }

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  const ReadParts& parts_;
  const bool claim_;
  Index negated_from_ = kNone;
  bool of_knowledge_ = false;  // what was told or learned: a word that narrows it tells
  std::vector<bool> read_;     // by word
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

#include "claim/stance.h"

#include "claim/sentence_facts.h"

namespace gainsay::claim {
namespace {

class StanceReader {
 public:
  StanceReader(const SentenceReading& sentence, const Lexicon& lexicon,
               const Proposition& proposition, const Attribution& attribution, Index first,
               Index last, bool number)
      : sentence_(sentence),
        lexicon_(lexicon),
        proposition_(proposition),
        attribution_(attribution),
        first_(sentence.token(first)),
        last_(sentence.token(last)),
        number_(number) {}

  StanceReading read() const {
    bool negated =
        proposition_.negated != attribution_.denies || proposition_.effect == Effect::deny;
    // "We turned down their money", but not "it is turned away at the gate".
    const bool refused = proposition_.frame != kNone && !proposition_.passive && !negated &&
                         lexicon_.predicates.frames()[proposition_.frame].declined;
    // "We refuse to buy it" is a no; "we have never turned down a claim" is one to refusing.
    if (refused || proposition_.effect == Effect::decline) negated = true;
    const Polarity polarity = negated ? Polarity::negative : Polarity::positive;
    if (knowledge()) return {Stance::knowledge, knowledge_polarity(negated), true};
    if (negated && sense(Sense::coerces)) return {Stance::motive, Polarity::positive, true};
    if (cue(Cue::motive)) return {Stance::motive, Polarity::positive, true};
    if (exclusive() && !negated && !first_of_all()) {
      return {Stance::exclusivity, Polarity::positive, true};
    }
    if (future()) {
      return {Stance::commitment,
              proposition_.effect == Effect::cessation ? Polarity::negative : polarity, true};
    }
    // "no airline had flown on it before us"
    const bool none_before =
        negated && proposition_.past && (proposition_.negative_subject || denies_object());
    // "until 2 May no eye had been given a drop"
    const bool none_until = none_before && proposition_.perfect && dated(DateRelation::until);
    if (none_until || (first_of_all() && (!negated || none_before))) {
      return {Stance::first, Polarity::positive, true};
    }
    if (ceased() || not_since()) return {Stance::cessation, Polarity::negative, true};
    if (exclusive()) return {Stance::exclusivity, Polarity::positive, true};
    if (risk()) return {Stance::risk, Polarity::positive, true};
    if (ability()) {
      // "have never been able to": that it was not, at any time.
      const bool ever = negated && proposition_.never && proposition_.perfect;
      return {ever ? Stance::denial : Stance::capability, polarity, true};
    }
    const bool only_possible = modal() == "could" || modal() == "may" || modal() == "might";
    if (policy() && !proposition_.past && !proposition_.perfect && !only_possible) {
      return {Stance::commitment, polarity, true};
    }
    if (negated) {
      // "no statute ought to force his hand": what should be.
      const bool wish = modal() == "should" || modal() == "ought";
      const bool says_what_is = definition() || sense(Sense::opines) || wish;
      return {says_what_is ? Stance::assertion : Stance::denial, Polarity::negative, true};
    }
    if (number_ && !sense(Sense::opines)) return {Stance::quantity, Polarity::positive, false};
    return {Stance::assertion, polarity, false};
  }

 private:
  // "the first to", but not "from the first of July".
  bool first_of_all() const {
    const auto& all = sentence_.cues.all();
    return std::any_of(all.begin(), all.end(), [this](const CueMention& mention) {
      if (mention.cue != Cue::first || mention.first < first_ || mention.first >= last_) {
        return false;
      }
      for (std::uint32_t i = mention.first; i < mention.last; ++i) {
        if (sentence_.view[i - sentence_.view.first_token].temporal) return false;
      }
      return true;
    });
  }

  // "had done what no ship had done": the verb itself is not denied.
  bool denies_object() const {
    return proposition_.clause != kNone && !sentence_.clause(proposition_.clause).group.negated &&
           proposition_.effect == Effect::none;
  }

  const CueMention* cue(Cue kind) const { return sentence_.cues.find(kind, first_, last_); }

  // "people who have asked us to leave them alone": a cue in a clause that only describes, or hangs
  // on one that does, says nothing of the rest. nullptr then.
  const CueMention* in_scope(const CueMention* mention) const {
    if (mention == nullptr || proposition_.clause == kNone) return mention;
    const Index at = mention->first - sentence_.view.first_token;
    bool aside = false;
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) {
      const Clause& clause = sentence_.clause(i);
      const bool own = i == proposition_.clause || i == proposition_.inner;
      if (own || clause.kind == ClauseKind::main) {
        aside = false;
      } else if (clause.kind == ClauseKind::subordinate && clause.opener != kNone) {
        // "are not kept once the call is over"
        aside = sentence_.view[clause.opener].can(Tag::preposition) ||
                sentence_.view[clause.opener].has(Trait::question_word) ||
                sentence_.view[clause.opener].can(Tag::adverb);
      } else if (clause.kind == ClauseKind::relative && i > proposition_.inner) {
        aside = clause.subject == kNone || clause.subject == clause.antecedent;
      }
      const Index begin = clause.group.first;
      if (aside && at >= begin && at < clause.last) return nullptr;
    }
    return mention;
  }

  bool sense(Sense wanted) const {
    return proposition_.frame != kNone &&
           lexicon_.predicates.frames()[proposition_.frame].has(wanted);
  }

  std::string_view modal() const {
    return proposition_.modal == 0 ? std::string_view() : lexicon_.words.text(proposition_.modal);
  }

  bool knowledge() const {
    if (cue(Cue::learned_first)) return true;
    if (!modal().empty() || proposition_.effect != Effect::none) return false;
    // "not a chainsaw of ours has ever been heard": by nobody.
    if (proposition_.passive && proposition_.negative_subject) return false;
    if (sense(Sense::told) && proposition_.passive && !proposition_.negative_subject &&
        told_to_speaker()) {
      return true;
    }
    return sense(Sense::knows) ||
           (sense(Sense::learns) && (proposition_.past || proposition_.perfect));
  }

  // "we were told", "it was drawn to our notice", but not "the owners were told".
  bool told_to_speaker() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    for (const ActorMention& mention : sentence_.actors) {
      if (mention.form != ActorMention::Form::first_person) continue;
      if (subject == kNone) return true;
      const NounPhrase& phrase = sentence_.phrase(subject);
      const bool told = phrase.pronoun;
      return told ? mention.span.overlaps(sentence_.view[phrase.head].span) : true;
    }
    return false;
  }

  Polarity knowledge_polarity(bool negated) const {
    const bool late = proposition_.clause != kNone &&
                      sentence_.clause(proposition_.clause).group.turned;  // "Only in May did we"
    return negated || late || cue(Cue::learned_first) ? Polarity::negative : Polarity::positive;
  }

  bool future() const {
    if (modal() == "will" || modal() == "shall") return true;
    if (modal() == "would") {
      return attribution_.after_that || proposition_.effect == Effect::promise || !hypothetical();
    }
    if (proposition_.negated && !proposition_.past && goes_on_so()) return true;
    if (proposition_.effect == Effect::promise) return true;
    if (proposition_.effect == Effect::plan && !proposition_.past) return true;
    return cue(Cue::commitment) != nullptr && !proposition_.past && !proposition_.perfect &&
           proposition_.effect != Effect::cessation;
  }

  // "is not for sale, and never will be", "do not and will not": the same, of what is to come.
  bool goes_on_so() const {
    const auto& clauses = sentence_.parse->clauses;
    return std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
      const std::string_view verb = lexicon_.words.text(clause.group.verb);
      const bool alone = clause.group.modal != 0 && clause.group.verb == clause.group.modal;
      const bool to_be = clause.group.modal != 0 &&
                         (lexicon_.words.entry(clause.group.verb).tags & bit(Tag::be)) != 0 &&
                         clause.object == kNone;
      const std::string_view modal =
          clause.group.modal == 0 ? std::string_view() : lexicon_.words.text(clause.group.modal);
      const bool will = modal == "will" || modal == "shall";
      return clause.kind == ClauseKind::main && will && (alone || to_be) && !verb.empty() &&
             clause.group.negated && clause.group.last + 1 >= clause.last;
    });
  }

  bool hypothetical() const { return sentence_.view.text(0) != "if"; }

  bool ceased() const {
    if (proposition_.effect == Effect::cessation && !proposition_.negated) {
      return proposition_.modal == 0;
    }
    if (in_scope(cue(Cue::ended)) && (proposition_.past || proposition_.perfect ||
                                      proposition_.negated || proposition_.modal == 0)) {
      return true;
    }
    if (last_one()) return true;
    return sense(Sense::ends) && !proposition_.negated &&
           (proposition_.past || proposition_.perfect) && !sentence_.dates.empty();
  }

  // "has not worked for us since March 2015": it did before; but not "not a single one since".
  bool not_since() const {
    const bool perfect = proposition_.negated && proposition_.perfect && !proposition_.past &&
                         !proposition_.never && !proposition_.negative_subject &&
                         proposition_.effect == Effect::none && proposition_.frame != kNone &&
                         !cue(Cue::universal) && !cue(Cue::first);
    if (!perfect || sentence_.clause(proposition_.clause).kind != ClauseKind::main) return false;
    if (proposition_.object != kNone) {
      const NounPhrase& object = sentence_.phrase(proposition_.object);
      for (Index i = object.first; i < object.last; ++i) {
        if (sentence_.view[i].is(Tag::number)) return false;  // "not one carton"
      }
    }
    return dated(DateRelation::since);
  }

  bool dated(DateRelation relation) const {
    return std::any_of(sentence_.dates.begin(), sentence_.dates.end(),
                       [relation](const DateMention& date) {
                         return date.relation == relation && date.when.known();
                       });
  }

  // "the last sack left our mill in May"
  bool last_one() const {
    const Index subject = sentence_.clause(proposition_.clause).subject;
    const bool over = (proposition_.past || proposition_.perfect) && !proposition_.negated &&
                      proposition_.frame != kNone && subject != kNone;
    return over && names_last(sentence_, subject);
  }

  bool exclusive() const {
    const CueMention* mention = in_scope(cue(Cue::exclusivity));
    if (mention != nullptr) {
      // "Only with the permit in hand did our men go up": which came first.
      if (proposition_.clause != kNone && sentence_.clause(proposition_.clause).group.turned) {
        return false;
      }
      const Index begin = mention->first - sentence_.view.first_token;
      const bool of_time = begin > 0 && sentence_.view[begin - 1].temporal;  // "in 2018 alone"
      if (of_time && mention->last == mention->first + 1) return false;
      // "only 40 stores": a number that is called small.
      const Index next = mention->last - sentence_.view.first_token;
      return next >= sentence_.view.size() || !sentence_.view[next].is(Tag::number);
    }
    // "every litre comes from Munster", "all of it was sold to hospitals"
    return sense(Sense::bounded) && universal_subject() && !proposition_.negated;
  }

  bool universal_subject() const {
    const CueMention* mention = cue(Cue::universal);
    if (mention == nullptr) return false;
    const Index at = mention->first - sentence_.view.first_token;
    const Index subject = sentence_.clause(proposition_.clause).subject;
    constexpr Index kNear = 3;  // words: "all of our beans"
    return subject != kNone && at <= sentence_.phrase(subject).first &&
           at + kNear > sentence_.phrase(subject).first;
  }

  bool risk() const {
    if (cue(Cue::risk)) return true;
    const std::string_view verb = modal();
    const bool possible = verb == "may" || verb == "might" || verb == "could";
    if (!possible || proposition_.perfect) return false;
    // "our suppliers might not comply"
    if (proposition_.negated) return sense(Sense::duty);
    return sense(Sense::hazard) || cue(Cue::hazard) != nullptr || has_hazard();
  }

  // "staff could see it, and any such occurrence might harm us": what might come of it is a hazard.
  bool has_hazard() const {
    const auto& clauses = sentence_.parse->clauses;
    return std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
      if (clause.group.modal == 0) return false;
      const PredicateMatch match = lexicon_.predicates.frame_at(
          sentence_.view, clause.group.verb, clause.group.last, clause.group.passive);
      return match.found() && lexicon_.predicates.frames()[match.index].has(Sense::hazard);
    });
  }

  bool ability() const {
    if (modal() == "can" || proposition_.effect == Effect::ability || lacks_means()) return true;
    if (modal() == "could") return proposition_.negated;
    return sense(Sense::guards) && (proposition_.passive || proposition_.negated) &&
           !proposition_.past && !proposition_.perfect;
  }

  bool policy() const { return cue(Cue::policy) != nullptr && !number_; }

  // "there is no coal on our books"
  bool existential() const {
    return stands_for_nothing(sentence_, sentence_.clause(proposition_.clause).subject);
  }

  // "there is no back door", "has no key": what would be needed to do it is not there.
  bool lacks_means() const {
    constexpr TagSet kThere = bit(Tag::be) | bit(Tag::have);
    const bool there = (lexicon_.words.entry(proposition_.verb).tags & kThere) != 0;
    if (!proposition_.negated || proposition_.past || (proposition_.perfect && !there))
      return false;
    const Index object = sentence_.clause(proposition_.inner).object;
    if (object == kNone) return false;
    return sentence_.view[sentence_.phrase(object).head].has(Trait::means);
  }

  // "samples are not purchases": says what a word means, not what was done.
  bool definition() const {
    if (existential()) return false;
    return proposition_.frame == kNone && proposition_.object != kNone &&
           !proposition_.negative_subject && lexicon_.words.text(proposition_.verb) == "be";
  }

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  const Proposition& proposition_;
  const Attribution& attribution_;
  std::uint32_t first_;
  std::uint32_t last_;
  bool number_;
};

}  // namespace

StanceReading read_stance(const SentenceReading& sentence, const Lexicon& lexicon,
                          const Proposition& proposition, const Attribution& attribution,
                          Index first, Index last, bool number) {
  return StanceReader(sentence, lexicon, proposition, attribution, first, last, number).read();
}

}  // namespace gainsay::claim

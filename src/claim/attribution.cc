#include "claim/attribution.h"

#include <algorithm>
#include <array>

#include "claim/slots.h"
#include "claim/verdict.h"

namespace gainsay::claim {
namespace {

class AttributionReader {
 public:
  AttributionReader(const SentenceReading& sentence, const Lexicon& lexicon, Speakers& speakers,
                    bool own_voice, bool in_focus)
      : sentence_(sentence),
        lexicon_(lexicon),
        speakers_(speakers),
        own_voice_(own_voice),
        in_focus_(in_focus) {}

  Attribution read() {
    Attribution result;
    const auto& clauses = sentence_.parse->clauses;
    for (Index i = 0; i < clauses.size(); ++i) {
      if (!clauses[i].group.finite || clauses[i].kind == ClauseKind::relative) continue;
      const Saying saying = lexicon_.reporting.saying(clauses[i].group.verb);
      if (saying == Saying::none || only_possible(clauses[i])) continue;
      if (reported_by(result, i, saying)) {
        identify(result);
        return result;
      }
    }
    by_phrase(result);
    return result;
  }

 private:
  const Word& word(Index i) const { return sentence_.view[i]; }

  // "as far as anybody can recall", "critics may say": nobody has said it.
  bool only_possible(const Clause& clause) const {
    if (clause.group.modal == 0) return false;
    const TraitSet modal = lexicon_.words.entry(clause.group.modal).traits;
    // "We can confirm that it was closed"
    const bool able = (modal & bit(Trait::ability)) != 0;
    if (able && !clause.group.negated && clause.subject != kNone) {
      const Party party = party_of(sentence_, clause.subject);
      return party.mention == nullptr || party.mention->form != ActorMention::Form::first_person;
    }
    return able || (modal & (bit(Trait::may_be) | bit(Trait::wish) | bit(Trait::to_come))) != 0;
  }

  // "critics", "the opponents of the mine"
  bool outside(const Clause& clause, Index first, Index last) const {
    const Index subject = clause.subject;
    const bool inside = subject != kNone && sentence_.phrase(subject).first >= first &&
                        sentence_.phrase(subject).first < last;
    if (inside) return lexicon_.reporting.outsider(word(sentence_.phrase(subject).head).id);
    // "…," wrote the union
    for (Index i = first; i < last; ++i) {
      if (lexicon_.reporting.outsider(word(i).id) && !among_listeners(first, i)) return true;
    }
    return false;
  }

  // "said Ana Ruiz at a breakfast with journalists", but not "said Ana Ruiz of the union"
  bool among_listeners(Index first, Index at) const {
    bool named = false;
    for (const NounPhrase& phrase : sentence_.parse->phrases) {
      if (phrase.first < first) continue;
      if (phrase.first > at) return false;
      if (phrase.last > at) {
        return named && phrase.preposition != kNone &&
               word(phrase.preposition).id != lexicon_.words.often().of;
      }
      named = named || (phrase.preposition == kNone && word(phrase.head).is(Tag::name));
    }
    return false;
  }

  bool mark(Index i) const {
    const Tag tag = word(i).tag;
    return tag == Tag::comma || tag == Tag::quote || tag == Tag::stop || tag == Tag::dash;
  }

  // Neither a mark nor another verb stands in [first, last).
  bool unbroken(Index first, Index last) const {
    for (Index i = first; i < last; ++i) {
      if (word(i).is(Tag::quote) || word(i).is(Tag::stop) || word(i).any_verb()) return false;
    }
    return true;
  }

  // Where the words "X said" begin and end.
  void bounds(Attribution& result, const Clause& clause) const {
    result.skip_first = clause.group.first;
    result.skip_last = clause.group.last;
    if (clause.subject != kNone) {
      const NounPhrase& subject = sentence_.phrase(clause.subject);
      const bool beside =
          subject.first < clause.group.first && unbroken(subject.last, clause.group.first);
      if (beside) result.skip_first = subject.first;
    }
  }

  bool reported_by(Attribution& found, Index index, Saying saying) const {
    const Clause& clause = sentence_.clause(index);
    // "did not suspect that", "first heard": what the speaker knew, and not what was said.
    if (sentence_.cues.find(Cue::learned_first, sentence_.token(clause.group.first),
                            sentence_.token(clause.group.last)) != nullptr) {
      return false;
    }
    Attribution result;
    result.saying = saying == Saying::deny ? Saying::say : saying;
    result.clause = index;
    result.denies = saying == Saying::deny;
    bounds(result, clause);
    if (!content_follows(result, index)) {
      result.denies = false;
      if (!content_around(result, index)) return false;
    }
    // "has not said whether", "nobody denies that": nothing is claimed.
    const bool nobody = clause.subject != kNone && saying == Saying::deny &&
                        word(sentence_.phrase(clause.subject).first).has(Trait::negative);
    if (clause.group.negated || nobody) result.saying = Saying::ask;
    const bool speaks = saying == Saying::say || saying == Saying::accuse;
    result.outsider = speaks && outside(clause, result.skip_first, result.skip_last);
    found = result;
    return true;
  }

  // "X said that it would", "X said it would", "X denied selling"
  bool content_follows(Attribution& result, Index index) const {
    const auto& clauses = sentence_.parse->clauses;
    if (index + 1 >= clauses.size()) return false;
    const Clause& clause = clauses[index];
    const Clause& next = clauses[index + 1];
    const bool first = std::none_of(clauses.begin(), clauses.begin() + index,
                                    [](const Clause& c) { return c.group.finite; });
    if (const Index that = conjunction_after(clause.group.last); that != kNone) {
      result.skip_first = first ? 0 : std::min(result.skip_first, clause.first);
      result.skip_last = that + 1;
      result.after_that = true;
      // "can say with certainty that no drum": what looks like a description of "certainty" is
      // said.
      const bool described = next.kind == ClauseKind::relative && next.group.finite;
      if (described && word(that).is(Tag::relative)) result.content = index + 1;
      return true;
    }
    if (next.kind == ClauseKind::embedded) {
      // "denied selling", "promised to sell": only these say what was or will be.
      const bool follows = next.group.first <= clause.group.last + 1;
      if (!follows || !(result.denies && next.group.gerund)) return false;
      result.skip_first = std::min(result.skip_first, clause.first);
      result.after_that = true;
      return true;
    }
    // "has reported every two minutes, and at no time has there been"
    const bool joined = next.opener != kNone && next.opener >= clause.group.last &&
                        word(next.opener).is(Tag::coordinator);
    if (next.kind == ClauseKind::relative || joined) return false;
    Index begin = kNone;
    if (next.opener != kNone && next.opener >= clause.group.last &&
        word(next.opener).is(Tag::subordinator)) {
      if (sentence_.view.text(next.opener) != "that") return false;
      begin = next.opener + 1;
    } else if (next.opener != kNone && next.opener >= clause.group.last &&
               (word(next.opener).is(Tag::quote) || sentence_.view.text(next.opener) == ":")) {
      begin = next.opener + 1;
    } else if (next.subject != kNone && next.kind != ClauseKind::subordinate &&
               sentence_.phrase(next.subject).first >= clause.group.last &&
               !sentence_.phrase(next.subject).coordinated) {
      begin = sentence_.phrase(next.subject).first;
      if (begin > clause.group.last && mark(begin - 1) && !quoted_after(clause.group.last, begin)) {
        return false;
      }
    }
    if (begin == kNone) return false;
    if (clause.kind == ClauseKind::subordinate) {
      // "As I told you yesterday, over the weekend four agents opened": to the comma.
      for (Index i = clause.group.last; i < begin; ++i) {
        if (word(i).is(Tag::comma)) begin = i + 1;
      }
    }
    result.skip_first = std::min(result.skip_first, clause.first);
    if (first) result.skip_first = 0;
    result.skip_last = begin;
    result.after_that = true;
    return true;
  }

  // "that" after the verb and, at most, whom it was said to and when.
  Index conjunction_after(Index from) const {
    // "said in a letter that we", but of "told residents that we" the telling itself is kept.
    bool aside = false;
    for (Index i = from; i < sentence_.view.size() && i < from + 8; ++i) {
      const Tag tag = word(i).tag;
      const bool opens = aside && tag == Tag::relative && i + 1 < sentence_.view.size() &&
                         word(i).has(Trait::says_that) &&
                         (word(i + 1).is(Tag::determiner) || word(i + 1).is(Tag::pronoun) ||
                          word(i + 1).is(Tag::possessive));
      if (opens) return i;
      aside = aside || (tag == Tag::preposition && word(i).id != lexicon_.words.often().of);
      if (tag == Tag::subordinator) return word(i).has(Trait::says_that) ? i : kNone;
      if (tag == Tag::stop || tag == Tag::relative || tag == Tag::coordinator || tag == Tag::to ||
          word(i).any_verb()) {
        return kNone;
      }
    }
    return kNone;
  }

  bool quoted_after(Index from, Index to) const {
    for (Index i = from; i < to; ++i) {
      if (word(i).is(Tag::quote)) return true;
    }
    return false;
  }

  // "…, X said.", "…, it added, …", "“…,” said X"
  bool content_around(Attribution& result, Index index) const {
    const Clause& clause = sentence_.clause(index);
    // "…, and have not written up a single one since; …": nobody is said to have said it.
    if (governs_infinitive(index) || clause.group.negated) return false;
    const Index zone = speaker_zone(index);
    if (zone != kNone) {
      result.skip_first = zone;
      result.named_before = true;
    }
    const bool preceded = result.skip_first > 0 && mark(before_phrase(result.skip_first));
    if (!preceded) return false;
    Index end = clause.group.last;
    const bool inverted =
        zone == kNone && (clause.subject == kNone || result.skip_first == clause.group.first ||
                          sentence_.phrase(clause.subject).last < before_phrase(result.skip_first));
    if (inverted) {
      result.skip_first = clause.group.first;
      end = clause.last;
    }
    // To the comma or the end: "said on Thursday, in a letter".
    while (end < sentence_.view.size() && !mark(end)) ++end;
    if (inverted) {
      while (end < sentence_.view.size() && !word(end).is(Tag::stop) && !word(end).is(Tag::quote)) {
        ++end;
      }
    }
    result.skip_last = end;
    return true;
  }

  // "…, and we would ask you to let the bill die": what is asked follows, and is not what precedes.
  bool governs_infinitive(Index index) const {
    const auto& clauses = sentence_.parse->clauses;
    if (index + 1 >= clauses.size()) return false;
    const Clause& next = clauses[index + 1];
    if (next.kind != ClauseKind::embedded || !next.group.infinitive) return false;
    for (Index i = clauses[index].group.last; i < next.group.first; ++i) {
      if (mark(i)) return false;
    }
    return true;
  }

  // "…, its head of safety, Dana Orr, told": where the words begin that stand between marks before
  // the verb and name who speaks; kNone when nobody is named there.
  Index speaker_zone(Index index) const {
    const Clause& clause = sentence_.clause(index);
    const bool stated =
        std::any_of(sentence_.parse->clauses.begin(), sentence_.parse->clauses.begin() + index,
                    [](const Clause& c) { return c.group.finite; });
    if (!stated || clause.group.first < 2) return kNone;
    Index zone = kNone;
    Index end = clause.group.first;
    for (Index i = clause.group.first; i-- > 0;) {
      const Word& w = word(i);
      if (w.any_verb() || w.is(Tag::be) || w.is(Tag::have) || w.is(Tag::modal) || w.is(Tag::stop) ||
          w.is(Tag::relative) || w.is(Tag::subordinator) || w.temporal) {
        break;
      }
      if (!mark(i)) continue;
      if (i + 1 < end && !names_speaker(i + 1, end)) break;
      if (i + 1 < end) zone = i + 1;
      if (!w.is(Tag::comma)) break;
      end = i;
    }
    return zone;
  }

  bool names_speaker(Index first, Index last) const {
    if (spokesperson(first, last)) return true;
    const Span words = sentence_.span_of(first, last);
    return std::any_of(sentence_.actors.begin(), sentence_.actors.end(),
                       [&](const ActorMention& mention) { return words.contains(mention.span); });
  }

  // The word before `at`, prepositions and adverbs of an appositive skipped.
  static Index before_phrase(Index at) { return at == 0 ? 0 : at - 1; }

  void by_phrase(Attribution& result) const {
    const CueMention* cue = sentence_.cues.find(Cue::according);
    if (cue == nullptr) return;
    const Index first = cue->first - sentence_.view.first_token;
    Index last = cue->last - sentence_.view.first_token;
    while (last < sentence_.view.size() && !word(last).is(Tag::comma) &&
           !word(last).is(Tag::stop)) {
      ++last;
    }
    result.saying = Saying::say;
    result.skip_first = first;
    result.skip_last = last;
    result.who = Attribution::Who::other;
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first < first || phrase.first >= last) continue;
      if (lexicon_.reporting.paper(word(phrase.head).id)) {
        // Papers vouch for what they record.
        result.who = Attribution::Who::nobody;
        return;
      }
      const Party party = party_of(sentence_, i);
      if (party.mention == nullptr) continue;
      result.speaker = party.mention;
      if (speakers_.subject(party.mention->actor)) result.who = Attribution::Who::subject;
      return;
    }
  }

  void identify(Attribution& result) {
    const Clause& clause = sentence_.clause(result.clause);
    const Index from =
        result.named_before ? result.skip_first : std::min(result.skip_first, clause.first);
    const bool office = spokesperson(from, result.skip_last);
    const ActorMention* person = nullptr;
    for (const ActorMention& mention : sentence_.actors) {
      if (mention.span.begin < word(from).span.begin) continue;
      // Of "Dana Orr told investors", who speaks and not who listens.
      const Index until = result.named_before ? clause.group.first : result.skip_last;
      if (mention.span.begin >= word(until - 1).span.end) break;
      if (speakers_.subject(mention.actor)) {
        if (result.company == nullptr) result.company = &mention;
      } else if (person == nullptr || (person->actor.empty() && mention.person)) {
        person = &mention;
      }
    }
    const Party subject =
        result.named_before ? Party{} : party_of(sentence_, speaker_phrase(result));
    if (subject.mention != nullptr && !subject.owner) {
      result.speaker = subject.mention;
    } else {
      result.speaker = person != nullptr ? person : subject.mention;
    }
    result.who = Attribution::Who::other;
    const std::string actor = result.speaker == nullptr ? "" : result.speaker->actor;
    const bool first_person =
        result.speaker != nullptr && result.speaker->form == ActorMention::Form::first_person;
    const bool belongs = result.speaker != nullptr && result.speaker->person &&
                         speakers_.subject(result.speaker->affiliation);
    const bool company_itself =
        result.named_before && result.speaker == nullptr && result.company != nullptr;
    if (company_itself) result.speaker = result.company;
    if (speakers_.subject(actor) || speakers_.speaks_for_subject(actor) || belongs ||
        company_itself || (first_person && own_voice_)) {
      result.who = Attribution::Who::subject;
    } else if (office && in_focus_ && result.company == nullptr && named_officer(result) &&
               nobody_else(result)) {
      // "chief engineer Ada Krogh said", in a text about the company: its own engineer.
      result.who = Attribution::Who::subject;
      if (person != nullptr && !person->actor.empty()) speakers_.add_voice(person->actor);
    } else if (result.company != nullptr && (office || subject.owner)) {
      result.who = Attribution::Who::subject;
      if (person != nullptr && !person->actor.empty()) speakers_.add_voice(person->actor);
    } else if (own_voice_ && (office || actor.empty())) {
      result.who = Attribution::Who::subject;
    }
  }

  // "chief engineer Ada Krogh", but not "the chief of the market".
  bool named_officer(const Attribution& result) const {
    if (result.speaker == nullptr || !result.speaker->person) return false;
    if (result.speaker->form != ActorMention::Form::name) return false;
    const CueMention* cue = sentence_.cues.find(Cue::spokesperson);
    const Index after = cue == nullptr ? 0 : cue->last - sentence_.view.first_token;
    return after >= sentence_.view.size() || !word(after).is(Tag::preposition);
  }

  // No other body is named with the one who speaks.
  bool nobody_else(const Attribution& result) const {
    for (const ActorMention& mention : sentence_.actors) {
      const bool body = !mention.person && mention.form != ActorMention::Form::first_person &&
                        mention.form != ActorMention::Form::pronoun;
      const bool with_speaker = result.speaker != nullptr &&
                                mention.span.begin + kNearSpeaker >= result.speaker->span.begin &&
                                mention.span.begin <= result.speaker->span.end + kNearSpeaker;
      if (body && with_speaker && mention.actor != result.speaker->actor) return false;
    }
    return true;
  }

  static constexpr std::uint32_t kNearSpeaker = 60;  // bytes: "…, head of sales at Northfield"

  Index speaker_phrase(const Attribution& result) const {
    const Clause& clause = sentence_.clause(result.clause);
    if (clause.subject != kNone && sentence_.phrase(clause.subject).first >= result.skip_first &&
        sentence_.phrase(clause.subject).first < result.skip_last) {
      return clause.subject;
    }
    // "Oakmere, which raises hens, said that": the subject stands further ahead.
    if (result.after_that && clause.subject != kNone) return clause.subject;
    return clause.object;
  }

  bool spokesperson(Index first, Index last) const {
    return sentence_.cues.find(Cue::spokesperson, sentence_.token(first), sentence_.token(last)) !=
           nullptr;
  }

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  Speakers& speakers_;
  bool own_voice_;
  bool in_focus_;
};

}  // namespace

std::string_view name_of(Attribution::Who who) {
  constexpr std::array<std::string_view, 3> kNames{"nobody", "subject", "other"};
  return kNames[static_cast<std::size_t>(who)];
}

bool Speakers::speaks_for_subject(const std::string& actor) const {
  if (voices_.empty()) return false;
  if (voices_.contains(actor)) return true;
  constexpr std::size_t kMark = 2;  // "~@"
  if (actor.size() <= kMark || !actor.starts_with("~@") || actor.find(' ') != std::string::npos) {
    return false;
  }
  const std::string surname = " " + actor.substr(kMark);
  return std::any_of(voices_.begin(), voices_.end(),
                     [&](const std::string& voice) { return voice.ends_with(surname); });
}

Attribution find_attribution(const SentenceReading& sentence, const Lexicon& lexicon,
                             Speakers& speakers, bool own_voice, bool in_focus) {
  Attribution found = AttributionReader(sentence, lexicon, speakers, own_voice, in_focus).read();
  read_verdict(sentence, found);
  return found;
}

}  // namespace gainsay::claim

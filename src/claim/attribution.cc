#include "claim/attribution.h"

#include <algorithm>
#include <array>

#include "claim/sentence_facts.h"
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
    Attribution thought;  // "what others considered," he said: the latter says whose words it is
    const auto& clauses = sentence_.parse->clauses;
    for (Index i = 0; i < clauses.size(); ++i) {
      if (!clauses[i].group.finite || clauses[i].kind == ClauseKind::relative) continue;
      const Saying saying = lexicon_.reporting.saying(clauses[i].group.verb);
      if (saying == Saying::none || only_possible(clauses[i]) || compared(clauses[i])) continue;
      // "If the firm says that it has never sold any, it is wrong"
      if (conditional(sentence_, clauses[i])) continue;
      if (!reported_by(result, i, saying)) continue;
      identify(result);
      const bool ours = result.who == Attribution::Who::subject;
      // "A laboratory told regulators that": being told is what took place.
      if (ours || (saying != Saying::think && !result.to_public)) return result;
      if (thought.clause == kNone && !result.to_public) thought = result;
      result = {};
    }
    if (thought.clause != kNone) return thought;
    by_phrase(result);
    if (result.saying == Saying::none) told_of_promise(result);
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

  // "gave them more than it has disclosed": says how much, and not what it said.
  bool compared(const Clause& clause) const {
    for (Index i = clause.group.first; i-- > 0 && i + kCompared > clause.group.first;) {
      if (mark(i) || word(i).any_verb()) return false;
      if (lexicon_.words.in(WordGroup::than, word(i).id)) return true;
    }
    return false;
  }
  static constexpr Index kCompared = 5;  // words: "than the company has"

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
    if (answers(clause)) return false;
    // "Nobody has been dismissed": no word on what is true. "The firm was told by its bank that":
    // not its own words.
    const bool told = clause.group.passive && clause.group.verb == lexicon_.words.often().tell;
    if (told || (saying == Saying::deny && clause.group.passive)) return false;
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

  // "The firm said no", but not "said no contract was signed".
  bool answers(const Clause& clause) const {
    const Index at = clause.group.last;
    if (at >= sentence_.view.size() || !lexicon_.words.in(WordGroup::answers, word(at).id))
      return false;
    const auto& phrases = sentence_.parse->phrases;
    return std::none_of(phrases.begin(), phrases.end(), [at](const NounPhrase& phrase) {
      return phrase.first <= at && phrase.last > at + 1;
    });
  }

  // "X said that it would", "X said it would", "X denied selling"
  bool content_follows(Attribution& result, Index index) const {
    const auto& clauses = sentence_.parse->clauses;
    const Clause& clause = clauses[index];
    const Index told = after_listener(clause.group.last);
    const Index that = conjunction_after(told == kNone ? clause.group.last : told, told != kNone);
    const bool last = index + 1 >= clauses.size();
    Index begin = that == kNone ? kNone : that + 1;
    if (that != kNone) {
      // "can say with certainty that no drum": what looks like a description of "certainty" is
      // said.
      const bool described = !last && clauses[index + 1].kind == ClauseKind::relative &&
                             clauses[index + 1].group.finite;
      if (described && word(that).is(Tag::relative)) result.content = index + 1;
    } else if (!last) {
      begin = said_from(result, index);
    }
    if (begin == kNone) return false;
    const bool first = std::none_of(clauses.begin(), clauses.begin() + index,
                                    [](const Clause& c) { return c.group.finite; });
    result.skip_first = first ? 0 : std::min(result.skip_first, clause.first);
    result.skip_last = begin;
    result.to_public = told != kNone;
    result.after_that = true;
    bound_content(result, index);
    return true;
  }

  // Where a paper tells in one sentence what somebody said and what it has found itself, each in a
  // clause of its own: what was said.
  void bound_content(Attribution& result, Index index) const {
    const Clause& clause = sentence_.clause(index);
    const bool own_words = own_voice_ || sentence_.quoted(clause.group.main) ||
                           sentence_.document->source.role != Role::report;
    if (own_words || result.skip_last == 0) return;
    // "…, one of them told us, and “you could hear it”": on both sides.
    for (Index i = clause.group.last; i < result.skip_last; ++i) {
      if (mark(i)) return;
    }
    if (clause.kind != ClauseKind::subordinate) {
      if (result.skip_first > 0) result.content_first = result.skip_last;
      return;
    }
    // "Although Northfield says it does not, its staff did in 2018"; but what the paper tells first
    // dates what is said behind it: "found it in April, weeks after the mill said that it had
    // gone".
    const auto& clauses = sentence_.parse->clauses;
    for (Index i = index + 1; i < clauses.size(); ++i) {
      const Index first = clauses[i].first;
      const bool apart = clauses[i].kind == ClauseKind::main && first > result.skip_last &&
                         word(first - 1).is(Tag::comma);
      if (!apart) continue;
      result.content_last = first - 1;
      return;
    }
  }

  // Where the words begin that clause `index` reports without a "that"; kNone where it reports
  // none.
  Index said_from(Attribution& result, Index index) const {
    const Clause& clause = sentence_.clause(index);
    const Clause& next = sentence_.clause(said_by(index));
    const bool behind = next.opener != kNone && next.opener >= clause.group.last;
    if (next.kind == ClauseKind::embedded) {
      // "denied selling", "promised to sell": only these say what was or will be.
      const bool follows = next.group.first <= clause.group.last + 1;
      return follows && result.denies && next.group.gerund ? result.skip_last : kNone;
    }
    // "has reported every two minutes, and at no time has there been"
    const bool joined = behind && word(next.opener).is(Tag::coordinator);
    // "“We have reported it to the agency,” she said": not that she said so.
    const bool quoted = sentence_.quoted(clause.group.main) && !sentence_.quoted(next.group.main);
    if (next.kind == ClauseKind::relative || joined || quoted) return kNone;
    Index begin = kNone;
    if (behind && word(next.opener).is(Tag::subordinator)) {
      const bool once = once_said(next);
      if (once) result.content = said_by(index);
      if (!once && sentence_.view.text(next.opener) != "that") return kNone;
      begin = next.opener + 1;
    } else if (behind &&
               (word(next.opener).is(Tag::quote) || sentence_.view.text(next.opener) == ":")) {
      begin = next.opener + 1;
    } else if (next.subject != kNone && next.kind != ClauseKind::subordinate &&
               sentence_.phrase(next.subject).first >= clause.group.last &&
               !sentence_.phrase(next.subject).coordinated) {
      begin = sentence_.phrase(next.subject).first;
      const bool apart = begin > clause.group.last && mark(begin - 1);
      if (apart && !quoted_after(clause.group.last, begin)) return kNone;
    }
    if (begin == kNone || clause.kind != ClauseKind::subordinate) return begin;
    // "As I told you yesterday, over the weekend four agents opened": to the comma.
    for (Index i = clause.group.last; i < begin; ++i) {
      if (word(i).is(Tag::comma)) begin = i + 1;
    }
    return begin;
  }

  // "The firm pledged in 2016 to stop": in the paper's words, and yet what the company gave its
  // word for.
  void told_of_promise(Attribution& result) const {
    if (sentence_.document->source.role != Role::report) return;
    const auto& clauses = sentence_.parse->clauses;
    for (Index i = 0; i < clauses.size(); ++i) {
      const Clause& clause = clauses[i];
      const bool plain = clause.kind == ClauseKind::main && clause.group.finite &&
                         clause.group.modal == 0 && !clause.group.negated &&
                         !clause.group.passive && clause.subject != kNone;
      if (!plain || !(gives_word(i) || rules_out(clause))) continue;
      const Party party = party_of(sentence_, clause.subject);
      if (party.mention == nullptr || party.owner) continue;
      const bool ours = speakers_.subject(party.mention->actor) ||
                        speakers_.speaks_for_subject(party.mention->actor) ||
                        speakers_.subject(party.mention->affiliation);
      if (!ours) continue;
      result.who = Attribution::Who::subject;
      result.saying = Saying::say;
      result.speaker = party.mention;
      result.promise = i;
      return;
    }
  }

  // "pledged to stop", "promised selling"
  bool gives_word(Index index) const {
    const auto& clauses = sentence_.parse->clauses;
    return index + 1 < clauses.size() && lexicon_.reporting.promises(clauses[index].group.verb) &&
           (clauses[index + 1].group.infinitive || clauses[index + 1].group.gerund);
  }

  // "has ruled out job cuts"
  bool rules_out(const Clause& clause) const {
    const Operator* op = lexicon_.predicates.operator_of(sentence_.view, clause.group);
    return op != nullptr && op->effect == Effect::promise && op->negates;
  }

  // The clause in which may stand what clause `index` reports: the next, but for one that only
  // describes its subject ("said the app, which came out in May, could not").
  Index said_by(Index index) const {
    const auto& clauses = sentence_.parse->clauses;
    const Index next = index + 1;
    if (next + 1 >= clauses.size() || clauses[next].kind != ClauseKind::relative) return next;
    const Clause& after = clauses[next + 1];
    const bool around = after.kind == ClauseKind::main && after.subject != kNone &&
                        sentence_.phrase(after.subject).first >= clauses[index].group.last &&
                        sentence_.phrase(after.subject).first < clauses[next].first;
    return around ? next + 1 : next;
  }

  // "has said before it will not sell": nothing "will" before.
  bool once_said(const Clause& next) const {
    if (next.group.modal == 0 || sentence_.view.text(next.opener) != "before") return false;
    const TraitSet modal = lexicon_.words.entry(next.group.modal).traits;
    return (modal & (bit(Trait::to_come) | bit(Trait::would))) != 0;
  }

  // One past whom it was told in public, as a paper reports it: "reporters", "the Harbour Post";
  // kNone where nobody was, or somebody of the house.
  Index after_listener(Index from) const {
    if (sentence_.document->source.role != Role::report) return kNone;
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.first != from || phrase.preposition != kNone) continue;
      if (lexicon_.reporting.listener(word(phrase.head).id)) return phrase.last;
      // "told the Post": papers are called by words of every day.
      if (word(phrase.head).letters == Letters::lower) return kNone;
      const Span words = sentence_.span_of(phrase.first, phrase.last);
      const bool of_house = std::any_of(
          sentence_.actors.begin(), sentence_.actors.end(), [&](const ActorMention& mention) {
            const bool inside = words.contains(mention.span);
            return inside && (mention.person || speakers_.subject(mention.actor));
          });
      return of_house ? kNone : phrase.last;
    }
    return kNone;
  }

  // "that" after the verb and, at most, whom it was said to and when.
  Index conjunction_after(Index from, bool told) const {
    // "said in a letter that we", "said on Tuesday that we", but of "told residents that we" the
    // telling itself is kept.
    bool aside = told;
    for (Index i = from; i < sentence_.view.size() && i < from + 8; ++i) {
      const Tag tag = word(i).tag;
      const bool last = i + 1 >= sentence_.view.size();
      const bool opens = aside && !last && tag == Tag::relative && word(i).has(Trait::says_that) &&
                         (told || word(i - 1).temporal || word(i + 1).is(Tag::determiner) ||
                          word(i + 1).is(Tag::pronoun) || word(i + 1).is(Tag::possessive));
      if (opens) return i;
      aside = aside || word(i).temporal ||
              (tag == Tag::preposition && word(i).id != lexicon_.words.often().of);
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
    // Of "“We have reported it to the agency,” she said", the first clause says nothing of itself.
    if (!preceded || (zone == kNone && nothing_before(result.skip_first))) return false;
    if (zone == kNone && only_introduced(clause, result.skip_first)) return false;
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

  // "In March 2017, the firm disclosed the names of 400 users": what it did, and no words of its
  // own before or after.
  bool only_introduced(const Clause& clause, Index at) const {
    if (clause.object == kNone || clause.group.modal != 0 || !word(at - 1).is(Tag::comma)) {
      return false;
    }
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      if (i < at && word(i).any_verb()) return false;
      if (word(i).is(Tag::quote) || (i > at && sentence_.view.text(i) == ":")) return false;
    }
    if (sentence_.phrase(clause.object).first < clause.group.last) return false;
    // "told the ministry of the leak", but not "“No comment”, the firm told the ministry".
    const Index listener = after_listener(clause.group.last);
    return listener == kNone ||
           (listener < sentence_.view.size() && word(listener).id == lexicon_.words.often().of);
  }

  bool nothing_before(Index at) const {
    for (Index i = 0; i < at; ++i) {
      if (!mark(i)) return false;
    }
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
    // "It was reported in the port that": by whom, nobody says.
    const bool by_nobody =
        clause.group.passive && clause.subject != kNone && !own_voice_ &&
        lexicon_.words.in(WordGroup::impersonal, word(sentence_.phrase(clause.subject).head).id);
    if (by_nobody) {
      result.who = Attribution::Who::other;
      return;
    }
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
    if (only_people_of(result)) return;
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
      if (belongs && !actor.empty()) speakers_.add_voice(actor);
    } else if (office && in_focus_ && result.company == nullptr && named_officer(result) &&
               nobody_else(result)) {
      // "chief engineer Ada Krogh said", in a text about the company: its own engineer.
      result.who = Attribution::Who::subject;
      if (person != nullptr && !person->actor.empty()) speakers_.add_voice(person->actor);
    } else if (in_focus_ && person == nullptr && spoken_for(from, result.skip_last) &&
               nobody_else(result)) {
      // "a spokeswoman said", "the spokesman told us", in a text about the company
      result.who = Attribution::Who::subject;
    } else if (result.company != nullptr && (office || subject.owner)) {
      result.who = Attribution::Who::subject;
      // Of "a letter from Ed Markey, chairman of a committee, a lawyer for Northfield said": not
      // his.
      const bool his =
          person != nullptr && !person->actor.empty() && near(*person, *result.company);
      if (his) speakers_.add_voice(person->actor);
    } else if (of_house(result) || (own_voice_ && (office || actor.empty()))) {
      result.who = Attribution::Who::subject;
    }
  }

  // "Northfield workers", "former Northfield executives": people of the company who do not speak
  // for it.
  bool only_people_of(const Attribution& result) const {
    const Index phrase = sentence_.clause(result.clause).subject;
    if (phrase == kNone || result.named_before ||
        !word(sentence_.phrase(phrase).head).has(Trait::staff))
      return false;
    const ActorMention* body = party_of(sentence_, phrase).mention;
    const bool company = body != nullptr && body == result.company;
    return company && !body->span.overlaps(word(sentence_.phrase(phrase).head).span) &&
           !of_house(result);
  }

  // "Northfield executives", "lawyers for Northfield": people without names whose word is the
  // company's.
  bool of_house(const Attribution& result) const {
    const Index phrase = sentence_.clause(result.clause).subject;
    if (phrase == kNone || result.company == nullptr) return false;
    const NounPhrase& people = sentence_.phrase(phrase);
    if (!lexicon_.reporting.speaks_for(word(people.head).id)) return false;
    Index company = people.first == 0 ? 0 : people.first - 1;
    while (company < people.head && !result.company->span.overlaps(word(company).span)) ++company;
    if (lexicon_.reporting.former_before(sentence_.view, people.first, company)) return false;
    if (company < people.head) return true;
    const Index next = phrase + 1;
    if (next >= sentence_.parse->phrases.size()) return false;
    const NounPhrase& body = sentence_.phrase(next);
    return body.preposition == people.last && result.company->span.overlaps(word(body.head).span);
  }

  // "chief engineer Ada Krogh", but not "the chief of the market", "the rival's boss Ada Krogh".
  bool named_officer(const Attribution& result) const {
    if (result.speaker == nullptr || !result.speaker->person) return false;
    if (result.speaker->form != ActorMention::Form::name) return false;
    const Index phrase = sentence_.clause(result.clause).subject;
    if (phrase != kNone && sentence_.phrase(phrase).clitic != kNone) return false;
    const CueMention* cue = sentence_.cues.find(Cue::spokesperson);
    const Index after = cue == nullptr ? 0 : cue->last - sentence_.view.first_token;
    return after >= sentence_.view.size() || !word(after).is(Tag::preposition);
  }

  // No other body is named with the person who speaks.
  bool nobody_else(const Attribution& result) const {
    if (result.speaker == nullptr) return true;
    const Span told = sentence_.span_of(result.skip_first, result.skip_last);
    for (const ActorMention& mention : sentence_.actors) {
      const bool body = !mention.person && !speakers_.subject(mention.actor) &&
                        mention.form != ActorMention::Form::first_person &&
                        mention.form != ActorMention::Form::pronoun;
      if (body && told.overlaps(mention.span) && mention.actor != result.speaker->actor) {
        return false;
      }
    }
    return true;
  }

  static bool near(const ActorMention& one, const ActorMention& other) {
    constexpr std::uint32_t kNear = 60;  // bytes: "…, head of sales at Northfield"
    return one.span.begin + kNear >= other.span.begin && one.span.begin <= other.span.end + kNear;
  }

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

  // "the head of sales", but not "a former head of sales"
  bool spokesperson(Index first, Index last) const {
    const CueMention* cue =
        sentence_.cues.find(Cue::spokesperson, sentence_.token(first), sentence_.token(last));
    if (cue == nullptr) return false;
    const Index at = cue->first - sentence_.view.first_token;
    return at == 0 || !lexicon_.reporting.former_before(sentence_.view, at, at);
  }

  // Does somebody without a name whose office is to speak say it?
  bool spoken_for(Index first, Index last) const {
    for (Index i = first; i < last; ++i) {
      if (lexicon_.reporting.spokesperson(word(i).id)) return true;
    }
    return false;
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

#include "claim/slots/slots.h"

#include <algorithm>
#include <utility>

#include "claim/weights/sentence_facts.h"
#include "text/singular.h"

namespace gainsay::claim {
namespace {

const ActorMention* mention_over(const SentenceReading& sentence, Span span) {
  for (const ActorMention& mention : sentence.actors) {
    if (!mention.actor.empty() && mention.span.overlaps(span)) return &mention;
  }
  return nullptr;
}

// "the trucks of Kiwele", "staff of the agency": the actor after "of", if one is named there.
const ActorMention* actor_after_of(const SentenceReading& sentence, Index phrase) {
  const Index joined = joined_noun(sentence, phrase);
  if (joined == kNone) return nullptr;
  const NounPhrase& after = sentence.phrase(joined);
  if (sentence.view[after.head].apart) return nullptr;  // "the boss of Orlo's rival"
  return mention_over(sentence, sentence.span_of(after.first, after.last));
}

// The body that the people of a phrase act for, or nullptr: "staff of the agency", "Northfield's
// engineers", "Northfield executives".
const ActorMention* body_behind(const SentenceReading& sentence, Index phrase) {
  const NounPhrase& own = sentence.phrase(phrase);
  if (!sentence.view[own.head].has(Trait::staff)) return nullptr;
  for (const ActorMention& mention : sentence.actors) {
    const bool before = mention.span.begin >= sentence.view[own.first].span.begin &&
                        mention.span.end <= sentence.view[own.head].span.begin;
    if (!before || mention.person) continue;
    // "the management team": a class of people is no body.
    const char initial = sentence.text_of(mention.span).front();
    const bool named = by_name(mention) && (initial < 'a' || initial > 'z');
    if (named || mention.form == ActorMention::Form::description) return &mention;
  }
  return actor_after_of(sentence, phrase);
}

// "the vendor, Northfield,": who that is, or nullptr.
const ActorMention* named_beside(const SentenceReading& sentence, Index phrase) {
  const Index comma = sentence.phrase(phrase).last;
  const Index next = phrase + 1;
  if (next >= sentence.parse->phrases.size() || !sentence.view[comma].is(Tag::comma))
    return nullptr;
  const NounPhrase& beside = sentence.phrase(next);
  const bool named = beside.first == comma + 1 && sentence.view[beside.head].is(Tag::name);
  return named ? mention_over(sentence, sentence.span_of(beside.first, beside.last)) : nullptr;
}

// Does the word say what a topic is?
bool tells_topic(const Word& word) {
  constexpr TagSet kTellNothing = bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::adverb) |
                                  bit(Tag::number) | bit(Tag::quote);
  return !word.has(Trait::empty) && (bit(word.tag) & kTellNothing) == 0;
}

// Appends the word in the singular.
void append_singular(std::string& id, const SentenceReading& sentence, const WordLexicon& lexicon,
                     Index i) {
  const Word& word = sentence.view[i];
  if (word.id != 0 && lexicon.entry(word.id).singular != 0) {
    id += lexicon.text(lexicon.entry(word.id).singular);
  } else {
    id += singular(sentence.view.text(i));
  }
}

void append_word(std::string& id, const SentenceReading& sentence, const WordLexicon& lexicon,
                 Index i) {
  if (!tells_topic(sentence.view[i])) return;
  if (id.size() > 1) id += ' ';
  append_singular(id, sentence, lexicon, i);
}

// "of our own accord": whose will it was, and no thing.
bool of_will(const SentenceReading& sentence, const NounPhrase& phrase) {
  const std::uint32_t head = sentence.token(phrase.head);
  const auto cues = sentence.cues.all();
  return std::any_of(cues.begin(), cues.end(), [head](const CueMention& mention) {
    return mention.cue == Cue::motive && mention.first <= head && head < mention.last;
  });
}

// The same, but neither a date nor a will: "the strike of March", "the mill of its own accord".
Index of_complement(const SentenceReading& sentence, Index phrase) {
  const Index joined = joined_noun(sentence, phrase);
  if (joined == kNone) return kNone;
  const NounPhrase& complement = sentence.phrase(joined);
  return complement.temporal || of_will(sentence, complement) ? kNone : joined;
}

// "its services, including face matching": the topic given as an example of the phrase, or nullptr.
const TopicMention* topic_given(const SentenceReading& sentence, Index phrase) {
  for (Index i = phrase + 1; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& next = sentence.phrase(i);
    if (!next.coordinated && next.preposition == kNone) return nullptr;
    if (next.preposition == kNone || !sentence.view[next.preposition].has(Trait::exemplifies)) {
      continue;
    }
    for (const TopicMention& topic : sentence.topics) {
      if (topic.span.overlaps(sentence.view[next.head].span)) return &topic;
    }
    return nullptr;
  }
  return nullptr;
}

std::string words_id(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase) {
  std::string id = "~";
  const NounPhrase& own = sentence.phrase(phrase);
  if (const Index of = of_complement(sentence, phrase); of != kNone) {
    const NounPhrase& complement = sentence.phrase(of);
    if (!complement.pronoun) {
      for (Index i = complement.first; i < complement.last; ++i) {
        append_word(id, sentence, lexicon, i);
      }
    }
  }
  const Index from = own.clitic == kNone ? own.first : own.clitic + 1;
  for (Index i = from; i < own.last; ++i) {
    // "the brake fault" is about the brake.
    if (i == own.head && id.size() > 1 && sentence.view[i].has(Trait::pale)) continue;
    append_word(id, sentence, lexicon, i);
  }
  if (id.size() == 1) id.clear();
  return id;
}

}  // namespace

std::vector<Index> alternatives(const SentenceReading& sentence, const WordLexicon& lexicon,
                                Index phrase) {
  std::vector<Index> found;
  if (phrase == kNone) return found;
  bool either = false;
  for (Index next = phrase + 1; next < sentence.parse->phrases.size(); ++next) {
    const NounPhrase& before = sentence.phrase(next - 1);
    const NounPhrase& own = sentence.phrase(next);
    // "To the army or to the police"; that of "to the army or the police" is of both.
    const bool own_preposition = own.preposition != kNone && own.preposition >= before.last;
    const bool same = !own_preposition ||
                      (before.preposition != kNone &&
                       sentence.view[own.preposition].id == sentence.view[before.preposition].id);
    const Index end = own_preposition ? own.preposition : own.first;
    if (!same || own.temporal || own.pronoun || end <= before.last) break;
    bool listed = true;
    bool here = false;
    for (Index i = before.last; i < end; ++i) {
      const Word& word = sentence.view[i];
      here = here || lexicon.in(WordGroup::either, word.id);
      listed = listed && (word.is(Tag::comma) || word.is(Tag::coordinator));
    }
    const auto subject = [next](const Clause& clause) { return clause.subject == next; };
    const auto& clauses = sentence.parse->clauses;
    if (!listed || std::any_of(clauses.begin(), clauses.end(), subject)) break;
    found.push_back(next);
    if (here) {
      either = true;
      break;
    }
  }
  if (!either) found.clear();
  return found;
}

Index joined_noun(const SentenceReading& sentence, Index phrase) {
  const Index next = phrase + 1;
  if (phrase == kNone || next >= sentence.parse->phrases.size()) return kNone;
  const Index preposition = sentence.phrase(next).preposition;
  const bool joined = preposition == sentence.phrase(phrase).last &&
                      sentence.view[preposition].has(Trait::joins_noun);
  return joined ? next : kNone;
}

Index whole_of(const SentenceReading& sentence, Index phrase) {
  const Index next = phrase + 1;
  if (phrase == kNone || next >= sentence.parse->phrases.size()) return phrase;
  const NounPhrase& part = sentence.phrase(phrase);
  if (!sentence.view[part.head].has(Trait::partitive)) return phrase;
  // "the sleep scores of users": no number of users, but what a noun before it says.
  const bool described = part.head > part.first && sentence.view[part.head - 1].is(Tag::noun);
  if (described) return phrase;
  const NounPhrase& after = sentence.phrase(next);
  // "attempts at laundering" as well as "one of our pumps", but not "missing cartons in writing".
  const bool next_to = after.preposition == part.last && !after.temporal;
  const std::string_view word = next_to ? sentence.view.text(after.preposition) : "";
  const bool joined = word == "of" || word == "at";
  return joined ? next : phrase;
}

// Does word `i` stand in a clause that says where: "the mill where it had made flour"?
bool tells_place(const SentenceReading& sentence, const WordLexicon& lexicon, Index i) {
  const auto& clauses = sentence.parse->clauses;
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
    return i >= clause.first && i < clause.last && clause.opener != kNone &&
           lexicon.in(WordGroup::where, sentence.view[clause.opener].id);
  });
}

constexpr std::size_t kLongestAside = 3;  // bytes of a space and a word that says too little

std::string context_words(const SentenceReading& sentence, const WordLexicon& lexicon, Index object,
                          std::span<const std::string_view> left_out,
                          const ContextOptions& options) {
  std::string text;
  const auto skipped = [&options](Index word) {
    return (word >= options.skip_first && word < options.skip_last) ||
           std::any_of(options.above.begin(), options.above.end(), [word](const auto& part) {
             return word >= part.first && word < part.second;
           });
  };
  for (const Clause& clause : sentence.parse->clauses) {
    const Word& verb = sentence.view[clause.group.main];
    if (skipped(clause.group.main)) continue;
    const bool content = options.verbs && clause.opener != kNone && verb.verb != 0 &&
                         !verb.has(Trait::light_verb) && !verb.can(Tag::be) &&
                         !verb.can(Tag::have) && !verb.can(Tag::do_);
    if (content) (text += ' ') += lexicon.text(verb.verb);
  }
  for (Index p = 0; p < sentence.parse->phrases.size(); ++p) {
    const NounPhrase& phrase = sentence.phrase(p);
    if (p == object || p == options.told || phrase.temporal || phrase.pronoun ||
        skipped(phrase.head) || of_will(sentence, phrase)) {
      continue;
    }
    if (tells_place(sentence, lexicon, phrase.head)) continue;
    if (options.moved && is_money(sentence, p)) continue;
    if (sentence.text_of(sentence.span_of(phrase.first, phrase.last)) == options.place) continue;
    const ActorMention* mention =
        mention_over(sentence, sentence.span_of(phrase.first, phrase.last));
    // The company itself, but neither what it owns nor what it is called by: "our water plant".
    constexpr Index kBare = 2;  // words: "the company"
    const bool called = mention != nullptr && mention->form == ActorMention::Form::description &&
                        phrase.last - phrase.first > kBare;
    const bool itself =
        mention != nullptr && !called && mention->span.end >= sentence.view[phrase.head].span.end;
    const bool skip =
        itself && std::find(left_out.begin(), left_out.end(), mention->actor) != left_out.end();
    if (skip) continue;
    for (Index i = phrase.first; i < phrase.last; ++i) {
      const Word& word = sentence.view[i];
      const bool content = word.is(Tag::noun) || word.is(Tag::name) || word.is(Tag::adjective);
      if (!content || word.has(Trait::vague) || word.has(Trait::partitive)) continue;
      if ((options.moved && lexicon.in(WordGroup::prices, word.id)) || !tells_topic(word)) continue;
      const std::size_t before = text.size();
      text += ' ';
      append_singular(text, sentence, lexicon, i);
      if (text.size() <= before + kLongestAside) text.resize(before);
    }
  }
  return text;
}

Party party_of(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone) return {};
  phrase = whole_of(sentence, phrase);
  const NounPhrase& own = sentence.phrase(phrase);
  const Span head = sentence.view[own.head].span;
  if (const ActorMention* body = body_behind(sentence, phrase); body != nullptr) {
    return {body, false};
  }
  if (const ActorMention* mention = mention_over(sentence, head); mention != nullptr) {
    return {mention, false};
  }
  if (sentence.view[own.head].apart) return {named_beside(sentence, phrase), false};
  const Span whole = sentence.span_of(own.first, own.last);
  if (const ActorMention* mention = mention_over(sentence, whole); mention != nullptr) {
    return {mention, true};
  }
  if (const ActorMention* owner = actor_after_of(sentence, phrase); owner != nullptr) {
    return {owner, true};
  }
  return {};
}

const ActorMention* possessor_of(const SentenceReading& sentence, const NounPhrase& phrase) {
  const bool clitic = phrase.clitic != kNone && phrase.clitic > phrase.first;
  const Word& owner = sentence.view[clitic ? phrase.clitic - 1 : phrase.first];
  if (!clitic && !owner.is(Tag::possessive)) return nullptr;
  return mention_over(sentence, owner.span);
}

NodeRef actor_slot(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase) {
  if (phrase == kNone) return {};
  const Party party = party_of(sentence, phrase);
  // "The schools of the Meridian Trust": not schools as such; but the insurers of the trust are.
  const Index acting = whole_of(sentence, phrase);
  if (party.mention != nullptr && !party.mention->actor.starts_with("~@") &&
      lexicon.in(WordGroup::premises, sentence.view[sentence.phrase(acting).head].id)) {
    const ActorMention* owner = actor_after_of(sentence, acting);
    if (owner != nullptr && owner->form == ActorMention::Form::name && !owner->person) {
      return {owner->actor, owner->name};
    }
  }
  if (party.mention != nullptr) return {party.mention->actor, party.mention->name};
  // A topic does not act: what is left is the phrase's own words.
  std::string name(sentence.text_of(extended_span(sentence, acting)));
  if (sentence.phrase(acting).pronoun) return {"", std::move(name)};
  return {words_id(sentence, lexicon, acting), std::move(name)};
}

namespace {

// Does a name that is nobody's stand before the noun that the topic is?
bool names_product(const SentenceReading& sentence, const NounPhrase& phrase, const Span& topic) {
  for (Index i = phrase.first; i < phrase.head; ++i) {
    const Word& word = sentence.view[i];
    if (word.span.begin >= topic.begin) return false;
    if (!word.is(Tag::name) || word.temporal || word.letters == Letters::lower) continue;
    const auto over = [&](const auto& mention) { return mention.span.overlaps(word.span); };
    const bool known = std::any_of(sentence.actors.begin(), sentence.actors.end(), over) ||
                       std::any_of(sentence.topics.begin(), sentence.topics.end(), over);
    if (!known) return true;
  }
  return false;
}

// "Face-recognition software": what it is for says more than that it is software; nullptr if the
// phrase does not name it.
const TopicMention* use_of(const SentenceReading& sentence, const WordLexicon& lexicon,
                           const NounPhrase& phrase) {
  if (!lexicon.in(WordGroup::wares, sentence.view[phrase.head].id)) return nullptr;
  if (phrase.head == phrase.first) return nullptr;
  const Span before = sentence.view[phrase.head - 1].span;
  const auto found =
      std::find_if(sentence.topics.begin(), sentence.topics.end(), [&](const TopicMention& topic) {
        return topic.span.end == before.end && !sentence.place(topic);
      });
  return found == sentence.topics.end() ? nullptr : &*found;
}

// "flour mixers": does the topic say only of which kind a thing is that says enough by itself?
bool only_describes(const SentenceReading& sentence, const WordLexicon& lexicon,
                    const NounPhrase& phrase, const Span& topic) {
  const Word& head = sentence.view[phrase.head];
  const bool before =
      topic.begin >= sentence.view[phrase.first].span.begin && topic.end <= head.span.begin;
  return before && head.is(Tag::noun) && head.id != 0 && !head.has(Trait::pale) &&
         !head.has(Trait::vague) && !head.has(Trait::partitive) &&
         !lexicon.in(WordGroup::wares, head.id);
}

}  // namespace

NodeRef thing_slot(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase) {
  if (phrase == kNone) return {};
  phrase = whole_of(sentence, phrase);
  const NounPhrase& own = sentence.phrase(phrase);
  const Span head = sentence.view[own.head].span;
  const Span whole = extended_span(sentence, phrase);
  const auto name = [&] {
    return std::string(sentence.text_of(sentence.span_of(own.first, own.last)));
  };
  if (const ActorMention* body = body_behind(sentence, phrase); body != nullptr) {
    return {body->actor, body->name};
  }
  const ActorMention* mention = mention_over(sentence, head);
  for (const TopicMention& topic : sentence.topics) {
    // "Vinh Long Footwear" is no footwear.
    const bool in_name = mention != nullptr && mention->actor.starts_with("~@") &&
                         mention->span.contains(topic.span) && mention->span != topic.span;
    if (!topic.span.overlaps(head) || in_name) continue;
    // "37 Ember heaters": heaters of a name of their own, by which others speak of them.
    if (names_product(sentence, own, topic.span)) {
      return {words_id(sentence, lexicon, phrase), name()};
    }
    const TopicMention* const use = use_of(sentence, lexicon, own);
    return {use != nullptr ? use->topic : topic.topic, name()};
  }
  // "The plant in Zwolle will not be sold": what it is, and not whom it stands for.
  const bool place = mention != nullptr && mention->form == ActorMention::Form::description &&
                     lexicon.in(WordGroup::premises, sentence.view[own.head].id);
  if (mention != nullptr && !place) return {mention->actor, mention->name};
  for (const TopicMention& topic : sentence.topics) {
    if (sentence.place(topic)) continue;  // "U.S. authorities" are not the U.S.
    if (whole.contains(topic.span)) {
      if (only_describes(sentence, lexicon, own, topic.span)) continue;
      return {topic.topic, std::string(sentence.text_of(whole))};
    }
  }
  if (const TopicMention* topic = topic_given(sentence, phrase); topic != nullptr) {
    return {topic->topic, std::string(sentence.text_of(whole))};
  }
  if (own.pronoun) return {"", name()};
  return {words_id(sentence, lexicon, phrase), std::string(sentence.text_of(whole))};
}

bool narrows(const Word& word) {
  constexpr TagSet kNarrow =
      bit(Tag::adjective) | bit(Tag::noun) | bit(Tag::verb_participle) | bit(Tag::verb_ing);
  const bool says_little = word.has(Trait::vague) || word.has(Trait::empty) ||
                           word.has(Trait::partitive) || word.has(Trait::number_word) ||
                           word.has(Trait::final) || word.temporal;
  return (bit(word.tag) & kNarrow) != 0 && !says_little;
}

std::string narrowed_by(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase) {
  if (phrase == kNone) return {};
  const NounPhrase& own = sentence.phrase(whole_of(sentence, phrase));
  const Span head = sentence.view[own.head].span;
  const auto topic = std::find_if(sentence.topics.begin(), sentence.topics.end(),
                                  [head](const TopicMention& t) { return t.span.overlaps(head); });
  const ActorMention* mention = mention_over(sentence, head);
  const bool named = mention != nullptr && mention->actor.starts_with("~@");
  if (named || (topic == sentence.topics.end() && mention == nullptr)) return {};
  const TopicMention* const use = use_of(sentence, lexicon, own);
  // "Chocolate bars" are no bars.
  const std::size_t first =
      std::min(mention == nullptr ? head.begin : mention->span.begin,
               topic == sentence.topics.end() ? head.begin : topic->span.begin);
  const std::size_t known = use != nullptr ? use->span.begin : first;
  std::string words;
  for (Index i = own.first; i < own.head; ++i) {
    const Word& word = sentence.view[i];
    if (word.span.begin >= known) break;
    if (!narrows(word)) continue;
    if (!words.empty()) words += ' ';
    words += sentence.text_of(word.span);
  }
  return words;
}

NodeRef counterparty_slot(const SentenceReading& sentence, const WordLexicon& lexicon,
                          Index phrase) {
  NodeRef slot = thing_slot(sentence, lexicon, phrase);
  if (phrase == kNone || slot.id.empty() || slot.id.starts_with('~')) return slot;
  const Index whole = whole_of(sentence, phrase);
  const Span head = sentence.view[sentence.phrase(whole).head].span;
  bool named = party_of(sentence, phrase).mention != nullptr;
  for (const TopicMention& topic : sentence.topics) named = named || topic.span.overlaps(head);
  if (!named && topic_given(sentence, whole) == nullptr)
    slot.id = words_id(sentence, lexicon, whole);
  return slot;
}

Span extended_span(const SentenceReading& sentence, Index phrase) {
  const NounPhrase& own = sentence.phrase(phrase);
  Span span = sentence.span_of(own.first, own.last);
  const Index of = of_complement(sentence, phrase);
  if (of != kNone) span.end = sentence.view[sentence.phrase(of).last - 1].span.end;
  return span;
}

}  // namespace gainsay::claim

#include "claim/document_reader.h"

#include <algorithm>
#include <optional>

#include "claim/sentence_facts.h"
#include "claim/slots.h"
#include "claim/times.h"
#include "claim/ultimatum.h"
#include "text/fold.h"
#include "text/singular.h"

namespace gainsay::claim {

constexpr std::string_view kCount = "count";      // of data/ontology/actions.yaml
constexpr std::string_view kContain = "contain";  // of data/ontology/actions.yaml

void name_class(const KnownNodes& nodes, NodeRef& slot) {
  if (!words_only(slot.id) || slot.id.size() < 2) return;
  const WordId known = nodes.singulars.find(std::string_view(slot.id).substr(1));
  if (known != 0) slot.id = nodes.of_singulars[known - 1];
}

void sort_data(const KnownNodes& nodes, const Frame& frame, const NodeRef& object,
               NodeRef& action) {
  if (!frame.data.empty() && nodes.data.contains(object.id)) action.id = frame.data;
}

namespace {

// "do so", "do it", "did not": the action is the one before.
bool pro_verb(const SentenceReading& sentence, const DocumentContext& context,
              const Proposition& proposition) {
  if (proposition.frame != kNone) return false;
  const TagSet tags = context.lexicon->words.entry(proposition.verb).tags;
  constexpr TagSet kStandIn = bit(Tag::do_) | bit(Tag::modal) | bit(Tag::have);
  if ((tags & kStandIn) == 0) return false;
  // "had to", "has a": not for another verb.
  const Index own = proposition.inner == kNone ? proposition.clause : proposition.inner;
  const Index next = sentence.clause(own).group.last;
  if (next < sentence.view.size() && sentence.view[next].can(Tag::to)) return false;
  const bool ends = next >= sentence.view.size() || sentence.view[next].is(Tag::stop) ||
                    sentence.view[next].is(Tag::comma) ||
                    sentence.view[next].is(Tag::preposition) ||
                    sentence.view[next].is(Tag::negator) || sentence.view[next].is(Tag::adverb) ||
                    sentence.view[next].is(Tag::pronoun) || sentence.view[next].is(Tag::quote) ||
                    sentence.view[next].is(Tag::coordinator);
  if (!ends) return false;
  if (proposition.object == kNone) return true;
  // "done nothing wrong": nothing is a deed of its own.
  const NounPhrase& object = sentence.phrase(proposition.object);
  return object.pronoun && !sentence.view[object.head].has(Trait::negative);
}

// "the product", "this pesticide": a bare noun that points at something named before.
bool refers_back(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone) return false;
  const NounPhrase& own = sentence.phrase(phrase);
  return own.last == own.first + 2 && own.clitic == kNone &&
         sentence.view[own.first].has(Trait::points) && sentence.view[own.head].is(Tag::noun);
}

// "nobody", "no one at the mill", "anyone under eighteen"
bool any_person(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone) return false;
  const NounPhrase& own = sentence.phrase(phrase);
  const Word& head = sentence.view[own.head];
  const bool none = own.head > own.first && head.can(Tag::pronoun) && head.has(Trait::partitive) &&
                    sentence.view[own.first].has(Trait::negative);
  return head.has(Trait::person) || none;
}

// "paid a doctor": to whom. "Bought eggs from caged hens": no party, but what kind of eggs.
void sort_parties(const DocumentContext& context, const Proposition& proposition, Slots& slots) {
  const auto kind = [&context](const NodeRef& slot) {
    const bool none = context.ontology == nullptr || slot.id.empty();
    const Node* node = none ? nullptr : context.ontology->find(slot.id);
    return node == nullptr ? NodeKind::action : node->kind;
  };
  const bool recipient = proposition.frame != kNone &&
                         context.lexicon->predicates.frames()[proposition.frame].recipient;
  if (recipient && !slots.counterparty.filled() && kind(slots.object) == NodeKind::actor) {
    std::swap(slots.object, slots.counterparty);
  }
  if (kind(slots.counterparty) != NodeKind::topic) return;
  if (context.nodes->places.contains(slots.counterparty.id)) {
    if (!slots.place.filled()) slots.place = slots.counterparty;
    slots.counterparty = {};
    return;
  }
  // "Tested a cream on rabbits": that it was done to rabbits.
  const bool tries = proposition.frame != kNone &&
                     context.lexicon->predicates.frames()[proposition.frame].has(Sense::tries);
  if (!slots.object.filled() || (tries && words_only(slots.object.id))) {
    slots.object = slots.counterparty;
  }
  slots.counterparty = {};
}

// "~loan" of the frame of lending, an id made of the noun for what was done; empty if it has none.
std::string deed_noun(const DocumentContext& context, const Proposition& proposition) {
  if (proposition.frame == kNone) return {};
  const Frame& frame = context.lexicon->predicates.frames()[proposition.frame];
  return frame.noun.empty() ? std::string() : "~" + frame.noun;
}

// "Lent her $400": what was lent is a loan; what was paid, and "not another cent", is money.
void name_money(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, NodeRef& object) {
  const std::string& money = context.nodes->money;
  const bool open = words_only(object.id) || object.id == money;
  if (!open || !is_money(sentence, proposition.object)) return;
  const Frame* frame = proposition.frame == kNone
                           ? nullptr
                           : &context.lexicon->predicates.frames()[proposition.frame];
  const bool paid = frame != nullptr && (frame->recipient || !frame->money.empty());
  const bool verb = proposition.noun == kNone;  // but "sales of 139 billion yen"
  const std::string deed = paid ? std::string() : deed_noun(context, proposition);
  if (!deed.empty() && (verb || object.id.empty())) {
    object.id = deed;
  } else if (paid || !object.id.empty()) {
    object.id = money;
  }
}

NodeRef action_slot(const SentenceReading& sentence, const DocumentContext& context,
                    const Proposition& proposition) {
  const Lexicon& lexicon = *context.lexicon;
  const std::string word(lexicon.words.text(proposition.verb));
  if (proposition.frame == kNone) {
    // "There is no coal on our books": it has nothing to do with it.
    const bool there = stands_for_nothing(sentence, sentence.clause(proposition.inner).subject) &&
                       lexicon.predicates.involvement() != kNone && proposition.negated;
    if (!there) return {"~" + word, word};
    return {lexicon.predicates.frames()[lexicon.predicates.involvement()].action, word};
  }
  const Frame& frame = lexicon.predicates.frames()[proposition.frame];
  if (!frame.money.empty() && is_money(sentence, proposition.object)) return {frame.money, word};
  if (!frame.people.empty() && proposition.object != kNone) {
    const Party party = party_of(sentence, proposition.object);
    const bool people = party.mention != nullptr && !party.owner &&
                        context.nodes->people.contains(party.mention->actor);
    if (people) return {frame.people, word};
  }
  return {proposition.of_thing ? frame.thing : frame.action, word};
}

// "Agents went to its office to demonstrate its scanner": what belongs to a company under
// examination is offered by it, to whoever is named as acting.
void turn_offering(const SentenceReading& sentence, const DocumentContext& context,
                   const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || context.speakers.subject(slots.actor.id)) return;
  const Frame& frame = context.lexicon->predicates.frames()[proposition.frame];
  if (!frame.has(Sense::offering) || proposition.object == kNone) return;
  const ActorMention* owner = nullptr;
  for (const ActorMention& mention : sentence.actors) {
    if (context.speakers.subject(mention.actor)) owner = &mention;
  }
  if (owner == nullptr || owner->actor == slots.counterparty.id) return;
  if (!slots.counterparty.filled()) slots.counterparty = slots.actor;
  slots.actor = {owner->actor, owner->name};
}

// Is `phrase` of goods, in its own words: "location data", and not "studies of location data"?
bool is_goods(const SentenceReading& sentence, const DocumentContext& context, Index phrase) {
  if (phrase == kNone) return false;
  const Span head = sentence.view[sentence.phrase(phrase).head].span;
  return std::any_of(sentence.topics.begin(), sentence.topics.end(),
                     [&](const TopicMention& topic) {
                       return topic.span.begin <= head.begin && topic.span.end >= head.end &&
                              context.nodes->goods.contains(topic.topic);
                     });
}

// "Inspectors found pellets in a Brackenhall shop": it had to do with them. "Found nickel in Orlo's
// paint": the paint had it in it.
void turn_finding(const SentenceReading& sentence, const DocumentContext& context,
                  const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || context.speakers.subject(slots.actor.id)) return;
  const Predicates& predicates = context.lexicon->predicates;
  if (!predicates.frames()[proposition.frame].has(Sense::finds)) return;
  if (predicates.involvement() == kNone) return;
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    if (phrase.preposition == kNone || i == proposition.object) continue;
    if (!context.lexicon->reporting.says_where(sentence.view[phrase.preposition].id)) continue;
    const Party party = party_of(sentence, i);
    if (party.mention == nullptr || !context.speakers.subject(party.mention->actor)) continue;
    slots.actor = {party.mention->actor, party.mention->name};
    const bool inside = party.owner && is_goods(sentence, context, i);
    slots.action = {
        inside ? std::string(kContain) : predicates.frames()[predicates.involvement()].action,
        slots.action.name};
    return;
  }
}

// "Passed their addresses on to a bank": what is data is shared.
void sort_data(const DocumentContext& context, Index frame, Slots& slots) {
  if (frame != kNone) {
    sort_data(*context.nodes, context.lexicon->predicates.frames()[frame], slots.object,
              slots.action);
  }
}

// Does the clause of `proposition` name a price: "for $400"?
bool priced(const SentenceReading& sentence, const DocumentContext& context,
            const Proposition& proposition) {
  const Clause& clause = sentence.clause(proposition.clause);
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    if (phrase.first < clause.group.last || phrase.first >= clause.last) continue;
    const bool leads = phrase.preposition != kNone && context.lexicon->reporting.leads_to_price(
                                                          sentence.view[phrase.preposition].id);
    if (leads && is_money(sentence, i)) return true;
  }
  return false;
}

// "Paid $400 for cameras", "got them for $400": goods that money changed hands for were bought and
// sold.
void sort_trade(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || !is_goods(sentence, context, proposition.object)) return;
  const Frame& frame = context.lexicon->predicates.frames()[proposition.frame];
  if (!frame.paid_for.empty() && proposition.sum != kNone) {
    slots.action.id = frame.paid_for;
  } else if (!frame.for_money.empty() && priced(sentence, context, proposition)) {
    slots.action.id = frame.for_money;
  }
}

// "The register lists 43 complaints": so many there were, whoever keeps it.
bool paper_counts(const SentenceReading& sentence, const DocumentContext& context,
                  const Proposition& proposition) {
  const WordLexicon& words = context.lexicon->words;
  const Index subject = sentence.clause(proposition.clause).subject;
  if (subject == kNone || proposition.object == kNone || proposition.passive) return false;
  if (!words.in(WordGroup::lists, proposition.verb)) return false;
  if (!words.in(WordGroup::tallies, sentence.view[sentence.phrase(subject).head].id)) return false;
  const NounPhrase& counted = sentence.phrase(proposition.object);
  if (counted.preposition != kNone) return false;
  for (Index i = counted.first; i < counted.head; ++i) {
    if (sentence.view[i].is(Tag::number) && !sentence.view[i].temporal) return true;
  }
  return false;
}

// Nor does the list itself do anything, to anybody.
void sort_tally(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, Slots& slots) {
  if (!paper_counts(sentence, context, proposition)) return;
  slots.actor = {};
  slots.action.id = kCount;
  slots.counterparty = {};
}

// "The ministry ordered the recall of the drones": no recalls for its store, but that the company
// recall the drones.
void sort_deed(const SentenceReading& sentence, const DocumentContext& context,
               const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || proposition.object == kNone || proposition.actor == kNone)
    return;
  const Predicates& predicates = context.lexicon->predicates;
  const std::string& order = predicates.frames()[proposition.frame].deed;
  const WordId orders = sentence.view[sentence.phrase(proposition.actor).head].id;
  if (order.empty() || !context.lexicon->words.in(WordGroup::others, orders)) return;
  const Index deed = sentence.phrase(proposition.object).head;
  if (!predicates.frame_of_noun(sentence.view, deed).found()) return;
  slots.action.id = order;
  const Index done_to = joined_noun(sentence, proposition.object);
  slots.object = thing_slot(sentence, context.lexicon->words, done_to);
  const bool ours = context.in_focus || mentions_subject(sentence, context.speakers);
  if (ours && !slots.counterparty.filled()) slots.counterparty = context.company;
}

// "Wrote to the firm that it would sue unless": more than telling, but in the firm's own words.
void sort_ultimatum(const SentenceReading& sentence, const DocumentContext& context,
                    const Proposition& proposition, Slots& slots) {
  const bool ours = sentence.document->source.role == Role::statement;
  if (!ours && tells_of_ultimatum(sentence, *context.lexicon, proposition)) {
    slots.action.id = kOrder;
  }
}

// "Arrived at Brightwell's sawmill": it went to the company.
bool delivered_to_own(const SentenceReading& sentence, const DocumentContext& context,
                      const Proposition& proposition) {
  if (proposition.counterparty == kNone) return false;
  const Index preposition = sentence.phrase(proposition.counterparty).preposition;
  if (preposition == kNone) return false;
  if (!context.lexicon->reporting.says_where(sentence.view[preposition].id)) return false;
  const Party party = party_of(sentence, proposition.counterparty);
  return party.mention != nullptr && party.owner && context.speakers.subject(party.mention->actor);
}

// "A bondsman obtained the location from Kestrel": what Kestrel did was to provide it; "a surgeon
// received $400 from it": to pay.
void turn_round(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || context.speakers.subject(slots.actor.id)) return;
  const std::vector<Frame>& frames = context.lexicon->predicates.frames();
  const auto with_action = [&frames](const std::string& action) {
    return std::find_if(frames.begin(), frames.end(),
                        [&action](const Frame& frame) { return frame.action == action; });
  };
  const Frame& read = frames[proposition.frame];
  const bool traded = slots.action.id == read.paid_for || slots.action.id == read.for_money;
  const auto trade = traded ? with_action(slots.action.id) : frames.end();
  const std::string& converse = trade != frames.end() ? trade->converse : read.converse;
  if (converse.empty()) return;
  if (delivered_to_own(sentence, context, proposition)) slots.counterparty = context.company;
  if (!context.speakers.subject(slots.counterparty.id)) return;
  std::swap(slots.actor, slots.counterparty);
  name_class(*context.nodes, slots.counterparty);
  slots.action.id = converse;
  const auto other = with_action(converse);
  if (other == frames.end()) return;
  const bool paid = !other->money.empty() &&
                    (is_money(sentence, proposition.object) || is_money(sentence, proposition.sum));
  if (paid) slots.action.id = other->money;
  if (!paid) sort_data(context, static_cast<Index>(other - frames.begin()), slots);
}

}  // namespace

bool in_entry(const SentenceReading& sentence, const DocumentContext& context) {
  return sentence.document->source.role == Role::record && context.block_date.known() &&
         context.dated_block == sentence.block;
}

When paper_day(const SentenceReading& sentence, const DocumentContext& context) {
  return in_entry(sentence, context) ? context.block_date : document_date(sentence);
}

bool heads_company(const SentenceReading& sentence, const DocumentContext& context, Index phrase,
                   const NodeRef& whom) {
  if (context.nodes->own_heads.contains(whom.id)) return true;
  if (phrase == kNone || !context.in_focus) return false;
  const NounPhrase& own = sentence.phrase(phrase);
  return sentence.view[own.first].has(Trait::points) &&
         context.lexicon->words.in(WordGroup::officers, sentence.view[own.head].id);
}

namespace {

// "told Mr Kamau", who manages the farm: the company was told.
void stand_for(const SentenceReading& sentence, const DocumentContext& context, NodeRef& slot) {
  if (context.speakers.speaks_for_subject(slot.id)) {
    slot = context.company;
    return;
  }
  if (slot.id.empty()) return;  // nobody known, as are those of whom only the office is named
  for (const ActorMention& mention : sentence.actors) {
    if (mention.actor != slot.id || !mention.person) continue;
    // Of the minutes and messages of the company itself, whoever acts in them.
    const bool in_house = context.own_voice && mention.affiliation.empty() &&
                          context.document->source.role == Role::record;
    if (in_house || context.speakers.subject(mention.affiliation)) {
      slot = context.company;
      return;
    }
  }
}

// "Our shops have never sold tobacco": the company has not.
void stand_for_premises(const SentenceReading& sentence, const DocumentContext& context,
                        const Proposition& proposition, NodeRef& actor) {
  if (proposition.actor == kNone) return;
  const NounPhrase& phrase = sentence.phrase(whole_of(sentence, proposition.actor));
  const WordId head = sentence.view[phrase.head].id;
  if (!context.lexicon->words.in(WordGroup::premises, head)) return;
  const ActorMention* const owner = possessor_of(sentence, phrase);
  if (owner != nullptr && context.speakers.subject(owner->actor)) {
    actor = {owner->actor, owner->name};
  }
}

// "Support agents opened 900 files", "the directors were told": the company did, and was told.
void stand_for_own(const SentenceReading& sentence, const DocumentContext& context,
                   const Proposition& proposition, Slots& slots) {
  const Source& source = context.document->source;
  const bool about_it = context.in_focus || (source.role == Role::record && context.own_voice);
  if (source.role == Role::statement || !about_it) return;
  const Frame* frame = proposition.frame == kNone
                           ? nullptr
                           : &context.lexicon->predicates.frames()[proposition.frame];
  // "unless the company answers, the agency will sue": whom, the sentence says elsewhere.
  const bool aimed = frame != nullptr && frame->has(Sense::threatens) &&
                     mentions_subject(sentence, context.speakers);
  if (aimed && !slots.counterparty.filled() && slots.actor.id != context.company.id) {
    slots.counterparty = context.company;
  }
  const bool told = frame != nullptr && frame->tells();
  if (told) {
    // "wrote to Northfield's security desk"
    const Party whom = party_of(sentence, proposition.counterparty);
    const bool own_desk =
        whom.owner && whom.mention != nullptr && context.speakers.subject(whom.mention->actor);
    if (own_desk) slots.counterparty = context.company;
  }
  for (const ActorMention& mention : sentence.actors) {
    // Whose people they are is not clear where another body is named with them.
    const bool other = mention.actor.starts_with("~@") && !mention.person &&
                       !context.speakers.subject(mention.actor);
    if (other) return;
  }
  if (context.nodes->own_people.contains(slots.actor.id)) slots.actor = context.company;
  // In the company's own minutes, what is tabled is tabled to it.
  const bool in_house = told && source.role == Role::record && context.own_voice;
  if (in_house && !slots.counterparty.filled() && slots.actor.id != context.company.id) {
    slots.counterparty = context.company;
  }
  // "wrote to the board"
  if (told && heads_company(sentence, context, proposition.counterparty, slots.counterparty)) {
    slots.counterparty = context.company;
  }
}

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
bool among(std::string_view words, std::string_view word) {
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
    if (!word.empty() && word != "+" && !among(words, word)) words.append(" ").append(word);
  }
}

// "nothing that you confide to your profile": not everything, but what the clause after it says.
bool described(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone || !sentence.phrase(phrase).pronoun) return false;
  const Index after = sentence.phrase(phrase).last;
  return after < sentence.view.size() && sentence.view[after].is(Tag::relative);
}

// "Give nothing to insurers": whatever it is. "Nothing of your file": of that.
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

// An object of words alone, or none where nothing else says what it is about, takes the sentence's
// other words with it: "~net + sanctuary bay".
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
                     told ? proposition.counterparty : kNone, frame != nullptr && frame->of_price});
  words += container(sentence, context, proposition.object);
  if (refers_back(sentence, proposition.object)) append_said_last(words, context);
  if (words.empty()) return;
  if (slots.object.id.empty()) slots.object.id = "~";
  slots.object.id.append(" +").append(words);
}

// Was a pronoun taken for whoever acts, though it has to be somebody else: "has never sold data to
// them"? "The casket company offered us a bonus" has us right, and whoever acts wrong.
bool taken_for_itself(const SentenceReading& sentence, Index phrase, const Slots& slots) {
  if (phrase == kNone || slots.counterparty.id != slots.actor.id) return false;
  const Party party = party_of(sentence, phrase);
  return party.mention != nullptr && party.mention->form == ActorMention::Form::pronoun;
}

// Does a preposition govern the phrase of this?
bool governed(const SentenceReading& sentence, Span span) {
  const Index phrase = sentence.phrase_over(span);
  return phrase != kNone && sentence.phrase(phrase).preposition != kNone;
}

}  // namespace

// "the announcement that it would not sell its scanner, it has been touting them": the last topic
// named before the pronoun, and rather one that no preposition governs, else what was last spoken
// of; but in "no fish will get them" not the fish.
NodeRef meant_by(const SentenceReading& sentence, const DocumentContext& context, Index pronoun) {
  const Span span = sentence.view[sentence.phrase(pronoun).head].span;
  const auto text = [&sentence](const TopicMention& topic) {
    return std::string(sentence.text_of(topic.span));
  };
  NodeRef found = context.last.object;
  if (found.id.empty()) {
    const TopicMention* const topic = context.spoken_of;
    found = topic == nullptr ? NodeRef{} : NodeRef{topic->topic, text(*topic)};
  }
  Span doer{};
  for (const Clause& clause : sentence.parse->clauses) {
    const bool own = clause.object == pronoun && clause.subject != kNone && !clause.group.passive;
    if (!own) continue;
    const NounPhrase& subject = sentence.phrase(clause.subject);
    doer = sentence.span_of(subject.first, subject.last);
  }
  bool free = false;
  for (const TopicMention& topic : sentence.topics) {
    if (topic.span.end > span.begin || sentence.place(topic) || topic.span.overlaps(doer)) continue;
    // "Logs from a park have no place here, and we turn them away": the logs
    const bool heads = !governed(sentence, topic.span);
    if (free && !heads) continue;
    found = {topic.topic, text(topic)};
    free = heads;
  }
  return found;
}

// "in Graz": a name that is no actor's and no thing's.
bool named_place(const SentenceReading& sentence, const NounPhrase& phrase) {
  const Span span = sentence.span_of(phrase.first, phrase.last);
  const auto over = [span](const auto& mention) { return mention.span.overlaps(span); };
  for (Index i = phrase.first; i < phrase.last; ++i) {
    const Word& word = sentence.view[i];
    if (!word.is(Tag::name) || word.letters != Letters::capitalised) return false;
  }
  return std::none_of(sentence.actors.begin(), sentence.actors.end(), over) &&
         std::none_of(sentence.topics.begin(), sentence.topics.end(), over);
}

NodeRef place_by_name(std::string_view name) {
  std::string id = "~" + fold(name);
  std::replace(id.begin() + 1, id.end(), ' ', '-');
  return {std::move(id), std::string(name)};
}

// "Haldern" of "in our Haldern plant".
Span name_of_site(const SentenceReading& sentence, const WordLexicon& words,
                  const NounPhrase& phrase) {
  if (!words.in(WordGroup::premises, sentence.view[phrase.head].id)) return {};
  Span name;
  for (Index i = phrase.first; i < phrase.head; ++i) {
    const Word& word = sentence.view[i];
    if (!word.is(Tag::name) || word.letters != Letters::capitalised) {
      if (!name.empty()) return {};
      continue;
    }
    if (name.empty()) name.begin = word.span.begin;
    name.end = word.span.end;
  }
  const bool actor =
      std::any_of(sentence.actors.begin(), sentence.actors.end(),
                  [name](const auto& mention) { return mention.span.overlaps(name); });
  return actor ? Span{} : name;
}

// Where it was done: the first place after a preposition that says so, in the clause.
NodeRef place_of(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition) {
  const Reporting& reporting = context.lexicon->reporting;
  if (proposition.inner == kNone) return {};
  const Clause& clause = sentence.clause(proposition.inner);
  // "was the first in Spain to sell it"
  const Clause& outer = sentence.clause(proposition.clause);
  const bool is = (context.lexicon->words.entry(outer.group.verb).tags & bit(Tag::be)) != 0 ||
                  sentence.cues.has(Cue::first);  // "became the first in Spain to"
  const Index from = is ? std::min(outer.first, clause.first) : clause.first;
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    if (phrase.first < from || phrase.first >= clause.last) continue;
    if (phrase.preposition == kNone || phrase.temporal) continue;
    if (!reporting.says_where(sentence.view[phrase.preposition].id)) continue;
    const Span span = sentence.span_of(phrase.first, phrase.last);
    for (const TopicMention& topic : sentence.topics) {
      if (span.contains(topic.span) && sentence.place(topic)) {
        return {topic.topic, std::string(sentence.text_of(topic.span))};
      }
    }
    // "The mill in Graz sells no flour": which mill it is, and not where it sells none.
    const bool of_subject =
        clause.subject != kNone && sentence.phrase(clause.subject).last == phrase.preposition;
    if (!of_subject && named_place(sentence, phrase)) {
      return place_by_name(sentence.text_of(span));
    }
    if (const Span name = name_of_site(sentence, context.lexicon->words, phrase);
        !of_subject && !name.empty()) {
      return place_by_name(sentence.text_of(name));
    }
  }
  return {};
}

namespace {

// The deed that a verb without one of its own stands for, done by `actor`: "does not look at them
// and will not in future", "sold it, though it had said that it would not" of the clause before,
// else the last one; nothing where there is none.
std::optional<Slots> deed_before(const SentenceReading& sentence, const DocumentContext& context,
                                 const Proposition& proposition, const NodeRef& actor) {
  for (Index i = proposition.clause; i-- > 0;) {
    const Index verb = sentence.clause(i).group.main;
    if (verb >= context.skip_first && verb < context.skip_last) continue;
    const Proposition& before = sentence.proposition(i);
    // "Testing on animals is wrong, and we refuse to do it"
    const bool judged = before.frame == kNone && sentence.view[verb].is(Tag::be);
    if (judged) continue;
    if (before.frame == kNone) break;
    Slots slots = read_slots(sentence, context, before);
    if (!words_only(actor.id)) slots.actor = actor;
    return slots;
  }
  if (context.last.action.id.empty()) return std::nullopt;
  Slots slots;
  slots.actor = actor;
  slots.action = context.last.action;
  slots.object = context.last.object;
  slots.counterparty = context.last.counterparty;
  slots.frame = context.last.frame;
  return slots;
}

}  // namespace

namespace {

// "shipped every bag and will not ship another": one of those last spoken of
bool stands_in(const SentenceReading& sentence, const WordLexicon& words, Index phrase) {
  if (phrase == kNone) return false;
  const NounPhrase& own = sentence.phrase(phrase);
  return own.last == own.first + 1 && joined_noun(sentence, phrase) == kNone &&
         words.in(WordGroup::stand_ins, sentence.view[own.head].id);
}

// The last thing in front of `phrase` that something was done to: "the mill" of "closed the mill
// and will build another"; kNone where there is none.
Index object_before(const SentenceReading& sentence, Index phrase) {
  Index found = kNone;
  for (const Clause& clause : sentence.parse->clauses) {
    const Index object = clause.object;
    const bool before = object != kNone && object < phrase && !sentence.phrase(object).temporal;
    if (before && !sentence.phrase(object).pronoun) found = object;
  }
  return found;
}

// "the data of 40,000 customers"
bool of_people(const SentenceReading& sentence, const DocumentContext& context, Index object,
               const NodeRef& thing) {
  if (thing.id != context.lexicon->reporting.data()) return false;
  const Party party = party_of(sentence, joined_noun(sentence, object));
  return party.mention != nullptr && context.nodes->people.contains(party.mention->actor);
}

// "Laid off 40 people", "cut 40 jobs": employees. "Bribed an officer": a bribe, to him.
void name_implied(const DocumentContext& context, const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || context.ontology == nullptr) return;
  const Frame& frame = context.lexicon->predicates.frames()[proposition.frame];
  // "dismissed 26 workers of its boiler house": not itself.
  const bool itself = slots.object.id == slots.actor.id;
  const bool anybody =
      !slots.object.id.empty() && (itself || slots.object.id == context.nodes->anybody);
  if (anybody && !frame.whom.empty()) slots.object.id = frame.whom;
  const std::string& implied = frame.implies;
  const Node* const node = implied.empty() ? nullptr : context.ontology->find(implied);
  if (node == nullptr) return;
  const Node* const named = context.ontology->find(slots.object.id);
  const bool thing = named != nullptr && named->kind == NodeKind::topic;
  if (slots.object.filled() && !thing && !slots.counterparty.filled() &&
      node->kind == NodeKind::topic) {
    slots.counterparty = slots.object;
  }
  slots.object = {node->id, node->name};
}

// "None of our products": whatever the company sells.
bool own_goods(const SentenceReading& sentence, const DocumentContext& context, Index object) {
  if (object == kNone) return false;
  const Index of = joined_noun(sentence, object);
  const NounPhrase& phrase = sentence.phrase(of == kNone ? object : of);
  const ActorMention* const owner = possessor_of(sentence, phrase);
  return owner != nullptr && context.speakers.subject(owner->actor) &&
         phrase.head == phrase.first + 1 &&
         context.lexicon->words.in(WordGroup::goods, sentence.view[phrase.head].id);
}

// Whom and what pronouns of the proposition stand for, as far as the text says.
void resolve_pronouns(const SentenceReading& sentence, const DocumentContext& context,
                      const Proposition& proposition, Slots& slots) {
  // "does not look at them" is not said of itself.
  if (proposition.object != kNone && slots.object.id == slots.actor.id &&
      sentence.phrase(proposition.object).pronoun) {
    slots.object.id.clear();
  }
  if (taken_for_itself(sentence, proposition.counterparty, slots)) slots.counterparty.id.clear();
  if (proposition.object != kNone && slots.object.id.empty() &&
      sentence.phrase(proposition.object).pronoun &&
      !sentence.view[sentence.phrase(proposition.object).head].has(Trait::negative)) {
    slots.object = meant_by(sentence, context, proposition.object);
  }
  if (stands_in(sentence, context.lexicon->words, proposition.object)) {
    const Index meant = object_before(sentence, proposition.object);
    const NodeRef thing = meant == kNone ? meant_by(sentence, context, proposition.object)
                                         : thing_slot(sentence, context.lexicon->words, meant);
    if (thing.filled()) slots.object = thing;
  }
}

// "a leak at another mill": no leak that was spoken of before.
bool of_another(const SentenceReading& sentence, const WordLexicon& words, Index object) {
  if (object == kNone || object + 1 >= sentence.parse->phrases.size()) return false;
  const NounPhrase& place = sentence.phrase(object + 1);
  return place.preposition == sentence.phrase(object).last &&
         words.in(WordGroup::another, sentence.view[place.first].id);
}

// "sold everything but flour": what is named is what was not.
bool excepted(const SentenceReading& sentence, Index object) {
  if (object == kNone) return false;
  const CueMention* cue = sentence.cues.find(Cue::exception);
  if (cue == nullptr) return false;
  const Index first = cue->first - sentence.view.first_token;
  const NounPhrase& all = sentence.phrase(object);
  return all.pronoun && (first == all.first || first == all.last);
}

}  // namespace

Slots read_slots(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition) {
  const WordLexicon& words = context.lexicon->words;
  Slots slots;
  slots.actor = actor_slot(sentence, words, proposition.actor);
  if (pro_verb(sentence, context, proposition)) {
    if (auto deed = deed_before(sentence, context, proposition, slots.actor)) return *deed;
  }
  slots.action = action_slot(sentence, context, proposition);
  slots.object = thing_slot(sentence, words, proposition.object);
  if (of_people(sentence, context, proposition.object, slots.object)) {
    slots.object.id = context.lexicon->reporting.data_of_people();
  }
  slots.counterparty = counterparty_slot(sentence, words, proposition.counterparty);
  if (any_person(sentence, proposition.object)) slots.object.id = context.nodes->anybody;
  if (any_person(sentence, proposition.counterparty)) {
    // "to anybody" sets no limit, "to anybody under eighteen" does.
    const Index after = sentence.phrase(proposition.counterparty).last;
    const bool limited =
        after < sentence.view.size() &&
        (sentence.view[after].is(Tag::preposition) || sentence.view[after].is(Tag::relative));
    slots.counterparty =
        limited ? NodeRef{context.nodes->anybody, slots.counterparty.name} : NodeRef{};
  }
  if (!refers_back(sentence, proposition.object)) name_class(*context.nodes, slots.object);
  if (!refers_back(sentence, proposition.counterparty)) {
    name_class(*context.nodes, slots.counterparty);
  }
  sort_parties(context, proposition, slots);
  name_money(sentence, context, proposition, slots.object);
  resolve_pronouns(sentence, context, proposition, slots);
  sort_data(context, proposition.frame, slots);
  sort_trade(sentence, context, proposition, slots);
  sort_tally(sentence, context, proposition, slots);
  sort_deed(sentence, context, proposition, slots);
  sort_ultimatum(sentence, context, proposition, slots);
  turn_offering(sentence, context, proposition, slots);
  turn_round(sentence, context, proposition, slots);
  turn_finding(sentence, context, proposition, slots);
  for (NodeRef* slot : {&slots.actor, &slots.counterparty}) stand_for(sentence, context, *slot);
  stand_for_premises(sentence, context, proposition, slots.actor);
  stand_for_own(sentence, context, proposition, slots);
  if (!slots.place.filled()) slots.place = place_of(sentence, context, proposition);
  add_context(sentence, context, proposition, slots);
  open_to_all(sentence, words, proposition, slots.object);
  const bool anything =
      words_only(slots.object.id) && own_goods(sentence, context, proposition.object);
  if (anything || of_another(sentence, words, proposition.object) ||
      excepted(sentence, proposition.object)) {
    slots.object = {};
  }
  name_implied(context, proposition, slots);
  if (proposition.frame != kNone) {
    slots.frame = context.lexicon->predicates.frames()[proposition.frame].id;
  }
  return slots;
}

void note_question(const SentenceReading& sentence, DocumentContext& context) {
  context.asked = {};
  for (Index i = 0; i < sentence.parse->clauses.size(); ++i) {
    if (!sentence.clause(i).group.finite) continue;
    const Proposition& asked = sentence.proposition(i);
    if (asked.frame == kNone) continue;
    const Slots slots = read_slots(sentence, context, asked);
    context.asked = {slots.action, slots.object, slots.counterparty, slots.frame};
    return;
  }
}

void note_topic(const SentenceReading& sentence, DocumentContext& context) {
  for (std::size_t i = sentence.topics.size(); i-- > 0;) {
    if (sentence.place(sentence.topics[i])) continue;
    context.spoken_of = &sentence.topics[i];
    return;
  }
  context.spoken_of = nullptr;
}

}  // namespace gainsay::claim

#include "claim/clauses/predicates.h"

#include <array>
#include <utility>

#include "claim/clauses/parse.h"
#include "claim/words/inflect.h"
#include "claim/words/knowledge_file.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kFramesFile = "data/lexicon/en/frames.yaml";
constexpr std::string_view kOperatorsFile = "data/lexicon/en/operators.yaml";
constexpr std::uint32_t kLongestGap = 7;  // words that "*" may stand for

SlotRole role_from(std::string_view text, SlotRole otherwise) {
  if (text == "object") return SlotRole::object;
  if (text == "counterparty") return SlotRole::counterparty;
  if (text == "actor") return SlotRole::actor;
  if (text == "none") return SlotRole::none;
  return otherwise;
}

constexpr std::array<std::pair<std::string_view, Effect>, 14> kEffects{{
    {"none", Effect::none},
    {"cessation", Effect::cessation},
    {"attempt", Effect::attempt},
    {"decline", Effect::decline},
    {"negation", Effect::negation},
    {"plan", Effect::plan},
    {"promise", Effect::promise},
    {"continue", Effect::keeps_on},
    {"begin", Effect::begin},
    {"deny", Effect::deny},
    {"ask", Effect::ask},
    {"ability", Effect::ability},
    {"hedge", Effect::hedge},
    {"need", Effect::need},
}};

constexpr std::array<std::string_view, 25> kSenses{
    "ends",    "guards",   "hazard",   "learns",  "knows",     "offering", "told",
    "coerces", "involves", "dealings", "bounded", "threatens", "finds",    "sums",
    "duty",    "opines",   "able",     "noted",   "against",   "arrives",  "tries",
    "makes",   "uses",     "at_once",  "penal"};

std::vector<WordId> word_ids(WordLexicon& lexicon, const std::vector<std::string>& words) {
  std::vector<WordId> ids;
  ids.reserve(words.size());
  for (const std::string& word : words) ids.push_back(lexicon.intern(word));
  return ids;
}

Frame read_frame(const yaml::Node& node, WordLexicon& lexicon) {
  Frame frame;
  frame.id = node.text("id");
  frame.action = node.text("action");
  frame.converse = node.text("converse");
  frame.whom = node.text("whom");
  frame.implies = node.text("implies");
  frame.thing = node.text("thing");
  frame.deed = node.text("deed");
  if (const std::vector<std::string> nouns = node.texts("nouns"); !nouns.empty()) {
    frame.noun = nouns.front();
  }
  frame.money = node.text("money");
  frame.data = node.text("data");
  frame.substance = node.text("substance");
  frame.paid_for = node.text("paid_for");
  frame.for_money = node.text("for_money");
  frame.over = node.text("over");
  frame.people = node.text("people");
  frame.subject = role_from(node.text("subject"), SlotRole::actor);
  frame.direct = role_from(node.text("patient"), SlotRole::object);
  frame.ergative = node.text("ergative") == "true";
  frame.of_price = node.find("of_price") != nullptr;
  frame.dative = node.text("dative") == "true";
  frame.recipient = node.text("recipient") == "true";
  frame.undone = node.text("status") == "not_done";
  frame.declined = node.text("status") == "declined";
  for (const std::string& sense : node.texts("sense")) {
    for (unsigned i = 0; i < kSenses.size(); ++i) {
      if (sense == kSenses[i]) frame.senses |= 1U << i;
    }
  }
  frame.object = word_ids(lexicon, node.texts("object"));
  frame.counterparty = word_ids(lexicon, node.texts("counterparty"));
  if (const yaml::Node* example = node.find("example"); example != nullptr) {
    frame.example = example->text("text");
    frame.example_object = example->text("object");
    frame.example_counterparty = example->text("counterparty");
  }
  return frame;
}

Operator read_operator(const yaml::Node& node) {
  Operator entry;
  entry.id = node.text("id");
  entry.example = node.text("example");
  for (const auto& [name, effect] : kEffects) {
    if (node.text("effect") == name) entry.effect = effect;
    if (node.text("progressive") == name) entry.progressive = effect;
  }
  entry.negates = node.text("negates") == "true";
  entry.passive = node.text("passive") == "true";
  entry.object_does = node.text("doer") == "object";
  for (const std::string& of : node.texts("of")) {
    entry.takes_noun |= of == "noun";
    entry.takes_bare |= of == "bare";
    entry.takes_to |= of == "to" || of == "that";
    entry.takes_ing |= of == "ing" || of == "from" || of == "of";
  }
  return entry;
}

}  // namespace

std::string_view name_of(Effect effect) {
  constexpr std::array<std::string_view, 14> kNames{
      "none",    "cessation", "attempt", "decline", "negation", "plan",  "promise",
      "goes-on", "begin",     "deny",    "ask",     "ability",  "hedge", "need"};
  return kNames[static_cast<std::size_t>(effect)];
}

namespace {

// Is the word a noun that a plural can be made of: none of the small words, and no form in -s?
bool names_thing(const WordLexicon& lexicon, WordId word) {
  constexpr TagSet kOther = ~(bit(Tag::noun) | bit(Tag::verb_base));
  const std::string_view text = lexicon.text(word);
  return word != 0 && text.size() > 2 && !text.ends_with('s') &&
         (lexicon.entry(word).tags & kOther) == 0;
}

}  // namespace

void Predicates::add(Patterns& patterns, WordLexicon& lexicon, std::string_view phrase,
                     std::uint32_t target) {
  const std::vector<std::string_view> words = split_words(phrase);
  if (words.empty()) return;
  const WordId verb = lexicon.intern(words.front());
  Pattern pattern;
  pattern.target = target;
  for (std::size_t i = 1; i < words.size(); ++i) {
    pattern.rest.push_back(words[i] == "*" ? 0 : lexicon.intern(words[i]));
  }
  pattern.about = words.size() > 1 && lexicon.in(WordGroup::about, lexicon.intern(words.back()));
  pattern.words = 1;
  for (const WordId word : pattern.rest) pattern.words += word != 0 ? 1U : 0U;
  if (patterns.size() <= verb) patterns.resize(verb + 1);
  // "take down" is "take it down", too.
  const bool particle = pattern.rest.size() == 1 && pattern.rest[0] != 0 &&
                        (lexicon.entry(pattern.rest[0]).traits & bit(Trait::particle)) != 0;
  patterns[verb].push_back(pattern);
  if ((lexicon.entry(verb).tags & bit(Tag::be)) != 0) add_passive(patterns, lexicon, pattern);
  // "run * advertisement" is "run four advertisements", too.
  if (!particle && pattern.rest.size() > 1 && names_thing(lexicon, pattern.rest.back())) {
    Pattern many = pattern;
    many.rest.back() = lexicon.intern(inflect(lexicon.text(pattern.rest.back()), false).s);
    patterns[verb].push_back(std::move(many));
  }
  if (particle) {
    pattern.rest.insert(pattern.rest.begin(), 0);
    pattern.split = true;
    patterns[verb].push_back(std::move(pattern));
  }
}

// "be handed to" is found at "hand", too, where that is a participle after a form of be.
void Predicates::add_passive(Patterns& patterns, const WordLexicon& lexicon, Pattern pattern) {
  if (pattern.rest.size() < 2 || pattern.rest.front() == 0) return;
  const WordEntry& participle = lexicon.entry(pattern.rest.front());
  if ((participle.tags & bit(Tag::verb_participle)) == 0) return;
  const WordId verb = participle.past_of != 0 ? participle.past_of : participle.verb;
  if (verb == 0) return;
  pattern.rest.erase(pattern.rest.begin());
  pattern.passive = true;
  if (patterns.size() <= verb) patterns.resize(verb + 1);
  patterns[verb].push_back(std::move(pattern));
}

void Predicates::add_noun(WordLexicon& lexicon, const std::string& noun, std::uint32_t frame) {
  const std::vector<std::string_view> words = split_words(noun);
  const std::string head(words.back());
  for (const std::string& form : {head, inflect(head, false).s}) {
    const WordId id = lexicon.intern(form);
    if (words.size() > 1) {
      compounds_.push_back({lexicon.intern(words[words.size() - 2]), id, frame});
      continue;
    }
    if (nouns_.size() <= id) nouns_.resize(id + 1, kNone);
    if (nouns_[id] == kNone) nouns_[id] = frame;
  }
}

Result<Predicates> Predicates::load(const Knowledge& knowledge, WordLexicon& lexicon) {
  auto frames = read_knowledge(knowledge, kFramesFile);
  if (!frames) return fail(frames.error());
  auto operators = read_knowledge(knowledge, kOperatorsFile);
  if (!operators) return fail(operators.error());
  Predicates table;
  if (const yaml::Node* list = frames->find("frames"); list != nullptr) {
    for (const yaml::Node& node : list->items) {
      const auto index = static_cast<std::uint32_t>(table.frames_.size());
      table.frames_.push_back(read_frame(node, lexicon));
      if (table.involvement_ == kNone && table.frames_.back().has(Sense::involves)) {
        table.involvement_ = index;
      }
      if (table.usage_ == kNone && table.frames_.back().has(Sense::uses)) table.usage_ = index;
      if (table.approval_ == kNone && table.frames_.back().has(Sense::opines)) {
        table.approval_ = index;
      }
      if (table.ties_ == kNone && table.frames_.back().has(Sense::dealings)) table.ties_ = index;
      for (const std::string_view key : {"verbs", "phrases"}) {
        for (const std::string& phrase : node.texts(key)) {
          add(table.frame_patterns_, lexicon, phrase, index);
        }
      }
      for (const std::string& phrase : node.texts("of_price")) {
        add(table.price_patterns_, lexicon, phrase, index);
      }
      for (const std::string& noun : node.texts("nouns")) table.add_noun(lexicon, noun, index);
    }
  }
  if (const yaml::Node* list = operators->find("operators"); list != nullptr) {
    for (const yaml::Node& node : list->items) {
      const auto index = static_cast<std::uint32_t>(table.operators_.size());
      table.operators_.push_back(read_operator(node));
      for (const std::string_view key : {"verbs", "phrases"}) {
        for (const std::string& phrase : node.texts(key)) {
          add(table.operator_patterns_, lexicon, phrase, index);
        }
      }
    }
  }
  for (Patterns* patterns :
       {&table.frame_patterns_, &table.price_patterns_, &table.operator_patterns_}) {
    for (std::vector<Pattern>& of_verb : *patterns) {
      for (Pattern& pattern : of_verb) {
        pattern.next = pattern.rest.empty() ? 0 : pattern.rest[0];
        for (const WordId word : pattern.rest) pattern.named |= word == 0 ? 0 : bit_of_word(word);
        pattern.done_to =
            patterns == &table.operator_patterns_ && table.operators_[pattern.target].passive;
      }
    }
  }
  return table;
}

namespace {

// Where the words of `rest` end when they begin at `at`; kNone when they do not stand there.
Index end_of(const SentenceView& sentence, std::span<const WordId> rest, Index at) {
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (rest[i] != 0) {
      const bool here = at < sentence.size() && sentence[at].id == rest[i] && !sentence[at].bound;
      if (!here) return kNone;
      ++at;
      continue;
    }
    const std::span<const WordId> tail = rest.subspan(i + 1);
    std::uint32_t commas = 0;
    for (std::uint32_t gap = 0; gap <= kLongestGap && at + gap < sentence.size(); ++gap) {
      // "told the paper that it had sold to schools" is no "tell * to".
      const bool opens =
          sentence[at + gap].has(Trait::says_that) &&
          (sentence[at + gap].is(Tag::subordinator) || sentence[at + gap].is(Tag::relative));
      // "issued vouchers instead of refunds" is no "issue * refund".
      const bool instead = sentence[at + gap].is(Tag::adverb) && sentence[at + gap].replaces;
      if (sentence[at + gap].is(Tag::stop) || opens || instead) break;
      // "gave the firm, a broker, access": two commas set something in, one ends the phrase.
      commas += sentence[at + gap].is(Tag::comma) ? 1U : 0U;
      if (commas > 2) break;
      if (commas == 1) continue;
      if (const Index end = end_of(sentence, tail, at + gap); end != kNone) return end;
    }
    return kNone;
  }
  return at;
}

bool any_verb(const SentenceView& sentence, Index first, Index last) {
  return std::any_of(sentence.words.begin() + first, sentence.words.begin() + last,
                     [](const Word& word) { return word.any_verb() || word.is(Tag::be); });
}

// "The ash released by the mill in 2018 came to 9 tonnes": does the clause's own verb stand in
// [first, last), behind a participle, and not one of what is described there?
bool own_verb(const SentenceView& sentence, Index first, Index last) {
  for (Index i = first; i < last; ++i) {
    if (sentence[i].is(Tag::relative) || sentence[i].is(Tag::subordinator)) return false;
    if (sentence[i].finite()) return true;
  }
  return false;
}

// May the words [first, last) be the object that stands between a verb and its particle?
bool object_only(const SentenceView& sentence, Index first, Index last) {
  for (Index i = first; i < last; ++i) {
    const Tag tag = sentence[i].tag;
    if (tag == Tag::preposition || tag == Tag::adverb || tag == Tag::coordinator ||
        sentence[i].any_verb()) {
      return false;
    }
  }
  return last < sentence.size() ? !sentence[last].temporal : true;
}

}  // namespace

PredicateMatch Predicates::match(const Patterns& patterns, const SentenceView& sentence,
                                 WordId verb, Index after, bool passive) {
  PredicateMatch best;
  if (verb == 0 || verb >= patterns.size()) return best;
  // "is not yet in a position to": what stands between does not count.
  while (after < sentence.size() &&
         (sentence[after].is(Tag::negator) || sentence[after].has(Trait::skippable))) {
    ++after;
  }
  const WordId here = after < sentence.size() ? sentence[after].id : 0;
  for (const Pattern& pattern : patterns[verb]) {
    if (pattern.next != 0 && pattern.next != here) continue;
    if (!sentence.may_hold(pattern.named)) continue;
    const auto words = pattern.words;
    if ((best.found() && words <= best.words) ||
        ((pattern.passive || pattern.done_to) && !passive)) {
      continue;
    }
    const Index end = end_of(sentence, pattern.rest, after);
    if (end == kNone) continue;
    if (pattern.split && !object_only(sentence, after, end - 1)) continue;
    // "gave the firm notice to be off the premises" gives nothing off.
    const bool trailing = pattern.rest.size() > 1 && pattern.rest.front() == 0 &&
                          sentence[end - 1].has(Trait::particle);
    if (trailing && any_verb(sentence, after, end - 1)) continue;
    if (passive && own_verb(sentence, after, std::max(after, end - 1))) continue;
    // "read about 4,000 letters": nearly so many
    if (pattern.about && end < sentence.size() && sentence[end].is(Tag::number)) continue;
    // "kept the letters from May on": no one was kept from them; "took the yard last week" took no
    // last one
    const bool gap = pattern.rest.size() > 1 && pattern.rest[pattern.rest.size() - 2] == 0;
    const bool dated = end < sentence.size() && sentence[end].temporal;
    if (dated && (pattern.split || (gap && sentence[end - 1].is(Tag::preposition)))) continue;
    if (gap && sentence[end - 1].temporal) continue;
    best = {pattern.target, end, words, pattern.passive};
  }
  return best;
}

PredicateMatch Predicates::frame_at(const SentenceView& sentence, WordId verb, Index after,
                                    bool passive) const {
  return match(frame_patterns_, sentence, verb, after, passive);
}

PredicateMatch Predicates::frame_with_subject(const SentenceView& sentence, WordId verb,
                                              Index after, WordId subject, bool bare) const {
  PredicateMatch best;
  if (verb == 0 || subject == 0 || verb >= frame_patterns_.size()) return best;
  for (const Pattern& pattern : frame_patterns_[verb]) {
    if (pattern.passive || pattern.words <= best.words) continue;
    // "cook the books", "tap * lines"; but "dodge tax" has no other words
    const std::span rest(pattern.rest);
    const auto opening = rest.first(std::min<std::size_t>(2, rest.size()));
    const auto noun = std::find(opening.begin(), opening.end(), subject);
    if (noun == opening.end() || (noun == opening.begin() && !bare)) continue;
    const auto taken = static_cast<std::size_t>(noun - opening.begin()) + 1;
    const Index end = end_of(sentence, rest.subspan(taken), after);
    if (end != kNone) best = {pattern.target, end, pattern.words, false};
  }
  return best;
}

PredicateMatch Predicates::price_move_at(const SentenceView& sentence, WordId verb, Index after,
                                         bool passive) const {
  return match(price_patterns_, sentence, verb, after, passive);
}

PredicateMatch Predicates::operator_at(const SentenceView& sentence, WordId verb, Index after,
                                       bool passive) const {
  return match(operator_patterns_, sentence, verb, after, passive);
}

const Operator* Predicates::operator_of(const SentenceView& sentence,
                                        const VerbGroup& group) const {
  const PredicateMatch op = operator_at(sentence, group.verb, group.last, group.passive);
  return op.found() ? &operators_[op.index] : nullptr;
}

PredicateMatch Predicates::frame_of_noun(const SentenceView& sentence, Index head) const {
  const WordId id = sentence[head].id;
  const WordId before = head > 0 ? sentence[head - 1].id : 0;
  for (const Compound& compound : compounds_) {
    if (compound.head == id && compound.before == before) return {compound.frame, head + 1, 2};
  }
  if (id == 0 || id >= nouns_.size() || nouns_[id] == kNone) return {};
  return {nouns_[id], head + 1, 1};
}

}  // namespace gainsay::claim

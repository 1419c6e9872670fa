#include "claim/words/word_lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claim/words/inflect.h"
#include "claim/words/knowledge_file.h"

namespace gainsay::claim {
namespace {

// Lists of words.yaml, in the order of WordGroup.
constexpr std::array<std::string_view, kWordGroups> kGroupLists{
    "than_words",      "against_words",     "earlier_words",   "reader_possessives",
    "until_words",     "showing_verbs",     "charge_nouns",    "other_actors",
    "unreal_words",    "nearly_words",      "answer_words",    "impersonal_subjects",
    "lasting_words",   "pending_words",     "degree_words",    "again_words",
    "resuming_verbs",  "falsely_words",     "imitation_words", "another_words",
    "zero_words",      "beside_words",      "as_words",        "opening_words",
    "vouching_words",  "dating_verbs",      "mandating_verbs", "thing_verbs",
    "where_words",     "premises",          "hundred_words",   "any_words",
    "said_things",     "holding_words",     "always_words",    "since_words",
    "either_words",    "leave_words",       "wares",           "goods_words",
    "listing_verbs",   "tallies",           "currency_signs",  "punishes",
    "penalties",       "imposing_verbs",    "guilty",          "for_deeds",
    "upon_words",      "public_bodies",     "claiming_verbs",  "answerable_words",
    "price_words",     "any_price_words",   "office_words",    "greetings",
    "stand_ins",       "climbing_verbs",    "market_words",    "same_words",
    "meetings",        "seeing_verbs",      "knowing_words",   "unless_words",
    "ever_words",      "other_words",       "indefinites",     "officer_nouns",
    "about_words",     "share_words",       "pressing_words",  "addressing_words",
    "plural_selves",   "manner_words",      "beneath_words",   "excepting_words",
    "unremarkable",    "known_verbs",       "believing_verbs", "rejecting_verbs",
    "supposing_verbs", "leaving_verbs",     "measure_words",   "chance_nouns",
    "pausing_verbs",   "one_person",        "further_words",   "away_words",
    "only_words",      "that_verbs",        "informing_verbs", "witnessing_verbs",
    "papers",          "documenting_verbs", "by_deeds",        "going_on_verbs"};

constexpr std::string_view kWordsFile = "data/lexicon/en/words.yaml";
constexpr std::string_view kVerbsFile = "data/lexicon/en/verbs.yaml";

struct TaggedList {
  std::string_view key;
  Tag tag;
};

constexpr std::array kTaggedLists{
    TaggedList{"determiners", Tag::determiner},
    TaggedList{"subject_pronouns", Tag::pronoun},
    TaggedList{"object_pronouns", Tag::pronoun},
    TaggedList{"possessives", Tag::possessive},
    TaggedList{"prepositions", Tag::preposition},
    TaggedList{"subordinators", Tag::subordinator},
    TaggedList{"relatives", Tag::relative},
    TaggedList{"infinitive_marker", Tag::to},
    TaggedList{"coordinators", Tag::coordinator},
    TaggedList{"negators", Tag::negator},
    TaggedList{"adverbs", Tag::adverb},
    TaggedList{"adjectives", Tag::adjective},
    TaggedList{"nouns", Tag::noun},
    TaggedList{"number_words", Tag::number},
    TaggedList{"months_and_days", Tag::name},
};

struct TraitList {
  std::string_view key;
  Trait trait;
};

constexpr std::array kTraitLists{
    TraitList{"negative_determiners", Trait::negative},
    TraitList{"negative_pronouns", Trait::negative},
    TraitList{"particles", Trait::particle},
    TraitList{"empty_words", Trait::empty},
    TraitList{"months_and_days", Trait::calendar_word},
    TraitList{"number_words", Trait::number_word},
    TraitList{"questions", Trait::question_word},
    TraitList{"conditionals", Trait::conditional},
    TraitList{"means_nouns", Trait::means},
    TraitList{"final_adjectives", Trait::final},
    TraitList{"pale_heads", Trait::pale},
    TraitList{"business_nouns", Trait::business},
    TraitList{"infinitive_openers", Trait::takes_to},
    TraitList{"pointing_determiners", Trait::points},
    TraitList{"person_pronouns", Trait::person},
    TraitList{"stock_prepositions", Trait::stock},
    TraitList{"expletives", Trait::expletive},
    TraitList{"resultative_verbs", Trait::leaves_so},
    TraitList{"period_nouns", Trait::period},
    TraitList{"period_closers", Trait::closes},
    TraitList{"succeeding_words", Trait::succeeds},
    TraitList{"noun_joiners", Trait::joins_noun},
    TraitList{"time_parts", Trait::time_part},
    TraitList{"money_nouns", Trait::money},
    TraitList{"resuming", Trait::resumes},
    TraitList{"staff_nouns", Trait::staff},
    TraitList{"exemplifying", Trait::exemplifies},
    TraitList{"partitives", Trait::partitive},
    TraitList{"vague_nouns", Trait::vague},
    TraitList{"skippable_adverbs", Trait::skippable},
    TraitList{"content_nouns", Trait::content_noun},
    TraitList{"asking_verbs", Trait::asks},
    TraitList{"inverting_words", Trait::inverts},
    TraitList{"false_words", Trait::falsehood},
    TraitList{"true_words", Trait::truth},
    TraitList{"misjudging_words", Trait::misjudges},
    TraitList{"lacking_words", Trait::lacking},
    TraitList{"waiting_words", Trait::waits},
    TraitList{"object_forms", Trait::object_form},
    TraitList{"device_nouns", Trait::device},
    TraitList{"since_words", Trait::since},
    TraitList{"reader_pronouns", Trait::reader},
    TraitList{"modals_of_wish", Trait::wish},
    TraitList{"modals_of_chance", Trait::may_be},
    TraitList{"modals_of_future", Trait::to_come},
    TraitList{"modals_of_agreement", Trait::agrees},
    TraitList{"modals_of_leave", Trait::leave},
    TraitList{"modals_of_ability", Trait::ability},
    TraitList{"modals_of_could", Trait::could},
    TraitList{"modals_of_would", Trait::would},
    TraitList{"supposing_words", Trait::supposes},
    TraitList{"preferring_words", Trait::prefers},
    TraitList{"content_openers", Trait::says_that},
    TraitList{"owning_words", Trait::own},
    TraitList{"holding_verbs", Trait::holds},
    TraitList{"causing_verbs", Trait::causes},
    TraitList{"reason_words", Trait::reason},
    TraitList{"recurring_nouns", Trait::recurs},
    TraitList{"news_nouns", Trait::news},
    TraitList{"deed_words", Trait::stands_for_deed},
};

// A list may be a YAML sequence or, for long ones, words in one text.
std::vector<std::string> list_at(const yaml::Node& root, std::string_view key) {
  std::vector<std::string> words;
  for (const std::string& item : root.texts(key)) {
    for (const std::string_view word : split_words(item)) words.emplace_back(word);
  }
  return words;
}

Tag participle_tag(std::string_view kind, bool past_tag) {
  if (kind == "participle") return Tag::verb_participle;
  if (kind == "gerund") return Tag::verb_ing;
  return past_tag ? Tag::verb_past : Tag::other;
}

// be, have, do: their forms carry the auxiliary's tag, and the verb's for non-finite ones.
void add_auxiliary(WordLexicon& lexicon, const yaml::Node& forms, Tag tag) {
  if (!forms.is_mapping() || forms.entries.empty()) return;
  const WordId base = lexicon.intern(forms.entries.front().key.scalar);
  for (const auto& [form, kind] : forms.entries) {
    const WordId id = lexicon.intern(form.scalar);
    WordEntry& entry = lexicon.entry(id);
    entry.verb = base;
    entry.tags |= bit(tag);
    for (const std::string_view one : split_words(kind.scalar)) {
      const Tag extra = participle_tag(one, false);
      if (extra != Tag::other) entry.tags |= bit(extra);
      if (one == "past") entry.traits |= bit(Trait::past_be);
      if (one == "base") entry.tags |= bit(Tag::verb_base);
    }
  }
}

void add_form(WordLexicon& lexicon, std::string_view form, WordId base, Tag tag) {
  WordEntry& entry = lexicon.entry(lexicon.intern(form));
  entry.tags |= bit(tag);
  const bool past = tag == Tag::verb_past || tag == Tag::verb_participle;
  if (past && entry.past_of == 0) entry.past_of = base;
  if (entry.verb == 0) entry.verb = base;
}

void add_verb(WordLexicon& lexicon, std::string_view word, const VerbForms& forms) {
  const WordId base = lexicon.intern(word);
  lexicon.entry(base).tags |= bit(Tag::verb_base);
  lexicon.entry(base).verb = base;
  add_form(lexicon, forms.s, base, Tag::verb_s);
  add_form(lexicon, forms.past, base, Tag::verb_past);
  add_form(lexicon, forms.participle, base, Tag::verb_participle);
  add_form(lexicon, forms.ing, base, Tag::verb_ing);
}

void add_verbs(WordLexicon& lexicon, const yaml::Node& root) {
  const std::vector<std::string> doubling = list_at(root, "doubling");
  const auto doubles = [&doubling](std::string_view word) {
    for (const std::string& entry : doubling) {
      if (entry == word) return true;
    }
    return false;
  };
  // Irregular ones first: "found" is first of all the past of "find".
  if (const yaml::Node* irregular = root.find("irregular"); irregular != nullptr) {
    for (const auto& [base, parts] : irregular->entries) {
      VerbForms forms = inflect(base.scalar, doubles(base.scalar));
      if (parts.items.size() == 2) {
        forms.past = parts.items[0].scalar;
        forms.participle = parts.items[1].scalar;
      }
      add_verb(lexicon, base.scalar, forms);
    }
  }
  for (const std::string& base : list_at(root, "regular")) {
    add_verb(lexicon, base, inflect(base, doubles(base)));
  }
  for (const std::string& base : list_at(root, "noun_too")) {
    const std::string s = inflect(base, false).s;
    for (const std::string_view form : {std::string_view(base), std::string_view(s)}) {
      WordEntry& entry = lexicon.entry(lexicon.intern(form));
      entry.tags |= bit(Tag::noun);
      entry.traits |= bit(Trait::noun_too);
    }
  }
  for (const std::string& word : list_at(root, "adjective_too")) {
    WordEntry& entry = lexicon.entry(lexicon.intern(word));
    entry.tags |= bit(Tag::adjective);
    entry.traits |= bit(Trait::adjective_too);
  }
  for (const std::string& base : list_at(root, "light")) {
    lexicon.entry(lexicon.intern(base)).traits |= bit(Trait::light_verb);
  }
}

void add_words(WordLexicon& lexicon, const yaml::Node& root) {
  for (const TaggedList& list : kTaggedLists) {
    for (const std::string& word : list_at(root, list.key)) {
      lexicon.entry(lexicon.intern(word)).tags |= bit(list.tag);
    }
  }
  for (const TraitList& list : kTraitLists) {
    for (const std::string& word : list_at(root, list.key)) {
      lexicon.entry(lexicon.intern(word)).traits |= bit(list.trait);
    }
  }
  if (const yaml::Node* modals = root.find("modals"); modals != nullptr) {
    for (const auto& [form, base] : modals->entries) {
      const WordId lemma = lexicon.intern(base.scalar);
      WordEntry& entry = lexicon.entry(lexicon.intern(form.scalar));
      entry.tags |= bit(Tag::modal);
      entry.verb = lemma;
    }
  }
  constexpr std::array<std::pair<std::string_view, Tag>, 3> kAuxiliaries{
      {{"be", Tag::be}, {"have", Tag::have}, {"do", Tag::do_}}};
  for (const auto& [key, tag] : kAuxiliaries) {
    if (const yaml::Node* forms = root.find(key); forms != nullptr) {
      add_auxiliary(lexicon, *forms, tag);
    }
  }
  if (const yaml::Node* plurals = root.find("irregular_plurals"); plurals != nullptr) {
    for (const auto& [plural, one] : plurals->entries) {
      const WordId id = lexicon.intern(one.scalar);
      lexicon.entry(lexicon.intern(plural.scalar)).singular = id;
    }
  }
  for (const std::string& word : list_at(root, "apart_nouns")) {
    lexicon.entry(lexicon.intern(word)).apart = true;
  }
  for (const std::string& word : list_at(root, "instead_words")) {
    lexicon.entry(lexicon.intern(word)).replaces = true;
  }
  for (const std::string& word : list_at(root, "singular_s")) {
    const WordId id = lexicon.intern(word);
    lexicon.entry(id).singular = id;
  }
}

}  // namespace

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = text.find_first_not_of(" \n\t", at);
    if (begin == std::string_view::npos) break;
    std::size_t end = text.find_first_of(" \n\t", begin);
    if (end == std::string_view::npos) end = text.size();
    words.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return words;
}

Result<WordLexicon> WordLexicon::load(const Knowledge& knowledge) {
  auto words = read_knowledge(knowledge, kWordsFile);
  if (!words) return fail(words.error());
  auto verbs = read_knowledge(knowledge, kVerbsFile);
  if (!verbs) return fail(verbs.error());
  WordLexicon lexicon;
  add_words(lexicon, *words);
  add_verbs(lexicon, *verbs);
  lexicon.adjective_endings_ = list_at(*words, "adjective_endings");
  for (const std::string& ending : lexicon.adjective_endings_) {
    lexicon.last_letters_ |= 1U << (static_cast<unsigned char>(ending.back()) % 32U);
  }
  for (const std::string& text : words->texts("adverbial_phrases")) {
    std::vector<WordId> phrase;
    for (const std::string_view word : split_words(text)) phrase.push_back(lexicon.intern(word));
    if (phrase.empty()) continue;
    lexicon.entry(phrase.front()).traits |= bit(Trait::opens_phrase);
    lexicon.adverbial_phrases_.push_back(std::move(phrase));
  }
  std::sort(lexicon.adverbial_phrases_.begin(), lexicon.adverbial_phrases_.end());
  for (const std::string& text : words->texts("bound_phrases")) {
    std::vector<WordId>& phrase = lexicon.bound_phrases_.emplace_back();
    for (const std::string_view word : split_words(text)) phrase.push_back(lexicon.intern(word));
  }
  for (std::size_t i = 0; i < kWordGroups; ++i) {
    Group& group = lexicon.groups_[i];
    for (const std::string& word : words->texts(kGroupLists[i])) {
      const WordId id = lexicon.intern(word);
      group.words.push_back(id);
      group.bits |= std::uint64_t{1} << (id % kGroupBits);
    }
    std::sort(group.words.begin(), group.words.end());
  }
  lexicon.often_ = {lexicon.find("by"), lexicon.find("for"), lexicon.find("never"),
                    lexicon.find("of"), lexicon.find("say"), lexicon.find("tell")};
  return lexicon;
}

WordId WordLexicon::intern(std::string_view word) {
  const WordId id = words_.add(word);
  if (id == entries_.size()) {
    entries_.emplace_back();
    texts_.emplace_back(word);
  }
  return id;
}

}  // namespace gainsay::claim

#include "claim/vocabulary.h"

#include <array>
#include <utility>

#include "base/hash.h"
#include "claim/inflect.h"
#include "claim/knowledge_file.h"

namespace gainsay::claim {
namespace {

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
    TaggedList{"coordinators", Tag::coordinator},
    TaggedList{"negators", Tag::negator},
    TaggedList{"adverbs", Tag::adverb},
    TaggedList{"adjectives", Tag::adjective},
    TaggedList{"nouns", Tag::noun},
    TaggedList{"number_words", Tag::number},
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
void add_auxiliary(Vocabulary& vocabulary, const yaml::Node& forms, Tag tag) {
  if (!forms.is_mapping() || forms.entries.empty()) return;
  const WordId base = vocabulary.intern(forms.entries.front().first.scalar);
  for (const auto& [form, kind] : forms.entries) {
    const WordId id = vocabulary.intern(form.scalar);
    VocabularyEntry& entry = vocabulary.entry(id);
    entry.verb = base;
    entry.tags |= bit(tag);
    const Tag extra = participle_tag(kind.scalar, false);
    if (extra != Tag::other) entry.tags |= bit(extra);
    if (kind.scalar == "past") entry.traits |= bit(Trait::past_be);
    if (kind.scalar == "base") entry.tags |= bit(Tag::verb_base);
  }
}

void add_form(Vocabulary& vocabulary, std::string_view form, WordId base, Tag tag) {
  VocabularyEntry& entry = vocabulary.entry(vocabulary.intern(form));
  entry.tags |= bit(tag);
  if (entry.verb == 0) entry.verb = base;
}

void add_verb(Vocabulary& vocabulary, std::string_view word, const VerbForms& forms) {
  const WordId base = vocabulary.intern(word);
  vocabulary.entry(base).tags |= bit(Tag::verb_base);
  vocabulary.entry(base).verb = base;
  add_form(vocabulary, forms.s, base, Tag::verb_s);
  add_form(vocabulary, forms.past, base, Tag::verb_past);
  add_form(vocabulary, forms.participle, base, Tag::verb_participle);
  add_form(vocabulary, forms.ing, base, Tag::verb_ing);
}

void add_verbs(Vocabulary& vocabulary, const yaml::Node& root) {
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
      add_verb(vocabulary, base.scalar, forms);
    }
  }
  for (const std::string& base : list_at(root, "regular")) {
    add_verb(vocabulary, base, inflect(base, doubles(base)));
  }
  for (const std::string& base : list_at(root, "noun_too")) {
    const std::string s = inflect(base, false).s;
    for (const std::string_view form : {std::string_view(base), std::string_view(s)}) {
      VocabularyEntry& entry = vocabulary.entry(vocabulary.intern(form));
      entry.tags |= bit(Tag::noun);
      entry.traits |= bit(Trait::noun_too);
    }
  }
  for (const std::string& word : list_at(root, "adjective_too")) {
    VocabularyEntry& entry = vocabulary.entry(vocabulary.intern(word));
    entry.tags |= bit(Tag::adjective);
    entry.traits |= bit(Trait::adjective_too);
  }
  for (const std::string& base : list_at(root, "light")) {
    vocabulary.entry(vocabulary.intern(base)).traits |= bit(Trait::light_verb);
  }
}

void add_words(Vocabulary& vocabulary, const yaml::Node& root) {
  for (const TaggedList& list : kTaggedLists) {
    for (const std::string& word : list_at(root, list.key)) {
      vocabulary.entry(vocabulary.intern(word)).tags |= bit(list.tag);
    }
  }
  for (const TraitList& list : kTraitLists) {
    for (const std::string& word : list_at(root, list.key)) {
      vocabulary.entry(vocabulary.intern(word)).traits |= bit(list.trait);
    }
  }
  if (const yaml::Node* modals = root.find("modals"); modals != nullptr) {
    for (const auto& [form, base] : modals->entries) {
      const WordId lemma = vocabulary.intern(base.scalar);
      VocabularyEntry& entry = vocabulary.entry(vocabulary.intern(form.scalar));
      entry.tags |= bit(Tag::modal);
      entry.verb = lemma;
    }
  }
  constexpr std::array<std::pair<std::string_view, Tag>, 3> auxiliaries{
      {{"be", Tag::be}, {"have", Tag::have}, {"do", Tag::do_}}};
  for (const auto& [key, tag] : auxiliaries) {
    if (const yaml::Node* forms = root.find(key); forms != nullptr) {
      add_auxiliary(vocabulary, *forms, tag);
    }
  }
  if (const yaml::Node* plurals = root.find("irregular_plurals"); plurals != nullptr) {
    for (const auto& [plural, one] : plurals->entries) {
      const WordId id = vocabulary.intern(one.scalar);
      vocabulary.entry(vocabulary.intern(plural.scalar)).singular = id;
    }
  }
  for (const std::string& word : list_at(root, "singular_s")) {
    const WordId id = vocabulary.intern(word);
    vocabulary.entry(id).singular = id;
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

Vocabulary::Vocabulary() : begins_{0, 0}, entries_(1), slots_(1024, 0) {}

Result<Vocabulary> Vocabulary::load(const Knowledge& knowledge) {
  Vocabulary vocabulary;
  auto words = read_knowledge(knowledge, kWordsFile);
  if (!words) return fail(words.error());
  auto verbs = read_knowledge(knowledge, kVerbsFile);
  if (!verbs) return fail(verbs.error());
  add_words(vocabulary, *words);
  add_verbs(vocabulary, *verbs);
  vocabulary.adjective_endings_ = list_at(*words, "adjective_endings");
  return vocabulary;
}

std::string_view Vocabulary::text(WordId id) const {
  return std::string_view(characters_).substr(begins_[id], begins_[id + 1] - begins_[id]);
}

WordId Vocabulary::find(std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash64(word) & mask;; slot = (slot + 1) & mask) {
    const WordId id = slots_[slot];
    if (id == 0 || text(id) == word) return id;
  }
}

WordId Vocabulary::intern(std::string_view word) {
  if (const WordId known = find(word); known != 0) return known;
  if (entries_.size() * 2 > slots_.size()) grow();
  const auto id = static_cast<WordId>(entries_.size());
  characters_ += word;
  begins_.push_back(static_cast<std::uint32_t>(characters_.size()));
  entries_.emplace_back();
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash64(word) & mask;
  while (slots_[slot] != 0) slot = (slot + 1) & mask;
  slots_[slot] = id;
  return id;
}

void Vocabulary::grow() {
  std::vector<WordId> bigger(slots_.size() * 4, 0);
  const std::size_t mask = bigger.size() - 1;
  for (WordId id = 1; id < entries_.size(); ++id) {
    std::size_t slot = hash64(text(id)) & mask;
    while (bigger[slot] != 0) slot = (slot + 1) & mask;
    bigger[slot] = id;
  }
  slots_ = std::move(bigger);
}

}  // namespace gainsay::claim

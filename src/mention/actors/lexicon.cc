#include "mention/actors/lexicon.h"

#include <algorithm>

#include "text/fold.h"
#include "yaml/node.h"

namespace gainsay::actors {
namespace {

constexpr const char* kNames = "data/lexicon/en/names.yaml";
constexpr const char* kDescriptions = "data/lexicon/en/descriptions.yaml";
constexpr std::size_t kMaxClasses = 64;

struct WordList {
  const char* key;
  Mark mark;
};

constexpr std::array<WordList, 41> kNameLists = {{
    {"common_words", Mark::common},
    {"calendar_words", Mark::calendar},
    {"places", Mark::place},
    {"weak_first_words", Mark::weak_first},
    {"everyday_names", Mark::everyday},
    {"given_names", Mark::given_name},
    {"joiners", Mark::joiner},
    {"joiners_after_body", Mark::joiner_after_body},
    {"company_prefixes", Mark::prefix},
    {"trade_words", Mark::trade_word},
    {"titles_male", Mark::title_male},
    {"titles_female", Mark::title_female},
    {"titles", Mark::title},
    {"addressed", Mark::addressed},
    {"role_links", Mark::role_link},
    {"role_endings", Mark::role_ending},
    {"party_terms", Mark::party_term},
    {"examined_terms", Mark::examined},
    {"examined_alone", Mark::examined_alone},
    {"held_papers", Mark::held},
    {"holder_nouns", Mark::holder},
    {"reporting_verbs", Mark::reporting},
    {"agent_verbs", Mark::agent_verb},
    {"agent_links", Mark::agent_link},
    {"agent_nouns_before", Mark::agent_preposition},
    {"leading_verbs", Mark::leads},
    {"former_words", Mark::former},
    {"clause_openers", Mark::clause_opener},
    {"auxiliaries", Mark::auxiliary},
    {"adverbs", Mark::adverb},
    {"place_prepositions", Mark::place_preposition},
    {"first_singular", Mark::first_singular},
    {"first_plural", Mark::first_plural},
    {"thing_pronouns", Mark::thing},
    {"plural_pronouns", Mark::plural},
    {"male_pronouns", Mark::male},
    {"female_pronouns", Mark::female},
    {"expletive_after", Mark::expletive_after},
    {"expletive_verbs", Mark::expletive_verb},
    {"turn_questions", Mark::turn_question},
    {"turn_answers", Mark::turn_answer},
}};

constexpr std::array<WordList, 8> kDescriptionLists = {{
    {"definite", Mark::definite},
    {"near", Mark::near},
    {"own", Mark::own},
    {"indefinite", Mark::indefinite},
    {"others", Mark::other},
    {"sites", Mark::site},
    {"named", Mark::named},
    {"relational", Mark::relational},
}};

Result<yaml::Node> read(const Knowledge& knowledge, const char* path) {
  const std::string_view* bytes = knowledge.find(path);
  if (bytes == nullptr) {
    return fail(ErrorCode::input, "the file is missing", Place{path, 0, 0}, {},
                "Give --data a folder that holds it, or none.");
  }
  return yaml::parse(*bytes, path);
}

// The items at `key`; those of a scalar are its words.
std::vector<std::string> words_at(const yaml::Node& file, std::string_view key) {
  const yaml::Node* node = file.find(key);
  if (node == nullptr || !node->is_scalar()) return file.texts(key);
  std::vector<std::string> words;
  std::string_view rest = node->scalar;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
    if (end > 0) words.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

}  // namespace

Result<Lexicon> Lexicon::load(const Knowledge& knowledge, const Tokenizer& tokenizer) {
  Lexicon lexicon;
  if (Result<void> read = lexicon.read_names(knowledge, tokenizer); !read) {
    return fail(read.error());
  }
  if (Result<void> read = lexicon.read_descriptions(knowledge, tokenizer); !read) {
    return fail(read.error());
  }
  return lexicon;
}

Result<void> Lexicon::read_names(const Knowledge& knowledge, const Tokenizer& tokenizer) {
  const Result<yaml::Node> file = read(knowledge, kNames);
  if (!file) return fail(file.error());
  for (const auto& [key, mark] : kNameLists) {
    for (const std::string& word : words_at(*file, key)) entry(fold(word)).marks |= bit(mark);
  }
  const Result<yaml::Node> nouns = read(knowledge, Plurals::kFile);
  if (!nouns) return fail(nouns.error());
  plurals_ = Plurals(*nouns);
  if (const yaml::Node* countries = file->find("country_names"); countries != nullptr) {
    for (const yaml::Node& item : countries->items) {
      countries_.push_back({item.text("country"), item.texts("before"), item.texts("after")});
    }
  }
  for (std::string& form : file->texts("company_suffixes")) {
    add_phrase(suffixes_, tokenizer.words(form), static_cast<std::uint32_t>(suffix_forms_.size()),
               Mark::opens_suffix);
    suffix_forms_.push_back(std::move(form));
  }
  constexpr std::array<std::pair<const char*, Role>, 4> kRoles = {
      {{"roles_officer", Role::officer},
       {"roles_spokes", Role::spokes},
       {"roles_other", Role::other},
       {"roles_outside", Role::outside}}};
  for (const auto& [key, role] : kRoles) {
    for (const std::string& phrase : words_at(*file, key)) {
      std::vector<std::string> words = tokenizer.words(phrase);
      const auto payload = static_cast<std::uint32_t>(role);
      add_phrase(roles_, words, payload, Mark::opens_role);
      words.back() = plurals_.plural(words.back());
      add_phrase(roles_, words, payload + kPluralRole, Mark::opens_role);
    }
  }
  return {};
}

Result<void> Lexicon::read_descriptions(const Knowledge& knowledge, const Tokenizer& tokenizer) {
  const Result<yaml::Node> file = read(knowledge, kDescriptions);
  if (!file) return fail(file.error());
  for (const auto& [key, mark] : kDescriptionLists) {
    for (const std::string& word : words_at(*file, key)) entry(fold(word)).marks |= bit(mark);
  }
  const yaml::Node* list = file->find("classes");
  if (list == nullptr) return {};
  for (const yaml::Node& item : list->items) {
    if (classes_.size() == kMaxClasses) {
      return fail(ErrorCode::limit, "more than 64 classes", Place{kDescriptions, item.line, 1},
                  item.text("id"), "Merge some of them.");
    }
    const auto index = static_cast<std::uint32_t>(classes_.size());
    ActorClass made{item.text("id"), Classes{1} << index, item.texts("nodes"),
                    item.text("legal_form") == "true", item.text("publishes") == "true"};
    for (const ActorClass& wider : classes_) {
      if (wider.id == item.text("is")) made.self_and_wider |= wider.self_and_wider;
    }
    classes_.push_back(std::move(made));
    for (const std::string& head : item.texts("heads")) {
      add_phrase(heads_, tokenizer.words(head), index, Mark::opens_head);
    }
    for (const std::string& word : item.texts("names")) {
      entry(fold(word)).name |= classes_.back().self_and_wider;
    }
  }
  return {};
}

WordInfo& Lexicon::entry(std::string_view word) {
  const WordId id = vocabulary_.add(word);
  if (id >= infos_.size()) infos_.resize(id + 1);
  return infos_[id];
}

void Lexicon::add_phrase(PhraseTable& table, const std::vector<std::string>& words,
                         std::uint32_t payload, Mark opens) {
  if (words.empty()) return;
  table.add(words, payload);
  entry(words.front()).marks |= bit(opens);
}

WordInfo Lexicon::info(std::string_view folded) const { return infos_[vocabulary_.find(folded)]; }

Classes Lexicon::widened(Classes classes) const {
  Classes all = classes;
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    if ((classes >> i & 1U) != 0) all |= classes_[i].self_and_wider;
  }
  return all;
}

const CountryNames* Lexicon::country(std::string_view country) const {
  for (const CountryNames& names : countries_) {
    if (names.country == country) return &names;
  }
  return nullptr;
}

}  // namespace gainsay::actors

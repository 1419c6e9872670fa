#include "claim/voices/reporting.h"

#include <array>
#include <initializer_list>
#include <utility>

#include "claim/words/knowledge_file.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kReportingFile = "data/lexicon/en/reporting.yaml";

void set(std::vector<bool>& flags, WordId id) {
  if (flags.size() <= id) flags.resize(id + 1, false);
  flags[id] = true;
}

using WordList = std::pair<std::string_view, std::vector<bool>*>;

// Notes the words below each key of `node` in its list.
void fill(const yaml::Node& node, WordLexicon& lexicon, std::initializer_list<WordList> lists) {
  for (const auto& [key, words] : lists) {
    for (const std::string& word : node.texts(key)) set(*words, lexicon.intern(word));
  }
}

}  // namespace

Result<Reporting> Reporting::load(const Knowledge& knowledge, WordLexicon& lexicon) {
  auto root = read_knowledge(knowledge, kReportingFile);
  if (!root) return fail(root.error());
  Reporting reporting;
  if (const yaml::Node* verbs = root->find("verbs"); verbs != nullptr) {
    constexpr std::array<std::pair<std::string_view, Saying>, 5> kKinds{{{"say", Saying::say},
                                                                         {"deny", Saying::deny},
                                                                         {"accuse", Saying::accuse},
                                                                         {"ask", Saying::ask},
                                                                         {"think", Saying::think}}};
    for (const auto& [key, saying] : kKinds) {
      for (const std::string& verb : verbs->texts(key)) {
        const WordId id = lexicon.intern(verb);
        if (reporting.sayings_.size() <= id) reporting.sayings_.resize(id + 1, Saying::none);
        if (reporting.sayings_[id] == Saying::none) reporting.sayings_[id] = saying;
      }
    }
    fill(*verbs, lexicon,
         {{"show", &reporting.shows_},
          {"promise", &reporting.promises_},
          {"admit", &reporting.admits_},
          {"publish", &reporting.publishes_},
          {"visit", &reporting.visits_},
          {"establish", &reporting.establishes_}});
  }
  fill(*root, lexicon,
       {{"public", &reporting.open_to_all_},
        {"outsiders", &reporting.outsiders_},
        {"visit_labels", &reporting.visit_labels_},
        {"inspections", &reporting.inspections_},
        {"day_labels", &reporting.day_labels_},
        {"spokespeople", &reporting.spokespeople_},
        {"speak_for", &reporting.speak_for_},
        {"former", &reporting.former_},
        {"listeners", &reporting.listeners_},
        {"where", &reporting.where_},
        {"price", &reporting.price_}});
  for (const WordId paper : lexicon.all_in(WordGroup::papers)) set(reporting.papers_, paper);
  reporting.goods_ = root->texts("goods");
  reporting.substances_ = root->texts("substances");
  reporting.places_ = root->text("places");
  reporting.people_ = root->texts("people");
  reporting.own_people_ = root->texts("own_people");
  reporting.money_ = root->text("money");
  reporting.data_ = root->text("data");
  reporting.data_of_people_ = root->text("data_of_people");
  reporting.only_plural_ = root->texts("only_plural");
  reporting.own_heads_ = root->texts("own_heads");
  for (const std::string& label : root->texts("questioners")) {
    if (label.find(' ') == std::string::npos) set(reporting.questioners_, lexicon.intern(label));
  }
  return reporting;
}

bool Reporting::former_before(const SentenceView& view, Index first, Index last) const {
  for (Index i = first == 0 ? 0 : first - 1; i < last; ++i) {
    const WordId word = view[i].id;
    if (word < former_.size() && former_[word]) return true;
  }
  return false;
}

}  // namespace gainsay::claim

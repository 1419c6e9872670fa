#include "claim/reporting.h"

#include <array>
#include <utility>

#include "claim/knowledge_file.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kReportingFile = "data/lexicon/en/reporting.yaml";

void set(std::vector<bool>& flags, WordId id) {
  if (flags.size() <= id) flags.resize(id + 1, false);
  flags[id] = true;
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
    for (const std::string& verb : verbs->texts("show"))
      set(reporting.shows_, lexicon.intern(verb));
    for (const std::string& verb : verbs->texts("promise"))
      set(reporting.promises_, lexicon.intern(verb));
    for (const std::string& verb : verbs->texts("admit"))
      set(reporting.admits_, lexicon.intern(verb));
    for (const std::string& verb : verbs->texts("publish")) {
      set(reporting.publishes_, lexicon.intern(verb));
    }
    for (const std::string& verb : verbs->texts("establish")) {
      set(reporting.establishes_, lexicon.intern(verb));
    }
  }
  for (const std::string& word : root->texts("public")) {
    set(reporting.open_to_all_, lexicon.intern(word));
  }
  for (const std::string& noun : root->texts("papers"))
    set(reporting.papers_, lexicon.intern(noun));
  for (const std::string& noun : root->texts("outsiders")) {
    set(reporting.outsiders_, lexicon.intern(noun));
  }
  for (const std::string& word : root->texts("visits")) {
    set(reporting.visits_, lexicon.intern(word));
  }
  for (const std::string& word : root->texts("day_labels")) {
    set(reporting.day_labels_, lexicon.intern(word));
  }
  for (const std::string& noun : root->texts("spokespeople")) {
    set(reporting.spokespeople_, lexicon.intern(noun));
  }
  for (const std::string& noun : root->texts("speak_for")) {
    set(reporting.speak_for_, lexicon.intern(noun));
  }
  for (const std::string& word : root->texts("former")) {
    set(reporting.former_, lexicon.intern(word));
  }
  for (const std::string& noun : root->texts("listeners")) {
    set(reporting.listeners_, lexicon.intern(noun));
  }
  for (const std::string& word : root->texts("where")) set(reporting.where_, lexicon.intern(word));
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

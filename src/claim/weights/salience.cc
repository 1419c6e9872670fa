#include "claim/weights/salience.h"

#include <charconv>

#include "claim/words/inflect.h"
#include "claim/words/knowledge_file.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kSalienceFile = "data/lexicon/en/salience.yaml";

constexpr std::array<std::string_view, kFeatureCount> kFeatureNames{
    "speaker-acts",  "own-thing",      "impersonal",    "negative",        "stance",
    "frame",         "number",         "date",          "named",           "universal",
    "object",        "attributed",     "chatter-verb",  "apology",         "boilerplate",
    "reader",        "reader-subject", "other-subject", "generic-subject", "self-reference",
    "fragment",      "question",       "imperative",    "short",           "hypothetical",
    "quoted-other",  "subject-acts",   "actor",         "involved",        "past",
    "topic",         "counterparty",   "record",        "present",         "future",
    "opinion",       "hedged",         "no-action",     "aside",           "answer",
    "assertion",     "past-tense",     "elsewhere",     "second-person",   "finds-that",
    "tells-company", "in-order",       "family"};

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Result<int> read_points(const yaml::Node& node, std::array<int, kFeatureCount>& points) {
  int threshold = 0;
  for (const yaml::Entry& entry : node.entries) {
    if (entry.key.scalar == "threshold") {
      threshold = number(entry.value.scalar);
      continue;
    }
    std::size_t feature = 0;
    while (feature < kFeatureCount && kFeatureNames[feature] != entry.key.scalar) ++feature;
    if (feature == kFeatureCount) {
      return fail(ErrorCode::input, "not a feature",
                  {std::string(kSalienceFile), entry.key.line, entry.key.column}, entry.key.scalar,
                  "The features are listed in src/claim/weights/salience.cc.");
    }
    points[feature] = number(entry.value.scalar);
  }
  return threshold;
}

void add(std::vector<bool>& flags, WordLexicon& lexicon, const std::string& word) {
  const WordId id = lexicon.intern(word);
  if (flags.size() <= id) flags.resize(id + 1, false);
  flags[id] = true;
}

}  // namespace

std::string_view name_of(Feature feature) {
  return kFeatureNames[static_cast<std::size_t>(feature)];
}

Result<Salience> Salience::load(const Knowledge& knowledge, WordLexicon& lexicon) {
  auto root = read_knowledge(knowledge, kSalienceFile);
  if (!root) return fail(root.error());
  Salience salience;
  if (const yaml::Node* node = root->find("claim"); node != nullptr) {
    auto threshold = read_points(*node, salience.claim_);
    if (!threshold) return fail(threshold.error());
    salience.claim_threshold_ = *threshold;
  }
  if (const yaml::Node* node = root->find("event"); node != nullptr) {
    auto threshold = read_points(*node, salience.event_);
    if (!threshold) return fail(threshold.error());
    salience.event_threshold_ = *threshold;
  }
  for (const std::string& verb : root->texts("chatter_verbs")) {
    add(salience.chatter_, lexicon, verb);
  }
  for (const std::string& noun : root->texts("self_nouns")) add(salience.self_, lexicon, noun);
  for (const std::string& noun : root->texts("generic_heads")) {
    add(salience.generic_, lexicon, noun);
  }
  for (const std::string& noun : root->texts("kin_nouns")) add(salience.kin_, lexicon, noun);
  return salience;
}

}  // namespace gainsay::claim

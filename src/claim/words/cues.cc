#include "claim/words/cues.h"

#include <array>

#include "claim/words/knowledge_file.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kCuesFile = "data/lexicon/en/cues.yaml";

constexpr std::array<std::string_view, kCueCount> kCueNames{
    "pseudo-negation", "ended",       "hedge",         "allegation", "exclusivity",
    "first",           "motive",      "motive-denied", "risk",       "commitment",
    "policy",          "exception",   "condition",     "qualifier",  "universal",
    "apology",         "boilerplate", "reader",        "according",  "spokesperson",
    "learned-first",   "negation",    "hazard",        "permanent",  "idiom",
    "threat",          "ceiling",     "lasting",       "press",      "law",
    "measure",         "favours",     "disfavours",    "opinion",    "unaided",
    "restated",        "next",        "follows",       "put-off",    "meeting",
    "first-time",      "posing",      "meanwhile",     "reason",     "retracted",
    "bounds"};

}  // namespace

std::string_view name_of(Cue cue) { return kCueNames[static_cast<std::size_t>(cue)]; }

Result<Cues> Cues::load(const Knowledge& knowledge, const Tokenizer& tokenizer) {
  auto root = read_knowledge(knowledge, kCuesFile);
  if (!root) return fail(root.error());
  Cues cues;
  const yaml::Node* list = root->find("cues");
  if (list == nullptr) return cues;
  for (const yaml::Node& node : list->items) {
    std::size_t kind = 0;
    while (kind < kCueNames.size() && kCueNames[kind] != node.text("id")) ++kind;
    if (kind == kCueNames.size()) {
      return fail(ErrorCode::input, "not a kind of cue",
                  {std::string(kCuesFile), node.line, node.column}, node.text("id"),
                  "The kinds are listed in src/claim/words/cues.h.");
    }
    for (const std::string& phrase : node.texts("phrases")) {
      cues.table_.add(tokenizer.words(phrase), static_cast<std::uint32_t>(kind));
    }
    for (const std::string& example : node.texts("example")) {
      cues.examples_.push_back({static_cast<Cue>(kind), example});
    }
  }
  return cues;
}

std::vector<CueMention> Cues::find(const FoldedText& text) const {
  std::vector<CueMention> found;
  for (const PhraseMatch& match : table_.find(text, 0, text.size())) {
    for (const std::uint32_t payload : match.payloads) {
      found.push_back({static_cast<Cue>(payload), match.first, match.last});
    }
  }
  return found;
}

}  // namespace gainsay::claim

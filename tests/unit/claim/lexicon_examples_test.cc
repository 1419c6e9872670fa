// The examples that stand beside frames and cues in data/lexicon/en/.
#include "reading.h"
#include "yaml/node.h"

using namespace gainsay::claim;

TEST_CASE("every frame's example is read as the frame says") {
  const Lexicon& lexicon = test_lexicon();
  for (const Frame& frame : lexicon.predicates.frames()) {
    CAPTURE(frame.id);
    CAPTURE(frame.example);
    REQUIRE(!frame.example.empty());
    const ReadText read(frame.example);
    REQUIRE(!read.reading.parse->clauses.empty());
    const Proposition found = read_proposition(read.reading, lexicon.predicates, lexicon.words, 0);
    REQUIRE(found.frame != kNone);
    CHECK(lexicon.predicates.frames()[found.frame].id == frame.id);
    const auto slot = [&](Index phrase) { return thing_slot(read.reading, lexicon.words, phrase); };
    if (!frame.example_object.empty()) CHECK(slot(found.object).id == frame.example_object);
    if (!frame.example_counterparty.empty()) {
      CHECK(slot(found.counterparty).name.find(frame.example_counterparty) != std::string::npos);
    }
  }
}

TEST_CASE("every operator's example holds the operator") {
  const Predicates& predicates = test_lexicon().predicates;
  for (const Operator& entry : predicates.operators()) {
    CAPTURE(entry.id);
    const ReadText read(entry.example);
    bool found = false;
    for (const Clause& clause : read.reading.parse->clauses) {
      const PredicateMatch match = predicates.operator_at(read.reading.view, clause.group.verb,
                                                          clause.group.last, clause.group.passive);
      found = found || (match.found() && predicates.operators()[match.index].id == entry.id);
    }
    CHECK(found);
  }
}

TEST_CASE("every verb that opens a frame or an operator is known as a verb") {
  // One that is not is taken for a noun, and its line in the file is dead.
  const WordLexicon& words = test_lexicon().words;
  const auto knowledge = gainsay::Knowledge::embedded();
  for (const std::string_view file :
       {"data/lexicon/en/frames.yaml", "data/lexicon/en/operators.yaml"}) {
    const auto root = gainsay::yaml::parse(*knowledge.find(file), std::string(file));
    REQUIRE(root);
    for (const gainsay::yaml::Entry& list : root->entries) {
      for (const gainsay::yaml::Node& node : list.value.items) {
        for (const std::string& verb : node.texts("verbs")) {
          CAPTURE(verb);
          CHECK((words.entry(words.find(verb)).tags & bit(Tag::verb_base)) != 0);
        }
        for (const std::string& phrase : node.texts("phrases")) {
          CAPTURE(phrase);
          const std::string verb = phrase.substr(0, phrase.find(' '));
          CHECK((words.entry(words.find(verb)).tags & bit(Tag::verb_base)) != 0);
        }
      }
    }
  }
}

TEST_CASE("every kind of cue has an example, and it holds the cue") {
  CHECK(test_lexicon().cues.examples().size() >= kCueCount);
  for (const Cues::Example& example : test_lexicon().cues.examples()) {
    CAPTURE(example.text);
    CHECK(ReadText(example.text).reading.cues.has(example.cue));
  }
}

TEST_CASE("what a frame or operator names is an action of the ontology") {
  const auto knowledge = gainsay::Knowledge::embedded();
  const std::string_view actions = *knowledge.find("data/ontology/actions.yaml");
  for (const Frame& frame : test_lexicon().predicates.frames()) {
    CAPTURE(frame.id);
    CHECK(actions.find("\n  " + frame.action + ":") != std::string_view::npos);
  }
}

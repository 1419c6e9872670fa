// The examples that stand beside frames and cues in data/lexicon/en/.
#include "reading.h"

using namespace gainsay::claim;

TEST_CASE("every frame's example is read as the frame says") {
  const Lexicon& lexicon = test_lexicon();
  int examples = 0;
  for (const Frame& frame : lexicon.predicates.frames()) {
    if (frame.example.empty()) continue;
    ++examples;
    CAPTURE(frame.example);
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
  CHECK(examples >= 6);
}

TEST_CASE("every cue's example holds the cue") {
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

#include "claim/words/inflect.h"

using gainsay::claim::inflect;
using gainsay::claim::verb_stem;
using gainsay::claim::VerbForms;

TEST_CASE("regular verbs are inflected by spelling") {
  struct Row {
    const char* base;
    bool doubles;
    const char* s;
    const char* past;
    const char* ing;
  };
  const std::vector<Row> rows = {
      {"weigh", false, "weighs", "weighed", "weighing"},
      {"supply", false, "supplies", "supplied", "supplying"},
      {"ship", false, "ships", "shipped", "shipping"},
      {"admit", true, "admits", "admitted", "admitting"},
      {"visit", false, "visits", "visited", "visiting"},
      {"dye", false, "dyes", "dyed", "dyeing"},
      {"tie", false, "ties", "tied", "tying"},
      {"agree", false, "agrees", "agreed", "agreeing"},
      {"mix", false, "mixes", "mixed", "mixing"},
      {"stay", false, "stays", "stayed", "staying"},
      {"equip", true, "equips", "equipped", "equipping"},
      {"veto", false, "vetoes", "vetoed", "vetoing"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.base);
    const VerbForms forms = inflect(row.base, row.doubles);
    CHECK(forms.s == row.s);
    CHECK(forms.past == row.past);
    CHECK(forms.ing == row.ing);
  }
}

TEST_CASE("all forms of a verb have one stem") {
  for (const char* base : {"throttle", "irradiate", "jam", "micronise", "supply", "stay", "agree",
                           "mix", "miss", "veto", "dye", "pulverise"}) {
    CAPTURE(base);
    const VerbForms forms = inflect(base, false);
    const std::string stem = verb_stem(base);
    CHECK(verb_stem(forms.s) == stem);
    CHECK(verb_stem(forms.past) == stem);
    CHECK(verb_stem(forms.ing) == stem);
  }
  CHECK(verb_stem("irradiated") != verb_stem("irrigated"));
  CHECK(verb_stem("go") == "go");
}

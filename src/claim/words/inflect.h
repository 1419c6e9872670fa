// The regular forms of English verbs, by spelling rule (R. Quirk et al., "A Comprehensive Grammar
// of the English Language", 1985, sections 3.5 to 3.10).
#pragma once

#include <string>
#include <string_view>

namespace gainsay::claim {

struct VerbForms {
  std::string s;           // "supplies"
  std::string past;        // "supplied"
  std::string participle;  // "supplied"
  std::string ing;         // "supplying"
};

// `doubles`: the final consonant doubles although the word has more than one syllable ("admit").
VerbForms inflect(std::string_view base, bool doubles);

// What the forms of a verb that no list has begin with: "throttl" of "throttle", "throttles",
// "throttled" and "throttling", "jam" of "jammed". Two verbs may share it ("hop", "hope").
std::string verb_stem(std::string_view form);

}  // namespace gainsay::claim

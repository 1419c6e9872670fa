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

// The plural of a regular noun, and back: "battery" and "batteries". `singular` leaves words that
// are not plural in form as they are ("glass", "ore").
std::string singular(std::string_view noun);

}  // namespace gainsay::claim

// Patterns over tokens, as data/lexicon/en/dates-patterns.yaml writes them.
//
//   MONTH            a token of the class           month        the word itself
//   A?  (A | B)  (A B)?   option, choice, group     +A           A with no space before it
//   < ... >          what TIMEX3 marks; more than one may stand in a pattern
//   A:role           the value goes to `role`, not to the role named as the class
//   A:role=3         3 goes to `role`; terms of TIMEX3 may stand for numbers ("unit=year")
//   A:role:next=1    two roles; ( A | B ):role=1 the same for a group
//   !A  &A           what follows is not / is A     @!A  @A      what stands before is not / is A;
//   !( A | B ) a choice {name}           a fragment, put in place
//
// Patterns are matched at one token at a time, longest first. There is no repetition, so the time a
// match can take is bounded by the pattern.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "mention/dates/lexicon.h"
#include "mention/dates/prefilter.h"
#include "mention/dates/tokens.h"

namespace gainsay::dates {

// What a token's value is used for; roles.cc says how. 0 is none.
using RoleId = std::uint8_t;

struct Capture {
  RoleId role = 0;
  std::uint8_t span = 0;  // which of Match::span it stands in
  bool fixed = false;     // `value` is the pattern's; else it is the token's, in the class `in`
  ClassId in = 0;
  std::int16_t value = 0;
  std::uint32_t token = 0;  // index into the tokens
};

struct TokenSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;  // one past
};

struct Match {
  std::uint32_t pattern = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // one past the last token consumed
  std::uint8_t spans = 0;
  std::uint8_t captures = 0;
  TokenSpan span[3];
  Capture capture[24];
};

class PatternSet {
 public:
  // Adds the pattern `text` under the number `id`. Interns its literals in `lexicon`; all patterns
  // are to be added before lexicon.seal(). Fails with the place in `text` that is wrong.
  Result<void> add(std::uint32_t id, std::string_view text,
                   const std::map<std::string, std::string>& fragments, Lexicon& lexicon);
  // Builds the tables; after lexicon.seal().
  void seal(const Lexicon& lexicon);

  // Appends to `matches` the longest match of every pattern at every token of [first, last).
  void match(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
             std::vector<Match>& matches) const;

 private:
  enum class Op : std::uint8_t { take, note, ahead, behind, split, jump, open, close, done };
  struct Step {
    Op op = Op::done;
    bool glued = false;
    bool negated = false;
    bool fixed = false;
    RoleId role = 0;
    ClassId in = 0;
    std::uint16_t set = 0;    // into sets_, after seal() the row of table_
    std::uint16_t other = 0;  // split: what may stand at `to` by filter_; `set`, at the next step
    std::int16_t to = 0;      // split, jump: relative
    std::int16_t value = 0;   // when fixed
  };
  static constexpr std::uint16_t kNoSet = 0xFFFF;
  struct Reader;
  struct Reach;
  struct Run;
  using Code = std::vector<Step>;
  struct Program {
    std::uint32_t id = 0;
    std::uint32_t begin = 0;  // into steps_
  };
  bool accepts(const Step& step, const Token& token) const {
    return table_[static_cast<std::size_t>(step.set) * width_ + token.signature] != 0;
  }
  // Sets side by side.
  struct SetRow {
    std::size_t words = 0;
    std::vector<std::uint64_t> bits;

    std::span<std::uint64_t> operator[](std::size_t i) {
      return std::span(bits).subspan(i * words, words);
    }
    Prefilter::Bits operator[](std::size_t i) const {
      return std::span(bits).subspan(i * words, words);
    }
  };
  SetRow first_sets() const;
  Prefilter::Start starting(std::uint32_t program, std::vector<std::uint32_t> places, Reach& reach);
  void build_filter();
  void explore(Run& run, std::uint32_t step, std::uint32_t at) const;

  std::vector<Step> steps_;
  std::vector<std::vector<ClassId>> sets_;   // until seal()
  std::vector<std::uint16_t> set_of_class_;  // where in them one class alone is; kNoSet: nowhere
  std::vector<Program> programs_;
  std::vector<std::uint8_t> table_;  // class × signature
  std::size_t width_ = 0;
  Prefilter filter_;  // over programs
};

}  // namespace gainsay::dates

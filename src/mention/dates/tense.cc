#include "mention/dates/tense.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::dates {
namespace {

constexpr std::uint32_t kReach = 18;   // tokens looked at on either side
constexpr std::uint32_t kHelpers = 4;  // how far a "will" or a "to" stands from its participle

bool ends_in_ed(std::string_view word) {
  return word.size() > 3 && word.substr(word.size() - 2) == "ed" &&
         word.substr(word.size() - 3) != "eed";
}

}  // namespace

TenseReader::TenseReader(const Lexicon& lexicon)
    : traits_(lexicon.signatures()), kinds_(lexicon.signatures()), cues_(lexicon.signatures()) {
  const std::array<std::pair<ClassId, std::uint16_t>, 13> traits = {{
      {lexicon.class_id("VERB_CHAIN"), chain},
      {lexicon.class_id("DETERMINER"), determiner},
      {lexicon.class_id("MODAL"), modal},
      {lexicon.class_id("HAVE"), have},
      {lexicon.class_id("HAD"), had},
      {lexicon.class_id("BEING"), being},
      {lexicon.class_id("GENITIVE"), genitive},
      {lexicon.class_id("ALSO_NOUN"), noun},
      {lexicon.class_id("INFINITIVE"), infinitive},
      {lexicon.class_id("RELATIVE"), relative},
      {lexicon.class_id("STAYING"), staying},
      {lexicon.class_id("DENIAL"), denial},
      {lexicon.class_id("MONTH"), month},
  }};
  const std::array<std::pair<ClassId, Verb>, 4> verbs = {{
      {lexicon.class_id("PAST_VERB"), Verb::past},
      {lexicon.class_id("FUTURE_VERB"), Verb::future},
      {lexicon.class_id("FUTURE_HELPER"), Verb::future_helper},
      {lexicon.class_id("SENTENCE_END"), Verb::stop},
  }};
  const std::array<std::pair<ClassId, int>, 4> cues = {
      {{lexicon.class_id("PAST_CUE"), -1},
       {lexicon.class_id("FUTURE_CUE"), 1},
       {lexicon.class_id("DEADLINE_CUE"), kDeadline},
       {lexicon.class_id("SURELY_PAST"), kSurelyPast}}};
  for (std::size_t s = 0; s < kinds_.size(); ++s) {
    const std::vector<ClassId>& classes = lexicon.classes_of(static_cast<Signature>(s));
    const auto in = [&](ClassId id) {
      return std::binary_search(classes.begin(), classes.end(), id);
    };
    for (const auto& [id, trait] : traits) {
      if (in(id)) traits_[s] = static_cast<std::uint16_t>(traits_[s] | trait);
    }
    for (const auto& [id, verb] : verbs) {
      if (in(id)) kinds_[s] = static_cast<std::uint8_t>(verb);
    }
    for (const auto& [id, toward] : cues) {
      if (in(id)) cues_[s] = toward;
    }
  }
}

TenseReader::Verb TenseReader::verb_at(std::string_view text, const std::vector<Token>& tokens,
                                       std::uint32_t at) const {
  const Token& token = tokens[at];
  if (names_month(token)) return Verb::none;
  const bool after_determiner = at > 0 && is_a(determiner, tokens[at - 1]);
  if (after_determiner && !is_a(relative, tokens[at - 1]) && is_a(noun, token)) {
    return Verb::none;  // "to announce the plan"
  }
  const Verb verb = static_cast<Verb>(kinds_[token.signature]);
  if (verb != Verb::none) return verb;
  if (is(token, Shape::lower) && !after_determiner &&
      ends_in_ed(text.substr(token.begin, token.end - token.begin))) {
    return Verb::past;
  }
  return Verb::none;
}

// A participle after "will be", "to be", "will have"; "may have peaked" is past, and so is "is said
// to have peaked", but for "is likely to have peaked".
bool TenseReader::helped(const std::vector<Token>& tokens, std::uint32_t at) const {
  for (std::uint32_t back = 1; back <= kHelpers && back <= at; ++back) {
    const std::uint32_t helper = at - back;
    if (names_month(tokens[helper])) return false;  // "those made in May were"
    const Verb verb = static_cast<Verb>(kinds_[tokens[helper].signature]);
    const bool done = is_a(have, tokens[helper + 1]);
    if (verb == Verb::future) return !(done && is_a(modal, tokens[helper]));
    if (verb == Verb::future_helper) {
      return !done || helper == 0 ||
             static_cast<Verb>(kinds_[tokens[helper - 1].signature]) == Verb::future;
    }
    if (tokens[helper + 1].breaks || !is_a(chain, tokens[helper])) return false;
  }
  return false;
}

// "to" at `at` before a verb, and not before "the ministry".
bool TenseReader::to_do(std::string_view text, const std::vector<Token>& tokens,
                        std::uint32_t at) const {
  const Token& next = tokens[at + 1];
  if (is_a(determiner, next)) return false;
  const char letter = text[next.begin];
  return is(next, Shape::lower) || (is_a(infinitive, next) && letter >= 'a' && letter <= 'z');
}

// What the nearest verb before the expression says.
int TenseReader::before(std::string_view text, const std::vector<Token>& tokens,
                        std::uint32_t first) const {
  bool ahead = false;
  for (std::uint32_t back = 1; back <= kReach && back <= first; ++back) {
    const std::uint32_t at = first - back;
    if (tokens[at + 1].breaks) break;
    const Verb verb = verb_at(text, tokens, at);
    if (verb == Verb::stop) break;
    if (verb == Verb::future) return 1;
    if (verb == Verb::past) return helped(tokens, at) ? 1 : -1;
    if (verb != Verb::future_helper || back == 1 || !to_do(text, tokens, at)) continue;
    if (at > 0 && is_a(being, tokens[at - 1])) return 1;  // "the strike is to end Saturday"
    ahead = true;
  }
  return ahead ? 1 : 0;
}

// What the nearest verb after it says.
int TenseReader::after(std::string_view text, const std::vector<Token>& tokens,
                       std::uint32_t last) const {
  for (std::uint32_t at = last; at < last + kReach && at < tokens.size(); ++at) {
    if (tokens[at].breaks) break;
    const Verb verb = verb_at(text, tokens, at);
    if (verb == Verb::stop) break;
    if (verb == Verb::future) {
      // "Monday's vote could cost him the job", "the storm Friday may have passed": not ahead.
      const bool done = at + 1 < tokens.size() && is_a(have, tokens[at + 1]);
      return is_a(modal, tokens[at]) && (done || is_a(genitive, tokens[last])) ? 0 : 1;
    }
    if (verb == Verb::past) return helped(tokens, at) ? 1 : -1;
  }
  return 0;
}

// "By March it had sold 400" was done; "told it to answer by March" is to be; "put the number at
// 400 by March" may be either, and so the nearer March is meant.
int TenseReader::deadline(std::string_view text, const std::vector<Token>& tokens,
                          std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kSubject = 4;  // tokens of a subject between the date and its verb
  for (std::uint32_t at = last; at < last + kSubject && at + 1 < tokens.size(); ++at) {
    if (tokens[at].breaks) break;
    if (is_a(had, tokens[at])) return verb_at(text, tokens, at + 1) == Verb::past ? kSurelyPast : 0;
  }
  for (std::uint32_t back = 1; back <= kReach && back <= first; ++back) {
    const std::uint32_t at = first - back;
    const Verb verb = verb_at(text, tokens, at);
    if (tokens[at + 1].breaks || verb == Verb::stop) break;
    if (verb == Verb::future || (verb == Verb::future_helper && to_do(text, tokens, at))) return 1;
    if (verb != Verb::past) continue;
    // "was not mended until 20 April"
    if (at > 0 && is_a(denial, tokens[at - 1])) return kSurelyPast;
    const bool stays = at > 0 && is_a(staying, tokens[at - 1]);  // "stays closed until Friday"
    return stays || helped(tokens, at) ? 1 : 0;
  }
  return 1;
}

int TenseReader::direction(std::string_view text, const std::vector<Token>& tokens,
                           std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t back = 1; back <= 2 && back <= first; ++back) {
    const int cue = cues_[tokens[first - back].signature];
    if (cue == kDeadline) return deadline(text, tokens, first, last);
    if (cue != 0) return cue;
  }
  // "The game is Sunday", "Thursday is a holiday".
  const bool after_being = first > 0 && !tokens[first].breaks && is_a(being, tokens[first - 1]);
  const bool before_being =
      last < tokens.size() && !tokens[last].breaks && is_a(being, tokens[last]);
  if (after_being || before_being) return 1;
  const int told = before(text, tokens, first);
  return told != 0 ? told : after(text, tokens, last);
}

}  // namespace gainsay::dates

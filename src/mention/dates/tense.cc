#include "mention/dates/tense.h"

#include <algorithm>

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
    : chain_(lexicon.signatures()),
      determiner_(lexicon.signatures()),
      modal_(lexicon.signatures()),
      have_(lexicon.signatures()),
      being_(lexicon.signatures()),
      genitive_(lexicon.signatures()),
      kinds_(lexicon.signatures()),
      cues_(lexicon.signatures()) {
  const ClassId chain = lexicon.class_id("VERB_CHAIN");
  const ClassId determiner = lexicon.class_id("DETERMINER");
  const ClassId modal = lexicon.class_id("MODAL");
  const ClassId have = lexicon.class_id("HAVE");
  const ClassId being = lexicon.class_id("BEING");
  const ClassId genitive = lexicon.class_id("GENITIVE");
  const ClassId past = lexicon.class_id("PAST_VERB");
  const ClassId future = lexicon.class_id("FUTURE_VERB");
  const ClassId helper = lexicon.class_id("FUTURE_HELPER");
  const ClassId stop = lexicon.class_id("SENTENCE_END");
  const ClassId past_cue = lexicon.class_id("PAST_CUE");
  const ClassId future_cue = lexicon.class_id("FUTURE_CUE");
  for (std::size_t s = 0; s < kinds_.size(); ++s) {
    const std::vector<ClassId>& classes = lexicon.classes_of(static_cast<Signature>(s));
    const auto in = [&](ClassId id) {
      return std::binary_search(classes.begin(), classes.end(), id);
    };
    chain_[s] = in(chain);
    determiner_[s] = in(determiner);
    modal_[s] = in(modal);
    have_[s] = in(have);
    being_[s] = in(being);
    genitive_[s] = in(genitive);
    Verb verb = Verb::none;
    if (in(past)) verb = Verb::past;
    if (in(future)) verb = Verb::future;
    if (in(helper)) verb = Verb::future_helper;
    if (in(stop)) verb = Verb::stop;
    kinds_[s] = static_cast<std::uint8_t>(verb);
    if (in(past_cue)) cues_[s] = 1;
    if (in(future_cue)) cues_[s] = 2;
  }
}

TenseReader::Verb TenseReader::verb_at(std::string_view text, const std::vector<Token>& tokens,
                                       std::uint32_t at) const {
  const Token& token = tokens[at];
  const Verb verb = static_cast<Verb>(kinds_[token.signature]);
  if (verb != Verb::none) return verb;
  const bool adjective = at > 0 && determiner_[tokens[at - 1].signature];
  if (is(token, Shape::lower) && !adjective &&
      ends_in_ed(text.substr(token.begin, token.end - token.begin))) {
    return Verb::past;
  }
  return Verb::none;
}

// A participle after "will be", "to be", "to have".
bool TenseReader::helped(const std::vector<Token>& tokens, std::uint32_t at) const {
  for (std::uint32_t back = 1; back <= kHelpers && back <= at; ++back) {
    const Verb verb = static_cast<Verb>(kinds_[tokens[at - back].signature]);
    if (verb == Verb::future || verb == Verb::future_helper) return true;
    if (tokens[at - back + 1].breaks || !chain_[tokens[at - back].signature]) return false;
  }
  return false;
}

int TenseReader::direction(std::string_view text, const std::vector<Token>& tokens,
                           std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t back = 1; back <= 2 && back <= first; ++back) {
    const std::uint8_t cue = cues_[tokens[first - back].signature];
    if (cue != 0) return cue == 1 ? -1 : 1;
  }
  // "The game is Sunday", "Thursday is a holiday".
  const bool after_being =
      first > 0 && !tokens[first].breaks && being_[tokens[first - 1].signature];
  const bool before_being =
      last < tokens.size() && !tokens[last].breaks && being_[tokens[last].signature];
  if (after_being || before_being) return 1;
  bool infinitive = false;
  for (std::uint32_t back = 1; back <= kReach && back <= first; ++back) {
    const std::uint32_t at = first - back;
    if (tokens[at + 1].breaks) break;
    const Verb verb = verb_at(text, tokens, at);
    if (verb == Verb::stop) break;
    if (verb == Verb::future) return 1;
    if (verb == Verb::past) return helped(tokens, at) ? 1 : -1;
    infinitive = infinitive || (verb == Verb::future_helper && is(tokens[at + 1], Shape::lower));
  }
  if (infinitive) return 1;
  for (std::uint32_t at = last; at < last + kReach && at < tokens.size(); ++at) {
    if (tokens[at].breaks) break;
    const Verb verb = verb_at(text, tokens, at);
    if (verb == Verb::stop) break;
    if (verb == Verb::future) {
      // "Monday's vote could cost him the job", "the storm Friday may have passed": not ahead.
      const bool possible = modal_[tokens[at].signature];
      const bool done = at + 1 < tokens.size() && have_[tokens[at + 1].signature];
      if (possible && (done || genitive_[tokens[last].signature])) return 0;
      return 1;
    }
    if (verb == Verb::past) return helped(tokens, at) ? 1 : -1;
  }
  return 0;
}

}  // namespace gainsay::dates

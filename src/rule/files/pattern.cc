#include "rule/files/pattern.h"

#include <utility>

namespace gainsay {
namespace {

template <typename T, std::size_t N>
using WordsOf = std::array<std::pair<T, std::string_view>, N>;

constexpr WordsOf<Slot, kSlots> kSlotWords = {{{Slot::actor, "actor"},
                                               {Slot::action, "action"},
                                               {Slot::object, "object"},
                                               {Slot::counterparty, "counterparty"},
                                               {Slot::place, "place"}}};
constexpr WordsOf<Fit, kFits> kFitWords = {{{Fit::same, "same"},
                                            {Fit::within, "within"},
                                            {Fit::contains, "contains"},
                                            {Fit::adjacent, "adjacent"},
                                            {Fit::unrelated, "unrelated"},
                                            {Fit::unknown, "unknown"},
                                            {Fit::unlimited, "unlimited"},
                                            {Fit::unstated, "unstated"},
                                            {Fit::neither, "neither"}}};
constexpr WordsOf<Deed, kDeeds> kDeedWords = {{{Deed::act, "act"},
                                               {Deed::attempt, "attempt"},
                                               {Deed::shown, "shown"},
                                               {Deed::opposite, "opposite"},
                                               {Deed::broader, "broader"},
                                               {Deed::none, "none"}}};
constexpr WordsOf<Predicate, 11> kPredicateWords = {
    {{Predicate::exception_covers, "exception_covers"},
     {Predicate::withdrawn_before, "withdrawn_before"},
     {Predicate::condition_met_before, "condition_met_before"},
     {Predicate::inside_bound, "inside_bound"},
     {Predicate::for_another_reason, "for_another_reason"},
     {Predicate::of_another_kind, "of_another_kind"},
     {Predicate::own_record_before, "own_record_before"},
     {Predicate::announced_change, "announced_change"},
     {Predicate::other_source, "other_source"},
     {Predicate::same_speaker, "same_speaker"},
     {Predicate::restated, "restated"}}};

template <typename T, std::size_t N>
std::string_view word(const WordsOf<T, N>& words, T value) {
  for (const auto& [key, text] : words) {
    if (key == value) return text;
  }
  return {};
}

template <typename T, std::size_t N>
std::optional<T> value(const WordsOf<T, N>& words, std::string_view text) {
  for (const auto& [key, candidate] : words) {
    if (candidate == text) return key;
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Slot slot) { return word(kSlotWords, slot); }
std::string_view to_string(Fit fit) { return word(kFitWords, fit); }
std::string_view to_string(Deed deed) { return word(kDeedWords, deed); }
std::string_view to_string(Predicate predicate) { return word(kPredicateWords, predicate); }

std::string spoken(std::string_view time) {
  // The longer of two that begin alike comes first.
  constexpr std::pair<std::string_view, std::string_view> kOperands[] = {
      {"claim2.said", "the later statement's date"},
      {"claim2.valid", "the time that the later statement speaks about"},
      {"event2.when", "the other record's date"},
      {"claim.said", "the statement's date"},
      {"claim.valid", "the time that the statement speaks about"},
      {"event.when", "the record's date"},
      {"event.number", "the time of the record's number"}};
  std::string text(time);
  for (const auto& [operand, words] : kOperands) {
    for (std::size_t at = 0; (at = text.find(operand, at)) != std::string::npos;) {
      text.replace(at, operand.size(), words);
      at += words.size();
    }
  }
  return text;
}

std::string spoken(Predicate which, bool turned) {
  switch (which) {
    case Predicate::exception_covers:
      return turned ? "no exception covers it" : "an exception covers it";
    case Predicate::withdrawn_before:
      return turned ? "not withdrawn before" : "withdrawn before";
    case Predicate::condition_met_before:
      return turned ? "not ended by its condition" : "ended by its condition";
    case Predicate::inside_bound:
      return turned ? "not within a bound that the statement sets"
                    : "within a bound that the statement sets";
    case Predicate::for_another_reason:
      return turned ? "for the reason that the statement gives"
                    : "for another reason than the statement gives";
    case Predicate::of_another_kind:
      return turned ? "not of another kind" : "of another kind";
    case Predicate::own_record_before:
      return turned ? "not in a paper of its own of before" : "in a paper of its own of before";
    case Predicate::announced_change:
      return turned ? "no change announced" : "a change announced";
    case Predicate::other_source:
      return turned ? "one source" : "two sources";
    case Predicate::same_speaker:
      return turned ? "two speakers" : "one speaker";
    case Predicate::restated:
      return turned ? "not given out as said before" : "given out as said before";
  }
  return {};
}
std::optional<Slot> slot_from(std::string_view text) { return value(kSlotWords, text); }
std::optional<Fit> fit_from(std::string_view text) { return value(kFitWords, text); }
std::optional<Deed> deed_from(std::string_view text) { return value(kDeedWords, text); }
std::optional<Predicate> predicate_from(std::string_view text) {
  return value(kPredicateWords, text);
}

}  // namespace gainsay

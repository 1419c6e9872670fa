#include "claim/weights/learned.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gainsay::claim {
namespace {

constexpr std::array<std::string_view, 1> kYes{"yes"};
constexpr std::size_t kOfStance = static_cast<std::size_t>(Stance::assertion) + 1;  // the last one

}  // namespace

const Weights& Learned::of(DecisionKind kind) const {
  switch (kind) {
    case DecisionKind::claim:
      return claim;
    case DecisionKind::stance:
      return stance;
    case DecisionKind::event:
      return event;
    default:
      return date;
  }
}

Stance Learned::stance_of(std::span<const Sign> signs) const {
  const Weights::Sums sums = stance.sums(signs);
  const auto end = sums.begin() + kOfStance;
  return static_cast<Stance>(std::max_element(sums.begin(), end) - sums.begin());
}

Result<Learned> Learned::load(const Knowledge& knowledge) {
  auto claim = Weights::load(knowledge, "data/lexicon/en/weights/claim.tsv", kYes);
  if (!claim) return fail(claim.error());
  auto event = Weights::load(knowledge, "data/lexicon/en/weights/event.tsv", kYes);
  if (!event) return fail(event.error());
  std::array<std::string_view, kOfStance> stances;
  for (std::size_t i = 0; i < kOfStance; ++i) stances[i] = to_string(static_cast<Stance>(i));
  auto stance = Weights::load(knowledge, "data/lexicon/en/weights/stance.tsv", stances);
  if (!stance) return fail(stance.error());
  auto date = Weights::load(knowledge, "data/lexicon/en/weights/date.tsv", kYes);
  if (!date) return fail(date.error());
  return Learned{std::move(*claim), std::move(*event), std::move(*stance), std::move(*date)};
}

}  // namespace gainsay::claim

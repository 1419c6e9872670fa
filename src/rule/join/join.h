// The join: which pairs of rows a rule holds of.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "gainsay/truth.h"
#include "rule/facts/facts.h"
#include "rule/facts/scopes.h"
#include "rule/files/pattern.h"
#include "rule/files/rules.h"

namespace gainsay {

struct Hit {
  std::uint32_t rule = 0;     // index into the rules
  std::uint32_t variant = 0;  // index into the rule's variants
  Row left = 0;
  Row right = 0;
  Truth truth = Truth::may;

  friend auto operator<=>(const Hit&, const Hit&) = default;
};

// Every pair that some variant of some rule holds of, once a rule (with the variant that holds most
// surely), sorted; the same for any number of threads (`workers`, at least one). The facts have to
// be arranged (rule/facts/arrange.h) by the ontology that the scopes ask. Where they have no
// values, only columns, variants that ask more of a pair than columns hold (asks_values) are left
// out. Stops soon after it has found more than `most`, with some of them.
std::vector<Hit> join(const std::vector<Rule>& rules, const Facts& facts, const Scopes& scopes,
                      std::uint32_t workers = 1, std::size_t most = SIZE_MAX);

// Which variants of which rules join() joins: (rule, variant).
std::vector<std::pair<std::uint32_t, std::uint32_t>> variants_to_join(
    const std::vector<Rule>& rules, const Facts& facts);

// Sorts by rule and rows, and leaves one hit a rule and pair: the surest, then the first variant.
void keep_best(std::vector<Hit>& hits);

// Whether a variant asks for what only the claims and events themselves say: speakers, sources,
// numbers, announcements; of two events, which is named first.
bool asks_values(const RulePattern& pattern, const Variant& variant);

// The same by trying all pairs; for tests.
std::vector<Hit> join_naively(const std::vector<Rule>& rules, const Facts& facts, Scopes& scopes);

}  // namespace gainsay

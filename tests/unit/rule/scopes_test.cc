#include "rule/facts/scopes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "rule/facts/arrange.h"
#include "rule/facts/fit_table.h"

namespace gainsay {
namespace {

Ontology built_in() {
  Diagnostics diagnostics;
  return Ontology::load(Knowledge::embedded(), {}, diagnostics);
}

// All nodes of the ontology, a name that it does not know, and the open slot.
Dictionary all_nodes(const Ontology& ontology) {
  Dictionary nodes;
  for (const Node* node : ontology.nodes()) nodes.add({node->id, node->name});
  nodes.add({"", "Nobody Ever Heard Of"});
  return nodes;
}

TEST_CASE("nodes that are not related are unrelated at any time") {
  const Ontology ontology = built_in();
  const Dictionary nodes = all_nodes(ontology);
  const Scopes scopes(ontology, nodes);
  const auto below = scopes.below();
  std::size_t related = 0;
  for (NodeId left = 1; left < nodes.size(); left += 11) {
    if (!scopes.known(left)) continue;
    const std::vector<NodeId> found = scopes.related(left, below);
    related += found.size();
    for (NodeId right = 1; right < nodes.size(); ++right) {
      if (!scopes.known(right) || std::binary_search(found.begin(), found.end(), right)) continue;
      const FitAnswer answer = scopes.fit_at_some_time(left, right);
      if (answer.fit == Fit::unrelated && answer.truth == Truth::must) continue;
      FAIL("related: ", nodes.text(left), " and ", nodes.text(right));
    }
  }
  CHECK(related > 100);
}

TEST_CASE("what a fit table lists is what each answer says, as a set and as stretches of ids") {
  const Ontology ontology = built_in();
  Facts facts;
  facts.nodes = all_nodes(ontology);
  arrange(facts, ontology);
  const Scopes scopes(ontology, facts.nodes);
  std::vector<NodeId> rights;
  for (NodeId right = 0; right < facts.nodes.size(); right += 2) rights.push_back(right);
  std::vector<std::uint32_t> counts(facts.nodes.size());
  for (const NodeId right : rights) counts[right] = 1 + right % 3;
  const NodeCodes codes(counts);
  FitTable table(scopes, facts.nodes.size(), rights, codes);
  for (const auto& fits : {std::vector{Fit::same, Fit::within}, std::vector{Fit::adjacent},
                           std::vector{Fit::unrelated, Fit::unknown}, std::vector{Fit::unstated}}) {
    Accepted accepted;
    for (const Fit fit : fits) accepted.add(fit, false);
    for (NodeId left = 1; left < facts.nodes.size(); left += 17) {
      const NodeSet set = table.matching(left, accepted);
      for (const NodeId right : rights) {
        const FitAnswer answer = scopes.fit_at_some_time(left, right);
        const bool fit = accepted.has(answer.fit) || answer.truth != Truth::must;
        const bool listed = std::binary_search(set.nodes.begin(), set.nodes.end(), right);
        const auto in = [code = codes.of(right)](const CodeRange& range) {
          return range.first[0] <= code && code - range.first[0] <= range.more[0];
        };
        const bool coded = std::any_of(set.codes.begin(), set.codes.end(), in);
        if (fit == (listed != set.inverted) && fit == set.has(right) && (!fit || coded)) continue;
        FAIL("listed otherwise: ", facts.nodes.text(left), " and ", facts.nodes.text(right));
      }
    }
  }
}

}  // namespace
}  // namespace gainsay

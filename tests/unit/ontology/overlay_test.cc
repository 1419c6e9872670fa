// A case's nodes laid over the built-in ones are the same as all nodes checked together.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "ontology/ontology.h"

namespace gainsay {
namespace {

class MadeNodes {
 public:
  explicit MadeNodes(std::uint32_t seed) : random_(seed) {}

  // `count` nodes, of which the links lead to what comes before them, and seldom anywhere.
  std::vector<Node> make(std::size_t count, std::size_t first, const char* file) {
    std::vector<Node> nodes;
    for (std::size_t n = 0; n < count; ++n) {
      Node node;
      node.kind = below(4) == 0 ? NodeKind::topic : NodeKind::actor;
      const std::size_t number = below(12) == 0 ? below(first + n + 1) : first + n;
      node.id = id(number);
      if (below(5) != 0) node.name = "Name " + std::to_string(below(9) == 0 ? below(5) : number);
      if (below(4) == 0) node.aliases.push_back("Alias " + std::to_string(number));
      node.natural = below(4) == 0;
      link(node.is_a, first + n);
      link(node.part_of, first + n);
      node.place = {file, static_cast<std::uint32_t>(n + 1), 1};
      nodes.push_back(std::move(node));
    }
    return nodes;
  }

  std::size_t below(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

 private:
  // In an order of their own, so that a case's nodes come between the built-in ones.
  static std::string id(std::size_t number) { return "n" + std::to_string(number * 37 % 101); }

  void link(std::vector<Membership>& links, std::size_t before) {
    if (before == 0 || below(2) == 0) return;
    const std::size_t to = below(15) == 0 ? before + below(5) : below(before);
    const Extent valid = below(3) == 0 ? Extent{0, 0, 86'400, 86'400} : Extent{};
    links.push_back({id(to), valid});
  }

  std::mt19937 random_;
};

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// What extended() promises, said in another way.
std::vector<Node> joined(std::vector<Node> nodes, const std::vector<Node>& own) {
  const std::size_t built_in = nodes.size();
  for (const Node& node : own) {
    std::size_t n = 0;
    while (n < built_in && (nodes[n].id != node.id || nodes[n].kind != node.kind)) ++n;
    if (n == built_in) {
      nodes.push_back(node);
      continue;
    }
    Node& known = nodes[n];
    if (!node.name.empty()) {
      known.aliases.push_back(known.name);
      known.name = node.name;
    }
    append(known.aliases, node.aliases);
    append(known.is_a, node.is_a);
    append(known.part_of, node.part_of);
    known.natural = known.natural || node.natural;
  }
  return nodes;
}

Diagnostics without(Diagnostics all, const Diagnostics& known) {
  std::erase_if(all, [&](const Diagnostic& one) {
    return std::find(known.begin(), known.end(), one) != known.end();
  });
  return all;
}

std::string told(const ScopeAnswer& answer) {
  return std::to_string(static_cast<int>(answer.scope)) +
         std::to_string(static_cast<int>(answer.truth)) + answer.via;
}

void check_same(const Ontology& made, const Ontology& wanted) {
  REQUIRE(made.nodes().size() == wanted.nodes().size());
  const Extent day{0, 0, 86'400, 86'400};
  for (const Node* a : wanted.nodes()) {
    const Node* other = made.find(a->id);
    REQUIRE(other != nullptr);
    CHECK(other->name == a->name);
    CHECK(other->aliases == a->aliases);
    CHECK(made.broader(made.index_of(a->id)) == wanted.broader(wanted.index_of(a->id)));
    const Node* by_name = wanted.named(a->kind, a->name);
    REQUIRE(by_name != nullptr);
    CHECK(made.named(a->kind, a->name)->id == by_name->id);
    for (const Node* b : wanted.nodes()) {
      CHECK(told(made.compare(a->id, b->id, Extent{})) == told(wanted.compare(a->id, b->id, {})));
      CHECK(told(made.compare(a->id, b->id, day)) == told(wanted.compare(a->id, b->id, day)));
    }
  }
}

TEST_CASE("a case's nodes are laid over the built-in ones") {
  std::size_t clean = 0;
  std::size_t defective = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    MadeNodes random(seed);
    std::vector<Node> nodes = random.make(12, 0, "built-in.yaml");
    Diagnostics ignored;
    const Ontology first = Ontology::of(nodes, ignored);
    nodes.clear();
    for (const Node* node : first.nodes()) nodes.push_back(*node);
    Diagnostics known;
    const Ontology built_in = Ontology::of(nodes, known);
    const std::vector<Node> own = random.make(1 + random.below(4), 12, "case.yaml");

    Diagnostics found;
    const Ontology made = built_in.extended(own, found);
    Diagnostics expected;
    const Ontology wanted = Ontology::of(joined(nodes, own), expected);
    found = without(std::move(found), known);
    CHECK(found == without(std::move(expected), known));
    check_same(made, wanted);
    (found.empty() ? clean : defective) += 1;
  }
  CHECK(clean > 10);
  CHECK(defective > 10);
}

}  // namespace
}  // namespace gainsay

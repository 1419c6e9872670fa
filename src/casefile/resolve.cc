#include "casefile/resolve.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/nearest.h"
#include "text/fold.h"

namespace gainsay {
namespace {

class Resolver {
 public:
  Resolver(const Ontology& ontology, Diagnostics& out) : ontology_(ontology), out_(out) {}

  // An actor first: a counterparty or an object may be either.
  void actor(NodeRef& ref) const {
    if (find(ref, {NodeKind::actor, NodeKind::topic})) return;
    ref.id = "~@" + fold(ref.name);
  }

  void thing(NodeRef& ref) const {
    if (find(ref, {NodeKind::topic, NodeKind::actor})) return;
    ref.id = "~" + fold(ref.name);
  }

  void action(NodeRef& ref, const Place& written) const {
    if (find(ref, {NodeKind::action})) return;
    Diagnostic unknown;
    unknown.severity = Severity::warning;
    unknown.code = "GS907";
    unknown.message = "no such action is known, so that this is compared with nothing";
    unknown.place = written;
    unknown.fragment = ref.name;
    const std::string near = nearest_word(ref.name, actions());
    unknown.hint = near.empty() ? "Name one of the ontology, or add it to actions: in case.yaml."
                                : "Did you mean «" + near + "»?";
    out_.push_back(std::move(unknown));
  }

 private:
  using Kinds = std::initializer_list<NodeKind>;

  std::vector<std::string> actions() const {
    std::vector<std::string> ids;
    for (const Node* node : ontology_.nodes()) {
      if (node->kind == NodeKind::action) ids.push_back(node->id);
    }
    return ids;
  }

  // True if the slot is empty, or now refers to a node.
  bool find(NodeRef& ref, Kinds kinds) const {
    if (ref.name.empty()) return true;
    const Node* node = ontology_.find(ref.name);
    if (node != nullptr && std::find(kinds.begin(), kinds.end(), node->kind) != kinds.end()) {
      refer(ref, *node);
      return true;
    }
    for (const NodeKind kind : kinds) {
      const Node* named = ontology_.named(kind, ref.name);
      if (named == nullptr) continue;
      ref.id = named->id;
      return true;
    }
    return false;
  }

  // An id is shown by its name; a name stays as the person wrote it.
  static void refer(NodeRef& ref, const Node& node) {
    ref.id = node.id;
    if (!node.name.empty()) ref.name = node.name;
  }

  const Ontology& ontology_;
  Diagnostics& out_;
};

}  // namespace

void resolve_refs(Case& into, const Ontology& ontology, Diagnostics& diagnostics) {
  const Resolver resolver(ontology, diagnostics);
  for (Claim& claim : into.claims) {
    if (claim.origin == Origin::extracted) continue;
    resolver.actor(claim.speaker);
    resolver.actor(claim.actor);
    resolver.action(claim.action, claim.written);
    resolver.thing(claim.object);
    resolver.actor(claim.counterparty);
    resolver.thing(claim.place);
    for (NodeRef& exception : claim.exceptions) resolver.actor(exception);
    for (ToldStep& step : claim.steps) resolver.action(step.action, claim.written);
  }
  for (Event& event : into.events) {
    if (event.origin == Origin::extracted) continue;
    resolver.actor(event.actor);
    resolver.action(event.action, event.written);
    resolver.thing(event.object);
    resolver.actor(event.counterparty);
    resolver.actor(event.record_of);
    resolver.thing(event.place);
  }
}

}  // namespace gainsay

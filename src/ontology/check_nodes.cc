#include "ontology/check_nodes.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/nearest.h"
#include "text/fold.h"

namespace gainsay {
namespace {

class Checker {
 public:
  Checker(std::vector<Node>& nodes, Diagnostics& diagnostics)
      : nodes_(nodes), diagnostics_(diagnostics) {}

  void run() {
    sort_and_drop_duplicates();
    for (Node& node : nodes_) {
      drop_dangling(node, node.is_a);
      drop_dangling(node, node.part_of);
      drop_dangling(node, node.attempt_of);
      drop_dangling(node, node.opposite_of);
      drop_dangling(node, node.shows);
      name_by_id(node);
    }
    state_.assign(nodes_.size(), State::fresh);
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (state_[i] == State::fresh) break_cycles(i);
    }
    for (const Node& node : nodes_) check_names(node);
  }

 private:
  enum class State : std::uint8_t { fresh, open, done };

  void report(const Node& node, const char* code, std::string message, std::string fragment,
              std::string hint, Severity severity = Severity::error) {
    diagnostics_.push_back(
        {severity, code, std::move(message), node.place, std::move(fragment), std::move(hint)});
  }

  void sort_and_drop_duplicates() {
    std::vector<std::size_t> order(nodes_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return nodes_[a].id < nodes_[b].id; });
    std::vector<Node> kept;
    kept.reserve(nodes_.size());
    for (const std::size_t i : order) {
      Node& node = nodes_[i];
      if (kept.empty() || kept.back().id != node.id) {
        kept.push_back(std::move(node));
        continue;
      }
      const Place& first = kept.back().place;
      report(node, "duplicate-id", "this id is taken", node.id,
             fmt::format("The first is at {}:{}; give one of them another id.", first.file,
                         first.line));
    }
    nodes_.swap(kept);
  }

  // Index of the node with `id`, nodes_.size() when there is none.
  std::size_t find(const std::string& id) const {
    const auto at =
        std::lower_bound(nodes_.begin(), nodes_.end(), id,
                         [](const Node& node, const std::string& key) { return node.id < key; });
    const bool found = at != nodes_.end() && at->id == id;
    return found ? static_cast<std::size_t>(at - nodes_.begin()) : nodes_.size();
  }

  bool refers(const Node& node, const std::string& id) {
    const std::size_t at = find(id);
    if (at == nodes_.size()) {
      std::vector<std::string> ids;
      for (const Node& other : nodes_) {
        if (other.kind == node.kind && other.id != node.id) ids.push_back(other.id);
      }
      const std::string near = nearest_word(id, ids);
      report(node, "unknown-id", fmt::format("{} refers to an id that does not exist", node.id), id,
             near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
      return false;
    }
    if (nodes_[at].kind != node.kind) {
      report(node, "wrong-kind", fmt::format("{} refers to a node of another kind", node.id), id,
             "Actors, topics and actions refer to their own kind only.");
      return false;
    }
    return true;
  }

  void drop_dangling(const Node& node, std::vector<Membership>& links) {
    std::vector<Membership> kept;
    for (Membership& link : links) {
      if (refers(node, link.id)) kept.push_back(std::move(link));
    }
    links.swap(kept);
  }

  void drop_dangling(const Node& node, std::vector<std::string>& ids) {
    std::erase_if(ids, [&](const std::string& id) { return !refers(node, id); });
  }

  void drop_dangling(const Node& node, std::string& id) {
    if (!id.empty() && !refers(node, id)) id.clear();
  }

  // Depth-first; nesting is bounded by the number of nodes, and a chain of thousands is no
  // ontology that a person wrote.
  void break_cycles(std::size_t i) {
    state_[i] = State::open;
    trail_.push_back(i);
    for (std::vector<Membership>* links : {&nodes_[i].is_a, &nodes_[i].part_of}) {
      std::vector<Membership> kept;
      for (Membership& link : *links) {
        const std::size_t to = find(link.id);
        if (state_[to] == State::open) {
          report_cycle(i, to);
          continue;
        }
        if (state_[to] == State::fresh) break_cycles(to);
        kept.push_back(std::move(link));
      }
      links->swap(kept);
    }
    trail_.pop_back();
    state_[i] = State::done;
  }

  void report_cycle(std::size_t from, std::size_t to) {
    std::string path;
    for (auto at = std::find(trail_.begin(), trail_.end(), to); at != trail_.end(); ++at) {
      path += nodes_[*at].id + " → ";
    }
    report(nodes_[from], "cycle", "is_a and part_of go round in a circle", path + nodes_[to].id,
           fmt::format("Take {} out of {}.", nodes_[to].id, nodes_[from].id));
  }

  // Acronyms are told apart from words by their case: IT is not it.
  static std::string key_of(const std::string& name) {
    const bool acronym =
        std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return acronym ? name : fold(name);
  }

  void check_names(const Node& node) {
    check_name(node, node.name);
    for (const std::string& alias : node.aliases) check_name(node, alias);
  }

  void check_name(const Node& node, const std::string& name) {
    const char kind = static_cast<char>('0' + static_cast<int>(node.kind));
    std::vector<const Node*>& owners = owners_[kind + key_of(name)];
    for (const Node* owner : owners) {
      if (owner == &node) return;
      const bool told_apart =
          !owner->country.empty() && !node.country.empty() && owner->country != node.country;
      if (told_apart) continue;
      report(node, "shared-name", fmt::format("{} and {} have one name", owner->id, node.id), name,
             "Keep it for one of them, or give each its country.", Severity::warning);
    }
    owners.push_back(&node);
  }

  std::vector<Node>& nodes_;
  Diagnostics& diagnostics_;
  std::vector<State> state_;
  std::vector<std::size_t> trail_;
  std::unordered_map<std::string, std::vector<const Node*>> owners_;  // by kind and name
};

}  // namespace

void name_by_id(Node& node) {
  if (!node.name.empty()) return;
  node.name = node.id;
  std::replace(node.name.begin(), node.name.end(), '-', ' ');
}

void check_nodes(std::vector<Node>& nodes, Diagnostics& diagnostics) {
  Checker(nodes, diagnostics).run();
}

}  // namespace gainsay

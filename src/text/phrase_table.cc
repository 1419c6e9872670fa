#include "text/phrase_table.h"

#include <algorithm>

namespace gainsay {
namespace {

std::uint64_t key_of(std::uint32_t node, WordId word) {
  return (static_cast<std::uint64_t>(node) << 32U) | word;
}

// Fibonacci hashing (Knuth, "The Art of Computer Programming" vol. 3, section 6.4).
std::size_t slot_of(std::uint64_t key, std::size_t mask) {
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20U) & mask;
}

}  // namespace

void PhraseTable::add(std::span<const std::string> words, std::uint32_t payload) {
  if (words.empty()) return;
  NodeId node = 0;
  for (const std::string& word : words) node = make_step(node, vocabulary_.add(word));
  std::vector<std::uint32_t>& payloads = payloads_[node];
  if (std::find(payloads.begin(), payloads.end(), payload) == payloads.end()) {
    payloads.push_back(payload);
  }
}

std::optional<PhraseMatch> PhraseTable::longest_at(const FoldedText& text, std::uint32_t first,
                                                   std::uint32_t last) const {
  std::optional<PhraseMatch> best;
  NodeId node = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const WordId word = vocabulary_.find(text.word(i), text.hash(i));
    node = word == 0 ? 0 : step(node, word);
    if (node == 0) break;
    if (!payloads_[node].empty()) best = PhraseMatch{first, i + 1, payloads_[node]};
  }
  return best;
}

std::vector<PhraseMatch> PhraseTable::find(const FoldedText& text, std::uint32_t first,
                                           std::uint32_t last) const {
  std::vector<PhraseMatch> matches;
  while (first < last) {
    const std::optional<PhraseMatch> match = longest_at(text, first, last);
    if (match) matches.push_back(*match);
    first = match ? match->last : first + 1;
  }
  return matches;
}

PhraseTable::NodeId PhraseTable::step(NodeId node, WordId word) const {
  if (node == 0) return word < first_step_.size() ? first_step_[word] : 0;
  if (edges_.empty()) return 0;
  const std::uint64_t key = key_of(node, word);
  const std::size_t mask = edges_.size() - 1;
  for (std::size_t at = slot_of(key, mask); edges_[at].key != 0; at = (at + 1) & mask) {
    if (edges_[at].key == key) return edges_[at].to;
  }
  return 0;
}

PhraseTable::NodeId PhraseTable::make_step(NodeId node, WordId word) {
  if (const NodeId known = step(node, word); known != 0) return known;
  const auto made = static_cast<NodeId>(payloads_.size());
  payloads_.emplace_back();
  if (node == 0) {
    if (first_step_.size() <= word) first_step_.resize(word + 1, 0);
    first_step_[word] = made;
    return made;
  }
  if (2 * (edge_count_ + 1) > edges_.size()) grow();
  const std::uint64_t key = key_of(node, word);
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = slot_of(key, mask);
  while (edges_[at].key != 0) at = (at + 1) & mask;
  edges_[at] = {key, made};
  ++edge_count_;
  return made;
}

void PhraseTable::grow() {
  std::vector<Edge> old;
  old.swap(edges_);
  edges_.resize(old.empty() ? 64 : 2 * old.size());
  const std::size_t mask = edges_.size() - 1;
  for (const Edge& edge : old) {
    if (edge.key == 0) continue;
    std::size_t at = slot_of(edge.key, mask);
    while (edges_[at].key != 0) at = (at + 1) & mask;
    edges_[at] = edge;
  }
}

}  // namespace gainsay

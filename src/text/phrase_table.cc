#include "text/phrase_table.h"

#include <algorithm>

#include "text/word_hash.h"

namespace gainsay {
void PhraseTable::add(std::span<const std::string> words, std::uint32_t payload) {
  if (words.empty()) return;
  NodeId at = 0;
  for (const std::string& word : words) at = make_step(at, word, word_hash(word));
  add_payload(nodes_[at], payload);
}

void PhraseTable::add(const FoldedText& text, std::uint32_t first, std::uint32_t last,
                      std::uint32_t payload) {
  if (first == last) return;
  NodeId at = 0;
  for (std::uint32_t i = first; i < last; ++i) at = make_step(at, text.word(i), text.hash(i));
  add_payload(nodes_[at], payload);
}

void PhraseTable::add_payload(Node& node, std::uint32_t payload) {
  if (node.count == 0) {
    node.count = 1;
    node.payload = payload;
    return;
  }
  const std::span<const std::uint32_t> known = payloads(node);
  if (std::find(known.begin(), known.end(), payload) != known.end()) return;
  if (node.count == 1) {
    many_.push_back({node.payload});
    node.payload = static_cast<std::uint32_t>(many_.size() - 1);
  }
  ++node.count;
  many_[node.payload].push_back(payload);
}

std::optional<PhraseMatch> PhraseTable::walk(const FoldedText& text, std::uint32_t first,
                                             std::uint32_t last) const {
  NodeId best = 0;
  std::uint32_t end = first;
  NodeId at = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    at = step(at, text.word(i), text.hash(i));
    if (at == 0) break;
    if (nodes_[at].count == 0) continue;
    best = at;
    end = i + 1;
  }
  if (best == 0) return std::nullopt;
  return PhraseMatch{first, end, payloads(nodes_[best])};
}

bool PhraseTable::contains(std::span<const std::string_view> words) const {
  NodeId at = 0;
  for (const std::string_view word : words) {
    at = step(at, word, word_hash(word));
    if (at == 0) return false;
  }
  return nodes_[at].count != 0;
}

std::vector<PhraseMatch> PhraseTable::find(const FoldedText& text, std::uint32_t first,
                                           std::uint32_t last) const {
  std::vector<PhraseMatch> matches;
  while (first < last) {
    if (!may_begin(text.hash(first))) {
      ++first;
      continue;
    }
    const std::optional<PhraseMatch> match = walk(text, first, last);
    if (match) matches.push_back(*match);
    first = match ? match->last : first + 1;
  }
  return matches;
}

PhraseTable::NodeId PhraseTable::find_edge(NodeId node, std::string_view word,
                                           std::uint64_t hash) const {
  for (std::size_t at = place_of(node, hash); edges_[at].to != 0; at = (at + 1) & edge_mask_) {
    const Edge& edge = edges_[at];
    if (edge.hash != hash || edge.from != node) continue;
    if (same_word(word, {words_.data() + edge.begin, edge.size})) return edge.to;
  }
  return 0;
}

PhraseTable::NodeId PhraseTable::make_step(NodeId node, std::string_view word, std::uint64_t hash) {
  if (const NodeId known = step(node, word, hash); known != 0) return known;
  if (2 * nodes_.size() > edges_.size()) grow();
  const auto made = static_cast<NodeId>(nodes_.size());
  nodes_.emplace_back();
  place({hash, node, made, static_cast<std::uint32_t>(words_.size()),
         static_cast<std::uint32_t>(word.size())});
  words_ += word;
  return made;
}

void PhraseTable::place(const Edge& edge) {
  std::size_t at = place_of(edge.from, edge.hash);
  while (edges_[at].to != 0) at = (at + 1) & edge_mask_;
  edges_[at] = edge;
  nodes_[edge.from].next |= std::uint64_t{1} << (edge.hash >> 58U);
  if (edge.from != 0) return;
  first_words_[(edge.hash / 64) & bits_mask_] |= std::uint64_t{1} << (edge.hash % 64);
}

void PhraseTable::grow() {
  std::vector<Edge> old;
  old.swap(edges_);
  edges_.resize(old.empty() ? 64 : 2 * old.size());
  first_words_.assign(edges_.size() / 4, 0);
  edge_mask_ = edges_.size() - 1;
  bits_mask_ = first_words_.size() - 1;
  for (const Edge& edge : old) {
    if (edge.to != 0) place(edge);
  }
}

}  // namespace gainsay

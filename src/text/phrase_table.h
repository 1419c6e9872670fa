// PhraseTable: many phrases, found in text all at once.
//
//   PhraseTable table;
//   table.add(tokenizer.words("Face API"), 7);
//   for (const PhraseMatch& match : table.find(folded, 0, folded.size())) … match.payloads → 7
//
// A trie over words. Words are compared whole and folded (text/fold.h); who needs the case as
// written looks at the tokens of the match. One phrase may carry several payloads (two ministries
// of one name), kept in the order in which they were added.
//
// Time: a bit test at a token whose word begins no phrase, another and a hash lookup a word at one
// that does, at most as many as the longest phrase has words. So find() is linear in the text for a
// given table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/folded_text.h"

namespace gainsay {

struct PhraseMatch {
  std::uint32_t first = 0;                  // token
  std::uint32_t last = 0;                   // one past
  std::span<const std::uint32_t> payloads;  // points into the table; at least one
};

class PhraseTable {
 public:
  // `words` are folded, as Tokenizer::words gives them. A phrase without words is left out; adding
  // the same payload to the same phrase twice changes nothing.
  void add(std::span<const std::string> words, std::uint32_t payload);
  // The same of the words of `text` in [first, last).
  void add(const FoldedText& text, std::uint32_t first, std::uint32_t last, std::uint32_t payload);

  // False when no phrase begins with the word of this hash; nearly all others are told by a bit.
  bool may_begin(std::uint64_t hash) const {
    return ((first_words_[(hash / 64) & bits_mask_] >> (hash % 64)) & 1U) != 0;
  }
  // The longest phrase that begins at token `first` and ends before or at `last`.
  std::optional<PhraseMatch> longest_at(const FoldedText& text, std::uint32_t first,
                                        std::uint32_t last) const {
    if (first >= last || !may_begin(text.hash(first))) return std::nullopt;
    return walk(text, first, last);
  }
  // Is this very phrase in the table?
  bool contains(std::span<const std::string_view> words) const;
  // Leftmost-longest matches in [first, last), in order, not overlapping.
  std::vector<PhraseMatch> find(const FoldedText& text, std::uint32_t first,
                                std::uint32_t last) const;

 private:
  using NodeId = std::uint32_t;  // index into nodes_; 0 is the root
  struct Edge {
    std::uint64_t hash = 0;  // of the word
    NodeId from = 0;
    NodeId to = 0;            // 0 = free slot
    std::uint32_t begin = 0;  // of the word, in words_
    std::uint32_t size = 0;
  };
  struct Node {
    std::uint32_t count = 0;    // of payloads
    std::uint32_t payload = 0;  // the only one, or where in many_ they are
    std::uint64_t next = 0;     // a bit for each word that follows, by the top of its hash
  };

  std::span<const std::uint32_t> payloads(const Node& node) const {
    return node.count == 1 ? std::span(&node.payload, 1) : std::span(many_[node.payload]);
  }
  std::optional<PhraseMatch> walk(const FoldedText& text, std::uint32_t first,
                                  std::uint32_t last) const;
  // Where in edges_ to look for a word after a node: Fibonacci hashing (Knuth, "The Art of Computer
  // Programming" vol. 3, section 6.4).
  std::size_t place_of(NodeId node, std::uint64_t hash) const {
    return ((hash ^ node) * 0x9E3779B97F4A7C15ULL) >> 32U & edge_mask_;
  }
  // The node after `node` over a word, or 0; nearly always told by a bit of the node when there is
  // none, without a look at the edges, which are many.
  NodeId step(NodeId node, std::string_view word, std::uint64_t hash) const {
    return (nodes_[node].next >> (hash >> 58U) & 1U) != 0 ? find_edge(node, word, hash) : 0;
  }
  NodeId find_edge(NodeId node, std::string_view word, std::uint64_t hash) const;
  NodeId make_step(NodeId node, std::string_view word, std::uint64_t hash);
  void add_payload(Node& node, std::uint32_t payload);
  void place(const Edge& edge);
  void grow();

  std::vector<Node> nodes_ = {{}};
  std::vector<std::vector<std::uint32_t>> many_;
  std::vector<Edge> edges_;                       // open addressing, at most half full
  std::size_t edge_mask_ = 0;                     // their number less one
  std::vector<std::uint64_t> first_words_ = {0};  // bits, sixteen for each slot of edges_
  std::size_t bits_mask_ = 0;                     // the size of that, less one
  std::string words_;                             // of all edges
};

}  // namespace gainsay

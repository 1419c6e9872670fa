// PhraseTable: many phrases, found in text all at once.
//
//   PhraseTable table;
//   table.add(tokenizer.words("Face API"), 7);
//   for (const PhraseMatch& match : table.find(folded, 0, folded.size())) … match.payloads → 7
//
// A trie over numbered words. Words are compared whole and folded (text/fold.h); who needs the case
// as written looks at the tokens of the match. One phrase may carry several payloads (two
// ministries of one name), kept in the order in which they were added.
//
// Time: one table lookup a token that begins no phrase; at most as many as the longest phrase has
// words at one that does. So find() is linear in the text for a given table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "text/folded_text.h"
#include "text/vocabulary.h"

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

  // The longest phrase that begins at token `first` and ends before or at `last`.
  std::optional<PhraseMatch> longest_at(const FoldedText& text, std::uint32_t first,
                                        std::uint32_t last) const;
  // Leftmost-longest matches in [first, last), in order, not overlapping.
  std::vector<PhraseMatch> find(const FoldedText& text, std::uint32_t first,
                                std::uint32_t last) const;

 private:
  using NodeId = std::uint32_t;  // index into payloads_; 0 is the root
  struct Edge {
    std::uint64_t key = 0;  // node and word; 0 = free slot
    NodeId to = 0;
  };

  NodeId step(NodeId node, WordId word) const;
  NodeId make_step(NodeId node, WordId word);
  void grow();

  Vocabulary vocabulary_;
  std::vector<std::vector<std::uint32_t>> payloads_ = {{}};  // by node
  std::vector<NodeId> first_step_ = {0};                     // from the root, by word
  std::vector<Edge> edges_;  // from other nodes: open addressing, at most half full
  std::size_t edge_count_ = 0;
};

}  // namespace gainsay

// Page: one document as the passes of the actor tagger see it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/document.h"
#include "gainsay/mention.h"
#include "gainsay/sentence.h"
#include "mention/actors/cast.h"
#include "mention/actors/lexicon.h"
#include "text/folded_text.h"

namespace gainsay::actors {

using Index = std::uint32_t;  // of a token

// A mention by its tokens, while it is being resolved.
struct Found {
  Index first = 0;
  Index last = 0;  // one past
  ActorMention::Form form = ActorMention::Form::name;
  MemberId member = kNobody;
  MemberId affiliation = kNobody;  // of somebody without a name: "a Cirrova spokesman"
  bool person = false;
};

struct Page {
  Page(const Document& from, const TokenizedText& cut, const FoldedText& folded_tokens,
       const Lexicon& words);

  bool word(Index i) const { return tokens[i].kind == TokenKind::word; }
  bool is(Index i, Mark mark) const { return (infos[i].marks & bit(mark)) != 0; }
  bool any(Index i, Marks marks) const { return (infos[i].marks & marks) != 0; }
  bool lower(Index i) const { return tokens[i].letters == Letters::lower; }
  // A word that is written with a capital somewhere.
  bool capital(Index i) const {
    return word(i) && tokens[i].letters != Letters::lower && tokens[i].letters != Letters::none;
  }
  // Nothing stands between the token and the one before it.
  bool glued(Index i) const { return i > 0 && tokens[i - 1].span.end == tokens[i].span.begin; }
  bool character(Index i, char c) const {
    return folded.word(i).size() == 1 && folded.word(i).front() == c;
  }
  bool possessive(Index i) const { return folded.word(i) == "'s" || folded.word(i) == "'"; }
  // The longest noun for an actor ("holding company") at token `first`, before `last`.
  std::optional<PhraseMatch> head_at(Index first, Index last) const {
    if (first >= last || !is(first, Mark::opens_head)) return std::nullopt;
    return lexicon.heads().longest_at(folded, first, last);
  }
  std::string_view raw(Index i) const { return tokens[i].span.of(document.text); }
  Span span(Index first, Index last) const {
    return {tokens[first].span.begin, tokens[last - 1].span.end};
  }

  const Document& document;
  std::span<const Token> tokens;
  std::span<const Sentence> sentences;
  const Lexicon& lexicon;
  const FoldedText& folded;
  std::vector<WordInfo> infos;  // by token
};

// The text of the tokens with single spaces for white space.
std::string shown(const Page& page, Index first, Index last);

// "Wilk, Marta" is Marta Wilk.
std::string in_spoken_order(std::string_view name);

}  // namespace gainsay::actors

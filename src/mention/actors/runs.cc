#include "mention/actors/runs.h"

#include <algorithm>

namespace gainsay::actors {
namespace {

constexpr Index kMaxWords = 10;

// "London-listed", "Leeds-based": says something of the name after it.
bool describes(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  const bool inside = hyphen != std::string_view::npos && hyphen + 1 < word.size();
  return inside && word.ends_with("ed") && word[hyphen + 1] >= 'a' && word[hyphen + 1] <= 'z';
}

bool name_word(const Page& page, Index i) {
  return page.capital(i) && !page.any(i, bit(Mark::first_singular) | bit(Mark::calendar)) &&
         !page.possessive(i) && !describes(page.raw(i));
}

// One past the joiner and the word after it, if the name goes on over them; else `at`.
Index over_joiner(const Page& page, Index at, Index end) {
  if (at + 1 >= end) return at;
  if (page.is(at, Mark::joiner) && name_word(page, at + 1)) return at + 2;
  if (!page.is(at, Mark::joiner_after_body) || page.infos[at - 1].name == 0) return at;
  Index next = at + 1;
  if (page.lower(next) && page.is(next, Mark::definite)) ++next;
  return next < end && name_word(page, next) ? next + 1 : at;
}

bool same_form(std::string_view text, std::string_view form) {
  std::size_t at = 0;
  for (const char c : form) {
    if (c == ' ') continue;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    if (at == text.size() || text[at] != c) return false;
    ++at;
  }
  return at == text.size();
}

// One past the legal form that begins right at `at`.
Index suffix_at(const Page& page, Index at, Index end) {
  if (at >= end || !page.is(at, Mark::opens_suffix)) return at;
  const auto match = page.lexicon.suffixes().longest_at(page.folded, at, end);
  if (!match) return at;
  const std::string_view text = page.span(match->first, match->last).of(page.document.text);
  const bool shouted =
      std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const bool fits = std::any_of(
      match->payloads.begin(), match->payloads.end(),
      [&](std::uint32_t payload) { return same_form(text, page.lexicon.suffix(payload)); });
  return fits || (shouted && page.tokens[at].letters == Letters::upper) ? match->last : at;
}

}  // namespace

Index after_suffix(const Page& page, Index at, Index end) {
  if (const Index last = suffix_at(page, at, end); last > at) return last;
  if (at + 1 >= end || !page.character(at, ',')) return at;
  const Index last = suffix_at(page, at + 1, end);
  return last > at + 1 ? last : at;
}

Run run_at(const Page& page, Index first, Index end) {
  Run run{first, first, first};
  if (!name_word(page, first)) return run;
  end = std::min(end, first + kMaxWords);
  Index last = first + 1;
  for (;;) {
    if (const Index full = after_suffix(page, last, end); full > last) {
      return {first, last, full, true};
    }
    const Index next =
        last < end && name_word(page, last) ? last + 1 : over_joiner(page, last, end);
    if (next == last || next > end) break;
    last = next;
  }
  return {first, last, last};
}

bool titled(const Page& page, const Sentence& sentence) {
  const BlockKind kind = page.document.blocks[sentence.block].kind;
  const bool heading = kind == BlockKind::heading || kind == BlockKind::title;
  Index capitals = 0;
  Index small = 0;
  for (Index i = sentence.first_token; i < sentence.last_token; ++i) {
    if (page.capital(i)) ++capitals;
    // Articles and prepositions are small in titles.
    constexpr Marks kSmall = bit(Mark::joiner) | bit(Mark::joiner_after_body) |
                             bit(Mark::definite) | bit(Mark::indefinite) |
                             bit(Mark::clause_opener) | bit(Mark::place_preposition) |
                             bit(Mark::agent_preposition);
    if (page.word(i) && page.lower(i) && !page.any(i, kSmall)) {
      if (!heading) return false;
      ++small;
    }
  }
  if (small == 0) return heading || capitals > 3;
  return heading && capitals > small;
}

std::vector<std::string_view> folded_words(const Page& page, Index first, Index last) {
  std::vector<std::string_view> words;
  words.reserve(last - first);
  for (Index i = first; i < last; ++i) words.push_back(page.folded.word(i));
  return words;
}

void append_folded_name(std::string& name, const Page& page, Index first, Index last) {
  for (Index i = first; i < last; ++i) {
    if (i > first && !page.glued(i)) name += ' ';
    name += page.folded.word(i);
  }
}

}  // namespace gainsay::actors

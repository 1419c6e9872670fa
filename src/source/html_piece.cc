#include "source/html_piece.h"

#include <algorithm>
#include <cstdint>
#include <map>

#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kLeastPiece = 200;  // bytes below which there must be some mistake

std::size_t bytes_of(const std::vector<HtmlBlock>& blocks) {
  std::size_t bytes = 0;
  for (const HtmlBlock& block : blocks) bytes += block.text.size();
  return bytes;
}

// Nine tenths of it are links, and it is no sentence.
bool is_links(const HtmlBlock& block) {
  return block.link_bytes * 10ULL >= block.text.size() * 9ULL && !ends_sentence(block.text) &&
         block.level != 1;
}

// The <article> to read, 0 for all of them.
std::uint32_t main_article(const std::vector<HtmlBlock>& blocks) {
  std::map<std::uint32_t, std::size_t> bytes;
  std::size_t all = 0;
  for (const HtmlBlock& block : blocks) {
    if (block.article == 0) continue;
    bytes[block.article] += block.text.size();
    all += block.text.size();
  }
  for (const auto& [article, size] : bytes) {
    if (size * 2 > all) return article;
  }
  return 0;
}

std::vector<HtmlBlock> keep_scope(std::vector<HtmlBlock> blocks) {
  std::size_t in_main = 0;
  std::size_t in_articles = 0;
  for (const HtmlBlock& block : blocks) {
    if (block.in_main) in_main += block.text.size();
    if (block.article > 0) in_articles += block.text.size();
  }
  const std::size_t all = bytes_of(blocks);
  const bool use_main = in_main >= kLeastPiece || in_main * 2 > all;
  const bool use_articles = !use_main && in_articles * 2 > all;
  if (!use_main && !use_articles) return blocks;
  const std::uint32_t article = use_articles ? main_article(blocks) : 0;
  std::erase_if(blocks, [&](const HtmlBlock& block) {
    if (block.level == 1) return false;  // the headline may stand above
    if (use_main) return !block.in_main;
    return article == 0 ? block.article == 0 : block.article != article;
  });
  return blocks;
}

std::vector<HtmlBlock> without_surroundings(const std::vector<HtmlBlock>& blocks,
                                            bool believe_aside) {
  std::size_t in_form = 0;
  for (const HtmlBlock& block : blocks) in_form += block.in_form ? block.text.size() : 0;
  const bool page_is_form = in_form * 2 > bytes_of(blocks);
  std::vector<HtmlBlock> kept;
  for (const HtmlBlock& block : blocks) {
    const bool around = (block.aside && believe_aside) ||
                        (block.in_header && block.level == 0 && !block.byline) ||
                        (block.in_form && !page_is_form) || is_links(block);
    if (!around) kept.push_back(block);
  }
  return kept;
}

}  // namespace

std::vector<HtmlBlock> piece_of(const std::vector<HtmlBlock>& blocks) {
  std::vector<HtmlBlock> kept = without_surroundings(blocks, true);
  if (bytes_of(kept) < kLeastPiece) {
    std::vector<HtmlBlock> more = without_surroundings(blocks, false);
    if (bytes_of(more) > 3 * bytes_of(kept)) kept = std::move(more);
  }
  return keep_scope(std::move(kept));
}

}  // namespace gainsay

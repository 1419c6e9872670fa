#include "text/vocabulary.h"

namespace gainsay {

WordId Vocabulary::add(std::string_view word) {
  const std::uint64_t hash = word_hash(word);
  if (const WordId known = find(word, hash); known != 0) return known;
  if (2 * (words_.size() + 1) > slots_.size()) grow();
  words_.emplace_back(word);
  std::size_t at = hash & mask_;
  while (slots_[at].id != 0) at = (at + 1) & mask_;
  slots_[at] = {hash, size(), static_cast<std::uint32_t>(word.size())};
  return size();
}

void Vocabulary::grow() {
  std::vector<Slot> old;
  old.swap(slots_);
  slots_.resize(old.size() == 1 ? 64 : 2 * old.size());
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id == 0) continue;
    std::size_t at = slot.hash & mask_;
    while (slots_[at].id != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
}

}  // namespace gainsay

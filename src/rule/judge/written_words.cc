#include "rule/judge/written_words.h"

namespace gainsay {
namespace {

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool in_word(char c) {
  return is_upper(c) || is_digit(c) || (c >= 'a' && c <= 'z') ||
         (static_cast<unsigned char>(c) >= 0x80);
}

constexpr std::size_t kMostWritten = 256;  // comparing costs the product of two numbers of words

}  // namespace

WrittenWords written_words(std::string_view text) {
  WrittenWords words;
  for (std::size_t at = 0; at < text.size() && words.size() < kMostWritten;) {
    if (!in_word(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && in_word(text[at])) ++at;
    const std::string_view raw = text.substr(begin, at - begin);
    words.push_back(
        {AdHocWords::word_of(raw), is_upper(raw.front()) && !words.empty(), is_digit(raw.front())});
  }
  return words;
}

WrittenWords telling_words(WrittenWords words, const IdleWords& idle, const WrittenWords& names) {
  WrittenWords telling;
  for (WrittenWord& one : words) {
    const bool counts = !one.number && idle.count(one.word.text) == 0 && one.word.text.size() > 1;
    const auto same = [&one](const WrittenWord& other) { return other.word == one.word; };
    const bool known = std::any_of(telling.begin(), telling.end(), same);
    if (counts && !known && !holds(names, one.word)) telling.push_back(std::move(one));
  }
  return telling;
}

}  // namespace gainsay

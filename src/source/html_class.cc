#include "source/html_class.h"

#include <string>
#include <vector>

#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kMostBytes = 400;  // of an attribute that is looked at

// "js-cookieBanner top" → js, cookie, banner; top. `begins` tells which words begin a class name.
struct Cut {
  std::vector<std::string> words;
  std::vector<bool> begins;
};

Cut cut(std::string_view attribute) {
  Cut out;
  attribute = attribute.substr(0, kMostBytes);
  bool begins = true;
  std::string word;
  const auto finish = [&] {
    if (word.empty()) return;
    out.words.push_back(word);
    out.begins.push_back(begins);
    word.clear();
    begins = false;
  };
  char before = ' ';
  for (const char c : attribute) {
    const bool hump = is_ascii_lower(before) && is_ascii_upper(c);
    if (hump || !(is_ascii_letter(c) || is_digit(c))) finish();
    if (is_blank(c)) begins = true;
    if (is_ascii_letter(c) || is_digit(c))
      word.push_back(is_ascii_upper(c) ? static_cast<char>(c + 32) : c);
    before = c;
  }
  finish();
  return out;
}

void judge(const Cut& cut_words, const HtmlWords& words, ClassWords& out) {
  for (std::size_t i = 0; i < cut_words.words.size(); ++i) {
    const std::string& word = cut_words.words[i];
    const bool follows = i > 0 && !cut_words.begins[i];
    const bool layout = follows && words.layout_words.contains(cut_words.words[i - 1]);
    if (!layout && words.skip_words.contains(word)) out.aside = true;
    if (follows && words.skip_pairs.contains(cut_words.words[i - 1] + " " + word)) out.aside = true;
    if (words.byline_classes.contains(word)) out.byline = true;
  }
}

}  // namespace

ClassWords class_words(std::string_view classes, std::string_view id, const HtmlWords& words) {
  ClassWords out;
  if (!classes.empty()) judge(cut(classes), words, out);
  if (!id.empty()) judge(cut(id), words, out);
  return out;
}

}  // namespace gainsay

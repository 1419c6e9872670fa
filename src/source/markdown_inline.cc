#include "source/markdown_inline.h"

#include <algorithm>
#include <vector>

#include "source/html_page.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kLongestTarget = 4096;  // bytes of a link's address or of an inline tag
constexpr std::size_t kMostLooks = 8;         // times that the text may be searched for link ends

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_word(char c) {
  return is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

class InlineReader {
 public:
  explicit InlineReader(std::string_view text) : text_(text) {}

  std::string read() {
    // The last place of each closing mark: looking for one beyond it would be in vain.
    last_bracket_ = text_.rfind(']');
    last_angle_ = text_.rfind('>');
    while (at_ < text_.size()) step();
    return without_marks();
  }

 private:
  // A run of * or _ or ~ in the output that may turn out to be a mark.
  struct Run {
    std::size_t begin = 0;
    std::size_t size = 0;
    std::size_t used = 0;  // marks that found their partner
    char mark = '*';
  };

  void step() {
    const char c = text_[at_];
    if (c == '\\' && at_ + 1 < text_.size() && is_ascii_punctuation(text_[at_ + 1])) {
      out_.push_back(text_[at_ + 1]);
      at_ += 2;
    } else if (c == '`') {
      code();
    } else if (c == '*' || c == '_' || c == '~') {
      run(c);
    } else if (c == '!' && next_is('[')) {
      image();
    } else if (c == '[') {
      open_brackets_.push_back(out_.size());
      out_.push_back(c);
      ++at_;
    } else if (c == ']') {
      close_bracket();
    } else if (c == '<') {
      angle();
    } else if (c == '&') {
      reference();
    } else {
      out_.push_back(c);
      ++at_;
    }
  }

  bool next_is(char c) const { return at_ + 1 < text_.size() && text_[at_ + 1] == c; }

  void code() {
    std::size_t ticks = 0;
    while (at_ + ticks < text_.size() && text_[at_ + ticks] == '`') ++ticks;
    const std::string fence(ticks, '`');
    const std::size_t begin = at_ + ticks;
    // Looks no further than a code span is long, so that stray ticks cost little.
    const std::size_t end = text_.substr(0, begin + kLongestTarget).find(fence, begin);
    if (end == std::string_view::npos) {
      out_ += fence;
      at_ = begin;
      return;
    }
    out_ += trim(text_.substr(begin, end - begin));
    at_ = end + ticks;
  }

  // Left-flanking runs open, right-flanking runs close; an underscore inside a word does neither.
  void run(char mark) {
    std::size_t size = 0;
    while (at_ + size < text_.size() && text_[at_ + size] == mark) ++size;
    const char before = at_ == 0 ? ' ' : text_[at_ - 1];
    const char after = at_ + size < text_.size() ? text_[at_ + size] : ' ';
    const bool inner = mark == '_' && is_word(before) && is_word(after);
    const bool single_tilde = mark == '~' && size != 2;
    const bool opens = !is_blank(after) && !inner && !(mark == '_' && is_word(before)) &&
                       (!is_ascii_punctuation(after) || !is_word(before));
    const bool closes = !is_blank(before) && !inner && !(mark == '_' && is_word(after)) &&
                        (!is_ascii_punctuation(before) || !is_word(after));
    Run found{out_.size(), size, 0, mark};
    std::vector<std::size_t>& openers = mark == '*' ? stars_ : mark == '_' ? lines_ : tildes_;
    if (!single_tilde && closes) {
      while (found.used < found.size && !openers.empty()) {
        Run& opener = runs_[openers.back()];
        const std::size_t pairs = std::min(opener.size - opener.used, found.size - found.used);
        opener.used += pairs;
        found.used += pairs;
        if (opener.used == opener.size) openers.pop_back();
      }
    }
    out_.append(text_.substr(at_, size));
    at_ += size;
    runs_.push_back(found);
    if (!single_tilde && opens && found.used < found.size) openers.push_back(runs_.size() - 1);
  }

  // One past the ")" of "(address "title")" at `at`, or `at` when there is none.
  std::size_t target_end(std::size_t at) {
    if (at >= text_.size() || text_[at] != '(') return at;
    const std::size_t limit = std::min(text_.size(), at + kLongestTarget);
    std::size_t depth = 0;
    for (std::size_t i = at; i < limit && looked_ < kMostLooks * text_.size(); ++i, ++looked_) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '(') {
        ++depth;
      } else if (text_[i] == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return at;
  }

  // One past the "]" of "[label]" at `at`, or `at` when there is none.
  std::size_t label_end(std::size_t at) const {
    if (at >= text_.size() || text_[at] != '[') return at;
    const std::size_t close = text_.substr(0, at + 1000).find(']', at);
    return close == std::string_view::npos ? at : close + 1;
  }

  void image() {
    const std::size_t close = last_bracket_ == std::string_view::npos || last_bracket_ < at_
                                  ? std::string_view::npos
                                  : text_.substr(0, at_ + kLongestTarget).find(']', at_);
    const std::size_t end = close == std::string_view::npos ? at_ : target_end(close + 1);
    if (close == std::string_view::npos || end == close + 1) {
      out_.push_back('!');
      ++at_;
      return;
    }
    at_ = end;
  }

  void close_bracket() {
    ++at_;
    const std::size_t target = target_end(at_);
    const std::size_t end = target > at_ ? target : label_end(at_);
    if (open_brackets_.empty() || end == at_) {
      if (!open_brackets_.empty()) open_brackets_.pop_back();
      out_.push_back(']');
      return;
    }
    // A footnote's mark, [^1], is no link and stays.
    removed_.push_back(open_brackets_.back());
    open_brackets_.pop_back();
    at_ = end;
  }

  // <https://…> and <name@host> lose their angles; tags and comments go.
  void angle() {
    const bool possible = last_angle_ != std::string_view::npos && last_angle_ > at_;
    const std::size_t close =
        possible ? text_.substr(0, at_ + kLongestTarget).find('>', at_) : std::string_view::npos;
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    if (close == std::string_view::npos || !(is_ascii_letter(next) || next == '/' || next == '!')) {
      out_.push_back('<');
      ++at_;
      return;
    }
    const std::string_view inner = text_.substr(at_ + 1, close - at_ - 1);
    const bool address =
        inner.find_first_of(" \n") == std::string_view::npos &&
        (inner.find("://") != std::string_view::npos || inner.find('@') != std::string_view::npos);
    if (address) out_ += inner;
    if (starts_with_folded(inner, "br")) out_.push_back('\n');
    at_ = close + 1;
  }

  void reference() {
    constexpr std::size_t kLongest = 12;
    const std::size_t end = text_.substr(0, at_ + kLongest).find(';', at_);
    const std::size_t size = end == std::string_view::npos ? 1 : end + 1 - at_;
    out_ += decode_references(text_.substr(at_, size));
    at_ += size;
  }

  std::string without_marks() {
    std::vector<bool> drop(out_.size(), false);
    for (const std::size_t at : removed_) drop[at] = true;
    for (const Run& run : runs_) {
      for (std::size_t i = 0; i < run.used; ++i) drop[run.begin + i] = true;
    }
    std::string kept;
    kept.reserve(out_.size());
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (!drop[i]) kept.push_back(out_[i]);
    }
    return kept;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t last_bracket_ = std::string_view::npos;
  std::size_t last_angle_ = std::string_view::npos;
  std::size_t looked_ = 0;  // bytes searched for the ends of link addresses
  std::string out_;
  std::vector<Run> runs_;
  std::vector<std::size_t> stars_, lines_, tildes_;  // indices of runs that may still open
  std::vector<std::size_t> open_brackets_;           // offsets in out_
  std::vector<std::size_t> removed_;                 // brackets of links
};

}  // namespace

std::string plain_inline(std::string_view text) { return InlineReader(text).read(); }

}  // namespace gainsay

#include "source/mail_thread.h"

#include <algorithm>

#include "source/limits.h"
#include "source/line_form.h"
#include "source/mail_authors.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kMaxQuoteDepth = 50;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct BodyLine {
  std::size_t depth = 0;  // of quotation signs
  std::string_view text;  // without them
};

BodyLine body_line(std::string_view line) {
  BodyLine out;
  std::size_t at = 0;
  while (at < line.size() && out.depth < kMaxQuoteDepth) {
    // Mail programs set up to two spaces between the signs.
    const std::size_t most = out.depth == 0 ? 1 : 2;
    std::size_t sign = at;
    while (sign < line.size() && line[sign] == ' ' && sign - at < most) ++sign;
    if (sign >= line.size() || line[sign] != '>') break;
    ++out.depth;
    at = sign + 1;
  }
  if (out.depth > 0 && at < line.size() && line[at] == ' ') ++at;
  out.text = line.substr(out.depth == 0 ? 0 : at);
  return out;
}

bool is_day(const std::string& edtf) {
  constexpr std::size_t kDaySize = 10;  // "2019-05-06"
  return edtf.size() == kDaySize && edtf[0] != '[';
}

class ThreadReader {
 public:
  ThreadReader(std::string_view body, MailHead head, const ReadContext& context)
      : context_(context) {
    thread_.heads.push_back(std::move(head));
    current_.push_back(0);
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t end = std::min(body.find('\n', at), body.size());
      const BodyLine line = body_line(body.substr(at, end - at));
      lines_.push_back(line.text);
      depths_.push_back(line.depth);
      at = end + 1;
    }
  }

  MailThread read() {
    for (std::size_t at = 0; at < lines_.size() && !thread_.too_many;) at = step(at);
    return std::move(thread_);
  }

 private:
  // Reads from line `at` on and returns the line to go on with.
  std::size_t step(std::size_t at) {
    const std::string_view text = trim(lines_[at]);
    if (text.empty()) {
      if (!thread_.passages.empty()) thread_.passages.back().text.push_back('\n');
      return at + 1;
    }
    if (const std::size_t next = mark(at); next > at) return next;
    const std::size_t message = message_at(depths_[at]);
    if (trim_end(lines_[at]) == "--") {
      signature_of_ = message;
      in_signature_ = true;
      open_passage(message);
      return at + 1;
    }
    if (in_signature_ && signature_of_ != message) in_signature_ = false;
    open_passage(message);
    thread_.passages.back().text += lines_[at];
    thread_.passages.back().text.push_back('\n');
    return at + 1;
  }

  // The line after the mark of another message at `at`; `at` when there is none.
  std::size_t mark(std::size_t at) {
    const std::size_t depth = depths_[at];
    if (is_separator(lines_[at], context_.lexicon.mail) || is_rule(lines_[at])) {
      const bool rule = is_rule(lines_[at]);
      const std::size_t next = next_line(at + 1);
      if (next < lines_.size() && next <= at + 3) {
        const std::vector<std::string_view> form_lines = run_from(next);
        if (const auto form = read_head_form(form_lines, 0, context_)) {
          begin_message(depths_[next], form->head, day_around(depths_[next]));
          return next + form->lines;
        }
      }
      if (rule) return at;
      begin_message(depth, {}, day_around(depth));
      return at + 1;
    }
    if (may_be_field(lines_[at])) {
      if (const auto form = read_head_form(run_from(at), 0, context_)) {
        begin_message(depth, form->head, day_around(depth));
        return at + form->lines;
      }
    }
    return attribution(at);
  }

  // Mail programs break an attribution into as many as three lines.
  std::size_t attribution(std::size_t at) {
    std::string joined;
    for (std::size_t i = at; i < lines_.size() && i < at + 3 && depths_[i] == depths_[at]; ++i) {
      if (trim(lines_[i]).empty()) break;
      if (!joined.empty()) joined.push_back(' ');
      joined += trim(lines_[i]);
      if (!joined.ends_with(':')) continue;
      const auto head = read_attribution(joined, context_);
      // Without a date it must be a line of its own, else prose before it would go with it.
      if (!head || (i > at && head->date.empty())) break;
      const std::size_t next = next_line(i + 1);
      const bool deeper = next < lines_.size() && depths_[next] > depths_[at];
      // "On 5 June our chairman wrote:" over text that is not quoted is prose.
      if (!deeper && head->address.empty()) break;
      begin_message(depths_[at] + (deeper ? 1 : 0), *head, latest_day(depths_[at]));
      return i + 1;
    }
    return at;
  }

  static bool may_be_field(std::string_view line) {
    return line.substr(0, 40).find(':') != std::string_view::npos;
  }

  std::size_t next_line(std::size_t at) const {
    while (at < lines_.size() && trim(lines_[at]).empty()) ++at;
    return at;
  }

  // The next lines at the depth of line `at`, as many as a header form may have.
  std::vector<std::string_view> run_from(std::size_t at) const {
    constexpr std::size_t kMost = 40;
    std::vector<std::string_view> run;
    for (std::size_t i = at; i < lines_.size() && i < at + kMost && depths_[i] == depths_[at];
         ++i) {
      run.push_back(lines_[i]);
    }
    return run;
  }

  // A message whose text stands at `depth`; it was not written after the day `latest`.
  void begin_message(std::size_t depth, MailHead head, const std::string& latest) {
    in_signature_ = false;
    head.date = not_after(head.date, latest);
    current_.resize(depth, kNone);
    current_.push_back(add(std::move(head)));
  }

  std::size_t add(MailHead head) {
    if (thread_.heads.size() >= kMaxParts) {
      thread_.too_many = true;
    } else {
      thread_.heads.push_back(std::move(head));
    }
    return thread_.heads.size() - 1;
  }

  // The day of the innermost message that has one, from `depth` outwards.
  const std::string& latest_day(std::size_t depth) const {
    for (std::size_t at = std::min(depth + 1, current_.size()); at > 0; --at) {
      const std::size_t message = current_[at - 1];
      if (message != kNone && is_day(thread_.heads[message].date)) {
        return thread_.heads[message].date;
      }
    }
    return thread_.heads.front().date;
  }

  // The day of what stands around a form at `depth`. A form may stand beside the message before it
  // at the same depth, as in a digest, so that one tells nothing.
  const std::string& day_around(std::size_t depth) const {
    return depth == 0 ? thread_.heads.front().date : latest_day(depth - 1);
  }

  // The message whose text stands at `depth`; one that nothing is known of when none has begun.
  std::size_t message_at(std::size_t depth) {
    if (depth >= current_.size()) {
      begin_message(depth, {}, {});
    } else if (current_[depth] == kNone) {
      current_[depth] = add({});
    }
    return current_[std::min(depth, current_.size() - 1)];
  }

  void open_passage(std::size_t message) {
    const bool same = !thread_.passages.empty() && thread_.passages.back().message == message &&
                      thread_.passages.back().signature == in_signature_;
    if (!same) thread_.passages.push_back({message, {}, in_signature_});
  }

  const ReadContext& context_;
  MailThread thread_;
  std::vector<std::string_view> lines_;
  std::vector<std::size_t> depths_;
  std::vector<std::size_t> current_;  // depth → message, kNone where no text has stood yet
  std::size_t signature_of_ = 0;
  bool in_signature_ = false;
};

std::vector<std::string> name_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : lower(text) + " ") {
    const bool letter = is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80 || c == '\'';
    if (letter) {
      word.push_back(c);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

// "Karla", "Carol Ann Stitt", "R.", "GS": nothing but the sender's names or their initials.
bool is_own_name(std::string_view text, const std::vector<std::string>& sender) {
  constexpr std::size_t kLongest = 60;
  if (text.size() > kLongest || sender.empty()) return false;
  const std::vector<std::string> words = name_words(text);
  if (words.empty() || words.size() > sender.size() + 1) return false;
  const auto is_name = [&](const std::string& word) {
    return std::find(sender.begin(), sender.end(), word) != sender.end();
  };
  const auto is_initials = [&](const std::string& word) {
    return word.size() <= sender.size() && std::all_of(word.begin(), word.end(), [&](char letter) {
             return std::any_of(sender.begin(), sender.end(),
                                [&](const std::string& name) { return name[0] == letter; });
           });
  };
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return is_name(word) || is_initials(word); });
}

}  // namespace

MailThread split_thread(std::string_view body, MailHead head, const ReadContext& context) {
  MailThread thread = ThreadReader(body, std::move(head), context).read();
  find_authors(thread);
  return thread;
}

TextBlocks passage_blocks(const MailPassage& passage, const MailHead& head,
                          const Lexicon& lexicon) {
  TextBlocks found = text_blocks(passage.text, lexicon);
  std::vector<Block>& blocks = found.blocks;
  if (passage.signature) {
    for (Block& block : blocks) block.kind = BlockKind::signature;
    return found;
  }
  mark_signatures(passage.text, blocks, lexicon);
  constexpr std::size_t kMostAfter = 12;
  constexpr std::uint32_t kLongestLine = 300;  // bytes; a notice of confidence is a long line
  const std::vector<std::string> sender = name_words(head.sender);
  const std::size_t from = blocks.size() > kMostAfter ? blocks.size() - kMostAfter : 0;
  for (std::size_t i = std::max<std::size_t>(from, 1); i < blocks.size(); ++i) {
    if (!is_own_name(blocks[i].span.of(passage.text), sender)) continue;
    const bool to_end =
        std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(i), blocks.end(),
                    [&](const Block& block) { return block.span.size() <= kLongestLine; });
    if (!to_end) continue;
    for (std::size_t j = i; j < blocks.size(); ++j) blocks[j].kind = BlockKind::signature;
    break;
  }
  if (head.sender.empty() && head.address.empty()) {
    for (Block& block : blocks) {
      if (block.kind == BlockKind::paragraph) block.kind = BlockKind::quotation;
    }
  }
  return found;
}

}  // namespace gainsay

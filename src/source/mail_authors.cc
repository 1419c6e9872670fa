#include "source/mail_authors.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "source/line_form.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kLeastWords = 3;     // fewer are in any message
constexpr std::size_t kMostPassages = 50;  // of unknown senders that are looked for
constexpr std::size_t kMostText = 1U << 20;

bool is_unknown(const MailHead& head) {
  return head.sender.empty() && head.address.empty() && head.date.empty();
}

// The text of each message whose sender is known, white space folded; the message that holds the
// thread is nobody's quotation.
std::vector<std::string> known_texts(const MailThread& thread) {
  std::vector<std::string> texts(thread.heads.size());
  for (const MailPassage& passage : thread.passages) {
    if (passage.message == 0 || is_unknown(thread.heads[passage.message])) continue;
    texts[passage.message] += fold_space(passage.text) + " ";
  }
  return texts;
}

std::optional<std::size_t> only_holder(const std::vector<std::string>& texts,
                                       const std::string& words) {
  std::optional<std::size_t> holder;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].find(words) == std::string::npos) continue;
    if (holder) return std::nullopt;
    holder = i;
  }
  return holder;
}

void drop_empty_messages(MailThread& thread) {
  std::vector<bool> used(thread.heads.size(), false);
  for (const MailPassage& passage : thread.passages) used[passage.message] = true;
  std::vector<std::size_t> renumbered(thread.heads.size(), 0);
  std::vector<MailHead> kept;
  for (std::size_t i = 0; i < thread.heads.size(); ++i) {
    renumbered[i] = kept.size();
    const bool gone = i > 0 && !used[i] && is_unknown(thread.heads[i]);
    if (!gone) kept.push_back(std::move(thread.heads[i]));
  }
  thread.heads = std::move(kept);
  for (MailPassage& passage : thread.passages) passage.message = renumbered[passage.message];
}

}  // namespace

void find_authors(MailThread& thread) {
  std::size_t bytes = 0;
  std::vector<MailPassage*> unknown;
  for (MailPassage& passage : thread.passages) {
    bytes += passage.text.size();
    if (passage.message > 0 && is_unknown(thread.heads[passage.message])) {
      unknown.push_back(&passage);
    }
  }
  if (unknown.empty() || unknown.size() > kMostPassages || bytes > kMostText) return;
  const std::vector<std::string> texts = known_texts(thread);
  for (MailPassage* passage : unknown) {
    const std::string words = fold_space(passage->text);
    if (count_words(words) < kLeastWords) continue;
    if (const auto holder = only_holder(texts, words)) passage->message = *holder;
  }
  drop_empty_messages(thread);
}

}  // namespace gainsay

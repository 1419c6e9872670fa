#include "casefile/replies.h"

#include <utility>

namespace gainsay {

std::vector<Reply> read_replies(const yaml::Node& root, FileReader& reader) {
  std::vector<Reply> replies;
  const yaml::Node* list = root.find("replies");
  if (list == nullptr) return replies;
  for (const yaml::Node& item : list->items) {
    Reply reply;
    reply.asked = reader.date(item, "asked", Reading::within).edtf;
    reply.of = item.text("of");
    reply.by = item.text("by");
    reply.findings = item.texts("findings");
    reply.deadline = reader.date(item, "deadline", Reading::within).edtf;
    reply.answered = reader.date(item, "answered", Reading::within).edtf;
    reply.answer = item.text("answer");
    reply.written = reader.place(item);
    const yaml::Node* answered = item.find("answered");
    if (answered != nullptr && item.find("answer") == nullptr) {
      reader.error(*answered, "missing-key", "an answer came that is not written down",
                   "Add «answer: …» with its words.");
    }
    replies.push_back(std::move(reply));
  }
  return replies;
}

}  // namespace gainsay

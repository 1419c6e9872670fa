// MailThread: the body of a message taken apart into the messages of its thread.
//
// A message is told by the marks of mail_marks.h and by the depth of its quotation ("> > "). Text
// keeps the order of the body: a reply written between the lines of another message alternates
// with it. Marks, header forms and quotation signs are left out of the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/mail_marks.h"
#include "source/reader.h"
#include "source/text_blocks.h"

namespace gainsay {

struct MailPassage {
  std::size_t message = 0;  // index into MailThread::heads
  std::string text;
  bool signature = false;  // below the line "-- "
};

struct MailThread {
  std::vector<MailHead> heads;  // the first is that of the message itself
  std::vector<MailPassage> passages;
  bool too_many = false;  // more messages than a Document may have parts
};

MailThread split_thread(std::string_view body, MailHead head, const ReadContext& context);

// The blocks of a passage; names, closings and what follows them are signatures.
TextBlocks passage_blocks(const MailPassage& passage, const MailHead& head, const Lexicon& lexicon);

}  // namespace gainsay

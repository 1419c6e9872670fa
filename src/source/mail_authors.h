// Who wrote a quotation that stands before, or without, the line that names its author.
#pragma once

#include "source/mail_thread.h"

namespace gainsay {

// Gives a quoted passage of an unknown sender to the one other message of the thread that holds its
// words: people answer a message line by line and leave the whole of it below. A passage that no
// message or more than one holds, or of less than three words, stays as it is. Messages of unknown
// senders that no passage is left of go.
void find_authors(MailThread& thread);

}  // namespace gainsay

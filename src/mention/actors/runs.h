// Runs of capitalised words: what may be a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mention/actors/page.h"

namespace gainsay::actors {

struct Run {
  Index first = 0;
  Index last = 0;       // one past the name proper
  Index full_last = 0;  // one past the company's legal form after it
  bool suffix = false;  // has a legal form

  Index words() const { return last - first; }
};

// The run that begins at token `first`, in a sentence that ends before `end`; empty (last == first)
// when none does.
Run run_at(const Page& page, Index first, Index end);

// One past the legal form that begins at `at`, a comma before it allowed; `at` when there is none.
Index after_suffix(const Page& page, Index at, Index end);

// Is the sentence written in capitals, or as titles are: so that capitals say nothing?
bool titled(const Page& page, const Sentence& sentence);

// The folded words, where the page has them.
std::vector<std::string_view> folded_words(const Page& page, Index first, Index last);
// Appends the folded name for an id: "keystone tobacco & candy".
void append_folded_name(std::string& name, const Page& page, Index first, Index last);

}  // namespace gainsay::actors

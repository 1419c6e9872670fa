// Draft: claims and events, as they were read from the sources, as a claims file for a person to
// correct and keep; and drafting again, after the sources or the program have changed.
//
// What a person wrote, changed or deleted stays so: only what was never drafted is added, at the
// end of the lists. An entry whose quote no longer stands in its source is marked by a comment
// above it, never dropped; the mark goes when the quote stands again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/claim.h"
#include "gainsay/event.h"

namespace gainsay {

inline constexpr char kDraftFile[] = "claims/draft.yaml";

// What a case has, curated and extracted; the extracted without those whose words a curated one
// quotes.
struct Drafted {
  std::vector<Claim> claims;
  std::vector<Event> events;
  std::vector<std::string> before;  // `drafted` of the claims files: what was drafted already
};

// A file as it is to be written.
struct DraftFile {
  std::string path;  // as the user would write it
  std::string text;
};

struct Draft {
  std::vector<DraftFile> files;       // claims/draft.yaml, and others in which marks have changed
  std::size_t added = 0;              // claims and events
  std::size_t gone = 0;               // entries that are marked now and were not
  std::size_t back = 0;               // entries whose mark was taken away
  std::vector<std::string> unmarked;  // ids of those that cannot be marked, as they share a line
};

// The key under which a claim or event is remembered once it has been drafted: it depends on its
// source and its words, not on where they stand.
std::string draft_key(const Claim& claim);
std::string draft_key(const Event& event);

// The draft of the case in `folder`. With `anew`, claims/draft.yaml is written as if there were
// none. Fails with ErrorCode::input where a file is laid out so that nothing can be added to it.
Result<Draft> make_draft(const std::string& folder, const Drafted& drafted, bool anew);

// Writes its files.
Result<void> write_draft(const Draft& draft);

}  // namespace gainsay

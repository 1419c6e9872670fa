// The date tagger: temporal expressions in text, normalised to TIMEX3 values and to When.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/document.h"
#include "gainsay/mention.h"
#include "gainsay/sentence.h"

namespace gainsay {

struct DateOptions {
  When anchor;         // the document's date; may be unknown
  std::string region;  // ISO 3166-1 alpha-2: decides 02/08/2012; empty = keep both readings
  std::string fiscal_year_end;  // "--MM-DD"; empty = calendar year
  bool narrative = false;       // "the following day" hangs on the last date mentioned
};

// Compiled patterns of data/lexicon/en/dates*.yaml. Immutable after load; one may be used by many
// threads at a time.
class DateTagger {
 public:
  static Result<DateTagger> load(const Knowledge& knowledge);
  DateTagger(DateTagger&&) noexcept;
  DateTagger& operator=(DateTagger&&) noexcept;
  ~DateTagger();

  // Mentions in `text`, sorted by span, not overlapping. `text` is valid UTF-8.
  std::vector<DateMention> tag(std::string_view text, const DateOptions& options) const;

 private:
  DateTagger();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gainsay

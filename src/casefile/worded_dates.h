// WordedDates: dates that people wrote in words ("in November 2017", "between May 2018 and 2019"),
// read as the date tagger reads them in a source.
//
// Refuses what hangs on a day that is not written down ("last spring") and what is only partly a
// date: the words must be one whole date.
#pragma once

#include <optional>
#include <string_view>

#include "base/knowledge.h"
#include "base/load_once.h"
#include "calendar/edtf.h"
#include "gainsay/when.h"
#include "mention/dates.h"

namespace gainsay {

// Loads the tagger when it is first asked for; may be used by many threads at a time.
class WordedDates {
 public:
  // `knowledge` must outlive it.
  explicit WordedDates(const Knowledge& knowledge)
      : tagger_([&knowledge] { return DateTagger::load(knowledge); }) {}

  // Fails when the knowledge holds no patterns that can be read.
  const Result<DateTagger>& tagger() const { return tagger_.get(); }
  std::optional<When> read(std::string_view words, Reading reading) const;

 private:
  LoadOnce<DateTagger> tagger_;
};

}  // namespace gainsay

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
#include "mention/dates/day_order.h"
#include "text/folded_text.h"

namespace gainsay {

struct KnownWords;

struct DateOptions {
  When anchor;         // the document's date; may be unknown
  std::string region;  // ISO 3166-1 alpha-2: decides 02/08/2012; empty = as `order` says
  DayOrder order = DayOrder::unknown;   // unknown = keep both readings
  Seasons seasons = Seasons::northern;  // where no region says which
  std::string fiscal_year_end;          // "--MM-DD"; empty = nobody knows
  // Read as a narrative, in which "in October" hangs on the last date told, not on the anchor. A
  // text that names mostly years far from its anchor, or has no anchor, is read so anyway.
  bool narrative = false;
  bool as_of_anchor = false;  // never so: "last year" is that before the anchor, whatever is told
};

class DateReader;

// Compiled patterns of data/lexicon/en/dates*.yaml. Immutable after load; one may be used by many
// threads at a time.
class DateTagger {
 public:
  static Result<DateTagger> load(const Knowledge& knowledge);
  DateTagger(DateTagger&&) noexcept;
  DateTagger& operator=(DateTagger&&) noexcept;
  ~DateTagger();

  // Mentions in `text`, sorted by span, not overlapping. `text` is valid UTF-8; other bytes cannot
  // do harm.
  std::vector<DateMention> tag(std::string_view text, const DateOptions& options) const;
  // The same in `part` of the text alone, a message of a thread that has its own date. Spans count
  // from the beginning of the whole text.
  std::vector<DateMention> tag(std::string_view text, Span part, const DateOptions& options) const;
  // The mentions in all of the document: each section and part with its own date, where it has one,
  // else with the document's; the region is the source's. Without a region, a date that can be read
  // in one order only ("21/12/2017") tells in which order the others are written.
  std::vector<DateMention> tag(const Document& document, const std::string& fiscal_year_end) const;
  // The same, in less time, where the document has been cut into words. `seasons`: those
  // that it has, where no region says which.
  std::vector<DateMention> tag(const Document& document, const TokenizedText& tokens,
                               const FoldedText& folded, const std::string& fiscal_year_end,
                               Seasons seasons = Seasons::northern) const;

  // Does summer begin in December in this region (ISO 3166-1 alpha-2)?
  bool is_southern(std::string_view region) const;

  // What stands under "14 April 2020" or "5.0.3 - 11 February 2020". `dates`: those of the
  // document.
  std::vector<DatedSection> sections(const Document& document,
                                     const std::vector<DateMention>& dates) const;

 private:
  friend class DateReader;
  DateTagger();
  // How a document is read.
  struct Manner {
    const std::string& fiscal_year_end;
    const KnownWords* known = nullptr;  // its words, if it has been cut into them
    Seasons seasons = Seasons::northern;
    DayOrder order = DayOrder::unknown;
  };
  std::vector<DateMention> tag_all(const Document& document, Manner manner) const;
  std::vector<DateMention> tag_parts(const Document& document, const Manner& manner,
                                     const std::vector<DatedSection>& sections) const;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// One text read piece by piece, in memory that does not grow with it: what is found is what tag()
// finds in the whole. The tagger must outlive it.
class DateReader {
 public:
  DateReader(const DateTagger& tagger, const DateOptions& options);
  DateReader(DateReader&&) noexcept;
  ~DateReader();

  // Reads text[begin, …), appends the mentions in it to `mentions` and returns where the next call
  // is to go on: at the end when this is the `last` piece, else up to kReach bytes before it. The
  // next text must have at least kBehind bytes of this one before the place to go on from, or all
  // of them. Spans count from the beginning of `text`.
  std::size_t read(std::string_view text, std::size_t begin, bool last,
                   std::vector<DateMention>& mentions);

  static constexpr std::size_t kReach = 64U << 10U;
  static constexpr std::size_t kBehind = 8;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gainsay

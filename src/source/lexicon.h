// What the readers must know of languages, mail programs and web pages, from data/source/ and
// data/lexicon/en/datelines.yaml.
//
// Immutable after load; may be used by many threads at a time. All words are kept in lower case
// (text_form.h, `lower`).
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"

namespace gainsay {

using WordSet = std::set<std::string, std::less<>>;

// The words that dates are written with in one language.
struct DateWords {
  std::map<std::string, int, std::less<>> months;  // "jan" → 1
  WordSet weekdays;
  WordSet fillers;    // may stand between the parts of a date: "at", "de", "um"
  WordSet half_days;  // "am", "pm"
};

enum class MailField : std::uint8_t { from, sent, to, cc, subject, other };

// The line before a quoted message: "On {date}, {sender} wrote:".
struct Attribution {
  std::string starts;   // may be empty
  std::string between;  // empty: the date comes first and the sender follows it
  std::string ends;
  bool sender_first = false;
  std::size_t language = 0;  // index into Lexicon::dates
};

struct BinaryMark {
  std::string name;
  std::string bytes;
};

struct LineWords {
  WordSet date_labels;
  WordSet closing_words;
  WordSet meeting_words;
  WordSet byline_words;
  WordSet roles;
  WordSet page_words;
  WordSet page_of;
  WordSet closings;
  std::vector<std::string> boilerplate_starts;
  WordSet copyright_signs;
  WordSet copyright_phrases;
};

struct MailWords {
  WordSet separators;
  std::map<std::string, std::vector<MailField>, std::less<>> fields;
  std::vector<Attribution> attributions;
};

struct HtmlWords {
  // Metadata name → place in the order of belief, 0 first.
  using Ranks = std::map<std::string, std::size_t, std::less<>>;
  Ranks published, modified, title, publisher, author, url, language, json_ld_types;
  WordSet skip, aside, main, skip_roles, main_roles;
  WordSet skip_words, skip_pairs, layout_words, never_skip, byline_classes;
};

struct Lexicon {
  std::vector<DateWords> dates;  // English first
  WordSet date_starts;           // words that a date may begin with in any of these languages
  WordSet month_first;           // regions, upper case
  LineWords lines;
  MailWords mail;
  HtmlWords html;
  std::vector<BinaryMark> binary;
};

// Fails with ErrorCode::input, at the place in the file, when a file is missing or not as expected.
Result<Lexicon> load_lexicon(const Knowledge& knowledge);

}  // namespace gainsay

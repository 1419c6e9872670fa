// Attribution: whose words a sentence is. "X said that …", "…, X said", "…, it added, …",
// "according to X", and what stands in quotation marks.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// Who the companies under examination are, and who was seen to speak for them.
class Speakers {
 public:
  explicit Speakers(std::vector<std::string> subjects) : subjects_(std::move(subjects)) {}
  bool subject(const std::string& actor) const {
    for (const std::string& subject : subjects_) {
      if (subject == actor) return true;
    }
    return false;
  }
  // By the id of the person, or a surname that is that of one.
  bool speaks_for_subject(const std::string& actor) const;
  void add_voice(const std::string& actor) { voices_.insert(actor); }

 private:
  std::vector<std::string> subjects_;  // few
  std::set<std::string> voices_;       // people of the company, by id; grows with the document
};

struct Attribution {
  enum class Who : std::uint8_t {
    nobody,   // the text's own words
    subject,  // a company under examination, or somebody who speaks for it
    other,
  };
  Who who = Who::nobody;
  Saying saying = Saying::none;
  Index clause = kNone;  // the one that reports
  Index skip_first = 0;  // its words, which are not part of what is said
  Index skip_last = 0;
  // What is said stands in these words, but for its own: "sold them in 2017, though it said | in
  // 2016 that | it would not".
  Index content_first = 0;
  Index content_last = kNone;  // none: to the end
  const ActorMention* speaker = nullptr;
  const ActorMention* company = nullptr;  // the subject for which a person speaks
  Index promise = kNone;  // the clause in which a paper tells of a promise: "pledged to stop"
  Index content = kNone;  // the one clause that is claimed: "it is not true | that we sold it"
  bool late = false;      // "it was not until May that": no earlier
  bool outsider = false;  // "critics say": no claim of the company's, whoever prints it
  bool denies = false;
  bool named_before = false;  // "…, its head of safety, Dana Orr, told us"
  bool to_public = false;     // "told reporters that": whom it was said to stands behind the verb
  bool after_that = false;    // indirect speech after a conjunction or verb: tenses are shifted

  // Do the words that say who said it have this one?
  bool says(Index word) const { return word >= skip_first && word < skip_last; }
  bool covers(Index word) const {
    return !says(word) && word >= content_first && word < content_last;
  }
};

std::string_view name_of(Attribution::Who who);

// `own_voice`: the document speaks for the subject, so that people named without a company do, too.
// `in_focus`: the text is about the subject just now, so that its officers need not be named as
// such.
Attribution find_attribution(const SentenceReading& sentence, const Lexicon& lexicon,
                             Speakers& speakers, bool own_voice, bool in_focus);

}  // namespace gainsay::claim

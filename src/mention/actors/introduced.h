// Introduced names: what the document itself calls its actors, gathered in a first pass.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mention/actors/evidence.h"
#include "mention/actors/known_names.h"
#include "text/phrase_table.h"
#include "text/vocabulary.h"

namespace gainsay::actors {

struct Alias {
  // What a name is used for; where two actors have one, the first kind here wins.
  enum class Kind : std::uint8_t { full, acronym, term, short_form, surname, given_name };
  MemberId member = kNobody;
  Kind kind = Kind::full;
};

class IntroducedNames {
 public:
  // Reads the whole page, in which the `matches` of known names are. `members` as in find_names.
  IntroducedNames(const Page& page, const KnownNames& known, std::span<const KnownMatch> matches,
                  std::vector<MemberId>& members, Cast& cast);

  struct Match {
    Index first = 0;
    Index last = 0;
    Alias alias;
  };
  // The longest name at token `first` that is not ambiguous.
  std::optional<Match> at(Index first, Index last) const;

 private:
  struct Candidate {
    Index first = 0;  // where its fullest form stands
    Index last = 0;
    Evidence evidence;
    bool suffix = false;
    bool amid = false;               // seen with a capital inside a sentence
    std::vector<Index> other_names;  // tokens that are acronyms and terms
  };

  void collect(const Sentence& sentence);
  Index collect_at(Index at, const Sentence& sentence, bool capitals_say_nothing);
  Run without_office(const Run& run, const KnownMatch* known) const;
  void note(const Run& run, const Sentence& sentence);
  void other_names(Index at, Index end, std::vector<Index>& names) const;
  void other_names_of_known(const KnownMatch& match, const Sentence& sentence);
  void people_of_parts();
  void note_surnames();
  void adopt();
  void adopt(std::string_view key, const Candidate& candidate);
  void adopt_person(std::string_view key, const Candidate& candidate);
  void adopt_body(std::string_view key, const Candidate& candidate);
  bool acts(const Candidate& candidate) const;
  void add_alias(std::span<const std::string> words, Alias alias);
  void add_alias(Index first, Index last, Alias alias);  // tokens of the page
  void add_person(const std::string& name, Gender gender);
  MemberId adopt_known(std::uint32_t known);

  const Page& page_;
  const KnownNames& known_;
  KnownMatches matches_;
  std::vector<MemberId>& members_;
  Cast& cast_;
  Vocabulary keys_;                              // of candidates_: their names, folded
  std::vector<Candidate> candidates_;            // by id in keys_, less one
  std::set<std::string, std::less<>> surnames_;  // folded
  std::string key_;                              // kept for its memory
  PhraseTable table_;
  std::vector<Alias> aliases_;  // by payload
};

}  // namespace gainsay::actors

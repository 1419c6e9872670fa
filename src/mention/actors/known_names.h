// The names that are known before any text is read: of the ontology's actors and topics, and of
// the companies under examination.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "mention/actors/cast.h"
#include "mention/actors/page.h"
#include "ontology/ontology.h"
#include "text/phrase_table.h"

namespace gainsay::actors {

struct KnownMatch {
  Index first = 0;
  Index last = 0;
  std::uint32_t member = 0;  // index into KnownNames::members()
  bool acronym = false;
  bool short_form = false;  // derived by us, not written by a person
};

// Asks for the matches at tokens that go forward.
class KnownMatches {
 public:
  // By first token, as find_actors() gives them; must outlive this.
  explicit KnownMatches(std::span<const KnownMatch> matches) : matches_(matches) {}
  // The one at `token`, or nullptr. No earlier token may be asked for after it.
  const KnownMatch* at(Index token) {
    while (next_ < matches_.size() && matches_[next_].first < token) ++next_;
    return next_ < matches_.size() && matches_[next_].first == token ? &matches_[next_] : nullptr;
  }

 private:
  std::span<const KnownMatch> matches_;
  std::size_t next_ = 0;
};

class KnownNames {
 public:
  KnownNames(const Ontology& ontology, const Tokenizer& tokenizer, const Lexicon& lexicon);
  // Once: `subjects` are under examination. `ontology` is that of the constructor, or one of the
  // same nodes.
  void add_subjects(const Ontology& ontology, const std::vector<std::string>& subjects,
                    const Tokenizer& tokenizer, const Lexicon& lexicon);

  const std::vector<Member>& members() const { return members_; }
  // Those of them that are under examination, as indices.
  const std::vector<std::uint32_t>& subjects() const { return subjects_; }
  // The longest actor's name at every token that has one, inside its sentence; by first token.
  std::vector<KnownMatch> find_actors(const Page& page) const;
  // Index into members() of the one called `name`, as a person wrote it in a case file.
  std::optional<std::uint32_t> named(std::string_view name) const;
  // The one that publishes under `name`: "Northfield Analytics GmbH" is Northfield Analytics.
  std::optional<std::uint32_t> publisher(std::string_view name) const;
  // The one under examination that two letters may stand for: "gm" of General Motors. They do where
  // a text shows that they name a body, which "GM crops" does not.
  std::optional<std::uint32_t> of_two_letters(std::string_view folded) const;
  void find_topics(const Page& page, std::vector<TopicMention>& topics) const;

 private:
  // What a name must look like in text.
  enum class Look : std::uint8_t { any, capital, upper };
  struct Name {
    std::uint32_t target = 0;  // member, or topic
    Look look = Look::any;
    bool short_form = false;
  };

  std::optional<KnownMatch> longest_actor_at(const Page& page, Index first, Index last) const;
  void add(PhraseTable& table, const Tokenizer& tokenizer, const Lexicon& lexicon,
           std::string_view text, Name name);
  // The name of a country's body with the country before or after it.
  void add_of_country(const Tokenizer& tokenizer, const Lexicon& lexicon,
                      const CountryNames& country, const std::string& text, Name name);
  void add_subject(const Ontology& ontology, const std::string& subject, const Tokenizer& tokenizer,
                   const Lexicon& lexicon);
  bool fits(const Page& page, const PhraseMatch& match, const Name& name) const;

  std::vector<Member> members_;
  std::map<std::string, std::uint32_t, std::less<>> by_name_;      // folded
  std::map<std::string, std::uint32_t, std::less<>> two_letters_;  // folded; kNobody: of several
  std::vector<std::uint32_t> subjects_;
  // Of subjects, folded and with a space after them, in alphabetical order; and whose they are.
  std::vector<std::pair<std::string, std::uint32_t>> subject_names_;
  std::vector<std::string> topics_;  // ids
  std::vector<Name> names_;          // by payload
  PhraseTable actor_table_;
  PhraseTable topic_table_;
};

// The number of words of `words` before its legal form, if it ends in one; else all.
std::size_t without_suffix(const Lexicon& lexicon, std::span<const std::string_view> words);

// The lengths in words of the short forms that a company's name of these folded words may have:
// "northfield analytics" may be called "Northfield".
std::vector<std::size_t> short_forms(const Lexicon& lexicon,
                                     std::span<const std::string_view> words);

// The classes that a name gives: those of its last word ("Noordzee Bank"), or of the one before
// "of" ("Bank of the North").
Classes classes_of_name(const Lexicon& lexicon, std::span<const std::string_view> words);

}  // namespace gainsay::actors

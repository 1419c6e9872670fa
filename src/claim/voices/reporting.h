// Reporting: the verbs of saying and who may be behind them (data/lexicon/en/reporting.yaml).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"

namespace gainsay::claim {

enum class Saying : std::uint8_t { none, say, deny, accuse, ask, think };

class Reporting {
 public:
  static Result<Reporting> load(const Knowledge& knowledge, WordLexicon& lexicon);

  Saying saying(WordId verb) const {
    return verb < sayings_.size() ? sayings_[verb] : Saying::none;
  }
  // "the e-mails show", "the register lists"
  bool shows(WordId verb) const { return verb < shows_.size() && shows_[verb]; }
  // "inspectors found that": what follows was so
  bool establishes(WordId verb) const { return verb < establishes_.size() && establishes_[verb]; }
  // "admitted that": what follows is its own deed, and the telling is one, too
  bool admits(WordId verb) const { return verb < admits_.size() && admits_[verb]; }
  // "pledged to stop": what hangs on it is promised
  bool promises(WordId verb) const { return verb < promises_.size() && promises_[verb]; }
  // "a report published on Thursday": of a paper, that all may read it from then on
  bool publishes(WordId verb) const { return verb < publishes_.size() && publishes_[verb]; }
  // "public" of "made public", likewise
  bool open_to_all(WordId word) const { return word < open_to_all_.size() && open_to_all_[word]; }
  bool paper(WordId noun) const { return noun < papers_.size() && papers_[noun]; }
  // "critics", "rivals": whose words are nobody's claim about himself
  bool outsider(WordId noun) const { return noun < outsiders_.size() && outsiders_[noun]; }
  // "Date of visit: 17 March", in the head of a paper
  bool visit_label(WordId word) const { return word < visit_labels_.size() && visit_labels_[word]; }
  // "visit" as a verb, and what is so called in a sentence: "at the inspection of 17 March"
  bool visits(WordId verb) const { return verb < visits_.size() && visits_[verb]; }
  bool inspection(WordId noun) const { return noun < inspections_.size() && inspections_[noun]; }
  // "Date: 17 March", in the head of a paper
  bool day_label(WordId word) const { return word < day_labels_.size() && day_labels_[word]; }
  bool spokesperson(WordId noun) const {
    return noun < spokespeople_.size() && spokespeople_[noun];
  }
  // "executives", "lawyers": of a company, its voice, but not where former_before() says so
  bool speaks_for(WordId noun) const { return noun < speak_for_.size() && speak_for_[noun]; }
  // Does "former" or its like stand in a phrase that begins at `first`, ahead of word `last`? The
  // one before the phrase counts, too: it may have been taken for a date of its own.
  bool former_before(const SentenceView& view, Index first, Index last) const;
  // "reporters", "lawmakers": whom a company speaks to in public
  bool listener(WordId noun) const { return noun < listeners_.size() && listeners_[noun]; }
  // Classes of actors whose deeds are the company's: "support agents opened", "the board was told".
  const std::vector<std::string>& own_people() const { return own_people_; }
  const std::vector<std::string>& own_heads() const { return own_heads_; }
  const std::string& money() const { return money_; }
  const std::string& data() const { return data_; }
  const std::vector<std::string>& goods() const { return goods_; }
  // Topics of what goes into air, water and soil.
  const std::vector<std::string>& substances() const { return substances_; }
  // "for $400", "at $3 a tonne"
  bool leads_to_price(WordId preposition) const {
    return preposition < price_.size() && price_[preposition];
  }
  const std::string& data_of_people() const { return data_of_people_; }
  // Names of classes and topics that mean another thing in the singular: "names".
  const std::vector<std::string>& only_plural() const { return only_plural_; }
  // The classes of all people.
  const std::vector<std::string>& people() const { return people_; }
  // The class of all places, and the prepositions after which one says where a thing was done.
  const std::string& places() const { return places_; }
  bool says_where(WordId preposition) const {
    return preposition < where_.size() && where_[preposition];
  }
  bool asks(WordId label) const { return label < questioners_.size() && questioners_[label]; }

 private:
  std::vector<Saying> sayings_;  // by WordId
  std::vector<bool> shows_;
  std::vector<bool> establishes_;
  std::vector<bool> admits_;
  std::vector<bool> promises_;
  std::vector<bool> publishes_;
  std::vector<bool> open_to_all_;
  std::vector<bool> papers_;
  std::vector<bool> outsiders_;
  std::vector<bool> visit_labels_;
  std::vector<bool> visits_;
  std::vector<bool> inspections_;
  std::vector<bool> day_labels_;
  std::vector<bool> spokespeople_;
  std::vector<bool> speak_for_;
  std::vector<bool> former_;
  std::vector<bool> listeners_;
  std::vector<bool> questioners_;
  std::vector<bool> where_;
  std::vector<bool> price_;
  std::vector<std::string> people_;
  std::string places_;
  std::vector<std::string> own_people_;
  std::vector<std::string> own_heads_;
  std::string money_;
  std::string data_;
  std::vector<std::string> goods_;
  std::vector<std::string> substances_;
  std::string data_of_people_;
  std::vector<std::string> only_plural_;
};

}  // namespace gainsay::claim

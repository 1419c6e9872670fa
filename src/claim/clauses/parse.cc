#include "claim/clauses/parse.h"

#include <array>

#include "claim/clauses/contact_relative.h"
#include "claim/clauses/noun_phrases.h"
#include "claim/clauses/verb_groups.h"
#include "claim/words/verb_lists.h"

namespace gainsay::claim {
namespace {

class ClauseBuilder {
 public:
  ClauseBuilder(std::span<const Word> words, const WordLexicon& lexicon,
                const std::vector<NounPhrase>& phrases, std::vector<Clause>& clauses)
      : words_(words), lexicon_(lexicon), phrases_(phrases), clauses_(clauses) {}

  void build(const std::vector<VerbGroup>& groups) {
    clauses_.clear();
    groups_ = &groups;
    finite_ = 0;
    for (const VerbGroup& group : groups) finite_ += group.finite ? 1U : 0U;
    for (const VerbGroup& group : groups) add(group);
    for (Index i = 0; i < clauses_.size(); ++i) {
      Clause& clause = clauses_[i];
      const bool final_clause = i + 1 == clauses_.size();
      clause.last = final_clause ? static_cast<Index>(words_.size()) : clauses_[i + 1].first;
      find_objects(clause);
    }
  }

 private:
  Index region_begin() const { return clauses_.empty() ? 0 : clauses_.back().group.last; }

  // A phrase that can be a subject: not governed by a preposition, not a date.
  bool free(const NounPhrase& phrase) const {
    return phrase.preposition == kNone && !phrase.temporal && !phrase.bracketed;
  }

  Index first_free(Index begin, Index end) const {
    for (Index i = 0; i < phrases_.size(); ++i) {
      if (phrases_[i].first >= begin && phrases_[i].last <= end && free(phrases_[i])) return i;
    }
    return kNone;
  }

  Index last_free(Index begin, Index end) const {
    for (Index i = static_cast<Index>(phrases_.size()); i-- > 0;) {
      if (phrases_[i].first >= begin && phrases_[i].last <= end && free(phrases_[i])) return i;
    }
    return kNone;
  }

  Index phrase_before(Index word) const {
    for (Index i = static_cast<Index>(phrases_.size()); i-- > 0;) {
      if (phrases_[i].last <= word) return i;
    }
    return kNone;
  }

  bool whose(Index i) const {
    return words_[i].is(Tag::possessive) && words_[i].can(Tag::relative);
  }

  // The last word of [begin, end) that opens a clause; marks count where `marks` is set.
  Index opener_in(Index begin, Index end) const {
    for (Index i = end; i-- > begin;) {
      const Tag tag = words_[i].tag;
      if (tag == Tag::relative || tag == Tag::subordinator || tag == Tag::stop ||
          tag == Tag::dash || tag == Tag::quote || tag == Tag::coordinator || whose(i)) {
        if (tag == Tag::coordinator && (joins_phrases(i) || opens_nothing(i))) continue;
        if (tag == Tag::subordinator && leads_to_date(i)) continue;
        return i;
      }
    }
    return kNone;
  }

  // "No army, in Austria or anywhere else, will get": no clause comes before it that it could join.
  bool opens_nothing(Index word) const { return clauses_.empty() && word > 0; }

  // "until the month of March the trucks came": a date, and no clause, hangs on it.
  bool leads_to_date(Index word) const {
    if (!words_[word].can(Tag::preposition)) return false;
    for (const NounPhrase& phrase : phrases_) {
      if (phrase.first != word + 1) continue;
      // "before 2021 is over"
      const bool verb = phrase.last < words_.size() &&
                        (words_[phrase.last].finite_verb() || words_[phrase.last].is(Tag::be));
      return phrase.temporal && !verb;
    }
    return false;
  }

  bool joins_phrases(Index word) const {
    for (Index i = 1; i < phrases_.size(); ++i) {
      if (phrases_[i].first > word) {
        const bool between = phrases_[i - 1].last <= word;
        // "took them and in 2017 sold them"
        const bool dates = phrases_[i].temporal && phrases_[i].preposition == word + 1;
        if (dates && !phrases_[i - 1].temporal) return false;
        const bool clause_before = !clauses_.empty() && clauses_.back().group.finite;
        if (!between || !phrases_[i].coordinated) return false;
        // "bought ore and copper was sold" is rare; "weighed the ore and Kiwele paid" is not.
        return !clause_before || phrases_[i].preposition != kNone;
      }
    }
    return false;
  }

  void add(const VerbGroup& group) {
    Clause clause;
    clause.group = group;
    const Index begin = region_begin();
    clause.first = begin;
    if (group.infinitive || group.gerund || group.reduced) {
      add_embedded(clause, begin);
    } else {
      add_finite(clause, begin);
    }
    clauses_.push_back(clause);
  }

  void add_embedded(Clause& clause, Index begin) {
    clause.kind = ClauseKind::embedded;
    clause.first = clause.group.first;
    const Index opener = opener_in(begin, clause.group.first);
    clause.opener = opener;
    if (clause.group.reduced) {
      // "ore dug by hand": what it modifies is what is acted on.
      const Index noun = phrase_before(clause.group.first);
      const bool adjacent =
          noun != kNone && phrases_[noun].last >= clause.group.first - 1 && clause.group.first > 0;
      clause.kind = adjacent ? ClauseKind::relative : ClauseKind::embedded;
      clause.subject = adjacent ? noun : kNone;
      clause.antecedent = clause.subject;
      return;
    }
    if (clause.group.gerund && clause.group.first > 0) {
      // "no herd supplying the dairy would be fed": like a relative clause.
      const Index noun = phrase_before(clause.group.first);
      if (noun != kNone && phrases_[noun].last == clause.group.first && free(phrases_[noun]) &&
          (clauses_.empty() || opener != kNone)) {
        clause.kind = ClauseKind::relative;
        clause.subject = clause.antecedent = noun;
        wait_for_verb(begin, clause.group.first);
        return;
      }
      // "The firm, without telling its customers, sold"
      const Index before = clause.group.first - 1;
      if (clauses_.empty() && words_[before].is(Tag::preposition)) wait_for_verb(begin, before);
    }
    if (clauses_.empty()) return;
    clause.parent = static_cast<Index>(clauses_.size() - 1);
    // "asked the firm to sell": the object is the one that acts.
    const Clause& before = clauses_.back();
    Index object = kNone;
    if (before.group.finite && clause.group.infinitive) {
      object = last_free(begin, clause.group.first);
    } else if (before.group.finite && punishes(before)) {
      object = first_free(begin, clause.group.first);
    } else if (clause.group.gerund) {
      object = witnessed(before, begin, clause.group.first);
    }
    clause.subject = object != kNone ? object : before.subject;
  }

  // "fined the firm for selling", but not "the firm was fined for selling"
  bool punishes(const Clause& clause) const {
    return !clause.group.passive && lexicon_.in(WordGroup::punishes, clause.group.verb);
  }

  // "filmed the mill selling": the phrase between the verbs, with nothing else there.
  Index witnessed(const Clause& before, Index begin, Index end) const {
    const VerbGroup& group = before.group;
    if (!group.finite || group.passive || !lexicon_.in(WordGroup::witnesses, group.verb)) {
      return kNone;
    }
    const Index whom = first_free(begin, end);
    const bool alone =
        whom != kNone && phrases_[whom].first == group.last && phrases_[whom].last == end;
    return alone ? whom : kNone;
  }

  void add_finite(Clause& clause, Index begin) {
    read_finite(clause, begin);
    // "At no time did a ship of ours anchor": the subject stands inside the verb group.
    const Index turned = first_free(clause.group.first, clause.group.main);
    if (turned == kNone) return;
    clause.subject = turned;
    if (clause.group.turned) {
      clause.kind = ClauseKind::main;  // "Only after the audit did": no clause of time
      clause.opener = kNone;
    }
  }

  void read_finite(Clause& clause, Index begin) {
    const Index end = clause.group.first;
    const Index opener = opener_in(begin, end);
    clause.opener = opener;
    const Index from = opener == kNone ? begin : opener + 1;
    const Tag kind = opener == kNone ? Tag::other : words_[opener].tag;
    const bool first = clauses_.empty();
    if (kind == Tag::relative || (opener != kNone && whose(opener))) {
      return add_relative(clause, opener);
    }
    if (kind == Tag::subordinator) {
      wait_for_verb(begin, opener);
      clause.kind = ClauseKind::subordinate;
      clause.first = opener;
      clause.subject = first_free(from, end);
      if (clause.subject == kNone) clause.subject = inherited();
      return;
    }
    clause.first = opener == kNone ? begin : opener;
    clause.subject = after_address(first_free(from, end), end);
    if (begins_anew(clause, from, end)) return;
    if (pending_ != kNone && kind == Tag::coordinator && words_[end - 1].is(Tag::comma)) {
      clause.subject = pending_;
      pending_ = kNone;
      return;
    }
    if (opener == kNone && !first) return add_without_opener(clause, begin, end);
    if (opener == kNone && first) contact_relative(clause, end);
    if (clause.subject == kNone && !first) {
      clause.subject = kind == Tag::coordinator ? inherited() : pending_;
      if (clause.subject == kNone) clause.subject = inherited();
    }
    if (kind == Tag::coordinator && after_relative(clause, opener)) return;
    if (kind == Tag::coordinator) share_auxiliary(clause, opener);
    if (kind == Tag::coordinator && !clauses_.empty()) {
      clause.kind =
          clauses_.back().kind == ClauseKind::embedded ? ClauseKind::main : clauses_.back().kind;
      if (clause.kind == ClauseKind::subordinate) clause.opener = clauses_.back().opener;
    }
  }

  // "is kept for a week and then wiped": the second participle has the auxiliaries of the first,
  // from which it stands apart.
  void share_auxiliary(Clause& clause, Index opener) const {
    if (clauses_.empty()) return;
    const VerbGroup& before = clauses_.back().group;
    VerbGroup& group = clause.group;
    if (!before.passive || !before.finite || !group.finite || group.passive) return;
    if (!lone_participle(words_, group, true)) return;
    for (Index i = opener + 1; i < group.first; ++i) {
      if (!words_[i].is(Tag::adverb)) return;  // a subject of its own
    }
    take_auxiliaries(before, group);
  }

  // "unless it pays the fee and all arrears, the agency will sue": the phrase before the verb,
  // after a comma that closes what was set in, and not a member of the list.
  bool begins_anew(Clause& clause, Index from, Index end) const {
    if (clauses_.empty() || clauses_.front().kind != ClauseKind::subordinate) return false;
    if (clauses_.size() > 1 && clauses_.back().kind == ClauseKind::main) return false;
    const Index own = last_free(from, end);
    if (own == kNone || own == clause.subject || phrases_[own].first == 0) return false;
    const bool after_comma = words_[phrases_[own].first - 1].is(Tag::comma);
    bool only_adverbs = true;
    for (Index i = phrases_[own].last; i < end; ++i) {
      only_adverbs = only_adverbs && (words_[i].is(Tag::adverb) || words_[i].is(Tag::negator));
    }
    if (!after_comma || !only_adverbs) return false;
    clause.kind = ClauseKind::main;
    clause.subject = own;
    clause.first = phrases_[own].first;
    clause.opener = kNone;
    return true;
  }

  // "deals with them only where the law allows it, and has cut": a comma ends what was set in.
  bool after_relative(Clause& clause, Index opener) const {
    if (clauses_.empty() || clauses_.back().kind != ClauseKind::relative) return false;
    if (opener == 0 || !words_[opener - 1].is(Tag::comma) || opener + 1 < clause.group.first) {
      return false;
    }
    for (Index i = static_cast<Index>(clauses_.size()); i-- > 0;) {
      if (clauses_[i].kind != ClauseKind::main || clauses_[i].subject == kNone) continue;
      clause.kind = ClauseKind::main;
      clause.subject = clauses_[i].subject;
      return true;
    }
    return false;
  }

  // "the ore we bought": two free phrases side by side, the second a pronoun or name.
  void contact_relative(Clause& clause, Index end) {
    if (describes_opening(words_, *groups_, phrases_, clause.subject)) {
      clause.kind = ClauseKind::relative;
      clause.antecedent = clause.subject - 1;
      return;
    }
    const Index last = last_free(0, end);
    if (last == kNone || last == clause.subject || last == 0) return;
    const NounPhrase& phrase = phrases_[last];
    const NounPhrase& before = phrases_[last - 1];
    if (phrase.first != before.last || !phrase.pronoun) return;
    if (words_[phrase.head].has(Trait::object_form)) return;  // "Ms Ruiz herself sat"
    // "With Tuesday's offering we became": the only verb is that of the main clause.
    if (words_[0].is(Tag::preposition) && finite_ == 1) {
      clause.subject = last;
      return;
    }
    clause.kind = ClauseKind::relative;
    clause.antecedent = last - 1;
    pending_ = clause.subject;
    clause.subject = last;
  }

  void add_relative(Clause& clause, Index opener) {
    clause.kind = ClauseKind::relative;
    clause.first = opener;
    clause.antecedent = phrase_before(opener);
    Index own = first_free(opener + 1, clause.group.first);
    // "customers whose flights were cancelled", but "whose flights it cancelled"
    if (own == kNone && whose(opener)) own = first_free(opener, clause.group.first);
    clause.subject = own != kNone ? own : clause.antecedent;
    if (points_out(clause)) clause.kind = ClauseKind::main;
    wait_for_verb(region_begin(), opener);
  }

  // "It was the mill that sold them": what the mill did, and no more.
  bool points_out(const Clause& clause) const {
    if (clauses_.size() != 1 || clause.subject == kNone || clause.subject != clause.antecedent) {
      return false;
    }
    const Clause& before = clauses_.front();
    const bool it_was =
        before.group.past && !before.group.negated && words_[before.group.main].is(Tag::be) &&
        before.subject != kNone &&
        lexicon_.in(WordGroup::impersonal, words_[phrases_[before.subject].head].id);
    const NounPhrase& who = phrases_[clause.subject];
    const bool known = words_[who.first].is(Tag::name) || words_[who.first].is(Tag::possessive) ||
                       words_[who.first].has(Trait::points);
    return it_was && known && who.first == before.group.last && who.last == clause.opener;
  }

  // A phrase before a clause that is set in may itself wait for its verb: "the feed that we bought
  // came from". The object of the clause before does not.
  void wait_for_verb(Index begin, Index opener) {
    const Index outer = opener_in(begin, opener);
    if (!clauses_.empty() && clauses_.back().group.finite && outer == kNone) return;
    const Index subject = first_free(outer == kNone ? begin : outer + 1, opener);
    if (subject != kNone) pending_ = subject;
  }

  void add_without_opener(Clause& clause, Index begin, Index end) {
    Clause& before = clauses_.back();
    const bool comma = end > begin && words_[end - 1].is(Tag::comma);
    const Index own = last_free(begin, end);
    if (pending_ != kNone &&
        (own == kNone || comma || !before.group.finite || object_of(before, begin, end, own))) {
      clause.subject = pending_;
      clause.first = clause.group.first;
      pending_ = kNone;
      return;
    }
    clause.first = clause.group.first;
    if (own != kNone && whoever_does(before, begin, end, own)) {
      clause.subject = kNone;
      return;
    }
    if (own != kNone) {
      // Directly after a verb of saying, or after a comma: a clause of its own.
      clause.subject = first_free(begin, end);
      if (const NounPhrase& last = phrases_[own]; last.last == end || !comma) clause.subject = own;
      if (const Index who = before_set_in(clause.group, begin, end); who != kNone) {
        clause.subject = who;
      }
      if (clause.subject != kNone && phrases_[clause.subject].coordinated) {
        clause.subject = own;
      }
      if (clause.subject != kNone) clause.first = phrases_[clause.subject].first;
      return;
    }
    if (after_participle(clause)) return;
    clause.subject = inherited();
    // "If it is yours, delete it"
    if (words_[clause.group.main].is(Tag::verb_base) && clause.group.modal == 0 && comma) {
      clause.group.imperative = true;
    }
  }

  // "We sold it to them, Ana Ruiz, its head of sales, said": Ana Ruiz, and not what was sold.
  Index before_set_in(const VerbGroup& group, Index begin, Index end) const {
    const bool says = lexicon_.says_or_tells(group.verb);
    if (!says || end == begin || !words_[end - 1].is(Tag::comma)) return kNone;
    Index opens = end - 1;
    while (opens > begin && !words_[opens - 1].is(Tag::comma)) --opens;
    return opens > begin ? last_free(begin, opens - 1) : kNone;
  }

  // "Loans signed in the past will be paid", "gas emitted by ships that it runs was": the last
  // finite group was a participle after all. False when it can be none.
  bool after_participle(Clause& clause) {
    for (Index i = static_cast<Index>(clauses_.size()); i-- > 0;) {
      Clause& before = clauses_[i];
      VerbGroup& group = before.group;
      if (!group.finite && before.kind == ClauseKind::relative) continue;
      const bool lone =
          group.finite && group.past && group.modal == 0 && group.last - group.first == 1 &&
          words_[group.main].can(Tag::verb_participle) &&
          group.verb != lexicon_.often().say;  // "the mill, with 40 men, said it would"
      if (!lone) return false;
      const Index noun = phrase_before(group.first);
      const bool own = noun != kNone && phrases_[noun].last == group.first;
      if (own && contact_subject(phrases_, noun)) {  // "the records the firm sold were"
        before.kind = ClauseKind::relative;
        before.subject = noun;
        clause.subject = before.antecedent = noun - 1;
        return true;
      }
      group.finite = false;
      group.past = false;
      group.reduced = true;
      group.passive = true;
      before.kind = ClauseKind::relative;
      clause.subject = before.subject;
      before.antecedent = before.subject = own ? noun : before.subject;
      return true;
    }
    return false;
  }

  // "no doll that leaves our works will contain": the one phrase after a relative clause's verb is
  // its object, where what it describes is its subject.
  bool object_of(const Clause& relative, Index begin, Index end, Index phrase) const {
    if (relative.kind != ClauseKind::relative || relative.subject != relative.antecedent) {
      return false;
    }
    return first_free(begin, end) == phrase && phrases_[phrase].first == relative.group.last;
  }

  // "Whoever orders a pump will get": the one phrase between the verbs is what is ordered.
  bool whoever_does(const Clause& before, Index begin, Index end, Index phrase) const {
    return before.kind == ClauseKind::subordinate && before.opener != kNone &&
           words_[before.opener].has(Trait::person) && before.subject == kNone &&
           first_free(begin, end) == phrase && phrases_[phrase].first == before.group.last;
  }

  // "Madam Chair, not one dollar has gone": the one who is spoken to is not the subject.
  Index after_address(Index subject, Index end) const {
    if (subject == kNone) return subject;
    const Index comma = phrases_[subject].last;
    if (comma >= end || !words_[comma].is(Tag::comma) || words_[end - 1].is(Tag::comma)) {
      return subject;
    }
    for (Index i = comma + 1; i < end; ++i) {
      const Tag tag = words_[i].tag;
      if (tag == Tag::coordinator || tag == Tag::comma || tag == Tag::bracket) return subject;
    }
    const Index next = first_free(comma + 1, end);
    return next == kNone || phrases_[next].coordinated ? subject : next;
  }

  // The subject of the clause before that is not a relative one.
  Index inherited() const {
    for (Index i = static_cast<Index>(clauses_.size()); i-- > 0;) {
      if (clauses_[i].subject == kNone) continue;
      return clauses_[i].subject;
    }
    return kNone;
  }

  void find_objects(Clause& clause) {
    Index at = clause.group.last;
    Index found = 0;
    for (Index i = 0; i < phrases_.size() && found < 2; ++i) {
      const NounPhrase& phrase = phrases_[i];
      if (phrase.first < clause.group.last) continue;
      if (phrase.first >= clause.last) break;
      // "show children under twelve no advertising"
      if (found == 1 && governed(at, phrase) && words_[phrase.head].is(Tag::number)) {
        at = phrase.last;
        continue;
      }
      if (!reaches(at, phrase.first, found > 0) && !governed(at, phrase)) break;
      if (!free(phrase)) {
        if (phrase.temporal && phrase.preposition == kNone) {
          at = phrase.last;
          continue;
        }
        // "to show in person its scanner": an adverbial before the object.
        const Index next = i + 1;
        const bool skips = found == 0 && next < phrases_.size() && free(phrases_[next]) &&
                           phrases_[next].first == phrase.last && phrase.last - phrase.first == 1;
        if (!skips && !(found == 0 && put_last(i, clause.last))) break;
        at = phrase.last;
        continue;
      }
      if (found == 0) {
        clause.object = i;
      } else if (!phrase.coordinated && phrase.first == at &&
                 !words_[phrase.head].is(Tag::adjective)) {  // "keep the quay open"
        clause.object2 = i;
      } else {
        break;
      }
      ++found;
      at = phrase.last;
    }
    if (clause.kind == ClauseKind::relative && clause.object == kNone &&
        clause.antecedent != kNone && clause.subject != clause.antecedent &&
        !clause.group.passive) {
      clause.object = clause.antecedent;  // "the ore that it bought"
    }
  }

  // "bought from a farm in Kent another 300 pigs": behind phrases with prepositions, the first of
  // which is at `i`, one that opens with a number or a word such as "another".
  bool put_last(Index i, Index last) const {
    for (; i + 1 < phrases_.size() && phrases_[i].preposition != kNone; ++i) {
      const NounPhrase& next = phrases_[i + 1];
      const bool governed_next = next.preposition == phrases_[i].last;
      if (next.first >= last || next.first != phrases_[i].last + (governed_next ? 1 : 0)) break;
      const Word& opening = words_[next.first];
      if (free(next)) return opening.is(Tag::number) || opening.is(Tag::determiner);
    }
    return false;
  }

  // Only its own preposition stands before the phrase.
  bool governed(Index from, const NounPhrase& phrase) const {
    return phrase.preposition == from && phrase.first == from + 1;
  }

  // Nothing but adverbs and quotes between verb and object.
  bool reaches(Index from, Index to, bool second) const {
    for (Index i = from; i < to; ++i) {
      const Tag tag = words_[i].tag;
      const bool skip = tag == Tag::adverb || tag == Tag::quote || tag == Tag::negator;
      if (!skip || second) return false;
    }
    return true;
  }

  std::span<const Word> words_;
  const WordLexicon& lexicon_;
  const std::vector<NounPhrase>& phrases_;
  std::vector<Clause>& clauses_;
  Index pending_ = kNone;
  const std::vector<VerbGroup>* groups_ = nullptr;  // of the sentence
  Index finite_ = 0;                                // of them, those that are finite
};

}  // namespace

std::string_view name_of(ClauseKind kind) {
  constexpr std::array<std::string_view, 4> kNames{"main", "subordinate", "relative", "embedded"};
  return kNames[static_cast<std::size_t>(kind)];
}

void parse_sentence(std::span<const Word> words, const WordLexicon& lexicon, Parse& parse) {
  find_noun_phrases(words, parse.phrases);
  find_verb_groups(words, lexicon, parse.groups);
  split_contact_subjects(words, parse.groups, parse.phrases);
  ClauseBuilder(words, lexicon, parse.phrases, parse.clauses).build(parse.groups);
}

}  // namespace gainsay::claim

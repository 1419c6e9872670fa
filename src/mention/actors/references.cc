#include "mention/actors/references.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "mention/actors/evidence.h"

namespace gainsay::actors {
namespace {

using Form = ActorMention::Form;

constexpr Index kIntroduction = 14;  // tokens that may stand before a subject: "In March, …"
constexpr Index kModifiers = 4;      // between an article and its noun
constexpr std::uint32_t kNear = 3;   // sentences over which a reference reaches back by default
constexpr std::size_t kMemory = 48;  // actors that a reader keeps in mind; bounds the work
constexpr Index kSameClauseReach = 24;

class ReferenceReader {
 public:
  ReferenceReader(const Page& page, const Quotations& quotations, MemberId publisher,
                  MemberId only_subject, Cast& cast, std::vector<Found>& found)
      : page_(page),
        quotations_(quotations),
        publisher_(publisher),
        only_subject_(only_subject),
        cast_(cast),
        names_(std::move(found)) {}

  std::vector<Found> read() {
    std::size_t name = 0;
    for (const Sentence& sentence : page_.sentences) {
      begin_ = sentence.first_token;
      end_ = sentence.last_token;
      ++sentence_;
      before_ = here_;
      here_ = {};
      for (Index i = begin_; i < end_;) {
        while (name < names_.size() && names_[name].first < i) ++name;
        if (name < names_.size() && names_[name].first == i) {
          seen(names_[name]);
          i = names_[name].last;
          continue;
        }
        limit_ = name < names_.size() ? std::min(end_, names_[name].first) : end_;
        while (i < limit_) i = read_at(i);
      }
    }
    return std::move(out_);
  }

 private:
  // Who was named lately; one entry a member.
  struct Recent {
    MemberId member = kNobody;
    std::uint32_t sentence = 0;
    Index token = 0;
    bool subject_like = false;
    std::uint32_t quotation = 0;
  };
  // What stands first in a sentence.
  struct Head {
    MemberId member = kNobody;
    Index last = 0;
    std::uint32_t quotation = 0;
    bool set = false;
  };

  Index read_at(Index i) {
    if (!page_.word(i)) return i + 1;
    const Marks marks = page_.infos[i].marks;
    if ((marks & kThird) != 0) {
      pronoun(i, marks);
      return i + 1;
    }
    if (const Index last = examined(i); last > i) {
      seen({i, last, Form::description, only_subject_});
      return last;
    }
    if ((marks & bit(Mark::indefinite)) != 0 && stranger(i)) stranger_ = {sentence_, i};
    if ((marks & (bit(Mark::definite) | bit(Mark::indefinite))) != 0) {
      if (const Index last = description(i); last > i) return last;
    }
    if (!here_.set && !may_precede_subject(i)) here_.set = true;
    return i + 1;
  }

  // "A neighbour said": a person, whom nobody names; but not "a neighbour, Ana Ruiz, said".
  bool stranger(Index at) const {
    constexpr Index kDescription = 3;  // words: "a former branch manager"
    for (Index i = at + 1; i < limit_ && i <= at + kDescription; ++i) {
      const Index last = end_of_role(page_, i, limit_, nullptr, nullptr);
      if (last == i) continue;
      const Index next = last < end_ && page_.character(last, ',') ? last + 1 : last;
      const auto name = name_from(next);
      const bool named = name != names_.end() && name->first == next;
      // "“It stank,” a neighbour said"
      const bool tells = last < end_ && page_.is(last, Mark::reporting);
      return !named && (at == begin_ || tells);
    }
    return false;
  }

  // "the respondent", "the title holder", "Respondent", in the papers of a case about one company:
  // returns one past it, or `at` when it is none.
  Index examined(Index at) const {
    if (only_subject_ == kNobody) return at;
    if (page_.is(at, Mark::definite)) {
      if (at + 1 < limit_ && page_.is(at + 1, Mark::examined)) return at + 2;
      const bool holds =
          at + 2 < limit_ && page_.is(at + 1, Mark::held) && page_.is(at + 2, Mark::holder);
      return holds ? at + 3 : at;
    }
    const bool one_of_many = at > begin_ && page_.is(at - 1, Mark::indefinite);
    const bool alone = page_.is(at, Mark::examined_alone) && page_.capital(at) && !one_of_many;
    return alone ? at + 1 : at;
  }

  // Words at the head of a sentence that leave room for a subject that is an actor.
  bool may_precede_subject(Index i) const {
    return i > begin_ + kIntroduction ? false : !page_.any(i, bit(Mark::auxiliary));
  }

  bool subject_like(Index first, Index last) const {
    if (last < end_ && page_.possessive(last)) return false;
    if (first == begin_) return true;
    const Index before = first - 1;
    if (page_.is(before, Mark::clause_opener) || page_.character(before, ':')) return true;
    if (page_.folded.word(before) == "\"") return before == begin_ || quotations_.at(first) != 0;
    return page_.character(before, ',') && first - begin_ <= kIntroduction && !here_.set;
  }

  void seen(const Found& found) {
    out_.push_back(found);
    if (found.member == kNobody) return;
    const bool subject = subject_like(found.first, found.last);
    if (subject && (!here_.set || here_.member == kNobody)) {
      here_ = {found.member, found.last, quotations_.at(found.first), true};
    }
    const Recent now{found.member, sentence_, found.first, subject, quotations_.at(found.first)};
    const auto known = std::find_if(recent_.begin(), recent_.end(), [&](const Recent& recent) {
      return recent.member == found.member;
    });
    if (known != recent_.end()) recent_.erase(known);
    if (recent_.size() == kMemory) recent_.erase(recent_.begin());
    recent_.push_back(now);
  }

  // Descriptions.

  // "the [Dublin-based] firm": returns one past it, or `at` when it is none.
  Index description(Index at) {
    const bool indefinite = page_.is(at, Mark::indefinite);
    bool other = false;
    for (Index i = at + 1; i < limit_ && i <= at + 1 + kModifiers; ++i) {
      const auto head = page_.head_at(i, limit_);
      // "the bank holding company": the last of several nouns is the head.
      const bool more = head && head->last < limit_ && page_.head_at(head->last, limit_);
      if (head && !more) {
        if (page_.is(i, Mark::site) && (named_site(at + 1, i) || behind_word(at))) return at;
        return describe(at, i, head->last, head->payloads[0], indefinite, other);
      }
      if (!page_.word(i) || page_.any(i, kBreaks) || page_.possessive(i)) return at;
      other = other || page_.is(i, Mark::other) || names_another(i);
    }
    return at;
  }

  // "the Karsk coal mine": a place with a name of its own.
  bool named_site(Index first, Index noun) const {
    for (Index i = first; i < noun; ++i) {
      if (page_.capital(i)) return true;
    }
    return false;
  }

  // "sold the mill", "beside the mill", but "In 2020 the mill sold", "Critics say the mill sold".
  bool behind_word(Index at) const {
    return at > begin_ && page_.word(at - 1) && !page_.capital(at - 1) &&
           !page_.any(at - 1, bit(Mark::clause_opener) | bit(Mark::reporting));
  }

  // "the Golden Harbour group": two capitals in a row are a name, not where a firm sits.
  bool names_another(Index i) const {
    if (i + 1 >= limit_ || !page_.capital(i) || !page_.capital(i + 1)) return false;
    return !page_.is(i, Mark::place) && !page_.is(i + 1, Mark::place);
  }

  static constexpr Marks kBreaks = bit(Mark::clause_opener) | bit(Mark::auxiliary) |
                                   bit(Mark::definite) | bit(Mark::indefinite) |
                                   bit(Mark::place_preposition) | bit(Mark::role_link) |
                                   bit(Mark::agent_preposition) | bit(Mark::reporting) | kThird;

  Index describe(Index at, Index noun, Index last, std::uint32_t kind, bool indefinite,
                 bool other) {
    Found found{at, last, Form::description};
    if (beside_name(at, last) || (!indefinite && of_another(last))) return at;
    if (indefinite) {
      if (noun == at + 1 && !subject_like(at, last)) return at;
      if (!subject_like(at, last) && !after_party_word(at)) return at;
      found.member = unnamed(at, last, kind);
    } else if (page_.lexicon.classes()[kind].publishes && page_.is(at, Mark::near)) {
      found.member = publisher_;
    } else if (!other) {
      found.member = described(kind, quotations_.at(at));
      if (defined_term(noun, kind)) {
        found.member = only_subject_;
      } else if (may_be_another(found.member, kind, last) || named_behind(found.member, last) ||
                 of_other(last) || of_something(noun, last)) {
        found.member = kNobody;
      }
    } else {
      return at;
    }
    if (found.member == kNobody && !here_.set && subject_like(at, last)) unknown_ = sentence_;
    seen(found);
    return last;
  }

  // "the Company", with a capital: what a paper about one company calls it from beginning to end,
  // whoever else has been named since.
  bool defined_term(Index noun, std::uint32_t kind) const {
    if (only_subject_ == kNobody || !page_.capital(noun)) return false;
    const bool of_another =
        publisher_ != kNobody && publisher_ != only_subject_ && fit(cast_[publisher_], kind) == 2;
    return !of_another && fit(cast_[only_subject_], kind) == 2;
  }

  // "Brink bought a depot from Orlo. In 2017 the company sold names": which of the two did is not
  // said, unless it is the one that tells.
  bool may_be_another(MemberId member, std::uint32_t kind, Index last) const {
    if (member == kNobody || member != only_subject_ || here_.member == member) return false;
    if (last < end_ && page_.is(last, Mark::reporting)) return false;
    const MemberId before = before_.member;
    return before != kNobody && before != member && before != publisher_ &&
           fit(cast_[before], kind) > 0;
  }

  // "The party received a gift from Orlo": whoever is named in the same clause is not described.
  bool named_behind(MemberId member, Index last) const {
    auto name = name_from(last);
    const Index end = std::min(end_, last + kSameClauseReach);
    for (Index i = last; name != names_.end() && i < end; ++i) {
      if (page_.any(i, bit(Mark::clause_opener) | bit(Mark::reporting)) ||
          page_.character(i, ',')) {
        return false;
      }
      if (name->first != i) continue;
      if (name->member == member) return true;
      i = name->last - 1;
      ++name;
    }
    return false;
  }

  bool joins(Index word) const { return word + 1 < end_ && page_.folded.word(word) == "of"; }

  // "the owner of a shop": which one it is, its own words say.
  bool of_another(Index last) const { return joins(last) && page_.is(last + 1, Mark::indefinite); }

  // "the maker of the T3"
  bool of_something(Index noun, Index last) const {
    return page_.is(noun, Mark::relational) && joins(last);
  }

  // "the publisher of the rival weekly Kurier"
  bool of_other(Index last) const {
    constexpr Index kBefore = 3;  // words: "the", "rival", "weekly"
    if (!joins(last)) return false;
    for (Index i = last + 1; i <= last + kBefore && i < end_ && page_.word(i); ++i) {
      if (page_.is(i, Mark::other)) return true;
    }
    return false;
  }

  // "Ostrava, a wholesaler", "a wholesaler, Ostrava": said of the name beside it.
  bool beside_name(Index at, Index last) const {
    if (last < end_ && page_.possessive(last)) return false;
    // "sold it to advertisers, the company told the paper": who tells is said of no name.
    const bool tells = last < end_ && page_.is(last, Mark::reporting);
    // "after an order from a state court, the company ran it": of no court
    const bool named = !out_.empty() && out_.back().form != Form::pronoun &&
                       (out_.back().form != Form::description || page_.is(at, Mark::indefinite));
    const bool before =
        !tells && named && out_.back().last + 1 == at && page_.character(at - 1, ',');
    if (last >= end_) return before;
    const Index next = page_.character(last, ',') ? last + 1 : last;
    const auto name = name_from(next);
    return before || (name != names_.end() && name->first == next && !name->person);
  }

  // The first name at `token` or behind it.
  std::vector<Found>::const_iterator name_from(Index token) const {
    return std::lower_bound(names_.begin(), names_.end(), token,
                            [](const Found& found, Index at) { return found.first < at; });
  }

  bool after_party_word(Index at) const {
    return at > begin_ && page_.is(at - 1, Mark::agent_preposition);
  }

  // "A Dutch owner": an actor without a name.
  MemberId unnamed(Index at, Index last, std::uint32_t kind) {
    std::string id = "~";
    for (Index i = at + 1; i < last; ++i) {
      if (i > at + 1) id += ' ';
      id += page_.folded.word(i);
    }
    std::string name = shown(page_, at, last);
    return cast_.add({id, std::move(name), page_.lexicon.classes()[kind].self_and_wider});
  }

  // How well a noun of class `kind` fits: 2 well, 1 nothing speaks against it, 0 not.
  int fit(const Member& member, std::uint32_t kind) const {
    if (member.person || member.many) return 0;
    const ActorClass& wanted = page_.lexicon.classes()[kind];
    if ((member.classes >> kind & 1U) != 0) return 2;
    if (member.subject && wanted.with_legal_form) return 2;
    return (member.classes & ~wanted.self_and_wider) == 0 ? 1 : 0;
  }

  MemberId described(std::uint32_t kind, std::uint32_t quotation) const {
    MemberId best = kNobody;
    int best_score = -1;
    for (const Recent& recent : recent_) {
      const Member& member = cast_[recent.member];
      const int fits = fit(member, kind);
      const std::uint32_t distance = std::min<std::uint32_t>(sentence_ - recent.sentence, 20);
      if (fits == 0 || (fits == 1 && distance > kNear && !member.subject)) continue;
      const int score = 100 * fits - 3 * static_cast<int>(distance) +
                        (recent.subject_like ? 2 : 0) + (member.subject ? 4 : 0);
      // The later one of equals.
      if (score >= best_score) {
        best_score = score;
        best = recent.member;
      }
    }
    // "The plant", where only bodies of no known kind were named: the company the text is about.
    const bool weak = best != kNobody && fit(cast_[best], kind) < 2 && !cast_[best].subject;
    if (weak && quotation == 0 && only_subject_ != kNobody &&
        fit(cast_[only_subject_], kind) == 2) {
      return only_subject_;
    }
    if (best != kNobody || quotation != 0) return best;
    for (const MemberId member : {publisher_, only_subject_}) {
      if (member != kNobody && fit(cast_[member], kind) > 0) return member;
    }
    return kNobody;
  }

  // Pronouns.

  void pronoun(Index i, Marks marks) {
    Found found{i, i + 1, Form::pronoun};
    if ((marks & (bit(Mark::male) | bit(Mark::female))) != 0) {
      found.member = person(i, (marks & bit(Mark::male)) != 0 ? Gender::male : Gender::female);
      found.person = true;
    } else if (!expletive(i)) {
      found.member = body(i, (marks & bit(Mark::plural)) != 0);
    }
    if (found.member == kNobody) {
      out_.push_back(found);
      if (!here_.set && subject_like(i, i + 1)) here_.set = true;
      return;
    }
    seen(found);
  }

  // "It is clear that", "it seems".
  bool expletive(Index i) const {
    if (page_.folded.word(i) != "it" || i + 1 >= end_) return false;
    Index next = i + 1;
    if (page_.is(next, Mark::expletive_verb)) return true;
    bool being = false;
    for (; next < end_ && next < i + 4 && page_.is(next, Mark::auxiliary); ++next) being = true;
    if (!being || next >= end_) return false;
    return page_.is(next, Mark::expletive_after) || page_.tokens[next].kind == TokenKind::number;
  }

  // A company, agency or class of actors.
  MemberId body(Index i, bool plural) const {
    const std::uint32_t quotation = quotations_.at(i);
    for (const bool same : {true, false}) {
      const Head& head = same ? here_ : before_;
      if (head.member == kNobody || head.quotation != quotation) continue;
      const Member& member = cast_[head.member];
      if (member.person || (member.many && !plural)) continue;
      if (same && !another_subject(head.last, i)) return head.member;
      if (!same && first_here(i)) return head.member;
      break;
    }
    return quotation == 0 && !plural ? only_body_near() : kNobody;
  }

  // The company under examination, where it is the only body that was named in this sentence and
  // the one before, not counting whom else words in quotes name.
  MemberId only_body_near() const {
    // "The department confirmed that it had": the department had, whichever that is.
    if (only_subject_ == kNobody || unknown_ == sentence_) return kNobody;
    bool near = false;
    const auto passed_over = [this](const Recent& recent) {
      return cast_[recent.member].person ||
             (recent.quotation != 0 && recent.member != only_subject_);
    };
    for (auto recent = recent_.rbegin(); recent != recent_.rend(); ++recent) {
      if (recent->sentence != sentence_) break;
      if (passed_over(*recent)) continue;
      return recent->member == only_subject_ ? only_subject_ : kNobody;
    }
    for (const Recent& recent : recent_) {
      if (sentence_ - recent.sentence > 1 || passed_over(recent)) continue;
      if (recent.member != only_subject_) return kNobody;
      near = true;
    }
    return near ? only_subject_ : kNobody;
  }

  // Does another noun begin a clause between the two?
  bool another_subject(Index from, Index to) const {
    if (to - from > kSameClauseReach) return true;
    for (Index i = from; i + 1 < to; ++i) {
      if (!page_.any(i, bit(Mark::clause_opener) | bit(Mark::reporting))) continue;
      if (page_.any(i + 1, bit(Mark::definite) | bit(Mark::indefinite) | bit(Mark::own))) {
        return true;
      }
    }
    return false;
  }

  // Nothing but small words stand before the pronoun in its sentence.
  bool first_here(Index i) const {
    if (here_.set) return false;
    for (Index k = begin_; k < i; ++k) {
      if (page_.any(k, bit(Mark::definite) | bit(Mark::indefinite))) return false;
    }
    return i - begin_ <= kIntroduction;
  }

  MemberId person(Index i, Gender gender) {
    const std::uint32_t quotation = quotations_.at(i);
    MemberId best = kNobody;
    for (auto recent = recent_.rbegin(); recent != recent_.rend(); ++recent) {
      Member& member = cast_[recent->member];
      if (sentence_ - recent->sentence > kNear) continue;
      // Somebody else has been spoken of since.
      if (std::pair(recent->sentence, recent->token) < stranger_) continue;
      if (!member.person || recent->quotation != quotation) continue;
      if (member.gender != Gender::unknown && member.gender != gender) continue;
      if (best == kNobody) {
        best = recent->member;
        if (recent->subject_like || member.gender == gender) break;
      } else if (recent->subject_like) {
        best = recent->member;
        break;
      }
    }
    if (best != kNobody) cast_[best].gender = gender;
    return best;
  }

  const Page& page_;
  const Quotations& quotations_;
  MemberId publisher_;
  MemberId only_subject_;
  Cast& cast_;
  std::vector<Found> names_;
  std::vector<Found> out_;
  std::vector<Recent> recent_;
  Head here_;
  Head before_;
  Index begin_ = 0;
  Index end_ = 0;
  Index limit_ = 0;
  std::uint32_t sentence_ = 0;
  std::uint32_t unknown_ = 0;  // the last one whose subject is a body that nobody knows
  std::pair<std::uint32_t, Index> stranger_{};  // the sentence and token of the last one
};

}  // namespace

void add_references(const Page& page, const Quotations& quotations, MemberId publisher,
                    MemberId only_subject, Cast& cast, std::vector<Found>& found) {
  found = ReferenceReader(page, quotations, publisher, only_subject, cast, found).read();
}

}  // namespace gainsay::actors

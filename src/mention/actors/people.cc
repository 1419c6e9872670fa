#include "mention/actors/people.h"

#include <algorithm>

#include "mention/actors/evidence.h"

namespace gainsay::actors {
namespace {

using Form = ActorMention::Form;

constexpr Index kReach = 10;  // tokens from a person to the role and the company after it
constexpr std::uint32_t kPronounReach = 3;  // sentences over which "she" reaches back
constexpr Index kBackReach = 30;  // tokens back to the company that a bare role belongs to

class PeopleReader {
 public:
  PeopleReader(const Page& page, const Quotations& quotations, MemberId publisher,
               MemberId only_subject, Cast& cast, std::vector<Found>& found)
      : page_(page),
        quotations_(quotations),
        publisher_(publisher),
        only_subject_(only_subject),
        cast_(cast),
        found_(found) {}

  void read() {
    for (const Sentence& sentence : page_.sentences) {
      begin_ = sentence.first_token;
      end_ = sentence.last_token;
      first_ = last_;
      while (last_ < found_.size() && found_[last_].first < end_) ++last_;
      named();
      unnamed();
      before_ = only_person();
    }
    signatures();
    if (added_.empty()) return;
    found_.insert(found_.end(), added_.begin(), added_.end());
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) { return a.first < b.first; });
    pronouns();
  }

 private:
  bool is_body(const Found& found) const {
    return found.member != kNobody && !cast_[found.member].person && !cast_[found.member].many;
  }

  // The body that begins (ends) at the token.
  MemberId body_at(Index token) const {
    for (std::size_t i = first_; i < last_; ++i) {
      if (found_[i].first == token && is_body(found_[i])) return found_[i].member;
    }
    return kNobody;
  }
  MemberId body_before(Index token) const {
    if (token > begin_ && page_.possessive(token - 1)) --token;
    for (std::size_t i = first_; i < last_; ++i) {
      if (found_[i].last == token && is_body(found_[i])) return found_[i].member;
    }
    return kNobody;
  }

  void named() {
    for (std::size_t i = first_; i < last_; ++i) {
      const Found& found = found_[i];
      if (found.form != Form::name || found.member == kNobody) continue;
      Member& member = cast_[found.member];
      if (!member.person || member.affiliation != kNobody) continue;
      MemberId body = after(found.last);
      if (body == kNobody) body = before(found.first, i);
      if (body == kNobody) body = owner_of(found);
      if (body == kNobody) body = led_by(found.first);
      if (body == kNobody) body = led_from(found.last);
      if (body != found.member) cast_[found.member].affiliation = body;
    }
  }

  // "Northfield's Ana Ruiz"
  MemberId owner_of(const Found& person) const {
    const bool owned = person.last > person.first + 1 && person.first > begin_ &&
                       page_.possessive(person.first - 1);
    return owned ? body_before(person.first) : kNobody;
  }

  // "Northfield is run from a red shed by" and then the name: the body that is led.
  MemberId led_by(Index at) const {
    if (at == begin_ || !page_.is(at - 1, Mark::agent_preposition)) return kNobody;
    const Index reach = std::min<Index>(kReach, at - 1 - begin_);
    for (Index n = 1; n <= reach; ++n) {
      const Index verb = at - 1 - n;
      if (page_.character(verb, ',')) return kNobody;
      if (!page_.is(verb, Mark::leads)) continue;
      return verb > begin_ && page_.is(verb - 1, Mark::auxiliary) ? body_before(verb - 1) : kNobody;
    }
    return kNobody;
  }

  // The name and then "founded Northfield" or ", who runs Northfield".
  MemberId led_from(Index at) const {
    constexpr Index kNear = 4;  // tokens: ", who now runs"
    for (Index verb = at; verb + 1 < end_ && verb < at + kNear; ++verb) {
      if (!page_.is(verb, Mark::leads)) continue;
      const bool article = page_.is(verb + 1, Mark::definite) && verb + 2 < end_;
      return body_at(article ? verb + 2 : verb + 1);
    }
    return kNobody;
  }

  // "for the bank", "of Northfield": the body after a role that ends at `at`.
  MemberId linked(Index at) const {
    for (Index i = at; i + 1 < end_ && i < at + kReach; ++i) {
      if (page_.character(i, ',') && i > at) return kNobody;
      if (page_.is(i, Mark::role_link)) {
        if (const MemberId body = body_at(i + 1); body != kNobody) return body;
        // "of the Northfield group": the article is not always part of the name
        if (i + 2 < end_ && page_.is(i + 1, Mark::definite)) {
          if (const MemberId body = body_at(i + 2); body != kNobody) return body;
        }
      }
      if (page_.any(i, bit(Mark::reporting) | bit(Mark::auxiliary))) return kNobody;
    }
    return kNobody;
  }

  MemberId after(Index at) const {
    if (at >= end_) return kNobody;
    if (page_.is(at, Mark::role_link)) {
      if (const MemberId body = body_at(at + 1); body != kNobody) return body;
    }
    const bool comma = page_.character(at, ',') || page_.folded.word(at) == "(";
    if (!comma) return kNobody;
    for (Index i = at + 1; i < end_ && i < at + kReach; ++i) {
      Role role = Role::other;
      const Index last = after_role(page_, i, end_, &role);
      if (last > i) {
        if (outside(role, i)) return kNobody;
        if (const MemberId owner = body_before(i); owner != kNobody) return owner;
        if (const MemberId body = linked(last); body != kNobody) return body;
        // "…, vice president, Northfield"
        if (last < end_ && page_.character(last, ',') && body_at(last + 1) != kNobody) {
          return body_at(last + 1);
        }
        return role == Role::other ? kNobody : implied(at);
      }
      // "Collins, who heads a committee": no role of his
      if (page_.character(i, ',') || page_.is(i, Mark::reporting)) return kNobody;
      if (page_.folded.word(i) == "who") return kNobody;
    }
    return kNobody;
  }

  // "a customer of Northfield", "a former manager of Northfield": none of its own
  bool outside(Role role, Index first) const {
    return role == Role::outside || (first > begin_ && page_.is(first - 1, Mark::former));
  }

  // "Northfield's chief executive Ana Ruiz", "a spokeswoman for the bank, Ana Ruiz"
  MemberId before(Index at, std::size_t index) const {
    const bool comma = at > begin_ && page_.character(at - 1, ',');
    const Index noun_end = comma ? at - 1 : at;
    for (Index n = 1; n <= 8 && n <= noun_end - begin_; ++n) {
      const Index first = noun_end - n;
      Role role = Role::other;
      const Index last = after_role(page_, first, noun_end, &role);
      if (last == first) continue;
      const bool bare = last == noun_end && !comma;
      // A longer role may begin earlier: "vice president".
      if (first > begin_ && after_role(page_, first - 1, noun_end) == last) continue;
      if (outside(role, first)) return kNobody;
      if (comma && last == noun_end) {
        // "its managing director, Ana Ruiz", "its operations director"
        if (const MemberId owner = owner_of_role(first); owner != kNobody) return owner;
        // "a company spokeswoman, Ana Ruiz"
        const bool of_company = role != Role::other && first > begin_ && page_.lower(first - 1) &&
                                page_.head_at(first - 1, first).has_value();
        if (of_company) return implied(at);
        // "the managing director, Ana Ruiz"
        const bool office =
            role == Role::officer && first > begin_ && page_.is(first - 1, Mark::definite);
        if (office) return implied(found_[index].first);
      }
      if (!bare) {
        // "the head of sales at Northfield, Ana Ruiz", "its head of sales"
        const MemberId body = comma ? linked(last) : kNobody;
        const bool of_it = comma && body == kNobody && page_.is(last, Mark::role_link);
        return of_it ? body_before(first) : body;
      }
      if (const MemberId owner = owner_of_role(first); owner != kNobody) return owner;
      const bool known = role != Role::other && !of_another(first);
      return known ? implied(found_[index].first) : kNobody;
    }
    return kNobody;
  }

  // The body before a role, or before the words that say which: "its operations director".
  MemberId owner_of_role(Index role) const {
    constexpr Index kWords = 2;
    if (const MemberId owner = body_before(role); owner != kNobody) return owner;
    if (!page_.is(role, Mark::role_ending)) return kNobody;
    for (Index n = 1; n <= kWords && role >= begin_ + n; ++n) {
      const Index word = role - n;
      if (!page_.lower(word) || page_.any(word, kNoPartOfRole)) return kNobody;
      if (const MemberId owner = body_before(word); owner != kNobody) return owner;
    }
    return kNobody;
  }
  static constexpr Marks kNoPartOfRole =
      bit(Mark::clause_opener) | bit(Mark::auxiliary) | bit(Mark::reporting) | bit(Mark::definite) |
      bit(Mark::indefinite) | bit(Mark::role_link) | bit(Mark::former) | bit(Mark::agent_verb) |
      bit(Mark::agent_preposition) | bit(Mark::other) | kThird;

  // "its rival's boss", "the union's director", but not "the firm's boss"
  bool of_another(Index role) const {
    if (role < begin_ + 2 || !page_.possessive(role - 1)) return false;
    const Index owner = role - 2;
    const bool company = owner > begin_ && page_.is(owner - 1, Mark::definite) &&
                         !page_.is(owner, Mark::other) && page_.head_at(owner, role - 1);
    return !company;
  }

  // A chief executive of nobody in particular is that of the company of which the text is: the one
  // under examination, if none is named more often, else the last that was
  // named shortly before.
  MemberId implied(Index at) const {
    if (publisher_ != kNobody) return publisher_;
    if (main_subject()) return only_subject_;
    for (std::size_t i = last_; i > 0; --i) {
      const Found& found = found_[i - 1];
      if (found.first >= at) continue;
      if (at - found.first > kBackReach) break;
      if (is_body(found)) return found.member;
    }
    return subject_named_ ? only_subject_ : kNobody;
  }

  bool main_subject() const {
    if (!counted_) {
      counted_ = true;
      std::vector<std::size_t> times(cast_.size(), 0);
      for (const Found& found : found_) {
        if (is_body(found)) ++times[found.member];
      }
      const std::size_t most = times.empty() ? 0 : *std::max_element(times.begin(), times.end());
      const std::size_t own = only_subject_ < times.size() ? times[only_subject_] : 0;
      subject_named_ = own > 0;
      main_ = subject_named_ && own == most;
    }
    return main_;
  }

  bool covered(Index first, Index last) const {
    for (std::size_t i = first_; i < last_; ++i) {
      if (found_[i].first < last && first < found_[i].last) return true;
    }
    return false;
  }

  // "a Northfield spokesman", "engineers at Northfield"
  void unnamed() {
    for (Index i = begin_; i < end_; ++i) {
      bool plural = false;
      Role role = Role::other;
      const Index last = after_role(page_, i, end_, &role, &plural);
      if (last == i) continue;
      if (!outside(role, i) && !covered(i, last) && !names_follow(last) && !name_precedes(i)) {
        MemberId body = body_before(i);
        if (body == kNobody && (plural || article_before(i))) body = linked_closely(last);
        if (body != kNobody) {
          Found person{i, last, Form::description};
          person.affiliation = body;
          person.person = true;
          if (!plural && the_one(i) && named_here(body)) person.member = officer(i, last, body);
          added_.push_back(person);
          if (person.member != kNobody) {
            i = last - 1;
            continue;
          }
        }
      }
      others_.push_back(i);
      i = last - 1;
    }
  }

  // "the chief executive", "Northfield's chief executive": no more than one is meant.
  bool the_one(Index role) const {
    if (role > begin_ && page_.possessive(role - 1)) return true;
    for (Index i = role; i > begin_ && role - i < 3; --i) {
      if (page_.is(i - 1, Mark::definite)) return true;
    }
    return false;
  }

  // "The owner of the yard" is not that of a body that has a name.
  bool named_here(MemberId body) const {
    for (std::size_t i = first_; i < last_; ++i) {
      const bool name = found_[i].form == Form::name || found_[i].form == Form::acronym;
      if (name && found_[i].member == body) return true;
    }
    return false;
  }

  // Whom the role is of: where it opens a sentence, the one who was named in the sentence before
  // and is of no body yet, else somebody without a name.
  MemberId officer(Index role, Index last, MemberId body) {
    const bool opens = role == begin_ + 1 && before_ != kNobody;
    if (opens && cast_[before_].affiliation == kNobody) {
      cast_[before_].affiliation = body;
      return before_;
    }
    Member nameless{"~", shown(page_, role, last)};
    append_folded_name(nameless.id, page_, role, last);
    nameless.id += " of " + cast_[body].id;
    nameless.person = true;
    nameless.affiliation = body;
    return cast_.add(std::move(nameless));
  }

  // The one person whom the sentence names; kNobody where there are more, or none.
  MemberId only_person() const {
    MemberId one = kNobody;
    for (std::size_t i = first_; i < last_; ++i) {
      const Found& found = found_[i];
      if (found.member == kNobody || !cast_[found.member].person || found.member == one) continue;
      if (one != kNobody) return kNobody;
      one = found.member;
    }
    return one;
  }

  MemberId linked_closely(Index at) const {
    if (at + 1 >= end_ || !page_.is(at, Mark::role_link)) return kNobody;
    return body_at(at + 1);
  }

  bool article_before(Index i) const {
    const Index reach = std::min<Index>(3, i - begin_);
    for (Index n = 1; n <= reach; ++n) {
      if (page_.any(i - n, bit(Mark::indefinite) | bit(Mark::definite))) return true;
    }
    return false;
  }

  // "Ana Ruiz, the firm's head of": the role is that of the person before the comma.
  bool name_precedes(Index i) const {
    for (Index n = 1; n <= kReach && n <= i - begin_; ++n) {
      if (!page_.character(i - n, ',')) continue;
      for (std::size_t k = first_; k < last_; ++k) {
        if (found_[k].last == i - n && found_[k].person) return true;
      }
      return false;
    }
    return false;
  }

  // The role belongs to a person with a name beside it.
  bool names_follow(Index at) const {
    for (std::size_t i = first_; i < last_; ++i) {
      const Found& found = found_[i];
      if (found.member == kNobody || !cast_[found.member].person) continue;
      if (found.form == Form::name && found.first >= at && found.first <= at + 1) return true;
    }
    return false;
  }

  // The lines under a letter: the company that stands there is that of the people who do.
  void signatures() {
    std::size_t next = 0;
    for (const Sentence& sentence : page_.sentences) {
      const Block& block = page_.document.blocks[sentence.block];
      while (next < found_.size() && found_[next].first < sentence.first_token) ++next;
      if (block.kind != BlockKind::signature) continue;
      for (; next < found_.size() && found_[next].first < sentence.last_token; ++next) {
        signed_by(block, found_[next]);
      }
    }
  }

  void signed_by(const Block& block, const Found& found) {
    if (signature_ != &block) {
      // A signature may be cut into several blocks, one a line.
      const bool goes_on = signature_ != nullptr && signature_->part == block.part &&
                           block.ordinal == signature_->ordinal + 1;
      if (!goes_on) signer_ = kNobody;
      signature_ = &block;
    }
    if (found.member == kNobody) return;
    if (cast_[found.member].person) {
      signer_ = found.member;
      if (publisher_ != kNobody && cast_[signer_].affiliation == kNobody) {
        cast_[signer_].affiliation = publisher_;
      }
    } else if (signer_ != kNobody && cast_[signer_].affiliation == kNobody) {
      cast_[signer_].affiliation = found.member;
    }
  }

  // "The chief executive of Northfield came on foot. The traffic, she said": nobody else was named.
  void pronouns() {
    std::size_t next = 0;
    auto other = others_.begin();
    MemberId officer = kNobody;
    std::uint32_t told = 0;
    for (std::uint32_t n = 0; n < page_.sentences.size(); ++n) {
      for (; next < found_.size() && found_[next].first < page_.sentences[n].last_token; ++next) {
        Found& found = found_[next];
        if (!found.person || quotations_.at(found.first) != 0) continue;
        for (; other != others_.end() && *other < found.first; ++other) officer = kNobody;
        const bool near = officer != kNobody && n - told <= kPronounReach;
        if (found.form == Form::name) {
          officer = kNobody;
        } else if (found.form == Form::description) {
          officer = found.member;
          told = n;
        } else if (found.form == Form::pronoun && found.member == kNobody && near) {
          if (!suits(found.first, cast_[officer].gender)) continue;
          found.member = officer;
          told = n;
        }
      }
    }
  }

  // Sets the gender where it was not known.
  bool suits(Index pronoun, Gender& gender) const {
    const Gender own = page_.is(pronoun, Mark::male) ? Gender::male : Gender::female;
    if (gender == Gender::unknown) gender = own;
    return gender == own;
  }

  const Page& page_;
  const Quotations& quotations_;
  MemberId publisher_;
  MemberId only_subject_;
  Cast& cast_;
  std::vector<Found>& found_;
  std::vector<Found> added_;
  std::vector<Index> others_;  // where a role stands that is nobody's of these: "a customer"
  std::size_t first_ = 0;      // of found_, those in the sentence
  std::size_t last_ = 0;
  Index begin_ = 0;
  Index end_ = 0;
  MemberId before_ = kNobody;  // the one person named in the sentence before
  const Block* signature_ = nullptr;
  mutable bool counted_ = false;
  mutable bool subject_named_ = false;
  mutable bool main_ = false;  // is the company under examination what the text is about?
  MemberId signer_ = kNobody;
};

}  // namespace

void add_people(const Page& page, const Quotations& quotations, MemberId publisher,
                MemberId only_subject, Cast& cast, std::vector<Found>& found) {
  PeopleReader(page, quotations, publisher, only_subject, cast, found).read();
}

}  // namespace gainsay::actors

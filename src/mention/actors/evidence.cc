#include "mention/actors/evidence.h"

#include <algorithm>

namespace gainsay::actors {
namespace {

constexpr Index kApposition = 6;  // words between a name and the noun that explains it

class EvidenceReader {
 public:
  EvidenceReader(const Page& page, const Run& run, Index begin, Index end)
      : page_(page), run_(run), begin_(begin), end_(end) {}

  Evidence read() {
    own_words();
    before();
    after();
    if (result_.body) result_.person = false;
    return result_;
  }

 private:
  // A person's name has two to four words; one alone needs more than its neighbours.
  bool like_person() const {
    return run_.words() >= 2 && run_.words() <= 4 && !run_.suffix && result_.classes == 0;
  }

  void own_words() {
    // The last word says what kind of body it is ("Noordzee Bank"), or the one before "of".
    if (run_.words() >= 2) {
      result_.classes = page_.infos[run_.last - 1].name;
      for (Index i = run_.first; i + 1 < run_.last; ++i) {
        if (page_.is(i + 1, Mark::joiner_after_body) && page_.lower(i + 1)) {
          result_.classes = page_.infos[i].name;
          break;
        }
      }
    }
    result_.body = run_.suffix || result_.classes != 0 || page_.is(run_.first, Mark::prefix);
    if (like_person() && page_.is(run_.first, Mark::given_name)) result_.person = true;
  }

  void before() {
    if (run_.first == begin_) return;
    const Index i = run_.first - 1;
    const Marks marks = page_.infos[i].marks;
    if (page_.capital(i) && (marks & kTitles) != 0) {
      result_.person = true;
      if ((marks & bit(Mark::title_male)) != 0) result_.gender = Gender::male;
      if ((marks & bit(Mark::title_female)) != 0) result_.gender = Gender::female;
    }
    const bool apposed = page_.character(i, ',');
    if (role_ends_at(i + 1)) result_.person |= result_.classes == 0;
    if (apposed && like_person() && role_shortly_before(i)) result_.person = true;
    if ((marks & bit(Mark::reporting)) != 0 && like_person()) result_.person = true;
    if (!speaks_for_role(i)) head_before(apposed ? i : i + 1);
    if ((marks & bit(Mark::agent_preposition)) == 0) return;
    for (Index k = i; k > begin_ && i - k < 3; --k) {
      if (page_.is(k - 1, Mark::agent_link)) result_.acts = true;
    }
  }

  // "a rival, Fjordview"; "the wholesaler Marley & Daughters"; "by rival Zapp Electric"
  void head_before(Index last) {
    const Index length = std::min<Index>(3, last - begin_);
    for (Index n = length; n >= 1; --n) {
      const auto match = page_.head_at(last - n, last);
      if (!match || match->last != last || !page_.lower(last - n)) continue;
      const bool article =
          page_.any(before_modifiers(last - n), bit(Mark::indefinite) | bit(Mark::definite));
      const bool beside = last == run_.first && !page_.is(run_.first, Mark::given_name);
      if (!article && !beside) return;
      result_.body = true;
      result_.classes |= page_.lexicon.classes()[match->payloads[0]].self_and_wider;
      return;
    }
  }

  // The article of the noun at `noun`, at most three modifiers before it.
  Index before_modifiers(Index noun) const {
    Index i = noun;
    for (Index n = 0; n < 4 && i > begin_; ++n) {
      --i;
      if (page_.any(i, bit(Mark::indefinite) | bit(Mark::definite))) return i;
    }
    return i;
  }

  bool role_ends_at(Index last) const {
    for (Index n = 1; n <= 4 && n <= last - begin_; ++n) {
      if (after_role(page_, last - n, last) == last) return true;
    }
    return false;
  }

  // "says owner Gideon Marsh", "owner Gideon Marsh says": a person, though an owner may be a body.
  bool speaks_for_role(Index role) const {
    if (!like_person() || after_role(page_, role, role + 1) == role) return false;
    const bool before = role > begin_ && page_.is(role - 1, Mark::reporting);
    return before || (run_.full_last < end_ && page_.is(run_.full_last, Mark::reporting));
  }

  bool role_shortly_before(Index comma) const {
    for (Index n = 1; n <= kApposition && n <= comma - begin_; ++n) {
      if (page_.character(comma - n, ',')) return false;
      if (after_role(page_, comma - n, comma) > comma - n) return true;
    }
    return false;
  }

  void after() {
    const Index next = run_.full_last;
    if (next >= end_) return;
    if (page_.character(next, ',')) {
      apposition(next + 1);
      return;
    }
    if (page_.is(next, Mark::reporting) && page_.lower(next)) {
      result_.acts = true;
      if (like_person()) result_.person = true;
    }
    if (agent_verb_at(next)) result_.acts = true;
    body_noun(next);
  }

  // "the Brennhof cooperative"
  void body_noun(Index noun) {
    const bool definite = run_.first > begin_ && page_.is(run_.first - 1, Mark::definite);
    if (!definite || !page_.is(noun, Mark::named) || !page_.lower(noun)) return;
    const auto head = page_.head_at(noun, end_);
    if (!head || (head->last < end_ && page_.head_at(head->last, end_))) return;
    result_.body = true;
    result_.classes |= page_.lexicon.classes()[head->payloads[0]].self_and_wider;
  }

  bool agent_verb_at(Index i) const {
    for (Index n = 0; n < 4 && i < end_; ++n, ++i) {
      if (page_.is(i, Mark::agent_verb) && page_.lower(i)) return true;
      if (!page_.any(i, bit(Mark::auxiliary) | bit(Mark::adverb))) return false;
    }
    return false;
  }

  // "…, a reseller", "…, chief executive of", "…, who", "…, which sold"
  void apposition(Index at) {
    if (at >= end_) return;
    const std::string_view word = page_.folded.word(at);
    if (page_.tokens[at].kind == TokenKind::number && at + 1 < end_ &&
        page_.character(at + 1, ',')) {
      result_.person |= like_person();
      return;
    }
    if (page_.is(at, Mark::clause_opener)) {
      if (agent_verb_at(at + 1)) result_.acts = true;
      if (word == "who") result_.person |= result_.classes == 0 && !run_.suffix;
      return;
    }
    if (page_.is(at, Mark::reporting)) return;  // "a spokeswoman, Ann Lerner, said the company was"
    const bool article = page_.any(at, bit(Mark::indefinite) | bit(Mark::definite));
    for (Index i = at; i < end_ && i < at + kApposition; ++i) {
      if (page_.character(i, ',') || page_.any(i, bit(Mark::clause_opener))) return;
      const auto head = page_.head_at(i, end_);
      const bool owner = head && head->last < end_ && page_.possessive(head->last);
      if (after_role(page_, i, end_) > i && run_.words() >= 2) {
        result_.person |= like_person();
        if (like_person()) return;
      }
      if (head && !owner && article) {
        result_.body = true;
        result_.classes |= page_.lexicon.classes()[head->payloads[0]].self_and_wider;
        return;
      }
    }
  }

  const Page& page_;
  const Run& run_;
  Index begin_;
  Index end_;
  Evidence result_;
};

}  // namespace

Index end_of_role(const Page& page, Index at, Index end, Role* role, bool* plural) {
  const auto match = page.lexicon.roles().longest_at(page.folded, at, end);
  if (!match) return at;
  const std::uint32_t payload = match->payloads[0];
  if (role != nullptr) *role = static_cast<Role>(payload % kPluralRole);
  if (plural != nullptr) *plural = payload >= kPluralRole;
  return match->last;
}

Evidence evidence_of(const Page& page, const Run& run, Index begin, Index end) {
  return EvidenceReader(page, run, begin, end).read();
}

}  // namespace gainsay::actors

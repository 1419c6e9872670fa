#include "mention/actors/names.h"

#include <algorithm>

#include "mention/actors/introduced.h"

namespace gainsay::actors {
namespace {

using Form = ActorMention::Form;

class NameFinder {
 public:
  NameFinder(const Page& page, const KnownNames& known, std::vector<MemberId>& members, Cast& cast)
      : page_(page),
        known_(known),
        members_(members),
        cast_(cast),
        matches_(known.find_actors(page)),
        at_(matches_),
        introduced_(page, known, matches_, members, cast) {}

  std::vector<Found> find() {
    for (const Sentence& sentence : page_.sentences) {
      begin_ = sentence.first_token;
      end_ = sentence.last_token;
      for (Index i = begin_; i < end_;) i = find_at(i);
    }
    return std::move(found_);
  }

 private:
  // Returns where to go on.
  Index find_at(Index i) {
    if (!page_.word(i) && page_.tokens[i].kind != TokenKind::number) return i + 1;
    const KnownMatch* const known = at_.at(i);
    const auto introduced = page_.capital(i) ? introduced_.at(i, end_) : std::nullopt;
    const bool ours = known != nullptr && (!known->short_form || !inside_run(i)) &&
                      (!introduced || known->last >= introduced->last);
    if (ours) return add_known(*known);
    if (introduced && !(stands_for_part(introduced->alias.kind) && inside_run(i))) {
      return add_introduced(*introduced);
    }
    return i + 1;
  }

  static bool stands_for_part(Alias::Kind kind) { return kind >= Alias::Kind::short_form; }

  // A name goes before: "Aspholm" in "Freja Aspholm" is not the company Aspholm.
  bool inside_run(Index i) const {
    if (i == begin_ || !page_.capital(i - 1) || page_.any(i - 1, kTitles)) return false;
    constexpr Marks kNoName = bit(Mark::common) | bit(Mark::calendar) | bit(Mark::prefix);
    if (page_.any(i - 1, kNoName) || page_.possessive(i - 1)) {
      return false;
    }
    const bool of_name = !found_.empty() && found_.back().last == i;
    return !of_name && after_role(page_, i - 1, i) != i;
  }

  Index add_known(const KnownMatch& match) {
    MemberId& member = members_[match.member];
    if (member == kNobody) member = cast_.add(known_.members()[match.member]);
    const Index last = std::max(match.last, after_suffix(page_, match.last, end_));
    add(match.first, last, match.acronym ? Form::acronym : Form::name, member);
    return last;
  }

  Index add_introduced(const IntroducedNames::Match& match) {
    const MemberId member = match.alias.member;
    Index first = match.first;
    // "Mr. Adair" is one mention.
    if (cast_[member].person && first > begin_ && page_.any(first - 1, kTitles) &&
        page_.capital(first - 1)) {
      --first;
      if (page_.is(first, Mark::title_male)) cast_[member].gender = Gender::male;
      if (page_.is(first, Mark::title_female)) cast_[member].gender = Gender::female;
    }
    const Index last = std::max(match.last, after_suffix(page_, match.last, end_));
    const bool acronym = page_.tokens[match.first].letters == Letters::upper &&
                         match.alias.kind == Alias::Kind::term;
    add(first, last, acronym ? Form::acronym : Form::name, member);
    return last;
  }

  void add(Index first, Index last, Form form, MemberId member) {
    found_.push_back({first, last, form, member, kNobody, cast_[member].person});
  }

  const Page& page_;
  const KnownNames& known_;
  std::vector<MemberId>& members_;
  Cast& cast_;
  std::vector<KnownMatch> matches_;
  KnownMatches at_;
  IntroducedNames introduced_;
  Index begin_ = 0;
  Index end_ = 0;
  std::vector<Found> found_;
};

}  // namespace

std::vector<Found> find_names(const Page& page, const KnownNames& known,
                              std::vector<MemberId>& members, Cast& cast) {
  return NameFinder(page, known, members, cast).find();
}

}  // namespace gainsay::actors

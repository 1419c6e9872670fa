// Cast: the actors of one document, known beforehand or introduced by it.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mention/actors/lexicon.h"
#include "text/vocabulary.h"

namespace gainsay::actors {

using MemberId = std::uint32_t;
inline constexpr MemberId kNobody = std::numeric_limits<MemberId>::max();

enum class Gender : std::uint8_t { unknown, male, female };

struct Member {
  std::string id;    // as in ActorMention::actor
  std::string name;  // the fullest seen
  Classes classes = 0;
  bool person = false;
  bool subject = false;  // under examination
  bool many = false;     // a class of actors: "insurers"
  Gender gender = Gender::unknown;
  MemberId affiliation = kNobody;
};

class Cast {
 public:
  // The member with the id of `member`, who is added if new.
  MemberId add(Member member) {
    const MemberId place = ids_.add(member.id) - 1;
    if (place == members_.size()) members_.push_back(std::move(member));
    return place;
  }
  MemberId find(std::string_view id) const {
    const WordId known = ids_.find(id);
    return known == 0 ? kNobody : known - 1;
  }
  Member& operator[](MemberId member) { return members_[member]; }
  const Member& operator[](MemberId member) const { return members_[member]; }
  MemberId size() const { return static_cast<MemberId>(members_.size()); }

 private:
  std::vector<Member> members_;
  Vocabulary ids_;  // of members_, in their order
};

}  // namespace gainsay::actors

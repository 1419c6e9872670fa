// Cast: the actors of one document, known beforehand or introduced by it.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "mention/actors/lexicon.h"
#include "text/word_hash.h"

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
    const auto [entry, added] =
        by_id_.try_emplace(member.id, static_cast<MemberId>(members_.size()));
    if (added) members_.push_back(std::move(member));
    return entry->second;
  }
  MemberId find(std::string_view id) const {
    const auto entry = by_id_.find(id);
    return entry == by_id_.end() ? kNobody : entry->second;
  }
  Member& operator[](MemberId member) { return members_[member]; }
  const Member& operator[](MemberId member) const { return members_[member]; }
  MemberId size() const { return static_cast<MemberId>(members_.size()); }

 private:
  std::vector<Member> members_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view id) const { return word_hash(id); }
  };
  std::unordered_map<std::string, MemberId, Hash, std::equal_to<>> by_id_;  // never listed
};

}  // namespace gainsay::actors

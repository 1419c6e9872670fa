// Told twice: two records, or a statement and a record, that are of one event by the words that
// they share, and date it so that no day fits both.
//
// Which event a record is of is not known; that three rare words stand in both, and in hardly any
// other record, tells it. Only sentences, and no rows of registers, from two sources, with days of
// their own not far apart, and with no word that speaks of another time ("five days earlier").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "rule/files/pattern.h"

namespace gainsay {

struct ToldTwice {
  std::optional<std::size_t> claim;  // index; in place of the first event
  std::size_t event = 0;             // the earlier of two
  std::size_t event2 = 0;
  std::vector<std::string> shared;  // words, as in the first
};

// Words of the names of those who speak in `claims` do not count: every record may have them.
// By the places of the first and the second, one a pair of quotes; the same for any order of the
// input.
std::vector<ToldTwice> find_told_twice(const std::vector<Claim>& claims,
                                       const std::vector<Event>& events, const TwiceTest& test,
                                       const IdleWords& idle);

}  // namespace gainsay

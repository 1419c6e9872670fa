// Two kinds of one thing.
#include "rule/judge/wording.h"

#include <doctest/doctest.h>

namespace gainsay {
namespace {

bool apart(const std::string& said, const std::string& said_kinds, const std::string& found,
           const std::string& found_kinds) {
  Claim claim;
  claim.quote.exact = said;
  claim.kinds = said_kinds;
  Event event;
  event.quote.exact = found;
  event.kinds = found_kinds;
  return kinds_apart(claim, event).has_value();
}

TEST_CASE("red wine and white wine are two kinds, red wine and wine are not") {
  CHECK(apart("We sell no red wine.", "red wine", "It sold white wines.", "white wine"));
  CHECK_FALSE(apart("We sell no red wine.", "red wine", "It sold wines.", ""));
  CHECK_FALSE(apart("We sell no wine.", "", "It sold white wines.", "white wine"));
  CHECK_FALSE(apart("We sell no red wine.", "red wine", "It sold white lead.", "white lead"));
}

TEST_CASE("what a person wrote for kinds may hold no kind") {
  for (const char* nothing : {", , ", "wine", "—", ",", "red wine, , ,"}) {
    CAPTURE(nothing);
    CHECK_FALSE(apart("We sell no wine.", nothing, "It sold wine.", nothing));
  }
}

TEST_CASE("kinds are not apart where either names the thing without one, or the other's word") {
  CHECK_FALSE(
      apart("We sell no red wine, nor any wine.", "red wine", "It sold white wine.", "white wine"));
  CHECK_FALSE(
      apart("We sell no red wine.", "red wine", "It sold white wine, and wine.", "white wine"));
  CHECK_FALSE(
      apart("We sell no red wine.", "red wine", "It sold white wine and red.", "white wine"));
  CHECK(apart("We sell no red table wine.", "red table wine", "It sold red dessert wine.",
              "red dessert wine"));
}

}  // namespace
}  // namespace gainsay

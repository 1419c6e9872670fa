#include "rule/tell_once.h"

#include <doctest/doctest.h>

using namespace gainsay;

namespace {

Claim statement(const std::string& id, std::uint32_t begin, Origin origin = Origin::extracted) {
  Claim made;
  made.id = id;
  made.origin = origin;
  made.quote.source = "s1";
  made.quote.span = {begin, begin + 10};
  return made;
}

Event record(const std::string& id) {
  Event made;
  made.id = id;
  made.quote.source = "s2";
  made.quote.span = {0, 10};
  return made;
}

Finding finding(const std::string& id, const std::string& of, Truth certainty) {
  Finding made;
  made.id = id;
  made.rule = "GS101";
  made.claim = of;
  made.event = "e1";
  made.certainty = certainty;
  return made;
}

}  // namespace

TEST_CASE("of what the same words tell, the surest is told, with the first id") {
  const std::vector<Claim> claims = {statement("c1", 0), statement("c2", 0), statement("c3", 20)};
  const std::vector<Finding> told =
      tell_once({finding("F-1", "c1", Truth::may), finding("F-2", "c2", Truth::must),
                 finding("F-3", "c3", Truth::may)},
                claims, {record("e1")});
  REQUIRE(told.size() == 2);
  CHECK(told[0].id == "F-1");
  CHECK(told[0].claim == "c2");
  CHECK(told[1].claim == "c3");
}

TEST_CASE("of as sure ones the one with fewer doubts is told, else the first") {
  const std::vector<Claim> claims = {statement("c1", 0), statement("c2", 0), statement("c3", 0)};
  std::vector<Finding> found = {finding("F-1", "c1", Truth::may), finding("F-2", "c2", Truth::may),
                                finding("F-3", "c3", Truth::may)};
  found[0].doubts = {"the record is hedged"};
  const std::vector<Finding> told = tell_once(std::move(found), claims, {record("e1")});
  REQUIRE(told.size() == 1);
  CHECK(told[0].claim == "c2");
}

TEST_CASE("what a person wrote is left apart") {
  const std::vector<Claim> claims = {statement("c1", 0, Origin::curated),
                                     statement("c2", 0, Origin::curated)};
  CHECK(tell_once({finding("F-1", "c1", Truth::may), finding("F-2", "c2", Truth::may)}, claims,
                  {record("e1")})
            .size() == 2);
}

#include "base/hash.h"

#include "base/parallel.h"
#include "gainsay/diagnostic.h"
#include "gainsay/truth.h"

namespace gainsay {
namespace {

TEST_CASE("SHA-256 gives the digests of FIPS 180-4") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("ids do not change from one build to the next") {
  CHECK(short_id("") == "2d06800538");
  CHECK(short_id("gainsay", 16).substr(0, 10) == short_id("gainsay"));
}

TEST_CASE("every index is worked on once, for any number of threads") {
  for (const unsigned jobs : {0U, 1U, 2U, 7U}) {
    std::vector<int> seen(100, 0);
    for_each_index(seen.size(), jobs, [&](std::size_t i) { seen[i] += static_cast<int>(i); });
    for (std::size_t i = 0; i < seen.size(); ++i) CHECK(seen[i] == static_cast<int>(i));
  }
}

TEST_CASE("errors and diagnostics name the place, the text and the next step") {
  const Error error{
      ErrorCode::input, "not a date", {"case.yaml", 3, 14}, "2017-13", "Months run from 01 to 12."};
  CHECK(to_string(error) ==
        "case.yaml:3:14: not a date: \u00ab2017-13\u00bb\n  Months run from 01 to 12.");
  CHECK(to_string(Error{ErrorCode::io, "cannot open", {"a.txt", 0, 0}, "", ""}) ==
        "a.txt: cannot open");
  const Diagnostic diagnostic{Severity::warning,   "unknown-key", "unknown key",
                              {"case.yaml", 1, 1}, "tilte",       ""};
  CHECK(to_string(diagnostic) ==
        "case.yaml:1:1: warning: unknown key: \u00abtilte\u00bb [unknown-key]");
}

TEST_CASE("must, may and cannot follow Kleene's strong logic") {
  using enum Truth;
  for (const Truth a : {cannot, may, must}) {
    CHECK(!!a == a);
    CHECK((a & must) == a);
    CHECK((a | cannot) == a);
    for (const Truth b : {cannot, may, must}) CHECK(!(a & b) == ((!a) | (!b)));
  }
  CHECK((may & !may) == may);
}

}  // namespace
}  // namespace gainsay

#include "casefile/pin.h"

#include <doctest/doctest.h>

namespace gainsay {

TEST_CASE("pins are written where a person would write them") {
  const std::string old(64, '1');
  Source a;
  a.id = "a";
  a.sha256 = std::string(64, 'a');
  Source b;
  b.id = "b";
  b.sha256 = std::string(64, 'b');
  const std::string text =
      "gainsay: 1  # \u00E9\n"
      "sources:\n"
      "  - {id: a, file: sources/a.txt, role: record}  # flow\n"
      "  # block\n"
      "  - id: b\n"
      "    file: \"sources/b.txt\"   # here\n"
      "    role: record\n"
      "title: T\n";
  const Result<std::string> pinned = with_pins(text, {a, b}, "case.yaml");
  REQUIRE(pinned);
  CHECK(*pinned ==
        "gainsay: 1  # \u00E9\n"
        "sources:\n"
        "  - {sha256: " +
            a.sha256 +
            ", id: a, file: sources/a.txt, role: record}  # flow\n"
            "  # block\n"
            "  - id: b\n"
            "    file: \"sources/b.txt\"   # here\n"
            "    sha256: " +
            b.sha256 +
            "\n"
            "    role: record\n"
            "title: T\n");
  // What is pinned is pinned anew, whatever the quotes around it; nothing else moves.
  a.sha256 = std::string(64, '0');
  b.sha256 = std::string(64, 'c');
  const Result<std::string> again = with_pins(*pinned, {a, b}, "case.yaml");
  REQUIRE(again);
  CHECK(again->size() == pinned->size());
  CHECK(again->find("{sha256: " + a.sha256) != std::string::npos);
  CHECK(again->find("    sha256: " + b.sha256 + "\n") != std::string::npos);
  CHECK(*with_pins(*again, {a, b}, "case.yaml") == *again);
}

TEST_CASE("a case in which a line cannot be added says what to write") {
  Source a;
  a.id = "a";
  a.sha256 = std::string(64, 'a');
  const Result<std::string> pinned = with_pins("sources: []\n", {a}, "case.yaml");
  REQUIRE_FALSE(pinned);
  CHECK(pinned.error().code == ErrorCode::input);
  CHECK(pinned.error().hint == "Write there: sha256: " + a.sha256);
  CHECK_FALSE(with_pins("sources: [\n", {a}, "case.yaml"));
}

}  // namespace gainsay

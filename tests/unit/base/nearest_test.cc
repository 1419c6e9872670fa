#include "base/nearest.h"

#include <doctest/doctest.h>

using gainsay::edit_distance;
using gainsay::nearest_word;

TEST_CASE("an edit is an insertion, a deletion, a substitution or a swap of neighbours") {
  struct Row {
    std::string a;
    std::string b;
    std::size_t distance;
  };
  const std::vector<Row> table = {
      {"", "", 0},
      {"abc", "abc", 0},
      {"", "abc", 3},
      {"publisher", "publsher", 1},
      {"title", "titel", 1},
      {"ab", "ba", 1},
      {"ca", "abc", 3},
      {"rôle", "role", 1},
      {"kitten", "sitting", 3},
      {"a", "b", 1},
  };
  for (const Row& row : table) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(edit_distance(row.a, row.b) == row.distance);
    CHECK(edit_distance(row.b, row.a) == row.distance);
  }
}

TEST_CASE("only a near word is offered, and the first of equals") {
  const std::vector<std::string> known = {"source", "sources", "title", "role"};
  CHECK(nearest_word("soruces", known) == "sources");
  CHECK(nearest_word("sourcs", known) == "source");
  CHECK(nearest_word("rol", known) == "role");
  CHECK(nearest_word("rloe", known) == "role");
  CHECK(nearest_word("rabbit", known).empty());
  CHECK(nearest_word("", known).empty());
  CHECK(nearest_word(std::string(1000, 'a'), known).empty());
}

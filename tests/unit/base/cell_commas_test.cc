#include "base/cell_commas.h"

#include <doctest/doctest.h>

using gainsay::cell_commas;
using Places = std::vector<std::size_t>;

TEST_CASE("commas part cells where the next cell follows at once") {
  CHECK(cell_commas("Elmfield,2022-11,night,240") == Places{8, 16, 22});
  CHECK(cell_commas("a,\"b,c\",d") == Places{1, 7});
  CHECK(cell_commas("a,,b") == Places{1, 2});
}

TEST_CASE("commas of prose and of figures part no cells") {
  CHECK(cell_commas("").empty());
  CHECK(cell_commas("flour, oats, and barley,").empty());
  CHECK(cell_commas("1,318,000 of 2,400,000").empty());
}

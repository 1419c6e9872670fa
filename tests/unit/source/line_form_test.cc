#include "source/line_form.h"

#include <doctest/doctest.h>

namespace gainsay {

TEST_CASE("page numbers, copyright lines and what only looks like them") {
  const Result<Lexicon> lexicon = load_lexicon(Knowledge::embedded());
  REQUIRE(lexicon);
  const LineWords& words = lexicon->lines;
  for (const std::string line :
       {"Page 3", "p. 3 of 10", "3 of 10", "- 3 -", "[3]", "Page 3 / 10"}) {
    CAPTURE(line);
    CHECK(is_page_number(line, false, words));
  }
  for (const std::string line : {"3", "2021", "Sheet 3", "3 meters", "Page three", "12345"}) {
    CAPTURE(line);
    CHECK_FALSE(is_page_number(line, false, words));
  }
  CHECK(is_page_number("3", true, words));
  for (const std::string line : {"(c) Cold Harbour Gazette 2021", "© 2021 Brackenmoor Water.",
                                 "Copyright 2019 Ely", "(C) Ely. All rights reserved."}) {
    CAPTURE(line);
    CHECK(is_copyright(line, words));
  }
  for (const std::string line : {"(c) The readings of 2019 were sold.", "(c) the readings",
                                 "Copyright law was changed in 2019.", "2021"}) {
    CAPTURE(line);
    CHECK_FALSE(is_copyright(line, words));
  }
}

}  // namespace gainsay

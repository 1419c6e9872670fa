#include "source/written_date.h"

#include <doctest/doctest.h>

namespace gainsay {

TEST_CASE("dates of headers, bylines and metadata") {
  const Result<Lexicon> lexicon = load_lexicon(Knowledge::embedded());
  REQUIRE(lexicon);
  struct Row {
    const char* text;
    const char* edtf;  // "" = no date
  };
  const std::vector<Row> rows = {
      {"Mon, 30 Apr 2018 17:47:03 -0500", "2018-04-30"},
      {"Wed, 10 Jun 2020 11:44:09 +0200 (CEST)", "2020-06-10"},
      {"Monday, April 30, 2018 5:47 PM", "2018-04-30"},
      {"Friday, 8 February 2019 at 2.20 pm", "2019-02-08"},
      {"Feb 8, 2019, at 4:51 PM EST", "2019-02-08"},
      {"2020-06-11T17:40:00-04:00", "2020-06-11"},
      {"2021-03-11T06:00:00.000Z", "2021-03-11"},
      {"20200611", "2020-06-11"},
      {"2020/06/11", "2020-06-11"},
      {"2020-06", "2020-06"},
      {"2020", "2020"},
      {"June 2020", "2020-06"},
      {"Sept. 3rd, 2019", "2019-09-03"},
      {"the 1st of May, 2019", "2019-05-01"},
      {"30-Apr-18", "2018-04-30"},
      {"27.2.2019", "2019-02-27"},
      {"27/02/2019 08:02", "2019-02-27"},
      {"2/27/2019", "2019-02-27"},
      {"5/6/2019 09:14", "[2019-05-06,2019-06-05]"},
      {"5/5/2019", "2019-05-05"},
      {"Thu Jun 11 17:40:00 2020", "2020-06-11"},
      {"mer. 10 juin 2020 à 09:15", "2020-06-10"},
      {"Dienstag, 11. Juni 2019 16:20", "2019-06-11"},
      {"11 de junio de 2019 a las 16:20", "2019-06-11"},
      {"29 February 2019", ""},
      {"29 February 2020", "2020-02-29"},
      {"31/31/2019", ""},
      {"Monday", ""},
      {"10 June", ""},
      {"June 11", ""},
      {"in June 2020 or so", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto date = whole_date(row.text, *lexicon, FigureOrder::unknown);
    CHECK((date ? date->edtf : "") == row.edtf);
  }
}

TEST_CASE("the region decides figures that can be read in two ways") {
  const Result<Lexicon> lexicon = load_lexicon(Knowledge::embedded());
  REQUIRE(lexicon);
  CHECK(figure_order("US", *lexicon) == FigureOrder::month_first);
  CHECK(figure_order("IE", *lexicon) == FigureOrder::day_first);
  CHECK(figure_order("", *lexicon) == FigureOrder::unknown);
  CHECK(whole_date("5/6/2019", *lexicon, FigureOrder::month_first)->edtf == "2019-05-06");
  CHECK(whole_date("5/6/2019", *lexicon, FigureOrder::day_first)->edtf == "2019-06-05");
  // The figures themselves are stronger than the region; full stops are only written day first.
  CHECK(whole_date("27/2/2019", *lexicon, FigureOrder::month_first)->edtf == "2019-02-27");
  CHECK(whole_date("5.6.2019", *lexicon, FigureOrder::month_first)->edtf == "2019-06-05");
}

TEST_CASE("date_at stops where the date does") {
  const Result<Lexicon> lexicon = load_lexicon(Knowledge::embedded());
  REQUIRE(lexicon);
  const std::string text = "Tue, Feb 18, 2020 at 8:12 AM, Tran, Bernadette";
  const auto date = date_at(text, lexicon->dates.front(), FigureOrder::unknown);
  REQUIRE(date);
  CHECK(date->edtf == "2020-02-18");
  CHECK(text.substr(date->end) == ", Tran, Bernadette");
}

}  // namespace gainsay

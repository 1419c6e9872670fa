#include "claim/register.h"

#include "reading.h"

using namespace gainsay;
using namespace gainsay::claim;

namespace {

Document document_of(const std::string& text, const std::string& first_row) {
  Document document;
  document.text = text;
  Block row;
  row.kind = BlockKind::table_row;
  row.span.begin = static_cast<std::uint32_t>(text.find(first_row));
  row.span.end = row.span.begin + static_cast<std::uint32_t>(first_row.size());
  document.blocks.push_back(row);
  return document;
}

}  // namespace

TEST_CASE("cells are what stands between the mark that a line has most of") {
  const std::string text = "7; sea; florfenicol, 3 kg; a | b";
  const std::vector<Span> cells = cells_of(text, {0, static_cast<std::uint32_t>(text.size())});
  REQUIRE(cells.size() == 4);
  CHECK(cells[2].of(text) == " florfenicol, 3 kg");
  CHECK(cells_of("one cell", {0, 8}).size() == 1);
  const std::string values = "Quay Works,2021-12,flour,1,318";
  const std::vector<Span> parted = cells_of(values, {0, static_cast<std::uint32_t>(values.size())});
  REQUIRE(parted.size() == 5);
  CHECK(parted[1].of(values) == "2021-12");
  CHECK(cells_of("a | 1,318,000,b", {0, 15}).size() == 2);  // a bar parts cells before commas do
  CHECK(cells_of("", {0, 0}).size() == 1);
}

TEST_CASE("the lines above the rows say what columns hold and what was done") {
  const RegisterWords& words = test_lexicon().registers;
  const std::string row = "1107 | 14/03/2020 | Vale Mill | ash | 12";
  const Document gate = document_of(
      "WATER BOARD\nDeliveries to the quarry, 2020\nColumns: slip; day (day/month); holder of the "
      "load; goods; tonnes\n\n" +
          row + "\n",
      row);
  const Register table = words.above(gate, gate.blocks[0]);
  using enum Column;
  CHECK(table.columns == std::vector<Column>{other, when, actor, object, other});
  REQUIRE(table.deed != kNone);
  CHECK(test_lexicon().predicates.frames()[table.deed].id == "deliver");
  const std::vector<Span> cells = cells_of(gate.text, gate.blocks[0].span);
  CHECK(table.cell(Column::actor, cells).of(gate.text) == " Vale Mill ");
  CHECK(table.cell(Column::place, cells).empty());
}

TEST_CASE("nothing is taken from lines that name no columns") {
  const RegisterWords& words = test_lexicon().registers;
  const std::string row = "1107 | 14/03/2020 | Vale Mill";
  const Document bare = document_of("A page\nof text; about; nothing\n" + row, row);
  CHECK(words.above(bare, bare.blocks[0]).columns.empty());
  CHECK(words.above(bare, bare.blocks[0]).deed == kNone);
  CHECK(words.deed_of("unloaded") != kNone);
  CHECK(words.deed_of("flour") == kNone);
  CHECK(words.is_void("annulled"));
}

#include "claim/rows/register.h"

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

std::vector<Column> kinds_of(const Register& table) {
  std::vector<Column> kinds;
  for (const Head& head : table.columns) kinds.push_back(head.column);
  return kinds;
}

std::string frame(std::uint32_t deed) {
  return deed == kNone ? "" : test_lexicon().predicates.frames()[deed].id;
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
  const std::string apart = "08.08.2014   Orlo FC     Tessal Sports";  // by two blanks or more
  const std::vector<Span> set = cells_of(apart, {0, static_cast<std::uint32_t>(apart.size())});
  REQUIRE(set.size() == 3);
  CHECK(set[1].of(apart) == "Orlo FC");
}

TEST_CASE("the head of a column says what it holds and what was done") {
  const RegisterWords& words = test_lexicon().registers;
  using enum Column;
  CHECK(words.head("Importer").column == actor);
  CHECK(frame(words.head("Importer").deed) == "import");
  CHECK(words.head("Sold to").column == counterparty);
  CHECK(frame(words.head("Sold to").deed) == "sell");
  CHECK(words.head("Forest cleared").column == amount);
  CHECK(frame(words.head("Forest cleared").deed) == "clear");
  CHECK(words.head("tonnes shipped").column == amount);  // but of a day where it stands alone
  CHECK(words.head("Shipped").column == when);
  CHECK(words.head("Date of sale").column == when);
  CHECK(frame(words.head("Date of sale").deed) == "sell");
  CHECK(words.head("Cust.").column == counterparty);
  CHECK(words.head("Vessel").column == means);
  CHECK(words.head("Remark").deed == kNone);
  CHECK(words.head("of no known kind").column == other);
}

TEST_CASE("what was applied for is not what was done") {
  const RegisterWords& words = test_lexicon().registers;
  const std::string row = "14/03/2020 | Vale Mill | ash | 12";
  for (const std::string_view over : {"Applications for export", "Export licences"}) {
    const Document list =
        document_of(std::string(over) + "\nday | holder | goods | t\n" + row, row);
    CHECK(words.above(list, list.blocks[0]).applied);
  }
  const Document list = document_of("Exports of ash\nday | holder | goods | t\n" + row, row);
  CHECK_FALSE(words.above(list, list.blocks[0]).applied);
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
  CHECK(kinds_of(table) == std::vector<Column>{means, when, actor, object, amount});
  REQUIRE(table.deed != kNone);
  CHECK(frame(table.deed) == "ship");
  CHECK_FALSE(table.applied);
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

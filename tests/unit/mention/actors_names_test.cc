#include <doctest/doctest.h>

#include "actors_sample.h"

namespace gainsay::testing {
namespace {

struct Naming {
  const char* text;
  const char* expected;
};

void check_names(const std::vector<Naming>& rows) {
  for (const Naming& row : rows) {
    CAPTURE(row.text);
    CHECK(actors_in(document_of(row.text)) == row.expected);
  }
}

TEST_CASE("names of the ontology and the case") {
  check_names({
      {"Northfield Analytics sells maps.", "Northfield Analytics=northfield"},
      {"We know that NFA sells maps.", "We=~@the daily plain; NFA=northfield"},
      {"The nfa file is old.", ""},
      {"Two insurers paid, one insurer did not.", "insurers=insurer; insurer=insurer"},
      {"In May Cirrova Labs, Inc. moved, as cirrova labs had said.",
       "Cirrova Labs, Inc.=~@cirrova labs; cirrova labs=~@cirrova labs"},
      {"CIRROVA LABS AND THE DPO", "CIRROVA LABS=~@cirrova labs; DPO=data-office"},
      {"Cirrova's drones", "Cirrova=~@cirrova labs"},
  });
}

TEST_CASE("what papers make of a subject's long name") {
  const auto actors = [](const char* text, const char* subject) {
    return actors_in(document_of(text), subject);
  };
  CHECK(actors("P&G's soap is sold.", "Pratt & Gamlin") == "P&G=~@pratt & gamlin");
  CHECK(actors("OBM's tiles are sold.", "Oslo Brick Mills Ltd.") == "OBM=~@oslo brick mills ltd.");
  CHECK(actors("Wendover sells soap.", "Charles Wendover") == "Wendover=~@charles wendover");
  // Two letters, and what is a word, mean too much else.
  CHECK(actors("The AI sorts tiles.", "Andes Interiors").empty());
  CHECK(actors("IT IS NOT SOLD.", "Norse Oil Traders") == "IT=?");
}

TEST_CASE("a subject whose name begins with its trade, and a name before a noun for a body") {
  const Document bakery = document_of("La Ceiba sold bread.");
  CHECK(actors_in(bakery, "Panificadora La Ceiba") == "La Ceiba=~@panificadora la ceiba");
  CHECK(actors_in(document_of("In 2015 the Brennhof cooperative sold milk.")) ==
        "Brennhof=~@brennhof");
}

TEST_CASE("names that the text introduces") {
  check_names({
      {"They sold it to Harrow Linen Pty Ltd. Later Harrow Linen sent it back, and Harrow kept the "
       "money.",
       "They=?; it=?; Harrow Linen Pty Ltd.=~@harrow linen; Harrow Linen=~@harrow linen; it=?; "
       "Harrow=~@harrow linen"},
      {"The National Seed Council (NSC) met. Nobody asked the NSC.",
       "National Seed Council=~@national seed council; NSC=~@national seed council; "
       "NSC=~@national seed council"},
      {"The suit names Ostrava, a wholesaler of tiles. Ostrava has not replied.",
       "Ostrava=~@ostrava; Ostrava=~@ostrava"},
      {"Tiles were laid in Ostrava on Monday.", ""},
      {"This agreement is between DALE FREIGHT, INC. (\"Supplier\") and Moss & Sons GmbH (the "
       "\"Recipient\"). Supplier shall ship.",
       "DALE FREIGHT, INC.=~@dale freight; Supplier=~@dale freight; Moss & Sons GmbH=~@moss & "
       "sons; "
       "Recipient=~@moss & sons; Supplier=~@dale freight"},
      {"A rival, Fjordview, was fined.", "Fjordview=~@fjordview"},
  });
}

TEST_CASE("people, and whom they belong to") {
  check_names({
      {"Ana Ruiz, chief executive of Northfield, was there. Ruiz left early.",
       "Ana Ruiz=~@ana ruiz@northfield; Northfield=northfield; Ruiz=~@ana ruiz@northfield"},
      {"Northfield grew. Ana Ruiz, the firm's head of sales, smiled.",
       "Northfield=northfield; Ana Ruiz=~@ana ruiz@northfield; the firm=northfield"},
      {"“No,” said Jorrit Postma, a spokesman for Northfield.",
       "Jorrit Postma=~@jorrit postma@northfield; Northfield=northfield"},
      {"A Northfield spokeswoman declined to comment.",
       "Northfield=northfield; spokeswoman=?@northfield"},
      {"Mr. Okoro wrote to the DPO. He got no answer.",
       "Mr. Okoro=~@okoro; DPO=data-office; He=~@okoro"},
  });
}

TEST_CASE("people as papers name them") {
  check_names({
      {"Northfield CEO Ana Ruiz smiled. At noon, Ruiz said no.",
       "Northfield=northfield; Ana Ruiz=~@ana ruiz@northfield; Ruiz=~@ana ruiz@northfield"},
      {"Northfield Vice President Jorrit Postma smiled.",
       "Northfield=northfield; Jorrit Postma=~@jorrit postma@northfield"},
      {"Northfield's Ana Ruiz smiled.", "Northfield=northfield; Ana Ruiz=~@ana ruiz@northfield"},
      {"A Northfield spokeswoman, Wilma Lerner, said the company was open. Lerner said no more.",
       "Northfield=northfield; Wilma Lerner=~@wilma lerner@northfield; the company=northfield; "
       "Lerner=~@wilma lerner@northfield"},
      {"Leeds-based Harrow Linen Ltd said no, and rival Zapp Electric said yes.",
       "Harrow Linen Ltd=~@harrow linen; Zapp Electric=~@zapp electric"},
      {"Hilton Head Island Ltd sold it.",
       "Hilton Head Island Ltd=~@hilton head island; it=~@hilton head island"},
  });
}

TEST_CASE("topics, in the plural too") {
  CHECK(topics_in(document_of("Drones, a drone and unmanned aircraft saw it by Face API.")) ==
        "Drones=drone; drone=drone; unmanned aircraft=drone; Face API=face");
  CHECK(topics_in(document_of("They face apiaries.")).empty());
}

}  // namespace
}  // namespace gainsay::testing

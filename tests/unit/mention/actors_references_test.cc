#include <doctest/doctest.h>

#include "actors_sample.h"

namespace gainsay::testing {
namespace {

struct Reference {
  Role role;
  const char* text;
  const char* expected;
};

void check_references(const std::vector<Reference>& rows) {
  for (const Reference& row : rows) {
    CAPTURE(row.text);
    const std::string publisher = row.role == Role::statement ? "Cirrova Labs" : "The Daily Plain";
    CHECK(actors_in(document_of(row.text, row.role, publisher)) == row.expected);
  }
}

TEST_CASE("descriptions") {
  check_references({
      {Role::report,
       "The DPO wrote to Northfield. The agency asked the Dublin-based firm for files.",
       "DPO=data-office; Northfield=northfield; The agency=data-office; "
       "the Dublin-based firm=northfield"},
      {Role::report, "Northfield lost. The other company won.", "Northfield=northfield"},
      {Role::statement, "Since May the company has kept no faces.", "the company=~@cirrova labs"},
      {Role::report, "The regulator has closed the file.", "The regulator=?"},
      // What a paper about one company calls it, whoever was named since.
      {Role::record, "Cirrova Labs kept files. Northfield was closed. The Company lost none.",
       "Cirrova Labs=~@cirrova labs; Northfield=northfield; The Company=~@cirrova labs"},
      {Role::record, "Cirrova Labs kept files. Northfield was closed. The company lost none.",
       "Cirrova Labs=~@cirrova labs; Northfield=northfield; The company=?"},
      {Role::statement, "Since May the maker of the pump has kept no faces.", "the maker=?"},
  });
}

TEST_CASE("whom \"she\" means after an office without a name") {
  check_references({
      {Role::report,
       "The chief executive of Northfield came on foot. The traffic, she said, stands.",
       "chief executive=?@northfield; Northfield=northfield; "
       "she=~chief executive of northfield@northfield"},
      {Role::report, "The chief executive of Northfield came. A customer cried. She left.",
       "chief executive=?@northfield; Northfield=northfield; She=?"},
      {Role::report, "Ana Ruiz came late. The chief executive of Northfield sat down. She laughed.",
       "Ana Ruiz=~@ana ruiz@northfield; chief executive=?@northfield; Northfield=northfield; "
       "She=~@ana ruiz@northfield"},
  });
}

TEST_CASE("pronouns of the third person") {
  check_references({
      {Role::report, "Northfield said it would stop. It did.",
       "Northfield=northfield; it=northfield; It=northfield"},
      {Role::report, "Northfield was fined. It is clear that its books were wrong.",
       "Northfield=northfield; It=?; its=?"},
      {Role::report, "The valve broke. It was replaced.", "It=?"},
      {Role::report, "In March, Northfield sold its maps.",
       "Northfield=northfield; its=northfield"},
  });
}

TEST_CASE("the first person") {
  check_references({
      {Role::statement, "We do not sell faces. Our drones have no cameras.",
       "We=~@cirrova labs; Our=~@cirrova labs"},
      {Role::report, "“We never sold faces,” said Ana Ruiz, chief executive of Northfield.",
       "We=northfield; Ana Ruiz=~@ana ruiz@northfield; Northfield=northfield"},
      {Role::report, "“We never saw it,” somebody wrote.", "We=?; it=?"},
      {Role::report,
       "Northfield is run from a red shed by Ana Ruiz.\n\n“We sell maps,” she said.\n\nAnd "
       "faces?\n\n“We never sold faces.”",
       "Northfield=northfield; Ana Ruiz=~@ana ruiz@northfield; We=northfield; she=~@ana "
       "ruiz@northfield; We=northfield"},
      {Role::report, "Ana Ruiz, who founded Northfield, left. “We sell maps,” she said.",
       "Ana Ruiz=~@ana ruiz@northfield; Northfield=northfield; We=northfield; she=~@ana "
       "ruiz@northfield"},
      {Role::statement,
       "MS. RUIZ: Mr. Okoro, you are chief executive of Northfield?\n\nMR. OKORO: I am. We sell "
       "maps.",
       "MS. RUIZ=~@ruiz; Mr. Okoro=~@okoro@northfield; Northfield=northfield; MR. "
       "OKORO=~@okoro@northfield; I=~@okoro@northfield; We=northfield"},
  });
}

TEST_CASE("in a message, the sender and the company of the sender") {
  Document document = document_of("I sent our maps to you.\n\nMine came back.", Role::record, "");
  document.parts[0].sender = "Ruiz, Ana";
  document.parts[0].sender_address = "ana.ruiz@cirrova.example";
  CHECK(actors_in(document) ==
        "I=~@ana ruiz@~@cirrova labs; our=~@cirrova labs; Mine=~@ana ruiz@~@cirrova labs");
}

}  // namespace
}  // namespace gainsay::testing

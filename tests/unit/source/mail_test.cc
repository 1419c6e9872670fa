// The messages of a thread: who wrote each, when, and which words are whose.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "source/read.h"

namespace gainsay {
namespace {

constexpr std::string_view kHead =
    "From: Ruth Imber <ruth@x.example>\nDate: Thu, 20 Aug 2020 09:00:00 +0000\nSubject: s\n"
    "Content-Type: text/plain; charset=utf-8\n\n";

Document read(const std::string& body, const char* region = "") {
  const Result<SourceReader> reader = SourceReader::load(Knowledge::embedded());
  REQUIRE(reader);
  Source source;
  source.file = "x.eml";
  source.region = region;
  Result<Document> document = reader->read(source, std::string(kHead) + body);
  REQUIRE(document);
  return *document;
}

// "sender@date: text" of each block but the title, signatures left out.
std::string spoken(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::title || block.kind == BlockKind::signature) continue;
    const Part& part = document.parts[block.part];
    out += fmt::format("{}@{}: {}\n", part.sender, part.date.edtf, block.span.of(document.text));
  }
  return out;
}

}  // namespace

TEST_CASE("the date of a quoted message is read in the order of its region") {
  struct Row {
    std::string line;
    const char* region;
    const char* edtf;
  };
  const std::vector<Row> rows = {
      {"On 5/6/2020 09:14, Dan <d@x.example> wrote:", "US", "2020-05-06"},
      {"On 5/6/2020 09:14, Dan <d@x.example> wrote:", "GB", "2020-06-05"},
      {"On 5/6/2020 09:14, Dan <d@x.example> wrote:", "", "[2020-05-06,2020-06-05]"},
      // Nobody answers a message before it was written.
      {"On 1/9/2020 09:14, Dan <d@x.example> wrote:", "", "2020-01-09"},
      {"On 25/6/2020 09:14, Dan <d@x.example> wrote:", "US", "2020-06-25"},
      {"On 2020-06-05 at 09:14, Dan <d@x.example> wrote:", "", "2020-06-05"},
      {"On Fri, Jun 5, 2020, 9:14 AM Dan <d@x.example> wrote:", "", "2020-06-05"},
      {"Am 05.06.2020 um 09:14 schrieb Dan <d@x.example>:", "US", "2020-06-05"},
      {"Am Fr., 5. Juni 2020 um 09:14 Uhr schrieb Dan <d@x.example>:", "", "2020-06-05"},
      {"Le 5 juin 2020 à 09:14, Dan <d@x.example> a écrit :", "", "2020-06-05"},
      {"Le ven. 5 juin 2020 à 09:14, Dan <d@x.example> a écrit :", "", "2020-06-05"},
      {"El vie., 5 jun. 2020 a las 9:14, Dan (<d@x.example>) escribió:", "", "2020-06-05"},
      {"Il giorno ven 5 giu 2020 alle ore 09:14 Dan <d@x.example> ha scritto:", "", "2020-06-05"},
      {"Op vr 5 jun. 2020 om 09:14 schreef Dan <d@x.example>:", "", "2020-06-05"},
      {"Em sex., 5 de jun. de 2020 às 09:14, Dan <d@x.example> escreveu:", "", "2020-06-05"},
      {"Den fre 5 juni 2020 kl 09:14 skrev Dan <d@x.example>:", "", "2020-06-05"},
      {"Den fre. 5. jun. 2020 kl. 09.14 skrev Dan <d@x.example>:", "", "2020-06-05"},
      {"pt., 5 cze 2020 o 09:14 Dan <d@x.example> napisał(a):", "", "2020-06-05"},
      {"Dan <d@x.example> wrote:", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CAPTURE(row.region);
    const Document document = read(fmt::format("Yes.\n\n{}\n> Is it?\n", row.line), row.region);
    REQUIRE(document.parts.size() == 2);
    CHECK(document.parts[1].sender == "Dan");
    CHECK(document.parts[1].date.edtf == row.edtf);
    CHECK(spoken(document) ==
          fmt::format("Ruth Imber@2020-08-20: Yes.\nDan@{}: Is it?\n", row.edtf));
  }
}

TEST_CASE("prose that looks like the mark of a message is none") {
  for (const std::string line : {
           "On 5 June 2020 our chairman wrote:",
           "He wrote:",
           "From: the first of May we shall not sell.",
           "To: be or not to be.",
           "On the whole, the board wrote to us in 2019 and asked:",
           "Sent: 5 June 2020",
       }) {
    CAPTURE(line);
    const Document document = read(fmt::format("Dan,\n\n{}\n\nNothing was sold.\n", line));
    CHECK(document.parts.size() == 1);
    CHECK(spoken(document).find(line) != std::string::npos);
  }
}

TEST_CASE("the sides of a thread are told apart") {
  struct Row {
    std::string name;
    const char* body;
    const char* spoken;
  };
  const std::vector<Row> rows = {
      {"a quotation without an author is nobody's", "> Is it?\n\nNo.\n",
       "@: Is it?\nRuth Imber@2020-08-20: No.\n"},
      {"a quotation before its author is his when the whole of it follows",
       "> Is the shed locked?\n\nNo.\n\nOn 5 June 2020, Dan <d@x.example> wrote:\n> Hello. Is "
       "the\n> "
       "shed locked? Bye.\n",
       "Dan@2020-06-05: Is the shed locked?\nRuth Imber@2020-08-20: No.\n"
       "Dan@2020-06-05: Hello. Is the\nshed locked? Bye.\n"},
      {"but not when two hold it",
       "> Is the shed locked?\n\nNo.\n\nOn 5 June 2020, Dan <d@x.example> wrote:\n> Is the shed "
       "locked?\n>\n"
       "> On 4 June 2020, Eve <e@x.example> wrote:\n> > Is the shed locked?\n",
       "@: Is the shed locked?\nRuth Imber@2020-08-20: No.\nDan@2020-06-05: Is the shed locked?\n"
       "Eve@2020-06-04: Is the shed locked?\n"},
      {"an author's own quotation of a third stands first",
       "On 5 June 2020, Dan <d@x.example> wrote:\n> > It is shut.\n>\n> Is it?\n\nYes.\n",
       "@: It is shut.\nDan@2020-06-05: Is it?\nRuth Imber@2020-08-20: Yes.\n"},
      {"spaces between the signs",
       "On 5 June 2020, Dan <d@x.example> wrote:\n>  > On 4 June 2020, Eve <e@x.example> wrote:\n"
       ">  >  > It is shut.\n> Is it?\n",
       "Eve@2020-06-04: It is shut.\nDan@2020-06-05: Is it?\n"},
      {"a form at the top of the body",
       "From: Dan <d@x.example>\nSent: Friday, 5 June 2020 09:14\nTo: Ruth\nSubject: s\n\nIs it?\n",
       "Dan@2020-06-05: Is it?\n"},
      {"forms one below the other keep their own dates, whatever the order",
       "See below.\n\n-----Original Message-----\nFrom: Dan\nSent: 5/6/2020\nTo: Ruth\n\nOne.\n\n"
       "-----Original Message-----\nFrom: Eve\nSent: 7/6/2020\nTo: Ruth\n\nTwo.\n",
       "Ruth Imber@2020-08-20: See below.\nDan@[2020-05-06,2020-06-05]: One.\n"
       "Eve@[2020-06-07,2020-07-06]: Two.\n"},
      {"an answer below",
       "On 5 June 2020, Dan <d@x.example> wrote:\n> Is it?\n\nYes.\n\n-- \nRuth\n",
       "Dan@2020-06-05: Is it?\nRuth Imber@2020-08-20: Yes.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(spoken(read(row.body)) == row.spoken);
  }
}

}  // namespace gainsay

#include "casefile/load.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

#include "base/file.h"
#include "folder.h"
#include "yaml/node.h"

using gainsay::Case;
using gainsay::Diagnostic;
using gainsay::Diagnostics;
using gainsay::Knowledge;
using gainsay::load_case;

namespace {

const char* const kCase =
    "gainsay: 1\n"
    "title: Northfield and school data\n"
    "subjects: [Northfield]\n"
    "sources:\n"
    "  - {id: s1, file: sources/a.txt, role: statement, published: 2021-03-04}\n"
    "  - id: s2\n"
    "    file: sources/b.txt\n"
    "    role: record\n"
    "    publisher: Court\n";

void write_case(const Folder& folder) {
  folder.write("case.yaml", kCase);
  folder.write("sources/a.txt", "We have never sold student data.\n");
  folder.write("sources/b.txt", "Northfield sold student profiles.\n");
  folder.write("sources/c.txt", "Nothing was sold.\n");
}

// "line:column", code, message, fragment and hint, to look for a part in.
std::string brief(const Diagnostic& d, const std::string& folder) {
  std::string file = d.place.file;
  if (file.rfind(folder + "/", 0) == 0) file.erase(0, folder.size() + 1);
  return fmt::format("{}:{}:{} {}: {} «{}» {}", file, d.place.line, d.place.column, d.code,
                     d.message, d.fragment, d.hint);
}

std::string briefs(const Diagnostics& diagnostics, const std::string& folder) {
  std::string all;
  for (const Diagnostic& d : diagnostics) all += brief(d, folder) + "\n";
  return all;
}

}  // namespace

TEST_CASE("a case is read whole") {
  const Folder folder;
  write_case(folder);
  folder.write("case.yaml", std::string(kCase) +
                                "    author: A. Clerk\n"
                                "    region: GB\n"
                                "extract: off\n"
                                "region: US\n"
                                "fiscal_year_end: --06-30\n"
                                "actors:\n"
                                "  northfield: {name: Northfield}\n");
  folder.write("sources/b.txt.meta.yaml",
               "title: Order\npublisher: Nobody\npublished: 2019\nurl: https://example.org/x\n"
               "archive: http://example.org/y\nretrieved: 2022-01-02\ngrade: A1\nlanguage: en\n"
               "region: FR\n");
  folder.write("claims/2.yaml",
               "gainsay: 1\n"
               "claims:\n"
               "  - id: c1\n"
               "    source: s1\n"
               "    quote: |\n"
               "      We have never sold student data.\n"
               "    speaker: Northfield\n"
               "    voice: B. Head\n"
               "    stance: denial\n"
               "    polarity: negative\n"
               "    said: 2021-03-04\n"
               "    valid: ../2021-03-04\n"
               "    action: sell\n"
               "    object: student data\n"
               "    counterparty: brokers\n"
               "    exceptions: [schools]\n"
               "    condition: until asked\n"
               "    condition_met: 2022-01\n"
               "    qualifier: knowingly\n"
               "    quantity: {measure: stores, value: 600, low: 595, unit: store, comparison: "
               "less}\n"
               "    hedged: true\n"
               "    withdraws: c0\n"
               "    summary: never sold\n");
  folder.write(
      "claims/1.yaml",
      "gainsay: 1\n"
      "claims:\n"
      "  - {id: c0, source: s1, quote: never, speaker: Northfield, stance: assertion}\n"
      "events:\n"
      "  - {id: e1, source: s2, quote: Northfield sold, actor: Northfield, action: sell,\n"
      "     status: attempted, when: 2019-11, attestations: [{source: s1, quote: sold}]}\n");
  folder.write("reviews.yaml",
               "gainsay: 1\n"
               "reviews:\n"
               "  - {finding: F-0123456789, status: dismissed, reason: no, by: E., until: "
               "2026-12-31}\n");
  folder.write("rules/b.yaml", "");
  folder.write("rules/a.yaml", "");
  folder.write("rules/README.md", "");
  Diagnostics diagnostics;
  const Case loaded = load_case(folder.path() + "/case.yaml", Knowledge::embedded(), diagnostics);
  CHECK(briefs(diagnostics, folder.path()).empty());

  CHECK(loaded.folder == folder.path());
  CHECK(loaded.title == "Northfield and school data");
  CHECK(loaded.subjects == std::vector<std::string>{"Northfield"});
  CHECK(loaded.extract == gainsay::Extraction::off);
  CHECK(loaded.region == "US");
  CHECK(loaded.fiscal_year_end == "--06-30");
  CHECK(loaded.rule_files == std::vector<std::string>{"rules/a.yaml", "rules/b.yaml"});
  REQUIRE(loaded.nodes.size() == 1);
  CHECK(loaded.nodes[0].id == "northfield");

  REQUIRE(loaded.sources.size() == 2);
  CHECK(loaded.sources[0].role == gainsay::Role::statement);
  CHECK(loaded.sources[0].published.edtf == "2021-03-04");
  CHECK(loaded.sources[0].region == "US");
  const gainsay::Source& court = loaded.sources[1];
  CHECK(court.publisher == "Court");  // case.yaml wins
  CHECK(court.title == "Order");
  CHECK(court.published.edtf == "2019");
  CHECK(court.url == "https://example.org/x");
  CHECK(court.archive == "http://example.org/y");
  CHECK(court.retrieved == "2022-01-02");
  CHECK(court.grade == "A1");
  CHECK(court.language == "en");
  CHECK(court.region == "GB");
  CHECK(court.place.line == 6);

  REQUIRE(loaded.claims.size() == 2);
  CHECK(loaded.claims[0].id == "c0");
  const gainsay::Claim& claim = loaded.claims[1];
  CHECK(claim.quote.exact == "We have never sold student data.");
  CHECK(claim.quote.source == "s1");
  CHECK(claim.speaker.name == "Northfield");
  CHECK(claim.actor == claim.speaker);
  CHECK(claim.voice == "B. Head");
  CHECK(claim.stance == gainsay::Stance::denial);
  CHECK(claim.polarity == gainsay::Polarity::negative);
  CHECK(claim.said.edtf == "2021-03-04");
  CHECK(claim.valid.extent.latest_start == gainsay::kBeginning);  // throughout
  CHECK(claim.action.name == "sell");
  CHECK(claim.object.name == "student data");
  CHECK(claim.counterparty.name == "brokers");
  REQUIRE(claim.exceptions.size() == 1);
  CHECK(claim.exceptions[0].name == "schools");
  CHECK(claim.condition == "until asked");
  CHECK(claim.condition_met.edtf == "2022-01");
  CHECK(claim.qualifier == "knowingly");
  REQUIRE(claim.quantity.has_value());
  CHECK(claim.quantity->value == 600);
  CHECK(claim.quantity->low == 595);
  CHECK(claim.quantity->high == 600);
  CHECK(claim.quantity->comparison == gainsay::Comparison::less);
  CHECK(claim.hedged);
  CHECK(claim.withdraws == "c0");
  CHECK(claim.origin == gainsay::Origin::curated);
  CHECK(claim.written.file == folder.path() + "/claims/2.yaml");
  CHECK(claim.written.line == 3);

  REQUIRE(loaded.events.size() == 1);
  CHECK(loaded.events[0].status == gainsay::EventStatus::attempted);
  CHECK(loaded.events[0].when.edtf == "2019-11");
  REQUIRE(loaded.events[0].attestations.size() == 1);
  CHECK(loaded.events[0].attestations[0].source == "s1");

  REQUIRE(loaded.reviews.size() == 1);
  CHECK(loaded.reviews[0].status == gainsay::ReviewStatus::dismissed);
  CHECK(loaded.reviews[0].until == "2026-12-31");
}

namespace {

int number_of(const gainsay::yaml::Node& row, const char* key) {
  const std::string text = row.text(key);
  return text.empty() ? 0 : std::stoi(text);
}

std::string from_hex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

}  // namespace

// tests/data/casefile/broken.yaml holds the cases; a row tells all that must be said, in order.
TEST_CASE("what is wrong is told at its place, once") {
  const std::string path = GAINSAY_SOURCE_DIR "/tests/data/casefile/broken.yaml";
  const auto text = gainsay::read_file(path, gainsay::kMaxTextFile);
  REQUIRE(text.has_value());
  const auto table = gainsay::yaml::parse(*text, "broken.yaml");
  REQUIRE_MESSAGE(table.has_value(), (table ? "" : gainsay::to_string(table.error())));
  const gainsay::yaml::Node& rows = *table->find("rows");
  CHECK(rows.items.size() >= 200);
  const Knowledge knowledge = Knowledge::embedded();
  const gainsay::yaml::Schemas schemas(knowledge);
  const gainsay::WordedDates words(knowledge);
  for (const auto& row : rows.items) {
    const std::string name = row.text("name");
    CAPTURE(name);
    const Folder folder;
    write_case(folder);
    const std::string file = row.text("file");
    std::string body = row.text("text");
    if (row.find("more") != nullptr) body = kCase + row.text("more");
    for (int times = number_of(row, "times"); times > 0; --times) body += row.text("piece");
    body += from_hex(row.text("hex"));
    folder.write(file.empty() ? "case.yaml" : file, body);
    Diagnostics diagnostics;
    load_case(folder.path(), schemas, words, diagnostics);
    const std::vector<std::string> wanted = row.texts("told");
    CAPTURE(briefs(diagnostics, folder.path()));
    CHECK(diagnostics.size() == wanted.size());
    for (std::size_t i = 0; i < std::min(diagnostics.size(), wanted.size()); ++i) {
      // "line:column code … part of the rest"
      const std::string told = brief(diagnostics[i], "");
      const Diagnostic& d = diagnostics[i];
      const std::string head = fmt::format("{}:{} {}", d.place.line, d.place.column, d.code);
      const std::size_t cut = wanted[i].find(" … ");
      REQUIRE(cut != std::string::npos);
      CHECK(wanted[i].substr(0, cut) == head);
      const std::string part = wanted[i].substr(cut + std::string(" … ").size());
      CHECK_MESSAGE(told.find(part) != std::string::npos, part);
    }
  }
}

TEST_CASE("a folder without a case teaches how to begin one") {
  const Folder folder;
  Diagnostics diagnostics;
  load_case(folder.path(), Knowledge::embedded(), diagnostics);
  load_case(folder.path() + "/none", Knowledge::embedded(), diagnostics);
  load_case(folder.path() + "/none/case.yaml", Knowledge::embedded(), diagnostics);
  CHECK(briefs(diagnostics, folder.path()) ==
        fmt::format("case.yaml:0:0 no-case: there is no case.yaml in this folder «» To begin a "
                    "case, run: gainsay init {0}\n"
                    "none/case.yaml:0:0 no-case: there is no such case folder «» To begin a case, "
                    "run: gainsay init {0}/none\n"
                    "none/case.yaml:0:0 no-case: there is no such case folder «» To begin a case, "
                    "run: gainsay init {0}/none\n",
                    folder.path()));
}

TEST_CASE("a source cannot lead out of the case folder") {
  const Folder outside;
  outside.write("secret.txt", "secret\n");
  const Folder folder;
  write_case(folder);
  std::filesystem::create_symlink(outside.path() + "/secret.txt", folder.path() + "/sources/l.txt");
  std::filesystem::create_symlink(outside.path(), folder.path() + "/out");
  std::filesystem::create_symlink("b.txt", folder.path() + "/sources/within.txt");
  const std::map<std::string, std::string> table = {
      {"sources/l.txt", "outside the case folder"},
      {"out/secret.txt", "outside the case folder"},
      {"../" + outside.path().substr(outside.path().rfind('/') + 1) + "/secret.txt",
       "must lie inside"},
      {"sources/../../x", "must lie inside"},
      {outside.path() + "/secret.txt", "a path from the case folder"},
      {"sources", "not a file"},
      {"sources/within.txt", ""},
      {"./sources/b.txt", ""},
      {"sources//b.txt", ""},
  };
  for (const auto& row : table) {
    const auto& [file, message] = row;
    CAPTURE(row.first);  // clang 14 does not let a lambda have file
    folder.write("case.yaml",
                 "gainsay: 1\ntitle: T\nsubjects: [N]\nsources:\n"
                 "  - {id: s1, role: record, file: " +
                     file + "}\n");
    Diagnostics diagnostics;
    const Case loaded = load_case(folder.path(), Knowledge::embedded(), diagnostics);
    const std::string told = briefs(diagnostics, folder.path());
    CHECK(diagnostics.size() == (message.empty() ? 0 : 1));
    CHECK_MESSAGE(told.find(message) != std::string::npos, told);
  }
}

#include "casefile/init.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "casefile/load.h"
#include "casefile/locate.h"
#include "folder.h"

using gainsay::Diagnostics;
using gainsay::Knowledge;

TEST_CASE("a new case passes its checks, and nothing is overwritten") {
  const Folder folder;
  const std::string path = folder.path() + "/new/case";
  const auto written = gainsay::init_case(path, Knowledge::embedded());
  REQUIRE_MESSAGE(written.has_value(), (written ? "" : gainsay::to_string(written.error())));
  CHECK(*written == std::vector<std::string>{path + "/case.yaml", path + "/claims/curated.yaml",
                                             path + "/.gitignore", path + "/reviews.yaml",
                                             path + "/sources/invoice.txt",
                                             path + "/sources/statement.txt"});
  Diagnostics diagnostics;
  const gainsay::Case loaded = gainsay::load_case(path, Knowledge::embedded(), diagnostics);
  for (const auto& d : diagnostics) FAIL_CHECK(gainsay::to_string(d));
  CHECK(loaded.sources.size() == 2);

  const auto again = gainsay::init_case(path, Knowledge::embedded());
  REQUIRE_FALSE(again.has_value());
  CHECK(again.error().code == gainsay::ErrorCode::usage);
  CHECK(again.error().place.file == path + "/case.yaml");
}

// What the template offers behind comment signs must be right too.
TEST_CASE("the template is right with its comments taken off") {
  const Folder folder;
  REQUIRE(gainsay::init_case(folder.path(), Knowledge::embedded()).has_value());
  for (const std::string file : {"claims/curated.yaml", "reviews.yaml"}) {
    std::string text = gainsay::read_file(folder.path() + "/" + file, 10000).value();
    for (std::size_t at; (at = text.find(": []\n#")) != std::string::npos;) {
      text.replace(at, 6, ":\n");
    }
    for (std::size_t at; (at = text.find("\n# ")) != std::string::npos;) text.replace(at, 2, "\n");
    text.erase(0, text.find("gainsay: 1"));
    folder.write(file, text);
  }
  Diagnostics diagnostics;
  const gainsay::Case loaded =
      gainsay::load_case(folder.path(), Knowledge::embedded(), diagnostics);
  for (const auto& d : diagnostics) FAIL_CHECK(gainsay::to_string(d));
  REQUIRE(loaded.claims.size() == 1);
  REQUIRE(loaded.events.size() == 1);
  CHECK(loaded.reviews.size() == 1);
  // The quotes stand in the sources.
  for (const auto& quote : {loaded.claims[0].quote, loaded.events[0].quote}) {
    for (const auto& source : loaded.sources) {
      if (source.id != quote.source) continue;
      gainsay::Document document;
      document.text = gainsay::read_file(folder.path() + "/" + source.file, 10000).value();
      CHECK(gainsay::locate_quote(document, quote.exact).has_value());
    }
  }
}

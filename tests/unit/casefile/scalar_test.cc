#include "casefile/scalar.h"

#include <doctest/doctest.h>

#include <random>

#include "base/utf8.h"
#include "yaml/node.h"

using gainsay::quoted_scalar;
using gainsay::scalar;

TEST_CASE("text is bare only where every reader takes it for the same text") {
  struct Row {
    std::string text;
    std::string written;
  };
  const std::vector<Row> table = {
      {"Microsoft", "Microsoft"},
      {"police-departments", "police-departments"},
      {"A. Clerk", "A. Clerk"},
      {"student data", "student data"},
      {"", "\"\""},
      {"no", "\"no\""},
      {"Yes", "\"Yes\""},
      {"NULL", "\"NULL\""},
      {"2019", "\"2019\""},
      {"a: b", "\"a: b\""},
      {"a #b", "\"a #b\""},
      {"- a", "\"- a\""},
      {"a ", "\"a \""},
      {"a  b", "\"a  b\""},
      {"AT&T", "\"AT&T\""},
      {"Müller", "\"Müller\""},
      {"say \"no\" \\ now", "\"say \\\"no\\\" \\\\ now\""},
      {"a\nb\tc", "\"a\\nb\\tc\""},
      {"a\r\xC2\x85\xE2\x80\xA8\xEF\xBB\xBF", "\"a\\u000D\\u0085\\u2028\\uFEFF\""},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    CHECK(scalar(row.text) == row.written);
  }
}

TEST_CASE("whatever is written reads back the same") {
  // Weighted towards what YAML treats specially.
  const std::string special = " \t\n\r\"'\\:#-?{}[],&*!|>%@`~=<.x9e";
  std::mt19937 random(20200611);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) {
      const auto pick = static_cast<std::uint32_t>(random());
      if (pick % 8 == 0) {
        const auto c = static_cast<char32_t>(random() % 0x11000);
        if (c < 0xD800 || c > 0xDFFF) gainsay::append_utf8(text, c);
      } else {
        text += special[pick / 8 % special.size()];
      }
    }
    CAPTURE(text);
    for (const std::string& written : {scalar(text), quoted_scalar(text)}) {
      CAPTURE(written);
      const auto root =
          gainsay::yaml::parse("- a: " + written + "\n  b: [" + written + ", x]\n", "f");
      REQUIRE(root.has_value());
      const gainsay::yaml::Node& map = root->items.at(0);
      CHECK(map.text("a") == text);
      REQUIRE(map.find("b")->items.size() == 2);
      CHECK(map.find("b")->items[0].scalar == text);
    }
  }
}

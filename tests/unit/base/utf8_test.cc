#include "base/utf8.h"

namespace gainsay {
namespace {

struct Bad {
  const char* name;
  std::string text;
  std::size_t offset;
};

TEST_CASE("the first byte that is not UTF-8 is found") {
  const std::vector<Bad> table = {
      {"lone continuation", "ab\x80", 2},
      {"overlong slash", "\xC0\xAF", 0},
      {"overlong in three bytes", "x\xE0\x80\xAF", 1},
      {"overlong in four bytes", "\xF0\x80\x80\xAF", 0},
      {"surrogate", "\xED\xA0\x80", 0},
      {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"lead byte that cannot be", "\xF5\x80\x80\x80", 0},
      {"cut at the end", "caf\xC3", 3},
      {"cut in the middle", "\xE2\x82x", 0},
  };
  for (const Bad& bad : table) {
    CAPTURE(bad.name);
    CHECK(first_invalid_utf8(bad.text) == bad.offset);
    CHECK(code_point_at(bad.text, bad.offset).bytes == 0);
  }
  CHECK_FALSE(first_invalid_utf8("").has_value());
  CHECK_FALSE(first_invalid_utf8("caf\u00e9 \u20ac \U0001F600 \uFFFF").has_value());
}

TEST_CASE("every code point survives being written and read") {
  for (char32_t value = 0; value <= 0x10FFFF; value += 0x61) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint point = code_point_at(text, 0);
    REQUIRE(point.value == value);
    REQUIRE(point.bytes == text.size());
  }
}

TEST_CASE("stepping counts code points, not bytes") {
  const std::string text = "a\u00e9\u20ac\U0001F600z";  // 1 + 2 + 3 + 4 + 1 bytes
  CHECK(count_code_points(text, text.size()) == 5);
  CHECK(count_code_points(text, 3) == 2);
  CHECK(forward_by(text, 0, 3) == 6);
  CHECK(forward_by(text, 6, 99) == text.size());
  CHECK(back_by(text, 10, 1) == 6);
  CHECK(back_by(text, 6, 99) == 0);
}

}  // namespace
}  // namespace gainsay

#include "render/wrap.h"

#include "render/escape.h"

namespace gainsay {
namespace {

TEST_CASE("wrap breaks at blanks, and inside a word only where it must") {
  struct Row {
    const char* text;
    std::size_t indent;
    std::size_t width;
    const char* lines;
  };
  const Row rows[] = {
      {"", 0, 20, ""},
      {"one two three", 0, 20, "one two three"},
      {"one two three four five", 0, 12, "one two\nthree four\nfive"},
      {"one two three four five", 2, 14, "one two\n  three four\n  five"},
      {"abcdefghijklmnopqrstuvwxyz", 0, 10, "abcdefghij\nklmnopqrst\nuvwxyz"},
      {"\u00e9\u00e9\u00e9\u00e9\u00e9 \u00e9\u00e9\u00e9\u00e9\u00e9", 0, 11,
       "\u00e9\u00e9\u00e9\u00e9\u00e9 \u00e9\u00e9\u00e9\u00e9\u00e9"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(wrap(row.text, row.indent, row.width) == row.lines);
  }
}

TEST_CASE("plain_line folds white space and shows what would act as a mark") {
  CHECK(plain_line("  a \n\t b\r\n ") == "a b");
  CHECK(plain_line("a\x1b[0mb") == "a\ufffd[0mb");
  CHECK(plain_line("a\u202eb\u2066c\u200fd") == "a\ufffdb\ufffdc\ufffdd");
  CHECK(plain_line("a\xff z") == "a\ufffd z");
}

TEST_CASE("HTML text and attributes") {
  CHECK(escape_html("<a href=\"x\" b='y'>&amp;") ==
        "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
  CHECK(escape_html(std::string_view("a\0b", 3)) == "a\ufffdb");
  CHECK(escape_html("\u202egnp") == "\ufffdgnp");
  CHECK(escape_html("caf\u00e9 \U0001f600") == "caf\u00e9 \U0001f600");
}

TEST_CASE("Markdown") {
  CHECK(escape_markdown("# a*b* [c](d) <e> `f` g|h") ==
        "\\# a\\*b\\* \\[c\\](d) \\<e\\> \\`f\\` g\\|h");
  CHECK(escape_markdown("12. a") == "12\\. a");
  CHECK(escape_markdown("3.5 a-b") == "3\\.5 a-b");
}

TEST_CASE("only web addresses become links") {
  CHECK(is_web_address("https://example.org/a?b=c&d#e"));
  CHECK(is_web_address("http://example.org"));
  for (const char* bad :
       {"", "javascript:alert(1)", "data:text/html,x", "ftp://x", "//x", "HTTPS://x",
        "https://x\"y", "https://x y", "https://x<y", "https://x\ty"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_web_address(bad));
  }
}

}  // namespace
}  // namespace gainsay

#include "source/decode.h"

#include <doctest/doctest.h>

#include "source/limits.h"

namespace gainsay {
namespace {

std::string bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out.push_back(static_cast<char>(value));
  return out;
}

}  // namespace

TEST_CASE("decode: charset found, line ends, control characters") {
  struct Row {
    const char* name;
    std::string in;
    const char* declared;
    std::string out;
    const char* note;  // a part of it; "" = no note
  };
  using namespace std::string_literals;
  const std::vector<Row> rows = {
      {"UTF-8", "caf\u00E9", "", "caf\u00E9", ""},
      {"UTF-8 mark", "\xEF\xBB\xBF"s + "a", "", "a", ""},
      {"UTF-16LE mark", "\xFF\xFE"s + "a\0\xE9\0"s, "", "a\u00E9", ""},
      {"UTF-16BE mark", "\xFE\xFF"s + "\0a\0\xE9"s, "", "a\u00E9", ""},
      {"UTF-32LE mark", "\xFF\xFE\0\0"s + "a\0\0\0\xE9\0\0\0"s, "", "a\u00E9", ""},
      {"UTF-32LE without mark", "o\0\0\0k\0\0\0\n\0\0\0"s, "", "ok\n", ""},
      {"UTF-32BE without mark", "\0\0\0o\0\0\0k\0\0\0\n"s, "", "ok\n", ""},
      {"UTF-16BE with half a pair", "\xFE\xFF\0a\xD8\0\0b"s, "", "a\uFFFDb",
       "1 sequences of bytes do not fit UTF-16BE"},
      {"UTF-16LE cut short", "\xFF\xFE"s + "a\0b"s, "", "a\uFFFD",
       "1 sequences of bytes do not fit UTF-16LE"},
      {"declared Shift JIS, broken", "\x93\xFA\x96\xFF\x7B", "Shift_JIS", "日\uFFFD\uFFFD{",
       "2 control characters"},
      {"UTF-16LE without mark", "c\0o\0r\0d\0i\0a\0l\0\n\0"s, "", "cordial\n", ""},
      {"declared Latin-1 is windows-1252", "\x93ok\x94 \xA3", "iso-8859-1", "\u201Cok\u201D £", ""},
      {"declared KOI8-R", "\xEE\xC5\xD4", "koi8-r", "Нет", ""},
      {"declared Latin-1, really UTF-8", "caf\u00E9", "iso-8859-2", "caf\u00E9", "read as UTF-8"},
      {"declared Shift JIS", "\x93\xFA\x96\x7B", "Shift_JIS", "日本", ""},
      {"nothing declared, few bytes", "caf\xE9", "", "café", "windows-1252"},
      {"declared UTF-8, is not", "caf\xE9", "utf-8", "café", "not in the declared charset"},
      {"UTF-8 but for one byte", "é é é \xFF", "", "é é é \uFFFD", "1 bytes are not valid"},
      {"unknown label", "caf\xE9", "no-such-charset", "café", "windows-1252"},
      {"line ends", "a\r\nb\rc\vd", "", "a\nb\nc\nd", ""},
      {"escape and one NUL", "a\x1B[31m\0b"s, "", "a\uFFFD[31m\uFFFDb", "2 control characters"},
      {"C1 control in UTF-8", bytes({'a', 0xC2, 0x9B, 'b'}), "", "a\uFFFDb", "1 control"},
      {"next line", bytes({'a', 0xC2, 0x85, 'b'}), "", "a\nb", ""},
      {"form feed and tab stay", "a\f\tb", "", "a\f\tb", ""},
      {"end-of-file mark", "a\x1A", "", "a", ""},
      {"empty", "", "", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Result<Decoded> decoded = decode(row.in, row.declared, "x.txt");
    REQUIRE(decoded);
    CHECK(decoded->text == row.out);
    CAPTURE(decoded->note);
    CHECK(decoded->note.find(row.note) != std::string::npos);
    CHECK(decoded->note.empty() == (row.note[0] == '\0'));
  }
}

TEST_CASE("decode: a page of Russian without a declaration is guessed") {
  std::string text;
  for (int i = 0; i < 20; ++i) {
    text +=
        "\xCC\xFB \xED\xE8\xEA\xEE\xE3\xE4\xE0 \xED\xE5 "
        "\xEF\xF0\xEE\xE4\xE0\xE2\xE0\xEB\xE8. ";
  }
  const Result<Decoded> decoded = decode(text, "", "x.txt");
  REQUIRE(decoded);
  CHECK(decoded->text.find("Мы никогда не продавали.") != std::string::npos);
}

TEST_CASE("decode: bounds and binary content are errors") {
  const Result<Decoded> long_text = decode(std::string(kMaxText + 1, 'a'), "", "x.txt");
  REQUIRE_FALSE(long_text);
  CHECK(long_text.error().code == ErrorCode::limit);
  CHECK(long_text.error().place.file == "x.txt");
  std::string nuls;
  for (int i = 0; i < 100; ++i) nuls += std::string("abc\0", 4);
  const Result<Decoded> binary = decode(nuls, "", "x.txt");
  REQUIRE_FALSE(binary);
  CHECK(binary.error().code == ErrorCode::input);
}

TEST_CASE("declared_in_html") {
  CHECK(declared_in_html("<meta charset=\"Windows-1251\">") == "windows-1251");
  CHECK(declared_in_html("<meta http-equiv=content-type content='text/html; charset=big5'>") ==
        "big5");
  CHECK(declared_in_html("<?xml version='1.0' encoding='utf-8'?>") == "utf-8");
  CHECK(declared_in_html("<p>the charset of this page") == "");
}

}  // namespace gainsay

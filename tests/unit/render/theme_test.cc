#include "render/theme.h"

#include "render/page.h"

namespace gainsay {
namespace {

const Theme& built_in() {
  static const Theme theme = [] {
    const Knowledge knowledge = Knowledge::embedded();
    const std::string_view* css = knowledge.find("data/page/theme.css");
    REQUIRE(css != nullptr);
    const Result<Theme> read = read_theme(*css, "theme.css", nullptr);
    REQUIRE(read.has_value());
    return *read;
  }();
  return theme;
}

Error refused(std::string_view css) {
  const Result<Theme> theme = read_theme(css, "own.css", &built_in());
  REQUIRE_FALSE(theme.has_value());
  return theme.error();
}

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast("#fff", "#000") == doctest::Approx(21));
  CHECK(contrast("#777777", "#FFF") == doctest::Approx(4.48).epsilon(0.001));
  CHECK(contrast("#123", "#112233") == doctest::Approx(1));
}

TEST_CASE("a theme changes what it names and nothing else") {
  const Result<Theme> theme = read_theme(
      "/* ours */ :root { --said: #00f; --serif: Charter, \"Noto Serif\", serif }\n"
      "@media (prefers-color-scheme: dark) { :root { --said: #aaf; } }",
      "own.css", &built_in());
  REQUIRE(theme.has_value());
  CHECK(theme->light.at("said") == "#00f");
  CHECK(theme->light.at("serif") == "Charter, \"Noto Serif\", serif");
  CHECK(theme->dark.at("said") == "#aaf");
  CHECK(theme->light.at("rec") == built_in().light.at("rec"));
  CHECK(css_of(*theme).find("--said:#00f;") != std::string::npos);
}

TEST_CASE("what is no theme is refused with its place") {
  CHECK(refused("").message == "this theme is empty");
  CHECK(refused(":root { --colour: #fff; }").fragment == "--colour");
  CHECK(refused(":root { --said: url(https://x.example/); }").message ==
        "this is no colour (#rrggbb)");
  CHECK(refused(":root { --sans: Arial; } body { color: red }").place.column == 26);
  CHECK(refused(":root { --sans: \"Arial; }").message == "this is no list of typefaces");
  CHECK(refused(":root {\n  --said #fff;\n}").place.line == 2);
  CHECK(refused("@import 'x';").message == "this is no theme: ':root' is missing here");
}

TEST_CASE("colours that cannot be read are refused") {
  const Error error = refused(":root { --mut: #999; }");
  CHECK(error.message.find("--mut on --bg has a contrast of 2.8 to 1 (light)") == 0);
  CHECK(refused("@media (prefers-color-scheme: dark) { :root { --bg: #fff; } }")
            .message.find("(dark)") != std::string::npos);
}

}  // namespace
}  // namespace gainsay

// A text read in pieces gives what the whole gives, wherever the pieces are cut.
#include <algorithm>

#include "base/knowledge.h"
#include "mention/dates.h"

namespace gainsay {
namespace {

// Varied enough that no two segments are alike, with blank lines, long lines and few words.
std::string long_text(std::size_t bytes) {
  std::string text;
  for (unsigned i = 0; text.size() < bytes; ++i) {
    const std::string number = std::to_string(i % 28 + 1);
    text += "On " + number + " March " + std::to_string(1990 + i % 30) + " the board met; ";
    text += "it had last met the following day, " + std::to_string(i) + " people said. ";
    if (i % 7 == 0) text += "Since May, or from 2009 to 2011, the third quarter was worse.\n";
    if (i % 53 == 0) text += "\n";
    if (i % 1000 == 0) text += std::string(70'000, 'x') + "\xE2\x80\x99s ";
  }
  return text;
}

void check_pieces(const DateTagger& tagger, const std::string& text, std::size_t piece) {
  DateOptions options;
  options.anchor.edtf = "2013-03-22";
  const std::vector<DateMention> whole = tagger.tag(text, options);
  DateReader reader(tagger, options);
  std::size_t number = 0;
  std::size_t dropped = 0;  // bytes of the text before the window
  std::size_t at = 0;
  for (std::size_t end = piece; at < text.size(); end += piece) {
    const std::string_view window = std::string_view(text).substr(0, end).substr(dropped);
    std::vector<DateMention> found;
    at = dropped + reader.read(window, at - dropped, end >= text.size(), found);
    for (const DateMention& mention : found) {
      REQUIRE(number < whole.size());
      CHECK(mention.span.begin + dropped == whole[number].span.begin);
      CHECK(mention.span.end + dropped == whole[number].span.end);
      CHECK(mention.value == whole[number].value);
      CHECK(mention.when.edtf == whole[number].when.edtf);
      ++number;
    }
    dropped = at - std::min(at, DateReader::kBehind);
  }
  CHECK(number == whole.size());
}

TEST_CASE("dates: a text in pieces is the text") {
  const auto tagger = DateTagger::load(Knowledge::embedded());
  REQUIRE(tagger);
  const std::string text = long_text(600'000);
  check_pieces(*tagger, text, 100'000);
  check_pieces(*tagger, text, 65'537);
  check_pieces(*tagger, text, 1'000'000);
  check_pieces(*tagger, "", 10);
  check_pieces(*tagger, "May 2012", 3);
}

}  // namespace
}  // namespace gainsay

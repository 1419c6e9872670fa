// Any bytes as text: the dates stand in order inside it, apart from each other, each with a value
// and, where it is known when that is, a valid Extent; and the same text gives the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "calendar/edtf.h"
#include "mention/dates.h"

namespace {

using gainsay::DateMention;

const gainsay::DateTagger& tagger() {
  static const auto loaded = gainsay::DateTagger::load(gainsay::Knowledge::embedded());
  if (!loaded) std::abort();
  return *loaded;
}

// The first byte says how the rest is to be read.
gainsay::DateOptions options_from(std::uint8_t choice) {
  static constexpr const char* kAnchors[] = {"2013-03-22", "", "1998-02-13T10:30", "2020-11"};
  static constexpr const char* kRegions[] = {"", "US", "GB", "US"};
  gainsay::DateOptions options;
  options.anchor.edtf = kAnchors[choice & 3];
  options.region = kRegions[choice >> 2 & 3];
  options.narrative = (choice & 16) != 0;
  if ((choice & 32) != 0) options.fiscal_year_end = "--06-30";
  return options;
}

void check(const DateMention& mention, std::string_view text, std::size_t after) {
  if (mention.span.begin < after || mention.span.empty() || mention.span.end > text.size() ||
      mention.with_cue.end > text.size() || mention.value.empty()) {
    std::abort();
  }
  if (mention.when.known() && !mention.when.extent.valid()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const gainsay::DateOptions options = options_from(data[0]);
  const auto found = tagger().tag(text, options);
  std::size_t after = 0;
  for (const DateMention& mention : found) {
    check(mention, text, after);
    after = mention.span.end;
  }
  const auto again = tagger().tag(text, options);
  if (again.size() != found.size()) std::abort();
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (again[i].span != found[i].span || again[i].value != found[i].value) std::abort();
  }
  return 0;
}

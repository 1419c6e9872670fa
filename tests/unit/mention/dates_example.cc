#include "dates_example.h"

#include <doctest/doctest.h>

#include <array>

namespace gainsay {
namespace {

constexpr std::array<const char*, 4> kTypes = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<const char*, 8> kRelations = {"at",    "since", "until",   "before",
                                                   "after", "by",    "between", "during"};

std::string option(const yaml::Node& example, const yaml::Node* defaults, const char* key) {
  if (example.find(key) != nullptr || defaults == nullptr) return example.text(key);
  return defaults->text(key);
}

DateOptions options_of(const yaml::Node& example, const yaml::Node* defaults) {
  DateOptions options;
  options.anchor.edtf = option(example, defaults, "dct");
  options.region = option(example, defaults, "region");
  options.fiscal_year_end = option(example, defaults, "fiscal_year_end");
  options.narrative = option(example, defaults, "narrative") == "true";
  return options;
}

}  // namespace

std::string in_line(const DateMention& mention, const std::string& text, std::size_t fields) {
  const std::array<std::string, 6> all = {std::string(mention.span.of(text)),
                                          kTypes[static_cast<std::size_t>(mention.type)],
                                          mention.value,
                                          mention.mod,
                                          kRelations[static_cast<std::size_t>(mention.relation)],
                                          mention.when.edtf};
  std::string line;
  for (std::size_t i = 0; i < std::min(fields, all.size()); ++i) {
    line += (i == 0 ? "" : ", ") + all[i];
  }
  return line;
}

void check_example(const DateTagger& tagger, const yaml::Node& example,
                   const yaml::Node* defaults) {
  const std::string text = example.text("text");
  CAPTURE(example.line);
  CAPTURE(text);
  REQUIRE(!text.empty());
  const yaml::Node* expect = example.find("expect");
  REQUIRE(expect != nullptr);
  const std::vector<DateMention> found = tagger.tag(text, options_of(example, defaults));
  std::string wanted;
  for (const yaml::Node& mention : expect->items) {
    for (std::size_t i = 0; i < mention.items.size(); ++i) {
      wanted += (i == 0 ? "" : ", ") + mention.items[i].scalar;
    }
    wanted += "\n";
  }
  std::string seen;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t fields = i < expect->items.size() ? expect->items[i].items.size() : 3;
    seen += in_line(found[i], text, fields) + "\n";
  }
  CHECK(seen == wanted);
}

}  // namespace gainsay

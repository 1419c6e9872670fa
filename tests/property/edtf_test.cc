// Generated EDTF: what is read is printed back, its Extent is valid, and the readings of a date
// that says less include those of one that says more.
#include "calendar/edtf.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

#include "calendar/relation.h"
#include "rounds.h"

namespace gainsay {
namespace {

// Texts that are EDTF by their form; some name a day that is not in the calendar.
class Texts {
 public:
  explicit Texts(unsigned seed) : random_(seed) {}

  std::string value() {
    switch (pick(5)) {
      case 0:
        return set();
      case 1:
        return interval();
      case 2:
        return time();
      default:
        return date();
    }
  }

  std::string date() {
    if (pick(10) == 0) return long_year();
    std::string text = qualifier() + (pick(8) == 0 ? "-" : "") + year();
    if (pick(12) == 0) return text + fmt::format("S{}", pick(4) + 1);
    text += qualifier();
    if (pick(4) == 0) return text;
    if (pick(6) == 0) return text + fmt::format("-{}", pick(21) + 21) + qualifier();
    text += "-" + qualifier() + component(12) + qualifier();
    if (pick(3) == 0) return text;
    return text + "-" + qualifier() + component(31) + qualifier();
  }

 private:
  int pick(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }

  std::string qualifier() {
    const std::vector<std::string> all = {"?", "~", "%"};
    return pick(6) == 0 ? all[static_cast<std::size_t>(pick(3))] : "";
  }

  std::string mask(std::string digits) {
    for (char& digit : digits) digit = pick(8) == 0 ? 'X' : digit;
    return digits;
  }

  std::string year() { return mask(fmt::format("{:04}", pick(3) == 0 ? pick(10000) : 2000)); }
  std::string component(int most) { return mask(fmt::format("{:02}", pick(most) + 1)); }

  std::string long_year() {
    std::string text = fmt::format("Y{}{}", pick(2) == 0 ? "-" : "", pick(1'000'000) + 10'000);
    if (pick(2) == 0) text += fmt::format("E{}", pick(4) + 1);
    if (pick(2) == 0) text += fmt::format("S{}", pick(5) + 1);
    return text + qualifier();
  }

  std::string time() {
    const std::vector<std::string> zones = {"", "Z", "+05", "-03:30"};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}", pick(10000), pick(12) + 1,
                       pick(28) + 1, pick(24), pick(60), pick(60),
                       zones[static_cast<std::size_t>(pick(4))]);
  }

  std::string interval() {
    const std::vector<std::string> ends = {"", ".."};
    if (pick(3) == 0) return date() + "/" + ends[static_cast<std::size_t>(pick(2))];
    if (pick(3) == 0) return ends[static_cast<std::size_t>(pick(2))] + "/" + date();
    return date() + "/" + date();
  }

  std::string set() {
    std::string text = pick(6) == 0 ? ".." : "";
    text += date();
    for (int i = pick(4); i > 0; --i) text += "," + date() + (pick(3) == 0 ? ".." + date() : "");
    if (pick(6) == 0) text += "," + date() + "..";
    return pick(2) == 0 ? "[" + text + "]" : "{" + text + "}";
  }

  std::mt19937 random_;
};

TEST_CASE("every value comes back and has a valid extent with a reading") {
  Texts texts(8601);
  int read = 0;
  for (int i = 0; i < rounds(20000); ++i) {
    const std::string text = texts.value();
    CAPTURE(text);
    const auto value = edtf::parse(text);
    if (!value) {
      // Only what the calendar or the order of the ends forbids may fail.
      const std::string& message = value.error().message;
      const bool known = message.find("such day") != message.npos ||
                         message.find("before it starts") != message.npos ||
                         message.find("such month") != message.npos ||
                         message.find("-0000") != message.npos ||
                         message.find("significant") != message.npos;
      REQUIRE_MESSAGE(known, to_string(value.error()));
      continue;
    }
    ++read;
    REQUIRE(edtf::print(*value) == text);
    for (const Reading reading : {Reading::within, Reading::throughout}) {
      const Extent extent = edtf::extent_of(*value, reading);
      REQUIRE(extent.valid());
      REQUIRE(tightened(extent) == extent);
      REQUIRE(overlaps(extent, Extent{}) != Truth::cannot);  // it has a reading
    }
  }
  CHECK(read > rounds(10000));
}

// `outer` allows every reading of `inner`.
bool allows(const Extent& outer, const Extent& inner) { return hull(outer, inner) == outer; }

TEST_CASE("to say less is to allow more") {
  Texts texts(2019);
  for (int i = 0; i < rounds(5000); ++i) {
    const std::string text = texts.date();
    if (!edtf::parse(text)) continue;
    CAPTURE(text);
    const Extent within = when_from_edtf(text, Reading::within)->extent;
    const Extent throughout = when_from_edtf(text, Reading::throughout)->extent;
    REQUIRE(allows(within, throughout));
    // A last component that is approximate, and the same date as one of a set.
    const bool qualified = text.find_last_of("?~%") == text.size() - 1;
    if (!qualified) REQUIRE(allows(when_from_edtf(text + "~")->extent, within));
    REQUIRE(when_from_edtf("[" + text + "]")->extent == within);
    REQUIRE(when_from_edtf("{" + text + "}")->extent == within);
    REQUIRE(allows(when_from_edtf("[" + text + ",2001]")->extent, within));
    REQUIRE(allows(when_from_edtf(text + "/")->extent, when_from_edtf(text + "/..")->extent));
  }
}

}  // namespace
}  // namespace gainsay

// EDTF in words. Works on the printed form, whose grammar is small and fixed
// (https://www.loc.gov/standards/datetime/); whatever is not one of the forms below is shown as it
// is written.
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "render/language.h"

namespace gainsay {
namespace {

using MaybeWords = std::optional<std::string>;  // nothing = no words for this form

bool digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::size_t number(std::string_view text) {
  std::size_t value = 0;
  for (const char c : text) value = value * 10 + static_cast<std::size_t>(c - '0');
  return value;
}

class DateWriter {
 public:
  explicit DateWriter(const Language& language) : language_(language) {}

  MaybeWords whole(std::string_view edtf) const {
    if (edtf.empty()) return std::string(word("unknown"));
    if (edtf.front() == '[' && edtf.back() == ']') {
      return list(edtf.substr(1, edtf.size() - 2), "between", "or");
    }
    if (edtf.front() == '{' && edtf.back() == '}') {
      return list(edtf.substr(1, edtf.size() - 2), "range", "and");
    }
    const std::size_t slash = edtf.find('/');
    if (slash == std::string_view::npos) return qualified(edtf);
    return interval(edtf.substr(0, slash), edtf.substr(slash + 1), "range", until(edtf), "from");
  }

  MaybeWords placed(std::string_view edtf) const {
    if (edtf.empty()) return std::string(word("placed_unknown"));
    constexpr std::string_view kUpTo = "[..";
    if (edtf.starts_with(kUpTo) && edtf.find(',') == std::string_view::npos) {
      const MaybeWords last = placed(edtf.substr(kUpTo.size(), edtf.size() - kUpTo.size() - 1));
      return last ? MaybeWords(filled("at_the_latest", {{"to", *last}})) : std::nullopt;
    }
    if (edtf.front() == '[' || edtf.front() == '{') return whole(edtf);
    const std::size_t slash = edtf.find('/');
    if (slash != std::string_view::npos) {
      return interval(edtf.substr(0, slash), edtf.substr(slash + 1), "placed_range", until(edtf),
                      "from");
    }
    const MaybeWords words = qualified(edtf);
    if (!words) return std::nullopt;
    const std::string_view plain = edtf.substr(0, edtf.find_last_not_of("?~%") + 1);
    const bool month = plain.size() == 7;
    const bool part = month && digits(plain.substr(5)) && number(plain.substr(5)) > kLastSeason;
    const std::string_view key = part                ? "placed_part"
                                 : month             ? "placed_month"
                                 : plain.size() == 4 ? "placed_year"
                                                     : "placed_day";
    return filled(key, {{"date", *words}});
  }

 private:
  static constexpr std::size_t kLastSeason = 32;

  // "/2018" begins at an unknown time, "../2018" at none.
  static std::string_view until(std::string_view edtf) {
    return edtf.front() == '/' ? "until_since_unknown" : "until";
  }

  std::string_view word(std::string_view key) const { return language_.word("dates", key); }
  std::string filled(std::string_view key, const Fillings& fillings) const {
    return fill(word(key), fillings);
  }

  MaybeWords interval(std::string_view from, std::string_view to, std::string_view both,
                      std::string_view only_to, std::string_view only_from) const {
    const bool no_from = from.empty() || from == "..";
    const bool no_to = to.empty() || to == "..";
    const MaybeWords first = no_from ? MaybeWords("") : qualified(from);
    const MaybeWords second = no_to ? MaybeWords("") : qualified(to);
    if (!first || !second || (no_from && no_to)) return std::nullopt;
    if (no_from) return filled(only_to, {{"to", *second}});
    if (no_to) return filled(only_from, {{"from", *first}});
    return filled(both, {{"from", *first}, {"to", *second}});
  }

  // The inside of [one of] or {all of}: a range a..b, or dates set apart by commas.
  MaybeWords list(std::string_view inside, std::string_view range, std::string_view joint) const {
    const std::size_t comma = inside.find(',');
    const std::string_view head = inside.substr(0, comma);
    const std::size_t dots = head.find("..");
    MaybeWords first = dots == std::string_view::npos
                           ? qualified(head)
                           : interval(head.substr(0, dots), head.substr(dots + 2), range,
                                      "at_the_latest", "at_the_earliest");
    if (!first || comma == std::string_view::npos) return first;
    const MaybeWords rest = list(inside.substr(comma + 1), range, joint);
    if (!rest) return std::nullopt;
    return filled(joint, {{"first", *first}, {"second", *rest}});
  }

  MaybeWords qualified(std::string_view text) const {
    std::string_view key;
    if (!text.empty()) {
      const char last = text.back();
      key = last == '?' ? "uncertain" : last == '~' ? "approximate" : last == '%' ? "both" : "";
    }
    if (key.empty()) return date(text);
    const MaybeWords inner = date(text.substr(0, text.size() - 1));
    if (!inner) return std::nullopt;
    return filled(key, {{"date", *inner}});
  }

  MaybeWords date(std::string_view text) const {
    const std::string_view year = text.substr(0, 4);
    if (text.size() == 4) return year_alone(year);
    if (!digits(year) || text.size() < 7 || text[4] != '-') return std::nullopt;
    const std::string_view month = text.substr(5, 2);
    const std::string_view rest = text.substr(7);
    if (month == "XX" && rest.empty()) return filled("some_month", {{"year", year}});
    if (!digits(month)) return std::nullopt;
    if (rest.empty()) return month_or_part(year, number(month));
    if (rest.size() < 3 || rest[0] != '-') return std::nullopt;
    const std::string_view day = rest.substr(1, 2);
    // A time of day is finer than anything that people are told here.
    if (rest.size() > 3 && rest[3] != 'T') return std::nullopt;
    if (day == "XX") return filled("some_day", {{"month", *month_or_part(year, number(month))}});
    if (!digits(day) || number(month) < 1 || number(month) > 12) return std::nullopt;
    return filled("day", {{"day", std::to_string(number(day))},
                          {"month", language_.item("dates", "months", number(month) - 1)},
                          {"year", year}});
  }

  MaybeWords year_alone(std::string_view year) const {
    if (digits(year)) return std::string(year);
    if (digits(year.substr(0, 3)) && year[3] == 'X') {
      return filled("decade", {{"year", std::string(year.substr(0, 3)) + "0"}});
    }
    if (digits(year.substr(0, 2)) && year.substr(2) == "XX") {
      return filled("century", {{"year", year.substr(0, 2)}});
    }
    return std::nullopt;
  }

  // ISO 8601-2:2019, 4.8: 1 to 12 months, 21 to 32 seasons, 33 to 36 quarters, 40 and 41 halves.
  MaybeWords month_or_part(std::string_view year, std::size_t code) const {
    struct Group {
      std::size_t first, last;
      std::string_view list, pattern, slot;
    };
    constexpr Group kGroups[] = {
        {1, 12, "months", "month", "month"},     {21, 24, "seasons", "season", "season"},
        {25, 28, "seasons", "season", "season"}, {29, 32, "seasons", "southern_season", "season"},
        {33, 36, "quarters", "part", "part"},    {40, 41, "halves", "part", "part"}};
    for (const Group& group : kGroups) {
      if (code < group.first || code > group.last) continue;
      return filled(
          group.pattern,
          {{group.slot, language_.item("dates", group.list, code - group.first)}, {"year", year}});
    }
    return std::nullopt;
  }

  const Language& language_;
};

}  // namespace

std::string Language::date(std::string_view edtf) const {
  const MaybeWords words = DateWriter(*this).whole(edtf);
  return words ? *words : std::string(edtf);
}

std::string Language::placed_date(std::string_view edtf) const {
  const MaybeWords words = DateWriter(*this).placed(edtf);
  return words ? *words : std::string(edtf);
}

}  // namespace gainsay

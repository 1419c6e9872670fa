#include "render/strip.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "render/scale.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

struct Row {
  std::string label;
  Days days;
  std::string_view day;  // the signs of a day, of what may be and of what must
  std::string_view may;
  std::string_view must;
};

std::vector<Row> rows_of(const std::vector<FindingSide>& sides, const Language& language) {
  std::vector<Row> rows;
  for (const FindingSide& side : sides) {
    const bool said = side.claim != nullptr;
    if (const auto days = days_of(side.when().extent); side.when().known() && days) {
      rows.push_back({std::string(side_word(side, language)), *days, said ? "\u25cf" : "\u25a0",
                      "\u2591", "\u2588"});
    }
    if (!said || !side.claim->valid.known() || side.claim->valid.extent == side.claim->said.extent)
      continue;
    if (const auto days = days_of(side.claim->valid.extent)) {
      rows.push_back(
          {std::string(language.word("strip_valid")), *days, "\u2501", "\u2504", "\u2501"});
    }
  }
  return rows;
}

class Strip {
 public:
  Strip(const std::vector<Row>& rows, std::size_t width) : width_(width) {
    bool any = false;
    for (const Row& row : rows) {
      first_ = any ? std::min(first_, row.days.earliest_start) : row.days.earliest_start;
      last_ = any ? std::max(last_, row.days.latest_end) : row.days.latest_end;
      any = true;
    }
    const std::int64_t room = std::max<std::int64_t>(20, (last_ - first_) / 16);
    first_ -= room;
    last_ += room;
  }

  std::string axis(const Language& language) const {
    std::string line;
    std::size_t used = 0;
    const Scale scale{first_, last_, 0, static_cast<double>(width_)};
    for (const Tick& tick : ticks(scale, 10, language)) {
      const std::size_t at = column(tick.day);
      const std::size_t wide = columns(tick.label);
      if (at < used || at + wide > width_) continue;
      line.append(at - used, ' ');
      line += tick.label;
      used = at + wide + 1;
      if (used < width_) line += ' ';
    }
    return line;
  }

  std::string bar(const Row& row) const {
    const Days& days = row.days;
    std::vector<std::string_view> cells(width_, " ");
    const auto paint = [&](std::int64_t from, std::int64_t to, std::string_view sign) {
      const std::size_t end = std::max(column(from), column(to - 1));
      for (std::size_t i = column(from); i <= end; ++i) cells[i] = sign;
    };
    const std::int64_t from = days.open_start ? first_ : days.earliest_start;
    const std::int64_t to = days.open_end ? last_ : days.latest_end;
    if (days.exact_day()) {
      cells[column(days.earliest_start)] = row.day;
    } else {
      paint(from, to, row.may);
      const std::int64_t sure_from = days.open_start ? first_ : days.latest_start;
      const std::int64_t sure_to = days.open_end ? last_ : days.earliest_end;
      if (sure_from < sure_to) paint(sure_from, sure_to, row.must);
    }
    if (days.open_start) cells.front() = "\u25c0";
    if (days.open_end) cells.back() = "\u25b6";
    std::string line;
    std::size_t used = cells.size();
    while (used > 0 && cells[used - 1] == " ") --used;
    for (std::size_t i = 0; i < used; ++i) line += cells[i];
    return line;
  }

 private:
  std::size_t column(std::int64_t day) const {
    const double share = static_cast<double>(day - first_) / static_cast<double>(last_ - first_);
    const double at = std::floor(share * static_cast<double>(width_));
    return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(width_ - 1)));
  }

  std::size_t width_;
  std::int64_t first_ = 0;
  std::int64_t last_ = 0;
};

}  // namespace

std::vector<StripRow> strip_of(const std::vector<FindingSide>& sides, const Language& language,
                               std::size_t columns) {
  const std::vector<Row> rows = rows_of(sides, language);
  std::vector<StripRow> out;
  if (rows.empty()) return out;
  const Strip strip(rows, std::max<std::size_t>(columns, 10));
  out.push_back({{}, strip.axis(language)});
  for (const Row& row : rows) out.push_back({row.label, strip.bar(row)});
  return out;
}

}  // namespace gainsay

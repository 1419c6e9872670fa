#include "claim/weights/weights.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "claim/weights/signs.h"

namespace gainsay::claim {
namespace {

struct WeightRow {
  Sign sign = 0;
  std::uint16_t outcome = 0;
  std::int16_t weight = 0;
};

// Cells of a line, between tabs.
std::array<std::string_view, 3> weight_cells(std::string_view line) {
  std::array<std::string_view, 3> cells;
  for (std::string_view& cell : cells) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    cell = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return cells;
}

Result<WeightRow> weight_row(std::string_view line, std::span<const std::string_view> outcomes,
                             const Place& place) {
  const auto [sign, outcome, number] = weight_cells(line);
  WeightRow row;
  row.sign = sign_named(sign);
  const auto found = std::find(outcomes.begin(), outcomes.end(), outcome);
  const auto read = std::from_chars(number.data(), number.data() + number.size(), row.weight);
  const bool whole = read.ec == std::errc{} && read.ptr == number.data() + number.size();
  if (row.sign == 0 || found == outcomes.end() || !whole || number.empty()) {
    return fail(ErrorCode::input, "not a weight", place, std::string(line),
                "A line has a sign, what it speaks for and a whole number, between tabs; "
                "training/README.md says how the file is made.");
  }
  row.outcome = static_cast<std::uint16_t>(found - outcomes.begin());
  return row;
}

}  // namespace

Result<Weights> Weights::load(const Knowledge& knowledge, std::string_view path,
                              std::span<const std::string_view> outcomes) {
  const std::string_view* bytes = knowledge.find(path);
  if (bytes == nullptr) {
    return fail(ErrorCode::io, "missing from the knowledge", {}, std::string(path));
  }
  std::vector<WeightRow> rows;
  Place place{std::string(path), 0, 1};
  for (std::string_view rest = *bytes; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++place.line;
    if (line.empty() || line.front() == '#') continue;
    auto row = weight_row(line, outcomes, place);
    if (!row) return fail(row.error());
    rows.push_back(*row);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const WeightRow& a, const WeightRow& b) { return a.sign < b.sign; });
  Weights weights;
  weights.entries_.reserve(rows.size());
  std::size_t size = 1;
  while (size < 2 * rows.size() + 1) size *= 2;
  weights.slots_.assign(size, {});
  for (const WeightRow& row : rows) {
    const auto at = static_cast<std::uint32_t>(weights.entries_.size());
    weights.entries_.push_back({row.outcome, row.weight});
    std::size_t i = row.sign & (size - 1);
    while (weights.slots_[i].sign != 0 && weights.slots_[i].sign != row.sign) {
      i = (i + 1) & (size - 1);
    }
    Slot& slot = weights.slots_[i];
    if (slot.sign == 0) slot = {row.sign, at, at};
    slot.last = at + 1;
  }
  return weights;
}

Weights::Sums Weights::sums(std::span<const Sign> signs) const {
  Sums sums{};
  for (const Sign sign : signs) {
    const Slot& found = slot(sign);
    for (std::uint32_t i = found.first; i < found.last; ++i) {
      sums[entries_[i].outcome] += entries_[i].weight;
    }
  }
  return sums;
}

int Weights::sum(std::span<const Sign> signs) const {
  int sum = 0;
  for (const Sign sign : signs) sum += of(sign);
  return sum;
}

int Weights::of(Sign sign, std::size_t outcome) const { return sums(std::span(&sign, 1))[outcome]; }

}  // namespace gainsay::claim

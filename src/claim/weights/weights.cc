#include "claim/weights/weights.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <string>

#include "claim/weights/signs.h"

namespace gainsay::claim {
namespace {

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

bool read_whole(std::string_view text, std::int16_t& number) {
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end;
}

}  // namespace

// Reads a sign once for all its lines: most have several.
Result<Weights> Weights::load(const Knowledge& knowledge, std::string_view path,
                              std::span<const std::string_view> outcomes) {
  const std::string_view* bytes = knowledge.find(path);
  if (bytes == nullptr) {
    return fail(ErrorCode::io, "missing from the knowledge", {}, std::string(path));
  }
  Weights weights;
  const auto lines = static_cast<std::size_t>(std::count(bytes->begin(), bytes->end(), '\n'));
  weights.entries_.reserve(lines);
  weights.slots_.assign(std::bit_ceil(2 * lines + 2), {});
  Place place{std::string(path), 0, 1};
  std::string_view of;  // the sign of the line before
  Slot* slot = nullptr;
  for (std::string_view rest = *bytes; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++place.line;
    if (line.empty() || line.front() == '#') continue;
    const auto [sign, outcome, number] = weight_cells(line);
    if (sign != of) slot = weights.new_slot(sign_named(sign));
    of = sign;
    const auto found = std::find(outcomes.begin(), outcomes.end(), outcome);
    Entry entry;
    if (slot == nullptr || found == outcomes.end() || !read_whole(number, entry.weight)) {
      return fail(ErrorCode::input, "not a weight", place, std::string(line),
                  "A line has a sign, what it speaks for and a whole number, between tabs, and the "
                  "lines of a sign stand together; training/README.md says how the file is made.");
    }
    entry.outcome = static_cast<std::uint16_t>(found - outcomes.begin());
    weights.entries_.push_back(entry);
    ++slot->last;
  }
  return weights;
}

// Null for no sign, and for one that has a slot.
Weights::Slot* Weights::new_slot(Sign sign) {
  Slot& slot = slots_[place_of(sign)];
  if (sign == 0 || slot.sign == sign) return nullptr;
  const auto at = static_cast<std::uint32_t>(entries_.size());
  slot = {sign, at, at};
  return &slot;
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

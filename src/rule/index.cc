#include "rule/index.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "rule/workers.h"

namespace gainsay {

// As it lies in memory before it is sorted.
struct Index::Entry {
  std::uint32_t action;
  NodeId counterparty;
  NodeId object;
  std::uint32_t time;
  Row row;
};

namespace {

constexpr std::size_t kNumbers = 5;

// How many bits tell numbers apart of which none is below `least` or above `greatest`.
int bits_for(std::uint32_t least, std::uint32_t greatest) {
  int bits = 0;
  while (bits < 32 && ((greatest - least) >> bits) != 0) ++bits;
  return bits;
}

}  // namespace

// Puts the entries of one node, which are in the order of their rows, into that of key and action,
// by a radix sort from the lowest digit of the two numbers written one after the other; and leaves
// them as columns.
class Index::Sorter {
 public:
  Sorter(const Order& order, const Ranks& ranks) {
    std::uint32_t greatest = 0;
    least_action_ = 0xFFFF'FFFF;
    for (const NodeId action : order.actions) {
      least_action_ = std::min(least_action_, ranks.action[action]);
      greatest = std::max(greatest, ranks.action[action]);
    }
    int bits = key_at_ = order.actions.empty() ? 0 : bits_for(least_action_, greatest);
    if (order.key != IndexKey::action && !order.keys.empty()) {
      key_ = order.key == IndexKey::object ? &Entry::object : &Entry::counterparty;
      least_key_ = order.keys.front();
      bits += bits_for(least_key_, order.keys.back());
    }
    digits_ = std::max(1, (bits + kWidest - 1) / kWidest);
    width_ = (bits + digits_ - 1) / digits_;
  }

  // `numbers` holds `size` entries.
  void sort(std::uint32_t* numbers, std::size_t size) {
    if (one_.size() < size) one_.resize(size);
    std::memcpy(static_cast<void*>(one_.data()), numbers, size * sizeof(Entry));
    if (other_.size() < size) other_.resize(size);
    for (int digit = 0; digit < digits_; ++digit) {
      by_digit(size, digit * width_);
      one_.swap(other_);
    }
    for (std::size_t n = 0; n < size; ++n) put(numbers + n, size, one_[n]);
  }

  // Puts entries that are columns already into the order of their times. `column`: of all of them.
  void sort_by_time(std::uint32_t* first, std::size_t column, std::size_t size) {
    if (one_.size() < size) one_.resize(size);
    for (std::size_t n = 0; n < size; ++n) {
      const std::uint32_t* at = first + n;
      one_[n] = {at[0], at[column], at[2 * column], at[3 * column], at[4 * column]};
    }
    std::sort(one_.begin(), one_.begin() + static_cast<std::ptrdiff_t>(size),
              [](const Entry& a, const Entry& b) {
                return std::pair(a.time, a.row) < std::pair(b.time, b.row);
              });
    for (std::size_t n = 0; n < size; ++n) put(first + n, column, one_[n]);
  }

 private:
  static constexpr int kWidest = 11;

  static void put(std::uint32_t* to, std::size_t column, const Entry& entry) {
    to[0] = entry.action;
    to[column] = entry.counterparty;
    to[2 * column] = entry.object;
    to[3 * column] = entry.time;
    to[4 * column] = entry.row;
  }

  // Copies the first `size` of one_ to other_ in the order of a digit.
  void by_digit(std::size_t size, int shift) {
    const std::uint64_t mask = (std::uint64_t{1} << width_) - 1;
    const auto digit = [&](const Entry& entry) {
      const std::uint64_t action = entry.action - least_action_;
      const std::uint64_t key = key_ == nullptr ? 0 : entry.*key_ - least_key_;
      return (key << key_at_ | action) >> shift & mask;
    };
    std::array<std::uint32_t, std::size_t{1} << kWidest> at;
    std::fill_n(at.begin(), mask + 1, 0U);
    const std::span entries(one_.data(), size);
    for (const Entry& entry : entries) ++at[digit(entry)];
    std::uint32_t sum = 0;
    for (std::size_t n = 0; n <= mask; ++n) sum += std::exchange(at[n], sum);
    for (const Entry& entry : entries) other_[at[digit(entry)]++] = entry;
  }

  std::uint32_t Entry::*key_ = nullptr;  // besides the action
  std::uint32_t least_key_ = 0;
  std::uint32_t least_action_ = 0;
  int key_at_ = 0;
  int digits_ = 1;
  int width_ = 0;
  std::vector<Entry> one_;
  std::vector<Entry> other_;
};

namespace {

// Appends the cells of a node's entries; calls many(begin, end) for entries of one cell and action
// that are more than Index::kFew.
template <typename Many>
void cut(const Entries& entries, IndexKey key, std::vector<Index::Cell>& cells, const Many& many) {
  std::uint32_t run = 0;  // where the entries of this cell and action begin
  const auto size = static_cast<std::uint32_t>(entries.size());
  for (std::uint32_t n = 0; n < size; ++n) {
    const std::uint32_t here = key == IndexKey::object         ? entries.object(n)
                               : key == IndexKey::counterparty ? entries.counterparty(n)
                                                               : entries.action(n);
    const bool new_cell = n == 0 || cells.back().key != here;
    if (new_cell || entries.action(n - 1) != entries.action(n)) {
      if (n - run > Index::kFew) many(run, n);
      run = n;
    }
    if (new_cell) cells.push_back({here, n, n});
    cells.back().end = n + 1;
  }
  if (size - run > Index::kFew) many(run, size);
}

}  // namespace

Index::Index(const Order& order, const Ranks& ranks, std::uint32_t workers) {
  distribute(order, ranks, workers);
  sort(Sorter(order, ranks), order.key, workers);
}

// Puts the rows of each node together, in their order.
void Index::distribute(const Order& order, const Ranks& ranks, std::uint32_t workers) {
  const Rows& rows = order.rows;
  const std::vector<NodeId>& by_node = rows.slot[static_cast<std::size_t>(order.by)];
  const std::size_t nodes = ranks.action.size();
  const std::uint64_t size = rows.size();
  const std::size_t parts = workers;
  const auto first_of = [&](std::size_t part) { return static_cast<Row>(size * part / parts); };
  std::vector<std::vector<std::uint32_t>> at(parts);
  share_out(workers, parts, [&](std::uint32_t, std::size_t part) {
    std::vector<std::uint32_t> counts(nodes);
    for (Row row = first_of(part); row < first_of(part + 1); ++row) ++counts[by_node[row]];
    at[part] = std::move(counts);
  });
  places_.assign(nodes, kNowhere);
  std::uint32_t sum = 0;
  for (NodeId node = 0; node < nodes; ++node) {
    const std::uint32_t begin = sum;
    for (auto& counts : at) sum += std::exchange(counts[node], sum);
    if (sum == begin) continue;
    places_[node] = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back(node);
    stretches_.push_back({begin, sum});
  }
  numbers_ = std::make_unique_for_overwrite<std::uint32_t[]>(kNumbers * size);
  share_out(workers, parts, [&](std::uint32_t, std::size_t part) {
    std::vector<std::uint32_t>& counts = at[part];
    for (Row row = first_of(part); row < first_of(part + 1); ++row) {
      const Entry entry{ranks.action[rows.at(Slot::action, row)], rows.at(Slot::counterparty, row),
                        rows.at(Slot::object, row), ranks.time.rank(rows.time[row]), row};
      std::memcpy(&numbers_[kNumbers * counts[by_node[row]]++], &entry, sizeof entry);
    }
  });
}

void Index::sort(const Sorter& sorter, IndexKey key, std::uint32_t workers) {
  struct alignas(64) Local {
    explicit Local(const Sorter& model) : sorter(model) {}
    Sorter sorter;
    std::vector<Cell> cells;
  };
  std::vector<Local> local(workers, Local(sorter));
  std::vector<std::uint32_t> worker_of(nodes_.size());
  cell_ranges_.resize(nodes_.size());
  share_out(workers, nodes_.size(), [&](std::uint32_t worker, std::size_t place) {
    Local& own = local[worker];
    const std::size_t size = stretches_[place].end - stretches_[place].begin;
    std::uint32_t* const numbers = &numbers_[kNumbers * stretches_[place].begin];
    own.sorter.sort(numbers, size);
    worker_of[place] = worker;
    cell_ranges_[place].begin = static_cast<std::uint32_t>(own.cells.size());
    cut(entries_at(place), key, own.cells, [&](std::uint32_t begin, std::uint32_t end) {
      own.sorter.sort_by_time(numbers + begin, size, end - begin);
    });
    cell_ranges_[place].end = static_cast<std::uint32_t>(own.cells.size());
  });
  std::vector<std::uint32_t> shift(workers);
  for (std::uint32_t worker = 0; worker < workers; ++worker) {
    shift[worker] = static_cast<std::uint32_t>(cells_.size());
    cells_.insert(cells_.end(), local[worker].cells.begin(), local[worker].cells.end());
  }
  for (std::size_t place = 0; place < nodes_.size(); ++place) {
    cell_ranges_[place].begin += shift[worker_of[place]];
    cell_ranges_[place].end += shift[worker_of[place]];
  }
}

Entries Index::entries_at(std::size_t place) const {
  const std::size_t size = stretches_[place].end - stretches_[place].begin;
  return {&numbers_[kNumbers * stretches_[place].begin], size, size};
}

Entries Index::entries_of(NodeId node) const {
  return has(node) ? entries_at(places_[node]) : Entries();
}

std::span<const Index::Cell> Index::cells_of(NodeId node) const {
  if (!has(node)) return {};
  const Stretch range = cell_ranges_[places_[node]];
  return std::span(cells_).subspan(range.begin, range.end - range.begin);
}

std::vector<Row> Index::rows() const {
  std::vector<Row> rows;
  for (std::size_t place = 0; place < nodes_.size(); ++place) {
    const Entries entries = entries_at(place);
    for (std::size_t n = 0; n < entries.size(); ++n) rows.push_back(entries.row(n));
  }
  return rows;
}

}  // namespace gainsay

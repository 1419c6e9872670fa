#include "rule/facts/arrange.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "rule/facts/scopes.h"
#include "rule/facts/time_order.h"
#include "rule/join/workers.h"

namespace gainsay {
namespace {

// What a row of one node is sorted by.
struct SortEntry {
  NodeId action;
  NodeId key;
  Row row;
};

struct NodeRange {
  NodeId least = 0xFFFF'FFFF;
  NodeId greatest = 0;

  void add(NodeId node) {
    least = std::min(least, node);
    greatest = std::max(greatest, node);
  }
  // How many bits tell the nodes apart.
  int bits() const {
    int count = 0;
    while (count < 32 && greatest > least && ((greatest - least) >> count) != 0) ++count;
    return count;
  }
};

NodeRange range_of(const Rows& rows, Slot slot, const ChosenRows& chosen) {
  NodeRange range;
  for (Row n = 0; n < chosen.size(); ++n) range.add(rows.at(slot, chosen[n]));
  return range;
}

// Puts the entries of one node, which are in the order of their rows, into that of action and key,
// by a radix sort from the lowest digit of the two numbers written one after the other.
class EntrySorter {
 public:
  EntrySorter(const Rows& rows, const ChosenRows& chosen, RowOrder order)
      : times_(rows.time), actions_(range_of(rows, Slot::action, chosen)) {
    if (order.key != Slot::action) {
      keys_ = range_of(rows, order.key, chosen);
      action_at_ = keys_.bits();
    } else {
      keys_.least = 0;
    }
    const int bits = action_at_ + actions_.bits();
    digits_ = std::max(1, (bits + kWidest - 1) / kWidest);
    width_ = (bits + digits_ - 1) / digits_;
  }

  void sort(std::span<SortEntry> entries) {
    if (entries.size() < kShort) {
      std::sort(entries.begin(), entries.end(), [](const SortEntry& a, const SortEntry& b) {
        return std::tie(a.action, a.key, a.row) < std::tie(b.action, b.key, b.row);
      });
      return;
    }
    if (other_.size() < entries.size()) other_.resize(entries.size());
    std::span<SortEntry> from = entries;
    std::span<SortEntry> to(other_.data(), entries.size());
    for (int digit = 0; digit < digits_; ++digit) {
      by_digit(from, to, digit * width_);
      std::swap(from, to);
    }
    if (from.data() != entries.data()) std::copy(from.begin(), from.end(), entries.begin());
    sort_by_time(entries);
  }

 private:
  static constexpr int kWidest = 11;
  static constexpr std::size_t kShort = 128;

  void by_digit(std::span<const SortEntry> from, std::span<SortEntry> to, int shift) const {
    const std::uint64_t mask = (std::uint64_t{1} << width_) - 1;
    const auto digit = [&](const SortEntry& entry) {
      const std::uint64_t action = entry.action - actions_.least;
      return (action << action_at_ | (entry.key - keys_.least)) >> shift & mask;
    };
    std::array<std::uint32_t, std::size_t{1} << kWidest> at;
    std::fill_n(at.begin(), mask + 1, 0U);
    for (const SortEntry& entry : from) ++at[digit(entry)];
    std::uint32_t sum = 0;
    for (std::size_t n = 0; n <= mask; ++n) sum += std::exchange(at[n], sum);
    for (const SortEntry& entry : from) to[at[digit(entry)]++] = entry;
  }

  void sort_by_time(std::span<SortEntry> entries) const {
    std::size_t begin = 0;
    for (std::size_t n = 1; n <= entries.size(); ++n) {
      const bool ends = n == entries.size() || entries[n].action != entries[begin].action ||
                        entries[n].key != entries[begin].key;
      if (!ends) continue;
      if (n - begin > kFewRows) {
        const std::span<SortEntry> run = entries.subspan(begin, n - begin);
        std::sort(run.begin(), run.end(), [&](const SortEntry& a, const SortEntry& b) {
          return std::pair(times_[a.row], a.row) < std::pair(times_[b.row], b.row);
        });
      }
      begin = n;
    }
  }

  const std::vector<ExtentId>& times_;
  NodeRange actions_;
  NodeRange keys_;
  int action_at_ = 0;
  int digits_ = 1;
  int width_ = 0;
  std::vector<SortEntry> other_;
};

// Where the entries of each node begin, for each of several parts of the rows; and the nodes.
struct Distribution {
  std::vector<SortEntry> entries;
  std::vector<std::uint32_t> begins;  // of the entries of one node; and the end of the last
};

Distribution distribute(const Rows& rows, const ChosenRows& chosen, RowOrder order,
                        std::uint32_t nodes, std::uint32_t workers) {
  const std::vector<NodeId>& by = rows.slot[static_cast<std::size_t>(order.by)];
  const std::vector<NodeId>& actions = rows.slot[static_cast<std::size_t>(Slot::action)];
  const std::vector<NodeId>& keys = rows.slot[static_cast<std::size_t>(order.key)];
  const bool keyed = order.key != Slot::action;
  const std::uint64_t size = chosen.size();
  const auto first_of = [&](std::size_t part) { return static_cast<Row>(size * part / workers); };
  std::vector<std::vector<std::uint32_t>> at(workers);
  share_out(workers, workers, [&](std::uint32_t, std::size_t part) {
    std::vector<std::uint32_t> counts(nodes);
    for (Row n = first_of(part); n < first_of(part + 1); ++n) ++counts[by[chosen[n]]];
    at[part] = std::move(counts);
  });
  Distribution all;
  std::uint32_t sum = 0;
  for (NodeId node = 0; node < nodes; ++node) {
    const std::uint32_t begin = sum;
    for (auto& counts : at) sum += std::exchange(counts[node], sum);
    if (sum != begin) all.begins.push_back(begin);
  }
  all.begins.push_back(sum);
  all.entries.resize(size);
  share_out(workers, workers, [&](std::uint32_t, std::size_t part) {
    std::vector<std::uint32_t>& counts = at[part];
    for (Row n = first_of(part); n < first_of(part + 1); ++n) {
      const Row row = chosen[n];
      all.entries[counts[by[row]]++] = {actions[row], keyed ? keys[row] : 0, row};
    }
  });
  return all;
}

template <typename T>
void reorder(std::vector<T>& column, const std::vector<Row>& order) {
  if (column.empty()) return;
  const auto other = [&](T value) { return value != column.front(); };
  if (std::none_of(column.begin(), column.end(), other)) return;
  std::vector<T> moved(column.size());
  for (std::size_t n = 0; n < order.size(); ++n) moved[n] = column[order[n]];
  column = std::move(moved);
}

void reorder(Rows& rows, std::vector<Row> order, std::uint32_t workers) {
  std::vector<std::vector<std::uint32_t>*> wide = {&rows.time, &rows.said};
  for (auto& column : rows.slot) wide.push_back(&column);
  const std::vector<std::vector<std::uint8_t>*> narrow = {&rows.kind, &rows.polarity, &rows.flags};
  share_out(workers, wide.size() + narrow.size(), [&](std::uint32_t, std::size_t n) {
    if (n < wide.size()) {
      reorder(*wide[n], order);
    } else {
      reorder(*narrow[n - wide.size()], order);
    }
  });
  rows.origin = std::move(order);
}

void translate(std::vector<std::uint32_t>& column, const std::vector<std::uint32_t>& to) {
  for (std::uint32_t& id : column) id = to[id];
}

// In how many rows of a column each node is.
std::vector<std::uint32_t> counts_of(const std::vector<NodeId>& column, std::uint32_t nodes) {
  std::vector<std::uint32_t> counts(nodes);
  for (const NodeId node : column) ++counts[node];
  return counts;
}

std::vector<NodeId> those_counted(const std::vector<std::uint32_t>& counts) {
  std::vector<NodeId> found;
  for (NodeId node = 0; node < counts.size(); ++node) {
    if (counts[node] != 0) found.push_back(node);
  }
  return found;
}

void add_shapes(Rows& rows, Row begin) {
  std::array<bool, std::size_t{8} * 2 * 256> seen{};
  for (Row row = begin; row < rows.size(); ++row) {
    const RowShape shape{
        rows.kind[row], rows.polarity.empty() ? std::uint8_t{0} : rows.polarity[row],
        rows.at(Slot::actor, row) != kUnfilled, rows.at(Slot::object, row) != kUnfilled,
        rows.at(Slot::counterparty, row) != kUnfilled};
    const unsigned filled =
        (shape.actor ? 1U : 0U) + (shape.object ? 2U : 0U) + (shape.counterparty ? 4U : 0U);
    bool& known = seen[(shape.kind * 2U + shape.polarity) * 8U + filled];
    if (known) continue;
    known = true;
    if (std::find(rows.shapes.begin(), rows.shapes.end(), shape) == rows.shapes.end()) {
      rows.shapes.push_back(shape);
    }
  }
}

// The rows by their old numbers become rows by their new ones.
void follow(Facts& facts) {
  if (facts.withdrawals.empty() && facts.cessations.empty()) return;
  std::vector<Row> now(facts.claims.size());
  for (Row row = 0; row < facts.claims.size(); ++row) now[facts.claims.origin[row]] = row;
  translate(facts.cessations, now);
  std::sort(facts.cessations.begin(), facts.cessations.end());
  std::unordered_map<Row, std::vector<Row>> withdrawals;
  for (auto& [row, by] : facts.withdrawals) {
    translate(by, now);
    withdrawals.emplace(now[row], std::move(by));
  }
  facts.withdrawals = std::move(withdrawals);
}

}  // namespace

std::vector<Row> sorted_rows(const Rows& rows, const ChosenRows& chosen, RowOrder order,
                             std::uint32_t nodes, std::uint32_t workers) {
  Distribution all = distribute(rows, chosen, order, nodes, workers);
  const EntrySorter model(rows, chosen, order);
  std::vector<EntrySorter> sorters(workers, model);
  share_out(workers, all.begins.size() - 1, [&](std::uint32_t worker, std::size_t n) {
    const std::size_t begin = all.begins[n];
    sorters[worker].sort(std::span(all.entries).subspan(begin, all.begins[n + 1] - begin));
  });
  std::vector<Row> sorted(chosen.size());
  for (std::size_t n = 0; n < sorted.size(); ++n) sorted[n] = all.entries[n].row;
  return sorted;
}

ArrangedIds arranged_ids(const Facts& facts, const Ontology& ontology) {
  return {Scopes(ontology, facts.nodes).ranks(), TimeOrder::ranks(facts.extents)};
}

void survey(Rows& rows, std::uint32_t nodes, std::uint32_t workers) {
  share_out(workers, kSlots, [&](std::uint32_t, std::size_t slot) {
    const std::vector<std::uint32_t> counts = counts_of(rows.slot[slot], nodes);
    rows.nodes[slot] = those_counted(counts);
    rows.codes[slot] = NodeCodes(counts);
  });
  const auto column = [&](Slot slot) -> const std::vector<NodeId>& {
    return rows.slot[static_cast<std::size_t>(slot)];
  };
  rows.cells =
      CellTable({column(Slot::actor), column(Slot::action), column(Slot::object)}, workers);
  for (const Slot slot : {Slot::object, Slot::counterparty}) {
    const auto n = static_cast<std::size_t>(slot);
    rows.coded[n] = rows.codes[n].column(column(slot));
  }
  rows.shapes.clear();
  add_shapes(rows, 0);
}

void survey_added(Rows& rows, Row begin) {
  for (std::size_t slot = 0; slot < kSlots; ++slot) {
    std::vector<NodeId>& nodes = rows.nodes[slot];
    for (Row row = begin; row < rows.size(); ++row) {
      const NodeId node = rows.slot[slot][row];
      const auto at = std::lower_bound(nodes.begin(), nodes.end(), node);
      if (at == nodes.end() || *at != node) nodes.insert(at, node);
    }
  }
  add_shapes(rows, begin);
}

void arrange(Facts& facts, const Ontology& ontology, std::uint32_t workers) {
  if (!facts.claims.origin.empty() || !facts.events.origin.empty()) return;
  const ArrangedIds ids = arranged_ids(facts, ontology);
  facts.nodes.renumber(ids.nodes);
  facts.extents.renumber(ids.extents);
  for (Rows* rows : {&facts.claims, &facts.events}) {
    std::vector<std::vector<std::uint32_t>*> columns = {&rows->time, &rows->said};
    for (auto& column : rows->slot) columns.push_back(&column);
    share_out(workers, columns.size(), [&](std::uint32_t, std::size_t n) {
      translate(*columns[n], n < 2 ? ids.extents : ids.nodes);
    });
    const ChosenRows all(RowRange{0, rows->size()});
    reorder(*rows, sorted_rows(*rows, all, {}, facts.nodes.size(), workers), workers);
    survey(*rows, facts.nodes.size(), workers);
  }
  follow(facts);
}

}  // namespace gainsay

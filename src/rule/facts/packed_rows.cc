#include "rule/facts/packed_rows.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/hash.h"

namespace gainsay {
namespace {

static_assert(std::endian::native == std::endian::little);

struct PackHead {
  std::uint64_t hash = 0;  // of all that follows it
  std::uint32_t rows = 0;
};
constexpr std::size_t kHashSize = sizeof(std::uint64_t);
constexpr std::size_t kHeadSize = kHashSize + sizeof(std::uint32_t);

template <typename Narrow, typename T>
void put(const T* from, std::size_t count, char* to) {
  for (std::size_t n = 0; n < count; ++n) {
    const auto number = static_cast<Narrow>(from[n]);
    std::memcpy(to + n * sizeof number, &number, sizeof number);
  }
}

template <typename Narrow, typename T>
void take(const char* from, std::size_t count, T* to) {
  for (std::size_t n = 0; n < count; ++n) {
    Narrow number = 0;
    std::memcpy(&number, from + n * sizeof number, sizeof number);
    to[n] = static_cast<T>(number);
  }
}

template <typename T>
void add_column(const std::vector<T>& column, Row begin, Row end, std::string& bytes) {
  const std::size_t count = column.empty() ? 0 : end - begin;
  const T* const from = column.data() + (count == 0 ? 0 : begin);
  const T greatest = count == 0 ? T{0} : *std::max_element(from, from + count);
  const std::size_t width = greatest == 0 ? 0 : greatest < 256 ? 1 : greatest < 65'536 ? 2 : 4;
  bytes += static_cast<char>(width);
  const std::size_t at = bytes.size();
  bytes.resize(at + width * count);
  if (width == 1) put<std::uint8_t>(from, count, bytes.data() + at);
  if (width == 2) put<std::uint16_t>(from, count, bytes.data() + at);
  if (width == 4) put<std::uint32_t>(from, count, bytes.data() + at);
}

// Appends a column's numbers and takes them off `bytes`; false when they are not all there.
template <typename T>
bool take_column(std::string_view& bytes, std::size_t count, std::vector<T>& column) {
  if (bytes.empty()) return false;
  const std::size_t width = static_cast<unsigned char>(bytes.front());
  bytes.remove_prefix(1);
  const bool known = width <= 2 || width == 4;
  const bool fits = width <= sizeof(T);
  if (!known || !fits || bytes.size() < width * count) return false;
  const std::size_t at = column.size();
  column.resize(at + count);
  if (width == 1) take<std::uint8_t>(bytes.data(), count, column.data() + at);
  if (width == 2) take<std::uint16_t>(bytes.data(), count, column.data() + at);
  if (width == 4) take<std::uint32_t>(bytes.data(), count, column.data() + at);
  bytes.remove_prefix(width * count);
  return true;
}

// Calls use(column) for each column, until one gives false. Events have no `said` or `polarity`,
// which come back as zeros.
template <typename AnyRows, typename Use>
bool each_column(AnyRows& rows, const Use& use) {
  for (auto& column : rows.slot) {
    if (!use(column)) return false;
  }
  return use(rows.time) && use(rows.said) && use(rows.kind) && use(rows.polarity) &&
         use(rows.flags) && use(rows.origin);
}

}  // namespace

std::string pack(const Rows& rows, Row begin, Row end) {
  const PackHead head{0, end - begin};
  std::string bytes(kHeadSize, '\0');
  std::memcpy(bytes.data() + kHashSize, &head.rows, sizeof head.rows);
  each_column(rows, [&](const auto& column) {
    add_column(column, begin, end, bytes);
    return true;
  });
  const std::uint64_t hash = hash64(std::string_view(bytes).substr(kHashSize));
  std::memcpy(bytes.data(), &hash, sizeof hash);
  return bytes;
}

bool unpack(std::string_view bytes, Rows& rows) {
  if (bytes.size() < kHeadSize) return false;
  PackHead head;
  std::memcpy(&head.hash, bytes.data(), sizeof head.hash);
  std::memcpy(&head.rows, bytes.data() + kHashSize, sizeof head.rows);
  if (hash64(bytes.substr(kHashSize)) != head.hash || head.rows > kPackedRows) return false;
  bytes.remove_prefix(kHeadSize);
  return each_column(rows, [&](auto& column) { return take_column(bytes, head.rows, column); }) &&
         bytes.empty();
}

}  // namespace gainsay

// Files: read with a bound, written whole or not at all, listed in a fixed order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gainsay {

inline constexpr std::uint64_t kMaxTextFile = 8ULL << 20;      // what people write by hand: 8 MiB
inline constexpr std::uint64_t kMaxSourceFile = 256ULL << 20;  // one source: 256 MiB

// The bytes of a regular file. Fails with ErrorCode::io (missing, unreadable, not a regular file)
// or ErrorCode::limit (more than `max_bytes`; nothing is read then).
Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes);

// Writes to a temporary file beside `path`, then renames: readers see the old bytes or the new
// ones. A symbolic link stays one, its file is replaced; a device or pipe ("/dev/null") is written
// to as it is.
Result<void> write_file(const std::string& path, std::string_view bytes);

// Paths of the regular files below `folder`, relative to it, with '/', sorted by bytes. Symbolic
// links to folders are not followed; names that begin with '.' are left out.
Result<std::vector<std::string>> list_files(const std::string& folder);

}  // namespace gainsay

// Hashes: SHA-256 for evidence (FIPS 180-4), XXH3-64 for ids and cache keys.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gainsay {

// 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

// XXH3 with seed 0; the same on every machine.
std::uint64_t hash64(std::string_view bytes);

// The first `digits` (1 to 16) hex digits of hash64.
std::string short_id(std::string_view bytes, int digits = 10);

}  // namespace gainsay

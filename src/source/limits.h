// The bounds of what is read as one source, all in one place. What goes beyond one is refused with
// ErrorCode::limit, never cut off in silence; each was measured to keep time and memory within
// what docs/formats/sources.md says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

// Of every source. The bound on the bytes of its file is kMaxSourceFile (base/file.h).
inline constexpr std::size_t kMaxText = 64ULL << 20;  // bytes of decoded text; a Span has 32 bits
inline constexpr std::size_t kMaxBlocks = 1'000'000;
inline constexpr std::size_t kMaxParts = 10'000;  // messages of a thread

// Of HTML.
inline constexpr std::size_t kMaxHtmlDepth = 512;    // elements open at a time
inline constexpr std::size_t kMaxAttributes = 1000;  // of one element
inline constexpr std::size_t kMaxJsonLd = 1ULL
                                          << 20;  // bytes of one script; more are not looked at
inline constexpr std::size_t kMaxMetas = 2000;    // metadata elements; more are not looked at

// Of Markdown: bytes of front matter; a longer one is read as text.
inline constexpr std::size_t kMaxFrontMatter = 64ULL << 10;

// Of e-mail. GMime keeps some 500 bytes for each field, 50 bytes for each folded line and 1,300
// for each MIME part, before anything can be asked of it.
inline constexpr std::size_t kMaxFields = 200'000;
inline constexpr std::size_t kMaxFieldRun = 4ULL << 20;  // bytes of fields without an empty line
inline constexpr std::size_t kMaxAddressColons = 1000;   // in one field; groups nest by them
inline constexpr std::size_t kMaxMimeParts = 10'000;
inline constexpr std::size_t kMaxMimeDepth = 100;
inline constexpr std::size_t kMaxBoundaryLines = 100'000;  // that begin with two hyphens

// The line and column of the byte at `offset` of `text`, which is the text of `file`.
Place place_in(std::string_view text, std::size_t offset, const std::string& file);

// An error of ErrorCode::limit with the next step; `what` says what there is too much of,
// `fragment` is cut to what an Error holds.
tl::unexpected<Error> over_limit(std::string what, Place place, std::string_view fragment = {});

}  // namespace gainsay

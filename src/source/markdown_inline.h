// The inline marks of Markdown (https://spec.commonmark.org/0.30/#inlines) taken away, so that what
// remains is what a reader sees: emphasis, code, links, images, inline HTML, escapes, character
// references. A picture's alternative text is not seen and goes with it.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// `text` is one paragraph; its line feeds are kept. Time is linear in its size.
std::string plain_inline(std::string_view text);

}  // namespace gainsay

// Escaping: the one way for a source's text into HTML or Markdown.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// `text` as HTML text or as the value of an attribute in double quotes: & < > " ' as references.
// Control characters, which HTML forbids, and characters that reorder what is shown (Unicode
// bidirectional controls, UAX #9) become U+FFFD; line feeds and tabs stay.
std::string escape_html(std::string_view text);

// `html` with characters beyond ASCII as references (U+201C as "&#8220;"), if they are few: a
// browser takes bytes that are all ASCII as they are, and so reads a page of megabytes in less
// time. A page of another script stays as it is. Not for what stands in <style> or <script>.
std::string with_references(std::string_view html);

// `text`, which is one line, as Markdown: characters that could begin markup get a backslash.
std::string escape_markdown(std::string_view text);

// Whether `url` may become a link: http or https, and none of the characters that could end an
// attribute or a Markdown link.
bool is_web_address(std::string_view url);

}  // namespace gainsay

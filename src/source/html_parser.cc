// The only includer of libxml2. Its HTML parser is used as a source of events; no tree is built.
//
// Nothing is loaded from anywhere (HTML_PARSE_NONET, and no entity loader is ever asked: the HTML
// parser reads no DTD). The charset is settled before (HTML_PARSE_IGNORE_ENC).
#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>

#include "base/utf8.h"
#include "source/html_layout.h"
#include "source/html_page.h"
#include "source/limits.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

struct ContextFree {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
using ParserContext = std::unique_ptr<htmlParserCtxt, ContextFree>;

struct Events {
  HtmlLayout layout;
  htmlParserCtxt* context = nullptr;
  const std::string& file;
  HtmlAttributes attributes;
  std::optional<Error> stopped;  // the bound that was hit
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

void on_begin(void* data, const xmlChar* name, const xmlChar** attributes) {
  auto& events = *static_cast<Events*>(data);
  events.attributes.clear();
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    events.attributes.emplace_back(view(attributes[0]), view(attributes[1]));
  }
  events.layout.begin(view(name), events.attributes);
  const bool deep = events.layout.depth() > kMaxHtmlDepth;
  if (!deep && !events.layout.too_many()) return;
  const xmlParserInput* input = events.context->input;
  const Place place = input == nullptr || input->line <= 0
                          ? Place{events.file, 0, 0}
                          : Place{events.file, static_cast<std::uint32_t>(input->line),
                                  static_cast<std::uint32_t>(std::max(input->col, 0))};
  const std::string what = deep
                               ? fmt::format("elements nested deeper than {} levels", kMaxHtmlDepth)
                               : fmt::format("a page of more than {} blocks", kMaxBlocks);
  if (!events.stopped)
    events.stopped = over_limit(what, place, fmt::format("<{}>", view(name))).value();
  xmlStopParser(events.context);
}

void on_end(void* data, const xmlChar* name) { static_cast<Events*>(data)->layout.end(view(name)); }

void on_text(void* data, const xmlChar* text, int size) {
  static_cast<Events*>(data)->layout.text(view(text).substr(0, static_cast<std::size_t>(size)));
}

htmlSAXHandler handler() {
  htmlSAXHandler sax = {};
  sax.startElement = on_begin;
  sax.endElement = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  return sax;
}

// One past the end of what `needle` ends, or the end of the text.
std::size_t after(std::string_view html, std::string_view needle, std::size_t at) {
  const std::size_t found = html.find(needle, at);
  return found == std::string_view::npos ? html.size() : found + needle.size();
}

// The parser compares each attribute of an element with all before it, so their number is bounded
// before it sees them. Walks one tag from its '<'; returns one past its '>'.
std::size_t count_attributes(std::string_view html, std::size_t at, std::size_t& count) {
  count = 0;
  char before = ' ';
  for (++at; at < html.size() && html[at] != '>'; ++at) {
    const char c = html[at];
    if ((c == '"' || c == '\'') && before == '=') {
      at = std::min(html.find(c, at + 1), html.size());
      ++count;
      before = ' ';
      continue;
    }
    if (is_blank(c)) {
      if (before != ' ' && before != '=') {
        ++count;
        before = ' ';
      }
    } else {
      before = c;
    }
  }
  return std::min(at + 1, html.size());
}

// Where the first element with too many attributes begins, or nothing.
std::optional<std::size_t> too_many_attributes(std::string_view html) {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    const std::string_view rest = html.substr(at);
    if (rest.starts_with("<!--")) {
      at = after(html, "-->", at + 4);
      continue;
    }
    if (rest.size() < 2 || !is_ascii_letter(rest[1])) {
      ++at;
      continue;
    }
    std::size_t count = 0;
    const std::size_t end = count_attributes(html, at, count);
    if (count > kMaxAttributes) return at;
    at = end;
    for (const std::string_view raw : {"script", "style"}) {
      if (starts_with_folded(rest.substr(1, 8), raw)) at = after(html, "</", end) - 2;
    }
  }
  return std::nullopt;
}

}  // namespace

Result<HtmlPage> parse_html(std::string_view html, const Lexicon& lexicon,
                            const std::string& file) {
  static std::once_flag once;  // libxml2 wants to be set up before threads use it
  std::call_once(once, xmlInitParser);
  HtmlPage page;
  if (trim(html).empty()) return page;
  if (const std::optional<std::size_t> at = too_many_attributes(html)) {
    return over_limit(fmt::format("an element with more than {} attributes", kMaxAttributes),
                      place_in(html, *at, file), html.substr(*at));
  }
  const ParserContext context(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())));
  if (context == nullptr) return fail(ErrorCode::internal, "the HTML parser cannot start", {file});
  Events events{HtmlLayout(lexicon.html, page), context.get(), file, {}, {}};
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlSAXHandler sax = handler();
  htmlSAXHandler* own = context->sax;
  context->sax = &sax;
  context->userData = &events;
  htmlParseDocument(context.get());
  context->sax = own;
  if (events.stopped) return fail(*events.stopped);
  events.layout.finish();
  if (events.layout.too_many()) {
    return over_limit(fmt::format("a page of more than {} blocks", kMaxBlocks), {file});
  }
  return page;
}

std::string decode_references(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t amp = std::min(text.find('&', at), text.size());
    out += text.substr(at, amp - at);
    at = amp;
    if (at == text.size()) break;
    constexpr std::size_t kLongestName = 12;
    const std::size_t end = text.substr(0, at + kLongestName).find(';', at);
    char32_t value = 0;
    if (end != std::string_view::npos && end > at + 1) {
      const std::string name(text.substr(at + 1, end - at - 1));
      if (name[0] == '#') {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const unsigned long number =
            std::strtoul(name.c_str() + (hex ? 2 : 1), nullptr, hex ? 16 : 10);
        value = number >= 0x20 && number < 0x110000 && (number < 0xD800 || number > 0xDFFF)
                    ? static_cast<char32_t>(number)
                    : 0;
      } else if (const htmlEntityDesc* entity =
                     htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()))) {
        value = entity->value;
      }
    }
    if (value == 0) {
      out.push_back('&');
      ++at;
    } else {
      append_utf8(out, value);
      at = end + 1;
    }
  }
  return out;
}

}  // namespace gainsay

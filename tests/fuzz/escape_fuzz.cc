// Any bytes, as the text of a source: what comes out of the escaping functions can be no markup,
// and the page made of it holds no element, attribute or link that the renderer did not write.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "render/escape.h"
#include "render/render.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void check_escape(std::string_view text) {
  const std::string html = gainsay::escape_html(text);
  demand(html.find_first_of("<>\"'") == std::string::npos);
  demand(!gainsay::first_invalid_utf8(html));
  for (std::size_t at = 0; (at = html.find('&', at)) != std::string::npos; ++at) {
    const std::string_view rest = std::string_view(html).substr(at);
    bool known = false;
    for (const char* reference : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"}) {
      known = known || rest.substr(0, std::string_view(reference).size()) == reference;
    }
    demand(known);
  }
  for (const char c : html) demand(static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t');
  if (gainsay::is_web_address(text)) demand(text.find_first_of("\"<> \n\\") == std::string::npos);
}

// Every tag of a page: none but those that the renderer writes, none with an event handler or a
// style of its own.
void check_tags(std::string_view page) {
  // The one link that the renderer writes: it holds back the first paint and loads nothing.
  constexpr std::string_view kExpect = "<link rel=\"expect\" href=\"#end\" blocking=\"render\">";
  for (std::size_t at = 0; (at = page.find('<', at)) != std::string_view::npos;) {
    if (page.substr(at).starts_with(kExpect)) {
      at += kExpect.size();
      continue;
    }
    std::size_t end = at;
    for (bool quoted = false; end < page.size() && (quoted || page[end] != '>'); ++end) {
      if (page[end] == '"') quoted = !quoted;
      const std::string_view rest = page.substr(end);
      if (quoted || page[end] != ' ') continue;
      demand(rest.substr(0, 3) != " on" && rest.substr(0, 7) != " style=");
    }
    const std::string_view name = page.substr(at + 1, page.find_first_of(" >/", at + 2) - at - 1);
    for (const char* bad : {"iframe", "img", "object", "embed", "form", "base", "link", "audio"}) {
      demand(name != bad);
    }
    at = end;
    // What these hold is allowed by its hash, and is no text of a source.
    for (const char* raw : {"style", "script"}) {
      if (name == raw) at = page.find("</" + std::string(raw), end);
    }
    demand(at != std::string_view::npos);
  }
}

gainsay::Report report_of(const std::string& text) {
  gainsay::Report report;
  report.title = text;
  report.subjects = {text};
  gainsay::Source source;
  source.id = text;
  source.title = source.publisher = source.url = source.archive = source.grade = text;
  source.language = source.sha256 = source.file = text;
  report.sources = {source};
  gainsay::Claim claim;
  claim.id = "c1";
  claim.quote = {text, text, text, text, {}, text};
  claim.speaker = {text, text};
  claim.voice = claim.condition = claim.summary = text;
  claim.said = {text, {0, 0, gainsay::kDay, gainsay::kDay}};
  report.claims = {claim};
  gainsay::Finding finding;
  finding.id = finding.kind = finding.message = finding.does_not_show = finding.weakest_link = text;
  finding.claim = "c1";
  report.findings = {finding};
  return report;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check_escape(text);
  static const gainsay::Knowledge knowledge = gainsay::Knowledge::embedded();
  static const auto language = gainsay::Language::load(knowledge);
  static const auto assets = gainsay::load_page_assets(knowledge);
  if (!language || !assets) std::abort();
  const std::string page = gainsay::render_html(report_of(text), *language, *assets, {});
  check_tags(page);
  demand(page.find("href=\"javascript:") == std::string::npos);
  return 0;
}

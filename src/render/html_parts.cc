#include "render/html_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"
#include "render/escape.h"

namespace gainsay {
namespace {

// Whether `text` has letters of a script that runs from right to left (Unicode blocks of Hebrew to
// Arabic Extended, and their presentation forms).
bool turns(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if ((c.value >= 0x590 && c.value < 0x900) || (c.value >= 0xfb1d && c.value < 0xff00))
      return true;
    at += std::max<std::uint32_t>(c.bytes, 1);
  }
  return false;
}

}  // namespace

std::string HtmlParts::word(std::string_view key) const {
  return escape_html(language_.word("page", key));
}

std::string HtmlParts::joined(const std::string& a, const std::string& b) {
  return a.empty() ? b : b.empty() ? a : a + " \u00b7 " + b;
}

std::string HtmlParts::link_out(std::string_view url, std::string_view words) {
  if (!is_web_address(url)) return escape_html(words);
  return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer external\">{}</a>", escape_html(url),
                     escape_html(words));
}

std::string HtmlParts::link_to(std::string_view anchor, std::string_view words) {
  return fmt::format("<a href=\"#{}\">{}</a>", anchor, escape_html(words));
}

std::string HtmlParts::section(std::string_view id, std::string_view title,
                               std::string_view note) const {
  std::string out = fmt::format("<section id=\"{}\"><h2>{}</h2>\n", id, escape_html(title));
  if (!note.empty()) out += fmt::format("<p class=\"sub\">{}</p>\n", escape_html(note));
  return out;
}

std::string HtmlParts::language_of(const Quote& quote) const {
  const Source* source = index_.source(quote.source);
  const std::string_view language =
      source == nullptr || source->language.empty() ? "en" : std::string_view(source->language);
  std::string out = turns(quote.exact) ? " dir=\"auto\"" : "";
  if (language != language_.tag()) out += fmt::format(" lang=\"{}\"", escape_html(language));
  return out;
}

std::string HtmlParts::cite(const Item& item) const {
  const Source* source = index_.source(item.side.quote().source);
  const std::string words = citation(item.side, index_, language_);
  std::string line = escape_html(words);
  if (source != nullptr) {
    line = link_to(anchor_of("source", source->id), words);
    line = joined(line, escape_html(language_.word("roles", to_string(source->role))));
    line = joined(line, escape_html(source->grade));
  }
  return "<p class=\"cite\">" + line + "</p>";
}

std::string HtmlParts::row(std::string_view key, std::string_view html) const {
  if (html.empty()) return {};
  return fmt::format("<dt>{}</dt><dd>{}</dd>", escape_html(language_.word("labels", key)), html);
}

std::string HtmlParts::source_rows(const Quote& quote) const {
  const Source* source = index_.source(quote.source);
  if (source == nullptr) return {};
  const std::string& name = source->title.empty() ? source->file : source->title;
  const auto address = [](const std::string& url) {
    return url.empty() ? std::string() : link_out(url, url);
  };
  std::string out = row("source", link_to(anchor_of("source", source->id), name));
  out += row("locator", escape_html(language_.locator(quote.locator)));
  out += row("url", address(source->url));
  out += row("archive", address(source->archive));
  return out + row("sha256", source->sha256.empty()
                                 ? ""
                                 : "<code>" + escape_html(source->sha256) + "</code>");
}

// The texts of rules are English, whatever the page's language.
std::string HtmlParts::reason(std::string_view key, std::string_view text, bool of_a_rule) const {
  if (text.empty()) return {};
  const bool foreign = of_a_rule && language_.tag() != "en";
  return fmt::format(
      "<p class=\"why\"><b>{}</b> {}{}{}</p>\n", escape_html(language_.word("report", key)),
      foreign ? "<span lang=\"en\">" : "", escape_html(text), foreign ? "</span>" : "");
}

std::string HtmlParts::reasons(const Finding& finding) const {
  std::string out = reason("why", finding.message, true);
  out += reason("does_not_show", finding.does_not_show, true);
  out += reason("weakest", finding.weakest_link, true);
  for (const std::string& doubt : finding.doubts) out += reason("doubt", doubt, true);
  out += reason("reply", reply(finding, index_, language_), false);
  if (!finding.review.by.empty() || !finding.review.reason.empty()) {
    out += reason("review", reviewed(finding.review, language_), false);
  }
  return out;
}

std::string HtmlParts::finding_head(const Link& link, const Timeline& timeline) const {
  const Finding& finding = *link.finding;
  const bool foreign = language_.tag() != "en";
  std::string same;
  if (link.same_statement) {
    const Link& first = timeline.links[*link.same_statement];
    same = " " + link_to(first.anchor,
                         fill(language_.word("page", "same_statement"), {{"finding", first.tag}}));
  }
  return fmt::format(
      "<p class=\"tags\"><span class=\"sv\">{} \u00b7 {}</span> <span>{}</span>{}</p><h3{}>"
      "<a href=\"#{}\">{}</a></h3>\n",
      link.tag, escape_html(language_.word("verdicts", to_string(finding.verdict))),
      escape_html(certainty(finding, language_)), same, foreign ? " lang=\"en\"" : "", link.anchor,
      escape_html(link.title));
}

std::string HtmlParts::sources() const {
  std::string out = section("sources", language_.word("sources"), {});
  out += "<table><thead><tr>";
  for (const char* key : {"ref", "source", "published", "role", "grade"}) {
    out += fmt::format("<th scope=\"col\">{}</th>", escape_html(language_.word("labels", key)));
  }
  out += "</tr></thead><tbody>\n";
  for (const Source& source : report_.sources) {
    const std::string& name = source.title.empty() ? source.file : source.title;
    std::string cell = link_out(source.url, name);
    if (!source.publisher.empty()) cell += "<br>" + escape_html(source.publisher);
    if (!source.archive.empty()) {
      cell += "<br>" + link_out(source.archive, language_.word("page", "archived"));
    }
    if (!source.sha256.empty()) {
      cell +=
          fmt::format("<br><span class=\"hash\">{} <code>{}</code></span>",
                      escape_html(language_.word("labels", "sha256")), escape_html(source.sha256));
    }
    out += fmt::format(
        "<tr id=\"{}\"><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        anchor_of("source", source.id), escape_html(source.id), cell,
        escape_html(language_.date(source.published)),
        escape_html(language_.word("roles", to_string(source.role))), escape_html(source.grade));
  }
  return out + "</tbody></table></section>\n";
}

std::string HtmlParts::about() const {
  return escape_html(counts(report_, language_) + " \u00b7 " + record_as_of(report_, language_));
}

}  // namespace gainsay

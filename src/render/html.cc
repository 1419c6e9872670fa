// The timeline as one self-contained page: it loads nothing and runs nothing.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "base/hash.h"
#include "calendar/civil.h"
#include "render/context.h"
#include "render/escape.h"
#include "render/graphic.h"
#include "render/page.h"
#include "render/render.h"
#include "render/timeline.h"

namespace gainsay {
namespace {

class Page {
 public:
  Page(const Report& report, const Language& language, const PageAssets& assets)
      : report_(report),
        language_(language),
        assets_(assets),
        index_(report),
        timeline_(timeline_of(report, index_, language)) {}

  std::string whole() {
    head();
    header();
    out_ += "<main><div class=\"wrap\">\n";
    figure();
    findings();
    list();
    sources();
    footer();
    out_ += "</div></main>\n";
    out_ += "</body></html>\n";
    return std::move(out_);
  }

 private:
  // ---- small pieces
  std::string word(std::string_view key) const { return escape_html(language_.word("page", key)); }
  static std::string link_out(std::string_view url, std::string_view words) {
    if (!is_web_address(url)) return escape_html(words);
    return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer external\">{}</a>",
                       escape_html(url), escape_html(words));
  }
  static std::string link_to(std::string_view anchor, std::string_view words) {
    return fmt::format("<a href=\"#{}\">{}</a>", anchor, escape_html(words));
  }
  static std::string joined(const std::string& text, const std::string& more) {
    return text.empty() ? more : more.empty() ? text : text + " \u00b7 " + more;
  }
  void section(std::string_view id, std::string_view title, std::string_view note) {
    out_ += fmt::format("<section id=\"{}\"><h2>{}</h2>\n", id, escape_html(title));
    if (!note.empty()) out_ += fmt::format("<p class=\"sub\">{}</p>\n", escape_html(note));
  }

  // ---- head
  void head() {
    const std::string policy = fmt::format(
        "default-src 'none'; style-src 'sha256-{}'; img-src data:; base-uri 'none'; "
        "form-action 'none'",
        sha256_base64(assets_.style));
    const std::string title = escape_html(report_.title);
    out_ += fmt::format(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<title>{}</title>\n<style>{}</style></head>\n<body>\n",
        escape_html(language_.tag()), policy, title, assets_.style);
  }

  void header() {
    out_ += fmt::format("<a class=\"skip\" href=\"#list\">{}</a>\n", word("skip"));
    out_ += patterns();
    std::string about;
    if (!report_.as_of.empty()) {
      about = escape_html(fill(language_.word("as_of"), {{"date", language_.date(report_.as_of)}}));
    }
    out_ += fmt::format(
        "<header><div class=\"wrap\"><p class=\"kick\">{}</p><h1>{}</h1>\n"
        "<p class=\"meta\">{}</p></div></header>\n",
        word("kicker"), escape_html(report_.title),
        joined(about, escape_html(counts(report_, language_))));
  }

  static std::string patterns() {
    std::string out = "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"gs defs\"><defs>";
    for (const char* lane : {"s", "r"}) {
      out += fmt::format(
          "<pattern id=\"h{0}\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
          "patternTransform=\"rotate(45)\"><rect width=\"1.8\" height=\"5\" class=\"m {0}\"/>"
          "</pattern>",
          lane);
    }
    return out + "</defs></svg>\n";
  }

  // ---- graphic
  void figure() {
    out_ += fmt::format(
        "<figure><figcaption><h2 class=\"ft\" id=\"figt\">{}</h2><p class=\"how\">{}</p>"
        "</figcaption>\n",
        word("figure"), word("how"));
    out_ += key();
    out_ += fmt::format("<div class=\"bar\" role=\"group\" aria-label=\"{}\">", word("filter"));
    out_ += checkbox("fs", language_.word("said"), true);
    out_ += checkbox("fr", language_.word("record"), true);
    out_ += checkbox("ff", language_.word("page", "only_findings"), false);
    out_ += "</div>\n";
    const std::string narrow = narrow_graphic(timeline_, language_);
    out_ += fmt::format("<div class=\"stage{}\">{}{}</div></figure>\n",
                        narrow.empty() ? " dense" : "", wide_graphic(timeline_, language_), narrow);
  }

  static std::string checkbox(std::string_view id, std::string_view label, bool on) {
    return fmt::format("<label><input type=\"checkbox\" id=\"{}\"{}> {}</label>", id,
                       on ? " checked" : "", escape_html(label));
  }

  std::string key() const {
    struct Sign {
      std::string_view drawing;
      std::string_view words;
      int width;
    };
    constexpr Sign kSigns[] = {
        {"<circle class=\"m s\" cx=\"10\" cy=\"10\" r=\"7\"/>", "key_said", 20},
        {"<rect class=\"m r\" x=\"3\" y=\"3\" width=\"14\" height=\"14\"/>", "key_record", 20},
        {"<rect class=\"po r\" x=\"2\" y=\"3\" width=\"42\" height=\"14\"/>", "key_some_day", 46},
        {"<rect class=\"po r\" x=\"2\" y=\"3\" width=\"42\" height=\"14\"/>"
         "<rect class=\"m r\" x=\"9\" y=\"3\" width=\"28\" height=\"14\"/>",
         "key_throughout", 46},
        {"<rect class=\"sc\" x=\"2\" y=\"7\" width=\"38\" height=\"7\"/>"
         "<path class=\"sa\" d=\"M37 5l7 5.5l-7 5.5\"/>",
         "key_scope", 46},
        {"<path class=\"cn\" d=\"M2 10H22\"/><path class=\"cn ps\" d=\"M28 10H50\"/>", "key_link",
         50}};
    std::string out = "<ul class=\"key\">";
    for (const Sign& sign : kSigns) {
      out += fmt::format(
          "<li><svg width=\"{}\" height=\"20\" class=\"gs\" aria-hidden=\"true\">{}</svg>{}</li>",
          sign.width, sign.drawing, word(sign.words));
    }
    return out + "</ul>\n";
  }

  // ---- findings
  void findings() {
    section("findings", language_.word("findings"), language_.word("page", "findings_sub"));
    for (const Link& link : timeline_.links) finding(link);
    if (timeline_.links.empty()) {
      out_ +=
          fmt::format("<p class=\"none\">{}</p>\n", escape_html(nothing_found(report_, language_)));
    }
    checked();
    out_ += "</section>\n";
  }

  void finding(const Link& link) {
    const Finding& finding = *link.finding;
    out_ += fmt::format(
        "<article id=\"{0}\" class=\"find\"><p class=\"tags\"><span class=\"sv\">{1} \u00b7 {2}"
        "</span><span>{3}</span></p><h3><a href=\"#{0}\">{4}</a></h3>\n<div class=\"pair\">\n",
        link.anchor, link.tag, escape_html(language_.word("verdicts", to_string(finding.verdict))),
        escape_html(certainty(finding, language_)), escape_html(link.title));
    for (const std::size_t item : link.items) side(timeline_.items[item]);
    out_ += "</div>\n";
    reason("why", finding.message);
    reason("does_not_show", finding.does_not_show);
    reason("weakest", finding.weakest_link);
    for (const std::string& doubt : finding.doubts) reason("doubt", doubt);
    reason("reply", language_.word("report", "no_reply"));
    out_ += "</article>\n";
  }

  void reason(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    out_ += fmt::format("<p class=\"why\"><b>{}</b> {}</p>\n",
                        escape_html(language_.word("report", key)), escape_html(text));
  }

  void side(const Item& item) {
    out_ += fmt::format(
        "<div class=\"side {}\"><p class=\"w\"><b>{}</b> \u00b7 {}</p><blockquote>\u201c{}\u201d"
        "</blockquote>{}</div>\n",
        item.said() ? "s" : "r", escape_html(side_word(item.side, language_)),
        joined(escape_html(item.date), link_to(item.anchor, who(item.side, language_))),
        escape_html(item.side.quote().exact), cite(item));
  }

  // "Fieldnotes Wire (s1), paragraph 3 · primary document · B2"
  std::string cite(const Item& item) const {
    const Source* source = index_.source(item.side.quote().source);
    std::string line = escape_html(citation(item.side, index_));
    if (source != nullptr) {
      line = link_to(anchor_of("source", source->id), citation(item.side, index_));
      line = joined(line, escape_html(language_.word("roles", to_string(source->role))));
      line = joined(line, escape_html(source->grade));
    }
    return "<p class=\"cite\">" + line + "</p>";
  }

  // The statements that no finding names.
  void checked() {
    std::string items;
    for (const Item& item : timeline_.items) {
      if (!item.said() || !item.findings.empty()) continue;
      items += fmt::format("{}{}", items.empty() ? "" : ", ",
                           link_to(item.anchor, std::to_string(item.number)));
    }
    if (items.empty()) return;
    out_ += fmt::format("<p class=\"sub\"><b>{}.</b> {} {}</p>\n",
                        escape_html(language_.word("report", "checked")),
                        escape_html(language_.word("report", "checked_note")), items);
  }

  // ---- everything in order
  void list() {
    section("list", language_.word("page", "list"),
            fill(language_.word("page", "list_sub"),
                 {{"items", language_.count("item", timeline_.items.size())}}));
    std::string open;
    for (const Item& item : timeline_.items) {
      const std::string year = item.days ? std::to_string(civil_day(item.days->earliest_start).year)
                                         : std::string(language_.word("page", "undated"));
      if (year != open) {
        if (!open.empty()) out_ += "</ol></div>\n";
        out_ += fmt::format("<div class=\"yr\"><h3>{}</h3><ol>\n", escape_html(year));
        open = year;
      }
      entry(item);
    }
    if (!open.empty()) out_ += "</ol></div>\n";
    out_ += "</section>\n";
  }

  void entry(const Item& item) {
    const Quote& quote = item.side.quote();
    const bool summarised = item.title.compare(0, 3, "\u201c") != 0;
    out_ += fmt::format(
        "<li id=\"{}\" class=\"it {}{}\"><p class=\"hd\"><span class=\"no\">{}</span><b>{}</b>"
        "<span class=\"dt\">{}</span><span class=\"prec\">{}</span></p>\n",
        item.anchor, item.said() ? "s" : "r", item.findings.empty() ? "" : " hot", item.number,
        escape_html(side_word(item.side, language_)), escape_html(item.date),
        joined(escape_html(who(item.side, language_)),
               escape_html(what_kind(item.side, language_))));
    if (summarised) {
      out_ += fmt::format("<h4>{}</h4>\n", link_to(item.anchor, item.title));
    }
    out_ += fmt::format("<blockquote>\u201c{}\u201d</blockquote>{}\n", escape_html(quote.exact),
                        cite(item));
    if (item.side.when().known() && item.date != item.side.when().edtf) {
      out_ += fmt::format("<p class=\"cite\">{} <code>{}</code></p>\n", word("date_as_read"),
                          escape_html(item.side.when().edtf));
    }
    if (!item.scope_label.empty()) {
      out_ += fmt::format("<p class=\"cite\">{}</p>\n", escape_html(item.scope_label));
    }
    part_of(item);
    details(quote);
    out_ += "</li>\n";
  }

  void part_of(const Item& item) {
    std::string links;
    for (const std::size_t one : item.findings) {
      const Link& link = timeline_.links[one];
      if (!links.empty()) links += ", ";
      links += link_to(link.anchor, link.tag + " " + link.title);
    }
    if (links.empty()) return;
    out_ += fmt::format("<p class=\"cite\">{} {}</p>\n", word("part_of"), links);
  }

  void row(std::string_view key, std::string_view html) {
    if (html.empty()) return;
    out_ += fmt::format("<dt>{}</dt><dd>{}</dd>", escape_html(language_.word("labels", key)), html);
  }

  void details(const Quote& quote) {
    const Context context = context_of(quote, index_);
    out_ +=
        fmt::format("<details><summary>{}</summary><p class=\"ctx\">{}<mark>{}</mark>{}</p><dl>",
                    word("context"), escape_html(context.before), escape_html(quote.exact),
                    escape_html(context.after));
    if (const Source* source = index_.source(quote.source)) {
      const std::string& name = source->title.empty() ? source->file : source->title;
      row("source", link_to(anchor_of("source", source->id), name));
      row("locator", escape_html(quote.locator));
      row("url", source->url.empty() ? "" : link_out(source->url, source->url));
      row("archive", source->archive.empty() ? "" : link_out(source->archive, source->archive));
      row("sha256", "<code>" + escape_html(source->sha256) + "</code>");
    }
    out_ += "</dl></details>\n";
  }

  // ---- sources
  void sources() {
    section("sources", language_.word("sources"), {});
    out_ += "<table><thead><tr>";
    for (const char* key : {"ref", "source", "published", "role", "grade"}) {
      out_ += fmt::format("<th scope=\"col\">{}</th>", escape_html(language_.word("labels", key)));
    }
    out_ += "</tr></thead><tbody>\n";
    for (const Source& source : report_.sources) {
      const std::string& name = source.title.empty() ? source.file : source.title;
      std::string cell = link_out(source.url, name);
      if (!source.publisher.empty()) cell += "<br>" + escape_html(source.publisher);
      if (!source.archive.empty()) {
        cell += "<br>" + link_out(source.archive, language_.word("labels", "archive"));
      }
      cell += "<br><code>" + escape_html(source.sha256.substr(0, 16)) + "</code>";
      out_ += fmt::format(
          "<tr id=\"{}\"><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
          anchor_of("source", source.id), escape_html(source.id), cell,
          escape_html(language_.date(source.published)),
          escape_html(language_.word("roles", to_string(source.role))), escape_html(source.grade));
    }
    out_ += "</tbody></table></section>\n";
  }

  void footer() { out_ += fmt::format("<footer><p>{}</p></footer>\n", word("footer")); }

  const Report& report_;
  const Language& language_;
  const PageAssets& assets_;
  ReportIndex index_;
  Timeline timeline_;
  std::string out_;
};

}  // namespace

std::string render_html(const Report& report, const Language& language, const PageAssets& assets) {
  return Page(report, language, assets).whole();
}

}  // namespace gainsay

// The timeline as one self-contained page that loads nothing. The list in it is the database: the
// page's script has no other, and everything can be read without it.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/civil.h"
#include "render/context.h"
#include "render/escape.h"
#include "render/graphic.h"
#include "render/html_parts.h"
#include "render/page.h"
#include "render/render.h"
#include "render/scale.h"
#include "render/svg.h"

namespace gainsay {
namespace {

constexpr std::size_t kFullEntries = 500;   // beyond, the list has one line an item
constexpr std::size_t kListedChecked = 60;  // statements without a finding, by number
constexpr std::size_t kSearchable = 12;     // fewer can be seen at a glance
constexpr std::size_t kAtOnce = 2000;       // a page of so few is painted once, when all is there
constexpr std::size_t kAtOnceAlone = 100;   // the same without a script that ends a long wait

class Page {
 public:
  Page(const Report& report, const Language& language, const PageAssets& assets,
       const PageOptions& options)
      : report_(report),
        language_(language),
        assets_(assets),
        options_(options),
        title_(options.title.empty() ? report.title : options.title),
        index_(report),
        timeline_(timeline_of(report, index_, language)),
        parts_(report, index_, language),
        script_(options.script && !assets.script.empty()),
        compact_(timeline_.items.size() > kFullEntries) {}

  std::string whole() {
    head();
    std::string whole = std::move(out_);
    out_.clear();
    header();
    // A page of thousands lays out what is below the first screen when it comes near.
    out_ += fmt::format("<main{}><div class=\"wrap\">\n", compact_ ? " class=\"big\"" : "");
    figure();
    // Before the rest is read, so that a long page is styled once.
    if (script_) {
      whole += with_references(out_);
      out_.clear();
      scripts();
      whole += out_;
      out_.clear();
    }
    findings();
    list();
    out_ += parts_.sources();
    footer();
    out_ += "</div></main>\n</body></html>\n";
    return whole + with_references(out_);
  }

 private:
  std::string word(std::string_view key) const { return parts_.word(key); }

  // ---- head
  void head() {
    const std::string script =
        script_ ? fmt::format(" script-src 'sha256-{}';", sha256_base64(assets_.script)) : "";
    const std::string policy = fmt::format(
        "default-src 'none';{} style-src 'sha256-{}'; img-src data:; base-uri 'none'; "
        "form-action 'none'",
        script, sha256_base64(assets_.style));
    out_ += fmt::format(
        "<!doctype html>\n<html lang=\"{}\"{}><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n{}"
        "<title>{}</title>\n<style>{}</style></head>\n<body>\n",
        escape_html(language_.tag()), options_.embed ? " class=\"embed\"" : "", policy,
        timeline_.items.size() > (script_ ? kAtOnce : kAtOnceAlone)
            ? ""
            : "<link rel=\"expect\" href=\"#end\" blocking=\"render\">\n",
        with_references(escape_html(title_)), assets_.style);
  }

  void header() {
    out_ += fmt::format("<a class=\"skip\" href=\"#list\">{}</a>\n", word("skip"));
    out_ += patterns();
    out_ += fmt::format(
        "<header><div class=\"wrap\"><p class=\"kick\">{}</p><h1>{}</h1>\n<p class=\"lead\">{}"
        "</p><p class=\"meta\">{}{}</p></div></header>\n",
        word("kicker"), escape_html(title_), escape_html(lead(report_, language_)), parts_.about(),
        options_.part ? " \u00b7 " + word("part") : "");
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
    out_ +=
        fmt::format("<figure><figcaption><h2 class=\"ft\" id=\"figt\">{}</h2><p class=\"how\">{}",
                    word("figure"), word("how"));
    if (script_) out_ += fmt::format(" <span class=\"js\">{}</span>", word("how_script"));
    out_ += "</p></figcaption>\n" + key();
    controls();
    const std::string narrow = narrow_graphic(timeline_, language_);
    const bool few = !narrow.empty();
    out_ += fmt::format("<div class=\"stage{}\">{}{}{}</div>\n", few ? "" : " dense",
                        wide_graphic(timeline_, language_), narrow,
                        few ? print_graphic(timeline_, language_) : "");
    if (script_) panel();
    out_ += "</figure>\n";
  }

  static std::string checkbox(std::string_view id, std::string_view label, bool on) {
    return fmt::format("<label><input type=\"checkbox\" id=\"{}\"{}> {}</label>", id,
                       on ? " checked" : "", escape_html(label));
  }

  void controls() {
    out_ += fmt::format("<div class=\"bar\" role=\"group\" aria-label=\"{}\">", word("filter"));
    out_ += checkbox("fs", language_.word("said"), true);
    out_ += checkbox("fr", language_.word("record"), true);
    if (!timeline_.links.empty()) {
      out_ += checkbox("ff", language_.word("page", "only_findings"), false);
    }
    if (script_) {
      choices();
      zoom_buttons();
    }
    out_ += "</div>\n";
  }

  std::string choice(std::string_view attribute, std::string_view label,
                     const std::set<std::string>& values, std::size_t least) const {
    if (values.size() < 2 || timeline_.items.size() <= least) return {};
    std::string out =
        fmt::format("<label class=\"js\">{} <select data-by=\"{}\"><option value=\"\">{}</option>",
                    escape_html(label), attribute, word("all"));
    for (const std::string& value : values) {
      out += fmt::format("<option>{}</option>", escape_html(value));
    }
    return out + "</select></label>";
  }

  // Only where there is something to choose from.
  void choices() {
    std::set<std::string> actors;
    std::set<std::string> kinds;
    std::set<std::string> grades;
    std::set<std::string> verdicts;
    for (const Item& item : timeline_.items) {
      if (!item.actor.empty()) actors.insert(item.actor);
      kinds.insert(item.kind);
      if (const std::string grade = grade_of(item); !grade.empty()) grades.insert(grade);
    }
    for (const Link& link : timeline_.links) {
      verdicts.insert(std::string(language_.word("verdicts", to_string(link.finding->verdict))));
    }
    out_ += choice("actor", language_.word("page", "by_actor"), actors, kSearchable);
    out_ += choice("kind", language_.word("page", "by_kind"), kinds, kSearchable);
    out_ += choice("grade", language_.word("page", "by_grade"), grades, kSearchable);
    out_ += choice("verdict", language_.word("page", "by_verdict"), verdicts, kSearchable);
    if (timeline_.items.size() > kSearchable) {
      out_ += fmt::format(
          "<label class=\"js\">{} <input type=\"search\" id=\"q\" autocomplete=\"off\"></label>",
          word("search"));
    }
  }

  void zoom_buttons() {
    struct Button {
      std::string_view id;
      std::string_view key;
      std::string_view icon;
    };
    constexpr Button kButtons[] = {{"earlier", "earlier", "M8 1L3 6l5 5"},
                                   {"out", "zoom_out", "M1 6h10"},
                                   {"whole", "all_dates", ""},
                                   {"in", "zoom_in", "M1 6h10M6 1v10"},
                                   {"later", "later", "M4 1l5 5-5 5"}};
    out_ += "<span class=\"zb js\">";
    for (const Button& button : kButtons) {
      if (button.icon.empty()) {
        out_ += fmt::format("<button type=\"button\" id=\"z-{}\">{}</button>", button.id,
                            word(button.key));
        continue;
      }
      out_ += fmt::format(
          "<button type=\"button\" id=\"z-{}\" aria-label=\"{}\"><svg width=\"12\" height=\"12\" "
          "aria-hidden=\"true\"><path d=\"{}\" fill=\"none\" stroke=\"currentColor\" "
          "stroke-width=\"1.8\"/></svg></button>",
          button.id, word(button.key), button.icon);
    }
    out_ += "</span>";
  }

  void panel() {
    out_ += fmt::format(
        "<div id=\"panel\" class=\"panel\" role=\"region\" aria-labelledby=\"pt\" hidden>"
        "<div class=\"pb\"><h3 id=\"pt\" tabindex=\"-1\"></h3><span id=\"pn\"></span>"
        "<button type=\"button\" id=\"p-prev\">{}</button>"
        "<button type=\"button\" id=\"p-next\">{}</button>"
        "<button type=\"button\" id=\"p-close\">{}</button></div><div id=\"pc\"></div></div>\n"
        "<p id=\"status\" role=\"status\" class=\"vh\"></p>\n",
        word("previous"), word("next"), word("close"));
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
    const bool scoped = std::any_of(timeline_.items.begin(), timeline_.items.end(),
                                    [](const Item& item) { return item.shows_scope; });
    for (const Sign& sign : kSigns) {
      if (sign.words == "key_scope" && !scoped) continue;
      if (sign.words == "key_link" && timeline_.links.empty()) continue;
      out += fmt::format(
          "<li><svg width=\"{}\" height=\"20\" class=\"gs\" aria-hidden=\"true\">{}</svg>{}</li>",
          sign.width, sign.drawing, word(sign.words));
    }
    std::set<Verdict> verdicts;
    for (const Link& link : timeline_.links) verdicts.insert(link.finding->verdict);
    for (const Verdict verdict : verdicts) {
      out += fmt::format(
          "<li><svg width=\"20\" height=\"20\" class=\"gs\" aria-hidden=\"true\">{}</svg>{}</li>",
          svg::diamond(10, 10, 8, to_string(verdict)),
          escape_html(language_.word("verdicts", to_string(verdict))));
    }
    if (verdicts.size() > 1 && timeline_.links.size() > kSingleFindings) {
      out += fmt::format(
          "<li><svg width=\"20\" height=\"20\" class=\"gs\" aria-hidden=\"true\">{}</svg>{}</li>",
          svg::diamond(10, 10, 8, "several"), word("key_several"));
    }
    return out + "</ul>\n";
  }

  // ---- findings
  void findings() {
    out_ += parts_.section(
        "findings", language_.word("findings"),
        timeline_.links.empty() ? std::string_view() : language_.word("page", "findings_sub"));
    for (const Link& link : timeline_.links) finding(link);
    if (timeline_.links.empty()) {
      out_ += fmt::format(
          "<p class=\"none\">{}</p>\n",
          options_.part ? word("nothing_in_part") : escape_html(nothing_found(report_, language_)));
    }
    checked();
    out_ += "</section>\n";
  }

  void finding(const Link& link) {
    const Finding& finding = *link.finding;
    std::string items;
    for (const std::size_t item : link.items) {
      items += (items.empty() ? "" : " ") + std::to_string(timeline_.items[item].number);
    }
    out_ += fmt::format(
        "<article id=\"{}\" class=\"find\" data-i=\"{}\" data-v=\"{}\"{}>{}<div class=\"pair\">\n",
        link.anchor, items, to_string(finding.verdict),
        finding.certainty == Truth::must ? " data-must" : "", parts_.finding_head(link, timeline_));
    for (const std::size_t item : link.items) side(timeline_.items[item]);
    out_ += "</div>\n" + parts_.reasons(finding) + "</article>\n";
  }

  void side(const Item& item) {
    out_ += fmt::format(
        "<div class=\"side {}\"><p class=\"w\"><b>{}</b> \u00b7 {}</p><blockquote{}>\u201c{}\u201d"
        "</blockquote>{}</div>\n",
        item.said() ? "s" : "r", escape_html(side_word(item.side, language_)),
        HtmlParts::joined(escape_html(item.date),
                          HtmlParts::link_to(item.anchor, who_or_number(item))),
        parts_.language_of(item.side.quote()), escape_html(item.side.quote().exact),
        parts_.cite(item));
  }

  // What an entry is called in a link: who, or its number where nobody is known.
  std::string who_or_number(const Item& item) const {
    const std::string name = who(item.side, language_);
    return name.empty() ? std::to_string(item.number) : name;
  }

  // The statements that no finding names.
  void checked() {
    // A finding that was dismissed was one, though the page does not show it.
    const std::vector<const Claim*> claims = without_finding(report_);
    const std::set<const Claim*> agreeing(claims.begin(), claims.end());
    std::string items;
    std::size_t count = 0;
    for (const Item& item : timeline_.items) {
      if (!item.said() || agreeing.count(item.side.claim) == 0) continue;
      if (++count > kListedChecked) continue;
      items += (items.empty() ? "" : ", ") +
               HtmlParts::link_to(item.anchor, std::to_string(item.number));
    }
    if (count == 0) return;
    if (count > kListedChecked) items = escape_html(language_.count("claim", count)) + ".";
    out_ += fmt::format("<p class=\"sub\"><b>{}.</b> {} {}</p>\n",
                        escape_html(language_.word("report", "checked")),
                        escape_html(language_.word("report", "checked_note")), items);
  }

  // ---- everything in order
  void list() {
    out_ += parts_.section("list", language_.word("page", "list"),
                           fill(language_.word("page", "list_sub"),
                                {{"items", language_.count("item", timeline_.items.size())}}));
    if (script_)
      out_ += fmt::format("<p id=\"none\" class=\"none\" hidden>{}</p>\n", word("no_match"));
    const std::vector<Item>& items = timeline_.items;
    for (std::size_t begin = 0; begin < items.size();) {
      const std::string year = year_of(items[begin]);
      std::size_t end = begin;
      while (end < items.size() && year_of(items[end]) == year) ++end;
      open_year(begin, end, year);
      for (; begin < end; ++begin) compact_ ? line(items[begin]) : entry(items[begin]);
      out_ += "</ol></div>\n";
    }
    out_ += "</section>\n";
  }

  // Empty if the item has no date.
  static std::string year_of(const Item& item) {
    return item.days ? std::to_string(civil_day(item.days->earliest_start).year) : "";
  }

  // The classes say what the year has, so that the style can hide its heading with its last item
  // without looking through it.
  void open_year(std::size_t begin, std::size_t end, const std::string& year) {
    std::size_t said = 0;
    std::size_t hot = 0;
    for (std::size_t i = begin; i < end; ++i) {
      said += timeline_.items[i].said();
      hot += !timeline_.items[i].findings.empty();
    }
    out_ += fmt::format("<div class=\"yr{}{}\" id=\"{}{}\" data-n=\"{}\"><h3>{}</h3><ol>\n",
                        said == end - begin ? " all-s"
                        : said == 0         ? " all-r"
                                            : "",
                        hot == 0 ? " cold" : "", year.empty() ? "undated" : "year-", year,
                        end - begin, year.empty() ? word("undated") : year);
  }

  std::string grade_of(const Item& item) const {
    const Source* source = index_.source(item.side.quote().source);
    return source == nullptr ? std::string() : source->grade;
  }

  // "a", "a,d" or "a,b,c,d": the days of an extent, as data/page/client.js reads them. An end that
  // is open is empty.
  static std::string numbers(const Days& days) {
    if (days.exact_day()) return std::to_string(days.earliest_start);
    const std::string from = days.open_start ? "" : std::to_string(days.earliest_start);
    const std::string to = days.open_end ? "" : std::to_string(days.latest_end);
    if (!days.certain()) return from + "," + to;
    return fmt::format("{},{},{},{}", from, days.latest_start, days.earliest_end, to);
  }

  void open_entry(const Item& item) {
    out_ += fmt::format("<li id=\"{}\" class=\"it {}{}\"", item.anchor, item.said() ? "s" : "r",
                        item.findings.empty() ? "" : " hot");
    const auto attribute = [this](std::string_view name, const std::string& value) {
      if (!value.empty()) out_ += fmt::format(" data-{}=\"{}\"", name, escape_html(value));
    };
    if (!script_) {
      out_ += ">";
      return;
    }
    // One attribute for two, as there may be ten thousand of each.
    attribute("t", (item.days ? numbers(*item.days) : "") + " " + item.kind);
    if (compact_ && !item.title_is_quote) attribute("title", item.title);
    // A line that begins with the actor's name need not say it twice.
    if (!compact_ || !item.title_is_quote) {
      attribute("actor", item.actor);
    } else if (who(item.side, language_) != item.actor) {
      out_ += fmt::format(" data-actor=\"{}\"", escape_html(item.actor));
    }
    if (item.shows_scope) {
      attribute("scope", numbers(*item.scope));
      attribute("limits", item.scope_label);
    } else if (item.scope && item.scope->open_end) {
      out_ += " data-open";
    }
    out_ += ">";
  }

  // One line: what the page has room for when there are thousands. As few nodes as it takes, since
  // each is there ten thousand times: line end and blanks are inside of what has a node anyway.
  void line(const Item& item) {
    open_entry(item);
    const Quote& quote = item.side.quote();
    out_ += fmt::format("\n{} \u00b7 {} \u00b7 {}<q{}> \u201c{}\u201d </q>", item.number,
                        escape_html(item.date),
                        escape_html(item.title_is_quote ? who(item.side, language_) : item.title),
                        parts_.language_of(quote), escape_html(quote.exact));
    const Source* source = index_.source(quote.source);
    std::string place(side_word(item.side, language_));
    if (source != nullptr) place += ", " + source->id;
    if (!quote.locator.empty()) place += ", " + language_.locator(quote.locator);
    out_ += source == nullptr ? escape_html(place)
                              : HtmlParts::link_to(anchor_of("source", source->id), place);
    const std::string findings = tags_of(item, false);
    if (!findings.empty()) out_ += ". " + word("part_of") + " " + findings;
    out_ += "</li>";
  }

  void entry(const Item& item) {
    open_entry(item);
    const Quote& quote = item.side.quote();
    out_ += fmt::format(
        "<p class=\"hd\"><span class=\"no\">{}</span> <b>{}</b> <span class=\"dt\">{}</span> "
        "<span class=\"prec\">{}</span></p>\n",
        item.number, escape_html(side_word(item.side, language_)), escape_html(item.date),
        HtmlParts::joined(escape_html(who(item.side, language_)),
                          escape_html(what_kind(item.side, language_))));
    if (!item.title_is_quote) {
      out_ += fmt::format("<h4>{}</h4>\n", HtmlParts::link_to(item.anchor, item.title));
    }
    out_ += fmt::format("<blockquote{}>\u201c{}\u201d</blockquote>{}\n", parts_.language_of(quote),
                        escape_html(quote.exact), parts_.cite(item));
    if (item.side.when().known() && !says_as_much(item.date, item.side.when().edtf)) {
      out_ += fmt::format("<p class=\"cite\">{} <code>{}</code></p>\n", word("date_as_read"),
                          escape_html(item.side.when().edtf));
    }
    if (!item.scope_label.empty()) {
      out_ += fmt::format("<p class=\"cite\">{}</p>\n", escape_html(item.scope_label));
    }
    if (const std::string findings = tags_of(item, true); !findings.empty()) {
      out_ += fmt::format("<p class=\"cite\">{} {}</p>\n", word("part_of"), findings);
    }
    details(quote);
    out_ += "</li>\n";
  }

  std::string tags_of(const Item& item, bool with_title) const {
    std::string links;
    for (const std::size_t one : item.findings) {
      const Link& link = timeline_.links[one];
      if (!links.empty()) links += ", ";
      links += HtmlParts::link_to(link.anchor, with_title ? link.tag + " " + link.title : link.tag);
    }
    return links;
  }

  void details(const Quote& quote) {
    const Context context = context_of(quote, index_);
    // With a script, which folds it when the page is there: until then, and without one, it is
    // open.
    const std::string head = script_
                                 ? "<div class=\"more\">"
                                 : fmt::format("<details><summary>{}</summary>", word("context"));
    out_ += fmt::format("{}<p class=\"ctx\"{}>{}<mark>{}</mark>{}</p><dl>{}</dl></{}>\n", head,
                        parts_.language_of(quote), escape_html(context.before),
                        escape_html(quote.exact), escape_html(context.after),
                        parts_.source_rows(quote), script_ ? "div" : "details");
  }

  void footer() {
    out_ += fmt::format("<footer id=\"end\"><p>{}</p>", word("footer"));
    if (!options_.embed) {
      out_ += fmt::format(
          "<p>{} <code>{}</code></p>", word(script_ ? "embed" : "embed_flag"),
          escape_html(fmt::format("<iframe src=\"timeline.html{}\" title=\"{}\" width=\"100%\" "
                                  "height=\"640\"></iframe>",
                                  script_ ? "?embed" : "", escape_html(title_))));
    }
    out_ += "</footer>\n";
  }

  // ---- what the script needs to know: words, and the widths of characters
  void scripts() {
    nlohmann::ordered_json words;
    words["lang"] = language_.tag();
    words["group"] = language_.word("numbers", "group");
    words["widths"] = character_widths();
    words["width"] = static_cast<int>(kWideGraphic);
    words["narrow_items"] = kNarrowItems;
    for (std::size_t i = 0; i < 12; ++i) {
      words["short_months"].push_back(language_.item("dates", "short_months", i));
    }
    for (const char* key : {"said", "record", "findings"}) words[key] = language_.word(key);
    for (const char* key : {"said_note", "findings_note", "record_note", "histogram", "anywhere",
                            "undated_findings", "showing", "position", "context"}) {
      words[key] = language_.word("page", key);
    }
    for (const char* key : {"item_one", "item_many", "finding_one", "finding_many"}) {
      words[key] = language_.word("counts", key);
    }
    std::string json = words.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    // Nothing in it may close the element or open a comment.
    for (std::size_t at = 0; (at = json.find('<', at)) != std::string::npos;) {
      json.replace(at, 1, "\\u003c");
    }
    out_ += fmt::format(
        "<script type=\"application/json\" id=\"words\">{}</script>\n<script>{}</script>\n", json,
        assets_.script);
  }

  const Report& report_;
  const Language& language_;
  const PageAssets& assets_;
  const PageOptions& options_;
  const std::string& title_;
  ReportIndex index_;
  Timeline timeline_;
  HtmlParts parts_;
  bool script_;
  bool compact_;
  std::string out_;
};

}  // namespace

std::string render_html(const Report& report, const Language& language, const PageAssets& assets,
                        const PageOptions& options) {
  return Page(report, language, assets, options).whole();
}

}  // namespace gainsay

// One part of a report, with everything that is known of it.
#include <algorithm>
#include <string>
#include <string_view>

#include "render/context.h"
#include "render/details.h"
#include "render/text_parts.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

class Show {
 public:
  Show(const Report& report, const Language& language, const TextStyle& style)
      : report_(report), language_(language), index_(report), page_(style) {
    for (const std::string_view key :
         {"speaker", "counterparty", "condition", "qualifier", "published", "withdraws"}) {
      margin_ = std::max(margin_, columns(label(key)) + 4);
    }
    page_.set_margin(margin_);
  }

  std::optional<std::string> text(std::string_view id) {
    if (const Claim* claim = index_.claim(id)) return show(*claim);
    if (const Event* event = index_.event(id)) return show(*event);
    if (const Source* source = index_.source(id)) return show(*source);
    if (const Finding* finding = index_.finding(id)) {
      add_finding(page_, *finding, index_, language_);
      return page_.take();
    }
    return std::nullopt;
  }

 private:
  std::string_view label(std::string_view key) const { return language_.word("labels", key); }
  void row(std::string_view key, std::string_view text) {
    page_.labelled(label(key), plain_line(text), Paint::faint);
  }
  void slot(std::string_view key, const NodeRef& node) {
    const std::string id = node.id.empty() || node.name.empty() ? "" : " (" + node.id + ")";
    row(key, shown(node) + id);
  }
  void date(std::string_view key, const When& when) {
    if (when.known()) row(key, language_.date(when) + " (" + when.edtf + ")");
  }

  void heading(std::string_view id, std::string_view kind) {
    const std::string name = plain_line(id);
    page_.line(page_.painted(Paint::bold, name) + "  " + std::string(kind));
  }

  void quote(const Quote& value) {
    const Context context = context_of(value, index_);
    const std::string exact = "\u201c" + plain_line(value.exact) + "\u201d";
    row("quote", exact);
    row("context", context.before + "[" + value.exact + "]" + context.after);
    row("source", value.source);
    row("locator", value.locator);
    row("bytes", std::to_string(value.span.begin) + " to " + std::to_string(value.span.end));
  }

  std::string show(const Claim& claim) {
    heading(claim.id, language_.word("stances", to_string(claim.stance)));
    quote(claim.quote);
    slot("speaker", claim.speaker);
    row("voice", claim.voice);
    row("polarity", language_.word("polarities", to_string(claim.polarity)));
    date("said", claim.said);
    date("valid", claim.valid);
    date("known", claim.known);
    slots(claim.actor, claim.action, claim.object, claim.counterparty, claim.place);
    for (const NodeRef& exception : claim.exceptions) slot("except", exception);
    row("condition", claim.condition);
    row("qualifier", claim.qualifier);
    row("reason", claim.reason);
    row("kinds", claim.kinds);
    row("unread", claim.unread);
    if (claim.hedged) row("hedged", language_.word("yes"));
    if (claim.restated) row("restated", language_.word("yes"));
    for (const ToldStep& step : claim.steps)
      row("step " + std::to_string(step.rank + 1), step.words);
    row("withdraws", claim.withdraws);
    last_rows(claim.frame, to_string(claim.origin), claim.summary);
    findings([&](const Finding& f) { return f.claim == claim.id || f.claim2 == claim.id; });
    return page_.take();
  }

  std::string show(const Event& event) {
    heading(event.id, language_.word("statuses", to_string(event.status)));
    quote(event.quote);
    date("when", event.when);
    date("known", event.known);
    slots(event.actor, event.action, event.object, event.counterparty, event.place);
    row("qualifier", event.qualifier);
    row("kinds", event.kinds);
    row("unread", event.unread);
    slot("record of", event.record_of);
    date("recorded", event.recorded);
    if (event.hedged) row("hedged", language_.word("yes"));
    for (const Quote& more : event.attestations) quote(more);
    last_rows(event.frame, to_string(event.origin), event.summary);
    findings([&](const Finding& f) {
      const auto& more = f.more_events;
      return f.event == event.id || f.event2 == event.id ||
             std::find(more.begin(), more.end(), event.id) != more.end();
    });
    return page_.take();
  }

  std::string show(const Source& source) {
    heading(source.id, language_.word("roles", to_string(source.role)));
    row("file", source.file);
    row("title", source.title);
    row("publisher", source.publisher);
    row("author", source.author);
    date("published", source.published);
    row("url", source.url);
    row("archive", source.archive);
    row("retrieved", source.retrieved);
    row("grade", source.grade);
    row("sha256", source.sha256);
    std::string names;
    const auto add = [&](const std::string& id) { names += (names.empty() ? "" : ", ") + id; };
    for (const Claim& claim : report_.claims) {
      if (claim.quote.source == source.id) add(claim.id);
    }
    for (const Event& event : report_.events) {
      if (event.quote.source == source.id) add(event.id);
    }
    row("gave", names);
    return page_.take();
  }

  void slots(const NodeRef& actor, const NodeRef& action, const NodeRef& object,
             const NodeRef& counterparty, const NodeRef& place) {
    slot("actor", actor);
    slot("action", action);
    slot("object", object);
    slot("counterparty", counterparty);
    slot("place", place);
  }

  void last_rows(std::string_view frame, std::string_view origin, std::string_view summary) {
    row("summary", summary);
    row("origin", language_.word("origins", origin));
    row("frame", frame);
  }

  template <typename Concerns>
  void findings(Concerns concerns) {
    for (const Finding& finding : report_.findings) {
      if (concerns(finding)) row("finding", finding.id + " " + finding.kind);
    }
  }

  const Report& report_;
  const Language& language_;
  ReportIndex index_;
  TextPage page_;
  std::size_t margin_ = 0;
};

}  // namespace

std::optional<std::string> render_show(const Report& report, std::string_view id,
                                       const Language& language, const TextStyle& style) {
  return Show(report, language, style).text(id);
}

}  // namespace gainsay

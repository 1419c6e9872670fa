#include "render/timeline.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "calendar/civil.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

constexpr std::size_t kTitle = 90;  // code points of a title made from a quote

bool drawable(Instant instant) {
  static const Instant first = start_of_day(day_number({1, 1, 1}));
  static const Instant last = start_of_day(day_number({9999, 12, 31}));
  return instant >= first && instant <= last;
}

// The day at which an exclusive end is over, a part of a day counting as the whole.
std::int64_t end_day(Instant instant) { return day_of(instant - 1) + 1; }

std::string title_of(const FindingSide& side) {
  const std::string& summary = side.claim != nullptr ? side.claim->summary : side.event->summary;
  if (!summary.empty()) return plain_line(summary);
  return "\u201c" + shortened(plain_line(side.quote().exact), kTitle) + "\u201d";
}

void add_scope(Item& item, const Language& language) {
  const Claim& claim = *item.side.claim;
  if (!claim.valid.known() || claim.valid.extent == claim.said.extent) return;
  item.scope = days_of(claim.valid.extent);
  item.scope_label = plain_line(limits(claim, language));
}

Item item_of(const FindingSide& side, const Language& language) {
  Item item;
  item.side = side;
  item.anchor = anchor_of(side.claim != nullptr ? "claim" : "event", side.id());
  item.title = title_of(side);
  item.title_is_quote = (side.claim != nullptr ? side.claim->summary : side.event->summary).empty();
  item.actor = plain_line(shown(side.claim != nullptr ? side.claim->speaker : side.event->actor));
  item.kind = side.claim != nullptr ? language.word("stances", to_string(side.claim->stance))
                                    : language.word("statuses", to_string(side.event->status));
  item.date = plain_line(language.date(side.when()));
  if (side.when().known()) item.days = days_of(side.when().extent);
  if (side.claim != nullptr) add_scope(item, language);
  return item;
}

// Dated before undated; by first day, then last, then the order of the report.
bool earlier(const Item& a, const Item& b) {
  const auto key = [](const Item& item) {
    const Days days = item.days.value_or(Days{});
    return std::make_tuple(!item.days.has_value(), days.earliest_start, days.latest_end);
  };
  return key(a) < key(b);
}

}  // namespace

std::optional<Days> days_of(const Extent& extent) {
  const bool start = drawable(extent.earliest_start);
  const bool end = drawable(extent.latest_end);
  if (!start && !end) return std::nullopt;
  Days days;
  days.open_start = !start;
  days.open_end = !end;
  days.earliest_start = start ? day_of(extent.earliest_start) : end_day(extent.latest_end) - 1;
  days.latest_end = end ? end_day(extent.latest_end) : day_of(extent.earliest_start) + 1;
  days.latest_start = drawable(extent.latest_start) ? day_of(extent.latest_start) : days.latest_end;
  days.earliest_end =
      drawable(extent.earliest_end) ? end_day(extent.earliest_end) : days.earliest_start;
  return days;
}

std::string shortened(const std::string& text, std::size_t most) {
  const std::size_t cut = forward_by(text, 0, most);
  if (cut >= text.size()) return text;
  const std::size_t blank = text.rfind(' ', cut);
  return text.substr(0, blank == std::string::npos || blank == 0 ? cut : blank) + "\u2026";
}

std::string anchor_of(const std::string& prefix, const std::string& id) {
  const bool plain =
      !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
      });
  return prefix + "-" + (plain ? id : short_id(id));
}

Timeline timeline_of(const Report& report, const ReportIndex& index, const Language& language) {
  Timeline timeline;
  for (const Claim& claim : report.claims) {
    timeline.items.push_back(item_of({&claim, nullptr}, language));
  }
  for (const Event& event : report.events) {
    timeline.items.push_back(item_of({nullptr, &event}, language));
  }
  std::stable_sort(timeline.items.begin(), timeline.items.end(), earlier);
  std::map<const void*, std::size_t> place;
  for (std::size_t i = 0; i < timeline.items.size(); ++i) {
    Item& item = timeline.items[i];
    item.number = i + 1;
    place[item.said() ? static_cast<const void*>(item.side.claim) : item.side.event] = i;
  }
  std::map<std::pair<std::string_view, std::size_t>, std::size_t> first_of;  // rule and statement
  for (const Finding& finding : report.findings) {
    if (finding.review.status == ReviewStatus::dismissed) continue;
    Link link;
    link.finding = &finding;
    link.anchor = anchor_of("finding", finding.id);
    link.tag = "F" + std::to_string(timeline.links.size() + 1);
    const RuleText* rule = index.rule(finding.rule);
    link.title = plain_line(rule == nullptr || rule->title.empty() ? finding.kind : rule->title);
    for (const FindingSide& side : sides_of(finding, index)) {
      const void* key = side.claim != nullptr ? static_cast<const void*>(side.claim) : side.event;
      const std::size_t item = place.at(key);
      link.items.push_back(item);
      timeline.items[item].findings.push_back(timeline.links.size());
    }
    if (!link.items.empty() && timeline.items[link.items.front()].said()) {
      const auto [first, added] =
          first_of.try_emplace({finding.rule, link.items.front()}, timeline.links.size());
      if (!added) link.same_statement = first->second;
    }
    timeline.links.push_back(std::move(link));
  }
  // A bar for every "never" and "still" would bury the rest.
  for (Item& item : timeline.items) {
    item.shows_scope =
        item.scope && (!item.findings.empty() || item.side.claim->stance == Stance::commitment);
  }
  return timeline;
}

}  // namespace gainsay

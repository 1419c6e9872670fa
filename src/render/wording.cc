#include "render/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace gainsay {
namespace {

void join(std::string& line, std::string_view separator, std::string_view text) {
  if (text.empty()) return;
  if (!line.empty()) line += separator;
  line += text;
}

// Does the finding hold under every reading of the dates? What is only possible may be so by its
// words alone.
bool timing_certain(const Finding& finding) {
  const auto open = [&finding](bool time) {
    return std::any_of(finding.proof.begin(), finding.proof.end(), [time](const Condition& one) {
      return one.truth != Truth::must && (one.branch == Branch::time) == time;
    });
  };
  return finding.certainty == Truth::must || (open(false) && !open(true));
}

}  // namespace

const std::string& shown(const NodeRef& node) { return node.name.empty() ? node.id : node.name; }

std::vector<FindingSide> sides_of(const Finding& finding, const ReportIndex& index) {
  std::vector<FindingSide> sides;
  for (const std::string* id : {&finding.claim, &finding.claim2}) {
    if (const Claim* claim = index.claim(*id)) sides.push_back({claim, nullptr});
  }
  std::vector<std::string> events = {finding.event, finding.event2};
  events.insert(events.end(), finding.more_events.begin(), finding.more_events.end());
  for (const std::string& id : events) {
    if (const Event* event = index.event(id)) sides.push_back({nullptr, event});
  }
  return sides;
}

std::string who(const FindingSide& one, const Language& language) {
  if (one.claim != nullptr) {
    const std::string& speaker = shown(one.claim->speaker);
    const std::string& voice = one.claim->voice;
    if (voice.empty() || voice == speaker) return speaker;
    return fill(language.word("voice"), {{"speaker", speaker}, {"voice", voice}});
  }
  const std::string& actor = shown(one.event->actor);
  const std::string& other = shown(one.event->counterparty);
  if (other.empty() || other == actor) return actor;
  if (actor.empty()) return other;
  return fill(language.word("between"), {{"actor", actor}, {"other", other}});
}

bool says_as_much(std::string_view words, std::string_view edtf) {
  return edtf == words || edtf.find_first_not_of("0123456789-") == std::string_view::npos;
}

std::string what_kind(const FindingSide& one, const Language& language) {
  const bool hedged = one.claim != nullptr ? one.claim->hedged : one.event->hedged;
  std::string kind;
  if (one.claim != nullptr) {
    kind = language.word("stances", to_string(one.claim->stance));
  } else if (one.event->status != EventStatus::done) {
    kind = language.word("statuses", to_string(one.event->status));
  }
  if (hedged) join(kind, ", ", language.word("hedged"));
  return kind;
}

std::string_view side_word(const FindingSide& one, const Language& language) {
  return language.word(one.claim != nullptr ? "said" : "record");
}

std::string citation(const FindingSide& one, const ReportIndex& index, const Language& language) {
  const Quote& quote = one.quote();
  const Source* source = index.source(quote.source);
  std::string line = source == nullptr ? std::string() : source->publisher;
  if (source != nullptr && line.empty())
    line = source->title.empty() ? source->file : source->title;
  line = line.empty() ? quote.source : line + " (" + quote.source + ")";
  join(line, ", ", language.locator(quote.locator));
  return line;
}

std::string limits(const Claim& claim, const Language& language) {
  std::string line;
  if (!claim.condition.empty()) {
    line = fill(language.word("until_condition"), {{"condition", claim.condition}});
  }
  std::string names;
  for (const NodeRef& exception : claim.exceptions) join(names, ", ", shown(exception));
  if (!names.empty()) join(line, "; ", fill(language.word("except"), {{"names", names}}));
  return line;
}

std::string_view certainty(const Finding& finding, const Language& language) {
  if (finding.certainty == Truth::must) return language.word("certain");
  return language.word(timing_certain(finding) ? "perhaps" : "possible");
}

std::string counts(const Report& report, const Language& language) {
  return language.count("source", report.sources.size()) + " \u00b7 " +
         language.count("claim", report.claims.size()) + " \u00b7 " +
         language.count("event", report.events.size()) + " \u00b7 " +
         language.count("finding", report.findings.size());
}

std::string record_as_of(const Report& report, const Language& language) {
  if (!report.as_of.empty()) {
    return fill(language.word("record_as_of"), {{"date", language.date(report.as_of)}});
  }
  const When* last = nullptr;
  for (const Source& source : report.sources) {
    const Instant end = source.published.extent.latest_end;
    if (!source.published.known() || end == kForever) continue;
    if (last == nullptr || end > last->extent.latest_end) last = &source.published;
  }
  if (last == nullptr) return std::string(language.word("record_undated"));
  return fill(language.word("record_as_of"), {{"date", language.date(*last)}});
}

std::string reviewed(const Review& review, const Language& language) {
  std::string line(language.word("reviews", to_string(review.status)));
  if (!review.by.empty())
    line = fill(language.word("reviewed_by"), {{"status", line}, {"by", review.by}});
  if (!review.reason.empty()) line += ": " + review.reason;
  return line;
}

std::string lead(const Report& report, const Language& language) {
  std::string names;
  for (const std::string& subject : report.subjects) join(names, ", ", subject);
  std::string text =
      fill(language.word("page", names.empty() ? "lead_unnamed" : "lead"), {{"subjects", names}});
  std::size_t open = 0;
  std::size_t certain = 0;
  for (const Finding& finding : report.findings) {
    if (finding.review.status == ReviewStatus::dismissed) continue;
    ++open;
    if (timing_certain(finding)) ++certain;
  }
  if (open == 0) return text;
  const std::string_view key = certain == open ? "lead_all_certain"
                               : certain == 0  ? "lead_all_possible"
                                               : "lead_some_certain";
  join(text, " ",
       fill(language.word("page", key), {{"findings", language.count("finding", open)},
                                         {"certain", language.number(certain)}}));
  join(text, " ", language.word("page", "lead_finding"));
  return text;
}

std::vector<Field> evidence(const FindingSide& one, const ReportIndex& index,
                            const Language& language) {
  std::vector<Field> fields;
  const auto add = [&](std::string_view key, std::string_view text) -> Field& {
    fields.push_back({std::string(language.word("labels", key)), std::string(text)});
    return fields.back();
  };
  const auto add_date = [&](std::string_view key, const When& when) {
    std::string words = language.date(when);
    if (when.known() && !says_as_much(words, when.edtf)) words += " (" + when.edtf + ")";
    add(key, words);
  };
  const bool said = one.claim != nullptr;
  if (const std::string name = who(one, language); !name.empty()) {
    add(said ? "speaker" : "actor", name);
  }
  if (const std::string kind = what_kind(one, language); !kind.empty()) {
    add(said ? "kind" : "status", kind);
  }
  add_date(said ? "said" : "when", one.when());
  if (said && one.claim->valid.known() && one.claim->valid != one.claim->said) {
    add_date("valid", one.claim->valid);
  }
  if (said && !limits(*one.claim, language).empty()) add("limits", limits(*one.claim, language));
  const Source* source = index.source(one.quote().source);
  if (source == nullptr) return fields;
  add("source", (source->title.empty() ? source->file : source->title) + " (" + source->id + ")");
  if (!source->publisher.empty()) add("publisher", source->publisher);
  if (!source->author.empty()) add("author", source->author);
  add("role", language.word("roles", to_string(source->role)));
  if (!source->grade.empty()) add("grade", source->grade);
  add_date("published", source->published);
  if (!one.quote().locator.empty()) add("locator", language.locator(one.quote().locator));
  const auto add_address = [&](std::string_view key, const std::string& url) {
    Field& field = add(key, url.empty() ? language.word("none_recorded") : std::string_view(url));
    field.address = !url.empty();
  };
  add_address("url", source->url);
  add_address("archive", source->archive);
  if (!source->sha256.empty()) add("sha256", source->sha256).code = true;
  return fields;
}

std::vector<const Claim*> without_finding(const Report& report) {
  std::set<std::string_view> named;
  for (const Finding& finding : report.findings) {
    named.insert(finding.claim);
    named.insert(finding.claim2);
  }
  std::vector<const Claim*> claims;
  for (const Claim& claim : report.claims) {
    if (named.count(claim.id) == 0) claims.push_back(&claim);
  }
  return claims;
}

std::string reply(const Finding& finding, const ReportIndex& index, const Language& language) {
  const Review& review = finding.review;
  const auto answer = [&](const std::string& when, const std::string& words) {
    const std::string head = when.empty() ? std::string() : language.date(when) + ": ";
    return head + "\u201c" + words + "\u201d";
  };
  if (!review.reply.empty()) return answer(review.replied, review.reply);
  const Reply* reply = index.reply(finding);
  if (reply == nullptr) return std::string(language.word("report", "no_reply"));
  if (!reply->answer.empty()) return reply->of + ", " + answer(reply->answered, reply->answer);
  return fill(language.word("report", reply->deadline.empty() ? "asked" : "asked_until"),
              {{"who", reply->of},
               {"date", language.date(reply->asked)},
               {"deadline", language.date(reply->deadline)}});
}

std::string notes_line(const Report& report, const Language& language) {
  std::map<std::string_view, std::size_t> by_code;
  std::size_t count = 0;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (diagnostic.severity != Severity::note) continue;
    ++by_code[diagnostic.code];
    ++count;
  }
  if (count == 0) return {};
  std::string codes;
  for (const auto& [code, number] : by_code) {
    codes += fmt::format("{}{}", codes.empty() ? "" : ", ", code);
    if (number > 1) codes += fmt::format(" \u00d7 {}", number);
  }
  return fill(language.word("notes"), {{"notes", language.count("note", count)}, {"codes", codes}});
}

std::string nothing_found(const Report& report, const Language& language) {
  const bool comparable = !report.claims.empty() && report.claims.size() + report.events.size() > 1;
  return fill(language.word(comparable ? "nothing" : "nothing_to_compare"),
              {{"claims", language.count("claim", report.claims.size())},
               {"events", language.count("event", report.events.size())},
               {"sources", language.count("source", report.sources.size())}});
}

}  // namespace gainsay

// The report as JSON: schemas/report.schema.json says what each field means.
//
// Every key is always there, in one order; what is not known is null, and a date that is not known
// is the word "unknown", because a program must not mistake it for a field that it forgot to read.
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "render/json_parts.h"
#include "render/render.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;  // raised when a field changes its meaning or goes away

Json text(std::string_view value) { return value.empty() ? Json() : Json(value); }
Json date(const When& when) { return when.known() ? Json(when.edtf) : Json("unknown"); }
Json count(std::uint32_t value) { return value == 0 ? Json() : Json(value); }

// A slot prints as its name; its ontology id stands beside it under `key`_id.
void slot(Json& out, const std::string& key, const NodeRef& node) {
  out[key] = text(node.name.empty() ? node.id : node.name);
  out[key + "_id"] = text(node.id);
}

Json quantity(const std::optional<Quantity>& value) {
  if (!value) return {};
  Json out;
  out["measure"] = text(value->measure);
  out["unit"] = text(value->unit);
  out["value"] = value->value;
  out["low"] = value->low;
  out["high"] = value->high;
  out["comparison"] = to_string(value->comparison);
  return out;
}

void quote(Json& out, const Quote& value) {
  out["source"] = value.source;
  out["quote"] = value.exact;
  out["prefix"] = value.prefix;
  out["suffix"] = value.suffix;
  out["start"] = value.span.begin;
  out["end"] = value.span.end;
  out["locator"] = text(value.locator);
}

void slots(Json& out, const NodeRef& actor, const NodeRef& action, const NodeRef& object,
           const NodeRef& counterparty, const NodeRef& place) {
  slot(out, "actor", actor);
  slot(out, "action", action);
  slot(out, "object", object);
  slot(out, "counterparty", counterparty);
  slot(out, "place", place);
}

Json json_of(const Source& source) {
  Json out;
  out["id"] = source.id;
  out["file"] = source.file;
  out["role"] = to_string(source.role);
  out["title"] = text(source.title);
  out["publisher"] = text(source.publisher);
  out["author"] = text(source.author);
  out["published"] = date(source.published);
  out["url"] = text(source.url);
  out["archive"] = text(source.archive);
  out["retrieved"] = text(source.retrieved);
  out["grade"] = text(source.grade);
  out["language"] = text(source.language);
  out["region"] = text(source.region);
  out["sha256"] = text(source.sha256);
  return out;
}

Json json_of(const Claim& claim) {
  Json out;
  out["id"] = claim.id;
  quote(out, claim.quote);
  slot(out, "speaker", claim.speaker);
  out["voice"] = text(claim.voice);
  out["stance"] = to_string(claim.stance);
  out["polarity"] = to_string(claim.polarity);
  out["said"] = date(claim.said);
  out["valid"] = date(claim.valid);
  out["known"] = date(claim.known);
  slots(out, claim.actor, claim.action, claim.object, claim.counterparty, claim.place);
  out["exceptions"] = Json::array();
  for (const NodeRef& exception : claim.exceptions) {
    Json one;
    slot(one, "name", exception);
    out["exceptions"].push_back(std::move(one));
  }
  out["condition"] = text(claim.condition);
  out["condition_met"] = date(claim.condition_met);
  out["qualifier"] = text(claim.qualifier);
  out["reason"] = text(claim.reason);
  out["kinds"] = text(claim.kinds);
  out["unread"] = text(claim.unread);
  out["quantity"] = quantity(claim.quantity);
  out["hedged"] = claim.hedged;
  out["restated"] = claim.restated;
  out["steps"] = Json::array();
  for (const ToldStep& step : claim.steps) {
    out["steps"].push_back({{"words", step.words},
                            {"action", text(step.action.name)},
                            {"action_id", text(step.action.id)},
                            {"when", date(step.when)},
                            {"rank", step.rank}});
  }
  out["withdraws"] = text(claim.withdraws);
  out["origin"] = to_string(claim.origin);
  out["frame"] = text(claim.frame);
  out["summary"] = text(claim.summary);
  return out;
}

Json json_of(const Event& event) {
  Json out;
  out["id"] = event.id;
  quote(out, event.quote);
  slots(out, event.actor, event.action, event.object, event.counterparty, event.place);
  out["actor_inferred"] = event.actor_inferred;
  out["status"] = to_string(event.status);
  out["when"] = date(event.when);
  out["when_inferred"] = event.when_inferred;
  out["known"] = date(event.known);
  out["quantity"] = quantity(event.quantity);
  out["hedged"] = event.hedged;
  out["qualifier"] = text(event.qualifier);
  out["kinds"] = text(event.kinds);
  out["unread"] = text(event.unread);
  slot(out, "record_of", event.record_of);
  out["recorded"] = date(event.recorded);
  out["attestations"] = Json::array();
  for (const Quote& attestation : event.attestations) {
    Json one;
    quote(one, attestation);
    out["attestations"].push_back(std::move(one));
  }
  out["origin"] = to_string(event.origin);
  out["frame"] = text(event.frame);
  out["summary"] = text(event.summary);
  return out;
}

Json json_of(const Review& review) {
  if (review.finding.empty()) return {};
  Json out;
  out["status"] = to_string(review.status);
  out["reason"] = text(review.reason);
  out["by"] = text(review.by);
  out["until"] = text(review.until);
  out["reply"] = text(review.reply);
  out["replied"] = text(review.replied);
  out["exception"] = text(review.exception);
  return out;
}

Json json_of(const Reply& reply) {
  Json out;
  out["asked"] = reply.asked;
  out["of"] = reply.of;
  out["by"] = text(reply.by);
  out["findings"] = reply.findings;
  out["deadline"] = text(reply.deadline);
  out["answered"] = text(reply.answered);
  out["answer"] = text(reply.answer);
  return out;
}

Json json_of(const Condition& condition) {
  Json out;
  out["branch"] = to_string(condition.branch);
  out["condition"] = condition.name;
  out["asked"] = text(condition.asked);
  out["seen"] = condition.seen;
  out["truth"] = to_string(condition.truth);
  out["either"] = Json::array();
  for (const Condition& one : condition.either) out["either"].push_back(json_of(one));
  return out;
}

Json json_of(const Finding& finding) {
  Json out;
  out["id"] = finding.id;
  out["rule"] = finding.rule;
  out["kind"] = finding.kind;
  out["verdict"] = to_string(finding.verdict);
  out["severity"] = finding.severity;
  out["certainty"] = to_string(finding.certainty);
  out["claim"] = text(finding.claim);
  out["claim2"] = text(finding.claim2);
  out["event"] = text(finding.event);
  out["event2"] = text(finding.event2);
  out["more_events"] = finding.more_events;
  out["message"] = finding.message;
  out["does_not_show"] = text(finding.does_not_show);
  out["proof"] = Json::array();
  for (const Condition& condition : finding.proof) out["proof"].push_back(json_of(condition));
  out["weakest_link"] = text(finding.weakest_link);
  out["doubts"] = finding.doubts;
  out["review"] = json_of(finding.review);
  return out;
}

Json json_of(const RuleText& rule) {
  Json out;
  out["id"] = rule.id;
  out["slug"] = rule.slug;
  out["verdict"] = to_string(rule.verdict);
  out["severity"] = rule.severity;
  out["title"] = text(rule.title);
  out["finds"] = text(rule.finds);
  out["why_it_matters"] = text(rule.why_it_matters);
  out["does_not_show"] = text(rule.does_not_show);
  out["false_alarms"] = text(rule.false_alarms);
  return out;
}

Json json_of(const Diagnostic& diagnostic) {
  Json out;
  out["severity"] = to_string(diagnostic.severity);
  out["code"] = diagnostic.code;
  out["message"] = diagnostic.message;
  out["file"] = text(diagnostic.place.file);
  out["line"] = count(diagnostic.place.line);
  out["column"] = count(diagnostic.place.column);
  out["fragment"] = text(diagnostic.fragment);
  out["hint"] = text(diagnostic.hint);
  return out;
}

template <typename T>
Json list(const std::vector<T>& items) {
  Json out = Json::array();
  for (const T& item : items) out.push_back(json_of(item));
  return out;
}

}  // namespace

Json report_value(const Report& report) {
  Json out;
  out["gainsay"] = kFormat;
  out["title"] = report.title;
  out["subjects"] = report.subjects;
  out["as_of"] = text(report.as_of);
  out["sources"] = list(report.sources);
  out["claims"] = list(report.claims);
  out["events"] = list(report.events);
  out["findings"] = list(report.findings);
  out["replies"] = list(report.replies);
  out["rules"] = list(report.rules);
  out["diagnostics"] = list(report.diagnostics);
  return out;
}

Json finding_value(const Finding& finding) { return json_of(finding); }
Json claim_value(const Claim& claim) { return json_of(claim); }
Json event_value(const Event& event) { return json_of(event); }
Json diagnostic_value(const Diagnostic& diagnostic) { return json_of(diagnostic); }

std::string json_text(const Json& value, bool on_one_line) {
  // All text is valid UTF-8 by then; `replace` only keeps the library from throwing if it is not.
  return value.dump(on_one_line ? -1 : 2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string render_json(const Report& report) { return json_text(report_value(report)); }

}  // namespace gainsay

#include "sample.h"

#include <cstdlib>

#include "base/file.h"
#include "base/hash.h"

namespace gainsay {
namespace {

constexpr Instant day(int days) { return days * kDay; }

// Days since 1970-01-01 of the dates that the sample uses.
constexpr int kMay2016 = 16922;        // 2016-05-01
constexpr int kJune2016 = 16953;       // 2016-06-01
constexpr int k2017 = 17167;           // 2017-01-01
constexpr int k2018 = 17532;           // 2018-01-01
constexpr int k2018March5 = 17595;     // 2018-03-05
constexpr int k2018November1 = 17836;  // 2018-11-01
constexpr int k2019January1 = 17897;
constexpr int k2019June12 = 18059;

When on(const char* edtf, int from) {
  return {edtf, {day(from), day(from), day(from + 1), day(from + 1)}};
}
When some_day(const char* edtf, int from, int to) {
  return {edtf, {day(from), day(to - 1), day(from + 1), day(to)}};
}
When throughout(const char* edtf, int from, int to) {
  return {edtf, {day(from), day(from), day(to), day(to)}};
}
When from_on(const char* edtf, int from) {
  return {edtf, {day(from), day(from), kForever, kForever}};
}

Source source(const char* id, Role role, const char* publisher, When published) {
  Source one;
  one.id = id;
  one.file = std::string("sources/") + id + ".txt";
  one.role = role;
  one.title = std::string("Title of ") + id;
  one.publisher = publisher;
  one.published = std::move(published);
  one.url = std::string("https://example.org/") + id;
  one.archive = std::string("https://archive.example/") + id;
  one.grade = "B2";
  one.sha256 = sha256_hex(id);
  return one;
}

Document document(const Source& source, const std::string& text) {
  Document one;
  one.source = source;
  one.text = text;
  one.blocks.push_back(
      {BlockKind::paragraph, {0, static_cast<std::uint32_t>(text.size())}, 0, 1, 0});
  one.parts.push_back({});
  return one;
}

Quote quote(const Document& document, const std::string& exact) {
  Quote one;
  one.source = document.source.id;
  one.exact = exact;
  const std::size_t at = document.text.find(exact);
  if (at != std::string::npos) {
    one.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + exact.size())};
  }
  one.locator = "paragraph 1";
  return one;
}

const NodeRef kCompany{"ostrava-optics", "Ostrava Optics"};
const NodeRef kMinistry{"ministry-of-defence", "Ministry of Defence"};
const NodeRef kSell{"sell", "sell"};
const NodeRef kTopic{"night-sights", "night sights"};

void add_claims(Report& report) {
  Claim pledge;
  pledge.id = "c1";
  pledge.quote = quote(report.documents[0],
                       "Ostrava Optics will not sell night sights to any army until parliament "
                       "has voted on an export law.");
  pledge.speaker = kCompany;
  pledge.voice = "Jana Vesel\u00e1";
  pledge.stance = Stance::commitment;
  pledge.polarity = Polarity::negative;
  pledge.said = on("2019-06-12", k2019June12);
  pledge.valid = from_on("2019-06-12/..", k2019June12);
  pledge.known = pledge.said;
  pledge.actor = kCompany;
  pledge.action = kSell;
  pledge.object = kTopic;
  pledge.counterparty = {"army", "armies"};
  pledge.exceptions = {{"rescue-services", "rescue services"}};
  pledge.condition = "until parliament has voted on an export law";
  pledge.frame = "commitment.will-not";
  report.claims.push_back(pledge);

  Claim number;
  number.id = "c2";
  number.quote = quote(report.documents[0], "We employ 410 people in Brno.");
  number.speaker = kCompany;
  number.stance = Stance::quantity;
  number.said = on("2019-06-12", k2019June12);
  number.valid = number.said;
  number.quantity = Quantity{"people employed", "person", 410, 409.5, 410.5, Comparison::equal};
  number.summary = "employs 410 people in Brno";
  number.origin = Origin::curated;
  report.claims.push_back(number);
}

Event event(const Report& report, const char* id, std::size_t document, const char* exact,
            EventStatus status, When when) {
  Event one;
  one.id = id;
  one.quote = quote(report.documents[document], exact);
  one.actor = kCompany;
  one.action = kSell;
  one.object = kTopic;
  one.counterparty = kMinistry;
  one.status = status;
  one.when = std::move(when);
  return one;
}

void add_events(Report& report) {
  report.events.push_back(event(report, "e1", 1, "A demonstration was held in November 2018.",
                                EventStatus::attempted,
                                some_day("2018-11", k2018November1, k2018November1 + 30)));
  report.events.push_back(event(report, "e2", 1, "Throughout 2018 the two sides met every month.",
                                EventStatus::done, throughout("2018", k2018, k2019January1)));
  report.events.push_back(
      event(report, "e3", 1, "Talks had begun between May 2016 and the end of that year.",
            EventStatus::done,
            {"[2016-05..2016]", {day(kMay2016), day(k2017 - 1), day(kMay2016 + 1), day(k2017)}}));
  report.events.push_back(event(report, "e4", 1, "Samples were delivered.", EventStatus::done, {}));
  report.events.back().hedged = true;
  report.events.push_back(event(report, "e5", 2, "An order was signed on 5 March 2018.",
                                EventStatus::alleged, on("2018-03-05", k2018March5)));
  report.events.push_back(
      event(report, "e6", 2, "By June 2016 the sights had been tested.", EventStatus::done,
            {"../2016-05", {kBeginning, day(kJune2016 - 1), kBeginning, day(kJune2016)}}));
}

Finding finding(const char* id, const char* rule, const char* kind, Verdict verdict,
                const char* event) {
  Finding one;
  one.id = id;
  one.rule = rule;
  one.kind = kind;
  one.verdict = verdict;
  one.severity = "warning";
  one.certainty = Truth::must;
  one.claim = "c1";
  one.event = event;
  one.message =
      "The company demonstrated its night sights to a ministry seven months before it "
      "refused to sell them to armies.";
  one.does_not_show = "That a sale took place, or that the pledge was broken.";
  one.proof = {{"stance is commitment", "commitment", Truth::must, {}},
               {"event within 5 years before said or inside valid",
                "2018-11 | 2019-06-12",
                Truth::must,
                {},
                Branch::time,
                {{"event within 5 years before said", "2018-11 | 2019-06-12", Truth::must},
                 {"event inside valid", "2018-11 | 2019-06-12/..", Truth::cannot}}},
               {"counterparty adjacent", "the ministry is a neighbour of armies", Truth::may, {}}};
  one.weakest_link = "the ministry is a neighbour of armies";
  return one;
}

}  // namespace

Report sample_report() {
  Report report;
  report.title = "Ostrava Optics and its night sights";
  report.subjects = {"Ostrava Optics"};
  report.as_of = "2019-07-01";
  report.sources = {source("s1", Role::statement, "Ostrava Optics", on("2019-06-12", k2019June12)),
                    source("s2", Role::record, "Ministry of Defence", {}),
                    source("s3", Role::report, "The Brno Ledger", {"2019-06", {}})};
  report.documents = {
      document(report.sources[0],
               "At the annual meeting Jana Vesel\u00e1 spoke. Ostrava Optics will not sell night "
               "sights to any army until parliament has voted on an export law. She went on to "
               "speak of jobs. We employ 410 people in Brno."),
      document(report.sources[1],
               "Minutes. A demonstration was held in November 2018. Throughout 2018 the two sides "
               "met every month. Talks had begun between May 2016 and the end of that year. "
               "Samples were delivered."),
      document(report.sources[2],
               "An order was signed on 5 March 2018. By June 2016 the sights had been tested.")};
  add_claims(report);
  add_events(report);
  report.findings = {finding("F-0123456789", "GS301", "posture-reversal", Verdict::reversed, "e1"),
                     finding("F-0222222222", "GS302", "scope-gap", Verdict::scope, "e2"),
                     finding("F-1123456789", "GS301", "posture-reversal", Verdict::reversed, "e5")};
  report.findings[1].certainty = Truth::may;
  report.findings[1].doubts = {"the record is hedged"};
  report.findings[2].review = {"F-1123456789",
                               ReviewStatus::dismissed,
                               "the order was for another product",
                               "M. Dvorak",
                               "",
                               "",
                               "",
                               {}};
  report.rules = {
      {"GS301", "posture-reversal", Verdict::reversed, "warning", "Refused what was pursued before",
       "A refusal after pursuit.", "Readers take a refusal for a principle.", "A falsehood.",
       "A changed management."},
      {"GS302", "scope-gap", Verdict::scope, "note", "The pledge leaves neighbours out",
       "A pledge about one class.", "Its audience may think it wider.", "A broken promise.",
       "Classes that no reader joins."}};
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = "GS903";
  diagnostic.message = "this source has no date";
  diagnostic.place = {"case.yaml", 12, 5};
  diagnostic.fragment = "s2";
  diagnostic.hint = "Give it a `published:`.";
  report.diagnostics = {diagnostic};
  return report;
}

Report hostile_report() {
  Report report = sample_report();
  const std::string bad =
      "<script>alert(1)</script>\"'` onload=x [a](javascript:b) \u202egnp.exe "
      "\x1b[31m]]>--><!-- &amp; \u0007" +
      std::string(2000, 'W');
  report.title = bad;
  report.subjects = {bad};
  report.as_of = bad;
  for (Source& one : report.sources) {
    one.file = one.title = one.publisher = one.author = one.retrieved = one.grade = bad;
    one.url = "javascript:alert(1)";
    one.archive = "https://x.example/\"><script>";
    one.published.edtf = bad;
  }
  for (Claim& one : report.claims) {
    one.quote.exact = one.quote.prefix = one.quote.suffix = one.quote.locator = bad;
    one.voice = one.condition = one.qualifier = one.reason = one.kinds = one.summary = one.frame =
        bad;
    one.speaker.name = one.actor.name = one.action.name = one.object.name = bad;
    one.said.edtf = one.valid.edtf = bad;
    one.exceptions = {{bad, bad}};
  }
  for (Event& one : report.events) {
    one.quote.exact = one.quote.prefix = one.quote.suffix = one.quote.locator = bad;
    one.actor.name = one.counterparty.name = one.summary = bad;
    one.when.edtf = bad;
  }
  for (Finding& one : report.findings) {
    one.kind = one.message = one.does_not_show = one.weakest_link = bad;
    one.doubts = {bad};
    one.proof = {{bad, bad, Truth::may, bad}};
    one.review.reason = one.review.by = bad;
  }
  for (RuleText& one : report.rules) one.title = one.finds = one.false_alarms = bad;
  for (Diagnostic& one : report.diagnostics) {
    one.message = one.fragment = one.hint = one.place.file = bad;
  }
  return report;
}

const Language& english() {
  static const Result<Language> language = Language::load(Knowledge::embedded());
  REQUIRE_MESSAGE(language.has_value(), to_string(language.error()));
  return *language;
}

void check_snapshot(const std::string& name, const std::string& text) {
  const std::string path = std::string(GAINSAY_SOURCE_DIR "/tests/data/render/") + name;
  const char* update = std::getenv("UPDATE_SNAPSHOTS");  // NOLINT: tests have one thread
  if (update != nullptr && std::string(update) == "1") REQUIRE(write_file(path, text).has_value());
  const Result<std::string> stored = read_file(path, kMaxTextFile);
  REQUIRE_MESSAGE(stored.has_value(), "no " << path << "; UPDATE_SNAPSHOTS=1 writes it");
  CHECK_MESSAGE(*stored == text, name << " differs; UPDATE_SNAPSHOTS=1 writes the new output");
}

}  // namespace gainsay

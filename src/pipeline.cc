#include "pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/file.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "calendar/edtf.h"
#include "casefile/load.h"
#include "casefile/resolve.h"
#include "casefile/reviews.h"
#include "hygiene/entries.h"
#include "hygiene/evidence.h"
#include "hygiene/findings.h"
#include "ontology/ad_hoc.h"
#include "render/language.h"
#include "rule/evaluate.h"
#include "rule/expectations.h"
#include "rule/files/rules.h"
#include "rule/files/settings.h"
#include "rule/order/chronology.h"
#include "rule/tell_once.h"
#include "text/fold.h"

namespace gainsay {
namespace {

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

Diagnostic diagnostic_from(const Error& error, std::string code) {
  return {Severity::error, std::move(code), error.message, error.place, error.fragment, error.hint};
}

// ---- source → document → mentions → claims, events → store

struct SourceRun {
  std::string key;
  std::string sha256;
  std::string bytes;                 // empty once they are not needed
  std::optional<StoredSource> read;  // from the store, or read now
  bool fresh = false;                // read now
  std::optional<Error> error;
};

void open_source(const Case& the_case, const Source& source, const CaseReader& reader,
                 SourceRun& run) {
  Result<std::string> bytes = read_file(the_case.folder + "/" + source.file, kMaxSourceFile);
  if (!bytes) {
    run.error = bytes.error();
    return;
  }
  run.sha256 = sha256_hex(*bytes);
  run.key = reader.key(source, run.sha256);
  run.bytes = std::move(*bytes);
}

void read_if_needed(const Source& source, const CaseReader& reader, SourceRun& run) {
  if (run.read || run.error) return;
  Result<StoredSource> read = reader.read(source, run.bytes);
  run.bytes = {};
  if (!read) {
    run.error = read.error();
    return;
  }
  run.read = std::move(*read);
  run.read->document.source.sha256 = run.sha256;
  run.fresh = true;
}

// `store` may be missing: then all sources are read, and nothing is kept.
Result<std::vector<SourceRun>> take_sources(const Case& the_case, const CaseReader& reader,
                                            Store* store, const CheckOptions& options) {
  const std::vector<Source>& sources = the_case.sources;
  std::vector<SourceRun> runs(sources.size());
  for_each_index(sources.size(), options.jobs,
                 [&](std::size_t i) { open_source(the_case, sources[i], reader, runs[i]); });
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (runs[i].error || store == nullptr) continue;
    Result<std::optional<StoredSource>> stored = store->find(sources[i].id, runs[i].key);
    if (!stored) return fail(stored.error());
    runs[i].read = std::move(*stored);
  }
  const bool all_stored = std::all_of(runs.begin(), runs.end(),
                                      [](const SourceRun& run) { return run.read || run.error; });
  if (Result<void> ready = all_stored ? Result<void>() : reader.prepare(); !ready) {
    return fail(ready.error());
  }
  std::atomic<std::size_t> done_reading = 0;
  for_each_index(sources.size(), options.jobs, [&](std::size_t i) {
    read_if_needed(sources[i], reader, runs[i]);
    const std::size_t done = ++done_reading;
    if (options.progress) options.progress(done, sources.size());
  });
  if (store == nullptr) return runs;

  std::vector<std::string> listed;
  std::vector<Store::Fresh> fresh;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    listed.push_back(sources[i].id);
    if (runs[i].fresh) fresh.push_back({sources[i].id, runs[i].key, *runs[i].read});
  }
  if (Result<void> done = store->renew(fresh, listed); !done) return fail(done.error());
  return runs;
}

// ---- curated and extracted claims and events, in one order

// A curated claim or event takes the place of an extracted one that reads the same words.
template <typename Item>
bool curated_already(const Item& extracted, const std::vector<Item>& curated) {
  return std::any_of(curated.begin(), curated.end(), [&](const Item& item) {
    return item.quote.source == extracted.quote.source &&
           item.quote.span.overlaps(extracted.quote.span);
  });
}

template <typename Item>
void number(std::vector<Item>& items, char prefix) {
  std::set<std::string> taken;
  for (const Item& item : items) taken.insert(item.id);
  int next = 1;
  for (Item& item : items) {
    if (!item.id.empty()) continue;
    std::string id;
    do {
      id = fmt::format("{}{}", prefix, next++);
    } while (taken.contains(id));
    item.id = std::move(id);
  }
}

template <typename Item>
void join(std::vector<Item>& curated, std::vector<Item> extracted, std::vector<Item>& all) {
  for (Item& item : extracted) {
    if (!curated_already(item, curated)) all.push_back(std::move(item));
  }
}

// The place of each source in the case, by its id.
using Positions = std::map<std::string, std::size_t, std::less<>>;

Positions positions_of(const std::vector<Source>& sources) {
  Positions positions;
  for (std::size_t i = 0; i < sources.size(); ++i) positions.try_emplace(sources[i].id, i);
  return positions;
}

template <typename Item>
void order(std::vector<Item>& items, const Positions& positions) {
  struct Place {
    std::size_t source = 0;
    std::size_t item = 0;
  };
  std::vector<Place> places;
  places.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto source = positions.find(items[i].quote.source);
    places.push_back({source == positions.end() ? SIZE_MAX : source->second, i});
  }
  const auto before = [&](const Place& a, const Place& b) {
    const Item& one = items[a.item];
    const Item& other = items[b.item];
    return std::tie(a.source, one.quote.span, one.id) <
           std::tie(b.source, other.quote.span, other.id);
  };
  if (std::is_sorted(places.begin(), places.end(), before)) return;  // as what is extracted is
  std::stable_sort(places.begin(), places.end(), before);
  std::vector<Item> ordered;
  ordered.reserve(items.size());
  for (const Place& place : places) ordered.push_back(std::move(items[place.item]));
  items = std::move(ordered);
}

// What was not yet known on the day of `as_of`, or nobody can tell, is left out.
template <typename Item>
void hide_later(std::vector<Item>& items, const Extent& as_of) {
  std::erase_if(items, [&](const Item& item) {
    return !item.known.known() || item.known.extent.latest_start >= as_of.latest_end;
  });
}

// A subject is shown as the case writes it, not by the folded name that its ad hoc id is made of.
void name_subjects(const std::vector<std::string>& subjects, std::vector<Claim>& claims,
                   std::vector<Event>& events) {
  std::map<std::string, const std::string*> written;
  for (const std::string& subject : subjects) written.emplace(fold(subject), &subject);
  const auto name = [&](NodeRef& ref) {
    if (!is_ad_hoc_actor(ref.id) || !ref.id.ends_with(ref.name)) return;
    const auto found = written.find(ref.name);
    if (found != written.end()) ref.name = *found->second;
  };
  for (Claim& claim : claims) {
    for (NodeRef* ref : {&claim.speaker, &claim.actor, &claim.counterparty}) name(*ref);
  }
  for (Event& event : events) {
    for (NodeRef* ref : {&event.actor, &event.counterparty, &event.record_of}) name(*ref);
  }
}

void gather(Case& the_case, std::vector<SourceRun> runs, HygieneLog& log, Report& report) {
  std::vector<Claim> claims;
  std::vector<Event> events;
  for (SourceRun& run : runs) {
    report.sources.push_back(run.read->document.source);
    report.documents.push_back(std::move(run.read->document));
  }
  compare_pins(the_case.sources, report.sources, log);
  locate_quotes(the_case, report.documents, log);
  std::size_t most_claims = the_case.claims.size();
  std::size_t most_events = the_case.events.size();
  for (const SourceRun& run : runs) {
    most_claims += run.read->claims.size();
    most_events += run.read->events.size();
  }
  claims.reserve(most_claims);
  events.reserve(most_events);
  for (SourceRun& run : runs) {
    join(the_case.claims, std::move(run.read->claims), claims);
    join(the_case.events, std::move(run.read->events), events);
  }
  for (Claim& claim : the_case.claims) claims.push_back(std::move(claim));
  for (Event& event : the_case.events) events.push_back(std::move(event));
  name_subjects(the_case.subjects, claims, events);
  const Positions positions = positions_of(report.sources);
  order(claims, positions);
  order(events, positions);
  number(claims, 'c');
  number(events, 'e');
  report.claims = std::move(claims);
  report.events = std::move(events);
}

// ---- rules → findings

std::vector<RuleSource> own_rules(const Case& the_case, Diagnostics& diagnostics) {
  std::vector<RuleSource> rules;
  for (const std::string& name : the_case.rule_files) {
    const std::string path = the_case.folder + "/" + name;
    Result<std::string> bytes = read_file(path, kMaxTextFile);
    if (bytes) {
      rules.push_back({path, std::move(*bytes)});
    } else {
      diagnostics.push_back(diagnostic_from(bytes.error(), "rule-unreadable"));
    }
  }
  return rules;
}

// How loud the hygiene rules are that are not off, and for which the case says it.
HygieneLog hygiene_log(const std::vector<Rule>& rules, const Case& the_case,
                       Diagnostics& diagnostics) {
  std::map<std::string, Severity, std::less<>> levels;
  std::set<std::string, std::less<>> set_by_case;
  for (const Rule& rule : rules) {
    levels.emplace(rule.text.id, severity_from(rule.text.severity).value_or(Severity::warning));
  }
  for (const RuleSetting& setting : the_case.settings) set_by_case.insert(setting.rule);
  return {std::move(levels), std::move(set_by_case), diagnostics};
}

void name_rules(const std::vector<Rule>& rules, Report& report) {
  for (const Rule& rule : rules) {
    const bool named =
        std::any_of(report.findings.begin(), report.findings.end(),
                    [&](const Finding& finding) { return finding.rule == rule.text.id; });
    if (named) report.rules.push_back(rule.text);
  }
}

Result<Store> open_store(const Case& the_case, const Knowledge& knowledge) {
  const std::string folder = the_case.folder + "/.gainsay";
  std::error_code error;
  std::filesystem::create_directory(folder, error);
  if (error) {
    return fail(ErrorCode::io, "cannot make the folder of the database: " + error.message(),
                Place{folder, 0, 0}, {}, "Use --no-store to work without one.");
  }
  return Store::open(folder + "/case.db", knowledge);
}

}  // namespace

Groundwork Groundwork::load(const Knowledge& knowledge) {
  Groundwork groundwork;
  groundwork.knowledge = &knowledge;
  groundwork.ontology =
      std::make_shared<const Ontology>(Ontology::built_in(knowledge, groundwork.diagnostics));
  groundwork.rules = load_rules(knowledge, groundwork.diagnostics);
  groundwork.schemas = std::make_shared<const yaml::Schemas>(knowledge);
  groundwork.tools = std::make_shared<const ReadingTools>(knowledge, groundwork.ontology);
  groundwork.english = std::make_shared<const LoadOnce<Language>>(
      [&knowledge] { return Language::load(knowledge); });
  return groundwork;
}

namespace {

void sort_by_place(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.place < b.place; });
}

// What the flow leaves behind that questions about parts of a case need.
struct Outcome {
  Case the_case;
  Report report;
  std::vector<Rule> rules;
  std::optional<Ontology> ontology;
  Search search;  // what to look for in the documents; no words: nothing
  std::vector<SearchHit> hits;
};

void read_rules_of(const Groundwork& groundwork, Outcome& outcome) {
  Diagnostics& diagnostics = outcome.report.diagnostics;
  outcome.rules = add_rules(groundwork.rules, own_rules(outcome.the_case, diagnostics),
                            *groundwork.knowledge, diagnostics);
  apply_settings(outcome.the_case.settings, outcome.rules, diagnostics);
  check_rules(outcome.rules, *outcome.ontology, diagnostics);
}

// The files of the case, checked.
void open_case(const std::string& folder, const Groundwork& groundwork, bool extract_anyway,
               Outcome& outcome) {
  Report& report = outcome.report;
  report.diagnostics = groundwork.diagnostics;
  outcome.the_case =
      load_case(folder, *groundwork.schemas, groundwork.tools->dates, report.diagnostics);
  Case& the_case = outcome.the_case;
  if (extract_anyway) the_case.extract = Extraction::automatic;
  report.title = the_case.title;
  report.subjects = the_case.subjects;
  report.replies = the_case.replies;
  if (has_errors(report.diagnostics)) return;
  outcome.ontology = groundwork.ontology->extended(the_case.nodes, report.diagnostics);
  resolve_refs(the_case, *outcome.ontology, report.diagnostics);
  read_rules_of(groundwork, outcome);
}

// Case folder → sources → documents → claims and events, curated and extracted.
Result<void> read_sources_of(const Groundwork& groundwork, const CheckOptions& options,
                             HygieneLog& log, Outcome& outcome) {
  Report& report = outcome.report;
  const Knowledge& knowledge = *groundwork.knowledge;
  const Result<CaseReader> reader =
      CaseReader::load(outcome.the_case, *outcome.ontology, *groundwork.tools, options.jobs);
  if (!reader) return fail(reader.error());
  const bool searched = !outcome.search.words.empty();
  // Reading a source again is cheaper than asking a database for it, unless claims and events are
  // read from it.
  const bool kept = outcome.the_case.extract == Extraction::automatic || searched;
  std::optional<Store> store;
  if (kept && (options.use_store || searched)) {
    Result<Store> opened = options.use_store ? open_store(outcome.the_case, knowledge)
                                             : Store::open(":memory:", knowledge);
    if (!opened) return fail(opened.error());
    store = std::move(*opened);
  }
  Result<std::vector<SourceRun>> runs =
      take_sources(outcome.the_case, *reader, store ? &*store : nullptr, options);
  if (!runs) return fail(runs.error());
  if (searched) {
    Result<std::vector<SearchHit>> hits = store->search(outcome.search.words, outcome.search.most);
    if (!hits) return fail(hits.error());
    outcome.hits = std::move(*hits);
  }
  // A source that cannot be read may hold what takes a promise back: no finding without it.
  for (const SourceRun& run : *runs) {
    if (run.error) report.diagnostics.push_back(diagnostic_from(*run.error, "source-unreadable"));
  }
  if (!has_errors(report.diagnostics)) gather(outcome.the_case, std::move(*runs), log, report);
  return {};
}

// Dates in words for messages, which are in English as the rules are.
DateWording date_words(const LoadOnce<Language>& words) {
  return [&words](const std::string& edtf, bool placed) {
    const Result<Language>& language = words.get();
    if (!language) return edtf;
    return placed ? language->placed_date(edtf) : language->date(edtf);
  };
}

constexpr std::size_t kMostFindings = 50'000;  // of a case

// Claims and events → findings.
void compare(const Groundwork& groundwork, const CheckOptions& options,
             const std::optional<Extent>& as_of, HygieneLog& log, Outcome& outcome) {
  Report& report = outcome.report;
  if (as_of) {
    hide_later(report.claims, *as_of);
    hide_later(report.events, *as_of);
  }
  derive_dates(report.claims, report.events);
  if (!as_of) check_entries(report, outcome.the_case, groundwork.tools->dates, log);
  log.settle();
  if (has_errors(report.diagnostics)) return;
  Result<std::vector<Finding>> found =
      evaluate_within({outcome.rules, *outcome.ontology, report.claims, report.events,
                       date_words(*groundwork.english)},
                      kMostFindings);
  if (!found) {
    report.diagnostics.push_back(diagnostic_from(found.error(), "limit"));
    return;
  }
  report.findings = tell_once(std::move(*found), report.claims, report.events);
  const std::vector<Review>& reviews = outcome.the_case.reviews;
  if (!as_of) {
    apply_reviews(reviews, options.today, report.findings, report.diagnostics);
    check_findings(report, log);
    log.settle();
    if (has_errors(report.diagnostics)) report.findings.clear();
  } else {
    // On an earlier day findings are missing that a review is rightly of, and entries that others
    // are held against.
    Diagnostics of_that_day;
    apply_reviews(reviews, options.today, report.findings, of_that_day);
  }
  name_rules(outcome.rules, report);
}

Result<std::optional<Extent>> day_of(const std::string& as_of) {
  if (as_of.empty()) return std::optional<Extent>();
  const Result<When> when = when_from_edtf(as_of);
  if (!when) return fail(when.error());
  return std::optional<Extent>(when->extent);
}

Result<Outcome> run(const std::string& folder, const Groundwork& groundwork,
                    const CheckOptions& options) {
  const Result<std::optional<Extent>> as_of = day_of(options.as_of);
  if (!as_of) return fail(as_of.error());
  Outcome outcome;
  open_case(folder, groundwork, false, outcome);
  Report& report = outcome.report;
  report.as_of = options.as_of;
  if (!has_errors(report.diagnostics)) {
    HygieneLog log = hygiene_log(outcome.rules, outcome.the_case, report.diagnostics);
    const Result<void> done = read_sources_of(groundwork, options, log, outcome);
    if (!done) return fail(done.error());
    // A quote that is not in its source is no evidence, and a curated item that is left out may be
    // what takes a promise back.
    if (!has_errors(report.diagnostics)) compare(groundwork, options, *as_of, log, outcome);
  }
  sort_by_place(report.diagnostics);
  return outcome;
}

}  // namespace

Result<CaseTexts> read_case(const std::string& folder, const Groundwork& groundwork,
                            const CheckOptions& options, bool extract_anyway) {
  const Result<std::optional<Extent>> as_of = day_of(options.as_of);
  if (!as_of) return fail(as_of.error());
  Outcome outcome;
  open_case(folder, groundwork, extract_anyway, outcome);
  if (!has_errors(outcome.report.diagnostics)) {
    HygieneLog log = hygiene_log(outcome.rules, outcome.the_case, outcome.report.diagnostics);
    const Result<void> done = read_sources_of(groundwork, options, log, outcome);
    if (!done) return fail(done.error());
  }
  if (*as_of) {
    hide_later(outcome.report.claims, **as_of);
    hide_later(outcome.report.events, **as_of);
  }
  sort_by_place(outcome.report.diagnostics);
  return CaseTexts{std::move(outcome.the_case), std::move(outcome.report)};
}

Result<SearchAnswer> search_case(const std::string& folder, const Groundwork& groundwork,
                                 const CheckOptions& options, const Search& search) {
  Outcome outcome;
  outcome.search = search;
  open_case(folder, groundwork, false, outcome);
  if (!has_errors(outcome.report.diagnostics)) {
    HygieneLog log = hygiene_log(outcome.rules, outcome.the_case, outcome.report.diagnostics);
    const Result<void> done = read_sources_of(groundwork, options, log, outcome);
    if (!done) return fail(done.error());
  }
  return SearchAnswer{std::move(outcome.report), std::move(outcome.hits)};
}

Result<Trial> try_expectations(const std::string& folder, const Groundwork& groundwork,
                               const CheckOptions& options) {
  Result<Outcome> outcome = run(folder, groundwork, options);
  if (!outcome) return fail(outcome.error());
  Report& report = outcome->report;
  Trial trial;
  trial.expected = outcome->the_case.expectations.size();
  if (!has_errors(report.diagnostics)) {
    const EvaluationInput input = {outcome->rules, *outcome->ontology, report.claims,
                                   report.events};
    trial.differences = compare_expectations(outcome->the_case.expectations, input, report.findings,
                                             report.diagnostics);
  }
  trial.report = std::move(report);
  return trial;
}

Result<Report> check_case(const std::string& folder, const Knowledge& knowledge,
                          const CheckOptions& options) {
  return check_case(folder, Groundwork::load(knowledge), options);
}

Result<Report> check_case(const std::string& folder, const Groundwork& groundwork,
                          const CheckOptions& options) {
  Result<Outcome> outcome = run(folder, groundwork, options);
  if (!outcome) return fail(outcome.error());
  return std::move(outcome->report);
}

Result<PairAnswer> ask_pair(const std::string& folder, const Knowledge& knowledge,
                            const CheckOptions& options, const PairQuestion& question) {
  Result<Outcome> outcome = run(folder, Groundwork::load(knowledge), options);
  if (!outcome) return fail(outcome.error());
  PairAnswer answer;
  if (!has_errors(outcome->report.diagnostics)) {
    const Report& report = outcome->report;
    const bool known =
        question.rule.empty() || rule_named(outcome->rules, question.rule) != nullptr;
    if (!known) return fail(no_such_rule(question.rule));
    answer.refusals = why_not({outcome->rules, *outcome->ontology, report.claims, report.events},
                              question.left, question.right, question.rule);
  }
  answer.report = std::move(outcome->report);
  return answer;
}

Result<std::string> explain_reading(const std::string& folder, const Knowledge& knowledge,
                                    const Quote& quote) {
  Diagnostics diagnostics;
  const Case the_case = load_case(folder, knowledge, diagnostics);
  const auto built_in =
      std::make_shared<const Ontology>(Ontology::built_in(knowledge, diagnostics));
  const Ontology ontology = built_in->extended(the_case.nodes, diagnostics);
  const ReadingTools tools(knowledge, built_in);
  const Result<CaseReader> reader = CaseReader::load(the_case, ontology, tools, 1);
  if (!reader) return fail(reader.error());
  for (const Source& source : the_case.sources) {
    if (source.id != quote.source) continue;
    const Result<std::string> bytes =
        read_file(the_case.folder + "/" + source.file, kMaxSourceFile);
    if (!bytes) return fail(bytes.error());
    return reader->explain(source, *bytes, quote.span);
  }
  return std::string();
}

}  // namespace gainsay

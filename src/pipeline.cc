#include "pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

#include "base/file.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/quote.h"
#include "calendar/edtf.h"
#include "casefile/load.h"
#include "casefile/locate.h"
#include "casefile/resolve.h"
#include "casefile/reviews.h"
#include "pipeline_reading.h"
#include "rule/chronology.h"
#include "rule/evaluate.h"
#include "rule/rules.h"

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

Result<std::vector<SourceRun>> take_sources(const Case& the_case, const CaseReader& reader,
                                            Store& store, const CheckOptions& options) {
  const std::vector<Source>& sources = the_case.sources;
  std::vector<SourceRun> runs(sources.size());
  for_each_index(sources.size(), options.jobs,
                 [&](std::size_t i) { open_source(the_case, sources[i], reader, runs[i]); });
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (runs[i].error) continue;
    Result<std::optional<StoredSource>> stored = store.find(sources[i].id, runs[i].key);
    if (!stored) return fail(stored.error());
    runs[i].read = std::move(*stored);
  }
  std::atomic<std::size_t> done_reading = 0;
  for_each_index(sources.size(), options.jobs, [&](std::size_t i) {
    read_if_needed(sources[i], reader, runs[i]);
    const std::size_t done = ++done_reading;
    if (options.progress) options.progress(done, sources.size());
  });

  std::vector<std::string> listed;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    listed.push_back(sources[i].id);
    if (!runs[i].fresh) continue;
    if (Result<void> done = store.replace(sources[i].id, runs[i].key, *runs[i].read); !done) {
      return fail(done.error());
    }
  }
  if (Result<void> done = store.keep_only(listed); !done) return fail(done.error());
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

// GS901: a curated quote has to stand verbatim in its source.
template <typename Item>
void locate_quotes(std::vector<Item>& items, const Report& report, Diagnostics& diagnostics) {
  for (Item& item : items) {
    const auto document =
        std::find_if(report.documents.begin(), report.documents.end(),
                     [&](const Document& d) { return d.source.id == item.quote.source; });
    if (document == report.documents.end()) continue;
    item.known = document->source.published;
    if (const std::optional<Span> span = locate_quote(*document, item.quote.exact)) {
      item.quote = quote_at(*document, *span);
      continue;
    }
    diagnostics.push_back(
        {Severity::error, "GS901",
         fmt::format("the quote of {} does not stand in source {}", item.id, item.quote.source),
         item.written, item.quote.exact.substr(0, 120),
         "Copy it from the source, letter for letter; `gainsay show` prints the "
         "text that gainsay reads."});
  }
}

// GS902: a source that is pinned has to have the bytes that it had then.
void compare_pins(const std::vector<Source>& listed, const Report& report,
                  Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const Source& source = listed[i];
    const std::string& now = report.sources[i].sha256;
    if (source.pin.empty() || source.pin == now) continue;
    diagnostics.push_back(
        {Severity::error, "GS902",
         fmt::format("{} is not the file that was pinned as source {}", source.file, source.id),
         source.pinned, source.pin,
         fmt::format("Its SHA-256 is now {}. Put back the file that was quoted, or "
                     "check the quotes against this one and run: gainsay verify "
                     "--pin",
                     now)});
  }
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
    } while (!taken.insert(id).second);
    item.id = std::move(id);
  }
}

template <typename Item>
void join(std::vector<Item>& curated, std::vector<Item> extracted, std::vector<Item>& all) {
  for (Item& item : extracted) {
    if (!curated_already(item, curated)) all.push_back(std::move(item));
  }
}

std::size_t position_of(const Report& report, const std::string& source) {
  std::size_t i = 0;
  while (i < report.sources.size() && report.sources[i].id != source) ++i;
  return i;
}

template <typename Item>
void order(std::vector<Item>& items, const Report& report) {
  std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    const auto key = [&](const Item& item) {
      return std::tuple(position_of(report, item.quote.source), item.quote.span, item.id);
    };
    return key(a) < key(b);
  });
}

// What was not yet known on the day of `as_of`, or nobody can tell, is left out.
template <typename Item>
void hide_later(std::vector<Item>& items, const Extent& as_of) {
  std::erase_if(items, [&](const Item& item) {
    return !item.known.known() || item.known.extent.latest_start >= as_of.latest_end;
  });
}

void gather(Case& the_case, std::vector<SourceRun> runs, const std::optional<Extent>& as_of,
            Report& report) {
  std::vector<Claim> claims;
  std::vector<Event> events;
  for (SourceRun& run : runs) {
    report.sources.push_back(run.read->document.source);
    report.documents.push_back(std::move(run.read->document));
  }
  compare_pins(the_case.sources, report, report.diagnostics);
  locate_quotes(the_case.claims, report, report.diagnostics);
  locate_quotes(the_case.events, report, report.diagnostics);
  for (SourceRun& run : runs) {
    join(the_case.claims, std::move(run.read->claims), claims);
    join(the_case.events, std::move(run.read->events), events);
  }
  for (Claim& claim : the_case.claims) claims.push_back(std::move(claim));
  for (Event& event : the_case.events) events.push_back(std::move(event));
  if (as_of) {
    hide_later(claims, *as_of);
    hide_later(events, *as_of);
  }
  order(claims, report);
  order(events, report);
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

void name_rules(const std::vector<Rule>& rules, Report& report) {
  for (const Rule& rule : rules) {
    const bool named =
        std::any_of(report.findings.begin(), report.findings.end(),
                    [&](const Finding& finding) { return finding.rule == rule.text.id; });
    if (named) report.rules.push_back(rule.text);
  }
}

Result<Store> open_store(const Case& the_case, const Knowledge& knowledge, bool use_store) {
  if (!use_store) return Store::open(":memory:", knowledge);
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
  groundwork.nodes = built_in_nodes(knowledge, groundwork.diagnostics);
  groundwork.rules = load_rules(knowledge, groundwork.diagnostics);
  return groundwork;
}

namespace {

// What the flow leaves behind that a question about one pair needs.
struct Outcome {
  Report report;
  std::vector<Rule> rules;
  std::optional<Ontology> ontology;
};

Result<Outcome> run(const std::string& folder, const Groundwork& groundwork,
                    const CheckOptions& options) {
  const Knowledge& knowledge = *groundwork.knowledge;
  Outcome outcome;
  Report& report = outcome.report;
  report.diagnostics = groundwork.diagnostics;
  report.as_of = options.as_of;
  std::optional<Extent> as_of;
  if (!options.as_of.empty()) {
    const Result<When> when = when_from_edtf(options.as_of);
    if (!when) return fail(when.error());
    as_of = when->extent;
  }

  Case the_case = load_case(folder, knowledge, report.diagnostics);
  report.title = the_case.title;
  report.subjects = the_case.subjects;
  if (has_errors(report.diagnostics)) return outcome;

  outcome.ontology = Ontology::extended(groundwork.nodes, the_case.nodes, report.diagnostics);
  const Ontology& ontology = *outcome.ontology;
  resolve_refs(the_case, ontology, report.diagnostics);
  outcome.rules = add_rules(groundwork.rules, own_rules(the_case, report.diagnostics), knowledge,
                            report.diagnostics);
  const std::vector<Rule>& rules = outcome.rules;
  check_rules(rules, ontology, report.diagnostics);
  if (has_errors(report.diagnostics)) return outcome;

  const Result<CaseReader> reader = CaseReader::load(the_case, ontology, knowledge);
  if (!reader) return fail(reader.error());
  Result<Store> store = open_store(the_case, knowledge, options.use_store);
  if (!store) return fail(store.error());
  Result<std::vector<SourceRun>> runs = take_sources(the_case, *reader, *store, options);
  if (!runs) return fail(runs.error());
  // A source that cannot be read may hold what takes a promise back: no finding without it.
  for (const SourceRun& run : *runs) {
    if (run.error) report.diagnostics.push_back(diagnostic_from(*run.error, "source-unreadable"));
  }
  if (has_errors(report.diagnostics)) return outcome;

  gather(the_case, std::move(*runs), as_of, report);
  // A quote that is not in its source is no evidence, and a curated item that is left out may be
  // what takes a promise back.
  if (has_errors(report.diagnostics)) return outcome;
  derive_dates(report.claims, report.events);
  report.findings = evaluate({rules, ontology, report.claims, report.events});
  if (!as_of) {
    apply_reviews(the_case.reviews, options.today, report.findings, report.diagnostics);
  } else {
    // On an earlier day findings are missing that a review is rightly of.
    Diagnostics of_that_day;
    apply_reviews(the_case.reviews, options.today, report.findings, of_that_day);
  }
  name_rules(rules, report);
  return outcome;
}

}  // namespace

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
  const Ontology ontology = Ontology::load(knowledge, the_case.nodes, diagnostics);
  const Result<CaseReader> reader = CaseReader::load(the_case, ontology, knowledge);
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

#include "pipeline_reading.h"

#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/parallel.h"
#include "gainsay/version.h"
#include "mention/dates.h"
#include "mention/hemisphere.h"

namespace gainsay {

// What reads claims and events.
struct Tools {
  const Tokenizer& tokenizer;
  const DateTagger& dates;
  const Ontology& ontology;
  ActorTagger actors;
  Extractor extractor;
};

struct CaseReader::Parts {
  Parts(const Case& one_case, std::string hash, const SourceReader& reader,
        std::function<Result<Tools>()> load)
      : the_case(one_case),
        knowledge_hash(std::move(hash)),
        sources(reader),
        tools(std::move(load)) {}

  bool extracts() const { return the_case.extract != Extraction::off; }

  const Case& the_case;
  std::string knowledge_hash;
  const SourceReader& sources;
  LoadOnce<Tools> tools;  // only for a case that is read by extraction
};

namespace {

// Fields that could run together are kept apart by a byte that no text holds.
constexpr char kSeparator = '\0';

void add(std::string& text, const std::string& field) {
  text += field;
  text += kSeparator;
}

std::string hash_of(const Knowledge& knowledge) {
  std::string all;
  for (const KnowledgeFile& file : knowledge.below("")) {
    add(all, std::string(file.path));
    add(all, short_id(file.bytes, 16));
  }
  return short_id(all, 16);
}

// Of the knowledge and of what a case adds to it.
std::string hash_of(const std::string& knowledge_hash, const Case& the_case) {
  std::string all = knowledge_hash;
  for (const std::string& subject : the_case.subjects) add(all, subject);
  for (const Node& node : the_case.nodes) {
    add(all, node.id);
    add(all, node.name);
    for (const std::string& alias : node.aliases) add(all, alias);
    for (const Membership& up : node.is_a) add(all, up.id);
    for (const Membership& up : node.part_of) add(all, up.id);
    for (const std::string& shown : node.shows) add(all, shown);
    add(all, node.attempt_of + "/" + node.opposite_of + (node.person ? "/person" : ""));
  }
  add(all, the_case.fiscal_year_end + (the_case.extract == Extraction::off ? "/off" : "/auto"));
  return short_id(all, 16);
}

std::vector<std::string> subject_ids(const Case& the_case, const Ontology& ontology) {
  std::vector<std::string> ids;
  for (const std::string& name : the_case.subjects) ids.push_back(subject_id(ontology, name));
  return ids;
}

// None of them needs another: each is loaded by a thread of its own.
Result<Tools> load_tools(const Case& the_case, const Ontology& ontology, const ReadingTools& tools,
                         unsigned jobs) {
  const bool shares = the_case.nodes.empty();  // the ontology is the built-in one
  std::optional<ActorTagger> actors;
  std::optional<Extractor> extractor;
  const std::array<std::function<void()>, 3> loads = {
      [&] { tools.dates.tagger(); },
      [&] {
        const Result<ActorTagger::Words>& names = tools.names.get();
        if (!names) return;
        const Tokenizer& words = *tools.tokenizer.get();
        actors = shares ? tools.actors.get()->with_subjects(words, ontology, the_case.subjects)
                        : ActorTagger::over(*names, words, ontology, the_case.subjects);
      },
      [&] {
        const Result<Extractor::Words>& lexicon = tools.lexicon.get();
        if (!lexicon) return;
        const std::vector<std::string> subjects = subject_ids(the_case, ontology);
        extractor = shares ? tools.extractor.get()->with_subjects(ontology, subjects)
                           : Extractor::over(*lexicon, ontology, subjects);
      }};
  for_each_index(loads.size(), jobs, [&](std::size_t i) { loads[i](); });
  const Result<Tokenizer>& tokenizer = tools.tokenizer.get();
  if (!tokenizer) return fail(tokenizer.error());
  const Result<DateTagger>& dates = tools.dates.tagger();
  if (!dates) return fail(dates.error());
  if (!actors) return fail(tools.names.get().error());
  if (!extractor) return fail(tools.lexicon.get().error());
  return Tools{*tokenizer, *dates, ontology, std::move(*actors), std::move(*extractor)};
}

Mentions tag(const Tools& tools, const Document& document, const TokenizedText& tokens,
             const FoldedText& folded, const std::string& fiscal_year_end) {
  Mentions mentions;
  mentions.dates = tools.dates.tag(document, tokens, folded, fiscal_year_end);
  mentions.sections = tools.dates.sections(document, mentions.dates);
  tools.actors.tag(document, tokens, folded, mentions);
  if (document.source.region.empty() && names_season(mentions.dates)) {
    const Seasons seasons = seasons_of(mentions.topics, tools.ontology, tools.dates);
    if (seasons == Seasons::northern) return mentions;
    mentions.dates = tools.dates.tag(document, tokens, folded, fiscal_year_end, seasons);
    mentions.sections = tools.dates.sections(document, mentions.dates);
  }
  return mentions;
}

}  // namespace

ReadingTools::ReadingTools(const Knowledge& from, std::shared_ptr<const Ontology> nodes)
    : knowledge(from),
      built_in(std::move(nodes)),
      knowledge_hash(hash_of(from)),
      dates(from),
      sources([&from] { return SourceReader::load(from); }),
      tokenizer([&from] { return Tokenizer::load(from); }),
      names([this]() -> Result<ActorTagger::Words> {
        const Result<Tokenizer>& loaded = tokenizer.get();
        if (!loaded) return fail(loaded.error());
        return ActorTagger::load_words(knowledge, *loaded);
      }),
      lexicon([&from] { return Extractor::load_words(from); }),
      actors([this]() -> Result<ActorTagger> {
        const Result<ActorTagger::Words>& words = names.get();
        if (!words) return fail(words.error());
        return ActorTagger::over(*words, *tokenizer.get(), *built_in, {});
      }),
      extractor([this]() -> Result<Extractor> {
        const Result<Extractor::Words>& words = lexicon.get();
        if (!words) return fail(words.error());
        return Extractor::over(*words, *built_in, {});
      }) {}

CaseReader::CaseReader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
CaseReader::CaseReader(CaseReader&&) noexcept = default;
CaseReader::~CaseReader() = default;

Result<CaseReader> CaseReader::load(const Case& the_case, const Ontology& ontology,
                                    const ReadingTools& tools, unsigned jobs) {
  const Result<SourceReader>& sources = tools.sources.get();
  if (!sources) return fail(sources.error());
  return CaseReader(std::make_unique<Parts>(the_case, hash_of(tools.knowledge_hash, the_case),
                                            *sources, [&the_case, &ontology, &tools, jobs] {
                                              return load_tools(the_case, ontology, tools, jobs);
                                            }));
}

Result<void> CaseReader::prepare() const {
  if (!parts_->extracts()) return {};
  const Result<Tools>& tools = parts_->tools.get();
  if (!tools) return fail(tools.error());
  return {};
}

std::string CaseReader::key(const Source& source, const std::string& sha256) const {
  std::string all;
  for (const std::string& field :
       {std::string(kVersion), std::to_string(kExtractorVersion), parts_->knowledge_hash, sha256,
        source.id, source.file, std::string(to_string(source.role)), source.title, source.publisher,
        source.author, source.published.edtf, source.url, source.archive, source.retrieved,
        source.grade, source.language, source.region}) {
    add(all, field);
  }
  return short_id(all, 16);
}

// Reads `source` up to its mentions and asks the extractor something about them.
template <typename Answer, typename Ask>
Result<Answer> CaseReader::ask(const Source& source, const std::string& bytes, Ask question) const {
  if (!parts_->extracts()) return Answer();  // nothing was read but what a person wrote
  Result<Document> document = parts_->sources.read(source, bytes);
  if (!document) return fail(document.error());
  const Result<Tools>& tools = parts_->tools.get();
  if (!tools) return fail(tools.error());
  const TokenizedText tokens = tools->tokenizer.tokenize(*document);
  const FoldedText folded(document->text, tokens.tokens);
  const Mentions mentions =
      tag(*tools, *document, tokens, folded, parts_->the_case.fiscal_year_end);
  return question(tools->extractor, *document, tokens, folded, mentions);
}

Result<std::string> CaseReader::explain(const Source& source, const std::string& bytes,
                                        Span span) const {
  return ask<std::string>(source, bytes, [span](const Extractor& extractor, const auto&... read) {
    return extractor.explain(read..., span);
  });
}

Result<std::vector<DecisionInWords>> CaseReader::decisions(const Source& source,
                                                           const std::string& bytes) const {
  using Answer = std::vector<DecisionInWords>;
  return ask<Answer>(source, bytes,
                     [](const Extractor& extractor, const Document& document, const auto&... read) {
                       Answer answer;
                       for (claim::Decision& decision : extractor.decisions(document, read...)) {
                         std::string words(decision.sentence.of(document.text));
                         answer.push_back({std::move(decision), std::move(words)});
                       }
                       return answer;
                     });
}

Result<StoredSource> CaseReader::read(const Source& source, const std::string& bytes) const {
  Result<Document> document = parts_->sources.read(source, bytes);
  if (!document) return fail(document.error());
  StoredSource read;
  read.document = std::move(*document);
  if (!parts_->extracts()) return read;

  const Result<Tools>& tools = parts_->tools.get();
  if (!tools) return fail(tools.error());
  const TokenizedText tokens = tools->tokenizer.tokenize(read.document);
  const FoldedText folded(read.document.text, tokens.tokens);
  const Mentions mentions =
      tag(*tools, read.document, tokens, folded, parts_->the_case.fiscal_year_end);
  Extracted extracted = tools->extractor.extract(read.document, tokens, folded, mentions);
  read.claims = std::move(extracted.claims);
  read.events = std::move(extracted.events);
  return read;
}

}  // namespace gainsay

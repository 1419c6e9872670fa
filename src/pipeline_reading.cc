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

namespace gainsay {

// What reads claims and events; loading it is most of the work on a small case.
struct Tools {
  const Tokenizer& tokenizer;
  const DateTagger& dates;
  ActorTagger actors;
  Extractor extractor;
};

struct CaseReader::Parts {
  const Case& the_case;
  std::string knowledge_hash;
  const SourceReader& sources;
  std::optional<Tools> tools;  // only for a case that is read by extraction
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

}  // namespace

ReadingTools::ReadingTools(const Knowledge& from)
    : knowledge(from),
      knowledge_hash(hash_of(from)),
      dates(from),
      sources([&from] { return SourceReader::load(from); }),
      tokenizer([&from] { return Tokenizer::load(from); }),
      names([this]() -> Result<ActorTagger::Words> {
        const Result<Tokenizer>& loaded = tokenizer.get();
        if (!loaded) return fail(loaded.error());
        return ActorTagger::load_words(knowledge, *loaded);
      }),
      lexicon([&from] { return Extractor::load_words(from); }) {}

CaseReader::CaseReader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
CaseReader::CaseReader(CaseReader&&) noexcept = default;
CaseReader::~CaseReader() = default;

Result<CaseReader> CaseReader::load(const Case& the_case, const Ontology& ontology,
                                    const ReadingTools& tools, unsigned jobs) {
  const Result<SourceReader>& sources = tools.sources.get();
  if (!sources) return fail(sources.error());
  auto parts = std::unique_ptr<Parts>(
      new Parts{the_case, hash_of(tools.knowledge_hash, the_case), *sources, {}});
  if (the_case.extract == Extraction::off) return CaseReader(std::move(parts));
  // None of them needs another: loading them is most of the time that a small case takes.
  std::optional<ActorTagger> actors;
  std::optional<Extractor> extractor;
  const std::array<std::function<void()>, 3> loads = {
      [&] { tools.dates.tagger(); },
      [&] {
        const Result<ActorTagger::Words>& names = tools.names.get();
        if (!names) return;
        actors = ActorTagger::over(*names, *tools.tokenizer.get(), ontology, the_case.subjects);
      },
      [&] {
        const Result<Extractor::Words>& lexicon = tools.lexicon.get();
        if (!lexicon) return;
        extractor = Extractor::over(*lexicon, ontology, subject_ids(the_case, ontology));
      }};
  for_each_index(loads.size(), jobs, [&](std::size_t i) { loads[i](); });
  const Result<Tokenizer>& tokenizer = tools.tokenizer.get();
  if (!tokenizer) return fail(tokenizer.error());
  const Result<DateTagger>& dates = tools.dates.tagger();
  if (!dates) return fail(dates.error());
  if (!actors) return fail(tools.names.get().error());
  if (!extractor) return fail(tools.lexicon.get().error());
  parts->tools.emplace(Tools{*tokenizer, *dates, std::move(*actors), std::move(*extractor)});
  return CaseReader(std::move(parts));
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

Mentions CaseReader::tag(const Document& document, const TokenizedText& tokens,
                         const FoldedText& folded) const {
  Mentions mentions;
  mentions.dates =
      parts_->tools->dates.tag(document, tokens, folded, parts_->the_case.fiscal_year_end);
  parts_->tools->actors.tag(document, tokens, folded, mentions);
  return mentions;
}

Result<std::string> CaseReader::explain(const Source& source, const std::string& bytes,
                                        Span span) const {
  if (!parts_->tools) return std::string();  // nothing was read but what a person wrote
  Result<Document> document = parts_->sources.read(source, bytes);
  if (!document) return fail(document.error());
  const TokenizedText tokens = parts_->tools->tokenizer.tokenize(*document);
  const FoldedText folded(document->text, tokens.tokens);
  const Mentions mentions = tag(*document, tokens, folded);
  return parts_->tools->extractor.explain(*document, tokens, folded, mentions, span);
}

Result<StoredSource> CaseReader::read(const Source& source, const std::string& bytes) const {
  Result<Document> document = parts_->sources.read(source, bytes);
  if (!document) return fail(document.error());
  StoredSource read;
  read.document = std::move(*document);
  if (!parts_->tools) return read;

  const TokenizedText tokens = parts_->tools->tokenizer.tokenize(read.document);
  const FoldedText folded(read.document.text, tokens.tokens);
  const Mentions mentions = tag(read.document, tokens, folded);
  Extracted extracted = parts_->tools->extractor.extract(read.document, tokens, folded, mentions);
  read.claims = std::move(extracted.claims);
  read.events = std::move(extracted.events);
  return read;
}

}  // namespace gainsay

#include "claim/extract.h"

#include <algorithm>
#include <utility>

#include "claim/describe.h"
#include "claim/document_reader.h"
#include "claim/sentence_batch.h"
#include "ontology/ad_hoc.h"
#include "text/fold.h"
#include "text/singular.h"

namespace gainsay {
namespace {

using claim::Lexicon;

constexpr std::size_t kNamePrefix = 2;  // "~@" of an ad hoc actor

// A subject as it is shown: by the fullest name that the document has for it.
NodeRef shown(const std::string& id, const Ontology& ontology, const Mentions& mentions) {
  if (const Node* node = ontology.find(id); node != nullptr) return {id, node->name};
  for (const ActorMention& mention : mentions.actors) {
    if (mention.actor == id && !mention.name.empty()) return {id, mention.name};
  }
  return {id, is_ad_hoc(id) ? id.substr(kNamePrefix) : id};
}

// Which subject a document's publisher is: the one whose name or alias is in it; else the first.
NodeRef company_of(const Document& document, const Mentions& mentions, const Ontology& ontology,
                   const std::vector<std::string>& subjects, bool& named) {
  const std::string publisher = fold(document.source.publisher);
  named = false;
  for (const std::string& id : subjects) {
    const Node* node = ontology.find(id);
    std::vector<std::string> names = node == nullptr ? std::vector<std::string>{} : node->aliases;
    names.push_back(node == nullptr ? id.substr(is_ad_hoc(id) ? kNamePrefix : 0) : node->name);
    for (const std::string& name : names) {
      if (!name.empty() && publisher.find(fold(name)) != std::string::npos) {
        named = true;
        return shown(id, ontology, mentions);
      }
    }
  }
  return subjects.empty() ? NodeRef{} : shown(subjects.front(), ontology, mentions);
}

// What the lexicon names by id, and the nodes below it, looked up.
claim::KnownNodes known_nodes(const Ontology& ontology, const claim::Reporting& reporting) {
  claim::KnownNodes known;
  std::vector<std::vector<claim::IdSet*>> sets_of_kind(ontology.nodes().size());
  const auto add = [&](claim::IdSet& ids, const std::string& node) {
    const NodeIndex kind = ontology.index_of(node);
    if (kind != kNoNode) sets_of_kind[kind].push_back(&ids);
  };
  add(known.places, reporting.places());
  for (const std::string& people : reporting.own_people()) add(known.own_people, people);
  for (const std::string& heads : reporting.own_heads()) add(known.own_heads, heads);
  for (const std::string& people : reporting.people()) add(known.people, people);
  known.money = reporting.money();
  add(known.data, reporting.data());
  for (const std::string& goods : reporting.goods()) add(known.goods, goods);
  for (const std::string& one : reporting.substances()) add(known.substances, one);
  for (NodeIndex node = 0; node < sets_of_kind.size(); ++node) {
    for (const NodeIndex kind : ontology.broader(node)) {
      for (claim::IdSet* const ids : sets_of_kind[kind]) ids->insert(ontology.nodes()[node]->id);
    }
  }
  if (!reporting.people().empty()) known.anybody = reporting.people().front();
  for (const Node* const node : ontology.nodes()) {
    if (node->kind == NodeKind::action) continue;
    const auto name = [&](const std::string& text) {
      // Proper names are found as they are written.
      if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return;
      const std::string folded = fold(text);
      const std::size_t last = folded.rfind(' ') + 1;
      const std::vector<std::string>& only_plural = reporting.only_plural();
      if (std::find(only_plural.begin(), only_plural.end(), folded) != only_plural.end()) return;
      const WordId id = known.singulars.add(folded.substr(0, last) + singular(folded.substr(last)));
      if (id > known.of_singulars.size()) known.of_singulars.push_back(node->id);
    };
    name(node->name);
    for (const std::string& alias : node->aliases) name(alias);
  }
  return known;
}

}  // namespace

struct Extractor::Impl {
  Words lexicon;
  const Ontology* ontology = nullptr;
  std::shared_ptr<const claim::KnownNodes> nodes;
  std::vector<std::string> subjects;

  // That of the first sentence of a document.
  claim::DocumentContext context(const Document& document, const Mentions& mentions) const;
};

Extractor::Extractor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<Extractor> Extractor::load(const Knowledge& knowledge, const Ontology& ontology,
                                  const std::vector<std::string>& subjects) {
  Result<Words> words = load_words(knowledge);
  if (!words) return fail(words.error());
  return over(std::move(*words), ontology, subjects);
}

Result<Extractor::Words> Extractor::load_words(const Knowledge& knowledge) {
  auto lexicon = Lexicon::load(knowledge);
  if (!lexicon) return fail(lexicon.error());
  return std::make_shared<const Lexicon>(std::move(*lexicon));
}

Extractor Extractor::over(Words words, const Ontology& ontology,
                          const std::vector<std::string>& subjects) {
  auto nodes = std::make_shared<const claim::KnownNodes>(known_nodes(ontology, words->reporting));
  return Extractor(
      std::make_unique<Impl>(Impl{std::move(words), &ontology, std::move(nodes), subjects}));
}

Extractor Extractor::with_subjects(const Ontology& ontology,
                                   const std::vector<std::string>& subjects) const {
  return Extractor(std::make_unique<Impl>(Impl{impl_->lexicon, &ontology, impl_->nodes, subjects}));
}

claim::DocumentContext Extractor::Impl::context(const Document& document,
                                                const Mentions& mentions) const {
  claim::DocumentContext context;
  context.document = &document;
  context.lexicon = lexicon.get();
  context.ontology = ontology;
  context.nodes = nodes.get();
  context.speakers = claim::Speakers(subjects);
  context.day_order = day_order(document, mentions.dates);
  bool named = false;
  context.company = company_of(document, mentions, *ontology, subjects, named);
  context.in_focus = document.source.role == Role::record && subjects.size() == 1;
  context.own_voice = named || document.source.role == Role::statement;
  return context;
}

Extracted Extractor::extract(const Document& document, const TokenizedText& tokens,
                             const FoldedText& folded, const Mentions& mentions) const {
  return claim::read_document({document, tokens, folded, mentions},
                              impl_->context(document, mentions));
}

std::vector<claim::Decision> Extractor::decisions(const Document& document,
                                                  const TokenizedText& tokens,
                                                  const FoldedText& folded,
                                                  const Mentions& mentions) const {
  std::vector<claim::Decision> decisions;
  claim::DocumentContext context = impl_->context(document, mentions);
  context.decisions = &decisions;
  claim::read_document({document, tokens, folded, mentions}, std::move(context));
  return decisions;
}

std::string Extractor::explain(const Document& document, const TokenizedText& tokens,
                               const FoldedText& folded, const Mentions& mentions,
                               Span span) const {
  std::vector<claim::Decision> decisions;
  claim::DocumentContext context = impl_->context(document, mentions);
  context.decisions = &decisions;
  claim::ReadingNotes notes{span, {}};
  claim::read_document({document, tokens, folded, mentions}, std::move(context), &notes);
  for (const claim::Decision& decision : decisions) {
    if (decision.sentence.overlaps(span)) {
      notes.lines += describe(decision, impl_->lexicon->learned);
    }
  }
  return notes.lines;
}

}  // namespace gainsay

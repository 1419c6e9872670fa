#include "actors_sample.h"

#include <doctest/doctest.h>

#include "mention/actors.h"

namespace gainsay::testing {
namespace {

Node node(NodeKind kind, std::string id, std::string name, std::vector<std::string> aliases,
          std::vector<Membership> is_a = {}) {
  Node made;
  made.kind = kind;
  made.id = std::move(id);
  made.name = std::move(name);
  made.aliases = std::move(aliases);
  made.is_a = std::move(is_a);
  return made;
}

struct World {
  explicit World(const std::vector<std::string>& subjects)
      : tokenizer(*Tokenizer::load(Knowledge::embedded())),
        ontology(Ontology::of({node(NodeKind::actor, "company", "companies", {}),
                               node(NodeKind::actor, "agency", "government agencies", {}),
                               node(NodeKind::actor, "insurer", "insurer", {}),
                               node(NodeKind::actor, "northfield", "Northfield Analytics",
                                    {"NFA", "Northfield"}, {{"company", {}}}),
                               node(NodeKind::actor, "data-office", "Data Protection Office",
                                    {"DPO"}, {{"agency", {}}}),
                               node(NodeKind::topic, "drone", "drone", {"unmanned aircraft"}),
                               node(NodeKind::topic, "face", "facial recognition", {"Face API"})},
                              diagnostics)),
        tagger(*ActorTagger::load(Knowledge::embedded(), tokenizer, ontology, subjects)) {}

  Mentions mentions(const Document& document) const {
    Mentions found;
    const TokenizedText tokens = tokenizer.tokenize(document);
    tagger.tag(document, tokens, FoldedText(document.text, tokens.tokens), found);
    return found;
  }

  Diagnostics diagnostics;
  Tokenizer tokenizer;
  Ontology ontology;
  ActorTagger tagger;
};

const World& world() {
  static const World the_world({"Cirrova Labs"});
  return the_world;
}

std::string listed(const World& seen, const Document& document) {
  std::string lines;
  for (const ActorMention& mention : seen.mentions(document).actors) {
    if (!lines.empty()) lines += "; ";
    lines += std::string(mention.span.of(document.text)) + "=";
    lines += mention.actor.empty() ? "?" : mention.actor;
    if (!mention.affiliation.empty()) lines += "@" + mention.affiliation;
  }
  return lines;
}

}  // namespace

Document document_of(const std::string& text, Role role, const std::string& publisher) {
  Document document;
  document.source.role = role;
  document.source.publisher = publisher;
  document.text = text;
  document.parts.emplace_back();
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    Block block;
    block.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    block.ordinal = static_cast<std::uint32_t>(document.blocks.size() + 1);
    document.blocks.push_back(block);
    begin = end + 2;
  }
  return document;
}

std::string actors_in(const Document& document) { return listed(world(), document); }

std::string actors_in(const Document& document, const std::string& subject) {
  return listed(World({subject}), document);
}

std::string topics_in(const Document& document) {
  std::string lines;
  for (const TopicMention& mention : world().mentions(document).topics) {
    if (!lines.empty()) lines += "; ";
    lines += std::string(mention.span.of(document.text)) + "=" + mention.topic;
  }
  return lines;
}

}  // namespace gainsay::testing

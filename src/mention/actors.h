// Actors and topics in text: names of the ontology and the case, names that the text itself
// introduces ("Cirrova, Inc.", "the Drug Enforcement Administration (DEA)"), and what refers back
// to them ("the company", "the agency", "it", "we").
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/document.h"
#include "gainsay/mention.h"
#include "gainsay/sentence.h"
#include "ontology/ontology.h"

namespace gainsay {

// Immutable after load; may be used by many threads at a time. `ontology` must outlive it.
class ActorTagger {
 public:
  static Result<ActorTagger> load(const Knowledge& knowledge, const Ontology& ontology,
                                  const std::vector<std::string>& subjects);
  ActorTagger(ActorTagger&&) noexcept;
  ActorTagger& operator=(ActorTagger&&) noexcept;
  ~ActorTagger();

  // Fills mentions.actors and mentions.topics.
  void tag(const Document& document, const TokenizedText& tokens, Mentions& mentions) const;

 private:
  ActorTagger();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gainsay

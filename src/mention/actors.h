// Actors and topics in text: names of the ontology and the case, names that the text itself
// introduces ("Cirrova, Inc.", "the Drug Enforcement Administration (DEA)"), and what refers back
// to them ("the company", "the agency", "it", "we").
//
// A mention that stands for somebody, but nobody can say for whom, has an empty `actor`.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/document.h"
#include "gainsay/mention.h"
#include "gainsay/sentence.h"
#include "mention/subject_id.h"
#include "ontology/ontology.h"
#include "text/folded_text.h"
#include "text/tokenize.h"

namespace gainsay {

namespace actors {
class Lexicon;
}

// Immutable after load; may be used by many threads at a time.
class ActorTagger {
 public:
  // `subjects` are the names of the companies under examination, as the case gives them; the ids of
  // their mentions are those of subject_id(). Reads data/lexicon/en/names.yaml and
  // descriptions.yaml.
  static Result<ActorTagger> load(const Knowledge& knowledge, const Tokenizer& tokenizer,
                                  const Ontology& ontology,
                                  const std::vector<std::string>& subjects);
  // The same in two steps: the words of those files, which any number of cases may share, and the
  // tagger of one case over them.
  using Words = std::shared_ptr<const actors::Lexicon>;
  static Result<Words> load_words(const Knowledge& knowledge, const Tokenizer& tokenizer);
  static ActorTagger over(Words words, const Tokenizer& tokenizer, const Ontology& ontology,
                          const std::vector<std::string>& subjects);
  // This one, which has no subjects, with those of a case whose ontology has the same nodes: the
  // names of the nodes are copied, which is quicker than to gather them.
  ActorTagger with_subjects(const Tokenizer& tokenizer, const Ontology& ontology,
                            const std::vector<std::string>& subjects) const;
  ActorTagger(ActorTagger&&) noexcept;
  ActorTagger& operator=(ActorTagger&&) noexcept;
  ~ActorTagger();

  // Fills mentions.actors and mentions.topics: sorted, those of one kind not overlapping. Linear in
  // the text. `folded` is that of the tokens.
  void tag(const Document& document, const TokenizedText& tokens, const FoldedText& folded,
           Mentions& mentions) const;

 private:
  ActorTagger();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gainsay

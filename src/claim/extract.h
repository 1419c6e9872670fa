// From sentences and mentions to Claims and Events.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/weights/decision.h"
#include "gainsay/claim.h"
#include "gainsay/document.h"
#include "gainsay/event.h"
#include "gainsay/mention.h"
#include "gainsay/sentence.h"
#include "ontology/ontology.h"
#include "text/folded_text.h"

namespace gainsay {

namespace claim {
struct Lexicon;
}

struct Extracted {
  std::vector<Claim> claims;  // in the order of the text; ids not yet given
  std::vector<Event> events;
};

// Compiled lexicon and frames of data/lexicon/en/. Immutable after load; may be used by many
// threads at a time. `ontology` must outlive it.
class Extractor {
 public:
  // `subjects` are the ontology ids of the companies under examination.
  static Result<Extractor> load(const Knowledge& knowledge, const Ontology& ontology,
                                const std::vector<std::string>& subjects);
  // The same in two steps: the lexicon, which any number of cases may share, and the extractor of
  // one case over it.
  using Words = std::shared_ptr<const claim::Lexicon>;
  static Result<Words> load_words(const Knowledge& knowledge);
  static Extractor over(Words words, const Ontology& ontology,
                        const std::vector<std::string>& subjects);
  // This one with the subjects of a case whose ontology, which must outlive it, has the same nodes.
  Extractor with_subjects(const Ontology& ontology, const std::vector<std::string>& subjects) const;
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  // `folded` is that of the tokens.
  Extracted extract(const Document& document, const TokenizedText& tokens, const FoldedText& folded,
                    const Mentions& mentions) const;

  // What learned weights were asked about each sentence of the document, and what they answered.
  std::vector<claim::Decision> decisions(const Document& document, const TokenizedText& tokens,
                                         const FoldedText& folded, const Mentions& mentions) const;

  // How the sentences that touch `span` were read, in lines for people (claim/describe.h).
  std::string explain(const Document& document, const TokenizedText& tokens,
                      const FoldedText& folded, const Mentions& mentions, Span span) const;

 private:
  struct Impl;
  explicit Extractor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Changes whenever the same bytes could give other claims or events; part of the store's key.
inline constexpr int kExtractorVersion = 10;

}  // namespace gainsay

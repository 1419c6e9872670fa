// One source's way from bytes to claims and events.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/load_once.h"
#include "base/result.h"
#include "casefile/worded_dates.h"
#include "claim/extract.h"
#include "gainsay/case.h"
#include "gainsay/mention.h"
#include "gainsay/sentence.h"
#include "mention/actors.h"
#include "ontology/ontology.h"
#include "source/read.h"
#include "store/store.h"
#include "text/tokenize.h"

namespace gainsay {

// What sources of any case are read with, each part loaded when it is first needed; may be used by
// many threads at a time. `knowledge` must outlive it; `built_in` is the ontology of its nodes.
struct ReadingTools {
  ReadingTools(const Knowledge& knowledge, std::shared_ptr<const Ontology> built_in);

  const Knowledge& knowledge;
  std::shared_ptr<const Ontology> built_in;
  std::string knowledge_hash;
  WordedDates dates;
  LoadOnce<SourceReader> sources;
  LoadOnce<Tokenizer> tokenizer;
  LoadOnce<ActorTagger::Words> names;
  LoadOnce<Extractor::Words> lexicon;
  // Of nobody's case, for cases without nodes of their own.
  LoadOnce<ActorTagger> actors;
  LoadOnce<Extractor> extractor;
};

// What learned weights answered about one sentence, with its words.
struct DecisionInWords {
  claim::Decision decision;
  std::string sentence;
};

// What the sources of one case are read with; may be used by many threads at a time. The case, the
// ontology and the tools must outlive it.
class CaseReader {
 public:
  // Whatever is loaded is loaded on up to `jobs` threads.
  static Result<CaseReader> load(const Case& the_case, const Ontology& ontology,
                                 const ReadingTools& tools, unsigned jobs);
  CaseReader(CaseReader&&) noexcept;
  ~CaseReader();

  // Everything that the result for `source` depends on, hashed: the bytes' `sha256`, what case.yaml
  // says of it, the knowledge, the ontology, the version of the program.
  std::string key(const Source& source, const std::string& sha256) const;

  // Loads what claims and events are read with, which is most of the time that a small case takes;
  // not needed where the store has every source. read() and explain() do so too, if nobody has yet.
  Result<void> prepare() const;

  // Fails with what prepare() or SourceReader::read fails with.
  Result<StoredSource> read(const Source& source, const std::string& bytes) const;

  // How the sentences of `source` that touch `span` were read, in lines for people; empty for a
  // case without extraction.
  Result<std::string> explain(const Source& source, const std::string& bytes, Span span) const;

  // What learned weights answered about every sentence of `source`; none for a case without
  // extraction. For training/.
  Result<std::vector<DecisionInWords>> decisions(const Source& source,
                                                 const std::string& bytes) const;

 private:
  template <typename Answer, typename Ask>
  Result<Answer> ask(const Source& source, const std::string& bytes, Ask question) const;
  struct Parts;
  explicit CaseReader(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay

// One source's way from bytes to claims and events.
#pragma once

#include <memory>
#include <string>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/case.h"
#include "gainsay/mention.h"
#include "gainsay/sentence.h"
#include "ontology/ontology.h"
#include "store/store.h"

namespace gainsay {

// What reading needs, loaded once a run; may be used by many threads at a time. The case and the
// ontology must outlive it.
class CaseReader {
 public:
  static Result<CaseReader> load(const Case& the_case, const Ontology& ontology,
                                 const Knowledge& knowledge);
  CaseReader(CaseReader&&) noexcept;
  ~CaseReader();

  // Everything that the result for `source` depends on, hashed: the bytes' `sha256`, what case.yaml
  // says of it, the knowledge, the ontology, the version of the program.
  std::string key(const Source& source, const std::string& sha256) const;

  // Fails with what read_document fails with.
  Result<StoredSource> read(const Source& source, const std::string& bytes) const;

  // How the sentences of `source` that touch `span` were read, in lines for people.
  Result<std::string> explain(const Source& source, const std::string& bytes, Span span) const;

 private:
  // Tokens and mentions of a document.
  void tag(const Document& document, TokenizedText& tokens, Mentions& mentions) const;

  struct Parts;
  explicit CaseReader(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay

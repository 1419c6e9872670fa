// The case's database (.gainsay/case.db): documents, claims and events by content hash, so that an
// unchanged source is not processed again. It can be deleted at any time.
//
// The only folder that includes sqlite3.h.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/claim.h"
#include "gainsay/document.h"
#include "gainsay/event.h"

namespace gainsay {

// What one source gave; kept and replaced as a whole.
struct StoredSource {
  Document document;
  std::vector<Claim> claims;
  std::vector<Event> events;
};

class Store {
 public:
  // Opens or makes the database at `path` (":memory:" keeps it in memory) and brings its schema up
  // to date. Fails with ErrorCode::input if the file is not ours or from a newer gainsay.
  static Result<Store> open(const std::string& path, const Knowledge& knowledge);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // What is kept for `key`: everything that the result depends on (source id, bytes' SHA-256,
  // metadata of case.yaml, ontology, extractor version), hashed by the pipeline.
  Result<std::optional<StoredSource>> find(const std::string& source, const std::string& key) const;
  // Replaces all that came from the source, in one transaction.
  Result<void> replace(const std::string& source, const std::string& key,
                       const StoredSource& stored);
  // Forgets sources that the case no longer lists.
  Result<void> keep_only(const std::vector<std::string>& sources);

 private:
  Store();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gainsay

// The case's database (.gainsay/case.db): documents, claims and events by content hash, so that an
// unchanged source is not processed again. It can be deleted at any time.
//
// Guarantees that what comes back is what was put in, to the byte, or an Error; a replace() that
// was interrupted leaves what was there before. Several processes may use one file at a time.
// Refuses files that are not its own. The tables are in schemas/sql/, for people who ask sqlite3.
//
// The only folder that includes sqlite3.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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

// A block that has all the words of a search.
struct SearchHit {
  std::string source;
  Block block;       // its span is in the source's text; part, ordinal and page say where it stands
  std::string text;  // of the block
  std::vector<Span> matches;  // of the words, in the source's text
};

class Store {
 public:
  // Opens or makes the database at `path` (":memory:" keeps it in memory), with the folders above
  // it, and brings its schema up to date. Fails with ErrorCode::input if the file is not ours, from
  // a newer gainsay, or damaged; with ErrorCode::io if it cannot be opened or written.
  static Result<Store> open(const std::string& path, const Knowledge& knowledge);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // What is kept for `key`: everything that the result depends on (source id, bytes' SHA-256,
  // metadata of case.yaml, ontology, extractor version), hashed by the pipeline.
  Result<std::optional<StoredSource>> find(const std::string& source, const std::string& key) const;
  // Replaces all that came from the source, in one transaction. `source` is the Document's source
  // id, every block lies inside its text, and no text has a NUL.
  Result<void> replace(const std::string& source, const std::string& key,
                       const StoredSource& stored);
  // A source that was read anew.
  struct Fresh {
    std::string source;
    std::string key;
    const StoredSource& stored;
  };
  // Replaces each of `fresh`, and forgets sources that are not among `listed`, in one transaction;
  // in none when nothing is to be done.
  Result<void> renew(const std::vector<Fresh>& fresh, const std::vector<std::string>& listed);
  // The blocks, at most `most`, that have all of `words` (white space between them; case and
  // accents do not matter), sorted by source and place. No words give no hits.
  Result<std::vector<SearchHit>> search(std::string_view words, std::uint32_t most) const;

 private:
  Store();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gainsay

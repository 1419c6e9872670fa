#include "hygiene/evidence.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>

#include "base/quote.h"
#include "base/utf8.h"
#include "casefile/locate.h"

namespace gainsay {
namespace {

constexpr std::size_t kMostShown = 120;  // code points

// The documents, each folded once, when the first quote is looked for in it.
class Finders {
 public:
  explicit Finders(const std::vector<Document>& documents) {
    for (const Document& document : documents) documents_[document.source.id] = &document;
  }

  const Document* document(const std::string& source) const {
    const auto found = documents_.find(source);
    return found == documents_.end() ? nullptr : found->second;
  }

  const QuoteFinder& finder(const Document& document) {
    const auto found = finders_.find(document.source.id);
    if (found != finders_.end()) return found->second;
    return finders_.emplace(document.source.id, QuoteFinder(document)).first->second;
  }

 private:
  std::map<std::string_view, const Document*> documents_;
  std::map<std::string_view, QuoteFinder> finders_;
};

class Locator {
 public:
  Locator(const std::vector<Document>& documents, HygieneLog& log)
      : finders_(documents), log_(log) {}

  void locate(Quote& quote, const std::string& id, const Place& written) {
    const Document* document = finders_.document(quote.source);
    if (document == nullptr) return;  // the loader has told of it
    const std::string at = quote.locator;
    std::optional<Span> first;
    for (const Span& span : finders_.finder(*document).find_all(quote.exact)) {
      if (!first) first = span;
      if (at.empty() || locator(*document, span) == at) {
        quote = quote_at(*document, span);
        return;
      }
    }
    if (!first) {
      tell_missing(quote, id, written);
      return;
    }
    quote = quote_at(*document, *first);
    log_.tell("GS901", Weight::note_only,
              {Severity::note,
               {},
               fmt::format("the quote of {} has moved within source {}: it stands in {}, not in {}",
                           id, quote.source, quote.locator, at),
               written,
               start_of(quote.exact),
               "Look at what stands around it now, then change `at`."});
  }

  const Document* document(const std::string& source) const { return finders_.document(source); }

 private:
  static std::string start_of(const std::string& quote) {
    return quote.substr(0, forward_by(quote, 0, kMostShown));
  }

  void tell_missing(const Quote& quote, const std::string& id, const Place& written) {
    log_.tell("GS901", Weight::full,
              {Severity::error,
               {},
               fmt::format("the quote of {} does not stand in source {}", id, quote.source),
               written,
               start_of(quote.exact),
               "Copy it from the source, letter for letter; `gainsay show` prints the text that "
               "gainsay reads."});
  }

  Finders finders_;
  HygieneLog& log_;
};

}  // namespace

void locate_quotes(Case& into, const std::vector<Document>& documents, HygieneLog& log) {
  Locator locator(documents, log);
  for (Claim& claim : into.claims) {
    if (const Document* source = locator.document(claim.quote.source)) {
      claim.known = source->source.published;
    }
    locator.locate(claim.quote, claim.id, claim.written);
  }
  for (Event& event : into.events) {
    if (const Document* source = locator.document(event.quote.source)) {
      event.known = source->source.published;
    }
    locator.locate(event.quote, event.id, event.written);
    for (Quote& more : event.attestations) locator.locate(more, event.id, event.written);
  }
}

void compare_pins(const std::vector<Source>& listed, const std::vector<Source>& read,
                  HygieneLog& log) {
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const Source& source = listed[i];
    const std::string& now = read[i].sha256;
    if (source.pin.empty() || source.pin == now) continue;
    log.tell(
        "GS902", Weight::full,
        {Severity::error,
         {},
         fmt::format("{} is not the file that was pinned as source {}", source.file, source.id),
         source.pinned,
         source.pin,
         fmt::format("Its SHA-256 is now {}. Put back the file that was quoted, or check the "
                     "quotes against this one and run: gainsay verify --pin",
                     now)});
  }
}

}  // namespace gainsay

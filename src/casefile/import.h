// Import: claims and events that an outside program read from a case's documents, taken into
// claims/imported.yaml.
//
// Guarantees all or nothing: each line has the form of a curated entry, refers to sources and
// events that are there, has an id that is new (or none: it gets one), and a quote that stands
// verbatim in its source. If one does not, all is refused, and every reason is told with its line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "casefile/worded_dates.h"
#include "gainsay/case.h"
#include "gainsay/document.h"
#include "yaml/schema.h"

namespace gainsay {

inline constexpr char kImportFile[] = "claims/imported.yaml";

struct ImportInput {
  std::string_view lines;  // JSON, an object a line, with "type": "claim" or "event"
  std::string file;        // how it is named to the user
  const Case& the_case;
  const std::vector<Claim>& claims;  // those that the case has, curated
  const std::vector<Event>& events;
  const std::vector<Document>& documents;
};

struct Import {
  std::size_t claims = 0;
  std::size_t events = 0;
  std::string path;  // of claims/imported.yaml, as the user would write it
  std::string text;  // what it is to hold; empty when something was refused
  Diagnostics refused;
};

// Nothing is written. Fails only if claims/imported.yaml is laid out so that nothing can be added.
Result<Import> make_import(const ImportInput& input, const yaml::Schemas& schemas,
                           const WordedDates& words);

}  // namespace gainsay

// Case: a folder with case.yaml, sources/, and optionally claims/, rules/ and reviews.yaml.
//
// What people wrote lives in these files, under version control; the database is only derived from
// them. A Case is what was read from the files, checked against the schemas, before any source is
// opened. Refuses unknown keys: a typing error must not silently switch something off.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/diagnostic.h"
#include "gainsay/event.h"
#include "gainsay/ontology.h"
#include "gainsay/reply.h"
#include "gainsay/review.h"
#include "gainsay/source.h"

namespace gainsay {

enum class Extraction : std::uint8_t { automatic, off };

// How loud a rule is in this case.
struct RuleSetting {
  std::string rule;                  // id
  std::optional<Severity> severity;  // nothing = the rule is off
  Place written;
};

// What a finding on some parts of the case should be, for data whose findings are part of it.
struct Expectation {
  enum class Outcome : std::uint8_t { fires, must, may, silent };
  std::string rule;             // id or slug
  std::vector<std::string> on;  // ids of claims and events, at least one
  Outcome outcome = Outcome::fires;
  Place written;
};

std::string_view to_string(Expectation::Outcome outcome);
std::optional<Expectation::Outcome> outcome_from(std::string_view text);

struct Case {
  std::string folder;  // as the user gave it
  std::string title;
  std::vector<std::string> subjects;  // names of the companies under examination
  std::vector<Source> sources;        // in the order of the file
  std::vector<Node> nodes;            // the case's own actors, topics and actions
  Extraction extract = Extraction::automatic;
  std::string region;           // default for sources; ISO 3166-1 alpha-2
  std::string fiscal_year_end;  // "--MM-DD"; empty = calendar year
  std::vector<Claim> claims;    // curated, from claims/*.yaml; quotes not yet located
  std::vector<Event> events;
  std::vector<std::string> drafted;  // keys of what was drafted before; see casefile/draft.h
  std::vector<Review> reviews;
  std::vector<Reply> replies;             // in the order of the file
  std::vector<RuleSetting> settings;      // in the order of the file
  std::vector<Expectation> expectations;  // in the order of the file
  std::vector<std::string> rule_files;    // paths relative to the folder, sorted
};

}  // namespace gainsay

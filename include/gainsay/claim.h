// Claim: who says what about whose conduct, knowledge or numbers, said when, valid when, with its
// Quote.
//
// Three times, never mixed: `said` (when it was uttered), `valid` (the time that it speaks about),
// `known` (when the source was public or obtained). Refuses to be a fact: a Claim only says that it
// was said.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/error.h"
#include "gainsay/ontology.h"
#include "gainsay/quote.h"
#include "gainsay/when.h"

namespace gainsay {

enum class Stance : std::uint8_t {
  denial,       // "has never / does not"
  commitment,   // "will / will not"
  cessation,    // "stopped"
  knowledge,    // "did not know / learned on"
  exclusivity,  // "only to, solely for"
  first,        // "the first, never before"
  quantity,     // a number of a measure
  capability,   // "can / cannot / it does"
  risk,         // "may happen"
  motive,       // "of our own accord"
  assertion,    // any other testable statement of the company about itself
};

enum class Polarity : std::uint8_t { positive, negative };

enum class Origin : std::uint8_t {
  extracted,  // read by gainsay
  curated,    // written by a person in claims/*.yaml
  imported,   // from an outside program, with a verified quote
};

enum class Comparison : std::uint8_t { equal, about, less, at_most, more, at_least };

// A number with what it measures. `low` and `high` bound what the words allow by rounding alone:
// "1.2 billion" is [1.15e9, 1.25e9].
struct Quantity {
  std::string measure;  // ontology topic id or the folded head noun: "tonnes of carbon dioxide"
  std::string unit;     // UCUM-like or a counted noun: "t", "USD", "%", "store"
  double value = 0;
  double low = 0;
  double high = 0;
  Comparison comparison = Comparison::equal;
};

// One of several things of which a claim says which came first.
struct ToldStep {
  std::string words;  // as the quote has them: "the board then gave its approval"
  NodeRef action;
  When when;               // where the words date it
  std::uint32_t rank = 0;  // what has a lower one came before; what has the same is in no order
};

// Between stretches of what was not read of a quote: Claim::unread.
inline constexpr std::string_view kUnreadGap = " … ";

struct Claim {
  std::string id;  // unique in the case: "c1"
  Quote quote;
  NodeRef speaker;    // the company, or the person where no company is evident
  std::string voice;  // the person who uttered it for the company; may be empty
  Stance stance = Stance::assertion;
  Polarity polarity = Polarity::positive;
  When said;
  When valid;
  When known;
  NodeRef actor;  // whose conduct, knowledge or numbers; normally the speaker
  NodeRef action;
  NodeRef object;
  NodeRef counterparty;  // to whom, with whom, for whom
  NodeRef place;
  std::vector<NodeRef> exceptions;  // "other than K", "except K": conduct with K is not covered
  std::string condition;            // "until a national law is in place": in words
  When condition_met;     // when the condition was met, if the case says so; unknown otherwise
  std::string qualifier;  // "general purpose", "knowingly"
  std::string reason;     // "strike" of "because of the strike", or a purpose: not done for it
  // Of which kind the things are that its words name: "red wine, table wine", in the singular.
  std::string kinds;
  // What the quote says besides, so that it was held against nothing: "temporarily"; stretches of
  // its words with kUnreadGap between. Empty: all of it was read.
  std::string unread;
  std::optional<Quantity> quantity;
  bool hedged = false;    // "we believe", "to our knowledge"
  bool restated = false;  // "as we have said all along": given out as said before
  // Ids of events that happened one after the other, by what the claim says.
  std::vector<std::string> sequence;
  // The same in words, where no record is named; empty, or of two ranks or more.
  std::vector<ToldStep> steps;
  std::string withdraws;  // id of the claim that this one openly takes back; may be empty
  Origin origin = Origin::extracted;
  std::string frame;    // id of the frame in data/lexicon/ that read it; empty for curated ones
  std::string summary;  // one line for people; may be empty
  Place written;        // where a curated claim stands in claims/*.yaml
};

std::string_view to_string(Stance stance);
std::string_view to_string(Polarity polarity);
std::string_view to_string(Origin origin);
std::string_view to_string(Comparison comparison);
std::optional<Stance> stance_from(std::string_view text);
std::optional<Polarity> polarity_from(std::string_view text);
std::optional<Origin> origin_from(std::string_view text);
std::optional<Comparison> comparison_from(std::string_view text);

}  // namespace gainsay

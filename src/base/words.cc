// The words that enumerators are printed and read as; one table each, so that both agree.
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "gainsay/case.h"
#include "gainsay/claim.h"
#include "gainsay/diagnostic.h"
#include "gainsay/document.h"
#include "gainsay/event.h"
#include "gainsay/review.h"
#include "gainsay/rule.h"
#include "gainsay/source.h"

namespace gainsay {
namespace {

template <typename T, std::size_t N>
using Table = std::array<std::pair<T, std::string_view>, N>;

template <typename T, std::size_t N>
std::string_view word(const Table<T, N>& table, T value) {
  for (const auto& [key, text] : table) {
    if (key == value) return text;
  }
  return {};
}

template <typename T, std::size_t N>
std::optional<T> value(const Table<T, N>& table, std::string_view text) {
  for (const auto& [key, candidate] : table) {
    if (candidate == text) return key;
  }
  return std::nullopt;
}

constexpr Table<Stance, 11> kStances = {{{Stance::denial, "denial"},
                                         {Stance::commitment, "commitment"},
                                         {Stance::cessation, "cessation"},
                                         {Stance::knowledge, "knowledge"},
                                         {Stance::exclusivity, "exclusivity"},
                                         {Stance::first, "first"},
                                         {Stance::quantity, "quantity"},
                                         {Stance::capability, "capability"},
                                         {Stance::risk, "risk"},
                                         {Stance::motive, "motive"},
                                         {Stance::assertion, "assertion"}}};
constexpr Table<Polarity, 2> kPolarities = {
    {{Polarity::positive, "positive"}, {Polarity::negative, "negative"}}};
constexpr Table<Origin, 3> kOrigins = {{{Origin::extracted, "extracted"},
                                        {Origin::curated, "curated"},
                                        {Origin::imported, "imported"}}};
constexpr Table<EventStatus, 6> kStatuses = {{{EventStatus::done, "done"},
                                              {EventStatus::attempted, "attempted"},
                                              {EventStatus::planned, "planned"},
                                              {EventStatus::declined, "declined"},
                                              {EventStatus::alleged, "alleged"},
                                              {EventStatus::not_done, "not_done"}}};
constexpr Table<Verdict, 6> kVerdicts = {{{Verdict::context, "context"},
                                          {Verdict::scope, "scope"},
                                          {Verdict::disputed, "disputed"},
                                          {Verdict::reversed, "reversed"},
                                          {Verdict::broken, "broken"},
                                          {Verdict::contradicted, "contradicted"}}};

constexpr Table<Comparison, 6> kComparisons = {{{Comparison::equal, "equal"},
                                                {Comparison::about, "about"},
                                                {Comparison::less, "less"},
                                                {Comparison::at_most, "at_most"},
                                                {Comparison::more, "more"},
                                                {Comparison::at_least, "at_least"}}};
constexpr Table<ReviewStatus, 3> kReviewStatuses = {{{ReviewStatus::open, "open"},
                                                     {ReviewStatus::confirmed, "confirmed"},
                                                     {ReviewStatus::dismissed, "dismissed"}}};
constexpr Table<Severity, 3> kSeverities = {
    {{Severity::error, "error"}, {Severity::warning, "warning"}, {Severity::note, "note"}}};
constexpr Table<Role, 3> kRoles = {
    {{Role::statement, "statement"}, {Role::record, "record"}, {Role::report, "report"}}};
constexpr Table<BlockKind, 9> kBlockKinds = {{{BlockKind::title, "title"},
                                              {BlockKind::heading, "heading"},
                                              {BlockKind::paragraph, "paragraph"},
                                              {BlockKind::list_item, "list_item"},
                                              {BlockKind::table_row, "table_row"},
                                              {BlockKind::quotation, "quotation"},
                                              {BlockKind::caption, "caption"},
                                              {BlockKind::byline, "byline"},
                                              {BlockKind::signature, "signature"}}};

constexpr Table<Expectation::Outcome, 4> kOutcomes = {{{Expectation::Outcome::fires, "fires"},
                                                       {Expectation::Outcome::must, "must"},
                                                       {Expectation::Outcome::may, "may"},
                                                       {Expectation::Outcome::silent, "silent"}}};

}  // namespace

std::string_view to_string(Stance stance) { return word(kStances, stance); }
std::string_view to_string(Polarity polarity) { return word(kPolarities, polarity); }
std::string_view to_string(Origin origin) { return word(kOrigins, origin); }
std::string_view to_string(EventStatus status) { return word(kStatuses, status); }
std::string_view to_string(Verdict verdict) { return word(kVerdicts, verdict); }
std::string_view to_string(Comparison comparison) { return word(kComparisons, comparison); }
std::string_view to_string(ReviewStatus status) { return word(kReviewStatuses, status); }
std::string_view to_string(Severity severity) { return word(kSeverities, severity); }
std::string_view to_string(Role role) { return word(kRoles, role); }

std::string_view to_string(BlockKind kind) { return word(kBlockKinds, kind); }

std::string_view to_string(Expectation::Outcome outcome) { return word(kOutcomes, outcome); }

std::optional<Expectation::Outcome> outcome_from(std::string_view text) {
  return value(kOutcomes, text);
}
std::optional<Stance> stance_from(std::string_view text) { return value(kStances, text); }
std::optional<Polarity> polarity_from(std::string_view text) { return value(kPolarities, text); }
std::optional<EventStatus> event_status_from(std::string_view text) {
  return value(kStatuses, text);
}
std::optional<Verdict> verdict_from(std::string_view text) { return value(kVerdicts, text); }
std::optional<Origin> origin_from(std::string_view text) { return value(kOrigins, text); }
std::optional<ReviewStatus> review_status_from(std::string_view text) {
  return value(kReviewStatuses, text);
}
std::optional<Severity> severity_from(std::string_view text) { return value(kSeverities, text); }
std::optional<Comparison> comparison_from(std::string_view text) {
  return value(kComparisons, text);
}
std::optional<BlockKind> block_kind_from(std::string_view text) { return value(kBlockKinds, text); }
std::optional<Role> role_from(std::string_view text) { return value(kRoles, text); }

}  // namespace gainsay

#include "hygiene/entries.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "hygiene/precision.h"

namespace gainsay {
namespace {

constexpr std::size_t kShortestSlip = 5;  // bytes; shorter names are near each other by chance

class EntryCheck {
 public:
  EntryCheck(const Report& report, const Case& the_case, const WordedDates& dates, HygieneLog& log)
      : report_(report), dates_(dates), log_(log) {
    for (const Source& source : report.sources) sources_[source.id] = &source;
    for (const Document& document : report.documents) documents_[document.source.id] = &document;
    for (const Node& node : the_case.nodes) {
      own_names_.push_back(node.id);
      if (!node.name.empty()) own_names_.push_back(node.name);
    }
  }

  void check() {
    check_sources();
    for (const Claim& claim : report_.claims) {
      if (claim.origin != Origin::extracted) check_claim(claim);
    }
    for (const Event& event : report_.events) {
      if (event.origin != Origin::extracted) check_event(event);
    }
  }

 private:
  void tell(std::string_view rule, Weight weight, const Place& place, std::string message,
            std::string fragment, std::string hint) {
    log_.tell(
        rule, weight,
        {Severity::warning, {}, std::move(message), place, std::move(fragment), std::move(hint)});
  }

  void check_sources() {
    std::set<std::string_view> quoted;
    for (const Claim& claim : report_.claims) {
      if (claim.origin != Origin::extracted) quoted.insert(claim.quote.source);
    }
    for (const Event& event : report_.events) {
      if (event.origin != Origin::extracted) quoted.insert(event.quote.source);
    }
    std::map<std::string_view, const Source*> by_bytes;
    for (const Source& source : report_.sources) {
      const bool is_quoted = quoted.count(source.id) != 0;
      if (is_quoted && !source.url.empty() && source.archive.empty()) {
        tell("GS903", Weight::full, source.place,
             fmt::format("source {} has a web address and no archived copy", source.id), source.url,
             "Save the page in a web archive and give that address as `archive`.");
      }
      if (is_quoted && source.grade.empty()) {
        tell("GS912", Weight::full, source.place,
             fmt::format("source {} is quoted and has no grade", source.id), source.file,
             "Grade it, such as `grade: B2`: reliability A to F, credibility 1 to 6.");
      }
      const auto [first, is_new] = by_bytes.emplace(source.sha256, &source);
      if (!is_new && !source.sha256.empty()) {
        tell("GS908", Weight::full, source.place,
             fmt::format("sources {} and {} have the same bytes", first->second->id, source.id),
             source.file, "List the file once, or its evidence counts twice.");
      }
    }
  }

  void check_claim(const Claim& claim) {
    const Source* source = source_of(claim.quote);
    if (!claim.speaker.filled()) {
      tell("GS909", Weight::full, claim.written, fmt::format("claim {} has no speaker", claim.id),
           claim.id, "Add `speaker`: whose statement it is.");
    }
    const bool dated_source = source != nullptr && source->published.known();
    if (!claim.said.known() && !dated_source) {
      tell("GS904", Weight::full, claim.written,
           fmt::format("claim {} has no date, and neither has its source", claim.id), claim.id,
           "Add `said`, or `published` to the source.");
    }
    check_later(claim.said, source, claim.id, claim.written);
    for (const NodeRef* ref : {&claim.speaker, &claim.actor, &claim.counterparty}) {
      check_name(*ref, true, claim.written);
    }
    check_name(claim.object, false, claim.written);
    for (const NodeRef& ref : claim.exceptions) check_name(ref, true, claim.written);
    check_twice(fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", to_string(claim.stance),
                            to_string(claim.polarity), claim.speaker.id, claim.said.edtf,
                            claim.valid.edtf, claim.condition, claim.qualifier, claim.place.id),
                claim);
  }

  void check_event(const Event& event) {
    if (!event.when.known() && !event.derived.known()) {
      tell("GS904", Weight::note_only, event.written, fmt::format("event {} has no date", event.id),
           event.id,
           "Add `when` if the source says it, or `after`, `before` or `within` another event.");
    }
    if (event.status != EventStatus::planned) {
      check_later(event.when, source_of(event.quote), event.id, event.written);
    }
    check_precision(event.when, event.quote, event.id, event.written);
    check_name(event.actor, true, event.written);
    check_name(event.object, false, event.written);
    check_name(event.counterparty, true, event.written);
    check_twice(fmt::format("{}|{}|{}|{}", to_string(event.status), event.when.edtf,
                            event.qualifier, event.place.id),
                event);
  }

  const Source* source_of(const Quote& quote) const {
    const auto found = sources_.find(quote.source);
    return found == sources_.end() ? nullptr : found->second;
  }

  // A day is allowed for, since the day that it is differs around the world.
  void check_later(const When& when, const Source* source, const std::string& id,
                   const Place& place) {
    if (source == nullptr || !when.known() || !source->published.known()) return;
    const Instant end = source->published.extent.latest_end;
    if (end == kForever || when.extent.earliest_start < end + kDay) return;
    tell("GS905", Weight::full, place,
         fmt::format("{} is dated {}, later than its source {}, which is of {}", id, when.edtf,
                     source->id, source->published.edtf),
         when.edtf, "Correct the date of one of them.");
  }

  void check_precision(const When& when, const Quote& quote, const std::string& id,
                       const Place& place) {
    if (!log_.on("GS906") || !when.known()) return;
    const auto document = documents_.find(quote.source);
    if (document == documents_.end() || quote.span.empty() || !dates_.tagger()) return;
    const auto words = coarser_words(when, quote, *document->second, *dates_.tagger());
    if (!words) return;
    tell("GS906", Weight::full, place,
         fmt::format("{} is dated to the day {}, and its source says no more than «{}»", id,
                     when.edtf, *words),
         when.edtf, "Write what the source says, such as 2017-11 for a month.");
  }

  // An ad hoc id is what a name gets that neither the ontology nor the case knows. Things are told
  // in all kinds of words, so that only what looks like a slip is worth a line.
  void check_name(const NodeRef& ref, bool is_actor, const Place& place) {
    if (!ref.id.starts_with("~") || !told_names_.insert(ref.id).second) return;
    const bool long_enough = ref.name.size() >= kShortestSlip;
    const std::string near = long_enough ? nearest_word(ref.name, own_names_) : std::string();
    if (!near.empty()) {
      tell("GS907", Weight::full, place, "the case has no such name, but one that is nearly it",
           ref.name, "Did you mean «" + near + "»?");
      return;
    }
    if (!is_actor) return;
    tell("GS907", Weight::note_only, place, "neither the ontology nor the case has this name",
         ref.name,
         "It is the same only as what is written the same; add it to actors: in case.yaml to say "
         "what it is.");
  }

  template <typename Item>
  void check_twice(std::string_view rest, const Item& item) {
    if (item.quote.span.empty()) return;
    std::string key = fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", item.quote.source,
                                  item.quote.span.begin, item.quote.span.end, item.actor.id,
                                  item.action.id, item.object.id, item.counterparty.id, rest);
    if (item.quantity) {
      key += fmt::format("|{}|{}|{}", item.quantity->measure, item.quantity->value,
                         item.quantity->unit);
    }
    const auto [first, is_new] = said_.emplace(std::move(key), item.id);
    if (is_new) return;
    tell("GS908", Weight::full, item.written,
         fmt::format("{} says the same as {} of the same words", item.id, first->second), item.id,
         "Keep one of them.");
  }

  const Report& report_;
  const WordedDates& dates_;
  HygieneLog& log_;
  std::map<std::string_view, const Source*> sources_;
  std::map<std::string_view, const Document*> documents_;
  std::vector<std::string> own_names_;
  std::set<std::string> told_names_;
  std::map<std::string, std::string> said_;  // what an entry says → its id
};

}  // namespace

void check_entries(const Report& report, const Case& the_case, const WordedDates& dates,
                   HygieneLog& log) {
  EntryCheck(report, the_case, dates, log).check();
}

}  // namespace gainsay

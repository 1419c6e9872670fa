#include "claim/describe.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "claim/clauses/proposition.h"
#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

constexpr std::size_t kLabelWidth = 14;  // columns

class Describer {
 public:
  Describer(const SentenceReading& sentence, const Lexicon& lexicon)
      : sentence_(sentence), lexicon_(lexicon) {}

  std::string lines(const Attribution& attribution) {
    if (attribution.clause != kNone) said_by(attribution);
    for (Index i = 0; i < sentence_.parse->clauses.size(); ++i) clause(i);
    for (const CueMention& cue : sentence_.cues.all()) {
      const Index first = cue.first - sentence_.view.first_token;
      const Index last = cue.last - sentence_.view.first_token;
      line("cue", std::string(name_of(cue.cue)) + ": " + quoted(first, last));
    }
    for (const DateMention& date : sentence_.dates) {
      line("date", marked(date.with_cue) + " " + std::string(name_of(date.relation)) + " " +
                       (date.when.known() ? date.when.edtf : "unknown"));
    }
    for (const ActorMention& actor : sentence_.actors) {
      line("actor", marked(actor.span) + " " + (actor.actor.empty() ? "unknown" : actor.actor));
    }
    for (const TopicMention& topic : sentence_.topics) {
      line("topic", marked(topic.span) + " " + topic.topic);
    }
    return std::move(text_);
  }

 private:
  void line(std::string_view label, const std::string& text) {
    text_.append("  ").append(label);
    text_.append(label.size() < kLabelWidth ? kLabelWidth - label.size() : 1, ' ');
    text_.append(text).append("\n");
  }

  std::string marked(Span span) const {
    std::string text = "“";
    return text.append(sentence_.text_of(span)).append("”");
  }

  std::string quoted(Index first, Index last) const {
    return marked(sentence_.span_of(first, last));
  }

  void said_by(const Attribution& attribution) {
    constexpr std::array<std::string_view, 3> kWho{"nobody", "the company", "somebody else"};
    line("said by", std::string(kWho[static_cast<std::size_t>(attribution.who)]) + ": " +
                        quoted(attribution.skip_first, attribution.skip_last) +
                        (attribution.denies ? ", denied" : ""));
  }

  void clause(Index index) {
    const Clause& clause = sentence_.clause(index);
    const Proposition& read = sentence_.proposition(index);
    std::string text;
    if (clause.subject != kNone) text += phrase(clause.subject) + " ";
    text += quoted(clause.group.first, clause.group.last);
    const Operator* op = lexicon_.predicates.operator_of(sentence_.view, clause.group);
    if (op != nullptr) text += ", operator " + op->id;
    if (read.frame != kNone) text += ", frame " + lexicon_.predicates.frames()[read.frame].id;
    if (read.effect != Effect::none) {
      text.append(", ").append(name_of(read.effect));
    }
    if (read.negated) text += ", negated";
    if (read.past) text += ", past";
    if (read.perfect) text += ", perfect";
    if (read.passive) text += ", passive";
    if (read.modal != 0) text.append(", ").append(lexicon_.words.text(read.modal));
    line(name_of(clause.kind), text);
    if (read.object != kNone) line("  object", phrase(read.object));
    if (read.counterparty != kNone) line("  counterparty", phrase(read.counterparty));
  }

  std::string phrase(Index i) const {
    return quoted(sentence_.phrase(i).first, sentence_.phrase(i).last);
  }

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  std::string text_;
};

// What one decision rests on.
class DecisionDescriber {
 public:
  DecisionDescriber(const Decision& decision, const Learned& learned)
      : decision_(decision), weights_(learned.of(decision.kind)) {}

  std::string line() const {
    const DecisionOption& taken = decision_.options[decision_.taken];
    const auto stance = stance_from(taken.outcome);
    const std::size_t outcome = stance ? static_cast<std::size_t>(*stance) : 0;
    return "  weighed       " + question() + " " + told(taken, outcome);
  }

 private:
  std::string question() const {
    switch (decision_.kind) {
      case DecisionKind::claim:
        return "a claim:";
      case DecisionKind::stance:
        return "stance";
      case DecisionKind::event:
        return "an event:";
      default:
        return "when";
    }
  }

  static std::string in_units(int hundredths) {
    const int size = std::abs(hundredths);
    std::string text(1, hundredths < 0 ? '-' : '+');
    text.append(std::to_string(size / 100)).append(".");
    return text.append(1, static_cast<char>('0' + size / 10 % 10))
        .append(1, static_cast<char>('0' + size % 10));
  }

  // "yes +1.34: word:never +0.62, size:6 -0.20"
  std::string told(const DecisionOption& option, std::size_t outcome) const {
    constexpr std::size_t kMostShown = 4;
    std::vector<std::pair<int, std::string>> parts;
    int sum = 0;
    for (const std::string& sign :
         std::set<std::string>(option.signs.begin(), option.signs.end())) {
      const int weight = weights_.of(sign_named(sign), outcome);
      sum += weight;
      if (weight != 0) parts.emplace_back(weight, sign);
    }
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
      return std::abs(a.first) > std::abs(b.first);
    });
    if (parts.size() > kMostShown) parts.resize(kMostShown);
    std::string text = option.outcome.empty() ? "unknown" : option.outcome;
    text += " " + in_units(sum);
    std::string_view mark = ": ";
    for (const auto& [weight, sign] : parts) {
      text.append(mark).append(sign).append(" ").append(in_units(weight));
      mark = ", ";
    }
    return text.append("\n");
  }

  const Decision& decision_;
  const Weights& weights_;
};

}  // namespace

std::string describe(const Decision& decision, const Learned& learned) {
  return DecisionDescriber(decision, learned).line();
}

std::string describe(const SentenceReading& sentence, const Lexicon& lexicon,
                     const Attribution& attribution) {
  return Describer(sentence, lexicon).lines(attribution);
}

}  // namespace gainsay::claim

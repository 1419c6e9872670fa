#include "claim/describe.h"

#include <array>
#include <string_view>

#include "claim/proposition.h"

namespace gainsay::claim {
namespace {

constexpr std::size_t kLabelWidth = 14;  // columns

constexpr std::array<std::string_view, 13> kEffectNames{
    "none",    "cessation", "attempt", "decline", "negation", "plan", "promise",
    "goes on", "begin",     "deny",    "ask",     "ability",  "hedge"};
constexpr std::array<std::string_view, 8> kRelations{"at",    "since", "until",   "before",
                                                     "after", "by",    "between", "during"};

std::string_view kind_of(const Clause& clause) {
  switch (clause.kind) {
    case ClauseKind::subordinate:
      return "subordinate";
    case ClauseKind::relative:
      return "relative";
    case ClauseKind::embedded:
      return "embedded";
    default:
      return "main";
  }
}

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
      line("date", marked(date.with_cue) + " " +
                       std::string(kRelations[static_cast<std::size_t>(date.relation)]) + " " +
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
    const PredicateMatch op = lexicon_.predicates.operator_at(
        sentence_.view, clause.group.verb, clause.group.last, clause.group.passive);
    if (op.found()) {
      const Operator& entry = lexicon_.predicates.operators()[op.index];
      text += ", operator " + entry.id;
    }
    if (read.frame != kNone) text += ", frame " + lexicon_.predicates.frames()[read.frame].id;
    if (read.effect != Effect::none) {
      text.append(", ").append(kEffectNames[static_cast<std::size_t>(read.effect)]);
    }
    if (read.negated) text += ", negated";
    if (read.past) text += ", past";
    if (read.perfect) text += ", perfect";
    if (read.passive) text += ", passive";
    if (read.modal != 0) text.append(", ").append(lexicon_.words.text(read.modal));
    line(kind_of(clause), text);
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

}  // namespace

std::string describe(const SentenceReading& sentence, const Lexicon& lexicon,
                     const Attribution& attribution) {
  return Describer(sentence, lexicon).lines(attribution);
}

}  // namespace gainsay::claim

#include "claim/weights/clause_signs.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

// What a verb's form has, side by side, in this order: "negated.past".
constexpr std::array<std::string_view, 6> kForms{"negated", "past",        "perfect",
                                                 "passive", "progressive", "modal"};

std::string form_name(unsigned bits) {
  std::string name;
  for (std::size_t i = 0; i < kForms.size(); ++i) {
    if ((bits >> i & 1U) == 0) continue;
    if (!name.empty()) name += '.';
    name += kForms[i];
  }
  return name.empty() ? "plain" : name;
}

std::string_view subject_name(const SubjectFacts& subject) {
  if (subject.speaker) return "speaker";
  if (subject.own) return "own";
  if (subject.reader) return "reader";
  if (subject.other) return "other";
  if (subject.generic) return "generic";
  return subject.impersonal ? "impersonal" : "none";
}

// A word as a sign: the base form of a verb; names, numbers and dates by kind, since which one it
// is tells nothing of other texts. Empty for a quotation mark, which may stand anywhere.
SignName word_name(const SentenceReading& sentence, const Lexicon& lexicon, Index i) {
  const Word& word = sentence.view[i];
  if (word.temporal) return {"#date"};
  if (word.is(Tag::number)) return {"#number"};
  if (word.is(Tag::name)) return {"#name"};
  if (word.is(Tag::quote)) return {""};
  if (word.verb != 0 && word.any_verb()) return {lexicon.words.text(word.verb)};
  return {sentence.view.text(i), sentence.view.folded->hash(sentence.token(i))};
}

bool inside(const SentenceReading& sentence, const Proposition& proposition, Index i) {
  if (proposition.clause == kNone) return false;
  const Clause& clause = sentence.clause(proposition.clause);
  return i >= clause.first && i < clause.last;
}

void add_head(const SentenceReading& sentence, SignKind kind, Index phrase, SignList& list) {
  if (phrase == kNone) return;
  const Index head = sentence.phrase(phrase).head;
  list.add(kind,
           {SignName(sentence.view.text(head), sentence.view.folded->hash(sentence.token(head)))});
}

// Gives `each` every word of [first, last) as a sign, without quotation marks and with no name
// twice in a row.
template <typename Each>
void for_each_word(const SentenceReading& sentence, const Lexicon& lexicon, Index first, Index last,
                   Each each) {
  std::string_view before;
  for (Index i = first; i < last; ++i) {
    const SignName name = word_name(sentence, lexicon, i);
    if (name.text.empty() || name.text == before) continue;
    before = name.text;
    each(i, name);
  }
}

}  // namespace

const std::string& form_name(const Proposition& proposition) {
  // Of every form, put together once.
  static const auto forms = [] {
    std::array<std::string, 1U << kForms.size()> names;
    for (unsigned bits = 0; bits < names.size(); ++bits) names[bits] = form_name(bits);
    return names;
  }();
  const std::array<bool, kForms.size()> has{proposition.negated,     proposition.past,
                                            proposition.perfect,     proposition.passive,
                                            proposition.progressive, proposition.modal != 0};
  unsigned bits = 0;
  for (std::size_t i = 0; i < has.size(); ++i) bits |= has[i] ? 1U << i : 0U;
  return forms[bits];
}

void add_clause_signs(const SentenceReading& sentence, const Lexicon& lexicon,
                      const Proposition& proposition, const SubjectFacts& subject, SignList& list) {
  list.add(SignKind::always, {"so"});
  const std::vector<Frame>& frames = lexicon.predicates.frames();
  list.add(SignKind::frame,
           {proposition.frame == kNone ? std::string_view("none") : frames[proposition.frame].id});
  list.add(SignKind::effect, {name_of(proposition.effect)});
  if (proposition.modal != 0) list.add(SignKind::modal, {lexicon.words.text(proposition.modal)});
  const std::string& form = form_name(proposition);
  const SignName subject_is = subject_name(subject);
  list.add(SignKind::form, {form});
  list.add(SignKind::subject, {subject_is});
  list.add(SignKind::subject_form, {subject_is, form});
  if (proposition.never) list.add(SignKind::form, {"never"});
  if (proposition.negative_subject) list.add(SignKind::form, {"of-nobody"});
  if (proposition.verb != 0) list.add(SignKind::verb, {lexicon.words.text(proposition.verb)});
  if (proposition.clause != kNone) {
    add_head(sentence, SignKind::subject_head, sentence.clause(proposition.clause).subject, list);
  }
  add_head(sentence, SignKind::object_head, proposition.object, list);
  for (const CueMention& cue : sentence.cues.all()) {
    const bool in = inside(sentence, proposition, cue.first - sentence.view.first_token);
    list.add(in ? SignKind::cue : SignKind::cue_beside, {name_of(cue.cue)});
  }
  for (const DateMention& date : sentence.dates) {
    list.add(SignKind::date, {date.when.known() ? name_of(date.relation) : "unknown"});
  }
  constexpr std::array<std::string_view, 7> kSizes{"0", "6", "12", "18", "24", "30", "36"};
  constexpr std::size_t kStep = 6;
  const std::size_t size = sentence.view.size() / kStep;
  list.add(SignKind::size, {kSizes[std::min(size, kSizes.size() - 1)]});
}

void add_word_signs(const SentenceReading& sentence, const Lexicon& lexicon, Index first,
                    Index last, SignList& list) {
  for_each_word(sentence, lexicon, first, last,
                [&list](Index, const SignName& name) { list.add(SignKind::word, {name}); });
}

void add_pair_signs(const SentenceReading& sentence, const Lexicon& lexicon,
                    const Proposition& proposition, Index first, Index last, SignList& list) {
  SignName before("^");
  for_each_word(sentence, lexicon, first, last, [&](Index at, const SignName& name) {
    if (inside(sentence, proposition, at)) list.add(SignKind::inside, {name});
    list.add(SignKind::pair, {before, name});
    before = name;
  });
}

void add_grammar_sign(const StanceReading& reading, SignList& list) {
  list.add(SignKind::grammar, {to_string(reading.stance), to_string(reading.polarity)});
  if (reading.strong) list.add(SignKind::grammar, {to_string(reading.stance), "strong"});
}

void add_feature_signs(FeatureSet features, bool enough, SignList& list) {
  list.add(SignKind::points, {either(enough, "enough", "few")});
  static const auto names = [] {  // hashed once
    std::vector<SignName> all;
    for (std::size_t i = 0; i < kFeatureCount; ++i) {
      all.emplace_back(name_of(static_cast<Feature>(i)));
    }
    return all;
  }();
  for (FeatureSet left = features; left != 0; left &= left - 1) {
    list.add(SignKind::feature, {names[static_cast<std::size_t>(std::countr_zero(left))]});
  }
}

}  // namespace gainsay::claim

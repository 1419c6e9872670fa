#include "claim/quantity.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "claim/knowledge_file.h"
#include "claim/slots.h"
#include "text/singular.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kMeasuresFile = "data/lexicon/en/measures.yaml";
constexpr double kSmall = 13;  // below it a number in words is no quantity of its own

std::optional<double> decimal(std::string_view digits, int& decimals) {
  std::string plain;
  decimals = 0;
  bool fraction = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const char c = digits[i];
    if (c >= '0' && c <= '9') {
      plain += c;
      if (fraction) ++decimals;
    } else if (c == ',' && i + 3 < digits.size() + 0 && !fraction) {
      continue;
    } else if (c == '.' && !fraction) {
      fraction = true;
      plain += c;
    } else {
      return std::nullopt;
    }
  }
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  return value;
}

void read_numbers(const yaml::Node& root, std::string_view key,
                  std::map<std::string, double, std::less<>>& numbers) {
  const yaml::Node* node = root.find(key);
  if (node == nullptr) return;
  for (const yaml::Entry& entry : node->entries) {
    int decimals = 0;
    numbers[entry.key.scalar] = decimal(entry.value.scalar, decimals).value_or(0);
  }
}

}  // namespace

Result<Measures> Measures::load(const Knowledge& knowledge) {
  auto root = read_knowledge(knowledge, kMeasuresFile);
  if (!root) return fail(root.error());
  Measures measures;
  read_numbers(*root, "multipliers", measures.multipliers_);
  read_numbers(*root, "words", measures.words_);
  for (const auto& [key, table] :
       {std::pair{"units", &measures.units_}, std::pair{"currencies", &measures.currencies_}}) {
    if (const yaml::Node* node = root->find(key); node != nullptr) {
      for (const yaml::Entry& entry : node->entries) {
        (*table)[entry.key.scalar] = entry.value.scalar;
      }
    }
  }
  for (const std::string& label : root->texts("labels")) measures.labels_.insert(label);
  constexpr std::array<std::pair<std::string_view, Comparison>, 5> kKinds{
      {{"about", Comparison::about},
       {"less", Comparison::less},
       {"at_most", Comparison::at_most},
       {"more", Comparison::more},
       {"at_least", Comparison::at_least}}};
  if (const yaml::Node* node = root->find("comparisons"); node != nullptr) {
    for (const auto& [key, comparison] : kKinds) {
      for (const std::string& phrase : node->texts(key)) measures.comparisons_[phrase] = comparison;
    }
  }
  return measures;
}

std::optional<Measures::Number> Measures::number_at(const SentenceReading& sentence,
                                                    Index at) const {
  const std::string_view text = sentence.view.text(at);
  Number number;
  if (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    int decimals = 0;
    std::size_t digits = text.find_first_not_of("0123456789.,");
    if (digits == std::string_view::npos) digits = text.size();
    const auto value = decimal(text.substr(0, digits), decimals);
    if (!value) return std::nullopt;
    number.value = *value;
    number.step = std::pow(10.0, -decimals);
    // "61,000" is rounded to thousands, as far as its zeros tell.
    if (decimals == 0) {
      double step = 1;
      while (number.value != 0 && std::fmod(number.value, step * 10) == 0) step *= 10;
      number.step = step;
    }
    if (digits < text.size()) {
      const auto found = multipliers_.find(text.substr(digits));
      if (found == multipliers_.end()) return std::nullopt;
      number.value *= found->second;
      number.step *= found->second;
    }
  } else {
    const std::size_t hyphen = text.find('-');
    const auto tens = words_.find(text.substr(0, hyphen));
    if (tens == words_.end()) return std::nullopt;
    number.value = tens->second;
    if (hyphen != std::string_view::npos) {
      const auto ones = words_.find(text.substr(hyphen + 1));
      if (ones == words_.end()) return std::nullopt;
      number.value += ones->second;
    }
    number.step = 1;
  }
  number.last = at + 1;
  while (number.last < sentence.view.size()) {
    const auto found = multipliers_.find(sentence.view.text(number.last));
    if (found == multipliers_.end()) break;
    number.value *= found->second;
    number.step *= found->second;
    ++number.last;
  }
  return number;
}

Comparison Measures::comparison_before(const SentenceReading& sentence, Index at) const {
  std::string phrase;
  Comparison comparison = Comparison::equal;
  Index from = at;
  while (from > 0 && currencies_.contains(sentence.view.text(from - 1))) --from;
  for (Index length = 1; length <= 3 && length <= from; ++length) {
    const std::string word(sentence.view.text(from - length));
    phrase = phrase.empty() ? word : word + " " + phrase;
    if (const auto found = comparisons_.find(phrase); found != comparisons_.end()) {
      comparison = found->second;
    }
  }
  return comparison;
}

namespace {

// What a bare number or unit measures: what stands after "of" ("tonnes of ore"); else the topic of
// the sentence that is not the unit; else the subject.
Index measured_thing(const SentenceReading& sentence, Index holder, Index subject) {
  if (holder != kNone && holder + 1 < sentence.parse->phrases.size()) {
    const NounPhrase& next = sentence.phrase(holder + 1);
    const bool of = next.preposition == sentence.phrase(holder).last && !next.temporal &&
                    sentence.view.text(next.preposition) == "of";
    if (of && !next.pronoun) return holder + 1;
  }
  // "puts the number of its stores at 118": the object before "at".
  if (holder != kNone && holder > 0 && sentence.phrase(holder).preposition != kNone &&
      sentence.view.text(sentence.phrase(holder).preposition) == "at") {
    for (Index i = holder; i-- > 0;) {
      const NounPhrase& before = sentence.phrase(i);
      if (before.temporal || before.pronoun) continue;
      const bool complement =
          before.preposition != kNone && sentence.view.text(before.preposition) == "of";
      if (before.preposition == kNone || complement) return i;
    }
  }
  return subject == kNone ? holder : whole_of(sentence, subject);
}

}  // namespace

void Measures::measure(const SentenceReading& sentence, const WordLexicon& lexicon, Index at,
                       Index after, Index subject, Quantity& quantity) const {
  Index holder = kNone;
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    if (phrase.first <= at && at < phrase.last) holder = i;
  }
  if (at > 0) {
    const auto currency = currencies_.find(sentence.view.text(at - 1));
    if (currency != currencies_.end()) quantity.unit = currency->second;
  }
  for (Index i = after; i < sentence.view.size() && i < after + 2 && quantity.unit.empty(); ++i) {
    const auto unit = units_.find(sentence.view.text(i));
    if (unit != units_.end()) quantity.unit = unit->second;
    const auto currency = currencies_.find(sentence.view.text(i));
    if (currency != currencies_.end()) quantity.unit = currency->second;
  }
  const bool own_noun = holder != kNone && sentence.phrase(holder).head >= after &&
                        !units_.contains(sentence.view.text(sentence.phrase(holder).head));
  const Index measured = own_noun ? holder : measured_thing(sentence, holder, subject);
  if (measured != kNone) {
    const NodeRef ref = thing_slot(sentence, lexicon, measured);
    quantity.measure = ref.id.empty() ? ref.name : ref.id;
    if (quantity.unit.empty()) {
      const Word& head = sentence.view[sentence.phrase(measured).head];
      const WordId one = head.id == 0 ? 0 : lexicon.entry(head.id).singular;
      quantity.unit = one != 0 ? std::string(lexicon.text(one))
                               : singular(sentence.view.text(sentence.phrase(measured).head));
    }
  }
}

std::optional<Quantity> Measures::find(const SentenceReading& sentence, const WordLexicon& lexicon,
                                       Index first, Index last, Index subject) const {
  // "against fares of 580 crore, payments came to 412 crore": what the subject is said to be.
  const Index from = subject == kNone ? first : sentence.phrase(subject).first;
  if (from > first && from < last) {
    if (auto own = first_of(sentence, lexicon, from, last, subject)) return own;
  }
  return first_of(sentence, lexicon, first, last, subject);
}

std::optional<Quantity> Measures::first_of(const SentenceReading& sentence,
                                           const WordLexicon& lexicon, Index first, Index last,
                                           Index subject) const {
  for (Index i = first; i < last && i < sentence.view.size(); ++i) {
    const Word& word = sentence.view[i];
    if (!word.is(Tag::number) || word.temporal) continue;
    const auto number = number_at(sentence, i);
    if (!number) continue;
    const std::string_view text = sentence.view.text(i);
    const bool digits = text.front() >= '0' && text.front() <= '9';
    if (!digits && number->value < kSmall) continue;
    if (i == 0 && i + 1 < sentence.view.size() && sentence.view[i + 1].is(Tag::stop)) continue;
    // "Unit 5", "section 9": a number that names is none that counts.
    const bool named = i > 0 && sentence.view[i - 1].is(Tag::name) && number->last < last &&
                       !sentence.view[number->last].nominal();
    if (named || (i > 0 && labels_.contains(sentence.view.text(i - 1)))) continue;
    // "(10.20)" and "9.30": a time of day, when nothing is counted.
    const bool clock =
        text.size() >= 4 && text[text.size() - 3] == '.' && digits &&
        (i == 0 || !currencies_.contains(sentence.view.text(i - 1))) &&
        (number->last >= sentence.view.size() || !sentence.view[number->last].nominal());
    if (clock) continue;
    Quantity quantity;
    quantity.value = number->value;
    quantity.comparison = comparison_before(sentence, i);
    quantity.low = number->value - number->step / 2;
    quantity.high = number->value + number->step / 2;
    measure(sentence, lexicon, i, number->last, subject, quantity);
    return quantity;
  }
  return std::nullopt;
}

}  // namespace gainsay::claim

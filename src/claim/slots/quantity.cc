#include "claim/slots/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "claim/slots/slots.h"
#include "claim/words/knowledge_file.h"
#include "text/singular.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kMeasuresFile = "data/lexicon/en/measures.yaml";
constexpr double kSmall = 13;  // below it a number in words is no quantity of its own

// A number of so many digits is exact in a double, and so is any power of ten up to it: one
// division rounds as it should (W. Clinger, "How to read floating point numbers accurately", 1990).
constexpr int kExactDigits = 15;

constexpr std::array<double, kExactDigits + 1> powers_of_ten() {
  std::array<double, kExactDigits + 1> powers = {1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}
constexpr std::array<double, kExactDigits + 1> kPowersOfTen = powers_of_ten();

// "1,234.5" with nothing but its figures left: "1234.5".
std::optional<double> long_decimal(std::string_view digits) {
  std::string plain(digits);
  std::erase(plain, ',');
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  return value;
}

std::optional<double> decimal(std::string_view digits, int& decimals) {
  std::uint64_t number = 0;
  int figures = 0;
  decimals = 0;
  bool fraction = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const char c = digits[i];
    if (c >= '0' && c <= '9') {
      if (figures++ < kExactDigits) number = number * 10 + static_cast<unsigned>(c - '0');
      if (fraction) ++decimals;
    } else if (c == ',' && i + 3 < digits.size() && !fraction) {
      continue;
    } else if (c == '.' && !fraction) {
      fraction = true;
    } else {
      return std::nullopt;
    }
  }
  if (figures == 0) return std::nullopt;
  if (figures > kExactDigits) return long_decimal(digits);
  return static_cast<double>(number) / kPowersOfTen[static_cast<std::size_t>(decimals)];
}

bool of_number(char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; }

// What the zeros at the end of a whole number say that it was rounded to: 1,000 of 61,000.
double rounded_to(double number) {
  double step = 1;
  if (number < kPowersOfTen.back()) {
    const auto whole = static_cast<std::uint64_t>(number);
    for (std::uint64_t ten = 10; whole != 0 && whole % ten == 0; ten *= 10) step *= 10;
    return step;
  }
  while (std::fmod(number, step * 10) == 0) step *= 10;
  return step;
}

// "4.1 lakh": 410,000, and not what is left of it by the binary fractions in between.
void multiply(Number& number, double by) {
  constexpr double kFinest = 1e4;  // parts of one that a product is told to
  const auto times = [by](double value) {
    const double product = value * by;
    return by > 1 && product < 1 / std::numeric_limits<double>::epsilon() / kFinest
               ? std::round(product * kFinest) / kFinest
               : product;
  };
  number.value = times(number.value);
  number.step = times(number.step);
}

// The power behind a unit, a square or a cube in one raised figure, whose mark stands apart from
// its letters: '2' or '3'; 0 where there is none.
char power_behind(const SentenceReading& sentence, Index at) {
  const std::string_view behind =
      std::string_view(sentence.document->text).substr(sentence.view[at].span.end);
  if (behind.starts_with("\u00b2")) return '2';
  return behind.starts_with("\u00b3") ? '3' : '\0';
}

}  // namespace

Result<Measures> Measures::load(const Knowledge& knowledge) {
  auto root = read_knowledge(knowledge, kMeasuresFile);
  if (!root) return fail(root.error());
  Measures measures;
  const auto each = [&root](std::string_view key, const auto& take) {
    const yaml::Node* node = root->find(key);
    if (node == nullptr) return;
    for (const yaml::Entry& entry : node->entries) take(entry.key.scalar, entry.value.scalar);
  };
  int decimals = 0;
  each("multipliers", [&](const std::string& word, const std::string& value) {
    measures.add(word, Use::multiplier).multiplier = decimal(value, decimals).value_or(0);
  });
  each("words", [&](const std::string& word, const std::string& value) {
    measures.add(word, Use::number).value = decimal(value, decimals).value_or(0);
  });
  each("units", [&](const std::string& words, const std::string& unit) {
    const std::size_t space = words.find(' ');
    const bool two = space != std::string::npos;
    Entry& entry = measures.add(two ? words.substr(space + 1) : words, Use::unit);
    if (two) {
      entry.units.emplace_back(words.substr(0, space), unit);
    } else {
      entry.unit = unit;
    }
  });
  each("lengths", [&](const std::string& word, const std::string& unit) {
    measures.add(word, Use::length).unit = unit;
  });
  each("currencies", [&](const std::string& word, const std::string& currency) {
    measures.add(word, Use::currency).currency = currency;
  });
  for (const std::string& label : root->texts("labels")) measures.add(label, Use::label);
  for (const std::string& word : root->texts("averages")) measures.add(word, Use::average);
  for (const std::string& word : root->texts("rates")) measures.add(word, Use::rate);
  for (const bool round : {false, true}) {
    for (const std::string& phrase : root->texts(round ? "round_ratios" : "ratios")) {
      Ratio& ratio = measures.ratios_.emplace_back();
      ratio.round = round;
      for (const std::string_view word : split_words(phrase)) ratio.words.emplace_back(word);
    }
  }
  constexpr std::array<std::pair<std::string_view, Comparison>, 5> kKinds{
      {{"about", Comparison::about},
       {"less", Comparison::less},
       {"at_most", Comparison::at_most},
       {"more", Comparison::more},
       {"at_least", Comparison::at_least}}};
  if (const yaml::Node* node = root->find("comparisons"); node != nullptr) {
    for (const auto& [key, comparison] : kKinds) {
      for (const std::string& phrase : node->texts(key)) {
        measures.comparisons_[phrase] = comparison;
        measures.add(std::string_view(phrase).substr(phrase.rfind(' ') + 1), Use::ends_comparison);
      }
    }
  }
  return measures;
}

Measures::Entry& Measures::add(std::string_view word, Use use) {
  const WordId id = words_.add(word);
  if (id >= entries_.size()) entries_.resize(id + 1);
  entries_[id].uses |= 1U << static_cast<unsigned>(use);
  return entries_[id];
}

std::optional<Number> Measures::number_at(const SentenceReading& sentence, Index at) const {
  const std::string_view text = sentence.view.text(at);
  Number number;
  number.at = at;
  if (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    int decimals = 0;
    std::size_t digits = 1;
    while (digits < text.size() && of_number(text[digits])) ++digits;
    const auto value = decimal(text.substr(0, digits), decimals);
    if (!value) return std::nullopt;
    number.value = *value;
    number.step = decimals == 0 ? rounded_to(number.value) : std::pow(10.0, -decimals);
    if (digits < text.size()) {
      const Entry& found = entry(text.substr(digits));
      if (!found.is(Use::multiplier) || power_behind(sentence, at) != 0) return std::nullopt;
      multiply(number, found.multiplier);
    }
  } else {
    const std::size_t hyphen = text.find('-');
    const Entry& tens = entry(text.substr(0, hyphen));
    if (tens.is(Use::multiplier)) return behind_article(sentence, at);
    if (!tens.is(Use::number)) return std::nullopt;
    number.value = tens.value;
    if (hyphen != std::string_view::npos) {
      const Entry& ones = entry(text.substr(hyphen + 1));
      if (!ones.is(Use::number)) return std::nullopt;
      number.value += ones.value;
    }
    number.step = 1;
  }
  number.last = at + 1;
  while (number.last < sentence.view.size()) {
    const Entry& found = entry(sentence, number.last);
    if (!found.is(Use::multiplier) || power_behind(sentence, number.last) != 0) break;
    multiply(number, found.multiplier);
    ++number.last;
  }
  // "one hundred and twenty"
  const Index and_it = number.last;
  if (and_it + 1 < sentence.view.size() && sentence.view[and_it].is(Tag::number) &&
      sentence.view[and_it].can(Tag::coordinator)) {
    if (const auto rest = number_at(sentence, and_it + 1)) {
      return Number{number.value + rest->value, rest->step, at, rest->last};
    }
  }
  return number;
}

// "A dozen", "half a million"; no number without the article ("million").
std::optional<Number> Measures::behind_article(const SentenceReading& sentence, Index at) const {
  const bool led = at > 0 && sentence.view[at - 1].is(Tag::determiner) &&
                   !sentence.view[at - 1].has(Trait::points) &&
                   !sentence.view[at - 1].has(Trait::negative);
  if (!led) return std::nullopt;
  const double whole = entry(sentence, at).multiplier;
  const Entry& part = entry(sentence, at > 1 ? at - 2 : at);
  const bool of_it = part.is(Use::number) && part.value > 0 && part.value < 1;
  return Number{of_it ? whole * part.value : whole, rounded_to(whole), at, at + 1};
}

// "31 days on average": is the number at `at` that of a length of time which is a mean?
bool Measures::averaged(const SentenceReading& sentence, Index at) const {
  const Span span = sentence.view[at].span;
  const bool length =
      std::any_of(sentence.dates.begin(), sentence.dates.end(), [span](const DateMention& date) {
        return date.type == TimexType::duration && !date.when.known() && date.span.overlaps(span);
      });
  for (Index i = 0; length && i < sentence.view.size(); ++i) {
    if (entry(sentence, i).is(Use::average)) return true;
  }
  return false;
}

double Measures::whole_behind(const SentenceReading& sentence, Index& at) const {
  const SentenceView& view = sentence.view;
  for (const Ratio& ratio : ratios_) {
    const std::vector<std::string>& words = ratio.words;
    Index next = at;
    while (next < view.size() && next - at < words.size() && view.text(next) == words[next - at]) {
      ++next;
    }
    // "40 in 2019"
    if (next - at < words.size() || next >= view.size() || view[next].temporal) continue;
    // "in a thousand"
    const Entry& power = entry(sentence, next + 1 < view.size() ? next + 1 : next);
    const bool one = view[next].is(Tag::determiner) && power.is(Use::multiplier);
    const auto number = one ? std::nullopt : number_at(sentence, next);
    if (!one && !number) continue;
    constexpr double kTen = 10;
    const bool round = one || number->value <= kTen || rounded_to(number->value) == number->value;
    if (ratio.round && !round) continue;  // "three in twelve towns"
    at = one ? next + 2 : number->last;
    return one ? power.multiplier : number->value;
  }
  return 0;
}

std::string_view Measures::unit_ending(const SentenceReading& sentence, Index at) const {
  if (at >= sentence.view.size()) return {};
  const Entry& found = entry(sentence, at);
  if (const char power = power_behind(sentence, at); power != 0) {
    return entry(std::string(sentence.view.text(at)) + power).unit;
  }
  if (!found.is(Use::unit)) return {};
  for (const auto& [before, unit] : found.units) {
    if (at > 0 && sentence.view.text(at - 1) == before) return unit;
  }
  return found.unit;
}

Comparison Measures::comparison_before(const SentenceReading& sentence, Index at) const {
  std::string phrase;
  Comparison comparison = Comparison::equal;
  Index from = at;
  while (from > 0 && entry(sentence, from - 1).is(Use::currency)) --from;
  if (from == 0 || !entry(sentence, from - 1).is(Use::ends_comparison)) return comparison;
  for (Index length = 1; length <= 3 && length <= from; ++length) {
    const std::string word(sentence.view.text(from - length));
    phrase = phrase.empty() ? word : word + " " + phrase;
    if (const auto found = comparisons_.find(phrase); found != comparisons_.end()) {
      comparison = found->second;
    }
  }
  return comparison;
}

std::optional<Quantity> Measures::length_bound(const SentenceReading& sentence,
                                               const DateMention& date) const {
  if (date.type != TimexType::duration || date.mod.empty()) return std::nullopt;
  for (Index i = 1; i + 1 < sentence.view.size(); ++i) {
    if (!sentence.view[i].is(Tag::number) || !sentence.view[i].span.overlaps(date.span)) continue;
    const auto number = number_at(sentence, i);
    const Comparison comparison = comparison_before(sentence, i);
    if (!number || number->last >= sentence.view.size()) continue;
    const bool bounds = comparison == Comparison::more || comparison == Comparison::less;
    const Entry& unit = entry(sentence, number->last);
    if (!bounds || !unit.is(Use::length)) continue;
    Quantity length;
    length.value = length.low = length.high = number->value;
    length.unit = unit.unit;
    length.comparison = comparison;
    return length;
  }
  return std::nullopt;
}

namespace {

// "puts the number of its stores at 118": the object before "at".
Index put_at(const SentenceReading& sentence, Index holder) {
  if (holder == kNone || sentence.phrase(holder).preposition == kNone ||
      sentence.view.text(sentence.phrase(holder).preposition) != "at") {
    return kNone;
  }
  for (Index i = holder; i-- > 0;) {
    const NounPhrase& before = sentence.phrase(i);
    if (before.temporal || before.pronoun) continue;
    const bool complement =
        before.preposition != kNone && sentence.view[before.preposition].has(Trait::joins_noun);
    if (before.preposition == kNone || complement) return i;
  }
  return kNone;
}

// What a bare number or unit measures: what stands after "of" ("tonnes of ore"); else the topic of
// the sentence that is not the unit; else the subject.
Index measured_thing(const SentenceReading& sentence, Index holder, Index put, Index subject) {
  if (const Index of = joined_noun(sentence, holder); of != kNone) {
    const NounPhrase& next = sentence.phrase(of);
    if (!next.temporal && !next.pronoun) return of;
  }
  // "bills of KSh 214 million"
  const bool sum = holder != kNone && holder > 0 && sentence.phrase(holder).preposition != kNone &&
                   sentence.phrase(holder).preposition == sentence.phrase(holder - 1).last &&
                   sentence.view[sentence.phrase(holder).preposition].has(Trait::joins_noun) &&
                   !sentence.phrase(holder - 1).pronoun && !sentence.phrase(holder - 1).temporal;
  if (sum) return holder - 1;
  if (put != kNone) return put;
  return subject == kNone ? holder : whole_of(sentence, subject);
}

}  // namespace

// "800 francs per cubic metre": what they are paid for each of; empty where it is no rate, and of
// times, since "400 dollars per year" are what a year's records count.
std::string Measures::each_of(const SentenceReading& sentence, Index after) const {
  constexpr Index kUnitWords = 4;  // "milligrams of dust"
  for (Index i = after; i < sentence.view.size() && i < after + kUnitWords; ++i) {
    // "14 mg/m3", but "40/50 lamps"
    const bool figures = i == after && sentence.view.text(i) == "/";
    if (!entry(sentence, i).is(Use::rate) || figures) continue;
    if (i + 1 >= sentence.view.size()) return {};
    // "20 per cent" is no rate of cents.
    const auto& of_two = entry(sentence, i + 1).units;
    const auto ends = [&](const auto& unit) { return unit.first == sentence.view.text(i); };
    if (std::any_of(of_two.begin(), of_two.end(), ends)) continue;
    const Index phrase = sentence.phrase_over(sentence.view[i + 1].span);
    if (phrase == kNone || sentence.phrase(phrase).temporal) return {};
    const Index head = sentence.phrase(phrase).head;
    if (head <= i || entry(sentence, head).is(Use::length)) return {};
    // "per cubic metre": as it is counted
    const std::string_view unit = unit_ending(sentence, head);
    const bool one = head == i + 1 || (head == i + 2 && !sentence.view[i + 1].is(Tag::number));
    if (!unit.empty() && one) return std::string(unit);
    std::string each;
    for (Index k = i + 1; k < head; ++k) each.append(sentence.view.text(k)).append(1, ' ');
    return each + singular(sentence.view.text(head));
  }
  return {};
}

void Measures::measure(const SentenceReading& sentence, const WordLexicon& lexicon, Index at,
                       Index after, Index subject, Quantity& quantity) const {
  Index holder = sentence.phrase_over(sentence.view[at].span);
  if (at > 0 && quantity.unit.empty()) {
    const Entry& before = entry(sentence, at - 1);
    if (before.is(Use::currency)) quantity.unit = before.currency;
  }
  // "wet tonnes", "kilowatt hours": what stands second counts.
  for (const Index i : {after + 1, after}) {
    if (i >= sentence.view.size() || !quantity.unit.empty()) continue;
    const Entry& behind = entry(sentence, i);
    quantity.unit = behind.is(Use::currency) ? behind.currency : unit_ending(sentence, i);
  }
  // "put its sales of seed at 1.4 million bags": of seed
  const Index put = put_at(sentence, holder);
  const bool packed =
      put != kNone && sentence.view[sentence.phrase(holder).head].has(Trait::partitive);
  const bool own_noun = holder != kNone && sentence.phrase(holder).head >= after && !packed &&
                        unit_ending(sentence, sentence.phrase(holder).head).empty();
  // "waited 31 days": of those who waited
  const bool length = sentence.view[at].temporal;
  if (length && after < sentence.view.size() && entry(sentence, after).is(Use::length)) {
    quantity.unit = entry(sentence, after).unit;
  }
  const Index measured = own_noun && !length
                             ? holder
                             : measured_thing(sentence, length ? kNone : holder, put, subject);
  if (measured != kNone) {
    const NodeRef ref = thing_slot(sentence, lexicon, measured);
    quantity.measure = ref.id.empty() ? ref.name : ref.id;
    if (quantity.unit.empty()) {
      const Index counted = sentence.phrase(packed ? holder : measured).head;
      const Word& head = sentence.view[counted];
      const WordId one = head.id == 0 ? 0 : lexicon.entry(head.id).singular;
      quantity.unit =
          one != 0 ? std::string(lexicon.text(one)) : singular(sentence.view.text(counted));
    }
  }
}

Quantity Measures::find(const SentenceReading& sentence, const WordLexicon& lexicon, Number number,
                        Index last, Index subject) const {
  // "against fares of 580 crore, payments came to 412 crore": what the subject is said to be.
  const Index from = subject == kNone ? 0 : sentence.phrase(subject).first;
  if (from > number.at) number = number_in(sentence, from, last).value_or(number);
  constexpr double kPercent = 100;
  Quantity quantity;
  if (const double whole = whole_behind(sentence, number.last); whole > number.value) {
    number.value *= kPercent / whole;
    number.step *= kPercent / whole;
    quantity.unit = "%";
  }
  quantity.value = number.value;
  quantity.comparison = comparison_before(sentence, number.at);
  quantity.low = number.value - number.step / 2;
  quantity.high = number.value + number.step / 2;
  measure(sentence, lexicon, number.at, number.last, subject, quantity);
  if (const std::string each = each_of(sentence, number.last); !each.empty()) {
    quantity.unit += "/" + each;
  }
  return quantity;
}

namespace {

// "anyone under 18", "children over 12": says which of them, and counts nothing.
bool limits_noun(const SentenceReading& sentence, Index at, Index after) {
  if (at < 2 || !sentence.view[at - 1].is(Tag::preposition)) return false;
  const Word& before = sentence.view[at - 2];
  const bool noun = before.is(Tag::noun) || before.is(Tag::name) || before.is(Tag::pronoun);
  return noun && (after >= sentence.view.size() || !sentence.view[after].nominal());
}

}  // namespace

std::optional<Number> Measures::number_in(const SentenceReading& sentence, Index first,
                                          Index last) const {
  const bool recorded = sentence.document->source.role == Role::record;
  std::optional<Number> small;
  for (Index i = first; i < last && i < sentence.view.size(); ++i) {
    const Word& word = sentence.view[i];
    if (!word.is(Tag::number) || (word.temporal && !averaged(sentence, i))) continue;
    const auto number = number_at(sentence, i);
    if (!number) continue;
    const std::string_view text = sentence.view.text(i);
    const bool digits = text.front() >= '0' && text.front() <= '9';
    Index after = number->last;
    // "no more than two vans", but not "by more than half"
    const bool bounded = number->value >= 1 && comparison_before(sentence, i) != Comparison::equal;
    const bool counts_noun =
        i > 0 && number->last < sentence.view.size() && sentence.view[number->last].nominal();
    // "has seven hotels", but not "two vans left"
    const Word& before = sentence.view[i > 0 ? i - 1 : i];
    const bool held = counts_noun && number->value >= 1 && before.has(Trait::holds) &&
                      (before.any_verb() || before.is(Tag::have));
    // "received only three complaints"
    const bool called_small =
        counts_noun &&
        sentence.cues.find(Cue::exclusivity, sentence.token(i - 1), sentence.token(i)) != nullptr;
    const bool told = digits || number->value >= kSmall || bounded || held || called_small ||
                      word.temporal || (counts_noun && entry(text).is(Use::multiplier)) ||
                      whole_behind(sentence, after) != 0;
    if (!told || (bounded && entry(text).is(Use::multiplier))) {
      // "Closed five mills", of a record that has no other number
      const bool counts = counts_noun && number->value >= 2 &&
                          !sentence.view[number->last].has(Trait::vague);  // "four times"
      if (recorded && counts && !small) small = number;
      continue;
    }
    if (i == 0 && i + 1 < sentence.view.size() && sentence.view[i + 1].is(Tag::stop)) continue;
    // "3.5 No proceedings are pending"
    const bool section = i == 0 && text.find('.') != std::string_view::npos &&
                         i + 1 < sentence.view.size() &&
                         sentence.view[i + 1].letters != Letters::lower;
    if (section) continue;
    // "Unit 5", "section 9": a number that names is none that counts; "for Acme 2.3 million" is.
    const bool named = i > 0 && sentence.view[i - 1].is(Tag::name) && number->last < last &&
                       number->last == i + 1 && !sentence.view[i - 1].temporal &&
                       !entry(sentence, i - 1).is(Use::currency) &&
                       !sentence.view[number->last].nominal();
    if (named || (i > 0 && entry(sentence, i - 1).is(Use::label))) continue;
    if (bounded && limits_noun(sentence, i, number->last)) continue;
    // "(10.20)" and "9.30": a time of day, when nothing is counted.
    const bool clock =
        text.size() >= 4 && text[text.size() - 3] == '.' && digits && number->last == i + 1 &&
        (i == 0 || !entry(sentence, i - 1).is(Use::currency)) &&
        (number->last >= sentence.view.size() || !sentence.view[number->last].nominal());
    if (!clock) return number;
  }
  return small;
}

}  // namespace gainsay::claim

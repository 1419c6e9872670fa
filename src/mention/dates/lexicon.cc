#include "mention/dates/lexicon.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "mention/dates/terms.h"

namespace gainsay::dates {
namespace {

// The classes of the number shapes. NUMBER is any cardinal; D a day of the month, DD the same with
// two digits, M and MM months in digits, H an hour, MIN minutes or seconds, Y a year in four
// digits, EXACT_Y one that is no multiple of ten, YY in two, Y3 in three or fewer, YYY in three,
// ORD an ordinal, DTH an ordinal from 1st to 31st, DTH_DIGITS the same as a token of its own.
struct ShapeClasses {
  Shape shape;
  std::string_view classes;
};
constexpr std::array<ShapeClasses, kShapes> kShapeClasses = {{
    {Shape::lower, "WORD"},
    {Shape::capital, "WORD NAME"},
    {Shape::mark, "MARK"},
    {Shape::zero, "NUMBER DIGITS H"},
    {Shape::one_nine, "NUMBER DIGITS D M H Y3"},
    {Shape::padded, "NUMBER DIGITS D DD M MM H HH MIN YY"},
    {Shape::ten_twelve, "NUMBER DIGITS D DD M MM H HH MIN YY Y3"},
    {Shape::to_24, "NUMBER DIGITS D DD H HH MIN YY Y3"},
    {Shape::to_31, "NUMBER DIGITS D DD MIN YY Y3"},
    {Shape::to_59, "NUMBER DIGITS MIN YY Y3"},
    {Shape::to_99, "NUMBER DIGITS YY Y3"},
    {Shape::three_digits, "NUMBER DIGITS Y3 YYY"},
    {Shape::year, "NUMBER DIGITS Y EXACT_Y HHMM"},
    {Shape::round_year, "NUMBER DIGITS Y HHMM"},
    {Shape::four_digits, "NUMBER DIGITS HHMM"},
    {Shape::long_digits, "NUMBER DIGITS"},
    {Shape::eight_digits, "NUMBER DIGITS YYYYMMDD"},
    {Shape::decimal, "NUMBER DECIMAL"},
    {Shape::spelled, "NUMBER SPELLED"},
    {Shape::spelled_year, "Y SPELLED"},
    {Shape::ordinal, "ORD DTH DTH_DIGITS"},
    {Shape::big_ordinal, "ORD"},
    {Shape::decade, "DECADE"},
    {Shape::short_decade, "DECADE SHORT_DECADE"},
}};

std::string folded(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return result;
}

std::optional<int> value_of(const yaml::Node& node) {
  if (!node.is_scalar()) return std::nullopt;
  int number = 0;
  const char* end = node.scalar.data() + node.scalar.size();
  if (std::from_chars(node.scalar.data(), end, number).ptr == end) return number;
  return term_value(node.scalar);
}

Error at(const yaml::Node& node, const std::string& file, std::string message, std::string hint) {
  return Error{ErrorCode::input, std::move(message), Place{file, node.line, node.column},
               node.scalar, std::move(hint)};
}

}  // namespace

ClassId Lexicon::intern(std::string_view name) {
  if (const auto known = class_ids_.find(name); known != class_ids_.end()) return known->second;
  const auto id = static_cast<ClassId>(class_ids_.size());
  class_ids_.emplace(name, id);
  return id;
}

ClassId Lexicon::class_id(std::string_view name) const {
  const auto entry = class_ids_.find(name);
  return entry == class_ids_.end() ? ClassId{0xFFFF} : entry->second;
}

void Lexicon::add_sense(const std::string& spelled, ClassId in, int value) {
  const std::string key = folded(spelled);
  Entry& entry = entries_[key];
  (key == spelled ? entry.lower : entry.capital)[in] = value;
}

Result<Lexicon> Lexicon::load(const yaml::Node& words, const std::string& file) {
  Lexicon lexicon;
  for (const ShapeClasses& shape : kShapeClasses) {
    std::size_t begin = 0;
    while (begin < shape.classes.size()) {
      const std::size_t end = std::min(shape.classes.find(' ', begin), shape.classes.size());
      lexicon.intern(shape.classes.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  for (const auto& [name, members] : words.entries) {
    const ClassId in = lexicon.intern(name.scalar);
    for (const yaml::Node& word : members.items) lexicon.add_sense(word.scalar, in, 0);
    for (const auto& [word, node] : members.entries) {
      const std::optional<int> value = value_of(node);
      if (!value) {
        return fail(at(node, file, "neither a number nor a term of TIMEX3",
                       "Terms are units, seasons, parts of the day, modifiers, references."));
      }
      lexicon.add_sense(word.scalar, in, *value);
    }
  }
  return lexicon;
}

WordId Lexicon::add_word(const std::map<ClassId, int>& senses, bool abbreviated) {
  Word word;
  word.first_sense = static_cast<std::uint16_t>(senses_.size());
  word.senses = static_cast<std::uint16_t>(senses.size());
  word.abbreviated = abbreviated;
  std::vector<ClassId> classes;
  for (const auto& [in, value] : senses) {
    senses_.push_back({in, value});
    classes.push_back(in);
  }
  const auto [entry, fresh] =
      signature_ids_.try_emplace(classes, static_cast<Signature>(signature_classes_.size()));
  if (fresh) signature_classes_.push_back(classes);
  word.signature = entry->second;
  words_.push_back(word);
  return static_cast<WordId>(words_.size() - 1);
}

void Lexicon::seal() {
  for (const ShapeClasses& shape : kShapeClasses) {
    std::map<ClassId, int> senses;
    std::size_t begin = 0;
    while (begin < shape.classes.size()) {
      const std::size_t end = std::min(shape.classes.find(' ', begin), shape.classes.size());
      senses[class_id(shape.classes.substr(begin, end - begin))] = 0;
      begin = end + 1;
    }
    add_word(senses, false);
  }
  // Every literal of a pattern is a word of its own class.
  for (const auto& [name, id] : class_ids_) {
    if (folded(name) == name) entries_[name].lower.try_emplace(id, 0);
  }
  const ClassId abbreviation = class_id("ABBREVIATED");
  const ClassId plain = class_id("WORD");
  std::size_t size = 64;
  while (size < entries_.size() * 3) size *= 2;
  slots_.assign(size, Slot{});
  for (const auto& [name, entry] : entries_) {
    Slot slot;
    slot.hash = word_hash(name);
    slot.name = static_cast<std::uint32_t>(names_.size());
    slot.length = static_cast<std::uint16_t>(name.size());
    names_ += name;
    std::map<ClassId, int> lower = entry.lower;
    std::map<ClassId, int> capital = entry.lower;
    capital.insert(entry.capital.begin(), entry.capital.end());
    const bool abbreviated = capital.contains(abbreviation);
    const unsigned char first = static_cast<unsigned char>(name[0]);
    if ((first >= 'a' && first <= 'z') || first >= 0x80) {
      lower[plain] = 0;
      capital[plain] = 0;
    }
    slot.lower = entry.lower.empty() ? static_cast<WordId>(Shape::lower)
                                     : add_word(lower, lower.contains(abbreviation));
    slot.capital = add_word(capital, abbreviated);
    std::size_t at = slot.hash & (size - 1);
    while (slots_[at].length != 0) at = (at + 1) & (size - 1);
    slots_[at] = slot;
  }
  entries_.clear();
}

int Lexicon::value(WordId id, ClassId in, int fallback) const {
  const Word& word = words_[id];
  for (std::uint16_t i = 0; i < word.senses; ++i) {
    const Sense& sense = senses_[static_cast<std::size_t>(word.first_sense) + i];
    if (sense.in == in) return sense.value;
  }
  return fallback;
}

bool Lexicon::has(WordId id, ClassId in) const {
  const std::vector<ClassId>& classes = signature_classes_[words_[id].signature];
  return std::binary_search(classes.begin(), classes.end(), in);
}

}  // namespace gainsay::dates

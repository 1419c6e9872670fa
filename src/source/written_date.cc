#include "source/written_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kLongestDate = 120;  // bytes that are looked at
constexpr int kFirstYear = 1500;
constexpr int kLastYear = 2199;

using Kind = DateText::Kind;
using Piece = DateText::Piece;

bool is_letter_byte(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// Letters, with full stops and hyphens that stand between letters ("a.m", "segunda-feira").
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const bool joint = text[at] == '.' || text[at] == '-';
    const bool inner = joint && at + 1 < text.size() && is_letter_byte(text[at + 1]);
    if (!is_letter_byte(text[at]) && !inner) break;
    ++at;
  }
  return at;
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    Piece piece;
    piece.begin = at;
    if (text.substr(at).starts_with("\xC2\xA0")) {  // no-break space
      at += 2;
      continue;
    }
    if (text.substr(at).starts_with("\xE2\x80\xAF")) {  // narrow no-break space, before AM and PM
      at += 3;
      continue;
    }
    if (is_digit(text[at])) {
      piece.kind = Kind::number;
      while (at < text.size() && is_digit(text[at])) ++at;
    } else if (is_letter_byte(text[at])) {
      piece.kind = Kind::word;
      at = word_end(text, at);
    } else {
      ++at;
    }
    piece.end = at;
    const std::string_view raw = text.substr(piece.begin, at - piece.begin);
    piece.text = piece.kind == Kind::word ? lower(raw) : std::string(raw);
    piece.upper = piece.kind == Kind::word && piece.text != raw && count_letters(raw).lower == 0;
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool exists(int year, int month, int day) {
  return year >= kFirstYear && year <= kLastYear && month >= 1 && month <= 12 && day >= 1 &&
         day <= days_in(year, month);
}

std::string day_text(int year, int month, int day) {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

class DateParser {
 public:
  DateParser(const std::vector<Piece>& pieces, const DateWords& words, FigureOrder order)
      : pieces_(pieces), words_(words), order_(order) {}

  std::optional<WrittenDate> read() {
    skip_lead();
    if (!year_first() && !day_month_year() && !month_day_year() && !figures()) return std::nullopt;
    if (found_.is_day) skip_time();
    found_.end = pieces_[at_ - 1].end;
    return found_;
  }

 private:
  const Piece* peek(std::size_t ahead = 0) const {
    return at_ + ahead < pieces_.size() ? &pieces_[at_ + ahead] : nullptr;
  }
  bool sign_at(std::size_t ahead, std::string_view signs) const {
    const Piece* piece = peek(ahead);
    return piece != nullptr && piece->kind == Kind::sign &&
           signs.find(piece->text) != std::string_view::npos;
  }
  bool word_in(std::size_t ahead, const WordSet& set) const {
    const Piece* piece = peek(ahead);
    return piece != nullptr && piece->kind == Kind::word && set.contains(piece->text);
  }
  std::optional<int> number(std::size_t ahead, std::size_t least, std::size_t most) const {
    const Piece* piece = peek(ahead);
    if (piece == nullptr || piece->kind != Kind::number) return std::nullopt;
    if (piece->text.size() < least || piece->text.size() > most) return std::nullopt;
    int value = 0;
    for (const char c : piece->text) value = value * 10 + (c - '0');
    return value;
  }
  std::optional<int> month(std::size_t ahead) const {
    const Piece* piece = peek(ahead);
    if (piece == nullptr || piece->kind != Kind::word) return std::nullopt;
    const auto entry = words_.months.find(piece->text);
    if (entry == words_.months.end()) return std::nullopt;
    return entry->second;
  }
  std::optional<int> year(std::size_t ahead) const {
    if (const std::optional<int> four = number(ahead, 4, 4)) {
      return *four >= kFirstYear && *four <= kLastYear ? four : std::nullopt;
    }
    const std::optional<int> two = number(ahead, 2, 2);
    if (!two) return std::nullopt;
    return *two < 50 ? 2000 + *two : 1900 + *two;
  }

  bool take_day(int y, int m, int d, std::size_t pieces) {
    if (!exists(y, m, d)) return false;
    found_ = {day_text(y, m, d), 0, true};
    at_ += pieces;
    return true;
  }

  // 2020-06-11, 2020/06/11, 20200611, 2020-06, 2020.
  bool year_first() {
    if (const std::optional<int> packed = number(0, 8, 8)) {
      return take_day(*packed / 10000, *packed / 100 % 100, *packed % 100, 1);
    }
    const std::optional<int> y = number(0, 4, 4);
    if (!y || *y < kFirstYear || *y > kLastYear) return false;
    const std::optional<int> m = sign_at(1, "-/.") ? number(2, 1, 2) : std::nullopt;
    if (!m) {
      found_ = {fmt::format("{:04}", *y), 0, false};
      at_ += 1;
      return true;
    }
    if (*m < 1 || *m > 12) return false;
    if (sign_at(3, "-/.")) {
      const std::optional<int> d = number(4, 1, 2);
      return d && take_day(*y, *m, *d, 5);
    }
    found_ = {fmt::format("{:04}-{:02}", *y, *m), 0, false};
    at_ += 3;
    return true;
  }

  // Weekdays and small words before the figures.
  void skip_lead() {
    while (word_in(0, words_.weekdays) || word_in(0, words_.fillers) ||
           (at_ > 0 && sign_at(0, ",."))) {
      ++at_;
    }
  }

  // The pieces that may stand between a day and its month: "th", ".", "-", "de".
  std::size_t skip_between(std::size_t ahead, bool after_number) const {
    const Piece* piece = peek(ahead);
    if (after_number && piece != nullptr && piece->kind == Kind::word && piece->text.size() <= 3 &&
        piece->begin == pieces_[at_ + ahead - 1].end && !words_.half_days.contains(piece->text)) {
      ++ahead;
    }
    while (sign_at(ahead, ".,-/") || word_in(ahead, words_.fillers)) ++ahead;
    return ahead;
  }

  bool day_month_year() {
    const std::optional<int> d = number(0, 1, 2);
    if (!d) return false;
    const std::size_t month_at = skip_between(1, true);
    const std::optional<int> m = month(month_at);
    if (!m) return false;
    const std::size_t year_at = skip_between(month_at + 1, false);
    const std::optional<int> y = year(year_at);
    return y && take_day(*y, *m, *d, year_at + 1);
  }

  bool month_day_year() {
    const std::optional<int> m = month(0);
    if (!m) return false;
    const std::size_t next = skip_between(1, false);
    if (const std::optional<int> y = number(next, 4, 4); y && year(next)) {
      found_ = {fmt::format("{:04}-{:02}", *y, *m), 0, false};
      at_ += next + 1;
      return true;
    }
    const std::optional<int> d = number(next, 1, 2);
    if (!d) return false;
    std::size_t year_at = skip_between(next + 1, true);
    if (sign_at(year_at + 1, ":")) year_at = time_end(year_at);  // Thu Jun 11 17:40:00 2020
    const std::optional<int> y = number(year_at, 4, 4);
    return y && take_day(*y, *m, *d, year_at + 1);
  }

  // 5/6/2019, 27.2.2019, 27-02-19. A full stop between figures is only written day first.
  bool figures() {
    const std::optional<int> a = number(0, 1, 2);
    const std::optional<int> b = number(2, 1, 2);
    const std::optional<int> y = year(4);
    if (!a || !b || !y || !sign_at(1, "/.-") || !sign_at(3, "/.-")) return false;
    if (peek(1)->text != peek(3)->text) return false;
    const bool dots = peek(1)->text == ".";
    const bool day_first = exists(*y, *b, *a);
    const bool month_first = exists(*y, *a, *b) && !dots;
    if (!day_first && !month_first) return false;
    const bool open = day_first && month_first && *a != *b;
    if (open && order_ == FigureOrder::unknown) {
      std::string one = day_text(*y, *b, *a);
      std::string other = day_text(*y, *a, *b);
      if (other < one) std::swap(one, other);
      found_ = {fmt::format("[{},{}]", one, other), 0, true};
      at_ += 5;
      return true;
    }
    const bool use_month_first = month_first && (!day_first || order_ == FigureOrder::month_first);
    return use_month_first ? take_day(*y, *a, *b, 5) : take_day(*y, *b, *a, 5);
  }

  // One past "17:40", "17:40:03.5", when `ahead` is at its hour.
  std::size_t time_end(std::size_t ahead) const {
    ++ahead;
    for (int part = 0; part < 3; ++part) {
      const bool joint =
          sign_at(ahead, ":.") || (part == 0 && peek(ahead) != nullptr && peek(ahead)->text == "h");
      if (!joint || !number(ahead + 1, 1, 9)) break;
      ahead += 2;
    }
    return ahead;
  }

  // The time of day and the zone after a date; nothing is taken when none is there.
  void skip_time() {
    std::size_t ahead = 0;
    while (sign_at(ahead, ",.") || word_in(ahead, words_.fillers) ||
           word_in(ahead, words_.weekdays) ||
           (peek(ahead) != nullptr && peek(ahead)->text == "t")) {
      ++ahead;
    }
    if (!number(ahead, 1, 2)) return;
    const std::size_t after = time_end(ahead);
    const bool clock = after > ahead + 1;
    const bool half = word_in(after, words_.half_days);
    if (!clock && !half) return;
    ahead = half ? after + 1 : after;
    if (half && sign_at(ahead, ".")) ++ahead;
    at_ += ahead;
    skip_zone();
  }

  void skip_zone() {
    while (word_in(0, words_.fillers) && !sign_at(1, "(")) ++at_;
    if (sign_at(0, "+-") && number(1, 1, 4)) {
      at_ += sign_at(2, ":") && number(3, 2, 2) ? 4 : 2;
    }
    if (sign_at(0, "(")) {
      std::size_t close = 1;
      while (peek(close) != nullptr && close < 6 && !sign_at(close, ")")) ++close;
      if (sign_at(close, ")")) at_ += close + 1;
    } else if (const Piece* zone = peek(); zone != nullptr && zone->upper &&
                                           zone->text.size() <= 5 &&
                                           (peek(1) == nullptr || peek(1)->kind == Kind::sign)) {
      ++at_;
    }
  }

  const std::vector<Piece>& pieces_;
  const DateWords& words_;
  FigureOrder order_;
  std::size_t at_ = 0;
  WrittenDate found_;
};

}  // namespace

FigureOrder figure_order(std::string_view region, const Lexicon& lexicon) {
  if (region.empty()) return FigureOrder::unknown;
  return lexicon.month_first.contains(region) ? FigureOrder::month_first : FigureOrder::day_first;
}

DateText::DateText(std::string_view text) : text_(text.substr(0, kLongestDate)) {
  const std::string_view head = trim(text_);
  if (head.empty()) return;
  if (is_digit(head[0]) || head.starts_with("\xE2\x80\xAF")) {
    opening_ = Opening::any;
  } else if (is_letter_byte(head[0])) {
    opening_ = Opening::word;
    first_word_ = lower(head.substr(0, word_end(head, 0)));
  }
}

bool DateText::may_begin(const WordSet& starts) const {
  return opening_ == Opening::any || (opening_ == Opening::word && starts.contains(first_word_));
}

bool DateText::may_begin(const DateWords& words) const {
  return may_begin(words.weekdays) || words.months.contains(first_word_) ||
         words.fillers.contains(first_word_);
}

std::optional<WrittenDate> DateText::date(const DateWords& words, FigureOrder order) {
  if (!may_begin(words)) return std::nullopt;
  if (pieces_.empty()) pieces_ = pieces_of(text_);
  return DateParser(pieces_, words, order).read();
}

std::optional<WrittenDate> date_at(std::string_view text, const DateWords& words,
                                   FigureOrder order) {
  return DateText(text).date(words, order);
}

std::optional<WrittenDate> whole_date(std::string_view text, const Lexicon& lexicon,
                                      FigureOrder order) {
  if (text.size() > kLongestDate) return std::nullopt;
  DateText cut_text(text);
  if (!cut_text.may_begin(lexicon.date_starts)) return std::nullopt;
  for (const DateWords& words : lexicon.dates) {
    std::optional<WrittenDate> date = cut_text.date(words, order);
    if (!date) continue;
    const std::string_view rest = trim(text.substr(date->end));
    if (rest.empty() || rest == "." || rest == "Z") return date;
  }
  return std::nullopt;
}

}  // namespace gainsay

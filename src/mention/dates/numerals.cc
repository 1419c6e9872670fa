// Numbers in words, and their joining to one token.
#include "mention/dates/tokens.h"

namespace gainsay::dates {
namespace {

// What has been read of a number in words.
struct Numeral {
  std::int64_t total = 0;
  std::int64_t current = 0;
  bool any = false;
  bool after_multiplier = false;
  bool year = false;
  bool ordinal = false;

  // Takes a small number; false when it does not continue this one.
  bool take(std::int64_t value) {
    if (!any || (after_multiplier && value < 100 && (current != 0 || total != 0))) {
      current += value;
    } else if (current % 100 >= 20 && current % 10 == 0 && value < 10 && value > 0) {
      current += value;
    } else if (!year && total == 0 && current >= 13 && current <= 20 && value >= 10 &&
               value < 100) {
      current = current * 100 + value;
      year = true;
    } else {
      return false;
    }
    any = true;
    after_multiplier = false;
    return true;
  }

  bool multiply(std::int64_t by) {
    if (year || current * by > 1'000'000'000 || total + current * by > 2'000'000'000) return false;
    current = (current == 0 ? 1 : current) * by;
    if (by >= 1000) {
      total += current;
      current = 0;
    }
    any = true;
    after_multiplier = true;
    return true;
  }
};

}  // namespace

// Reads a number that begins at token `at`; returns the index past it, or `at` when there is none.
std::size_t Tokenizer::read_numeral(const std::vector<Token>& tokens, std::size_t at,
                                    Token& merged) const {
  Numeral numeral;
  std::size_t next = at;
  const auto has = [&](std::size_t i, ClassId in) {
    return i < tokens.size() && !(i > at && tokens[i].breaks) && lexicon_.has(tokens[i].word, in);
  };
  if (has(at, article_)) {
    if (!has(at + 1, multiplier_)) return at;
    ++next;
  } else if (tokens[at].digits != 0) {
    if (!has(at + 1, multiplier_)) return at;
    numeral.take(tokens[at].value);
    ++next;
  }
  while (next < tokens.size()) {
    std::size_t here = next;
    if (numeral.any && has(here, hyphen_) && tokens[here].glued) ++here;
    if (numeral.after_multiplier && has(here, and_) && has(here + 1, cardinal_)) ++here;
    if (has(here, cardinal_)) {
      if (!numeral.take(lexicon_.value(tokens[here].word, cardinal_, 0))) break;
    } else if (has(here, multiplier_) && !(next == at && here == at && !numeral.any)) {
      if (!numeral.multiply(lexicon_.value(tokens[here].word, multiplier_, 1))) break;
    } else if (has(here, ordinal_) && here > next && numeral.current % 100 >= 20 &&
               lexicon_.value(tokens[here].word, ordinal_, 99) < 10) {
      numeral.take(lexicon_.value(tokens[here].word, ordinal_, 0));
      numeral.ordinal = true;
      next = here + 1;
      break;
    } else {
      break;
    }
    next = here + 1;
  }
  if (!numeral.any) return at;
  const std::int64_t value = numeral.total + numeral.current;
  merged = tokens[at];
  merged.end = tokens[next - 1].end;
  merged.value = static_cast<std::int32_t>(value);
  Shape shape = numeral.year ? Shape::spelled_year : Shape::spelled;
  if (numeral.ordinal) shape = value <= 31 ? Shape::ordinal : Shape::big_ordinal;
  merged.word = static_cast<WordId>(shape);
  merged.signature = lexicon_.signature(merged.word);
  merged.digits = 0;
  return next;
}

void Tokenizer::merge_numerals(std::vector<Token>& tokens, std::size_t from) const {
  std::size_t out = from;
  for (std::size_t at = from; at < tokens.size();) {
    const Token& token = tokens[at];
    const bool candidate =
        numeral_start_[token.signature] != 0 || (token.digits != 0 && at + 1 < tokens.size() &&
                                                 numeral_start_[tokens[at + 1].signature] != 0);
    if (candidate) {
      Token merged;
      const std::size_t next = read_numeral(tokens, at, merged);
      if (next > at) {
        tokens[out++] = merged;
        at = next;
        continue;
      }
    }
    if (out == at) {
      ++out;
      ++at;
    } else {
      tokens[out++] = tokens[at++];
    }
  }
  tokens.resize(out);
}

}  // namespace gainsay::dates

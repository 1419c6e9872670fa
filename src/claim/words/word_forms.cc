#include "claim/words/word_forms.h"

#include <string>
#include <string_view>

namespace gainsay::claim {
namespace {

bool ends_after_stem(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 1 && word.back() == ending.back() && word.ends_with(ending);
}

// `plain`: it is letters alone.
TagSet shape_of(std::string_view word, bool plain, const WordLexicon& lexicon) {
  const std::size_t hyphen = plain ? std::string_view::npos : word.rfind('-');
  if (hyphen != std::string_view::npos) {
    const WordId last = lexicon.find(word.substr(hyphen + 1));
    const TagSet modifier = bit(Tag::verb_participle) | bit(Tag::verb_ing) | bit(Tag::adjective);
    if (last != 0 && (lexicon.entry(last).tags & modifier) != 0) return bit(Tag::adjective);
    const auto number = [&lexicon](WordId id) {
      return id != 0 && (lexicon.entry(id).tags & bit(Tag::number)) != 0;
    };
    if (number(last) && number(lexicon.find(word.substr(0, hyphen)))) return bit(Tag::number);
  }
  if (ends_after_stem(word, "ly")) return bit(Tag::adverb);
  if (ends_after_stem(word, "ing")) return bit(Tag::verb_ing) | bit(Tag::noun);
  if (ends_after_stem(word, "ed")) return bit(Tag::verb_past) | bit(Tag::verb_participle);
  if (lexicon.may_end_adjective(word)) {
    for (const std::string& ending : lexicon.adjective_endings()) {
      if (ends_after_stem(word, ending)) return bit(Tag::adjective);
    }
  }
  return bit(Tag::noun);
}

TagSet mark_of(char first) {
  switch (first) {
    case ',':
      return bit(Tag::comma);
    case '.':
    case ';':
    case ':':
    case '!':
    case '?':
      return bit(Tag::stop);
    case '-':
      return bit(Tag::dash);
    case '"':
      return bit(Tag::quote);
    case '(':
    case ')':
    case '[':
    case ']':
      return bit(Tag::bracket);
    case '%':
      return bit(Tag::number);
    default:
      return bit(Tag::other);
  }
}

bool plural_form(std::string_view word) {
  return word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's' &&
         word[word.size() - 2] != 'u' && word[word.size() - 2] != 'i';
}

// Fills in `word`, of which only the id is known. `at_start`: no word of the sentence stands before
// it. `after_capital`: the token before is a word with a capital.
void make_word(Word& word, const Token& token, std::string_view folded, const WordLexicon& lexicon,
               bool at_start, bool after_capital) {
  word.span = token.span;
  word.letters = token.letters;
  if (word.id != 0) {
    const WordEntry& entry = lexicon.entry(word.id);
    word.candidates = entry.tags;
    word.traits = entry.traits;
    word.apart = entry.apart;
    word.replaces = entry.replaces;
    word.verb = entry.verb;
    word.past_of = entry.past_of;
    word.plural = entry.singular != 0;
  }
  word.plural = word.plural || plural_form(folded);
  // Most words are known, and in small letters.
  const bool small = token.kind == TokenKind::word && token.letters == Letters::lower;
  if (small && word.candidates != 0) return;
  const bool capital = token.letters == Letters::capitalised || token.letters == Letters::mixed;
  if (token.kind == TokenKind::number) {
    word.candidates = bit(Tag::number);
  } else if (token.kind != TokenKind::word && folded != "'s" && word.candidates == 0) {
    word.currency = lexicon.in(WordGroup::currency_signs, word.id);
    word.candidates = word.currency    ? bit(Tag::number)
                      : folded.empty() ? bit(Tag::other)
                                       : mark_of(folded.front());
  } else if (token.letters == Letters::upper &&
             lexicon.in(WordGroup::currency_signs, word.id)) {  // "EUR 3.8 million"
    word.currency = true;
    word.candidates = bit(Tag::number);
  } else if (word.candidates == 0) {
    word.candidates =
        capital && !at_start ? bit(Tag::name) : shape_of(folded, token.plain, lexicon);
  } else if (capital && !at_start &&
             (word.candidates &
              ~(kVerbTags | bit(Tag::noun) | bit(Tag::name) | bit(Tag::adjective))) == 0) {
    word.candidates = bit(Tag::name);  // "Bill", "Chase"
  } else if (capital && after_capital && word.can(Tag::adverb) && !word.can(Tag::preposition) &&
             !word.can(Tag::negator)) {
    word.candidates = bit(Tag::name);  // "Vinh Long"
  }
  // "Halcyon AI", "the WHO": small words in capitals are names.
  constexpr TagSet kSmallTags = bit(Tag::be) | bit(Tag::pronoun) | bit(Tag::relative) |
                                bit(Tag::modal) | bit(Tag::preposition);
  const bool letters = token.letters == Letters::upper && folded.size() > 1 && !at_start;
  if (letters && (word.candidates & kSmallTags) != 0) {
    word.candidates = bit(Tag::name);
    word.verb = 0;
  }
}

}  // namespace

void make_words(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
                const FoldedText& folded, const WordLexicon& lexicon, std::vector<Word>& words) {
  words.clear();
  words.resize(last - first);
  bool at_start = true;
  bool after_capital = false;
  for (std::uint32_t i = first; i < last; ++i) lexicon.fetch(folded.hash(i));
  for (std::uint32_t i = first; i < last; ++i) {
    words[i - first].id = lexicon.find(folded.word(i), folded.hash(i));
    lexicon.fetch_entry(words[i - first].id);
  }
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = tokens[i];
    make_word(words[i - first], token, folded.word(i), lexicon, at_start, after_capital);
    after_capital = token.letters == Letters::capitalised && token.kind == TokenKind::word;
    at_start =
        at_start && (token.kind == TokenKind::punctuation || token.kind == TokenKind::number);
  }
}

}  // namespace gainsay::claim

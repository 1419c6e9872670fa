#include "claim/tagger.h"

#include <algorithm>
#include <bit>
#include <span>

#include "claim/inversion.h"
#include "claim/verb_lists.h"
#include "claim/words_aside.h"

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

// Fills in `word`, of which only the id is known.
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

// "company records from 2015 show that": may the word at `i` be the verb before "that"?
bool says_shows(const std::vector<Word>& words, Index i, const WordLexicon& lexicon) {
  return i + 1 < words.size() && words[i + 1].has(Trait::says_that) &&
         lexicon.in(WordGroup::shows, words[i].verb);
}

// As a verb of the present: "shows" or "show".
Tag present_of(const Word& word) { return word.can(Tag::verb_s) ? Tag::verb_s : Tag::verb_base; }

// Choosing among the candidates, from left to right; what stands before is decided already.
class Chooser {
 public:
  Chooser(std::vector<Word>& words, const FoldedText& folded, const WordLexicon& lexicon,
          Index first)
      : words_(words), folded_(folded), lexicon_(lexicon), first_(first) {}

  void run() {
    for (at_ = 0; at_ < words_.size(); ++at_) {
      Word& word = words_[at_];
      const TagSet set = word.candidates;
      const bool sure = (set & (set - 1)) == 0 && !any(set, kMayBeNoun);
      word.tag = participle_describes() ? Tag::adjective
                 : sure                 ? single(set)
                 : at_ == turned_       ? turned_form()
                                        : choose();
      if ((bit(word.tag) & kAuxiliary) != 0) turned_ = turned_verb(words_, at_);
      const bool past = word.is(Tag::verb_past) || word.is(Tag::verb_participle);
      if (past && word.past_of != 0) word.verb = word.past_of;
    }
  }

 private:
  Word& word() { return words_[at_]; }
  std::string_view text(Index i) const { return folded_.word(first_ + i); }

  // "tonnes of frozen fish", "sold stolen goods", but "had frozen accounts"; "on rented servers"
  bool participle_describes() const {
    constexpr TagSet kBefore = kVerbTags | bit(Tag::preposition) | bit(Tag::determiner) |
                               bit(Tag::possessive) | bit(Tag::number) | bit(Tag::adjective);
    const TagSet set = words_[at_].candidates;
    const bool past = set == kPastForms && directly_before() == Tag::preposition;
    return (past || (set == bit(Tag::verb_participle) && any(bit(directly_before()), kBefore))) &&
           any(directly_after(), bit(Tag::noun));
  }

  // The tag before, adverbs and negators skipped.
  Tag before() const {
    for (Index i = at_; i-- > 0;) {
      if (!words_[i].is(Tag::adverb) && !words_[i].is(Tag::negator)) return words_[i].tag;
    }
    return Tag::stop;
  }
  Tag directly_before() const { return at_ == 0 ? Tag::stop : words_[at_ - 1].tag; }
  // The candidates of the next word that is not an adverb alone.
  TagSet after() const {
    for (Index i = at_ + 1; i < words_.size(); ++i) {
      if (words_[i].candidates != bit(Tag::adverb) && !words_[i].can(Tag::negator)) {
        return words_[i].candidates;
      }
    }
    return bit(Tag::stop);
  }
  TagSet directly_after() const {
    return at_ + 1 < words_.size() ? words_[at_ + 1].candidates : bit(Tag::stop);
  }
  static bool any(TagSet set, TagSet of) { return (set & of) != 0; }

  static constexpr TagSet kNounish =
      bit(Tag::noun) | bit(Tag::name) | bit(Tag::number) | bit(Tag::adjective);
  static constexpr TagSet kPhraseStart =
      kNounish | bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun);
  static constexpr TagSet kPastForms = bit(Tag::verb_participle) | bit(Tag::verb_past);
  static constexpr TagSet kMayBeNoun = bit(Tag::verb_s) | bit(Tag::verb_base) | bit(Tag::verb_ing);
  static constexpr TagSet kAuxiliary =
      bit(Tag::modal) | bit(Tag::be) | bit(Tag::have) | bit(Tag::do_);

  // "At no time did a ship anchor": the main verb, wherever the subject ends.
  Tag turned_form() {
    for (const Tag form :
         {Tag::be, Tag::have, Tag::verb_base, Tag::verb_participle, Tag::verb_ing}) {
      if (word().can(form)) return form;
    }
    return choose();
  }

  Tag choose() {
    const TagSet set = word().candidates;
    // "no means of", "the works": after an article a form in -s or a base form is a noun.
    const Tag before_it = directly_before();
    const bool after_article = before_it == Tag::determiner || before_it == Tag::possessive;
    if (after_article && (set == bit(Tag::verb_s) || set == bit(Tag::verb_base))) return Tag::noun;
    // "the reporting period", "the closed spinning hall", "a main bearing at", but not "the poor
    // living in"
    const bool described =
        before_it == Tag::adjective && (any(directly_after(), bit(Tag::noun)) || one_of_a_kind());
    if (set == bit(Tag::verb_ing) && (after_article || described || after_thing_verb())) {
      return ing(before_it);
    }
    if (set == bit(Tag::verb_ing) && of_office()) return Tag::noun;
    if (before_officer()) return Tag::adjective;
    // "thousands of hides"
    if (set == bit(Tag::verb_s) && before_it == Tag::preposition) return Tag::noun;
    if (set == bit(Tag::verb_s) && counted()) return Tag::noun;
    if ((set & (set - 1)) == 0) return single(set);
    if (any(set, bit(Tag::modal))) return modal();
    if (any(set, bit(Tag::negator))) return negator();
    if (any(set, bit(Tag::be))) return be();
    if (any(set, bit(Tag::have) | bit(Tag::do_))) return have_do();
    if (any(set, bit(Tag::to))) return to();
    if (text(at_) == "that") return that();
    if (any(set, bit(Tag::adverb)) && any(set, bit(Tag::pronoun)) && !any(set, kVerbTags)) {
      // "there are none", but "our stores there went": an adverb but before a verb of being.
      const bool of = at_ + 1 < words_.size() && text(at_ + 1) == "of";  // "all of our beans"
      return of || (any(after(), kAuxiliary) && !place_of_noun()) ? Tag::pronoun : Tag::adverb;
    }
    if (any(set, bit(Tag::number))) return Tag::number;
    if (any(set, bit(Tag::possessive)) && any(set, bit(Tag::pronoun))) {
      return any(directly_after(), kNounish | kVerbTags) &&
                     !any(directly_after(), bit(Tag::preposition))
                 ? Tag::possessive
                 : Tag::pronoun;
    }
    if (any(set, bit(Tag::possessive))) return Tag::possessive;
    if (any(set, bit(Tag::determiner)) && word().has(Trait::negative) &&
        !any(set, bit(Tag::pronoun)) && !any(directly_after(), bit(Tag::comma) | bit(Tag::stop))) {
      return Tag::determiner;  // "no means of", "no sold goods"
    }
    if (any(set, bit(Tag::determiner)) && any(set, bit(Tag::pronoun) | bit(Tag::relative))) {
      return determiner_or_pronoun();
    }
    if (any(set, bit(Tag::relative))) return Tag::relative;
    // "forest of whatever age, will be"
    const bool of_any = before_it == Tag::preposition && any(set, bit(Tag::determiner)) &&
                        any(set, bit(Tag::subordinator)) && any(directly_after(), kNounish);
    if (of_any && !clause_follows()) return Tag::determiner;
    if (any(set, bit(Tag::coordinator))) return Tag::coordinator;
    if (trails()) return Tag::adverb;
    if (counted()) return Tag::noun;
    if (any(set, kVerbTags) && any(bit(before()), kAuxiliary | bit(Tag::to))) return verb();
    if (any(set, bit(Tag::preposition) | bit(Tag::subordinator))) return preposition();
    if (any(set, kVerbTags)) return verb();
    if (any(set, bit(Tag::determiner))) {
      return any(directly_after(), kPhraseStart) ? Tag::determiner : Tag::adverb;
    }
    if (any(set, bit(Tag::pronoun))) return Tag::pronoun;
    return describing();
  }

  // Of an adverb, an adjective or a noun, and nothing else.
  Tag describing() const {
    const TagSet set = words_[at_].candidates;
    if (any(set, bit(Tag::adverb)) && any(set, bit(Tag::adjective))) {
      const Tag last = directly_before();
      if (last == Tag::negator) return Tag::adverb;  // "do not just mend"
      // "the company further promises that"
      const bool says_that = at_ + 2 < words_.size() && words_[at_ + 2].has(Trait::says_that) &&
                             any(directly_after(), bit(Tag::verb_s));
      if (says_that) return Tag::adverb;
      return last == Tag::determiner || last == Tag::possessive ||
                     any(directly_after(), bit(Tag::noun))
                 ? Tag::adjective
                 : Tag::adverb;
    }
    for (const Tag t : {Tag::adverb, Tag::noun, Tag::adjective, Tag::name}) {
      if (any(set, bit(t))) return t;
    }
    return Tag::other;
  }

  // "got their money back within a week": a particle behind the object of a verb.
  bool trails() const {
    const Word& word = words_[at_];
    const bool particle = word.has(Trait::particle) && any(word.candidates, kVerbTags) &&
                          any(word.candidates, bit(Tag::adverb));
    const Tag last = directly_before();
    const bool object = last == Tag::noun || last == Tag::pronoun || last == Tag::number;
    // "came back positive", "is sending back some of it"
    const bool behind_verb = last == Tag::verb_ing || last == Tag::verb_past;
    if (particle && behind_verb) return true;
    return particle && object && verb_seen() &&
           any(directly_after(),
               bit(Tag::preposition) | bit(Tag::stop) | bit(Tag::comma) | bit(Tag::coordinator));
  }

  // "300 posts", "60,000 plush bears", but not "in 2019 posts" nor "a 500 euro fine hits".
  bool counted() const {
    constexpr std::size_t kYear = 4;  // digits
    if (at_ == 0 || !words_[at_].plural) return false;
    const auto number = [this](Index i) {
      return words_[i].is(Tag::number) && words_[i].span.size() != kYear &&
             !words_[i].can(Tag::pronoun);  // "one hears"
    };
    // But "section 12 applies".
    const bool labelled =
        at_ > 1 && (words_[at_ - 2].is(Tag::noun) || words_[at_ - 2].is(Tag::name));
    const bool noun = any(words_[at_].candidates, bit(Tag::noun));
    if (number(at_ - 1) && (noun || !labelled)) return true;
    const Word& kind = words_[at_ - 1];
    const bool one = (kind.is(Tag::noun) || kind.is(Tag::adjective)) && !kind.plural;
    return one && any(directly_after(), bit(Tag::relative)) && at_ > 1 && number(at_ - 2) &&
           (at_ == 2 || !words_[at_ - 3].is(Tag::determiner));
  }

  static Tag single(TagSet set) {
    return set == 0 ? Tag::other : static_cast<Tag>(std::countr_zero(set));
  }

  Tag modal() {
    const Tag last = directly_before();
    if (last == Tag::determiner || last == Tag::adjective || last == Tag::possessive) {
      return Tag::noun;
    }
    // "May 2019", and a date at the head of a sentence.
    if (word().has(Trait::calendar_word) && word().letters == Letters::capitalised &&
        (at_ > 0 || any(directly_after(), bit(Tag::number)))) {
      return Tag::name;
    }
    return Tag::modal;
  }

  Tag negator() { return word().can(Tag::modal) ? Tag::modal : Tag::negator; }

  Tag be() {
    if (text(at_) == "'s") {
      const Tag last = directly_before();
      if (last == Tag::pronoun && owned_by_person()) return Tag::possessive;
      if (last == Tag::pronoun || last == Tag::relative || last == Tag::adverb) return Tag::be;
      return Tag::possessive;
    }
    return Tag::be;
  }

  // "nobody's hand pushed us", "from anybody's wages", but not "nobody's pushing us"
  bool owned_by_person() const {
    if (!words_[at_ - 1].has(Trait::person) || !any(directly_after(), bit(Tag::noun))) return false;
    if (at_ > 1 && (words_[at_ - 2].is(Tag::preposition) || words_[at_ - 2].any_verb()))
      return true;
    return at_ + 2 < words_.size() &&
           any(words_[at_ + 2].candidates, kAuxiliary | bit(Tag::verb_past) | bit(Tag::verb_s));
  }

  Tag have_do() { return word().can(Tag::have) ? Tag::have : Tag::do_; }

  Tag to() {
    const TagSet next = after();
    const bool base =
        any(next, bit(Tag::verb_base) | bit(Tag::be) | bit(Tag::have) | bit(Tag::do_));
    if (!base) return Tag::preposition;
    if (!any(next, bit(Tag::noun))) return Tag::to;
    // "technology to police departments": after a noun, a noun that another noun follows.
    const Tag last = directly_before();
    const bool after_noun = last == Tag::noun || last == Tag::name;
    const TagSet second = at_ + 2 < words_.size() ? words_[at_ + 2].candidates : bit(Tag::stop);
    if (after_noun && (asked_before() || leads_to_verb() || for_whom())) return Tag::to;
    return after_noun && !any(second, bit(Tag::determiner) | bit(Tag::possessive) |
                                          bit(Tag::pronoun) | bit(Tag::preposition))
               ? Tag::preposition
               : Tag::to;
  }

  // "a contract to build", "the first airline to fly"
  bool leads_to_verb() const {
    if (words_[at_ - 1].has(Trait::takes_to)) return true;
    for (Index i = at_ - 1; i-- > 0 && words_[i].is(Tag::adjective);) {
      if (words_[i].has(Trait::takes_to)) return true;
    }
    return false;
  }

  // "impossible for our staff to read", "no way for our staff to read"
  bool for_whom() const {
    const Index i = phrase_before();
    if (i < 2 || i == at_ || words_[i - 1].id != lexicon_.often().for_whom) return false;
    return words_[i - 2].is(Tag::adjective) || words_[i - 2].has(Trait::means);
  }

  // "told the firm to": is the last verb before one of asking, and nothing but its object between?
  bool asked_before() const { return object_of(Trait::asks); }

  // Is the last verb before this word one with `trait`, and nothing but its object between?
  bool object_of(Trait trait) const {
    constexpr Index kReach = 6;
    for (Index i = at_; i-- > 0 && at_ - i <= kReach;) {
      const Word& w = words_[i];
      if (w.any_verb()) return w.verb != 0 && lexicon_.entry(w.verb).traits & bit(trait);
      if (w.is(Tag::comma) || w.is(Tag::stop) || w.is(Tag::preposition)) return false;
    }
    return false;
  }

  Tag that() {
    const Tag last = directly_before();
    const TagSet next = directly_after();
    // "said on Friday that"
    if (at_ > 0 && (words_[at_ - 1].has(Trait::calendar_word) ||
                    (last == Tag::number && any(next, kPhraseStart)))) {
      return Tag::subordinator;
    }
    // "a report that its app copies", but "a report that says".
    if (last == Tag::noun && words_[at_ - 1].has(Trait::content_noun) &&
        any(next, kPhraseStart | bit(Tag::noun) | bit(Tag::name)) && !any(next, kAuxiliary)) {
      return Tag::subordinator;
    }
    // "can say with confidence that we", "rest assured that we"
    const bool opens =
        any(next, kPhraseStart | bit(Tag::noun) | bit(Tag::name) | bit(Tag::pronoun)) &&
        !any(next, kAuxiliary);
    const bool vouched = at_ > 0 && lexicon_.in(WordGroup::vouches, words_[at_ - 1].id);
    if (opens && (vouched || said_with())) return Tag::subordinator;
    if (last == Tag::noun || last == Tag::name || last == Tag::adjective) {
      return Tag::relative;
    }
    if (last == Tag::pronoun && any(next, kAuxiliary | kVerbTags)) return Tag::relative;
    if (any(next, kAuxiliary) || any(next, bit(Tag::stop) | bit(Tag::comma))) return Tag::pronoun;
    // "cannot rule out that hackers"
    const bool several = at_ + 1 < words_.size() && words_[at_ + 1].plural;
    if (last == Tag::preposition && several && any(next, bit(Tag::noun))) return Tag::subordinator;
    if (last == Tag::preposition) return any(next, kNounish) ? Tag::determiner : Tag::relative;
    if (last == Tag::stop || last == Tag::comma || last == Tag::coordinator ||
        last == Tag::verb_base || last == Tag::verb_ing) {
      const bool singular_noun =
          any(next, bit(Tag::noun)) && at_ + 1 < words_.size() && !words_[at_ + 1].plural;
      if (singular_noun) return Tag::determiner;
    }
    return Tag::subordinator;
  }

  // "said with confidence", "said in a letter to the board": a verb of saying, and behind it
  // nothing but what hangs on prepositions.
  bool said_with() const {
    constexpr Index kReach = 8;
    Index after = kNone;  // the word behind the verb
    for (Index i = at_; i-- > 0 && at_ - i <= kReach;) {
      const Word& w = words_[i];
      if (w.any_verb()) {
        return after != kNone && words_[after].is(Tag::preposition) &&
               (lexicon_.says_or_tells(w.verb) || lexicon_.in(WordGroup::claims, w.verb));
      }
      constexpr TagSet kOther = kAuxiliary | bit(Tag::comma) | bit(Tag::stop) | bit(Tag::relative) |
                                bit(Tag::pronoun) | bit(Tag::subordinator);
      if (any(bit(w.tag), kOther)) return false;
      after = i;
    }
    return false;
  }

  // "A strike there may delay it", but "in the village there may be a strike"
  bool place_of_noun() const {
    if (directly_before() != Tag::noun || !words_[at_].has(Trait::expletive)) return false;
    constexpr TagSet kGroup = kAuxiliary | bit(Tag::negator) | bit(Tag::adverb);
    for (Index i = at_ + 1; i < words_.size() && any(words_[i].candidates, kGroup); ++i) {
      if (words_[i].can(Tag::be)) return false;
    }
    return true;
  }

  Tag determiner_or_pronoun() {
    const TagSet next = directly_after();
    if (word().can(Tag::relative)) {
      return any(next, bit(Tag::noun)) && !any(next, bit(Tag::pronoun) | bit(Tag::determiner)) &&
                     directly_before() != Tag::noun && directly_before() != Tag::comma
                 ? Tag::determiner
                 : Tag::relative;
    }
    if (any(next, kNounish | bit(Tag::possessive) | bit(Tag::determiner))) return Tag::determiner;
    if (any(next, kVerbTags) && !any(next, kAuxiliary)) {
      // "no sold goods" is rare, "all sell" less so; a participle before a noun is an adjective.
      return any(next, bit(Tag::noun) | bit(Tag::verb_participle)) ? Tag::determiner : Tag::pronoun;
    }
    return Tag::pronoun;
  }

  // Does a finite clause begin here: a noun phrase, then a verb, before the next mark?
  bool clause_follows() const {
    bool noun = false;
    for (Index i = at_ + 1; i < words_.size() && i < at_ + 14; ++i) {
      const Word& w = words_[i];
      if (w.can(Tag::comma) || w.can(Tag::stop) || w.can(Tag::dash)) return false;
      if (w.has(Trait::calendar_word) && w.letters == Letters::capitalised) continue;
      if (any(w.candidates, kAuxiliary)) return noun;
      const bool verb =
          any(w.candidates, bit(Tag::verb_past) | bit(Tag::verb_s) | bit(Tag::verb_base)) &&
          !w.has(Trait::noun_too) && !w.has(Trait::adjective_too);
      if (noun && verb) return true;
      if (any(w.candidates, kNounish | bit(Tag::pronoun)) || w.has(Trait::noun_too)) noun = true;
    }
    return false;
  }

  // "on rented servers": `next`, of the word behind this one, may be a participle of the noun
  // after.
  bool participle_and_noun(TagSet next) const {
    return next == kPastForms && at_ + 2 < words_.size() &&
           any(words_[at_ + 2].candidates, bit(Tag::noun)) &&
           !any(words_[at_ + 2].candidates, bit(Tag::determiner) | bit(Tag::preposition));
  }

  Tag preposition() {
    const TagSet set = word().candidates;
    const bool compares = lexicon_.in(WordGroup::than, word().id);
    // "cut it by 30% compared with 2010", but not "compared the figures with those of 2010"
    if (compares && any(set, kVerbTags)) {
      const bool held = any(directly_after(), bit(Tag::preposition) | bit(Tag::to)) &&
                        verb_seen() && !done_by_others();
      return held ? Tag::preposition : verb();
    }
    // "as of", "because of", "out of": two prepositions are one.
    if (directly_after() == bit(Tag::preposition) && at_ + 1 < words_.size() &&
        text(at_ + 1) == "of") {
      return Tag::preposition;
    }
    // "no one before us had sailed": "us" is never a subject.
    const bool governs = any(set, bit(Tag::preposition)) && at_ + 1 < words_.size() &&
                         words_[at_ + 1].has(Trait::object_form);
    // "more than it told the police", but "more than a million people have borrowed"
    if (compares && !any(directly_after(), bit(Tag::pronoun))) return Tag::preposition;
    if (any(set, bit(Tag::subordinator)) && !governs && clause_follows()) {
      // "since 2016, the bank has": the clause must follow directly.
      if (!any(set, bit(Tag::preposition))) return Tag::subordinator;
      // "since 2016, the bank has" and "before 2021 is over"
      const bool month = at_ + 1 < words_.size() && words_[at_ + 1].has(Trait::calendar_word) &&
                         words_[at_ + 1].letters == Letters::capitalised;
      const bool date = any(directly_after(), bit(Tag::number)) || month;
      const TagSet second = at_ + 2 < words_.size() ? words_[at_ + 2].candidates : 0;
      return date && !any(second, kAuxiliary | kVerbTags) ? Tag::preposition : Tag::subordinator;
    }
    if (!any(set, bit(Tag::preposition))) {
      if (any(set, bit(Tag::adverb)) && text(at_) != "if") return Tag::adverb;
      return Tag::subordinator;
    }
    if (any(set, bit(Tag::adverb))) {
      const TagSet next = directly_after();
      const bool phrase = any(next, kPhraseStart | bit(Tag::verb_ing) | bit(Tag::relative)) ||
                          (at_ + 1 < words_.size() && words_[at_ + 1].has(Trait::noun_too)) ||
                          participle_and_noun(next);
      if (!phrase) return Tag::adverb;
      if (any(next, bit(Tag::number)) && text(at_) == "about") return Tag::adverb;
    }
    return Tag::preposition;
  }

  Tag pick(std::initializer_list<Tag> order) const {
    for (const Tag t : order) {
      if ((words_[at_].candidates & bit(t)) != 0) return t;
    }
    return Tag::noun;
  }

  bool noun_like() const { return any(words_[at_].candidates, bit(Tag::noun) | bit(Tag::name)); }

  Tag verb() {
    const TagSet set = word().candidates;
    const Tag last = before();
    if (any(set, bit(Tag::verb_ing))) return ing(last);
    // "the minutes of 3 December 2018 record that", but not "a record that", "a May 2016 e-mail
    // that"
    const bool reports = directly_before() == Tag::number && at_ + 1 < words_.size() &&
                         text(at_ + 1) == "that" && !dates_noun() &&
                         any(set, bit(Tag::verb_base) | bit(Tag::verb_s));
    if (reports) return present_of(word());
    // "no one put it there"
    const bool no_one = at_ > 1 && words_[at_ - 1].can(Tag::pronoun) &&
                        words_[at_ - 1].can(Tag::number) && words_[at_ - 2].has(Trait::negative);
    if (no_one && any(set, bit(Tag::verb_past))) return Tag::verb_past;
    if (last == Tag::to || last == Tag::modal || last == Tag::do_) {
      if (any(set, bit(Tag::verb_base))) return Tag::verb_base;
    }
    if (last == Tag::be || last == Tag::have) {
      if (any(set, bit(Tag::adjective)) && last == Tag::be) return Tag::adjective;
      if (any(set, bit(Tag::verb_participle))) return Tag::verb_participle;
      return any(set, bit(Tag::adjective)) ? Tag::adjective : Tag::noun;
    }
    // "stayed shut": a participle after a verb says how things are.
    if (at_ > 0 && words_[at_ - 1].any_verb() && any(set, bit(Tag::verb_participle))) {
      return Tag::adjective;
    }
    const bool base_form = any(set, bit(Tag::verb_base) | bit(Tag::verb_s));
    if (base_form && !any(set, bit(Tag::verb_past))) return base(last);
    return past(last);
  }

  // "samples taken on 12 May 2020 contained": a year before the word counts nothing.
  bool year_before() const {
    constexpr std::uint32_t kDigits = 4;
    return at_ > 1 && words_[at_ - 1].is(Tag::number) && words_[at_ - 1].span.size() == kDigits &&
           words_[at_ - 1].letters == Letters::none &&
           (words_[at_ - 2].has(Trait::calendar_word) || words_[at_ - 2].is(Tag::preposition));
  }

  // "for unlicensed online casinos", but not "as reported online by"
  bool adverb_and_noun() const {
    return directly_before() == Tag::preposition && any(directly_after(), bit(Tag::adverb)) &&
           at_ + 2 < words_.size() && any(words_[at_ + 2].candidates, bit(Tag::noun)) &&
           !any(words_[at_ + 2].candidates, bit(Tag::determiner) | bit(Tag::preposition));
  }

  // "a May 2016 e-mail": what stands between an article and the word is a date.
  bool dates_noun() const {
    Index i = at_;
    while (i > 0 && (words_[i - 1].is(Tag::number) || words_[i - 1].has(Trait::calendar_word))) --i;
    return i > 0 && words_[i - 1].is(Tag::determiner);
  }

  // "its head of mining said", "its head of mining, Ana Ruiz, said"
  bool of_office() const {
    if (at_ < 2 || at_ + 1 >= words_.size()) return false;
    const bool of = words_[at_ - 1].id == lexicon_.often().of && words_[at_ - 2].nominal();
    return of && (speaks(at_ + 1) || any(directly_after(), bit(Tag::comma)));
  }

  // "managing director"
  bool before_officer() const {
    return at_ + 1 < words_.size() && lexicon_.in(WordGroup::of_office, words_[at_].id) &&
           lexicon_.in(WordGroup::officers, words_[at_ + 1].id);
  }

  // "a main bearing at": an article, an adjective, and then what it is.
  bool one_of_a_kind() const {
    if (at_ < 2 || !any(directly_after(), bit(Tag::preposition))) return false;
    const Word& article = words_[at_ - 2];
    return article.is(Tag::determiner) && !article.has(Trait::points);
  }

  // "We do not offer banking services", "never provided training"
  bool after_thing_verb() const {
    if (at_ == 0) return false;
    const Word& verb = words_[at_ - 1];
    return (verb.any_verb() || verb.is(Tag::do_)) &&
           lexicon_.in(WordGroup::takes_things, verb.verb);
  }

  Tag ing(Tag last) const {
    const bool noun = noun_like();
    if (last == Tag::be) return Tag::verb_ing;
    // "about missing cartons"
    if (words_[at_].can(Tag::adjective) && any(directly_after(), bit(Tag::noun) | bit(Tag::name))) {
      return Tag::adjective;
    }
    // "warned of dumping in the bay": nothing follows that it could have as its object.
    const bool bare = !any(directly_after(), kPhraseStart | bit(Tag::noun) | bit(Tag::name) |
                                                 bit(Tag::number) | bit(Tag::pronoun));
    if (directly_before() == Tag::preposition && bare && (noun || text(at_ - 1) == "of")) {
      return Tag::noun;
    }
    if (of_office()) return Tag::noun;
    if (after_thing_verb()) {
      if (any(directly_after(), bit(Tag::noun))) return Tag::adjective;
      if (bare) return Tag::noun;
    }
    if (noun && (last == Tag::determiner || last == Tag::adjective || last == Tag::possessive ||
                 last == Tag::noun || last == Tag::name || last == Tag::number)) {
      return Tag::noun;
    }
    if (last == Tag::determiner || last == Tag::adjective || last == Tag::possessive) {
      return any(directly_after(), bit(Tag::noun) | bit(Tag::name)) ? Tag::adjective : Tag::noun;
    }
    return Tag::verb_ing;
  }

  // "A server that the firm runs for others was": the relative clause has no other verb.
  bool verb_of_relative() const {
    const Index i = phrase_before();
    return i > 1 && i < at_ && words_[i - 1].is(Tag::relative) && words_[i - 2].nominal();
  }

  // "The e-mail that is on file shows that", "A server that the firm ran sends updates": the verb
  // of whoever a clause before it describes.
  bool verb_of_described(bool s_form) const {
    constexpr TagSet kBehind = bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun) |
                               bit(Tag::number) | bit(Tag::relative) | bit(Tag::subordinator) |
                               bit(Tag::name);
    const Tag direct = directly_before();
    if (direct == Tag::determiner || direct == Tag::possessive || direct == Tag::adjective ||
        direct == Tag::preposition || !any(directly_after(), kBehind)) {
      return false;
    }
    const Index head = subject_described();
    return head != kNone && words_[head].plural != s_form;
  }

  Tag base(Tag last) {
    const TagSet set = word().candidates;
    const bool s_form = any(set, bit(Tag::verb_s));
    const Tag verb_tag = s_form ? Tag::verb_s : Tag::verb_base;
    if (verb_of_described(s_form)) return verb_tag;
    // "the sheets of 9 May 2023 show one nurse"
    const bool dated = directly_before() == Tag::number && year_before() && !verb_seen() &&
                       any(directly_after(), bit(Tag::number) | bit(Tag::determiner));
    if (dated || (noun_like() && takes_pronoun())) return verb_tag;
    // "whoever orders a pump"
    if (last == Tag::subordinator && words_[at_ - 1].has(Trait::person)) return verb_tag;
    if (directly_before() == Tag::determiner || directly_before() == Tag::possessive ||
        directly_before() == Tag::adjective || directly_before() == Tag::number) {
      if (any(set, bit(Tag::adjective)) && any(directly_after(), kNounish)) return Tag::adjective;
      const bool counted = s_form && !year_before();  // "300 posts"
      if (noun_like() || directly_before() != Tag::number || counted) return Tag::noun;
    }
    if (last == Tag::preposition) return noun_like() ? Tag::noun : Tag::adjective;
    if (last == Tag::pronoun || last == Tag::relative) return verb_tag;
    if (any(set, bit(Tag::adjective)) && any(directly_after(), bit(Tag::noun)) &&
        last != Tag::noun) {
      return Tag::adjective;
    }
    // "keep the quay open"
    if (any(set, bit(Tag::adjective)) && object_of(Trait::leaves_so)) return Tag::adjective;
    if (!noun_like()) return verb_tag;
    constexpr TagSet kOpens =
        kPhraseStart | bit(Tag::name) | bit(Tag::pronoun) | bit(Tag::relative);
    const Index subject = any(directly_after(), kOpens) ? described_before() : kNone;
    if (subject != kNone && s_form != words_[subject].plural) {
      words_[subject + 1].tag = Tag::verb_participle;
      return verb_tag;
    }
    if (last == Tag::noun || last == Tag::name) {
      const bool plural = words_[subject_before()].plural;
      const bool agrees = s_form ? !plural : plural;
      const TagSet next = directly_after();
      const bool object = any(next, bit(Tag::determiner) | bit(Tag::possessive) |
                                        bit(Tag::pronoun) | bit(Tag::adverb) | bit(Tag::number)) ||
                          (at_ + 1 < words_.size() && text(at_ + 1) == "to");
      // "the mill stops selling wool", "our barges stay in harbour"
      const bool goes_on = any(next, bit(Tag::preposition) | bit(Tag::verb_ing));
      // "our suppliers use prison labour"
      const bool bare = plural && !s_form && any(next, bit(Tag::noun));
      const bool only_verb = (goes_on || bare) && (no_verb_follows() || verb_of_relative());
      if (!s_form && object && wanted_by_verb()) return verb_tag;
      const bool first = !verb_seen() || (last == Tag::name && clause_of_its_own());
      return agrees && (object || only_verb) && first ? verb_tag : Tag::noun;
    }
    if (last == Tag::coordinator && at_ >= 2) {
      return any(directly_after(),
                 bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun)) &&
                     verb_seen()
                 ? verb_tag
                 : Tag::noun;
    }
    if (at_ == 0 || last == Tag::stop) {
      return !s_form && any(directly_after(), bit(Tag::determiner) | bit(Tag::possessive)) &&
                     !any(directly_after(), bit(Tag::be))
                 ? verb_tag
                 : Tag::noun;
    }
    return Tag::noun;
  }

  // "is wrong, and on principle Orlo refuses to": a coordinator behind a comma, and no verb since.
  bool clause_of_its_own() const {
    constexpr Index kReach = 8;
    for (Index i = at_; i-- > 1 && at_ - i <= kReach;) {
      const Word& w = words_[i];
      if (w.is(Tag::coordinator)) return words_[i - 1].is(Tag::comma);
      if (w.any_verb() || any(bit(w.tag), kAuxiliary | bit(Tag::comma) | bit(Tag::stop))) break;
    }
    return false;
  }

  // "ring us up", "makes it impossible", "costs you nothing": no noun stands before "us", nor
  // before "it" but where a clause follows ("the costs it bears").
  bool takes_pronoun() const {
    if (at_ == 0 || at_ + 2 >= words_.size() || directly_before() == Tag::determiner ||
        directly_before() == Tag::possessive) {
      return false;
    }
    const Word& next = words_[at_ + 1];
    if (next.has(Trait::object_form)) return true;
    if (!next.can(Tag::pronoun) || any(next.candidates, ~(bit(Tag::pronoun)))) return false;
    const TagSet second = words_[at_ + 2].candidates;
    return any(second, bit(Tag::adjective) | bit(Tag::pronoun) | bit(Tag::determiner)) &&
           !any(second, kVerbTags | kAuxiliary | bit(Tag::adverb)) && !verb_seen();
  }

  // "will get the fan mended": by somebody else.
  bool done_by_others() const {
    return at_ > 0 && words_[at_ - 1].nominal() && object_of(Trait::causes);
  }

  // "sold it in 2016, according to e-mails obtained by the Post": a participle that describes what
  // a preposition governs.
  bool done_by_another() const {
    if (at_ + 1 >= words_.size() || words_[at_ + 1].id != lexicon_.often().by) return false;
    Index i = at_;
    while (i > 0 && (words_[i - 1].nominal() || words_[i - 1].is(Tag::adjective))) --i;
    if (i == at_ || i == 0) return false;
    if (words_[i - 1].is(Tag::determiner) || words_[i - 1].is(Tag::possessive)) --i;
    return i > 0 && words_[i - 1].is(Tag::preposition) && verb_seen();
  }

  // "e-mails obtained by the Post | show": the noun that a participle with "by" describes, whose
  // verb the word may be; kNone where none stands before it.
  Index described_before() const {
    const Index i = phrase_before();
    constexpr Index kWords = 3;  // "e-mails", "obtained", "by"
    if (i == at_ || i < kWords || words_[i - 1].id != lexicon_.often().by) return kNone;
    const Word& participle = words_[i - 2];
    const bool describes = participle.any_verb() && participle.can(Tag::verb_participle);
    return describes && words_[i - 3].nominal() ? i - 3 : kNone;
  }

  // "demanded that the firm mend the weir": "that" and such a verb stand before the subject.
  bool wanted_by_verb() const {
    const Index i = phrase_before();
    return i > 1 && words_[i - 1].has(Trait::says_that) &&
           lexicon_.in(WordGroup::mandates, words_[i - 2].verb);
  }

  // Does the word follow brackets that stand behind a subject, with no verb before them?
  bool behind_brackets() const {
    if (at_ < 3 || text(at_ - 1) != ")") return false;
    Index open = at_ - 1;
    while (open > 0 && text(open) != "(") --open;
    if (open == 0 || !words_[open - 1].nominal()) return false;
    for (Index i = open; i-- > 0;) {
      const Word& w = words_[i];
      if (w.is(Tag::stop) || w.is(Tag::subordinator)) return true;
      if (w.any_verb() || w.is(Tag::relative) || any(bit(w.tag), kAuxiliary)) return false;
    }
    return true;
  }
  bool opens_brackets() const {
    Index i = at_;
    while (i > 0 && words_[i - 1].is(Tag::adverb)) --i;
    return i > 0 && text(i - 1) == "(";
  }

  // "A contract signed by two directors": the head of the first phrase, where a participle
  // describes it; no word before this one is a finite verb.
  Index participle_described() const {
    for (Index i = 1; i < at_; ++i) {
      if (!words_[i].is(Tag::verb_participle)) continue;
      const Index head = words_[i - 1].is(Tag::comma) && i > 1 ? i - 2 : i - 1;
      return words_[head].nominal() ? head : kNone;
    }
    return kNone;
  }

  // "Orlo, founded in 1998,", "that Orlo, then led by Ann Lee,": before the word ends what is set
  // in behind a subject that has had no verb.
  bool behind_insertion() const {
    Index comma = at_ - 1;
    for (;;) {
      // The comma before, which stands behind a noun.
      while (comma > 0 && !words_[comma - 1].is(Tag::comma)) --comma;
      if (comma < 2) return false;
      --comma;
      const Word& head = words_[comma - 1];
      if (!head.nominal() || head.has(Trait::calendar_word) || head.is(Tag::number)) return false;
      Index i = comma;
      while (i > 0 && !words_[i - 1].is(Tag::comma)) {
        const Word& w = words_[i - 1];
        if (w.is(Tag::stop) || w.is(Tag::quote)) return true;
        if (w.is(Tag::subordinator)) return !w.has(Trait::conditional);
        if (w.is(Tag::relative) || w.any_verb() || any(bit(w.tag), kAuxiliary)) return false;
        --i;
      }
      if (i == 0) return true;
    }
  }

  // "The firm that built its name on trust": the head of the first phrase of the sentence, where a
  // relative clause that has its verb describes it, and nothing else has one; kNone otherwise. Its
  // own verb is still to come.
  Index subject_described() const {
    Index opener = kNone;
    bool verb = false;
    for (Index i = 0; i < at_; ++i) {
      const Word& w = words_[i];
      if (w.is(Tag::stop) || w.is(Tag::quote) || w.is(Tag::subordinator)) return kNone;
      if (w.is(Tag::relative)) {
        if (opener != kNone || i == 0) return kNone;
        opener = i;
      }
      if (!w.finite_verb() && !any(bit(w.tag), kAuxiliary)) continue;
      const bool goes_on =
          i > 0 && (any(bit(words_[i - 1].tag), kAuxiliary) || words_[i - 1].is(Tag::coordinator) ||
                    words_[i - 1].is(Tag::adverb) || words_[i - 1].is(Tag::negator));
      if (opener == kNone || (verb && !goes_on)) return kNone;
      verb = true;
    }
    if (opener == kNone) return participle_described();
    if (!verb) return participle_described();
    Index head = opener - 1;
    if (head > 0 && (words_[head].is(Tag::comma) || words_[head].is(Tag::preposition))) --head;
    return words_[head].nominal() ? head : kNone;
  }

  // Where the nouns, and what stands with them, begin that end before the word.
  Index phrase_before() const {
    Index i = at_;
    while (i > 0 && (words_[i - 1].nominal() || words_[i - 1].is(Tag::adjective) ||
                     words_[i - 1].is(Tag::determiner) || words_[i - 1].is(Tag::possessive))) {
      --i;
    }
    return i;
  }

  // The noun before the word; of "the register of providers", the register.
  Index subject_before() const {
    const Index first = phrase_before();
    const bool joined =
        first > 1 && words_[first - 1].id == lexicon_.often().of && words_[first - 2].nominal();
    return joined ? first - 2 : at_ - 1;
  }

  // Up to the next mark or word that opens a clause stands nothing else that can only be a verb.
  bool no_verb_follows() const {
    for (Index i = at_ + 1; i < words_.size(); ++i) {
      const Word& w = words_[i];
      if (w.can(Tag::comma) || w.can(Tag::stop) || w.can(Tag::dash)) return true;
      if (w.can(Tag::relative) || (w.can(Tag::subordinator) && !w.can(Tag::preposition))) {
        return true;
      }
      if (any(w.candidates, kAuxiliary)) return false;
      if (says_shows(words_, i, lexicon_)) return false;
      const bool verb = any(w.candidates, bit(Tag::verb_past) | bit(Tag::verb_s)) &&
                        !any(w.candidates, bit(Tag::noun)) && !w.has(Trait::noun_too) &&
                        !w.has(Trait::adjective_too);
      if (verb) return false;
    }
    return true;
  }

  // Has this clause a finite verb already?
  bool verb_seen() const {
    bool comma = false;
    for (Index i = at_; i-- > 0;) {
      const Word& w = words_[i];
      if (w.is(Tag::stop) || w.is(Tag::subordinator) || w.is(Tag::relative)) return false;
      if (w.finite_verb() || any(bit(w.tag), kAuxiliary)) return !comma || !of_opening(i);
      comma = comma || w.is(Tag::comma);
    }
    return false;
  }

  // "As long as the flood lasts, our barges": does the verb at `i` belong to a clause that a
  // subordinator opens at the head of the sentence?
  bool of_opening(Index i) const {
    constexpr Index kHead = 3;  // words: "as long as"
    while (i > 0 && !words_[i].is(Tag::subordinator) && !words_[i].is(Tag::stop) &&
           !words_[i].is(Tag::comma)) {
      --i;
    }
    return words_[i].is(Tag::subordinator) && i < kHead;
  }

  Tag past(Tag last) const {
    const TagSet set = words_[at_].candidates;
    const Tag direct = directly_before();
    if (direct == Tag::determiner || direct == Tag::possessive || direct == Tag::adjective ||
        (direct == Tag::number && !year_before())) {
      // "the closed spinning hall"
      const bool describes = any(directly_after(), kNounish | bit(Tag::verb_ing));
      if (describes || any(set, bit(Tag::adjective))) return Tag::adjective;
      if (noun_like()) return Tag::noun;
    }
    if (last == Tag::preposition) {
      if (any(directly_after(), kNounish) || adverb_and_noun()) return Tag::adjective;
      return noun_like() ? Tag::noun : Tag::verb_participle;
    }
    // "As discussed, the text is below"
    if (at_ > 0 && words_[at_ - 1].can(Tag::subordinator) &&
        any(directly_after(), bit(Tag::comma))) {
      return pick({Tag::verb_participle, Tag::verb_past});
    }
    // "Orlo (Leeds) sold records", "(then called Mill)"
    if (any(set, bit(Tag::verb_past)) && behind_brackets() && bare_object()) return Tag::verb_past;
    if (any(set, bit(Tag::verb_participle)) && opens_brackets()) return Tag::verb_participle;
    if (direct == Tag::stop || direct == Tag::comma || direct == Tag::bracket) {
      if (noun_like() && !any(directly_after(), bit(Tag::preposition))) {
        return Tag::noun;
      }
      if (any(directly_after(), bit(Tag::noun)) && at_ == 0) return Tag::adjective;
      if (speaks(at_) && (set_in() || behind_description())) return Tag::verb_past;
      // "its director, Ana Ruiz, brushed it aside": the first verb after what stands between
      // commas.
      if (last == Tag::comma && any(set, bit(Tag::verb_past))) {
        const bool seen = verb_seen();
        const bool first_verb = !seen && commas_before() >= 2;
        const bool one_of_list = (seen || first_verb) && shared_subject();
        const auto has_object = [this] { return bare_object() || !verb_ahead(); };
        if (one_of_list || (first_verb && has_object())) return Tag::verb_past;
        // "The firm, which had sold it, bought another"
        if (seen && has_object() && subject_described() != kNone) return Tag::verb_past;
        // "The firm, founded in 1998 and owned by a fund, bought another"
        if (has_object() && behind_insertion()) return Tag::verb_past;
      }
      return pick({Tag::verb_participle, Tag::verb_past});
    }
    // "founded in 1998 and owned by a fund"
    const bool by_another = last == Tag::coordinator && at_ + 1 < words_.size() &&
                            words_[at_ + 1].id == lexicon_.often().by;
    if (by_another && any(set, bit(Tag::verb_participle)) && participle_described() != kNone &&
        !verb_seen()) {
      return Tag::verb_participle;
    }
    // "a contract dated 3 May"
    const bool dates =
        lexicon_.in(WordGroup::dates_papers, words_[at_].verb) && last == Tag::noun &&
        at_ + 1 < words_.size() &&
        (words_[at_ + 1].has(Trait::calendar_word) || words_[at_ + 1].can(Tag::number));
    if (dates && any(set, bit(Tag::verb_participle))) return Tag::verb_participle;
    // "the last caged hen"
    if (at_ > 0 && words_[at_ - 1].has(Trait::final) && any(directly_after(), bit(Tag::noun))) {
      return Tag::adjective;
    }
    if (any(set, bit(Tag::verb_participle)) && done_by_others()) return Tag::verb_participle;
    if (any(set, bit(Tag::verb_participle)) && done_by_another()) return Tag::verb_participle;
    if (any(set, bit(Tag::verb_past))) return Tag::verb_past;
    return pick({Tag::verb_participle, Tag::noun});
  }

  // May another word be the finite verb, before the clause ends or another begins?
  bool verb_ahead() const {
    for (Index i = at_ + 1; i < words_.size(); ++i) {
      const Word& w = words_[i];
      if (w.can(Tag::stop) || w.can(Tag::subordinator) || w.can(Tag::relative)) return false;
      const bool past = w.can(Tag::verb_past) && !w.has(Trait::adjective_too);
      const bool month = w.has(Trait::calendar_word) && w.letters == Letters::capitalised;  // "May"
      if (past || (!month && any(w.candidates, kAuxiliary | bit(Tag::verb_s)))) return true;
    }
    return false;
  }

  // "Orlo, a carrier, sold 300 lorries": what has an object directly behind it is no participle.
  bool bare_object() const {
    constexpr std::size_t kYear = 4;  // digits
    constexpr TagSet kNoObject =
        kVerbTags | bit(Tag::preposition) | bit(Tag::adverb) | bit(Tag::name);
    if (at_ + 1 >= words_.size()) return false;
    const Word& next = words_[at_ + 1];
    if (next.candidates == bit(Tag::number)) return next.span.size() != kYear;
    return next.can(Tag::noun) && !any(next.candidates, kNoObject);
  }

  // "said", "told the paper", but not "told of it"
  bool speaks(Index i) const {
    constexpr TagSet kListener =
        bit(Tag::name) | bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun);
    const Word& verb = words_[i];
    if (!verb.can(Tag::verb_past) || !lexicon_.says_or_tells(verb.verb)) return false;
    const bool heard = i + 1 < words_.size() && any(words_[i + 1].candidates, kListener);
    return heard || verb.verb == lexicon_.often().say;
  }

  // "its chief executive, Ana Ruiz, said", "Ana Ruiz, its chief executive, said": does what stands
  // between commas, and has no verb, end before this word?
  bool set_in() const {
    if (at_ < 3 || !words_[at_ - 2].nominal()) return false;
    constexpr TagSet kParts = kVerbTags | kAuxiliary | bit(Tag::stop) | bit(Tag::quote) |
                              bit(Tag::subordinator) | bit(Tag::relative);
    Index i = at_ - 2;
    while (i > 0 && !words_[i].is(Tag::comma) && !any(bit(words_[i].tag), kParts)) --i;
    return i > 0 && words_[i].is(Tag::comma) && words_[i - 1].nominal();
  }

  // "The bank, which froze accounts four days ago, said": the verb of whom a clause between commas
  // describes.
  bool behind_description() const {
    Index i = at_;
    while (i > 1 && !words_[i].is(Tag::relative) && !words_[i].is(Tag::stop)) --i;
    if (!words_[i].is(Tag::relative) || !words_[i - 1].is(Tag::comma)) return false;
    return i > 1 && words_[i - 2].nominal() &&
           std::none_of(words_.begin(), words_.begin() + i,
                        [](const Word& word) { return word.finite_verb(); });
  }

  int commas_before() const {
    int commas = 0;
    for (Index i = at_; i-- > 0 && !words_[i].is(Tag::stop);) commas += words_[i].is(Tag::comma);
    return commas;
  }

  // "It bought the ore, weighed it and paid": a later verb in a list shares the subject.
  bool shared_subject() const {
    return any(directly_after(), bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun));
  }

  std::vector<Word>& words_;

  const FoldedText& folded_;
  const WordLexicon& lexicon_;
  Index first_;
  Index at_ = 0;
  Index turned_ = kNone;  // main verb of a clause that has been turned round
};

// May the word at `i`, taken for a noun, be the verb of its clause? Where another word may be it,
// too, only with an object: "a loan made in Missouri bears interest", but not "sent 200 rolls of",
// "worked on the farms in".
bool lost_verb(const std::vector<Word>& words, Index i, bool other) {
  const Word& word = words[i];
  const Word& before = words[i - 1];
  const Word& after = words[i + 1];
  const bool third = word.verb != 0 && word.can(Tag::verb_s) && word.is(Tag::noun);
  const bool subject = before.nominal() || before.is(Tag::pronoun);
  const bool goes_on = after.is(Tag::preposition) || after.is(Tag::determiner) ||
                       after.is(Tag::possessive) || after.is(Tag::adverb) ||
                       after.is(Tag::pronoun) || after.nominal() || after.is(Tag::adjective);
  constexpr std::size_t kYear = 4;  // digits
  const bool counted = before.is(Tag::number) && before.span.size() != kYear;
  if (other && (counted || after.is(Tag::preposition))) return false;
  return third && subject && !before.plural && goes_on;
}

bool finite(const Word& word) {
  constexpr TagSet kFinite = bit(Tag::verb_base) | bit(Tag::verb_s) | bit(Tag::verb_past) |
                             bit(Tag::be) | bit(Tag::have) | bit(Tag::do_) | bit(Tag::modal);
  return (bit(word.tag) & kFinite) != 0;
}

// "every loan made in Missouri": a past form that only describes the noun before it.
bool describes(const std::vector<Word>& words, Index i) {
  // "left up 300 posts": a particle, and then the object.
  const bool acts = i + 2 < words.size() && words[i + 1].has(Trait::particle) &&
                    (words[i + 2].is(Tag::number) || words[i + 2].is(Tag::possessive));
  if (acts) return false;
  return i > 0 && i + 1 < words.size() && words[i].is(Tag::verb_past) &&
         words[i].can(Tag::verb_participle) && words[i - 1].nominal() &&
         words[i + 1].is(Tag::preposition);
}

// Does a clause end before word `i`: at a mark, at what opens another, or where "and" leads on to a
// verb of the same subject?
bool ends_clause(const std::vector<Word>& words, Index i) {
  constexpr TagSet kEnds = bit(Tag::subordinator) | bit(Tag::relative) | bit(Tag::stop);
  const TagSet tag = bit(words[i].tag);
  if ((tag & (kEnds | bit(Tag::coordinator))) == 0) return false;
  if ((tag & kEnds) != 0) return true;
  Index next = i + 1;
  while (next < words.size() && words[next].is(Tag::adverb)) ++next;
  return next < words.size() && finite(words[next]);
}

// "Cards on the table of the chemist show that", "the records, released in May, show that": is the
// word at `i`, taken for a noun, what those do that stand before it, from `begin` on?
bool shows_that(const std::vector<Word>& words, Index begin, Index i, const WordLexicon& lexicon) {
  const Word& word = words[i];
  if (!word.is(Tag::noun) || !says_shows(words, i, lexicon)) return false;
  const bool several = word.can(Tag::verb_base);
  return std::any_of(words.begin() + begin, words.begin() + i, [several](const Word& before) {
    return before.nominal() && before.plural == several;
  });
}

// "Nobody under eighteen works in our greenhouses", "that its app copies names": a clause in which
// every verb was taken for a noun. The first word that can be one, after a noun, is it.
void find_lost_verbs(std::vector<Word>& words, const WordLexicon& lexicon) {
  constexpr Index kFewest = 4;  // words; less is a heading or a cell
  if (words.size() < kFewest || !words.back().is(Tag::stop)) return;
  for (Index begin = 0; begin < words.size();) {
    bool verb = finite(words[begin]) && !describes(words, begin);
    Index end = begin + 1;
    for (; end < words.size() && !ends_clause(words, end); ++end) {
      verb = verb || (finite(words[end]) && !describes(words, end));
    }
    const bool clause =
        begin == 0 || words[begin].is(Tag::subordinator) || words[begin].is(Tag::stop);
    if (clause && !verb && end > begin + 1 && end < words.size() &&
        shows_that(words, begin, end - 1, lexicon)) {
      words[end - 1].tag = present_of(words[end - 1]);
      words[end].tag = Tag::subordinator;
      verb = true;
    }
    bool other = finite(words[begin]);
    for (Index i = begin + 1; clause && !verb && i + 1 < end; ++i) {
      other = other || finite(words[i]);
      if (!lost_verb(words, i, other)) continue;
      words[i].tag = Tag::verb_s;
      break;
    }
    begin = end;
  }
}

// "…, an invoice from the depot shows.": the last word is the verb of what shows it, and no noun.
void find_closing_verb(std::vector<Word>& words, const WordLexicon& lexicon) {
  if (words.size() < 2 || !words.back().is(Tag::stop)) return;
  const Index last = static_cast<Index>(words.size()) - 2;
  Word& word = words[last];
  if (!word.is(Tag::noun) || !lexicon.in(WordGroup::shows, word.verb)) return;
  Index begin = last;
  for (; begin > 0 && !words[begin - 1].is(Tag::comma); --begin) {
    if (finite(words[begin - 1]) || words[begin - 1].is(Tag::coordinator)) return;
  }
  if (begin == 0 || std::none_of(words.begin(), words.begin() + begin, finite)) return;
  Index head = begin;
  while (head < last && !words[head].is(Tag::preposition)) ++head;
  if (head == begin || !words[head - 1].nominal()) return;
  if (words[head - 1].plural == word.can(Tag::verb_s)) return;
  word.tag = present_of(word);
}

void make_adverb(Word& word) {
  word.candidates = word.has(Trait::negative) ? bit(Tag::negator) : bit(Tag::adverb);
  word.verb = 0;
}

// "have at no time supplied": the words of such a phrase are adverbs, but for its negator.
void set_adverbials(std::vector<Word>& words, const WordLexicon& lexicon) {
  for (Index i = 0; i < words.size(); ++i) {
    if (!words[i].has(Trait::opens_phrase)) continue;
    const auto& phrases = lexicon.adverbial_phrases();
    auto phrase = std::lower_bound(phrases.begin(), phrases.end(), words[i].id,
                                   [](const auto& one, WordId id) { return one.front() < id; });
    std::size_t length = 0;
    const WordId after = i + 1 < words.size() ? words[i + 1].id : 0;
    for (; phrase != phrases.end() && phrase->front() == words[i].id; ++phrase) {
      if (phrase->size() > 1 && (*phrase)[1] != after) continue;
      if (phrase->size() <= length || i + phrase->size() > words.size()) continue;
      const bool here = std::equal(phrase->begin() + 1, phrase->end(), words.begin() + i + 1,
                                   [](WordId id, const Word& word) { return id == word.id; });
      if (here) length = phrase->size();
    }
    for (std::size_t k = i; k < i + length; ++k) make_adverb(words[k]);
  }
}

// "sold more than 500 cameras": what bounds a number stands before it and is no object of its own.
void set_bounds(std::vector<Word>& words, const WordLexicon& lexicon) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].can(Tag::number)) continue;
    for (const std::vector<WordId>& phrase : lexicon.bound_phrases()) {
      if (phrase.size() > i) continue;
      const auto begin = words.begin() + static_cast<std::ptrdiff_t>(i - phrase.size());
      const bool here = std::equal(phrase.begin(), phrase.end(), begin,
                                   [](WordId id, const Word& word) { return id == word.id; });
      // "went up to 40 euros": no more than it says
      const std::size_t first = i - phrase.size();
      const bool rises = first > 0 && words[first].has(Trait::particle) &&
                         lexicon.in(WordGroup::climbs, words[first - 1].id);
      if (!here || rises) continue;
      for (std::size_t k = first; k < i; ++k) {
        make_adverb(words[k]);
        words[k].bound = true;
      }
    }
  }
}

// "a hundred and twenty missiles": the "and" is part of the number.
void join_numbers(std::vector<Word>& words, const WordLexicon& lexicon) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool joins = words[i].is(Tag::coordinator) && words[i + 1].is(Tag::number) &&
                       words[i + 1].letters != Letters::none &&
                       lexicon.in(WordGroup::hundreds, words[i - 1].id);
    if (joins) words[i].tag = Tag::number;
  }
}

}  // namespace

void tag_sentence(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
                  const FoldedText& folded, const WordLexicon& lexicon, std::vector<Word>& words) {
  words.clear();
  words.resize(last - first);
  bool at_start = true;
  bool after_capital = false;
  bool phrase = false;  // may one of the adverbials of several words begin?
  for (std::uint32_t i = first; i < last; ++i) lexicon.fetch(folded.hash(i));
  for (std::uint32_t i = first; i < last; ++i) {
    words[i - first].id = lexicon.find(folded.word(i), folded.hash(i));
    lexicon.fetch_entry(words[i - first].id);
  }
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = tokens[i];
    Word& word = words[i - first];
    make_word(word, token, folded.word(i), lexicon, at_start, after_capital);
    after_capital = token.letters == Letters::capitalised && token.kind == TokenKind::word;
    at_start =
        at_start && (token.kind == TokenKind::punctuation || token.kind == TokenKind::number);
    phrase = phrase || word.has(Trait::opens_phrase);
  }
  if (phrase) set_adverbials(words, lexicon);
  set_bounds(words, lexicon);
  Chooser(words, folded, lexicon, first).run();
  join_numbers(words, lexicon);
  settle_verb_lists(words);
  find_lost_verbs(words, lexicon);
  find_closing_verb(words, lexicon);
  set_words_aside(words, lexicon);
}

namespace {

// "After some discussion the offer was accepted": the only finite verb is that of the main clause.
bool one_clause(std::span<const Word> words) {
  int groups = 0;
  bool inside = false;
  for (const Word& word : words) {
    const bool verb = finite(word) || word.any_verb();
    groups += (finite(word) && !inside) ? 1 : 0;
    inside = verb || (inside && (word.is(Tag::adverb) || word.is(Tag::negator)));
  }
  return groups == 1;
}

// "Before the fire on 2 September Orlo had no": does the phrase from `first` on end in a date,
// behind which the subject of the clause begins?
bool ends_in_date(std::span<const Word> words, Index first) {
  Index i = first;
  while (i < words.size() && !words[i].temporal &&
         (words[i].nominal() || words[i].is(Tag::determiner) || words[i].is(Tag::adjective) ||
          words[i].is(Tag::preposition))) {
    ++i;
  }
  const Index date = i;
  while (i < words.size() && words[i].temporal) ++i;
  if (date == first || i == date || i == words.size()) return false;
  return words[i].is(Tag::name) || words[i].is(Tag::pronoun) || words[i].is(Tag::determiner) ||
         words[i].is(Tag::possessive);
}

// "2.1 On the 7th": the number of a paragraph, which is no part of what it says.
void set_numbering(std::vector<Word>& words) {
  if (words.size() < 3 || !words[0].is(Tag::number) || words[0].letters != Letters::none) return;
  if (words[0].temporal || words[1].letters != Letters::capitalised) return;
  if (words[1].is(Tag::preposition) || words[1].is(Tag::determiner) || words[1].is(Tag::pronoun) ||
      words[1].is(Tag::subordinator)) {
    words[0].tag = Tag::stop;
  }
}

}  // namespace

void settle_by_dates(std::vector<Word>& words, bool dated) {
  set_numbering(words);
  for (Index i = 0; dated && i < words.size(); ++i) {
    // "sent it last September", "the year ended 31 May": no verb stands in a date.
    const bool closes = i > 0 && i + 1 < words.size() && words[i].has(Trait::closes) &&
                        words[i - 1].temporal && words[i + 1].temporal;
    if (closes && words[i].any_verb()) words[i].tag = Tag::adverb;
    if (words[i].temporal && words[i].any_verb()) words[i].tag = Tag::noun;
  }
  for (Index i = 0; i + 1 < words.size(); ++i) {
    if (!words[i].is(Tag::subordinator) || !words[i].can(Tag::preposition)) continue;
    Index after = i + 1;
    while (after < words.size() && words[after].temporal) ++after;
    const bool date = after > i + 1 || ends_in_date(words, i + 1);
    const bool verb = after < words.size() && (finite(words[after]) || words[after].any_verb());
    const bool alone = i == 0 && !words[1].is(Tag::pronoun) && one_clause(words);
    // "Whoever orders a pump before New Year will get": the verb of the main clause.
    const bool whoever = i > 0 && words[0].is(Tag::subordinator) && words[0].has(Trait::person) &&
                         one_clause(std::span(words).subspan(i + 1));
    // "Positions after delivery are logged": the verb is that of what stands before.
    const auto head = std::span(words).first(i);
    const bool within =
        i > 0 && words[i - 1].nominal() && !words[i + 1].is(Tag::pronoun) &&
        !words[i + 1].is(Tag::name) &&
        std::none_of(head.begin(), head.end(),
                     [](const Word& word) { return finite(word) || word.is(Tag::stop); }) &&
        one_clause(std::span(words).subspan(i + 1));
    if ((date && !verb) || alone || whoever || within) words[i].tag = Tag::preposition;
  }
}

}  // namespace gainsay::claim

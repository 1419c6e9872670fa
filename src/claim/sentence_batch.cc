#include "claim/sentence_batch.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "claim/times/dated_things.h"
#include "claim/times/since_event.h"
#include "claim/weights/sentence_facts.h"
#include "claim/words/dated_words.h"
#include "claim/words/quoted_label.h"
#include "claim/words/tagger.h"

namespace gainsay::claim {
namespace {

// The mentions that lie in `span`; `at` moves on from one sentence to the next.
template <typename Mention>
std::span<const Mention> mentions_in(const std::vector<Mention>& mentions, Span span,
                                     std::size_t& at) {
  while (at < mentions.size() && mentions[at].span.end <= span.begin) ++at;
  std::size_t end = at;
  while (end < mentions.size() && mentions[end].span.begin < span.end) ++end;
  return std::span(mentions).subspan(at, end - at);
}

// "On zero-hours contracts": one word, the first of its phrase, that says what a thing is like.
bool tells_kind(std::string_view text, const DateMention& date, std::span<const Word> words,
                std::size_t at) {
  if (date.type != TimexType::duration || at == 0 || at + 1 >= words.size()) return false;
  return words[at].span == date.span && words[at - 1].is(Tag::preposition) &&
         words[at + 1].is(Tag::noun) &&
         text.substr(date.span.begin, date.span.size()).find('-') != std::string_view::npos;
}

// Marks the words of the dates as such.
void mark_dates(std::string_view text, std::span<const DateMention> dates,
                std::vector<Word>& words) {
  std::size_t at = 0;  // both are in the order of the text
  for (const DateMention& date : dates) {
    while (at < words.size() && words[at].span.end <= date.span.begin) ++at;
    if (tells_kind(text, date, words, at)) continue;
    // "a letter dated 3 May": opens the date as "of" would, and nobody dates anything.
    for (std::size_t i = at; i-- > 0 && words[i].span.begin >= date.with_cue.begin;) {
      const bool participle = words[i].is(Tag::verb_past) || words[i].is(Tag::verb_participle);
      if (participle && i > 0 && !words[i - 1].is(Tag::be)) {
        words[i].tag = Tag::preposition;
      }
    }
    for (std::size_t i = at; i < words.size() && words[i].span.begin < date.span.end; ++i) {
      words[i].temporal = true;
    }
  }
}

WordBits numbers_of(std::span<const Word> words) {
  WordBits bits = 0;
  for (const Word& word : words) bits |= bit_of_word(word.id);
  return bits;
}

}  // namespace

// For most sentences, so that it is done once and not bit by bit.
void SentenceBatch::Prepared::make_room() {
  words.reserve(48);
  parse.phrases.reserve(16);
  parse.clauses.reserve(8);
  parse.groups.reserve(8);
  propositions.reserve(8);
}

void SentenceBatch::take(std::span<const Sentence> sentences) {
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (batch_[i].words.capacity() == 0) batch_[i].make_room();
    tag(sentences[i], batch_[i].words);
  }
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    Prepared& one = batch_[i];
    if (!one.words.empty()) parse_sentence(one.words, lexicon_.words, one.parse);
  }
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!batch_[i].words.empty()) put_together(sentences[i], batch_[i]);
  }
}

// Leaves `words` empty for a sentence that is not to be read.
void SentenceBatch::tag(const Sentence& sentence, std::vector<Word>& words) {
  // Nobody writes such a sentence or row; reading it costs the square of its words.
  constexpr std::uint32_t kMostWords = 1000;
  words.clear();
  if (sentence.last_token - sentence.first_token > kMostWords) return;
  tag_sentence(input_.tokens.tokens, sentence.first_token, sentence.last_token, input_.folded,
               lexicon_.words, words);
  const std::span<const DateMention> dates =
      mentions_in(input_.mentions.dates, sentence.span, marked_at_);
  mark_dates(input_.document.text, dates, words);
  settle_quoted_labels(words);
  settle_by_dates(words, !dates.empty());
}

// Joins the words and clauses with the mentions in them, and reads what the clauses say.
void SentenceBatch::put_together(const Sentence& sentence, Prepared& prepared) {
  SentenceReading& reading = prepared.reading;
  reading = {};
  reading.dates = mentions_in(input_.mentions.dates, sentence.span, date_at_);
  reading.actors = mentions_in(input_.mentions.actors, sentence.span, actor_at_);
  reading.topics = mentions_in(input_.mentions.topics, sentence.span, topic_at_);
  leave_out_verbs(prepared);
  reading.cues = cues_in(sentence);
  reading.view = {prepared.words, &input_.folded, sentence.first_token, numbers_of(prepared.words)};
  date_since(reading);
  reading.parse = &prepared.parse;
  reading.document = &input_.document;
  reading.places = &places_;
  reading.block = &input_.document.blocks[sentence.block];
  reading.part = &input_.document.parts[reading.block->part];
  for (std::size_t i = 0; i < reading.dates.size() && i < reading.compared.size(); ++i) {
    reading.compared[i] = compares(reading.view, reading.dates[i], lexicon_.words) ||
                          names_former(reading.view, reading.dates[i]) ||
                          names_kind(reading.view, reading.dates[i]);
  }
  reading.asks = is_question(reading);
  reading.number = lexicon_.measures.number_in(reading, 0, reading.view.size());
  prepared.propositions.clear();
  for (Index i = 0; i < prepared.parse.clauses.size(); ++i) {
    prepared.propositions.push_back(
        read_proposition(reading, lexicon_.predicates, lexicon_.words, i));
  }
  reading.propositions = prepared.propositions;
}

// "Since its founding in 2014" it has sold none: not in 2014.
void SentenceBatch::date_since(SentenceReading& reading) {
  const WordBits since_words = lexicon_.words.bits_of(WordGroup::since);
  if (reading.dates.empty() || (reading.view.holds & since_words) == 0) return;
  std::vector<DateMention> dates;
  for (std::size_t i = 0; i < reading.dates.size(); ++i) {
    auto since = since_event(reading.view, lexicon_.words, reading.dates[i]);
    if (!since) continue;
    if (dates.empty()) dates.assign(reading.dates.begin(), reading.dates.end());
    dates[i] = std::move(*since);
  }
  if (!dates.empty()) reading.dates = dates_.emplace_back(std::move(dates));
}

// "We refuse to": no refuse.
void SentenceBatch::leave_out_verbs(Prepared& prepared) {
  const auto verb = [&prepared](const TopicMention& topic) {
    const auto& words = prepared.words;
    const auto word =
        std::lower_bound(words.begin(), words.end(), topic.span.begin,
                         [](const Word& one, std::uint32_t at) { return one.span.begin < at; });
    return word != words.end() && word->span == topic.span && word->finite_verb();
  };
  const std::span<const TopicMention> all = prepared.reading.topics;
  if (std::none_of(all.begin(), all.end(), verb)) return;
  std::vector<TopicMention>& kept = topics_.emplace_back();
  std::remove_copy_if(all.begin(), all.end(), std::back_inserter(kept), verb);
  prepared.reading.topics = kept;
}

std::span<const CueMention> SentenceBatch::cues_in(const Sentence& sentence) {
  while (cue_at_ < cues_.size() && cues_[cue_at_].first < sentence.first_token) ++cue_at_;
  std::size_t end = cue_at_;
  while (end < cues_.size() && cues_[end].last <= sentence.last_token) ++end;
  return std::span(cues_).subspan(cue_at_, end - cue_at_);
}

}  // namespace gainsay::claim

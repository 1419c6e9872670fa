#include "claim/extract.h"

#include <algorithm>
#include <array>
#include <deque>
#include <iterator>
#include <span>
#include <utility>

#include "base/quote.h"
#include "claim/carried_voice.h"
#include "claim/dated_things.h"
#include "claim/dated_words.h"
#include "claim/describe.h"
#include "claim/described.h"
#include "claim/document_reader.h"
#include "claim/focus.h"
#include "claim/followed_dates.h"
#include "claim/held_since.h"
#include "claim/quoted_label.h"
#include "claim/sentence_facts.h"
#include "claim/since_event.h"
#include "claim/stretches.h"
#include "claim/tagger.h"
#include "claim/turns.h"
#include "claim/visit.h"
#include "ontology/ad_hoc.h"
#include "text/fold.h"
#include "text/singular.h"

namespace gainsay {
namespace {

using claim::Attribution;
using claim::kNone;
using claim::Lexicon;
using claim::SentenceReading;

constexpr std::size_t kNamePrefix = 2;  // "~@" of an ad hoc actor

// The mentions that lie in `span`; `at` moves on from one sentence to the next.
template <typename Mention>
std::span<const Mention> inside(const std::vector<Mention>& mentions, Span span, std::size_t& at) {
  while (at < mentions.size() && mentions[at].span.end <= span.begin) ++at;
  std::size_t end = at;
  while (end < mentions.size() && mentions[end].span.begin < span.end) ++end;
  return std::span(mentions).subspan(at, end - at);
}

// A subject as it is shown: by the fullest name that the document has for it.
NodeRef shown(const std::string& id, const Ontology& ontology, const Mentions& mentions) {
  if (const Node* node = ontology.find(id); node != nullptr) return {id, node->name};
  for (const ActorMention& mention : mentions.actors) {
    if (mention.actor == id && !mention.name.empty()) return {id, mention.name};
  }
  return {id, is_ad_hoc(id) ? id.substr(kNamePrefix) : id};
}

// Which subject a document's publisher is: the one whose name or alias is in it; else the first.
NodeRef company_of(const Document& document, const Mentions& mentions, const Ontology& ontology,
                   const std::vector<std::string>& subjects, bool& named) {
  const std::string publisher = fold(document.source.publisher);
  named = false;
  for (const std::string& id : subjects) {
    const Node* node = ontology.find(id);
    std::vector<std::string> names = node == nullptr ? std::vector<std::string>{} : node->aliases;
    names.push_back(node == nullptr ? id.substr(is_ad_hoc(id) ? kNamePrefix : 0) : node->name);
    for (const std::string& name : names) {
      if (!name.empty() && publisher.find(fold(name)) != std::string::npos) {
        named = true;
        return shown(id, ontology, mentions);
      }
    }
  }
  return subjects.empty() ? NodeRef{} : shown(subjects.front(), ontology, mentions);
}

// Reads the sentences of one document in order.
class DocumentReader {
 public:
  DocumentReader(const Document& document, const TokenizedText& tokens, const FoldedText& folded,
                 const Mentions& mentions, const Lexicon& lexicon, const claim::KnownNodes& nodes)
      : document_(document),
        tokens_(tokens),
        mentions_(mentions),
        lexicon_(lexicon),
        nodes_(nodes),
        folded_(folded),
        cues_(lexicon.cues.find(folded_)),
        asking_(claim::asking_blocks(document, tokens, folded_, lexicon.words, lexicon.reporting)),
        hearing_(std::find(asking_.begin(), asking_.end(), true) != asking_.end()),
        meeting_(hearing_ && headed_by(claim::Cue::meeting)) {}

  // Notes how the sentences that touch `span` are read.
  void note(Span span) { noted_ = span; }
  std::string notes() { return std::move(notes_); }

  Extracted read(claim::DocumentContext context) {
    context_ = std::move(context);
    context_.nodes = &nodes_;
    own_voice_ = context_.own_voice;
    own_record_ = own_voice_ && document_.source.role == Role::record;
    // An Event is large: what a short text holds need not be moved again and again.
    constexpr std::size_t kMostReserved = 64;
    if (document_.source.role != Role::statement) {
      extracted_.events.reserve(std::min(tokens_.sentences.size(), kMostReserved));
    }
    const std::span<const Sentence> sentences = tokens_.sentences;
    for (std::size_t at = 0; at < sentences.size(); at += kBatch) {
      read_batch(sentences.subspan(at, std::min(kBatch, sentences.size() - at)));
    }
    for (Claim& claim : extracted_.claims) claim.quote = quote_at(document_, claim.quote.span);
    for (Event& event : extracted_.events) {
      event.quote = quote_at(document_, event.quote.span);
      described_.tell(event.counterparty);
    }
    return std::move(extracted_);
  }

 private:
  // A sentence with what is made of it before anything before it is asked about.
  struct Prepared {
    std::vector<claim::Word> words;
    claim::Parse parse;
    std::vector<claim::Proposition> propositions;
    SentenceReading reading;

    // For most sentences, so that it is done once and not bit by bit.
    void make_room() {
      words.reserve(48);
      parse.phrases.reserve(16);
      parse.clauses.reserve(8);
      parse.groups.reserve(8);
      propositions.reserve(8);
    }
  };

  // So many sentences go through each step together, up to where they ask about what stands before
  // them: the processor then keeps the code of the step at hand, which for all of them it cannot.
  static constexpr std::size_t kBatch = 8;

  void read_batch(std::span<const Sentence> sentences) {
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
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (!batch_[i].words.empty()) read_sentence(batch_[i].reading);
    }
  }

  // Leaves `words` empty for a sentence that is not to be read.
  void tag(const Sentence& sentence, std::vector<claim::Word>& words) {
    // Nobody writes such a sentence or row; reading it costs the square of its words.
    constexpr std::uint32_t kMostWords = 1000;
    words.clear();
    if (sentence.last_token - sentence.first_token > kMostWords) return;
    tag_sentence(tokens_.tokens, sentence.first_token, sentence.last_token, folded_, lexicon_.words,
                 words);
    const std::span<const DateMention> dates = inside(mentions_.dates, sentence.span, marked_at_);
    mark_dates(dates, words);
    claim::settle_quoted_labels(words);
    claim::settle_by_dates(words, !dates.empty());
  }

  // Joins the words and clauses with the mentions in them, and reads what the clauses say.
  void put_together(const Sentence& sentence, Prepared& prepared) {
    SentenceReading& reading = prepared.reading;
    reading = {};
    reading.dates = inside(mentions_.dates, sentence.span, date_at_);
    reading.actors = inside(mentions_.actors, sentence.span, actor_at_);
    reading.topics = inside(mentions_.topics, sentence.span, topic_at_);
    leave_out_verbs(prepared);
    reading.cues = cues_in(sentence);
    reading.view = {prepared.words, &folded_, sentence.first_token, numbers_of(prepared.words)};
    date_since(reading);
    reading.parse = &prepared.parse;
    reading.document = &document_;
    reading.places = &nodes_.places;
    reading.block = &document_.blocks[sentence.block];
    reading.part = &document_.parts[reading.block->part];
    for (std::size_t i = 0; i < reading.dates.size() && i < reading.compared.size(); ++i) {
      reading.compared[i] = claim::compares(reading.view, reading.dates[i], lexicon_.words) ||
                            claim::names_former(reading.view, reading.dates[i]) ||
                            claim::names_kind(reading.view, reading.dates[i]);
    }
    reading.asks = is_question(reading);
    reading.number = lexicon_.measures.number_in(reading, 0, reading.view.size());
    prepared.propositions.clear();
    for (claim::Index i = 0; i < prepared.parse.clauses.size(); ++i) {
      prepared.propositions.push_back(
          read_proposition(reading, lexicon_.predicates, lexicon_.words, i));
    }
    reading.propositions = prepared.propositions;
  }

  // "Since its founding in 2014" it has sold none: not in 2014.
  void date_since(SentenceReading& reading) {
    const claim::WordBits since_words = lexicon_.words.bits_of(claim::WordGroup::since);
    if (reading.dates.empty() || (reading.view.holds & since_words) == 0) return;
    std::vector<DateMention> dates;
    for (std::size_t i = 0; i < reading.dates.size(); ++i) {
      auto since = claim::since_event(reading.view, lexicon_.words, reading.dates[i]);
      if (!since) continue;
      if (dates.empty()) dates.assign(reading.dates.begin(), reading.dates.end());
      dates[i] = std::move(*since);
    }
    if (!dates.empty()) reading.dates = dates_.emplace_back(std::move(dates));
  }

  // "We refuse to": no refuse.
  void leave_out_verbs(Prepared& prepared) {
    const auto verb = [&prepared](const TopicMention& topic) {
      const auto& words = prepared.words;
      const auto word = std::lower_bound(
          words.begin(), words.end(), topic.span.begin,
          [](const claim::Word& one, std::uint32_t at) { return one.span.begin < at; });
      return word != words.end() && word->span == topic.span && word->finite_verb();
    };
    const std::span<const TopicMention> all = prepared.reading.topics;
    if (std::none_of(all.begin(), all.end(), verb)) return;
    std::vector<TopicMention>& kept = topics_.emplace_back();
    std::remove_copy_if(all.begin(), all.end(), std::back_inserter(kept), verb);
    prepared.reading.topics = kept;
  }

  void read_sentence(SentenceReading& reading) {
    if (document_.source.role != Role::statement) described_.note(reading, lexicon_.words);
    const std::size_t before = extracted_.events.size();
    make(reading);
    if (own_record_) tell_record(reading, before);
    follow_told(reading, context_);
    note_topic(reading, context_);
    context_.after_question = reading.asks;
    if (context_.after_question) note_question(reading, context_);
  }

  // Of the events from `first` on: whose papers they stand in, and of which day. A row of a
  // register has too few words for what is asked of them.
  void tell_record(const SentenceReading& reading, std::size_t first) {
    if (first == extracted_.events.size() || is_row(reading)) return;
    const When day = claim::day_of(claim::paper_day(reading, context_));
    for (std::size_t i = first; i < extracted_.events.size(); ++i) {
      Event& event = extracted_.events[i];
      event.record_of = context_.company;
      event.recorded = day;
    }
  }

  static claim::WordBits numbers_of(std::span<const claim::Word> words) {
    claim::WordBits bits = 0;
    for (const claim::Word& word : words) bits |= claim::bit_of_word(word.id);
    return bits;
  }

  std::span<const claim::CueMention> cues_in(const Sentence& sentence) {
    while (cue_at_ < cues_.size() && cues_[cue_at_].first < sentence.first_token) ++cue_at_;
    std::size_t end = cue_at_;
    while (end < cues_.size() && cues_[end].last <= sentence.last_token) ++end;
    return std::span(cues_).subspan(cue_at_, end - cue_at_);
  }

  // "On zero-hours contracts": one word, the first of its phrase, that says what a thing is like.
  bool tells_kind(const DateMention& date, std::span<const claim::Word> words,
                  std::size_t at) const {
    if (date.type != TimexType::duration || at == 0 || at + 1 >= words.size()) return false;
    const std::string_view text(document_.text);
    return words[at].span == date.span && words[at - 1].is(claim::Tag::preposition) &&
           words[at + 1].is(claim::Tag::noun) &&
           text.substr(date.span.begin, date.span.size()).find('-') != std::string_view::npos;
  }

  void mark_dates(std::span<const DateMention> dates, std::vector<claim::Word>& words) const {
    std::size_t at = 0;  // both are in the order of the text
    for (const DateMention& date : dates) {
      while (at < words.size() && words[at].span.end <= date.span.begin) ++at;
      if (tells_kind(date, words, at)) continue;
      // "a letter dated 3 May": opens the date as "of" would, and nobody dates anything.
      for (std::size_t i = at; i-- > 0 && words[i].span.begin >= date.with_cue.begin;) {
        const bool participle =
            words[i].is(claim::Tag::verb_past) || words[i].is(claim::Tag::verb_participle);
        if (participle && i > 0 && !words[i - 1].is(claim::Tag::be)) {
          words[i].tag = claim::Tag::preposition;
        }
      }
      for (std::size_t i = at; i < words.size() && words[i].span.begin < date.span.end; ++i) {
        words[i].temporal = true;
      }
    }
  }

  void make(SentenceReading& reading) {
    const BlockKind kind = reading.block->kind;
    follow_lead(reading, context_);
    follow_visit(reading, context_);
    if (kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::byline ||
        kind == BlockKind::signature || kind == BlockKind::caption) {
      return;
    }
    enter_section(reading);
    follow_entry(reading, context_);
    if (document_.source.role != Role::statement && is_row(reading)) {
      make_row_event(reading, context_, extracted_.events);
      return;
    }
    reading.quote_open = context_.quote_open;
    const bool inside_quote = context_.quote_open;
    const bool quoted = update_quote(reading);
    follow_turn(reading);
    follow_focus(reading, context_);
    follow_period(reading, context_);
    Attribution attribution = find_attribution(reading, lexicon_, context_.speakers,
                                               context_.own_voice, context_.in_focus);
    if (document_.source.role == Role::report) {
      voice_.follow(reading, attribution, context_.speakers);
    }
    if (reading.view.span().overlaps(noted_)) notes_ += describe(reading, lexicon_, attribution);
    if (attribution.who == Attribution::Who::nobody && (inside_quote || quoted)) {
      attribution.who = context_.last_who;
      attribution.speaker = context_.last_speaker;
    } else if (attribution.who != Attribution::Who::nobody) {
      context_.last_who = attribution.who;
      context_.last_speaker = attribution.speaker;
    }
    if (only_asks(reading, attribution) || introduces_speech(reading)) return;
    const auto block = static_cast<std::size_t>(reading.block - document_.blocks.data());
    if (!asking_.empty() && asking_[block]) {
      if (tells_day(reading)) make_event(reading, context_, attribution, extracted_.events);
      return;
    }
    if (document_.source.role == Role::statement || has_floor_) {
      if (attribution.who == Attribution::Who::other && !context_.own_voice) return;
      if (attribution.outsider) return;
      claim_of(reading, attribution);
      return;
    }
    if (attribution.who == Attribution::Who::subject && document_.source.role == Role::report) {
      const bool made = claim_of(reading, attribution);
      if (made && !told_aside(reading, attribution)) return;
    }
    if (attribution.who == Attribution::Who::other && (inside_quote || quoted)) return;
    make_event(reading, context_, attribution, extracted_.events);
  }

  // What stands under "14 April 2020" is an entry of that day, unless it opens one of its own.
  void enter_section(const SentenceReading& reading) {
    const std::vector<DatedSection>& sections = mentions_.sections;
    const auto block = static_cast<std::uint32_t>(reading.block - document_.blocks.data());
    while (section_ < sections.size() && sections[section_].last <= block) ++section_;
    const bool inside = section_ < sections.size() && sections[section_].first <= block;
    context_.section = inside ? sections[section_].when : When{};
    if (!inside || context_.dated_block == reading.block) return;
    context_.block_date = context_.section;
    context_.dated_block = reading.block;
  }

  // Reads a claim; what the sentence says of how long something has held is of the claim before it,
  // and of its own.
  bool claim_of(const SentenceReading& reading, const Attribution& attribution) {
    hold_last(reading);
    const bool made = make_claim(reading, context_, attribution, extracted_.claims);
    if (made) hold_last(reading);
    return made;
  }

  // "That has been so since 2012", of all that was said last in the paragraph.
  void hold_last(const SentenceReading& reading) {
    if (extracted_.claims.empty()) return;
    const Span last = extracted_.claims.back().quote.span;
    if (!reading.block->span.contains(last)) return;
    for (std::size_t i = extracted_.claims.size(); i-- > 0;) {
      if (extracted_.claims[i].quote.span != last) break;
      hold_since(reading, lexicon_.words, extracted_.claims[i]);
    }
  }

  // "It was served on the firm on April 29, 2021", said by who asks in a hearing: a deed with its
  // date, and no question.
  bool tells_day(const SentenceReading& reading) const {
    if (document_.source.role == Role::report || reading.asks) return false;
    return std::any_of(reading.dates.begin(), reading.dates.end(), [](const DateMention& date) {
      return date.type == TimexType::date && date.when.known() && date.value != "PRESENT_REF";
    });
  }

  // "Asked whether the mill was shut", but "demanded that the firm shut the mill" is a deed.
  static bool only_asks(const SentenceReading& reading, const Attribution& attribution) {
    return attribution.saying == claim::Saying::ask &&
           (attribution.clause == kNone ||
            reading.proposition(attribution.clause).counterparty == kNone);
  }

  // "On 17 February Anjali Menon wrote:", over what she wrote.
  bool introduces_speech(const SentenceReading& reading) const {
    const std::vector<claim::Clause>& clauses = reading.parse->clauses;
    if (clauses.size() != 1 || !clauses.front().group.finite) return false;
    const claim::Index last = reading.view.size() - 1;
    return reading.view.text(last) == ":" && clauses.front().group.last == last &&
           lexicon_.reporting.saying(clauses.front().group.verb) == claim::Saying::say;
  }

  // Does a cue of this kind stand in the first lines?
  bool headed_by(claim::Cue kind) const {
    constexpr std::uint32_t kHead = 60;  // tokens
    return std::any_of(cues_.begin(), cues_.end(), [kind](const claim::CueMention& mention) {
      return mention.cue == kind && mention.first < kHead;
    });
  }

  // "Ms Ruiz (Acme): We have never …", in the transcript of a hearing: from there on the company
  // speaks, until somebody else has the floor. At a company's own meeting, whoever is nobody
  // else's speaks for it.
  void follow_turn(const SentenceReading& reading) {
    if (!hearing_ || document_.source.role == Role::statement) return;
    if (reading.block == turn_block_) return;
    turn_block_ = reading.block;
    const claim::Index colon = claim::label_end(reading.view);
    if (colon == 0) return;
    has_floor_ = meeting_ && own_voice_;
    for (const ActorMention& mention : reading.actors) {
      if (mention.span.begin >= reading.view[colon].span.begin) break;
      const std::string& body = mention.person ? mention.affiliation : mention.actor;
      has_floor_ = has_floor_ && (body.empty() || mention.form != ActorMention::Form::name);
      has_floor_ = has_floor_ || context_.speakers.subject(mention.actor) ||
                   context_.speakers.subject(mention.affiliation);
    }
    context_.own_voice = own_voice_ || has_floor_;
  }

  // "Inspectors found it in April, a year after the chain said that it had dropped it": the claim
  // stands aside, and the rest is the paper's own. Leaves the aside out of `attribution` then.
  static bool told_aside(const SentenceReading& reading, Attribution& attribution) {
    if (attribution.clause == kNone) return false;
    const claim::Clause& saying = reading.clause(attribution.clause);
    const claim::Clause& main = reading.clause(0);
    const bool behind = attribution.clause > 0 && saying.kind == claim::ClauseKind::subordinate &&
                        saying.opener != kNone && saying.opener > main.group.last &&
                        main.group.finite && main.kind == claim::ClauseKind::main;
    if (behind || attribution.content_first > 0) {
      attribution.skip_first = behind ? saying.opener : attribution.skip_first;
      attribution.skip_last = reading.view.size();
    } else if (attribution.content_last != kNone) {
      attribution.skip_first = 0;
      attribution.skip_last = attribution.content_last;
    } else {
      return false;
    }
    attribution.who = Attribution::Who::nobody;
    attribution.content_first = 0;
    attribution.content_last = kNone;
    return true;
  }

  // Follows quotation marks over the document; true when the sentence is all inside one.
  bool update_quote(const SentenceReading& reading) {
    const std::string_view text = reading.text_of(reading.view.span());
    const bool begins = text.starts_with('"') || text.starts_with("\xE2\x80\x9C");
    bool open = context_.quote_open;
    for (const claim::Word& word : reading.view.words) {
      if (word.letters != Letters::none) continue;
      const char first = document_.text[word.span.begin];
      if (first != '"' && first != '\xE2') continue;
      const std::string_view mark = word.span.of(document_.text);
      if (mark == "\xE2\x80\x9C") open = true;
      if (mark == "\xE2\x80\x9D") open = false;
      if (mark == "\"") open = !open;
    }
    context_.quote_open = open;
    const bool ends = text.ends_with('"') || text.ends_with("\xE2\x80\x9D");
    return begins && ends;
  }

  const Document& document_;
  const TokenizedText& tokens_;
  const Mentions& mentions_;
  const Lexicon& lexicon_;
  const claim::KnownNodes& nodes_;
  const FoldedText& folded_;
  std::vector<claim::CueMention> cues_;
  std::vector<bool> asking_;  // by block; empty for what is no transcript
  bool hearing_ = false;      // a transcript in which somebody asks
  bool meeting_ = false;      // the same, of a meeting with people from outside
  const Block* turn_block_ = nullptr;
  bool has_floor_ = false;  // the company has the turn, in what is not its own text
  bool own_voice_ = false;  // of the document
  claim::Described described_;
  claim::CarriedVoice voice_{lexicon_.words};
  bool own_record_ = false;  // it is of the company's own papers
  claim::DocumentContext context_;
  std::deque<std::vector<TopicMention>> topics_;  // of sentences that leave some out
  std::deque<std::vector<DateMention>> dates_;    // of sentences that read one anew
  std::array<Prepared, kBatch> batch_;
  std::size_t marked_at_ = 0;
  std::size_t date_at_ = 0;
  std::size_t actor_at_ = 0;
  std::size_t topic_at_ = 0;
  std::size_t cue_at_ = 0;
  std::size_t section_ = 0;
  Span noted_;
  std::string notes_;
  Extracted extracted_;
};

}  // namespace

struct Extractor::Impl {
  Words lexicon;
  const Ontology* ontology = nullptr;
  claim::KnownNodes nodes;
  std::vector<std::string> subjects;

  // That of the first sentence of a document.
  claim::DocumentContext context(const Document& document, const Mentions& mentions) const;
};

Extractor::Extractor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

namespace {

claim::KnownNodes known_nodes(const Ontology& ontology, const claim::Reporting& reporting) {
  claim::KnownNodes known;
  const auto add = [&ontology](claim::IdSet& ids, const std::string& node) {
    for (const std::string& id : ontology.kinds_of(node)) ids.insert(id);
  };
  add(known.places, reporting.places());
  for (const std::string& people : reporting.own_people()) add(known.own_people, people);
  for (const std::string& heads : reporting.own_heads()) add(known.own_heads, heads);
  for (const std::string& people : reporting.people()) add(known.people, people);
  known.money = reporting.money();
  add(known.data, reporting.data());
  for (const std::string& goods : reporting.goods()) add(known.goods, goods);
  if (!reporting.people().empty()) known.anybody = reporting.people().front();
  for (const Node* const node : ontology.nodes()) {
    if (node->kind == NodeKind::action) continue;
    const auto name = [&](const std::string& text) {
      // Proper names are found as they are written.
      if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return;
      const std::string folded = fold(text);
      const std::size_t last = folded.rfind(' ') + 1;
      const std::vector<std::string>& only_plural = reporting.only_plural();
      if (std::find(only_plural.begin(), only_plural.end(), folded) != only_plural.end()) return;
      const WordId id = known.singulars.add(folded.substr(0, last) + singular(folded.substr(last)));
      if (id > known.of_singulars.size()) known.of_singulars.push_back(node->id);
    };
    name(node->name);
    for (const std::string& alias : node->aliases) name(alias);
  }
  return known;
}

}  // namespace

Result<Extractor> Extractor::load(const Knowledge& knowledge, const Ontology& ontology,
                                  const std::vector<std::string>& subjects) {
  Result<Words> words = load_words(knowledge);
  if (!words) return fail(words.error());
  return over(std::move(*words), ontology, subjects);
}

Result<Extractor::Words> Extractor::load_words(const Knowledge& knowledge) {
  auto lexicon = Lexicon::load(knowledge);
  if (!lexicon) return fail(lexicon.error());
  return std::make_shared<const Lexicon>(std::move(*lexicon));
}

Extractor Extractor::over(Words words, const Ontology& ontology,
                          const std::vector<std::string>& subjects) {
  claim::KnownNodes nodes = known_nodes(ontology, words->reporting);
  return Extractor(
      std::make_unique<Impl>(Impl{std::move(words), &ontology, std::move(nodes), subjects}));
}

claim::DocumentContext Extractor::Impl::context(const Document& document,
                                                const Mentions& mentions) const {
  claim::DocumentContext context;
  context.document = &document;
  context.lexicon = lexicon.get();
  context.ontology = ontology;
  context.speakers = claim::Speakers(subjects);
  context.day_order = day_order(document, mentions.dates);
  bool named = false;
  context.company = company_of(document, mentions, *ontology, subjects, named);
  context.in_focus = document.source.role == Role::record && subjects.size() == 1;
  context.own_voice = named || document.source.role == Role::statement;
  return context;
}

Extracted Extractor::extract(const Document& document, const TokenizedText& tokens,
                             const FoldedText& folded, const Mentions& mentions) const {
  return DocumentReader(document, tokens, folded, mentions, *impl_->lexicon, impl_->nodes)
      .read(impl_->context(document, mentions));
}

std::vector<claim::Decision> Extractor::decisions(const Document& document,
                                                  const TokenizedText& tokens,
                                                  const FoldedText& folded,
                                                  const Mentions& mentions) const {
  std::vector<claim::Decision> decisions;
  claim::DocumentContext context = impl_->context(document, mentions);
  context.decisions = &decisions;
  DocumentReader(document, tokens, folded, mentions, *impl_->lexicon, impl_->nodes)
      .read(std::move(context));
  return decisions;
}

std::string Extractor::explain(const Document& document, const TokenizedText& tokens,
                               const FoldedText& folded, const Mentions& mentions,
                               Span span) const {
  std::vector<claim::Decision> decisions;
  claim::DocumentContext context = impl_->context(document, mentions);
  context.decisions = &decisions;
  DocumentReader reader(document, tokens, folded, mentions, *impl_->lexicon, impl_->nodes);
  reader.note(span);
  reader.read(std::move(context));
  std::string lines = reader.notes();
  for (const claim::Decision& decision : decisions) {
    if (decision.sentence.overlaps(span)) lines += describe(decision, impl_->lexicon->learned);
  }
  return lines;
}

}  // namespace gainsay

#include "claim/document_reader.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/quote.h"
#include "claim/describe.h"
#include "claim/extract.h"
#include "claim/sentence_batch.h"
#include "claim/slots/described.h"
#include "claim/times/followed_dates.h"
#include "claim/times/held_since.h"
#include "claim/times/stretches.h"
#include "claim/times/visit.h"
#include "claim/voices/carried_voice.h"
#include "claim/voices/floor.h"
#include "claim/voices/focus.h"
#include "claim/voices/others_named.h"

namespace gainsay::claim {
namespace {

// "It was served on the firm on April 29, 2021", said by who asks in a hearing: a deed with its
// date, and no question.
bool tells_day(const SentenceReading& reading) {
  if (reading.document->source.role == Role::report || reading.asks) return false;
  return std::any_of(reading.dates.begin(), reading.dates.end(), [](const DateMention& date) {
    return date.type == TimexType::date && date.when.known() && date.value != "PRESENT_REF";
  });
}

// "Asked whether the mill was shut", but "demanded that the firm shut the mill" is a deed.
bool only_asks(const SentenceReading& reading, const Attribution& attribution) {
  return attribution.saying == Saying::ask &&
         (attribution.clause == kNone ||
          reading.proposition(attribution.clause).counterparty == kNone);
}

// "On 17 February Anjali Menon wrote:", over what she wrote.
bool introduces_speech(const SentenceReading& reading, const Reporting& reporting) {
  const std::vector<Clause>& clauses = reading.parse->clauses;
  if (clauses.size() != 1 || !clauses.front().group.finite) return false;
  const Index last = reading.view.size() - 1;
  return reading.view.text(last) == ":" && clauses.front().group.last == last &&
         reporting.saying(clauses.front().group.verb) == Saying::say;
}

// "Inspectors found it in April, a year after the chain said that it had dropped it": the claim
// stands aside, and the rest is the paper's own. Leaves the aside out of `attribution` then.
bool told_aside(const SentenceReading& reading, Attribution& attribution) {
  if (attribution.clause == kNone) return false;
  const Clause& saying = reading.clause(attribution.clause);
  const Clause& main = reading.clause(0);
  const bool behind = attribution.clause > 0 && saying.kind == ClauseKind::subordinate &&
                      saying.opener != kNone && saying.opener > main.group.last &&
                      main.group.finite && main.kind == ClauseKind::main;
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
bool follow_quotes(const SentenceReading& reading, DocumentContext& context) {
  const std::string_view text = reading.text_of(reading.view.span());
  const bool begins = text.starts_with('"') || text.starts_with("\xE2\x80\x9C");
  bool open = context.quote_open;
  for (const Word& word : reading.view.words) {
    if (word.letters != Letters::none) continue;
    const char first = reading.document->text[word.span.begin];
    if (first != '"' && first != '\xE2') continue;
    const std::string_view mark = word.span.of(reading.document->text);
    if (mark == "\xE2\x80\x9C") open = true;
    if (mark == "\xE2\x80\x9D") open = false;
    if (mark == "\"") open = !open;
  }
  context.quote_open = open;
  const bool ends = text.ends_with('"') || text.ends_with("\xE2\x80\x9D");
  return begins && ends;
}

// Reads the sentences of one document in order.
class DocumentReader {
 public:
  DocumentReader(const DocumentInput& input, DocumentContext context, ReadingNotes* notes)
      : input_(input),
        document_(input.document),
        lexicon_(*context.lexicon),
        context_(std::move(context)),
        own_voice_(context_.own_voice),
        own_record_(own_voice_ && document_.source.role == Role::record),
        notes_(notes),
        cues_(lexicon_.cues.find(input.folded)),
        floor_(input, lexicon_, cues_, own_voice_),
        batch_(input, lexicon_, context_.nodes->places, cues_) {}

  Extracted read() {
    // An Event is large: what a short text holds need not be moved again and again.
    constexpr std::size_t kMostReserved = 64;
    if (document_.source.role != Role::statement) {
      extracted_.events.reserve(std::min(input_.tokens.sentences.size(), kMostReserved));
    }
    const std::span<const Sentence> sentences = input_.tokens.sentences;
    for (std::size_t at = 0; at < sentences.size(); at += SentenceBatch::kMost) {
      const auto next =
          sentences.subspan(at, std::min(SentenceBatch::kMost, sentences.size() - at));
      batch_.take(next);
      for (std::size_t i = 0; i < next.size(); ++i) {
        if (SentenceReading* const reading = batch_.reading(i)) read_sentence(*reading);
      }
    }
    for (Claim& claim : extracted_.claims) claim.quote = quote_at(document_, claim.quote.span);
    for (Event& event : extracted_.events) {
      event.quote = quote_at(document_, event.quote.span);
      described_.tell(event.counterparty);
    }
    return std::move(extracted_);
  }

 private:
  void read_sentence(SentenceReading& reading) {
    if (document_.source.role != Role::statement) described_.note(reading, lexicon_.words);
    if (reading.block != last_block_) {
      forget_others();
      last_events_ = extracted_.events.size();
    }
    last_block_ = reading.block;
    const std::size_t before = extracted_.events.size();
    make(reading);
    take_back(reading, before);
    if (own_record_) tell_record(reading, before);
    follow_told(reading, context_);
    note_topic(reading, context_);
    note_others(reading);
    context_.after_question = reading.asks;
    if (context_.after_question) note_question(reading, context_);
  }

  // "The report was false", behind what somebody said, and in the same sentence, too: no record of
  // it; behind what the record tells itself, a doubt.
  void take_back(const SentenceReading& reading, std::size_t first) {
    std::vector<Event>& events = extracted_.events;
    if (document_.source.role == Role::statement) return;
    const bool said = context_.said_by_some;
    const bool own = events.size() > first;
    const std::size_t begin = own ? first : last_events_;
    last_events_ = first;
    if (!reading.cues.has(Cue::retracted) || (own && !said)) return;
    for (std::size_t i = begin; i < events.size(); ++i) {
      EventStatus& status = events[i].status;
      const bool done = status == EventStatus::done;
      if (done) events[i].hedged = true;
      if (said && (done || status == EventStatus::alleged)) status = EventStatus::not_done;
    }
  }
  void forget_others() {
    context_.other = {};
    context_.other_named = false;
  }
  // Whom a pronoun in the next sentence of the paragraph may stand for.
  void note_others(const SentenceReading& reading) {
    if (document_.source.role == Role::statement) return;
    context_.other = other_spoken_of(reading, context_.speakers, lexicon_.words);
    context_.other_named = names_some_other(reading, context_.speakers, {});
  }

  // Of the events from `first` on: whose papers they stand in, and of which day. A row of a
  // register has too few words for what is asked of them.
  void tell_record(const SentenceReading& reading, std::size_t first) {
    if (first == extracted_.events.size() || is_row(reading)) return;
    const When day = day_of(paper_day(reading, context_));
    for (std::size_t i = first; i < extracted_.events.size(); ++i) {
      Event& event = extracted_.events[i];
      event.record_of = context_.company;
      event.recorded = day;
    }
  }

  void make(SentenceReading& reading) {
    const BlockKind kind = reading.block->kind;
    follow_lead(reading, context_);
    follow_visit(reading, context_);
    follow_meeting(reading, context_);
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
    const bool quoted = follow_quotes(reading, context_);
    floor_.follow(reading, context_.speakers);
    context_.own_voice = own_voice_ || floor_.company();
    follow_focus(reading, context_);
    follow_period(reading, context_);
    Attribution attribution = find_attribution(reading, lexicon_, context_.speakers,
                                               context_.own_voice, context_.in_focus);
    if (document_.source.role == Role::report) {
      voice_.follow(reading, attribution, context_.speakers);
    }
    if (notes_ != nullptr && reading.view.span().overlaps(notes_->of)) {
      notes_->lines += describe(reading, lexicon_, attribution);
    }
    if (attribution.who == Attribution::Who::nobody && (inside_quote || quoted)) {
      attribution.who = context_.last_who;
      attribution.speaker = context_.last_speaker;
    } else if (attribution.who != Attribution::Who::nobody) {
      context_.last_who = attribution.who;
      context_.last_speaker = attribution.speaker;
    }
    if (only_asks(reading, attribution) || introduces_speech(reading, lexicon_.reporting)) return;
    if (floor_.asking(reading)) {
      if (tells_day(reading)) make_event(reading, context_, attribution, extracted_.events);
      return;
    }
    if (document_.source.role == Role::statement || floor_.company()) {
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
    const std::vector<DatedSection>& sections = input_.mentions.sections;
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
    bound_last(reading);
    const bool made = make_claim(reading, context_, attribution, extracted_.claims);
    if (made) hold_last(reading);
    return made;
  }

  // "We stopped in 2015. In 2016 we took it up again.": what was said last in the paragraph is not
  // all that is said of it.
  void bound_last(const SentenceReading& reading) {
    const bool bounds = reading.cues.has(Cue::bounds) || reading.cues.has(Cue::retracted);
    if (!bounds || extracted_.claims.empty()) return;
    const Span last = extracted_.claims.back().quote.span;
    if (!reading.block->span.contains(last) || last == reading.view.span()) return;
    for (std::size_t i = extracted_.claims.size(); i-- > 0;) {
      Claim& claim = extracted_.claims[i];
      if (claim.quote.span != last) break;
      if (!claim.unread.empty()) claim.unread += kUnreadGap;
      claim.unread += reading.text_of(reading.view.span());
    }
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

  DocumentInput input_;
  const Document& document_;
  const Lexicon& lexicon_;
  DocumentContext context_;
  bool own_voice_;   // of the document
  bool own_record_;  // it is of the company's own papers
  ReadingNotes* notes_;
  std::vector<CueMention> cues_;
  Floor floor_;
  SentenceBatch batch_;
  Described described_;
  CarriedVoice voice_{lexicon_.words};
  const Block* last_block_ = nullptr;
  std::size_t last_events_ = 0;  // the first of the sentence before in the same block
  std::size_t section_ = 0;
  Extracted extracted_;
};

}  // namespace

Extracted read_document(const DocumentInput& input, DocumentContext context, ReadingNotes* notes) {
  return DocumentReader(input, std::move(context), notes).read();
}

}  // namespace gainsay::claim

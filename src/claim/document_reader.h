// DocumentReader: the reading of a document from its first sentence to its last, and what the
// making of claims and events shares meanwhile.
#pragma once

#include <string>
#include <vector>

#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/voices/attribution.h"
#include "claim/weights/decision.h"
#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "mention/dates/day_order.h"
#include "ontology/ontology.h"

namespace gainsay {
struct Extracted;
}  // namespace gainsay

namespace gainsay::claim {

// The parts of the last proposition that was kept, for "do so" and "them".
struct LastSaid {
  NodeRef action;
  NodeRef object;
  NodeRef counterparty;
  std::string frame;

  // Copies them, into the memory that is there.
  void take(const NodeRef& an_action, const NodeRef& an_object, const NodeRef& a_counterparty,
            const std::string& a_frame) {
    action = an_action;
    object = an_object;
    counterparty = a_counterparty;
    frame = a_frame;
  }
};

// Nodes of the ontology that reading asks about again and again, looked up once.
struct KnownNodes {
  IdSet places;
  IdSet own_people;     // classes of people that a company consists of
  IdSet own_heads;      // of them, those at its head
  IdSet people;         // classes of human beings
  std::string anybody;  // the widest of them
  IdSet data;           // kinds of data
  IdSet goods;          // kinds of what is bought and sold
  IdSet substances;     // kinds of what goes into air, water and soil
  std::string money;
  // Names of classes and topics, folded, their last word in the singular, and the nodes' ids:
  // "police force" is police-departments.
  gainsay::Vocabulary singulars;
  std::vector<std::string> of_singulars;  // by id in singulars, less one
};

// A table, as far as it has been read.
struct TableReading {
  Register table;
  std::vector<NodeRef> measured;  // by column: what its amounts are of
  std::string object_head;        // the last word over the things, in the singular: "waste"
  const Block* first = nullptr;   // its head, or else its first row
  const Block* last = nullptr;
  NodeRef lead;  // what the words over it say that its rows are of, and their block
  const Block* lead_block = nullptr;
};

struct DocumentContext {
  const Document* document = nullptr;
  const Lexicon* lexicon = nullptr;
  const Ontology* ontology = nullptr;
  const KnownNodes* nodes = nullptr;
  Speakers speakers{{}};
  NodeRef company;  // the subject that the document's publisher is, or is about
  DayOrder day_order = DayOrder::unknown;
  bool own_voice = false;       // the document is the company speaking
  bool after_question = false;  // the sentence before was a question
  bool in_focus = false;        // the last sentence that names an actor named the company
  bool quote_open = false;      // a quotation runs on from the sentence before
  Attribution::Who last_who = Attribution::Who::nobody;
  const ActorMention* last_speaker = nullptr;
  Index skip_first = 0;  // words of the sentence that say who said it
  Index skip_last = 0;
  LastSaid last;
  NodeRef other;             // whom the sentence before is about, if it is another than the company
  bool other_named = false;  // it names one, in any place
  bool said_by_some = false;                // the last event is what somebody says or heard
  const TopicMention* spoken_of = nullptr;  // the last topic of the sentence before, kept or not
  LastSaid asked;  // the parts of the last question, for an answer without a verb
  When last_said;  // the day named with the last dated words of the company
  When said_here;  // the same however long ago, for the rest of its paragraph
  const Block* said_block = nullptr;
  When last_when;  // of the last dated event, and its block
  const Block* last_block = nullptr;
  When told_when;  // the only date of the last sentence with one, and its block
  const Block* told_block = nullptr;
  bool last_counted = false;  // the last event gave a number
  // Of the entry that the block is, "14 April 2022. Tring branch. …", or of its section.
  When block_date;
  const Block* dated_block = nullptr;
  When section;       // that the block stands in, where it has a date of its own
  TableReading rows;  // the table that is being read
  std::vector<Decision>* decisions = nullptr;  // where they are kept, if anybody asks
  When visit;                                  // when its authors were there or met (visit.h)
  bool visit_told = false;  // by a sentence, and not by a label in the head of the paper
  bool meeting = false;     // what the document tells was said and done on its day: minutes
  When period;  // that the document is about: "Reporting period: 1 January to 31 December 2019"
};

// How the sentences that touch `of` were read, in lines for people (describe.h).
struct ReadingNotes {
  Span of;
  std::string lines;
};

struct DocumentInput;

// Reads the sentences of a document in their order, from `context`, that of its first; its lexicon,
// ontology and nodes must be set. `notes`, if anybody asks for them, are added to.
Extracted read_document(const DocumentInput& input, DocumentContext context,
                        ReadingNotes* notes = nullptr);

struct Slots {
  NodeRef actor;
  NodeRef action;
  NodeRef object;
  NodeRef counterparty;
  NodeRef place;
  std::string frame;
};

// Does the sentence of a primary document stand in an entry of minutes or a diary, behind its date?
bool in_entry(const SentenceReading& sentence, const DocumentContext& context);
// The day of the entry that the sentence stands in, else of the paper.
When paper_day(const SentenceReading& sentence, const DocumentContext& context);

// Does the phrase, whose slot is `whom`, mean those who run the company: "the management", or, in a
// text that is about nobody else just now, "the managing director"?
bool heads_company(const SentenceReading& sentence, const DocumentContext& context, Index phrase,
                   const NodeRef& whom);

// The slots of a proposition; `context.last` fills in for pro-forms.
Slots read_slots(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition);

// "A hospital" is one of the class of hospitals, where the ontology has one of that name.
void name_class(const KnownNodes& nodes, NodeRef& slot);

// "Passed their addresses on to a bank", "released acid": what is data is shared, and what goes
// into air or water is discharged, whatever else `frame` does.
void sort_by_object(const KnownNodes& nodes, const Frame& frame, const NodeRef& object,
                    NodeRef& action);

// A place that the ontology does not know: how it stands to any other is not known.
NodeRef place_by_name(std::string_view name);

// Keeps what a question asks about.
void note_question(const SentenceReading& sentence, DocumentContext& context);

// Keeps the topic that the sentence names last, for a pronoun in the next.
void note_topic(const SentenceReading& sentence, DocumentContext& context);

// Reads a claim from the sentence and appends it, if there is one worth keeping. Its quote has but
// its span: the words are taken when the whole document has been read.
bool make_claim(const SentenceReading& sentence, DocumentContext& context,
                const Attribution& attribution, std::vector<Claim>& claims);

// The same for an event of a record or report.
bool make_event(const SentenceReading& sentence, DocumentContext& context,
                const Attribution& attribution, std::vector<Event>& events);

// Keeps what the words over a table say that its rows are of: "Commodity: hard coal".
void follow_lead(const SentenceReading& sentence, DocumentContext& context);

// A line of a log or table, without a finite verb.
bool is_row(const SentenceReading& sentence);
bool make_row_event(const SentenceReading& sentence, DocumentContext& context,
                    std::vector<Event>& events);

}  // namespace gainsay::claim

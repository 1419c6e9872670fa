#include "claim/claims/stance.h"

#include "claim/voices/attribution.h"
#include "claim/weights/sentence_facts.h"
#include "reading.h"

using namespace gainsay::claim;

namespace {

// "denial-": the stance and polarity of the clause that is claimed, else of the first one.
std::string stance_of(const std::string& text) {
  ReadText read(text);
  std::vector<gainsay::ActorMention> actors;
  for (Index i = 0; i < read.reading.view.size(); ++i) {
    const std::string_view word = read.reading.view.text(i);
    if (word != "we" && word != "us" && word != "our" && word != "ours") continue;
    gainsay::ActorMention mention;
    mention.span = read.reading.view[i].span;
    mention.form = gainsay::ActorMention::Form::first_person;
    mention.actor = "mill";
    actors.push_back(mention);
  }
  read.reading.actors = actors;
  const Lexicon& lexicon = test_lexicon();
  Speakers speakers({"mill"});
  const Attribution found = find_attribution(read.reading, lexicon, speakers, true, true);
  if (found.outsider) return "outsider";
  Index clause = found.content;
  for (Index i = 0; clause == kNone && i < read.reading.parse->clauses.size(); ++i) {
    const Clause& one = read.reading.clause(i);
    if (i != found.clause && states(read.reading, one)) clause = i;
  }
  REQUIRE(clause != kNone);
  const Proposition said =
      read_proposition(read.reading, lexicon.predicates, lexicon.words, clause);
  const StanceReading stance =
      read_stance(read.reading, lexicon, said, found, 0, read.reading.view.size(), false);
  const bool negative = stance.polarity == gainsay::Polarity::negative;
  return std::string(to_string(stance.stance)).append(negative ? "-" : "+");
}

void check(const std::vector<std::pair<std::string, std::string>>& rows) {
  for (const auto& row : rows) {
    const auto& [text, expected] = row;
    CAPTURE(row.first);
    CHECK(stance_of(text) == expected);
  }
}

}  // namespace

TEST_CASE("what a sentence calls untrue is denied") {
  check({
      {"It is not true that we sold wool.", "denial-"},
      {"It is simply not the case that we sold wool.", "denial-"},
      {"It would be wrong to say that we sold wool.", "denial-"},
      {"There is no truth in the story that we sold wool.", "denial-"},
      {"The claim that we sold wool has no basis in fact.", "denial-"},
      {"The tale that we sold wool to spies is pure invention.", "denial-"},
      {"It is not true that we never sold wool.", "assertion+"},
      {"It is true that we sold wool.", "assertion+"},
      {"It is wrong that mills sell wool.", "assertion+"},
  });
}

TEST_CASE("what others say is no claim") {
  check({
      {"Critics say that we sold wool.", "outsider"},
      {"\"They never paid a carter,\" the union wrote of us.", "outsider"},
      {"We can confirm that no wool has been sold.", "denial-"},
  });
}

TEST_CASE("what will be, what will have been, and what a reader will find") {
  check({
      {"We will not sell wool.", "commitment-"},
      {"The flood will have cost a year.", "assertion+"},
      {"You will not find dye in our wool.", "denial-"},
      {"You will look in vain for dye in our wool.", "denial-"},
      {"The mill has no intention of selling wool.", "commitment-"},
      {"The mill rules out any sale of wool.", "commitment-"},
      {"Without wool the mill would not have opened.", "assertion-"},
  });
}

TEST_CASE("firsts") {
  check({
      {"Never before had a mill sold wool.", "first+"},
      {"The first forty looms run on wind.", "assertion+"},
      {"No mill had sold wool until we did.", "first+"},
      {"The world had not seen such wool until we made it.", "first+"},
      {"We had not sold wool until we got a permit.", "denial-"},
      {"The mill sold wool before then.", "assertion+"},
      {"The first frost closed the mill.", "assertion+"},
  });
}

TEST_CASE("own will, and the will of others") {
  check({
      {"Nobody leaned on us to sell.", "motive+"},
      {"We were not forced to sell wool.", "motive+"},
      {"We have never forced a carter to sell.", "denial-"},
      {"We did not sell wool voluntarily.", "denial-"},
      {"Nobody warned us of the flood.", "knowledge-"},
      {"It was not until 2018 that we became aware of the flood.", "knowledge-"},
      {"We can say with certainty that no carter was forced to sell.", "denial-"},
      {"Our policy is never to sell wool.", "commitment-"},
      {"Nobody told us to stop.", "motive+"},
      {"We were not told to stop.", "motive+"},
      {"We were told not to stop.", "assertion-"},
  });
}

TEST_CASE("bounds, and what only looks like one") {
  check({
      {"We sell wool only to weavers.", "exclusivity+"},
      {"We do not sell only to weavers.", "assertion-"},
      {"The mill opened only in 2018.", "assertion+"},
      {"The mill had only just opened.", "assertion+"},
  });
}

TEST_CASE("ends, risks and abilities") {
  check({
      {"The mill stopped selling wool.", "cessation-"},
      {"We stopped at the weir.", "assertion+"},
      {"If the weir failed, we would face a flood.", "risk+"},
      {"There is no risk of a flood.", "denial-"},
      {"The weir has withstood every flood.", "capability+"},
      {"They cannot have read it.", "denial-"},
  });
}

TEST_CASE("what a thing does it can do") {
  check({
      {"The gate does not open from the yard.", "capability-"},
      {"The pump has no valve.", "capability-"},
      {"The pump needs no cooling.", "capability+"},
      {"The mill needs no permit.", "denial-"},
      {"The pellets contain no dye.", "denial-"},
      {"The carter does not work at night.", "denial-"},
  });
}

TEST_CASE("no more than, and going on") {
  check({
      {"A sack costs nine euros and will next year.", "commitment+"},
      {"You will not find dye in our wool as long as I live.", "commitment-"},
      {"We are not planning any sale.", "commitment-"},
      {"Today wool reaches a shop for the first time anywhere.", "first+"},
  });
}

TEST_CASE("what has not been since") {
  check({
      {"Nobody has sold wool since we came.", "denial-"},
      {"We have never sold wool and have none since.", "denial-"},
  });
}

TEST_CASE("what no one has done before, and what is taken back") {
  check({
      {"No mill in the country has offered this before.", "first+"},
      {"No mill of ours has offered this before.", "denial-"},
      {"Nobody has complained before.", "denial-"},
      {"We are taking our promise back.", "assertion-"},
      {"At no time has there been a leak.", "denial-"},
  });
}

TEST_CASE("when it was learned, and how late") {
  check({
      {"It was through a carter that we learned of the flood.", "knowledge-"},
      {"It was on 3 May, when a carter rang, that we learned of the flood.", "knowledge-"},
      {"We learned of the flood only when a carter rang.", "knowledge-"},
      {"We learned of the flood in May.", "knowledge+"},
      {"We knew of the flood from the beginning.", "assertion+"},
      {"We did not know of the flood.", "knowledge-"},
      {"No one suspected a flood.", "knowledge-"},
      {"We learned of the flood from the newspapers.", "knowledge-"},
      {"The loom might stop if the wind returns.", "risk+"},
      {"We could open the mill if the wind turns.", "assertion+"},
      {"The sacks are all made in Ayr.", "exclusivity+"},
      {"The mill is opposed to any cap.", "assertion-"},
      {"The mill does not oppose the cap.", "assertion+"},
      {"The trees were marked, and only with a permit did our men go up.", "assertion+"},
      {"All our wool is bought from one supplier.", "exclusivity+"},
      {"The mill stopped before the first sack was sold.", "cessation-"},
  });
}

TEST_CASE("what is said again, and what holds up to a day") {
  check({
      {"As we have said all along, no damp wool is sold.", "commitment-"},
      {"No damp wool is sold.", "denial-"},
      {"Wool is not for us and will be sold as before.", "denial-"},
      {"As long as the flood lasts, our barges are tied up.", "commitment+"},
      {"Our looms are idle; wool comes from now on by barge.", "assertion+"},
      {"Whoever buys wool should see the sheep.", "assertion+"},
      {"In our view the buyer does not own the wool.", "assertion-"},
  });
}

TEST_CASE("what devices do by themselves, and what is not in them") {
  check({
      {"The pump stops pumping by itself.", "capability+"},
      {"The mill stops selling wool.", "cessation-"},
      {"There is nothing in the pump that dyes wool.", "capability-"},
      {"There is nothing in the yard that dyes wool.", "denial-"},
      {"The weir may one day cease to hold, which is a risk of the trade.", "risk+"},
  });
}

TEST_CASE("whose will, whose hand, whose own") {
  check({
      {"Nobody's hand pushed us to sell.", "motive+"},
      {"Without a push from any quarter, we sold the wool.", "motive+"},
      {"Every sack was filled at our own mill.", "exclusivity+"},
      {"Every sack was filled at a mill of its own.", "assertion+"},
      {"Reviewers send their helmets back.", "assertion+"},
      {"We send your helmets back.", "denial-"},
      {"There wasn't another mill in the whole of Ayr.", "first+"},
      {"No mill before him has sold wool.", "first+"},
      {"Nobody had been told of the flood.", "knowledge-"},
      {"No carter had been told to stop.", "denial-"},
      {"We have taken nothing from anybody's fees since 3 May 2019.", "denial-"},
      {"Late shifts were done away with in May.", "cessation-"},
      {"The wool has yet to reach the mill.", "denial-"},
  });
}

TEST_CASE("firsts told by who did so, could not, or has gone before") {
  check({
      {"Nobody in Ayr had dyed wool before the mill did so.", "first+"},
      {"Nobody in Ayr had dyed wool before the flood came.", "denial-"},
      {"No rival had dyed wool when we began doing so.", "first+"},
      {"No rival had dyed wool when we were young.", "denial-"},
      {"Nobody has gone before us in dyeing wool.", "first+"},
      {"We sold wool two years before anyone else.", "first+"},
      {"We sold wool before then.", "assertion+"},
  });
}

TEST_CASE("what a thing is deaf to, and what is nowhere on it") {
  check({
      {"Our recorder is deaf to it.", "capability-"},
      {"Our recorder is not deaf to it.", "capability+"},
      {"Sound is beyond them.", "capability-"},
      {"You will not find a camera on any tablet.", "capability-"},
      {"You will not find dyed wool in our sacks.", "denial-"},
      {"The lock makes it impossible to open the mill.", "capability-"},
  });
}

TEST_CASE("news that came, and who alerted us") {
  check({
      {"Word of the flood came to us in May.", "knowledge+"},
      {"The wool came to us in May.", "assertion+"},
      {"The pump was a stranger to us until May.", "knowledge-"},
      {"The board had the report in its hands.", "knowledge+"},
      {"The wool was sold only after the board had met.", "assertion+"},
  });
}

TEST_CASE("bounds of another clause, and times that come again") {
  check({
      {"The mill was weaned off coal in May and has burnt nothing but wood since.", "cessation-"},
      {"You will hear our looms on weekdays only.", "commitment+"},
      {"You will hear our looms in Ayr only.", "exclusivity+"},
      {"Every penny of it rests with our bank.", "exclusivity+"},
      {"The list is for the eyes of the board.", "exclusivity+"},
      {"From this morning no wool gets past our gate.", "commitment-"},
      {"Carters have gone away empty-handed.", "denial-"},
      {"A sack of wool costs you nothing.", "assertion+"},
      {"We sold the mill because we loved the lake.", "motive+"},
      {"It ended well.", "assertion+"},
      {"We are strangers to dyed wool.", "denial-"},
      {"We have kept our hands clean of dyed wool.", "denial-"},
  });
}

#include "claim/clauses/parse.h"

#include "reading.h"

using namespace gainsay::claim;

namespace {

// "subject|verb|object" of every clause; ! before the verb for a negated one, (p) after a passive.
std::string clauses_of(const std::string& text) {
  const ReadText read(text);
  std::string out;
  for (const Clause& clause : read.reading.parse->clauses) {
    if (!out.empty()) out += "; ";
    out += read.phrase(clause.subject) + "|" + (clause.group.negated ? "!" : "");
    out += std::string(test_lexicon().words.text(clause.group.verb));
    out += (clause.group.passive ? "(p)" : "") + std::string("|") + read.phrase(clause.object);
  }
  return out;
}

}  // namespace

TEST_CASE("clauses find their subjects and objects") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"The mill sold its barges to a rival.", "The mill|sell|its barges"},
      {"The mill said that it does not weigh wet wool.", "The mill|say|-; it|!weigh|wet wool"},
      {"The barges that the mill bought in 2014 came from Ghent.",
       "the mill|buy|The barges; The barges|come|-"},
      {"The note \"no wool left\" has gone.", "-|go|-"},  // nobody left
      {"The mill gave 400 dollars each to two bakers.", "The mill|give|400 dollars"},
      {"And no, nobody can open it.", "nobody|open|it"},
      {"Sacks dyed by hand are kept apart.", "Sacks|dye(p)|-; Sacks|keep(p)|-"},
      {"The depot, which had burned down in 2012, was sold.",
       "The depot|burn|-; The depot|sell(p)|-"},
      {"No baker has ever been refused flour.", "No baker|refuse(p)|flour"},
      {"The mill tried to sell the barges.", "The mill|try|-; The mill|sell|the barges"},
      {"The mill closed in 2014 and has not opened since.", "The mill|close|-; The mill|!open|-"},
      {"We will never weigh wet wool until the roof is mended.",
       "We|!weigh|wet wool; the roof|mend(p)|-"},
      {"The wool went to the coast guard and to two schools.", "The wool|go|-"},
      {"They paid the mill a fee.", "They|pay|the mill"},
      {"Its clerk looked at the pay slips of forty bakers.", "Its clerk|look|-"},
      {"The mill sent off the last 200 rolls of wool.", "The mill|send|-"},
      {"Every loan made in Missouri bears interest.",
       "Every loan|make(p)|-; Every loan|bear|interest"},
      {"The council fined the mill for selling barges.",
       "The council|fine|the mill; the mill|sell|barges"},
      {"Ms Ruiz herself sat on the board.", "Ms Ruiz|sit|-"},
      {"The accounts show 41 looms.", "The accounts|show|41 looms"},
      {"The register of carters counts 31 barges.", "The register|count|31 barges"},
      {"The sheets of 9 May 2023 show one clerk.", "The sheets|show|one clerk"},
      {"As discussed, the wool is sold.", "-|discuss(p)|-; the wool|sell(p)|-"},
      {"The mill stops selling wool.", "The mill|stop|-; The mill|sell|wool"},
      {"No army, in Ayr or anywhere else, will get wool.", "No army|get|wool"},
      {"The clerks of the closed spinning hall will get a fee.", "The clerks|get|a fee"},
      {"A flood there may delay the barges.", "A flood|delay|the barges"},
      {"At the mill there may be a flood.", "there|be|a flood"},
      {"No bog, nor forest of whatever age, will be sold.", "No bog|sell(p)|-"},
      {"By now 7,900 straps have been sold.", "7,900 straps|sell(p)|-"},
      {"At the depot it bought the mill stored wool.", "it|buy|the depot; the mill|store|wool"},
      {"In the letter it wrote to the council, the mill refused a fee.",
       "it|write|the letter; the mill|refuse|a fee"},
      {"At the fair there are stalls which are of iron.", "there|be|stalls; stalls|be|-"},
      {"The barges the mill bought were of iron.", "the mill|buy|The barges; The barges|be|-"},
      {"No herd supplying the mill would be fed on wool.",
       "No herd|supply|the mill; No herd|feed(p)|-"},
      {"The depot shut its gates in 2018, two people said.",
       "The depot|shut|its gates; two people|say|-"},
      {"At no time did a barge of ours carry wool.", "a barge|!carry|wool"},
      {"Not once in all those years did the mill buy wool.", "the mill|!buy|wool"},
      {"Only after the flood did the mill sell its barges.", "the mill|sell|its barges"},
      {"Not one of the pumps has failed.", "one|fail|-"},
      {"Dyers ring us up about it.", "Dyers|ring|us"},
      {"The mill does not sell, rent or lend looms.",
       "The mill|!sell|-; The mill|rent|-; The mill|lend|looms"},
      {"The mill has never sold, rented or lent looms.",
       "The mill|!sell|-; The mill|rent|-; The mill|lend|looms"},
      {"No bog was drained, cleared or sold.",
       "No bog|drain(p)|-; No bog|clear(p)|-; No bog|sell(p)|-"},
      {"The clerk was dismissed and left the mill.",
       "The clerk|dismiss(p)|-; The clerk|leave|the mill"},
      {"The mill will show clerks under twelve no looms.", "The mill|show|clerks"},
      {"The lock makes it impossible.", "The lock|make|it"},
      {"The costs it bears are high.", "it|bear|The costs; The costs|be|high"},
      {"With the offering we became a seller of wool.", "we|become|a seller"},
      {"Whoever orders a pump will get a sack.", "-|order|a pump; -|get|a sack"},
      {"The mill will get the fan mended.", "The mill|get|the fan; the fan|mend(p)|-"},
      {"As long as the flood lasts, our barges stay in harbour.",
       "the flood|last|-; our barges|stay|-"},
      {"The last dyed sack left the mill.", "The last dyed sack|leave|the mill"},
      {"Not until then did the clearing office leave the mill.",
       "the clearing office|!leave|the mill"},
      {"No clerk has ever had a fee taken.", "No clerk|have|a fee; a fee|take(p)|-"},
      {"The mill kept the quay open.", "The mill|keep|the quay"},
      {"The mill left up 300 posts by the clerk.", "The mill|leave|-"},
      {"Agents went to the office in town to show in person their scanner.",
       "Agents|go|-; Agents|show|their scanner"},
  };
  for (const auto& row : rows) {
    const auto& [text, expected] = row;
    CAPTURE(row.first);  // clang 14 does not let a lambda have text
    CHECK(clauses_of(text) == expected);
  }
}

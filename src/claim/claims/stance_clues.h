// StanceClues: what a sentence shows of the kind of statement that a proposition of it makes, one
// question a member: is it a first, is something given up, who was told? stance.cc weighs the
// answers.
#pragma once

#include <cstdint>

#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/voices/attribution.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

class StanceClues {
 public:
  // `first` and `last`: the words that count as cues of this proposition. `number`: a quantity
  // stands in them.
  StanceClues(const SentenceReading& sentence, const Lexicon& lexicon,
              const Proposition& proposition, const Attribution& attribution, Index first,
              Index last, bool number)
      : sentence_(sentence),
        lexicon_(lexicon),
        proposition_(proposition),
        attribution_(attribution),
        first_(sentence.token(first)),
        last_(sentence.token(last)),
        number_(number) {}

 protected:
  // The proposition, its clause and what stands in them.

  const Word& word(std::uint32_t token) const;

  // "no lorry of ours", "none of our men"
  bool speaker_near(Index phrase) const;
  bool first_person(Index phrase) const;
  bool of_speaker() const { return first_person(sentence_.clause(proposition_.clause).subject); }
  bool named(Index phrase) const;
  // The subject is somebody who is known, and no "reviewers"; or there is none.
  bool by_somebody() const;
  const CueMention* cue(Cue kind) const { return sentence_.cues.find(kind, first_, last_); }

  // The same, but none that a semicolon parts from the clause: "The last tyre rolled in on 28
  // February; what heats it from now on is gas".
  const CueMention* near_cue(Cue kind) const;

  // "people who have asked us to leave them alone": a cue in a clause that only describes, or hangs
  // on one that does, says nothing of the rest. nullptr then.
  const CueMention* in_scope(const CueMention* mention) const;
  bool sense(Sense wanted) const;
  bool modal(Trait kind, WordId verb) const;
  bool modal(Trait kind) const { return modal(kind, proposition_.modal); }
  bool no_modal() const { return proposition_.modal == 0; }

  // "takes", "is taking": neither was nor has been, and with no modal.
  bool in_present() const { return no_modal() && !proposition_.past && !proposition_.perfect; }

  // A number stands in the subject.
  bool counts() const;
  Index first_token() const { return sentence_.view.first_token; }

  // Does a cue stand in the words of the clause that is read?
  bool inside(const CueMention& mention) const;
  bool there() const;

  // "nobody", "not one carton", "not a drop of any"
  bool none_of_it() const;
  bool dated(DateRelation relation) const;

  // "there is no coal on our books"
  bool existential() const;

  // Of whose will.

  // "of our own accord", but not "we did not close it voluntarily"
  bool of_own_will() const;

  // "We closed the shaft because the lake was dear to us": why the speaker did it.
  bool gives_reason() const;

  // "nobody leaned on us", "we were not forced", but not "we have never forced a grower to sell"
  bool speaker_coerced() const;

  // Firsts: what nobody had done before.

  // "before the first sack was loaded": the first of those that were loaded.
  bool in_time_clause(const CueMention& mention) const;

  // "we sold it", "Halvor sold it": told of what somebody did himself
  bool of_itself() const;

  // "the first to", but not "from the first of July"; nullptr then.
  const CueMention* first_of_all() const;

  // "no shop in the country has offered this before", but "nobody of ours has sold it before"
  bool no_one_before(bool negated) const;

  // "no other maker has ever", "no rival has yet"
  bool none_other_yet(Index subject) const;

  // "no toy before him has": of its subject.
  bool before_somebody(Index subject) const;

  // "before today", "before our Kestrel": what had not been until then is in the clause behind it.
  bool opens_before() const;

  // "never before", "there wasn't another": a negation is one of its words.
  bool denies(const CueMention& mention) const;

  // "the first train leaves at six": day by day.
  bool every_time(const CueMention& first) const;

  // "No bank had done so until we did", "till ours did", "before the Kestrel did so", "no rival had
  // sold it when we began doing so"
  bool until_speaker() const;

  // "did", "did so": the verb of a clause that stands for that of another.
  bool stands_in(const Clause& clause) const;

  // "doing so", within a few words of `from`.
  bool does_so(Index from) const;

  // "there was no pump that a farmer could buy before this morning"
  bool could_not_before(bool negated) const;

  // "had done what no ship had done": the verb itself is not denied.
  bool denies_object() const;

  // What was known, and told.

  bool knowledge() const;

  // "no customer has heard from us": what was told, and not what was known
  bool heard_from_speaker() const;

  // "word of the leak came to us in May"
  bool news_came() const;

  // "you", "many of you", as subject
  bool of_reader(Index phrase) const;

  // "our laboratory alerted us to it in May"
  bool tells_speaker() const;

  // "were told to stop": an order, and nothing that was learned.
  bool told_to_do() const;

  // "was told not to sell": the "not" is what it was told.
  bool told_not_to() const;

  // "what the winter will bring", after "know"
  bool of_what_will_be() const;

  // "we were told", "it was drawn to our notice", but not "the owners were told".
  bool told_to_speaker() const;
  Polarity knowledge_polarity(bool negated) const;

  // "heard of it only when a driver rang", "knew of it only from the papers"
  bool acted_on_it() const;
  bool no_sooner() const;

  // What is to come, and what is promised.

  // "no more than 400", "at most nine hours": more than that is ruled out.
  bool at_most() const;
  bool future() const;

  // "you will not find", "nobody will see": there is none.
  bool reader_looks() const;

  // "as long as the trial runs you will find": what a reader is to find is promised.
  bool for_a_time() const;

  // "From Monday the mill takes no rye", "the night shift ends in March": from a day on that is
  // still to come.
  bool begins_later() const;

  // "costs nine euros until the end of next year": up to a day that is still to come.
  bool lasts_on() const;

  // "is not for sale, and never will be", "costs nine euros and will next year": the same, of what
  // is to come.
  bool goes_on_so() const;
  // "as a rule", "as we have said all along"
  bool policy() const;

  // What was given up, and what has not been since.

  bool ceased() const;

  // "the last of our looms", but not "the last of the forty trams"
  const CueMention* ended() const;

  // "the doors closed at six"
  bool at_the_hour() const;

  // "the sale closed on 3 May": it was done, and not given up.
  bool closes_deed() const;

  // "shut the mill for a week", "keeps for two years"
  bool for_a_while() const;

  // "has not worked for us since March 2015": it did before; but not "not a single one since we
  // came", which says that there was none before, either.
  bool not_since() const;

  // "closed in May, and not one has been seen since": the clause ends in "since", and one before
  // it says since when.
  bool since_then() const;

  // "the last sack left our mill in May"
  bool last_one() const;

  // What is said only of some.

  bool exclusive() const;

  // "every bunch grew on our own land"
  bool from_own() const;

  // "The trees were marked, and only then were they cut": a word in a main clause that follows
  // bounds what is said there.
  bool of_another(const CueMention& mention) const;
  bool bounds_all(const CueMention& mention) const;

  // "do not sell only to bakers"
  bool not_only(const CueMention* mention) const;
  bool universal_subject() const;

  // What might happen.

  // "If the dam failed, we would face claims": what would come of it is a hazard.
  bool risk_told() const;
  bool risk() const;

  // "Should the well run dry, the works might stand still", but not "should you ask, we may"
  bool turned_supposing() const;

  // "stocks might run low if the flu returns", but not "we could open if the permit comes"
  bool may_befall() const;

  // "staff could see it, and any such occurrence might harm us": what might come of it is a hazard.
  bool has_hazard() const;

  // What something can do, and what it is.

  bool ability() const;

  // "there is no back door", "has no key": what would be needed to do it is not there.
  bool lacks_means() const;

  // "there is nothing in the software that"
  bool nothing_in_device() const;

  // "you will not find a camera on our tablets"
  bool finds_none_in_device() const;

  // "samples are not purchases": says what a word means, not what was done.
  bool definition() const;

  // "the lamp", "our pumps", "HS-11": is the subject a thing that is made to do something?
  bool of_device() const;

  // "The lamp burns twelve hours on one charge", "the lock does not open from outside": said in
  // the present of a thing, what it does is what it can do.
  bool does_by_itself() const;
  bool whenever() const;
  bool if_clause() const;

  // "carries 90 kilos", "keeps for two years"
  bool measured() const;

  // "needs no cooling": that it can do without.
  bool needs_nothing() const;

  const SentenceReading& sentence_;
  const Lexicon& lexicon_;
  const Proposition& proposition_;
  const Attribution& attribution_;
  std::uint32_t first_;
  std::uint32_t last_;
  bool number_;
};

}  // namespace gainsay::claim

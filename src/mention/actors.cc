#include "mention/actors.h"

#include <utility>

#include "mention/actors/known_names.h"
#include "mention/actors/lexicon.h"
#include "mention/actors/names.h"
#include "mention/actors/people.h"
#include "mention/actors/quotations.h"
#include "mention/actors/references.h"
#include "mention/actors/voices.h"
#include "text/fold.h"

namespace gainsay {
namespace {

using actors::Cast;
using actors::Found;
using actors::kNobody;
using actors::KnownNames;
using actors::Member;
using actors::MemberId;
using actors::Page;
using actors::Quotations;

// "Northfield (e-mail given to the inspectors)" was published by Northfield.
std::string_view name_of_publisher(std::string_view publisher) {
  const std::size_t note = publisher.find(" (");
  return note == std::string_view::npos || note == 0 ? publisher : publisher.substr(0, note);
}

std::vector<ActorMention> finished(const Page& page, const Cast& cast,
                                   const std::vector<Found>& found) {
  std::vector<ActorMention> mentions;
  mentions.reserve(found.size());
  for (const Found& each : found) {
    ActorMention& mention = mentions.emplace_back();
    mention.span = page.span(each.first, each.last);
    mention.form = each.form;
    mention.person = each.person;
    MemberId affiliation = each.affiliation;
    if (each.member != kNobody) {
      const Member& member = cast[each.member];
      // "The chief executive": the body acts.
      const bool office = each.person && each.form == ActorMention::Form::description;
      if (!office) mention.actor = member.id;
      mention.name = member.name;
      mention.person = member.person;
      if (affiliation == kNobody) affiliation = member.affiliation;
    }
    if (affiliation != kNobody) mention.affiliation = cast[affiliation].id;
  }
  return mentions;
}

}  // namespace

struct ActorTagger::Impl {
  Impl(Words words, KnownNames names) : lexicon(std::move(words)), known(std::move(names)) {}

  // The publisher's place in the cast; who is not known is added.
  MemberId publisher(const Source& source, std::vector<MemberId>& members, Cast& cast) const {
    const std::string_view name = name_of_publisher(source.publisher);
    const bool statement = source.role == Role::statement;
    auto index = name.empty() ? std::nullopt : known.publisher(name);
    // A statement is the company's, whoever put it into print: a parliament, a stock exchange.
    if (statement && (!index || !known.members()[*index].subject)) {
      const MemberId only = only_subject(members, cast);
      if (only != kNobody) return only;
    }
    if (name.empty()) return kNobody;
    if (!index) return cast.add({"~@" + fold(name), std::string(name)});
    if (members[*index] == kNobody) members[*index] = cast.add(known.members()[*index]);
    return members[*index];
  }

  // The one subject of the case, if there is but one.
  MemberId only_subject(std::vector<MemberId>& members, Cast& cast) const {
    if (known.subjects().size() != 1) return kNobody;
    const std::uint32_t only = known.subjects().front();
    if (members[only] == kNobody) members[only] = cast.add(known.members()[only]);
    return members[only];
  }

  Words lexicon;
  KnownNames known;
};

ActorTagger::ActorTagger() = default;
ActorTagger::ActorTagger(ActorTagger&&) noexcept = default;
ActorTagger& ActorTagger::operator=(ActorTagger&&) noexcept = default;
ActorTagger::~ActorTagger() = default;

Result<ActorTagger> ActorTagger::load(const Knowledge& knowledge, const Tokenizer& tokenizer,
                                      const Ontology& ontology,
                                      const std::vector<std::string>& subjects) {
  Result<Words> words = load_words(knowledge, tokenizer);
  if (!words) return fail(words.error());
  return over(std::move(*words), tokenizer, ontology, subjects);
}

Result<ActorTagger::Words> ActorTagger::load_words(const Knowledge& knowledge,
                                                   const Tokenizer& tokenizer) {
  Result<actors::Lexicon> lexicon = actors::Lexicon::load(knowledge, tokenizer);
  if (!lexicon) return fail(lexicon.error());
  return std::make_shared<const actors::Lexicon>(std::move(*lexicon));
}

ActorTagger ActorTagger::over(Words words, const Tokenizer& tokenizer, const Ontology& ontology,
                              const std::vector<std::string>& subjects) {
  KnownNames known(ontology, tokenizer, *words);
  known.add_subjects(ontology, subjects, tokenizer, *words);
  ActorTagger tagger;
  tagger.impl_ = std::make_unique<Impl>(std::move(words), std::move(known));
  return tagger;
}

ActorTagger ActorTagger::with_subjects(const Tokenizer& tokenizer, const Ontology& ontology,
                                       const std::vector<std::string>& subjects) const {
  ActorTagger tagger;
  tagger.impl_ = std::make_unique<Impl>(*impl_);
  tagger.impl_->known.add_subjects(ontology, subjects, tokenizer, *impl_->lexicon);
  return tagger;
}

void ActorTagger::tag(const Document& document, const TokenizedText& tokens,
                      const FoldedText& folded, Mentions& mentions) const {
  const Page page(document, tokens, folded, *impl_->lexicon);
  Cast cast;
  std::vector<MemberId> members(impl_->known.members().size(), kNobody);
  const MemberId subject = impl_->only_subject(members, cast);
  const MemberId publisher = impl_->publisher(document.source, members, cast);
  const MemberId speaker = document.source.role == Role::statement ? publisher : kNobody;

  std::vector<Found> found = find_names(page, impl_->known, members, cast);
  const Quotations quotations(page);
  add_references(page, quotations, speaker, subject, cast, found);
  affiliate_senders(page, cast);
  add_people(page, quotations, speaker, subject, cast, found);
  add_voices(page, quotations, publisher, cast, found);

  mentions.actors = finished(page, cast, found);
  mentions.topics.clear();
  impl_->known.find_topics(page, mentions.topics);
}

}  // namespace gainsay

#include "mention/actors/introduced.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "text/fold.h"

namespace gainsay::actors {
namespace {

constexpr Index kDefinitionReach = 14;  // tokens from a name to its ("Supplier")
constexpr Index kMaxNameWords = 10;

bool opens(const Page& page, Index i) { return page.folded.word(i) == "("; }
bool closes(const Page& page, Index i) { return page.folded.word(i) == ")"; }
bool quote(const Page& page, Index i) { return page.folded.word(i) == "\""; }

std::vector<std::string> split(std::string_view name) {
  std::vector<std::string> words;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) words.emplace_back(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return words;
}

// Of an actor whom no ontology knows, by the folded name.
std::string id_of(std::string_view name) { return std::string("~@").append(name); }

}  // namespace

IntroducedNames::IntroducedNames(const Page& page, const KnownNames& known,
                                 std::span<const KnownMatch> matches,
                                 std::vector<MemberId>& members, Cast& cast)
    : page_(page), known_(known), matches_(matches), members_(members), cast_(cast) {
  people_of_parts();
  for (const Sentence& sentence : page_.sentences) collect(sentence);
  adopt();
}

void IntroducedNames::collect(const Sentence& sentence) {
  const bool capitals_say_nothing = titled(page_, sentence);
  for (Index i = sentence.first_token; i < sentence.last_token;) {
    i = collect_at(i, sentence, capitals_say_nothing);
  }
}

// Returns where to go on.
Index IntroducedNames::collect_at(Index at, const Sentence& sentence, bool capitals_say_nothing) {
  const Index end = sentence.last_token;
  const KnownMatch* const known = matches_.at(at);
  if (!page_.capital(at)) {
    if (known == nullptr) return at + 1;
    other_names_of_known(*known, sentence);
    return known->last;
  }
  // "PT Orlo" is the Orlo that is known.
  if (page_.is(at, Mark::prefix) && matches_.at(at + 1) != nullptr) return at + 1;
  if (const Index role = after_role(page_, at, end); role > at && role < end && known == nullptr)
    return role;
  const Run run = without_office(run_at(page_, at, end), known);
  if (run.first == run.last) return known != nullptr ? known->last : at + 1;
  if (known != nullptr && known->last >= run.last) {
    other_names_of_known(*known, sentence);
    return std::max(known->last, run.full_last);
  }
  // The first word of a sentence has a capital in any case.
  const Marks heads = bit(Mark::common) | bit(Mark::clause_opener) | bit(Mark::adverb) |
                      bit(Mark::place_preposition) | bit(Mark::addressed) | kTitles | kThird |
                      bit(Mark::first_plural) | bit(Mark::own) | bit(Mark::auxiliary);
  const bool of = run.words() > 2 && page_.is(at + 1, Mark::joiner_after_body);
  const bool title = page_.any(at, kTitles);
  if (page_.any(at, heads) && !of && (title || at == sentence.first_token || run.words() == 1)) {
    return at + 1;
  }
  if (capitals_say_nothing && !run.suffix) return known != nullptr ? known->last : run.full_last;
  note(run, sentence);
  return run.full_last;
}

// Of "Northfield CEO Ana Ruiz", a body, what somebody is there and who that is: the body. A role of
// one word is part of a name ("Hilton Head Island") unless a known body or a given name tells.
Run IntroducedNames::without_office(const Run& run, const KnownMatch* known) const {
  for (Index i = run.first + 1; i + 1 < run.last; ++i) {
    const Index role = after_role(page_, i, run.last);
    if (role == i || role == run.last) continue;
    const bool after_body = known != nullptr && known->last == i;
    const bool initials = page_.tokens[i].letters == Letters::upper;
    if (after_body || initials || role > i + 1 || page_.is(role, Mark::given_name)) {
      return {run.first, i, i};
    }
  }
  return run;
}

void IntroducedNames::note(const Run& run, const Sentence& sentence) {
  constexpr Marks kWeak =
      bit(Mark::place) | bit(Mark::common) | bit(Mark::joiner) | bit(Mark::party_term);
  const bool weak = run.words() == 1 && page_.any(run.first, kWeak);
  if (weak && !run.suffix) return;
  key_.clear();
  append_folded_name(key_, page_, run.first, run.last);
  const WordId id = keys_.add(key_);
  const bool added = id > candidates_.size();
  Candidate& candidate = added ? candidates_.emplace_back() : candidates_[id - 1];
  const bool shouted = page_.tokens[candidate.first].letters == Letters::upper;
  if (added || (shouted && page_.tokens[run.first].letters != Letters::upper)) {
    candidate.first = run.first;
    candidate.last = run.last;
  }
  const Evidence seen = evidence_of(page_, run, sentence.first_token, sentence.last_token);
  candidate.evidence.person |= seen.person;
  candidate.evidence.body |= seen.body;
  candidate.evidence.acts |= seen.acts;
  candidate.evidence.classes |= seen.classes;
  if (seen.gender != Gender::unknown) candidate.evidence.gender = seen.gender;
  candidate.suffix |= run.suffix;
  candidate.amid |= run.first > sentence.first_token;
  other_names(run.full_last, sentence.last_token, candidate.other_names);
}

// "(ACRO)", "(the “Company”)", ", Defendant" after a name.
void IntroducedNames::other_names(Index at, Index end, std::vector<Index>& names) const {
  if (at + 1 < end && page_.character(at, ',') && page_.capital(at + 1) &&
      page_.is(at + 1, Mark::party_term)) {
    names.push_back(at + 1);
  }
  end = std::min(end, at + kDefinitionReach);
  for (Index i = at; i + 2 < end; ++i) {
    if (!opens(page_, i)) continue;
    const bool right_after = i == at;
    const bool acronym = right_after && closes(page_, i + 2) &&
                         page_.tokens[i + 1].letters == Letters::upper &&
                         page_.tokens[i + 1].span.size() > 1;
    if (acronym) {
      names.push_back(i + 1);
      return;
    }
    Index word = i + 1;
    if (page_.is(word, Mark::definite)) ++word;
    if (word + 2 < end && quote(page_, word) && page_.capital(word + 1) && quote(page_, word + 2)) {
      names.push_back(word + 1);
    }
    return;
  }
}

void IntroducedNames::other_names_of_known(const KnownMatch& match, const Sentence& sentence) {
  std::vector<Index> names;
  const Index after = after_suffix(page_, match.last, sentence.last_token);
  other_names(after, sentence.last_token, names);
  if (names.empty()) return;
  const MemberId member = adopt_known(match.member);
  for (const Index name : names) add_alias(name, name + 1, {member, Alias::Kind::term});
}

void IntroducedNames::people_of_parts() {
  for (const Part& part : page_.document.parts) {
    const std::string name = in_spoken_order(part.sender);
    const std::vector<std::string> words = split(name);
    if (words.size() < 2 || words.size() > 4 || name.find('@') != std::string::npos) continue;
    Classes classes = 0;
    bool plain = true;
    for (const std::string& word : words) {
      const WordInfo info = page_.lexicon.info(fold(word));
      classes |= info.name;
      plain = plain && (info.marks & bit(Mark::joiner_after_body)) == 0;
    }
    const bool named = (page_.lexicon.info(fold(words[0])).marks & bit(Mark::given_name)) != 0;
    if (plain && (classes == 0 || named)) add_person(name, Gender::unknown);
  }
}

void IntroducedNames::add_person(const std::string& name, Gender gender) {
  Member person{id_of(fold(name)), name};
  person.person = true;
  person.gender = gender;
  const MemberId member = cast_.add(std::move(person));
  const std::vector<std::string> words = split(fold(name));
  add_alias(std::span(&words.back(), 1), {member, Alias::Kind::surname});
  add_alias(std::span(&words.front(), 1), {member, Alias::Kind::given_name});
  add_alias(words, {member, Alias::Kind::full});
}

// The last words of all people's names of two words and more.
void IntroducedNames::note_surnames() {
  const auto note = [&](std::string_view name) {
    const std::size_t space = name.rfind(' ');
    if (space != std::string_view::npos) surnames_.emplace(name.substr(space + 1));
  };
  for (MemberId i = 0; i < cast_.size(); ++i) {
    if (cast_[i].person) note(cast_[i].id);
  }
  for (WordId id = 1; id <= keys_.size(); ++id) {
    if (candidates_[id - 1].evidence.person) note(keys_.word(id));
  }
}

void IntroducedNames::adopt() {
  note_surnames();
  std::vector<WordId> in_order(keys_.size());
  std::iota(in_order.begin(), in_order.end(), WordId{1});
  std::sort(in_order.begin(), in_order.end(),
            [this](WordId a, WordId b) { return keys_.word(a) < keys_.word(b); });
  for (const WordId id : in_order) adopt(keys_.word(id), candidates_[id - 1]);
}

void IntroducedNames::adopt(std::string_view key, const Candidate& candidate) {
  const bool plain = !candidate.suffix && !candidate.evidence.body;
  // "Adair" or "Mr. Adair", who says something, is the Paul Adair of the same text.
  const bool surname = candidate.last - candidate.first == 1 && surnames_.contains(key);
  if (plain && surname) return;
  if (plain && candidate.evidence.person) {
    adopt_person(key, candidate);
  } else if (candidate.suffix || candidate.evidence.body || acts(candidate) ||
             !candidate.other_names.empty()) {
    adopt_body(key, candidate);
  }
}

// One word alone that also stands at the head of sentences only may be any word.
bool IntroducedNames::acts(const Candidate& candidate) const {
  const bool whole = candidate.last - candidate.first > 1;
  return candidate.evidence.acts && (whole || candidate.amid);
}

void IntroducedNames::adopt_person(std::string_view key, const Candidate& candidate) {
  Member person{id_of(key), shown(page_, candidate.first, candidate.last)};
  person.person = true;
  person.gender = candidate.evidence.gender;
  const MemberId member = cast_.add(std::move(person));
  if (candidate.last - candidate.first > 1) {
    add_alias(candidate.last - 1, candidate.last, {member, Alias::Kind::surname});
    add_alias(candidate.first, candidate.first + 1, {member, Alias::Kind::given_name});
  }
  add_alias(candidate.first, candidate.last, {member, Alias::Kind::full});
}

void IntroducedNames::adopt_body(std::string_view key, const Candidate& candidate) {
  Member body{id_of(key), shown(page_, candidate.first, candidate.last)};
  body.classes = candidate.evidence.classes;
  if (candidate.suffix) {
    const auto& classes = page_.lexicon.classes();
    const auto company = std::find_if(classes.begin(), classes.end(),
                                      [](const ActorClass& c) { return c.with_legal_form; });
    if (company != classes.end()) body.classes |= company->self_and_wider;
  }
  // "Northfield Analytics Services Inc." is the Northfield Analytics that is under examination.
  const bool letters = page_.tokens[candidate.first].letters == Letters::upper;
  const auto known = candidate.suffix ? known_.publisher(key)
                     : letters        ? known_.of_two_letters(key)
                                      : std::nullopt;
  const bool subject = known && known_.members()[*known].subject;
  const MemberId member = subject ? adopt_known(*known) : cast_.add(std::move(body));
  const Index first = candidate.first;
  for (const std::size_t count :
       short_forms(page_.lexicon, folded_words(page_, first, candidate.last))) {
    add_alias(first, first + static_cast<Index>(count), {member, Alias::Kind::short_form});
  }
  for (const Index name : candidate.other_names) {
    add_alias(name, name + 1, {member, Alias::Kind::term});
  }
  add_alias(first, candidate.last, {member, Alias::Kind::full});
}

MemberId IntroducedNames::adopt_known(std::uint32_t known) {
  MemberId& member = members_[known];
  if (member == kNobody) member = cast_.add(known_.members()[known]);
  return member;
}

void IntroducedNames::add_alias(std::span<const std::string> words, Alias alias) {
  table_.add(words, static_cast<std::uint32_t>(aliases_.size()));
  aliases_.push_back(alias);
}

void IntroducedNames::add_alias(Index first, Index last, Alias alias) {
  table_.add(page_.folded, first, last, static_cast<std::uint32_t>(aliases_.size()));
  aliases_.push_back(alias);
}

std::optional<IntroducedNames::Match> IntroducedNames::at(Index first, Index last) const {
  last = std::min(last, first + kMaxNameWords);
  while (last > first) {
    const auto match = table_.longest_at(page_.folded, first, last);
    if (!match) return std::nullopt;
    const Alias* best = nullptr;
    bool ambiguous = false;
    for (const std::uint32_t payload : match->payloads) {
      const Alias& alias = aliases_[payload];
      if (best == nullptr || alias.kind < best->kind) {
        best = &alias;
        ambiguous = false;
      } else if (alias.kind == best->kind && alias.member != best->member) {
        ambiguous = true;
      }
    }
    if (!ambiguous) return Match{match->first, match->last, *best};
    last = match->last - 1;
  }
  return std::nullopt;
}

}  // namespace gainsay::actors

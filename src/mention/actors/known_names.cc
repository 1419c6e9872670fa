#include "mention/actors/known_names.h"

#include <algorithm>

#include "mention/subject_id.h"
#include "text/characters.h"
#include "text/fold.h"

namespace gainsay::actors {
namespace {

// Small words are lower in names, too; three letters and less say nothing of how a name looks.
constexpr std::size_t kSmallWord = 3;

bool has_upper(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.kind == CharKind::upper) return true;
    at += std::max<std::uint32_t>(c.bytes, 1);
  }
  return false;
}

bool has_lower(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.kind == CharKind::lower) return true;
    at += std::max<std::uint32_t>(c.bytes, 1);
  }
  return false;
}

// "Police departments": a capital at its head only, as one writes a title.
bool titled_phrase(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return false;
  const std::string_view rest = text.substr(space);
  return !has_upper(rest) && rest.size() > kSmallWord;
}

std::vector<std::string_view> views(const std::vector<std::string>& words) {
  return {words.begin(), words.end()};
}

// "charles schwab", a company that is called Schwab as well.
bool named_after_person(const Lexicon& lexicon, std::span<const std::string_view> words) {
  if (words.size() != 2) return false;
  const WordInfo last = lexicon.info(words[1]);
  return (lexicon.info(words[0]).marks & bit(Mark::given_name)) != 0 && last.marks == 0 &&
         last.name == 0;
}

// "Panificadora La Ceiba", which is La Ceiba for short.
bool says_trade_first(const Lexicon& lexicon, std::span<const std::string_view> words) {
  if (words.size() < 2 || (lexicon.info(words[0]).marks & bit(Mark::trade_word)) == 0) return false;
  constexpr Marks kSaysLittle = bit(Mark::everyday) | bit(Mark::common) | bit(Mark::place);
  return words.size() > 2 || (lexicon.info(words[1]).marks & kSaysLittle) == 0;
}

// What papers make of a long name: "P&G" of "procter & gamble", "IBM" of "international business
// machines"; empty where that is a word, or has fewer than `least` letters and no "&".
std::string initials(const Lexicon& lexicon, std::span<const std::string_view> words,
                     std::size_t least) {
  std::string letters;
  std::size_t count = 0;
  for (const std::string_view word : words.first(without_suffix(lexicon, words))) {
    constexpr Marks kSmall = bit(Mark::joiner) | bit(Mark::joiner_after_body);
    const bool letter = word.front() >= 'a' && word.front() <= 'z';
    if (word != "&" && !letter) return {};
    if (word != "&" && (lexicon.info(word).marks & kSmall) != 0) continue;
    letters += word.front();
    count += letter ? 1U : 0U;
  }
  const bool joined = letters.find('&') != std::string::npos;
  if (!joined && (count < least || lexicon.info(letters).marks != 0)) return {};
  for (char& c : letters) c = c == '&' ? c : static_cast<char>(c - 'a' + 'A');
  return letters;
}

}  // namespace

std::size_t without_suffix(const Lexicon& lexicon, std::span<const std::string_view> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!lexicon.suffixes().contains(words.subspan(i))) continue;
    return words[i - 1] == "," ? i - 1 : i;
  }
  return words.size();
}

std::vector<std::size_t> short_forms(const Lexicon& lexicon,
                                     std::span<const std::string_view> words) {
  std::vector<std::size_t> lengths;
  const std::size_t core = without_suffix(lexicon, words);
  if (core == 0) return lengths;
  if (core < words.size()) lengths.push_back(core);
  for (std::size_t n = core - 1; n >= 1; --n) {
    const WordInfo last = lexicon.info(words[n - 1]);
    const Marks joins = bit(Mark::joiner) | bit(Mark::joiner_after_body);
    if ((last.marks & joins) != 0 || words[n - 1] == "'s") continue;
    const Marks weak = bit(Mark::weak_first) | bit(Mark::common) | bit(Mark::place) |
                       bit(Mark::given_name) | bit(Mark::everyday) | kTitles | bit(Mark::prefix);
    if (n == 1 && ((last.marks & weak) != 0 || last.name != 0 || words[0].size() < 3)) continue;
    lengths.push_back(n);
  }
  return lengths;
}

Classes classes_of_name(const Lexicon& lexicon, std::span<const std::string_view> words) {
  const std::size_t core = without_suffix(lexicon, words);
  if (core == 0) return 0;
  for (std::size_t i = 0; i + 1 < core; ++i) {
    const WordInfo after = lexicon.info(words[i + 1]);
    if ((after.marks & bit(Mark::joiner_after_body)) == 0) continue;
    if (const Classes classes = lexicon.info(words[i]).name; classes != 0) return classes;
  }
  return lexicon.info(words[core - 1]).name;
}

namespace {

// The classes of every node, by its index.
std::vector<Classes> classes_of_nodes(const Ontology& ontology, const Lexicon& lexicon) {
  std::vector<Classes> of_kind(ontology.nodes().size(), 0);
  for (const ActorClass& known : lexicon.classes()) {
    for (const std::string& id : known.nodes) {
      const NodeIndex kind = ontology.index_of(id);
      if (kind != kNoNode) of_kind[kind] |= known.self_and_wider;
    }
  }
  std::vector<Classes> found(of_kind.size(), 0);
  for (NodeIndex node = 0; node < found.size(); ++node) {
    for (const NodeIndex kind : ontology.broader(node)) found[node] |= of_kind[kind];
  }
  return found;
}

}  // namespace

KnownNames::KnownNames(const Ontology& ontology, const Tokenizer& tokenizer,
                       const Lexicon& lexicon) {
  const std::vector<Classes> classes = classes_of_nodes(ontology, lexicon);
  for (NodeIndex index = 0; index < classes.size(); ++index) {
    const Node& node = *ontology.nodes()[index];
    if (node.kind == NodeKind::action) continue;
    const bool actor = node.kind == NodeKind::actor;
    const auto target = static_cast<std::uint32_t>(actor ? members_.size() : topics_.size());
    PhraseTable& table = actor ? actor_table_ : topic_table_;
    if (actor) {
      Member member{node.id, node.name, classes[index], node.person};
      if (!node.person && member.classes == 0)
        member.classes = classes_of_name(lexicon, views(tokenizer.words(node.name)));
      member.many = !has_upper(node.name);
      members_.push_back(std::move(member));
      by_name_.try_emplace(fold(node.name), target);
      for (const std::string& alias : node.aliases) by_name_.try_emplace(fold(alias), target);
    } else {
      topics_.push_back(node.id);
    }
    const CountryNames* country = actor ? lexicon.country(node.country) : nullptr;
    const auto put = [&](const std::string& name) {
      add(table, tokenizer, lexicon, name, {target});
      if (country != nullptr) add_of_country(tokenizer, lexicon, *country, name, {target});
    };
    put(node.name);
    for (const std::string& alias : node.aliases) put(alias);
  }
}

void KnownNames::add_subjects(const Ontology& ontology, const std::vector<std::string>& subjects,
                              const Tokenizer& tokenizer, const Lexicon& lexicon) {
  for (const std::string& subject : subjects) add_subject(ontology, subject, tokenizer, lexicon);
  for (std::uint32_t i = 0; i < members_.size(); ++i) {
    if (members_[i].subject) subjects_.push_back(i);
  }
  for (const auto& [name, member] : by_name_) {
    if (members_[member].subject) subject_names_.emplace_back(name + ' ', member);
  }
}

void KnownNames::add(PhraseTable& table, const Tokenizer& tokenizer, const Lexicon& lexicon,
                     std::string_view text, Name name) {
  std::vector<std::string> words = tokenizer.words(text);
  if (words.empty()) return;
  if (has_upper(text) && !titled_phrase(text)) {
    name.look = words.size() == 1 && !has_lower(text) ? Look::upper : Look::capital;
  }
  const auto payload = static_cast<std::uint32_t>(names_.size());
  names_.push_back(name);
  table.add(words, payload);
  if (name.look != Look::any) return;
  words.back() = lexicon.plurals().plural(words.back());
  table.add(words, payload);
}

void KnownNames::add_of_country(const Tokenizer& tokenizer, const Lexicon& lexicon,
                                const CountryNames& country, const std::string& text, Name name) {
  if (!has_upper(text) || titled_phrase(text)) return;
  for (const std::string& before : country.before) {
    if (text.starts_with(before)) return;
  }
  for (const std::string& before : country.before) {
    add(actor_table_, tokenizer, lexicon, before + " " + text, name);
  }
  for (const std::string& after : country.after) {
    add(actor_table_, tokenizer, lexicon, text + " " + after, name);
  }
}

void KnownNames::add_subject(const Ontology& ontology, const std::string& subject,
                             const Tokenizer& tokenizer, const Lexicon& lexicon) {
  const std::string id = subject_id(ontology, subject);
  const auto known = std::find_if(members_.begin(), members_.end(),
                                  [&](const Member& member) { return member.id == id; });
  const auto target = static_cast<std::uint32_t>(known - members_.begin());
  const std::vector<std::string> words = tokenizer.words(subject);
  if (known == members_.end()) {
    Member member{id, subject, classes_of_name(lexicon, views(words))};
    // A subject whose name does not say what it is is a company.
    for (const ActorClass& known_class : lexicon.classes()) {
      if (member.classes == 0 && known_class.with_legal_form) {
        member.classes = known_class.self_and_wider;
      }
    }
    members_.push_back(std::move(member));
  }
  members_[target].subject = true;
  by_name_.try_emplace(fold(subject), target);
  if (words.empty()) return;
  // Names of the case are found in small letters, too, unless they are words of every day.
  const auto ordinary = [&](std::size_t count) {
    constexpr Marks kOrdinary = bit(Mark::everyday) | bit(Mark::common) | bit(Mark::place);
    return count == 1 && ((lexicon.info(words[0]).marks & kOrdinary) != 0 || words[0].size() < 4);
  };
  const auto put = [&](std::size_t count, bool short_form) {
    const Look look = ordinary(count) || short_form ? Look::capital : Look::any;
    actor_table_.add(std::span(words).first(count), static_cast<std::uint32_t>(names_.size()));
    names_.push_back({target, look, short_form});
  };
  put(words.size(), false);
  for (const std::size_t count : short_forms(lexicon, views(words))) put(count, true);
  const auto put_last = [&](std::size_t count) {
    actor_table_.add(std::span(words).last(count), static_cast<std::uint32_t>(names_.size()));
    names_.push_back({target, Look::capital, true});
  };
  if (named_after_person(lexicon, views(words))) put_last(1);
  if (says_trade_first(lexicon, views(words))) put_last(words.size() - 1);
  // "PT Orlo Tbk" is Orlo.
  const std::size_t core = without_suffix(lexicon, views(words));
  if (core > 1 && (lexicon.info(words[0]).marks & bit(Mark::prefix)) != 0 && !ordinary(core)) {
    actor_table_.add(std::span(words).first(core).last(core - 1),
                     static_cast<std::uint32_t>(names_.size()));
    names_.push_back({target, Look::capital, true});
  }
  // Two letters alone mean too much else.
  constexpr std::size_t kPlain = 3;
  if (const std::string letters = initials(lexicon, views(words), kPlain); !letters.empty()) {
    const bool joined = letters.find('&') != std::string::npos;
    actor_table_.add(tokenizer.words(letters), static_cast<std::uint32_t>(names_.size()));
    names_.push_back({target, joined ? Look::capital : Look::upper, true});
  } else if (const std::string two = initials(lexicon, views(words), 2); !two.empty()) {
    const auto [entry, added] = two_letters_.try_emplace(fold(two), target);
    if (!added && entry->second != target) entry->second = kNobody;  // of both: of neither
  }
}

bool KnownNames::fits(const Page& page, const PhraseMatch& match, const Name& name) const {
  switch (name.look) {
    case Look::any:
      return true;
    case Look::capital:
      return page.capital(match.first) || page.tokens[match.first].letters == Letters::none;
    default:
      return page.tokens[match.first].letters == Letters::upper ||
             page.tokens[match.first].letters == Letters::none;
  }
}

std::vector<KnownMatch> KnownNames::find_actors(const Page& page) const {
  std::vector<KnownMatch> matches;
  for (const Sentence& sentence : page.sentences) {
    for (Index i = sentence.first_token; i < sentence.last_token; ++i) {
      if (!actor_table_.may_begin(page.folded.hash(i))) continue;
      const auto match = longest_actor_at(page, i, sentence.last_token);
      if (match) matches.push_back(*match);
    }
  }
  return matches;
}

std::optional<KnownMatch> KnownNames::longest_actor_at(const Page& page, Index first,
                                                       Index last) const {
  for (;;) {
    const auto match = actor_table_.longest_at(page.folded, first, last);
    if (!match) return std::nullopt;
    for (const std::uint32_t payload : match->payloads) {
      const Name& name = names_[payload];
      if (!fits(page, *match, name)) continue;
      return KnownMatch{match->first, match->last, name.target, name.look == Look::upper,
                        name.short_form};
    }
    // A shorter name may fit where the longest does not.
    if (match->last == first + 1) return std::nullopt;
    last = match->last - 1;
  }
}

std::optional<std::uint32_t> KnownNames::named(std::string_view name) const {
  const auto entry = by_name_.find(fold(name));
  return entry == by_name_.end() ? std::nullopt : std::optional(entry->second);
}

std::optional<std::uint32_t> KnownNames::publisher(std::string_view name) const {
  if (const auto found = named(name)) return found;
  const std::string folded = fold(name) + ' ';
  for (const auto& [known, member] : subject_names_) {
    if (folded.starts_with(known)) return member;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> KnownNames::of_two_letters(std::string_view folded) const {
  const auto found = two_letters_.find(folded);
  if (found == two_letters_.end() || found->second == kNobody) return std::nullopt;
  return found->second;
}

void KnownNames::find_topics(const Page& page, std::vector<TopicMention>& topics) const {
  for (const Sentence& sentence : page.sentences) {
    for (Index i = sentence.first_token; i < sentence.last_token;) {
      const auto match = topic_table_.longest_at(page.folded, i, sentence.last_token);
      ++i;
      if (!match) continue;
      for (const std::uint32_t payload : match->payloads) {
        if (!fits(page, *match, names_[payload])) continue;
        topics.push_back({page.span(match->first, match->last), topics_[names_[payload].target]});
        i = match->last;
        break;
      }
    }
  }
}

}  // namespace gainsay::actors

#include "text/token_lexicon.h"

#include <array>
#include <utility>

#include "text/characters.h"
#include "text/fold.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

constexpr const char* kFile = "data/lexicon/en/tokens.yaml";

constexpr std::array<std::pair<std::string_view, Abbreviation>, 4> kAbbreviationKinds = {
    {{"title", Abbreviation::title},
     {"numbered", Abbreviation::numbered},
     {"general", Abbreviation::general},
     {"closing", Abbreviation::closing}}};

}  // namespace

Result<TokenLexicon> TokenLexicon::load(const Knowledge& knowledge) {
  const std::string_view* bytes = knowledge.find(kFile);
  if (bytes == nullptr) {
    return fail(ErrorCode::input, "the file is missing", Place{kFile, 0, 0}, {},
                "Give --data a folder that holds it, or none.");
  }
  const Result<yaml::Node> file = yaml::parse(*bytes, kFile);
  if (!file) return fail(file.error());
  TokenLexicon lexicon;
  if (const yaml::Node* kinds = file->find("abbreviations"); kinds != nullptr) {
    for (const auto& [name, kind] : kAbbreviationKinds) {
      for (const std::string& word : kinds->texts(name)) {
        const WordId id = lexicon.words_.add(word);
        if (id >= lexicon.abbreviations_.size()) lexicon.abbreviations_.resize(id + 1);
        lexicon.abbreviations_[id] = kind;
      }
    }
  }
  for (std::string& word : file->texts("starters")) lexicon.starters_.insert(std::move(word));
  for (std::string& word : file->texts("continuing")) lexicon.continuing_.insert(std::move(word));
  lexicon.clitics_ = file->texts("clitics");
  return lexicon;
}

Abbreviation TokenLexicon::abbreviation(std::string_view word) const {
  const auto find = [this](std::string_view form) { return abbreviations_[words_.find(form)]; };
  if (const Abbreviation kind = find(word); kind != Abbreviation::none) return kind;
  const Character first = character_at(word, 0);
  if (first.kind != CharKind::upper) return Abbreviation::none;
  // NOV. is Nov.; No. is no.
  const std::string folded = fold(word);
  const std::string capitalised =
      std::string(word.substr(0, first.bytes)) + fold(word.substr(first.bytes));
  const Abbreviation kind = find(capitalised);
  return kind != Abbreviation::none ? kind : find(folded);
}

std::size_t TokenLexicon::clitic(std::string_view folded) const {
  for (const std::string& ending : clitics_) {
    if (folded.size() > ending.size() && folded.ends_with(ending)) return ending.size();
  }
  return 0;
}

}  // namespace gainsay

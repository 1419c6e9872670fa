#include "claim/weights/signs.h"

#include <algorithm>
#include <array>

#include "claim/words/word_lexicon.h"

namespace gainsay::claim {
namespace {

constexpr std::array<std::string_view, 24> kSignKinds{
    "always",      "word",   "inside",     "pair",    "verb",         "frame",
    "effect",      "modal",  "form",       "subject", "subject-form", "subject-head",
    "object-head", "cue",    "cue-beside", "date",    "feature",      "points",
    "grammar",     "beside", "teller",     "status",  "size",         "when"};

static_assert(static_cast<std::size_t>(SignKind::when) + 1 == kSignKinds.size());

std::string_view name_of(SignKind kind) { return kSignKinds[static_cast<std::size_t>(kind)]; }

}  // namespace

std::string sign_text(SignKind kind, std::initializer_list<SignName> names) {
  std::string text(name_of(kind));
  char mark = ':';
  for (const SignName& name : names) {
    text.append(1, mark).append(name.text);
    mark = ' ';
  }
  return text;
}

Sign sign_named(std::string_view text) {
  const std::size_t colon = std::min(text.find(':'), text.size());
  const auto kind = std::find(kSignKinds.begin(), kSignKinds.end(), text.substr(0, colon));
  if (kind == kSignKinds.end() || colon == text.size()) return 0;
  const auto which = static_cast<SignKind>(kind - kSignKinds.begin());
  const std::vector<std::string_view> names = split_words(text.substr(colon + 1));
  switch (names.size()) {
    case 1:
      return sign_of(which, {names[0]});
    case 2:
      return sign_of(which, {names[0], names[1]});
    case 3:
      return sign_of(which, {names[0], names[1], names[2]});
    default:
      return 0;
  }
}

}  // namespace gainsay::claim

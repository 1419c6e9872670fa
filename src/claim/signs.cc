#include "claim/signs.h"

#include <algorithm>
#include <array>

#include "claim/word_lexicon.h"

namespace gainsay::claim {
namespace {

constexpr std::array<std::string_view, 24> kSignKinds{
    "always",      "word",   "inside",     "pair",    "verb",         "frame",
    "effect",      "modal",  "form",       "subject", "subject-form", "subject-head",
    "object-head", "cue",    "cue-beside", "date",    "feature",      "points",
    "grammar",     "beside", "teller",     "status",  "size",         "when"};

static_assert(static_cast<std::size_t>(SignKind::when) + 1 == kSignKinds.size());

std::string_view name_of(SignKind kind) { return kSignKinds[static_cast<std::size_t>(kind)]; }

Sign mixed(Sign a, std::uint64_t b) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15ULL;
  a = (a ^ b) * kOdd;
  return a ^ (a >> 29U);
}

}  // namespace

Sign sign_of(SignKind kind, std::initializer_list<SignName> names) {
  Sign sign = static_cast<Sign>(kind) + 1;
  for (const SignName& name : names) sign = mixed(sign, name.hash);
  return mixed(sign, names.size());
}

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

bool SignList::is_new(Sign sign) {
  std::uint64_t& bits = may_hold_[sign % kBits / 64];
  const std::uint64_t bit = std::uint64_t{1} << (sign % 64);
  const bool perhaps = (bits & bit) != 0;
  bits |= bit;
  return !perhaps || std::find(signs_.begin(), signs_.end(), sign) == signs_.end();
}

void SignList::add(SignKind kind, std::initializer_list<SignName> names) {
  const Sign sign = sign_of(kind, names);
  if (!is_new(sign)) return;
  signs_.push_back(sign);
  if (named_) names_.push_back(sign_text(kind, names));
}

}  // namespace gainsay::claim

#include "mention/dates.h"

#include "mention/dates/pass.h"

namespace gainsay {

struct DateTagger::Impl {
  explicit Impl(dates::Grammar loaded)
      : grammar(std::move(loaded)), tokenizer(grammar.lexicon), tense(grammar.lexicon) {}
  dates::Grammar grammar;
  dates::Tokenizer tokenizer;
  dates::TenseReader tense;
};

DateTagger::DateTagger() = default;
DateTagger::DateTagger(DateTagger&&) noexcept = default;
DateTagger& DateTagger::operator=(DateTagger&&) noexcept = default;
DateTagger::~DateTagger() = default;

Result<DateTagger> DateTagger::load(const Knowledge& knowledge) {
  Result<dates::Grammar> grammar = dates::Grammar::load(knowledge, "data/lexicon/en/");
  if (!grammar) return fail(grammar.error());
  DateTagger tagger;
  tagger.impl_ = std::make_unique<Impl>(std::move(*grammar));
  return tagger;
}

std::vector<DateMention> DateTagger::tag(std::string_view text, const DateOptions& options) const {
  return dates::Pass(impl_->grammar, impl_->tokenizer, impl_->tense, text).run(options);
}

}  // namespace gainsay

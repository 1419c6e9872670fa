#include "mention/dates.h"

#include <iterator>

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
  return tag(text, Span{0, static_cast<std::uint32_t>(text.size())}, options);
}

std::vector<DateMention> DateTagger::tag(std::string_view text, Span part,
                                         const DateOptions& options) const {
  return dates::Pass(impl_->grammar, impl_->tokenizer, impl_->tense, text).run(part, options);
}

std::vector<DateMention> DateTagger::tag(const Document& document,
                                         const std::string& fiscal_year_end) const {
  std::vector<DateMention> all;
  const std::vector<Block>& blocks = document.blocks;
  for (std::size_t first = 0; first < blocks.size();) {
    std::size_t last = first + 1;
    while (last < blocks.size() && blocks[last].part == blocks[first].part) ++last;
    DateOptions options;
    options.anchor = document.anchor;
    if (blocks[first].part < document.parts.size() &&
        document.parts[blocks[first].part].date.known()) {
      options.anchor = document.parts[blocks[first].part].date;
    }
    options.region = document.source.region;
    options.fiscal_year_end = fiscal_year_end;
    const Span range = {blocks[first].span.begin, blocks[last - 1].span.end};
    std::vector<DateMention> found = tag(document.text, range, options);
    std::move(found.begin(), found.end(), std::back_inserter(all));
    first = last;
  }
  return all;
}

}  // namespace gainsay

#include "mention/dates.h"

#include "mention/dates/pass.h"
#include "mention/dates/sections.h"

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
  std::vector<DateMention> mentions;
  dates::Pass pass(impl_->grammar, impl_->tokenizer, impl_->tense, options);
  pass.read(text.substr(0, part.end), part.begin, true, mentions);
  return mentions;
}

std::vector<DateMention> DateTagger::tag(const Document& document,
                                         const std::string& fiscal_year_end) const {
  return tag_all(document, {fiscal_year_end});
}

std::vector<DateMention> DateTagger::tag(const Document& document, const TokenizedText& tokens,
                                         const FoldedText& folded,
                                         const std::string& fiscal_year_end,
                                         Seasons seasons) const {
  const KnownWords known{tokens.tokens, folded};
  return tag_all(document, {fiscal_year_end, &known, seasons});
}

bool DateTagger::is_southern(std::string_view region) const {
  return impl_->grammar.is_southern(region);
}

std::vector<DateMention> DateTagger::tag_all(const Document& document, Manner manner) const {
  std::vector<DateMention> dates = tag_parts(document, manner, {});
  if (document.source.region.empty() && open_to_order(document, dates)) {
    manner.order = day_order(document, dates);
    if (manner.order != DayOrder::unknown) dates = tag_parts(document, manner, {});
  }
  const std::vector<DatedSection> dated = sections(document, dates);
  return dated.empty() ? dates : tag_parts(document, manner, dated);
}

std::vector<DateMention> DateTagger::tag_parts(const Document& document, const Manner& manner,
                                               const std::vector<DatedSection>& sections) const {
  std::vector<DateMention> all;
  const std::vector<Block>& blocks = document.blocks;
  auto section = sections.begin();
  for (std::uint32_t first = 0; first < blocks.size();) {
    while (section != sections.end() && section->last <= first) ++section;
    const bool inside = section != sections.end() && section->first <= first;
    std::uint32_t end = static_cast<std::uint32_t>(blocks.size());
    if (section != sections.end()) end = inside ? section->last : section->first;
    std::uint32_t last = first + 1;
    while (last < end && blocks[last].part == blocks[first].part) ++last;
    DateOptions options;
    options.anchor = inside ? section->when : dates::date_of_part(document, blocks[first].part);
    options.region = document.source.region;
    options.order = manner.order;
    options.seasons = manner.seasons;
    options.as_of_anchor = options.anchor.known();
    options.fiscal_year_end = manner.fiscal_year_end;
    dates::Pass pass(impl_->grammar, impl_->tokenizer, impl_->tense, options, manner.known);
    const std::string_view text = document.text;
    pass.read(text.substr(0, blocks[last - 1].span.end), blocks[first].span.begin, true, all);
    first = last;
  }
  return all;
}

std::vector<DatedSection> DateTagger::sections(const Document& document,
                                               const std::vector<DateMention>& dates) const {
  return dates::dated_sections(document, dates, impl_->grammar.lexicon);
}

struct DateReader::Impl {
  dates::Pass pass;
};
static_assert(DateReader::kReach == dates::Pass::kSegment);
static_assert(DateReader::kBehind == dates::Pass::kBehind);

DateReader::DateReader(const DateTagger& tagger, const DateOptions& options)
    : impl_(std::make_unique<Impl>(Impl{dates::Pass(tagger.impl_->grammar, tagger.impl_->tokenizer,
                                                    tagger.impl_->tense, options)})) {}
DateReader::DateReader(DateReader&&) noexcept = default;
DateReader::~DateReader() = default;

std::size_t DateReader::read(std::string_view text, std::size_t begin, bool last,
                             std::vector<DateMention>& mentions) {
  return impl_->pass.read(text, begin, last, mentions);
}

}  // namespace gainsay

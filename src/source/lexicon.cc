#include "source/lexicon.h"

#include <fmt/format.h>

#include <initializer_list>
#include <optional>

#include "source/text_form.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

constexpr const char* kDatelines = "data/lexicon/en/datelines.yaml";
constexpr const char* kMail = "data/source/mail.yaml";
constexpr const char* kHtml = "data/source/html.yaml";
constexpr const char* kBinary = "data/source/binary.yaml";
constexpr const char* kRegions = "data/source/regions.yaml";

Result<yaml::Node> load(const Knowledge& knowledge, const std::string& path) {
  const std::string_view* bytes = knowledge.find(path);
  if (bytes == nullptr) return fail(ErrorCode::input, "file of the data folder is missing", {path});
  return yaml::parse(*bytes, path);
}

WordSet words(const yaml::Node& node, std::string_view key) {
  WordSet set;
  for (const std::string& word : node.texts(key)) set.insert(lower(word));
  return set;
}

void add_words(WordSet& set, const yaml::Node& node, std::string_view key) {
  set.merge(words(node, key));
}

HtmlWords::Ranks ranks(const yaml::Node& node, std::string_view key) {
  HtmlWords::Ranks out;
  for (const std::string& name : node.texts(key)) out.emplace(lower(name), out.size());
  return out;
}

Result<DateWords> date_words(const yaml::Node& node, const std::string& file) {
  DateWords out;
  if (const yaml::Node* months = node.find("months"); months != nullptr) {
    if (months->items.size() != 12) {
      return fail(ErrorCode::input, "a year has twelve months",
                  {file, months->line, months->column},
                  fmt::format("{} months", months->items.size()));
    }
    int number = 0;
    for (const yaml::Node& names : months->items) {
      ++number;
      for (const yaml::Node& name : names.items) out.months.emplace(lower(name.scalar), number);
    }
  }
  out.weekdays = words(node, "weekdays");
  out.fillers = words(node, "fillers");
  out.half_days = words(node, "half_days");
  return out;
}

LineWords line_words(const yaml::Node& node) {
  LineWords out;
  out.date_labels = words(node, "date_labels");
  out.closing_words = words(node, "closing_words");
  out.meeting_words = words(node, "meeting_words");
  out.byline_words = words(node, "byline_words");
  out.roles = words(node, "roles");
  out.page_words = words(node, "page_words");
  out.page_of = words(node, "page_of");
  out.closings = words(node, "closings");
  out.copyright_signs = words(node, "copyright_signs");
  out.copyright_phrases = words(node, "copyright_phrases");
  for (const std::string& start : node.texts("boilerplate_starts")) {
    out.boilerplate_starts.push_back(lower(start));
  }
  return out;
}

void add_fields(MailWords& mail, const yaml::Node& language) {
  const yaml::Node* fields = language.find("fields");
  if (fields == nullptr) return;
  constexpr std::pair<std::string_view, MailField> kFields[] = {
      {"from", MailField::from}, {"sent", MailField::sent},       {"to", MailField::to},
      {"cc", MailField::cc},     {"subject", MailField::subject}, {"other", MailField::other}};
  for (const auto& [key, field] : kFields) {
    for (const std::string& name : fields->texts(key)) mail.fields[lower(name)].push_back(field);
  }
}

void add_attributions(MailWords& mail, const yaml::Node& language, std::size_t index) {
  const yaml::Node* list = language.find("attributions");
  if (list == nullptr) return;
  for (const yaml::Node& item : list->items) {
    mail.attributions.push_back({item.text("starts"), item.text("between"), item.text("ends"),
                                 item.text("sender_first") == "true", index});
  }
}

Result<void> add_mail(Lexicon& lexicon, const yaml::Node& node) {
  add_words(lexicon.mail.separators, node, "separators");
  const yaml::Node* languages = node.find("languages");
  if (languages == nullptr) {
    return fail(ErrorCode::input, "no languages", {kMail, node.line, node.column});
  }
  for (const yaml::Node& language : languages->items) {
    std::size_t index = 0;
    if (language.text("language") != "en") {
      Result<DateWords> dates = date_words(language, kMail);
      if (!dates) return fail(dates.error());
      index = lexicon.dates.size();
      lexicon.dates.push_back(std::move(*dates));
    }
    add_fields(lexicon.mail, language);
    add_attributions(lexicon.mail, language, index);
  }
  return {};
}

HtmlWords html_words(const yaml::Node& node) {
  HtmlWords out;
  out.published = ranks(node, "published");
  out.modified = ranks(node, "modified");
  out.title = ranks(node, "title");
  out.publisher = ranks(node, "publisher");
  out.author = ranks(node, "author");
  out.url = ranks(node, "url");
  out.language = ranks(node, "language");
  out.json_ld_types = ranks(node, "json_ld_types");
  out.skip = words(node, "skip");
  out.main = words(node, "main");
  out.skip_roles = words(node, "skip_roles");
  out.main_roles = words(node, "main_roles");
  out.skip_words = words(node, "skip_words");
  out.skip_pairs = words(node, "skip_pairs");
  out.never_skip = words(node, "never_skip");
  out.aside = words(node, "aside");
  out.layout_words = words(node, "layout_words");
  out.byline_classes = words(node, "byline_classes");
  return out;
}

std::optional<unsigned> hex_digit(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  return std::nullopt;
}

Result<void> add_binary(Lexicon& lexicon, const yaml::Node& node) {
  for (const yaml::Node& item : node.items) {
    const std::string hex = item.text("bytes");
    BinaryMark mark{item.text("name"), {}};
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
      const std::optional<unsigned> high = hex_digit(hex[i]);
      const std::optional<unsigned> low = hex_digit(hex[i + 1]);
      if (!high || !low) {
        return fail(ErrorCode::input, "not hexadecimal", {kBinary, item.line, item.column}, hex);
      }
      mark.bytes.push_back(static_cast<char>(*high * 16 + *low));
    }
    if (!mark.bytes.empty()) lexicon.binary.push_back(std::move(mark));
  }
  return {};
}

}  // namespace

Result<Lexicon> load_lexicon(const Knowledge& knowledge) {
  Lexicon lexicon;
  const Result<yaml::Node> english = load(knowledge, kDatelines);
  if (!english) return fail(english.error());
  Result<DateWords> dates = date_words(*english, kDatelines);
  if (!dates) return fail(dates.error());
  lexicon.dates.push_back(std::move(*dates));
  lexicon.lines = line_words(*english);

  const Result<yaml::Node> mail = load(knowledge, kMail);
  if (!mail) return fail(mail.error());
  if (Result<void> added = add_mail(lexicon, *mail); !added) return fail(added.error());

  const Result<yaml::Node> html = load(knowledge, kHtml);
  if (!html) return fail(html.error());
  lexicon.html = html_words(*html);

  const Result<yaml::Node> binary = load(knowledge, kBinary);
  if (!binary) return fail(binary.error());
  if (Result<void> added = add_binary(lexicon, *binary); !added) return fail(added.error());

  const Result<yaml::Node> regions = load(knowledge, kRegions);
  if (!regions) return fail(regions.error());
  for (const std::string& region : regions->texts("month_first")) {
    lexicon.month_first.insert(region);
  }
  for (const DateWords& words : lexicon.dates) {
    for (const auto& [month, number] : words.months) lexicon.date_starts.insert(month);
    lexicon.date_starts.insert(words.weekdays.begin(), words.weekdays.end());
    lexicon.date_starts.insert(words.fillers.begin(), words.fillers.end());
  }
  return lexicon;
}

}  // namespace gainsay

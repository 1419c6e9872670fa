#include "source/mail_marks.h"

#include <algorithm>

#include "source/line_form.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kLongestMark = 400;  // bytes of an attribution or a field
constexpr std::size_t kMostFields = 16;
constexpr std::string_view kNameMarks = " \t\"'*,;";

std::string clean_name(std::string_view text) {
  while (!text.empty() && kNameMarks.find(text.front()) != std::string_view::npos) {
    text.remove_prefix(1);
  }
  while (!text.empty() && kNameMarks.find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return fold_space(text);
}

struct FieldLine {
  MailField field = MailField::other;
  std::string_view value;
};

// "*From:* value" and "From: value".
std::optional<FieldLine> field_line(std::string_view line, const MailWords& words) {
  constexpr std::size_t kLongestName = 40;
  const std::size_t colon = line.substr(0, kLongestName).find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string name = lower(line.substr(0, colon));
  std::erase(name, '*');
  const auto entry = words.fields.find(trim(name));
  if (entry == words.fields.end()) return std::nullopt;
  std::string_view value = trim(line.substr(colon + 1));
  while (value.starts_with('*')) value = trim(value.substr(1));
  return FieldLine{entry->second.front(), value};
}

// Recipients are parted by semicolons, or by commas after addresses; a comma in a bare "Tran,
// Bernadette" parts a name.
std::vector<std::string> split_recipients(std::string_view text) {
  constexpr std::size_t kMost = 200;
  const bool semicolons = text.find(';') != std::string_view::npos;
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size() && out.size() < kMost; ++at) {
    const bool end = at == text.size();
    const bool comma =
        !end && text[at] == ',' && at > 0 &&
        (text[at - 1] == '>' || text.substr(begin, at - begin).find('@') != std::string_view::npos);
    if (!end && !(semicolons ? text[at] == ';' : comma)) continue;
    MailHead one;
    set_sender(text.substr(begin, at - begin), one);
    const std::string& name = one.sender.empty() ? one.address : one.sender;
    if (!name.empty()) out.push_back(name);
    begin = at + 1;
  }
  return out;
}

std::string read_date(std::string_view text, const ReadContext& context) {
  if (const auto whole = whole_date(text, context.lexicon, context.figures)) return whole->edtf;
  const auto date = date_at(text, context.lexicon.dates.front(), context.figures);
  return date && date->is_day ? date->edtf : std::string();
}

void set_field(const FieldLine& field, const ReadContext& context, MailHead& head) {
  switch (field.field) {
    case MailField::from:
      set_sender(field.value, head);
      break;
    case MailField::sent:
      head.date = read_date(field.value, context);
      break;
    case MailField::to:
    case MailField::cc:
      for (std::string& name : split_recipients(field.value)) {
        head.recipients.push_back(std::move(name));
      }
      break;
    case MailField::subject:
      head.subject = fold_space(field.value);
      break;
    case MailField::other:
      break;
  }
}

// The text between what an attribution begins and ends with, or nothing.
std::optional<std::string_view> inner_of(std::string_view line, const std::string& folded,
                                         const Attribution& form) {
  if (!folded.starts_with(form.starts) || !folded.ends_with(form.ends)) return std::nullopt;
  if (line.size() < form.starts.size() + form.ends.size()) return std::nullopt;
  return trim(line.substr(form.starts.size(), line.size() - form.starts.size() - form.ends.size()));
}

std::optional<MailHead> match(std::string_view line, const std::string& folded,
                              const Attribution& form, const ReadContext& context) {
  const std::optional<std::string_view> inner = inner_of(line, folded, form);
  if (!inner) return std::nullopt;
  const DateWords& words = context.lexicon.dates[form.language];
  std::string_view sender;
  std::optional<WrittenDate> date;
  if (form.between.empty()) {
    date = date_at(*inner, words, context.figures);
    if (date) sender = inner->substr(date->end);
  } else {
    const std::size_t at = lower(*inner).find(form.between);
    if (at == std::string::npos) return std::nullopt;
    const std::string_view left = inner->substr(0, at);
    const std::string_view right = inner->substr(at + form.between.size());
    date = date_at(form.sender_first ? right : left, words, context.figures);
    sender = form.sender_first ? left : right;
  }
  if (!date || !date->is_day) return std::nullopt;
  MailHead head;
  set_sender(sender, head);
  if (head.sender.empty() && head.address.empty()) return std::nullopt;
  head.date = date->edtf;
  return head;
}

}  // namespace

void set_sender(std::string_view text, MailHead& head) {
  const std::size_t open = text.find_first_of("<[(");
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos) {
    head.sender = clean_name(text.substr(0, open));
    return;
  }
  // The address is the run of characters around the at sign that an address may hold.
  constexpr std::string_view kEnds = " \t\n<>[]()\",;:";
  const std::size_t before = text.find_last_of(kEnds, at);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find_first_of(kEnds, at), text.size());
  head.address = std::string(text.substr(begin, end - begin));
  head.sender = open < begin ? clean_name(text.substr(0, open)) : std::string();
  if (head.sender == head.address) head.sender.clear();
}

std::optional<MailHead> read_attribution(std::string_view line, const ReadContext& context) {
  line = trim(line);
  while (line.starts_with('-') || line.starts_with('*')) line = trim(line.substr(1));
  if (line.size() > kLongestMark || !line.ends_with(':')) return std::nullopt;
  const std::string folded = lower(line);
  for (const Attribution& form : context.lexicon.mail.attributions) {
    if (std::optional<MailHead> head = match(line, folded, form, context)) return head;
  }
  // "Roger Pym <rpym@…> wrote:", without a date.
  constexpr std::size_t kLeastEnd = 3;
  for (const Attribution& form : context.lexicon.mail.attributions) {
    if (form.ends.size() < kLeastEnd || !folded.ends_with(form.ends)) continue;
    const std::string_view sender = trim(line.substr(0, line.size() - form.ends.size()));
    if (!sender.ends_with('>') || sender.find('@') == std::string_view::npos) continue;
    MailHead head;
    set_sender(sender, head);
    constexpr std::size_t kMostNames = 5;
    const bool name = std::none_of(head.sender.begin(), head.sender.end(), is_digit);
    if (name && count_words(head.sender) <= kMostNames) return head;
  }
  return std::nullopt;
}

bool is_separator(std::string_view line, const MailWords& words) {
  constexpr std::string_view kAround = " \t-_=*:>";
  if (line.size() > kLongestMark) return false;
  while (!line.empty() && kAround.find(line.front()) != std::string_view::npos) {
    line.remove_prefix(1);
  }
  while (!line.empty() && kAround.find(line.back()) != std::string_view::npos) {
    line.remove_suffix(1);
  }
  constexpr std::size_t kLongestPhrase = 60;
  if (line.size() < 4 || line.size() > kLongestPhrase) return false;
  return words.separators.contains(fold_space(lower(line)));
}

std::optional<HeadForm> read_head_form(const std::vector<std::string_view>& lines, std::size_t at,
                                       const ReadContext& context) {
  const MailWords& words = context.lexicon.mail;
  HeadForm form;
  std::size_t fields = 0;
  bool from = false;
  bool named = false;  // a field that prose would hardly have
  std::size_t i = at;
  while (i < lines.size() && fields < kMostFields) {
    const std::string_view line = trim(lines[i]);
    const std::optional<FieldLine> field = field_line(line, words);
    if (field && line.size() <= 8 * kLongestMark) {
      ++fields;
      from = from || (field->field == MailField::from && !field->value.empty());
      named = named || field->field == MailField::sent || field->field == MailField::subject ||
              field->field == MailField::to;
      set_field(*field, context, form.head);
      form.lines = ++i - at;
      continue;
    }
    // A long list of recipients goes on in the next line.
    const bool goes_on = fields > 0 && !line.empty() &&
                         (is_blank(lines[i].front()) || trim(lines[i - 1]).ends_with(';'));
    const bool gap = fields > 0 && line.empty() && i + 1 < lines.size() &&
                     field_line(trim(lines[i + 1]), words).has_value();
    if (!goes_on && !gap) break;
    ++i;
    if (goes_on) form.lines = i - at;
  }
  if (!from || !named || fields < 2) return std::nullopt;
  return form;
}

std::string not_after(const std::string& date, const std::string& latest) {
  constexpr std::size_t kDaySize = 10;  // "2019-05-06"
  if (!date.starts_with('[') || date.size() != 2 * kDaySize + 3 || latest.size() != kDaySize)
    return date;
  const std::string one = date.substr(1, kDaySize);
  const std::string other = date.substr(kDaySize + 2, kDaySize);
  const bool one_fits = one <= latest;
  const bool other_fits = other <= latest;
  if (one_fits == other_fits) return date;
  return one_fits ? one : other;
}

}  // namespace gainsay

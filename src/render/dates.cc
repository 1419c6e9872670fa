#include "render/dates.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "render/wrap.h"

namespace gainsay {
namespace {

// As TIMEX3 writes it (ISO 24617-1, A.4).
std::string_view timex_word(TimexType type) {
  switch (type) {
    case TimexType::date:
      return "DATE";
    case TimexType::time:
      return "TIME";
    case TimexType::duration:
      return "DURATION";
    case TimexType::set:
      return "SET";
  }
  return "DATE";
}

// Unlike escape_html, leaves every character that XML allows as it is: the text is data here.
std::string escape_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool allowed =
        static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t' || c == '\r';
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (allowed)
      out += c;
    else
      out += "\ufffd";
  }
  return out;
}

std::string timex(std::size_t number, const DateMention& mention, std::string_view text) {
  const std::string mod =
      mention.mod.empty() ? "" : fmt::format(" mod=\"{}\"", escape_xml(mention.mod));
  return fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\"{}>{}</TIMEX3>", number,
                     timex_word(mention.type), escape_xml(mention.value), mod,
                     escape_xml(mention.span.of(text)));
}

}  // namespace

std::string render_dates_jsonl(const DatedText& dated) {
  using Json = nlohmann::ordered_json;
  const auto known = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
  std::string out;
  for (const DateMention& mention : dated.dates) {
    Json line;
    line["doc"] = dated.name;
    line["start"] = mention.span.begin;
    line["end"] = mention.span.end;
    line["type"] = timex_word(mention.type);
    line["value"] = mention.value;
    line["mod"] = known(mention.mod);
    line["edtf"] = known(mention.when.edtf);
    line["text"] = mention.span.of(dated.text);
    out += line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  return out;
}

std::string render_dates_text(const DatedText& dated) {
  std::string out = plain_line(dated.name) + "\n";
  for (const DateMention& mention : dated.dates) {
    const std::string bytes = fmt::format("{}-{}", mention.span.begin, mention.span.end);
    out += fmt::format("  {:<13} {:<8}  {:<18}  {:<24}  {}\n", bytes, timex_word(mention.type),
                       mention.value, mention.when.edtf, plain_line(mention.span.of(dated.text)));
  }
  return out;
}

std::string render_dates_timeml(const DatedText& dated) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n";
  out += fmt::format("<DOCID>{}</DOCID>\n", escape_xml(dated.name));
  if (!dated.dct.empty()) {
    out += fmt::format(
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{0}\" "
        "functionInDocument=\"CREATION_TIME\">{0}</TIMEX3></DCT>\n",
        escape_xml(dated.dct));
  }
  out += "<TEXT>";
  std::size_t at = 0;
  std::size_t number = 0;
  for (const DateMention& mention : dated.dates) {
    out += escape_xml(dated.text.substr(at, mention.span.begin - at));
    out += timex(++number, mention, dated.text);
    at = mention.span.end;
  }
  return out + escape_xml(dated.text.substr(at)) + "</TEXT>\n</TimeML>\n";
}

}  // namespace gainsay

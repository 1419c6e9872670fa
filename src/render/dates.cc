#include "render/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

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
void append_xml(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const std::string_view wide = text.substr(at, 3);
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\r')  // a reader would make a line feed of it
      out += "&#13;";
    else if (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t')
      out += "\ufffd";
    else if (c == '\xEF' && (wide == "\uFFFE" || wide == "\uFFFF"))
      out += "\ufffd", at += 2;
    else
      out += c;
  }
}

std::string escape_xml(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

// A JSON string (RFC 8259), `text` being valid UTF-8.
void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (static_cast<unsigned char>(c) < ' ') {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_known(std::string& out, std::string_view key, std::string_view text) {
  out += key;
  if (text.empty()) {
    out += "null";
  } else {
    append_json(out, text);
  }
}

std::string timex(std::size_t number, const DateMention& mention, std::string_view text) {
  const std::string mod =
      mention.mod.empty() ? "" : fmt::format(" mod=\"{}\"", escape_xml(mention.mod));
  return fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\"{}>{}</TIMEX3>", number,
                     timex_word(mention.type), escape_xml(mention.value), mod,
                     escape_xml(mention.span.of(text)));
}

}  // namespace

std::string render_dates_jsonl(std::string_view name, const DatedPiece& piece) {
  std::string out;
  for (const DateMention& mention : piece.dates) {
    out += "{\"doc\":";
    append_json(out, name);
    fmt::format_to(std::back_inserter(out), ",\"start\":{},\"end\":{},\"type\":\"{}\"",
                   piece.offset + mention.span.begin, piece.offset + mention.span.end,
                   timex_word(mention.type));
    append_known(out, ",\"value\":", mention.value);
    append_known(out, ",\"mod\":", mention.mod);
    append_known(out, ",\"edtf\":", mention.when.edtf);
    append_known(out, ",\"text\":", mention.span.of(piece.text));
    out += "}\n";
  }
  return out;
}

std::string DatesTimeml::begin(std::string_view name, std::string_view dct) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n";
  out += fmt::format("<DOCID>{}</DOCID>\n", escape_xml(name));
  if (!dct.empty()) {
    out += fmt::format(
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{0}\" "
        "functionInDocument=\"CREATION_TIME\">{0}</TIMEX3></DCT>\n",
        escape_xml(dct));
  }
  return out + "<TEXT>";
}

std::string DatesTimeml::piece(const DatedPiece& piece) {
  std::string out;
  std::size_t at = piece.begin;
  for (const DateMention& mention : piece.dates) {
    append_xml(out, piece.text.substr(at, mention.span.begin - at));
    out += timex(++number_, mention, piece.text);
    at = mention.span.end;
  }
  append_xml(out, piece.text.substr(at, piece.end - at));
  return out;
}

std::string DatesTimeml::end() { return "</TEXT>\n</TimeML>\n"; }

namespace {

constexpr std::size_t kAround =
    160;  // bytes of a long line that are shown on either side of a date

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kCyan = "\x1b[36m";
constexpr std::string_view kPlain = "\x1b[0m";

// Where the passage around text[from, to) begins (ends): at the line's end, or a blank near.
std::size_t passage_begin(const DatedPiece& piece, std::size_t from) {
  const std::size_t least = from - std::min(from - piece.begin, kAround);
  const std::size_t line = piece.text.substr(0, from).rfind('\n');
  if (line != std::string_view::npos && line >= least) return line + 1;
  if (least == piece.begin) return least;
  const std::size_t blank = piece.text.substr(0, from).find(' ', least);
  return blank == std::string_view::npos ? from : blank + 1;
}

std::size_t passage_end(const DatedPiece& piece, std::size_t to) {
  const std::string_view rest = piece.text.substr(to, piece.end - to);
  const std::size_t line = std::min(rest.find('\n'), rest.size());
  if (line <= kAround) return to + line;
  const std::size_t blank = rest.substr(0, kAround).rfind(' ');
  return blank == std::string_view::npos ? to : to + blank;
}

// `text` with runs of white space as one blank, so that a passage stays on one line.
void append_flat(std::string& out, std::string_view text) {
  for_each_safe(text, [&](char32_t c, std::string_view bytes) {
    const bool blank = c == U' ' || c == U'\n' || c == U'\t';
    if (!blank) out += bytes;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  });
}

// "2013-03-08", "2013 START", "P5Y, 2008~/2013-03-22".
std::string meaning(const DateMention& mention) {
  std::string text = mention.value;
  if (!mention.mod.empty()) text += " " + mention.mod;
  const std::string& edtf = mention.when.edtf;
  if (!edtf.empty() && edtf != mention.value) text += ", " + edtf;
  return text;
}

}  // namespace

// The passage around the dates [first, last).
std::string DatesText::passage(const DatedPiece& piece, std::size_t first, std::size_t last) const {
  const auto paint = [&](std::string_view code) { return style_.colour ? code : ""; };
  std::size_t at = passage_begin(piece, piece.dates[first].span.begin);
  const std::size_t end = passage_end(piece, piece.dates[last - 1].span.end);
  std::string out;
  if (at > 0 && piece.text[at - 1] != '\n') out += "… ";
  for (std::size_t i = first; i < last; ++i) {
    const DateMention& mention = piece.dates[i];
    append_flat(out, piece.text.substr(at, mention.span.begin - at));
    out += fmt::format("[{}", paint(kBold));
    append_flat(out, mention.span.of(piece.text));
    out +=
        fmt::format("{} = {}{}{}]", paint(kPlain), paint(kCyan), meaning(mention), paint(kPlain));
    at = mention.span.end;
  }
  append_flat(out, piece.text.substr(at, end - at));
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (end < piece.text.size() && piece.text[end] != '\n' && piece.text[end] != '\r') out += " …";
  return out;
}

std::string DatesText::piece(const DatedPiece& piece) {
  std::string out;
  std::size_t counted = piece.begin;
  const auto count_to = [&](std::size_t to) {
    const std::string_view part = piece.text.substr(counted, to - counted);
    line_ += static_cast<std::uint64_t>(std::count(part.begin(), part.end(), '\n'));
    counted = to;
  };
  for (std::size_t first = 0, last = 0; first < piece.dates.size(); first = last) {
    std::size_t end = passage_end(piece, piece.dates[first].span.end);
    for (last = first + 1; last < piece.dates.size(); ++last) {
      if (passage_begin(piece, piece.dates[last].span.begin) > end) break;
      end = passage_end(piece, piece.dates[last].span.end);
    }
    count_to(piece.dates[first].span.begin);
    out += fmt::format("{}:{}: {}\n", file_, line_, passage(piece, first, last));
  }
  count_to(piece.end);
  return out;
}

}  // namespace gainsay

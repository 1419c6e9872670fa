#include "source/decode.h"

#include <fmt/format.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>

#include "base/utf8.h"
#include "source/limits.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr const char* kFallback = "windows-1252";
constexpr std::size_t kGuessWindow = 1U << 20;  // bytes that the guess is made from
constexpr std::size_t kLeastForGuess = 12;      // bytes outside ASCII below which a guess is noise

struct ConverterClose {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterClose>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// Labels that the web and mail programs write for what is really windows-1252
// (https://encoding.spec.whatwg.org/#names-and-labels).
std::string real_charset(std::string_view label) {
  std::string name = lower(trim(label));
  if (name == "iso-8859-1" || name == "latin1" || name == "iso8859-1" || name == "us-ascii" ||
      name == "ascii" || name == "l1") {
    return kFallback;
  }
  if (name == "gb2312" || name == "gbk") return "gb18030";
  if (name == "ks_c_5601-1987" || name == "euc-kr") return "windows-949";
  if (name == "shift_jis" || name == "shift-jis") return "windows-31j";
  if (name == "iso-8859-9") return "windows-1254";
  return name;
}

bool is_utf8_label(std::string_view name) { return name == "utf-8" || name == "utf8"; }

bool is_single_byte(const std::string& name) {
  const Converter converter = open_converter(name);
  return converter != nullptr && ucnv_getMaxCharSize(converter.get()) == 1;
}

// The whole of `bytes` in `name` as UTF-8, or nothing when the charset is not known.
std::optional<std::string> convert(std::string_view bytes, const std::string& name) {
  const Converter from = open_converter(name);
  const Converter to = open_converter("UTF-8");
  if (from == nullptr || to == nullptr) return std::nullopt;
  std::string out;
  constexpr std::size_t kChunk = 1U << 16;
  std::string buffer(kChunk, '\0');
  UChar pivot[2048];
  UChar* pivot_source = pivot;
  UChar* pivot_target = pivot;
  const char* source = bytes.data();
  const char* end = bytes.data() + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  bool first = true;
  while (status == U_BUFFER_OVERFLOW_ERROR && out.size() <= kMaxText) {
    status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + kChunk, &source, end, pivot,
                   &pivot_source, &pivot_target, pivot + std::size(pivot),
                   static_cast<UBool>(first), 1, &status);
    first = false;
    out.append(buffer.data(), static_cast<std::size_t>(target - buffer.data()));
  }
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return std::nullopt;
  return out;
}

std::string guess_charset(std::string_view bytes, std::size_t first_bad) {
  const std::string_view window =
      bytes.substr(first_bad < kGuessWindow ? 0 : first_bad, kGuessWindow);
  const auto high = std::count_if(window.begin(), window.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (static_cast<std::size_t>(high) < kLeastForGuess) return kFallback;
  const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
  if (uchardet_handle_data(detector.get(), window.data(), window.size()) != 0) return kFallback;
  uchardet_data_end(detector.get());
  std::string name = real_charset(uchardet_get_charset(detector.get()));
  if (name.empty() || is_utf8_label(name) || open_converter(name) == nullptr) return kFallback;
  return name;
}

// UTF-32 or UTF-16 without a byte order mark: of mostly Latin text three bytes of four, or every
// other one, are NUL.
std::optional<std::string> wide_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  if (sample.find('\0') == std::string_view::npos) return std::nullopt;
  const auto of_four = [&](std::size_t place) {
    std::size_t nuls = 0;
    for (std::size_t i = place; i < sample.size(); i += 4) nuls += sample[i] == '\0' ? 1 : 0;
    return nuls * 20 >= sample.size() / 4 * 19;
  };
  if (sample.size() >= 8 && of_four(1) && of_four(2) && of_four(0) != of_four(3)) {
    return of_four(3) ? "UTF-32LE" : "UTF-32BE";
  }
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t many = sample.size() * 2 / 5;  // of half the bytes, four fifths
  if (sample.size() >= 8 && odd >= many && even <= sample.size() / 50) return "UTF-16LE";
  if (sample.size() >= 8 && even >= many && odd <= sample.size() / 50) return "UTF-16BE";
  return std::nullopt;
}

struct Mark {
  std::string_view bytes;
  const char* charset;
};
// UTF-32LE before UTF-16LE, whose mark is its beginning.
constexpr Mark kSigns[] = {{"\xEF\xBB\xBF", "utf-8"},
                           {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                           {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                           {"\xFF\xFE", "UTF-16LE"},
                           {"\xFE\xFF", "UTF-16BE"}};

struct Counted {
  std::size_t well_formed = 0;  // sequences of two bytes or more
  std::size_t bad = 0;          // bytes
};

Counted count_sequences(std::string_view bytes) {
  Counted counted;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(bytes, at);
    ++(point.bytes == 0 ? counted.bad : counted.well_formed);
    at += point.bytes == 0 ? 1 : point.bytes;
  }
  return counted;
}

std::string replace_bad(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    if (point.bytes == 0) {
      out += kReplacement;
      ++at;
    } else {
      out += bytes.substr(at, point.bytes);
      at += point.bytes;
    }
  }
  return out;
}

void add_note(std::string& note, std::string_view text) {
  if (!note.empty()) note += "; ";
  note += text;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t' && c != '\f') || byte == 0x7F;
}

bool is_special(char c) { return is_control(c) || c == '\xC2'; }

// The first character from `at` on that clean() changes, or may: by many bytes at a time without a
// branch, as there is none in most texts.
std::size_t next_special(std::string_view text, std::size_t at) {
  constexpr std::size_t kStep = 64;
  for (; at + kStep <= text.size(); at += kStep) {
    std::uint8_t found = 0;  // of a byte's width, so that as many fit side by side
    for (const char c : text.substr(at, kStep)) {
      found = static_cast<std::uint8_t>(found | (is_special(c) ? 1U : 0U));
    }
    if (found != 0) break;
  }
  while (at < text.size() && !is_special(text[at])) ++at;
  return at;
}

// Line ends become '\n'; control characters U+FFFD, but for tab, line feed and form feed. Text
// that needs neither is handed on as it is.
std::string clean(std::string text, std::size_t& replaced) {
  std::size_t from = next_special(text, 0);
  if (from == text.size()) return text;
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (from < text.size()) {
    out.append(text, at, from - at);
    at = from + 1;
    const char after = at < text.size() ? text[at] : '\0';
    const char c = text[from];
    if (c == '\r') {
      if (after != '\n') out.push_back('\n');
    } else if (c == '\xC2') {
      const bool control = static_cast<unsigned char>(after) < 0xA0;  // U+0080 to U+009F
      if (control && after == '\x85') {
        out.push_back('\n');  // U+0085, next line
      } else if (control) {
        out += kReplacement;
        ++replaced;
      } else {
        out.push_back('\xC2');
        out.push_back(after);
      }
      ++at;
    } else if (c == '\v') {
      out.push_back('\n');
    } else if (c == '\x1A' && at == text.size()) {
      // The end-of-file mark of old systems.
    } else {
      out += kReplacement;
      ++replaced;
    }
    from = next_special(text, at);
  }
  out.append(text, at);
  return out;
}

// Converters put U+FFFD for what is not of the charset.
void note_misfits(Decoded& decoded, std::string_view charset) {
  std::size_t misfits = 0;
  for (std::size_t at = decoded.text.find(kReplacement); at != std::string::npos;
       at = decoded.text.find(kReplacement, at + kReplacement.size())) {
    ++misfits;
  }
  if (misfits == 0) return;
  add_note(decoded.note, fmt::format("{} sequences of bytes do not fit {}", misfits, charset));
}

// The bytes in the charset that they turn out to have; Decoded::text is not yet cleaned.
Decoded convert_found(std::string_view bytes, std::string_view declared) {
  const std::string label = real_charset(declared);
  const std::optional<std::size_t> bad = first_invalid_utf8(bytes);
  Decoded out;
  const auto use = [&](const std::string& charset) {
    std::optional<std::string> text = convert(bytes, charset);
    if (!text) return false;
    out.text = std::move(*text);
    note_misfits(out, charset);
    return true;
  };
  if (!bad) {
    const bool ascii = is_ascii(bytes);
    const bool escapes = ascii && bytes.find('\x1B') != std::string_view::npos;  // ISO-2022
    const bool other = !label.empty() && !is_utf8_label(label) &&
                       (ascii ? escapes || label == "utf-7" : !is_single_byte(label));
    if (other && use(label)) return out;
    if (!ascii && !label.empty() && !is_utf8_label(label) && label != kFallback) {
      add_note(out.note, fmt::format("declared as {}, read as UTF-8", trim(declared)));
    }
    out.text = std::string(bytes);
    return out;
  }
  if (!label.empty() && !is_utf8_label(label) && use(label)) return out;
  const Counted counted = count_sequences(bytes);
  if (counted.well_formed > counted.bad) {
    add_note(out.note, fmt::format("{} bytes are not valid UTF-8", counted.bad));
    out.text = replace_bad(bytes);
    return out;
  }
  std::string charset = guess_charset(bytes, *bad);
  if (!use(charset)) {
    charset = kFallback;
    use(charset);
  }
  add_note(out.note, label.empty() ? fmt::format("no charset declared, read as {}", charset)
                                   : fmt::format("not in the declared charset {}, read as {}",
                                                 trim(declared), charset));
  return out;
}

tl::unexpected<Error> too_long(const std::string& file) {
  return over_limit(fmt::format("text of more than {} MiB", kMaxText >> 20), {file});
}

}  // namespace

Result<void> refuse_binary(std::string_view bytes, const Lexicon& lexicon,
                           const std::string& file) {
  for (const BinaryMark& mark : lexicon.binary) {
    if (bytes.starts_with(mark.bytes)) {
      return fail(ErrorCode::input, fmt::format("{} is not supported yet", mark.name), {file}, {},
                  "Save it as text, Markdown or HTML and list that file.");
    }
  }
  return {};
}

Result<Decoded> decode(std::string_view bytes, std::string_view declared, const std::string& file) {
  Decoded out;
  std::string_view rest = bytes;
  std::optional<std::string> certain;
  for (const Mark& mark : kSigns) {
    if (!bytes.starts_with(mark.bytes)) continue;
    rest.remove_prefix(mark.bytes.size());
    certain = mark.charset;
    break;
  }
  if (!certain) certain = wide_without_mark(bytes);
  if (certain && !is_utf8_label(*certain)) {
    std::optional<std::string> text = convert(rest, *certain);
    if (!text) return fail(ErrorCode::input, "cannot be read as " + *certain, {file});
    out.text = std::move(*text);
    note_misfits(out, *certain);
  } else {
    if (rest.size() > kMaxText) return too_long(file);
    const bool none = rest.find('\0') == std::string_view::npos;
    const auto nuls =
        none ? 0 : static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\0'));
    if (nuls > rest.size() / 1000 + 8) {
      return fail(ErrorCode::input, "not a text file: it holds many NUL bytes", {file}, {},
                  "Save it as text, Markdown or HTML and list that file.");
    }
    out = convert_found(rest, certain ? std::string_view(*certain) : declared);
  }
  if (out.text.size() > kMaxText) return too_long(file);
  std::size_t replaced = 0;
  out.text = clean(std::move(out.text), replaced);
  if (out.text.size() > kMaxText) return too_long(file);
  if (replaced > 0) {
    add_note(out.note, fmt::format("{} control characters replaced by U+FFFD", replaced));
  }
  return out;
}

std::string declared_in_html(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, 4096));
  for (const std::string_view key : {"charset", "encoding"}) {
    for (std::size_t at = head.find(key); at != std::string::npos; at = head.find(key, at + 1)) {
      std::string_view rest = trim(std::string_view(head).substr(at + key.size()));
      if (!rest.starts_with('=')) continue;
      rest = trim(rest.substr(1));
      if (rest.starts_with('"') || rest.starts_with('\'')) rest.remove_prefix(1);
      const std::size_t end = rest.find_first_of("\"' ;/>?\n\t");
      if (end != 0 && end != std::string_view::npos) return std::string(rest.substr(0, end));
    }
  }
  return {};
}

}  // namespace gainsay

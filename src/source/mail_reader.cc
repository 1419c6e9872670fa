// E-mail (RFC 5322, MIME), the only includer of GMime.
//
// GMime takes the message apart and decodes transfer encodings and header words (RFC 2047); the
// charset of a body is decoded here like that of any other source, so that nothing depends on the
// locale. g_mime_init is called once, on first use; parsing keeps no state between messages, so
// that several threads may read messages at a time.
#include <fmt/format.h>
#include <gmime/gmime.h>

#include <array>
#include <memory>
#include <mutex>
#include <optional>

#include "calendar/edtf.h"
#include "source/builder.h"
#include "source/decode.h"
#include "source/html_page.h"
#include "source/limits.h"
#include "source/mail_bounds.h"
#include "source/mail_thread.h"
#include "source/reader.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr int kMostAddresses = 1000;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

struct OptionsFree {
  void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};
using Options = std::unique_ptr<GMimeParserOptions, OptionsFree>;

Options parser_options() {
  Options options(g_mime_parser_options_new());
  const char* charsets[] = {"utf-8", "windows-1252", nullptr};  // of undeclared header bytes
  g_mime_parser_options_set_fallback_charsets(options.get(), charsets);
  return options;
}

std::string lowered(const char* text) { return text == nullptr ? std::string() : lower(text); }

class MailReader {
 public:
  MailReader(const ReadContext& context, Document& document)
      : context_(context), document_(document), builder_(document) {}

  Result<void> message(GMimeMessage* message, bool quoted, std::size_t depth) {
    const MailHead head = head_of(message);
    const std::uint32_t part = builder_.add_part(part_of(head, quoted));
    const bool first = part == 0;
    builder_.enter_part(part);
    if (first) builder_.add(BlockKind::title, head.subject);
    const std::uint32_t outer = part_;
    part_ = part;
    GMimeObject* body = g_mime_message_get_mime_part(message);
    Result<void> done = body == nullptr ? Result<void>() : object(body, depth + 1);
    part_ = outer;
    return done;
  }

  Result<void> finish() const { return builder_.finish(context_.file); }

 private:
  Result<void> object(GMimeObject* object, std::size_t depth) {
    if (++objects_ > kMaxMimeParts || depth > kMaxMimeDepth) {
      return over_limit(fmt::format("a message of more than {} MIME parts or {} levels of them",
                                    kMaxMimeParts, kMaxMimeDepth),
                        {context_.file});
    }
    if (GMIME_IS_MULTIPART(object)) return multipart(GMIME_MULTIPART(object), depth);
    if (GMIME_IS_MESSAGE_PART(object)) {
      GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
      return inner == nullptr ? Result<void>() : message(inner, true, depth);
    }
    if (!GMIME_IS_PART(object)) return {};
    if (!is_body(object)) {
      attach(object);
      return {};
    }
    Result<std::string> text = body_text(object);
    if (!text) return fail(text.error());
    return add_body(*text);
  }

  Result<void> multipart(GMimeMultipart* multipart, std::size_t depth) {
    const GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(multipart));
    const int count = g_mime_multipart_get_count(multipart);
    if (lowered(g_mime_content_type_get_media_subtype(const_cast<GMimeContentType*>(type))) ==
        "alternative") {
      return alternative(multipart, count, depth);
    }
    for (int i = 0; i < count; ++i) {
      if (Result<void> done = object(g_mime_multipart_get_part(multipart, i), depth + 1); !done) {
        return done;
      }
    }
    return {};
  }

  // Plain text when it says as much as the HTML; programs that write HTML leave a stub at times.
  Result<void> alternative(GMimeMultipart* multipart, int count, std::size_t depth) {
    std::optional<std::string> plain;
    GMimeObject* rich = nullptr;
    for (int i = 0; i < count; ++i) {
      GMimeObject* part = g_mime_multipart_get_part(multipart, i);
      if (is_type(part, "text", "plain") && !plain) {
        Result<std::string> text = body_text(part);
        if (!text) return fail(text.error());
        plain = std::move(*text);
      } else if (is_type(part, "text", "html") || GMIME_IS_MULTIPART(part)) {
        rich = part;
      }
    }
    constexpr std::size_t kShare = 5;
    if (rich != nullptr && is_type(rich, "text", "html")) {
      Result<std::string> html = body_text(rich);
      if (!html) return fail(html.error());
      if (!plain || trim(*plain).size() * kShare < trim(*html).size()) plain = std::move(*html);
    } else if (rich != nullptr && (!plain || trim(*plain).empty())) {
      return object(rich, depth + 1);
    } else if (rich != nullptr && !plain->empty()) {
      attach_below(rich, depth + 1);
    }
    return plain ? add_body(*plain) : Result<void>();
  }

  // Names the attachments in what is not read because the plain text is.
  void attach_below(GMimeObject* object, std::size_t depth) {
    if (++objects_ > kMaxMimeParts || depth > kMaxMimeDepth) return;
    if (GMIME_IS_MULTIPART(object)) {
      GMimeMultipart* multipart = GMIME_MULTIPART(object);
      for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
        attach_below(g_mime_multipart_get_part(multipart, i), depth + 1);
      }
    } else if (GMIME_IS_PART(object) && !is_type(object, "text", "html")) {
      attach(object);
    }
  }

  static bool is_type(GMimeObject* object, const char* type, const char* subtype) {
    GMimeContentType* content = g_mime_object_get_content_type(object);
    return GMIME_IS_PART(object) && content != nullptr &&
           g_mime_content_type_is_type(content, type, subtype) != FALSE;
  }

  static bool is_body(GMimeObject* object) {
    const GMimeContentDisposition* disposition = g_mime_object_get_content_disposition(object);
    if (disposition != nullptr && g_mime_object_get_disposition(object) != nullptr &&
        lowered(g_mime_object_get_disposition(object)) == "attachment") {
      return false;
    }
    if (g_mime_part_get_filename(GMIME_PART(object)) != nullptr) return false;
    return is_type(object, "text", "plain") || is_type(object, "text", "html");
  }

  void attach(GMimeObject* object) {
    const char* name = g_mime_part_get_filename(GMIME_PART(object));
    GMimeContentType* type = g_mime_object_get_content_type(object);
    char* label = type == nullptr ? nullptr : g_mime_content_type_get_mime_type(type);
    document_.parts[part_].attachments.push_back(valid(name != nullptr ? name : label));
    g_free(label);
  }

  // The bytes of a part without their transfer encoding; little more than kMaxText.
  static std::string content_of(GMimeObject* object) {
    GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(object));
    if (content == nullptr) return {};
    GMimeStream* encoded = g_mime_data_wrapper_get_stream(content);
    if (encoded == nullptr) return {};
    g_mime_stream_reset(encoded);
    const Owned<GMimeStream> stream(g_mime_stream_filter_new(encoded));
    const Owned<GMimeFilter> filter(
        g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), FALSE));
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(stream.get()), filter.get());
    std::string bytes;
    std::array<char, 1U << 16> chunk{};
    while (bytes.size() <= kMaxText) {
      const ssize_t read = g_mime_stream_read(stream.get(), chunk.data(), chunk.size());
      if (read <= 0) break;
      bytes.append(chunk.data(), static_cast<std::size_t>(read));
    }
    return bytes;
  }

  Result<std::string> body_text(GMimeObject* object) {
    GMimeContentType* type = g_mime_object_get_content_type(object);
    const char* charset = g_mime_content_type_get_parameter(type, "charset");
    const char* format = g_mime_content_type_get_parameter(type, "format");
    const std::string bytes = content_of(object);
    const bool html = is_type(object, "text", "html");
    const std::string label = charset != nullptr ? charset : html ? declared_in_html(bytes) : "";
    Result<Decoded> decoded = decode(bytes, label, context_.file);
    if (!decoded) return fail(decoded.error());
    if (!decoded->note.empty()) document_.notes.push_back(decoded->note);
    if (!html) {
      return lowered(format) == "flowed" ? without_stuffing(decoded->text)
                                         : std::move(decoded->text);
    }
    Result<HtmlPage> page = parse_html(decoded->text, context_.lexicon, context_.file);
    if (!page) return fail(page.error());
    return lines_of(*page);
  }

  // format=flowed puts a space before lines that begin with one, "From " or ">" (RFC 3676, 4.4).
  static std::string without_stuffing(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string_view line = text.substr(at, end - at);
      if (line.starts_with(' ')) line.remove_prefix(1);
      out += line;
      out.push_back('\n');
      at = end + 1;
    }
    return out;
  }

  // An HTML body as the lines of a plain one, so that one reader knows threads.
  static std::string lines_of(const HtmlPage& page) {
    std::string out;
    for (const HtmlBlock& block : page.blocks) {
      std::string quotes;
      for (std::uint32_t i = 0; i < block.quote_depth; ++i) quotes += "> ";
      std::string_view rest = trim_end(block.text);
      if (block.kind == BlockKind::list_item) rest = trim(rest);
      bool item = block.kind == BlockKind::list_item;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        out += quotes;
        if (item) out += "- ";
        item = false;
        out += rest.substr(0, end);
        out.push_back('\n');
        rest = rest.substr(std::min(end + 1, rest.size()));
      }
      out += trim_end(quotes);
      out.push_back('\n');
    }
    return out;
  }

  Result<void> add_body(const std::string& text) {
    MailHead head;
    const Part& own = document_.parts[part_];
    head.sender = own.sender;
    head.address = own.sender_address;
    head.date = own.date.edtf;
    const MailThread thread = split_thread(text, std::move(head), context_);
    if (thread.too_many) {
      return over_limit(fmt::format("a thread of more than {} messages", kMaxParts),
                        {context_.file});
    }
    std::vector<std::uint32_t> parts = {part_};
    for (std::size_t i = 1; i < thread.heads.size(); ++i) {
      parts.push_back(builder_.add_part(part_of(thread.heads[i], true)));
    }
    for (const MailPassage& passage : thread.passages) {
      builder_.enter_part(parts[passage.message]);
      const TextBlocks blocks =
          passage_blocks(passage, thread.heads[passage.message], context_.lexicon);
      if (!blocks.blocks.empty()) builder_.add_text(passage.text, blocks);
    }
    builder_.enter_part(part_);
    return {};
  }

  Part part_of(const MailHead& head, bool quoted) const {
    Part part;
    part.sender = head.sender.empty() ? head.address : head.sender;
    part.sender_address = head.address;
    part.recipients = head.recipients;
    part.subject = head.subject;
    part.quoted = quoted;
    if (!head.date.empty()) {
      if (Result<When> when = when_from_edtf(head.date)) part.date = *when;
    }
    return part;
  }

  // Text of a header as valid UTF-8, white space folded.
  std::string valid(const char* text) const {
    if (text == nullptr) return {};
    const Result<Decoded> decoded = decode(text, {}, context_.file);
    return decoded ? fold_space(decoded->text) : std::string();
  }

  void add_names(InternetAddressList* list, std::vector<std::string>& names) const {
    const int count = list == nullptr ? 0 : internet_address_list_length(list);
    for (int i = 0; i < std::min(count, kMostAddresses); ++i) {
      InternetAddress* address = internet_address_list_get_address(list, i);
      std::string name = valid(internet_address_get_name(address));
      if (name.empty() && INTERNET_ADDRESS_IS_MAILBOX(address)) {
        name = valid(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
      }
      if (!name.empty()) names.push_back(std::move(name));
    }
  }

  MailHead head_of(GMimeMessage* message) const {
    MailHead head;
    InternetAddressList* from = g_mime_message_get_from(message);
    if (from != nullptr && internet_address_list_length(from) > 0) {
      InternetAddress* address = internet_address_list_get_address(from, 0);
      head.sender = valid(internet_address_get_name(address));
      if (INTERNET_ADDRESS_IS_MAILBOX(address)) {
        head.address = valid(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
      }
    }
    add_names(g_mime_message_get_to(message), head.recipients);
    add_names(g_mime_message_get_cc(message), head.recipients);
    head.subject = valid(g_mime_message_get_subject(message));
    const std::string date = valid(g_mime_object_get_header(GMIME_OBJECT(message), "Date"));
    const auto written = date_at(date, context_.lexicon.dates.front(), context_.figures);
    if (written && written->is_day) head.date = written->edtf;
    return head;
  }

  const ReadContext& context_;
  Document& document_;
  DocumentBuilder builder_;
  std::uint32_t part_ = 0;  // of the message being read
  std::size_t objects_ = 0;
};

}  // namespace

Result<FileMetadata> read_mail(std::string_view bytes, const ReadContext& context,
                               Document& document) {
  static std::once_flag once;
  std::call_once(once, g_mime_init);
  if (bytes.starts_with("From ")) {  // the line that parts the messages of a mailbox file
    bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  }
  if (Result<void> fits = mail_within_bounds(bytes, context.file); !fits) {
    return fail(fits.error());
  }
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Options options = parser_options();
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
  if (message == nullptr) {
    return fail(ErrorCode::input, "not an e-mail message", {context.file}, {},
                "An .eml file begins with header fields such as From and Date.");
  }
  MailReader reader(context, document);
  if (Result<void> done = reader.message(message.get(), false, 0); !done) {
    return fail(done.error());
  }
  if (Result<void> done = reader.finish(); !done) return fail(done.error());
  const Part& first = document.parts.front();
  FileMetadata metadata;
  metadata.title = first.subject;
  metadata.author = first.sender;
  metadata.dated = first.date.edtf;
  return metadata;
}

}  // namespace gainsay

// gainsay dates: the date tagger alone.
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/utf8.h"
#include "calendar/edtf.h"
#include "cli/commands.h"
#include "mention/dates.h"
#include "render/dates.h"

namespace gainsay {
namespace {

constexpr char kDescription[] =
    "find the dates in a text and say what they mean\n"
    "Each expression of time with its place in bytes, its type and value as TIMEX3 (ISO-TimeML) "
    "and "
    "its EDTF date. What depends on the date of the text (\"two weeks ago\") needs --dct. A FILE "
    "is "
    "plain text in UTF-8; without one, or with -, standard input is read.\n"
    "\n"
    "Exit status: 0 done, 2 wrong usage, 3 a file cannot be read or is not UTF-8.";

constexpr char kExamples[] =
    "echo 'It was signed two weeks ago.' | gainsay dates --dct 2013-03-22\n"
    "gainsay dates --dct 2013-03-22 --region GB --format jsonl FILE...\n"
    "    one JSON object a line, for programs\n"
    "gainsay dates --format timeml FILE\n"
    "    the text with TIMEX3 elements";

struct Options {
  std::vector<std::string> files;
  std::string dct;
  std::string region;
  std::string format = "text";
  bool narrative = false;
};

Result<std::string> read_standard_input() {
  std::string text;
  char buffer[1 << 16];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, stdin)) {
    text.append(buffer, got);
    if (text.size() > kMaxSourceFile) {
      return fail(ErrorCode::limit, "standard input is too long", {},
                  std::to_string(kMaxSourceFile) + " bytes", "Split it.");
    }
  }
  return text;
}

Result<std::string> read_text(const std::string& file) {
  Result<std::string> text = file == "-" ? read_standard_input() : read_file(file, kMaxSourceFile);
  if (!text) return text;
  if (const auto at = first_invalid_utf8(*text)) {
    return fail(ErrorCode::input, "not UTF-8 at byte " + std::to_string(*at), {file, 0, 0}, {},
                "Convert it first, for example with iconv.");
  }
  return text;
}

// "texts/report.txt" is the document "report".
std::string document_name(const std::string& file) {
  std::string name = file.substr(file.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string rendered(const DatedText& dated, const std::string& format) {
  if (format == "jsonl") return render_dates_jsonl(dated);
  if (format == "timeml") return render_dates_timeml(dated);
  return render_dates_text(dated);
}

ExitCode dates(Session& session, const Options& options) {
  if (options.format == "timeml" && options.files.size() > 1) {
    return session.fail_with(
        {ErrorCode::usage, "timeml is one document a file", {}, {}, "Give one FILE at a time."});
  }
  DateOptions how;
  how.region = options.region;
  how.narrative = options.narrative;
  if (!options.dct.empty()) {
    Result<When> anchor = when_from_edtf(options.dct);
    if (!anchor) {
      Error error = anchor.error();
      error.code = ErrorCode::usage;
      error.place = {};
      error.message = "--dct is not a date";
      error.fragment = options.dct;
      error.hint = "Dates are written as 2013-03-22; see 'gainsay dates --help'.";
      return session.fail_with(error);
    }
    how.anchor = *anchor;
  }
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  const Result<DateTagger> tagger = DateTagger::load(*knowledge);
  if (!tagger) return session.fail_with(tagger.error());
  const std::vector<std::string> input = {"-"};
  std::string out;
  for (const std::string& file : options.files.empty() ? input : options.files) {
    const Result<std::string> text = read_text(file);
    if (!text) return session.fail_with(text.error());
    const std::vector<DateMention> found = tagger->tag(*text, how);
    out += rendered({document_name(file), *text, options.dct, found}, options.format);
  }
  return session.deliver(out, ExitCode::nothing);
}

}  // namespace

void add_dates(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("dates", kDescription)->footer(kExamples);
  command->add_option("FILE", options->files, "texts to read (default: standard input)");
  command->add_option("--dct", options->dct, "when the text was written (EDTF, such as 2013-03-22)")
      ->type_name("DATE");
  command
      ->add_option("--region", options->region,
                   "country (ISO 3166-1, such as US): decides what 02/08/2012 means")
      ->type_name("CC");
  command->add_flag("--narrative", options->narrative,
                    "a story, not news: \"the following day\" follows the date before it");
  command->add_option("--format", options->format, "text, jsonl or timeml")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "jsonl", "timeml"}))
      ->default_str("text");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return dates(s, *options); };
  });
}

}  // namespace gainsay

// gainsay dates: the date tagger alone.
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "calendar/edtf.h"
#include "cli/commands.h"
#include "cli/text_input.h"
#include "mention/dates.h"
#include "render/dates.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

constexpr char kDatesDescription[] =
    "find the dates in a text and say what they mean\n"
    "Each expression of time with its value as TIMEX3 (ISO-TimeML) and, where that says more, its "
    "EDTF date. What depends on the date of the text (\"two weeks ago\") needs --dct. A FILE is "
    "plain text in UTF-8; without one, or with -, standard input is read. A text may be of any "
    "length, and so may its lines: it is read in pieces of 1 MiB.\n"
    "\n"
    "Exit status: 0 done, 2 wrong usage, 3 a file cannot be read or is not plain UTF-8 text; what "
    "was found up to the piece with the mistake has been printed then.";

constexpr char kDatesExamples[] =
    "echo 'It was signed two weeks ago.' | gainsay dates --dct 2013-03-22\n"
    "    -:1: It was signed [two weeks ago = 2013-W10, "
    "[2013-03-04..2013-03-10]].\n"
    "gainsay dates --dct 2013-03-22 --region GB --format jsonl FILE...\n"
    "    one JSON object a date and line: doc, start and end in bytes, type, value, mod, edtf, "
    "text\n"
    "gainsay dates --dct 2013-03-22 --format timeml FILE > FILE.tml\n"
    "    the text in XML, with TIMEX3 elements";

struct DatesArguments {
  std::vector<std::string> files;
  std::string dct;
  std::string region;
  std::string format = "text";
  bool narrative = false;
};

// "texts/report.txt" is the document "report".
std::string document_name(const std::string& file) {
  std::string name = file.substr(file.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

// One of the formats, fed with one text.
class Listing {
 public:
  Listing(const DatesArguments& options, const std::string& file, const TextStyle& style)
      : options_(options), name_(document_name(file)), text_(plain_line(file), style) {}

  std::string begin() const {
    return options_.format == "timeml" ? DatesTimeml::begin(name_, options_.dct) : "";
  }
  std::string piece(const DatedPiece& piece) {
    if (options_.format == "jsonl") return render_dates_jsonl(name_, piece);
    return options_.format == "timeml" ? timeml_.piece(piece) : text_.piece(piece);
  }
  std::string end() const { return options_.format == "timeml" ? DatesTimeml::end() : ""; }

 private:
  const DatesArguments& options_;
  std::string name_;
  DatesText text_;
  DatesTimeml timeml_;
};

// A byte order mark is no part of the text.
std::size_t text_begin(std::string_view text) { return text.starts_with("\uFEFF") ? 3 : 0; }

// Reads one text and prints what it finds, a segment at a time: memory does not grow with the text.
ExitCode dates_of(Session& session, const DatesArguments& options, const std::string& file,
                  DateReader reader) {
  Result<TextInput> input = TextInput::open(file);
  if (!input) return session.fail_with(input.error());
  Listing listing(options, file, session.style());
  std::vector<DateMention> found;
  bool first = true;
  for (std::size_t at = 0; first || !input->ended() || at < input->text().size();) {
    const std::size_t keep = std::min(at, DateReader::kBehind);
    const Result<void> read = input->advance(at - keep);
    if (!read) return session.fail_with(read.error());
    const std::string_view text = input->text();
    at = first ? text_begin(text) : keep;
    std::string out = first ? listing.begin() : "";
    first = false;
    while (at < text.size()) {
      found.clear();
      const std::string_view part = text.substr(0, at + DateReader::kReach + 1);
      const bool last = input->ended() && part.size() == text.size();
      const std::size_t end = reader.read(part, at, last, found);
      out += listing.piece({part, at, end, input->offset(), found});
      if (end == at) break;  // more is needed
      at = end;
    }
    const ExitCode printed = session.deliver(out, ExitCode::nothing);
    if (printed != ExitCode::nothing) return printed;
  }
  return session.deliver(listing.end(), ExitCode::nothing);
}

Result<DateOptions> tagger_options(const DatesArguments& options) {
  DateOptions how;
  how.region = options.region;
  how.narrative = options.narrative;
  if (options.dct.empty()) return how;
  Result<When> anchor = when_from_edtf(options.dct);
  if (!anchor) {
    return fail(ErrorCode::usage, "--dct is not a date", {}, options.dct,
                "Dates are written as 2013-03-22; see 'gainsay dates --help'.");
  }
  how.anchor = *anchor;
  return how;
}

ExitCode dates(Session& session, const DatesArguments& options) {
  if (options.format == "timeml" && options.files.size() > 1) {
    return session.fail_with(
        {ErrorCode::usage, "timeml is one document a file", {}, {}, "Give one FILE at a time."});
  }
  const Result<DateOptions> how = tagger_options(options);
  if (!how) return session.fail_with(how.error());
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  const Result<DateTagger> tagger = DateTagger::load(*knowledge);
  if (!tagger) return session.fail_with(tagger.error());
  const std::vector<std::string> input = {"-"};
  ExitCode code = ExitCode::nothing;
  for (const std::string& file : options.files.empty() ? input : options.files) {
    const ExitCode one = dates_of(session, options, file, DateReader(*tagger, *how));
    if (one != ExitCode::nothing) code = one;
  }
  return code;
}

}  // namespace

void add_dates(CLI::App& app, Session& session) {
  auto options = std::make_shared<DatesArguments>();
  CLI::App* command = app.add_subcommand("dates", kDatesDescription)->footer(kDatesExamples);
  command->add_option("FILE", options->files, "texts to read (default: standard input)");
  command->add_option("--dct", options->dct, "when the text was written (EDTF, such as 2013-03-22)")
      ->type_name("DATE");
  command
      ->add_option("--region", options->region,
                   "country (ISO 3166-1, such as US): decides what 02/08/2012 means; without it "
                   "both readings are kept")
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

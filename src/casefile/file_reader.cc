#include "casefile/file_reader.h"

#include <algorithm>

#include "base/file.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::size_t kFragment = 40;  // code points

std::string fragment(const yaml::Node& node) {
  const std::string_view line =
      std::string_view(node.scalar).substr(0, node.scalar.find_first_of("\r\n"));
  return std::string(line.substr(0, forward_by(line, 0, kFragment)));
}

}  // namespace

Diagnostic diagnostic_of(const Error& error) {
  const bool syntax = error.code == ErrorCode::input;
  return {Severity::error, syntax ? "yaml" : error.code == ErrorCode::limit ? "limit" : "file",
          error.message,   error.place,
          error.fragment,  error.hint};
}

std::string join_path(const std::string& folder, const std::string& file) {
  if (folder.empty() || folder == ".") return file;
  return folder.back() == '/' ? folder + file : folder + "/" + file;
}

yaml::Node FileReader::open(const std::string& schema, const yaml::Schemas& schemas) {
  const Result<std::string> text = read_file(path_, kMaxTextFile);
  if (!text) {
    out_.push_back(diagnostic_of(text.error()));
    return {};
  }
  Result<yaml::Node> root = yaml::parse(*text, path_);
  if (!root) {
    out_.push_back(diagnostic_of(root.error()));
    return {};
  }
  for (Diagnostic& problem : schemas.check(*root, path_, schema)) {
    told_.push_back(problem.place);
    out_.push_back(std::move(problem));
  }
  return std::move(*root);
}

void FileReader::report(Diagnostic problem) {
  if (std::find(told_.begin(), told_.end(), problem.place) != told_.end()) return;
  out_.push_back(std::move(problem));
}

void FileReader::error(const yaml::Node& node, std::string code, std::string message,
                       std::string hint) {
  report({Severity::error, std::move(code), std::move(message), place(node), fragment(node),
          std::move(hint)});
}

void FileReader::warning(const yaml::Node& node, std::string code, std::string message,
                         std::string hint) {
  report({Severity::warning, std::move(code), std::move(message), place(node), fragment(node),
          std::move(hint)});
}

void FileReader::add(const Diagnostics& problems) {
  for (const Diagnostic& problem : problems) report(problem);
}

When FileReader::date(const yaml::Node& from, std::string_view key, Reading reading) {
  const yaml::Node* node = from.find(key);
  if (node == nullptr || !node->is_scalar()) return {};
  Result<When> when = when_from_edtf(node->scalar, reading);
  if (when) return std::move(*when);
  if (words_ != nullptr) {
    if (std::optional<When> read = words_->read(node->scalar, reading)) {
      report({Severity::note, "date-words", "this is read as " + read->edtf, place(*node),
              fragment(*node), "Write it so, if that is not what is meant."});
      return std::move(*read);
    }
  }
  Diagnostic problem = diagnostic_of(when.error());
  problem.code = "date";
  problem.place = place(*node);
  // The error counts columns within the date; a quote stands before it. A date that fills several
  // lines is pointed at as a whole.
  const std::uint32_t column = when.error().place.column;
  if (column > 0 && node->line == node->end_line) {
    problem.place.column += column - 1 + (node->plain ? 0 : 1);
  }
  const bool told = std::find(told_.begin(), told_.end(), place(*node)) != told_.end();
  if (!told) out_.push_back(std::move(problem));
  return {};
}

NodeRef FileReader::ref(const yaml::Node& from, std::string_view key) const {
  return {{}, from.text(key)};
}

bool FileReader::flag(const yaml::Node& from, std::string_view key) const {
  const std::string text = from.text(key);
  return text == "true" || text == "True" || text == "TRUE";
}

}  // namespace gainsay

#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay {
namespace {

constexpr std::size_t kTextColumn = 22;  // where descriptions begin
constexpr std::size_t kTextWidth = 80;

using HelpRow = std::pair<std::string, std::string>;

// Words of `text` in lines of at most kTextWidth, the first one starting at `column`. Help texts
// are ASCII, so that bytes are columns.
std::string wrapped(std::string_view text, std::size_t column, std::size_t indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    if (column > indent && column + 1 + word.size() > kTextWidth) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    if (space == std::string_view::npos) break;
    text.remove_prefix(space + 1);
  }
  return out;
}

// A section's text keeps its own line breaks; lines that begin with a blank are not wrapped.
std::string paragraphs(std::string_view text, std::size_t indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (!line.empty()) {
      out += std::string(indent, ' ');
      out += line.front() == ' ' ? std::string(line) : wrapped(line, indent, indent);
    }
    out += '\n';
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

std::string table(std::string_view title, const std::vector<HelpRow>& rows) {
  if (rows.empty()) return {};
  std::string out = fmt::format("\n{}\n", title);
  for (const auto& [term, text] : rows) {
    std::string line = "  " + term;
    if (line.size() + 2 > kTextColumn)
      line += '\n' + std::string(kTextColumn, ' ');
    else
      line.resize(kTextColumn, ' ');
    out += line + wrapped(text, kTextColumn, kTextColumn) + '\n';
  }
  return out;
}

std::string term_of(const CLI::Option* option) {
  if (option->get_positional()) return option->get_name(true, false);
  std::string term;
  for (const std::string& name : option->get_snames()) term += (term.empty() ? "-" : ", -") + name;
  for (const std::string& name : option->get_lnames()) {
    term += (term.empty() ? "--" : ", --") + name;
  }
  if (option->get_items_expected_max() > 0) {
    // CLI11 adds the allowed values after a colon; our descriptions name them.
    const std::string type = option->get_type_name();
    term += " " + type.substr(0, type.find(':'));
  }
  return term;
}

std::vector<HelpRow> rows_of(const CLI::App* app, bool positional) {
  std::vector<HelpRow> rows;
  for (const CLI::Option* option : app->get_options()) {
    if (option->get_positional() != positional) continue;
    std::string text = option->get_description();
    const std::string& standard = option->get_default_str();
    if (!standard.empty()) text += fmt::format(" (default: {})", standard);
    rows.emplace_back(term_of(option), text);
  }
  return rows;
}

std::string usage_of(const CLI::App* app, const std::string& name) {
  std::string usage = name;
  if (app->get_parent() == nullptr) return usage + " [--data DIR] COMMAND [OPTIONS] [ARGUMENTS]";
  usage += " [OPTIONS]";
  for (const CLI::Option* option : app->get_options()) {
    if (!option->get_positional()) continue;
    const std::string term = term_of(option);
    usage += option->get_required() ? " " + term : " [" + term + "]";
    if (option->get_items_expected_max() > 1) usage += "...";
  }
  return usage;
}

std::string full_name(const CLI::App* app) {
  return app->get_parent() == nullptr ? app->get_name()
                                      : full_name(app->get_parent()) + " " + app->get_name();
}

}  // namespace

std::string HelpPage::make_help(const CLI::App* app, std::string /*name*/,
                                CLI::AppFormatMode /*mode*/) const {
  const std::string name = full_name(app);
  const std::string description = app->get_description();
  const std::size_t first_line = description.find('\n');
  std::string out = fmt::format("{} - {}\n\nUSAGE\n  {}\n", name, description.substr(0, first_line),
                                usage_of(app, name));
  if (first_line != std::string::npos) {
    out += '\n' + paragraphs(std::string_view(description).substr(first_line + 1), 2);
  }
  std::vector<HelpRow> commands;
  for (const CLI::App* command : app->get_subcommands({})) {
    const std::string text = command->get_description();
    commands.emplace_back(command->get_name(), text.substr(0, text.find('\n')));
  }
  out += table("COMMANDS", commands);
  out += table("ARGUMENTS", rows_of(app, true));
  out += table("OPTIONS", rows_of(app, false));
  if (!app->get_footer().empty()) out += "\nEXAMPLES\n" + paragraphs(app->get_footer(), 2);
  return out;
}

}  // namespace gainsay

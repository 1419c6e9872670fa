// How --help looks: a manual page in small, the same layout for the program and each command.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace gainsay {

class HelpPage : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
};

}  // namespace gainsay

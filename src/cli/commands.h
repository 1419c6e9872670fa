// The commands, one a file command_<name>.cc. Each add_ function tells CLI11 of its command: name,
// options, help with examples, and what runs when the command is chosen.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/session.h"

namespace gainsay {

void add_init(CLI::App& app, Session& session);
void add_draft(CLI::App& app, Session& session);
void add_review(CLI::App& app, Session& session);
void add_baseline(CLI::App& app, Session& session);
void add_rules(CLI::App& app, Session& session);
void add_explain(CLI::App& app, Session& session);
void add_check(CLI::App& app, Session& session);
void add_report(CLI::App& app, Session& session);
void add_timeline(CLI::App& app, Session& session);
void add_show(CLI::App& app, Session& session);
void add_why(CLI::App& app, Session& session);
void add_why_not(CLI::App& app, Session& session);
void add_documents(CLI::App& app, Session& session);
void add_import(CLI::App& app, Session& session);
void add_export(CLI::App& app, Session& session);
void add_search(CLI::App& app, Session& session);
void add_schema(CLI::App& app, Session& session);
void add_test(CLI::App& app, Session& session);
void add_verify(CLI::App& app, Session& session);
void add_dates(CLI::App& app, Session& session);

}  // namespace gainsay

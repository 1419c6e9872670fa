// The command line: finds the command, runs it, gives the process its exit status.
//
// The only folder that includes CLI11. Each command has a file of its own, command_<name>.cc; they
// are listed in commands.h.
#pragma once

namespace gainsay {

// Runs the program with the arguments of main(); returns the exit status (cli/exit_code.h).
int run_command_line(int argc, char** argv);

}  // namespace gainsay

#include "cli/command_line.h"

int main(int argc, char** argv) { return gainsay::run_command_line(argc, argv); }

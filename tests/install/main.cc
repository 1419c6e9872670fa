// What somebody else's program does with an installed gainsay: checks the case named on the command
// line and says what was found.
#include <gainsay/check.h>
#include <gainsay/version.h>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  gainsay::CheckOptions options;
  options.use_store = false;
  const gainsay::CheckOutcome outcome = gainsay::check(argv[1], options);
  if (outcome.error) {
    std::fputs(gainsay::to_string(*outcome.error).c_str(), stderr);
    return 3;
  }
  std::printf("gainsay %s\n", gainsay::kVersion);
  for (const gainsay::Finding& finding : outcome.report.findings) {
    std::printf("%s\n", finding.kind.c_str());
  }
}

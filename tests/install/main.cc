#include <gainsay/diagnostic.h>
#include <gainsay/version.h>

#include <cstdio>

int main() {
  gainsay::Error error;
  error.message = std::string("gainsay ") + gainsay::kVersion;
  std::puts(gainsay::to_string(error).c_str());
}

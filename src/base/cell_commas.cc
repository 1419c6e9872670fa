#include "base/cell_commas.h"

namespace gainsay {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::vector<std::size_t> cell_commas(std::string_view line) {
  std::vector<std::size_t> commas;
  if (line.find(',') == std::string_view::npos) return commas;
  bool quoted = false;
  bool words = false;  // one of them stands beside something else than a figure
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') quoted = !quoted;
    if (line[at] != ',' || quoted) continue;
    const char before = at == 0 ? ' ' : line[at - 1];
    const char after = at + 1 == line.size() ? ' ' : line[at + 1];
    if (after == ' ') continue;
    words = words || !digit(before) || !digit(after);
    commas.push_back(at);
  }
  if (!words) commas.clear();
  return commas;
}

}  // namespace gainsay

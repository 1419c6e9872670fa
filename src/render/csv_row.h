// A row of CSV (RFC 4180), safe to open in a spreadsheet.
#pragma once

#include <string>
#include <vector>

namespace gainsay {

// Cells parted by commas, quoted where they need it, and CR LF. A cell that a spreadsheet would
// take for a formula gets an apostrophe in front.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace gainsay

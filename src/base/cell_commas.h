// Commas that part the cells of a row, "Elmfield,2022-11,night,240": nothing but the next cell
// follows them. Guarantees that prose ("flour, oats") and figures alone ("1,318,000") have none;
// refuses to look inside quotation marks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gainsay {

// With fewer, a line is as likely prose.
inline constexpr std::size_t kFewestCellCommas = 3;

// Their places in `line`, in order.
std::vector<std::size_t> cell_commas(std::string_view line);

}  // namespace gainsay

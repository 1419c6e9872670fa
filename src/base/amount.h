// A number with its unit, as a sentence of a report writes it.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

// "1,412 spills", "96,000,000 KES", "12.5%". Thousands are parted by commas. `unit` is a noun in
// the singular, put in the plural by its spelling unless `value` is 1 or it ends in "s" already; a
// code or symbol (UCUM, ISO 4217) is left as it is, but for the UCUM codes that nobody would know,
// which are written out; empty for none.
std::string amount(double value, std::string_view unit);

}  // namespace gainsay

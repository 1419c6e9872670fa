// A Report made by hand: an invented company, every kind of date and verdict that a renderer must
// show. And the comparison with stored output.
#pragma once

#include <string>

#include "gainsay/report.h"
#include "render/language.h"

namespace gainsay {

Report sample_report();
// The sample with hostile text in every field that a source or a case file can fill.
Report hostile_report();
const Language& english();

// Compares with tests/data/render/<name>; with UPDATE_SNAPSHOTS=1 in the environment, writes it.
void check_snapshot(const std::string& name, const std::string& text);

}  // namespace gainsay

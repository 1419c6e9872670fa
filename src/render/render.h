// Renderers: a Report to bytes, pure functions, one file a format.
#pragma once

#include <string>

#include "gainsay/report.h"
#include "render/language.h"
#include "render/page.h"

namespace gainsay {

struct TextStyle {
  bool colour = false;
  int width = 80;      // columns
  bool notes = false;  // list notes on the files of the case, not only count them
  bool strip = false;  // with a strip of time under each finding
};

std::string render_json(const Report& report);  // schemas/report.schema.json
std::string render_text(const Report& report, const Language& language, const TextStyle& style);
// For the editor before publication: each finding with all that it rests on, then what was checked
// and found to agree, then the sources.
std::string render_markdown(const Report& report, const Language& language);
std::string render_report_text(const Report& report, const Language& language,
                               const TextStyle& style);
std::string render_report_html(const Report& report, const Language& language,
                               const PageAssets& assets);

// The timeline: one page that needs nothing else.
std::string render_html(const Report& report, const Language& language, const PageAssets& assets,
                        const PageOptions& options = {});

}  // namespace gainsay

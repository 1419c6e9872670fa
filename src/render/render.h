// Renderers: a Report to bytes, pure functions, one file a format.
#pragma once

#include <string>

#include "base/knowledge.h"
#include "gainsay/report.h"

namespace gainsay {

struct TextStyle {
  bool colour = false;
  int width = 80;  // columns
};

std::string render_text(const Report& report, const TextStyle& style);
std::string render_json(const Report& report);      // schemas/report.schema.json
std::string render_markdown(const Report& report);  // for the editor
std::string render_html(const Report& report, const Knowledge& knowledge);  // the timeline

}  // namespace gainsay

// Parts of the JSON report for the formats that are made of them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "gainsay/report.h"

namespace gainsay {

nlohmann::ordered_json report_value(const Report& report);  // schemas/report.schema.json
nlohmann::ordered_json finding_value(const Finding& finding);
nlohmann::ordered_json claim_value(const Claim& claim);
nlohmann::ordered_json event_value(const Event& event);
nlohmann::ordered_json diagnostic_value(const Diagnostic& diagnostic);

// `value` as text: indented by two blanks, or on one line; ends in a line feed. Bytes that are not
// UTF-8 become U+FFFD.
std::string json_text(const nlohmann::ordered_json& value, bool on_one_line = false);

}  // namespace gainsay

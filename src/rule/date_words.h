// DateWording: how the messages of findings write dates.
#pragma once

#include <functional>
#include <string>

namespace gainsay {

// A date in words, given as EDTF: "November 2017"; `placed` as an answer to when: "in November
// 2017". Empty: dates stay EDTF.
using DateWording = std::function<std::string(const std::string& edtf, bool placed)>;

}  // namespace gainsay

// Example: a text with the dates that the tagger must find in it, as YAML writes it:
//
//   {text: "It opened on Friday.", dct: 2013-03-22, expect: [[Friday, DATE, 2013-03-22]]}
//
// `expect` has every mention in order, each as [span, type, value], and after these, where the
// example is about them: mod ("" for none), relation, EDTF. `dct` is the document's date, `region`
// and `fiscal_year_end` the options of that name; `narrative: true` reads the text as one.
#pragma once

#include <string>

#include "mention/dates.h"
#include "yaml/node.h"

namespace gainsay {

// Tags the text of `example` and checks what comes against its `expect`. `defaults` has the keys
// that the example leaves out, or is nullptr.
void check_example(const DateTagger& tagger, const yaml::Node& example, const yaml::Node* defaults);

// The mention in one line, in the order of an example's fields: as many of them as `fields` says.
std::string in_line(const DateMention& mention, const std::string& text, std::size_t fields);

}  // namespace gainsay

// When: a date as it is written down, with the Extent that it means.
//
// `edtf` is EDTF (ISO 8601-2:2019, levels 0 to 2) in the form that gainsay prints, and empty when
// nothing is known. `extent` is what the text means in its place: the same "2018" is some time in
// 2018 for an event and all of 2018 for a yearly figure, so the extent cannot be had from the text
// alone. Refuses to hold a date that was not read from a source or written by a person.
#pragma once

#include <string>

#include "gainsay/extent.h"

namespace gainsay {

struct When {
  std::string edtf;
  Extent extent;

  bool known() const { return !edtf.empty(); }
  friend bool operator==(const When&, const When&) = default;
};

}  // namespace gainsay

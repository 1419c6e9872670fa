// The temporal conditions of rules: read from words, answered must, may or cannot.
#pragma once

#include "gainsay/extent.h"
#include "gainsay/truth.h"
#include "rule/files/pattern.h"

namespace gainsay {

// The part of `extent` that an operand speaks of.
Extent day_or_stretch_of(const Extent& extent, TimePart part);
inline Extent part_of(const Extent& extent, TimePart part) {
  return part == TimePart::whole ? extent : day_or_stretch_of(extent, part);
}

// Whether `test` holds between `a` and `b`, the extents of its operands' parts.
Truth holds(const TimeTest& test, const Extent& a, const Extent& b);

}  // namespace gainsay

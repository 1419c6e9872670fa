#include "rule/judge/quantity.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

#include "calendar/edtf.h"

namespace gainsay {

double unit_factor(const Units& units, const std::string& unit, const std::string& other) {
  if (unit == other) return 1;
  for (const auto& dimension : units) {
    const auto from = dimension.find(unit);
    const auto to = dimension.find(other);
    if (from != dimension.end() && to != dimension.end()) return from->second / to->second;
  }
  return 0;
}

NumberRange range_of(const Quantity& quantity, double factor) {
  const bool bounded = quantity.low != 0 || quantity.high != 0;
  NumberRange range{(bounded ? quantity.low : quantity.value) * factor,
                    (bounded ? quantity.high : quantity.value) * factor};
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  switch (quantity.comparison) {
    case Comparison::equal:
    case Comparison::about:
      break;
    case Comparison::less:
    case Comparison::at_most:
      range.low = -kInfinity;
      break;
    case Comparison::more:
    case Comparison::at_least:
      range.high = kInfinity;
      break;
  }
  return range;
}

namespace {

// "2020/2021": two years, or one that has parts of both, such as a financial year.
bool may_be_one_year(std::string_view edtf) {
  constexpr std::size_t kYear = 4;  // digits
  if (edtf.size() != 2 * kYear + 1 || edtf[kYear] != '/') return false;
  int first = 0;
  int second = 0;
  const char* const end = edtf.data() + edtf.size();
  const bool figures =
      std::from_chars(edtf.data(), edtf.data() + kYear, first).ptr == end - kYear - 1 &&
      std::from_chars(end - kYear, end, second).ptr == end;
  return figures && second == first + 1;
}

}  // namespace

std::optional<Extent> time_of_number(const Event& event) {
  const When& when = event.when;
  if (!event.quantity || !when.known() || event.derived.known() || may_be_one_year(when.edtf)) {
    return std::nullopt;
  }
  const Result<When> some_time = when_from_edtf(when.edtf, Reading::within);
  const Result<When> whole = when_from_edtf(when.edtf, Reading::throughout);
  return whole && some_time && *some_time == when ? std::optional(whole->extent) : std::nullopt;
}

bool bounds(const Claim& claim) {
  return claim.polarity == Polarity::negative && claim.quantity &&
         claim.quantity->comparison != Comparison::equal &&
         claim.quantity->comparison != Comparison::about;
}

Truth inside(const Quantity& bound, const Quantity& found, double factor) {
  if (factor == 0) return Truth::must;
  // "20 per cent" keeps to "no more than 20 per cent", however either was rounded.
  if (found.comparison == Comparison::equal && found.value * factor == bound.value) {
    return Truth::must;
  }
  const NumberRange range = range_of(found, factor);
  // "Never more than 20" and "no more than 20" both leave nothing above it.
  const bool above =
      bound.comparison == Comparison::more || bound.comparison == Comparison::at_most;
  if (above ? range.low > bound.value : range.high < bound.value) return Truth::cannot;
  return (above ? range.high > bound.value : range.low < bound.value) ? Truth::may : Truth::must;
}

bool differ(const Quantity& claim, const Quantity& event, double factor, Share share,
            const NumberTest& test) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const NumberRange a = range_of(claim, 1);
  NumberRange b = range_of(event, factor);
  if (share == Share::part || share == Share::across) b.high = kInfinity;
  if (share == Share::whole || share == Share::across) b.low = -kInfinity;
  const double gap = std::max(a.low, b.low) - std::min(a.high, b.high);
  if (gap <= 0) return false;
  const bool about = claim.comparison == Comparison::about || event.comparison == Comparison::about;
  const double larger = std::max(std::abs(claim.value), std::abs(event.value * factor));
  return gap > larger * (about ? test.about_tolerance : test.tolerance);
}

}  // namespace gainsay

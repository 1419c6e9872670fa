// Quotations: which tokens stand in quotation marks.
#pragma once

#include <vector>

#include "mention/actors/page.h"

namespace gainsay::actors {

struct Quotation {
  Index first = 0;  // the opening mark
  Index last = 0;   // one past the closing mark, or the end of the block
};

class Quotations {
 public:
  explicit Quotations(const Page& page);

  const std::vector<Quotation>& all() const { return all_; }
  // 1 and up inside a quotation, 0 outside.
  std::uint32_t at(Index token) const { return of_[token]; }

 private:
  std::vector<Quotation> all_;
  std::vector<std::uint32_t> of_;  // by token
};

}  // namespace gainsay::actors

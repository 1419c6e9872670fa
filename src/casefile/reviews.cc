#include "casefile/reviews.h"

#include "casefile/ids.h"

namespace gainsay {

std::vector<Review> read_reviews(const yaml::Node& root, FileReader& reader) {
  std::vector<Review> reviews;
  const yaml::Node* list = root.find("reviews");
  if (list == nullptr) return reviews;
  Ids findings;
  for (const yaml::Node& item : list->items) {
    const yaml::Node* finding = item.find("finding");
    if (finding == nullptr || !finding->is_scalar() || !findings.take(*finding, reader)) continue;
    Review review;
    review.finding = finding->scalar;
    review.status = review_status_from(item.text("status")).value_or(ReviewStatus::open);
    review.reason = item.text("reason");
    review.by = item.text("by");
    review.until = reader.date(item, "until", Reading::within).edtf;
    review.reply = item.text("reply");
    review.replied = reader.date(item, "replied", Reading::within).edtf;
    review.written = reader.place(item);
    reviews.push_back(std::move(review));
  }
  return reviews;
}

}  // namespace gainsay

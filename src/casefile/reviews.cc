#include "casefile/reviews.h"

#include <map>
#include <utility>

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
    review.exception = item.text("exception");
    review.replied = reader.date(item, "replied", Reading::within).edtf;
    review.written = reader.place(item);
    reviews.push_back(std::move(review));
  }
  return reviews;
}

void apply_reviews(const std::vector<Review>& reviews, const std::string& today,
                   std::vector<Finding>& findings, Diagnostics& diagnostics) {
  std::map<std::string_view, Finding*> by_id;
  for (Finding& finding : findings) by_id[finding.id] = &finding;
  const auto tell = [&](const Review& review, const char* code, std::string message,
                        std::string hint) {
    diagnostics.push_back({Severity::warning, code, std::move(message), review.written,
                           review.finding, std::move(hint)});
  };
  for (const Review& review : reviews) {
    const auto found = by_id.find(review.finding);
    const bool there = found != by_id.end();
    const bool dismissed = review.status == ReviewStatus::dismissed;
    // Days written as YYYY-MM-DD stand in the order of their letters.
    if (!review.until.empty() && !today.empty() && review.until < today) {
      tell(review, "GS913", "this review expired on " + review.until,
           there ? "The finding counts again: review it anew." : "Delete it: its finding is gone.");
    } else if (there) {
      found->second->review = review;
    } else {
      tell(review, dismissed ? "GS914" : "GS915",
           dismissed ? "this dismissal is of no use: there is no such finding"
                     : "this review is of a finding that is not there",
           "Delete it, or find out what changed: a quote, a date or a rule.");
    }
  }
}

}  // namespace gainsay

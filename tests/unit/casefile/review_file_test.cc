// Reviews are put in without touching what people wrote.
#include "casefile/review_file.h"

#include <doctest/doctest.h>

#include <string>

namespace gainsay {
namespace {

Review dismissal() {
  Review review;
  review.finding = "F-00000000aa";
  review.status = ReviewStatus::dismissed;
  review.reason = "not the same firm";
  review.by = "A. Editor";
  return review;
}

constexpr char kWritten[] =
    "- finding: F-00000000aa\n"
    "  status: dismissed\n"
    "  reason: not the same firm\n"
    "  by: A. Editor\n";

std::string put(const std::string& text) {
  const Result<std::string> anew =
      with_review(text, "reviews.yaml", dismissal(), Knowledge::embedded());
  return anew ? *anew : "error: " + anew.error().message;
}

TEST_CASE("a review is put in and all other lines stay") {
  struct {
    const char* before;
    const char* head;
    const char* tail;
  } const cases[] = {
      {"gainsay: 1\nreviews:\n- finding: F-00000000bb\n  status: open  # soon\n",
       "gainsay: 1\nreviews:\n- finding: F-00000000bb\n  status: open  # soon\n", ""},
      {"reviews:\n# first\n- finding: F-00000000aa\n  status: open\n# second\n"
       "- finding: F-00000000bb\n  status: confirmed\n  reason: |\n    # no comment\n"
       "gainsay: 1\n",
       "reviews:\n# first\n",
       "# second\n- finding: F-00000000bb\n  status: confirmed\n  reason: |\n    # no comment\n"
       "gainsay: 1\n"},
      {"gainsay: 1\nreviews:\n- finding: F-00000000aa\n  # kept\n  status: confirmed\n"
       "  reason: >-\n    long\n    words\n",
       "gainsay: 1\nreviews:\n", "  # kept\n"},
      {"gainsay: 1\nreviews:\n- finding: F-00000000aa\n  status: open\n  reply: |\n    No.\n"
       "  replied: 2021-05\n  until: 2026-12-31\n",
       "gainsay: 1\nreviews:\n", "  reply: |\n    No.\n  replied: 2021-05\n"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.before);
    CHECK(put(one.before) == std::string(one.head) + kWritten + one.tail);
  }
}

TEST_CASE("an empty list becomes one, with what was written beside and below it") {
  CHECK(put("gainsay: 1\nreviews: []  # none yet\n# example\n") ==
        "gainsay: 1\nreviews:   # none yet\n"
        "  - finding: F-00000000aa\n    status: dismissed\n    reason: not the same firm\n"
        "    by: A. Editor\n# example\n");
}

TEST_CASE("putting a review in twice is the same as once") {
  const std::string once = put("gainsay: 1\nreviews: []\n");
  CHECK(put(once) == once);
}

TEST_CASE("a file with errors, or a form that would have to be rewritten, is refused") {
  for (const char* text :
       {"gainsay: 1\nreviews: [{finding: F-00000000aa, status: open}]\n",
        "gainsay: 1\nreviews: [{finding: F-00000000bb, status: open}]\n",
        "gainsay: 1\nreviews:\n- {finding: F-00000000aa, status: open}\n",
        "gainsay: 1\nreviews: [\n", "gainsay: 2\nreviews: []\n",
        "gainsay: 1\nreviews:\n- finding: F-00000000bb\n  status: dismissed\n"}) {
    CAPTURE(text);
    CHECK(put(text).starts_with("error: "));
  }
}

}  // namespace
}  // namespace gainsay

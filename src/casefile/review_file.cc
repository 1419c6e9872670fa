#include "casefile/review_file.h"

#include <algorithm>
#include <vector>

#include "casefile/file_reader.h"
#include "casefile/reviews.h"
#include "casefile/scalar.h"
#include "casefile/yaml_lines.h"
#include "yaml/schema.h"

namespace gainsay {
namespace {

constexpr std::string_view kNewFile =
    "# Editors' decisions on findings, kept beside the case.\n"
    "gainsay: 1\n"
    "reviews: []\n";

// The lines of a review, the first with its dash, which stands after `indent` blanks.
Lines written(const Review& review, std::size_t indent) {
  const std::string dash(indent, ' ');
  Lines lines = {dash + "- finding: " + review.finding,
                 dash + "  status: " + std::string(to_string(review.status))};
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) lines.push_back(dash + "  " + key + ": " + scalar(value));
  };
  add("reason", review.reason);
  add("by", review.by);
  add("until", review.until);
  return lines;
}

Error cannot(const std::string& file, const yaml::Node& at, std::string message) {
  return {ErrorCode::input,
          std::move(message),
          {file, at.line, at.column},
          {},
          "Write reviews below each other, each key on a line of its own."};
}

// Whether a decision says what stands at `key`; the other keys of a review, such as the reply,
// stay.
bool decided(std::string_view key) {
  for (const std::string_view own : {"finding", "status", "reason", "by", "until"}) {
    if (key == own) return true;
  }
  return false;
}

// The item's lines that a new decision leaves: comments on lines of their own, and other keys.
Lines kept(const Lines& lines, const yaml::Node& item, std::size_t first, std::size_t last) {
  Lines out;
  for (std::size_t i = first; i <= last; ++i) {
    const auto at = std::find_if(item.entries.begin(), item.entries.end(), [&](const auto& entry) {
      return i + 1 >= entry.key.line && i + 1 <= last_line(entry.value);
    });
    const std::size_t begin = lines[i].find_first_not_of(' ');
    const bool comment = begin != std::string::npos && lines[i][begin] == '#';
    if (at == item.entries.end() ? comment : !decided(at->key.scalar)) out.push_back(lines[i]);
  }
  return out;
}

// The item's lines give way to `review`.
Result<void> replace(Lines& lines, const yaml::Node& item, const Review& review,
                     const std::string& file) {
  const std::size_t first = item.entries.front().key.line - 1;
  const std::size_t last = last_line(item) - 1;
  const std::string& head = lines[first];
  const std::size_t dash = head.find_first_not_of(' ');
  const bool own_lines = dash != std::string::npos && head[dash] == '-' &&
                         head.find('{') == std::string::npos &&
                         decided(item.entries.front().key.scalar);
  if (!own_lines) return fail(cannot(file, item, "this review is not on lines of its own"));
  Lines anew = written(review, dash);
  const Lines others = kept(lines, item, first, last);
  anew.insert(anew.end(), others.begin(), others.end());
  const auto at = [&](std::size_t i) { return lines.begin() + static_cast<std::ptrdiff_t>(i); };
  lines.erase(at(first), at(last + 1));
  lines.insert(at(first), anew.begin(), anew.end());
  return {};
}

Result<void> append(Lines& lines, const yaml::Node& root, const Review& review,
                    const std::string& file) {
  const yaml::Node& list = *root.find("reviews");
  std::size_t at = 0;
  std::size_t indent = 2;
  if (list.items.empty()) {
    std::string& line = lines[list.line - 1];
    const std::size_t begin = line.find("[]");
    if (begin == std::string::npos) return fail(cannot(file, list, "the list is not written []"));
    line.erase(begin, 2);
    line.erase(line.find_last_not_of(' ') + 1);
    at = list.line;
  } else {
    const yaml::Node& item = list.items.back();
    const std::string& head = lines[item.line - 1];
    indent = head.find_first_not_of(' ');
    if (indent == std::string::npos || head[indent] != '-') {
      return fail(cannot(file, item, "this review is not on lines of its own"));
    }
    at = last_line(item);
  }
  const Lines anew = written(review, indent);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), anew.begin(), anew.end());
  return {};
}

// The reviews in `text`, or the first thing that is wrong with it.
Result<std::vector<Review>> read(const std::string& text, const std::string& file,
                                 const Knowledge& knowledge, yaml::Node& root) {
  Result<yaml::Node> parsed = yaml::parse(text, file);
  if (!parsed) return fail(parsed.error());
  root = std::move(*parsed);
  Diagnostics problems = yaml::check(root, file, "reviews", knowledge);
  FileReader reader(file, problems);
  std::vector<Review> reviews = read_reviews(root, reader);
  if (problems.empty()) return reviews;
  const Diagnostic& first = problems.front();
  return fail(ErrorCode::input, first.message, first.place, first.fragment, first.hint);
}

bool same(const Review& a, const Review& b) {
  return a.finding == b.finding && a.status == b.status && a.reason == b.reason && a.by == b.by &&
         a.until == b.until && a.reply == b.reply && a.replied == b.replied &&
         a.exception == b.exception;
}

}  // namespace

Result<std::string> with_review(std::string_view text, const std::string& file,
                                const Review& review, const Knowledge& knowledge) {
  const std::string before(text.empty() ? kNewFile : text);
  yaml::Node root;
  Result<std::vector<Review>> old = read(before, file, knowledge, root);
  if (!old) return fail(old.error());
  Lines lines = lines_of(before);
  const std::vector<yaml::Node>& items = root.find("reviews")->items;
  const auto known = std::find_if(items.begin(), items.end(), [&](const yaml::Node& item) {
    return item.text("finding") == review.finding;
  });
  const Result<void> done = known == items.end() ? append(lines, root, review, file)
                                                 : replace(lines, *known, review, file);
  if (!done) return fail(done.error());
  std::string after = joined(lines);

  // What was written must read back as it was meant, the others as they were.
  Result<std::vector<Review>> anew = read(after, file, knowledge, root);
  if (!anew) return fail(anew.error());
  std::vector<Review> wanted = std::move(*old);
  const auto at = std::find_if(wanted.begin(), wanted.end(),
                               [&](const Review& r) { return r.finding == review.finding; });
  if (at != wanted.end()) {
    Review changed = review;
    changed.reply = at->reply;
    changed.replied = at->replied;
    changed.exception = at->exception;
    *at = changed;
  } else {
    wanted.push_back(review);
  }
  if (!std::equal(wanted.begin(), wanted.end(), anew->begin(), anew->end(), same)) {
    return fail(ErrorCode::input, "the review cannot be put in without changing others",
                Place{file, 0, 0}, {}, "Write it by hand.");
  }
  return after;
}

}  // namespace gainsay

#include "source/mail_bounds.h"

#include <fmt/format.h>

#include <algorithm>

#include "source/limits.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

// Fields whose value is a list of addresses (RFC 5322, 3.6.2 and 3.6.3); 3.6.6 puts "Resent-"
// before them.
bool holds_addresses(std::string_view name) {
  constexpr std::string_view kNames[] = {"from", "sender", "reply-to", "to", "cc", "bcc"};
  std::string folded = lower(name);
  if (folded.starts_with("resent-")) folded.erase(0, 7);
  return std::find(std::begin(kNames), std::end(kNames), folded) != std::end(kNames);
}

class Scanner {
 public:
  Scanner(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  Result<void> scan() {
    for (std::size_t at = 0; at < bytes_.size();) {
      const std::size_t end = std::min(bytes_.find('\n', at), bytes_.size());
      line(at, bytes_.substr(at, end - at));
      if (!wrong_.empty())
        return over_limit(wrong_, place_in(bytes_, at, file_), bytes_.substr(at));
      at = end + 1;
    }
    return {};
  }

 private:
  void line(std::size_t at, std::string_view line) {
    if (line.starts_with("--") && ++boundaries_ > kMaxBoundaryLines) {
      wrong_ = fmt::format("more than {} lines that may part MIME parts", kMaxBoundaryLines);
    }
    const bool folded = in_fields_ && (line.starts_with(' ') || line.starts_with('\t'));
    if (!folded) field(at, line);
    if (!in_fields_) return;
    if (at + line.size() - run_begin_ > kMaxFieldRun) {
      wrong_ = fmt::format("header fields of more than {} MiB", kMaxFieldRun >> 20);
    }
    if (!addresses_) return;
    colons_ += static_cast<std::size_t>(std::count(line.begin(), line.end(), ':'));
    if (colons_ > kMaxAddressColons) {
      wrong_ = fmt::format("an address field with more than {} colons", kMaxAddressColons);
    }
  }

  // A name without white space and a colon begin a field; any other line ends the run of them.
  void field(std::size_t at, std::string_view line) {
    constexpr std::size_t kLongestName = 77;
    const std::string_view start = line.substr(0, kLongestName);
    const std::size_t end = start.find_first_of(": \t\r");
    const bool begins = end != 0 && end != std::string_view::npos && start[end] == ':';
    if (begins && !in_fields_) run_begin_ = at;
    in_fields_ = begins;
    if (!begins) return;
    colons_ = 0;
    addresses_ = holds_addresses(start.substr(0, end));
    if (++fields_ > kMaxFields) wrong_ = fmt::format("more than {} header fields", kMaxFields);
  }

  std::string_view bytes_;
  const std::string& file_;
  std::size_t fields_ = 0;
  std::size_t boundaries_ = 0;
  std::size_t run_begin_ = 0;
  std::size_t colons_ = 0;  // of the field being read
  bool in_fields_ = false;
  bool addresses_ = false;
  std::string wrong_;
};

}  // namespace

Result<void> mail_within_bounds(std::string_view bytes, const std::string& file) {
  return Scanner(bytes, file).scan();
}

}  // namespace gainsay
